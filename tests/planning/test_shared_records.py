"""A long trip holds once what many of its lines share, and no check takes more calls a line than on a short one.

The trips are those of `benchmarks/growth.py`.
"""

import sys
from functools import cache
from types import FrameType

from every import every

from benchmarks.growth import trip
from delegate.checking import Check
from delegate.checks import every_check
from delegate.identity import OneOfEach
from delegate.pipeline import world
from delegate.planning.plan import Plan
from delegate.planning.planner import plan
from delegate.reading.trip import Refused, read_trip

SHORT, LONG = 60, 240  # three days and twelve: a check with a call for each two lines makes sixteen times as many
CHECKS = [each for each in every_check() if not each.off]


@cache
def planned(lines: int) -> Plan:
    made = read_trip("made.trip.yaml", trip(lines, 20).encode(), lambda name: Refused(name)).trip
    assert made is not None
    return plan(made, world(made))


def calls(check: Check, lines: int) -> int:
    """How many functions a check calls on a trip, once it is known what it asks of the tables."""
    made, count = planned(lines), 0
    list(check.function(made))

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        list(check.function(made))
    finally:
        sys.setprofile(None)
    return count


@every("check", CHECKS, ids=lambda check: check.name)
def test_four_times_the_lines_take_a_check_four_times_the_calls(check: Check) -> None:
    assert calls(check, LONG) <= 5 * calls(check, SHORT) + 50


def test_equal_minutes_and_slacks_of_a_plan_are_one_record() -> None:
    made = planned(SHORT)
    minutes = [leg.minutes for leg in made.legs() if leg.minutes]
    slacks = [leg.slack for leg in made.legs() if leg.slack] + [each.slack for each in made.arrivals]
    assert len(set(map(id, minutes))) == len(set(minutes))
    assert len(set(map(id, slacks))) == len(set(slacks))


def test_a_stop_is_one_record_for_all_cohorts_and_parties_who_are_there_alike() -> None:
    made = planned(SHORT)
    on_routes = [stop for each in made.cohorts for route in each.routes.values() for stop in route.stops]
    in_parties = [stop for day in made.days for party in day.parties for stop in party.stops]
    alike = {(stop.id, id(stop.line), id(stop.place), stop.start, stop.reach, stop.slack) for stop in in_parties}
    assert len(set(map(id, on_routes))) == len(set(on_routes)) < len(on_routes)
    assert len(set(map(id, in_parties))) == len(alike) < len(in_parties)


def test_one_tuple_stands_for_all_of_the_same_parts() -> None:
    once, first, other = OneOfEach[tuple[int, ...]](most=2), int("1000"), int("1000")
    kept = once((first,))
    assert once((first,)) is kept
    assert once((other,)) is not kept  # its parts are equal, and not the same objects
    assert [once((each,)) for each in (1, 2, 3)] == [(1,), (2,), (3,)]
