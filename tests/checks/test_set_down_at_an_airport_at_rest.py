"""What is asked about a drive from another city to an airport, where people are next in a city on this side of it."""

import pytest
from small_trips import worked_out

TRIP = """
trip: Kansai
delegation: {a: {name: A}, b: {name: B}, c: {name: C, joins: "2026-10-07"}}
venues:
  h: {name: River Hotel, city: Osaka, at: "34.6930, 135.4920"}
  u: {name: Kyoto University, city: Kyoto, at: "35.0262, 135.7808"}
days:
  2026-10-08:
    - {visit: Kyoto University, time: "15:00-16:30", venue: u}
    - {coach: To the airport, time: "16:45", from: u, to: KIX}
    - {hotel: h}
  2026-10-09:
    - {coach: To the airport, time: "09:00", from: h, to: KIX}
    - {flight: KE 722, time: "12:30-14:25", from: KIX, to: ICN}
"""
COACH = '    - {coach: To the airport, time: "16:45", from: u, to: KIX}\n'
MORNING = '    - {coach: To the airport, time: "09:00", from: h, to: KIX}\n'


def asked(trip: str) -> list[str]:
    """The messages of DLG318 about a trip."""
    outcome = worked_out(trip)
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return [each.message for each in outcome.findings if each.name == "goes-nowhere"]


@pytest.mark.parametrize("trip", [TRIP, TRIP.replace(MORNING, "")], ids=["a-coach-next-morning", "none"])
def test_a_drive_past_the_city_of_the_night_to_its_airport_is_asked_about(trip: str) -> None:
    assert asked(trip) == [
        "“To the airport” leads to Kansai International Airport, from where nothing takes the party on, and next is "
        "River Hotel: nobody wrote how to get back"
    ]


@pytest.mark.parametrize(
    "trip",
    [
        TRIP.replace(COACH, COACH + "    - {coach: To the hotel, from: KIX, to: h}\n"),
        TRIP.replace(COACH, COACH + '    - {free: Shops, time: "18:30-19:30"}\n'),
        TRIP.replace(COACH, COACH.replace("}", ", who: [a, b]}")).replace(
            "days:\n  2026-10-08:\n",
            'days:\n  2026-10-08:\n    - {flight: KE 723, time: "17:00-18:50", from: ICN, to: KIX, who: c}\n',
        ),
        TRIP.replace('at: "34.6930, 135.4920"', 'at: "34.4120, 135.3000"'),
        TRIP.replace("to: KIX}\n    - {hotel", "to: shin-osaka-station}\n    - {hotel"),
    ],
    ids=["a-way-back", "time-off", "somebody-lands", "hotel-near-the-airport", "a-station-of-the-city"],
)
def test_a_drive_with_a_way_back_or_a_reason_or_to_near_the_hotel_is_not_asked_about(trip: str) -> None:
    assert asked(trip) == []
