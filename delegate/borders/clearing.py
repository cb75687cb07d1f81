"""Estimates the time to clear a border: by crossing, direction, papers, size of the party, day and hour.

Nobody publishes that. The figures and the reasons are in `delegate/data/borders/clearing.json`: a quiet hall and its
worst hour, between them a curve over the day; `crowds.py` has how full a day is. Neighbouring minutes never differ so
much that leaving later would bring people through noticeably earlier, which the search for the latest departure relies
on.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Literal

from delegate.borders.crowds import (
    MAINLAND,
    ORDINARY,
    factor,
    full_day,
    is_counted,
    kind_of_day,
    shuttle_queue,
    side_of_residents,
)
from delegate.borders.lanes import Card, Cards, PaperHolders, counted, lane_of
from delegate.clock import local
from delegate.model import Crossing, Person
from delegate.places.holidays import TABLES, HolidaysUnknown, holiday
from delegate.places.shipped import load
from delegate.travel.requests import Basis, BorderControl, Fact, Minutes, Segment, WaitFor, WrittenMinutes
from delegate.travel.traffic import value_at
from delegate.tuples import NamedTuple
from delegate.values import Length

JOINT = "joint"
RESIDENT: Cards = (Card("home-return-permit", "", True),)

Three = tuple[float, float, float]
NOTHING: Three = (0.0, 0.0, 0.0)


class _Halls(NamedTuple):
    """What a party needs at a crossing: at each control the minutes of each kind of papers in a quiet hour, which grow
    with the crowd, the part that does not, and the lanes.
    """

    controls: tuple[tuple[tuple[Cards, Three], ...], ...]
    fixed: Three
    control: BorderControl


class _Hour(NamedTuple):
    """How much longer than in a quiet hour it takes, and the kind of day that makes it so."""

    factor: float
    day: str


def clearing(
    crossing: Crossing, people: tuple[Person, ...], left: str, entered: str, reached: int, zone: str, mode: str = ""
) -> Segment:
    """The part of a way at a border, reached at an instant by a `mode`; `zone` is the clock of the side that is left.

    Minutes that a trip or an address book wrote for the crossing win. Without them the time to clear a crossing that
    is not shipped is not known. A party stays together: the slowest paper decides. A private car has lanes of its own.
    """
    if crossing.origin_.provenance != "shipped":
        return _given(crossing)
    party = counted(people)
    date, minute, _ = local(reached, zone)
    if crossing.minutes is not None:
        return _as_in_the_row(crossing, crossing.minutes, party, (left, entered), date)
    form = _Form(crossing.id, crossing.halls or 2, crossing.joint is not None, _in_car_lanes(crossing, mode))
    halls = _halls(form, party, left, entered, date)
    passing = {cards for control in halls.controls for cards, _ in control}
    kind = kind_of_day(side_of_residents(left, entered), date)
    grown = {cards: _hour(crossing.id, left, entered, kind, minute, cards) for cards in passing}
    low, planned, high = _of_the_party(halls, grown)
    full = full_day(crossing.id, left, entered, date, minute)
    fullest = max(grown.values())
    control = halls.control._replace(
        day=fullest.day,
        part=_part(minute),
        full=full.name if full else "",
        counted=is_counted(crossing.id) or fullest.day in ("quiet", "weekday"),
        holidays_known=_holidays_known(left, entered, date),
        people=party.heads if party.unknown or (people and party.heads > 1) else 0,
        guessed=party.unknown,
    )
    minutes = Minutes(low, planned, max(high, round(full.high)) if full else high)
    return Segment("clear", minutes, Basis.ASSUMED, control, fact=_fact(crossing.id))


def queue_for_the_shuttle(crossing: Crossing, left: str, entered: str, reached: int, zone: str) -> Segment | None:
    """The queue of those who come without a vehicle for the bus over a bridge, on the fullest days of the year."""
    if crossing.origin_.provenance != "shipped":
        return None
    date, minute, _ = local(reached, zone)
    found = shuttle_queue(crossing.id, left, entered, date, minute)
    return Segment("wait", found[1], Basis.ASSUMED, WaitFor(shuttle=found[0])) if found else None


def _of_the_party(halls: _Halls, grown: Mapping[Cards, _Hour]) -> tuple[int, int, int]:
    """Low, planned and high minutes of a party at all controls, each as long as the slowest of them takes there."""
    low, planned, high = halls.fixed
    for control in halls.controls:
        each = [(quiet, grown[cards].factor) for cards, quiet in control]
        low += max(quiet[0] * longer for quiet, longer in each)
        planned += max(quiet[1] * longer for quiet, longer in each)
        high += max(quiet[2] * longer for quiet, longer in each)
    return int(low + 0.5), int(planned + 0.5), int(high + 0.5)


def _in_car_lanes(crossing: Crossing, mode: str) -> bool:
    return mode == "car" and mode in (crossing.modes or ())


def _given(crossing: Crossing) -> Segment:
    if crossing.minutes is None:
        return Segment("clear", None, Basis.UNKNOWN)
    low, high = crossing.minutes
    minutes = Minutes(low, crossing.minutes.planned, high)
    assert crossing.name is not None, "a crossing has a name"
    return Segment("clear", minutes, Basis.GIVEN, WrittenMinutes(minutes, crossing.name))


def _as_in_the_row(
    crossing: Crossing, minutes: Length, party: PaperHolders, sides: tuple[str, str], date: dt.date
) -> Segment:
    """The minutes that stand in the row of a crossing; the party passes each hall one by one, a port has one."""
    halls = sides if len(crossing.sides or ()) > 1 else sides[1:]
    queue = NOTHING
    for side in halls:
        lanes = (lane_of(cards, side, crossing.id, date) for cards, _ in party.holders)
        queue = _plus(queue, _spread(_seconds(party, lanes)))
    spent = zip((minutes.low, minutes.planned, minutes.high), queue, strict=True)
    low, planned, high = (int(alone + waits + 0.5) for alone, waits in spent)
    control = BorderControl("hall" if crossing.halls == 1 else "two", people=party.heads if party.heads > 1 else 0)
    fact = Fact(crossing.source or "", str(crossing.checked or ""), crossing.confidence or "")
    return Segment("clear", Minutes(low, planned, high), Basis.ASSUMED, control, fact=fact)


@lru_cache(maxsize=256)
def _fact(crossing: str) -> Fact:
    table = _table()
    return Fact(table["source"], table["checked"], table["low"].get(crossing, table["confidence"]))


# --- the halls --------------------------------------------------------------------------------------------------------


class _Form(NamedTuple):
    """How a crossing is built: how many halls, whether both sides inspect together, whether people sit in a car."""

    crossing: str
    halls: int
    joint: bool
    car: bool


@lru_cache(maxsize=1024)
def _halls(form: _Form, party: PaperHolders, left: str, entered: str, date: dt.date) -> _Halls:
    table = _table()
    crossing, places = form.crossing, (left, entered)
    lanes = {place: [lane_of(cards, place, crossing, date) for cards, _ in party.holders] for place in (*places, JOINT)}
    shared = [form.joint and (crossing in table["registered_only"] or kind == "self") for kind in lanes[JOINT]]
    slow = {}
    for place in places:
        slow[place] = [not both and kind == "counter" for kind, both in zip(lanes[place], shared, strict=True)]
    built: Literal["joint", "two", "one"] = "joint" if form.joint else "two" if form.halls > 1 else "one"
    control = _control(built, party, slow, all(shared))
    cards = [each for each, _ in party.holders]
    if form.car:
        quiet = [_quiet(table["car"], cards, slow[place]) for place in places]
        queue = _spread(_seconds(party, ["car"] * len(cards)) * len(places))
        return _Halls(tuple(quiet), queue, control._replace(lanes="car", counters=()))
    queue = NOTHING
    for place in places:
        kinds = ["counter" if late else "self" for late in slow[place]]
        kinds = [JOINT if both else kind for kind, both in zip(kinds, shared, strict=True)]
        queue = _plus(queue, _spread(_seconds(party, kinds, half=JOINT)))
    if crossing in table["own"]:
        quiet = [_quiet(table["own"][crossing], cards, [any(each) for each in zip(*slow.values(), strict=True)])]
    elif all(shared):
        quiet = [_quiet(table[JOINT], cards, [False] * len(cards))]
    else:
        quiet = [_quiet(table["hall"], cards, slow[place]) for place in places]
    between = table["between"]["walked" if crossing in table["between"]["walk"] else "minutes"]
    return _Halls(tuple(quiet), _plus(queue, _three(between)) if form.halls > 1 else queue, control)


def _quiet(lanes: Mapping[str, Any], cards: Sequence[Cards], slow: Sequence[bool]) -> tuple[tuple[Cards, Three], ...]:
    """The minutes of each kind of papers at one control, in its self-service lanes or at its counters.

    Whose papers are not written may be a resident too: on some days the lanes of residents take longer.
    """
    found = [(each, _three(lanes["counter" if late else "self"])) for each, late in zip(cards, slow, strict=True)]
    return (*found, (RESIDENT, _three(lanes["self"]))) if () in cards else tuple(found)


def _seconds(party: PaperHolders, lanes: Iterable[str], half: str = "") -> float:
    """How long the last one of a party waits for the others at one lane, in seconds."""
    table = _table()["party"]
    each: list[float] = [table[lane] / (2 if lane == half else 1) for lane in lanes]  # a joint lane serves both sides
    total = sum(count * seconds for (_, count), seconds in zip(party.holders, each, strict=True))
    return total - max(seconds for (_, count), seconds in zip(party.holders, each, strict=True) if count)


def _spread(seconds: float) -> Three:
    """Seconds as minutes, in the best, the planned and the worst number of lanes."""
    low, planned, high = (seconds / 60 / lanes for lanes in _table()["party"]["lanes"])
    return low, planned, high


def _control(
    halls: Literal["joint", "two", "one"], party: PaperHolders, slow: Mapping[str, Sequence[bool]], joint: bool
) -> BorderControl:
    """Which lanes the party takes, and which kinds of paper ask for a counter, on which side."""
    if joint:
        return BorderControl(halls, "joint")
    asking: dict[str, list[str]] = {}
    unwritten = False
    for number, (cards, count) in enumerate(party.holders):
        at = [place for place in slow if slow[place][number] and count]
        unwritten = unwritten or bool(at and not cards)
        for kind in _kinds(cards) if at else ():
            asking.setdefault(kind, []).extend(each for each in at if each not in asking.get(kind, ()))
    counters = tuple((kind, "" if len(at) == len(slow) else at[0]) for kind, at in asking.items())
    return BorderControl(halls, "counter" if counters or unwritten else "self", counters, unwritten)


def _kinds(cards: Cards) -> list[str]:
    """The papers that somebody shows at a counter; a visa stands in a passport."""
    kinds = [kind for kind, _ in groupby(card.kind for card in cards)]
    return [kind for kind in kinds if kind != "visa"] or kinds


# --- the hour ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _hour(crossing: str, left: str, entered: str, kind: str, minute: int, cards: Cards) -> _Hour:
    """How much longer than in a quiet hour it takes those who hold such papers, on a kind of day and at its hours.

    Fridays and eves are ordinary days until noon; weekends and holidays have hours of their own.
    """
    curves, here = _table()["hours"], side_of_residents(left, entered)
    ordinary = value_at(curves["workday"].get(entered, curves["workday"]["usual"]), minute)
    busy = factor(crossing, left, entered, cards, kind)
    name = f"{kind}-{here}" if kind in ("both", "here", "eve") else kind
    workday = _Hour(_grown(ordinary, 1.0), "weekday" if ordinary > 0 else "quiet")
    if kind == ORDINARY:
        return workday
    share = value_at(curves["eve" if kind in ("friday", "eve") else "rest"], minute)
    found = _Hour(_grown(share, busy), name if share > 0 else "quiet")
    return max(workday, found) if kind in ("friday", "eve") else found


@lru_cache(maxsize=1024)
def _holidays_known(left: str, entered: str, date: dt.date) -> bool:
    sides = {left, entered, side_of_residents(left, entered), MAINLAND} & set(TABLES)
    return not any(isinstance(holiday(side, date), HolidaysUnknown) for side in sides)


def _grown(share: float, busy: float) -> float:
    """The factor over a quiet hour, for a share of the worst hour of a day that is so busy."""
    peak: float = _table()["peak"]
    return 1 + share * (max(1.0, peak * busy) - 1)


def _part(minute: int) -> str:
    hour = minute / 60
    parts = ((5, "night"), (12, "morning"), (17, "afternoon"), (24, "evening"))
    return next(name for until, name in parts if hour < until)


def _plus(one: Three, other: Three) -> Three:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def _three(values: Sequence[float]) -> Three:
    low, planned, high = values
    return low, planned, high


def _table() -> Mapping[str, Any]:
    found: Mapping[str, Any] = load("borders/clearing.json")
    return found
