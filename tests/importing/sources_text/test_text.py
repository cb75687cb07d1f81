"""Plain text and Markdown become lines, tables and remarks; every item is a line of its own."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing.sources_text.sources import lines, remarks, rows, said, said_or_refused
from some_examples import some

from delegate.importing.refusals import SourceRefused
from delegate.importing.sources import markdown, text


def read(source):
    return text.read(source.encode(), "programme.txt")


def read_md(source):
    return markdown.read(source.encode(), "programme.md")


def test_every_line_that_begins_with_a_time_a_day_or_a_bullet_stands_for_itself():
    source = "Saturday, 1 March\n09:00 Talk\n10.30 Tea\n0945 hrs Walk\nMorning: visit\nthen lunch\n"
    source += "下午3时 會見\n- a point\n4月2日"

    assert [line for line, *_ in lines(read(source))] == [
        "Saturday, 1 March",
        "09:00 Talk",
        "10.30 Tea",
        "0945 hrs Walk",
        "Morning: visit",
        "then lunch",
        "下午3时 會見",
        "a point",
        "4月2日",
    ]


def test_the_number_of_a_point_is_no_hour():
    source = "1. 10:00-10:15 Forum\n2. 10.30 Fair\n10. 11h40 Parade\n9. 30 people"

    assert [line for line, *_ in lines(read(source))] == [
        "10:00-10:15 Forum",
        "10.30 Fair",
        "11h40 Parade",
        "9. 30 people",
    ]


def test_the_letter_o_may_be_the_sign_of_a_list():
    assert [line for line, *_ in lines(read("  o  08:00 Assemble\n  o 08:30 Ferry\n"))] == [
        "08:00 Assemble",
        "08:30 Ferry",
    ]


@pytest.mark.parametrize(
    ("source", "joined"),
    [
        ("09:00 Visit, guided by the\n      bridge office", "09:00 Visit, guided by the bridge office"),
        ("09:00 Besichtigung, geführt vom\n      Umweltamt", "09:00 Besichtigung, geführt vom Umweltamt"),
        ("09:00 Visite guidée par\n      Mme Martin", "09:00 Visite guidée par Mme Martin"),
        ("09:00 Dinner\n      City Hall, 2nd floor", "09:00 Dinner\nCity Hall, 2nd floor"),
        ("09:00 Talks\n      09:10 Welcome\n      09:20 Remarks", "09:00 Talks\n09:10 Welcome\n09:20 Remarks"),
        ("09:00 Visit (two sailings,\n  One of them late)", "09:00 Visit (two sailings, One of them late)"),
        ("9:00 參觀，\n     會見市長", "9:00 參觀，會見市長"),
        ("09:00\nTalks at the hall", "09:00 Talks at the hall"),
        ("- 09:00 Visit\n\n  Flat shoes", "09:00 Visit\nFlat shoes"),
    ],
)
def test_an_indented_line_belongs_to_the_one_above(source, joined):
    assert [line for line, *_ in lines(read(source))] == [joined]


def test_a_line_that_is_wrapped_is_joined_and_a_new_item_never():
    source = (
        "We thank all of you for signing up, and ask you to read the programme below with\ncare.\n\n"
        "Visit to the new research centre for the environment in the south of the district\nLunch\nDinner"
    )

    assert [line for line, *_ in lines(read(source))] == [
        "We thank all of you for signing up, and ask you to read the programme below with care.",
        "Visit to the new research centre for the environment in the south of the district",
        "Lunch",
        "Dinner",
    ]


def test_parts_that_stand_under_each_other_are_a_table_with_the_days_across_it():
    source = (
        "Time      Event            Place\n"
        "Saturday, 1 March\n"
        "09:00     Talk, with       City Hall\n"
        "          many guests\n"
        "Noon      Lunch\n"
        "\n"
        "Sunday, 2 March\n"
        "\n"
        "10:00     Walk             Park\n"
        "\n\n"
        "Thank you"
    )
    document = read(source)

    assert rows(document) == [
        ["Time", "Event", "Place"],
        ["Saturday, 1 March"],
        ["09:00", "Talk, with many guests", "City Hall"],
        ["Noon", "Lunch", ""],
        ["Sunday, 2 March"],
        ["10:00", "Walk", "Park"],
    ]
    assert lines(document) == [("Thank you", 0, 0)]
    assert [cell.where for cell in document.blocks[0].cells if cell.text == "Park"] == ["line 9"]


@pytest.mark.parametrize("source", ["09:00\tTalk\tHall\n10:00\t\tPark", "09:00\tTalk\tHall\n10:00\t\t\tPark"])
def test_columns_parted_by_tabs_are_a_table(source):
    assert rows(read(source))[0] == ["09:00", "Talk", "Hall"]


def test_a_line_whose_parts_stand_under_nothing_is_kept_as_it_is():
    assert lines(read("09:00     Talk\n1100-1230 hrs    Walk")) == [
        ("09:00     Talk", 0, 0),
        ("1100-1230 hrs    Walk", 0, 0),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| Time | Event |\n|:---|---:|\n| 09:00 | a \\| b |",
        "Time | Event\n--- | ---\n09:00 | a \\| b",
        "| Time | Event |\n| 09:00 | a \\| b |",
        "+------+-------+\n| Time | Event |\n+======+=======+\n| 09:00 | a \\| b |\n+------+-------+",
    ],
)
def test_a_table_drawn_with_pipes_is_a_table(table):
    assert rows(read_md(f"Before\n\n{table}\n\nAfter")) == [["Time", "Event"], ["09:00", "a | b"]]


def test_headings_lists_and_rulers_of_markdown():
    source = "Our visit\n=========\n\n## Friday\n\n- 06:45 Leave\n  - Bring papers\n    1. Passport\n"
    source += "- 09:00 **Talks**\n\n---\n"

    assert lines(read_md(source)) == [
        ("Our visit", 1, 0),
        ("Friday", 2, 0),
        ("06:45 Leave", 0, 1),
        ("Bring papers", 0, 2),
        ("Passport", 0, 3),
        ("09:00 Talks", 0, 1),
    ]


def test_a_line_with_a_time_above_a_ruler_is_no_heading():
    assert lines(read("09:00 Talk\n------\n10:00 Tea")) == [("09:00 Talk", 0, 0), ("10:00 Tea", 0, 0)]


@pytest.mark.parametrize(
    ("source", "text_shown"),
    [
        ("a **b** _c_ `d`", "a b c d"),
        ("[Hall](https://example.org/h)", "Hall (https://example.org/h)"),
        (r"a \*b\* 3\~4 snake_case_name", "a *b* 3~4 snake_case_name"),
        ("Tea &amp; cake<br>in the hall", "Tea & cake\nin the hall"),
        ("5 * 3 * 2", "5 * 3 * 2"),
    ],
)
def test_what_a_reader_of_the_page_sees_is_kept(source, text_shown):
    assert lines(read_md(source))[0][0] == text_shown


def test_comments_to_do_items_and_quotes_are_remarks_at_their_place():
    document = read_md("09:00 Talk <!-- ask\nthe mayor -->\n- [ ] Book the bus\n> as they wrote\n> to us\n10:00 Tea")

    assert lines(document) == [("09:00 Talk", 0, 0), ("10:00 Tea", 0, 0)]
    assert remarks(document) == [
        ("comment", "ask\nthe mayor"),
        ("to-do", "Book the bus"),
        ("quote", "as they wrote\nto us"),
    ]


def test_front_matter_gives_the_title_and_the_day_on_which_it_was_saved():
    document = read_md("---\ntitle: Our visit\ndate: 2026-03-01\nlayout: page\n---\n09:00 Talk")

    assert lines(document) == [("Our visit", 1, 0), ("09:00 Talk", 0, 0)]
    assert remarks(document) == [("front matter", "date: 2026-03-01\nlayout: page")]
    assert document.saved.isoformat() == "2026-03-01"
    assert document.blocks[-1].where == "line 6"


TEXTS = st.text("ab 09:.-*#|>\\\n\t`<!-_[]()～中月、上午", max_size=120)


@some(200)
@given(TEXTS, st.sampled_from([text.read, markdown.read]))
def test_any_text_is_read_and_no_letter_of_it_is_lost(source, reader):
    kept = said(reader(source.encode(), "x.txt"))

    for letter in "ab中":
        assert kept.count(letter) >= source.count(letter) - (reader is markdown.read) * source.count("[") * len(source)


@some(100)
@given(st.binary(max_size=120), st.sampled_from([text.read, markdown.read]))
def test_any_bytes_are_read_or_refused(data, reader):
    said_or_refused(reader, data, "x.txt")


@pytest.mark.parametrize(
    "line", ["a  b", "- ", "> ", "|a|b", "<!-- ", "**a", "[a](", "    x", "09:00", "\ta", "1 May", "__", "a, ", "`"]
)
def test_a_long_text_is_read_in_time(line):
    for reader in (text.read, markdown.read):
        for make in (lambda times: f"{line}\n" * times, lambda times: line * times):
            begun = time.process_time()
            reader(make(4_000).encode(), "x.txt")
            assert time.process_time() - begun < 1


def test_a_text_beyond_the_limits_is_refused():
    with pytest.raises(SourceRefused, match="longer than 20,000 lines"):
        read("a\n" * 20_001)


def test_a_name_wrapped_in_a_column_is_one_name():
    source = "1515 hrs    Group photograph at the East Wing forecourt of the Central\n"
    source += (
        "            Government Offices; coaches leave\n1745 hrs    Arrival at the guest house\n            Lobby\n"
    )

    assert [row[1] for row in rows(read(source))] == [
        "Group photograph at the East Wing forecourt of the Central Government Offices; coaches leave",
        "Arrival at the guest house\nLobby",
    ]


@pytest.mark.parametrize("time", ["14.55 Uhr - 15.15 Uhr", "ab 18.30 Uhr", "9 am to 10 am", "ca. 12.30 Uhr"])
def test_a_time_in_a_line_of_its_own_is_that_of_the_line_below(time):
    assert [line for line, *_ in lines(read(f"{time}\nTalks\n"))] == [f"{time} Talks"]


def test_a_range_broken_over_two_lines_is_one():
    source = "12.30 -\n12.40        Arrival\n13.00        Talks\n"

    assert [row[:2] for row in rows(read(source))] == [["12.30-12.40", "Arrival"], ["13.00", "Talks"]]


def test_the_end_of_a_time_may_stand_below_the_title():
    found = lines(read("9.00 - Visit to the castle\n10.15\nCastle square\n"))

    assert found[0][0] == "9.00 - 10.15  Visit to the castle"


def test_what_stands_directly_below_an_item_belongs_to_it_where_every_item_is_a_paragraph():
    source = "9:00 Visit\nCastle square\n\n10:15 Tea\nTown Hall\n\n11:00 Talks\n\nPlease be in time.\n"

    assert [line for line, *_ in lines(read(source))] == [
        "9:00 Visit\nCastle square",
        "10:15 Tea\nTown Hall",
        "11:00 Talks",
        "Please be in time.",
    ]


def test_an_item_told_as_a_form_is_a_line_with_its_time():
    source = "When: 9-10am\nWhat: Talks\nWhere: Town Hall\n\nWhen: 11.30\nWhat: Tea\n"

    assert [line for line, *_ in lines(read(source))][-1] == "11.30  Tea"


def test_a_row_with_an_open_range_takes_the_end_from_the_row_below():
    source = "11.00 -    The Queen among the public\n11.40      Town Hall Square\n11.50      Departure\n"

    assert [row[:2] for row in rows(read(source))] == [
        ["11.00 - 11.40", "The Queen among the public\nTown Hall Square"],
        ["11.50", "Departure"],
    ]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("乘高鐵前往廣州", "會見廣東省領導", "午餐"),
        ("乘高铁前往广州", "参观市图书馆", "午餐"),
        ("Train to Lyon", "Meeting with the mayor", "Lunch"),
        ("Zug nach Lyon", "Treffen mit dem Bürgermeister", "Mittagessen"),
        ("Train pour Lyon", "Rencontre avec le maire", "Déjeuner"),
        ("広島へ移動", "市長表敬訪問", "昼食"),
    ],
)
def test_what_is_done_next_below_an_item_is_a_row_of_its_own(first, second, third):
    document = read(f"09:00      {first}\n           {second}\n12:00      {third}\n")

    assert rows(document) == [["09:00", first], ["", second], ["12:00", third]]


@pytest.mark.parametrize("note", ["參觀時請勿拍照", "Dress: casual", "Please bring gifts", "guided by the office"])
def test_what_is_told_about_an_item_stays_with_it(note):
    document = read(f"09:00      Visit to the port\n           {note}\n12:00      Lunch\n")

    assert len(rows(document)) == 2
    assert note in rows(document)[0][1]


def test_times_may_be_set_to_the_right():
    document = read(" 9.00 a.m.   Talks\n10.15 a.m.   Tea\n 1.05 p.m.   Lunch\n")

    assert rows(document) == [["9.00 a.m.", "Talks"], ["10.15 a.m.", "Tea"], ["1.05 p.m.", "Lunch"]]


def test_a_name_that_is_wrapped_within_a_column_stays_one_name():
    line = "12.45 - 15.00      Lunch and free time for everybody at OCT Loft Creative"
    document = read(f"{line}\n                   Culture Park, Shenzhen\n15.15 - 17.30      Visit\n")

    assert rows(document)[0][1].endswith("OCT Loft Creative Culture Park, Shenzhen")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("- **Noon** Lunch", "Noon  Lunch"),
        ("- **Late afternoon** Talks", "Late afternoon  Talks"),
        ("- *abends* frei", "abends  frei"),
        ("- **下午** 會見市長", "下午  會見市長"),
        ("- **then** Ferry", "then  Ferry"),
        ("- **Evening reception** at the hotel", "Evening reception at the hotel"),
    ],
)
def test_a_part_of_the_day_in_bold_is_set_apart_from_its_text(line, shown):
    assert lines(read_md(f"{line}\n")) == [(shown, 0, 1)]
