"""Rules 1 and 2 of the planner: whose line it is, and the legs between neighbouring stops."""

from planned_ways import ids, ways
from programme import clock, leg, party, planned, stops


def test_rule_1_the_lines_of_a_person_are_those_that_name_them_in_the_order_of_the_file():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 12:00-13:00
      venue: b
      who: ben
    - meeting: Three
      time: 15:00-16:00
      venue: a
    """)

    assert ids(plan, "ann") == ["one", "three"]
    assert ids(plan, "ben") == ["one", "two", "three"]


def test_rule_1_a_group_a_role_and_a_list_name_people_and_except_takes_them_away():
    plan = planned(
        """
    - meeting: Group
      time: 09:00-10:00
      venue: a
      who: pair
    - meeting: Role
      time: 10:00-11:00
      venue: a
      who: interpreter
    - meeting: List
      time: 11:00-12:00
      venue: a
      who: [ann, cat]
    - meeting: Rest
      time: 12:00-13:00
      venue: a
      except: principal
    """,
        top="groups: {pair: [ann, ben]}",
    )

    assert [line.people for line in plan.lines()] == [("ann", "ben"), ("ben",), ("ann", "cat"), ("ben", "cat")]


def test_rule_1_nobody_goes_to_free_and_cancelled_lines():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - free: Time off
      time: 11:00-12:00
    - meeting: Called off
      time: 12:00-13:00
      venue: b
      status: cancelled
    - meeting: Three
      time: 15:00-16:00
      venue: a
    """)

    assert ids(plan) == ["one", "three"]
    assert ways(plan) == []


def test_rule_1_a_person_is_expected_from_the_minute_of_joining_until_that_of_leaving():
    people = """
delegation:
  ann: {name: Ann, joins: 2023-02-24 11:00, leaves: 2023-02-24 14:00}
  ben: {name: Ben}
"""
    plan = planned(
        """
    - meeting: Early
      time: 10:00-10:30
      venue: a
    - event: No time, counts as ten
      venue: a
    - meeting: On joining
      time: 11:00-12:00
      venue: a
    - event: No time, counts as eleven
      venue: a
    - meeting: Just before leaving
      time: 13:59-15:00
      venue: a
    - meeting: On leaving
      time: 14:00-15:00
      venue: a
    - car: To the airport
      time: 14:00
      to: a
      who: [ann, ben]
    """,
        people=people,
    )

    assert [("ann" in line.people) for line in plan.lines()] == [False, False, True, True, True, False, True]


def test_rule_1_a_line_listed_after_one_that_starts_later_gets_no_judged_leg():
    plan = planned("""
    - meeting: Late
      time: 15:00-16:00
      venue: a
    - meeting: Early
      time: 10:00-11:00
      venue: b
    """)

    assert leg(plan).judged is False
    assert leg(plan).slack is None


def test_rule_2_two_neighbouring_stops_in_different_places_get_a_leg_in_the_default_mode():
    lines = """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 13:00-14:00
      venue: b
    """

    assert leg(planned(lines)).mode == "coach"
    assert leg(planned(lines, top="defaults: {mode: car}")).mode == "car"


def test_rule_2_below_one_kilometre_a_leg_that_nobody_wrote_is_walked_unless_a_vehicle_takes_them():
    lines = """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 13:00-14:00
      venue: a3
"""

    assert leg(planned(lines)).mode == "walk"
    assert leg(planned(lines + "      vehicle: v\n", top="vehicles: {v: {kind: car}}")).mode == "car"


def test_rule_2_people_in_a_car_and_a_coach_are_there_when_the_coach_is_whichever_is_written_first():
    two = "vehicles: {v: {kind: car, seats: 3}, w: {kind: coach, seats: 30}}"
    lines = """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 13:00-14:00
      venue: b
      vehicle: [%s, %s]
"""

    assert leg(planned(lines % ("v", "w"), top=two)).mode == "coach"
    assert leg(planned(lines % ("w", "v"), top=two)).mode == "coach"


def test_rule_2_below_150_metres_it_is_the_same_place():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meeting: Two
      time: 13:00-14:00
      venue: a2
    """)

    assert ways(plan) == []


def test_rule_2_a_movement_without_ends_takes_the_stops_around_it():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - car: The minister's car
      time: 11:30
    - meeting: Two
      time: 13:00-14:00
      venue: b
    """)

    assert ways(plan) == [("one", "two")]
    assert (leg(plan).mode, clock(leg(plan).leave)) == ("car", "11:30")


def test_rule_2_a_destination_at_which_no_line_stands_becomes_a_stop_of_its_own():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - car: Drop the gifts
      to: b
    - meeting: Two
      time: 15:00-16:00
      venue: a
    """)

    assert [(stop.id, stop.kind) for stop in stops(plan)] == [("one", "meeting"), ("b", "place"), ("two", "meeting")]
    assert [each.mode for each in party(plan).legs] == ["car", "coach"]
