"""A walk that is written from a crossing to a place beyond it contains the way through the crossing (rule 3)."""

import pytest
from small_trips import complaints, dated, head, worked_out

TOP = head("Ann Ben", "mo gz", base="mo")
WALK = '{walk: Over, time: "%s", from: %s, to: zhuhai-station}'


def day(walk, *, ends="11:30", origin="gongbei", above=()):
    return TOP + dated(
        "2026-06-08:",
        f'{{meeting: Talks, time: "10:00-{ends}", venue: mo}}',
        "{coach: To the border, to: gongbei}",
        *above,
        WALK % (walk, origin),
        '{train: C 1, time: "13:50-14:57", from: zhuhai-station, to: guangzhou-south}',
        '{meeting: Talks there, time: "17:00-18:00", venue: gz}',
    )


def walk_of(text):
    plan = worked_out(text).plan
    leg = next(leg for leg in plan.legs() if leg.movement and leg.movement.item.kind == "walk")
    through = next(leg for leg in plan.legs() if leg.destination.id == leg.origin.id == "gongbei" or leg.through_hall)
    return leg, through


@pytest.mark.parametrize("time", ["11:50", "12:00", "12:30", "11:50-12:45", "12:30-12:40"])
def test_a_walk_from_a_crossing_to_a_place_beyond_contains_the_way_through(time):
    assert complaints(day(time)) == []

    leg, through = walk_of(day(time))
    assert through.leave < through.arrive <= leg.leave < leg.arrive


def test_who_comes_to_the_crossing_behind_the_time_of_the_walk_is_late():
    (late,) = complaints(day("12:00", ends="11:55"))

    assert late.startswith("error[DLG301]: the party is ready at Border Gate / Gongbei at 12:0")
    assert "“Over” leaves at 12:00" in late


def test_the_written_end_of_the_walk_is_that_of_the_whole_and_too_early_a_warning():
    (late,) = complaints(day("11:50-12:05"))

    assert late.startswith("warning[DLG301]: the party is ready at Zhuhai Station at 12:2")
    assert late.endswith("min late")


@pytest.mark.parametrize(
    "apart", [{"origin": "gongbei/CN"}, {"ends": "11:20", "above": ("{crossing: gongbei}",)}], ids=["side", "line"]
)
def test_a_walk_that_is_written_apart_from_the_crossing_begins_beyond_it(apart):
    (late,) = complaints(day("12:00", **apart))

    assert "and “Over” leaves at 12:00" in late
