"""Itineraries of offices on the Mainland, of travel agents and of Korea: addresses alone, what is included, Hangul."""

from typing import Any

import yaml
from markdown_drafts import drafted, lines_in, looks_of, table_of, trip_of

from delegate.importing.draft import ImportRequest, draft

HEAD = "时间 | 行程内容 | 地点"


def named(trip: Any) -> dict[str, tuple[str, str]]:
    return {each["name"]: (each["city"], each.get("address", "")) for each in trip["venues"].values()}


def test_an_address_alone_in_the_column_belongs_to_the_house_that_the_title_names():
    trip = table_of(
        HEAD,
        "14:00-15:30 | 考察广汽埃安智能工厂 | 番禺区龙瀛路36号",
        " | 入住广州香格里拉酒店 | 海珠区会展东路1号",
        title="考察",
    )

    assert named(trip)["广汽埃安智能工厂"][1] == "番禺区龙瀛路36号"
    assert named(trip)["广州香格里拉酒店"] == ("广州", "海珠区会展东路1号")
    assert lines_in(trip)[1]["hotel"] == "place-2"


def test_a_flight_goes_between_the_two_airports_of_its_place_column():
    line = lines_in(table_of(HEAD, "08:15-10:50 | 乘机赴广州（CZ3822） | 上海虹桥—广州白云", title="考察"))[0]

    assert line["to"] == "广州"
    assert "—" not in line["from"]


def test_two_times_with_a_stroke_beside_a_numbered_flight_home_are_departure_and_arrival():
    row = "13:20/15:55 | 乘机返沪（MU722） | 香港国际机场"

    assert lines_in(table_of(HEAD, row, title="考察"))[0]["time"] == "13:20-15:55"
    assert looks_of(HEAD, row, title="考察")[0][1] == "“13:20/15:55”: taken as departure and arrival"


def test_what_an_agent_says_below_the_last_day_is_no_line_of_it():
    made = drafted(
        "Incentive to Barcelona",
        "",
        "Sunday, 12 April 2026",
        "16:00 Check-in. Rooms are guaranteed from 15:00.",
        "",
        "Monday, 13 April 2026",
        "Departure of the guests",
        "",
        "INCLUDED: 3 nights bed and breakfast",
        "NOT INCLUDED: flights",
        "Your contact: Laia Puig, +34 93 555 1012",
    )

    assert made.lines == 2
    for said in ("INCLUDED: 3 nights", "NOT INCLUDED: flights", "Your contact: Laia Puig"):
        assert f"# from the source: {said}" in made.text
    assert "venues:" not in made.text


def test_a_text_below_the_numbers_of_the_rows_is_kept_and_is_no_line():
    made = drafted(
        "# Roadshow",
        "",
        "| # | Date | Start | Meeting | Address |",
        "|---|---|---|---|---|",
        "| 1 | 18 January 2026 | 11.00 | Talks | Gate Village 3 |",
        "| Hotel Dubai: Ritz-Carlton | | | | |",
    )

    assert (made.lines, made.sums.comments) == (1, 1)
    assert "# from the source, row: Hotel Dubai: Ritz-Carlton" in made.text


def test_the_numbers_of_the_rows_are_no_titles_where_the_head_of_the_titles_is_not_known():
    trip = trip_of(
        "# Roadshow",
        "",
        "| # | Date | Start | Whom we see | Address |",
        "|---|---|---|---|---|",
        "| 1 | 18 January 2026 | 11.00 | Talks | Gate Village 3 |",
        "| 2 | | 12.00 | Lunch | Gate Village 4 |",
        "| | | | | |",
    )

    assert [each.get("meeting") or each.get("meal") for each in lines_in(trip)] == ["Talks", "Lunch"]


def test_a_programme_in_korean_is_read():
    rows = "| 12:00 | 환영 오찬 | BEXCO |\n| 14:00 | 사장 면담 | BPA |\n"
    text = f"부산 방문 일정\n\n2025년 11월 3일(월)\n\n| 시간 | 일정 | 장소 |\n|---|---|---|\n{rows}"
    trip = yaml.load(draft(text.encode(), "visit.md", ImportRequest()).text, yaml.BaseLoader)

    assert list(trip["days"]) == ["2025-11-03"]
    assert [next(iter(each)) for each in lines_in(trip)] == ["meal", "meeting"]
    assert [each["venue"] for each in lines_in(trip)] == ["bexco", "bpa"]


def test_coaches_that_leave_do_not_end_in_the_word_for_it():
    trip = trip_of("# Visit", "", "12 April 2026", "", "* 9:00 Coaches to Kotka leave from the hotel")

    assert lines_in(trip)[0]["to"] == "Kotka"
