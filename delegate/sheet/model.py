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
    message: str = ""

    @property
    def said(self) -> str:
        """`error DLG301 late-arrival`; what was accepted is no error any more."""
        return f"{'accepted' if self.accepted else self.severity} {self.code} {self.name}"


class RowTime(NamedTuple):
    """The time of a row as it is printed: `about`, `09:00`, `10:15`; a part of a day or `tbc` is a start.

    `later` says on which day it ends, where that is another and the end has no sign for it.
    A time of one word has no end. The start may be empty where only the end is known.
    """

    start: Words = ()
    end: Words = ()
    about: Words = ()
    later: Words = ()

    def __bool__(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.start or self.end)

    def joined(self, dash: str = "-") -> Words:
        """`about 09:00-10:15` in each language."""
        said = []
        for tag in dict.fromkeys(each.lang for part in self._parts() for each in part):
            about, start, end = (_in_language(part, tag) for part in self._parts())
            gap = " " if about.isascii() else ""  # Chinese has none
            said.append(Said(f"{about}{gap}{start}".strip() + (f"{dash}{end}" if end else ""), tag))
        return words_once(said)

    def _parts(self) -> tuple[Words, Words, Words]:
        return self.about, self.start, self.end


def _in_language(words: Words, tag: str) -> str:
    """What is said in a language, else what was the same in all."""
    return next((each.text for each in words if each.lang == tag), words[0].text if words else "")


class When(NamedTuple):
    """Instants (minutes since the epoch, UTC) and the time zones at both ends; None where nobody knows."""

    start: int | None
    end: int | None
    zones: tuple[str, str]


class Site(NamedTuple):
    """Where something is: the place in words, its address, and latitude and longitude (WGS-84) where they are known.

    `whole` is name, address and city in one line, as a map takes them, `map` the address of the place on a web map.
    """

    name: Words
    address: Words = ()
    point: tuple[float, float] | None = None
    whole: Words = ()
    map: str = ""


class Detail(NamedTuple):
    """A line below a row: its kind, what it is called (`Bring`, `Dress`; empty for a step), and its text.

    The kind is a word of the format (`dress`, `steps`, `notes`, `private`) or one of `papers`, `signed`, `pick-up`,
    `set-down`, `on-board`, `border`. The text has line breaks where the author's has.
    """

    kind: str
    label: Words
    text: Words


class DriveStop(NamedTuple):
    """A time of a drive as drivers read it: a word for it (`Lands`, `Kerb`, `Ready`), the place, what else is so."""

    kind: str
    word: Words
    time: RowTime
    place: Words
    more: Words = ()


class InOrder(NamedTuple):
    """A vehicle of a motorcade, in its order, with who rides in it and who drives; `own` is the one of this sheet."""

    vehicle: Words
    people: Words
    driver: Words
    own: bool


class LegRow(NamedTuple):
    """The way between two lines, worked out: how and whereto, over which border, how long and with what to spare.

    `way` is the whole sentence, `brief` what fits a narrow column, `whereto` and `carrier` its parts for a table
    (`Bayside Hall`, `on foot`). `minutes` says how long it takes; `spare` and `slow` are the minutes left at the
    planned time and on a slow road, below zero where they are late, None where an end has no time. `rough` is a way of
    which no more than the city is known at one end. `kerb` is when people who have landed are at the kerb, where the
    ride begins, `leaving` by when to set out where that is counted back. Only the team's editions have minutes, and
    only a movement sheet has the `stops` of a drive, with its `motorcade` where several vehicles go in an order.
    `remarks` are what a screen has to say beside its two figures: when to leave at the latest, an unknown border.
    """

    key: str
    mode: str
    when: When
    time: RowTime
    zone: str
    way: Words
    brief: Words
    whereto: Words
    carrier: Words
    border: Words
    facts: tuple[Facts, ...]
    who: Words
    ends: tuple[Site, Site]
    minutes: Words = ()
    spare: int | None = None
    slow: int | None = None
    rough: bool = False
    details: tuple[Detail, ...] = ()
    flags: tuple[Flag, ...] = ()
    signs: tuple[Sign, ...] = ()
    kerb: int | None = None
    leaving: Words = ()
    stops: tuple[DriveStop, ...] = ()
    motorcade: tuple[InOrder, ...] = ()
    remarks: tuple[Words, ...] = ()


class ItemRow(NamedTuple):
    """A written line: its titles, `place` with the room, `facts` the other lines below them, and all that was noted.

    `key` is the stable name of the line in a calendar. `kind` and `status` are the words of the format (`meeting`,
    `tentative`); `status_said` is what is printed of the status. `signs` are all that a legend has to explain. `legs`
    are the ways that the line itself describes. `unsure` is what no clock shows (`about 10:00`), `whereto` where a
    service goes (`to Tokyo`), `nights` are those of a hotel.
    """

    key: str
    kind: str
    when: When
    time: RowTime
    zone: str
    titles: Words
    status: str
    status_said: Words
    site: Site | None
    place: Facts
    facts: tuple[Facts, ...]
    who: Words
    hosts: tuple[Words, ...]
    details: tuple[Detail, ...] = ()
    flags: tuple[Flag, ...] = ()
    signs: tuple[Sign, ...] = ()
    legs: tuple[LegRow, ...] = ()
    unsure: Words = ()
    whereto: Words = ()
    nights: int = 0
    own_titles: Words = ()


class NoteRow(NamedTuple):
    """A line that nobody wrote and that is no way: being at a port before the departure, a night, an empty run.

    `kind` is one of `check-in`, `night` and `empty-run`, to a host `arrival` and `departure`. A check-in has a `key`,
    which names it in a calendar, with when and where it is.
    """

    kind: str
    time: RowTime
    zone: str
    text: Words
    place: Words = ()
    details: tuple[Detail, ...] = ()
    key: str = ""
    when: When | None = None
    site: Site | None = None


Row: TypeAlias = ItemRow | LegRow | NoteRow


class Column(NamedTuple):
    """The rows of the people who are together for a while; `who` is empty where it is everybody."""

    who: Words
    rows: tuple[Row, ...]


class Clock(NamedTuple):
    """A clock of a day by its offset, `UTC+9`, how it is called, `Tokyo, UTC+9`, and how it differs from the first.

    That is `one hour ahead of Hong Kong`; nothing of the first itself.
    """

    offset: str
    said: Words
    against: Words = ()


class SheetDay(NamedTuple):
    """A date, written out in each language, with what holds for the whole of it, and its rows in time order.

    `part` is the vehicle in a movement sheet (`vehicle` in its parts), and stands above the first of its days. `clock`
    says whose time the times are, `start` from where the day begins, `cities` are those gone to, `contacts` whom the
    team calls then. `column_groups` hold the same rows in the same order, in columns where the parties go apart.
    `timeline` is None where too little of the day has a time.
    """

    date: dt.date
    headings: Words
    clock: Words
    start: Words
    part: Facts
    notes: tuple[Words, ...]
    rows: tuple[Row, ...]
    column_groups: tuple[tuple[Column, ...], ...] = ()
    timeline: "Timeline | None" = None
    signs: tuple[Sign, ...] = ()
    clocks: tuple[Clock, ...] = ()
    cities: Words = ()
    contacts: tuple["ListEntry", ...] = ()
    vehicle: tuple[Detail, ...] = ()


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


Cell: TypeAlias = Words | dt.datetime | dt.date | dt.time | int
"""A cell of a list: words, or what can be sorted and added up; times are those of the place."""


class ListTable(NamedTuple):
    """A list for a spreadsheet: people, papers, nights, vehicles, drives, meals."""

    key: str
    name: Words
    header: tuple[Words, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Problem(NamedTuple):
    """A finding as the team reads it above the days: where it is written, when it happens, what is wrong, what to do.

    `place` is `line 150`, with the file before it where that is not the trip's; `day` and `time` are those of the line
    concerned and empty where it concerns none. `said` and `help` are in English.
    """

    severity: str
    code: str
    name: str
    place: str
    day: Words
    time: str
    said: str
    help: str


class Matter(NamedTuple):
    """What the team has to do about a day: `word` is `Settle`, `Tight` or `Ask`; the first day has what is of none."""

    word: Words
    date: dt.date
    time: str
    said: Words


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
    notes: Words  # above lines to write on
    telephones: Words  # `Telephones and hotels`
    folding: tuple[Words, ...]  # how a card of four, of eight and of more panels is folded; the last with {number}
    team: Words  # `For the team only`
    run_sheet: Words
    line: Words  # the column of the lines
    company: Words  # the column beside it: `Who, vehicle, telephone`
    today: Words  # `Contacts today`
    guests: Words
    empty: Words  # `Empty run`
    order: Words  # `Order of vehicles`
    on_board: Words
    spare: Words  # a column of minutes
    slow: Words  # the same on a slow road
    everybody: Words  # `for all`
    clock: Words
    more: Words  # how lists are asked for
    draft: Words
    columns: tuple[Words, ...]  # date, start, end, time zone, place, details, name, activity, accompanied by
    next: Words
    soon: Words  # `Next, in {minutes} minutes`
    leave: Words  # `Leave {clock}`
    details: Words
    call: Words
    language: Words
    every_language: Words
    map_app: Words


class Revision(NamedTuple):
    """How often the trip was changed, and when last (minutes since the epoch, UTC).

    Where nobody knows it is None, and in a sheet the beginning of the trip's first day.
    """

    number: int = 0
    instant: int | None = None


class Sheet(NamedTuple):
    """A whole programme, ready to be laid out; `languages` are those of the print, the main one first.

    `identity` is what calendars know the trip by in every language: its reference, else its title as first written.
    `draft` is set while an error stands that nobody accepted. `counted` says how many findings there are, `problems`
    are the errors and warnings among them, `closing` what else sums the trip up: only the team has them. `data` is
    there only where it was asked for.
    """

    languages: tuple[str, ...]
    edition: Edition
    titles: Words
    scope: Words
    reference: str
    dates: Words
    version: Words
    contact: Words
    classification: Words
    days: tuple[SheetDay, ...]
    sections: tuple[Section, ...]
    legend: tuple[Mark, ...]
    notes: tuple[Words, ...]
    labels: Labels
    tables: tuple[ListTable, ...] = ()
    sketch: "Map | None" = None
    revision: Revision = Revision()
    identity: str = ""
    draft: bool = False
    counted: Words = ()
    problems: tuple[Problem, ...] = ()
    closing: tuple[Words, ...] = ()
    matters: tuple[Matter, ...] = ()
    for_host: bool = False
    data: "PlanData | None" = None
