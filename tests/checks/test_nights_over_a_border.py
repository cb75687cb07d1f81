"""What is asked about a hotel beyond a border from the evening before it and the morning after."""

import pytest
from small_trips import dated, found, head

from delegate.diagnostics import Finding

PLACES = """\
  penha: {name: Penha Hall, city: Macau, at: "22.1880, 113.5330"}
  cotai: {name: Cotai Hotel, city: Macau, at: "22.1470, 113.5610"}
  um: {name: University, city: Macau, at: "22.1530, 113.5600"}
"""
FERRY = '{ferry: F 1, time: "09:00-10:00", from: hong-kong-macau-ferry-terminal, to: macau-outer-harbour}'
TOP = head("Chan Wong", "hk", places=PLACES) + dated("2026-12-10:", FERRY)
HOTEL = "{hotel: hk}"


def asked(*lines: str, time: str = "18:00-20:30", morning: str = "") -> list[Finding]:
    dinner = f'{{meal: Dinner, time: "{time}", venue: penha}}'
    there = f'  2026-12-11:\n{morning}    - {{meeting: Talks, time: "10:00-12:00", venue: um}}\n'
    return found(TOP + dated(dinner, *lines) + there, "unknown-way")


@pytest.mark.parametrize("hotel", [HOTEL, '{hotel: hk, time: "23:00"}'])
@pytest.mark.parametrize("time", ["18:00-20:30", "18:00"])
def test_a_hotel_of_that_night_beyond_the_border_is_asked_about(hotel: str, time: str) -> None:
    (night,) = asked(hotel, time=time)

    assert night.message.startswith("the party would go from Penha Hall to Chamber over the border for the night")


@pytest.mark.parametrize(
    "lines",
    [
        ("{hotel: cotai}",),
        ("{coach: Back, to: hk}", HOTEL),
        ("{crossing: hzmb-hk-macau}", HOTEL),
    ],
)
def test_a_hotel_on_this_side_or_a_way_or_crossing_that_is_written_is_as_it_is_meant(lines: tuple[str, ...]) -> None:
    assert asked(*lines) == []


def test_a_way_written_in_the_morning_says_that_the_night_is_meant() -> None:
    assert asked(HOTEL, morning='    - {coach: To Macau, time: "08:00", from: hk, to: um}\n') == []
