"""Rule 3 of the planner: a line of a crossing is no stop, it names the crossing of a leg."""

import pytest
from planned_ways import BASE, ids, ways
from programme import clock, leg, party, really_planned, stops

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
