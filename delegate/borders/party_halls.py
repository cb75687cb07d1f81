"""Tells which halls and lanes a party passes at a crossing, and how long each takes in a quiet hour.

The figures are in `delegate/data/borders/clearing.json`.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Literal

from delegate.borders.lanes import Card, Cards, PaperHolders, lane_of
from delegate.places.shipped import load
from delegate.travel.requests import BorderControl
from delegate.tuples import NamedTuple

JOINT = "joint"
RESIDENT: Cards = (Card("home-return-permit", "", True),)

Three = tuple[float, float, float]
NOTHING: Three = (0.0, 0.0, 0.0)


class Halls(NamedTuple):
    """What a party needs at a crossing: at each control the minutes of each kind of papers in a quiet hour, which grow
    with the crowd, the part that does not, and the lanes.
    """

    controls: tuple[tuple[tuple[Cards, Three], ...], ...]
    fixed: Three
    control: BorderControl


class CrossingForm(NamedTuple):
    """How a crossing is built: how many halls, whether both sides inspect together, whether people sit in a car."""

    crossing: str
    halls: int
    joint: bool
    car: bool


@lru_cache(maxsize=1024)
def halls_passed(form: CrossingForm, party: PaperHolders, left: str, entered: str, date: dt.date) -> Halls:
    """What a party needs from one side to the other on a date: the minutes of its controls and the lanes it takes."""
    table = clearing_table()
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
        queue = spread(queueing(party, ["car"] * len(cards)) * len(places))
        return Halls(tuple(quiet), queue, control._replace(lanes="car", counters=()))
    queue = NOTHING
    for place in places:
        kinds = ["counter" if late else "self" for late in slow[place]]
        kinds = [JOINT if both else kind for kind, both in zip(kinds, shared, strict=True)]
        queue = plus(queue, spread(queueing(party, kinds, half=JOINT)))
    if crossing in table["own"]:
        quiet = [_quiet(table["own"][crossing], cards, [any(each) for each in zip(*slow.values(), strict=True)])]
    elif all(shared):
        quiet = [_quiet(table[JOINT], cards, [False] * len(cards))]
    else:
        quiet = [_quiet(table["hall"], cards, slow[place]) for place in places]
    between = table["between"]["walked" if crossing in table["between"]["walk"] else "minutes"]
    return Halls(tuple(quiet), plus(queue, _three(between)) if form.halls > 1 else queue, control)


def _quiet(lanes: Mapping[str, Any], cards: Sequence[Cards], slow: Sequence[bool]) -> tuple[tuple[Cards, Three], ...]:
    """The minutes of each kind of papers at one control, in its self-service lanes or at its counters.

    Whose papers are not written may be a resident too: on some days the lanes of residents take longer.
    """
    found = [(each, _three(lanes["counter" if late else "self"])) for each, late in zip(cards, slow, strict=True)]
    return (*found, (RESIDENT, _three(lanes["self"]))) if () in cards else tuple(found)


def queueing(party: PaperHolders, lanes: Iterable[str], half: str = "") -> float:
    """How long the last one of a party waits for the others at one lane, in seconds."""
    table = clearing_table()["party"]
    each: list[float] = [table[lane] / (2 if lane == half else 1) for lane in lanes]  # a joint lane serves both sides
    total = sum(count * seconds for (_, count), seconds in zip(party.holders, each, strict=True))
    return total - max(seconds for (_, count), seconds in zip(party.holders, each, strict=True) if count)


def spread(seconds: float) -> Three:
    """Seconds as minutes, in the best, the planned and the worst number of lanes."""
    low, planned, high = (seconds / 60 / lanes for lanes in clearing_table()["party"]["lanes"])
    return low, planned, high


def _control(
    halls: Literal["joint", "two", "one"], party: PaperHolders, slow: Mapping[str, Sequence[bool]], joint: bool
) -> BorderControl:
    """The lanes that the party takes, and the kinds of paper that ask for a counter, with the side."""
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


def plus(one: Three, other: Three) -> Three:
    """The sum of two triples of minutes, part by part."""
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def _three(values: Sequence[float]) -> Three:
    low, planned, high = values
    return low, planned, high


def clearing_table() -> Mapping[str, Any]:
    """How long clearing takes: lanes, halls, hours and parties, with their sources."""
    found: Mapping[str, Any] = load("borders/clearing.json")
    return found
