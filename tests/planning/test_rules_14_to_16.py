"""Rules 14 to 16 of the planner: slack, lateness, and written lengths."""

import pytest
from programme import DATE, at, clock, leg, planned, really_planned, stops

from delegate.planning.stop import Slack
from delegate.travel.requests import Minutes


def test_rule_14_slack_is_the_start_less_the_arrival_at_planned_and_at_high():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 11:40-12:00
      venue: b
    """)

    assert leg(plan).slack == Slack(10, -5)


def test_rule_14_early_is_not_subtracted():
    lines = """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 11:40-12:00
      venue: b
"""

    assert leg(planned(lines, top="defaults: {early: 30 min}")).slack == leg(planned(lines)).slack


def test_rule_14_where_the_time_to_clear_is_not_known_slack_is_an_upper_limit():
    places = """
cities:
  Alpha: {country: AA, zone: Asia/Hong_Kong, at: "22.0000, 114.0000"}
  Gamma: {country: XB, zone: Asia/Hong_Kong, at: "22.5000, 114.0000"}
venues:
  a: {name: Alpha House, city: Alpha, at: "22.0000, 114.0000"}
  g: {name: Gamma House, city: Gamma, at: "22.5000, 114.0000"}
crossings:
  gate: {name: Gate, sides: {AA: "22.2500, 114.0000", XB: "22.2520, 114.0000"}}
"""
    plan = really_planned(
        """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 11:20-12:00
      venue: g
    """,
        places=places,
    )

    assert leg(plan).clearing_unknown is True
    assert leg(plan).slack.planned < 0


def test_rule_15_a_late_stop_is_not_moved_and_the_next_leg_leaves_at_its_stated_end():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 11:05-11:30
      venue: b
    - meeting: Three
      time: 14:00-15:00
      venue: a
    """)

    assert leg(plan, 0).slack.planned == -25
    assert (clock(leg(plan, 1).leave), leg(plan, 1).slack.planned) == ("11:30", 120)


WRITTEN = """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - car: The car
      {length}
    - meeting: Two
      time: 13:00-14:00
      venue: {venue}
"""


@pytest.mark.parametrize(
    ("length", "minutes"),
    [
        ("for: 1h", Minutes(60, 60, 60)),
        ("for: 1h-1h31", Minutes(60, 76, 91)),
        ("time: 11:30-12:10", Minutes(40, 40, 40)),
    ],
)
def test_rule_16_a_written_length_wins_and_a_range_is_planned_at_its_middle_rounded_up(length, minutes):
    plan = planned(WRITTEN.format(length=length, venue="b"))

    assert leg(plan).minutes == minutes
    assert leg(plan).written is True
    assert leg(plan).option.minutes == Minutes(20, 30, 45)


def test_rule_16_the_way_from_the_door_to_the_room_is_added():
    plan = planned(WRITTEN.format(length="for: 1h", venue="ae"))

    assert leg(plan).minutes == Minutes(75, 75, 75)


def test_rule_16_a_movement_of_unknown_mode_without_a_length_is_not_known():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - travel: Somehow
    - meeting: Two
      time: 11:05-14:00
      venue: b
    """)

    assert (leg(plan).minutes, leg(plan).slack, leg(plan).segments) == (None, None, ())


def test_the_date_of_the_tests_is_an_ordinary_friday():
    assert at("00:00", DATE) % 1440 == 960
    assert stops(planned("    - meeting: One\n      venue: a\n"))[0].start is None


def test_rule_16_of_an_unknown_mode_only_the_length_is_unknown():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - travel: Somehow
    - meeting: Two
      time: 15:00
      venue: b
    """)

    assert clock(leg(plan).leave) == "11:00"


@pytest.mark.parametrize("end", ["10:55", "11:10"])
def test_rule_14_time_off_that_lasts_too_long_makes_people_late(end):
    plan = planned(
        f"""
    - meeting: Early
      venue: a
      time: 08:00-09:00
    - free: Shopping
      time: 10:00-{end}
    - meeting: Late
      venue: b
      time: "11:00"
"""
    )

    assert [arrival.line.title for arrival in plan.arrivals if arrival.late] == ["Late"]


@pytest.mark.parametrize("before", ["", "      time: 9:00-10:00\n"])
def test_rule_14_an_arrival_written_alone_is_a_clock_for_what_follows(before):
    lines = f"""
    - visit: Mill
      venue: a
{before}    - coach: There
      time: tbc-18:00
      from: a
      to: b
    - coach: On
      time: 17:00-17:30
      from: b
      to: ae
"""
    (late,) = [each for each in planned(lines).arrivals if each.late]
    assert (late.line.title, late.reach, late.slack.planned) == ("On", at("18:00"), -60)


@pytest.mark.parametrize("before", ["", "    - visit: Mill\n      time: 9:00-10:00\n      venue: a\n"])
def test_rule_14_people_are_no_sooner_behind_a_service_than_its_written_arrival(before):
    lines = (
        f"{before}"
        + """
    - flight: XX 1
      time: tbc-18:00
      from: Alpha
      to: Beta
    - meeting: Talks
      time: 17:50-19:00
      venue: b
"""
    )
    assert [(each.line.title, each.slack.planned < 0) for each in planned(lines).arrivals][-1] == ("Talks", True)


def test_rule_14_who_cannot_be_there_by_a_written_arrival_is_late_for_it_alone():
    lines = """
    - visit: Mill
      time: 9:00-17:45
      venue: a
    - coach: There
      time: tbc-18:00
      to: b
    - meeting: Talks
      time: 18:10-19:00
      venue: b
"""
    (late,) = [each for each in planned(lines).arrivals if each.late]
    assert (late.line.title, late.reach, late.deadline) == ("There", at("18:15"), at("18:00"))


def test_rule_14_time_off_holds_people_where_a_line_without_a_clock_follows_at_the_same_place():
    plan = planned("""
    - meeting: One
      time: 09:00
      venue: a
    - free: Rest
      time: 09:00-09:40
    - event: A photograph
    - meeting: Two
      time: 10:00
      venue: b
    """)

    late = plan.arrivals[-1]
    assert (clock(late.deadline), late.slack.planned) == ("10:00", -10)
