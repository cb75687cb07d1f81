"""Defines what a line of the print is: words in each language, times, and the rows of written lines, ways and notes."""

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias
from unicodedata import normalize

from delegate.tuples import NamedTuple


class Said(NamedTuple):
    """A text, and the language of the print it belongs to; a name without a translation stays in what it has."""

    text: str
    lang: str = "en"
    also: tuple[str, ...] = ()  # further ones that say the same, unless it is the first of its words


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

    def joined(self, separator: str, own: Mapping[str, str] = MappingProxyType({})) -> Words:
        """The line in each language, equal ones once; a language may have a separator of its own."""
        tags = dict.fromkeys(said.lang for part in self.parts for said in part)
        texts = {tag: [said.text for part in self.parts for said in part if said.lang == tag] for tag in tags}
        return words_once(Said(own.get(tag, separator).join(texts[tag]), tag) for tag in tags)


def words_once(words: Iterable[Said]) -> Words:
    """Texts of several languages, equal ones once: `Wong, driver` and `Wong，driver` differ in nothing to read."""
    once: dict[str, Said] = {}
    for said in words:
        same = "".join(normalize("NFKC", said.text).split())
        kept = once.setdefault(same, said)
        if kept.lang != said.lang and same != next(iter(once)):
            once[same] = kept._replace(also=(*kept.also, said.lang))
    return tuple(once.values())


class Flag(NamedTuple):
    """A finding, marked at the row it concerns; only the schedule and the run sheet have any."""

    severity: str
    code: str
    name: str
    accepted: bool = False
    message: str = ""
    level: str = ""  # `error` or `accepted` in the first language of the print

    @property
    def said(self) -> str:
        """`error DLG301 late-arrival`; what was accepted is no error any more."""
        return f"{self.level} {self.code} {self.name}"


class RowTime(NamedTuple):
    """The time of a row as it is printed: `about`, `09:00`, `10:15`; a part of a day or `tbc` is a start.

    `later` says on which other day it ends, where the end has no sign for it; a start or an end may be missing.
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


class AboutClock(NamedTuple):
    """A time of the day in a list, and the word before it: nobody knows it to the minute."""

    clock: dt.time
    about: Words


class When(NamedTuple):
    """Instants (minutes since the epoch, UTC) and the time zones at both ends; None where nobody knows."""

    start: int | None
    end: int | None
    zones: tuple[str, str]
    window: tuple[int, int] | None = None  # `between 14:00 and 16:30`, or a part of the day
    part_of_day: bool = False
    said: int | None = None  # as the row says when it begins, where that is another: about when guests are at the kerb


class Site(NamedTuple):
    """Where something is: the place in words, its address, and latitude and longitude (WGS-84) where they are known.

    `whole` is name, address and city in one line, as a map takes them, `map` the address of the place on a web map. Of
    an `area` no more is known than the city or the district: two lines that name it need not be at one place.
    """

    name: Words
    address: Words = ()
    point: tuple[float, float] | None = None
    whole: Words = ()
    map: str = ""
    area: bool = False


class Detail(NamedTuple):
    """A line below a row: its kind, what it is called (`Bring`, `Dress`; empty for a step), and its text.

    The kind is a word of the format (`dress`, `steps`, `notes`, `private`) or one of `papers`, `signed`, `pick-up`,
    `set-down`, `on-board`, `border`. The text has line breaks where the author's has. A step that begins with a clock
    has it as `time`, and in `below` what stands behind it.
    """

    kind: str
    label: Words
    text: Words
    time: str = ""
    below: Words = ()


class DriveStop(NamedTuple):
    """A time of a drive as drivers read it: a word (`Kerb`, `Ready`), the place, what else; its instant and zone."""

    kind: str
    word: Words
    time: RowTime
    place: Words
    more: Words = ()
    moment: tuple[int, str] | None = None


class InOrder(NamedTuple):
    """A vehicle of a motorcade, in its order, with who rides in it and who drives; `own` is the one of this sheet."""

    vehicle: Words
    people: Words
    driver: Words
    own: bool


class Was(NamedTuple):
    """What a row was in the version before: its old time and place, in words, where they are others now.

    `kind` is `new`, `changed` or `gone`; `said` is that in words (`new`, `was 09:30–11:00`), `word` the same for a page
    on which the old time and place are struck through, and empty where these say it.
    """

    kind: str
    said: Words
    word: Words = ()
    time: Words = ()
    place: Words = ()


class LegRow(NamedTuple):
    """The way between two lines, worked out: how and whereto, over which border, how long and with what to spare.

    `way` is the whole sentence, `brief` what fits a narrow column, `whereto` and `carrier` its parts for a table
    (`Bayside Hall`, `on foot`). `minutes` says how long it takes; `spare` and `slow` are the minutes left at the
    planned time and on a slow road, below zero where they are late, None where an end has no time. `rough` is a way of
    which no more than the city is known at one end. `kerb` is when people who have landed are at the kerb, where the
    ride begins (`kerb_unknown` where nobody knows it), `leaving` by when to set out where that is counted back. Only
    the team has minutes, and only a movement sheet the `stops` of a drive, with its `motorcade`. `left` are `spare` and
    `slow` in words, `at_most` are they where a border takes nobody knows how long; `remarks` are what a screen says.
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
    kerb_unknown: bool = False
    leaving: Words = ()
    stops: tuple[DriveStop, ...] = ()
    motorcade: tuple[InOrder, ...] = ()
    remarks: tuple[Words, ...] = ()
    left: Words = ()
    at_most: Words = ()
    was: Was | None = None


class ItemRow(NamedTuple):
    """A written line: its titles, `place` with the room, `facts` the other lines below them, and all that was noted.

    `key` is the stable name of the line in a calendar. `kind` and `status` are the words of the format (`meeting`,
    `tentative`); `status_said` is what is printed of the status. `signs` are all that a legend has to explain. `legs`
    are the ways that the line itself describes. `unsure` is what no clock shows (`about 10:00`), `whereto` where a
    service goes (`to Tokyo`), `nights` are those of a hotel from a date on. `company` are the first of many hosts, for
    a narrow column. `mark` is by what the team finds the line in the trip: the id that somebody wrote, else `l. 131`.
    `called` is the kind in words, with which `place` begins in the copies that say it.
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
    nights_from: dt.date | None = None
    own_titles: Words = ()
    company: Words = ()
    mark: Words = ()
    called: Words = ()
    was: Was | None = None

    @property
    def place_alone(self) -> Facts:
        """The place without the kind, for a table that has a column for each."""
        return Facts(self.place.parts[1:]) if self.called else self.place


class NoteRow(NamedTuple):
    """A line that nobody wrote and that is no way: being at a port before the departure, a night, an empty run.

    `kind` is one of `check-in`, `landing`, `night` (`night-of-some` names them) and `empty-run`, on a screen `joins`
    and `leaves`, to a host `arrival` and `departure`. A check-in has a `key`, which names it in a calendar, with when
    and where it is, and `who` goes where that is not everybody.
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
    was: Was | None = None
    who: Words = ()


Row: TypeAlias = ItemRow | LegRow | NoteRow
