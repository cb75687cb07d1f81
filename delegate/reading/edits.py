"""Makes the edits of a finding: which stretch of the file gives way to which text, where that can be told for sure."""

from collections.abc import Iterator

from delegate.diagnostics import Edit
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.page import OpenFile
from delegate.source import Position, Span


def in_place_of(page: OpenFile, node: ScalarNode, text: str) -> tuple[Edit, ...]:
    """The text in place of a scalar's, its quotes kept; none where the file does not show the scalar as it is read.

    That is so for an alias, an escape and a text of several lines.
    """
    span = inside(page, node)
    return (Edit(span, text),) if span else ()


def whole(page: OpenFile, node: ScalarNode, text: str) -> tuple[Edit, ...]:
    """The text in place of a scalar and its quotes; none where the file does not show the scalar as it is read."""
    return (Edit(node.span, text),) if inside(page, node) else ()


def inside(page: OpenFile, node: ScalarNode) -> Span | None:
    """The span of a scalar's text without its quotes; None where the file does not show the text as it is read."""
    start, end = node.span
    if node.style in ('"', "'"):
        start, end = _moved(start, 1), _moved(end, -1)
    elif node.style:
        return None
    written = page.source.text[start.offset : end.offset]
    return Span(start, end) if written == node.text and "\n" not in written else None


def _moved(at: Position, by: int) -> Position:
    return Position(at.line, at.column + by, at.offset + by)


def behind(node: Node) -> Span:
    """The empty span right behind a value."""
    return Span(node.span.end, node.span.end)


def nodes_of(node: Node) -> Iterator[Node]:
    """A node and everything in it, keys left out."""
    yield node
    if isinstance(node, SequenceNode):
        for each in node.items:
            yield from nodes_of(each)
    elif isinstance(node, MappingNode):
        for _, each in node.pairs:
            yield from nodes_of(each)
