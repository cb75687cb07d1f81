"""How the work grows with the lines of a trip and with its people: by counting calls, which no busy machine disturbs.

The trips are those of `benchmarks/growth.py`: ten groups part and meet between Hong Kong and Shenzhen.
"""

from collections import Counter
from functools import cache
from typing import Any

import pytest
from counted_calls import calls

from benchmarks.growth import GROUPS, trip
from delegate.assessment.entries import verdicts
from delegate.borders import clearing
from delegate.borders.crossings import Borders
from delegate.borders.estimator import estimator
from delegate.checking import examine
from delegate.checks import every_check
from delegate.model import Trip
from delegate.pipeline import world
from delegate.planning.plan import Plan
from delegate.planning.planner import plan
from delegate.planning.world import World
from delegate.reading import parsing
from delegate.reading.trip import Refused, read_trip
from delegate.sheet import settle
from delegate.sheet.model import Edition
from delegate.travel import road

LINES, SHORT, LONG = 160, 80, 320
FEW, MANY = 20, 220
COSTS = {"read": 550, "plan": 200, "check": 100, "sheet": 300}  # calls of each stage for one person more, at most
STAGES = ("read", "plan", "check", "sheet")


def read(text: str) -> Trip:
    made = read_trip("made.trip.yaml", text.encode(), lambda name: Refused(name)).trip
    assert made is not None
    return made


def unasked(made: Trip) -> World:
    """The world of a trip, with borders about which nobody has asked before."""
    return world(made)._replace(estimator=estimator(Borders()))


def counted(lines: int, people: int) -> dict[str, int]:
    """The calls of each stage."""
    text = trip(lines, people)
    parsing._kept.cache_clear()  # a text that another test has read is not parsed again
    made, reading = calls(lambda: read(text))
    planned, planning = calls(lambda: plan(made, unasked(made)))
    findings, checking = calls(lambda: examine(planned, every_check()))
    _, wording = calls(lambda: settle(planned, findings, edition=Edition.SCHEDULE, languages=("en",)))
    return dict(zip(STAGES, (reading, planning, checking, wording), strict=True))


@cache
def asked(lines: int, people: int) -> tuple[Plan, Counter[object]]:
    """A plan, and how often each way was asked for."""
    asks: Counter[object] = Counter()
    made = read(trip(lines, people))
    known = world(made)

    def counting(request: Any) -> Any:
        asks[request.origin.id, request.destination.id] += 1
        return known.estimator(request)

    return plan(made, known._replace(estimator=counting)), asks


def test_a_leg_is_estimated_at_most_twice() -> None:
    planned, asks = asked(LINES, FEW)
    legs = {id(leg) for leg in planned.legs()}

    assert sum(asks.values()) <= 2 * len(legs)


def test_more_people_alike_ask_for_no_more_ways() -> None:
    assert asked(LINES, MANY)[1] == asked(LINES, FEW)[1]


def test_no_way_is_asked_for_again_before_a_help_is_read() -> None:
    planned, asks = asked(LINES, FEW)
    before = sum(asks.values())

    late = [each for each in examine(planned, every_check()) if each.name in ("late-arrival", "tight-leg")]
    assert sum(asks.values()) == before

    assert all(each.help for each in late)
    assert late
    assert sum(asks.values()) > before


def test_papers_are_judged_once_for_people_alike() -> None:
    few, many = (verdicts(asked(LINES, people)[0]) for people in (FEW, MANY))

    assert len(many) == len(few)
    assert len({each.people for each in many}) <= GROUPS
    assert len({who for each in many for who in each.people}) >= MANY // GROUPS


@pytest.mark.slow
def test_four_times_the_lines_are_four_times_the_work() -> None:
    counted(40, FEW)  # what is reckoned once for all trips is reckoned
    short, long = (counted(lines, FEW) for lines in (SHORT, LONG))

    for stage in STAGES:
        assert long[stage] <= 4.1 * short[stage], stage


@pytest.mark.slow
def test_more_people_cost_something_each_and_nothing_for_every_line() -> None:
    counted(120, FEW)  # what is reckoned once for all trips is reckoned
    less, more = (cost_of_people(lines) for lines in (60, 120))

    for stage in STAGES:
        assert more[stage] <= COSTS[stage] * (MANY - FEW), stage
        assert more[stage] - less[stage] < 0.5 * 60 * (MANY - FEW), f"{stage}: a call for every person and line"


def cost_of_people(lines: int) -> dict[str, int]:
    """The calls of each stage that many people take more than few."""
    few, many = (counted(lines, people) for people in (FEW, MANY))
    return {stage: many[stage] - few[stage] for stage in STAGES}


def test_traffic_and_lanes_are_reckoned_once_for_dates_alike() -> None:
    assert reckoned(140) == reckoned(280), "two weeks are made of the same kinds of days as one"


def reckoned(lines: int) -> list[int]:
    """How many drives and how many passages of a border are worked out for a trip, and not taken from another date."""
    tables = road._driven_on, clearing._on_such_a_day
    for table in tables:
        table.cache_clear()
    made = read(trip(lines, FEW))
    plan(made, unasked(made))
    return [table.cache_info().misses for table in tables]
