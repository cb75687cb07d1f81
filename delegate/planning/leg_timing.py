"""A way timed: when people leave, how long it takes, when they arrive, what is left in hand (rules 8, 9, 12-18)."""

from collections.abc import Callable
from typing import NamedTuple

from delegate.clock import STEP
from delegate.modes import UNKNOWN_MODE
from delegate.planning.leg import LegRequest, LegTiming, Slack
from delegate.travel.requests import Basis, Minutes, Segment, TravelOption, TravelRequest, total
from delegate.values import Length

Estimator = Callable[[TravelRequest], tuple[TravelOption, ...]]

PATIENCE = 24  # how often a departure is moved before the search for the latest one gives up
MORNING = 90  # minutes: a departure that must be this much earlier than the way is long waits for something to open


class LegBounds(NamedTuple):
    """What is known about the two ends of a way, as instants.

    `departs` is the written departure, or the end of what comes before: the leg leaves then. Without it the leg is
    counted back from the `deadline` where `counts_back`. `bound` is the moment before which nobody can leave. `since`
    is the start of a line without an end, where the minutes spent there are what is judged. `guess` stands in for
    the departure where none is known. `counter` is the instant written for the border, `length` what a person wrote,
    `early` the minutes by which people want to be there before the deadline.
    """

    departs: int | None = None
    counts_back: bool = False
    bound: int | None = None
    since: int | None = None
    deadline: int | None = None
    counter: int | None = None
    guess: int | None = None
    length: Length | None = None
    early: int = 0


class _Options(NamedTuple):
    """Asks the estimator about one question, at any departure."""

    wanted: LegRequest
    estimator: Estimator
    opening: tuple[Segment, ...]
    length: Length | None

    def request(self, leave: int) -> TravelRequest:
        """The question for a departure; what a landing takes comes first."""
        return self.wanted.at(leave=leave + total(self.opening).planned)

    def leaving(self, leave: int) -> tuple[TravelOption, ...]:
        """The answers for a departure."""
        return self.estimator(self.request(leave))

    def same_way(self, leave: int, option: TravelOption) -> TravelOption | None:
        """The answer for a departure over the crossing of an earlier answer, else the best."""
        answers = self.estimator(self.request(leave)._replace(over=option.crossing))
        return answers[0] if answers else None

    def segments(self, option: TravelOption | None) -> tuple[Segment, ...]:
        """The parts of the way: as written where a length was written, else as estimated."""
        if self.length:
            entry = self.wanted.destination.entry
            ride = Segment("ride", Minutes(self.length.low, self.length.planned, self.length.high), Basis.GIVEN)
            at_the_door = (Segment("entry", Minutes(entry, entry, entry), Basis.GIVEN),) if entry else ()
            return (*self.opening, ride, *at_the_door)
        if option is None or self.wanted.mode == UNKNOWN_MODE:
            return ()
        return (*self.opening, *option.segments)


def time_way(wanted: LegRequest, ends: LegBounds, opening: tuple[Segment, ...], estimator: Estimator) -> LegTiming:
    """Time a way between two known places."""
    options = _Options(wanted, estimator, opening, ends.length)
    counted_back = ends.departs is None and ends.counts_back and (ends.deadline or ends.counter) is not None
    asked: TravelRequest | None
    if counted_back:
        leave, answers, asked = _count_back(options, ends)
    else:
        leave = ends.departs
        at = leave if leave is not None else ends.guess
        asked = options.request(at) if at is not None else None
        answers = estimator(asked) if asked else ()
    option = answers[0] if answers else None
    segments = options.segments(option)
    minutes = total(segments) if segments else None
    if minutes is None:
        others = () if wanted.mode == UNKNOWN_MODE else answers[1:]
        return LegTiming(leave=ends.departs, option=option, others=others, request=asked)
    latest = _latest(options, option, ends.deadline, minutes) if ends.deadline is not None else None
    timed = LegTiming(leave, latest, None, minutes, segments, None, option, answers[1:], counted_back, request=asked)
    if leave is None:
        return timed._replace(reckoned_for=ends.guess)
    timed = timed._replace(arrive=leave + minutes.planned)
    return _judged(timed, ends, minutes, leave)


def _count_back(options: _Options, ends: LegBounds) -> tuple[int | None, tuple[TravelOption, ...], TravelRequest]:
    """The latest round departure that is in time, never before people can leave (rule 13), and what was asked."""
    target = ends.deadline if ends.deadline is not None else ends.counter
    assert target is not None
    if options.length:
        minutes = total(options.segments(None))
        leave: int | None = (target - max(minutes.high, minutes.planned + ends.early)) // STEP * STEP
        asked = options.request(leave or 0)
        answers = options.estimator(asked)
    else:
        asked = options.wanted.at(ready_by=target, early=ends.early)
        answers = options.estimator(asked)
        leave = answers[0].leave if answers else None
    if leave is not None and ends.bound is not None and leave < ends.bound:
        return ends.bound, options.leaving(ends.bound), options.request(ends.bound)
    return leave, answers, asked


def _latest(options: _Options, option: TravelOption | None, deadline: int, minutes: Minutes) -> int | None:
    """The latest minute from which leaving is in time at planned; None where no departure of that morning is."""
    if options.length or option is None:
        return deadline - minutes.planned
    leave = deadline - minutes.planned
    for _ in range(PATIENCE):
        planned = total(options.segments(options.same_way(leave, option))).planned
        if leave + planned <= deadline:
            break
        leave = deadline - planned
        if leave < deadline - minutes.planned - MORNING:
            return None
    else:
        return None
    for later in range(leave + 1, leave + PATIENCE):
        if later + total(options.segments(options.same_way(later, option))).planned > deadline:
            return later - 1
    return leave


def _judged(timed: LegTiming, ends: LegBounds, minutes: Minutes, leave: int) -> LegTiming:
    """With the minutes from arriving to the deadline; after a line without an end, the minutes left there (rule 14).

    Where people cannot leave when counting back says, because they have not arrived or the crossing is not open, both
    must hold: the line they leave, and the one they go to.
    """
    if ends.deadline is None:
        return timed
    arriving = Slack(ends.deadline - leave - minutes.planned, ends.deadline - leave - minutes.high)
    if not (timed.counted_back and ends.since is not None):
        return timed._replace(slack=arriving)
    latest = timed.latest if timed.latest is not None else ends.deadline - minutes.planned
    staying = Slack(latest - ends.since, ends.deadline - minutes.high - ends.since)
    in_time = leave + max(minutes.high, minutes.planned + ends.early) <= ends.deadline
    if in_time or staying.planned <= arriving.planned:
        return timed._replace(slack=staying, stays_since=ends.since)
    return timed._replace(slack=arriving)
