"""Rules 4 to 6 of the planner: parties, the beginning of a day, and its night."""

import datetime as dt

from planned_ways import BASE, ids, ways
from programme import clock, leg, planned, really_planned, stops


def test_rule_4_people_with_the_same_start_and_lines_are_one_party_each_day():
    plan = planned("""
    - meeting: All
      time: 10:00-11:00
      venue: a
    - meeting: Some
      time: 13:00-14:00
      venue: b
      who: [ann, cat]
    """)

    assert [each.people for each in plan.days[0].parties] == [("ann", "cat"), ("ben",)]


def test_rule_4_parties_that_come_from_and_go_to_the_same_lines_make_one_leg():
    plan = planned("""
    - meeting: All
      time: 10:00-11:00
      venue: a
    - meeting: All again
      time: 13:00-14:00
      venue: b
    - meeting: Ann alone
      time: 16:00-17:00
      venue: ae
      who: ann
    """)

    shared = [each for each in plan.legs() if each.destination.id == "all-again"]
    assert [each.people for each in shared] == [("ann", "ben", "cat")]
    assert leg(plan, 0, "ann") is leg(plan, 0, "ben")


def test_rule_4_people_without_a_line_for_a_while_stay_where_they_are():
    plan = planned("""
    - meeting: All
      time: 10:00-11:00
      venue: a
    - meeting: Ben elsewhere
      time: 13:00-14:00
      venue: b
      who: ben
    - meeting: At home
      time: 18:00-19:00
      venue: b
    """)

    assert ways(plan, "ann") == [("all", "at-home")]


def test_rule_5_with_a_base_the_first_day_begins_there():
    plan = planned("    - meeting: One\n      time: 10:00\n      venue: b\n", top=BASE)

    assert [(stop.id, stop.kind) for stop in stops(plan)] == [("start", "place"), ("one", "meeting")]
    assert ways(plan) == [("start", "one")]


def test_rule_5_a_written_from_comes_before_the_base():
    plan = planned("    - car: Pick-up\n      time: 09:00\n      from: b\n      to: ae\n", top=BASE)

    assert ids(plan) == ["b", "end"]


def test_rule_5_without_a_base_or_for_someone_who_joins_it_begins_at_the_first_stop():
    people = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben, joins: 2023-02-24}\n"
    lines = "    - meeting: One\n      time: 10:00\n      venue: b\n"

    assert ids(planned(lines)) == ["one"]
    assert ids(planned(lines, top=BASE, people=people), "ben") == ["one"]


TWO_DAYS = """
days:
  2023-02-24:
    - hotel: b
      time: 14:00
{nights}
    - meeting: Dinner
      time: 19:00-21:00
      venue: a
  2023-02-25:
    - meeting: Morning
      time: 10:00-11:00
      venue: a
  2023-02-26:
    - meeting: Last
      time: 10:00-11:00
      venue: a
"""


def test_rule_6_the_last_hotel_of_a_day_is_the_night_wherever_it_stands():
    plan = planned(TWO_DAYS.format(nights=""))

    assert ids(plan, day=0) == ["b", "dinner", "end"]
    assert ways(plan, day=0) == [("b", "dinner"), ("dinner", "end")]
    assert ids(plan, day=1) == ["start", "morning"]


def test_rule_6_nights_keeps_the_hotel():
    plan = planned(TWO_DAYS.format(nights="      nights: 2"))

    assert ids(plan, day=1) == ["start", "morning", "end"]
    assert ids(plan, day=2) == ["start", "last"]


def test_rule_6_nobody_comes_back_to_the_hotel_from_a_last_day_that_ends_with_a_way_elsewhere():
    plan = planned("""
days:
  2023-02-24:
    - hotel: b
      nights: 2
  2023-02-25:
    - meeting: Talks
      time: 10:00-11:00
      venue: a
    - train: Home
      time: 18:00-19:00
      to: g
      who: ben
  2023-02-26:
    - meeting: Last
      time: 10:00-11:00
      venue: a
      except: ben
""")

    assert ids(plan, "ann", 1) == ["start", "talks", "end"]
    assert ids(plan, "ben", 1) == ["start", "talks", "Alpha", "g"]  # a train leaves from a station of the city
    assert ways(plan, "ben", 1) == [("start", "talks"), ("Alpha", "g")]


def test_rule_6_a_night_without_a_hotel_is_unknown_and_has_no_legs():
    plan = planned(TWO_DAYS.format(nights=""))

    assert [each.parties[0].night_unknown for each in plan.days] == [None, dt.date(2023, 2, 25), None]
    assert ids(plan, day=2) == ["last"]


def test_rule_6_a_night_on_a_train_is_known():
    plan = planned("""
days:
  2023-02-24:
    - meeting: One
      time: 15:00-16:00
      venue: a
    - train: Night train
      time: 22:00-06:00+1
      from: a
      to: b
  2023-02-25:
    - meeting: Two
      time: 10:00-11:00
      venue: ae
""")

    assert plan.days[0].parties[0].night_unknown is None
    assert ways(plan, day=1) == [("b", "two")]


def test_rule_6_a_chain_runs_on_across_midnight():
    plan = planned("""
days:
  2023-02-24:
    - meal: Late dinner
      time: 22:30-00:15+1
      venue: a
  2023-02-25:
    - meeting: Small hours
      time: 02:00-03:00
      venue: b
""")

    assert ways(plan, day=1) == [("late-dinner", "small-hours")]
    assert clock(leg(plan, day=1).leave) == "00:15"


def test_rule_6_after_the_last_day_nothing_is_said_of_the_night():
    plan = planned("    - meeting: One\n      time: 10:00\n      venue: b\n")

    assert plan.days[0].parties[0].night_unknown is None


def test_rule_4_people_over_different_written_crossings_make_different_legs():
    plan = really_planned("""
    - meeting: One
      time: 09:00-10:00
      venue: a
    - crossing: west
      who: ann
    - crossing: east
      except: ann
    - meeting: Two
      time: 15:00-16:00
      venue: g
    """)

    assert [(each.crossing, each.people) for each in plan.legs()] == [("west", ("ann",)), ("east", ("ben", "cat"))]


def test_rule_4_whoever_has_time_off_holds_the_common_leg_back_in_any_order_of_the_delegation():
    for who in ("ann", "ben", "cat"):
        plan = planned(f"""
    - meeting: One
      time: 09:00-10:00
      venue: a
    - free: Rest
      time: 10:00-12:00
      who: {who}
    - meeting: Two
      time: 15:00-16:00
      venue: b
    """)

        assert [clock(each.leave) for each in plan.legs()] == ["14:15"]


def test_rule_6_the_night_that_is_named_is_the_one_that_nobody_wrote():
    plan = planned("""
days:
  2023-02-24:
    - hotel: b
  2023-02-25:
    - free: A day off
  2023-02-26:
    - meeting: Last
      time: 10:00-11:00
      venue: a
""")

    assert [each.night_unknown for day in plan.days for each in day.parties] == [dt.date(2023, 2, 25), None]


def test_rule_5_a_date_may_begin_where_the_clocks_jump_over_its_midnight():
    plan = really_planned(
        """days:
  2024-04-25:
    - meeting: One
      time: 14:00-15:00
      venue: h
    - hotel: h
  2024-04-26:
    - visit: Two
      venue: v
    - meeting: Three
      time: 20:00-21:00
      venue: h
    """,
        places="""venues:
  h: {name: Hotel, city: Cairo, at: '30.05, 31.24'}
  v: {name: Works, city: Cairo, at: '30.2, 31.6'}""",
    )

    reached = stops(plan, day=1)[1].reach
    assert reached is not None
    assert "01:00" < (clock(reached, "Africa/Cairo") or "") < "03:00"
