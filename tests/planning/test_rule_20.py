"""Rule 20 of the planner: services that cross, and the ports that they pass."""

import pytest
from programme import clock, leg, party, really_planned, stops

from delegate.assessment.border_times import at_border

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


@pytest.mark.parametrize(
    ("lands", "parts", "at_the_kerb"),
    [
        ("06:25", ["wait", "clear", "exit"], "07:30"),
        ("06:00", ["wait", "clear", "exit"], "07:30"),
        ("05:59", ["clear", "exit"], "06:29"),
        ("07:00", ["clear", "exit"], "07:30"),
    ],
)
def test_rule_17_who_lands_in_the_hour_before_a_port_opens_clears_it_from_the_opening_on(lands, parts, at_the_kerb):
    boat = f"""
    - ferry: To Shekou
      time: 05:00-{lands}
      from: macau-ferry-terminal-sheung-wan
      to: shekou-cruise-homeport
    - meeting: One
      time: 12:00-13:00
      venue: nanshan
"""
    nanshan = 'venues: {nanshan: {name: Nanshan Hall, city: Shenzhen, at: "22.5400, 113.9300"}}'

    onward = leg(really_planned(boat, places=nanshan), 1)

    assert [segment.kind for segment in onward.segments[:-1]] == parts
    assert clock(onward.kerb, "Asia/Shanghai") == at_the_kerb


@pytest.mark.parametrize(
    ("lands", "parts", "shut"),
    [
        ("06:20", [("wait", 40), ("clear", 30)], False),
        ("08:00", [("clear", 30)], False),
        ("03:20", [("clear", 30)], True),
    ],
)
def test_who_lands_at_a_crossing_of_one_side_clears_it_as_it_is_written_for_it(lands, parts, shut):
    places = """
cities:
  Tallinn: {country: EE, zone: Europe/Tallinn, at: "59.4370, 24.7536"}
  Petersburg: {country: RU, zone: Europe/Moscow, at: "59.9343, 30.3351"}
crossings:
  port: {name: Old port, sides: {EE: "59.4430, 24.7650"}, hours: "07:00-22:00", minutes: 20-40}
venues:
  pier: {name: Pier, city: Petersburg, at: "59.9320, 30.2400"}
  hall: {name: Hall, city: Tallinn, at: "59.4330, 24.7400"}
"""
    boat = f"""
    - ferry: Night boat
      time: 00:10-{lands}
      from: pier
      to: port
    - meeting: One
      time: 12:00-13:00
      venue: hall
"""
    plan = really_planned(boat, places=places)

    first = [(each.kind, each.minutes and each.minutes.planned) for each in leg(plan, 1).segments]
    assert first[: len(parts)] == parts
    landing = at_border(plan, leg(plan), plan.world.borders.crossing("port"), "planned")
    assert landing.shut is shut
