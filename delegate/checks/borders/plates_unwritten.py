"""The check `plates-unwritten`."""

from delegate.assessment.vehicles import edge_vehicles, where_carried, without_plates
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import ROAD
from delegate.planning.plan import Plan


@check("DLG414", Severity.NOTE, of_silence=True)
def plates_unwritten(plan: Plan) -> Findings:
    """A coach or a car is to drive over a border, and nobody wrote which plates it has.

    Between Hong Kong, Macau and the Mainland a vehicle needs the plates, or the permit, of both sides; most have those
    of one. Whoever finds that out at the border walks. Ask the operator, and write `plates`.
    """
    told: set[str] = set()
    for leg, vehicle, sides, _ in without_plates(plan):
        told.add(vehicle.id)
        yield Finding(
            where=where_carried(leg),
            message=f"{vehicle.id} is to drive from {sides[0]} to {sides[1]}, and its plates are not written",
            help=f"ask the operator, and write `plates: [{', '.join(sides)}]` if it has both",
            related=((vehicle.where(), "the vehicle"),),
            people=leg.people,
            firm=leg.firm,
        )
    for passage, vehicle in edge_vehicles(plan):
        if vehicle.plates is None and vehicle.kind in ROAD and vehicle.id not in told:
            told.add(vehicle.id)
            one, other = passage.origin, passage.into
            yield Finding(
                where=passage.line.where("vehicle"),
                message=f"{vehicle.id} is to drive from {one} to {other}, and its plates are not written",
                help=f"ask the operator, and write `plates: [{one}, {other}]` if it has both",
                related=((vehicle.where(), "the vehicle"),),
                people=passage.people,
                firm=passage.firm,
            )
