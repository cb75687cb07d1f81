"""Says in words which ways nobody wrote and no finding asks about, and which lead through another country (rule 26)."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence, Set

from delegate.assessment.asked_ways import is_way_asked_about, two_ports_of_one_city
from delegate.assessment.booked_services import ferry_on
from delegate.assessment.cities_across_water import has_no_way_by_land, leads_over_wide_sea
from delegate.assessment.date_slips import between
from delegate.assessment.grouping import add_people
from delegate.assessment.nights import nights_over_water
from delegate.assessment.unasked_ways import UnwrittenWay, unwritten_ways
from delegate.assessment.unwritten_ends import come_by_nothing, leave_by_nothing
from delegate.assessment.written_ways import cities_of
from delegate.borders.areas import controlled_between
from delegate.i18n.countries import side_name
from delegate.i18n.dates import day_month
from delegate.i18n.phrases import listed
from delegate.identity import Identity
from delegate.model import name_inside, others_said
from delegate.modes import RAIL, ROAD, UNKNOWN_MODE
from delegate.places.coast import is_on_fine_map
from delegate.planning.arrival import comes_late
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.planning.vehicles import may_drive_on
from delegate.travel.requests import ViaCrossing
from delegate.tuples import NamedTuple

NAMED = 6  # a longer list says how many others there are


class WayNotJudged(NamedTuple):
    """People, their way in words, its day for a list that has it under no date (else empty), and the date.

    `line` is that of one through another country, over a sea or between two ports: the movement, else what it leads to.
    """

    people: tuple[str, ...]
    way: str
    on: str
    date: dt.date
    line: Line | None = None


def ways_not_judged(plan: Plan, theirs: Set[str]) -> tuple[WayNotJudged, ...]:
    """How people come who come by no line of the programme, what lies between two lines, and how they leave.

    A line that says no more than that they travel (`travel`) leaves open how.
    Of `theirs` only. Who is left at one place by two ways is named once.
    """
    found = (each._replace(people=tuple(who for who in each.people if who in theirs)) for each in _every(plan))
    return tuple(each for each in found if each.people)


def _every(plan: Plan) -> Iterator[WayNotJudged]:
    for people, place, date in come_by_nothing(plan):
        yield WayNotJudged(tuple(people), f"to {place.names}", "", date)
    for leg, led, date, since in (*_unwritten_or_over_sea(plan), *_of_unknown_means(plan)):
        way, day = f"from {leg.origin.name} to {leg.destination.name}", f" on {day_month(date)}"
        yield WayNotJudged(tuple(led), f"{way} {between(since, date)}" if since else way, "" if since else day, date)
    for night in nights_over_water(plan):
        if not night.sure:
            date = night.line.date
            yield WayNotJudged(night.people, f"from {night.place.names} home", f" on {day_month(date)}", date)
    left = set[tuple[str, str]]()
    for who, place, date in leave_by_nothing(plan):
        if (who, place.id) not in left:
            left.add((who, place.id))
            yield WayNotJudged((who,), f"from {place.names}", "", date)


def _unwritten_or_over_sea(plan: Plan) -> Iterator[UnwrittenWay]:
    """The ways that nobody wrote, those over a sea over or under which no road is known too."""
    found: dict[tuple[str, str, dt.date | None, dt.date], UnwrittenWay] = {}
    for way in unwritten_ways(plan):
        found[way.leg.origin.name, way.leg.destination.name, way.since, way.date] = way
    unwritten = {id(way.leg) for way in found.values()}
    for leg, line in _over_sea(plan):
        if leg.movement is None and id(leg) not in unwritten:
            key = leg.origin.name, leg.destination.name, None, line.date
            add_people(found, key, UnwrittenWay(leg, leg.people, line.date))
    yield from found.values()


def _over_sea(plan: Plan) -> Iterator[tuple[Leg, Line]]:
    for leg in plan.legs():
        line = leg.movement or leg.destination.line or leg.lines.near
        if line and not comes_late(plan.arrivals, line, leg.people) and _crosses_sea(plan, leg):
            yield leg, line


def roads_not_known(plan: Plan, theirs: Set[str]) -> tuple[WayNotJudged, ...]:
    """The drives that somebody wrote over a sea over or under which no road is known, once a date.

    How people go is written there: what nobody knows is the road. A drive that is asked about elsewhere is left out.
    """
    unwritten = {id(way.leg) for way in unwritten_ways(plan)}
    found: dict[tuple[str, dt.date], tuple[Line, dict[str, None]]] = {}
    for leg, line in _over_sea(plan):
        if leg.movement and id(leg) not in unwritten and not theirs.isdisjoint(leg.people):
            way = f"from {leg.origin.name} to {leg.destination.name}"
            _, people = found.setdefault((way, line.date), (line, {}))
            people.update(dict.fromkeys(who for who in leg.people if who in theirs))
    return tuple(
        WayNotJudged(tuple(people), way, f" on {day_month(date)}", date, line)
        for (way, date), (line, people) in found.items()
    )


def is_on_foot(way: WayNotJudged) -> bool:
    """Whether a way is a written walk."""
    return way.line is not None and way.line.item.kind == "walk"


def _of_unknown_means(plan: Plan) -> Iterator[UnwrittenWay]:
    """The written ways of which nobody knows yet by what they are made: guests read that it is to be confirmed."""
    for leg in plan.legs():
        if leg.movement and leg.mode == UNKNOWN_MODE and not (leg.vehicles or leg.through_hall):
            yield UnwrittenWay(leg, leg.people, leg.movement.date)


def _crosses_sea(plan: Plan, leg: Leg) -> bool:
    """Whether a drive or a walk leads over more than 8 km of sea between two lands that nobody knows to be joined.

    So it is to an island of the tables without a road, and on foot over a water of theirs, where the end is written:
    else `no-crossing` tells, as it does of over 30 km of sea. A written `for` shows that somebody knows the road; two
    clocks stand in every table.
    """
    known = leg.judged and not (leg.no_way or leg.border_missing or leg.passes_control or leg.wanted.unlisted)
    if leg.mode not in (*ROAD, "walk") or not known or leg.spans or (leg.movement and leg.movement.item.length):
        return False
    return not is_way_asked_about(plan, leg) and (leads_over_wide_sea(leg) or has_no_way_by_land(leg))


def ways_through_others(plan: Plan, theirs: Set[str]) -> tuple[WayNotJudged, ...]:
    """The ways inside one side that land leads through another one, behind border controls of which nothing is known.

    So is Kaliningrad reached from Pskov. Each way is named once a date, for those of `theirs` who make it.
    """
    found: dict[tuple[str, dt.date], tuple[Line, dict[str, None]]] = {}
    for leg in plan.legs():
        line = leg.movement or leg.destination.line or leg.lines.near
        if line is None or theirs.isdisjoint(leg.people) or not (through := _through(plan, leg, line.date)):
            continue
        if not is_way_asked_about(plan, leg):
            way = f"from {leg.origin.name} to {leg.destination.name} through {' or '.join(map(side_name, through))}"
            way += _plates_there(plan, leg, through, line.date)
            _, people = found.setdefault((way, line.date), (line, {}))
            people.update(dict.fromkeys(who for who in leg.people if who in theirs))
    return tuple(
        WayNotJudged(tuple(people), way, f" on {day_month(date)}", date, line)
        for (way, date), (line, people) in found.items()
    )


def ways_between_ports(plan: Plan, theirs: Set[str]) -> tuple[WayNotJudged, ...]:
    """The ways that nobody wrote between what may be two ports of one city; of two for sure a finding asks."""
    found = []
    for each in two_ports_of_one_city(Identity(plan)):
        people = tuple(who for who in each.people if who in theirs)
        if people and not each.surely:
            way, date = f"from {each.here.names} to {each.there.names}", each.line.date
            found.append(WayNotJudged(people, way, f" on {day_month(date)}", date, each.line))
    return tuple(found)


def _plates_there(plan: Plan, leg: Leg, through: Sequence[str], date: dt.date) -> str:
    """The vehicles of a way whose written plates are for none of the sides through which it may lead."""
    borders = plan.world.borders
    barred = [each.id for each in leg.vehicles if not any(may_drive_on(side, each, borders, date) for side in through)]
    return f" (and the plates of {listed(barred)} there)" if barred else ""


def _through(plan: Plan, leg: Leg, date: dt.date) -> tuple[str, ...]:
    """The sides through which a drive or a train inside one side may lead, where nobody wrote a place of theirs in it.

    None behind a ferry of the tables, which leads past them, nor where no road leads at all, as `no-crossing` tells.
    """
    here, there = leg.origin.place, leg.destination.place
    if leg.mode not in (*ROAD, *RAIL) or leg.no_way or leg.spans or cities_of(plan, leg) is None or ferry_on(leg):
        return ()
    if not (here and there and here.point and there.point) or here.side != there.side:
        return ()
    if any(isinstance(via, ViaCrossing) or via.side != here.side for via in leg.wanted.via):
        return ()
    if is_on_fine_map(here.point) and is_on_fine_map(there.point):
        return ()  # the tables have every road there
    return controlled_between(here.side, here.point, there.point, date)


def ways_said(plan: Plan, ways: Iterable[WayNotJudged]) -> str:
    """`transport for Ann to the port and from the office, and for Ben from the hall`.

    People of one way are named together, and so are the ways of the same people. The way to where they begin stands
    first: behind that from where they end the two would read as one.
    """
    people: dict[str, dict[str, None]] = {}
    for each in ways:
        people.setdefault(f"{each.way}{each.on}", {}).update(dict.fromkeys(each.people))
    same: dict[frozenset[str], list[str]] = {}
    for way, they in people.items():
        same.setdefault(frozenset(they), []).append(way)
    said = [f"for {names_of(plan, [*people[those[0]]])} {some(those)}" for those in same.values()]
    if len(said) > NAMED:
        said[NAMED - 1 :] = [f"for {len(said) - NAMED + 1} others"]
    *first, last = said
    return f"transport {', '.join(first)}{', and ' if first else ''}{last}"


def names_of(plan: Plan, people: Sequence[str]) -> str:
    """The names of people, of many the first and how many others there are."""
    known = {**plan.hosts, **plan.people}
    rest, number = others_said(known[who] for who in people[NAMED - 1 :])
    return some([name_inside(known[who].name or who) for who in people], rest.format(number=number))


def some(said: Sequence[str], rest: str = "") -> str:
    """The parts, of a long list the first and how many others there are."""
    if len(said) <= NAMED:
        return listed(said)
    return listed([*said[: NAMED - 1], rest or f"{len(said) - NAMED + 1} others"])
