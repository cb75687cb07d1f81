"""Finds why somebody leaves at another hour for the same line: which line ends, begins or is elsewhere now."""

from typing import Literal

from delegate.clock import local
from delegate.compare.ways_changed import LegPair
from delegate.planning.leg import Leg
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class WayCause(NamedTuple):
    """What makes people leave at another hour: a line as it is now, and when it `ends` or `begins`, by its own clock.

    `at` is an instant; of a line that is elsewhere now it is None, and `kind` is `place`.
    """

    line: Line
    kind: Literal["ends", "begins", "place"]
    at: int | None = None
    zone: str = "UTC"


def cause_of(pair: LegPair) -> WayCause | None:
    """Why a way is made at another hour; None where that is not sure, or where there is no such way in a draft.

    People who leave when a line ends leave later since it ends later; where a departure is counted back, the line that
    they go to begins at another time, or is elsewhere.
    """
    old, new = pair
    if old is None or new is None:
        return None
    return _since_an_end(old, new) or _since_a_beginning(old, new) or _since_a_place(old, new)


def _since_an_end(old: Leg, new: Leg) -> WayCause | None:
    before, now = old.origin.line, new.origin.line
    if before is None or now is None or now.end is None or new.leave != now.end:
        return None
    zone = new.origin.place.zone if new.origin.place else now.zone
    if before.end is not None and local(before.end, zone).minute == local(now.end, zone).minute:
        return None
    return WayCause(now, "ends", now.end, zone)


def _since_a_beginning(old: Leg, new: Leg) -> WayCause | None:
    before, now = old.destination.line, new.destination.line
    if before is None or now is None or now.start is None or not new.counted_back:
        return None
    if before.start is not None and local(before.start, now.zone).minute == local(now.start, now.zone).minute:
        return None
    return WayCause(now, "begins", now.start, now.zone)


def _since_a_place(old: Leg, new: Leg) -> WayCause | None:
    """The line that people go to is elsewhere, or the one that they come from."""
    for before, now in ((old.destination, new.destination), (old.origin, new.origin)):
        is_moved = before.place and now.place and before.place.id != now.place.id
        if is_moved and now.line and before.line:
            return WayCause(now.line, "place")
    return None
