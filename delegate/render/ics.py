"""A programme as a calendar: an event for every line and for every leg that somebody has to set off on."""

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vCalAddress, vGeo, vText

from delegate.sheet.parts import Detail, ItemRow, LegRow, Sheet, SheetDay, Site, When, Words
from delegate.words.tongue import tongue_of

SUFFIX = ".ics"
ALARM = dt.timedelta(minutes=15)  # before people set off
PROJECT = uuid.UUID("5b0c2f5e-7f0c-5d0e-9a65-1f6f0a3c8b21")  # the name space of every UID, and never another
STATUS = {"": "CONFIRMED", "tentative": "TENTATIVE", "cancelled": "CANCELLED"}
NOBODY = "invalid:nomail"  # METHOD:PUBLISH wants an organizer, and a trip has no address of one
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_A_DAY = dt.timedelta(days=1)


def render(sheet: Sheet) -> bytes:
    """The file, its lines ended by CR LF and folded at 75 octets; every event has the clocks of its own places.

    What has no clock time is an event of the whole day that keeps nobody busy, and what has no end has none here.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//delegate//programme//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    name = _text(_joined((_said(sheet.titles), _said(sheet.scope)), " - "))
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    seen: set[str] = set()
    for day in sheet.days:
        for row in day.rows:
            if isinstance(row, ItemRow | LegRow) and row.key not in seen and (event := _event(sheet, day, row)):
                seen.add(row.key)
                calendar.add_component(event)
    _add_zones(calendar, sheet)
    return bytes(calendar.to_ical())


def _event(sheet: Sheet, day: SheetDay, row: ItemRow | LegRow) -> Event | None:
    """The event of a row; none for a way of which nobody knows when it begins."""
    if isinstance(row, LegRow) and row.when.start is None:
        return None
    event = Event()
    event.add("uid", f"{uuid.uuid5(PROJECT, f'{sheet.reference}/{row.key}')}@delegate")
    stamp = _stamp(sheet)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", sheet.revision.number)
    event.add("organizer", _organizer(sheet))
    title = row.titles if isinstance(row, ItemRow) else row.way
    whole_day = row.when.start is None
    event.add("summary", _text(_joined((_said(row.time) if whole_day else "", _said(title)), " ")))
    _add_times(event, row.when, day.date)
    event.add("transp", "TRANSPARENT" if whole_day else "OPAQUE")
    event.add("status", STATUS[row.status] if isinstance(row, ItemRow) else "CONFIRMED")
    _add_place(event, row.site if isinstance(row, ItemRow) else row.ends[0])
    if description := "\n".join(_description(sheet, row)):
        event.add("description", _text(description))
    if isinstance(row, LegRow):
        event.add_component(_alarm(_text(_said(title))))
    return event


def _add_times(event: Event, when: When, date: dt.date) -> None:
    """Start and end, each on the clock of its place; without a clock time the date alone."""
    if when.start is None:
        event.add("dtstart", date)
        event.add("dtend", date + _A_DAY)
        return
    start, end = _clock(when.start, when.zones[0]), when.end
    event.add("dtstart", start)
    if end is not None and end > when.start:
        event.add("dtend", _clock(end, when.zones[1]))


def _add_place(event: Event, site: Site | None) -> None:
    if site is None:
        return
    event.add("location", _text(_joined((_said(site.name), _said(site.address)), ", ")))
    if site.point:
        event["geo"] = vGeo((round(site.point[0], 6), round(site.point[1], 6)))


def _description(sheet: Sheet, row: ItemRow | LegRow) -> Iterator[str]:
    """What stands below the row on paper, a line each."""
    labels = sheet.labels
    if isinstance(row, ItemRow):
        yield from (_said(row.status_said),) if row.status_said else ()
    else:
        yield from (_said(row.border),) if row.border else ()
    yield from (said.text for line in row.facts for said in line)
    if row.who:
        yield f"{_said(labels.who)} {_said(row.who)}"
    for number, host in enumerate(row.hosts if isinstance(row, ItemRow) else ()):
        yield _said(host) if number else f"{_said(labels.hosts)} {_said(host)}"
    for detail in row.details:
        yield from _detail(detail)
    yield from (f"[{flag.severity} {flag.code} {flag.name}]" for flag in row.flags)
    if sheet.contact:
        yield _said(sheet.contact)


def _detail(detail: Detail) -> Iterator[str]:
    """`Bring: Business cards`, in each language."""
    labels = {said.lang: said.text for said in detail.label}
    for said in detail.text:
        label = labels.get(said.lang) or next(iter(labels.values()), "")
        yield tongue_of(said.lang).labelled(label, said.text) if label else said.text


def _organizer(sheet: Sheet) -> vCalAddress:
    organizer = vCalAddress(NOBODY)
    organizer.params["CN"] = vText(_text(_said(sheet.contact) or _said(sheet.titles)).replace('"', "'"))
    return organizer


def _alarm(said: str) -> Alarm:
    """A reminder to set off."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", said)
    alarm.add("trigger", -ALARM)
    return alarm


def _add_zones(calendar: Calendar, sheet: Sheet) -> None:
    """The rules of the clocks for the days of the trip alone: the whole of their history makes some readers fail."""
    dates = [day.date for day in sheet.days]
    if dates:
        calendar.add_missing_timezones(first_date=min(dates) - _A_DAY, last_date=max(dates) + 3 * _A_DAY)


def _stamp(sheet: Sheet) -> dt.datetime:
    """When the trip was last changed; where nobody knows, the beginning of its first day, and never now."""
    if sheet.revision.instant is not None:
        return _EPOCH + dt.timedelta(minutes=sheet.revision.instant)
    first = min((day.date for day in sheet.days), default=_EPOCH.date())
    return dt.datetime.combine(first, dt.time(), dt.UTC)


def _clock(instant: int, zone: str) -> dt.datetime:
    return (_EPOCH + dt.timedelta(minutes=instant)).astimezone(ZoneInfo(zone))


def _said(words: Words) -> str:
    return " / ".join(said.text for said in words)


def _joined(parts: Iterable[str], separator: str) -> str:
    return separator.join(part for part in parts if part)


def _text(text: str) -> str:
    """Without the backslash, which half of all readers take for the beginning of a line break."""
    return text.replace("\\", "＼")
