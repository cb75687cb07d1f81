"""Finds nights at a hotel far from where people are on the days around it, or over a border from their home."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from delegate.assessment.grouping import add_people
from delegate.assessment.written_lengths import distance
from delegate.assessment.written_ways import is_border_unwritten, is_way_written
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.borders_passed import DRIVEN_KM
from delegate.planning.leg import Leg
from delegate.planning.leg_request import FLOWN
from delegate.planning.places import same_place
from delegate.planning.plan import Party, Plan, PlannedDay
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
