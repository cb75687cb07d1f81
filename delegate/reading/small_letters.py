"""Reads fields and kinds of lines that differ by capital letters alone, `Time: 0900`, and makes the edits."""

from collections.abc import Container, Iterable

from delegate.diagnostics import Edit, Finding
from delegate.keys import Kind, Many, Part, Record, Table
from delegate.model import LINE_KINDS, Item
from delegate.reading import complaints_structure as complain
from delegate.reading.edits import in_place_of
from delegate.reading.everyday_words import field_meant
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import NOT_SHOWN, OpenFile
from delegate.source import Span
from delegate.tuples import NamedTuple

_ON_A_LINE = frozenset((*Item.declared, *LINE_KINDS))
_MOST_NAMED = 4


class _Renamed(NamedTuple):
    """A field as it is typed, its name in small letters, and what stands behind it."""

    name: ScalarNode
    small: str
    value: Node


def with_small_letters(cls: type[Record], node: MappingNode, file: OpenFile) -> MappingNode:
    """The fields of a file of that record, `time` for `Time`, which is complained of once, with every edit."""
    found: list[_Renamed] = []
    node = _in_record(cls, node, found)
    for each in found:
        if each.small in NOT_SHOWN:
            file.hide(Span(each.name.span.start, each.value.span.end))
    shown = [each for each in found if each.name.span.start.line not in file.mended | file.lost]
    if shown:
        said = _said(shown, file)
        edits = (edit for each in shown for edit in in_place_of(file, each.name, each.small))
        file.findings.append(said._replace(edits=tuple(edits)))
    return node


def is_of_letters_alone(text: str, edits: Iterable[Edit]) -> bool:
    """Whether edits of a text change nothing but capital letters: what they name is read by them before all else."""
    return all(text[edit.span.start.offset : edit.span.end.offset].lower() == edit.text for edit in edits)


def _said(found: list[_Renamed], file: OpenFile) -> Finding:
    name, small, _ = found[0]
    said = complain.unknown_key(file.where(name.span), name.text, f"write `{small}`")
    if len(found) == 1:
        return said
    words = dict.fromkeys((each.name.text, each.small) for each in found)
    typed = ", ".join(f"“{text}”" for text, _ in list(words)[:_MOST_NAMED])
    write = ", ".join(f"`{text}`" for _, text in list(words)[:_MOST_NAMED])
    more = " ..." if len(words) > _MOST_NAMED else ""
    message = f"{len(found)} names of fields are written with capital letters: {typed}{more}"
    return said._replace(message=message, help=f"write them in small letters: {write}{more}")


def _in_record(cls: type[Record], node: MappingNode, found: list[_Renamed]) -> MappingNode:
    pairs = _small(node, cls.declared, found)
    for number, (name, value) in enumerate(pairs):
        key = cls.declared.get(name.text)
        if key is None and (meant := field_meant(name.text, cls.__name__)):
            key = cls.declared.get(meant.key)  # 日程
        if key is None or isinstance(value, ScalarNode):
            continue
        below = _days(value, found) if key.name == "days" else _below(key.kind, value, found)
        pairs[number] = name, below
    return node._replace(pairs=pairs)


def _small(node: MappingNode, declared: Container[str], found: list[_Renamed]) -> list[tuple[ScalarNode, Node]]:
    """The pairs of a mapping with the names in small letters that are declared so; none that is there twice then."""
    pairs = list(node.pairs)
    typed = [name.text.lower() for name, _ in pairs]
    for number, (name, value) in enumerate(pairs):
        small = typed[number]
        if small != name.text and name.text not in declared and small in declared and typed.count(small) == 1:
            found.append(_Renamed(name, small, value))
            pairs[number] = name._replace(text=small), value
    return pairs


def _below(kind: Kind, node: Node, found: list[_Renamed]) -> Node:
    if isinstance(kind, Part) and isinstance(node, MappingNode):
        return _in_record(kind.of(), node, found)
    if isinstance(kind, Many) and isinstance(node, SequenceNode):
        return node._replace(items=[_below(kind.of, each, found) for each in node.items])
    if isinstance(kind, Table) and isinstance(node, MappingNode):
        return node._replace(pairs=[(name, _below(kind.of, each, found)) for name, each in node.pairs])
    if isinstance(kind, Table) and isinstance(node, SequenceNode):  # `- chan: {Name: ...}`
        return node._replace(items=[_below(kind, each, found) for each in node.items])
    return node


def _days(node: Node, found: list[_Renamed]) -> Node:
    if isinstance(node, SequenceNode):
        return node._replace(items=[_line(each, found) for each in node.items])
    if isinstance(node, MappingNode):
        return node._replace(pairs=[(date, _days(below, found)) for date, below in node.pairs])
    return node


def _line(node: Node, found: list[_Renamed]) -> Node:
    if not isinstance(node, MappingNode):
        return node
    own = _in_record(Item, node, found)
    return own._replace(pairs=_small(own, _ON_A_LINE, found))
