"""Finds what people hold aboard: lines without a place inside the times of a movement that they make (rule 2)."""

import datetime as dt
from collections.abc import Sequence

from delegate.model import Item
from delegate.places.place import Place
from delegate.planning.instants import Instants, of_line
from delegate.planning.movement_ends import is_movement, named_end
from delegate.planning.places import PlaceFinder
from delegate.planning.route_stop import WrittenLine
from delegate.tuples import NamedTuple


class Aboard(NamedTuple):
    """On what a line is held, as the day and the number of the movement, and the zone by whose clock it is."""

    movement: tuple[int, int]
    zone: str


class _Ride(NamedTuple):
    """A movement and its instants, with the zones of the clocks aboard: where it begins, and where it ends."""

    line: WrittenLine
    when: Instants
    zones: tuple[str, ...]


def held_aboard(
    written: Sequence[Sequence[WrittenLine]], dates: Sequence[dt.date], places: PlaceFinder
) -> dict[tuple[int, int], Aboard]:
    """By day and number the lines that people hold aboard; `written` are their lines of each day.

    It is the movement last above, with at most free time and crossings between. Clocks aboard are those of its begin or
    of its end, whichever puts the line inside. A line without an end is there at the minute at which it starts.
    """
    lines = [line for day in written for line in day if line.item.status != "cancelled"]
    found: dict[tuple[int, int], Aboard] = {}
    here: Place | None = None
    ride: _Ride | None = None
    for number, line in enumerate(lines):
        item = line.item
        if is_movement(item):
            begins = named_end(places, item.origin, line, here) or here
            here = named_end(places, item.destination, line, begins) or _next_place(lines[number + 1 :], places)
            ride = _ride(line, dates[line.day], begins, here)
        elif item.kind == "crossing" or (item.kind == "free" and not item.venue):
            continue
        elif ride and (zone := _inside(item, dates[line.day], ride)):
            found[line.day, line.number] = Aboard((ride.line.day, ride.line.number), zone)
        else:
            here, ride = _own_place(line, places) or here, None
    return found


def _ride(line: WrittenLine, date: dt.date, begins: Place | None, ends: Place | None) -> _Ride:
    known = [place.zone for place in (begins, ends) if place] or ["UTC"]
    return _Ride(line, of_line(line.item, date, known[0], known[-1]), tuple(dict.fromkeys(known)))


def _inside(item: Item, date: dt.date, ride: _Ride) -> str | None:
    """The zone by whose clock a line without a place is inside the times of a movement; None where it is by none."""
    if item.venue or "venue" in item.tbc or item.kind == "hotel" or ride.when.start is None or ride.when.end is None:
        return None
    for zone in ride.zones:
        when = of_line(item, date, zone, zone)
        if when.start is None or not ride.when.start <= when.start < ride.when.end:
            continue
        if when.end is None or when.end <= ride.when.end:
            return zone
    return None


def _next_place(lines: Sequence[WrittenLine], places: PlaceFinder) -> Place | None:
    """The first place that is named behind a movement which does not say where it ends."""
    return next((place for line in lines if (place := _own_place(line, places))), None)


def _own_place(line: WrittenLine, places: PlaceFinder) -> Place | None:
    item = line.item
    if item.origin and not item.venue:
        return named_end(places, item.origin, line, None)
    return places.place(item.place if item.kind == "hotel" else item.venue)
