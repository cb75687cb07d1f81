"""Tells where the hall of a crossing stands at which a booked service clears both sides (rule 20)."""

from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.model import Crossing
from delegate.places.place import Place
from delegate.travel.distance import km


def stands_at(hub: Place, crossing: Crossing) -> bool:
    """Whether a hub is where the crossing is, and not only the far end of a service that passes it."""
    points = (crossing.sides or {}).values()
    return hub.point is not None and any(km(hub.point, point) < AT_THE_PORT_KM for point in points)


def clears_on_arrival(crossing: Crossing | None, begins: Place | None, ends: Place | None) -> bool:
    """Whether both counters of the crossing between two hubs stand where the service ends.

    Then nobody is looked at before the departure. A port of entry has one side, and each end of a service its own.
    """
    if crossing is None or begins is None or ends is None or not {begins.side, ends.side} <= set(crossing.sides or ()):
        return False
    return begins.side != ends.side and stands_at(ends, crossing) and not stands_at(begins, crossing)


def clears_before_departure(crossing: Crossing | None, begins: Place, ends: Place) -> bool:
    """Whether both sides are behind people when they board: the crossing of where they do is for the other side too."""
    if crossing is None or ends.side not in (crossing.sides or {}):
        return False
    return not clears_on_arrival(crossing, begins, ends)
