"""Writes a point into the text of a trip as one insertion, every other byte as it was.

The file is never printed anew from its data, for that would reflow what people wrote and lose their comments. Each way
to insert the point is tried on a copy that is then read again: only where the trip says the same as before plus the
point does the new text leave this module.
"""

import re
from collections.abc import Callable, Iterator

from delegate.model import Trip
from delegate.reading.nodes import MappingNode, Node, ScalarNode
from delegate.reading.parsing import read_nodes
from delegate.reading.trip import Reading
from delegate.tuples import NamedTuple
from delegate.values import Point

_BOM = b"\xef\xbb\xbf"
_UNKNOWN = ("", "tbc")


class Splice(NamedTuple):
    """Text that takes the place of a stretch of the old one; offsets in code points."""

    start: int
    end: int
    text: str


def point_as_written(latitude: float, longitude: float) -> tuple[str, Point]:
    """A point as the file has it, to five places, which is a metre, and as it is read back."""
    written = f"{latitude:.5f}, {longitude:.5f}".replace("-0.00000", "0.00000")
    north, east = written.split(", ")
    return written, Point(float(north), float(east))


def takes_point(name: str, data: bytes, venue: str) -> bool:
    """Whether the file has that venue as fields of its own, without a point or with one that is `tbc`."""
    node = _venue_node(_top(name, data), venue)
    return node is not None and (_at(node) is None or _is_unknown(_at(node)))


def with_point(
    name: str, data: bytes, venue: str, written: str, comment: str, reread: Callable[[bytes], Reading]
) -> bytes | None:
    """The file with `at: "written"  # comment` at that venue; None where no insertion leaves all else as it was.

    `reread` gives the whole trip with these bytes in place of the file's.
    """
    node = _venue_node(_top(name, data), venue)
    before = reread(data)
    if node is None or before.trip is None:
        return None
    bom = _BOM if data.startswith(_BOM) else b""
    text = data[len(bom) :].decode("utf-8")
    expected = _expected(before.trip, venue, written)
    for splices in _ways(text, node, venue, f'"{written}"', comment):
        edited = bom + _applied(text, splices).encode("utf-8")
        after = reread(edited)
        if after.trip == expected and _said(after) == _said(before):
            return edited
    return None


def _top(name: str, data: bytes) -> MappingNode | None:
    return read_nodes(name, data)[1]


def _venue_node(top: MappingNode | None, venue: str) -> MappingNode | None:
    table = _value(top, "venues")
    found = _value(table, venue) if isinstance(table, MappingNode) else None
    return found if isinstance(found, MappingNode) else None


def _value(node: MappingNode | None, key: str) -> Node | None:
    return next((value for leaf, value in node.pairs if leaf.text == key), None) if node else None


def _at(node: MappingNode) -> Node | None:
    return _value(node, "at")


def _is_unknown(value: Node | None) -> bool:
    return isinstance(value, ScalarNode) and value.text.strip() in _UNKNOWN and value.style not in ("|", ">")


def _expected(trip: Trip, venue: str, written: str) -> Trip:
    """The trip that says one thing more."""
    venues = dict(trip.venues or {})
    if venue in venues:
        north, east = written.split(", ")
        old = venues[venue]
        venues[venue] = old.replace(at=Point(float(north), float(east)), tbc=old.tbc - {"at"})
    return trip.replace(venues=venues)


def _said(reading: Reading) -> list[tuple[str, str, str]]:
    return sorted((each.where.path, each.code, each.message) for each in reading.findings)


def _ways(text: str, node: MappingNode, venue: str, value: str, comment: str) -> Iterator[tuple[Splice, ...]]:
    """The ways to insert the point, the tidiest first."""
    # Where several venues share a line the comment has to say whose point it speaks of.
    behind = f"  # {venue}: {comment}" if re.fullmatch(r"[\w.-]+", venue) else f"  # {comment}"
    at = _at(node)
    if at is not None:
        if _is_unknown(at):
            yield from _in_place_of(text, at, value, behind if node.flow else f"  # {comment}")
    elif node.flow:
        yield from _in_braces(text, node, value, comment, behind)
    else:
        yield from _in_lines(text, node, value, comment)


def _in_place_of(text: str, at: Node, value: str, behind: str) -> Iterator[tuple[Splice, ...]]:
    """`at: tbc` becomes the point."""
    start, end = at.span.start.offset, at.span.end.offset
    gap = " " if start == end and text[start - 1 : start] != " " else ""
    line = _end_of_line(text, end)
    yield Splice(start, end, gap + value), Splice(line, line, behind)
    yield (Splice(start, end, gap + value),)


def _in_lines(text: str, node: MappingNode, value: str, comment: str) -> Iterator[tuple[Splice, ...]]:
    """One more line below the venue's last; above its first where the last would swallow it."""
    first = node.pairs[0][0].span.start
    line = f"at: {value}  # {comment}"
    indent, newline = " " * (first.column - 1), _newline(text)
    end = _end_of_line(text, node.span.end.offset)
    yield (Splice(end, end, f"{newline}{indent}{line}"),)
    yield (Splice(first.offset, first.offset, f"{line}{newline}{indent}"),)


def _in_braces(text: str, node: MappingNode, value: str, comment: str, behind: str) -> Iterator[tuple[Splice, ...]]:
    """One more field before the closing brace, the comment at the end of that line or on a line that it opens."""
    end = node.pairs[-1][1].span.end.offset if node.pairs else node.span.start.offset + 1
    field = f", at: {value}" if node.pairs else f"at: {value}"
    line = _end_of_line(text, end)
    yield Splice(end, end, field), Splice(line, line, behind)
    start = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1
    indent = " " * (len(text[start:end]) - len(text[start:end].lstrip(" ")) + 2)
    yield (Splice(end, end, f"{field}  # {comment}{_newline(text)}{indent}"),)


def _end_of_line(text: str, offset: int) -> int:
    return min((at for at in (text.find("\n", offset), text.find("\r", offset)) if at >= 0), default=len(text))


def _newline(text: str) -> str:
    """How the file ends its lines, by its first."""
    match = re.search(r"\r\n|\n|\r", text)
    return match[0] if match else "\n"


def _applied(text: str, splices: tuple[Splice, ...]) -> str:
    parts, done = [], 0
    for splice in splices:
        parts += [text[done : splice.start], splice.text]
        done = splice.end
    return "".join(parts) + text[done:]
