"""The check `wrong-vehicle`."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from delegate.assessment.asked_ways import begun_beyond, is_way_asked_about
from delegate.assessment.left_behind import left_at_halls
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.identity import Identity
from delegate.model import Vehicle
from delegate.modes import AIRBORNE, MODES, ROAD, SERVICES
from delegate.places.coast import is_on_fine_map
from delegate.places.shipped import load
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.travel.distance import km
from delegate.travel.waters import NEAR_KM, carried_over
from delegate.values import Point

_BY_BOAT = "; if the ferry takes {} along, name it on the drive from there too"


@check("DLG320", Severity.WARNING)
def wrong_vehicle(plan: Plan) -> Findings:
    """A movement names a vehicle that cannot make it, or a drive leads where no road does.

    A ferry does not drive to the town hall, and a coach does not fly there: either the kind of the line is wrong, and
    with it every minute, or the vehicle is, and somebody waits for the other one. A car and a coach may stand for
    each other. Either may go with its people on a ferry or a shuttle train that is known to carry vehicles, and on a
    ferry that is in no table where it drives on from where that ends: named there, it stands at its other end. Correct
    one of the two. A drive is told, too, that ends or begins where no road leads that is open to
    coaches and cars, as at Lo Wu in Hong Kong: people come there by train. So it is asked how people go on who walk
    over the border there where nobody wrote it, for the plan would drive them.
    """
    yield from _of_another_kind(plan)
    yield from _without_a_road(plan)


def _of_another_kind(plan: Plan) -> Findings:
    vehicles = plan.trip.vehicles or {}
    ways = {leg.movement.id for leg in plan.legs() if leg.movement and not (leg.border_missing or leg.no_way)}
    barred = {leg.movement.id for leg in plan.legs() if leg.movement} - ways  # no way by that mode, which is told
    carried = {
        (leg.movement.id, vehicle.id)
        for leg in plan.legs()
        if leg.movement
        for vehicle in leg.vehicles
        if _goes_aboard(plan, leg, vehicle)
    }
    for line in plan.lines():
        mode = line.item.kind
        if not line.goes or mode not in MODES or line.id in barred:
            continue
        for each in line.item.vehicles or ():
            vehicle = vehicles.get(each.vehicle.name)
            kind = vehicle.kind if vehicle else None
            aboard = vehicle is not None and (line.id, vehicle.id) in carried
            if vehicle and kind and kind != mode and not aboard and not (kind in ROAD and mode in ROAD):
                yield Finding(
                    where=line.where("vehicle"),
                    message=f"{vehicle.id} is a {kind}, and “{line.title}” goes {MODES[mode].words}",
                    help=f"write `{kind}:` instead of `{mode}:`, or name another vehicle"
                    + (_BY_BOAT.format(vehicle.id) if mode == "ferry" and kind in ROAD else ""),
                    related=((vehicle.where("kind"), "its kind"),),
                    people=line.people,
                )


def _goes_aboard(plan: Plan, leg: Leg, vehicle: Vehicle) -> bool:
    """Whether a coach or car goes with its people on a ferry or a shuttle train.

    It does where one for vehicles is known there, and on a ferry of which nothing is known where it drives on from
    the other end: nothing else brings it there.
    """
    one, other = (stop.place for stop in (leg.origin, leg.destination))
    if leg.mode not in SERVICES or leg.mode in AIRBORNE or vehicle.kind not in ROAD:
        return False
    if not (one and other and one.point and other.point):
        return False
    if carried_over(one.point, other.point, vehicle.kind or ""):
        return True
    # All boats of the tables carry people alone, and round Hong Kong these have them all.
    known = one.kind == other.kind == "hub" or (is_on_fine_map(one.point) and is_on_fine_map(other.point))
    return leg.mode == "ferry" and not known and _drives_on(plan, vehicle, other.point)


def _drives_on(plan: Plan, vehicle: Vehicle, pier: Point) -> bool:
    """Whether a vehicle is written to drive from a pier, or from beside it."""
    return any(km(begun, pier) < NEAR_KM for begun in _drives_begun(Identity(plan)).get(vehicle.id, ()))


@lru_cache(maxsize=1)
def _drives_begun(same: Identity[Plan]) -> Mapping[str, list[Point]]:
    """Where each vehicle sets off on its drives, by its id."""
    found: dict[str, list[Point]] = {}
    for leg in same.of.legs():
        if leg.mode in ROAD and leg.origin.place and leg.origin.place.point:
            for vehicle in leg.vehicles:
                found.setdefault(vehicle.id, []).append(leg.origin.place.point)
    return found


def _without_a_road(plan: Plan) -> Findings:
    """Of drives that end or begin at a place that no road reaches, once for each line and place.

    Where nobody wrote how people go on at a crossing, they are asked: that they drive is the planner's own guess, of
    which nothing is said elsewhere.
    """
    told: set[tuple[str, str]] = set()
    rows = {(row["place"], row["side"]): row for row in load("no_roads.json")["places"]}
    asked = {id(leg) for _, leg in begun_beyond(plan)} | {id(each.leg) for each in left_at_halls(plan)}
    roadless = {id_ for id_, _ in rows}
    for leg in plan.legs():
        if leg.mode not in ROAD or not _touches(leg, roadless):
            continue
        line = leg.movement or leg.destination.line or leg.origin.line or leg.lines.near
        written = leg.movement is not None or bool(leg.vehicles)
        if line is None or leg.through_hall or leg.spans:
            continue
        for id_, side, name in _passed(plan, leg):
            row = rows.get((id_, side))
            at_border = row is not None and plan.world.borders.crossing(id_) is not None
            if row and not written and (not at_border or id(leg) in asked or is_way_asked_about(plan, leg)):
                continue
            if row and (line.id, id_) not in told:
                told.add((line.id, id_))
                way = f"{'is' if written else 'would be'} {MODES[leg.mode].words}"
                people = plan.called(leg.people)
                yield Finding(
                    where=line.where(line.item.kind),
                    message=f"the way from {leg.origin.name} to {leg.destination.name} {way}, "
                    f"and no road open to coaches and cars leads to {name}",
                    help=f"write `{row['take']}:` for the way there and from there, "
                    + ("or let the vehicle wait at another station" if written else f"for {people} too"),
                    people=leg.people,
                    firm=leg.firm,
                )


def _touches(leg: Leg, ids: Collection[str]) -> bool:
    """Whether a way ends or begins at one of these places, or leads through one that nobody chose."""
    one, other = leg.origin.place, leg.destination.place
    at_end = (one is not None and one.id in ids) or (other is not None and other.id in ids)
    return at_end or leg.chosen_crossing in ids


def _passed(plan: Plan, leg: Leg) -> Iterator[tuple[str, str, object]]:
    """The places at both ends of a way with their sides, and both of a crossing that nobody chose; each with a name."""
    ends = [stop.place for stop in (leg.origin, leg.destination) if stop.place]
    yield from ((place.id, place.side, place.names) for place in ends)
    through = plan.world.borders.crossing(leg.chosen_crossing) if leg.chosen_crossing else None
    if through and leg.movement is None:
        yield from ((through.id, place.side, through.name) for place in ends)
