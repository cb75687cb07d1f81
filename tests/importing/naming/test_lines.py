"""A row becomes a line: its people, its ways and every word of it."""

from drafting import lines_of, loaded, named, row

from delegate.importing.rows import Member


def test_the_first_line_of_a_cell_is_the_title_and_the_others_are_steps_or_notes():
    (line,) = lines_of(row("Meeting of the Heads of State\n13.05 Photograph\nInterpreter not needed", "12:55-13:30"))

    assert line["meeting"] == "Meeting of the Heads of State"
    assert line["steps"] == "13:05 Photograph"
    assert line["notes"] == "Interpreter not needed"


def test_a_night_is_at_the_hotel_and_keeps_its_words():
    trip = loaded(row("入住酒店", place="五洲宾馆", place_city="深圳"))
    (line,) = next(iter(trip["days"].values()))

    assert trip["venues"][line["hotel"]]["name"] == "五洲宾馆"
    assert line["notes"] == "入住酒店"


def test_a_row_without_people_is_for_everybody():
    (line,) = lines_of(row("Talks", who="All members"))

    assert "who" not in line


def test_groups_and_people_of_a_column_are_in_the_delegation():
    trip = loaded(
        row("Talks", who="红组、佛山组"),
        row("Tea", group="Red group"),
        members=(Member("Jane Smith", "Chair", (), "t"),),
    )

    assert [each["name"] for each in trip["delegation"].values()] == ["Jane Smith", "红组", "佛山组", "Red group"]
    assert next(iter(trip["days"].values()))[0]["who"] == ["guest-1", "guest-2"]


def test_who_does_not_come_is_except():
    (line,) = lines_of(row("Talks", who="All without the media team"))
    (other,) = lines_of(row("Talks", who="媒体组除外"))

    assert line["except"] == ["media-team"]
    assert other["except"] == ["guest-1"]


def test_hosts_are_with_the_guests_and_on_a_movement_in_a_note():
    talks, drive = lines_of(row("Talks", hosts="Mr Chan, Ms Wong"), row("Coach to Shenzhen", hosts="Mr Chan"))

    assert talks["with"] == ["mr-chan", "ms-wong"]
    assert drive["notes"] == "Mr Chan"


def test_two_languages_in_a_cell_become_a_map():
    trip = loaded(row("Welcome dinner 歡迎晚宴", place="City Hall 大會堂"), row("Signing ceremony\n簽署儀式"))

    assert trip["languages"] == ["en", "zh-Hant"]
    assert [each.get("meal") or each["ceremony"] for each in next(iter(trip["days"].values()))] == [
        {"en": "Welcome dinner", "zh-Hant": "歡迎晚宴"},
        {"en": "Signing ceremony", "zh-Hant": "簽署儀式"},
    ]


def test_the_letters_of_the_whole_file_tell_simplified_from_traditional():
    assert loaded(row("工作午餐"), row("参观华为总部"))["languages"] == ["zh-Hans"]
    assert loaded(row("工作午餐"), row("參觀華為總部"))["languages"] == ["zh-Hant"]


def test_a_crossing_is_a_line_that_names_one_alone():
    (line,) = lines_of(row("深圳湾口岸过关", "16:00"))

    assert line["crossing"] == "shenzhen-bay"
    assert line["notes"] == "深圳湾口岸过关"


def test_a_time_that_the_format_does_not_read_is_kept_in_the_notes():
    (line,) = lines_of(row("Talks", "25:99"))

    assert "time" not in line
    assert line["notes"] == "25:99"


def test_a_title_that_is_to_be_confirmed_is_tentative():
    (line,) = lines_of(row("Dinner cruise on the Seine (tbc)", "19:30"))

    assert line == {"meal": "Dinner cruise on the Seine", "time": "19:30", "status": "tentative"}


def test_a_way_starts_at_its_place_in_the_first_city_of_its_row():
    (line,) = lines_of(row("Ferry to Zhuhai", place="China Ferry Terminal", place_city="Hong Kong → Zhuhai"))

    assert (line["from"], line["to"]) == ("china-ferry-terminal", "Zhuhai")


def test_a_flight_between_two_codes_in_brackets_has_its_ends():
    (line,) = lines_of(row("Flight CX 252 London (LHR) – Hong Kong (HKG)"))

    assert (line["flight"].split()[0], line["from"], line["to"]) == ("Flight", "London", "Hong Kong")


def test_all_but_some_says_who_does_not_come():
    (line,) = named(row("晚宴", who="全體，媒體除外")).lines

    assert [key for key, _ in line.lists] == ["except"]
    assert len(dict(line.lists)["except"]) == 1


def test_what_people_ride_in_may_stand_in_a_column_for_it():
    (line,) = lines_of(row("Transfer to Shenzhen", notes=("Transport: Coach",)))

    assert line["coach"] == "Transfer to Shenzhen"


def test_the_cities_of_a_japanese_route_are_the_ends_of_its_way():
    (line,) = lines_of(row("空路帰国", place_city="上海発\n成田着", notes=("交通機関: NH920",)))

    assert (line["flight"], line["from"], line["to"]) == ("空路帰国", "上海", "成田")


def test_the_word_for_going_back_may_have_the_city_in_it():
    home, abroad = lines_of(row("乘车返港"), row("搭機返國"))

    assert home["to"] == "香港"
    assert "to" not in abroad


def test_a_line_of_the_cell_may_name_the_host():
    trip = loaded(row("Meeting with the Governor\nVenue: Zhudao Hotel\nHost: Governor Wang"))

    assert trip["hosts"] == {"governor-wang": {"name": "Governor Wang"}}
    assert next(iter(trip["days"].values()))[0]["with"] == ["governor-wang"]


def test_the_same_people_are_those_of_the_row_above():
    first, second = lines_of(row("会见", who="行政长官"), row("午宴", who="同上"))

    assert first["who"] == second["who"]


def test_the_first_sentence_of_a_title_tells_its_kind():
    (line,) = lines_of(row("Free for shopping. 1800 Depart for Guangzhou by train", "afternoon"))

    assert line["free"].startswith("Free for shopping")


def test_a_way_has_its_end_in_other_languages():
    french, german = lines_of(row("Départ pour Hiroshima en train"), row("Fahrt nach Bonn mit dem Bus"))

    assert (french["to"], german["to"]) == ("Hiroshima", "Bonn")


def test_the_number_of_a_flight_among_chinese_letters_tells_the_kind():
    assert named(row("羽田空港発（NH 967便）")).lines[0].kind == "flight"


def test_the_city_beside_a_way_is_the_end_that_it_says_to_be():
    trip = named(row("航空機にて移動", place_city="松山発"), row("Coach to Shenzhen", place_city="Hong Kong"))

    assert [dict(line.fields) for line in trip.lines] == [{"from": "松山"}, {"from": "Hong Kong", "to": "Shenzhen"}]
