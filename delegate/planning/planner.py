"""Makes the plan of a trip: people, places, stops and legs, by the rules of `docs/planner.md`."""

from collections.abc import Iterator, Mapping, Sequence

from delegate.model import Trip
from delegate.planning.cohorts import Cohort, companies
from delegate.planning.lines import place_lines
from delegate.planning.places import PlaceFinder
from delegate.planning.plan import Party, Plan, PlannedDay, World
from delegate.planning.presence import roster
from delegate.planning.timetable import Timetable


def plan(trip: Trip, world: World) -> Plan:
    """Work a trip out. Whatever is wrong with it is a value in the plan; nothing is raised."""
    whereabouts = PlaceFinder(trip, world.places, world.borders)
    whereabouts.note_all()
    everybody = roster(trip)
    found = companies(trip, everybody, whereabouts, world)
    lines = place_lines(trip, everybody, found, whereabouts)
    clockwork = Timetable(trip, world, whereabouts, everybody, lines)
    clockwork.run(found)
    days = tuple(
        PlannedDay(
            day.date, tuple(lines[index]), tuple(_parties(index, found, clockwork, everybody.people)), "day" in day.tbc
        )
        for index, day in enumerate(trip.days or ())
    )
    return Plan(trip, world, days, everybody.people, everybody.hosts, whereabouts.unresolved)


def _parties(day: int, found: Sequence[Cohort], clockwork: Timetable, order: Mapping[str, object]) -> Iterator[Party]:
    """The parties of a day: cohorts that start at one place and have the same lines (rule 4)."""
    alike: dict[tuple[object, ...], list[Cohort]] = {}
    for company in found:
        if day in company.links:
            link = company.links[day]
            alike.setdefault((tuple(node.key for node in link.nodes), tuple(sorted(link.spots))), []).append(company)
    place_in_list = {who: number for number, who in enumerate(order)}
    for together in alike.values():
        people = sorted((who for company in together for who in company.people), key=place_in_list.__getitem__)
        link = together[0].links[day]
        stops = {node.key: clockwork.stop(node) for node in link.nodes}
        legs = tuple(clockwork.legs[way.key] for way in link.ways if way.key in clockwork.legs)
        nights = [company.nights_unknown[day] for company in together if day in company.nights_unknown]
        yield Party(tuple(people), tuple(stops.values()), legs, min(nights, default=None))
