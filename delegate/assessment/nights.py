"""Finds nights at a hotel far from where people are on the days around it, or over a border from their home."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from delegate.assessment.cities_across_water import is_parted
from delegate.assessment.grouping import add_people
from delegate.assessment.parted_shores import may_be_parted
from delegate.assessment.programme_ends import is_away, is_on_other_shore, last_line
from delegate.assessment.written_lengths import distance
from delegate.assessment.written_ways import cities_between, city_of, is_border_unwritten, is_way_written, written_ways
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, OVER_WATER
from delegate.places.place import Place
from delegate.planning.borders_passed import DRIVEN_KM
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.leg_request import FLOWN
from delegate.planning.places import same_place
from delegate.planning.plan import Party, Plan, PlannedDay
from delegate.planning.route_stop import DayRoute
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple


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


class NightBehindHome(NamedTuple):
    """A way that nobody wrote to a `hotel` for the night, of people whom `home` brought over the border to the base."""

    back: Leg
    home: Line
    hotel: Place
    people: tuple[str, ...]


class NightOverWater(NamedTuple):
    """People last at `place` on the date of `line`, over a water from the `base`, and next at home; nobody wrote how.

    `sure` where the trip goes between the two by boat or by air alone; else there may be a road. `instead` is the boat
    back that is called off for them, or that only others take. Behind the last date of all only who is not `sure`.
    """

    people: tuple[str, ...]
    line: Line
    place: Place
    sure: bool
    instead: Line | None = None


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


def nights_behind_home(plan: Plan) -> Iterator[NightBehindHome]:
    """Every such night, once for people alike: most often the hotel was left standing, or the way home.

    The way home is the last line of their day, apart from the hotel. Of which `nights_across` tells is left out.
    """
    found: dict[tuple[str, str], NightBehindHome] = {}
    for day in plan.days if plan.base else ():
        for party in day.parties:
            if night := _night_behind_home(plan, day, party):
                add_people(found, (night.home.id, night.hotel.id), night)
    told = {id(night.back) for night in nights_across(plan)} if found else set()
    yield from (night for night in found.values() if id(night.back) not in told)


def _night_behind_home(plan: Plan, day: PlannedDay, party: Party) -> NightBehindHome | None:
    """The night of a party, if it ends its day so."""
    if len(party.legs) < 2 or plan.base is None:
        return None
    *earlier, back = party.legs
    home, hotel = earlier[-1].movement, back.destination.place
    reached = same_place(earlier[-1].destination.place, plan.base) and same_place(back.origin.place, plan.base)
    if (
        home is None
        or hotel is None
        or not reached
        or not _is_unwritten(plan, back)
        or not _came_from(earlier, hotel.side)
    ):
        return None
    people = set(party.people)
    behind = day.lines[day.lines.index(home) + 1 :]
    more = any(line.item.kind != "hotel" and not people.isdisjoint(line.people) for line in behind)
    return None if more else NightBehindHome(back, home, hotel, party.people)


def _is_unwritten(plan: Plan, leg: Leg) -> bool:
    """Whether nobody wrote how people go over a border to a night."""
    line = leg.destination.line
    return is_border_unwritten(plan, leg) and (line is None or line.item.kind not in MOVEMENT_KINDS)


def _came_from(legs: Sequence[Leg], side: str) -> bool:
    """Whether the last border that people passed on these ways was that of a side from which they came."""
    passed = next((leg for leg in reversed(legs) if leg.passes_control), None)
    return passed is not None and passed.origin.place is not None and passed.origin.place.side == side


def nights_over_water(plan: Plan) -> Iterator[NightOverWater]:
    """All of them, once for people alike; those behind the last date of people for which there is no `not-home`."""
    found: dict[tuple[str, str], NightOverWater] = {}
    if plan.base is None or all(line.item.kind not in OVER_WATER for line in plan.lines()):
        return
    for cohort in plan.cohorts:
        routes = [each for each in sorted(cohort.routes.items()) if each[1].stops]
        for evening, morning in zip_longest(routes, routes[1:]):
            night = _night_over_water(plan, cohort, evening, morning)
            if night and night.people:
                add_people(found, (night.line.id, night.place.id), night)
    yield from found.values()


def _night_over_water(
    plan: Plan, cohort: Cohort, evening: tuple[int, DayRoute], morning: tuple[int, DayRoute] | None
) -> NightOverWater | None:
    """The night between two days of people, or behind their last one, if they are over a water from home before it.

    Who comes to where there may be a road by a last movement goes home by ways of their own.
    """
    (day, route), base, line = evening, plan.base, last_line(plan, cohort, evening[0])
    stop, until = route.anchors.known, morning[0] if morning else len(plan.days)
    place = stop.place if stop else None
    if base is None or line is None or place is None or stop != route.stops[-1] or _is_open(plan.days[day : until + 1]):
        return None
    if (place.side, place.city) != (base.side, base.city):
        return None  # where they are that night nobody knows
    if morning and not _is_at_home(plan, morning):
        return None
    sure = is_parted(plan, cities_between(plan, place, base))
    if not sure and (line.item.kind in MOVEMENT_KINDS or not may_be_parted(plan, place, base)):
        return None
    if sure and morning is None:
        return None
    people = [plan.people[who] for who in cohort.people]
    those = tuple(each.id for each in people if not each.joins and (morning or not each.leaves))
    return NightOverWater(those, line, place, sure, _taken_instead(plan, cohort, line, place))


def _is_at_home(plan: Plan, morning: tuple[int, DayRoute]) -> bool:
    """Whether people begin a day in the city of the base, and on its shore, with no way to there from before it."""
    day, route = morning
    first = route.stops[0]
    if first.place is None or first.day != day:
        return False
    return not is_away(plan, first.place) and not is_on_other_shore(plan, first.place)


def _is_open(days: Sequence[PlannedDay]) -> bool:
    """Whether a day, or who is on a line, is to be confirmed: that may be the way home."""
    return any(day.tbc or any("who" in line.item.tbc for line in day.lines) for day in days)


def _taken_instead(plan: Plan, cohort: Cohort, last: Line, place: Place) -> Line | None:
    """The boat of people below their last line of a date that is called off; else one that others take back."""
    people, day = set(cohort.people), next(day for day in plan.days if day.date == last.date)
    behind = day.lines[day.lines.index(last) + 1 :]
    off = (line for line in behind if line.item.status == "cancelled" and line.item.kind in OVER_WATER)
    if plan.base is None or (called_off := next((line for line in off if people & set(line.people)), None)):
        return called_off
    cities = city_of(plan, place), city_of(plan, plan.base)
    taken = written_ways(Identity(plan)).between.get((last.date.toordinal(), cities))
    return taken if taken and people.isdisjoint(taken.people) else None
