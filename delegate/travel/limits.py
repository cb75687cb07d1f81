"""Gives the limits: the least time in which any mode covers a distance, and what an office thinks fit for people."""

from collections.abc import Mapping
from functools import cache
from math import inf

from delegate.places.shipped import load
from delegate.tuples import NamedTuple


class Limits(NamedTuple):
    """The top speed of each mode, in kilometres an hour over the great circle, stops and detours left aside.

    `at_doors` are the least minutes to get in and out together, of the modes that may be the quickest.
    """

    kmh: Mapping[str, float]
    at_doors: Mapping[str, int]

    def fastest(self, mode: str, km: float) -> int:
        """The least whole minutes for `km` of great circle; a mode that is not known gets the fastest of all."""
        speed = self.kmh.get(mode) or max(self.kmh.values())
        return int(km / speed * 60)

    def by_any_means(self, km: float) -> int:
        """The least whole minutes from door to door for `km` of great circle, whatever somebody takes."""
        return min(minutes + self.fastest(mode, km) for mode, minutes in self.at_doors.items())


@cache
def shipped() -> Limits:
    """The limits of `delegate/data/rides.json`."""
    modes = load("rides.json")["modes"]
    at_doors = {mode: row["limit_at_doors"] for mode, row in modes.items() if "limit_at_doors" in row}
    return Limits({mode: row["limit_kmh"] for mode, row in modes.items()}, at_doors)


def seats_of(kind: str | None, written: int | None, bound: str) -> float:
    """The seats of a vehicle: those written, else the fewest (`many`) or the `most` that one of its kind may have.

    Infinite where nobody wrote them and no figure is known for the kind.
    """
    if written is not None:
        return written
    return float(load("rides.json")["modes"].get(kind or "", {}).get("seats", {}).get(bound, inf))


class HouseLimits(NamedTuple):
    """The limits that checks on the pace of a visit hold it to, in minutes; an office may have others.

    None of them is a law of physics. A night is from the last line to the first, a driver's day from the first drive to
    the end of the last: 13 hours leave the 11 of rest that Regulation (EC) 561/2006 asks for in a day.
    """

    longest_day: int = 14 * 60
    shortest_night: int = 10 * 60
    longest_sitting: int = 4 * 60  # without a break
    shortest_break: int = 15
    shortest_lunch: int = 30
    midday: tuple[int, int] = (11 * 60 + 30, 14 * 60)  # minutes after midnight, between which people eat
    signing: int = 3  # for each agreement: two signatures, the exchange, the photograph
    driver_day: int = 13 * 60
    settled_before: int = 7  # days before the trip by which every place is known
