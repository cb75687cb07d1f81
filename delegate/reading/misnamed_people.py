"""Reads people who stand in the wrong field of a line: a group behind `for`, a host among those who attend."""

from delegate.model import LINE_KINDS, Item, Person, Trip
from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.edits import whole
from delegate.reading.everyday_words import field_meant
from delegate.reading.listed_names import as_person, is_a_name
from delegate.reading.named_people import PeopleCalled, as_list
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode, line_nodes
from delegate.reading.open_file import OpenFile
from delegate.reading.records import is_empty, is_tbc
from delegate.reading.scalars import read_scalar
from delegate.values import Text

_TABLES = ("delegation", "hosts", "groups")


def with_people_in_their_fields(node: MappingNode, file: OpenFile) -> MappingNode:
    """The fields of a trip in which people stand behind `who` and hosts behind `with`; each other one is complained of.

    Only people whom the file itself names are looked for; a field in which anybody is in doubt is left as it is.
    """
    maps = [(key, value) for key, value in node.pairs if isinstance(value, MappingNode)]  # 行程：訪問 is a title
    days = next((value for key, value in maps if _field(key, Trip) == "days"), None)
    if not isinstance(days, MappingNode) or not any(_worth_a_look(line) for line in line_nodes(days)):
        return node
    tables = {_field(key, Trip): _people(value) for key, value in node.pairs if _field(key, Trip) in _TABLES}
    hosts = {each.id for each in tables.get("hosts", ())}
    everybody = [each for table in ("delegation", "hosts") for each in tables.get(table, ())]
    called = PeopleCalled(everybody, {each.id: each.name for each in tables.get("groups", ())})

    def mended(below: Node) -> Node:
        if isinstance(below, SequenceNode):
            return below._replace(items=[_mended(each, called, hosts, file) for each in below.items])
        return below

    lines = days._replace(pairs=[(date, mended(below)) for date, below in days.pairs])
    return node._replace(pairs=[(key, lines if value is days else value) for key, value in node.pairs])


def _field(key: ScalarNode, record: type[Trip] | type[Item]) -> str:
    """The field that a key is, also in an everyday word."""
    if key.text in record.declared:
        return key.text
    meant = field_meant(key.text, record.__name__)
    return meant.key if meant else ""


def _worth_a_look(line: MappingNode) -> bool:
    return any(_no_length(key, value) or _attending(key) for key, value in line.pairs)


def _no_length(key: ScalarNode, value: Node) -> bool:
    """Whether `for` has no length behind it."""
    if key.text != "for" or not isinstance(value, ScalarNode) or is_tbc(value) or is_empty(value):
        return False
    length = read_scalar("length", value.text)
    return isinstance(length, Wrong) and not length.instead


def _attending(key: ScalarNode) -> bool:
    """Whether a field says who is there, in a word that may mean both sides: 出席."""
    return key.text not in Item.declared and key.text not in LINE_KINDS and _field(key, Item) == "who"


def _people(table: Node) -> list[Person]:
    """The entries of a table, under their ids, with their names."""
    if isinstance(table, MappingNode):
        return [_person(key.text, value) for key, value in table.pairs]
    found: list[Person] = []
    for each in table.items if isinstance(table, SequenceNode) else ():
        if isinstance(each, MappingNode):
            found += [_person(key.text, value) for key, value in each.pairs]
        elif isinstance(each, ScalarNode):
            name, fields, _ = as_person(each.text) if is_a_name(each.text) else (each.text, [("name", each.text)], True)
            found.append(Person(id=name, name=Text((("", dict(fields)["name"]),))))
    return found


def _person(name: str, entry: Node) -> Person:
    fields = {key.text: value for key, value in entry.pairs} if isinstance(entry, MappingNode) else {}
    said = fields.get("name")
    texts = [value for _, value in said.pairs] if isinstance(said, MappingNode) else [said]
    names = tuple(("", each.text) for each in texts if isinstance(each, ScalarNode))
    return Person(id=name, name=Text(names) if names else None)


def _mended(line: Node, called: PeopleCalled, hosts: set[str], file: OpenFile) -> Node:
    if not isinstance(line, MappingNode) or not _worth_a_look(line):
        return line
    keys = {_field(key, Item) for key, _ in line.pairs}
    pairs: list[tuple[ScalarNode, Node]] = []
    for key, value in line.pairs:
        asked = _no_length(key, value)
        found = _named(value, called) if asked or _attending(key) else ()
        sides = {"with" if each in hosts else "who" for each in found}
        field = sides.pop() if len(sides) == 1 else ""
        if not field or (field in keys and (asked or field == "with")) or (not asked and field == "who"):
            pairs.append((key, value))
            continue
        written = as_list(found)
        edits = (*whole(file, key, field), *(whole(file, value, written) if isinstance(value, ScalarNode) else ()))
        where = file.where(value.span if asked else key.span)
        said = complain.unknown_key(where, key.text, f"write `{field}: {written}`, for these are hosts")
        if asked and isinstance(value, ScalarNode):
            problem = f"{quoted(value.text)} is not a length of time, and `for` says how long a line takes"
            said = complain.unreadable_length(where, problem, f"write `{field}: {written}`")
        file.findings.append(said._replace(edits=edits if len(edits) == 2 else ()))
        ids: list[Node] = [ScalarNode(each, value.span, "*") for each in found]
        pairs.append((key._replace(text=field), SequenceNode(ids, value.span, True)))
    return line._replace(pairs=pairs)


def _named(value: Node, called: PeopleCalled) -> tuple[str, ...]:
    """All whom a field names; none where one of them is in doubt."""
    texts = value.items if isinstance(value, SequenceNode) else [value]
    found = [called.meant(each.text) if isinstance(each, ScalarNode) else () for each in texts]
    return tuple(dict.fromkeys(one for each in found for one in each)) if all(found) else ()
