"""Finds the trains that are written between two places over a sea that no railway crosses (rule 20)."""

from functools import lru_cache

from delegate.identity import Identity
from delegate.modes import RAIL
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class TrainOverSea(NamedTuple):
    """A line of a train, or of a metro, whose way leads over so many kilometres of sea in a row."""

    line: Line
    way: Leg
    km: float


def trains_over_sea(plan: Plan) -> tuple[TrainOverSea, ...]:
    """Every such train once, also with a written length: none gets there at all."""
    return _trains_over_sea(Identity(plan))


@lru_cache(maxsize=1)
def _trains_over_sea(same: Identity[Plan]) -> tuple[TrainOverSea, ...]:
    plan, found = same.of, dict[str, TrainOverSea]()
    for leg in plan.legs():
        line = leg.movement
        if line is None or line.item.kind not in RAIL or line.id in found or _on_one_land(plan, leg):
            continue
        if (sea := _sea_on(leg)) is not None:
            found[line.id] = TrainOverSea(line, leg, sea)
    return tuple(found.values())


def _on_one_land(plan: Plan, leg: Leg) -> bool:
    """Whether a way leads between two shipped stations of one side, of which none is parted from another."""
    ends = [leg.origin.place, leg.destination.place]
    kinds = [plan.world.places.hub_kind(each) for each in ends if each]
    return kinds == ["station", "station"] and len({each.side for each in ends if each}) == 1


def _sea_on(leg: Leg) -> float | None:
    """Kilometres of sea in a row between the ends of a way, that no railway crosses."""
    one, other = (stop.place.point if stop.place else None for stop in (leg.origin, leg.destination))
    if one is None or other is None or leg.spans:
        return None
    from delegate.travel.joined_lands import sea_without_railway  # the coast of the world costs 50 ms

    return sea_without_railway(one, other)
