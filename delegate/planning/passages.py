"""Lists the passages of a trip: every change of side by its people, with crossing and date (rule 22)."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from delegate.borders.areas import enters_to_change
from delegate.borders.crossings import Borders
from delegate.clock import DAY, local
from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.edges import CounterReach
from delegate.planning.leg import Leg
from delegate.planning.movement_ends import inside_one_airport
from delegate.planning.places import same_place
from delegate.planning.route_stop import DayRoute, Edge
from delegate.planning.stop import Line
from delegate.source import Where
from delegate.travel.network import departures
from delegate.tuples import NamedTuple

DAYS_BETWEEN = 2  # dates: who lands after midnight and goes on the day after is within 24 hours


class Passage(NamedTuple):
    """A change of side by the people of one cohort.

    `crossing` is the id of the one where they are examined as they enter, None where that is not known. They are
    through on `date` (the clock of the side entered), `at` the planned instant where there is one, and leave the
    other side on the date `left`. `leg` leads over it; at the begin or the end of a day there is none. `line` is
    the written line on which a finding about it stands. `listed` is how many of those who pass together enter on
    the list of a group, `leaving` how many have one by which people enter the side that they leave, None where that
    is not known, and `behind` the legs from here to the next passage. `via` is the side of the port in which they
    change services where these bring them back to the side that they left, or to its area without controls.
    `counter` is when people can be at a crossing at the begin or the end of a day, of which no time is written.
    `first` is the service on which they leave their side, where that is another than `leg`. `on_foot` says that
    they were left in the near hall of a crossing at the end of a day.
    """

    people: tuple[str, ...]
    origin: str
    into: str
    crossing: str | None
    date: dt.date
    left: dt.date
    at: int | None
    leg: Leg | None
    line: Line
    listed: int | None = 0
    leaving: int | None = 0
    behind: tuple[Leg, ...] = ()
    via: str | None = None
    counter: CounterReach | None = None
    first: Leg | None = None
    on_foot: bool = False

    @property
    def where(self) -> Where:
        """Where a finding about it belongs: the `crossing` line, the `via`, else like any other."""
        return self.leg.at_border() if self.leg else self.line.where("crossing")

    @property
    def firm(self) -> bool:
        """Whether a finding about it may be an error: nothing about the way is approximate, rough or tentative."""
        return self.leg.firm if self.leg else self.line.firm

    @property
    def sides_firm(self) -> bool:
        """Whether it is sure that people leave that side and enter this one, by whatever port."""
        leg = self.leg
        lines = (leg.origin.line, leg.destination.line, leg.movement, leg.crossing_line) if leg else (self.line,)
        return all(line.firm for line in lines if line)

    @property
    def port_firm(self) -> bool:
        """Whether it is sure too at which crossing: it is written, or no end of the way is known by its city alone."""
        return self.firm or (self.sides_firm and self.leg is not None and self.leg.wanted.written is not None)

    @property
    def is_booked(self) -> bool:
        """Whether it is made by a service that the programme writes, such as a flight."""
        return self.leg is not None and self.leg.movement is not None and passes_port(self.leg)


def passages(
    cohorts: Sequence[Cohort],
    legs: Mapping[tuple[object, ...], Leg],
    lines: Sequence[Sequence[Line]],
    borders: Borders,
    counters: Mapping[tuple[str, tuple[object, ...]], CounterReach],
) -> tuple[tuple[Passage, ...], ...]:
    """The passages of each cohort, in the order in which it makes them.

    Ways within an area without border control, and over borders that cannot be crossed at all, are none; two
    services that connect in a port are one, also where they lead back to the side that was left, or to its area:
    nobody enters in the port, but they have left that side and enter it again. Who changes there to or from a
    service within an area enters or leaves that area in the port.
    """
    found = []
    for cohort in cohorts:
        made: list[Passage] = []
        since: list[Leg] = []  # the legs behind the last passage
        for route in cohort.routes.values():
            for step in _steps(route, legs):
                if isinstance(step, Edge):
                    counter = counters.get((cohort.people[0], step.near.key))
                    passage: Passage | None = _at_edge(step, cohort, lines, counter)
                elif made and (last := made[-1].leg) and _goes_on(last, since, step):
                    made[-1] = _joined(made[-1], step, borders)
                    since.clear()
                    continue
                else:
                    passage = _on_leg(step, cohort, borders)
                if passage:
                    _end(made, since)
                    made.append(passage)
                elif isinstance(step, Leg):
                    since.append(step)
        _end(made, since)
        found.append(tuple(each for each in made if _changes(each) and not _is_free(each.leg)))
    return tuple(found)


def _end(made: list[Passage], since: list[Leg]) -> None:
    """Give the last passage the legs behind it, up to the next one."""
    if made and since:
        made[-1] = made[-1]._replace(behind=tuple(since))
    since.clear()


def passes_port(leg: Leg) -> bool:
    """Whether a leg is a booked service to another side, whose papers are looked at in the port."""
    origin, destination = leg.origin.place, leg.destination.place
    return leg.mode in SERVICES and bool(origin and destination and origin.side != destination.side)


def changes_sides_aboard(leg: Leg) -> bool:
    """Whether people change sides by a service, or by a coach to or from a pier inside an airport for those who fly."""
    return passes_port(leg) or is_for_flyers(leg.origin.place, leg.destination.place, leg.mode)


def is_for_flyers(origin: Place | None, destination: Place | None, mode: str) -> bool:
    """Whether a way from or to a pier inside an airport is one of the tables that is only for those who fly.

    So are its ferries, and a coach, in which nobody is examined on the side of the airport.
    """
    if origin is None or destination is None or not (origin.within or destination.within):
        return False
    links = departures().get(origin.id, ())
    return any(each.only and (each.destination, each.mode) == (destination.id, mode) for each in links)


def _steps(route: DayRoute, legs: Mapping[tuple[object, ...], Leg]) -> Iterator[Leg | Edge]:
    """The legs of a day and the crossings that no leg leads over, in order."""
    edges = [*route.edges]
    for way in route.stretches:
        if way.direct or way.key not in legs:
            continue
        while edges and (edges[0].first or edges[0].near.order < way.destination.order):
            yield edges.pop(0)
        yield legs[way.key]
    yield from edges


def _at_edge(edge: Edge, cohort: Cohort, lines: Sequence[Sequence[Line]], counter: CounterReach | None) -> Passage:
    day, number = edge.line
    line, near, far = lines[day][number], edge.near.place, edge.far.place
    assert near is not None
    assert far is not None
    date = line.date
    made = Passage(cohort.people, near.side, far.side, near.id, date, date, line.start, None, line)
    carried = line.item.vehicles is not None or "vehicle" in line.item.tbc
    return made._replace(counter=counter, on_foot=edge.on_foot and not carried)


def _on_leg(leg: Leg, cohort: Cohort, borders: Borders) -> Passage | None:
    """The passage of a leg between two sides; None for any other."""
    origin, destination, line = leg.origin.place, leg.destination.place, leg.lines.near
    if not origin or not destination or origin.side == destination.side or leg.border_missing or line is None:
        return None
    at = _through(leg)
    date = local(at, destination.zone).date if at is not None else line.date
    left = local(leg.leave, origin.zone).date if leg.leave is not None else _left(leg, line)
    crossing = _examined(leg, destination.side, borders)
    return Passage(cohort.people, origin.side, destination.side, crossing, date, left, at, leg, line)


def _left(leg: Leg, line: Line) -> dt.date:
    """The date on which people leave a side where no clock says so: that of the last line there."""
    return leg.origin.line.date if leg.origin.line else line.date


def _through(leg: Leg) -> int | None:
    """The planned instant at which people have cleared the border of a leg, or land behind it."""
    if leg.leave is not None and leg.option and leg.option.border and not passes_port(leg):
        return leg.option.border.cleared
    if leg.arrive is not None:
        return leg.arrive
    return leg.destination.start if leg.destination.start is not None else leg.leave


def _examined(leg: Leg, into: str, borders: Borders) -> str | None:
    """The crossing at which people are examined as they enter: the leg's own, or the port where a service ends."""
    place = leg.destination.place
    if passes_port(leg) and place and place.crossing:
        there = borders.crossing(place.crossing)
        if there and into in (there.sides or {}):
            return there.id
    crossing = borders.crossing(leg.crossing) if leg.crossing else None
    return crossing.id if crossing and into in (crossing.sides or {}) else None


def _goes_on(first: Leg, between: Sequence[Leg], second: Leg) -> bool:
    """Whether two services are one passage, since people enter no country between them."""
    return _connects(first, second) or _stays_inside(first, between, second)


def _connects(first: Leg, second: Leg) -> bool:
    """Whether people change from one service that crosses a border to the next in the port where they land.

    They go on within 24 hours and do not go back: to the side that they left only by air, and to another city. Where
    one of the two crosses no border control, they enter or leave the area in that port; and so they do in a country
    in which nobody changes without being examined.
    """
    if _is_free(first) or _is_free(second) or (second.origin.place and enters_to_change(second.origin.place.side)):
        return False
    landed = second.origin.kind == "hub" and second.origin.line is first.movement
    if not landed or first.movement is None or not (passes_port(first) and passes_port(second)):
        return False
    return not _stay_longer(first, second) and not _go_back(first, second)


def _stays_inside(first: Leg, between: Sequence[Leg], second: Leg) -> bool:
    """Whether people go on from a port inside an airport, or land there for one: its control takes nobody in, nor out.

    They stay in the airport `between` the two services: whatever they do there, they enter no country.
    """
    port, onward = first.destination.place, second.origin.place
    if not (changes_sides_aboard(first) and changes_sides_aboard(second)) or _is_free(first) or _is_free(second):
        return False
    there = (leg.destination.place for leg in between)
    if not inside_one_airport(port, onward) or not all(
        each == onward or inside_one_airport(each, onward) for each in there
    ):
        return False
    return bool(port and port.within) or not _stay_longer(first, second)


def _stay_longer(first: Leg, second: Leg) -> bool:
    """Whether it is sure that more than a day lies between a landing and the departure behind it."""
    lands = first.movement.end if first.movement and first.movement.end is not None else first.arrive
    if lands is not None and second.leave is not None:
        return second.leave - lands > DAY
    return (
        second.movement is not None
        and first.movement is not None
        and (second.movement.date - first.movement.date).days > DAYS_BETWEEN
    )


def _go_back(first: Leg, second: Leg) -> bool:
    """Whether a service leads back to where the one before it began."""
    began, ends = first.origin.place, second.destination.place
    if began is None or ends is None or began.side != ends.side:
        return False
    by_air = first.mode == second.mode == "flight"
    return not by_air or same_place(began, ends) or (began.city is not None and began.city == ends.city)


def _joined(first: Passage, second: Leg, borders: Borders) -> Passage:
    """Two services through one port as one passage: nobody enters where they change."""
    port, place = second.origin.place, second.destination.place
    assert port is not None
    assert place is not None
    at = _through(second)
    date = local(at, place.zone).date if at is not None else first.date
    crossing = _examined(second, place.side, borders)
    is_back = place.side == first.origin or borders.open_border(first.origin, place.side, date) is not None
    via = port.side if is_back else None
    began = first.first or first.leg
    return first._replace(into=place.side, crossing=crossing, date=date, at=at, leg=second, via=via, first=began)


def _changes(passage: Passage) -> bool:
    """Whether people leave a side and enter one: another, or the same again from a port beyond it."""
    return passage.origin != passage.into or passage.via is not None


def _is_free(leg: Leg | None) -> bool:
    """Whether nobody is examined on a leg, because there is no border control between its ends."""
    return leg is not None and leg.open_border is not None
