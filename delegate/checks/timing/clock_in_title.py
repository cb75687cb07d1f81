"""The check `clock-in-title`."""

import datetime as dt
import re

from delegate.checking import Findings, check
from delegate.clock import DAY, hhmm, local
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import day_month
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_LATER = 60  # minutes: as long as a line of unknown end surely is
_CLOCK = r"(?<!\d)(?<!\d[:：.])(?P<hour{0}>\d{{1,2}})[:：h](?P<minute{0}>[0-5]\d)(?![\d:：])"
_CLOCK += r"(?:\s?(?P<half{0}>[ap])\.?m\b\.?)?"
_ANY = re.compile(_CLOCK.format(""))
_BEGINS = re.compile(rf"\s*~?(?P<said>{_CLOCK.format('')}(?:\s*[-–—]\s*{_CLOCK.format('2')})?)", re.IGNORECASE)
# A title speaks of a leaving only where its word stands directly before or behind the clock.
_GOES = "出發|出发|啟程|启程|離開|离开|開車|开车|開船|开船|起飛|起飞|出発|発"
_LEAVES = re.compile(
    r"(?:(?<!last )(?<!first )(?<!next )\b(?:depart(?:s|ure|ing)?|leav(?:e|es|ing)|dep|abfahrt|abflug|départ|partenza"
    r"|salida|sa[ií]da|partida)\b[.:,]?"
    rf"\s*(?:(?:at|um|à|a las|alle|às)\s)?|(?:{_GOES})[:：]?)\s*(?P<said>{_CLOCK.format('')})"
    rf"|(?P<said2>{_CLOCK.format('2')})\s*(?:departure\b|{_GOES})",
    re.IGNORECASE,
)
OTHER_CLOCK = re.compile(  # what shows that an hour is not read on the clock of the place
    r"\b(?:UTC|GMT|CET|EET|WET|MSK|HKT|SGT|ICT|WIB|PHT|MEZ|MESZ|ET|PT|[A-Z]{1,4}[SD]T)\b|\b[Tt]ime\b|時間|时间"
    r"|\bOrtszeit\b|\bheure de\b|\bc\. ?t\."  # the last: a quarter past the hour of a German lecture
)
_IN_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）")
ABOUT = 15  # minutes: how far apart two hours may be of which one is about

# A weekday and a day of a month side by side, in English; the year is that of the line
_WEEKDAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b\.?"
_DATE = re.compile(  # the last words of a title, behind its name: not `arrives Friday 13 November`
    rf"(?:[,:(–—-]|\bon)\s*({_WEEKDAY},?\s+(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}))\)?\s*$", re.IGNORECASE
)


class _SaidClock(NamedTuple):
    """A clock of a title as it is written, the minutes past midnight that it may mean, and if people leave then."""

    clock: str
    minutes: tuple[int, ...]
    leaves: bool


class _Begins(NamedTuple):
    """The first and the last minute at which a line begins, and until when it is, past midnight of its date."""

    first: int
    last: int
    until: int


@check("DLG215", Severity.WARNING)
def clock_in_title(plan: Plan) -> Findings:
    """A title says another hour than the line has: `10:00 Talks` at 15:00.

    Both are printed, and some come at the one and some at the other. Asked are a title that begins with a clock time,
    and that of a movement with a word of leaving beside one: `Departure 11:30`, `11:30出發`. A clock elsewhere in a
    title, or in brackets, may be of anything: `Reception for the 18:30 opera`. It is a note, as such a title may still
    be the name of something. A warning is the title of a flight, train or boat that ends with a weekday and a date
    which is none of its own: `KP 30, Thursday 12 November` on the 13th. Leave the hour and the date out of the title:
    `time` is printed, and moves with `delegate shift`.
    """
    yield from _on_another_date(plan)
    for line in plan.lines():
        if line.item.value is None or line.item.status == "cancelled" or line.item.kind == "hotel":
            continue
        for _, title in line.item.value.by_language:
            said = _said(title, line.item.kind) if _ANY.search(title) else None
            begins = said and _begins(line)
            if said and begins and not _fits(title, said, begins, line) and not _is_of_service(plan, line, said):
                yield _finding(line, title, said, begins)
                break


def _on_another_date(plan: Plan) -> Findings:
    """Services of which the title has a weekday and a date: people meet for them on that date."""
    for line in plan.lines():
        if line.item.kind not in SERVICES or line.item.value is None or line.item.status == "cancelled":
            continue
        for _, title in line.item.value.by_language:
            found = _DATE.findall(title)
            if found and not any(_is_date_of(line, each) for each in found):
                yield Finding(
                    where=line.where(line.item.kind),
                    message=f"“{title}” is on {day_month(line.date)}, and its title says {found[0]}",
                    help="leave the date out of the title, or move the line to its day",
                    people=line.people,
                    firm=line.firm,
                )
                break


def _is_date_of(line: Line, text: str) -> bool:
    """Whether a weekday with a date is one of the dates between the departure and the arrival, or no date at all."""
    from delegate.reading.typed_dates import in_year  # few titles have a date

    at = ((line.start, line.zone), (line.end, line.end_zone))
    dates = {line.date, *(local(instant, zone).date for instant, zone in at if instant is not None)}
    first, last = min(dates), max(dates)
    years = {first.year, last.year}
    said = {dt.date.fromisoformat(each) for year in years for each in in_year(text, year)}
    bare = {each for year in years for each in in_year(re.sub(_WEEKDAY, " ", text, flags=re.IGNORECASE), year)}
    return not bare or any(first <= each <= last for each in said)


def _said(title: str, kind: str) -> _SaidClock | None:
    """The clock at which a title says that a line begins; None where it may be of anything else."""
    moves, found = kind in MOVEMENT_KINDS, _LEAVES.search(_IN_BRACKETS.sub(" ", title))
    if moves and found:
        second = "2" if found["said2"] else ""
        return _of(title, found, second, leaves=True)
    begun = _BEGINS.match(title)
    if begun is None or (moves and kind not in SERVICES):
        return None  # `13:05 train to Linz` of a coach to the station
    return _of(title, begun, "", leaves=False)


def _of(title: str, found: re.Match[str], second: str, *, leaves: bool) -> _SaidClock | None:
    minutes = _minutes(found, second)
    if not minutes or OTHER_CLOCK.search(title):
        return None
    # `1:50 model of the harbour` is a scale, and `1h30 de route` a length
    bare = len(found["hour" + second]) == 1 and int(found["hour" + second]) < 5 and not found["half" + second]
    return None if bare else _SaidClock(found["said" + second].strip(), minutes, leaves)


def _minutes(found: re.Match[str], second: str = "") -> tuple[int, ...]:
    """What a clock may mean: one without a half of the day, and without a nought before it, either of two."""
    written = found["hour" + second]
    hour, minute, half = int(written), int(found["minute" + second]), (found["half" + second] or "").lower()
    if half:
        return (hour % 12 * 60 + minute + (DAY // 2 if half == "p" else 0),) if 0 < hour <= 12 else ()
    at = hour * 60 + minute
    return () if at > DAY else (at, at + DAY // 2) if 0 < hour < 12 and written[0] != "0" else (at,)


def _begins(line: Line) -> _Begins | None:
    """When a line begins: at its time, or inside its window; None where nobody wrote that."""
    time = line.item.time
    if time and time.start and line.start is not None:
        ends = local(line.end, line.end_zone) if line.end is not None else None
        until = (ends.date - line.date).days * DAY + ends.minute if ends else time.start.minute + _LATER
        return _Begins(time.start.minute, time.start.minute, until)
    at = [local(each, line.zone).minute for each in line.window or ()]
    return _Begins(at[0], at[-1], at[-1]) if at else None


def _fits(title: str, said: _SaidClock, begins: _Begins, line: Line) -> bool:
    """Whether a line begins at that clock, or at another one of its title, lies between two, or a service ends then."""
    clocks = [_minutes(found) for found in _ANY.finditer(title)]
    spans = [(one, two) for one in clocks[0] for two in clocks[1] if two - one <= DAY // 2] if len(clocks) > 1 else []
    if any(one <= begins.first and begins.until <= two for one, two in spans):
        return True
    about = ABOUT if line.exactness == "approximate" else 0
    lands = begins.until % DAY if line.item.kind in SERVICES and line.end is not None and not said.leaves else None
    others = _ANY.finditer(title.replace(said.clock, "", 1))
    fitting = (*said.minutes, *(minute for found in others for minute in _minutes(found)))
    return any(begins.first - about <= each % DAY <= begins.last + about or each == lands for each in fitting)


def _is_of_service(plan: Plan, line: Line, said: _SaidClock) -> bool:
    """Whether a drive is called by the departure of the flight, train or boat to which it leads."""
    services = (each.item.time for each in plan.lines() if each.item.kind in SERVICES)
    departs = {time.start.minute for time in services if time and time.start}
    return line.item.kind not in SERVICES and said.leaves and not departs.isdisjoint(said.minutes)


def _finding(line: Line, title: str, said: _SaidClock, begins: _Begins) -> Finding:
    field = "within" if line.item.within and line.window and not line.item.time else "time"
    verb = "leaves" if line.item.kind in MOVEMENT_KINDS else "is"
    span = hhmm(begins.first % DAY) + (f"-{hhmm(begins.last % DAY)}" if begins.last > begins.first else "")
    return Finding(
        where=line.where(line.item.kind),
        message=f"“{title}” {verb} at {span}, and its title says {said.clock}",
        help=f"leave the hour out of the title, or correct its `{field}`",
        severity=Severity.NOTE,
        related=((line.where(field), "when the line is"),),
        people=line.people,
        firm=line.firm,
    )
