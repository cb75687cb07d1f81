"""Finds when the people of a leg are at its border, whether it is open then, and where its time is not known."""

import datetime as dt
from collections.abc import Iterator

from delegate.assessment.services_in_tables import service_gone
from delegate.assessment.written_lengths import is_impossible
from delegate.borders.clearing import clearing
from delegate.borders.crossings import clears_on_arrival, stands_at, state
from delegate.borders.opening import border_times, clock_at, opening_at, opens_again
from delegate.model import Crossing
from delegate.modes import AIRBORNE, SERVICES
from delegate.places.place import Place
from delegate.planning.arrival import Arrival
from delegate.planning.boarding import check_in, check_in_is_usual
from delegate.planning.edges import last_instant
from delegate.planning.instants import date_begins
from delegate.planning.leg import Leg
from delegate.planning.passages import Passage, passes_port
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.planning.unfit_crossings import why_unfit
from delegate.travel.border_answer import LONGEST_WAIT, BorderTimes
from delegate.travel.requests import NO_TIME, Minutes
from delegate.tuples import NamedTuple

LONG_CONTROL = 60  # minutes: a control of unknown time may well take so long; judgement
_BY_RAIL_OR_SEA = frozenset(SERVICES) - frozenset(AIRBORNE)


class BorderVisit(NamedTuple):
    """A passage at a crossing that it can use, with its times there at planned and at high (None: not known).

    `side`, with its clock `zone`, is the one that is left, and in the port where a service lands the one entered; the
    `date` is that of the passage there. `earliest` says that nobody wrote when they leave, and that who leaves as soon
    as they can does not get through, nor anybody later on that date. `booked` is in a port of a booked service.
    """

    passage: Passage
    crossing: Crossing
    planned: BorderTimes | None
    high: BorderTimes | None
    zone: str
    side: str
    date: dt.date
    earliest: bool = False
    booked: bool = False

    @property
    def firm(self) -> bool:
        """Whether a finding about it may be an error."""
        leg, counter = self.passage.leg, self.passage.counter
        way = leg.timing.earliest if leg else counter
        return self.passage.firm and (not self.earliest or way is None or way.firm)


def border_visits(plan: Plan) -> Iterator[BorderVisit]:
    """Every passage at its crossing, once for all who make it together; a booked service in both of its ports."""
    for visit in _visits(plan):
        zone = clock_at(visit.crossing, visit.zone, visit.side)
        yield visit if zone == visit.zone else visit._replace(zone=zone)


def _visits(plan: Plan) -> Iterator[BorderVisit]:
    for passage in passed_together(plan):
        leg = passage.leg
        if leg and passage.is_booked and leg.wanted.written is None:
            yield from _at_ports(plan, passage)
            continue
        id_ = leg.crossing if leg else passage.crossing
        crossing = plan.world.borders.crossing(id_) if id_ else None
        if crossing is None or (leg and (why_unfit(leg, crossing) or is_impossible(plan, leg))):
            continue
        if leg is None:
            yield _at_an_edge(plan, passage, crossing)
        elif leg.origin.place is not None:
            times = [_written_or_reckoned(plan, leg, crossing, scenario) for scenario in ("planned", "high")]
            zone = leg.origin.place.zone
            shut = _shut_at_the_earliest(leg, crossing, leg.origin.place) if times[0] is None else None
            yield BorderVisit(
                passage,
                crossing,
                times[0] or shut,
                times[1],
                zone,
                passage.origin,
                passage.left,
                earliest=shut is not None,
            )


def passed_together(plan: Plan) -> Iterator[Passage]:
    """The passages of all cohorts, those over one leg or on one `crossing` line as one with the people of all."""
    together: dict[object, list[Passage]] = {}
    for passage in (each for made in plan.passages for each in made):
        leg, line = passage.leg, passage.line
        key: object = (id(leg), id(passage.first)) if leg else (line.id, passage.origin, passage.counter)
        together.setdefault(key, []).append(passage)
    order = {who: number for number, who in enumerate(plan.people)}
    for first, *others in together.values():
        people = {who for each in (first, *others) for who in each.people} if others else first.people
        yield first._replace(people=tuple(sorted(people, key=order.__getitem__)))


def _at_an_edge(plan: Plan, passage: Passage, crossing: Crossing) -> BorderVisit:
    """A crossing at the begin or the end of a day, judged by its time.

    Without one it is shut for who comes as soon as they can and does not get through on that date, or all day.
    """
    line, counter = passage.line, passage.counter
    if line.start is not None:
        clear = _clearing(plan, passage, crossing, line.start)
        planned, high = (
            border_times(crossing, line.start, line.start + spent, line.zone, passage.origin)
            for spent in (clear.planned, clear.high)
        )
        return BorderVisit(passage, crossing, planned, high, line.zone, passage.origin, line.date)
    if counter is None or not state(crossing, line.date, passage.origin).pieces:
        return BorderVisit(passage, crossing, None, None, line.zone, passage.origin, line.date)
    clear = _clearing(plan, passage, crossing, counter.planned)
    last = last_instant(line, counter.planned)
    found = [
        border_times(crossing, reached, reached + spent, line.zone, passage.origin)
        for reached, spent in ((counter.planned, clear.planned), (counter.high, clear.high))
    ]
    shut = [
        None if times.passable or opens_again(crossing, times, last, line.zone, passage.origin) is not None else times
        for times in found
    ]
    return BorderVisit(passage, crossing, shut[0], shut[1], line.zone, passage.origin, line.date, earliest=True)


def _clearing(plan: Plan, passage: Passage, crossing: Crossing, reached: int) -> Minutes:
    """How long people take at a crossing at the edge of a day: as written, else as known."""
    written = passage.line.item.length
    if written:
        return Minutes(written.low, written.planned, written.high)
    people = tuple(plan.people[who] for who in passage.people)
    return clearing(crossing, people, passage.origin, passage.into, reached, passage.line.zone).minutes or NO_TIME


def _written_or_reckoned(plan: Plan, leg: Leg, crossing: Crossing, scenario: str) -> BorderTimes | None:
    """The times of a leg at its border; where its departure is not known, those of its `crossing` line."""
    times = at_border(plan, leg, crossing, scenario)
    line = leg.crossing_line
    if times is not None or line is None or line.start is None or leg.origin.place is None:
        return times
    clears = [part.minutes for part in (leg.option.segments if leg.option else ()) if part.kind == "clear"]
    spent = getattr(clears[-1], scenario) if clears and clears[-1] else 0
    origin = leg.origin.place
    return border_times(crossing, line.start, line.start + spent, origin.zone, origin.side)


def _shut_at_the_earliest(leg: Leg, crossing: Crossing, left: Place) -> BorderTimes | None:
    """The times at the border of who leaves as soon as they can, where nobody gets through who leaves on that date.

    Nothing is sure where an opening can still be reached by leaving later.
    """
    way = leg.timing.earliest
    times = way.option.border if way and way.option.crossing == crossing.id else None
    if way is None or times is None or times.passable:
        return None
    last = times.reached + way.longest + LONGEST_WAIT
    return times if opens_again(crossing, times, last, left.zone, left.side) is None else None


def opens_too_late(plan: Plan, arrival: Arrival) -> tuple[Crossing, int] | None:
    """The crossing before the first stop of a day because of which people are late there, and when it opens."""
    line = arrival.bound
    if line is None or line.item.kind != "crossing" or line.item.place is None or line.start or line.window:
        return None
    crossing = plan.world.borders.crossing(line.item.place.name)
    begins = date_begins(line.date, line.zone)
    if crossing is None or not arrival.late or arrival.stop.place is None:
        return None
    left = next((side for side in crossing.sides or () if side != arrival.stop.place.side), "")
    opens = opening_at(crossing, begins, line.zone, left).opens
    return (crossing, opens) if opens is not None and opens > begins else None


def at_border(plan: Plan, leg: Leg, crossing: Crossing, scenario: str) -> BorderTimes | None:
    """When people are at the border in the `planned` or the `high` case; None where that is not known."""
    place, option = leg.origin.place, leg.option
    if leg.leave is None or place is None:
        return None
    if passes_port(leg) and (leg.wanted.aboard or option is None or option.border is None):
        lands = leg.destination.place
        arrives = lands is not None and stands_at(lands, crossing) and not stands_at(place, crossing)
        return _landing(leg, crossing, scenario) if arrives else _boarding(plan, leg, crossing)
    if option is None or option.border is None or option.border_high is None:
        return None
    if scenario == "planned":
        return option.border
    landed = option.leave - leg.leave  # minutes that a landing takes before the way itself begins
    slower = sum(part.minutes.high for part in leg.segments[: len(leg.segments) - len(option.segments)] if part.minutes)
    late = max(0, slower - landed) if landed else 0
    if not late:
        return option.border_high
    times = option.border_high
    return border_times(crossing, times.reached + late, times.cleared + late, place.zone, place.side)


def _at_ports(plan: Plan, passage: Passage) -> Iterator[BorderVisit]:
    """A booked service at the port that people leave from, and at the one where they land, as far as they are known.

    Of services that connect these are the port of the first and that of the last. A hall that both ends name is one.
    """
    last = passage.leg
    assert last is not None
    first = passage.first or last
    out, back = (_port_of(plan, place, last) for place in (first.origin.place, last.destination.place))
    if back and back == out and clears_on_arrival(back, last.origin.place, last.destination.place):
        out = None
    here, there = first.origin.place, last.destination.place
    if out and here:
        times = _boarding(plan, first, out)
        shut = _shut_port(first, out, here, 0) if times is None and not service_gone(first) else None
        visit = BorderVisit(passage, out, times or shut, times or shut, here.zone, here.side, passage.left, booked=True)
        yield visit._replace(earliest=shut is not None)
        if shut:
            return
    if back and back != out and there:
        landing, slow = (_landing(last, back, scenario) for scenario in ("planned", "high"))
        rides = last.timing.earliest.option.minutes.planned if last.timing.earliest else 0
        shut = _shut_port(last, back, there, rides) if landing is None else None
        visit = BorderVisit(passage, back, landing or shut, slow, there.zone, there.side, passage.date, booked=True)
        yield visit._replace(earliest=shut is not None)


def _port_of(plan: Plan, place: Place | None, leg: Leg) -> Crossing | None:
    """The crossing that a hub names, where it is for its side and the leg's other one alone."""
    port = plan.world.borders.crossing(place.crossing) if place and place.crossing else None
    ends = {each.place.side for each in (leg.origin, leg.destination) if each.place}
    sides = set(port.sides or ()) if port else set()
    return port if place and place.side in sides and (len(sides) == 1 or sides <= ends) else None


def _boarding(plan: Plan, leg: Leg, crossing: Crossing) -> BorderTimes | None:
    """The times in the port that a service leaves from; one that opens past half of the check-in opens too late."""
    place, leave = leg.origin.place, leg.leave
    if place is None or leave is None:
        return None
    reached = leg.origin.start if leg.origin.kind == "hub" and leg.origin.start is not None else leave
    if leg.origin.kind != "hub" and leg.movement:  # a line of theirs at the port stands before its counters or behind
        reached = leave - check_in(leg.movement.item, plan.trip)
    times = border_times(crossing, reached, leave, place.zone, place.side)
    clocked = leg.movement is not None and leg.movement.start is not None
    if not (clocked and times.opens is not None and times.opens > reached):
        return times
    late = 2 * (leave - times.opens) < leave - reached
    # Nobody waits longer than for an hour, and who has more time than that for a check-in comes later.
    return times._replace(opens=None) if late else times._replace(reached=max(reached, times.opens - LONGEST_WAIT))


def _shut_port(leg: Leg, crossing: Crossing, port: Place, rides: int) -> BorderTimes | None:
    """The times in a port, `rides` minutes behind the departure, of people who leave as soon as they can.

    None where they get through, or the port opens for who leaves later on that date.
    """
    way = leg.timing.earliest
    if way is None:
        return None
    reached = way.option.leave + rides
    times = border_times(crossing, reached, reached, port.zone, port.side)
    last = times.reached + way.longest + LONGEST_WAIT
    return None if times.passable or opens_again(crossing, times, last, port.zone, port.side) is not None else times


def _landing(leg: Leg, crossing: Crossing, scenario: str) -> BorderTimes | None:
    """The times in the port where a service lands: whoever comes while it is open is let through."""
    place = leg.destination.place
    if place is None or leg.leave is None or leg.minutes is None:
        return None
    reached = leg.leave + int(getattr(leg.minutes, scenario))
    return border_times(crossing, reached, reached, place.zone, place.side)


def tight_controls(plan: Plan) -> Iterator[tuple[Line, tuple[str, ...]]]:
    """Services over a border where the control may take what is left: before a train or a boat, or behind a landing.

    The usual check-in of a train and a boat is for one inside a country; that of a flight has the control in it. Who
    lands inside their country and drives on over a border has the control of that way ahead, and none in the port.
    """
    examined = [leg for leg in plan.legs() if leg.movement and leg.passes_control]
    over = {leg.movement.id for leg in examined if leg.movement and not leg.crossing}
    from_abroad = {leg.movement.id for leg in examined if leg.movement}
    for arrival in plan.arrivals:
        spare, legs = arrival.slack.planned, [each.leg for each in arrival.legs]
        short = 0 <= spare < LONG_CONTROL
        line = arrival.line
        boards = line.id in over and line.item.kind in _BY_RAIL_OR_SEA and arrival.kind != "arrival"
        if boards and check_in_is_usual(line.item, plan.trip) and (short or any(leg.counted_back for leg in legs)):
            yield line, arrival.people
        for leg in legs if short else ():
            landed = leg.origin.line if leg.origin.kind == "hub" else None
            if landed is None or landed.id not in from_abroad:
                continue
            if leg.clearing_unknown and leg.movement is not landed and not leg.written:
                yield landed, arrival.people
