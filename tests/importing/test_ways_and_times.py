"""What is a way and what is not, which visit has a place of its own, and times that are about or one of two."""

from every import every
from markdown_drafts import lines_in, looks_of, table_of, trip_of

from delegate.importing.naming.ways import TwoEnds, way_in

HEAD = "Time | Programme | Venue"


def only(row: str) -> dict[str, str]:
    """The only line of a table with one row."""
    return dict(lines_in(table_of(HEAD, row))[0])


def test_coming_together_for_a_train_is_no_way():
    for title in ("Delegation assembles for the train", "Gather for the coach to Guangzhou"):
        line = only(f"08:00 | {title} | West Kowloon Station")

        assert line == {"event": title, "time": "08:00", "venue": "West Kowloon Station"}


def test_a_vehicle_is_no_end_of_a_way():
    assert only("08:00 | Depart for the ferry | Jiuzhou Port").get("to") is None
    assert only("08:00 | Depart for Zhuhai | Jiuzhou Port")["to"] == "Zhuhai"
    assert only("08:00 | Coach for Zhuhai | Jiuzhou Port")["coach"] == "Coach for Zhuhai"


def test_a_way_does_not_begin_where_it_ends():
    assert "from" not in only("08:30 | Ferry to Jiuzhou Port | Jiuzhou Port")


def test_the_second_language_of_a_way_is_no_note():
    trip = table_of("Time | Programme", "10:00 | Train to Guangzhou<br>乘高鐵前往廣州", "12:00 | Lunch<br>午餐")

    assert lines_in(trip)[0] == {
        "train": {"en": "Train to Guangzhou", "zh-Hant": "乘高鐵前往廣州"},
        "time": "10:00",
        "to": "Guangzhou",
    }


def test_a_list_of_common_words_is_no_venue():
    trip = table_of(HEAD, "10:00 | Site visit: bridge (Zhuhai section), tube factory | Zhuhai")

    assert "venues" not in trip
    assert lines_in(trip)[0]["venue"] == "Zhuhai"


def test_each_word_for_about_is_read():
    for said in ("abt 0800", "abt. 08:00", "approx. 8:00", "circa 0800", "c. 08:00", "ca 8:00", "appr. 08:00"):
        assert only(f"{said} | Talks | Zhuhai")["time"] == "~08:00", said


def test_a_choice_of_times_and_a_time_that_is_not_read_are_told_at_first():
    told = looks_of(HEAD, "8:30 am / 8:40 am | Talks | Zhuhai", "1o.oo | Lunch | Zhuhai")

    assert [message for _, message in told] == [
        "“8:30 am / 8:40 am”: taken as 08:30",
        "“1o.oo”: no time was read in it",
    ]


def test_who_receives_by_a_title_is_its_host():
    trip = table_of(HEAD, "19:00 | Dinner hosted by the Mayor of Tallinn, black tie | City Hall, Tallinn")

    assert [each["name"] for each in trip["hosts"].values()] == ["Mayor of Tallinn"]
    assert lines_in(trip)[0]["with"] in (["mayor-of-tallinn"], "mayor-of-tallinn")


def test_what_is_to_be_confirmed_is_tentative():
    trip = table_of(
        "Time | Programme | Venue | Remarks",
        "10:00 | Talks | City Hall, Tallinn | To be confirmed",
        "11:00 | Dinner | Tallinn (venue TBC) | ",
        "12:00 | Concert | City Hall, Tallinn | Seats as arranged",
    )

    assert [line.get("status") for line in lines_in(trip)] == ["tentative", "tentative", None]


def test_the_codes_of_a_flight_are_airports_whatever_else_is_called_so():
    trip = table_of("Time | Programme", "10:00-11:40 | Flight AI 5 from NAG to RHO")
    line = lines_in(trip)[0]

    assert (line["from"], line["to"]) == ("NAG", "RHO")
    assert "venues" not in trip


@every(
    ("title", "ends"),
    [
        ("Flight EI 152 Dublin-London (Heathrow)", {"from": "Dublin", "to": "London"}),
        ("High-speed train Guangzhou-Shenzhen", {"from": "Guangzhou", "to": "Shenzhen"}),
        ("Ferry Tsim Sha Tsui-Macau", {"from": "Tsim Sha Tsui", "to": "Macau"}),
        ("Flug OS 12 Wien-Graz", {"from": "Wien", "to": "Graz"}),
        ("Abfahrt mit dem Bus vom Hauptbahnhof Graz nach Maribor", {"from": "hauptbahnhof-graz", "to": "Maribor"}),
        ("Départ en car de la gare de Beaune vers Dijon", {"from": "gare-de-beaune", "to": "Dijon"}),
        ("新千歳空港発（CI131）", {"from": "新千歳空港"}),
        ("台北桃園空港発（CI130）新千歳空港へ", {"from": "台北桃園空港", "to": "新千歳空港"}),
        ("Vuelo IB 4512 Fez – Sevilla", {"from": "Fez", "to": "sevilla"}),
        ("Traslado en autobús al aeropuerto", {"to": "aeropuerto"}),
        ("Tren de Madrid a Sevilla", {"from": "Madrid", "to": "sevilla"}),
        ("Business-to-business talks Dublin-London", {}),
    ],
)
def test_a_way_has_both_of_its_ends(title: str, ends: dict[str, str]):
    line = only(f"08:00 | {title} | ")

    assert {key: line[key] for key in ("from", "to") if key in line} == ends


@every(
    ("title", "end"),
    [
        ("乘車返回錦江賓館", "錦江賓館"),
        ("前往天河体育中心", "天河体育中心"),
        ("返回深圳迎宾馆并入住", "深圳迎宾馆"),
        ("前往深圳并入住宾馆", "深圳"),
        ("前往深圳参加中心的座谈会", "深圳"),
        ("前往深圳湾口岸", "深圳湾口岸"),
    ],
)
def test_a_house_that_is_called_after_a_known_place_is_where_a_way_ends(title: str, end: str):
    assert way_in(title) == TwoEnds("", end)


@every("before", ["(tbc) 16:30", "TBC 16.30", "[tentative] 16:30", "? 16:30", "Provisional: 4:30pm", "（暂定）16:30"])
def test_what_is_not_settled_may_be_said_before_the_time(before: str):
    for trip in (
        table_of(HEAD, f"{before} | Tour of the lab | "),
        trip_of("# Visit", "", "4 April 2024", "", f"{before} Tour of the lab"),
    ):
        line = lines_in(trip)[0]

        assert (line["visit"], line["time"], line["status"]) == ("Tour of the lab", "16:30", "tentative")


def test_a_star_before_a_time_is_that_of_a_footnote():
    trip = trip_of("# Visit", "", "4 April 2024", "", "09:00 Talks", "*18:00 Dinner", "", "* Dark suit")

    assert [(each.get("meal"), each["time"]) for each in lines_in(trip)] == [(None, "09:00"), ("Dinner*", "18:00")]


@every("head", ["With", "Mit", "Avec", "Meeting with"])
def test_a_column_of_those_whom_one_meets_makes_hosts(head: str):
    trip = table_of(f"Time | Programme | {head}", "08:00 | Talks | Mr Park Jin-woo")

    assert [each["name"] for each in trip["hosts"].values()] == ["Mr Park Jin-woo"]


@every(
    "cell", ["9:00 a.m. –<br>10:15 a.m.<br>上午9時至10時15分", "09:00-<br>10:15", "9時至<br>10時15分<br>9:00 – 10:15"]
)
def test_a_range_over_two_lines_may_be_said_in_two_languages(cell: str):
    line = only(f"{cell} | Talks | ")

    assert (line["time"], line.get("steps"), line.get("notes")) == ("09:00-10:15", None, None)


def test_one_of_two_times_in_four_figures_begins_a_line():
    trip = trip_of("# Visit", "", "4 April 2024", "", "1300 - Lunch", "1500/1530 - Rehearsal", "2000-2200 - Concert")

    assert [(each["time"], each.get("within") or each.get("notes")) for each in lines_in(trip)] == [
        ("13:00", None),
        ("15:00", "1500/1530"),
        ("20:00-22:00", None),
    ]


@every("place", ["澳門旅遊塔", "东莞会展中心", "湖边会所"])
def test_a_place_behind_a_comma_is_where_a_meal_is(place: str):
    trip = table_of("Time | Programme", f"19:00 | 欢迎晚宴，{place}")

    assert [each["name"] for each in trip["venues"].values()] == [place]
