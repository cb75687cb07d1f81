"""Programmes of trade missions: places among the details, towns of stations, numbered flights, hosts of two words."""

import pytest
import yaml
from markdown_drafts import drafted, lines_in, table_of, trip_of

from delegate.importing.draft import ImportRequest, draft


def venues_of(trip: object) -> list[tuple[str, str]]:
    return [(each["name"], each["city"]) for each in trip["venues"].values()]  # type: ignore[index]


def ends_of(title: str) -> tuple[str | None, str | None]:
    """Where the way of a title begins and ends, None where the draft does not say it."""
    line = lines_in(table_of("Time | Programme", f"8:20 | {title}"))[0]
    return line.get("from"), line.get("to")


def test_a_label_for_the_place_in_a_column_of_details_makes_the_place():
    trip = table_of(
        "TIME | ACTIVITY | DETAILS",
        "8.30am | Briefing: market overview | Location: Trident Hotel, Nariman Point, Mumbai<br>Speaker: Ms Priya Nair",
        "7pm | Dinner | Location: TBC",
        "8pm | Coach to Pune | Location: hotel driveway",
        day="17 February 2025 – Mumbai",
    )
    briefing, dinner, coach = lines_in(trip)

    assert (briefing["venue"], briefing["notes"]) == ("trident-hotel", "Speaker: Ms Priya Nair")
    assert ("Trident Hotel", "Mumbai") in venues_of(trip)
    assert (dinner["venue"], "notes" in dinner) == ("tbc", False)
    assert (coach["from"], coach["to"]) == ("hotel-driveway", "Pune")


def test_a_column_of_places_says_the_place_before_a_label_among_the_details():
    trip = table_of(
        "Time | Activity | Venue | Details", "9:00 | Talks | City Hall, Tallinn | Location: behind the square"
    )

    assert (lines_in(trip)[0]["venue"], lines_in(trip)[0]["notes"]) == ("city-hall", "Location: behind the square")


@pytest.mark.parametrize("station", ["Flughafen Hamburg", "Hamburg Hauptbahnhof"])
def test_an_airport_or_station_is_in_the_town_of_its_name_on_a_day_in_another_country(station):
    trip = table_of("Time | Programme | Venue", f"6:45 | Assembly | {station}", day="12 May 2025 – Tallinn")

    assert venues_of(trip) == [(station, "Hamburg")]


def test_a_house_named_after_a_town_stays_in_the_city_of_its_day():
    trip = table_of("Time | Programme | Venue", "6:45 | Dinner | Hamburg House", day="12 May 2025 – Tallinn")

    assert venues_of(trip) == [("Hamburg House", "Tallinn")]


@pytest.mark.parametrize(
    ("title", "ends"),
    [
        ("Flight 6E 5388 – Mumbai (BOM) to Bengaluru (BLR)", ("BOM", "Bengaluru")),
        ("Flight AY 1331 Helsinki to London", ("Helsinki", "London")),
        ("LH 880: Frankfurt to Tallinn", ("Frankfurt", "Tallinn")),
        ("High Speed Rail Taipei to Kaohsiung", ("Taipei", "Kaohsiung")),
    ],
)
def test_a_way_has_both_ends_behind_the_number_or_the_name_of_its_service(title, ends):
    assert ends_of(title) == ends


@pytest.mark.parametrize(
    ("title", "ends"),
    [
        ("Treno per Milano", (None, "Milano")),
        ("Return to Taipei by coach", (None, "Taipei")),
        ("Partida de comboio para o Porto", (None, "Porto")),
        ("新大阪出発　のぞみ318号", ("新大阪", None)),
    ],
)
def test_a_way_of_which_one_end_is_said_has_that_end(title, ends):
    assert ends_of(title) == ends


def test_a_way_zum_hotel_ends_there_and_a_bus_zur_besichtigung_ends_nowhere():
    lines = lines_in(
        table_of("Uhrzeit | Programm", "8:00 | Transfer mit dem Bus zum Hotel", "9:00 | Bus zur Begrüßung")
    )

    assert (lines[0]["to"], "to" in lines[1]) == ("hotel", False)


def test_the_start_of_a_way_ends_before_the_word_for_setting_off():
    trip = table_of("時刻 | 行程", "8:30 | ホテル出発（専用車）", day="2024年10月21日")

    assert [name for name, _ in venues_of(trip)] == ["ホテル"]


def test_brackets_that_say_who_gives_a_dinner_hold_no_place():
    trip = table_of(
        "時間 | 活動", "18:30 | 歡迎晚宴（東莞市投資促進局設宴）", "20:00 | 茶敘（市政府主持）", day="2025年4月25日"
    )

    assert "venues" not in trip
    assert lines_in(trip)[0]["meal"] == "歡迎晚宴（東莞市投資促進局設宴）"


def test_a_square_with_its_number_is_an_address_and_no_room_though_a_hall_names_it():
    trip = table_of("Time | Event | Venue", "19:00 | Reception | Chamber House, Town Hall Square 31")

    assert trip["venues"]["chamber-house"]["address"] == "Town Hall Square 31"
    assert "room" not in lines_in(trip)[0]


@pytest.mark.parametrize("head", ["Lead / Host", "Host / Lead", "Accompagnatore"])
def test_a_column_that_is_also_for_hosts_makes_hosts(head):
    trip = table_of(f"Time | Event | {head}", "8:30 | Breakfast | Ms Amy Lau")

    assert [each["name"] for each in trip["hosts"].values()] == ["Ms Amy Lau"]


def test_a_part_of_the_day_that_fills_its_column_of_text_is_the_time_of_its_line():
    text = """Visit of the minister

Tuesday 24 June 2025

08.30        KTX to Busan
15.05        KTX to Seoul
Late evening Departure by EK323 to Dubai (23.55)
"""
    made = draft(text.encode(), "visit.txt", ImportRequest())

    assert "- flight: Departure by EK323 to Dubai (23.55)" in made.text
    assert "time: evening" in made.text


def test_the_columns_behind_such_a_part_of_the_day_stay_apart():
    text = """Visit of the minister

Tuesday 24 June 2025

08.30        Talks with the mayor      City Hall, Busan
15.05        Visit to the port         Harbour Office, Busan
Late evening Dinner with the hosts     Harbour Hotel, Busan
"""
    trip = yaml.load(draft(text.encode(), "visit.txt", ImportRequest()).text, yaml.BaseLoader)

    assert lines_in(trip)[-1] == {"meal": "Dinner with the hosts", "time": "evening", "venue": "harbour-hotel"}


def test_a_government_complex_below_a_title_is_its_place():
    made = drafted("# Visit", "", "4 April 2024", "", "- 11:00 Talks", "  - Government Complex, Sejong-daero, Seoul")

    assert "name: Government Complex" in made.text


def test_the_time_before_the_text_of_a_meal_is_its_time_in_a_row_and_in_a_column_for_meals():
    grid = trip_of(
        "# Visit, July 2025",
        "",
        "| | Monday 7 July | Tuesday 8 July |",
        "|---|---|---|",
        "| Morning | 9:30 Talks | Free |",
        "| Lunch | 12:30 Harbour Hotel | tbc |",
        "| Afternoon | 14:00 Visit to the port | Free |",
        "| Evening | 19:00 Dinner | Free |",
    )
    column = table_of("Date | Programme | Lunch", "7 July 2025 | Talks | 12:30 Harbour Hotel")

    first, second = (line for line in lines_in(grid) if "Lunch" in line.get("meal", ""))
    assert (first["meal"], first["time"], "time" in second) == ("Lunch: Harbour Hotel", "12:30", False)
    assert grid["venues"]["harbour-hotel"]["name"] == "Harbour Hotel"
    assert [(each["meal"], each["time"]) for each in lines_in(column) if "meal" in each] == [
        ("Lunch: Harbour Hotel", "12:30")
    ]


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("上午          自由活动", {"free": "自由活动", "time": "morning"}),
        ("中午          午餐", {"meal": "午餐", "time": "noon"}),
        ("Noon          Lunch", {"meal": "Lunch", "time": "noon"}),
    ],
)
def test_a_part_of_the_day_with_a_text_beside_it_is_a_row_and_no_head(first, line):
    text = f"Visit\n\n17 September 2025\n{first}\n13:35         Talks\n"
    trip = yaml.load(draft(text.encode(), "visit.txt", ImportRequest()).text, yaml.BaseLoader)

    assert lines_in(trip) == [line, {"meeting": "Talks", "time": "13:35"}]


def test_a_portuguese_table_has_its_places_kinds_and_cities():
    trip = table_of(
        "Horário | Programa | Local | Viatura",
        "09h30 | Reunião com a AICEP | AICEP, Avenida 5 de Outubro 101, Lisboa | Autocarro 1",
        "16h00 | Assinatura do protocolo | Palácio Foz | ",
        "18h00 | Tempo livre | | ",
        day="21 de outubro de 2025",
    )

    assert [next(iter(line)) for line in lines_in(trip)] == ["meeting", "ceremony", "free"]
    assert venues_of(trip)[0] == ("AICEP", "Lisboa")


def test_a_city_of_departure_or_arrival_in_katakana_has_no_word_for_it_in_its_name():
    trip = table_of(
        "月日 | 都市名 | 時間 | 日程",
        "11/10(月) | 成田発 | 11:05 | 空路シンガポールへ",
        " | シンガポール着 | 17:40 | 到着後ホテルへ",
        title="訪問日程（2025年11月）",
    )

    assert [name for name, _ in venues_of(trip)] == ["シンガポール"]
    assert lines_in(trip)[0]["from"] == "成田"


@pytest.mark.parametrize("head", ["DEPT | ARR", "Time | SLOT", "SLOT | UNTIL"])
def test_a_head_in_capitals_that_is_no_zone_stands_above_starts_or_ends(head):
    trip = table_of(f"{head} | Event", "9:00 | 10:00 | Talks", "11:00 | 12:30 | Visit")

    assert [line["time"] for line in lines_in(trip)] == ["09:00-10:00", "11:00-12:30"]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Local | GMT | Event", ("9:00 | 1:00 | Talks", "10:00 | 2:00 | Visit")),
        ("GMT | Local | Event", ("1:00 | 9:00 | Talks", "2:00 | 10:00 | Visit")),
        ("HKT | GMT | Event", ("9:00 | 1:00 | Talks", "10:00 | 2:00 | Visit")),
    ],
)
def test_a_column_called_local_holds_the_times_and_one_of_another_clock_notes(head, rows):
    trip = table_of(head, *rows)

    assert "venues" not in trip
    assert [(line["time"], line["notes"]) for line in lines_in(trip)] == [
        ("09:00", "GMT: 1:00"),
        ("10:00", "GMT: 2:00"),
    ]
