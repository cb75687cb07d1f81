"""Reads a departure and an arrival that stand as two fields of a movement, `depart: 07:55`, as its one time."""

import re

from delegate.diagnostics import Edit
from delegate.modes import MOVEMENT_KINDS
from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong
from delegate.reading.edits import whole
from delegate.reading.everyday_words import end_meant, is_tbc_word
from delegate.reading.nodes import MappingNode, Node, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.reading.records import is_tbc
from delegate.reading.scalars import read_scalar
from delegate.reading.titles import Pairs, one_time
from delegate.source import Span


def with_ends_joined(kind: str, pairs: Pairs, node: MappingNode, route: str, file: OpenFile) -> Pairs:
    """The fields of a line; `depart` and `arrive` of a movement are its `time`, and complained of once.

    Where one of them cannot be read, or the line has a `time` too, they are left as they are.
    """
    if kind not in MOVEMENT_KINDS:
        return pairs
    ends = {end_meant(name.text): (name, value) for name, value in pairs if end_meant(name.text)}
    told = [name for name, _ in pairs if end_meant(name.text) or name.text == "time"]
    if not ends or len(told) != len(ends):
        return pairs
    start, end = (_clock(ends[each][1]) if each in ends else "tbc" for each in ("dep", "arr"))
    written = start if end == "tbc" else f"{start}-{end}"
    if not start or not end or isinstance(read_scalar("times", written), Wrong):
        return pairs
    (first, value), *others = (pair for pair in pairs if pair in ends.values())
    edits = (*_in_place(first, "time", file), *_in_place(value, written, file), *_without(others, node, file))
    if len(edits) < 2 + len(others):
        edits = ()
    also = f" in place of both, `{first.text}` and `{others[0][0].text}`" if others else ""
    said = complain.unknown_key(file.where(first.span, route), first.text, f"write `time: {written}`{also}")
    file.findings.append(said._replace(edits=edits))
    time = ScalarNode("time", first.span), ScalarNode(written, value.span, "*")
    kept = [pair for pair in pairs if pair not in others]
    return [time if pair[0] is first else pair for pair in kept]


def _clock(value: Node) -> str:
    """The time of one end as it is written, `tbc` where nobody knows it; nothing where it cannot be read."""
    if not isinstance(value, ScalarNode):
        return ""
    return "tbc" if is_tbc(value) or is_tbc_word(value.text) else one_time(value.text)


def _in_place(node: Node, text: str, file: OpenFile) -> tuple[Edit, ...]:
    return whole(file, node, text) if isinstance(node, ScalarNode) else ()


def _without(fields: Pairs, node: MappingNode, file: OpenFile) -> tuple[Edit, ...]:
    """The edits that take fields out; none for one with a comment between it and the field above it, or above all."""
    edits: list[Edit] = []
    for name, value in fields:
        at = next((i for i, (key, _) in enumerate(node.pairs) if key.span == name.span), 0)
        above = node.pairs[at - 1][1].span.end if at else name.span.start
        gap = file.source.text[above.offset : name.span.start.offset]
        if at and re.fullmatch(r"\s*,?\s*", gap):
            edits.append(Edit(Span(above, value.span.end), ""))
    return tuple(edits)
