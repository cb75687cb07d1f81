"""Lengths, movements and windows as somebody wrote them, held against what a way takes."""

import pytest
from programme import flat, planned, really_planned
from timed_lines import found, names, two

from delegate.assessment.not_judged import not_judged
from delegate.diagnostics import Severity
from delegate.travel.requests import Minutes


@pytest.mark.parametrize(
    ("length", "expected"),
    [("43 min", []), ("42 min", ["optimistic-leg"]), ("20 min-1h10", []), ("1 min", ["impossible-leg"])],
)
def test_rule_16_a_written_length_is_held_against_the_estimate_and_against_physics(length, expected):
    lines = f"""
    - meeting: Talks
      time: 11:30-13:00
      venue: b
    - coach: With the hosts
      for: {length}
    - meeting: Hearing
      time: 15:00-16:00
      venue: ae
"""
    assert names(planned(lines, estimator=flat(Minutes(43, 57, 80)))) == expected


def test_rule_16_of_a_travel_without_a_length_nothing_is_said():
    lines = """
    - meeting: Talks
      time: 11:30-13:00
      venue: b
    - travel: Somehow
    - meeting: Hearing
      time: 13:05-16:00
      venue: ae
"""
    assert names(really_planned(lines)) == []


@pytest.mark.parametrize(
    ("movement", "asked"),
    [
        ("travel: Somehow", True),
        ("{travel: Somehow, for: 20 min}", True),
        ("{travel: Somehow, status: cancelled}", False),
        ("{travel: Somehow, vehicle: coach-1}", False),
        ("coach: By road", False),
    ],
)
def test_the_line_at_the_end_asks_for_the_means_of_a_travel(movement: str, asked: bool) -> None:
    lines = f"""
    - meeting: Talks
      time: 11:30-13:00
      venue: b
    - {movement}
    - meeting: Hearing
      time: 15:00-16:00
      venue: ae
"""
    plan = planned(lines, top="vehicles: {coach-1: {kind: coach}}")
    ways = [each.message for each in not_judged(plan) if each.reason == "leaving"]

    assert any("transport for" in way and " on 24 February" in way for way in ways) == asked, ways


@pytest.mark.parametrize(
    ("movement", "expected"),
    [
        ("coach: Onwards", ["unknown-way"]),
        ("{coach: Onwards, to: tbc}", []),
        ("{coach: Onwards, to: b}", []),
        ("{coach: Onwards, status: cancelled}", []),
    ],
)
def test_a_movement_that_leads_nowhere_is_asked_where(movement, expected):
    lines = f"""
    - meeting: Talks
      time: 11:30-13:00
      venue: a
    - {movement}
"""
    assert names(planned(lines)) == expected


@pytest.mark.parametrize(("base", "expected"), [("", ["unknown-way"]), ("base: b", [])])
def test_a_movement_from_nowhere_starts_at_the_base_where_there_is_one(base, expected):
    lines = """
    - coach: In the morning
      time: 09:00
    - meeting: Talks
      time: 11:30-13:00
      venue: a
"""
    assert names(planned(lines, top=base)) == expected


def test_a_place_that_is_unknown_is_named_once_and_the_way_there_is_not():
    lines = """
    - coach: In the morning
      time: 09:00
      from: b
      to: nowhere-at-all
    - coach: Onwards
      to: a
"""
    assert names(planned(lines)) == ["unknown-place"]


def test_rule_11_an_offset_that_is_not_in_force_names_a_time_that_is_never_shown():
    (wrong,) = found(two("10:00-11:00", "14:00+09:00"))

    assert wrong.name == "nonexistent-time"
    assert wrong.message == "Asia/Hong_Kong is not at +09:00 on 2023-02-24, but at +08:00"


def test_rule_11_a_movement_ends_on_the_clock_of_the_place_it_reaches():
    lines = """
    - flight: XX 1
      time: {0}
      from: a
      to: d
"""
    assert names(planned(lines.format("10:00-11:30"), estimator=flat(Minutes(10, 20, 30)))) == []
    assert names(planned(lines.format("10:00-10:30"), estimator=flat())) == ["end-before-start"]


def test_a_window_of_departure_may_be_shorter_than_the_ride():
    lines = """
    - coach: When the car is ready
      within: 09:00-09:30
      for: 1h
      from: b
      to: a
"""
    assert names(planned(lines)) == []


@pytest.mark.parametrize(
    ("origin", "goal", "begins", "expected"),
    [
        ("Changsha South Station", "Wuhan Station", "18:00", []),
        ("Changsha South Station", "Wuhan Station", "16:30", [("late-arrival", Severity.WARNING)]),
        ("Shenzhen North Station", "Changsha South Station", "16:30", [("late-arrival", Severity.ERROR)]),
    ],
)
def test_nobody_is_surely_late_by_a_train_whose_way_between_two_stations_of_a_line_is_in_no_table(
    origin: str, goal: str, begins: str, expected: list[tuple[str, Severity]]
) -> None:
    lines = f"""
    - train: G
      time: 15:00
      from: {origin}
      to: {goal}
    - meeting: Talks
      time: {begins}-19:00
      venue: {goal}
"""
    late = ("late-arrival", "tight-leg")

    plan = really_planned(lines, places="")

    assert [(each.name, each.severity) for each in found(plan) if each.name in late] == expected


@pytest.mark.parametrize(("where", "expected"), [("", ["unknown-way"]), (", venue: b", []), (", venue: tbc", [])])
def test_a_ride_from_nobody_knows_where_leads_to_the_place_of_the_next_line(where, expected):
    lines = f"""
    - {{meeting: Talks, time: "08:00"}}
    - {{coach: Onwards, time: "09:00", for: 1h}}
    - {{meeting: Hearing, time: "12:00"{where}}}
"""
    assert names(planned(lines)) == expected
