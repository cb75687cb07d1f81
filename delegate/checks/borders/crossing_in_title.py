"""The check `crossing-in-title`."""

from delegate.borders.crossings import state
from delegate.borders.titled_crossings import crossings_in
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Crossing
from delegate.modes import SERVICES
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG421", Severity.WARNING)
def crossing_in_title(plan: Plan) -> Findings:
    """The title of a way names a crossing, and the way is planned by another one.

    A title is printed and not planned by. Guests would read “via Shenzhen Bay” above a row by Lok Ma Chau, and the
    driver would have to choose. Write the crossing in `via`, or in a `crossing` line; else take it out of the title.
    """
    told: set[str] = set()
    for leg in plan.legs():
        line = leg.movement
        if line is None or line.item.value is None or line.id in told or leg.mode in SERVICES or leg.wanted.written:
            continue
        sides = {stop.place.side for stop in (leg.origin, leg.destination) if stop.place}
        if len(sides) != 2 or not leg.crossing:
            continue
        one, other = sorted(sides)
        titles = [text for _, text in line.item.value.by_language]
        named = crossings_in(titles, plan.world.borders.between(one, other), plan.world.places)
        if named and leg.crossing not in {each.id for each in named}:
            told.add(line.id)
            yield _finding(plan, leg, line, named)


def _finding(plan: Plan, leg: Leg, line: Line, named: tuple[Crossing, ...]) -> Finding:
    """What is asked of a way; a crossing that is closed all day is not offered, as to write it would be an error."""
    taken = plan.world.borders.crossing(leg.crossing or "")
    side = leg.origin.place.side if leg.origin.place else ""
    today = [(each, state(each, line.date, side)) for each in named]
    closed = [(each, now) for each, now in today if now.pieces == ()]
    said = f"“{line.title}” names {' or '.join(str(each.name) for each in named)}, "
    if closed:
        reason = next((now.reason for _, now in closed if now.reason), "")
        which = "which is" if len(named) == 1 else f"of which {' and '.join(str(each.name) for each, _ in closed)} is"
        said += f"{which} closed on {line.date}{f' ({reason})' if reason else ''}, "
    offered = [each.id for each, now in today if now.pieces != ()]
    return Finding(
        where=line.where(line.item.kind),
        message=f"{said}and is planned by {taken.name if taken else leg.crossing}",
        help=_remedy(leg, offered or [leg.crossing or ""]),
        people=leg.people,
        firm=leg.firm,
    )


def _remedy(leg: Leg, ids: list[str]) -> str:
    passed = leg.movement is not None and leg.movement.item.via
    written = [f"add `{id_}` to `via`" if passed else f"write `via: {id_}` below it" for id_ in ids]
    return f"{' or '.join(written)}; or take the name out of the title"
