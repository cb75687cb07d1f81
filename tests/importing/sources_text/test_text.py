"""Plain text and Markdown become lines, tables and remarks; every item is a line of its own."""

import time

import pytest
from choosing import all_pairs
from every import every
from hypothesis import given
from hypothesis import strategies as st
from importing.sources_text.sources import lines, read, remarks, rows, said, said_or_refused
from some_examples import some

from delegate.importing.refusals import SourceRefused
from delegate.importing.sources import markdown, text


def read_md(source):
    return markdown.read(source.encode(), "programme.md")


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


@every(
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


REPEATED = ("a  b", "- ", "> ", "|a|b", "<!-- ", "**a", "[a](", "    x", "09:00", "\ta", "1 May", "__", "a, ", "`")


@every(("line", "reader", "end"), all_pairs(REPEATED, (text.read, markdown.read), ("\n", "")))
def test_a_long_text_is_read_in_time(line, reader, end):
    begun = time.process_time()
    reader(f"{line}{end}".encode() * 2_000, "x.txt")
    assert time.process_time() - begun < 0.25


def test_a_text_beyond_the_limits_is_refused():
    with pytest.raises(SourceRefused, match="longer than 20,000 lines"):
        read("a\n" * 20_001)


@every(
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
