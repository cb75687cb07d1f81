"""Leads the stretches of a day around places that are not known: `tbc`, an unknown night, a city alone (rule 7)."""

from collections.abc import Iterator, Sequence

from delegate.places.place import Place
from delegate.planning.halls import edges_at
from delegate.planning.places import PlaceFinder, same_place
from delegate.planning.route_stop import (
    Anchors,
    Edge,
    RouteStop,
    Stretch,
    WrittenLine,
    anywhere_in,
    anywhere_in_one_city,
    changes_sides,
)
from delegate.travel.distance import about_km
from delegate.tuples import NamedTuple


class _Gap(NamedTuple):
    """What lies between the last known stop and the next: the written lines, and whether it is a night."""

    crossings: tuple[int, ...] = ()
    free: tuple[int, ...] = ()
    movement: int | None = None
    open: bool = False
    night: bool = False

    def without(self, edges: Sequence[Edge]) -> "_Gap":
        """What is left of it when people have passed these crossings."""
        passed = {edge.near.line for edge in edges}
        return self._replace(crossings=tuple(each for each in self.crossings if each not in passed))


class LooseCrossings(NamedTuple):
    """The `crossing` lines of a day that no stretch takes.

    Those before the first stop or behind the last are `edges`; the numbers of those beside an unknown place with which
    the day begins or ends are `opening` and `closing`. `lines` are all lines of the day.
    """

    lines: Sequence[WrittenLine]
    edges: tuple[Edge, ...]
    opening: tuple[int, ...]
    closing: tuple[int, ...]

    def among(self, numbers: Sequence[int]) -> list[WrittenLine]:
        """The lines of these numbers, in the order of the day."""
        return [line for line in self.lines if line.number in numbers]


def stretches_of(
    stops: Sequence[RouteStop], ways: Sequence[Stretch], crossings: LooseCrossings, before: Anchors, places: PlaceFinder
) -> tuple[tuple[Stretch, ...], tuple[Edge, ...], Anchors]:
    """The stretches between known places, around those that are not; the edges that none of them takes.

    `before` are the last known stops of an earlier day, where the night between is not known.
    """
    into = {way.destination.key: way for way in ways}
    made: list[Stretch] = []
    opening = [edge for edge in crossings.edges if edge.first]
    passed: list[Edge] = []
    known, exact = before
    around = known is not None  # whether an unknown place lies behind the last one known exactly
    gap = _Gap(crossings.opening, open=known is not None, night=known is not None)
    for stop in dict.fromkeys(stops):
        way = into.get(stop.key)
        if way and way.movement is not None:
            exact = None  # who rides by a written mode takes no direct way
        if stop.place is None:
            gap = _widened(gap, way)
            continue
        if not (way and way.origin.place):
            gap = _widened(gap, way) if gap.open else gap
            over = _passed_between(gap, crossings, known, stop.place, places)
            made += _to_counters(over, known)
            passed += over
            gap = gap.without(over)
            known = over[-1].far if over and known else known
            exact = over[-1].far if over else exact
        here = list(_into(stop, way, known, gap))
        if opening and here and changes_sides(here[0]):  # they slept on the other side
            lines = tuple(edge.near.line for edge in opening)
            here[0] = here[0]._replace(crossings=(*here[0].crossings, *lines))
        elif opening:
            passed = [*opening, *passed]
            exact = opening[-1].far
        opening = []
        around = around or gap.open
        made += (*here, *(way._replace(spans=around) for way in _direct(stop, exact, here)))
        known, gap = stop, _Gap()
        exact, around = (exact, around) if anywhere_in(stop.place) else (stop, False)
    closing = _closing(gap, crossings, known, places)
    made += _to_counters(closing, known, night=gap.night)
    known, exact = (closing[-1].far, closing[-1].far) if closing else (known, exact)
    return tuple(made), (*passed, *closing), Anchors(known, exact)


def _closing(gap: _Gap, crossings: LooseCrossings, known: RouteStop | None, places: PlaceFinder) -> list[Edge]:
    """The edges behind the last known place of a day, written there or above a place that is not known."""
    if known is None:
        return []
    left = crossings.among((*gap.crossings, *crossings.closing, *gap.free))
    return [*(edge for edge in crossings.edges if not edge.first), *edges_at(places, left, known.place, first=False)]


def _passed_between(
    gap: _Gap, crossings: LooseCrossings, known: RouteStop | None, place: Place, places: PlaceFinder
) -> tuple[Edge, ...]:
    """The crossings that people pass among unknown places, before the way that leads to a known place.

    The last one that leads to its side is that of this way. Where nobody knows where they come from, all are passed.
    """
    lines = crossings.among((*gap.crossings, *gap.free))
    if known is None or known.place is None:
        return edges_at(places, lines, place, first=True)
    over = edges_at(places, lines, known.place, first=False)
    if known.place.side == place.side or not over:
        return over
    last = over[-1].far.place
    return over[:-1] if last and last.side == place.side else ()


def _to_counters(edges: Sequence[Edge], known: RouteStop | None, *, night: bool = False) -> Iterator[Stretch]:
    """The ways from the last known place to the counters of crossings, from each to the next."""
    for edge in edges if known else ():
        if known and not same_place(known.place, edge.near.place):
            yield Stretch(known, edge.near, free=edge.free, direct=True, night=night)
        known, night = edge.far, False


def _widened(gap: _Gap, way: Stretch | None) -> _Gap:
    """The gap with one more unknown stop in it."""
    if way is None:
        return gap._replace(open=True)
    movement = way.movement if way.movement is not None else gap.movement
    return gap._replace(crossings=gap.crossings + way.crossings, free=gap.free + way.free, movement=movement, open=True)


def _into(stop: RouteStop, way: Stretch | None, known: RouteStop | None, gap: _Gap) -> Iterator[Stretch]:
    """The stretch that leads to a known stop; none where people are there already, or somewhere in its city."""
    if way and way.origin.place:
        assert stop.place is not None
        unwritten = way.movement is None and not way.origin.landed and not stop.carried
        if not (unwritten and anywhere_in_one_city(way.origin.place, stop.place)):
            yield way
        return
    if not gap.open or known is None or known.place is None or stop.place is None:
        return
    if not same_place(known.place, stop.place) and not anywhere_in_one_city(known.place, stop.place):
        yield Stretch(
            known, stop, crossings=gap.crossings, free=gap.free, spans=True, mode_line=gap.movement, night=gap.night
        )


def _direct(stop: RouteStop, exact: RouteStop | None, made: Sequence[Stretch]) -> Iterator[Stretch]:
    """The way that must fit although nobody takes it: from the last place known exactly."""
    here = exact.place if exact else None
    if exact is None or here is None or stop.place is None:
        return
    if stop.port_open and stop.role == "from":
        nearest = min(stop.ports, key=lambda port: _distance(here, port), default=None)
        if nearest and not same_place(nearest, here) and nearest.side == here.side:
            yield Stretch(exact, stop, direct=True, target=nearest)
        return
    led = any(way.origin == exact for way in made)
    if not led and not anywhere_in(stop.place) and not same_place(here, stop.place):
        yield Stretch(exact, stop, direct=True)


def _distance(place: Place, port: Place) -> float:
    return about_km(place.point, port.point) if place.point and port.point else 0.0
