"""Makes the plan of a trip: people, places, stops and legs, by the rules of `docs/planner.md`."""

from collections.abc import Iterator, Sequence

from delegate.borders.crossings import Borders
from delegate.model import Trip
from delegate.planning.cohort import Cohort
from delegate.planning.cohorts import cohorts
from delegate.planning.group_passages import ListCounts, counted
from delegate.planning.ids import stop_ids
from delegate.planning.legs import LegMaker
from delegate.planning.lines import place_lines
from delegate.planning.outlying import in_cities_of_their_points
from delegate.planning.passages import Passage, passages
from delegate.planning.places import PlaceFinder
from delegate.planning.plan import Party, Plan, PlannedDay
from delegate.planning.presence import Roster, attendance, roster
from delegate.planning.shared_drives import calls_by_the_way
from delegate.planning.stop import Line
from delegate.planning.timetable import Timetable
from delegate.planning.unknown_drives import unknown_drives
from delegate.planning.vehicles import Fleet, FleetMaker
from delegate.planning.world import World


def plan(trip: Trip, world: World) -> Plan:
    """Work a trip out. Whatever is wrong with it is a value in the plan; nothing is raised."""
    trip = in_cities_of_their_points(trip, world.places)
    places = PlaceFinder(trip, world.places, world.borders)
    places.note_all()
    everybody, days = _everybody(trip, places), trip.days or ()
    present = attendance(days, everybody)
    found = cohorts(trip, everybody, present, places, world)
    lines = place_lines(trip, everybody, present, found, places)
    maker = LegMaker(trip, world, places, everybody, lines)
    stops = [stop for cohort in found for route in cohort.routes.values() for stop in route.stops]
    maker.ids = stop_ids([c.routes for c in found], {stop.key: maker.unnamed_stop(stop).id for stop in stops})
    timetable, vehicles = _timed(maker, found)
    calls = calls_by_the_way(vehicles.drives)
    if calls:  # who is set down later is there later, and so is all that follows
        maker.calls = {key: calls[id(leg)] for key, leg in timetable.legs.items() if id(leg) in calls}
        timetable, vehicles = _timed(maker, found)
    planned = tuple(
        PlannedDay(day.date, tuple(lines[index]), tuple(_parties(index, found, timetable)), "day" in day.tbc)
        for index, day in enumerate(days)
    )
    return Plan(
        trip,
        world,
        planned,
        everybody.people,
        everybody.hosts,
        places.unresolved,
        tuple(found),
        timetable.arrivals,
        _passages(found, timetable, lines, everybody, world.borders),
        places.place(trip.base),
        vehicles,
        tuple(timetable.legs.values()),
        everybody.elsewhere,
    )


def _passages(
    found: Sequence[Cohort], timetable: Timetable, lines: Sequence[Sequence[Line]], everybody: Roster, borders: Borders
) -> tuple[tuple[Passage, ...], ...]:
    """Every passage of each cohort, those on the list of a group counted."""
    made = passages(found, timetable.legs, lines, borders, timetable.counters)
    lists = ListCounts(borders, everybody.people)
    if not lists.any:
        return made
    return counted(made, lists)


def _timed(maker: LegMaker, found: Sequence[Cohort]) -> tuple[Timetable, Fleet]:
    """Everybody's ways and what the vehicles of the trip do on them."""
    maker.boarded = set()
    timetable = Timetable(maker)
    timetable.run(found)
    unknown = unknown_drives(maker, found, timetable.legs)
    fleet = FleetMaker(maker.trip, maker.world)
    vehicles, timetable.legs = fleet.fleet(timetable.legs, unknown, timetable.arrivals)
    return timetable, vehicles


def _everybody(trip: Trip, places: PlaceFinder) -> Roster:
    """The people of a trip, with the hours at which some join or leave by every clock."""
    everybody = roster(trip)
    moments = (each for person in everybody.people.values() for each in (person.joins, person.leaves) if each)
    if all(moment.minute is None for moment in moments):
        return everybody
    from delegate.planning.passing_clocks import with_clocks  # few trips need it

    return with_clocks(everybody, trip, places)


def _parties(day: int, found: Sequence[Cohort], timetable: Timetable) -> Iterator[Party]:
    """The parties of a day: cohorts that start at one place and have the same lines (rule 4).

    After a night of which nobody wrote where, those who come from the same place have the same ways.
    """
    alike: dict[tuple[object, ...], list[Cohort]] = {}
    for cohort in found:
        if route := cohort.routes.get(day):
            ways = tuple(way.key for way in route.stretches if not way.direct)
            aboard = tuple(position for position in cohort.aboard if position[0] == day)
            key = (tuple(stop.key for stop in route.stops), tuple(sorted(route.spots)), ways, aboard)
            alike.setdefault(key, []).append(cohort)
    maker = timetable.maker
    for together in alike.values():
        people = maker.union([cohort.people for cohort in together])
        route = together[0].routes[day]
        stops = {stop.key: timetable.stop(stop, [cohort.people[0] for cohort in together]) for stop in route.stops}
        legs = tuple(timetable.legs[way.key] for way in route.stretches if way.key in timetable.legs)
        nights = [night.first for cohort in together for night in cohort.nights if night.day == day and not night.open]
        yield Party(people, tuple(stops.values()), legs, min(nights, default=None))
