"""The check `step-outside-line`."""

import re

from delegate.checking import Findings, check
from delegate.clock import DAY, hhmm, local
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
from delegate.model import STEP_CLOCK, Step
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

EARLIER = 60  # minutes: as long before a line its rooms are dressed, and some rehearse or gather
_SMALL_HOURS, _EVENING = 6 * 60, 18 * 60  # a clock of the one and a line of the other are of two dates


class _Clocks(NamedTuple):
    """When something begins and ends, in minutes past midnight of the date of its line; no end where none is known."""

    start: int
    end: int | None


@check("DLG214", Severity.WARNING)
def step_outside_line(plan: Plan) -> Findings:
    """A step has a clock time before its line begins, or goes on after the line ends.

    Whoever moves a line by hand and forgets its steps leaves two times for one thing in the run sheet. People come when
    the line begins and leave when it ends, so nobody waits for a step that comes later. `delegate shift` moves both. A
    step at the very end is fine: `12:00 Coaches leave`. What comes up to an hour before the line is a note, as some may
    rehearse or gather then. A step that only the team reads may come before, and is a note when it comes after. The end
    of a line that says none is not known, and a hotel's steps may be of any hour of the stay.
    """
    for line in plan.lines():
        its = _clocks_of(line)
        if its is None or line.item.status == "cancelled" or line.item.kind == "hotel":
            continue
        timed = [(step, _of_step(step, its)) for step in line.item.every_step or ()]
        early = [(step, at) for step, at in timed if at and at.start < its.start and not step.hidden]
        late = [(step, at) for step, at in timed if at and its.end is not None and max(at.start, at.end or 0) > its.end]
        if early:
            far = min(at.start for _, at in early) < its.start - EARLIER
            yield _finding(line, its, early, "before", severe=far)
        if late:
            yield _finding(line, its, late, "after", severe=not all(step.hidden for step, _ in late))


def _clocks_of(line: Line) -> _Clocks | None:
    """When a line begins and, where it is known, ends; None where it does not begin at a clock time."""
    time = line.item.time
    if line.start is None or time is None or time.start is None or (time.end and line.end is None):
        return None
    if line.end is None:
        return _Clocks(time.start.minute, None)
    ends = local(line.end, line.end_zone)
    return _Clocks(time.start.minute, (ends.date - line.date).days * DAY + ends.minute)


def _of_step(step: Step, its: _Clocks) -> _Clocks | None:
    """The clock times with which a step begins; None where it begins with none."""
    begun = STEP_CLOCK.match(str(step.text)) if step.text else None
    start, end = (_minute(clock) for clock in (begun[1], begun[3])) if begun else (None, None)
    if start is None:
        return None
    if end is not None and end < start:
        end += DAY
    away = _dates_away(start, its) * DAY
    return _Clocks(start + away, end if end is None else end + away)


def _dates_away(start: int, its: _Clocks) -> int:
    """On which date a step is that begins at this minute: that of its line, the one behind it or the eve."""
    last = its.start if its.end is None else its.end
    if start < its.start and (last >= DAY or (start < _SMALL_HOURS and its.start >= _EVENING)):
        return 1 if max(0, start + DAY - last) < its.start - start else 0
    return -1 if its.start < _SMALL_HOURS and start >= _EVENING and start > last else 0


def _minute(clock: str | None) -> int | None:
    """Minutes past midnight; None where nothing is written or no clock shows it, as a score of 30:15."""
    if clock is None:
        return None
    hour, minute = map(int, re.findall(r"\d+", clock))
    return hour * 60 + minute if hour * 60 + minute <= DAY else None


def _finding(line: Line, its: _Clocks, timed: list[tuple[Step, _Clocks]], side: str, *, severe: bool) -> Finding:
    many = len(timed) > 1
    span = hhmm(its.start % DAY) + (f"-{hhmm(its.end % DAY)}" if its.end is not None else "")
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
        severity=Severity.WARNING if severe else Severity.NOTE,
        related=((line.where("time"), "the time of the line"),),
        people=line.people,
        firm=line.firm,
    )


def _clock_text(step: Step) -> str:
    begun = STEP_CLOCK.match(str(step.text))
    return begun[0].strip() if begun else ""
