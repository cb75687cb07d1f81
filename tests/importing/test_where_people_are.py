"""Where people are, as the words around a line tell it: an address, the head of a sheet, the last way, a column."""

from io import BytesIO

import yaml
from markdown_drafts import drafted, lines_in, looks_of, table_of
from openpyxl import Workbook

from delegate.importing.draft import ImportRequest, draft

HEAD = "Time | Programme | Venue"


def test_the_town_of_an_address_is_the_city_with_its_code_or_without():
    trip = table_of(
        HEAD,
        "9:00 | Talks | Amtshaus V, Werdmühleplatz 3, 8001 Zürich, Switzerland",
        "12:00 | Lunch | Old Mill, Pikk 3, Tallinn 10145",
    )

    assert [each["city"] for each in trip["venues"].values()] == ["Zürich", "Tallinn"]
    assert trip["venues"]["amtshaus-v"]["address"] == "Werdmühleplatz 3, 8001 Zürich, Switzerland"


def test_brackets_behind_a_city_are_a_note_and_no_room():
    line = lines_in(table_of(HEAD, "13:00 | Lunch | Mandarin Oriental, 48 Oriental Avenue, Bangkok (room tbc)"))[0]

    assert (line["venue"], line["notes"], line["status"]) == ("mandarin-oriental", "room tbc", "tentative")
    assert "room" not in line


def test_a_name_that_begins_with_a_city_is_not_in_it_where_the_last_way_went_to_another_country():
    rows = ("9:00 | 乘搭CX 488航班往台北 | ", "16:00 | 參觀 | 松山文創園區")
    trip = table_of("時間 | 活動 | 地點", *rows)

    assert trip["venues"]["place-1"] == {"name": "松山文創園區", "city": "tbc"}
    assert len(looks_of("時間 | 活動 | 地點", *rows)) == 1
    assert table_of("時間 | 活動 | 地點", rows[1])["venues"]["place-1"]["city"] == "松山"


def test_a_way_to_the_hotel_ends_at_the_hotel_of_its_column():
    trip = table_of(HEAD, "16:30 | Transfer to hotel by car | Hotel New Otani Tokyo", "17:00 | 乘車往機場 | 酒店大堂")

    assert lines_in(trip)[0]["to"] == "hotel-new-otani-tokyo"
    assert "from" not in lines_in(trip)[0]
    assert "from" in lines_in(trip)[1]


def test_a_crossing_in_the_column_of_places_is_on_the_way_and_not_its_start():
    line = lines_in(table_of(HEAD, "9:00 | Coach to Shenzhen | via Shenzhen Bay Port"))[0]

    assert (line["via"], line["to"], line["notes"]) == (["shenzhen-bay"], "Shenzhen", "via Shenzhen Bay Port")
    assert "from" not in line


def test_a_train_by_its_name_goes_between_two_stations():
    lines = lines_in(
        table_of(
            HEAD, "7:30 | KTX 107 Seoul Station - Ulsan Station | ", "17:10 | KTX 138 back to Seoul | Ulsan Station"
        )
    )

    assert [next(iter(each)) for each in lines] == ["train", "train"]
    assert [(each["from"], each["to"]) for each in lines] == [
        ("Seoul Station", "ulsan-station"),
        ("ulsan-station", "Seoul"),
    ]


def workbook_of(**sheets: tuple[tuple[str, ...], ...]) -> bytes:
    """A workbook, its sheets by their names with `_` for a blank."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(row)
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def test_the_city_above_the_table_of_a_day_holds_for_that_sheet_alone():
    head = ("Time", "Programme", "Venue")
    made = draft(
        workbook_of(
            Overview=(
                ("Mission to Korea, 2-3 September 2024",),
                (),
                ("Name", "Title"),
                ("Ms Ingrid Solberg", "Minister"),
            ),
            Mon_2_Sept=(("Seoul",), (), head, ("18:30", "Reception", "Norwegian Residence")),
            Tue_3_Sept=(("Seoul - Ulsan",), (), head, ("14:00", "Talks", "Old Guild House")),
        ),
        "mission.xlsx",
        ImportRequest(),
    )
    trip = yaml.load(made.text, yaml.BaseLoader)

    assert [each["city"] for each in trip["venues"].values()] == ["Seoul", "tbc"]
    assert trip["trip"] == "Mission to Korea, 2-3 September 2024"
    assert "# from the source: Seoul - Ulsan" in made.text


def test_those_who_travel_are_read_out_of_lines_for_the_leader_and_the_members():
    trip = yaml.load(
        drafted(
            "# 台北交流團行程",
            "團長：李國榮先生",
            "",
            "團員：王美玲女士、張志偉先生",
            "",
            "2024年4月4日",
            "",
            "上午9時　參觀",
        ).text,
        yaml.BaseLoader,
    )

    assert [(each["name"], each.get("role")) for each in trip["delegation"].values()] == [
        ("李國榮先生", "principal"),
        ("王美玲女士", None),
        ("張志偉先生", None),
    ]


def test_a_list_of_people_in_two_languages_names_each_of_them_once():
    trip = table_of(
        "時間 Time | 活動 Programme | 出席 Attendees",
        "9:00 | 座談<br>Meeting with the Bureau | 局長、副秘書長<br>Secretary and Deputy Secretary",
    )

    assert [each["name"] for each in trip["delegation"].values()] == [
        {"zh-Hant": "局長", "en": "Secretary"},
        {"zh-Hant": "副秘書長", "en": "Deputy Secretary"},
    ]


def test_the_name_and_the_description_of_a_calendar_are_without_its_signs():
    calendar = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nX-WR-CALNAME:Zürich\\, Bern\r\n"
        "X-WR-CALDESC:Study tour\\, 6 people\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20250601T000000Z\r\n"
        "DTSTART;TZID=Europe/Zurich:20250616T143000\r\nSUMMARY:Bike tour\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )

    text = draft(calendar.encode(), "tour.ics", ImportRequest()).text
    assert "trip: Zürich, Bern" in text
    assert "# from the source, description of the calendar: Study tour, 6 people" in text
