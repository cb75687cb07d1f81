"""Rule 13 of the planner: when a leg leaves, and how it is counted back."""

from programme import CROSSINGS, PLACES, clock, flat, leg, planned, really_planned

from delegate.planning.stop import Slack
from delegate.travel.requests import Minutes

BASE = "base: a"


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
