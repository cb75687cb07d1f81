"""Leads the stretches of a day around places that are not known: `tbc`, an unknown night, a city alone (rule 7)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from delegate.places.place import Place
from delegate.planning.places import same_place
from delegate.planning.route_stop import (
    Anchors,
    Edge,
    RouteStop,
    Stretch,
    anywhere_in,
    changes_sides,
    inside_one_city,
)
from delegate.travel.distance import about_km


class _Gap(NamedTuple):
    """What lies between the last known stop and the next: the written lines, and whether it is a night."""

    crossings: tuple[int, ...] = ()
    free: tuple[int, ...] = ()
    movement: int | None = None
    open: bool = False
    night: bool = False


def stretches_of(
    stops: Sequence[RouteStop], ways: Sequence[Stretch], edges: Sequence[Edge], before: Anchors
) -> tuple[tuple[Stretch, ...], tuple[Edge, ...], Anchors]:
    """The stretches between known places, around those that are not; the edges that none of them takes.

    `before` are the last known stops of an earlier day, where the night between is not known.
    """
    into = {way.destination.key: way for way in ways}
    made: list[Stretch] = []
    opening = [edge for edge in edges if edge.first]
    passed = [edge for edge in edges if not edge.first]
    known, exact = before
    gap = _Gap(open=known is not None, night=known is not None)
    for stop in dict.fromkeys(stops):
        way = into.get(stop.key)
        if way and way.movement is not None:
            exact = None  # who rides by a written mode takes no direct way
        if stop.place is None:
            gap = _widened(gap, way)
            continue
        here = list(_into(stop, way, known, gap))
        if opening and here and changes_sides(here[0]):  # they slept on the other side
            lines = tuple(edge.near.line for edge in opening)
            here[0] = here[0]._replace(crossings=(*here[0].crossings, *lines))
        elif opening:
            passed = [*opening, *passed]
            exact = opening[-1].far
        opening = []
        made += (*here, *_direct(stop, exact, here))
        known, gap = stop, _Gap()
        exact = exact if anywhere_in(stop.place) else stop
    for edge in edges if known else ():
        if not edge.first and known and not same_place(known.place, edge.near.place):
            made.append(Stretch(known, edge.near, free=edge.free, direct=True))
        if not edge.first:
            known = exact = edge.far
    return tuple(made), tuple(passed), Anchors(known, exact)


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
        if not (unwritten and inside_one_city(way.origin.place, stop.place)):
            yield way
        return
    if not gap.open or known is None or known.place is None or stop.place is None:
        return
    gap = _widened(gap, way)
    if not same_place(known.place, stop.place) and not inside_one_city(known.place, stop.place):
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
