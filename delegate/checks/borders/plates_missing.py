"""The check `plates-missing`."""

from delegate.assessment.vehicles import unplated
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG411", Severity.ERROR)
def plates_missing(plan: Plan) -> Findings:
    """A vehicle is to drive over a border, or on a side of one, and has no plates for it.

    Between Hong Kong, Macau and the Mainland a coach or a car needs the plates, or the permit, of both sides, and on
    one side those of that side. A vehicle without any `plates` written is not judged. Told once for each vehicle and
    border or side, on the first way. Order a vehicle that may drive there, write the plates that it has, or change
    vehicles at the border.
    """
    for drive in unplated(plan):
        vehicle, one, other = drive.vehicle, drive.origin, drive.into
        sides = f"in {one}" if one == other else f"from {one} to {other}"
        often = f", on {drive.ways} ways" if drive.ways > 1 else ""
        has = f"{', '.join(vehicle.plates)} alone" if vehicle.plates else "no side"
        yield Finding(
            where=drive.where,
            message=f"{vehicle.id} is to drive {sides}{often}, and has plates for {has}",
            help=f"order a vehicle with plates for {' and '.join(drive.missing)}"
            + ("" if one == other else ", or change vehicles at the border"),
            related=((vehicle.where("plates"), "its plates"),),
            people=drive.people,
            firm=drive.firm,
        )
