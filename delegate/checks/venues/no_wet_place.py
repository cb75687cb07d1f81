"""The check `no-wet-place`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model.lines import ITEM_KINDS
from delegate.planning.outlying import in_one_city
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km

FAR_KM = 50  # nobody is brought so far because it rains


@check("DLG514", Severity.WARNING, of_silence=True)
def no_wet_place(plan: Plan) -> Findings:
    """A line is outdoors and says no place for when it rains.

    Forty people stand under one awning while somebody telephones for a room. A place is outdoors where another line of
    the trip there says `wet`: what is under the open sky at ten is so at eleven. Write the place if it rains under
    `wet`, or `wet: tbc`.

    A place for rain in another city over 50 km away, or beyond a border control, is a warning: no way leads there, and
    a wrong id sends everybody to the wrong town on the one day when nobody has time to ask. Write the one that is
    meant.
    """
    yield from _far_off(plan)
    outdoors: dict[str, Line] = {}
    for line in plan.lines():
        if _has_wet(line) and len(line.places) == 1:
            outdoors.setdefault(line.places[0].id, line)
    for line in plan.lines() if outdoors else ():
        if not line.goes or line.item.kind not in ITEM_KINDS or len(line.places) != 1 or _has_wet(line):
            continue
        if other := outdoors.get(line.places[0].id):
            yield Finding(
                where=line.where("venue" if line.item.venue else line.item.kind),
                message=f"“{line.title}” is at {line.places[0].names}, and says no place for when it rains",
                help="write the place if it rains under `wet`, or `wet: tbc`",
                severity=Severity.NOTE,
                related=((other.where("wet"), f"“{other.title}” has one there"),),
                people=line.people,
            )


def _has_wet(line: Line) -> bool:
    return line.item.wet is not None or "wet" in line.item.tbc


def _far_off(plan: Plan) -> Findings:
    """Lines whose place for rain lies in another town than the line."""
    lines = [line for line in plan.lines() if line.item.wet and line.goes and len(line.places) == 1]
    if not lines:
        return
    places = plan.finder
    for line in lines:
        here, there = line.places[0], places.place(line.item.wet)
        if there is None or in_one_city(here, there) or not (here.point and there.point):
            continue
        apart, borders = km(here.point, there.point), plan.world.borders
        beyond = here.side != there.side and borders.open_border(here.side, there.side, line.date) is None
        if apart <= FAR_KM and not beyond:
            continue
        over = " and over the border" if beyond else ""
        yield Finding(
            where=line.where("wet"),
            message=f"if it rains, “{line.title}” would be at {there.in_city}, {apart:,.0f} km from {here.names}{over}",
            help="write the place that is meant, or accept it with the reason",
            people=line.people,
        )
