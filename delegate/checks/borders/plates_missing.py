"""The check `plates-missing`."""

from delegate.assessment.vehicles import unplated, where_carried
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG411", Severity.ERROR)
def plates_missing(plan: Plan) -> Findings:
    """A vehicle is to drive over a border and has no plates for the other side.

    Between Hong Kong, Macau and the Mainland a coach or a car needs the plates, or the permit, of both sides. A vehicle
    without any `plates` written is not judged. Told once for each vehicle and border, on the first way. Order a vehicle
    that may cross, write the plates that it has, or change vehicles at the border.
    """
    for leg, vehicle, missing, ways in unplated(plan):
        assert leg.origin.place is not None
        assert leg.destination.place is not None
        sides = f"from {leg.origin.place.side} to {leg.destination.place.side}"
        often = f", on {ways} ways" if ways > 1 else ""
        has = ", ".join(vehicle.plates or ()) or "no side"
        yield Finding(
            where=where_carried(leg),
            message=f"{vehicle.id} is to drive {sides}{often}, and has plates for {has}",
            help=f"order a vehicle with plates for {' and '.join(missing)}, or change vehicles at the border",
            related=((vehicle.where("plates"), "its plates"),),
            people=leg.people,
            firm=leg.firm,
        )
