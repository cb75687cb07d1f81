"""Lists every id in a file with its place in the text: where it is declared, and where it is used."""

from collections.abc import Iterator

from delegate.keys import Convoy, Kind, Many, Name, NameOrText, Part, Record, Table
from delegate.lsp.fields import CROSSING, DECLARING, LINE, PERSON, PLACE, RIDERS, VEHICLE, top_of, value_of_kind
from delegate.model import LINE_KINDS, Item, Trip
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.parsing import read_nodes
from delegate.tuples import NamedTuple


class Mention(NamedTuple):
    """An id in the text: its offsets, without quotes, and the space of names that it is of.

    `table` is the table that declares it, empty where it is used. `full` says that its entry has fields.
    """

    start: int
    end: int
    text: str
    of: str
    table: str = ""
    full: bool = False


def mentions(name: str, text: str) -> tuple[Mention, ...]:
    """Every id in a trip or an address book, in the order of the text, also of one that is not whole."""
    bom = int(text.startswith("\ufeff"))
    _, root = read_nodes(name, text.encode("utf-8", "replace"))
    if root is None:
        return ()
    top = top_of({key.text for key, _ in root.pairs})
    found = {
        each.start: each._replace(start=each.start + bom, end=each.end + bom) for each in _record(top, root, text[bom:])
    }
    return tuple(found[start] for start in sorted(found))


def _record(record: type[Record], node: Node, text: str) -> Iterator[Mention]:
    if not isinstance(node, MappingNode):
        return
    tables = record.__name__ in ("Trip", "AddressBook")
    for name, value in node.pairs:
        if record is Item and name.text in LINE_KINDS:
            yield from _value(value_of_kind(name.text), value, text)
            continue
        key = record.declared.get(name.text)
        if key is None:
            continue
        if tables and name.text in DECLARING and not (record is Trip and name.text == "people"):
            yield from _declared(name.text, value, text)
        if record is Item and key.name == "id":
            yield from _one(value, LINE, text, table="days")
        else:
            yield from _value(key.kind, value, text)


def _declared(table: str, node: Node, text: str) -> Iterator[Mention]:
    if isinstance(node, MappingNode):
        for name, value in node.pairs:
            full = isinstance(value, MappingNode | SequenceNode)
            yield from _one(name, DECLARING[table], text, table=table, full=full)
    elif isinstance(node, SequenceNode) and table in ("delegation", "hosts"):
        for item in node.items:
            if isinstance(item, MappingNode):
                yield from _declared(table, item, text)
            else:
                yield from _one(item, PERSON, text, table=table)


def _value(kind: Kind, node: Node, text: str) -> Iterator[Mention]:
    if isinstance(kind, Name | NameOrText):
        yield from _one(node, kind.of, text)
    elif isinstance(kind, Many):
        for each in node.items if isinstance(node, SequenceNode) else [node]:
            yield from _value(kind.of, each, text)
    elif isinstance(kind, Table):
        yield from _table(kind, node, text)
    elif isinstance(kind, Convoy):
        yield from _convoy(node, text)
    elif isinstance(kind, Part):
        yield from _part(kind, node, text)


def _table(kind: Table, node: Node, text: str) -> Iterator[Mention]:
    if isinstance(node, SequenceNode) and kind.ids_alone:
        for item in node.items:
            yield from _table(kind, item, text)
    if not isinstance(node, MappingNode):
        return
    for name, value in node.pairs:
        if isinstance(kind.key, Name):
            yield from _one(name, kind.key.of, text)
        yield from _value(kind.of, value, text)


def _part(kind: Part, node: Node, text: str) -> Iterator[Mention]:
    record = kind.of()
    if not issubclass(record, Record) or kind.tagged:
        return
    if isinstance(node, MappingNode):
        yield from _record(record, node, text)
    elif kind.short:
        yield from _value(record.declared[kind.short].kind, node, text)


def _convoy(node: Node, text: str) -> Iterator[Mention]:
    if isinstance(node, MappingNode):
        for name, riders in node.pairs:
            yield from _one(name, VEHICLE, text)
            yield from _value(RIDERS, riders, text)
    else:
        for each in node.items if isinstance(node, SequenceNode) else [node]:
            yield from _one(each, VEHICLE, text)


def _one(node: Node, of: str, text: str, *, table: str = "", full: bool = False) -> Iterator[Mention]:
    """The id in a scalar, as far as the text shows it: not behind an alias or an escape."""
    if not isinstance(node, ScalarNode) or not node.text or node.text in ("tbc", "base") or "\n" in node.text:
        return
    start, end = node.span.start.offset, node.span.end.offset
    id_ = node.text
    if of in (PLACE, CROSSING) and not table and "/" in id_:
        id_ = id_.partition("/")[0]  # a crossing with its side
    at = text.rfind(node.text, start, end)  # an anchor may stand before it
    if at >= 0 and (at == start or text[at - 1] in "\"' "):
        yield Mention(at, at + len(id_), id_, of, table, full)
