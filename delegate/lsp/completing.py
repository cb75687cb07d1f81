"""Offers what may be written at the cursor: fields, kinds of line, ids, places, crossings, words of a choice."""

from collections.abc import Iterable, Iterator

from lsprotocol import types

from delegate.checks import catalogue
from delegate.keys import Kind, Name, Part, Record, Table
from delegate.lsp.analysis import Analysis
from delegate.lsp.cursor import Cursor, cursor_at
from delegate.lsp.fields import (
    CITY,
    CROSSING,
    LINE,
    PERSON,
    PLACE,
    VEHICLE,
    field_at,
    kind_words,
    name_spaces,
    record_of,
)
from delegate.lsp.hovering import options_of, top_record
from delegate.lsp.known_names import (
    NamedThing,
    named,
    places_of_the_world,
    roles,
    shipped_crossings,
    shipped_places,
    unlisted,
)
from delegate.lsp.positions import EditorText
from delegate.model import LINE_KINDS, Book, Item, Trip
from delegate.model.fields import ACCEPT
from delegate.reading.schema import fields_of

_WITH_CROSSINGS = ("via", "from", "to")
_KINDS = {
    PERSON: types.CompletionItemKind.Variable,
    PLACE: types.CompletionItemKind.Class,
    VEHICLE: types.CompletionItemKind.Struct,
    CROSSING: types.CompletionItemKind.Interface,
}


def completions(analysis: Analysis | None, text: EditorText, offset: int) -> types.CompletionList:
    """What may be written at an offset; `analysis` is the last whole one, for the ids that there are."""
    cursor = cursor_at(text.text, offset)
    top = top_record(analysis)
    here = field_at(top, cursor.path)
    record = record_of(here.kind) if not cursor.in_value else None
    said = analysis.said if analysis else None
    if record is not None:
        items = [*_fields(record, cursor), *(_ids(said, here.kind, cursor) if _may_be_id(here.kind) else ())]
    else:
        items = [*_words(here.kind), *_ids(said, here.kind, cursor)]
        items += [_item(each, types.CompletionItemKind.Property, "") for each in _checks(here.kind, cursor)]
    begin = text.position(cursor.start)
    for item in items:
        item.text_edit = types.TextEdit(types.Range(begin, text.position(offset)), item.insert_text or item.label)
        item.insert_text = None
    return types.CompletionList(is_incomplete=True, items=items)


def _may_be_id(kind: Kind | None) -> bool:
    """Whether an id alone may stand where fields may: `[li-min]` for a group of people."""
    return bool(name_spaces(kind))


def _fields(record: type[Record], cursor: Cursor) -> Iterator[types.CompletionItem]:
    """The fields of a record that are not written yet; of a line its kind first, then what that kind takes."""
    keys = list(record.declared.values())
    if record is Item:
        kind = next((each for each in LINE_KINDS if each in cursor.written), None)
        if kind is None:
            for number, each in enumerate(LINE_KINDS):
                item = _item(NamedThing(each, kind_words(each), ""), types.CompletionItemKind.Keyword, ": ")
                item.sort_text = f"0{number:02d}"
                yield item
        else:
            keys = list(fields_of(kind))
    for number, key in enumerate(keys):
        if key.name not in cursor.written:
            item = _item(NamedThing(key.name, key.doc, ""), types.CompletionItemKind.Field, ": ")
            item.sort_text = f"1{number:02d}"
            item.documentation = f"{key.kind.expects}\n{key.example}"
            yield item


def _words(kind: Kind | None) -> Iterator[types.CompletionItem]:
    for word, meaning in options_of(kind).items():
        yield _item(NamedThing(word, meaning, ""), types.CompletionItemKind.EnumMember, "")


def _checks(kind: Kind | None, cursor: Cursor) -> Iterator[NamedThing]:
    if isinstance(kind, Table) and kind == ACCEPT and not cursor.in_value:
        for each in catalogue():
            yield NamedThing(each.name, f"{each.code} {each.severity.word}", "")


def _ids(said: Book | None, kind: Kind | None, cursor: Cursor) -> Iterator[types.CompletionItem]:
    seen: set[str] = set()
    spaces = name_spaces(kind)
    for space in spaces:
        for number, thing in enumerate(_things(said, space, kind, cursor)):
            if thing.id not in seen:
                seen.add(thing.id)
                item = _item(thing, _KINDS.get(space, types.CompletionItemKind.Value), "")
                item.sort_text = f"{number:05d}"
                item.filter_text = f"{thing.id} {thing.label}"
                yield item
    if spaces and LINE not in spaces and cursor.in_value:
        yield _item(NamedThing("tbc", "not known yet", ""), types.CompletionItemKind.Constant, "")


def _things(said: Book | None, space: str, kind: Kind | None, cursor: Cursor) -> Iterable[NamedThing]:
    """The ids of a space of names, those of the trip first."""
    own = named(said, space).values()
    if space == PERSON:
        ids_of_book = isinstance(kind, Name | Table | Part) and cursor.path[:1] in (("delegation",), ("hosts",))
        return [*unlisted(said).values()] if ids_of_book else [*own, *roles()]
    if space == CROSSING:
        return [*own, *shipped_crossings()]
    if space == CITY:
        return [*own, *(each for each in shipped_places() if each.what == "city"), *_cities(cursor.word)]
    if space == PLACE:
        of_trip = [*own, *named(said, CITY).values()]
        border = [*named(said, CROSSING).values(), *shipped_crossings()] if _takes_crossing(cursor) else []
        base = [NamedThing("base", "where the party sets off", "")] if isinstance(said, Trip) and said.base else []
        return [*of_trip, *base, *border, *shipped_places(), *places_of_the_world(cursor.word)]
    return own


def _takes_crossing(cursor: Cursor) -> bool:
    return any(field in cursor.path for field in _WITH_CROSSINGS)


def _cities(word: str) -> Iterator[NamedThing]:
    return (each for each in places_of_the_world(word) if each.what == "city")


def _item(thing: NamedThing, kind: types.CompletionItemKind, behind: str) -> types.CompletionItem:
    details = types.CompletionItemLabelDetails(description=thing.label or None)
    return types.CompletionItem(
        label=thing.id,
        kind=kind,
        detail=f"{thing.what}: {thing.label}" if thing.label else thing.what,
        label_details=details if thing.label else None,
        documentation="\n".join(thing.more) or None,
        insert_text=f"{thing.id}{behind}",
    )
