"""Carries the positions in a text whose signs were replaced back to the text as it was written."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from delegate.diagnostics import Finding
from delegate.reading.decoding import without_order_marks
from delegate.reading.look_alikes import SignEdit, is_suspect
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.tabs import without_tabs
from delegate.source import Position, Source, Span, Where

Parse: TypeAlias = Callable[[OpenFile], MappingNode | None]


def straight(file: OpenFile, parse: Parse) -> MappingNode | None:
    """The fields at the top, read from the text with its tabs and look-alike signs replaced, at their places in it."""
    marked = "\ufeff" in file.source.text
    return _without(marked, without_order_marks, file, lambda file: _without_tabs(file, parse))


def _without_tabs(file: OpenFile, parse: Parse) -> MappingNode | None:
    return _without("\t" in file.source.text, without_tabs, file, lambda file: _without_signs(file, parse))


def _without_signs(file: OpenFile, parse: Parse) -> MappingNode | None:
    if not is_suspect(file.source.text):
        return parse(file)
    from delegate.reading.signs import straightened  # its patterns cost 3 ms, and most files have no such sign

    return _without(True, straightened, file, parse)


def _without(
    worth_a_look: bool, find: Callable[[OpenFile], list[SignEdit]], file: OpenFile, parse: Parse
) -> MappingNode | None:
    edits = find(file) if worth_a_look else []
    if not edits:
        return parse(file)
    text = file.source.text
    shadow = file._replace(source=Source(file.path, replaced(text, edits)), findings=[])
    root = parse(shadow)
    positions = OriginalPositions(text, edits)
    file.findings.extend(map(positions.finding, shadow.findings))
    return positions.top(root) if root else None


def replaced(text: str, edits: Iterable[SignEdit]) -> str:
    """The text with its signs replaced."""
    parts, done = [], 0
    for each in edits:
        parts += [text[done : each.start], each.text]
        done = each.end
    return "".join(parts) + text[done:]


class OriginalPositions:
    """The way from a text with replaced signs to the one that was written."""

    def __init__(self, text: str, edits: Sequence[SignEdit]) -> None:
        self.starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
        self.by_line: dict[int, list[tuple[int, int, int]]] = {}  # line: column and length as written, new length
        self.seen: dict[int, Node] = {}
        line = 0
        for each in edits:
            while line + 1 < len(self.starts) and self.starts[line + 1] <= each.start:
                line += 1
            column = each.start - self.starts[line]
            self.by_line.setdefault(line + 1, []).append((column, each.end - each.start, len(each.text)))

    def position(self, at: Position) -> Position:
        """The place in the written text of a place in the replaced one."""
        column, moved = at.column - 1, 0
        for start, old, new in self.by_line.get(at.line, ()):
            if start + moved + new <= column:
                moved += new - old
            elif start + moved < column:
                return self._at(at.line, start + min(column - start - moved, old))
            else:
                break
        return self._at(at.line, column - moved)

    def _at(self, line: int, column: int) -> Position:
        return Position(line, column + 1, self.starts[line - 1] + column)

    def span(self, span: Span) -> Span:
        return Span(self.position(span.start), self.position(span.end))

    def node(self, node: Node) -> Node:
        """The node with every span in it; what an alias repeats is carried back once."""
        if id(node) not in self.seen:
            self.seen[id(node)] = self._node(node)
        return self.seen[id(node)]

    def _node(self, node: Node) -> Node:
        span = self.span(node.span)
        if isinstance(node, ScalarNode):
            return node._replace(span=span)
        if isinstance(node, SequenceNode):
            return SequenceNode([self.node(each) for each in node.items], span, node.flow)
        return self.top(node)

    def top(self, node: MappingNode) -> MappingNode:
        """Fields with every span in them."""
        pairs = [(key._replace(span=self.span(key.span)), self.node(value)) for key, value in node.pairs]
        return MappingNode(pairs, self.span(node.span), node.flow)

    def finding(self, finding: Finding) -> Finding:
        """A finding about the replaced text, as one about the written."""
        related = tuple((self._where(where), said) for where, said in finding.related)
        edits = tuple(each._replace(span=self.span(each.span)) for each in finding.edits)
        return finding._replace(where=self._where(finding.where), related=related, edits=edits)

    def _where(self, where: Where) -> Where:
        return where._replace(span=self.span(where.span))
