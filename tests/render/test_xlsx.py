"""Spreadsheets: dates and times are numbers, every row is as high as its text, nothing is cut and nothing is twice."""

import datetime as dt
import io
import re
import zipfile
from xml.etree import ElementTree

from copies import EXCHANGE, sheet, worked_out
from outputs import flat, told
from workbooks import SPACE, sheet_of, strings_of, tabs, texts_of

from delegate.render.office.xlsx import one, render
from delegate.render.office.xlsx_widths import CHINESE, Dated, Value, fitting, height, room_for, wrapped
from delegate.sheet import Edition, settle
from delegate.sheet.model import Said


def test_dates_and_times_are_numbers_that_can_be_sorted() -> None:
    programme = tabs(render(sheet_of()))["Programme"]
    numbers = {
        cell.attrib["r"]: float(cell.findtext(f"{SPACE}v") or "")
        for cell in programme.iter(f"{SPACE}c")
        if cell.attrib.get("t", "n") == "n" and cell.find(f"{SPACE}v") is not None
    }
    days = {value for at, value in numbers.items() if at.startswith("A")}
    times = {value for at, value in numbers.items() if at[0] in "BC"}

    assert (dt.date(2026, 11, 24) - dt.date(1899, 12, 30)).days in days
    assert 11 / 24 in times
    assert all(0 <= value < 1 for value in times)


def test_the_rows_of_a_day_can_be_sorted_by_when_ways_leave_that_nobody_timed() -> None:
    dinner = "    - meal: Dinner\n"
    text = EXCHANGE.replace(dinner, f"    - walk: To the offices\n      who: signers\n{dinner}")
    data = render(sheet_of(text))
    strings = strings_of(data)
    (row,) = [row for row in tabs(data)["Programme"].iter(f"{SPACE}row") if "To the offices" in texts_of(row, strings)]

    start, end = [cell for cell in row.iter(f"{SPACE}c") if cell.attrib["r"][0] in "BC"]
    assert "t" not in start.attrib  # a number
    assert "t" not in end.attrib
    assert float(start.findtext(f"{SPACE}v") or 0) * 24 == 15


def test_a_time_keeps_the_word_before_it_and_the_day_after_it() -> None:
    assert Dated(dt.time(0, 15), "about", 1).form == '"about "hh:mm"+1"'
    assert [Dated(dt.time(0, 15), word).form for word in ("約", "~")] == ['"約"hh:mm', '"~"hh:mm'], "as in all formats"


def test_every_row_has_a_height_that_a_page_can_hold() -> None:
    for tab in tabs(render(sheet_of(EXCHANGE.replace("Gifts are in the van.", "word " * 3_000)))).values():
        heights = [float(row.attrib["ht"]) for row in tab.iter(f"{SPACE}row")]
        assert heights
        assert max(heights) <= 409


def test_every_tab_is_one_table_and_none_is_there_twice() -> None:
    names = list(tabs(render(sheet_of())))

    assert {"Programme", "People", "Travel documents", "Vehicles", "Drives", "Hotel nights"} <= {*names}
    assert "Delegation" not in names
    assert names.count("Vehicles") == 1


def test_no_cell_of_guests_has_a_diet_and_the_meals_say_how_many() -> None:
    text = EXCHANGE.replace("papers: [hk-identity-card", "diet: No pork, papers: [hk-identity-card", 1)
    text = text.replace(
        "    - ceremony: Signing", "    - meal: Lunch\n      time: 12:30\n      venue: cgo\n    - ceremony: Signing", 1
    )
    guests, team = (told("xlsx", render(sheet_of(text, edition))) for edition in (Edition.PROGRAMME, Edition.RUN_SHEET))

    assert flat("No pork (1)") in flat(guests)
    assert "Diet\n" not in guests
    assert "Diet\n" in team


def test_a_wide_table_is_narrowed_to_what_a_page_can_hold_in_legible_type() -> None:
    text = "Words of a programme that go on for longer than a column has room. " * 3
    cells: list[list[Value]] = [[dt.date(2026, 9, 24)], *([text * number] for number in range(1, 9))]
    widths = fitting([["Head", *cell] for cell in cells])

    assert sum(widths) == room_for(len(widths))
    assert widths[0] > len("Thu 24 Sep 2026")  # else a spreadsheet shows a row of #
    assert widths[1:] == sorted(widths[1:])  # the more it says, the wider it is


def test_a_column_of_telephones_has_room_for_one_in_a_line() -> None:
    text = "Words of a table that go on for longer than a column has room. " * 3
    widths = fitting([["Phone", "+852 5555 0142"], *[["Head", text]] * 9])

    assert sum(widths) == room_for(len(widths))
    assert wrapped("+852 5555 0142", widths[0]) == 1


def test_the_column_that_makes_the_rows_high_gets_the_width() -> None:
    """What stands beside a taller cell costs no paper, however much it is."""
    tall, beside = "word " * 60, "word " * 20
    widths = fitting([["Tall", tall], ["Also", tall], *[["Beside", beside]] * 4])

    assert min(widths[:2]) > max(widths[3:])


def test_a_tab_that_fits_the_page_keeps_its_widths() -> None:
    assert fitting([["Name", "Ann Lee, head of the delegation"], ["Role", "principal"]]) == [32, 10]


def row_with(text: str, tab: ElementTree.Element, strings: list[str]) -> list[str]:
    """The texts of the first row of a tab that has a text in it."""
    for row in tab.iter(f"{SPACE}row"):
        said = [
            strings[int(cell.findtext(f"{SPACE}v") or "")]
            for cell in row.iter(f"{SPACE}c")
            if cell.attrib.get("t") == "s"
        ]
        if text in said:
            return said
    raise AssertionError(text)


def test_kind_place_and_where_a_line_is_written_have_a_column_each() -> None:
    data = render(sheet_of())
    programme, strings = tabs(data)["Programme"], strings_of(data)

    assert {"Kind", "Place", "In the file"} <= {*row_with("Place", programme, strings)}
    where = "Government Offices, Hong Kong"
    assert row_with("Welcome", programme, strings)[2:5] == ["briefing", where, "Bernard Chan, Under Secretary"]
    assert row_with("Signing", programme, strings)[-2] == "signing"
    assert row_with("Dinner\n(tentative)", programme, strings)[-2].startswith("l. ")


def test_a_hidden_column_tells_a_program_what_each_row_is() -> None:
    data = render(sheet_of(edition=Edition.PROGRAMME))
    programme, strings = tabs(data)["Programme"], strings_of(data)

    assert row_with("Place", programme, strings)[-1] == "delegate en"
    assert row_with("Signing", programme, strings)[-1] == "ceremony"
    assert [each.get("hidden") for each in programme.iter() if each.tag.endswith("}col")][-1] == "1"


def test_a_guest_has_no_column_for_what_the_team_alone_reads() -> None:
    data = render(sheet_of(edition=Edition.PROGRAMME))
    heads = row_with("Place", tabs(data)["Programme"], strings_of(data))

    assert not {"Kind", "In the file"} & {*heads}


def test_the_place_of_a_movement_is_from_where_to_where() -> None:
    for edition in (Edition.PROGRAMME, Edition.RUN_SHEET):
        data = render(sheet_of(edition=edition))
        assert any("→ Town Hall" in cell for cell in row_with("Back home", tabs(data)["Programme"], strings_of(data)))


def test_a_row_with_a_time_says_on_whose_clock_it_is_and_no_row_says_nothing_else() -> None:
    """A day's clock would be a row of its own, which sorts among the lines."""
    for edition in (Edition.PROGRAMME, Edition.RUN_SHEET):
        data = render(sheet_of(edition=edition))
        programme, strings = tabs(data)["Programme"], strings_of(data)
        assert "UTC+8" in row_with("Welcome", programme, strings)
        assert not any(text.startswith("Hong Kong, UTC+8") for text in strings)


def test_every_printed_page_has_the_title_the_version_and_a_draft_says_so() -> None:
    sheet = sheet_of()._replace(draft=True, version=(Said("as of 26 November"),))
    data = render(sheet)

    for tab in tabs(data).values():
        assert (tab.findtext(f".//{SPACE}oddHeader") or "").startswith("&LDRAFT · ")
        assert (tab.findtext(f".//{SPACE}oddFooter") or "").startswith("&Las of 26 November")
    assert any(text.startswith("DRAFT\n") for text in strings_of(data))
    assert "DRAFT" not in "".join(strings_of(render(sheet._replace(draft=False))))


def test_the_type_is_of_a_face_that_every_office_has_or_has_the_measures_of() -> None:
    """Columns are as wide as the digits of the face; of one that is missing the page comes out in 7 pt."""
    with zipfile.ZipFile(io.BytesIO(render(sheet_of()))) as book:
        styles = ElementTree.fromstring(book.read("xl/styles.xml"))
    fonts = styles.findall(f"{SPACE}fonts/{SPACE}font")
    faces = {(font.find(f"{SPACE}name").attrib["val"], font.find(f"{SPACE}sz").attrib["val"]) for font in fonts}

    assert faces == {("Arial", "10")}


def test_no_head_and_no_part_of_a_day_in_two_languages_breaks_inside_a_chinese_word() -> None:
    assert one((Said("afternoon", "en"), Said("下午", "zh-Hant"))) == "afternoon\n下午"
    plan = worked_out(EXCHANGE).plan
    assert plan is not None
    said = strings_of(render(settle(plan, languages=("en", "zh-Hant"))))

    assert "Date\n日期" in said
    assert "Date / 日期" not in said


def test_a_row_is_not_cut_below_a_text_that_is_just_wider_than_its_cell() -> None:
    """An address of 51 letters took two lines in a cell of 48."""
    assert wrapped("Chatham Road / Cheong Wan Road, Hung Hom, Hong Kong", 48) == 2


def test_a_row_is_not_cut_below_a_text_whose_wide_letters_stand_together() -> None:
    """LibreOffice takes five lines of it; `Ox Horn campus, Dongguan` is a little wider than 22 digits."""
    way = "Dongguan - HK International Airport Logistics Park → Huawei Ox Horn campus, Dongguan"
    assert wrapped(way, 22) == 5


def test_a_row_has_room_for_a_chinese_name_of_two_letters_before_a_comma_and_a_latin_title() -> None:
    assert height(["白濤，Mayor of Foshan"], [40]) == height(["孟凡利，Mayor of Foshan"], [40]) == CHINESE


def test_a_row_has_room_for_a_chinese_name_that_goes_over_with_the_latin_one_behind_its_comma() -> None:
    names = "陳大文先生、Nanashi Gonbei先生、隨團記者"

    assert wrapped(names, 16) == 4  # 陳大文先|生、Nanashi|Gonbei先生、隨團|記者
    assert height([names], [16]) == 4 * CHINESE


def test_the_least_and_the_most_minutes_have_a_dash_between_them_as_on_other_paper() -> None:
    said = told("xlsx", render(sheet_of()))

    assert re.search(r"\(\d+–\d+\)", said)
    assert not re.search(r"\(\d+-\d+\)", said)


def test_the_head_of_a_page_names_its_tab_in_letters_for_which_there_is_room() -> None:
    for name, tab in tabs(render(sheet_of()._replace(scope=()))).items():
        assert (tab.findtext(f".//{SPACE}oddHeader") or "").endswith(f"&R{name.replace('&', '&&')}")


def test_every_page_of_a_run_sheet_says_in_every_language_that_it_is_for_the_team_only() -> None:
    plan = worked_out(EXCHANGE).plan
    assert plan is not None
    sheet = settle(plan, languages=("en", "zh-Hant"), edition=Edition.RUN_SHEET)
    copy = "Run sheet, for the team only · 工作流程表，只供工作人員使用"

    for name, tab in tabs(render(sheet)).items():
        assert (tab.findtext(f".//{SPACE}oddHeader") or "").endswith(f"&R{copy} · {name}")


def test_no_other_widths_of_two_columns_would_make_the_table_lower() -> None:
    names = ["Ann Lee, Ben Ho, the signers and their interpreters", "note " * 8] * 10
    columns = [["A", *names, ""], ["B", *(f"{'word ' * 10}{at}" for at in range(20)), "remark " * 40]] * 3
    widths = fitting(columns)

    def high(rooms: list[int]) -> float:
        return sum(height(row, rooms) for row in zip(*columns, strict=True))

    assert sum(widths) == room_for(len(widths))
    for one_way in (1, -1):
        assert high([widths[0] + one_way, widths[1] - one_way, *widths[2:]]) >= high(widths)


def test_short_lists_share_a_tab_that_names_the_list_of_each_row() -> None:
    book = tabs(render(sheet_of()))
    shared = {section.heading[0].text for section in sheet_of().sections if len(section.entries) <= 12} - {*book}

    assert {"Hosts", "Places"} <= shared
    assert "Lists" in book
    rows = [row_with(name, book["Lists"], strings_of(render(sheet_of()))) for name in ("Hosts", "Places")]
    assert all(len(row) >= 2 for row in rows)


def test_what_the_programme_is_and_its_signs_stand_in_the_tab_of_lists_and_take_no_page_of_their_own() -> None:
    for edition in (Edition.PROGRAMME, Edition.RUN_SHEET):
        data = render(sheet_of(edition=edition))
        assert "Marks" not in tabs(data)
        name, title, *_ = row_with("Programme", tabs(data)["Lists"], strings_of(data))
        assert (name, title) == ("Programme", sheet_of().titles[0].text)
    assert row_with("Marks", tabs(data)["Lists"], strings_of(data))[2]


def test_the_name_of_a_list_in_two_languages_stands_in_one_line() -> None:
    plan = worked_out(EXCHANGE).plan
    assert plan is not None
    data = render(settle(plan, languages=("en", "zh-Hant")))

    assert row_with("Places / 地點", tabs(data)["Lists 各項名單"], strings_of(data))


def test_a_table_with_room_on_its_page_gives_it_to_the_columns_with_longer_lines() -> None:
    assert fitting([["Name", "Ann Lee"], ["Details", "word " * 14]]) == [8, 71]
    assert sum(fitting([["Name", "word " * 20], ["Details", "word " * 40]])) == room_for(2)


def test_a_rule_is_around_every_cell_or_texts_that_fill_theirs_run_into_one_another() -> None:
    with zipfile.ZipFile(io.BytesIO(render(sheet_of()))) as book:
        borders = ElementTree.fromstring(book.read("xl/styles.xml")).findall(f".//{SPACE}border")

    assert {side.get("style") for side in borders[-1] if side.tag != f"{SPACE}diagonal"} == {"thin"}


def test_a_time_that_is_about_has_a_line_for_each_language() -> None:
    said = strings_of(render(sheet(whom="chan", tags="en,zh-Hant")))

    assert any(re.fullmatch(r"about \d\d:\d\d\n約\d\d:\d\d", text) for text in said)
    assert not any(text.startswith("about / ") for text in said)
