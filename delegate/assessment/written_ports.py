"""Finds services that are written from a place which is not the port to which their people are driven (rule 20)."""

from itertools import pairwise

from delegate.assessment.alike import add_people
from delegate.modes import MODES, SERVICES
from delegate.places.fuzzy_names import ports_called
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import CITY_KM
from delegate.planning.places import BASE, WALKABLE_KM
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple


class WrittenElsewhere(NamedTuple):
    """A service `line` that is written from `venue`, while `drive` takes its people to `port` right before it."""

    people: tuple[str, ...]
    line: Line
    venue: str
    drive: Line
    port: Place


def written_elsewhere(plan: Plan) -> tuple[WrittenElsewhere, ...]:
    """Every such service, once for each drive: it is written from a venue, and that is no port by its name.

    Not meant is one from the base or a hotel, or from where the drive set off: so people write from what door they go.
    """
    found: dict[tuple[str, str], WrittenElsewhere] = {}
    for party in (party for day in plan.days for party in day.parties):
        ways: list[Leg | None] = [None, *(leg for leg in party.legs if not leg.spans)]
        for (first, second), leg in zip(pairwise(ways), ways[2:], strict=False):
            drive = second if second and second.movement else first
            each = _driven_elsewhere(plan, drive, leg) if drive and leg else None
            if each:
                add_people(found, (each.line.id, each.drive.id), each._replace(people=party.people))
    return tuple(found.values())


def _driven_elsewhere(plan: Plan, drive: Leg, leg: Leg) -> WrittenElsewhere | None:
    """That a drive leads to a port near the venue from which a service of that kind is written."""
    line, port, origin = leg.movement, drive.destination.place, leg.movement and leg.movement.item.origin
    venue = (plan.trip.venues or {}).get(origin.name) if origin else None
    if line is None or drive.movement is None or port is None or venue is None or leg.origin.place is None:
        return None
    if line.item.kind not in SERVICES or drive.mode in SERVICES or port.kind != "hub" or venue.id in _doors(plan):
        return None
    if leg.origin.place.id not in (port.id, venue.id) or (drive.origin.place and drive.origin.place.id == venue.id):
        return None
    hubs, at = MODES[line.item.kind].hubs, venue.at or plan.centre(venue)
    kind = plan.world.places.hub_kind(port) or "airport"  # others are known by the code of an airport alone
    if kind not in hubs or not (at and port.point and WALKABLE_KM < km(at, port.point) < CITY_KM):
        return None
    names = (venue.id, *(text for _, text in venue.name.by_language)) if venue.name else (venue.id,)
    if any(ports_called(name) & {*hubs} for name in names):
        return None
    return WrittenElsewhere((), line, str(venue.name or venue.id), drive.movement, port)


def _doors(plan: Plan) -> set[str]:
    """The ids of the base and of the hotels."""
    hotels = {line.item.place.name for line in plan.lines() if line.item.kind == "hotel" and line.item.place}
    return hotels | {BASE, *([plan.trip.base.name] if plan.trip.base else [])}
