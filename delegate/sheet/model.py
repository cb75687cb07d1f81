"""Defines the printed programme: days, rows and sections, every word in place and nothing left to decide.

A renderer gets a `Sheet` and nothing else, so it cannot show what this edition hides. Every text is safe to print, in
every language of the print.
"""

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from delegate.sheet.revision_model import NEVER_CHANGED, Earlier, Revision
from delegate.sheet.row_model import (
    AboutClock,
    Detail,
    DriveStop,
    Facts,
    Flag,
    InOrder,
    ItemRow,
    LegRow,
    NoteRow,
    Row,
    RowTime,
    Said,
    Sign,
    Site,
    Was,
    When,
    Words,
    words_once,
)
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # the terminal shows no pictures and no data, and need not make their types
    from delegate.sheet.data_model import PlanData
    from delegate.sheet.drawing_model import Map, Timeline

__all__ = [
    "NEVER_CHANGED",
    "AboutClock",
    "Cell",
    "Clock",
    "Column",
    "Detail",
    "DriveStop",
    "Earlier",
    "Edition",
    "Facts",
    "Flag",
    "InOrder",
    "ItemRow",
    "Labels",
    "LegRow",
    "ListEntry",
    "ListTable",
    "Mark",
    "Matter",
    "NoteRow",
    "Problem",
    "Revision",
    "Row",
    "RowTime",
    "Said",
    "Section",
    "Sheet",
    "SheetDay",
    "Sign",
    "Site",
    "Was",
    "When",
    "Words",
    "words_once",
]


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


class Column(NamedTuple):
    """The rows of people who are together for a while: `who`, empty for everybody, and `members`, how many or whom.

    In the languages that are `raised` it begins small where it does not begin a line. `again` is set where the rows are
    for all behind those of a party, and a head has to say so.
    """

    who: Words
    rows: tuple[Row, ...]
    members: Words = ()
    raised: tuple[str, ...] = ()
    again: bool = False


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
    team calls then, `room` is where the one sleeps whose programme it is. `column_groups` hold the same rows in the
    same order, in columns where the parties go apart. `timeline` is None where too little of the day has a time.
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
    room: Words = ()


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


Cell: TypeAlias = Words | AboutClock | dt.datetime | dt.date | dt.time | int
"""A cell of a list: words, or what can be sorted and added up; times are those of the place."""


class ListTable(NamedTuple):
    """A list for a spreadsheet: people, papers, nights, vehicles, drives, meals."""

    key: str
    name: Words
    header: tuple[Words, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Problem(NamedTuple):
    """A finding as the team reads it above the days: where it is written, when it happens, what is wrong, what to do.

    `level` is its severity and `place` is `line 150`, both in the first language of the print; the file stands before
    the line where that is not the trip's. `day` and `time` are those of the line concerned and empty where it concerns
    none. `said` and `help` are in English.
    """

    severity: str
    level: str
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
    timeline: Words
    map: Words
    sketch: Words  # `a sketch, not for navigation`
    grey: Words  # `Grey: on the way.`, below a day to scale
    dashed: tuple[Words, ...]  # `Dashed: not yet agreed.`, and the same `or no fixed hour.`
    notes: Words  # above lines to write on
    telephones: Words  # `Telephones and hotels`
    folding: tuple[Words, ...]  # how a card of four, of eight and of more panels is folded; the last with {number}
    team: Words  # `For the team only`
    run_sheet: Words
    line: Words  # the column of the lines
    company: Words  # the column beside it: `Who, vehicle, telephone`
    today: Words  # `Contacts today`
    figures: Words  # what the two columns of minutes are
    estimated: Words  # what the times of ways are where no row has a sign for it
    order: Words  # `Order of vehicles`
    on_board: Words
    spare: Words  # a column of minutes
    slow: Words  # the same on a slow road
    everybody: Words  # `for all`
    clock: Words
    hotel: Words  # a hotel whose name stands right above
    more: Words  # how lists are asked for
    draft: Words
    # date, start, end, time zone, place, details, name, activity, accompanied by, kind, in the file
    columns: tuple[Words, ...]
    next: Words
    soon: Words  # `Next, in {minutes} minutes`
    now: Words
    leave: Words  # `Leave {clock}`
    details: Words
    call: Words
    language: Words
    every_language: Words
    map_app: Words


class Sheet(NamedTuple):
    """A whole programme, ready to be laid out; `languages` are those of the print, the main one first.

    `identity` is what calendars know the trip by in every language: its reference, else its title as first written.
    `draft` is set while an error stands that nobody accepted. `counted` says how many findings there are, `problems`
    are the errors and warnings among them, `closing` what else sums the trip up: only the team has them. `data` is
    there only where it was asked for. `sent_before` are the sheets that they had of earlier versions, for calendars
    to take back what is no more. `since` is the version whose changes are marked, `changes` that in words.
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
    revision: Revision = NEVER_CHANGED
    identity: str = ""
    draft: bool = False
    counted: Words = ()
    problems: tuple[Problem, ...] = ()
    closing: tuple[Words, ...] = ()
    matters: tuple[Matter, ...] = ()
    for_host: bool = False
    bearer: Words = ()
    data: "PlanData | None" = None
    sent_before: tuple["Sheet", ...] = ()
    since: Earlier | None = None
    changes: Words = ()
    names: tuple[str, ...] = ()  # of people, places and vehicles that stand in it
    told: tuple[str, ...] = ()  # in other languages of the trip too, as findings and notes have them
