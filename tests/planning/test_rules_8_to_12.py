"""Rules 8 to 12 of the planner: times that are unknown or approximate, clocks, and minutes."""

import pytest
from every import every
from programme import at, clock, flat, leg, party, planned, really_planned

from delegate.planning.stop import Slack
from delegate.travel.requests import Minutes


def test_rule_8_without_an_end_the_way_on_is_counted_back_and_the_minutes_there_are_the_slack():
    plan = planned("""
    - meeting: One
      time: 10:30
      venue: a
    - meeting: Two
      time: 12:00-13:00
      venue: b
    """)

    assert clock(leg(plan).latest) == "11:30"
    assert clock(leg(plan).leave) == "11:15"
    assert leg(plan).slack == Slack(60, 45)


def test_rule_8_after_a_last_line_without_an_end_no_clock_time_is_computed():
    plan = planned("""
    - hotel: b
      time: 08:00
    - meal: Dinner
      time: 19:00
      venue: a
    """)

    last = party(plan).legs[-1]
    assert last.destination.id == "end"
    assert (last.leave, last.latest, last.arrive, last.slack) == (None, None, None, None)
    assert last.minutes == Minutes(20, 30, 45)


@every(
    ("when", "middle"),
    [
        ("time: morning", "10:00"),
        ("time: noon", "12:30"),
        ("time: afternoon", "15:45"),
        ("time: evening", "20:00"),
        ("within: 14:00-17:00", "15:30"),
        ("time: tbc", "12:00"),
        ("notes: Nothing about the time", "22:00"),  # it has no window: that of the line it reaches
    ],
)
def test_rule_9_a_leg_out_of_a_line_without_a_clock_time_is_that_of_the_middle_of_its_window(when, middle):
    asked = []

    def listening(ask):
        asked.append(ask.leave)
        return flat()(ask)

    plan = planned(
        f"""
    - meeting: One
      {when}
      venue: a
    - meeting: Two
      time: 22:00-23:00
      venue: b
    """,
        estimator=listening,
    )

    assert clock(asked[0]) == middle
    assert (leg(plan).leave, leg(plan).arrive, leg(plan).slack) == (None, None, None)
    assert clock(leg(plan).latest) == "21:30"


def test_rule_9_a_leg_into_a_line_without_a_clock_time_keeps_the_leave_of_a_line_with_an_end():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: afternoon
      venue: b
    """)

    assert (clock(leg(plan).leave), clock(leg(plan).arrive), leg(plan).slack) == ("11:00", "11:30", None)


def test_rule_9_where_a_leg_into_it_would_be_counted_back_all_are_unknown():
    plan = planned("""
    - meeting: One
      time: 10:00
      venue: a
    - meeting: Two
      time: afternoon
      venue: b
    """)

    assert (leg(plan).leave, leg(plan).latest, leg(plan).arrive, leg(plan).slack) == (None, None, None, None)


def test_rule_9_a_deadline_still_counts():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: afternoon
      by: 11:20
      venue: b
    """)

    assert leg(plan).slack == Slack(-10, -25)


def test_rule_9_a_deadline_on_a_movement_is_when_it_must_be_there():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - car: Home
      time: 11:00
      by: 11:20
      to: b
    """)

    assert leg(plan).slack == Slack(-10, -25)


def test_rule_9_two_windows_are_no_overlap():
    plan = planned("""
    - meeting: One
      within: 10:00-12:00
      venue: a
    - meeting: Two
      within: 10:00-12:00
      venue: b
    """)

    assert list(plan.overlaps()) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("time: ~10:00-11:00", ""), ("time: 10:00-11:00", "      status: tentative"), ("time: 10:00-11:00", "city")],
)
def test_rule_10_where_a_time_is_approximate_a_leg_rough_or_a_line_tentative_nothing_is_firm(first, second):
    venue = "Beta" if second == "city" else "b"
    extra = "" if second == "city" else second
    plan = planned(f"""
    - meeting: One
      {first}
      venue: a
    - meeting: Two
      time: 11:10-12:00
      venue: {venue}
{extra}
    """)

    assert leg(plan).firm is False


def test_rule_11_a_line_is_on_the_clock_of_the_place_where_it_begins_and_ends_where_it_ends():
    plan = planned("""
    - flight: XX 1
      time: 09:00-13:00
      from: a
      to: d
    """)

    (line,) = plan.lines()
    assert (line.start, line.end) == (at("09:00"), at("13:00", zone="Asia/Tokyo"))


def test_rule_11_an_end_on_the_next_day_is_written_with_a_plus():
    plan = planned("    - meal: Dinner\n      time: 22:30-00:15+1\n      venue: a\n")

    (line,) = plan.lines()
    assert (line.start, line.end) == (at("22:30"), at("00:15", "2023-02-25"))


def test_rule_11_an_end_before_its_start_is_not_computed_with():
    plan = planned("    - meal: Dinner\n      time: 22:30-00:15\n      venue: a\n")

    (line,) = plan.lines()
    assert (line.start, line.end) == (at("22:30"), None)


ZONED = """
cities: {Paris: {country: FR, zone: Europe/Paris, at: "48.8566, 2.3522"}}
venues: {p: {name: P, city: Paris, at: "48.8566, 2.3522"}}
"""


@every(
    ("date", "time", "known"),
    [
        ("2023-03-26", "02:30", False),
        ("2023-10-29", "02:30", False),
        ("2023-10-29", "02:30+01:00", True),
        ("2023-10-29", "02:30+02:00", True),
        ("2023-10-29", "02:30+05:00", False),
    ],
)
def test_rule_11_a_local_time_that_does_not_exist_or_exists_twice_has_no_instant_until_an_offset_settles_it(
    date, time, known
):
    plan = planned(f"days:\n  {date}:\n    - event: Night watch\n      time: {time}\n      venue: p\n", places=ZONED)

    (line,) = plan.lines()
    assert (line.start is not None) is known


@pytest.mark.parametrize(("offset", "lasts"), [("+02:00", 210), ("+01:00", 270), ("+05:00", None)])
def test_rule_11_an_offset_settles_an_end_in_the_night_after_too(offset, lasts):
    time = f"23:00-02:30{offset}+1"
    plan = planned(f"days:\n  2023-10-28:\n    - {{event: Watch, time: '{time}', venue: p}}\n", places=ZONED)

    (line,) = plan.lines()
    assert (line.end - line.start if line.end is not None else None) == lasts


def test_rule_12_minutes_are_the_sum_of_segments_each_with_its_basis():
    plan = really_planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 15:00
      venue: g
    """)

    way = leg(plan)
    kinds = [segment.kind for segment in way.segments]
    assert kinds == ["ride", "clear", "ride"]
    assert all(segment.basis for segment in way.segments)
    for scenario in range(3):
        assert sum(segment.minutes[scenario] for segment in way.segments) == way.minutes[scenario]
    assert way.minutes.low <= way.minutes.planned <= way.minutes.high


def test_rule_9_minutes_of_the_middle_of_a_window_say_for_when_they_are_reckoned():
    plan = planned("""
    - meeting: One
      time: afternoon
      venue: a
    - meeting: Two
      time: 20:00
      venue: b
    """)

    assert clock(leg(plan).reckoned_for) == "15:45"
