"""Lists the days of a trip and their lines, the entries of its tables, and what an editor may fold."""

from collections.abc import Iterator

from lsprotocol import types

from delegate.i18n.escape import safe_line
from delegate.lsp.fields import DECLARING
from delegate.lsp.positions import EditorText
from delegate.model import LINE_KINDS
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.parsing import read_nodes
from delegate.source import Span

_TABLES = {
    "delegation": types.SymbolKind.Variable,
    "hosts": types.SymbolKind.Variable,
    "people": types.SymbolKind.Variable,
    "groups": types.SymbolKind.Array,
    "venues": types.SymbolKind.Class,
    "cities": types.SymbolKind.Class,
    "crossings": types.SymbolKind.Interface,
    "vehicles": types.SymbolKind.Struct,
}


def symbols(text: EditorText, name: str) -> list[types.DocumentSymbol]:
    """The days with their lines, and the tables with their entries."""
    _, root = read_nodes(name, text.text.encode("utf-8", "replace"))
    found = []
    for key, value in root.pairs if root else ():
        if key.text == "days" and isinstance(value, MappingNode):
            below = [_day(text, day, lines) for day, lines in value.pairs]
        elif key.text in DECLARING and isinstance(value, MappingNode):
            below = [_symbol(text, id_, _TABLES[key.text], id_.text, _name(node), node) for id_, node in value.pairs]
        else:
            continue
        found.append(_symbol(text, key, types.SymbolKind.Namespace, key.text, "", value, below))
    return found


def _day(text: EditorText, date: ScalarNode, lines: Node) -> types.DocumentSymbol:
    below = [each for node in (lines.items if isinstance(lines, SequenceNode) else ()) for each in _line(text, node)]
    return _symbol(text, date, types.SymbolKind.Module, date.text, "", lines, below)


def _line(text: EditorText, node: Node) -> Iterator[types.DocumentSymbol]:
    if not isinstance(node, MappingNode):
        return
    fields = {key.text: value for key, value in node.pairs}
    for key, value in node.pairs:
        if key.text in LINE_KINDS:
            time = fields.get("time") or fields.get("within")
            clock = time.text if isinstance(time, ScalarNode) else ""
            title = " ".join(each for each in (clock, _text(value) or key.text) if each)
            yield _symbol(text, key, types.SymbolKind.Event, title, key.text, node)
            return


def _symbol(
    text: EditorText,
    key: ScalarNode,
    kind: types.SymbolKind,
    title: str,
    detail: str,
    body: Node,
    below: list[types.DocumentSymbol] | None = None,
) -> types.DocumentSymbol:
    start = min(key.span.start, body.span.start) if body.span.end > key.span.start else key.span.start
    whole = Span(start, max(key.span.end, body.span.end))
    return types.DocumentSymbol(
        name=safe_line(title) or "?",
        detail=safe_line(detail) or None,
        kind=kind,
        range=text.range_of(whole),
        selection_range=text.range_of(key.span),
        children=below,
    )


def _name(node: Node) -> str:
    if isinstance(node, MappingNode):
        return next((_text(value) for key, value in node.pairs if key.text == "name"), "")
    return ""


def _text(node: Node) -> str:
    if isinstance(node, ScalarNode):
        return node.text
    return next((_text(value) for _, value in node.pairs), "") if isinstance(node, MappingNode) else ""


def folds(text: EditorText, name: str) -> list[types.FoldingRange]:
    """Every table, entry, day and line of more than one row."""
    return [
        types.FoldingRange(each.range.start.line, each.range.end.line)
        for each in _every(symbols(text, name))
        if each.range.end.line > each.range.start.line
    ]


def _every(found: list[types.DocumentSymbol]) -> Iterator[types.DocumentSymbol]:
    for each in found:
        yield each
        yield from _every(list(each.children or ()))
