"""The check `plates-missing`."""

from delegate.assessment.vehicles import edge_vehicles, unplated, where_carried
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import ROAD
from delegate.planning.plan import Plan


@check("DLG411", Severity.ERROR)
def plates_missing(plan: Plan) -> Findings:
    """A vehicle is to drive over a border, or on a side of one, and has no plates for it.

    Between Hong Kong, Macau and the Mainland a coach or a car needs the plates, or the permit, of both sides, and on
    one side those of that side. A vehicle without any `plates` written is not judged. Told once for each vehicle and
    border or side, on the first way. Order a vehicle that may drive there, write the plates that it has, or change
    vehicles at the border.
    """
    for leg, vehicle, missing, ways in unplated(plan):
        assert leg.origin.place is not None
        assert leg.destination.place is not None
        one, other = leg.origin.place.side, leg.destination.place.side
        sides = f"in {one}" if one == other else f"from {one} to {other}"
        often = f", on {ways} ways" if ways > 1 else ""
        has = ", ".join(vehicle.plates or ()) or "no side"
        yield Finding(
            where=where_carried(leg),
            message=f"{vehicle.id} is to drive {sides}{often}, and has plates for {has}",
            help=f"order a vehicle with plates for {' and '.join(missing)}"
            + ("" if one == other else ", or change vehicles at the border"),
            related=((vehicle.where("plates"), "its plates"),),
            people=leg.people,
            firm=leg.firm,
        )
    for passage, vehicle in edge_vehicles(plan):
        both = (passage.origin, passage.into)
        lacking = [side for side in both if vehicle.plates is not None and side not in vehicle.plates]
        if lacking and vehicle.kind in ROAD:
            has = ", ".join(vehicle.plates or ()) or "no side"
            yield Finding(
                where=passage.line.where("vehicle"),
                message=f"{vehicle.id} is to drive from {both[0]} to {both[1]}, and has plates for {has}",
                help=f"order a vehicle with plates for {' and '.join(lacking)}, or change vehicles at the border",
                related=((vehicle.where("plates"), "its plates"),),
                people=passage.people,
                firm=passage.firm,
            )
