"""Words a landing on another date than the departure: a row of its own on the day on which people arrive."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache

from delegate.clock import local
from delegate.identity import Identity
from delegate.modes import SERVICES
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan, PlannedDay
from delegate.planning.stop import Line
from delegate.sheet.clocks import clock_alone, zones_of
from delegate.sheet.guest_ways import about_time, rounded_up
from delegate.sheet.items import titles
from delegate.sheet.model import Detail, NoteRow, RowTime, Words
from delegate.sheet.order import OrderedRow
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.wording import Wording


def with_landings(words: Wording, day: PlannedDay, scope: Scope, told: Iterable[OrderedRow]) -> list[OrderedRow]:
    """The rows of a day, with who lands on it after a night on the way, before what begins then or later."""
    rows = list(told)
    there = frozenset[str]().union(*(each.people for each in rows))
    landing = [] if scope.is_host else _landings(Identity(words.plan)).get(day.date, [])
    for line, leg in landing:
        people = frozenset(leg.people if scope.people is None else scope.people.intersection(leg.people))
        if people.isdisjoint(there):  # who has come home has no other line on that date
            continue
        at = _arrival(line, leg)
        before = (number for number, each in enumerate(rows) if (start := _start(each)) is not None and start < at)
        rows.insert(max(before, default=-1) + 1, OrderedRow(_row(words, line, leg, at), people))
    return rows


def _row(words: Wording, line: Line, leg: Leg, at: int) -> NoteRow:
    """`15:10  Arrival at Hong Kong International Airport`, below it what they came by and when they are at the kerb."""
    zone, place = zones_of(leg)[1], leg.destination.place
    firm = line.end is not None or leg.written
    clock = words.same(clock_alone(at if firm else rounded_up(at), zone))
    kerb = _kerb(words, line)
    return NoteRow(
        "landing",
        RowTime(clock) if firm else about_time(words, clock),
        "",
        words.phrase("Arrival at {place}", place=words.short_place(place)),
        titles(words, line),
        (Detail("kerb", (), kerb),) if kerb else (),
        site=words.site(place),
    )


def _kerb(words: Wording, line: Line) -> Words:
    """`at the kerb about 15:55`, unless guests read it of the way that leads on."""
    onward = _ridden_on(Identity(words.plan)).get(line.id)
    if onward is None or onward.kerb is None:
        return ()
    if contents_of(words.edition).guests and not (onward.movement and onward.movement.start):
        return ()
    return words.phrase("at the kerb about {clock}", clock=clock_alone(rounded_up(onward.kerb), zones_of(onward)[0]))


def _arrival(line: Line, leg: Leg) -> int:
    arrive = line.end if line.end is not None else leg.arrive
    assert arrive is not None
    return arrive


def _start(each: OrderedRow) -> int | None:
    row = each.row
    return None if isinstance(row, NoteRow) and row.when is None else row.when.start if row.when else None


@lru_cache(maxsize=1)
def _landings(same: Identity[Plan]) -> Mapping[dt.date, list[tuple[Line, Leg]]]:
    """The services that arrive on another date than that of their line, by the date of the arrival."""
    found: dict[dt.date, dict[tuple[str, int], tuple[Line, Leg]]] = {}
    for leg in same.of.legs():
        line = leg.movement
        if line is None or line.item.kind not in SERVICES or not line.goes:
            continue
        if line.end is None and leg.arrive is None:
            continue
        at = _arrival(line, leg)
        if (date := local(at, zones_of(leg)[1]).date) != line.date:
            found.setdefault(date, {}).setdefault((line.id, at), (line, leg))
    return {date: list(each.values()) for date, each in found.items()}


@lru_cache(maxsize=1)
def _ridden_on(same: Identity[Plan]) -> Mapping[str, Leg]:
    """The way from the kerb on, by the id of the service that people came by."""
    return {leg.origin.line.id: leg for leg in same.of.legs() if leg.origin.line and leg.kerb is not None}
