"""The check `step-outside-line`."""

import datetime as dt
import re

from delegate.checking import Findings, check
from delegate.clock import DAY, hhmm, instants, local
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
from delegate.model import OTHER_TIME_WORDS, STEP_CLOCK, Step
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple
from delegate.values import APPROXIMATE_WITHIN

EARLIER = 60  # minutes: as long before a line its rooms are dressed, and some rehearse or gather
_SMALL_HOURS, _EVENING = 6 * 60, 18 * 60  # a step before the one is on the date behind a line after the other
_HALF_DAY = DAY // 2
_WITH_THE_CLOCK = re.compile(r"(?:\W*\w+){0,3}")  # `London time: opening`: the words that may say whose clock it is
_WORDS = re.compile(r"[\s(（]*[^\W\d_]+(?: [^\W\d_]+){0,2}")  # that may be the name of a city
_ONE_FIGURE = re.compile(r"\d\D")
_FILLED_UP = re.compile("0[7-9]")  # `7:30` is read as 07:30, and below that an hour is left as it is typed
_MOST_LENGTH = 4 * 60  # minutes: how long a line of unknown end may be


class _Clocks(NamedTuple):
    """When something begins and ends, in minutes past midnight of the date of its line; no end where none is known."""

    start: int
    end: int | None
    about: bool = False
    unsure: bool = False  # of a step: in the other half of the day it would be inside its line


@check("DLG214", Severity.WARNING)
def step_outside_line(plan: Plan) -> Findings:
    """A step has a clock time before its line begins, or goes on after the line ends.

    Whoever moves a line by hand and forgets its steps leaves two times for one thing in the run sheet. People come when
    the line begins and leave when it ends, so nobody waits for a step that comes later. `delegate shift` moves both. A
    step at the very end is fine: `12:00 Coaches leave`. What comes up to an hour before the line is a note, as some may
    rehearse or gather then, and so is any earlier one where another step begins with the line: they prepare it. What
    begins before the line and ends after it is not compared: `9:00-18:00 opening hours`. A step that only the team
    reads may come before, and is a note when it comes after. The end of a line that says none is not known, and a
    hotel's steps may be of any hour of the stay. `2:00` may be two in the afternoon, and steps from `0:05` on may count
    from the start of the line. A step by the clock of another place is not compared: `09:00 London time`, `21:00
    Beijing`. Where one of the times is approximate (`~`), they may be a quarter of an hour apart.
    """
    for line in plan.lines():
        its = _clocks_of(line)
        if its is None or line.item.status == "cancelled" or line.item.kind == "hotel":
            continue
        timed = [(step, at) for step in line.item.every_step or () if (at := _of_step(step, its))]
        if _are_counted_from_start(timed, its):
            continue
        timed = [(step, at) for step, at in timed if not _is_of_the_place(at, timed, its)]
        early = [(step, at) for step, at in timed if at.start < its.start - _leeway(at, its) and not step.hidden]
        late = [(step, at) for step, at in timed if _is_late(at, its)]
        elsewhere = {id(step) for step, _ in (*early, *late) if _is_on_clock_of_city(plan, step, line)}
        early, late = ([each for each in some if id(each[0]) not in elsewhere] for some in (early, late))
        begun = any(at.start == its.start for _, at in timed)
        far = [at.start < its.start - EARLIER and not (at.unsure or begun) for _, at in early]
        yield from _findings(line, its, early, "before", far)
        yield from _findings(line, its, late, "after", [not step.hidden and not at.unsure for step, at in late])


def _clocks_of(line: Line) -> _Clocks | None:
    """When a line begins and, where it is known, ends; None where it does not begin at a clock time."""
    time = line.item.time
    if line.start is None or time is None or time.start is None or (time.end and line.end is None):
        return None
    about = time.start.approximate or bool(time.end and time.end.approximate)
    if line.end is None:
        return _Clocks(time.start.minute, None, about)
    ends = local(line.end, line.end_zone)
    return _Clocks(time.start.minute, (ends.date - line.date).days * DAY + ends.minute, about)


def _of_step(step: Step, its: _Clocks) -> _Clocks | None:
    """The clock times with which a step begins; None where it begins with none, or with one of another zone."""
    text = str(step.text) if step.text else ""
    begun = STEP_CLOCK.match(text)
    start, end = (_minute(clock) for clock in (begun[1], begun[3])) if begun else (None, None)
    if begun is None or start is None or _is_of_other_time(text[begun.end() :]):
        return None
    if end is not None and end < start:
        later = end + _HALF_DAY  # `11:30-1:00`, and `12:30-2:00`
        end = later if later > start and not begun[3].startswith("0") else end + DAY
    clocks = _Clocks(start, end, "~" in begun[1])
    read = _later(clocks, _dates_away(start, its) * DAY)
    return _in_its_half(begun[1].strip(" ~"), read, _later(clocks, _HALF_DAY), its) if 60 <= start < _HALF_DAY else read


def _is_of_the_place(at: _Clocks, timed: list[tuple[Step, _Clocks]], its: _Clocks) -> bool:
    """Whether a span is of opening hours or shifts: it begins before its line and ends after it, or another one does.

    Of the others of such a list this is so of what does not overlap the line.
    """
    last = its.start if its.end is None else its.end
    spans = [(span.start, span.end) for _, span in timed if span.end is not None]
    if at.end is None or not any(start < its.start and last < end for start, end in spans):
        return False
    return at.end <= its.start or last <= at.start or (at.start < its.start and last < at.end)


def _later(at: _Clocks, minutes: int) -> _Clocks:
    return at._replace(start=at.start + minutes, end=None if at.end is None else at.end + minutes)


def _in_its_half(written: str, read: _Clocks, later: _Clocks, its: _Clocks) -> _Clocks:
    """What a clock below twelve means: `2:00` the hour nearer to its line, `10:15` that of the evening inside it."""
    then = _minutes_away(later, its)
    if then >= _minutes_away(read, its) or (then and not _ONE_FIGURE.match(written)):
        return read
    if written[0] != "0":
        return later
    return read._replace(unsure=_FILLED_UP.match(written) is not None and not then)


def _minutes_away(at: _Clocks, its: _Clocks) -> int:
    """How long before or after a line a step begins; none while the line is."""
    return max(its.start - at.start, at.start - (its.start + _MOST_LENGTH if its.end is None else its.end), 0)


def _is_late(at: _Clocks, its: _Clocks) -> bool:
    """Whether a step is after its line; one that ends at 23:59 ends at midnight."""
    if its.end is None:
        return False
    until = its.end + 1 if its.end % DAY == DAY - 1 else its.end
    return max(at.start, at.end or 0) > until + _leeway(at, its)


def _leeway(at: _Clocks, its: _Clocks) -> int:
    return APPROXIMATE_WITHIN if at.about or its.about else 0


def _is_of_other_time(behind: str) -> bool:
    """Whether the words behind a clock say whose it is: `08:00 London time`, `09:00 EST`."""
    words = _WITH_THE_CLOCK.match(behind)
    return words is not None and OTHER_TIME_WORDS.search(words[0]) is not None


def _is_on_clock_of_city(plan: Plan, step: Step, line: Line) -> bool:
    """Whether a city stands behind a clock, where it is that hour while the line is: `21:00 Beijing: statement`."""
    begun = STEP_CLOCK.match(str(step.text))
    minute = _minute(begun[1]) if begun else None
    words = _WORDS.match(str(step.text)[begun.end() :]) if begun else None
    if minute is None or words is None or line.start is None:
        return False
    named = words[0].strip(" (（").split()
    zones = {city.zone for end in range(1, len(named) + 1) if (city := plan.world.places.city(" ".join(named[:end])))}
    until = line.start + _MOST_LENGTH if line.end is None else line.end
    return any(
        line.start <= instant <= until
        for zone in zones - {line.zone}
        for days in (-1, 0, 1)
        for instant in instants(line.date + dt.timedelta(days), minute % DAY, zone)
    )


def _are_counted_from_start(timed: list[tuple[Step, _Clocks]], its: _Clocks) -> bool:
    """Whether the steps of a line by day are counted from its start: 0:05, 0:20, 1:30."""
    starts = [_minute(_clock_text(step)) or 0 for step, _ in timed]
    last = _MOST_LENGTH if its.end is None else its.end - its.start
    return (
        len(starts) > 1
        and _SMALL_HOURS <= its.start < _EVENING
        and 0 <= starts[0] < 60
        and starts == sorted(starts)
        and starts[-1] <= last
    )


def _dates_away(start: int, its: _Clocks) -> int:
    """On which date a step is that begins at this minute: that of its line, the one behind it or the eve."""
    last = its.start if its.end is None else its.end
    if start < its.start and (last >= DAY or (start < _SMALL_HOURS and last >= _EVENING)):
        return 1 if max(0, start + DAY - last) < its.start - start else 0
    return -1 if its.start < _SMALL_HOURS and start >= _EVENING and start > last else 0


def _minute(clock: str | None) -> int | None:
    """Minutes past midnight; None where nothing is written or no clock shows it, as a score of 30:15."""
    if clock is None:
        return None
    hour, minute = map(int, re.findall(r"\d+", clock)[:2])
    return hour * 60 + minute if hour * 60 + minute <= DAY else None


def _findings(line: Line, its: _Clocks, timed: list[tuple[Step, _Clocks]], side: str, grave: list[bool]) -> Findings:
    """One warning of the steps that are grave, and one note of the others."""
    for severity in (Severity.WARNING, Severity.NOTE):
        some = [each for each, is_grave in zip(timed, grave, strict=True) if is_grave == (severity is Severity.WARNING)]
        if some:
            yield _finding(line, its, some, side, severity)


def _finding(line: Line, its: _Clocks, timed: list[tuple[Step, _Clocks]], side: str, severity: Severity) -> Finding:
    many = len(timed) > 1
    span = "~" * its.about + hhmm(its.start % DAY) + (f"-{hhmm(its.end % DAY)}" if its.end is not None else "")
    comes = "come" if many else "comes"
    apart = "what only some come early for is a line of its own with `who`"
    if side == "after":
        begun = its.end is not None and any(at.start < its.end for _, at in timed)
        comes = ("go on" if many else "goes on") if begun else comes
        apart = "people leave when the line ends"
    return Finding(
        where=timed[0][0].where(),
        message=f"“{line.title}” is at {span}, and its step{'s' * many} of "
        f"{listed(_clock_text(step) for step, _ in timed)} {comes} {side} that",
        help=f"write the steps at the times of the line, or correct its `time`; {apart}",
        severity=severity,
        related=((line.where("time"), "the time of the line"),),
        people=line.people,
        firm=line.firm,
    )


def _clock_text(step: Step) -> str:
    begun = STEP_CLOCK.match(str(step.text))
    return begun[0].strip() if begun else ""
