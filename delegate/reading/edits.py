"""Makes the edits of a finding: which stretch of the file gives way to which text, where that can be told for sure."""

import re
from collections.abc import Iterator

from delegate.diagnostics import Edit
from delegate.model import Reference
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.source import Position, Span


def in_place_of(file: OpenFile, node: ScalarNode, text: str) -> tuple[Edit, ...]:
    """The text in place of a scalar's, its quotes kept; none where the file does not show the scalar as it is read.

    That is so for an alias, an escape and a text of several lines.
    """
    span = inside(file, node)
    return (Edit(span, text),) if span else ()


def whole(file: OpenFile, node: ScalarNode, text: str) -> tuple[Edit, ...]:
    """The text in place of a scalar and its quotes; none where the file does not show the scalar as it is read."""
    return (Edit(node.span, text),) if inside(file, node) else ()


def inside(file: OpenFile, node: ScalarNode) -> Span | None:
    """The span of a scalar's text without its quotes; None where the file does not show the text as it is read."""
    start, end = node.span
    if node.style in ('"', "'"):
        start, end = _moved(start, 1), _moved(end, -1)
    elif node.style:
        return None
    written = file.source.text[start.offset : end.offset]
    return Span(start, end) if written == node.text and "\n" not in written else None


def _moved(at: Position, by: int) -> Position:
    return Position(at.line, at.column + by, at.offset + by)


def behind(node: Node) -> Span:
    """The empty span right behind a value."""
    return Span(node.span.end, node.span.end)


def left_out(file: OpenFile, node: MappingNode, name: ScalarNode) -> tuple[Edit, ...]:
    """The field of that name taken out, with what parts it from the one before, or else from the one behind.

    None where it is the only one, where its value is no plain text, and where a remark stands between.
    """
    number = next((number for number, (other, _) in enumerate(node.pairs) if other.span == name.span), -1)
    value = node.pairs[number][1]
    if len(node.pairs) < 2 or number < 0 or not isinstance(value, ScalarNode) or not inside(file, value):
        return ()
    if number:
        gap = Span(node.pairs[number - 1][1].span.end, name.span.start)
        gone = Span(gap.start, value.span.end)
    else:
        gap = Span(value.span.end, node.pairs[1][0].span.start)
        gone = Span(name.span.start, gap.end)
    between = file.source.text[gap.start.offset : gap.end.offset]
    parted = between.strip() == "," if node.flow else "\n" in between and not between.strip()
    return (Edit(gone, ""),) if parted else ()


def field_left_out(file: OpenFile, value: Reference) -> tuple[Edit, ...]:
    """The field whose only value is a name taken out; none where it is the first of its line or the file has more."""
    start, end = value.where.span
    text = file.source.text
    if value.where.path != file.path or text[start.offset : end.offset] != value.name:
        return ()
    before = re.search(r"(?:\r?\n[ \t]+|,\s*)[^\s:,{}\[\]#-][^\s:,{}\[\]#]*\s*[:：]\s+$", text[: start.offset][-200:])
    behind = re.match(r"[ \t]*(?:\r?\n|$|[,}])", text[end.offset :])
    if not before or not behind:
        return ()
    at = start.offset - len(before[0])
    gone = text[:at]
    first = Position(gone.count("\n") + 1, at - gone.rfind("\n"), at)
    return (Edit(Span(first, end), ""),)


def nodes_of(node: Node) -> Iterator[Node]:
    """A node and everything in it, keys left out."""
    yield node
    if isinstance(node, SequenceNode):
        for each in node.items:
            yield from nodes_of(each)
    elif isinstance(node, MappingNode):
        for _, each in node.pairs:
            yield from nodes_of(each)
