"""A column of places that holds both ends of a way, a part of an airport, or what people ride in."""

import pytest
from markdown_drafts import lines_in, table_of

HEAD = "Time | Programme | Place"


def test_two_names_with_a_dash_beside_a_ferry_are_its_ends_and_no_place_in_a_city():
    trip = table_of(HEAD, "11:40 | Ferry to Gozo | Ċirkewwa – Mġarr")
    (ferry,) = lines_in(trip)

    assert (trip["venues"][ferry["from"]]["name"], trip["venues"][ferry["from"]]["city"]) == ("Ċirkewwa", "tbc")
    assert ferry["notes"] == "Ċirkewwa – Mġarr"


def test_a_place_and_its_part_beside_a_coach_are_where_it_leaves():
    trip = table_of(HEAD, "8:00 | Coach to Tartu | Hotel Viru – main hall")

    assert trip["venues"][lines_in(trip)[0]["from"]]["name"] == "Hotel Viru"


def test_a_walk_from_one_place_to_another_in_its_column_has_both_its_ends():
    trip = table_of(HEAD, "14:45 | Walk through the old town | From Paseo Gervasoni to Plaza Sotomayor")
    (walk,) = lines_in(trip)

    assert [trip["venues"][walk[each]]["name"] for each in ("from", "to")] == ["Paseo Gervasoni", "Plaza Sotomayor"]
    assert "walk" in walk


def test_a_motorcade_leaves_from_the_place_that_its_column_says_with_a_from():
    (car,) = lines_in(table_of(HEAD, "11:00 | Motorcade leaves for Tartu | from the Hotel Viru"))

    assert car["from"] == "hotel-viru"


def test_return_alone_is_a_way_where_its_column_of_cities_has_one():
    (line,) = lines_in(table_of("Time | Item | City", "20:15 | Return | Aachen → Utrecht"))

    assert (line["from"], line["to"]) == ("Aachen", "Utrecht")


def test_people_who_gather_for_departure_are_at_an_event():
    (line,) = lines_in(table_of(HEAD, "7:15 | Gather for departure | Town Hall, Tartu"))

    assert line["venue"] == "town-hall"


@pytest.mark.parametrize("said", ["on the coach", "車中", "机上"])
def test_what_people_ride_in_is_no_place(said: str):
    (line,) = lines_in(table_of(HEAD, f"12:00 | Lunch | {said}"))

    assert "venue" not in line
    assert line["notes"] == said


def test_a_hall_of_the_airport_that_the_title_names_is_a_room_of_it():
    (line,) = lines_in(table_of("时间 | 活动 | 地点", "13:35 | 抵达南京禄口国际机场 | T2到达大厅", day="2025年9月8日"))

    assert (line["venue"], line["room"]) == ("南京禄口国际机场", "T2到达大厅")


def test_a_house_in_the_title_has_the_address_beside_it_whatever_number_closes_its_street():
    trip = table_of(HEAD, "9:30 | Company visit: TSMC Museum of Innovation | 8 Li-Hsin Road 6, Hsinchu")

    assert trip["venues"]["tsmc-museum-of-innovation"]["address"] == "8 Li-Hsin Road 6"


def test_a_japanese_number_of_a_flight_makes_a_flight():
    (line,) = lines_in(table_of("時刻 | 行程", "午後 | 青森空港から羽田へ（JAL146便）", day="2025年10月17日"))

    assert "flight" in line
