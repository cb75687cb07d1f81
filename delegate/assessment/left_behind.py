"""Tells whether others of a trip go on, to a later day or another city, behind the last line of some of its people."""

import datetime as dt
from collections.abc import Iterator, Mapping

from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_Position = tuple[int, int]  # the number of a day and of a line in it


class GoingOn(NamedTuple):
    """Until when a trip goes on, and the last line by which somebody goes away from a city to another.

    `cities` are by side and city, `sides` by side alone.
    """

    until: dt.date | None
    cities: Mapping[tuple[str, str | None], _Position]
    sides: Mapping[str, _Position]

    def without(self, cohort: Cohort, last: Line, place: Place) -> bool:
        """Whether others go on without people whose last line and place these are."""
        if self.until is not None and last.date < self.until:
            return True
        if place.city is None:
            gone = [self.sides.get(place.side)]
        else:
            gone = [self.cities.get((place.side, city)) for city in (place.city, None)]
        return any(each is not None and each > cohort.lines[-1] for each in gone)


def going_on(plan: Plan) -> GoingOn:
    """What of it a trip says, every line of a cohort looked at once."""
    cities: dict[tuple[str, str | None], _Position] = {}
    sides: dict[str, _Position] = {}
    until: dt.date | None = None
    for cohort in plan.cohorts:
        for position, place in _left(cohort):
            key = place.side, place.city
            cities[key] = max(position, cities.get(key, position))
            sides[place.side] = max(position, sides.get(place.side, position))
        dates = [plan.days[index].date for index, route in cohort.routes.items() if route.stops]
        until = max([*dates, *([until] if until else [])], default=None)
    return GoingOn(until, cities, sides)


def _left(cohort: Cohort) -> Iterator[tuple[_Position, Place]]:
    """Every place from which these people go to another city, and the line by which they do."""
    here: Place | None = None
    for index, route in sorted(cohort.routes.items()):
        for number, ends in sorted(route.spots.items()):
            for place in ends:
                if place and here and _in_another_city(here, place):
                    yield (index, number), here
                here = place or here


def _in_another_city(one: Place, other: Place) -> bool:
    return one.side != other.side or (one.city is not None and other.city is not None and one.city != other.city)
