"""The check `no-wet-place`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model.lines import ITEM_KINDS
from delegate.modes import ROAD
from delegate.places.place import Place
from delegate.planning.deadlines import is_soft
from delegate.planning.outlying import in_one_city
from delegate.planning.plan import Plan
from delegate.planning.route_stop import anywhere_in
from delegate.planning.stop import Line
from delegate.source import Where
from delegate.travel.distance import km
from delegate.travel.requests import TravelRequest

FAR_KM = 50  # nobody is brought so far because it rains
_GRACE = 15  # minutes by which a line begins later, or ends sooner, because it rains


@check("DLG514", Severity.WARNING, of_silence=True)
def no_wet_place(plan: Plan) -> Findings:
    """A line is outdoors and says no place for when it rains.

    Forty people stand under one awning while somebody telephones for a room. A place is outdoors where another line of
    the trip there says `wet`: what is under the open sky at ten is so at eleven. Write the place if it rains under
    `wet`, or `wet: tbc`.

    A place for rain in another city over 50 km away, or beyond a border control, is a warning: no way leads there, and
    a wrong id sends everybody to the wrong town on the one day when nobody has time to ask. Write the one that is
    meant. So is one from which people come more than a quarter of an hour late to the next line, or to which they come
    so late from the line before, even by the fastest drive: write a nearer one.
    """
    far = tuple(_far_off(plan))
    yield from far
    yield from _too_late(plan, [each.where for each in far])
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


def _too_late(plan: Plan, told: Sequence[Where]) -> Findings:
    """Places for rain that people cannot reach in time, or from which they are too late for what is next."""
    if not any(line.item.wet for line in plan.lines()):
        return
    late = {arrival.line.id for arrival in plan.arrivals if arrival.late}
    for line, after, people in _neighbours(plan):
        here, there = _if_it_rains(plan, line), _if_it_rains(plan, after)
        if after.id in late or here is None or there is None or here.side != there.side:
            continue
        short = (line.end or 0) + _fewest_minutes(plan, here, there, line) - (after.start or 0)
        wet = line if line.item.wet else after
        if short <= _GRACE or wet.where("wet") in told:
            continue
        yield Finding(
            where=wet.where("wet"),
            message=f"if it rains, “{after.title}” is reached {short} min late at best from {here.names}"
            + (f" at {there.names}" if after.item.wet else ""),
            help=f"write a place that is nearer than {(here if wet is line else there).names}, or leave more time",
            related=((line.where("time"), f"“{line.title}” ends at {plan.clock(line.end or 0, line.end_zone)}"),),
            minutes=-short,
            people=people,
        )


def _neighbours(plan: Plan) -> Iterator[tuple[Line, Line, tuple[str, ...]]]:
    """Two lines of one day that follow each other, of which one has a place for rain, each pair once, and for whom."""
    told: set[tuple[str, str]] = set()
    for cohort in plan.cohorts:
        theirs = [plan.days[day].lines[number] for day, number in cohort.lines]
        for line, after in pairwise(each for each in theirs if each.goes):
            clocked = line.end is not None and after.start is not None and line.end <= after.start
            together = line.date == after.date and line.firm and after.firm and not is_soft(after)
            if clocked and together and (line.item.wet or after.item.wet) and (line.id, after.id) not in told:
                told.add((line.id, after.id))
                yield line, after, cohort.people


def _if_it_rains(plan: Plan, line: Line) -> Place | None:
    """Where people of a line are if it rains; None of a movement, and where no point is known."""
    if line.item.kind not in ITEM_KINDS or len(line.places) != 1:
        return None
    place = plan.finder.place(line.item.wet) if line.item.wet else line.places[0]
    return place if place and place.point and not anywhere_in(place) else None


def _fewest_minutes(plan: Plan, here: Place, there: Place, line: Line) -> int:
    """The minutes of the fastest drive at the end of a line; 0 where no way is known."""
    if here.id == there.id:
        return 0
    people = tuple(plan.people[who] for who in line.people)
    ways = plan.world.estimator(TravelRequest(here, there, (), ROAD[0], people, leave=line.end))
    return min((each.minutes.low for each in ways), default=0)
