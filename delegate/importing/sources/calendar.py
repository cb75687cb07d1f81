"""Reads a calendar (.ics): its timed events are the rows of a table, all else that it keeps is a remark."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from icalendar import Calendar

from delegate.importing.blocks import Block, Remark, SourceCell, SourceDocument, SourceLine, SourceTable
from delegate.importing.refusals import SourceRefused
from delegate.importing.sources.calendar_clocks import clock_reader, is_utc, part_of, wall_clock
from delegate.importing.sources.calendar_repeats import repeats
from delegate.importing.sources.calendar_texts import is_private, notes_of, remarks_of, texts, title_of, unescaped
from delegate.importing.sources.decoding import decode
from delegate.importing.sources.printed import PrintedRow, printed_blocks
from delegate.importing.sources.printed_calendar import languages_in, printed_event
from delegate.tuples import NamedTuple

ROLES = ("day", "start", "end", "title", "place", "notes", "private", "status")
MOST_ROWS = 5_000
OURS = "-//delegate//"  # our own calendars keep a line without a clock time as an event of the whole day
LATEST_END = 9  # days after the start that an end can be written with, as in 10:00-12:00+9
_FOLD = re.compile(rb"\r?\n[ \t]")
_STATUS = {"TENTATIVE": "tentative", "CANCELLED": "cancelled"}
_CLOSED = {"CONFIRMED", *_STATUS}
_OTHER = {"VTODO": "to-do", "VJOURNAL": "journal"}
_ABOUT = ("X-WR-CALDESC", "DESCRIPTION", "COMMENT")


class _Happening(NamedTuple):
    """One event, or one repeat of it: from `start` to `end` on the clock of its place, `whole` without a clock time."""

    event: Any
    start: dt.datetime
    end: dt.datetime | None
    whole: bool
    cancelled: bool
    where: str


def read(data: bytes, name: str) -> SourceDocument:
    """The calendar's title, its events by their start as one table with roles, and the remarks beside them.

    Times are on the clock that the event names; a time in UTC is turned to the clock of its place. An end on a later
    date is written 00:15+1. Raises SourceRefused for what is no calendar or has more than 5,000 events.
    """
    calendars = _calendars(data, name)
    events = [(calendar, event) for calendar in calendars for event in calendar.walk("VEVENT")]
    clock = clock_reader(calendars, [event for _, event in events])
    remarks: list[Remark] = []
    happenings: list[_Happening] = []
    overridden = _overridden(events)
    for number, (calendar, event) in enumerate(events, start=1):
        where = f"event {number}"
        gone = any(text.upper() == "CANCEL" for text in texts(calendar, "METHOD"))
        happenings += _happenings(event, where, gone, clock, overridden, remarks)
        remarks += remarks_of(event, where)
        if len(happenings) > MOST_ROWS:
            help = "export the weeks of the visit alone, and import that"  # noqa: A001 - as in SourceRefused
            raise SourceRefused(f"{name} has more than {MOST_ROWS:,} events", help)
    ours = any(str(calendar.get("PRODID") or "").startswith(OURS) for calendar in calendars)
    languages = next((found for calendar in calendars if (found := languages_in(calendar))), ())
    rows, banners = _parted(happenings, ours=ours)
    remarks = [*map(_banner, banners), *remarks, *_beside(calendars)]
    blocks: list[Block] = [*_titles(calendars)]
    if languages:
        blocks += printed_blocks([_printed(each, languages) for each in rows], languages, "calendar")
    elif rows:
        cells = (cell for number, each in enumerate(rows) for cell in _event_cells(number, each))
        blocks.append(SourceTable(tuple(cells), "calendar", roles=ROLES))
    counts = Counter(remark.kind for remark in remarks)
    saved = _saved(event for _, event in events)
    return SourceDocument("calendar", (*blocks, *remarks), saved, counts, languages)


def _calendars(data: bytes, name: str) -> list[Any]:
    """The calendars of the file; lines are unfolded as bytes, as some programs fold within a character."""
    folded = data if b"\x00" in data else _FOLD.sub(b"", data)
    text = decode(folded, name).strip()
    try:
        found: list[Any] = list(Calendar.from_ical(text, multiple=True))
        whole = [each for each in found if each.name == "VCALENDAR"]
        for each in whole:
            each.walk()
    except Exception as fault:  # the parser tells a broken file by whatever error it runs into
        raise _broken(name) from fault
    if not whole:
        raise _broken(name)
    return whole


def _broken(name: str) -> SourceRefused:
    return SourceRefused(
        f"{name} is no calendar that can be read: it is cut off, or one of its lines is damaged",
        "export the calendar again as iCalendar (.ics), and import that",
    )


def _moment(event: Any, name: str) -> dt.date | None:
    """A date or a time of an event; None where it has none, or one that cannot be read."""
    value = event.get(name)
    said = part_of(value[0] if isinstance(value, list) and value else value, "dt")
    return said if isinstance(said, dt.date) else None


def _overridden(events: Iterable[tuple[Any, Any]]) -> dict[str, list[dt.date]]:
    """By UID the starts of the repeats that have an event of their own."""
    found: dict[str, list[dt.date]] = {}
    for _, event in events:
        if original := _moment(event, "RECURRENCE-ID"):
            found.setdefault(str(event.get("UID")), []).append(original)
    return found


def _happenings(
    event: Any,
    where: str,
    gone: bool,
    clock: Callable[[str], dt.tzinfo | None],
    overridden: dict[str, list[dt.date]],
    remarks: list[Remark],
) -> Iterator[_Happening]:
    """An event on each of its dates; what could not be placed is added to the remarks."""
    said = _moment(event, "DTSTART")
    if said is None:
        remarks.append(Remark("event without a date", _whole_text(event, "Start", "DTSTART"), where))
        return
    location = " ".join(texts(event, "LOCATION"))
    in_utc = isinstance(said, dt.datetime) and is_utc(said)
    place = clock(location) if in_utc else None
    if in_utc and place is None:
        text = f"{title_of(event)}: its time is in UTC, and nothing says on which clock it happens"
        remarks.append(Remark("clock", text, where))
    zone = getattr(said, "tzinfo", None)
    first = wall_clock(said, zone)
    others = [] if event.get("RECURRENCE-ID") is not None else overridden.get(str(event.get("UID")), [])
    found = repeats(event, first, frozenset(wall_clock(each, zone) for each in others))
    if found.unread:
        remarks.append(Remark("repeat", f"{title_of(event)}: {found.unread}", where))
    end = _end(event, said)
    status = {text.upper() for text in texts(event, "STATUS")}
    for start in found.starts:
        local, until = _on_the_wall(said, start, end, place)
        whole = not isinstance(said, dt.datetime)
        yield _Happening(event, local, until, whole, gone or "CANCELLED" in status, where)


def _end(event: Any, start: dt.date) -> dt.date | None:
    if end := _moment(event, "DTEND"):
        return end
    length = part_of(event.get("DURATION"), "dt")
    try:
        return start + length if isinstance(length, dt.timedelta) else None
    except OverflowError:
        return None


def _on_the_wall(
    said: dt.date, start: dt.datetime, end: dt.date | None, place: dt.tzinfo | None
) -> tuple[dt.datetime, dt.datetime | None]:
    """Start and end of one repeat on the clock of the place: each its own, as a flight ends on another clock."""
    zone = getattr(said, "tzinfo", None)
    try:
        shift = start - wall_clock(said, zone)
        until = None if end is None else wall_clock(end, getattr(end, "tzinfo", None)) + shift
        if place is None:
            return start, until
        local = wall_clock(start.replace(tzinfo=zone), place)
        if until is None or end is None or getattr(end, "tzinfo", None) is None or not is_utc(_timed(end)):
            return local, until
        return local, wall_clock(until.replace(tzinfo=zone), place)
    except OverflowError:
        return start, None


def _timed(moment: dt.date) -> dt.datetime:
    return moment if isinstance(moment, dt.datetime) else dt.datetime.combine(moment, dt.time())


def _parted(happenings: list[_Happening], *, ours: bool) -> tuple[list[_Happening], list[_Happening]]:
    """The rows by their start, and the banners: what stands over several days, or over every day of the programme."""
    if ours:
        return happenings, []
    days = {each.start.date() for each in happenings if not each.whole}
    banners = [each for each in happenings if each.whole and (_days(each) > 1 or days == {each.start.date()})]
    beside = {id(each) for each in banners}
    rows = [each for each in happenings if id(each) not in beside]
    return sorted(rows, key=lambda each: (each.start.date(), not each.whole, each.start)), banners


def _days(happening: _Happening) -> int:
    return max((happening.end - happening.start).days, 1) if happening.end else 1


def _printed(each: _Happening, languages: Sequence[str]) -> PrintedRow:
    """An event of our own, its end on a later date with the number of days between."""
    start = "" if each.whole else f"{each.start:%H:%M}"
    end = ""
    if start and each.end and each.end > each.start:
        later = (each.end.date() - each.start.date()).days
        end = f"{each.end:%H:%M}{f'+{later}' if later else ''}"
    return printed_event(each.event, each.where, each.start.date().isoformat(), start, end, languages)


def _event_cells(number: int, each: _Happening) -> Iterator[SourceCell]:
    event = each.event
    notes = notes_of(event)
    notes += [f"Status: {text}" for text in texts(event, "STATUS") if text.upper() not in _CLOSED]
    if part_of(event.get("DTEND"), "dt") is None:
        notes += [f"End: {text}" for text in texts(event, "DTEND")]
    end = ""
    if each.end and not each.whole:
        later = (each.end.date() - each.start.date()).days
        if each.end > each.start and later <= LATEST_END:
            end = f"{each.end:%H:%M}{f'+{later}' if later else ''}"
        elif each.end != each.start:
            notes.append(f"End: {each.end:%Y-%m-%d %H:%M}")
    if each.whole and _days(each) > 1:
        notes.append(f"{_days(each)} days")
    stated = (text.upper() for name in ("STATUS", "X-MICROSOFT-CDO-BUSYSTATUS") for text in texts(event, name))
    status = next((_STATUS[text] for text in stated if text in _STATUS), "")
    said = {
        "day": each.start.date().isoformat(),
        "start": "" if each.whole else f"{each.start:%H:%M}",
        "end": end,
        "title": title_of(event),
        "place": "\n".join(texts(event, "LOCATION")),
        "private" if is_private(event) else "notes": "\n".join(notes),
        "status": "cancelled" if each.cancelled else status,
    }
    for column, role in enumerate(ROLES):
        yield SourceCell(said.get(role, ""), number, column, where=each.where)


def _banner(each: _Happening) -> Remark:
    last = each.start.date() + dt.timedelta(days=_days(each) - 1)
    dates = f"{each.start.date()}" if last == each.start.date() else f"{each.start.date()} to {last}"
    return Remark("all-day banner", f"{dates}: {_whole_text(each.event)}", each.where)


def _whole_text(component: Any, label: str = "", name: str = "") -> str:
    said = [title_of(component), *texts(component, "LOCATION"), *notes_of(component)]
    said += [f"{label}: {text}" for text in texts(component, name)]
    return "\n".join(text for text in said if text)


def _titles(calendars: Iterable[Any]) -> Iterator[SourceLine]:
    for calendar in calendars:
        for text in dict.fromkeys((*texts(calendar, "X-WR-CALNAME"), *texts(calendar, "NAME"))):
            yield SourceLine(unescaped(text), "name of the calendar", level=1)


def _beside(calendars: Iterable[Any]) -> Iterator[Remark]:
    """What a calendar says of itself, and what it holds beside its events."""
    for calendar in calendars:
        for text in dict.fromkeys(text for name in _ABOUT for text in texts(calendar, name)):
            yield Remark("description of the calendar", unescaped(text), "calendar")
        for name, kind in _OTHER.items():
            for number, component in enumerate(calendar.walk(name), start=1):
                yield Remark(kind, _whole_text(component), f"{kind} {number}")


def _saved(events: Iterable[Any]) -> dt.date | None:
    """The latest date on which one of the events was written."""
    stamps = (_moment(event, "DTSTAMP") for event in events)
    dates = [stamp.date() if isinstance(stamp, dt.datetime) else stamp for stamp in stamps if stamp]
    return max(dates, default=None)
