"""Defines the draft of a trip as data: what `writing` puts into the file, in its order."""

from delegate.importing.blocks import Remark
from delegate.importing.rows import Doubt, Member
from delegate.tuples import NamedTuple
from delegate.values import Text


class DraftedPerson(NamedTuple):
    """An entry of `delegation` or `hosts`: its id, its name; `people` is "tbc" where it may stand for many."""

    id: str
    name: Text
    title: str = ""
    people: str = ""
    remarks: tuple[str, ...] = ()
    role: str = ""


class DraftedGroup(NamedTuple):
    """An entry of `groups`: its id, its name and the ids of its people."""

    id: str
    name: Text
    people: tuple[str, ...]


class DraftedVenue(NamedTuple):
    """An entry of `venues`: its id and its name; `city` is a name that the trip or the tool knows, or "tbc"."""

    id: str
    name: Text
    city: str
    address: str = ""
    where: str = ""


class DraftedCity(NamedTuple):
    """A city that is not shipped: its name, and its zone where the source says it, else "tbc"."""

    name: str
    zone: str
    where: str


class DraftedLine(NamedTuple):
    """A line of a day: its kind, what stands behind that key, and its fields, all as the format writes them.

    `place` is the value of a kind that takes a place, `title` that of one that takes a text.
    """

    day: str
    kind: str
    where: str
    title: Text = Text(())
    place: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()
    room: str = ""
    steps: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    private: tuple[str, ...] = ()
    before: tuple[Remark, ...] = ()


class DraftedTrip(NamedTuple):
    """A whole draft; `languages` is empty where every text is without a language."""

    title: Text
    languages: tuple[str, ...]
    delegation: tuple[DraftedPerson, ...]
    hosts: tuple[DraftedPerson, ...]
    venues: tuple[DraftedVenue, ...]
    cities: tuple[DraftedCity, ...]
    lines: tuple[DraftedLine, ...]
    members: tuple[Member, ...]
    doubts: tuple[Doubt, ...]
    groups: tuple[DraftedGroup, ...] = ()
