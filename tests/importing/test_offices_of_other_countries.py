"""Programmes as protocol departments, chambers and institutions of several countries write them."""

from markdown_drafts import lines_in, looks_of, table_of, trip_of


def names_of(trip: dict[str, dict[str, dict[str, str]]]) -> list[str]:
    return [each["name"] for each in trip["venues"].values()]


def test_a_column_for_places_and_remarks_gives_a_place_where_it_names_one_and_else_a_note():
    head = "Hours | Programme | Location / Remarks"
    rows = (
        "9:00 | Talks | Dining room",
        "10:00 | Departure by motorcade for Vik | 45 min",
        "11:00 | Visit to Perlan Museum | Helmets provided",
        "12:00 | Lunch | Old Mill, Vik<br>Dress: casual",
    )
    trip = table_of(head, *rows)

    assert names_of(trip) == ["Dining room", "Perlan Museum", "Old Mill"]
    assert [each.get("notes") for each in lines_in(trip)] == [None, "45 min", "Helmets provided", "Dress: casual"]


def test_a_column_without_a_known_head_that_has_ways_in_it_tells_where_a_row_is():
    head = "Time | Programme | Leg"
    bus, talks, train = lines_in(
        table_of(head, "8:30 | Chartered bus | Kyoto → Osaka", "9:30 | Talks | Osaka", "12:12 | Train | Osaka → Kyoto")
    )

    assert (bus["from"], bus["to"]) == ("Kyoto", "Osaka")
    assert talks["venue"] == "Osaka"
    assert (train["from"], train["to"]) == ("Osaka", "Kyoto")


def test_others_beside_everybody_do_not_make_a_line_theirs_alone():
    line = lines_in(table_of("時間 | 行程 | 參加者", "19:00 | 晚宴 | 全體成員、青聯代表", "20:00 | 會議 | A組"))[0]

    assert "who" not in line
    assert line["notes"] == "全體成員、青聯代表"


def test_a_heading_that_says_only_programme_is_not_the_title_of_the_trip():
    trip = trip_of(
        "OFFICIAL PROGRAMME", "", "of the State Visit of the King to Iceland", "", "6 October 2025", "", "9:00 Talks"
    )

    assert trip["trip"] == "State Visit of the King to Iceland"


def test_chinese_lines_name_their_place_before_they_gather_and_behind_a_meal():
    trip = trip_of(
        "# 考察",
        "",
        "2025年3月15日",
        "",
        "07:45 九龍塘港鐵站F出口（又一城）集合，逾時不候",
        "",
        "12:15 午餐：塘廈迎賓館中餐廳",
        "",
        "21:15 抵達沙田大會堂解散",
    )

    assert names_of(trip) == ["九龍塘港鐵站F出口（又一城）", "塘廈迎賓館中餐廳", "沙田大會堂"]


def test_who_explains_what_is_seen_is_no_place():
    line, *_ = lines_in(table_of("時間 | 行程", "9:15 | 參觀深圳水庫<br>（由供水公司工程師講解）"))

    assert line["notes"] == "（由供水公司工程師講解）"


def test_a_code_in_two_groups_of_figures_and_a_numbered_district_leave_the_town_of_an_address():
    head = "Time | Programme | Venue"
    rows = ("9:00 | Talks | Pavillon, Jezuitska 6, 602 00 Brno", "11:00 | Lunch | Mill House, Main Street 9, Praha 6")

    assert [each["city"] for each in table_of(head, *rows)["venues"].values()] == ["Brno", "Praha"]
    assert not any("city is tbc" in message for _, message in looks_of(head, *rows))
