"""Writes a programme as a calendar: an event for every line and for every leg that somebody has to set off on."""

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator

from icalendar import Alarm, Calendar, Event, vDuration, vGeo

from delegate.clock import A_DAY
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.render.drive_lines import said_of, vehicles_in_order
from delegate.render.office.ics_clocks import EPOCH, clocks_of, moment
from delegate.render.plain_words import behind_label, behind_title, bracketed, dotted, facts_of, is_gone, one
from delegate.render.written_marks import CALENDAR_MARK, EVENT_MARK, NIGHTS, marked, written_by
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import ItemRow, LegRow, NoteRow, Row, RowTime, Sheet, Site, When, Words
from delegate.tuples import NamedTuple

ALARM = dt.timedelta(minutes=15)  # before people set off
PROJECT = uuid.UUID("5b0c2f5e-7f0c-5d0e-9a65-1f6f0a3c8b21")  # the name space of every UID, and never another
STATUS = {"": "CONFIRMED", "tentative": "TENTATIVE", "cancelled": "CANCELLED"}
REFRESH = dt.timedelta(hours=1)  # how often a calendar that somebody follows is read again
_NIGHTS_BESIDE = "/nights"  # of an event beside that of the check-in


def render(sheet: Sheet) -> bytes:
    """The file, its lines ended by CR LF and folded at 75 octets; every event has the clocks of its own places.

    What has no clock time is an event of the whole day that keeps nobody busy, and what has no end has none here.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//delegate//programme//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    name = _text(_joined((one(sheet.titles), one(sheet.scope)), " - "))
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    if about := _joined((one(sheet.version), one(sheet.changes), one(sheet.classification)), "; "):
        calendar.add("description", _text(about))
        calendar.add("x-wr-caldesc", _text(about))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar.add(CALENDAR_MARK, written_by(sheet.languages))
    told = _told(sheet)
    gone = _taken_back(sheet, told)
    every = [*told, *gone.values()]
    for zone in sorted({zone for each in every for zone in each.when.zones if each.when.start is not None}):
        calendar.add_component(clocks_of(zone, [each.date for each in every]))
    for each in told:
        calendar.add_component(_event(sheet, each))
    for uid, each in gone.items():
        calendar.add_component(_cancelled(sheet, uid, each))
    return bytes(calendar.to_ical())


class _Told(NamedTuple):
    """An event under its stable name: a row, or the nights of a hotel."""

    name: str
    date: dt.date
    row: ItemRow | LegRow | NoteRow
    when: When
    nights: int = 0  # of a stay, which is an event of whole days


def _told(sheet: Sheet) -> list[_Told]:
    """Every line, and every way, check-in and coming of guests of which the copy says when it is.

    What stands twice in a sheet is one event. Of two ways with one name at different times the second has a number: a
    lost alarm is worse than a doubled one.
    """
    found: dict[tuple[str, dt.date, When], _Told] = {}
    names: dict[str, int] = {}
    for day in sheet.days:
        for row in day.rows:
            when = None if is_gone(row) else _when(row)
            if when is None or (row.key, day.date, when) in found:
                continue
            number = names[row.key] = names.get(row.key, 0) + 1
            name = row.key if number == 1 else f"{row.key}/{number}"
            found[row.key, day.date, when] = _Told(name, day.date, row, when)
    return [event for told in found.values() for event in _with_nights(told)]


def _uid(sheet: Sheet, told: _Told) -> str:
    return f"{uuid.uuid5(PROJECT, f'{sheet.identity}/{told.name}')}@delegate"


def _taken_back(sheet: Sheet, told: Iterable[_Told]) -> dict[str, _Told]:
    """By their UIDs the events that the reader had before and has no more: taken off a line, a way less, a new id."""
    kept = {_uid(sheet, each) for each in told}
    found: dict[str, _Told] = {}
    for earlier in sheet.sent_before:
        for each in _told(earlier):
            if (uid := _uid(earlier, each)) not in kept:
                found.setdefault(uid, each)
    return found


def _cancelled(sheet: Sheet, uid: str, told: _Told) -> Event:
    """An event that is no more: its old title and start, for a phone to find it, and nothing else."""
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", _stamp(sheet))
    event.add("sequence", sheet.revision.number)
    event.add("summary", _text(_summary(told.row, stay=told.nights > 0)))
    event.add("dtstart", _first_date(told) if told.when.start is None else moment(told.when.start, told.when.zones[0]))
    event.add("status", "CANCELLED")
    return event


def _when(row: Row) -> When | None:
    """When an event begins and ends, a ride after a landing at the kerb; None of what is no event.

    Of a ride from a port that nobody knows the time to get out of, the date alone: it is not that of the landing.
    """
    if isinstance(row, NoteRow):
        return row.when
    ride = row if isinstance(row, LegRow) else row.legs[0] if row.legs else None
    if ride and ride.kerb_unknown:
        return row.when._replace(start=None, end=None)
    kerb = ride.kerb if ride else None
    start = row.when.start if kerb is None else kerb
    unknown = start is None and isinstance(row, LegRow) and not row.time.start
    return None if unknown else row.when._replace(start=start)


def _with_nights(told: _Told) -> Iterator[_Told]:
    """A line, and of a hotel the nights beside the time of the check-in: one night is told by that alone."""
    nights = told.row.nights if isinstance(told.row, ItemRow) else 0
    if nights and told.when.start is None:
        yield told._replace(nights=nights)
        return
    yield told
    if nights > 1:
        yield told._replace(
            name=f"{told.name}{_NIGHTS_BESIDE}", when=told.when._replace(start=None, end=None), nights=nights
        )


def _event(sheet: Sheet, told: _Told) -> Event:
    row = told.row
    event = Event()
    event.add("uid", _uid(sheet, told))
    stamp = _stamp(sheet)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", sheet.revision.number)
    event.add("summary", _text(_summary(row, stay=told.nights > 0)))
    _add_times(event, told)
    status = STATUS[row.status] if isinstance(row, ItemRow) else "CONFIRMED"
    event.add("status", status)
    event.add(EVENT_MARK, NIGHTS if told.name.endswith(_NIGHTS_BESIDE) else marked(row))
    event.add("transp", "TRANSPARENT" if told.when.start is None or status == "CANCELLED" else "OPAQUE")
    _add_place(event, row.ends[0] if isinstance(row, LegRow) else row.site)
    if description := "\n".join(_description(sheet, row)):
        event.add("description", _text(description))
    if _sets_off(row) and told.when.start is not None:
        event.add_component(
            _alarm(_text(_summary(row, stay=False)), at_once=isinstance(row, LegRow) and row.kerb is not None)
        )
    return event


def _sets_off(row: Row) -> bool:
    """Whether people have to be ready for it: a way, written or not, but no service, which has its check-in."""
    if isinstance(row, ItemRow):
        return row.kind in MOVEMENT_KINDS and row.kind not in SERVICES and row.status != "cancelled"
    return isinstance(row, LegRow)


def _summary(row: ItemRow | LegRow | NoteRow, *, stay: bool) -> str:
    """`CX 500 to Tokyo`, `Talks (tentative) (about 10:00)`, `會談（暫定）（約10:00）`, `by Coach 1 to the hotel`."""
    if isinstance(row, LegRow):
        return _with(one(row.way), _hours(row.time) if row.when.start is None else ())
    if isinstance(row, NoteRow):
        exact = row.when is None or (row.when.start is not None and not row.time.about)
        return _with(one(row.text), () if exact else _hours(row.time))
    title = _joined((one(row.own_titles or row.titles), one(row.whereto)), " ")
    title += behind_title(one(row.status_said)) if row.status_said else ""
    return _with(title, row.unsure if row.when.start is None or not stay else ())


def _hours(time: RowTime) -> Words:
    return time.joined() if time.start else ()


def _with(text: str, hours: Words) -> str:
    """With `(about 14:10)`, `(from 13:30)` behind it: what no clock of a calendar can say."""
    return text + bracketed(one(hours), hours[0].lang) if hours else text


def _add_times(event: Event, told: _Told) -> None:
    """Start and end, each on the clock of its place; without a clock time the date alone, of a stay every night."""
    when = told.when
    if when.start is None:
        first = _first_date(told)
        event.add("dtstart", first)
        event.add("dtend", first + max(told.nights, 1) * A_DAY)
        return
    event.add("dtstart", moment(when.start, when.zones[0]))
    if when.end is not None and when.end > when.start:
        event.add("dtend", moment(when.end, when.zones[1]))


def _first_date(told: _Told) -> dt.date:
    """The date of an event, of a stay that of its first night."""
    first = told.row.nights_from if isinstance(told.row, ItemRow) and told.nights else None
    return first or told.date


def _add_place(event: Event, site: Site | None) -> None:
    if site is None:
        return
    event.add("location", _text(one(site.whole or site.name)))
    if site.point:
        event["geo"] = vGeo((round(site.point[0], 6), round(site.point[1], 6)))


def _description(sheet: Sheet, row: ItemRow | LegRow | NoteRow) -> Iterator[str]:
    """What stands below the row on paper, a line each; first what it was in the version before."""
    if row.was:
        yield one(row.was.said)
    yield from _below(sheet, row)
    yield from (one(words) for words in (sheet.contact, sheet.classification) if words)


def _below(sheet: Sheet, row: ItemRow | LegRow | NoteRow) -> Iterator[str]:
    labels = sheet.labels
    if isinstance(row, ItemRow):
        if row.own_titles and row.own_titles != row.titles:  # the summary is shorter: the port of arrival is here alone
            yield one(row.titles)
    elif isinstance(row, LegRow):
        yield from (one(row.border),) if row.border else ()
    facts = () if isinstance(row, NoteRow) else facts_of(row)
    yield from (said.text for line in facts for said in dotted(line))
    if row.who:
        yield f"{one(labels.who)} {one(row.who)}"
    yield from (
        f"{one(labels.hosts)} {one(inside(host))}".strip() for host in (row.hosts if isinstance(row, ItemRow) else ())
    )
    for detail in row.details:
        if detail.kind != "on-board" or not _in_convoy(row):
            yield from (said.text for said in behind_label(detail))
    if isinstance(row, LegRow) and _in_convoy(row):
        yield from (said.text for line in vehicles_in_order(row, labels, drivers=True) for said in said_of(line))
    yield from (f"[{flag.said}]" for flag in (() if isinstance(row, NoteRow) else row.flags))


def _in_convoy(row: Row) -> bool:
    """Whether several vehicles go in an order: one event has who rides in each, which is of none of them alone."""
    return isinstance(row, LegRow) and len(row.motorcade) > 1


def _alarm(said: str, *, at_once: bool) -> Alarm:
    """A reminder to set off; who has landed needs it at the kerb, and not at the belt."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", said)
    alarm.add("trigger", dt.timedelta() if at_once else -ALARM)
    return alarm


def _stamp(sheet: Sheet) -> dt.datetime:
    """When the trip was last changed, as far as anybody knows, and never now."""
    return EPOCH + dt.timedelta(minutes=sheet.revision.instant or 0)


def _joined(parts: Iterable[str], separator: str) -> str:
    return separator.join(part for part in parts if part)


def _text(text: str) -> str:
    """Without the backslash, which half of all readers take for the beginning of a line break."""
    return text.replace("\\", "＼")
