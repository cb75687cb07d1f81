"""Makes the drives that begin or end where nobody knows: of written movements, and of lines that name a vehicle."""

from collections.abc import Iterator, Mapping, Sequence

from delegate.clock import DAY
from delegate.modes import MOVEMENT_KINDS, ROAD
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg, LegLines, LegTiming
from delegate.planning.leg_request import DEFAULT_MODE, LegRequest
from delegate.planning.legs import LegMaker
from delegate.planning.seating import mode_of
from delegate.planning.stop import Line, Stop, written_length
from delegate.travel.requests import Minutes
from delegate.tuples import NamedTuple
from delegate.values import Text

_NOWHERE = Place("", "venue", Text(()), "", "UTC")  # both ends of a drive of which neither is known

Key = tuple[object, ...]
Ends = tuple[Place | None, Place | None]


class UnknownDrives(NamedTuple):
    """The drives of a trip with an end that nobody knows, by keys of their own.

    `covered` are the keys of the ways around unknown places that are part of them: a written movement is made once.
    """

    legs: Mapping[Key, Leg]
    covered: frozenset[Key]


class _HalfKnownWay(NamedTuple):
    """One such drive before it is a leg: the day and number of its line, its known ends, and who makes it."""

    position: tuple[int, int]
    ends: Ends
    groups: list[tuple[str, ...]]


def unknown_drives(maker: LegMaker, found: Sequence[Cohort], legs: Mapping[Key, Leg]) -> UnknownDrives:
    """The drives of every movement from or to a place that nobody knows, and of vehicles that fetch people there."""
    ways: dict[Key, _HalfKnownWay] = {}
    covered: dict[Key, tuple[int, int]] = {}
    for cohort in found:
        for position, ends in _lines_of(maker, cohort):
            key: Key = ("unknown", position, *((end.id, end.side) if end else None for end in ends))
            ways.setdefault(key, _HalfKnownWay(position, ends, [])).groups.append(cohort.people)
        for day, route in cohort.routes.items():
            around = (way for way in route.stretches if way.spans and way.mode_line is not None)
            covered |= {way.key: (day, way.mode_line or 0) for way in around}
    longest: dict[tuple[int, int], int] = {}
    for around_it, position in covered.items():
        if around_it in legs and (option := legs[around_it].option):
            longest[position] = max(option.minutes.planned, longest.get(position, 0))
    made = {key: _leg(maker, way, longest.get(way.position, DAY)) for key, way in ways.items()}
    return UnknownDrives(made, frozenset(covered))


def _lines_of(maker: LegMaker, cohort: Cohort) -> Iterator[tuple[tuple[int, int], Ends]]:
    """The lines by which a cohort is driven from or to an unknown place, with the places where each begins and ends."""
    nights, before = {night.day for night in cohort.nights}, None
    for day, route in cohort.routes.items():
        for number, ends in route.spots.items():
            item = maker.lines[day][number].item
            if item.kind in MOVEMENT_KINDS and None in ends and (item.kind in ROAD or item.vehicles):
                yield (day, number), ends
        led = {way.destination.key for way in route.stretches}
        unknown = before is not None and before in nights
        for stop in route.stops:
            fetched = unknown and stop.role == "line" and stop.carried and stop.came_by is None
            if fetched and stop.place and stop.key not in led:
                yield (day, stop.line), (None, stop.place)
            unknown = stop.place is None
        before = day


def _leg(maker: LegMaker, way: _HalfKnownWay, longest: int) -> Leg:
    """The drive as a leg: it leaves as written, and takes what is written, else from no time at all to `longest`."""
    day, number = way.position
    line, (origin, destination) = maker.lines[day][number], way.ends
    people = maker.union(way.groups)
    moves = line.item.kind in MOVEMENT_KINDS
    length = written_length(line) if moves else None
    minutes = Minutes(length.low, length.planned, length.high) if length else Minutes(0, 0, longest)
    leave = line.start if moves else None
    arrive = line.end if length and leave is not None else None
    timing = LegTiming(leave=leave, arrive=arrive, minutes=minutes) if leave is not None else LegTiming()
    stops = (
        Stop("start", "place", origin, None),
        Stop("end", "place", destination, None) if moves else Stop(line.id, line.item.kind, destination, line),
    )
    wanted = _wanted(maker, line, people, origin or destination or _NOWHERE, destination or origin or _NOWHERE)
    wanted = wanted._replace(rough=length is None)
    lines, passed = LegLines(line if moves else None, None, line), (line.item.via or ()) if moves else ()
    return Leg(*stops, lines, people, wanted, timing, None, passed=passed)


def _wanted(maker: LegMaker, line: Line, people: tuple[str, ...], origin: Place, destination: Place) -> LegRequest:
    """What is known of how people ride: the vehicles of the line, else the usual ones of these people."""
    item, trip = line.item, maker.trip
    seating = maker.seats.of_line(item, people) if item.vehicles else ()
    if not seating and "vehicle" not in item.tbc:
        seating = maker.seats.usual(people, item if item.kind in MOVEMENT_KINDS else None, item)
    mode = item.kind if item.kind in MOVEMENT_KINDS else mode_of(seating)
    return LegRequest(
        origin=origin,
        destination=destination,
        via=(),
        mode=mode or (trip.defaults and trip.defaults.mode) or DEFAULT_MODE,
        seating=seating,
        people=maker.persons(people),
        written=None,
        port=None,
        open_border=None,
        needs_border=False,
        rough=False,
        aboard=False,
        unclocked=False,
        check_in=None,
    )
