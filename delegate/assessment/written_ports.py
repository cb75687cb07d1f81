"""Finds services that are written from a place which is not the port to which their people are driven (rule 20)."""

from collections.abc import Sequence

from delegate.assessment.grouping import add_people
from delegate.modes import MODES, MOVEMENT_KINDS, SERVICES
from delegate.places.fuzzy_names import ports_called
from delegate.places.place import Place
from delegate.planning.doors import CITY_KM
from delegate.planning.leg import Leg
from delegate.planning.places import BASE, WALKABLE_KM
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple


class WrittenElsewhere(NamedTuple):
    """A service written from or to (`field`) a venue, while a written drive takes its people to, or from, a port."""

    people: tuple[str, ...]
    line: Line
    field: str
    venue: str
    drive: Line
    port: Place


def written_elsewhere(plan: Plan) -> tuple[WrittenElsewhere, ...]:
    """Every such service, once for each drive: it is written from or to a venue, and that is no port by its name.

    Not meant is the base or a hotel, nor where the drive sets off or ends: so people write from what door they go.
    """
    found: dict[tuple[str, str], WrittenElsewhere] = {}
    for party in (party for day in plan.days for party in day.parties):
        ways = [leg for leg in party.legs if not leg.spans]
        services = ((number, leg) for number, leg in enumerate(ways) if leg.movement and leg.mode in SERVICES)
        for number, leg in services:
            for field, others in (("from", ways[:number][::-1]), ("to", ways[number + 1 :])):
                drive = _next_written(others, field)
                if drive and (each := _driven_elsewhere(plan, drive, leg, field)):
                    add_people(found, (each.line.id, each.drive.id), each._replace(people=party.people))
    return tuple(found.values())


def _next_written(ways: Sequence[Leg], field: str) -> Leg | None:
    """The nearest written drive before a service, or behind it, with nothing held between the two."""
    for way in ways:
        if way.movement:
            return way if way.mode not in SERVICES else None
        stop = way.origin if field == "from" else way.destination
        if stop.line and stop.line.item.kind not in MOVEMENT_KINDS:
            return None
    return None


def _driven_elsewhere(plan: Plan, drive: Leg, leg: Leg, field: str) -> WrittenElsewhere | None:
    """A port to or from which a drive leads, near the venue from or to which a service of its kind is written."""
    line, at_from = leg.movement, field == "from"
    if line is None or drive.movement is None:
        return None
    port, door = (drive.destination, drive.origin) if at_from else (drive.origin, drive.destination)
    reference, end = (line.item.origin, leg.origin) if at_from else (line.item.destination, leg.destination)
    venue = (plan.trip.venues or {}).get(reference.name) if reference else None
    if venue is None or venue.id in _doors(plan) or port.place is None or port.place.kind != "hub" or end.place is None:
        return None
    if end.place.id not in (port.place.id, venue.id) or (door.place and door.place.id == venue.id):
        return None
    hubs, at, there = MODES[line.item.kind].hubs, venue.at or plan.centre(venue), port.place.point
    if plan.world.places.hub_kind(port.place) not in hubs or not (
        at and there and WALKABLE_KM < km(at, there) < CITY_KM
    ):
        return None
    names = (venue.id, *(text for _, text in venue.name.by_language)) if venue.name else (venue.id,)
    if any(ports_called(name) & {*hubs} for name in names):
        return None
    return WrittenElsewhere((), line, field, str(venue.name or venue.id), drive.movement, port.place)


def _doors(plan: Plan) -> set[str]:
    """The ids of the base and of the hotels."""
    hotels = {line.item.place.name for line in plan.lines() if line.item.kind == "hotel" and line.item.place}
    return hotels | {BASE, *([plan.trip.base.name] if plan.trip.base else [])}
