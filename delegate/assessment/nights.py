"""Finds the nights at a hotel far from both days, and who is not brought home."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from delegate.assessment.grouping import add_people
from delegate.assessment.written_lengths import NEAR_KM, distance
from delegate.assessment.written_ways import CityOfSide, city_of, is_elsewhere, is_way_written
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.borders_passed import DRIVEN_KM
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.leg_request import FLOWN
from delegate.planning.movement_ends import CITY_KM
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple


class Stranded(NamedTuple):
    """People who are last known at `place`, outside the city they set off from, after `line`."""

    people: tuple[str, ...]
    line: Line
    place: Place


class NightApart(NamedTuple):
    """A night at a hotel that is over sooner than the ways there and back, between two places nearer to each other.

    `back` leads to the hotel in the evening and `out` from it, of `people` both.
    """

    back: Leg
    out: Leg
    hotel: Place
    people: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """How long they are there."""
        return (self.out.leave or 0) - (self.back.arrive or 0)


def last_line(plan: Plan, cohort: Cohort, until: int | None = None) -> Line | None:
    """The last line of these people that leads them anywhere, on the day of this number or before it."""
    end = len(cohort.lines) if until is None else bisect_left(cohort.lines, (until + 1, 0))
    for position in range(end - 1, -1, -1):
        day, number = cohort.lines[position]
        if plan.days[day].lines[number].item.status != "cancelled" and (day, number) not in cohort.aboard:
            return plan.days[day].lines[number]
    return None


def first_line(plan: Plan, cohort: Cohort) -> Line | None:
    """The first line of these people that leads them anywhere."""
    lines = (plan.days[day].lines[number] for day, number in cohort.lines)
    return next((line for line in lines if line.item.status != "cancelled"), None)


def first_place(cohort: Cohort) -> Place | None:
    """Where these people are first known to be."""
    stops = (stop for _, route in sorted(cohort.routes.items()) for stop in route.stops)
    return next((stop.place for stop in stops if stop.place), None)


def last_place(cohort: Cohort) -> Place | None:
    """Where these people are last known to be."""
    known = next((route.anchors.known for _, route in sorted(cohort.routes.items(), reverse=True)), None)
    return known.place if known else None


def stranded(plan: Plan) -> Iterator[Stranded]:
    """Who neither joins late nor leaves early, and is not brought back to the city of `base` (rule 5)."""
    found: dict[tuple[str, str], Stranded] = {}
    for cohort in plan.cohorts if plan.base else ():
        line, place = last_line(plan, cohort), last_place(cohort)
        people = tuple(who for who in cohort.people if not (plan.people[who].joins or plan.people[who].leaves))
        if not people or line is None or place is None or not away(plan, place):
            continue
        if line.item.kind in MOVEMENT_KINDS and not _is_to_bed(plan, cohort, line, place):
            continue
        add_people(found, (line.id, place.id), Stranded(people, line, place))
    yield from found.values()


def _is_to_bed(plan: Plan, cohort: Cohort, last: Line, place: Place) -> bool:
    """Whether the last line of these people takes them to the hotel that is kept for them over the night behind it."""
    if cohort.checks_out is None or cohort.checks_out <= last.date:
        return False
    lines = (plan.days[day].lines[number] for day, number in reversed(cohort.lines))
    bed = next((line for line in lines if line.goes and line.item.kind == "hotel"), None)
    return bed is not None and place in bed.places


def away(plan: Plan, place: Place) -> bool:
    """Whether a place is known to be outside the city of `base`; with no `base` every place is.

    A side of a crossing far from every city is outside of it where it is over 50 km from the base. A city whose centre
    is at most 10 km from that of the base's is the same town by another name, as New Delhi of Delhi.
    """
    base = plan.base
    if base and place.kind == "crossing" and base.side == place.side and city_of(plan, place)[1] == place.id:
        return bool(base.point and place.point and km(base.point, place.point) > CITY_KM)
    if base is None:
        return True
    home, city = city_of(plan, base), city_of(plan, place)
    return is_elsewhere(home, city) and not _are_one_town(plan, home, city)


def _are_one_town(plan: Plan, one: CityOfSide, other: CityOfSide) -> bool:
    """Whether two cities of one side lie in each other: an airport may be said to be in one, a venue in the other."""
    if one[0] != other[0] or one[1] is None or other[1] is None:
        return False
    first, second = plan.world.places.city(one[1]), plan.world.places.city(other[1])
    return bool(first and second and first.point and second.point and km(first.point, second.point) <= NEAR_KM)


def nights_apart(plan: Plan) -> Iterator[NightApart]:
    """Every such night to and from which no movement is written: as where a hotel nearer by was forgotten."""
    yield from (night for night in _between_ways(plan) if _is_apart(night))


def nights_across(plan: Plan) -> Iterator[NightApart]:
    """Nights for which people would go over a border and back, or far, and nobody wrote either way.

    The evening and the morning are in one city. A far hotel on the same side is kept from an earlier date. Who writes a
    kept hotel again for that night means it. Each once for a hotel, a city and people.
    """
    seen: set[tuple[object, ...]] = set()
    for night in _between_ways(plan):
        evening, key = night.back.origin.place, (night.hotel.id, night.back.origin.place, night.people)
        if evening is None or key in seen or not _is_across(night) or _is_apart(night) or _is_confirmed(plan, night):
            continue
        seen.add(key)
        yield night


def _between_ways(plan: Plan) -> Iterator[NightApart]:
    """Every night at a hotel to which a way leads, and on from which one does."""
    ends: dict[str, list[tuple[int, Leg]]] = {}
    for leg in plan.legs():
        place, line = leg.destination.place, leg.origin.line
        reached = leg.arrive if leg.arrive is not None or line is None else line.start  # of a dinner without an end
        if place and reached is not None and not leg.spans:
            ends.setdefault(place.id, []).append((reached, leg))
    for those in ends.values():
        those.sort(key=lambda each: each[0])
    for out in plan.legs():
        line = out.destination.line
        left = out.leave if out.leave is not None or line is None else line.start
        if out.origin.id != "start" or out.origin.place is None or left is None or out.spans:
            continue
        earlier = ends.get(out.origin.place.id, [])
        for _, back in reversed(earlier[: bisect_right(earlier, left, key=lambda each: each[0])]):
            shared = set(out.people).intersection(back.people)
            people = tuple(who for who in out.people if who in shared)
            if people:
                yield NightApart(back, out, out.origin.place, people)
                break


def _is_across(night: NightApart) -> bool:
    back, out, hotel = night.back, night.out, night.hotel
    evening, morning = back.origin.place, out.destination.place
    if any(is_way_written(each) or each.crossing_line for each in (back, out)) or not evening or not morning:
        return False
    if (evening.side, evening.city) != (morning.side, morning.city) or evening.city in (None, hotel.city):
        return False
    far = distance(back) or 0
    kept_far = back.destination.line is None and far > DRIVEN_KM
    return far <= FLOWN and (kept_far or back.passes_control)


def _is_confirmed(plan: Plan, night: NightApart) -> bool:
    """Whether the hotel is written for that night, and kept from an earlier date too."""
    again, people = night.back.destination.line, set(night.people)
    if again is None:
        return False
    hotels = (line for line in plan.lines() if line.item.kind == "hotel" and line.goes and people & set(line.people))
    kept = (each for each in hotels if any(place.id == night.hotel.id for place in each.places))
    return any(0 < (again.date - each.date).days < each.item.nights_kept for each in kept)


def _is_apart(night: NightApart) -> bool:
    back, out = night.back, night.out
    if back.movement or out.movement or not back.minutes or not out.minutes or back.arrive is None:
        return False
    if not 0 < night.minutes < back.minutes.planned + out.minutes.planned:  # who has none is late on the morning after
        return False
    evening, hotel, morning = back.origin.place, night.hotel, out.destination.place
    if not evening or not morning or not evening.point or not morning.point or not hotel.point:
        return False
    ways = (km(evening.point, hotel.point), km(hotel.point, morning.point))
    return same_place(evening, morning) or km(evening.point, morning.point) < min(ways)


def begun_at(plan: Plan, cohort: Cohort) -> Place | None:
    """Where a movement takes these people from first of all; None at the base, and in its city."""
    stop = next((stop for _, route in sorted(cohort.routes.items()) for stop in route.stops), None)
    place = stop.place if stop and stop.role in ("from", "hall") else None
    return place if place and away(plan, place) else None
