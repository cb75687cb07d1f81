"""The check `two-borders`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan


@check("DLG417", Severity.ERROR)
def two_borders(plan: Plan) -> Findings:
    """A movement leads over more than one border.

    A place in `via` lies on a third side, or beyond a border to which the way then comes back. One movement is
    reckoned over one border, so the others would have no minutes, no hours, no papers and no plates. Write a line of
    its own to each of these places, and one on from there. Where no control lies between two sides they are one.
    """
    told: set[tuple[str, tuple[str, ...]]] = set()
    for leg in plan.legs():
        sides, line = leg.wanted.sides, leg.movement or leg.lines.near
        if not leg.wanted.two_borders or line is None or (line.id, sides) in told:
            continue
        told.add((line.id, sides))
        ends = f"from {leg.origin.name} to {leg.destination.name}"
        yield Finding(
            where=leg.at_border(),
            message=f"the way {ends} leads over {len(sides) - 1} borders, {' - '.join(sides)}, and one movement is "
            "reckoned over one",
            help=_split(leg),
            people=leg.people,
            firm=not any(line.item.unsure for line in (leg.movement, leg.lines.near) if line),
        )


def _split(leg: Leg) -> str:
    """The lines to write instead: one to the first place on each side, and one on from the last of them."""
    wanted, side, stops = leg.wanted, leg.wanted.origin.side, list[Place]()
    for place in (*(each for each in wanted.via if isinstance(each, Place)), wanted.destination):
        if place.side != side:
            stops.append(place)
        side = place.side
    stops[-1:] = [wanted.destination]
    kind = leg.movement.item.kind if leg.movement else leg.mode
    lines = ", then ".join(f"`{kind}` with `to: {_name(place)}`" for place in stops)
    return f"write {len(stops)} lines without these places in `via`: {lines}; the first keeps the time of leaving"


def _name(place: Place) -> str:
    return f"{place.id}/{place.side}" if place.kind == "crossing" else place.id
