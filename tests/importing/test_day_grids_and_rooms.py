"""Grids with a column for each day, places within places, and people counted or told below the programme."""

import yaml
from markdown_drafts import drafted, lines_in, looks_of, table_of, trip_of

from delegate.importing.draft import ImportRequest, draft

HEAD = "Time | Programme | Venue"


def test_rows_beside_the_days_of_a_grid_are_kept_and_are_no_lines():
    made = drafted(
        "# Study week, September 2025",
        "",
        "| Time | Mon 15 Sept 2025 | Tue 16 Sept 2025 |",
        "|---|---|---|",
        "| 9:00-10:30 | Talks | Visit to the works |",
        "| Dress | Business | Casual, boots |",
        "| Contact: Frau Huber +43 1 555 0102 | | |",
    )

    assert made.lines == 2
    assert (made.sums.lines, made.sums.comments) == (1, 2)
    for said in ("Dress: Business", "Dress: Casual, boots", "Contact: Frau Huber +43 1 555 0102"):
        assert f"# from the source, row: {said}" in made.text


def test_a_room_before_the_house_that_it_is_in_is_its_room():
    line = lines_in(table_of(HEAD, "7:15 | Breakfast | Private Dining Room, Cordis Auckland"))[0]

    assert (line["venue"], line["room"]) == ("cordis-auckland", "Private Dining Room")


def test_a_terminal_is_a_part_of_its_airport():
    trip = table_of(
        HEAD, "9:00 | Assembly | Narita Airport Terminal 1", "10:00 | 集合 | 香港國際機場二號客運大樓離境大堂"
    )

    assert [(each["venue"], each["room"]) for each in lines_in(trip)] == [
        ("Narita Airport", "Terminal 1"),
        ("香港國際機場", "二號客運大樓離境大堂"),
    ]
    assert "venues" not in trip


def test_a_flight_leaves_from_the_airport_of_its_city_that_the_column_names():
    line = lines_in(table_of(HEAD, "8:30 | Flight SQ 708 Singapore - Bangkok | Changi Airport"))[0]

    assert (line["from"], line["to"]) == ("Changi Airport", "Bangkok")


def test_a_meal_and_a_colon_stand_before_their_place():
    trip = table_of("Time | Programme", "12:30 | Lunch: Café Landtmann", "19:00 | Dinner: hosted by the Grand Hotel")

    assert [each.get("venue") for each in lines_in(trip)] == ["cafe-landtmann", None]


def test_an_address_below_a_title_belongs_to_the_place_in_it():
    trip = table_of("Time | Programme", "18:30 | Dinner at Logan Brown<br>192 Cuba Street, Wellington")

    assert trip["venues"]["logan-brown"] == {
        "name": "Logan Brown",
        "city": "Wellington",
        "address": "192 Cuba Street",
    }


def test_a_place_below_a_way_to_the_hotel_is_where_it_ends():
    line = lines_in(table_of("Time | Programme", "5:30 | Travel to hotel<br>Cordis Hotel, 83 Symonds Street"))[0]

    assert line["to"] == "cordis-hotel"
    assert "from" not in line


def test_a_small_town_of_another_country_than_the_day_is_no_city_of_a_place():
    trip = table_of(
        "Time | Programme", "9:00 | Site visit to West Wind wind farm, Makara", day="Tuesday, 6 May 2025 – WELLINGTON"
    )

    assert trip["venues"]["west-wind-wind-farm"]["city"] == "Wellington"
    assert "Makara" in str(trip)


def test_a_place_to_be_confirmed_in_brackets_is_without_them_and_its_line_is_tentative():
    trip = table_of("時間 | 活動 | 地點", "19:00 | 晚宴 | 文華東方酒店 (暫定)")

    assert trip["venues"]["place-1"]["name"] == "文華東方酒店"
    assert lines_in(trip)[0]["status"] == "tentative"


def test_a_number_behind_a_plus_is_nobody():
    trip = table_of("Time | Programme | Who", "9:00 | Talks | HE + 4")

    assert [each["name"] for each in trip["delegation"].values()] == ["HE + 4"]
    assert looks_of("Time | Programme | Who", "9:00 | Talks | HE + 4") == []


def test_those_who_travel_are_read_below_the_programme_too_and_by_the_brackets_behind_a_name():
    trip = trip_of(
        "# 前往新加坡的訪問行程", "2026年3月9日", "上午9時　參觀", "", "代表團成員：謝議員（團長）、梁議員（秘書）"
    )

    assert list(trip["delegation"].values()) == [
        {"name": "謝議員", "role": "principal"},
        {"name": "梁議員", "title": "秘書"},
    ]


def test_the_address_of_a_link_in_a_letter_is_kept_at_its_end():
    letter = (
        "From: a@example.org\r\nSubject: Visit, 18 June 2025\r\nMIME-Version: 1.0\r\n"
        "Content-Type: text/html; charset=utf-8\r\n\r\n<table><tr><th>When</th><th>What</th><th>Where</th></tr><tr>"
        '<td>12:45</td><td>Lunch</td><td>Brasserie Georges <a href="https://example.org/map">map</a></td></tr></table>'
    )

    text = draft(letter.encode(), "visit.eml", ImportRequest()).text
    assert "# from the source, link: map: https://example.org/map" in text
    assert "https" not in str(yaml.load(text, yaml.BaseLoader))
