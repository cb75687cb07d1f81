"""The check `plates-unwritten`."""

from delegate.assessment.vehicles import without_plates
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG414", Severity.NOTE, of_silence=True)
def plates_unwritten(plan: Plan) -> Findings:
    """A coach or a car is to drive over a border, and nobody wrote which plates it has.

    Between Hong Kong, Macau and the Mainland a vehicle needs the plates, or the permit, of both sides; most have those
    of one. Whoever finds that out at the border walks. The way to the next people counts too, though nobody is in the
    vehicle. Ask the operator, and write `plates`.
    """
    for drive in without_plates(plan):
        vehicle, one, other = drive.vehicle, drive.origin, drive.into
        empty = " empty" if drive.empty else ""
        yield Finding(
            where=drive.where,
            message=f"{vehicle.id} is to drive{empty} from {one} to {other}, and its plates are not written",
            help=f"ask the operator, and write `plates: [{one}, {other}]` if it has both",
            related=((vehicle.where(), "the vehicle"),),
            people=drive.people,
            firm=drive.firm,
        )
