"""Estimates the time to clear a border: by crossing, direction, papers, size of the party, day and hour.

Nobody publishes that. The figures and the reasons are in `delegate/data/borders/clearing.json`: a quiet hall and its
worst hour, between them a curve over the day; neighbouring minutes never differ so much that leaving later would bring
people through noticeably earlier, which the search for the latest departure relies on.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Literal, NamedTuple

from delegate.borders.lanes import Cards, PaperHolders, counted, lane_of
from delegate.clock import local
from delegate.model import Crossing, Person
from delegate.places.holidays import FRIDAY, SATURDAY, TABLES, Holiday, HolidaysUnknown, holiday
from delegate.places.shipped import load
from delegate.travel.requests import Basis, BorderControl, Fact, Minutes, Segment, WrittenMinutes
from delegate.travel.traffic import value_at
from delegate.values import Length

JOINT = "joint"
DAY = dt.timedelta(days=1)

Three = tuple[float, float, float]
NOTHING: Three = (0.0, 0.0, 0.0)


class _Halls(NamedTuple):
    """What a party needs at a crossing: the part that grows with the crowd, the part that does not, and the lanes."""

    quiet: Three
    fixed: Three
    control: BorderControl


class _Hour(NamedTuple):
    """How much longer than in a quiet hour it takes, for low, planned and high; the day and its part decide that.

    `holidays_known` is false where a table of public holidays does not reach that date.
    """

    factors: Three
    day: str
    part: str
    holidays_known: bool


class _BusyDay(NamedTuple):
    """Something that a date is (`friday`, `weekend`, `eve`, `holiday`): the curve of its hours, and how busy it is."""

    name: str
    curve: str
    busy: str


def clearing(
    crossing: Crossing, people: tuple[Person, ...], left: str, entered: str, reached: int, zone: str
) -> Segment:
    """The part of a way at a border, reached at an instant; `zone` is the clock of the side that is left.

    Minutes that a trip or an address book wrote for the crossing win. Without them the time to clear a crossing that
    is not shipped is not known. A party stays together: the slowest paper decides.
    """
    if crossing.origin_.provenance != "shipped":
        return _given(crossing)
    party = counted(people)
    date, minute, _ = local(reached, zone)
    if crossing.minutes is not None:
        return _as_in_the_row(crossing, crossing.minutes, party, (left, entered), date)
    halls = _halls(crossing.id, crossing.halls or 2, crossing.joint is not None, party, left, entered, date)
    hour = _hour(crossing.id, left, entered, date, minute)
    low, planned, high = (
        int(quiet * factor + fixed + 0.5)
        for quiet, factor, fixed in zip(halls.quiet, hour.factors, halls.fixed, strict=True)
    )
    control = halls.control._replace(
        day=hour.day,
        part=hour.part,
        holidays_known=hour.holidays_known,
        people=party.heads if party.unknown or (people and party.heads > 1) else 0,
        guessed=party.unknown,
    )
    return Segment("clear", Minutes(low, planned, high), Basis.ASSUMED, control, fact=_fact(crossing.id))


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


def _fact(crossing: str) -> Fact:
    table = _table()
    row = table["busy"].get(crossing, {})
    return Fact(table["source"], table["checked"], row.get("confidence", table["confidence"]))


# --- the halls --------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1024)
def _halls(
    crossing: str, halls: int, joint: bool, party: PaperHolders, left: str, entered: str, date: dt.date
) -> _Halls:
    table = _table()
    places = (left, entered)
    lanes = {place: [lane_of(cards, place, crossing, date) for cards, _ in party.holders] for place in (*places, JOINT)}
    shared = [joint and (crossing in table["registered_only"] or kind == "self") for kind in lanes[JOINT]]
    slow = {}
    for place in places:
        slow[place] = [not both and kind == "counter" for kind, both in zip(lanes[place], shared, strict=True)]
    queue = NOTHING
    for place in places:
        kinds = ["counter" if late else "self" for late in slow[place]]
        kinds = [JOINT if both else kind for kind, both in zip(kinds, shared, strict=True)]
        queue = _plus(queue, _spread(_seconds(party, kinds, half=JOINT)))
    if crossing in table["own"]:
        own = table["own"][crossing]
        quiet = _three(own["counter" if any(map(any, slow.values())) else "self"])
    elif all(shared):
        quiet = _three(table[JOINT]["self"])
    else:
        quiet = NOTHING
        for place in places:
            quiet = _plus(quiet, _three(table["hall"]["counter" if any(slow[place]) else "self"]))
    fixed = _plus(queue, _three(table["between"]["minutes"])) if halls > 1 else queue
    form: Literal["joint", "two", "one"] = "joint" if joint else "two" if halls > 1 else "one"
    return _Halls(quiet, fixed, _control(form, party, slow, all(shared)))


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
def _hour(crossing: str, left: str, entered: str, date: dt.date, minute: int) -> _Hour:
    """The fullest of all that a day is: an ordinary one, the eve of days off, a weekend, a public holiday."""
    table = _table()
    curves, busy = table["hours"], table["busy"].get(crossing, table["busy"]["usual"])
    part = _part(minute)
    best = _grown(value_at(curves["workday"].get(entered, curves["workday"]["usual"]), minute), (1.0, 1.0, 1.0))
    name = "weekday" if best[1] > 1 else "quiet"
    for day in _days(left, entered, date):
        grown = _grown(value_at(curves[day.curve], minute), _three(busy[day.busy]))
        if grown[1] > best[1]:
            name = day.name
        best = (max(best[0], grown[0]), max(best[1], grown[1]), max(best[2], grown[2]))
    unknown = any(isinstance(holiday(side, date), HolidaysUnknown) for side in (left, entered) if side in TABLES)
    return _Hour(best, name, part, not unknown)


@lru_cache(maxsize=256)
def _days(left: str, entered: str, date: dt.date) -> tuple[_BusyDay, ...]:
    """What a date is beside a weekday, on either side of the border."""
    found = []
    sides = [side for side in (left, entered) if side in TABLES]
    if date.weekday() == FRIDAY:
        found.append(_BusyDay("friday", "eve", "weekend"))
    if date.weekday() >= SATURDAY:
        found.append(_BusyDay("weekend", "rest", "weekend"))
    if any(_off(side, date + DAY) and not _off(side, date) for side in sides):
        found.append(_BusyDay("eve", "eve", "holiday"))
    if any(_off(side, date) for side in sides):
        found.append(_BusyDay("holiday", "rest", "holiday"))
    return tuple(found)


def _off(side: str, date: dt.date) -> bool:
    return isinstance(holiday(side, date), Holiday)


def _grown(share: float, busy: Three) -> Three:
    """The factors over a quiet hour, for a share of the worst hour of a day that is so busy."""
    peak = _table()["peak"]
    low, planned, high = (1 + share * (peak * each - 1) for each in busy)
    return low, planned, high


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
