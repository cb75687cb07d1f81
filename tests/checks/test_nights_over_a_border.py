"""What is asked about a hotel beyond a border from the evening before it and the morning after."""

import pytest
from small_trips import worked_out

TOP = """
trip: Nights
delegation: {chan: {name: Chan}, wong: {name: Wong}}
venues:
  conrad: {name: Conrad, city: Hong Kong, at: "22.2770, 114.1640"}
  penha: {name: Penha Hall, city: Macau, at: "22.1880, 113.5330"}
  cotai: {name: Cotai Hotel, city: Macau, at: "22.1470, 113.5610"}
  um: {name: University, city: Macau, at: "22.1530, 113.5600"}
days:
  2026-12-10:
    - {ferry: F 1, time: "09:00-10:00", from: hong-kong-macau-ferry-terminal, to: macau-outer-harbour-ferry-terminal}
"""
HOTEL = "{hotel: conrad}"


def asked(*lines, time="18:00-20:30", morning=""):
    dinner = f'{{meal: Dinner, time: "{time}", venue: penha}}'
    there = f'  2026-12-11:\n{morning}    - {{meeting: Talks, time: "10:00-12:00", venue: um}}\n'
    trip = TOP + "".join(f"    - {line}\n" for line in (dinner, *lines)) + there
    outcome = worked_out(trip)
    assert outcome.plan is not None
    return [each for each in outcome.findings if each.name == "unknown-way"]


@pytest.mark.parametrize("hotel", [HOTEL, '{hotel: conrad, time: "23:00"}'])
@pytest.mark.parametrize("time", ["18:00-20:30", "18:00"])
def test_a_hotel_of_that_night_beyond_the_border_is_asked_about(hotel, time):
    (found,) = asked(hotel, time=time)

    assert found.message.startswith("the party would go from Penha Hall to Conrad over the border for the night")


@pytest.mark.parametrize(
    "lines",
    [
        ("{hotel: cotai}",),
        ("{coach: Back, to: conrad}", HOTEL),
        ("{crossing: hzmb-hk-macau}", HOTEL),
    ],
)
def test_a_hotel_on_this_side_or_a_way_or_crossing_that_is_written_is_as_it_is_meant(lines):
    assert asked(*lines) == []


def test_a_way_written_in_the_morning_says_that_the_night_is_meant():
    assert asked(HOTEL, morning='    - {coach: To Macau, time: "08:00", from: conrad, to: um}\n') == []
