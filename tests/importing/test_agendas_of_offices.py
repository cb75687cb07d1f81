"""Agendas in points and in doubled columns: free evenings, flights by a dash, notes in two languages, who leads."""

from markdown_drafts import drafted, lines_in, looks_of, table_of, trip_of

HEAD = "Time | Programme"


def test_a_free_evening_is_in_the_evening():
    lines = lines_in(
        trip_of("# Visit to Rotterdam", "", "Tues. 14th Oct 2025", "", "* 2.30pm – Workshop", "* Evening free")
    )

    assert lines[1] == {"free": "Evening free", "time": "evening"}


def test_a_flight_goes_between_two_cities_by_a_dash_without_blanks():
    lines = lines_in(table_of(HEAD, "15:30 | CA 124 Seoul-Beijing", "17:00 | CA 124 首尔-北京"))

    assert [(each["from"], each["to"]) for each in lines] == [("Seoul", "Beijing"), ("首尔", "北京")]


def test_a_dash_in_a_name_is_no_flight():
    line = lines_in(table_of(HEAD, "15:30 | Talks on the Guangzhou-Shenzhen corridor"))[0]

    assert "meeting" in line
    assert "from" not in line


def test_a_presidential_palace_behind_a_comma_is_a_place_and_no_office():
    trip = table_of(HEAD, "19:30 | State banquet, Presidential Palace", "21:00 | Farewell, President of the Chamber")

    assert [each["name"] for each in trip["venues"].values()] == ["Presidential Palace"]


def test_a_note_in_two_columns_is_no_line_of_the_last_day():
    made = drafted(
        "# Visit",
        "",
        "| Date | Time | 活动 | Activity |",
        "|---|---|---|---|",
        "| 7 April 2025 | 9:00 | 会谈 | Talks |",
        "| | | 注：请携带护照 | Note: bring passports |",
    )

    assert made.lines == 1
    assert "# from the source, row: 注：请携带护照 | Note: bring passports" in made.text


def test_a_room_before_a_city_hall_is_in_it():
    line = lines_in(table_of("Time | Programme | Venue", "14:30 | Workshop | room 4B, city hall"))[0]

    assert (line["venue"], line["room"]) == ("city-hall", "room 4B")


def test_a_hotel_called_like_a_far_city_is_not_in_it_where_the_title_tells_where_the_visit_goes():
    rows = ("Time | Programme | Venue", "13:00 | Lunch | Hotel New York")

    assert table_of(*rows, title="Visit of the county team to Rotterdam")["venues"]["hotel-new-york"]["city"] == "tbc"
    assert len(looks_of(*rows, title="Visit of the county team to Rotterdam")) == 1
    assert table_of(*rows)["venues"]["hotel-new-york"]["city"] == "New York"


def test_who_leads_a_party_is_told_in_brackets():
    party = "Party: Hon. Grace Wanjiru (leader), Eng. Peter Otieno, Ms. Amina Hassan"
    trip = trip_of("# Visit to Rotterdam", "", "14 October 2025", "", "9:00 Talks", "", party)

    assert list(trip["delegation"].values()) == [
        {"name": "Hon. Grace Wanjiru", "role": "principal"},
        {"name": "Eng. Peter Otieno"},
        {"name": "Ms. Amina Hassan"},
    ]


def test_a_place_without_a_name_yet_in_german_is_open():
    lines = lines_in(
        table_of("Uhrzeit | Programmpunkt | Ort", "11:30 | Pressegespräch | n.n.", "12:30 | Essen | N. N.")
    )

    assert [each["venue"] for each in lines] == ["tbc", "tbc"]


def test_a_connecting_flight_in_german_is_a_flight():
    line = lines_in(table_of("Uhrzeit | Programmpunkt", "07:45-08:50 | Weiterflug LH 2 nach Hamburg"))[0]

    assert (line["flight"], line["to"]) == ("Weiterflug LH 2 nach Hamburg", "Hamburg")


def test_a_place_whose_city_is_spelt_in_two_ways_is_one_place():
    trip = table_of(
        "Time | Programme | Place",
        "10:00 | Talks | Harbour Club, Hong Kong",
        "19:00 | Reception | Harbour Club, Hongkong",
    )

    assert [each["venue"] for each in lines_in(trip)] == ["harbour-club", "harbour-club"]
