"""A drive to the hotel, by its title, that ends at a port or in another city than the hotel is asked about."""

import pytest
from small_trips import found

TRIP = """trip: To the hotel
delegation: {{a: {{name: Delegation, people: 10}}}}
venues:
  hall: {{name: Børsen, city: Copenhagen, at: "55.6757, 12.5840"}}
  {id_}: {{name: Hotel Havn, city: Copenhagen, at: "55.6800, 12.5900"}}
  end: {end}
vehicles:
  v: {{name: Van, kind: coach, seats: 16}}
days:
  2026-05-18:
    - flight: SK 2873
      time: 09:30-10:50
      from: OSL
      to: CPH
    - coach: {title}
      time: 11:40
      from: CPH
      to: end
      vehicle: v
{between}    - hotel: {id_}
      vehicle: v
  2026-05-19:
    - coach: To the airport
      time: 08:30
      from: {id_}
      to: CPH
      vehicle: v
    - flight: SK 1
      time: 12:00-13:00
      from: CPH
      to: OSL
"""
ROSKILDE = '{name: Roskilde Station, city: Roskilde, at: "55.6390, 12.0890"}'
MALMO = '{name: Malmö Live, city: Malmö, at: "55.6080, 12.9950"}'
LANDSKRONA = "{name: Landskrona ferry terminal, city: Landskrona}"
PIER = '{name: Oceankaj ferry terminal, city: Copenhagen, at: "55.7180, 12.6050"}'
MEETING = "    - meeting: Industry\n      time: 15:30-17:00\n      venue: hall\n      vehicle: v\n"


def told(end: str, title: str = "To the hotel", between: str = "", id_: str = "havn") -> list[str]:
    text = TRIP.format(end=end, title=title, between=between, id_=id_)
    return [each.message for each in found(text, "place-in-title", "goes-nowhere")]


@pytest.mark.parametrize("between", ["", MEETING])
@pytest.mark.parametrize(
    ("end", "name"),
    [
        (ROSKILDE, "Roskilde Station"),
        (MALMO, "Malmö Live"),
        (PIER, "Oceankaj ferry terminal"),
        (LANDSKRONA, "Landskrona ferry terminal"),
    ],
)
def test_a_drive_to_the_hotel_that_ends_at_a_port_or_in_another_city_is_asked_about(
    end: str, name: str, between
) -> None:
    next_ = "next is Hotel Havn, and nobody wrote how to get there"

    assert told(end, between=between) == [f"“To the hotel” says the hotel, and is planned to {name}; {next_}"]


@pytest.mark.parametrize(
    "title",
    [
        "Back to the hotel (check-in)",
        "Airport → hotel",
        "Transfer to hotel by coach",
        "前往酒店",
        "返回賓館",
        "Hotel transfer",
        "Zum Hotel",
        "Vom Flughafen ins Hotel",
        "À l’hôtel",
        "Al hotel con guía",
        "Till hotellet",
        "Havalimanından otele",
        "空港からホテルへ",
    ],
)
def test_titles_say_the_hotel_in_several_ways(title: str) -> None:
    assert len(told(ROSKILDE, title)) == 1


@pytest.mark.parametrize(
    "title",
    [
        "To the hotel in Roskilde",
        "To the hotel lobby",
        "To the station",
        "To Hotel Roskilde",
        "Hotel coach",
        "Zum Hotel Roskilde",
        "Al hotel en Roskilde",
        "Hotel transfer desk",
        "All hotel guests",
    ],
)
def test_titles_that_say_more_of_the_hotel_or_no_hotel_are_not_asked_about(title: str) -> None:
    assert told(ROSKILDE, title) == []


@pytest.mark.parametrize(
    "end",
    [
        '{name: Østerport Station, city: Copenhagen, at: "55.6925, 12.5870"}',  # 1.4 km from the hotel
        '{name: Bella Center, city: Copenhagen, at: "55.6380, 12.5790"}',  # somewhere in the city
        '{name: Roskilde Station Hotel, city: Roskilde, at: "55.6390, 12.0890"}',
    ],
)
def test_nothing_is_asked_of_a_port_beside_the_hotel_a_house_in_its_city_or_another_hotel(end: str) -> None:
    assert told(end) == []


def test_nothing_is_asked_where_the_way_on_is_written() -> None:
    on = "    - coach: On to Havn\n      time: 13:00\n      from: end\n      to: havn\n      vehicle: v\n"

    assert told(ROSKILDE, between=on) == []


def test_a_venue_that_has_the_word_for_its_id_is_told_once() -> None:
    assert len(told(ROSKILDE, id_="hotel")) == 1
