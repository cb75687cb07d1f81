"""Times a way: when people leave, how long it takes, when they arrive, what time is left (rules 8, 9, 12-18)."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from delegate.borders.crossings import Borders
from delegate.borders.opening import opening_at
from delegate.clock import STEP
from delegate.modes import MODES, UNKNOWN_MODE
from delegate.planning.leg import LegTiming
from delegate.planning.leg_request import LegRequest
from delegate.planning.route_stop import RouteStop
from delegate.planning.stop import same_slack
from delegate.planning.world import World
from delegate.travel.border_answer import LONGEST_WAIT
from delegate.travel.requests import NO_TIME, Basis, Minutes, Segment, TravelOption, TravelRequest, WaitFor, total
from delegate.tuples import NamedTuple
from delegate.values import Length

Estimator = Callable[[TravelRequest], tuple[TravelOption, ...]]

MOVING = ("access", "ride", "exit")  # parts that grow where an end is farther away


class Travellers(NamedTuple):
    """Who makes a stretch together, and the instant at which the last of them can set off (None: not known).

    `arrived` is when the leg before arrives, where that has clock times. `judged` is false where the lines at its ends
    are out of order; `uncleared` is the port where they landed, of whom is met before the control.
    """

    people: tuple[str, ...]
    ready: int | None
    arrived: int | None
    judged: bool = True
    uncleared: RouteStop | None = None


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


class TravelOptions(NamedTuple):
    """The travel options of one leg at any departure; a landing's `opening` comes first, a written `length` wins.

    `radius` are the minutes between centre and edge where the first or the last end is anywhere in a city (rule 7).
    """

    wanted: LegRequest
    estimator: Estimator
    opening: tuple[Segment, ...]
    length: Length | None
    radius: tuple[int, int] = (0, 0)

    def request(self, leave: int) -> TravelRequest:
        """The request for a departure."""
        return self.wanted.at(leave=leave + total(self.opening).planned)

    def leaving(self, leave: int) -> tuple[TravelOption, ...]:
        """The options for a departure, best first."""
        return self.estimator(self.request(leave))

    def segments(self, option: TravelOption | None) -> tuple[Segment, ...]:
        """The parts of the way: as written where a length was written, else as estimated; none where not known."""
        if self.length:
            entry = self.wanted.destination.entry
            ride = Segment("ride", Minutes(self.length.low, self.length.planned, self.length.high), Basis.GIVEN)
            at_the_door = (Segment("entry", Minutes(entry, entry, entry), Basis.GIVEN),) if entry else ()
            return (*self.opening, ride, *at_the_door)
        if option is None or self.wanted.mode == UNKNOWN_MODE:
            return ()
        if self.wanted.shuttle:
            return (*self.opening, self.wanted.shuttle)
        parts = _with_control(option.segments) if self.wanted.unlisted else option.segments
        return self.opening + _to_the_edges(parts, self.radius)


def time_way(options: TravelOptions, bounds: LegBounds) -> LegTiming:
    """Time a way between two known places."""
    counted_back = bounds.departs is None and bounds.counts_back and (bounds.deadline or bounds.counter) is not None
    asked: TravelRequest | None
    if counted_back:
        leave, answers, asked = _count_back(options, bounds)
    else:
        leave = bounds.departs
        at = leave if leave is not None else bounds.guess
        asked = options.request(at) if at is not None else None
        answers = options.estimator(asked) if asked else ()
    option = answers[0] if answers else None
    segments = options.segments(option)
    minutes = total(segments) if segments else None
    if minutes is None:
        others = () if options.wanted.mode == UNKNOWN_MODE else answers[1:]
        return LegTiming(leave=bounds.departs, option=option, others=others, request=asked)
    latest = _latest(option, segments, bounds, minutes)
    timed = LegTiming(leave, latest, None, minutes, segments, None, option, answers[1:], counted_back, request=asked)
    if leave is None:
        return timed._replace(reckoned_for=bounds.guess)
    timed = timed._replace(arrive=leave + minutes.planned)
    return _judged(timed, bounds, minutes, leave)


def _with_control(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The parts of a drive with a border control somewhere on it, of which nobody knows how long it takes."""
    at_the_door = tuple(part for part in segments if part.kind == "entry")
    return (*(part for part in segments if part.kind != "entry"), Segment("clear", None, Basis.UNKNOWN), *at_the_door)


def _to_the_edges(segments: tuple[Segment, ...], radius: tuple[int, int]) -> tuple[Segment, ...]:
    """The parts with low to the near edges of the cities at its ends, and high to the far ones."""
    if not any(radius):
        return segments
    moving = [number for number, part in enumerate(segments) if part.kind in MOVING and part.minutes]
    parts = list(segments)
    for number, more in zip((moving[:1], moving[-1:]), radius, strict=True):
        if number and more:
            low, planned, high = parts[number[0]].minutes or NO_TIME
            minutes = Minutes(max(0, low - more), planned, high + more)
            parts[number[0]] = parts[number[0]]._replace(minutes=minutes)
    return tuple(parts)


def _count_back(
    options: TravelOptions, bounds: LegBounds
) -> tuple[int | None, tuple[TravelOption, ...], TravelRequest]:
    """The latest round departure that is in time, never before people are ready (rule 13), and what was asked."""
    target = bounds.deadline if bounds.deadline is not None else bounds.counter
    assert target is not None
    if options.length:
        minutes = total(options.segments(None))
        leave: int | None = (target - max(minutes.high, minutes.planned + bounds.early)) // STEP * STEP
        asked = options.request(leave or 0)
        answers = options.estimator(asked)
    else:
        opening = total(options.opening)  # before the ride, which alone the estimator counts back
        asked = options.wanted.at(ready_by=target - (opening.high - opening.planned), early=bounds.early)
        answers = options.estimator(asked)
        leave = answers[0].leave if answers else None
        if leave is not None and opening.high:
            leave = (leave - opening.planned) // STEP * STEP
            answers, asked = options.leaving(leave), options.request(leave)
    if leave is not None and bounds.bound is not None and leave < bounds.bound:
        return bounds.bound, options.leaving(bounds.bound), options.request(bounds.bound)
    return leave, answers, asked


def _latest(
    option: TravelOption | None, segments: tuple[Segment, ...], bounds: LegBounds, minutes: Minutes
) -> int | None:
    """The latest minute from which leaving is in time at planned; None where people are not ready by then.

    It is solved on the minutes already known: who leaves later waits less for a crossing or a service. It is None too
    where that departure reaches the crossing before it opens on its date: then none of that day is in time.
    """
    if bounds.deadline is None:
        return None
    waits = sum(part.minutes.planned for part in segments if part.minutes and shrinks(part))
    latest = bounds.deadline - minutes.planned + waits
    if option and option.border and option.border.opens is not None and bounds.length is None:
        approach = sum(part.minutes.planned for part in takewhile(_is_approach, segments) if part.minutes)
        if latest + approach < option.border.opens:
            return None
    return None if bounds.bound is not None and latest < bounds.bound else latest


def _is_approach(part: Segment) -> bool:
    """Whether a part lies before the first counter, waits until an instant apart."""
    return part.kind != "clear" and not shrinks(part)


def shrinks(part: Segment) -> bool:
    """Whether a part is a wait until an instant, which is shorter for whoever comes later."""
    waits_for = part.detail if isinstance(part.detail, WaitFor) else WaitFor()
    return part.kind == "wait" and any(
        each is not None for each in (waits_for.first, waits_for.opens, waits_for.counter)
    )


def _judged(timed: LegTiming, bounds: LegBounds, minutes: Minutes, leave: int) -> LegTiming:
    """With the minutes from arriving to the deadline; after a line without an end, the minutes left there (rule 8).

    Where people cannot leave when counting back says, because they have not arrived or the crossing is not open, both
    must hold: the line they leave, and the one they go to.
    """
    if bounds.deadline is None:
        return timed
    arriving = same_slack(bounds.deadline - leave - minutes.planned, bounds.deadline - leave - minutes.high)
    if not (timed.counted_back and bounds.since is not None):
        return timed._replace(slack=arriving)
    latest = timed.latest if timed.latest is not None else bounds.deadline - minutes.planned
    staying = same_slack(latest - bounds.since, bounds.deadline - minutes.high - bounds.since)
    in_time = leave + max(minutes.high, minutes.planned + bounds.early) <= bounds.deadline
    if in_time or staying.planned <= arriving.planned:
        return timed._replace(slack=staying, stays_since=bounds.since)
    return timed._replace(slack=arriving)


def has_no_way(options: TravelOptions, timing: LegTiming, world: World) -> bool:
    """Whether people are to drive, walk or cross by metro where no way is known; a written length is one."""
    wanted, mode = options.wanted, MODES.get(options.wanted.mode)
    if mode is None or options.length or timing.option is not None:
        return False
    if mode.ride == "stations":
        crossings = world.borders.between(wanted.origin.side, wanted.destination.side)
        barred = all(each.modes is not None and mode.name not in each.modes for each in crossings)
        if not (mode.feeder and wanted.needs_border and wanted.written is None and barred):
            return False
    return timing.request is not None and wanted.origin.point is not None and wanted.destination.point is not None


def leaves_port_at(wanted: LegRequest, borders: Borders, ready: int, until: int, first: Sequence[Segment]) -> int:
    """The instant at which people in a port at `ready` can go: at once, or as it opens, if that is by `until`.

    The wait may take half of a written check-in, which is what they do `first`; of a usual one no more is counted.
    """
    place = wanted.origin
    port = borders.crossing(place.crossing) if wanted.unclocked and wanted.port and place.crossing else None
    opens = opening_at(port, ready, place.zone, place.side).opens if port else None
    if opens is None or not ready < opens <= until:
        return ready
    written = total(each for each in first if each.kind == "check-in" and each.basis is Basis.GIVEN).planned
    return max(ready, opens - written // 2)


def as_the_port_opens(bounds: LegBounds, wanted: LegRequest, borders: Borders, first: Sequence[Segment]) -> LegBounds:
    """The bounds of a leg with a later departure for people who come to a port a little before it opens, and wait."""
    if bounds.departs is None:
        return bounds
    departs = leaves_port_at(wanted, borders, bounds.departs, bounds.departs + LONGEST_WAIT, first)
    return bounds._replace(departs=departs)
