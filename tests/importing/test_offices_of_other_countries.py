"""Programmes as protocol departments, chambers and institutions of several countries write them."""

from markdown_drafts import lines_in, looks_of, table_of, trip_of

from delegate.importing.draft import ImportRequest, draft


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


def test_labels_above_a_table_are_not_its_head_and_tell_the_day():
    trip = trip_of(
        "# Company visit",
        "",
        "| Date: | Friday 20 March 2026 | |",
        "| --- | --- | --- |",
        "| Pax: | 24 | |",
        "| Meeting point: | Main Station, East Gate 3 | |",
        "| Time | Rundown | Location |",
        "| 07:30 | Boarding | Main Station |",
    )

    assert list(trip["days"]) == ["2026-03-20"]
    assert [each["event"] for each in lines_in(trip)] == ["Boarding"]


def test_labels_below_each_other_in_a_text_are_no_lines_of_the_programme():
    made = draft(
        b"Site visit\n\nDate:      Friday 22 May 2026\nCost:      EUR 85\nCapacity:  28 persons\n\n"
        b"7.30 am       Assemble\n9.45 am       Talks\n",
        "visit.txt",
        ImportRequest(),
    )

    assert "event: 28 persons" not in made.text
    assert "Cost: EUR 85" in " ".join(made.text.split())
    assert "2026-05-22" in made.text


def test_before_it_leaves_a_day_on_the_road_is_in_its_first_city_and_then_where_it_came_to():
    trip = trip_of(
        "# 日程",
        "",
        "2025年9月17日 星期三（苏州—无锡—杭州）",
        "",
        "| 时间 | 活动内容 | 地点 |",
        "| --- | --- | --- |",
        "| 7:30 | 早餐 | 竹辉饭店 |",
        "| 8:30 | 乘车前往无锡 | |",
        "| 12:00 | 午餐 | 湖滨饭店 |",
    )

    assert [each["city"] for each in trip["venues"].values()] == ["苏州", "无锡"]


def test_a_call_for_baggage_and_the_end_of_a_visit_are_events():
    head = "Time | Programme"
    lines = lines_in(table_of(head, "7:45 | Baggage call", "18:45 | Arrival at Central Station. End of visit"))

    assert ["event" in each for each in lines] == [True, True]


def test_who_meets_people_by_the_words_of_the_column_of_people_is_a_host():
    trip = table_of("Time | Event | People", "9:00 | Talks | Met by: Chief of Protocol<br>The Minister")

    assert [each["name"] for each in trip["hosts"].values()] == ["Chief of Protocol"]
    assert [each["name"] for each in trip["delegation"].values()] == ["The Minister"]


def test_a_labelled_line_in_the_column_of_places_is_a_note_where_its_label_is_no_place():
    rows = ("9:00 | Talks | Car 1: President", "10:00 | Lunch | Hotel: Harbour Inn", "11:00 | Walk | Venue: Old Mill")
    trip = table_of("Time | Event | Place", *rows)

    assert lines_in(trip)[0]["notes"] == "Car 1: President"
    assert "President" not in str(names_of(trip))
    assert len(trip["venues"]) == 2


def test_times_of_four_figures_below_each_other_in_a_cell_are_steps():
    welcome, figures = lines_in(
        table_of(
            "Time | Event",
            "11:15 | Welcome<br>1120 Salute<br>1135 Inspection",
            "12:00 | Talks<br>1200 students take part",
        )
    )

    assert welcome["steps"] == ["11:20 Salute", "11:35 Inspection"]
    assert figures["notes"] == "1200 students take part"


def test_the_leader_of_a_group_is_one_person():
    trip = table_of("时间 | 活动 | 人员", "9:00 | 拜访 | 团长、甲组")

    assert [each.get("people") for each in trip["delegation"].values()] == [None, "tbc"]


def test_a_name_and_its_town_below_a_title_are_its_place():
    trip = table_of("Time | Event", "19:30 | Reception<br>Erasmus Huis, Jakarta", "20:30 | Talks<br>Mr Vega, Jakarta")

    assert names_of(trip) == ["Erasmus Huis"]
    assert trip["venues"]["erasmus-huis"]["city"] == "Jakarta"


def test_a_sentence_below_a_title_and_what_a_talk_is_called_are_no_places():
    tour, panel = lines_in(
        table_of(
            "Time | Event",
            "14:00 | Site visit<br>Group 1 starts on the crest, group 2 in the gallery",
            '15:00 | Panel discussion "Raising dams in the Alps", Hospiz seminar room',
        )
    )

    assert "venue" not in tour
    assert "alps" not in str(panel.get("venue"))


def test_japanese_ways_by_air_and_by_a_named_train_have_their_ends():
    flight, train = lines_in(
        table_of("時刻 | 行程", "8:25→10:10 | 空路福岡へ（ANA243便）", "12:39 | 新下関から東京へ（のぞみ24号）")
    )

    assert (flight["to"], train["to"]) == ("福岡", "東京")
    assert "train" in train


def test_a_floor_alone_beside_a_title_that_names_the_house_is_a_room_of_it():
    trip = table_of("時刻 | 行程 | 場所", "7:40 | 但馬空港第2ターミナル集合 | 2F 時計台3番")

    assert names_of(trip) == ["但馬空港第2ターミナル"]
    assert lines_in(trip)[0]["room"] == "2F 時計台3番"


def test_a_terminal_of_an_airport_that_is_known_is_a_room_of_it_with_the_floor():
    (line,) = lines_in(table_of("時刻 | 行程 | 場所", "7:40 | 羽田空港第2ターミナル集合 | 2F 時計台3番"))

    assert (line["venue"], line["room"]) == ("羽田空港", "第2ターミナル, 2F 時計台3番")
