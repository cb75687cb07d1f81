"""Rules 17 to 21 of the planner: crossings, services that cross, and names."""

from programme import CROSSINGS, PEOPLE, PLACES, clock, leg, party, planned, really_planned, stops

from delegate.assessment.border_times import at_border
from delegate.planning.misfits import crossing_of

DAY = """
    - meeting: One
      time: {first}
      venue: a
    - meeting: Two
      time: {second}
      venue: g
"""


def test_rule_17_before_opening_people_wait():
    plan = really_planned(
        """
    - meeting: One
      time: 04:00-05:00
      venue: a
    - crossing: east
    - meeting: Two
      time: 09:00-10:00
      venue: g
    """
    )

    ride, wait = leg(plan).segments[:2]
    assert wait.kind == "wait"
    assert clock(leg(plan).leave + ride.minutes.planned + wait.minutes.planned) == "06:30"


def test_rule_18_the_open_crossing_with_the_shortest_planned_leg_is_chosen_and_marked():
    plan = really_planned(DAY.format(first="10:00-11:00", second="15:00-16:00"))

    assert (leg(plan).crossing, leg(plan).crossing_chosen) == ("east", True)
    assert [other.crossing for other in leg(plan).others] == ["west"]


def test_rule_18_a_closed_crossing_is_not_chosen():
    plan = really_planned(DAY.format(first="21:00-22:15", second="23:59-00:30+1"))

    assert leg(plan).crossing == "west"


def test_rule_18_a_crossing_that_the_mode_does_not_suit_is_not_chosen():
    lines = """
    - meeting: One
      time: 10:00-11:00
      venue: a
    - walk: On foot
    - meeting: Two
      time: 22:00-23:00
      venue: g
    """

    assert leg(really_planned(lines)).crossing == "west"


def test_rule_18_a_vehicle_without_plates_for_the_other_side_finds_no_crossing():
    plan = really_planned(
        DAY.format(first="10:00-11:00", second="15:00-16:00") + "      vehicle: bus\n",
        top="vehicles: {bus: {kind: coach, plates: [AA]}}",
    )

    assert (leg(plan).crossing, leg(plan).border_missing) == (None, True)


def test_rule_18_where_none_fits_the_leg_is_shown_without_the_border():
    plan = really_planned(DAY.format(first="10:00-11:00", second="15:00-16:00"), places=PLACES)

    assert leg(plan).border_missing is True
    assert [segment.kind for segment in leg(plan).segments] == ["ride"]
    assert leg(plan).slack is not None


SCHENGEN = """
venues:
  geneva: {name: Palace, city: Geneva, at: "46.2267, 6.1405"}
  lyon: {name: Town hall, city: Lyon, at: "45.7676, 4.8357"}
cities:
  Geneva: {country: CH, zone: Europe/Zurich, at: "46.2044, 6.1432"}
  Lyon: {country: FR, zone: Europe/Paris, at: "45.7640, 4.8357"}
crossings:
  bardonnex: {name: Bardonnex, sides: {CH: "46.1480, 6.0990", FR: "46.1470, 6.0980"}, minutes: 5-15}
"""
TO_LYON = """
    - meeting: One
      time: 10:00-11:00
      venue: geneva
{crossing}
    - meeting: Two
      time: 15:00-16:00
      venue: lyon
"""


def test_rule_19_between_countries_without_border_control_nothing_is_added_and_the_leg_says_so():
    way = leg(really_planned(TO_LYON.format(crossing=""), places=SCHENGEN))

    assert way.open_border == "Schengen area"
    assert (way.crossing, way.border_missing) == (None, False)
    assert [segment.kind for segment in way.segments] == ["ride"]


def test_rule_19_the_areas_are_dated():
    days = "days:\n  2007-02-23:\n" + TO_LYON.format(crossing="")

    assert leg(really_planned(days, places=SCHENGEN)).open_border is None


def test_rule_19_a_written_crossing_overrules_it():
    way = leg(really_planned(TO_LYON.format(crossing="    - crossing: bardonnex"), places=SCHENGEN))

    assert way.crossing == "bardonnex"
    assert "clear" in [segment.kind for segment in way.segments]


FLIGHT = """
    - meeting: One
      time: 06:00-06:30
      venue: a
    - flight: XX 1
      time: 12:00-16:00
      from: HKG
      to: NRT
{fields}
    - meeting: Two
      time: 20:00-21:00
      venue: Tokyo
"""
PORTS = """
cities: {Alpha: {country: HK, zone: Asia/Hong_Kong, at: "22.3000, 114.1700"}}
venues: {a: {name: Alpha House, city: Alpha, at: "22.3000, 114.1700"}}
"""


def test_rule_20_a_port_is_a_stop_from_departure_less_check_in_to_departure():
    plan = really_planned(FLIGHT.format(fields=""), places=PORTS)

    port = stops(plan)[1]
    assert (port.id, port.kind) == ("HKG", "hub")
    assert (clock(port.start), clock(port.end)) == ("10:00", "12:00")
    assert leg(plan, 0).deadline == port.start


def test_rule_20_check_in_is_what_the_line_says_else_the_trip():
    line = really_planned(FLIGHT.format(fields="      check-in: 45 min"), places=PORTS)
    trip = really_planned(FLIGHT.format(fields=""), places=PORTS, top="defaults: {check-in: {flight: 3h}}")

    assert clock(stops(line)[1].start) == "11:15"
    assert clock(stops(trip)[1].start) == "09:00"


def test_rule_20_after_landing_clear_and_exit_open_the_next_leg():
    lines = FLIGHT.format(fields="").replace("venue: Tokyo", "venue: palace")
    places = PORTS.replace("venues: {", 'venues: {palace: {name: Palace, city: Tokyo, at: "35.6852, 139.7528"}, ')
    plan = really_planned(lines, places=places)

    onward = leg(plan, 2)
    assert [segment.kind for segment in onward.segments[:2]] == ["clear", "exit"]
    assert clock(onward.leave, "Asia/Tokyo") == "16:00"


def test_rule_20_the_service_is_itself_the_crossing():
    plan = really_planned(FLIGHT.format(fields=""), places=PORTS)

    flight = leg(plan, 1)
    assert [segment.kind for segment in flight.segments] == ["ride"]
    assert (flight.crossing_chosen, flight.border_missing) == (False, False)


def test_rule_20_a_line_at_the_port_counts_as_being_there():
    plan = really_planned(
        """
    - event: Assemble at the airport
      time: 08:00
      venue: HKG
    - flight: XX 1
      time: 12:00-16:00
      from: HKG
      to: NRT
    """,
        places=PORTS,
    )

    assert [stop.id for stop in stops(plan)] == ["assemble-at-the-airport", "NRT"]


def test_rule_20_two_services_in_a_row_through_one_port_are_a_connection_and_nobody_enters():
    plan = really_planned(
        """
    - flight: XX 1
      time: 08:00-12:00
      from: HKG
      to: NRT
    - free: Lounge
    - flight: XX 2
      time: 14:00-17:00
      from: NRT
      to: SIN
    """,
        places=PORTS,
    )

    assert [stop.id for stop in stops(plan)] == ["HKG", "NRT", "SIN"]
    assert [[segment.kind for segment in each.segments] for each in party(plan).legs] == [["ride"], ["ride"]]


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


def test_rule_20_a_ride_to_the_airport_makes_a_port_although_the_flight_does_not_say_from_where():
    plan = really_planned(
        """
    - meeting: One
      time: 08:00-11:45
      venue: a
    - coach: To the airport
      to: HKG
    - flight: XX 1
      time: 12:00-17:30
      to: NRT
    """,
        places=PORTS,
    )

    assert [(stop.id, stop.kind) for stop in stops(plan)] == [("one", "meeting"), ("HKG", "hub"), ("NRT", "hub")]
    assert leg(plan, 0).slack.planned < -100


def test_rule_20_a_written_ride_after_a_landing_starts_with_clear_and_exit_too():
    plan = really_planned(
        """
    - flight: XX 1
      time: 12:00-17:00
      from: NRT
      to: HKG
    - coach: Bus
      for: 2h30
    - meeting: One
      time: 21:00
      venue: a
    """,
        places=PORTS,
    )

    assert [segment.kind for segment in leg(plan, 1).segments] == ["clear", "exit", "ride"]


def test_rule_20_a_connection_after_midnight_is_judged_at_its_departure():
    plan = really_planned(
        """
days:
  2023-02-24:
    - flight: XX 1
      time: 20:00-00:57+1
      from: HKG
      to: NRT
  2023-02-25:
    - flight: XX 2
      time: 00:30-07:00
      from: NRT
      to: SIN
""",
        places=PORTS,
    )

    assert leg(plan, 0).slack.planned == -27 - 25  # what it takes to change from one to the other


def test_rule_17_a_port_is_judged_where_the_service_passes_it():
    trains = """
    - train: G 1
      time: {time}
      from: guangzhou-south-station
      to: west-kowloon-station
    """
    found = []
    for time in ("21:00-23:20", "21:00-23:50"):
        plan = really_planned(trains.format(time=time), places="")
        border = at_border(leg(plan), crossing_of(leg(plan), plan.world.borders), "planned")
        found.append(border.shut)

    assert found == [False, True]
