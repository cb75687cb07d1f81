"""Puts the places and ways of a sheet on a map: what is known to the point, and the crossings between."""

from delegate.model import Crossing
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.sheet.drawings import Map, MapRoute, Pin
from delegate.sheet.model import Edition
from delegate.sheet.movements import in_turn, is_driven
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording
from delegate.values import Point


def sketch(words: Wording, scope: Scope) -> Map:
    """Every stop with a point and every leg between two of them; a host sees the meetings, a driver the own drives."""
    pins: dict[str, Pin] = {}
    ways: dict[tuple[object, ...], MapRoute] = {}
    for day in scope.days(words.plan):
        if words.edition is Edition.MOVEMENTS:
            for leg in (leg for leg in in_turn(day, scope) if is_driven(leg, scope)):
                _pin(words, leg.origin.place, pins)
                _pin(words, leg.destination.place, pins)
                _way(words, leg, pins, ways)
            continue
        for line in scope.lines(day):
            for place in line.places:
                _pin(words, place, pins, hotel=line.item.kind == "hotel")
        for party in () if scope.is_host else scope.parties(day):
            for stop in party.stops:
                _pin(words, stop.place, pins)
            for leg in party.legs:
                _way(words, leg, pins, ways)
    return Map(tuple(pins.values()), tuple(ways.values()))


def _pin(words: Wording, place: Place | None, pins: dict[str, Pin], *, hotel: bool = False) -> None:
    if place and place.point:
        kind = "hotel" if hotel else place.kind
        pins.setdefault(place.id, Pin(place.point, words.short_place(place), kind))


def _way(words: Wording, leg: Leg, pins: dict[str, Pin], ways: dict[tuple[object, ...], MapRoute]) -> None:
    """A leg by the points of its ends and of its crossing, which gets a pin."""
    origin, destination = leg.origin.place, leg.destination.place
    if not origin or not destination or not origin.point or not destination.point:
        return
    crossing = words.plan.world.borders.crossing(leg.crossing or "")
    between = [] if crossing is None else _sides(crossing, origin.side, destination.side)
    if crossing is not None and len(between) == 2:
        name = words.each(lambda each: each.main(crossing.name) or crossing.id)
        pins.setdefault(crossing.id, Pin(between[0], name, "crossing"))
    else:
        between = []  # a port of entry is the end of the leg itself
    points = (origin.point, *between, destination.point)
    ways.setdefault((points, leg.mode), MapRoute(points, leg.mode, leg.rough))


def _sides(crossing: Crossing, leaves: str, enters: str) -> list[Point]:
    """The points of a crossing on the two sides, in the order in which they are passed."""
    sides = crossing.sides or {}
    return [sides[side] for side in (leaves, enters) if side in sides] if leaves != enters else []
