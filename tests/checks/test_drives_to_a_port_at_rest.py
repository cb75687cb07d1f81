"""What is asked about a written drive to an airport, station or pier from which nothing takes its people on."""

import pytest
from every import every
from small_trips import worked_out

TRIP = """
trip: To the Gulf
delegation: {a: {name: A}, b: {name: B}, c: {name: C, joins: "2026-06-10 19:00"}}
groups: {red: [a, b]}
vehicles: {bus: {name: Bus, kind: coach, seats: 20}}
venues:
  m: {name: Ministry, city: Doha, at: "25.3200, 51.5300"}
  h: {name: Bay Hotel, city: Doha, at: "25.2860, 51.5340"}
  q: {name: North Quay, city: Doha, at: "25.2990, 51.5480"}
days:
  2026-06-10:
    - {flight: QR 8, time: "09:00-18:00", from: LHR, to: DOH}
    - {hotel: h, time: "20:00", nights: 4}
  2026-06-12:
    - {meeting: Talks, time: "16:00-17:00", venue: m}
    - {coach: To the airport, time: "22:00", from: m, to: DOH}
  2026-06-13:
    - {meeting: Close, time: "10:00-11:00", venue: m}
  2026-06-14:
    - {flight: QR 1, time: "18:00-23:30", from: DOH, to: LHR}
"""
TALKS = '    - {meeting: Talks, time: "16:00-17:00", venue: m}\n'
CLOSE_DAY = '  2026-06-13:\n    - {meeting: Close, time: "10:00-11:00", venue: m}\n'
COACH = '    - {coach: To the airport, time: "22:00", from: m, to: DOH}\n'


def asked(trip: str) -> list[str]:
    """The messages of DLG318 about a trip."""
    outcome = worked_out(trip)
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return [each.message for each in outcome.findings if each.name == "goes-nowhere"]


def beside(*lines: str, coach: str = COACH) -> str:
    """The trip with these lines below the coach."""
    return TRIP.replace(COACH, coach + "".join(f"    - {line}\n" for line in lines))


def test_a_coach_to_the_airport_on_a_wrong_date_is_asked_about_once() -> None:
    (message,) = asked(TRIP)

    assert message == (
        "“To the airport” leads to Hamad International Airport, from where nothing takes the party on, and next is Bay "
        "Hotel: nobody wrote how to get back"
    )
    in_the_morning = TRIP.replace(COACH, "").replace(
        "  2026-06-12:\n", "  2026-06-12:\n" + COACH.replace("22:00", "08:00")
    )
    assert len(asked(in_the_morning)) == 1


def test_so_is_one_of_a_group_and_one_that_is_followed_by_a_line_of_that_evening() -> None:
    of_red = COACH.replace("}", ", who: red}")
    dinner = '{meal: Dinner, time: "20:00-21:30", venue: h}'

    assert len(asked(TRIP.replace(COACH, of_red))) == 1
    assert len(asked(beside(dinner, coach=COACH.replace("22:00", "18:00")))) == 1


def test_so_is_one_to_a_pier_of_the_trips_own_from_which_a_boat_leaves_on_another_date() -> None:
    boat = TRIP.replace("flight: QR 1", "ferry: Pearl").replace("from: DOH, to: LHR}", "from: q, to: q}")

    assert len(asked(boat.replace(COACH, COACH.replace("to: DOH", "to: q")))) == 1
    assert asked(TRIP.replace(COACH, COACH.replace("to: DOH", "to: q"))) == []


@pytest.mark.parametrize(
    "lines",
    [
        ('{coach: Back, time: "23:00", from: DOH, to: h}',),
        ('{meeting: The delegation of Oman, time: "22:30-23:00", venue: DOH}',),
        ('{free: Shops, time: "22:30-23:30"}',),
        ("{hotel: h, vehicle: bus}",),
        ('{flight: QR 3, time: "23:55-07:00+1", from: DOH, to: LHR, who: c}',),
    ],
    ids=["a-coach-back", "people-met-there", "time-off", "a-vehicle-on-the-hotel", "others-fly"],
)
def test_a_drive_to_meet_somebody_or_with_a_way_back_is_not_asked_about(lines: tuple[str, ...]) -> None:
    assert asked(beside(*lines)) == []


def test_a_vehicle_on_the_next_line_is_no_way_back_where_people_fly_on_the_next_date_without_a_ride() -> None:
    a_day_early = TRIP.replace("2026-06-14:", "2026-06-13:").replace(CLOSE_DAY, "").replace("22:00", "08:00")
    a_day_early = a_day_early.replace(TALKS, "").replace("from: m, to: DOH}", "from: h, to: DOH}\n" + TALKS.rstrip())
    with_bus = a_day_early.replace("venue: m}", "venue: m, vehicle: bus}")

    (message,) = asked(with_bus)
    assert "from where nothing takes the party on, and next is Ministry" in message
    flight = '    - {flight: QR 1, time: "18:00-23:30"'
    ride = '    - {coach: To the airport, time: "15:00", from: h, to: DOH}\n'
    assert asked(with_bus.replace(flight, ride + flight)) == []
    assert asked(with_bus.replace("2026-06-13:", "2026-06-14:")) == []


def test_a_drive_to_fetch_who_lands_or_joins_and_to_see_off_who_leaves_is_not_asked_about() -> None:
    of_red = COACH.replace("}", ", who: red}")
    landing = '{flight: QR 5, time: "16:00-22:30", from: LHR, to: DOH, who: c}'

    assert asked(beside(landing, coach=of_red)) == []
    assert asked(TRIP.replace('joins: "2026-06-10 19:00"', 'joins: "2026-06-12 22:30"')) == []
    assert asked(TRIP.replace('joins: "2026-06-10 19:00"', 'leaves: "2026-06-12"')) == []
    assert asked(TRIP.replace(COACH, COACH.replace("}", ", received-by: The minister of Oman}"))) == []


def test_a_drive_towards_the_hotel_of_an_airport_is_not_asked_about() -> None:
    at_airport = '  h2: {name: Airport Hotel, city: Doha, at: "25.2600, 51.5800"}\ndays:'

    assert asked(beside("{hotel: h2}").replace("nights: 4", "nights: 2").replace("days:", at_airport, 1)) == []


def test_the_coach_to_a_flight_that_is_called_off_is_asked_about() -> None:
    off = '{flight: QR 3, time: "23:55-07:00+1", from: DOH, to: LHR, status: cancelled}'

    assert len(asked(beside(off))) == 1


def test_who_takes_the_luggage_there_on_the_evening_before_a_flight_is_not_asked_about() -> None:
    luggage = COACH.replace("To the airport", "Luggage").replace("}", ", who: a}")
    flight = TRIP.replace("2026-06-14", "2026-06-13").replace('"18:00-23:30"', '"09:00-14:30"')
    flight = flight.replace('  2026-06-13:\n    - {meeting: Close, time: "10:00-11:00", venue: m}\n', "")

    assert asked(flight.replace(COACH, luggage.replace("22:00", "19:00"))) == []


def test_a_drive_to_an_airport_where_the_night_may_be_spent_is_not_asked_about() -> None:
    assert asked(TRIP.replace("nights: 4", "nights: 2")) == []


IN_THE_MORNING = (
    TRIP.replace("2026-06-14", "2026-06-13")
    .replace('"18:00-23:30"', '"09:00-14:30"')
    .replace('  2026-06-13:\n    - {meeting: Close, time: "10:00-11:00", venue: m}\n', "")
    .replace('time: "22:00"', 'time: "19:00"')
)


def test_the_only_coach_of_all_who_fly_in_the_morning_is_asked_about_on_the_evening_before() -> None:
    (message,) = asked(IN_THE_MORNING)

    assert message == (
        "“To the airport” leads to Hamad International Airport, from where “QR 1” of 13 June takes the party on, and "
        "next is Bay Hotel: nobody wrote how to get back"
    )


def test_it_takes_the_luggage_ahead_where_a_ride_in_the_morning_is_written_too() -> None:
    morning = '  2026-06-13:\n    - {coach: To the flight, time: "05:30", from: h, to: DOH}\n'

    assert asked(IN_THE_MORNING.replace("  2026-06-13:\n", morning)) == []
    assert asked(IN_THE_MORNING.replace('"09:00-14:30"', '"00:20-06:30"')) == []


OUT_OF_TOWN = """
trip: Vienna in Brussels
delegation: {a: {name: A}, b: {name: B}}
venues:
  inn: {name: Hotel Metropole, city: Brussels, at: "50.8510, 4.3530"}
  hall: {name: Egmont Palace, city: Brussels, at: "50.8370, 4.3570"}
  north: {name: North NAME, city: Brussels, at: "50.8810, 4.3600"}
  leuven: {name: Leuven NAME, city: Leuven, at: "50.8810, 4.7160"}
  liege: {name: Verviers NAME, city: Verviers, at: "50.5880, 5.8550"}
crossings:
  post: {name: Post, sides: {BE: "50.9300, 4.6000", LU: "50.9300, 4.6010"}, minutes: 5, modes: [coach]}
days:
  2026-06-11:
    - {meeting: Talks, time: "16:00-17:00", venue: hall}
    - {hotel: inn}
  2026-06-12:
    - {coach: Out, time: "08:30", from: inn, to: END}
    - {meeting: Close, time: "12:30-13:30", venue: hall}
"""
CLOSE = '    - {meeting: Close, time: "12:30-13:30", venue: hall}\n'
COACH_ON = '    - {coach: On, time: "12:30", from: inn, to: hall}\n'


@every(
    ("end", "name", "behind", "asked_about"),
    [
        ("post/BE", "station", CLOSE, True),
        ("post/BE", "station", COACH_ON, True),
        ("leuven", "station", CLOSE, True),
        ("leuven", "station", COACH_ON, True),
        ("north", "station", CLOSE, True),
        ("leuven", "Works", CLOSE, False),  # no port: people may see the place
        ("north", "Works", CLOSE, False),
        ("liege", "station", CLOSE, False),  # more than 50 km: another finding asks
        ("leuven", "station", '    - {free: Stroll, time: "09:30-11:00"}\n' + CLOSE, False),
        ("leuven", "station", '    - {visit: Library, time: "09:30-11:00", venue: leuven}\n' + CLOSE, False),
        ("leuven", "station", '    - {coach: Back, time: "11:00", from: leuven, to: hall}\n' + CLOSE, False),
        ("north", "station", CLOSE + '    - {visit: Station, time: "15:00-16:00", venue: north}\n', False),
        ("north", "station", CLOSE + "    - {hotel: north}\n", False),  # a hotel that is called so
    ],
)
def test_a_drive_to_a_post_outside_any_city_or_to_a_venue_that_is_called_a_station_is_one(
    end: str, name: str, behind: str, asked_about: bool
) -> None:
    trip = OUT_OF_TOWN.replace("END", end).replace("NAME", name).replace(CLOSE, behind)

    assert len(asked(trip)) == asked_about


TO_QUAY = COACH.replace("To the airport", "To the boat").replace("m, to: DOH", "h, to: n")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (('{ferry: Pearl, time: "23:00-23:50", from: n, to: Al Ruwais, status: cancelled}',), 1),
        (('{ferry: Pearl, time: "23:00-23:50", from: n, to: Al Ruwais}',), 0),
        (('{ferry: Pearl, time: "23:00-23:50", from: m, to: Al Ruwais, status: cancelled}',), 0),
        (
            (
                '{ferry: Pearl, time: "23:00-23:50", from: n, to: Al Ruwais, status: cancelled}',
                '{coach: In place of the boat, time: "23:30", from: n, to: h}',
            ),
            0,
        ),
        (
            (
                '{ferry: Pearl, time: "23:00-23:50", from: n, to: Al Ruwais, status: cancelled}',
                '{meal: Supper, time: "22:40-23:30", venue: n}',
            ),
            0,
        ),
    ],
    ids=["called-off", "it-goes", "from-elsewhere", "taken-on-from-there", "something-there"],
)
def test_a_drive_to_the_venue_from_which_a_service_is_called_off_is_asked_about(lines: tuple[str, ...], told: int):
    venue = '  n: {name: Corniche, city: Doha, at: "25.2990, 51.5480"}\ndays:'  # no word says that boats leave there

    assert len(asked(beside(*lines, coach=TO_QUAY).replace("days:", venue, 1))) == told


def test_it_is_asked_about_where_the_next_line_is_at_a_convention_centre_of_the_tables() -> None:
    trip = """
trip: Fair in Hong Kong
delegation: {a: {name: A}, b: {name: B}}
venues: {inn: {name: Harbour Hotel, city: Hong Kong, at: "22.2770, 114.1650"}}
days:
  2026-05-13:
    - {flight: QR 8, time: "06:00-14:00", from: DOH, to: HKG}
    - {hotel: inn, nights: 2}
  2026-05-14:
    - {coach: To the airport, time: "08:20", from: inn, to: HKG}
    - {meeting: Exhibition, time: "14:00-15:00", venue: hkcec}
  2026-05-15:
    - {flight: QR 9, time: "12:20-16:00", from: HKG, to: DOH}
"""

    assert len(asked(trip)) == 1
