"""Gives the physical limits: the least time in which any mode of travel covers a distance."""

from collections.abc import Mapping
from functools import cache

from delegate.places.shipped import load
from delegate.tuples import NamedTuple


class Limits(NamedTuple):
    """The top speed of each mode, in kilometres an hour over the great circle, stops and detours left aside."""

    kmh: Mapping[str, float]

    def fastest(self, mode: str, km: float) -> int:
        """The least whole minutes for `km` of great circle; a mode that is not known gets the fastest of all."""
        speed = self.kmh.get(mode) or max(self.kmh.values())
        return int(km / speed * 60)


@cache
def shipped() -> Limits:
    """The limits of `delegate/data/rides.json`."""
    return Limits({mode: row["limit_kmh"] for mode, row in load("rides.json")["modes"].items()})
