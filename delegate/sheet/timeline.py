"""Draws a day to scale: a lane for each party, with what it does and how it travels, in instants."""

from collections.abc import Iterable, Iterator

from delegate.clock import hhmm, local
from delegate.planning.leg import Leg
from delegate.planning.plan import Party, PlannedDay
from delegate.planning.stop import Stop
from delegate.sheet.clocks import offset_name
from delegate.sheet.drawings import Lane, Timeline, TimelineBlock
from delegate.sheet.items import first_title
from delegate.sheet.legs import zones_of
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording

HOUR = 60
MOST_TICKS = 14


def timeline(words: Wording, day: PlannedDay, scope: Scope) -> Timeline | None:
    """The parties of a day on one scale; None where fewer than two of its blocks have a clock time."""
    parties = [] if scope.is_host else scope.parties(day)
    everybody = frozenset(id_ for party in day.parties for id_ in party.people)
    lanes = tuple(Lane(words.people(party.people, everybody), _blocks(words, party)) for party in parties)
    lanes = tuple(lane for lane in lanes if lane.blocks)
    instants = [at for lane in lanes for block in lane.blocks for at in (block.start, block.end) if at is not None]
    if len(instants) < 2 or min(instants) == max(instants):
        return None
    zones = tuple(dict.fromkeys(zone for party in parties for leg in party.legs for zone in zones_of(leg)))
    zones = zones or tuple(dict.fromkeys(line.zone for line in day.lines)) or ("UTC",)
    past = local(min(instants), zones[0]).offset % HOUR  # a clock that is half an hour off has its hours there
    start, end = (min(instants) + past) // HOUR * HOUR - past, -(-(max(instants) + past) // HOUR) * HOUR - past
    return Timeline(start, end, tuple(_ticks(start, end, zones)), lanes)


def _blocks(words: Wording, party: Party) -> tuple[TimelineBlock, ...]:
    found = (*(_stop(words, stop) for stop in party.stops), *(_leg(words, leg) for leg in party.legs))
    return tuple(sorted((block for block in found if block), key=lambda block: (block.start, block.end or 0)))


def _stop(words: Wording, stop: Stop) -> TimelineBlock | None:
    """What happens at a stop; a port, a start and an end are told by the ways to and from them."""
    line = stop.line
    if stop.start is None or line is None or stop.kind in ("hub", "place"):
        return None
    return TimelineBlock(
        stop.start, stop.end, first_title(words, line), line.item.kind, line.item.status == "tentative"
    )


def _leg(words: Wording, leg: Leg) -> TimelineBlock | None:
    if leg.leave is None or leg.arrive is None:
        return None
    place = words.short_place(leg.destination.place)
    return TimelineBlock(leg.leave, leg.arrive, words.phrase("to {place}", place=place), leg.mode, leg.tentative)


def _ticks(start: int, end: int, zones: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Every full hour, or as many as there is room for, on the day's first clock; a second clock says so."""
    first, *others = zones
    step = HOUR * next(hours for hours in (1, 2, 3, 4, 6, 12, 24, 48) if (end - start) // (HOUR * hours) < MOST_TICKS)
    differ = any(local(start, zone).offset != local(start, first).offset for zone in others)
    for at in range(start, end + 1, step):
        shown = local(at, first)
        yield at, hhmm(shown.minute) + (f" {offset_name(shown.offset)}" if differ and at == start else "")
