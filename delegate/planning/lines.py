"""Gives every written line its people, its places and its instants, before any leg has a time."""

from collections.abc import Iterable, Sequence

from delegate.borders.routing import side_of
from delegate.model import Day, Item, Trip
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.ids import line_ids
from delegate.planning.instants import of_line
from delegate.planning.places import PlaceFinder
from delegate.planning.presence import Roster
from delegate.planning.stop import Line


def place_lines(
    trip: Trip,
    roster: Roster,
    present: Sequence[Sequence[tuple[str, ...]]],
    found: Sequence[Cohort],
    places: PlaceFinder,
) -> list[list[Line]]:
    """The lines of each day, in the order of the file; `present` are the people of each.

    A line whose place is not known goes by the clock of the place that its people were last known at, else by that of
    the next one; where nothing is known of anybody it has no instants. A `crossing` line goes by the hall.
    """
    ids, days = line_ids(trip), trip.days or ()
    spots, clocks = _spots(found), _clocks(found, days, places)
    received = {(item.hosts, item.who, item.except_for): roster.receiving(item) for item in _one_of_each(days)}
    placed: list[list[Line]] = []
    for index, day in enumerate(days):
        placed.append([])
        for number, item in enumerate(day.items):
            ends = spots.get((index, number), ())
            own = None if ends else _own_place(item, places)
            reached = None if ends else _own_end(item, places)
            begins, arrives = next(((a, b) for a, b in ends if a or b), (own, reached))
            near = clocks.get((index, number))
            zone = begins.zone if begins and not (near and item.kind == "crossing") else near
            end_zone = arrives.zone if arrives else zone
            when = of_line(item, day.date, zone, end_zone)
            placed[-1].append(
                Line(
                    id=ids[item.origin_.yaml_path],
                    item=item,
                    date=day.date,
                    people=present[index][number],
                    hosts=received[item.hosts, item.who, item.except_for],
                    places=tuple({place.id: place for place in (own, *(a for a, _ in ends)) if place}.values()),
                    zone=zone or "UTC",
                    end_zone=end_zone or zone or "UTC",
                    start=when.start,
                    end=when.end,
                    window=when.window,
                    exactness=when.exactness,
                )
            )
    return placed


def _one_of_each(days: Sequence[Day]) -> Iterable[Item]:
    """One of all the lines that name the same hosts and people."""
    return {(item.hosts, item.who, item.except_for): item for day in days for item in day.items}.values()


def _own_place(item: Item, places: PlaceFinder) -> Place | None:
    """The place a line names although nobody goes there: its clock still counts."""
    reference = item.place if item.kind == "hotel" else item.venue or item.origin
    return None if places.crossing(reference) else places.place(reference)


def _own_end(item: Item, places: PlaceFinder) -> Place | None:
    """The place that a movement names as its end although nobody makes it: one that is called off is printed too."""
    return places.off_borders(item.destination) if item.kind in MOVEMENT_KINDS else None


def _spots(found: Sequence[Cohort]) -> dict[tuple[int, int], list[tuple[Place | None, Place | None]]]:
    """For each line the places where it begins and ends, cohort by cohort."""
    spots: dict[tuple[int, int], list[tuple[Place | None, Place | None]]] = {}
    for cohort in found:
        for index, route in cohort.routes.items():
            for number, ends in route.spots.items():
                spots.setdefault((index, number), []).append(ends)
    return spots


def _clocks(found: Sequence[Cohort], days: Sequence[Day], places: PlaceFinder) -> dict[tuple[int, int], str]:
    """For each line the zone of the place where its people last were, else of the next place they come to.

    Of a `crossing` line it is that of its hall on the side where they are, which may be a zone away from them.
    """
    clocks: dict[tuple[int, int], str] = {}
    for cohort in found:
        ends = [
            (index, number, begins, arrives)
            for index, route in cohort.routes.items()
            for number, (begins, arrives) in sorted(route.spots.items())
        ]
        ends += [(index, number, None, None) for index, number in cohort.lines if index not in cohort.routes]
        ends.sort(key=lambda each: each[:2])  # on a day of free time alone they are where they were
        for position, held in cohort.aboard.items():
            clocks.setdefault(position, held.zone)
        zone = next((place.zone for _, _, a, b in ends for place in (a, b) if place), None)
        side: str | None = None
        for index, number, begins, arrives in ends:
            zone, side = (begins.zone, begins.side) if begins else (zone, side)
            hall = _hall(days[index].items[number], side, places)
            if zone:
                clocks.setdefault((index, number), hall.zone if hall else zone)
            zone, side = (arrives.zone, arrives.side) if arrives else (zone, side)
    return clocks


def _hall(item: Item, side: str | None, places: PlaceFinder) -> Place | None:
    """The hall of a `crossing` line on the side where its people are."""
    crossing = places.crossing(item.place) if item.kind == "crossing" else None
    return side_of(crossing, side) if crossing and side and side in (crossing.sides or {}) else None
