"""The check `place-in-title`."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from delegate.assessment.titled_places import TitledPlace, says_hotel
from delegate.assessment.titled_places import place_in_title as titled
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import ROAD, SERVICES
from delegate.planning.plan import Plan
from delegate.planning.stop import Stop

if TYPE_CHECKING:
    from delegate.assessment.titled_ends import EndElsewhere


@check("DLG512", Severity.WARNING, of_silence=True)
def place_in_title(plan: Plan) -> Findings:
    """The title of a line says where it is, and no `venue` does.

    Without a `venue` a line is where its people already are, and ways, hours and maps follow that place and not the
    title: a dinner in Aberdeen is planned at the last meeting. Write the place in `venue`, or `venue: tbc` while nobody
    knows it. Places are looked for as venues of the trip and by the names that are shipped; `at the hotel` counts too.
    So is a movement told whose title says another place than the one where it begins or ends: another venue, another
    side of a border, over 80 km away, or for a drive that ends where nothing is, the city to which nobody wrote the way
    on from there, or the port of the service right below it: `To the airport` that ends at the city hall, and `From the
    airport` that begins there; `Airport transfer` says both. An airport is known by its code and without its city (`To
    Heathrow`), and told against another one. `To the hotel` ends at no port and in no other city than the hotel to
    which its people come next, with no way on from there written.
    """
    for line in plan.lines():
        if line.people and (found := titled(plan, line)):
            standing = " or ".join(str(place.names) for place in line.places)
            yield Finding(
                where=line.where(line.item.kind),
                message=f"“{line.title}” says {found.says}, and has no `venue`"
                + (f": it is planned where people are before it, at {standing}" if standing else ""),
                help=_remedy(found),
                people=line.people,
                firm=line.firm,
            )
    if any(leg.movement for leg in plan.legs()):
        told = set[str]()
        for end in _ends(plan):
            told.add(end.line.id)
            remedy = f"write `{end.field}: {end.write}`" if end.write else f"write the place in `{end.field}`"
            yield Finding(
                where=end.line.where(end.field if end.written else end.line.item.kind),
                message=f"“{end.line.title}” says {end.says}, and is planned {end.field} {end.planned}",
                help=f"{'exchange `from` and `to`' if end.turned else remedy}, or another title",
                people=end.line.people,
                firm=end.line.firm,
            )
        yield from _hotels(plan, told)


def _ends(plan: Plan) -> "Iterator[EndElsewhere]":
    """The movements that begin or end elsewhere than their titles say, of ports where nothing else is told of them."""
    from delegate.assessment.titled_ends import ends_elsewhere  # its patterns are for trips with movements alone

    told = set[str]()
    for end in ends_elsewhere(plan):
        told.add(end.line.id)
        yield end
    if not _may_miss_port(plan):
        return
    from delegate.assessment.titled_ports import ports_elsewhere  # few trips have such a drive

    yield from (end for end in ports_elsewhere(plan) if end.line.id not in told)


def _may_miss_port(plan: Plan) -> bool:
    """Whether a drive is written from a venue where no line is, or to one from which people go on to a service."""
    ways = (leg for leg in plan.legs() if leg.movement is None and leg.destination.line)
    to_services = {leg.origin.id for leg in ways if leg.destination.line and leg.destination.line.item.kind in SERVICES}
    for leg in plan.legs():
        item = leg.movement.item if leg.movement and leg.mode in ROAD else None
        starts = item is not None and item.origin is not None and _is_bare(leg.origin)
        if starts or (item and item.destination and _is_bare(leg.destination) and leg.destination.id in to_services):
            return True
    return False


def _is_bare(stop: Stop) -> bool:
    """Whether people stop at a venue, and for no line."""
    return stop.line is None and stop.place is not None and stop.place.kind == "venue"


def _hotels(plan: Plan, told: Collection[str]) -> Findings:
    """Of drives to the hotel, by their titles, which end at a port or in another city; none of the lines in `told`."""
    if not any(map(says_hotel, plan.lines())):
        return
    from delegate.assessment.titled_hotels import hotels_elsewhere  # few trips have such a title

    for each in (each for each in hotels_elsewhere(plan) if each.line.id not in told):
        yield Finding(
            where=each.line.where("to"),
            message=f"“{each.line.title}” says the hotel, and is planned to {each.place.names}; next is "
            f"{each.hotel.names}, and nobody wrote how to get there",
            help=f"write `to: {each.hotel.id}`, the way on from {each.place.names}, or another title",
            people=each.people,
            firm=each.line.firm,
        )


def _remedy(found: TitledPlace) -> str:
    if not found.write:
        return "write the hotel in `venue`, or `venue: tbc`"
    return f"write `venue: {found.write}` below it" + (", or the venue itself" if found.write != "tbc" else "")
