"""Finds who attends which line: who is on none, who leaves while one runs, whose lines start in different places."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import combinations

from delegate.assessment.greetings import Greeting, greetings
from delegate.clock import A_DAY, instants
from delegate.model import Person
from delegate.model.lines import ITEM_KINDS
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.deadlines import begins
from delegate.planning.movement_ends import has_number
from delegate.planning.places import same_place, walkable
from delegate.planning.plan import Plan, PlannedDay
from delegate.planning.presence import JoinsAndLeaves, counted_minutes, is_there, not_yet_there, roster
from delegate.planning.route_stop import anywhere_in_one_city
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple
from delegate.values import Moment


class Departing(NamedTuple):
    """People who leave (`at`, an instant) before a line ends that has begun, or that cannot be over by then.

    `ends` is its end, or the earliest that its window and its length, or the way itself, allow.
    """

    line: Line
    people: tuple[str, ...]
    at: int
    ends: int


class NamedWhileAway(NamedTuple):
    """People or hosts whom a line names and who have not joined then (`joins`), or have left.

    `then` is the local time that the line counts as (rule 1), or its date where only that is known, and `moment` that
    of joining or leaving by the same clock. Of who receives its people or sees them off `greeting` says so.
    """

    line: Line
    people: tuple[str, ...]
    moment: Moment
    joins: bool
    then: Moment
    greeting: Greeting | None = None


class DividedLine(NamedTuple):
    """A line that says no place, and the people who stand in each of the places where its people are."""

    line: Line
    places: tuple[tuple[Place, tuple[str, ...]], ...]


def absent(plan: Plan) -> Iterator[str]:
    """Everybody of the delegation who is on no line, unless it is one whose people or day are still to be confirmed."""
    present = {who for cohort in plan.cohorts if _goes_anywhere(plan, cohort) for who in cohort.people}
    missing = [who for who in plan.people if who not in present] if present else []
    if not missing:
        return
    open_: list[tuple[dt.date, int | None]] = []
    for day in plan.trip.days or ():
        if "day" in day.tbc:
            open_.append((day.date, None))
        for item, minute in zip(day.items, counted_minutes(day.items), strict=True):
            if "who" in item.tbc:
                open_.append((day.date, minute))
    for who in missing:
        if not any(is_there(plan.people[who], date, minute) for date, minute in open_):
            yield who


def _goes_anywhere(plan: Plan, cohort: Cohort) -> bool:
    """Whether any line that names people takes place."""
    return any(plan.days[day].lines[number].item.status != "cancelled" for day, number in cohort.lines)


def departing(plan: Plan) -> Iterator[Departing]:
    """Every line inside which somebody leaves who is named by it; a date alone is the whole of that day.

    Who leaves a movement at its end may have written the clock of the place where it ends.
    """
    leaving: dict[Moment, list[str]] = {}
    for who, person in (*plan.people.items(), *plan.hosts.items()):
        if person.leaves and person.leaves.minute is not None:
            leaving.setdefault(person.leaves, []).append(who)
    for day in plan.days:
        here = [(moment, people) for moment, people in leaving.items() if moment.date in (day.date, day.date + A_DAY)]
        arrivals = _earliest_arrivals(day) if here else {}
        for line in day.lines if here else ():
            ends = _earliest_end(line)
            ends = arrivals.get(line.id) if ends is None else ends
            if not line.goes or ends is None:
                continue
            for moment, people in here:
                named = tuple(who for who in people if who in line.people or who in line.hosts)
                zones = (line.zone, line.end_zone) if named else ()
                read = [found[0] for zone in zones if (found := instants(moment.date, moment.minute or 0, zone))]
                if read and max(read) < ends and (line.start is None or line.start < read[0]):
                    yield Departing(line, named, read[0], ends)


def hosts_away(plan: Plan, line: Line) -> tuple[str, ...]:
    """The hosts of a line who are surely not there when it starts: they have not joined, or have left."""
    return tuple(who for who in line.hosts if not may_be_there(plan, line, who))


def may_be_there(plan: Plan, line: Line, who: str) -> bool:
    """Whether somebody of the delegation or of the hosts can be at a line, by its date and the clock time it says.

    One that starts at the very minute of leaving may be the farewell.
    """
    return _may_be_there(plan.stay(who, line), _said(line))


def _said(line: Line) -> Moment:
    """The date under which a line is written, with the clock time at which it says that it starts."""
    start = line.item.time and line.item.time.start
    return Moment(line.date, start.minute if start else None)


def _may_be_there(person: Person | JoinsAndLeaves, then: Moment) -> bool:
    if then.minute is not None and person.leaves == then:
        return not not_yet_there(then.date, then.minute, person.joins)
    return is_there(person, then.date, then.minute)


def lines_while_away(plan: Plan) -> Iterator[NamedWhileAway]:
    """Every line and those whom it names by name, or who receive there, and who are away, by when they come or go."""
    everybody = roster(plan.trip)
    passing = {who for who, person in plan.people.items() if person.joins or person.leaves}
    hosts = any(person.joins or person.leaves for person in plan.hosts.values())
    for day in plan.days if passing or hosts else ():
        minutes = counted_minutes([line.item for line in day.lines])
        for line, minute in zip(day.lines, minutes, strict=True):
            if not line.goes:
                continue
            item = line.item
            by_name = {each.name for each in (*(item.who or ()), *(item.hosts or ()))} & passing - set(line.people)
            by_name = by_name if line.people else set()  # that nobody attends is a finding of its own
            left_off = by_name - everybody.spelt_out(item.except_for or ()) if by_name else set[str]()
            people = [who for who in plan.people if who in left_off] if left_off else []
            yield from _away(plan, line, people, Moment(line.date, minute))
            yield from _away(plan, line, hosts_away(plan, line) if hosts else (), _said(line))
    yield from _greeting_while_away(plan) if passing or hosts else ()


def _greeting_while_away(plan: Plan) -> Iterator[NamedWhileAway]:
    """Every welcome and farewell by somebody who is away then, once of a line, and of whom it says nothing else."""
    everybody, told = {**plan.hosts, **plan.people}, set[tuple[str, str]]()
    for greeting in greetings(plan):
        line = greeting.line
        named = {each.name for each in (*(line.item.who or ()), *(line.item.hosts or ()))} | set(line.hosts)
        away = [
            who
            for who in greeting.people
            if who not in named and (line.id, who) not in told and not _may_be_there(everybody[who], greeting.moment)
        ]
        told |= {(line.id, who) for who in away}
        for each in _away(plan, line, away, greeting.moment):
            yield each._replace(greeting=greeting)


def _away(plan: Plan, line: Line, people: Iterable[str], then: Moment) -> Iterator[NamedWhileAway]:
    """Those who are away from one line, once for all who come or go at the same moment."""
    found: dict[tuple[Moment, bool], list[str]] = {}
    for who in people:
        stay = plan.stay(who, line)
        joins = not_yet_there(then.date, then.minute, stay.joins)
        if moment := stay.joins if joins else stay.leaves:
            found.setdefault((moment, joins), []).append(who)
    for (moment, joins), alike in found.items():
        yield NamedWhileAway(line, tuple(alike), moment, joins, then)


def _earliest_end(line: Line) -> int | None:
    """The instant before which a line cannot be over; None where nobody wrote enough to say."""
    start = begins(line)
    if line.end is not None or start is None or line.item.length is None:
        return line.end
    return start + line.item.length.low


def _earliest_arrivals(day: PlannedDay) -> dict[str, int]:
    """The instants before which the written movements of a day cannot have arrived, by the id of their lines."""
    legs = (leg for party in day.parties for leg in party.legs)
    return {
        leg.movement.id: leg.movement.start + leg.minutes.low
        for leg in legs
        if leg.movement and leg.minutes and leg.movement.start is not None
    }


def divided_lines(plan: Plan) -> Iterator[DividedLine]:
    """Every line at a place that it does not say, whose people do not stand together (rule 4)."""
    for number, day in enumerate(plan.days):
        for position, line in enumerate(day.lines):
            item = line.item
            if len(line.places) < 2 or item.kind not in ITEM_KINDS or item.venue or not line.goes:
                continue
            standing = _where_they_stand(plan, number, position)
            if len(standing) > 1:
                yield DividedLine(line, standing)


def divided_movements(plan: Plan) -> Iterator[DividedLine]:
    """Every movement that leaves at a written minute, and does not say from where, from two cities or ports at once.

    A service with a number is compared with its timetable, and one whose vehicle is known with where that stands.
    """
    driven = {leg.movement.id for leg in plan.legs() if leg.movement and leg.vehicles}
    for number, day in enumerate(plan.days):
        for position, line in enumerate(day.lines):
            item = line.item
            if item.kind not in MOVEMENT_KINDS or item.origin or "from" in item.tbc or len(line.places) < 2:
                continue
            timed = item.time is not None and item.time.start is not None
            if not timed or not line.goes or line.id in driven or (item.kind in SERVICES and has_number(item)):
                continue
            on_the_way = {each.name for each in item.via or ()}
            standing = [each for each in _where_they_stand(plan, number, position) if each[0].id not in on_the_way]
            if any(_far(one, other) for (one, _), (other, _) in combinations(standing, 2)):
                yield DividedLine(line, tuple(standing))


def _where_they_stand(plan: Plan, day: int, position: int) -> tuple[tuple[Place, tuple[str, ...]], ...]:
    """The places in which the people of a line stand when it begins, as far as they are known, with who is there."""
    standing: dict[str, tuple[Place, list[str]]] = {}
    for cohort in plan.cohorts:
        route = cohort.routes.get(day)
        place = route.spots.get(position, (None, None))[0] if route else None
        if place:
            key = next((id_ for id_, (other, _) in standing.items() if _may_be_one(other, place)), place.id)
            standing.setdefault(key, (place, []))[1].extend(cohort.people)
    return tuple((place, tuple(people)) for _, (place, people) in sorted(standing.items()))


def _far(one: Place, other: Place) -> bool:
    """Whether two places are two ports, or in two cities, and nobody walks from one to the other."""
    if one.side != other.side:
        return True
    apart = bool(one.city and other.city and one.city != other.city) or one.kind == other.kind == "hub"
    return apart and not walkable(one, other)


def _may_be_one(one: Place, other: Place) -> bool:
    """Whether two places may be one: near each other, or one of them known by their city alone."""
    return same_place(one, other) or anywhere_in_one_city(one, other)


def among(few: Collection[str]) -> Callable[[Line], tuple[str, ...]]:
    """A function that gives those of `few` delegates who attend a line, in the order of the delegation.

    Lines that name the same people share one list (`planning.presence.attendance`), so it is looked through once.
    """
    known: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}  # with the list itself, which keeps its number taken

    def attending(line: Line) -> tuple[str, ...]:
        if id(line.people) not in known:
            known[id(line.people)] = (line.people, tuple(who for who in line.people if who in few))
        return known[id(line.people)][1]

    return attending
