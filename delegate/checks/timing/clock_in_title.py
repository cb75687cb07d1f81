"""The check `clock-in-title`."""

import datetime as dt
import re

from delegate.assessment.ports import is_called_port, is_port_of_trip
from delegate.checking import Findings, check
from delegate.clock import DAY, hhmm, local
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import day_month
from delegate.model import OTHER_TIME_WORDS
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple
from delegate.values import APPROXIMATE_WITHIN

_LEAST_LENGTH = 60  # minutes: how long a line of unknown end surely is
_CLOCK = r"(?<!\d)(?<!\d[:：.])(?P<hour{0}>\d{{1,2}})[:：h](?P<minute{0}>[0-5]\d)(?![\d:：])"
_CLOCK += r"(?:\s?(?P<half{0}>[ap])\.?m\b\.?)?"
_ANY_CLOCK = re.compile(_CLOCK.format(""))
# What follows is compiled at the first title with a clock or a weekday: few trips have one, and it takes milliseconds.
_CLOCK_FIRST = rf"(?i)\s*~?(?P<said>{_CLOCK.format('')}(?:\s*[-–—]\s*{_CLOCK.format('2')})?)"
_LENGTH_FIRST = r"\s*~?\d{1,2}(?:h[0-5]\d|:[0-5]\d\s?(?:h|hrs?|hours?|std|Stunden|heures)\b)"  # `12h30 non-stop`
# A title speaks of a leaving only where its word stands directly before or behind the clock.
_LEAVING = "出發|出发|啟程|启程|離開|离开|開車|开车|開船|开船|起飛|起飞|出発|発"
_CLOCK_OF_LEAVING = (
    r"(?i)(?:\b(?:depart(?:s|ure|ing)?|leav(?:e|es|ing)|dep|abfahrt|abflug|départ|partenza"
    r"|salida|sa[ií]da|partida)\b[.:,]?"
    rf"\s*(?:(?:at|um|à|a las|alle|às)\s)?|(?:{_LEAVING})[:：]?)\s*(?P<said>{_CLOCK.format('')})"
    rf"|(?P<said2>{_CLOCK.format('2')})\s*(?:departure\b|{_LEAVING})"
)
_ONE_OF_MANY = (  # directly before a leaving: of another one than the line
    r"(?i)(?:\b(?:last|first|next|derni[eè]re?|premi[eè]re?|prochaine?|letzte[nrs]?|erste[nrs]?|nächste[nrs]?|[uú]ltim[ao]"
    r"|prim[ao]|primeir[ao]|primera?|pr[oó]xim[ao]|prossim[ao])\s+|(?:末班|尾班|首班|頭班|头班|下一班|最終|始発|終電)\S{0,3}\s*)$"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）")

# A weekday and a day of a month side by side, in English; the year is that of the line
_ANY_WEEKDAY = re.compile(r"(?i)\b(?:mon|tue|wed|thu|fri|sat|sun)")
_WEEKDAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b\.?"
_DATE_LAST = (  # the last words of a title, behind its name: not `booked on Friday 13 November`
    rf"(?i)(?:[,:(–—-]|\b(?:(?-i:[A-Z0-9])\S*|depart\w*|leav\w*)\s+on\b)\s*({_WEEKDAY},?\s+(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}))\)?\s*$"
)


class _SaidClock(NamedTuple):
    """A clock of a title as written, the minutes past midnight that it may mean, and whether people leave then."""

    clock: str
    minutes: tuple[int, ...]
    leaves: bool


class _LineStart(NamedTuple):
    """From when to when a line may start, and when it ends at the soonest: minutes past midnight of its date."""

    first: int
    last: int
    until: int


@check("DLG215", Severity.WARNING)
def clock_in_title(plan: Plan) -> Findings:
    """A title says another hour, or another date, than the line has: `10:00 Talks` at 15:00.

    Both are printed, and some come at the one and some at the other. Compared are a clock time with which a title
    begins, and one directly beside a word of leaving in the title of a movement: `Departure 11:30`, `11:30出發`. A
    clock elsewhere in a title, or in brackets, may be of anything: `Reception for the 18:30 opera`. An hour is a note,
    as such a title may still be the name of something.

    A date is compared where the title of a flight, train, boat or helicopter ends with a weekday and a date: `KP 30,
    Thursday 12 November` on the 13th. It is a warning. Leave the hour and the date out of the title: `time` and the day
    are printed, and move with `delegate shift`.
    """
    yield from _on_another_date(plan)
    for line in plan.lines():
        if line.item.value is None or line.item.status == "cancelled" or line.item.kind == "hotel":
            continue
        for _, title in line.item.value.by_language:
            said = _clock_said(title, line.item.kind) if _ANY_CLOCK.search(title) else None
            starts = said and _start_of(line)
            if said and starts and not _fits(title, said, starts, line) and not _is_of_service(plan, line, said):
                meant = _service_meant(plan, line, said, starts)
                if meant is None and _may_be_of_unwritten(plan, line, said, starts):
                    break
                yield _of_service(line, title, said, meant) if meant else _finding(line, title, said, starts)
                break


def _on_another_date(plan: Plan) -> Findings:
    """The services whose title ends with a weekday and a date on which they do not run."""
    for line in plan.lines():
        if line.item.kind not in SERVICES or line.item.value is None or line.item.status == "cancelled":
            continue
        for _, title in line.item.value.by_language:
            found = re.findall(_DATE_LAST, title) if _ANY_WEEKDAY.search(title) else ()
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
    """Whether a weekday with a date is one of the dates from departure to arrival, by the local clocks, or no date."""
    from delegate.reading.typed_dates import in_year  # few titles have a date

    at = ((line.start, line.zone), (line.end, line.end_zone))
    dates = {line.date, *(local(instant, zone).date for instant, zone in at if instant is not None)}
    first, last = min(dates), max(dates)
    years = {first.year, last.year}
    said = {dt.date.fromisoformat(each) for year in years for each in in_year(text, year)}
    bare = {each for year in years for each in in_year(re.sub(_WEEKDAY, " ", text, flags=re.IGNORECASE), year)}
    return not bare or any(first <= each <= last for each in said)


def _clock_said(title: str, kind: str) -> _SaidClock | None:
    """The clock at which a title says that a line starts; None where it may be of anything else."""
    moves, bare = kind in MOVEMENT_KINDS, _IN_BRACKETS.sub(" ", title)
    found = re.search(_CLOCK_OF_LEAVING, bare)
    if moves and found:
        if re.search(_ONE_OF_MANY, bare[: found.start()]):
            return None
        suffix = "2" if found["said2"] else ""
        return _as_said(title, found, suffix, leaves=True)
    begun = re.match(_CLOCK_FIRST, title)
    if begun is None or (moves and kind not in SERVICES):
        return None  # `13:05 train to Linz` of a coach to the station
    if moves and re.match(_LENGTH_FIRST, title):
        return None
    return _as_said(title, begun, "", leaves=False)


def _as_said(title: str, found: re.Match[str], suffix: str, *, leaves: bool) -> _SaidClock | None:
    """A clock that was found in a title, by the suffix of its groups; None where it is of no hour of the place."""
    minutes = _minutes(found, suffix)
    if not minutes or OTHER_TIME_WORDS.search(title):
        return None
    # `1:50 model of the harbour` is a scale, and `1h30 de route` a length
    bare = len(found["hour" + suffix]) == 1 and int(found["hour" + suffix]) < 5 and not found["half" + suffix]
    return None if bare else _SaidClock(found["said" + suffix].strip(), minutes, leaves)


def _minutes(found: re.Match[str], suffix: str = "") -> tuple[int, ...]:
    """The minutes past midnight that a clock may mean: two where neither `am` nor a nought tells which half."""
    written = found["hour" + suffix]
    hour, minute, half = int(written), int(found["minute" + suffix]), (found["half" + suffix] or "").lower()
    if half:
        return (hour % 12 * 60 + minute + (DAY // 2 if half == "p" else 0),) if 0 < hour <= 12 else ()
    at = hour * 60 + minute
    return () if at > DAY else (at, at + DAY // 2) if 0 < hour < 12 and written[0] != "0" else (at,)


def _start_of(line: Line) -> _LineStart | None:
    """When a line starts: at its time, or inside its window; None where nobody wrote that."""
    time = line.item.time
    if time and time.start and line.start is not None:
        ends = local(line.end, line.end_zone) if line.end is not None else None
        until = (ends.date - line.date).days * DAY + ends.minute if ends else time.start.minute + _LEAST_LENGTH
        return _LineStart(time.start.minute, time.start.minute, until)
    at = [local(each, line.zone).minute for each in line.window or ()]
    return _LineStart(at[0], at[-1], at[-1]) if at else None


def _fits(title: str, said: _SaidClock, starts: _LineStart, line: Line) -> bool:
    """Whether a line starts at that clock, or at another one of its title, lies between two, or a service ends then."""
    clocks = [_minutes(found) for found in _ANY_CLOCK.finditer(title)]
    spans = [(one, one + (two - one) % DAY) for one in clocks[0] for two in clocks[1]] if len(clocks) > 1 else []
    hours = [(one, two) for one, two in spans if two - one <= DAY // 2]  # over midnight too: `18:00-02:00 Night market`
    if any(one <= starts.first + on and starts.until + on <= two for one, two in hours for on in (0, DAY)):
        return True
    about = APPROXIMATE_WITHIN if line.exactness == "approximate" else 0
    lands = starts.until % DAY if line.item.kind in SERVICES and line.end is not None and not said.leaves else None
    others = _ANY_CLOCK.finditer(title.replace(said.clock, "", 1))
    fitting = (*said.minutes, *(minute for found in others for minute in _minutes(found)))
    return any(starts.first - about <= each % DAY <= starts.last + about or each == lands for each in fitting)


def _is_of_service(plan: Plan, line: Line, said: _SaidClock) -> bool:
    """Whether a drive is called by the departure of the flight, train or boat to which it leads."""
    services = (each.item.time for each in plan.lines() if each.item.kind in SERVICES)
    departs = {time.start.minute for time in services if time and time.start}
    return line.item.kind not in SERVICES and said.leaves and not departs.isdisjoint(said.minutes)


def _may_be_of_unwritten(plan: Plan, line: Line, said: _SaidClock, starts: _LineStart) -> bool:
    """Whether a drive with a later hour in its title leads to a port, with no service of its people till then."""
    port = plan.reached(line) if line.item.kind not in SERVICES and said.leaves else None
    if port is None or not (is_port_of_trip(plan, port) or is_called_port(port)):
        return False
    service = _service_behind(plan, line)
    later = service is None or service.date > line.date + dt.timedelta(1)  # the one of its own night may be meant
    return later and max(said.minutes) > starts.last


def _service_behind(plan: Plan, line: Line) -> Line | None:
    """The first flight, train or boat behind a line that somebody of it takes."""
    lines = list(plan.lines())
    behind = lines[lines.index(line) + 1 :]
    theirs = (each for each in behind if each.goes and not set(each.people).isdisjoint(line.people))
    return next((each for each in theirs if each.item.kind in SERVICES), None)


def _service_meant(plan: Plan, line: Line, said: _SaidClock, starts: _LineStart) -> Line | None:
    """The flight, train or boat to which a drive leads, where the clock of its title is nearer to that departure."""
    if line.item.kind in SERVICES or not said.leaves:
        return None
    service = _service_behind(plan, line)
    departs = service and service.item.time and service.item.time.start
    if not departs:
        return None
    apart = min(abs(departs.minute - each) for each in said.minutes)
    return service if apart < min(abs(starts.first - each) for each in said.minutes) else None


def _of_service(line: Line, title: str, said: _SaidClock, service: Line) -> Finding:
    """What is said of a drive whose title has nearly the departure of the service to which it leads."""
    start = service.item.time and service.item.time.start
    assert start
    return Finding(
        where=line.where(line.item.kind),
        message=f"“{title}” leads to “{service.title}” at {hhmm(start.minute)}, and its title says {said.clock}",
        help=f"leave the hour out of the title, or correct the `time` of “{service.title}”",
        severity=Severity.NOTE,
        related=((service.where("time"), "when it leaves"),),
        people=line.people,
        firm=line.firm,
    )


def _finding(line: Line, title: str, said: _SaidClock, starts: _LineStart) -> Finding:
    field = "within" if line.item.within and line.window and not line.item.time else "time"
    verb = "leaves" if line.item.kind in MOVEMENT_KINDS else "is"
    span = hhmm(starts.first % DAY) + (f"-{hhmm(starts.last % DAY)}" if starts.last > starts.first else "")
    return Finding(
        where=line.where(line.item.kind),
        message=f"“{title}” {verb} at {span}, and its title says {said.clock}",
        help=f"leave the hour out of the title, or correct its `{field}`",
        severity=Severity.NOTE,
        related=((line.where(field), "when the line is"),),
        people=line.people,
        firm=line.firm,
    )
