"""What a printed programme is made of: days, rows and sections, every word in place and nothing left to decide.

A renderer gets a `Sheet` and nothing else, so it cannot show what this edition hides. Every text is safe to print.
"""

import datetime as dt
from enum import Enum
from typing import NamedTuple


class Edition(Enum):
    """For whom a sheet is: the programme goes to everybody, the team's own copy has phones and private notes."""

    PROGRAMME = "programme"
    TEAM = "team"


class Flag(NamedTuple):
    """A finding, marked at the row it concerns."""

    severity: str
    code: str
    name: str
    accepted: bool = False


class Detail(NamedTuple):
    """A line below an item: what kind of line it is (`Bring`, `Dress`; empty for a step or a note), and its text."""

    label: str
    text: str


class ItemRow(NamedTuple):
    """A written line: `titles` in the trip's languages, `facts` the lines below them, each of several parts."""

    id: str
    kind: str
    time: str
    zone: str
    titles: tuple[str, ...]
    status: str
    facts: tuple[tuple[str, ...], ...]
    who: str
    hosts: tuple[str, ...]
    details: tuple[Detail, ...] = ()
    flags: tuple[Flag, ...] = ()


class LegRow(NamedTuple):
    """The way between two lines, worked out: how and whereto, over which border, how long and with what to spare."""

    time: str
    zone: str
    way: str
    border: str
    facts: tuple[str, ...]
    who: str
    short: bool
    details: tuple[Detail, ...] = ()
    flags: tuple[Flag, ...] = ()


class NoteRow(NamedTuple):
    """A quiet line: being at a port before the departure, a night of which nothing is known."""

    time: str
    zone: str
    text: str


Row = ItemRow | LegRow | NoteRow


class SheetDay(NamedTuple):
    """A date, written out in each language, with what holds for the whole of it, and its rows in time order."""

    date: dt.date
    headings: tuple[str, ...]
    notes: tuple[str, ...]
    rows: tuple[Row, ...]


class Entry(NamedTuple):
    """A person, an agreement, a vehicle: what it is called, and what there is to say."""

    head: str
    lines: tuple[str, ...]
    flags: tuple[Flag, ...] = ()


class Section(NamedTuple):
    """A list below the days."""

    heading: str
    entries: tuple[Entry, ...]


class Mark(NamedTuple):
    """A sign of the print and what it means."""

    sign: str
    meaning: str


class Sheet(NamedTuple):
    """A whole programme, ready to be laid out."""

    titles: tuple[str, ...]
    scope: str
    reference: str
    version: str
    contact: str
    days: tuple[SheetDay, ...]
    sections: tuple[Section, ...]
    legend: tuple[Mark, ...]
    notes: tuple[str, ...]
