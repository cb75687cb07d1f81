"""Rules 1 to 7 of the planner: order, stops, legs, parties, the beginning and the night, places not known."""

import datetime as dt

import pytest
from programme import PLACES, clock, leg, party, planned, really_planned, stops

BASE = "base: a"


def ids(plan, who="ann", day=0):
    return [stop.id for stop in stops(plan, who, day)]


def ways(plan, who="ann", day=0):
    return [(each.origin.id, each.destination.id) for each in party(plan, who, day).legs]


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


def test_rule_2_people_in_two_vehicles_go_by_the_one_that_is_written_first():
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

    assert leg(planned(lines % ("v", "w"), top=two)).mode == "car"
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


BORDER_DAY = """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - crossing: {crossing}
{fields}
    - meeting: Two
      time: 15:00-16:00
      venue: g
"""


def test_rule_3_a_crossing_line_is_no_stop_and_names_the_crossing_of_the_leg_around_it():
    plan = really_planned(BORDER_DAY.format(crossing="west", fields=""))

    assert ids(plan) == ["one", "two"]
    assert (leg(plan).crossing, leg(plan).crossing_chosen) == ("west", False)


def test_rule_3_a_time_on_a_crossing_line_is_the_first_counter_and_who_is_early_waits():
    plan = really_planned(BORDER_DAY.format(crossing="west", fields="      time: 13:00"))

    before = leg(plan).segments[:2]
    assert [segment.kind for segment in before] == ["ride", "wait"]
    assert clock(leg(plan).leave) == "11:00"
    assert sum(segment.minutes.planned for segment in before) == 120


def test_rule_3_without_an_end_before_it_the_leg_is_counted_back_from_the_counter():
    plan = really_planned(
        """
    - crossing: west
      time: 09:00
    - meeting: Two
      time: 15:00-16:00
      venue: g
    """,
        top=BASE,
    )

    ride = leg(plan).segments[0].minutes
    latest = 9 * 60 - ride.high
    assert clock(leg(plan).leave) == f"{latest // 5 * 5 // 60:02d}:{latest // 5 * 5 % 60:02d}"


def test_rule_3_a_length_on_a_crossing_line_is_the_time_to_clear():
    plan = really_planned(BORDER_DAY.format(crossing="west", fields="      for: 25 min"))

    (clear,) = [segment for segment in leg(plan).segments if segment.kind == "clear"]
    assert clear.minutes == (25, 25, 25)


def test_rule_3_for_people_with_no_leg_that_changes_sides_the_line_is_that_of_the_others():
    plan = really_planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - crossing: west
    - meeting: Two
      time: 15:00-16:00
      venue: b
      who: [ann]
    - meeting: Beyond
      time: 15:00-16:00
      venue: g
      who: [ben, cat]
    """)

    assert leg(plan).crossing is None
    assert leg(plan, who="ben").crossing == "west"
    assert [len(each) for each in plan.passages] == [0, 1]


def test_rule_3_between_two_movements_people_walk_through_the_crossing():
    plan = really_planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - coach: To the gate
      to: west
    - car: Beyond it
      from: west
    - meeting: Two
      time: 15:00-16:00
      venue: g
    """)

    assert ways(plan) == [("one", "west"), ("west", "west-2"), ("west-2", "two")]
    modes = [(each.mode, each.crossing) for each in party(plan).legs]
    assert modes == [("coach", None), ("walk", "west"), ("car", None)]
    assert "clear" in [segment.kind for segment in leg(plan, 1).segments]
    assert [segment.kind for segment in leg(plan, 2).segments] == ["ride"]


@pytest.mark.parametrize(("out", "on", "open_stops"), [("to: tbc, ", "", 1), ("", "from: tbc, ", 2)])
def test_rule_3_where_a_ride_ends_or_starts_at_an_open_place_nobody_says_that_it_is_the_crossing(out, on, open_stops):
    plan = really_planned(f"""
    - {{meeting: One, time: "10:00-11:00", venue: a}}
    - {{coach: Out, {out}time: "12:00"}}
    - {{crossing: west}}
    - {{coach: On, {on}to: g}}
    - {{meeting: Two, time: "18:00-19:00", venue: g}}
""")

    assert [stop.place.id if stop.place else None for stop in stops(plan)] == ["a", *[None] * open_stops, "g"]


def test_rule_3_inside_a_written_movement_the_crossing_stands_in_via():
    plan = really_planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - coach: Bus
      via: [west]
    - meeting: Two
      time: 15:00-16:00
      venue: g
    """)

    assert (leg(plan).crossing, leg(plan).crossing_chosen) == ("west", False)


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


def test_rule_7_a_city_as_a_place_makes_a_rough_leg_to_its_centre():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meal: Lunch in town
      time: 13:00
      venue: Beta
    """)

    assert leg(plan).rough is True
    assert leg(plan).firm is False


def test_rule_7_between_two_lines_in_the_same_city_as_such_there_is_no_leg():
    plan = planned("""
    - meeting: One
      time: 10:00-11:00
      venue: Beta
    - meal: Lunch in town
      time: 13:00
      venue: Beta
    """)

    assert ways(plan) == []


GAP = """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - meal: Lunch somewhere
      time: 13:00
      venue: tbc
    - meeting: Two
      time: 15:00-16:00
      venue: {venue}
"""


def test_rule_7_no_leg_touches_a_place_that_is_to_be_confirmed_and_one_without_clock_times_leads_around_it():
    plan = planned(GAP.format(venue="b"))

    assert ways(plan) == [("one", "two")]
    (way,) = party(plan).legs
    assert (way.leave, way.arrive, way.latest, way.minutes, way.slack) == (None, None, None, None, None)


def test_rule_7_stops_on_two_sides_of_an_unknown_place_still_get_a_crossing_without_times():
    plan = really_planned(GAP.format(venue="g"))

    (way,) = party(plan).legs
    assert (way.origin.id, way.destination.id, way.crossing) == ("one", "two", "east")
    assert (way.leave, way.arrive, way.minutes, way.slack) == (None, None, None, None)


def test_rule_7_a_place_in_an_unknown_city_is_one_error_at_the_city():
    places = PLACES + "  x: {name: X, city: Nowhereville}\n"
    lines = """
    - meeting: One
      time: 10:00-11:00
      venue: x
    - meeting: Two
      time: 12:00-13:00
      venue: x
    """

    (unknown,) = planned(lines, places=places).unresolved
    assert (unknown.of, unknown.reference.name) == ("city", "Nowhereville")


def test_rule_21_a_port_met_twice_in_a_day_is_two_stops_and_each_leg_names_its_own():
    plan = planned("""
    - ferry: Out
      time: 08:00-09:00
      from: a
      to: b
    - visit: Works
      time: tbc
      venue: tbc
    - ferry: Back
      time: 18:00-19:00
      from: b
      to: a
    """)

    assert ids(plan) == ["a", "b", "works", "b-2", "a-2"]
    assert ways(plan) == [("a", "b"), ("b-2", "a-2")]


def test_rule_21_a_stop_has_the_same_id_for_every_party_that_comes_there():
    plan = planned("""
    - ferry: Early
      time: 08:00-09:00
      from: a
      to: b
      who: ann
    - ferry: Late
      time: 10:00-11:00
      from: a
      to: b
      who: ben
    - meeting: Talks
      time: 14:00-15:00
      venue: g
    """)

    assert ids(plan, "ann") == ["a", "b", "talks"]
    assert ids(plan, "ben") == ["a-2", "b-2", "talks"]
    assert ways(plan, "ben") == [("a-2", "b-2"), ("b-2", "talks")]


def test_rule_21_every_party_has_a_start_and_an_end_of_its_own():
    plan = planned("""
days:
  2023-02-24:
    - hotel: a
      who: ann
    - hotel: b
      except: ann
  2023-02-25:
    - meeting: Talks
      time: 10:00-11:00
      venue: g
    """)

    assert (ids(plan, "ann", 1), ids(plan, "ben", 1)) == (["start", "talks"], ["start", "talks"])


def test_rule_3_a_crossing_line_beside_a_flight_belongs_to_the_way_by_road():
    plan = really_planned(
        """
    - flight: XX 1
      time: 12:00-16:40
      from: NRT
      to: HKG
    - crossing: shenzhen-bay
      time: 19:30
    - hotel: fg
    """,
        places='venues: {fg: {name: F, city: Shenzhen, at: "22.5410, 114.0553"}}',
    )

    assert [each.crossing for each in party(plan).legs] == ["hong-kong-airport", "shenzhen-bay"]


def test_rule_3_a_crossing_written_before_an_unknown_place_stays_the_written_one():
    plan = really_planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - crossing: west
    - meal: Lunch somewhere
      time: 13:00
      venue: tbc
    - meeting: Two
      time: 15:00-16:00
      venue: g
    """)

    assert (leg(plan).crossing, leg(plan).crossing_chosen) == ("west", False)


def test_rule_3_a_crossing_as_the_end_of_a_ride_is_no_unknown_place():
    plan = really_planned("""
    - meeting: One
      time: 10:00-11:00
      venue: a
    - car: To the gate
      to: west
    - crossing: west
      time: 13:00
    - coach: On
      from: west
      to: g
    - meeting: Two
      time: 15:00-16:00
      venue: g
    """)

    assert plan.unresolved == ()
    assert [each.crossing_line is not None for each in party(plan).legs] == [False, True, False]


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
