"""Rules 8 to 16 of the planner: times that are unknown or approximate, leaving, arriving, and slack."""

import pytest
from programme import CROSSINGS, DATE, PLACES, at, clock, flat, leg, party, planned, really_planned, stops

from delegate.planning.stop import Slack
from delegate.travel.requests import Minutes

BASE = "base: a"


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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


def test_rule_13_a_leg_leaves_at_its_written_time_else_at_the_end_of_the_line_before_it():
    lines = """
    - meeting: One
      time: 10:00-11:00
      venue: a
{movement}
    - meeting: Two
      time: 15:00-16:00
      venue: b
"""

    assert clock(leg(planned(lines.format(movement=""))).leave) == "11:00"
    assert clock(leg(planned(lines.format(movement="    - car: Car\n      time: 13:00"))).leave) == "13:00"


def test_rule_13_from_the_base_it_is_counted_back_to_a_round_minute_with_early_and_high_both_in_time():
    lines = "    - meeting: One\n      time: 10:02-11:00\n      venue: b\n"

    high_decides = leg(planned(lines, top=BASE + "\ndefaults: {early: 10 min}"))
    early_decides = leg(planned(lines, top=BASE + "\ndefaults: {early: 20 min}"))
    assert (clock(high_decides.leave), clock(high_decides.latest)) == ("09:15", "09:32")
    assert clock(early_decides.leave) == "09:10"


def test_rule_13_after_time_off_it_is_counted_back_but_never_before_the_time_off_is_over():
    lines = """
    - meeting: One
      time: 09:00-10:00
      venue: a
    - free: Time off
      time: 10:00-{end}
    - meeting: Two
      time: 15:00-16:00
      venue: b
"""

    assert clock(leg(planned(lines.format(end="12:00"))).leave) == "14:15"
    assert clock(leg(planned(lines.format(end="14:25"))).leave) == "14:25"


def test_rule_13_it_never_leaves_before_its_people_have_arrived():
    plan = planned("""
    - meeting: One
      time: 09:00-10:00
      venue: a
    - coach: To town
      to: b
    - free: A short rest
      time: 10:05-10:10
    - meeting: Two
      time: 10:40
      venue: a
    """)

    assert clock(leg(plan, 0).arrive) == "10:30"
    assert clock(leg(plan, 1).leave) == "10:30"


def test_rule_13_counting_back_never_makes_people_wait_for_a_crossing_to_open():
    plan = really_planned(
        """
    - crossing: east
    - meeting: One
      time: 03:30-04:00
      venue: g
    """,
        top=BASE,
        places=PLACES + CROSSINGS.replace("06:30-22:30", "03:00-22:30"),  # at night no traffic comes between
    )

    way = leg(plan)
    assert clock(way.leave + way.segments[0].minutes.planned) == "03:00"
    assert way.slack.planned < 0


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


def test_rule_13_where_people_arrive_too_late_to_leave_in_time_the_leg_is_judged_like_any_other():
    plan = planned(
        """
    - meeting: Zero
      time: 08:00-09:00
      venue: b
    - coach: To town
      to: a
    - free: A short rest
      time: 09:30-10:00
    - meeting: Two
      time: 11:30-12:00
      venue: b
    """,
        estimator=flat(Minutes(60, 87, 104)),
    )

    assert clock(leg(plan, 1).leave) == "10:27"
    assert leg(plan, 1).slack == Slack(-24, -41)


def test_rule_13_latest_is_not_known_where_no_departure_of_that_morning_is_in_time():
    plan = really_planned(
        """
    - crossing: east
    - meeting: Two
      time: 07:30-09:00
      venue: g
    """,
        top=BASE,
    )

    assert leg(plan).latest is None
    assert leg(plan).slack.planned < 0


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
