"""What is said of who comes to a hotel after midnight, where its first night is only the next one."""

import pytest
from small_trips import worked_out

from delegate.diagnostics import Severity

TRIP = """
trip: Late
delegation: {ann: {name: Ann}, ben: {name: Ben}}
vehicles: {bus: {kind: coach, seats: 30}}
venues:
  h: {name: Palm Hotel, city: Riyadh, at: "24.7110, 46.6740"}
  m: {name: Ministry of Investment, city: Riyadh, at: "24.7600, 46.6400"}
days:
  2026-09-14:
    - {flight: EK 817, time: "22:55-23:55", from: DXB, to: RUH}
  2026-09-15:
    - {coach: To the hotel, time: "01:15", from: RUH, to: h, vehicle: bus}
    - {meeting: Ministry, time: "14:00-15:30", venue: m, vehicle: bus}
    - {hotel: h}
  2026-09-16:
    - {coach: To the airport, time: "06:30", from: h, to: RUH, vehicle: bus}
    - {flight: EK 818, time: "10:00-12:50", from: RUH, to: DXB}
"""
FLIGHT = '    - {flight: EK 817, time: "22:55-23:55", from: DXB, to: RUH}\n'
COACH = '    - {coach: To the hotel, time: "01:15", from: RUH, to: h, vehicle: bus}\n'
HOTEL = "    - {hotel: h}\n"
MEETING = '    - {meeting: Ministry, time: "14:00-15:30", venue: m, vehicle: bus}\n'
NEW_DATE = "  2026-09-15:\n"


def told(trip: str) -> list[str]:
    """The messages of DLG603 about a trip."""
    outcome = worked_out(trip)
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return [each.message for each in outcome.findings if each.name == "no-hotel"]


def without_hotel(trip: str = TRIP) -> str:
    return trip.replace(HOTEL, "")


def test_who_comes_to_a_hotel_after_midnight_is_told_that_it_is_written_from_the_next_night_on() -> None:
    outcome = worked_out(TRIP)
    (found,) = (each for each in outcome.findings if each.name == "no-hotel")

    assert found.message == (
        "no hotel is written for the party in the night of 14 September: they come to Palm Hotel at 01:56 on "
        "15 September, and it is written from the night of that date on"
    )
    assert found.help == (
        "write the `hotel` as the last line of 14 September with `nights: 2`, or the `time` of the hotel, as the next "
        "line behind the way to it, if the room is theirs at 01:56"
    )


@pytest.mark.parametrize(
    "trip",
    [
        TRIP.replace(FLIGHT, FLIGHT + COACH.replace("01:15", "23:58").replace("23:55", "23:00")).replace(
            NEW_DATE + COACH, NEW_DATE
        ),
        TRIP.replace(FLIGHT, "")
        .replace("  2026-09-14:\n", "")
        .replace(COACH, FLIGHT.replace("22:55-23:55", "00:05-01:05") + COACH.replace("01:15", "02:20")),
        without_hotel().replace(COACH, COACH + HOTEL),
        TRIP.replace(HOTEL, '    - {hotel: h, time: "22:00"}\n'),
        TRIP.replace(COACH, COACH + '    - {meal: Supper, time: "02:00-02:40", venue: h}\n'),
    ],
    ids=["under-the-date-before", "a-flight-by-night", "hotel-below-the-coach", "clock", "supper"],
)
def test_so_it_is_wherever_the_way_and_the_hotel_stand(trip: str) -> None:
    (message,) = told(trip)

    assert "they come to Palm Hotel at 0" in message


def test_the_two_ways_that_the_help_names_are_silent() -> None:
    assert told(without_hotel().replace(FLIGHT, FLIGHT + "    - {hotel: h, nights: 2}\n")) == []
    assert told(without_hotel().replace(COACH, COACH + '    - {hotel: h, time: "02:00"}\n')) == []


@pytest.mark.parametrize(
    "trip",
    [
        TRIP.replace(COACH, COACH + "    - {hotel: h, nights: 0}\n"),
        TRIP.replace(FLIGHT, FLIGHT + "    - {hotel: h, nights: 0}\n"),
        TRIP.replace(FLIGHT, FLIGHT + "    - {hotel: tbc}\n"),
        TRIP.replace(FLIGHT, FLIGHT.replace("23:55", "03:10+1")).replace("01:15", "04:00"),
        TRIP.replace(MEETING, MEETING.replace("14:00-15:30", "04:45-05:30")),
        TRIP.replace(COACH, COACH + '    - {meeting: By night, time: "02:15-07:00", venue: h}\n'),
    ],
    ids=["day-room", "day-room-before", "to-be-confirmed", "in-the-morning", "goes-on", "awake"],
)
def test_who_has_a_room_or_does_not_sleep_then_is_not_told(trip: str) -> None:
    assert told(trip) == []


def test_of_two_cars_each_is_told_when_it_comes() -> None:
    ann = COACH.replace("}", ", who: ann}").replace(", vehicle: bus", "")
    ben = ann.replace("ann", "ben").replace("01:15", "02:15")

    assert [message[:45] for message in told(TRIP.replace(COACH, ann + ben))] == [
        "no hotel is written for Ann in the night of 1",
        "no hotel is written for Ben in the night of 1",
    ]


def test_a_hotel_that_stands_at_the_head_of_the_day_above_the_way_to_it_is_reached_by_that_way() -> None:
    outcome = worked_out(without_hotel().replace(NEW_DATE, NEW_DATE + HOTEL))

    assert [each.name for each in outcome.findings if each.severity != Severity.NOTE] == []
    assert told(without_hotel().replace(NEW_DATE, NEW_DATE + HOTEL)) == told(TRIP)


def test_a_hotel_at_the_head_of_the_day_is_left_first_where_that_way_leads_elsewhere() -> None:
    elsewhere = COACH.replace("from: RUH, to: h", "from: h, to: m")
    outcome = worked_out(without_hotel().replace(NEW_DATE + COACH, NEW_DATE + HOTEL + elsewhere))

    assert outcome.plan is not None
    ways = [(leg.origin.name, leg.destination.name) for leg in outcome.plan.legs()]
    assert ("Palm Hotel", "Ministry of Investment") in ways
