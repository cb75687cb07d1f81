"""A movement sheet tells a drive alike in text, on the web, in Markdown and in Excel: a word for each time."""

import datetime as dt
import io
import re
from pathlib import Path

import pytest
from command import here, planned_once
from lost_words import copy_of, printed
from openpyxl import load_workbook
from outputs import told
from repository import edited_itinerary

from delegate.render.drive_lines import drive_lines
from delegate.sheet.model import LegRow

MISSION = "tokyo-singapore-mission"
TEXTS = ("txt", "md", "html")


def lines_below(form: str, head: str, number: int, *tags: str) -> list[str]:
    """So many lines of a document below the first one that is a drive's sentence."""
    text = told(form, printed(MISSION, "movements", tags or ("en",), form)).replace("\u2060", "").replace("\u00a0", " ")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    kept = [line for line in lines if line]
    at = next(number for number, line in enumerate(kept) if line.lower() == head.lower())
    return kept[at + 1 : at + 1 + number]


@pytest.mark.parametrize("form", ["md", "html"])
def test_whoever_fetches_from_an_airport_reads_when_it_lands_and_no_minute_to_leave(form: str) -> None:
    below = " ".join(lines_below(form, "by Coach 1 from Tokyo Haneda Airport to Lantern Hotel Tokyo", 5))

    assert below.startswith(
        "14:25 Lands: XX 500 Kerb: Tokyo Haneda Airport (HND) On board: 24 people "
        "Set-down: Lantern Hotel Tokyo, Marunouchi"
    )


def test_in_text_the_times_of_a_drive_stand_left_of_the_words_for_them() -> None:
    done = here("plan", f"itineraries/{MISSION}.trip.yaml", "--copy", "movements", "--lang", "en", "--format", "txt")
    lines = done.out.split("\n")
    at = lines.index("by Car A and Coach 1 from Lantern Hotel Tokyo to Hama-rikyu Gardens")

    assert lines[at - 5 : at + 7] == [
        "14:25        Lands: XX 500",
        "             Kerb: Tokyo Haneda Airport (HND)",
        "             On board: 24 people",
        "             Set-down: Lantern Hotel Tokyo, Marunouchi",
        "",
        "by Car A and Coach 1 from Lantern Hotel Tokyo to Hama-rikyu Gardens",
        "17:40        Ready: Lantern Hotel Tokyo, Marunouchi",
        "17:55        Leave: 23 people, all except Mr Chan Tai Man",
        "about 18:15  Set-down: Hama-rikyu Gardens, Tokyo",
        "             If it rains: Bayside Hall, Tokyo",
        "             Order of vehicles",
        "             1. Car A: Mr Chan Tai Man, 1 person; Ms Tanaka",
    ]


@pytest.mark.parametrize("form", [*TEXTS, "pdf"])
def test_drivers_read_where_people_are_set_down_and_taken_up_if_it_rains(form: str) -> None:
    text = " ".join(told(form, printed(MISSION, "movements", ("en",), form)).replace("\u2060", "").split())
    ends = positions("Hama-rikyu Gardens, Tokyo", text)

    assert len(re.findall(r"If it rains\W+Bayside Hall, Tokyo", text)) == 3  # two set-downs, one pick-up
    assert all(any(0 < at - end < 200 for end in ends) for at in positions("If it rains", text))


@pytest.mark.parametrize("form", [*TEXTS, "pdf"])
def test_where_people_get_in_if_it_rains_stands_before_who_is_on_board_and_not_above_where_they_get_out(
    form: str,
) -> None:
    text = " ".join(told(form, printed(MISSION, "movements", ("en",), form)).replace("\u2060", "").split())

    assert re.search(r"Leave\W+Hama-rikyu Gardens, Tokyo If it rains\W+Bayside Hall, Tokyo On board\W+24 people", text)


def positions(part: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(part), text)]


def test_where_a_day_has_two_clocks_text_says_which_at_the_first_time_of_a_drive() -> None:
    done = here("plan", f"itineraries/{MISSION}.trip.yaml", "--copy", "movements", "--lang", "en", "--format", "txt")

    assert "05:50 UTC+8  Leave: Chamber House, Central, Hong Kong" in done.out
    assert "20:00 UTC+9  Leave: Hama-rikyu Gardens, Tokyo" in done.out


@pytest.mark.parametrize("form", TEXTS)
def test_a_flight_called_alike_in_two_languages_stands_behind_the_word_of_each(form: str) -> None:
    text = " ".join(told(form, printed(MISSION, "movements", ("en", "zh-Hant"), form)).split())

    assert "Lands: XX 500" in text
    assert "降落：XX 500" in text


def test_on_a_page_in_two_languages_the_word_of_a_stop_called_alike_in_both_is_as_bold_as_the_others() -> None:
    page = printed("four-cities-tour", "movements", ("en", "zh-Hant"), "html").decode().replace('<span class="n">', "")

    for word in ("Leave: ", "出發</span>："):
        assert page.count(word) == page.count(f"<b>{word}</b>") > 0


def test_in_a_workbook_each_time_of_a_drive_is_a_row_with_a_clock_and_the_word_for_it() -> None:
    book = load_workbook(io.BytesIO(printed(MISSION, "movements", ("en",), "xlsx")))
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    date, start, way, word, place, more = map(head.index, ("Date", "Start", "Programme", "Kind", "Place", "Details"))
    coach = [row for row in rows if row[way] == "by Coach 1 from Tokyo Haneda Airport to Lantern Hotel Tokyo"]
    first = [row for row in rows if str(row[way]).startswith("by Car A and Coach 1 from")][:5]

    assert [(row[start], row[word], row[place]) for row in coach] == [
        (dt.time(14, 25), "Lands", "XX 500"),
        (None, "Kerb", "Tokyo Haneda Airport (HND)"),
        (None, "On board", None),
        (None, "Set-down", "Lantern Hotel Tokyo, Marunouchi"),
    ]
    assert [(row[start], row[word]) for row in first] == [
        (dt.time(17, 40), "Ready"),
        (dt.time(17, 55), "Leave"),
        (dt.time(18, 15), "Set-down"),
        (None, "If it rains"),
        (None, "Order of vehicles"),
    ]
    assert {row[date] for row in coach} == {dt.datetime(2026, 6, 9)}
    assert first[4][more].startswith("1. Car A: Mr Chan Tai Man, 1\u00a0person; Ms Tanaka\n2. Coach 1: ")


def test_the_bar_of_a_page_has_the_times_at_which_drives_begin_as_the_page_says_them() -> None:
    page = printed(MISSION, "movements", ("en",), "html").decode()
    bar = page[: page.index('<section class="day"')]

    assert '">17:40</a>' in bar  # when the coach stands ready
    assert '">17:55</a>' not in bar
    assert '">22:25</a>' in bar  # when the flight lands, and not 23:04, which no line of the drive says
    assert '">23:04</a>' not in bar


def test_a_drive_at_another_time_says_the_old_one_beside_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "office"
    file = edited_itinerary(folder, MISSION, "17:45", "17:50")
    monkeypatch.chdir(folder)
    asked = ("plan", file, "--since", "HEAD", "--copy", "movements", "--lang", "en", "--format")

    with planned_once():
        assert "  - ~~17:45~~ 17:50 Leave: 3 people, Reporters\n" in here(*asked, "md").out
        assert "was 17:45\n17:35        Ready: Kamome Robotics works" in here(*asked, "txt").out
        assert "<del>17:45</del> <b>17:50</b>" in here(*asked, "html").out


def test_an_instant_is_there_only_for_a_line_with_a_time_and_on_the_clock_of_its_place() -> None:
    sheet = copy_of(MISSION, "movements", ("en",))
    drives = [row for day in sheet.days for row in day.rows if isinstance(row, LegRow)]
    timed = [line for row in drives for line in drive_lines(row, sheet.labels) if line.moment]

    assert all(line.time for line in timed)
    assert {zone for line in timed if line.moment for zone in line.moment[1:]} == {
        "Asia/Hong_Kong",
        "Asia/Singapore",
        "Asia/Tokyo",
    }
