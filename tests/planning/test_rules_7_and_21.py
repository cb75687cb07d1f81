"""Rules 7 and 21 of the planner: places that are not known, and the ids of stops."""

from planned_ways import ids, ways
from programme import CROSSINGS, PEOPLE, PLACES, leg, party, planned, really_planned, stops


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


def test_rule_21_a_trip_wins_over_shipped_names():
    places = PLACES + "  HKG: {name: Our own HKG, city: Alpha, at: '22.0, 104.0'}\n"
    plan = planned("    - meeting: One\n      venue: HKG\n", places=places)

    assert str(stops(plan)[0].place.names) == "Our own HKG"


def test_rule_21_ids_are_written_else_made_of_the_title_the_hotel_or_the_kind():
    plan = planned(
        """
    - meeting: Investors' round table
      id: table
    - meeting: Investors' round table
    - meeting: 簽署儀式
    - meeting: Investors' round table
    - hotel: b
    - crossing: west
    - free:
    """,
        places=PLACES + CROSSINGS,
        people=PEOPLE,
    )

    assert [line.id for line in plan.lines()] == [
        "table",
        "investors-round-table",
        "簽署儀式",
        "investors-round-table-2",
        "b",
        "crossing",
        "free",
    ]


def test_rule_21_a_written_id_is_kept_where_the_title_of_an_earlier_line_makes_the_same_one():
    plan = planned("    - meeting: Lunch\n    - meeting: Lunch\n    - meeting: Signing\n      id: lunch-2\n")

    assert [line.id for line in plan.lines()] == ["lunch", "lunch-3", "lunch-2"]


def test_rule_21_hubs_and_unlisted_places_go_by_their_own_id_and_a_last_stop_without_a_line_is_the_end():
    plan = planned("    - car: Pick-up\n      from: a\n      to: b\n")

    assert [stop.id for stop in stops(plan)] == ["a", "end"]
