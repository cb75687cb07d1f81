"""Defines the printed programme: days, rows and sections, every word in place and nothing left to decide.

A renderer gets a `Sheet` and nothing else, so it cannot show what this edition hides. Every text is safe to print, in
every language of the print.
"""

import datetime as dt
from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from unicodedata import normalize

if TYPE_CHECKING:  # the terminal shows no pictures and no data, and need not make their types
    from delegate.sheet.data import PlanData
    from delegate.sheet.drawings import Map, Timeline


class Said(NamedTuple):
    """A text, and the language of the print it belongs to; a name without a translation stays in what it has."""

    text: str
    lang: str = "en"


Words: TypeAlias = tuple[Said, ...]
"""One thing in each language of the print, equal ones once; empty where there is nothing to say."""


class Sign(NamedTuple):
    """A sign or a word of the print, and what it means, both in English."""

    sign: str
    meaning: str


class Facts(NamedTuple):
    """The facts of one line, each with a text for every language that says it; whoever prints it joins them."""

    parts: tuple[Words, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.parts)

    def joined(self, separator: str) -> Words:
        """The line in each language, equal ones once."""
        tags = dict.fromkeys(said.lang for part in self.parts for said in part)
        if len(tags) == 1:
            return (Said(separator.join([said.text for part in self.parts for said in part]), *tags),)
        return words_once(
            Said(separator.join([said.text for part in self.parts for said in part if said.lang == tag]), tag)
            for tag in tags
        )


def words_once(words: Iterable[Said]) -> Words:
    """Texts of several languages, equal ones once: `Wong, driver` and `Wong，driver` differ in nothing to read."""
    once: dict[str, Said] = {}
    for said in words:
        once.setdefault("".join(normalize("NFKC", said.text).split()), said)
    return tuple(once.values())


class Edition(Enum):
    """For whom a sheet is.

    The schedule is what staff see on the terminal: it names every finding, but has neither phones nor private notes.
    The programme, the card and the movement sheets leave the office; the run sheet stays with the team.
    """

    SCHEDULE = "schedule"
    PROGRAMME = "programme"
    CARD = "card"
    RUN_SHEET = "run-sheet"
    MOVEMENTS = "movements"


class Flag(NamedTuple):
    """A finding, marked at the row it concerns; only the schedule and the run sheet have any."""

    severity: str
    code: str
    name: str
    accepted: bool = False

    @property
    def said(self) -> str:
        """`error DLG301 late-arrival`; what was accepted is no error any more."""
        return f"{'accepted' if self.accepted else self.severity} {self.code} {self.name}"


class When(NamedTuple):
    """Instants (minutes since the epoch, UTC) and the time zones at both ends; None where nobody knows."""

    start: int | None
    end: int | None
    zones: tuple[str, str]


class Site(NamedTuple):
    """Where something is: the place in words, its address, and latitude and longitude (WGS-84) where they are known."""

    name: Words
    address: Words = ()
    point: tuple[float, float] | None = None


class Detail(NamedTuple):
    """A line below a row: what kind of line it is (`Bring`, `Dress`; empty for a step), and its text.

    The text has line breaks where the author's has.
    """

    label: Words
    text: Words


class ItemRow(NamedTuple):
    """A written line: its titles, `facts` the lines below them, and all that was noted.

    `key` is the stable name of the line in a calendar. `kind` and `status` are the words of the format (`meeting`,
    `tentative`); `status_said` is what is printed of the status. `marked` rows carry the sign of an open question;
    `signs` are all that a legend has to explain.
    """

    key: str
    kind: str
    when: When
    time: Words
    zone: str
    titles: Words
    status: str
    status_said: Words
    site: Site | None
    facts: tuple[Facts, ...]
    who: Words
    hosts: tuple[Words, ...]
    details: tuple[Detail, ...] = ()
    flags: tuple[Flag, ...] = ()
    marked: bool = False
    signs: tuple[Sign, ...] = ()


class LegRow(NamedTuple):
    """The way between two lines, worked out: how and whereto, over which border, how long and with what to spare."""

    key: str
    mode: str
    when: When
    time: Words
    zone: str
    way: Words
    border: Words
    facts: tuple[Facts, ...]
    who: Words
    short: bool
    ends: tuple[Site, Site]
    details: tuple[Detail, ...] = ()
    flags: tuple[Flag, ...] = ()
    marked: bool = False
    signs: tuple[Sign, ...] = ()


class NoteRow(NamedTuple):
    """A quiet line: being at a port before the departure, a night of which nothing is known."""

    time: Words
    zone: str
    text: Words


Row: TypeAlias = ItemRow | LegRow | NoteRow


class Column(NamedTuple):
    """The rows of the people who are together for a while; `who` is empty where it is everybody."""

    who: Words
    rows: tuple[Row, ...]


class SheetDay(NamedTuple):
    """A date, written out in each language, with what holds for the whole of it, and its rows in time order.

    `part` is the vehicle in a movement sheet, and stands above the first of its days. `column_groups` hold the same
    rows in the same order, in columns where the parties go apart. `timeline` is None where too little of the day has a
    time.
    """

    date: dt.date
    headings: Words
    part: Facts
    notes: tuple[Words, ...]
    rows: tuple[Row, ...]
    column_groups: tuple[tuple[Column, ...], ...] = ()
    timeline: "Timeline | None" = None
    signs: tuple[Sign, ...] = ()


class ListEntry(NamedTuple):
    """A person, an agreement, a vehicle: what it is called, and what there is to say."""

    head: Words
    lines: tuple[Words, ...]
    flags: tuple[Flag, ...] = ()


class Section(NamedTuple):
    """A list below the days; `key` names its kind: `delegation`, `hosts`, `contacts`, `findings` ..."""

    key: str
    heading: Words
    entries: tuple[ListEntry, ...]


class Mark(NamedTuple):
    """A sign of the print and what it means."""

    sign: Words
    meaning: Words


class ListTable(NamedTuple):
    """A list for a spreadsheet, every cell a text: people, vehicles, hotel nights."""

    key: str
    name: Words
    header: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


class Labels(NamedTuple):
    """The fixed words of a page."""

    who: Words  # `For`
    hosts: Words  # `With`
    marks: Words
    page: Words  # with {page} and {pages}
    time: Words
    programme: Words
    contact: Words
    version: Words
    timeline: Words
    map: Words
    sketch: Words  # `a sketch, not for navigation`
    fold: Words


class Revision(NamedTuple):
    """How often the trip was changed, and when last (minutes since the epoch, UTC).

    Where nobody knows it is None, and in a sheet the beginning of the trip's first day.
    """

    number: int = 0
    instant: int | None = None


class Sheet(NamedTuple):
    """A whole programme, ready to be laid out; `languages` are those of the print, the main one first.

    `identity` is what calendars know the trip by in every language: its reference, else its title as first written.
    `data` is there only where it was asked for.
    """

    languages: tuple[str, ...]
    edition: Edition
    titles: Words
    scope: Words
    reference: str
    version: Words
    contact: Words
    days: tuple[SheetDay, ...]
    sections: tuple[Section, ...]
    legend: tuple[Mark, ...]
    notes: tuple[Words, ...]
    labels: Labels
    tables: tuple[ListTable, ...] = ()
    sketch: "Map | None" = None
    revision: Revision = Revision()
    identity: str = ""
    data: "PlanData | None" = None
