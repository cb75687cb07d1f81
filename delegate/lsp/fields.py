"""Says which field of the format a path of names leads to, from the declarations that the reader follows."""

from delegate.keys import Convoy, Key, Kind, Many, Name, NameOrText, Part, Phrase, Record, Table
from delegate.lsp.cursor import ENTRY
from delegate.model import LINE_KINDS, AddressBook, Item, Trip
from delegate.modes import MODES
from delegate.tuples import NamedTuple

PERSON, PLACE, VEHICLE, CROSSING, CITY, LINE = "person", "place", "vehicle", "crossing", "city", "item"
DECLARING = {  # tables whose keys are the ids of that space of names
    "delegation": PERSON,
    "hosts": PERSON,
    "people": PERSON,
    "groups": PERSON,
    "venues": PLACE,
    "vehicles": VEHICLE,
    "crossings": CROSSING,
    "cities": CITY,
}
RIDERS = Many(Name(PERSON), alone=True)
_KINDS = {
    "meeting": "people talk with hosts at a place",
    "visit": "hosts show people a place: a works, a school, a site",
    "briefing": "people are told something at a place, by hosts or by their own side",
    "ceremony": "a signing, an opening, a wreath, an award",
    "meal": "breakfast, lunch or dinner",
    "reception": "guests are received and offered something: a welcome, drinks",
    "press": "a press conference, interviews, photographs",
    "event": "anything else at a place: an assembly, a performance, a game",
    "free": "time off; people stay where they are",
    "hotel": "a place: the stop there; the day's last one is where the night is spent",
    "travel": "a movement whose mode is not known yet",
    "crossing": "the border, between two lines where nothing else is written about the way",
}


class FieldAt(NamedTuple):
    """What a path leads to: what is written there, and the field that it is, where it is one of a record."""

    kind: Kind | None
    key: Key | None = None
    record: type[Record] | None = None  # of which the field is


def field_at(top: type[Record], path: tuple[str, ...]) -> FieldAt:
    """What stands under a path in a trip or an address book; nothing where the format has nothing there."""
    here = FieldAt(Part(lambda: top))
    for element in path:
        here = _step(here.kind, element)
    return here


def record_of(kind: Kind | None) -> type[Record] | None:
    """The record whose fields are written here; a list of them that may stand without brackets counts."""
    if isinstance(kind, Many) and kind.alone:
        kind = kind.of
    if not isinstance(kind, Part) or kind.tagged:
        return None
    found = kind.of()
    return found if issubclass(found, Record) else None


def kind_words(kind: str) -> str:
    """What a kind of line is, in a few words."""
    if kind in MODES:
        return f"a movement by {kind}; the value is the service number or a few words"
    return _KINDS[kind]


def top_of(names: set[str]) -> type[Record]:
    """Whether a file with these fields at its top is an address book or a trip."""
    return AddressBook if names and names <= AddressBook.declared.keys() else Trip


def value_of_kind(kind: str) -> Kind:
    """What the value behind the kind of a line is."""
    return Name(PLACE) if kind == "hotel" else Name(CROSSING) if kind == "crossing" else Phrase()


def _step(kind: Kind | None, element: str) -> FieldAt:
    if isinstance(kind, Many):
        if element == ENTRY:
            return FieldAt(kind.of)
        return _step(kind.of, element) if kind.alone else FieldAt(None)
    if isinstance(kind, Table):
        return FieldAt(Name(PERSON) if element == ENTRY and kind.ids_alone else kind.of)
    if isinstance(kind, Convoy):
        return FieldAt(Name(VEHICLE) if element == ENTRY else RIDERS)
    if isinstance(kind, Part):
        return _step_into(kind, element)
    return FieldAt(None)


def _step_into(part: Part, element: str) -> FieldAt:
    record = part.of()
    if not issubclass(record, Record):
        return FieldAt(None)
    if part.tagged:
        return FieldAt(part._replace(tagged=False))
    if element == ENTRY:
        return _step(record.declared[part.short].kind, element) if part.short else FieldAt(None)
    if record is Item and element in LINE_KINDS:
        return FieldAt(value_of_kind(element), None, Item)
    key = record.declared.get(element)
    return FieldAt(key.kind, key, record) if key else FieldAt(None, None, record)


def name_spaces(kind: Kind | None) -> tuple[str, ...]:
    """The spaces of names of which an id may stand here."""
    if isinstance(kind, Many):
        return name_spaces(kind.of)
    if isinstance(kind, Table):
        return name_spaces(kind.key) if isinstance(kind.key, Name) else (PERSON,) if kind.ids_alone else ()
    if isinstance(kind, Convoy):
        return (VEHICLE,)
    if isinstance(kind, Part) and kind.short:
        record = kind.of()
        return name_spaces(record.declared[kind.short].kind) if issubclass(record, Record) else ()
    if isinstance(kind, Name | NameOrText):
        return (kind.of,)
    return ()
