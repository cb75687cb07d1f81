"""Tells who stays behind where others have gone on: on purpose, or since somebody forgot them."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import lru_cache

from delegate.assessment.grouping import add_people
from delegate.assessment.ports import is_port
from delegate.assessment.programme_ends import is_away, last_line, last_place
from delegate.assessment.written_ways import (
    CityOfSide,
    begun_elsewhere_after,
    city_of,
    is_elsewhere,
    written_ways,
)
from delegate.clock import local
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_BEFORE_SERVICE = 6 * 60  # minutes at a port that people spend before the service for which they were taken there
_OWN_SERVICE = 2 * 60  # minutes around a departure of others in which who leaves has another; judgement
NIGHTS = 4  # dates on which others may have gone, where nobody wrote what people do who are left behind

Moment = tuple[int, int, int]  # the number of a day, the instant that a line of it counts as, and its number


class GoingOn(NamedTuple):
    """Until when a trip goes on, and when somebody last comes to a city from another, by its side and name.

    `moments` are those at which all lines begin, `over` those at which they end.
    """

    until: dt.date | None
    cities: Mapping[CityOfSide, Moment]
    moments: Mapping[str, Moment]
    over: Mapping[str, Moment]

    def without(self, last: Line, here: CityOfSide) -> bool:
        """Whether others go on, on a later date or to another city, without people last on that line there."""
        if self.until is not None and last.date < self.until:
            return True
        since = self.moments[last.id]
        return any(moment > since and is_elsewhere(here, city) for city, moment in self.cities.items())


class LeftOvernight(NamedTuple):
    """People who are last known at `place`, which others of their next `line` left by `taken`, to start elsewhere."""

    people: tuple[str, ...]
    line: Line
    place: Place
    taken: Line


def stayed_behind(plan: Plan, leg: Leg, taken: Line, city: CityOfSide) -> bool:
    """Whether people have a line on the date on which others go to a city by a movement, and do not come back.

    Whose own hotel is written where they wake stays behind on purpose.
    """
    ways, date, people = written_ways(Identity(plan)), taken.date, set(leg.people)
    if _is_own_hotel(plan, leg, taken):
        return False
    back = ways.out_of.get((date.toordinal(), city), ())
    returns = any(ways.order[each.id] > ways.order[taken.id] and set(each.people) & set(taken.people) for each in back)
    lines = (line for day in plan.days if day.date == date for line in day.lines)
    return not returns and any(line.goes and people & set(line.people) for line in lines)


def _is_own_hotel(plan: Plan, leg: Leg, taken: Line) -> bool:
    """Whether the hotel in which people wake was written last for them, and for nobody of those who went."""
    bed, people = leg.origin.place, set(leg.people)
    hotels = (line for line in plan.lines() if line.item.kind == "hotel" and line.goes and line.date <= taken.date)
    here = [line for line in hotels if bed in line.places and people & set(line.people)]
    return bool(here) and not set(here[-1].people) & set(taken.people)


def waited_overnight(plan: Plan, leg: Leg) -> bool:
    """Whether a way around an unknown place lies behind a line at its beginning: a night, and no line, lies between."""
    here, people = leg.origin.place, set(leg.people)
    lines = [line for line in plan.lines() if line.goes and people & set(line.people)]
    reaching = leg.destination.line or leg.lines.near
    if here is None or reaching not in lines:
        return False
    before = lines[: lines.index(reaching)]
    last = len(before) - 1
    while last >= 0 and _says_no_way(before[last]):
        last -= 1
    if last < 0:
        return False
    reached = [place for line in before[last:] if (place := plan.reached(line))]
    return here.id in {place.id for place in (*before[last].places, *reached)}


def _says_no_way(line: Line) -> bool:
    """Whether a movement says only that people go: by no service, and neither from where nor how long."""
    item = line.item
    said = item.kind in SERVICES or item.length is not None or any(item.wrote(field) for field in ("from", "via"))
    return item.kind in MOVEMENT_KINDS and not said


def left_overnight(plan: Plan) -> Iterator[LeftOvernight]:
    """All of them, once for people alike. The line that leads to the place is the last before their movement."""
    found: dict[tuple[str, str], LeftOvernight] = {}
    for cohort, (day, number), place in begun_elsewhere_after(plan):
        line = plan.days[day].lines[number]
        if not _comes_from(plan, cohort, (day, number), place):
            continue
        others = set(line.people).difference(cohort.people)
        for taken in written_ways(Identity(plan)).before(line, city_of(plan, place), NIGHTS):
            if others.intersection(taken.people) and set(cohort.people).isdisjoint(taken.people):
                add_people(found, (line.id, place.id), LeftOvernight(cohort.people, line, place, taken))
                break
    yield from found.values()


def _comes_from(plan: Plan, cohort: Cohort, until: tuple[int, int], place: Place) -> bool:
    """Whether the last line of people before one leads them to a place, and they have nothing in between."""
    lines = (plan.days[day].lines[number] for day, number in reversed(cohort.lines) if (day, number) < until)
    last = next((line for line in lines if line.goes), None)
    reached = plan.reached(last) if last else None
    return last is not None and place.id in {each.id for each in (*last.places, *([reached] if reached else []))}


def others_sleep_there(plan: Plan, cohort: Cohort, last: Line, place: Place) -> bool:
    """Whether people leave on the date of their last line, and others who came by it to the place sleep afterwards.

    A hotel is written below it, up to the date on which it ends, or one in that city is kept from an earlier date and
    the others are in it that night.
    """
    day, number = cohort.lines[-1]
    if not any(leaves and leaves.date == last.date for leaves in (plan.people[who].leaves for who in cohort.people)):
        return False
    ends = local(_times(Identity(plan))[1][last.id][1], place.zone).date
    later = (line for each in plan.days[day + 1 :] if each.date <= ends for line in each.lines)
    below = (*plan.days[day].lines[number + 1 :], *later)
    if any(set(each.people) & set(last.people) for each in below if each.goes and each.item.kind == "hotel"):
        return True
    if place.kind in ("hub", "crossing") and last.item.kind not in SERVICES:
        return False  # they were taken to where they leave
    others = (each for each in plan.cohorts if each is not cohort and (day, number) in each.lines)
    return any(_sleeps_in_city_of(place, each, plan, day) for each in others)


def left_by_date(plan: Plan, cohort: Cohort, place: Place, over: int) -> Iterator[str]:
    """Whoever of these people leaves where their last line takes them, and would be on the way of its others at night.

    That line is over on a later date (at the instant `over`), and others of it have lines behind it; or it takes them
    to a port, from which others go on within six hours on a later date, or over two hours before their own minute.
    """
    last, ends = last_line(plan, cohort), local(over, place.zone).date
    all_leaving = ((who, leaves) for who in cohort.people if (leaves := plan.people[who].leaves))
    leaving = [(who, leaves) for who, leaves in all_leaving if last and last.date <= leaves.date <= ends]
    if last is None or not leaving:
        return
    at_port = is_port(plan, place)
    landing = last.date < ends and not (at_port and last.item.kind not in SERVICES) and others_go_on(plan, cohort)
    onward = max(_departures(plan, cohort, last, over), default=None) if at_port else None
    for who, leaves in leaving:
        missed = landing
        if onward is not None and leaves.minute is not None:
            missed |= (leaves.date, leaves.minute) > local(onward + _OWN_SERVICE, place.zone)[:2]
        elif onward is not None:
            missed |= leaves.date < local(onward, place.zone).date
        if missed:
            yield who


def _departures(plan: Plan, cohort: Cohort, last: Line, over: int) -> Iterator[int]:
    """The departures of the services by which only others of a line go on within hours from the place where it ends."""
    place, others = last_place(cohort), set(last.people).difference(cohort.people)
    for leg in plan.legs():
        line, here = leg.movement, leg.origin.place
        if place is None or line is None or line.start is None or here is None or here.id != place.id:
            continue
        only_others = others.intersection(leg.people) and set(line.people).isdisjoint(cohort.people)
        if only_others and line.item.kind in SERVICES and 0 <= line.start - over <= _BEFORE_SERVICE:
            yield line.start


def others_go_on(plan: Plan, cohort: Cohort) -> bool:
    """Whether others who came by the last line of people go anywhere afterwards."""
    return cohort.lines[-1] in _gone_on_from(Identity(plan))


def went_home(plan: Plan, cohort: Cohort) -> dt.date | None:
    """The date on which people come back to the city of `base`, or fly off, by a movement behind which none goes on."""
    line, place = last_line(plan, cohort), last_place(cohort)
    if line is None or line.item.kind not in MOVEMENT_KINDS or place is None or others_go_on(plan, cohort):
        return None
    return line.date if not is_away(plan, place) or (plan.base is None and line.item.kind in SERVICES) else None


@lru_cache(maxsize=1)
def _gone_on_from(same: Identity[Plan]) -> frozenset[tuple[int, int]]:
    """The lines, by day and number, behind which some of their people go anywhere."""
    found: set[tuple[int, int]] = set()
    days = same.of.days
    for cohort in same.of.cohorts:
        last = max(((day, number) for day, number in cohort.lines if days[day].lines[number].goes), default=None)
        found.update(at for at in cohort.lines if last and at < last)
    return frozenset(found)


def _sleeps_in_city_of(place: Place, cohort: Cohort, plan: Plan, day: int) -> bool:
    """Whether the night behind the day of this number is spent at a hotel in the city of a place."""
    following = min((index for index, route in cohort.routes.items() if index > day and route.stops), default=None)
    if following is None:
        last = cohort.routes[day].anchors.known if day in cohort.routes else None
        bed = last.place if last and cohort.checks_out and cohort.checks_out > plan.days[day].date else None
    else:
        first = cohort.routes[following].stops[0]
        bed = first.place if first.slept else None
    return bed is not None and (bed.side, bed.city) == (place.side, place.city)


def driven_on(plan: Plan) -> Mapping[str, Moment]:
    """When others are last driven on from a place, by its id."""
    at = moments(Identity(plan))
    found: dict[str, Moment] = {}
    for leg in plan.legs():
        place, movement = leg.origin.place, leg.movement
        if place and movement and movement.item.kind not in SERVICES:
            found[place.id] = max(at[movement.id], found.get(place.id, at[movement.id]))
    return found


def moments(same: Identity[Plan]) -> Mapping[str, Moment]:
    """When each line of a plan is, by its id: lines of other people are compared by the clock and not by the file.

    One without a clock time counts as the latest end of what its people have before it on that day, else as the start
    of the last of anybody.
    """
    return _times(same)[0]


@lru_cache(maxsize=1)
def _times(same: Identity[Plan]) -> tuple[Mapping[str, Moment], Mapping[str, Moment]]:
    """When each line of a plan is and when it is over, by its id.

    A movement without an end is over when its people come, of whom nobody knows that, a minute after it begins.
    """
    come = {leg.movement.id: leg.arrive for leg in same.of.legs() if leg.movement and leg.arrive is not None}
    begun: dict[str, Moment] = {}
    over: dict[str, Moment] = {}
    for index, day in enumerate(same.of.days):
        latest, of_each = 0, dict[str, int]()
        for number, line in enumerate(day.lines):
            start = line.window[0] if line.window else line.start
            if start is None:
                start = max((of_each[who] for who in line.people if who in of_each), default=latest)
            latest, end = start, line.end
            if end is None:
                end = come.get(line.id, start + 1) if line.item.kind in MOVEMENT_KINDS else start
            of_each.update(dict.fromkeys(line.people, end))
            begun[line.id], over[line.id] = (index, start, number), (index, end, number)
    return begun, over


def going_on(plan: Plan) -> GoingOn:
    """What of it a trip says, every line of a cohort looked at once."""
    cities: dict[CityOfSide, Moment] = {}
    until: dt.date | None = None
    at, over = _times(Identity(plan))
    for cohort in plan.cohorts:
        for index, number, at_end, city in _reached(plan, cohort):
            line = plan.days[index].lines[number]
            moment = (over if at_end else at)[line.id]
            cities[city] = max(moment, cities.get(city, moment))
        dates = [plan.days[index].date for index, route in cohort.routes.items() if route.stops]
        until = max([*dates, *([until] if until else [])], default=None)
    return GoingOn(until, cities, at, over)


def _reached(plan: Plan, cohort: Cohort) -> Iterator[tuple[int, int, bool, CityOfSide]]:
    """The day and number of every line by which these people come to another city, if at its end, and that city."""
    here: CityOfSide | None = None
    for index, route in sorted(cohort.routes.items()):
        for number, ends in sorted(route.spots.items()):
            for end, place in enumerate(ends):
                city = city_of(plan, place) if place else here
                if here and city and is_elsewhere(here, city):
                    yield index, number, bool(end), city
                here = city


def came_from_afar(plan: Plan, cohort: Cohort, place: Place) -> bool:
    """Whether people whose base nobody wrote began with a service from another city than the place they are left at."""
    stops = [stop for _, route in sorted(cohort.routes.items()) for stop in route.stops]
    first = stops[0] if stops and stops[0].role == "from" else None
    if plan.base is not None or first is None or first.place is None:
        return False
    service = plan.days[first.day].lines[first.line].item.kind in SERVICES
    return service and (first.place.side, first.place.city) != (place.side, place.city)
