"""A title that names a house beside a column that has its street or a part of it, and the times of its run-sheet."""

from markdown_drafts import lines_in, looks_of, table_of

HEAD = "Time | Programme | Place"


def test_a_street_without_a_word_for_one_is_the_address_of_the_house_that_the_title_names():
    trip = table_of(HEAD, "10:00 | Talks at City Hall | Hallituskatu 7", "12:00 | Lunch | Hangar 3")

    assert trip["venues"]["city-hall"]["address"] == "Hallituskatu 7"
    assert trip["venues"]["hangar-3"]["name"] == "Hangar 3"


def test_a_terminal_of_the_airport_that_the_title_names_is_a_part_of_it():
    trip = table_of(HEAD, "9:10 | Arrival ceremony at Helsinki Airport | VIP terminal")

    assert trip["venues"]["helsinki-airport"] == {
        "name": "Helsinki Airport",
        "city": "Helsinki",
        "address": "VIP terminal",
    }


def test_an_airport_with_a_hyphen_in_its_name_is_no_way_between_two_others():
    trip = table_of(HEAD, "20:00 | Flight BR 25 to Taipei | Sea-Tac Airport")

    assert lines_in(trip)[0]["from"] == "sea-tac-airport"


def test_a_street_called_after_a_dock_or_a_hall_is_an_address_and_no_room():
    rows = ("9:00 | Talks | Museum of Glass, 1801 Dock Street, Tacoma", "11:00 | Talks | Old Mill, 5 Hall Road, Room 2")
    trip = table_of(HEAD, *rows)

    assert trip["venues"]["museum-of-glass"]["address"] == "1801 Dock Street"
    assert lines_in(trip)[1]["room"] == "Room 2"


def test_a_floor_behind_a_chinese_house_is_a_room_of_it():
    trip = table_of(
        "時間 | 活動 | 地點", "12:30 | 午膳 | 長安國際酒店二樓", "22:00 | 入住 | 長安國際酒店", day="2025年3月27日"
    )

    assert [each["name"] for each in trip["venues"].values()] == ["長安國際酒店"]
    assert lines_in(trip)[0]["room"] == "二樓"


def test_the_run_sheet_of_an_afternoon_is_in_the_afternoon():
    rows = (
        "3:00 - 4:00 p.m. | Visit<br>3:05 Welcome<br>3:30 Reading | Library",
        "9:30 p.m. | Concert<br>9:45 Speech<br>1:00 Last dance | Opera",
        "14:00 | Talks<br>09:30 of the day before: papers | Ministry",
    )
    visit, concert, talks = lines_in(table_of(HEAD, *rows))

    assert visit["steps"] == ["15:05 Welcome", "15:30 Reading"]
    assert concert["steps"] == ["21:45 Speech", "01:00 Last dance"]
    assert talks["steps"] == "09:30 of the day before: papers"


def test_a_suburb_of_the_city_that_shares_its_name_with_far_towns_is_no_town_of_its_own():
    rows = ("9:00 | Welcome | Government House, 1 Rugby Street, Newtown", "12:00 | Lunch | Old Mill, Wellington")

    assert [each for _, each in looks_of(HEAD, *rows)] == [
        "“Government House”: its city is tbc, and no way to it is judged"
    ]
    assert table_of(HEAD, *rows)["venues"]["government-house"]["address"] == "1 Rugby Street, Newtown"
