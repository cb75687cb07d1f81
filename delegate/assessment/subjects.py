"""Says what a plan has at all, so that a check of what it has not need not even be loaded."""

from collections.abc import Callable, Mapping

from delegate.assessment.entries import complaints
from delegate.planning.plan import Plan


def _has_agreements(plan: Plan) -> bool:
    return bool(plan.trip.agreements)


def _has_cities(plan: Plan) -> bool:
    """Whether the trip itself says something of a city."""
    return bool(plan.trip.cities)


def _has_hubs(plan: Plan) -> bool:
    """Whether a way begins or ends at the end of a service."""
    return any("hub" in (leg.origin.kind, leg.destination.kind) for leg in plan.legs())


def _has_movements(plan: Plan) -> bool:
    """Whether a line of its own says how people go."""
    return any(leg.movement is not None for leg in plan.legs())


def _has_numbers(plan: Plan) -> bool:
    """Whether anything looks like the number of a document."""
    return plan.trip.numbered


def _has_refusals(plan: Plan) -> bool:
    """Whether the papers of anybody may not do at a border."""
    return any(True for _ in complaints(plan))


def _has_rooms(plan: Plan) -> bool:
    return any(line.item.room for line in plan.lines())


def _has_vehicles(plan: Plan) -> bool:
    return bool(plan.trip.vehicles) or any(line.item.vehicles for line in plan.lines())


SUBJECTS: Mapping[str, Callable[[Plan], bool]] = {
    "agreements": _has_agreements,
    "cities": _has_cities,
    "hubs": _has_hubs,
    "movements": _has_movements,
    "numbers": _has_numbers,
    "refusals": _has_refusals,
    "rooms": _has_rooms,
    "vehicles": _has_vehicles,
}
