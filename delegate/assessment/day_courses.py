"""Follows the people of a day from their first minute to the last: what takes them, and what is left between."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from delegate.clock import local
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.planning.deadlines import ends
from delegate.planning.leg import Leg
from delegate.planning.lodging import SMALL_HOURS
from delegate.planning.plan import Plan, PlannedDay
from delegate.planning.small_hours import AN_EVENING
from delegate.planning.stop import Line
from delegate.source import Where
from delegate.tuples import NamedTuple

RESTFUL = ("meal", "reception", "free", "hotel")  # what feeds people or lets them sit down
AN_HOUR = 60
A_NIGHT = 6 * 60  # minutes aboard over midnight in which people can sleep


class TakenTime(NamedTuple):
    """What takes people from `start` to `end` (instants, UTC) for sure, and the line on which a finding of it stands.

    `zone` is the zone on whose clock it starts. A line without an end takes the minute at which it starts.
    """

    start: int
    end: int
    line: Line
    zone: str
    leg: Leg | None = None

    @property
    def aboard(self) -> bool:
        """Whether people sit in a flight, a train or a ferry."""
        return (self.leg.mode if self.leg else self.line.item.kind) in SERVICES

    @property
    def can_rest(self) -> bool:
        """Whether people can get up or stop on the way: aboard, at a border, and on a way of more than an hour."""
        over_border = self.leg is not None and any(part.kind == "clear" for part in self.leg.segments)
        moves = self.leg is not None or self.line.item.kind in MOVEMENT_KINDS
        return self.aboard or over_border or (moves and self.end - self.start > AN_HOUR)


class DayCourse(NamedTuple):
    """A day of people who live it alike: all that takes them in the order of time, and their other lines.

    `taken` has lines and ways with a clock, but for `RESTFUL` ones, and what is called off or optional. It is `broken`
    where no way leads from one of its places to the next, or where two services of theirs go at once: how long it lasts
    nobody can say.
    """

    day: PlannedDay
    people: tuple[str, ...]
    taken: tuple[TakenTime, ...]
    restful: tuple[Line, ...]
    broken: bool = False


def courses(plan: Plan) -> Iterable[DayCourse]:
    """The course of every party of every day; what nobody wrote a clock for is in none."""
    return _courses(Identity(plan))


@lru_cache(maxsize=1)
def _courses(same: Identity[Plan]) -> tuple[DayCourse, ...]:
    return tuple(_followed(same.of))


def _followed(plan: Plan) -> Iterator[DayCourse]:
    cohort_of = {who: number for number, cohort in enumerate(plan.cohorts) for who in cohort.people}
    at_once = [{one.id, other.id} for one, other in plan.overlaps() if {one.item.kind, other.item.kind} <= {*SERVICES}]
    lines: list[dict[int, list[Line]]] = []
    for cohort in plan.cohorts:
        lines.append({})
        for on, at in cohort.lines:
            if (on, at) not in cohort.aboard:
                lines[-1].setdefault(on, []).append(plan.days[on].lines[at])
    for number, day in enumerate(plan.days):
        for party in day.parties:
            own = [line for line in lines[cohort_of[party.people[0]]].get(number, ()) if _counts(line)]
            restful = tuple(line for line in own if line.item.kind in RESTFUL)
            taken = [_of_line(line) for line in own if line.item.kind not in RESTFUL and line.start is not None]
            taken += [way for leg in party.legs if (way := _of_leg(leg))]
            broken = any(leg.no_way for leg in party.legs) or any(pair <= {line.id for line in own} for pair in at_once)
            yield DayCourse(day, party.people, tuple(sorted(taken, key=lambda each: each.start)), restful, broken)


def _counts(line: Line) -> bool:
    return line.item.status != "cancelled" and not line.item.optional and line.item.kind != "crossing"


def _of_line(line: Line) -> TakenTime:
    start = line.start or 0
    return TakenTime(start, max(start, ends(line) or start), line, line.zone)


def _of_leg(leg: Leg) -> TakenTime | None:
    """A way from when its people leave until they arrive; of one that is late no more than its own minutes."""
    line = leg.movement or leg.destination.line or leg.origin.line
    leave = leg.leave if leg.leave is not None else leg.latest
    if line is None or leave is None or leg.minutes is None or not leg.origin.place:
        return None
    if leg.spans or leg.no_way or not leg.judged:
        return None
    if any(each and not _counts(each) for each in (leg.origin.line, leg.destination.line, leg.movement)):
        return None
    arrive = leg.arrive if leg.arrive is not None else leave + leg.minutes.planned
    return TakenTime(leave, max(leave, arrive), line, leg.origin.place.zone, leg)


def day_of(instant: int, zone: str) -> int:
    """The number of the day of an instant, by the clock of a zone; the small hours belong to the day before."""
    here = local(instant, zone)
    return here.date.toordinal() - (here.minute < SMALL_HOURS)


def over_night(taken: TakenTime) -> bool:
    """Whether people spend the night on it: it is a long ride over midnight."""
    place = taken.leg.destination.place if taken.leg else None
    ends_on = day_of(taken.end, place.zone if place else taken.zone)
    return taken.aboard and taken.end - taken.start >= A_NIGHT and ends_on > day_of(taken.start, taken.zone)


def clock_of(plan: Plan, taken: TakenTime, *, at_end: bool) -> str:
    """The clock time at which it starts or ends, where people are then."""
    if not at_end:
        return plan.clock(taken.start, taken.zone)
    place = taken.leg.destination.place if taken.leg else None
    return plan.clock(taken.end, place.zone if place else taken.line.end_zone)


def where_timed(line: Line) -> Where:
    """Where a finding about when a line is belongs."""
    return line.where("time" if line.item.time else line.item.kind)


def sleeps_at_end(plan: Plan, who: str, comes: Leg) -> bool:
    """Whether somebody who comes to a hotel by night has three hours there, with nothing on until four."""
    place, since = comes.destination.place, comes.arrive
    if place is None or since is None:
        return False
    on = [line for line in plan.lines() if line.goes and line.item.kind not in ("hotel", "free") and who in line.people]
    on = [line for line in on if place in line.places and line.start and since <= line.start <= since + AN_EVENING]
    awake = max([since, *(line.end for line in on if line.end)])
    out = [leg for leg in plan.legs() if who in leg.people and leg.leave is not None and leg.leave >= since]
    written = [leg.movement.start if leg.movement else leg.timing.latest for leg in out]
    leaves = [each for each in written if each is not None]
    return local(awake, place.zone).minute < SMALL_HOURS and (not leaves or min(leaves) - awake >= AN_EVENING)
