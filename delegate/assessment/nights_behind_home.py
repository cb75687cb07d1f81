"""Finds the nights at a hotel over a border to which people would go back from home on the same evening."""

from collections.abc import Iterator, Sequence

from delegate.assessment.grouping import add_people
from delegate.assessment.nights import nights_across
from delegate.assessment.written_ways import is_border_unwritten
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.places import same_place
from delegate.planning.plan import Party, Plan, PlannedDay
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class NightBehindHome(NamedTuple):
    """A way that nobody wrote to a `hotel` for the night, of people whom `home` brought over the border to the base."""

    back: Leg
    home: Line
    hotel: Place
    people: tuple[str, ...]


def nights_behind_home(plan: Plan) -> Iterator[NightBehindHome]:
    """Every such night, once for people alike: most often the hotel was left standing, or the way home.

    The way home is the last line of their day, apart from the hotel. Of which `nights_across` tells is left out.
    """
    found: dict[tuple[str, str], NightBehindHome] = {}
    for day in plan.days if plan.base else ():
        for party in day.parties:
            if night := _night(plan, day, party):
                add_people(found, (night.home.id, night.hotel.id), night)
    told = {id(night.back) for night in nights_across(plan)} if found else set()
    yield from (night for night in found.values() if id(night.back) not in told)


def _night(plan: Plan, day: PlannedDay, party: Party) -> NightBehindHome | None:
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
