"""Reads the value of one field by the kind that its declaration gives: text, word, name, list, table or record."""

import re
from collections.abc import Callable
from typing import Any

from delegate.keys import Choice, Convoy, Kind, Many, Name, NameOrText, Part, Phrase, Record, Scalar, Table
from delegate.model import Carriage, CityEntry, Group, Person, Reference, Step, Venue
from delegate.reading import complaints_structure as complain
from delegate.reading.comparable import seen
from delegate.reading.complaint import Wrong
from delegate.reading.edits import in_place_of, whole
from delegate.reading.everyday_words import is_tbc_place, is_tbc_word
from delegate.reading.listed_names import group_form, listed_entries, map_form, person_form
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.paper_fields import with_papers_listed
from delegate.reading.quotes import scalar_text, takes_no_title, unwrapped
from delegate.reading.records import UNKNOWN, UnknownKey, is_empty, is_tbc, read_record, require
from delegate.reading.scalars import read_scalar
from delegate.reading.short_records import misshapen, reason_behind, short_part, short_record, tagged_record
from delegate.reading.texts import meant_word, read_choice, read_phrase
from delegate.reading.zone_names import settled

_BETWEEN = r"\s*[,，、;；/&＆+]\s*(?:and\s+)?|\s+and\s+|\s*[及和與与]\s*"  # the codes of a list in one text
_RESERVED = {"tbc": "stands for what is not known yet", "base": "stands for where the party sets off"}


def read_value(kind: Kind, node: Node, route: str, file: OpenFile) -> Any:
    """The value, or an `UnknownKey` where it is `tbc` or cannot be read; the file then has the complaint."""
    if isinstance(node, ScalarNode) and not node.text.isascii() and takes_no_title(kind):
        node = unwrapped(node, route, file)
    if isinstance(kind, Choice) and "tentative" in kind.options and isinstance(node, ScalarNode):
        if node.text.strip() == "tbc":
            return UnknownKey("tentative")  # a status that is not known is no promise
        if is_tbc(node) or is_tbc_word(node.text):
            return meant_word(node, node.text.strip(), "tentative", route, file)
    if is_tbc(node):
        return UNKNOWN
    if isinstance(node, ScalarNode) and is_tbc_word(node.text) and not _takes_text(kind):
        said = complain.tbc_by_another_name(file.where(node.span, route), node.text.strip())
        file.findings.append(said._replace(edits=in_place_of(file, node, "tbc")))
        return UNKNOWN
    return _READERS[type(kind)](kind, node, route, file)


def _takes_text(kind: Kind) -> bool:
    """Whether any text will do: “TBA” is then printed as it stands."""
    of = kind.of if isinstance(kind, Many) else kind
    return isinstance(of, Phrase | NameOrText) or (isinstance(of, Part) and of.short == "text")


# --- single values ----------------------------------------------------------------------------------------------------


def _scalar(kind: Scalar, node: Node, route: str, file: OpenFile) -> Any:
    text = _one_text(kind, node)
    if text is None:
        return misshapen(node, kind.expects, route, file)
    if isinstance(node, ScalarNode):
        text = seen(file, node, route)
    value = read_scalar(kind.name, text)
    if not isinstance(value, Wrong):
        return value
    if ".papers" in route and not value.instead:  # what has no reading here may be the number of a document
        file.hide(node.span)
        value = value._replace(problem=f"this is not {kind.expects}")
    return _instead(kind, value, node, route, file)


def _instead(kind: Scalar, wrong: Wrong, node: Node, route: str, file: OpenFile) -> Any:
    """Complain of a value; where it has one reading, it is read as that one, and the finding has the edit."""
    said = wrong.complaint(file.where(node.span, route), wrong.problem, wrong.remedy)
    if wrong.instead and isinstance(node, ScalarNode):
        quotes = not node.style and bool(set(',"') & set(wrong.instead))  # inside braces a comma ends a value
        edits = whole(file, node, f"'{wrong.instead}'") if quotes else in_place_of(file, node, wrong.instead)
        said = said._replace(edits=edits)
    file.findings.append(said)
    value = read_scalar(kind.name, wrong.instead) if wrong.instead else wrong
    return UNKNOWN if isinstance(value, Wrong) else value


def _one_text(kind: Scalar, node: Node) -> str | None:
    if isinstance(node, ScalarNode):
        return node.text
    if kind.name == "point" and isinstance(node, SequenceNode) and len(node.items) == 2:  # [22.5, 114.0]
        return ", ".join(each.text if isinstance(each, ScalarNode) else "?" for each in node.items)
    return None


def _name(kind: Name, node: Node, route: str, file: OpenFile) -> Any:
    if not isinstance(node, ScalarNode):
        return misshapen(node, kind.expects, route, file)
    if kind.of == "place" and is_tbc_place(node.text):
        said = complain.tbc_by_another_name(file.where(node.span, route), node.text.strip())
        file.findings.append(said._replace(edits=in_place_of(file, node, "tbc")))
        return UNKNOWN
    return Reference(seen(file, node, route).strip(), file.where(node.span, route))


def _name_or_text(kind: NameOrText, node: Node, route: str, file: OpenFile) -> Any:
    """A name where it is one; whether it is known is seen once the whole trip is read."""
    if isinstance(node, ScalarNode):
        return _name(Name(kind.of), node, route, file)
    return read_phrase(Phrase(), node, route, file)


# --- lists, tables, records -------------------------------------------------------------------------------------------


def _many(kind: Many, node: Node, route: str, file: OpenFile) -> Any:
    if isinstance(kind.of, Part) and kind.of.tagged:
        node = with_papers_listed(node, route, file)
    if isinstance(node, SequenceNode):
        items = [(item, f"{route}[{i}]") for i, item in enumerate(node.items)]
    elif kind.alone:
        items = [(node, route)]
        if parted := _parted(kind.of, node, route, file):
            return parted
    else:
        return misshapen(node, kind.expects, route, file, "write each entry on a line of its own with a dash")
    values, unknown = [], False
    for item, below in items:
        if is_empty(item):
            continue
        value = read_value(kind.of, item, below, file)
        if isinstance(value, UnknownKey):
            unknown = True
            value = value.rest
        if value is not None:
            values.append(value)
    return UnknownKey(tuple(values) or None) if unknown else tuple(values)


def _parted(of: Kind, node: Node, route: str, file: OpenFile) -> tuple[str, ...]:
    """The codes of `HK and CN`, which is complained of with the list to write; none for what is not several codes."""
    if not isinstance(of, Scalar) or not isinstance(node, ScalarNode) or ".papers" in route:
        return ()
    wrong = read_scalar(of.name, node.text)
    parts = re.split(_BETWEEN, node.text.strip()) if isinstance(wrong, Wrong) and len(node.text) <= 400 else []
    read = [read_scalar(of.name, each) for each in parts]
    codes = tuple(str(each.instead if isinstance(each, Wrong) else each) for each in read)
    if len(codes) < 2 or not all(codes) or not isinstance(wrong, Wrong):
        return ()
    written = f"[{', '.join(codes)}]"
    said = wrong.complaint(file.where(node.span, route), wrong.problem, f"write {written}")
    file.findings.append(said._replace(edits=whole(file, node, written)))
    return codes


def _table(kind: Table, node: Node, route: str, file: OpenFile) -> Any:
    reasons = isinstance(kind.key, Scalar) and kind.key.name == "check"
    if kind.ids_alone and isinstance(node, SequenceNode):
        pairs = listed_entries(node, route, file)
    elif isinstance(node, MappingNode):
        pairs = node.pairs
    elif reasons and isinstance(node, ScalarNode) and (accepted := reason_behind(node, route, file)):
        pairs = [accepted]
    elif reasons:
        file.findings.append(complain.acceptance_without_reason(file.where(node.span, route)))
        return UNKNOWN
    else:
        return misshapen(node, kind.expects, route, file, _entries_to_write(kind.of, node))
    values: dict[Any, Any] = {}
    unknown = False
    for name, child in pairs:
        key = _table_key(kind, name, route, file)
        if isinstance(key, UnknownKey):
            unknown = True
            continue
        if reasons and (is_empty(child) or is_tbc(child)):
            file.findings.append(complain.acceptance_without_reason(file.where(name.span, route)))
            continue
        if is_empty(child) and isinstance(node, MappingNode) and node.flow and not _takes_nothing(kind.of):
            file.findings.append(complain.broken_text(file.where(name.span, route), name.text))
            continue
        value = _entry(kind.of, name, child, f"{route}.{name.text}" if route else name.text, file)
        if isinstance(value, UnknownKey):
            unknown = True
            value = value.rest
        if value is not None:
            values[key] = value
    return UnknownKey(values or None) if unknown else values


def _entries_to_write(of: Kind, node: ScalarNode | SequenceNode) -> str:
    """What to write for places, people or groups that do not stand under ids; nothing for anything else."""
    record = of.of() if isinstance(of, Part) else None
    if record is Venue:
        return map_form(node) if isinstance(node, SequenceNode) else ""
    return person_form(node) if record is Person else group_form(node) if record is Group else ""


def _title_to_write(cls: type[Record], node: ScalarNode | SequenceNode) -> str:
    """A text in place of a record, behind the field that it is; nothing where the record has no such field."""
    field = next((key.name for key in cls.declared.values() if key.required and isinstance(key.kind, Phrase)), "")
    if not field or not isinstance(node, ScalarNode):
        return ""
    return f"write `{field}: {scalar_text(node.text.strip(), alone=True)}`"


def _takes_nothing(kind: Kind) -> bool:
    """Whether an entry may be left empty: its fields then come from an address book."""
    return isinstance(kind, Part) and not kind.short


def _table_key(kind: Table, name: ScalarNode, route: str, file: OpenFile) -> Any:
    if kind.key is not None:
        return read_value(kind.key, name, route, file)
    where = file.where(name.span, route)
    if name.text in _RESERVED:
        file.findings.append(
            complain.unusable_id(where, name.text, f"cannot be an id: it {_RESERVED[name.text]}", "choose another name")
        )
        return UNKNOWN
    if not (isinstance(kind.of, Part) and kind.of.of() is CityEntry):  # a city's id is its name, and may have spaces
        value = read_scalar("id", name.text)
        if isinstance(value, Wrong):
            file.findings.append(value.complaint(where, value.problem, value.remedy))
    return name.text


def _entry(kind: Kind, name: ScalarNode, child: Node, route: str, file: OpenFile) -> Any:
    if isinstance(kind, Part):
        cls = kind.of()
        given: dict[str, Any] = {"id": name.text} if "id" in cls.__annotations__ else {}
        if kind.short and not isinstance(child, MappingNode):
            return short_record(cls, kind.short, name, child, route, file, read_value)
        if cls is Venue and isinstance(child, ScalarNode) and not is_empty(child) and not is_tbc(child):
            from delegate.reading.venues_in_words import venue_of_text  # few files need it

            child = venue_of_text(name, child, route, file)
        record: Record = read_record(cls, child, route, file, read_value, span=name.span, **given)
        return settled(record, file) if isinstance(record, CityEntry) and "zone" in record.tbc else record
    if is_empty(child):
        return () if isinstance(kind, Many) else None
    value = read_value(kind, child, route, file)
    if isinstance(value, UnknownKey) and isinstance(kind, Many):
        return value.rest or ()
    return value


def _convoy(_kind: Convoy, node: Node, route: str, file: OpenFile) -> Any:
    """The vehicles of a line, in the order written; who rides in each where that is written too."""
    if not isinstance(node, MappingNode):
        found_names = _many(Many(Name("vehicle"), alone=True), node, route, file)
        if isinstance(found_names, UnknownKey):
            return UnknownKey(tuple(Carriage(each) for each in found_names.rest or ()) or None)
        return tuple(Carriage(each) for each in found_names)
    carriages, unknown = [], False
    for name, child in node.pairs:
        below = f"{route}.{name.text}"
        people = None if is_empty(child) else read_value(Many(Name("person"), alone=True), child, below, file)
        if isinstance(people, UnknownKey):
            unknown, people = True, people.rest
        carriages.append(Carriage(Reference(name.text.strip(), file.where(name.span, below)), people))
    return UnknownKey(tuple(carriages) or None) if unknown else tuple(carriages)


def _part(kind: Part, node: Node, route: str, file: OpenFile) -> Any:
    cls: type[Record] = kind.of()
    if kind.tagged:
        return tagged_record(cls, kind.expects, node, route, file, read_value)
    if kind.short and not (isinstance(node, MappingNode) and any(name.text in cls.declared for name, _ in node.pairs)):
        if cls is Step:
            from delegate.reading.step_times import with_clock  # few files have steps

            node = with_clock(node, route, file)
        return short_part(cls, kind.short, node, route, file, read_value)
    if not isinstance(node, MappingNode):
        return misshapen(node, kind.expects, route, file, _title_to_write(cls, node))
    record = read_record(cls, node, route, file, read_value)
    require(record, f"this {cls.__name__.lower()}", file)
    if isinstance(record, Step) and record.hidden:
        file.hide(node.span)
    return record


_READERS: dict[type, Callable[..., Any]] = {
    Scalar: _scalar,
    Choice: read_choice,
    Phrase: read_phrase,
    Name: _name,
    NameOrText: _name_or_text,
    Many: _many,
    Table: _table,
    Part: _part,
    Convoy: _convoy,
}
