"""Two ports of one city, of which one is known by the city alone, are told apart by their kinds, places and names."""

import pytest
from small_trips import found, worked_out

from delegate.assessment.not_judged import not_judged

TRIP = """trip: To the port
delegation: {{team: {{name: Team, people: 6}}}}
venues:
  office: {{name: Office, city: {city}}}
  one: {{name: {one}, city: {city}}}
  other: {{name: {other}, city: {city}}}
  away: {{name: {away}, city: {beyond}}}
vehicles:
  van: {{name: Van, kind: coach, seats: 12}}
days:
  2026-10-06:
    - meeting: Office
      time: 08:00-09:00
      venue: office
    - coach: To the port
      time: 09:15
      from: office
      to: one
      vehicle: van{between}
    - {kind}: XX 9345
      time: 12:25-13:47
      from: {origin}
      to: {to}
"""


def trip(one: str, other: str, kind: str = "train", city: str = "Paris", beyond: str = "Brussels", **ends: str) -> str:
    kept = {"origin": "other", "to": "away", "away": "Halt", "between": "", **ends}
    return TRIP.format(one=one, other=other, kind=kind, city=city, beyond=beyond, **kept)


def told(text: str) -> list[str]:
    return [each.message for each in found(text, "service-leaves-elsewhere")]


def named(text: str) -> list[str]:
    plan = worked_out(text).plan
    assert plan is not None
    return [each.message for each in not_judged(plan) if "if these are two places" in each.message]


@pytest.mark.parametrize(
    ("one", "other", "city", "beyond"),
    [
        ("Gare de Lyon", "Gare du Nord", "Paris", "Brussels"),
        ("Waterloo Station", "Kings Cross Station", "London", "Leeds"),
        ("Retiro railway station", "Once railway station", "Buenos Aires", "Mar del Plata"),
    ],
)
def test_two_stations_of_one_kind_with_names_of_their_own_are_two(one: str, other: str, city: str, beyond: str) -> None:
    text = trip(one, other, city=city, beyond=beyond)

    assert told(text) == [
        f"“XX 9345” leaves from {other}, and “To the port” takes people to {one}: nobody wrote how to get there"
    ]
    assert named(text) == []


@pytest.mark.parametrize(
    ("one", "city", "ends"),
    [
        ("Split ferry port", "Split", {"origin": "SPU", "to": "ZAG"}),
        ("Retiro railway station", "Buenos Aires", {"origin": "EZE", "to": "SCL"}),
        ("Osaka ferry terminal", "Osaka", {"origin": "KIX", "to": "HND"}),
    ],
)
def test_a_pier_or_a_station_of_a_city_is_no_airport_far_out_of_it(one: str, city: str, ends: dict[str, str]) -> None:
    text = trip(one, "Hall", "flight", city, "Rome", **ends)

    assert len(told(text)) == 1
    assert named(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gare du Nord", "Gare du Nord Eurostar"),
        ("Porte Maillot station", "Porte Maillot coach park station"),
        ("Medef", "Gare du Nord"),  # a house from which people walk there
    ],
)
def test_a_name_with_more_words_and_a_house_near_the_station_are_no_second_port(one: str, other: str) -> None:
    assert told(trip(one, other)) == named(trip(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "kind", "city", "beyond"),
    [
        ("Gare du Nord", "Eurostar Terminal", "train", "Paris", "Brussels"),
        ("Central Station", "Railway station", "train", "Brussels", "Paris"),
        ("Kings Cross Station", "Charing Cross Station", "train", "London", "Leeds"),
        ("Circular station", "Circle Quay", "ferry", "Sydney", "Wollongong"),
        ("北京南站", "北京西站", "train", "Beijing", "Tianjin"),
    ],
)
def test_the_way_between_ports_that_may_be_one_is_named_as_not_judged(
    one: str, other: str, kind: str, city: str, beyond: str
) -> None:
    text = trip(one, other, kind, city, beyond)

    assert told(text) == []
    assert any(f"the way from {one} to {other} on 6 October, if these are two places" in each for each in named(text))


@pytest.mark.parametrize(
    "one",
    ["Airport railway station", "Airport long-distance station", "Terminal 1", "Kansai Airport", "Kansai station"],
)
def test_what_is_called_after_an_airport_or_a_mere_terminal_may_be_there(one: str) -> None:
    text = trip(one, "Hall", "flight", "Osaka", "Rome", origin="KIX", to="FCO")

    assert told(text) == []
    assert named(text) == []


def test_nothing_is_said_where_something_stands_between_or_somebody_receives_them() -> None:
    lunch = "\n    - meal: Lunch\n      time: 10:00-11:00\n      venue: office"

    assert told(trip("Gare de Lyon", "Gare du Nord", between=lunch)) == []
    assert told(trip("Gare de Lyon", "Gare du Nord", between="\n      received-by: Mr Noir")) == []
    assert told(trip("Gare de Lyon", "Gare du Nord", between="\n      via: other")) == []
    ann = ", ann: {name: Ann, joins: 2026-10-06}}\nvenues"
    assert told(trip("Gare de Lyon", "Gare du Nord").replace("}\nvenues", ann)) == []


def test_a_coach_from_another_port_of_the_city_than_that_of_the_landing_is_named() -> None:
    text = trip("Gare de Lyon", "Gare du Nord", origin="away", to="other")
    ride = text[text.index("    - coach") : text.index("    - train")].replace("09:15", "14:30")
    turned = text.replace(text[text.index("    - meeting") : text.index("    - train")], "")
    turned += ride.replace("from: office", "from: one").replace("to: one", "to: office")

    assert told(turned) == []
    assert any("the way from Gare du Nord to Gare de Lyon on 6 October" in each for each in named(turned))
