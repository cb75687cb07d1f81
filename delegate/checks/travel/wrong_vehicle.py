"""The check `wrong-vehicle`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import MODES, ROAD
from delegate.places.shipped import load
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.travel.waters import carried_over


@check("DLG320", Severity.WARNING)
def wrong_vehicle(plan: Plan) -> Findings:
    """A movement names a vehicle that cannot make it, or a drive leads where no road does.

    A ferry does not drive to the town hall, and a coach does not fly there: either the kind of the line is wrong, and
    with it every minute, or the vehicle is, and somebody waits for the other one. A car and a coach may stand for
    each other. Either may go with its people on a ferry that is known to carry vehicles: named there, it stands where
    that ends. Correct one of the two. A drive is told, too, that ends or begins where no road leads that is open to
    coaches and cars, as at Lo Wu in Hong Kong: people come there by train.
    """
    yield from _of_another_kind(plan)
    yield from _without_a_road(plan)


def _of_another_kind(plan: Plan) -> Findings:
    vehicles = plan.trip.vehicles or {}
    ways = {leg.movement.id for leg in plan.legs() if leg.movement and not (leg.border_missing or leg.no_way)}
    barred = {leg.movement.id for leg in plan.legs() if leg.movement} - ways  # no way by that mode, which is told
    carried = {
        (leg.movement.id, kind) for leg in plan.legs() if leg.movement for kind in ROAD if _goes_aboard(leg, kind)
    }
    for line in plan.lines():
        mode = line.item.kind
        if not line.goes or mode not in MODES or line.id in barred:
            continue
        for each in line.item.vehicles or ():
            vehicle = vehicles.get(each.vehicle.name)
            kind = vehicle.kind if vehicle else None
            aboard = kind in ROAD and (line.id, kind) in carried
            if vehicle and kind and kind != mode and not aboard and not (kind in ROAD and mode in ROAD):
                yield Finding(
                    where=line.where("vehicle"),
                    message=f"{vehicle.id} is a {kind}, and “{line.title}” goes {MODES[mode].words}",
                    help=f"write `{kind}:` instead of `{mode}:`, or name another vehicle",
                    related=((vehicle.where("kind"), "its kind"),),
                    people=line.people,
                )


def _goes_aboard(leg: Leg, kind: str) -> bool:
    """Whether a coach or car may go with its people on a ferry: one for vehicles is known there."""
    one, other = (stop.place.point if stop.place else None for stop in (leg.origin, leg.destination))
    return leg.mode == "ferry" and one is not None and other is not None and carried_over(one, other, kind)


def _without_a_road(plan: Plan) -> Findings:
    """Of drives that end or begin at a place that no road reaches, once for each line and place.

    Only where somebody wrote that they drive: what takes them is the planner's own guess elsewhere.
    """
    told: set[tuple[str, str]] = set()
    rows = {(row["place"], row["side"]): row for row in load("no_roads.json")["places"]}
    for leg in plan.legs():
        line = leg.movement or leg.destination.line or leg.origin.line
        written = leg.movement is not None or bool(leg.vehicles)
        if leg.mode not in ROAD or line is None or leg.through_hall or not written:
            continue
        for stop in (leg.origin, leg.destination):
            place = stop.place
            row = rows.get((place.id, place.side)) if place else None
            if place and row and (line.id, place.id) not in told:
                told.add((line.id, place.id))
                yield Finding(
                    where=line.where(line.item.kind),
                    message=f"the way from {leg.origin.name} to {leg.destination.name} is {MODES[leg.mode].words}, "
                    f"and no road open to coaches and cars leads to {place.names}",
                    help=f"write `{row['take']}:` for the way there and from there, "
                    "or let the vehicle wait at another station",
                    people=leg.people,
                    firm=leg.firm,
                )
