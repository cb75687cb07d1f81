"""What words within a title or a cell mean: a station, a chain of hotels, a number of guests, a date of writing."""

from markdown_drafts import drafted, lines_in, table_of

HEAD = "Time | Programme | Place"


def test_the_chain_of_a_hotel_is_part_of_its_name_and_a_host_is_not():
    trip = table_of(HEAD, "12:00 | Lunch at DoubleTree by Hilton | ", "19:00 | Dinner at City Hall by Rotary | ")

    assert [each["name"] for each in trip["venues"].values()] == ["DoubleTree by Hilton", "City Hall"]


def test_a_coach_leaves_from_the_place_and_not_from_its_door_in_brackets():
    (coach,) = lines_in(table_of(HEAD, "8:00 | Coach leaves Hotel Astoria (main entrance) | "))

    assert (coach["from"], coach.get("to")) == ("hotel-astoria", None)


def test_a_station_is_where_people_come_to_and_not_what_they_ride_in():
    metro, train = lines_in(table_of("時間 | 行程", "9:00 | 抵達九龍塘港鐵站", "10:00 | 乘港鐵前往羅湖"))

    assert "metro" not in metro
    assert "metro" in train


def test_a_flight_back_is_a_flight_between_both_its_ends():
    (line,) = lines_in(table_of("時間 | 行程", "下午 | 從福州長樂國際機場飛返澳門", day="2024年6月15日"))

    assert line["flight"] == "從福州長樂國際機場飛返澳門"
    assert line["to"] == "澳門"


def test_the_departure_of_people_at_a_place_is_an_event_as_their_arrival_is():
    arrival, departure, way = lines_in(
        table_of(
            HEAD,
            "9:00 | Arrival of the President | Cork Airport",
            "11:00 | Departure of the President | Cork Airport",
            "12:00 | Departure of the party for Dublin | Kent Station",
        )
    )

    assert "event" in arrival
    assert "event" in departure
    assert way["to"] == "Dublin"


def test_a_number_of_guests_is_nobody_of_the_delegation():
    trip = table_of(
        "Time | Programme | Attendance", "19:00 | Reception | 60 guests", "20:00 | Talks | Delegations 8 + 8"
    )

    assert list(trip["delegation"]) == ["delegation"]
    assert [each["notes"] for each in lines_in(trip)] == ["60 guests", "Delegations 8 + 8"]


def test_what_is_visited_is_one_place_where_it_has_a_name_though_it_has_two_parts():
    (line,) = lines_in(table_of(HEAD, "14:00 | Site visit: new Spitallamm dam and gallery | "))

    assert "venue" in line


def test_a_way_beside_a_remark_in_the_other_language_is_no_translation_of_it():
    trip = table_of(
        "時間 Time | 内容 Activity | 都市 City | 備考 Remarks",
        "7:30 | バスで移動 Coach to Johor Bahru | Singapore → Johor Bahru | 旅券必携 via Second Link",
        "9:30 | 視察 Visit | Johor Bahru | ",
    )

    assert lines_in(trip)[0]["notes"][0] == "Singapore → Johor Bahru"


def test_the_day_on_which_a_programme_was_written_is_kept_and_is_no_day_of_it():
    rows = ("| 2025年9月30日現在 定員24名 |||", "|---|---|---|", "| 時刻 | 行程 | 場所 |", "| 9:00 | 視察 | 市役所 |")
    made = drafted("# 視察", "", "2025年10月20日", "", *rows)

    assert "2025-09-30" not in made.text
    assert "# from the source: 2025年9月30日現在 定員24名" in made.text
