"""Says over which borders a way leads, and where people go over one of which no crossing at all is known."""

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from delegate.model import Item
from delegate.modes import ROAD
from delegate.places.place import Place
from delegate.planning.world import World
from delegate.travel.distance import km
from delegate.travel.requests import ViaCrossing
from delegate.travel.road import leads_by_land

DRIVEN_KM = 150  # people are driven so far, though nobody wrote so
WALKED_KM = 20  # people walk so far over a border, at most; farther another mode was meant


def goes_all_the_same(
    origin: Place, destination: Place, mode: str, lines: Sequence[Item | None], world: World, date: dt.date
) -> bool:
    """Whether people drive or walk from one side to another between which no crossing is known, here or in the data.

    Somebody wrote the drive in one of its `lines`, as a line or by a vehicle, or it is so short that they are driven
    anyhow, and a road leads there. Farther a flight was forgotten, and a ferry where one is on the way. People walk
    from town to town, where the trip lets them.
    """
    one, other = origin.point, destination.point
    if one is None or other is None or world.borders.between(origin.side, destination.side):
        return False
    if mode == "walk":
        return km(one, other) <= WALKED_KM and leads_by_land(origin, destination, ROAD[0], date, carried=False)
    if mode not in ROAD:
        return False
    written = any(line is not None and (line.kind in ROAD or line.vehicles) for line in lines)
    short = km(one, other) <= DRIVEN_KM
    return (written or short) and leads_by_land(origin, destination, mode, date, carried=written)


def sides_of(
    origin: Place, via: Sequence[Place | ViaCrossing], destination: Place, world: World, date: dt.date
) -> tuple[str, ...]:
    """The sides of a way in order; where no control lies between two of them they are one, called by the later."""
    passed = [origin.side]
    for place in (*(each for each in via if isinstance(each, Place)), destination):
        if place.side != passed[-1] and world.borders.open_border(passed[-1], place.side, date):
            passed[-1] = place.side
        elif place.side != passed[-1]:
            passed.append(place.side)
    return _same_sides(tuple(passed))


@lru_cache(maxsize=1024)
def _same_sides(sides: tuple[str, ...]) -> tuple[str, ...]:
    """One tuple for all ways between the same sides."""
    return sides
