"""Draws the days of a sheet to scale, a lane for each party, and puts its places and ways on a map."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeAlias

from delegate.clock import DAY, hhmm, local
from delegate.model import Crossing
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Party, PlannedDay
from delegate.planning.stop import Line, Stop
from delegate.sheet.clocks import offset_name, zones_of
from delegate.sheet.drawing_model import Lane, Map, MapRoute, Pin, Timeline, TimelineBlock
from delegate.sheet.drive_stages import as_driven
from delegate.sheet.finding_index import where_of
from delegate.sheet.model import Edition
from delegate.sheet.movements import in_turn, is_driven
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.titles import first_title
from delegate.sheet.wording import Wording
from delegate.values import Point

Clocks: TypeAlias = tuple[tuple[int, str], ...]  # from which instant on the clock of which zone holds
HOUR = 60
MOST_TICKS = 14
_ROOM = 30  # minutes that the scale goes on for behind what has no end


def timeline(words: Wording, day: PlannedDay, scope: Scope) -> Timeline | None:
    """The parties of a day on one scale; None where fewer than two of its blocks have a clock time."""
    parties = [] if scope.is_host else scope.parties(day)
    everybody = frozenset(id_ for party in day.parties for id_ in party.people)
    met = tuple(filter(None, map(_clocks, parties)))
    clocks = met[0] if met else ()
    heads = (words.people(words.own(party.people), words.own(everybody)) for party in parties)
    lanes = tuple(Lane(who, _blocks(words, party, clocks)) for who, party in zip(heads, parties, strict=True))
    lanes = tuple(lane for lane in lanes if lane.blocks)
    blocks = [block for lane in lanes for block in lane.blocks]
    if len({at for block in blocks if not block.open for at in (block.start, block.end) if at is not None}) < 2:
        return None
    instants = [at for block in blocks for at in (block.start, block.end or block.start + _ROOM)]
    past = _offset(clocks, min(instants)) % HOUR  # a clock that is half an hour off has its hours there
    start, end = (min(instants) + past) // HOUR * HOUR - past, -(-(max(instants) + past) // HOUR) * HOUR - past
    several = len({local(at, zone).offset for each in met for at, zone in each}) > 1
    return Timeline(start, end, tuple(_ticks(start, end, clocks, several=several)), lanes)


def _clocks(party: Party) -> Clocks:
    """The clock of where a party is: of each of its lines, and of both ends of each of its legs."""
    found = {stop.start: stop.line.zone for stop in party.stops if stop.line and stop.start is not None}
    for leg in party.legs:
        found |= {at: zone for at, zone in zip((leg.leave, leg.arrive), zones_of(leg), strict=True) if at is not None}
    return tuple(sorted(found.items()))


def _offset(clocks: Clocks, at: int) -> int:
    """The minutes ahead of UTC of the clock that holds at an instant; before the first one, of that."""
    number = bisect_right(clocks, at, key=lambda each: each[0])
    return local(at, clocks[max(number - 1, 0)][1] if clocks else "UTC").offset


def _blocks(words: Wording, party: Party, clocks: Clocks) -> tuple[TimelineBlock, ...]:
    found = (*(_stop(words, stop, clocks) for stop in party.stops), *(_leg(words, leg) for leg in party.legs))
    return tuple(sorted((block for block in found if block), key=lambda block: (block.start, block.end or 0)))


def _stop(words: Wording, stop: Stop, clocks: Clocks) -> TimelineBlock | None:
    """What happens at a stop; a port, a start and an end are told by the ways to and from them."""
    line = stop.line
    if line is None or stop.kind in ("hub", "place"):
        return None
    title, tentative = first_title(words, line), line.item.status == "tentative"
    if stop.start is None:
        if line.window is None:
            return None
        return TimelineBlock(*line.window, title, line.item.kind, tentative, _severity(words, line), open=True)
    here = local(stop.start, line.zone)
    clock = hhmm(here.minute) + (f" {offset_name(here.offset)}" if here.offset != _offset(clocks, stop.start) else "")
    return TimelineBlock(stop.start, stop.end, title, line.item.kind, tentative, _severity(words, line), clock)


def _severity(words: Wording, line: Line) -> str:
    """How bad the worst finding is at a line that nobody accepted."""
    return next((each.severity for each in words.flags(*where_of(line.item)) if not each.accepted), "")


def _leg(words: Wording, leg: Leg) -> TimelineBlock | None:
    if leg.leave is None or leg.arrive is None:
        return None
    place = words.short_place(leg.destination.place)
    arrive, begins = leg.arrive, leg.destination.start
    if contents_of(words.edition).guests and begins is not None and leg.leave < begins < arrive:
        arrive = begins  # a guest sees no minute that is too late
    tentative = leg.movement.item.unsure if leg.movement else leg.tentative  # a written one as its row says it
    return TimelineBlock(leg.leave, arrive, words.phrase("to {place}", place=place), leg.mode, tentative)


def _ticks(start: int, end: int, clocks: Clocks, *, several: bool) -> Iterator[tuple[int, str]]:
    """Every full hour, or as many as there is room for, on the clock that holds then; each of several says which."""
    length = end - start
    whole_days = 24 * (length // (24 * HOUR * MOST_TICKS) + 1)  # of what lasts for weeks
    step = HOUR * next((each for each in (1, 2, 3, 4, 6, 12, 24) if length // (HOUR * each) < MOST_TICKS), whole_days)
    before = None
    for at in range(start, end + 1, step):
        offset = _offset(clocks, at)
        yield at, hhmm((at + offset) % DAY) + (f" {offset_name(offset)}" if several and offset != before else "")
        before = offset


def sketch(words: Wording, scope: Scope) -> Map:
    """Every stop with a point and every leg between two of them; a driver sees the own drives."""
    pins: dict[str, Pin] = {}
    ways: dict[tuple[object, ...], MapRoute] = {}
    for day in scope.days(words.plan):
        if words.edition is Edition.MOVEMENTS:
            driven = (leg for leg in in_turn(day, scope) if is_driven(leg, scope))
            legs = (as_driven(words.plan, vehicle, leg, scope) for leg in driven for vehicle in leg.vehicles or (None,))
            for leg in legs:
                _pin(words, leg.origin.place, pins)
                _pin(words, leg.destination.place, pins)
                _way(words, leg, pins, ways)
            continue
        for line in (each for each in scope.lines(day) if each.item.status != "cancelled"):
            for place in line.places:
                _pin(words, place, pins, hotel=line.item.kind == "hotel")
        for party in scope.parties(day):
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
