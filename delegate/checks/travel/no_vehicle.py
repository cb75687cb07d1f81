"""The check `no-vehicle`."""

from delegate.assessment.far_starts import is_left_by_others
from delegate.assessment.vehicles import where_carried
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
from delegate.planning.boarding import shuttle_ride
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan

NAMED = 3  # of more drives it is said that there are others
SHOWN = 10  # related lines: a reader looks at no more


@check("DLG316", Severity.NOTE)
def no_vehicle(plan: Plan) -> Findings:
    """A drive has no vehicle, though the trip has coaches or cars.

    No driver's sheet shows the drive, so nobody drives it. A drive takes the vehicle of its line, else of the group
    that makes it, else that of the defaults, else the only one of its mode that has the seats and can be there in time.
    All such drives are one note, at the first, which says whose they are, all of them, and of three where they lead:
    those first whom a ride of the others left behind, then those whose way others have a vehicle for. A car and a coach
    may stand for each other. Write `vehicle` on the line, for the group, or in `defaults`.
    """
    legs = [leg for leg in plan.vehicles.unnamed if not _is_shuttle(plan, leg)]
    if legs:
        count = "1 drive has" if len(legs) == 1 else f"{len(legs)} drives have"
        them = "it: that" if len(legs) == 1 else "them: those"
        driven = _driven(plan)  # others of that way are driven: a slip
        first = sorted(legs, key=lambda leg: (not is_left_by_others(plan, leg), _way(leg) not in driven))
        yield Finding(
            where=where_carried(legs[0]),
            message=f"{count} no vehicle, and no driver's sheet shows {them} {_whose(plan, first)}",
            help="write `vehicle` on the line, for a group of exactly these people, or in `defaults`",
            related=tuple((where_carried(leg), "no vehicle either") for leg in legs[1 : SHOWN + 1]),
        )


def _is_shuttle(plan: Plan, leg: Leg) -> bool:
    """Whether a drive is the shuttle bus of a crossing, which is nobody's vehicle, whether or not it has a clock."""
    if leg.wanted.shuttle or leg.movement is None:
        return leg.wanted.shuttle is not None
    item, ends = leg.movement.item, (leg.origin.place, leg.destination.place)
    return shuttle_ride(plan.world.borders, item, *ends, unclocked=True) is not None


def _whose(plan: Plan, legs: list[Leg]) -> str:
    """Whose drives they are and where the first of them lead; nobody who has none is left out for being named late."""
    ways = [*dict.fromkeys((plan.called(leg.people), leg.destination.name) for leg in legs)]
    first, others = ways[:NAMED], ways[NAMED:]
    parties = [*dict.fromkeys(party for party, _ in others if party not in {party for party, _ in first})]
    said = [f"of {party}" for party in parties[:SHOWN]]
    said += [f"of {len(parties) - SHOWN} other parties"] if len(parties) > SHOWN else []
    named = listed([*(f"of {party} to {place}" for party, place in first), *(["others"] if others else [])])
    return f"{named}, also {listed(said)}" if said else named


def _driven(plan: Plan) -> set[tuple[str, str]]:
    """The ways for which people have a vehicle."""
    return {_way(leg) for leg in plan.legs() if leg.vehicles}


def _way(leg: Leg) -> tuple[str, str]:
    """The place that a way leaves and the line or place to which it leads."""
    line = leg.destination.line
    return leg.origin.name, line.id if line else leg.destination.name
