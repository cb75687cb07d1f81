"""Of two cities of one name in a country the point of a venue tells which is meant, and nothing else does."""

import pytest
from small_trips import dated, found, worked_out

TALKS = "{meeting: Talks, time: 09:00-10:00, venue: hall}"


def trip(city: str, at: str, more: str = "", *lines: str) -> str:
    point = f', at: "{at}"' if at else ""
    return f"""trip: Small
delegation: {{bo: {{name: Bo}}}}
venues:
  hall: {{name: Hall, city: "{city}"{point}}}
{more}days:
""" + dated("2026-09-15:", TALKS, *lines)


@pytest.mark.parametrize(
    ("city", "at", "meant", "zone"),
    [
        ("Sendai, JP", "38.2690, 140.8700", "Sendai, JP-04", "Asia/Tokyo"),
        ("Sendai, Japan", "31.8200, 130.3100", "Sendai, JP-46", "Asia/Tokyo"),
        ("San Sebastián, ES", "43.3200, -1.9800", "Donostia / San Sebastián", "Europe/Madrid"),
        ("San Sebastián, ES", "28.0920, -17.1100", "San Sebastián de la Gomera", "Atlantic/Canary"),
        ("Bangor, GB", "53.2280, -4.1300", "Bangor, GB-WLS", "Europe/London"),
        ("Springfield, US", "39.9000, -89.5000", "Springfield, US-IL", "America/Chicago"),
    ],
)
def test_the_point_of_a_venue_tells_which_city_of_the_country_is_meant(
    city: str, at: str, meant: str, zone: str
) -> None:
    text = trip(city, at)

    assert not found(text, "unknown-city")
    plan = worked_out(text).plan
    assert plan is not None
    (place,) = next(plan.lines()).places
    assert (place.city, place.zone, place.rough) == (meant, zone, False)


@pytest.mark.parametrize(
    ("city", "at"),
    [
        ("Sendai, JP", ""),  # no point
        ("Sendai, JP", "35.6800, 139.7600"),  # in Tokyo: near neither
        ("Bangor", "53.2280, -4.1300"),  # two countries: a country and its clock are not taken from a point
    ],
)
def test_what_no_point_decides_is_asked_about(city: str, at: str) -> None:
    (told,) = found(trip(city, at), "unknown-city")

    assert told.message == f"“{city}” may be several cities"


def test_a_country_behind_a_slash_is_asked_about_with_the_comma_of_a_city() -> None:
    helps = [told.help for told in found(trip("Portland/US", ""), "unknown-city")]
    lyon = found(trip("Lyon/FR", "", "", "{coach: Out, time: 11:00, to: Lyon/FR}"), "unknown-city", "unknown-place")
    maine = found(trip("Portland, US-OR", "", "", "{coach: Out, time: 11:00, to: Portland/US}"), "unknown-place")

    assert [text.split(" or ")[0] for text in helps] == ["write `Portland, US-OR`"]
    assert [told.help for told in lyon] == ["write `Lyon, FR`", "write `Lyon, FR`"]
    assert [told.message for told in maine] == ["“Portland/US” may be several places"]
    assert "under `cities`" in found(trip("Cessyville/FR", ""), "unknown-city")[0].help


def test_two_venues_of_one_name_may_be_in_two_cities() -> None:
    south = '  south: {name: South, city: "Sendai, JP", at: "31.8200, 130.3100"}\n'
    text = trip("Sendai, JP", "38.2690, 140.8700", south, "{meeting: More, time: 17:00-18:00, venue: south}")

    assert not found(text, "unknown-city")
    plan = worked_out(text).plan
    assert plan is not None
    assert [place.city for line in plan.lines() for place in line.places] == ["Sendai, JP-04", "Sendai, JP-46"]


def test_a_city_that_the_trip_declares_is_that_city_wherever_the_point_lies() -> None:
    own = 'cities: {"Sendai, JP": {country: JP, zone: Asia/Tokyo, at: "35.0, 135.0"}}\n'

    plan = worked_out(trip("Sendai, JP", "35.0100, 135.0100", own)).plan
    assert plan is not None
    (place,) = next(plan.lines()).places
    assert place.city == "Sendai, JP"
