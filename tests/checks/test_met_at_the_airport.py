"""Who lands at the airport that serves the city where they are next is fetched there, though nobody wrote so."""

import pytest
from small_trips import dated, found, head

PLACES = """  kyoto: {name: Kyoto Hotel, city: Kyoto, at: "34.9870, 135.7590"}
  abu: {name: Corniche Hotel, city: Abu Dhabi, at: "24.5020, 54.3890"}
"""
TOP = head("Ann Ben", "hk", base="hk", places=PLACES)


def flight(number, hours, start, end):
    return f'{{flight: {number}, time: "{hours}", from: {start}, to: {end}}}'


def asked(*lines, top=TOP):
    return [each.message for each in found(top + dated(*lines), "service-ends-elsewhere", "unknown-way")]


def stay(lands, hotel, leaves, *, way_back=()):
    """A flight to an airport, a night in a hotel, and a flight home."""
    return (
        "2026-06-08:",
        flight("XX 1", "08:00-12:40", "HKG", lands),
        f"{{hotel: {hotel}}}",
        "2026-06-09:",
        f'{{meeting: Talks, time: "10:00-11:00", venue: {hotel}}}',
        *way_back,
        flight("XX 2", "21:00-23:55", leaves, "HKG"),
    )


def test_who_lands_at_the_nearest_airport_to_a_city_without_one_is_not_asked_about():
    assert asked(*stay("KIX", "kyoto", "KIX")) == []
    assert asked(*stay("KIX", "kyoto", "NGO")) == []


def test_who_lands_far_nearer_to_another_airport_is_asked_about():
    (nagoya,) = asked(*stay("NGO", "kyoto", "KIX"))
    (dubai,) = asked(*stay("DXB", "abu", "AUH"))

    assert "ends at Chubu Centrair International Airport, and next is Kyoto Hotel in Kyoto, 97 km away" in nagoya
    assert "ends at Dubai International Airport, and next is Corniche Hotel in Abu Dhabi, 129 km away" in dubai


def test_who_comes_back_to_the_same_airport_by_a_way_that_nobody_wrote_either_is_not_asked_about():
    assert asked(*stay("DXB", "abu", "DXB")) == []


def test_who_has_the_way_back_to_it_written_is_asked_about_the_way_from_it():
    (dubai,) = asked(*stay("DXB", "abu", "DXB", way_back=("{coach: To the airport, time: '15:00', to: DXB}",)))

    assert dubai.endswith("129 km away: nobody wrote how to get there")


@pytest.mark.parametrize("way", [(), ("{coach: Out, to: kyoto, who: ann}",)])
def test_who_is_left_out_of_the_coach_from_the_airport_is_still_asked_about(way):
    lines = stay("KIX", "kyoto", "KIX")

    assert len(asked(*lines[:2], *way, *lines[2:])) == len(way)


@pytest.mark.parametrize("to", ["tbc", "Nowhere Airport"])
def test_a_flight_of_which_nobody_knows_where_it_ends_does_not_end_where_it_leaves(to):
    assert asked(*stay(to, "kyoto", "KIX")) == []
