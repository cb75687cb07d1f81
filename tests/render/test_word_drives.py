"""A movement sheet in Word tells a drive as its driver reads it: a word for each time, and no page ends inside it."""

import io
from itertools import pairwise
from pathlib import Path

import pytest
from command import here
from copies import itinerary
from docx import Document
from docx.document import Document as WordDocument
from lost_words import copy_of
from repository import edited_itinerary
from word_documents import is_kept

from delegate.i18n.text_width import width
from delegate.render.office.docx import render
from delegate.sheet import Edition, Scope, settle

MISSION = "tokyo-singapore-mission"


@pytest.fixture(scope="module")
def drives() -> WordDocument:
    return Document(io.BytesIO(render(copy_of(MISSION, "movements", ("en",)))))


def rows_of(document: WordDocument) -> list[tuple[str, str]]:
    """The two cells of each row, or what stands across them and nothing."""
    cells = (
        [cell.text for cell in row.cells] for table in document.tables if len(table.columns) == 2 for row in table.rows
    )
    plain = ([text.replace("\u00a0", " ").replace("\u2060", "") for text in row] for row in cells)
    return [(first, second if first != second else "") for first, second in plain]


def below(document: WordDocument, head: str) -> list[tuple[str, str]]:
    """The rows of the first drive with a head, up to the next one."""
    rows = rows_of(document)
    at = rows.index((head, ""))
    end = next((number for number in range(at + 1, len(rows)) if not rows[number][1]), len(rows))
    return rows[at + 1 : end]


def test_whoever_fetches_from_an_airport_reads_when_it_lands_and_not_that_the_coach_leaves_then(
    drives: WordDocument,
) -> None:
    assert below(drives, "by Coach 1 from Tokyo Haneda Airport to Lantern Hotel Tokyo") == [
        ("14:25", "Lands\tXX 500"),
        ("", "Kerb\tTokyo Haneda Airport (HND)"),
        ("", "On board\t24 people"),
        ("", "Set-down\tLantern Hotel Tokyo, Marunouchi"),
    ]


def test_a_driver_reads_when_to_stand_ready_who_is_on_board_and_in_which_order_they_go(drives: WordDocument) -> None:
    told = below(drives, "by Car A and Coach 1 from Lantern Hotel Tokyo to Hama-rikyu Gardens")
    ready, leave, set_down, wet, order = told

    assert ready == ("17:40", "Ready\tLantern Hotel Tokyo, Marunouchi")
    assert leave == ("17:55", "Leave\t23 people, all except Mr Chan Tai Man")
    assert set_down == ("about 18:15", "Set-down\tHama-rikyu Gardens, Tokyo")
    assert wet == ("", "If it rains\tBayside Hall, Tokyo")
    assert order[1].split("\n") == [
        "Order of vehicles",
        "1. Car A: Mr Chan Tai Man, 1 person; Ms Tanaka",
        "2. Coach 1: Mr Lee Tai Fat, Members of the chamber, Reporters, Mr Wong Siu Ming, 23 people",
    ]


def test_the_places_of_a_drive_stand_below_each_other_where_its_words_are_of_two_languages() -> None:
    document = Document(io.BytesIO(render(copy_of(MISSION, "movements", ("en", "zh-Hant")))))
    told = [
        paragraph
        for table in document.tables
        for row in table.rows
        for paragraph in row.cells[-1].paragraphs
        if paragraph.text.startswith(("Ready", "Leave", "Set-down"))
    ]

    assert len({paragraph.paragraph_format.left_indent for paragraph in told}) == 1
    for paragraph in told:
        word, _ = paragraph.text.split("\t")
        assert width(word) * 5.5 <= paragraph.paragraph_format.left_indent.pt  # its letters have 11 pt


def test_where_a_day_has_two_clocks_the_first_time_of_a_drive_says_which(drives: WordDocument) -> None:
    assert below(drives, "by coach from Chamber House to Hong Kong International Airport")[0][0] == "05:50 UTC+8"
    assert below(drives, "by coach from Hama-rikyu Gardens to Lantern Hotel Tokyo")[0][0] == "20:00 UTC+9"


def test_no_page_ends_inside_a_drive(drives: WordDocument) -> None:
    for table in drives.tables:
        _, *rows = table.rows
        for row, following in pairwise(rows):
            inside = len({cell._tc for cell in following.cells}) == 2 and "Empty run" not in following.cells[1].text
            assert is_kept(row) or not inside


def test_the_order_of_vehicles_of_a_drive_that_is_half_a_page_high_may_go_over_and_leaves_no_title_alone() -> None:
    for languages, goes_over in ((("en",), False), (("en", "zh-Hant", "ja"), True)):
        document = Document(io.BytesIO(render(copy_of(MISSION, "movements", languages))))
        rows = [row for table in document.tables for row in table.rows]
        orders = [number for number, row in enumerate(rows) if row.cells[-1].text.startswith("Order of vehicles")]

        assert len(orders) == 2  # of the car and of the coach behind it
        assert all(is_kept(rows[at - 1]) is not goes_over for at in orders)
        assert all(is_kept(row) for at in orders for row in rows[at - 5 : at - 1])  # above a place or a time


def test_the_last_drive_of_a_sheet_does_not_take_the_drives_of_the_day_before_along() -> None:
    outcome = itinerary(MISSION)
    assert outcome.plan is not None
    scope = Scope("car-tokyo", vehicle="car-tokyo")
    sheet = settle(outcome.plan, edition=Edition.MOVEMENTS, languages=("en", "zh-Hant"), scope=scope)
    first, last = (table for table in Document(io.BytesIO(render(sheet))).tables if len(table.columns) == 2)

    assert not is_kept(first.rows[-1])  # the whole sheet would go over, from below its title
    assert all(map(is_kept, last.rows[:-1]))


def test_no_page_ends_between_an_empty_run_and_its_drive(drives: WordDocument) -> None:
    runs = [row for table in drives.tables for row in table.rows if "Empty run" in row.cells[-1].text]

    assert len(runs) == 2
    assert all(is_kept(row) for row in runs)


def test_a_drive_at_another_time_has_the_old_one_struck_through_before_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "office"
    file = edited_itinerary(folder, MISSION, "17:45", "17:50")
    monkeypatch.chdir(folder)
    done = here("plan", file, "--since", "HEAD", "--copy", "movements", "--lang", "en", "-o", "x.docx")
    assert done.code == 0, done.err

    times = [row.cells[0].paragraphs[0] for table in Document("x.docx").tables for row in table.rows]
    (changed,) = [each for each in times if any(run.font.strike for run in each.runs)]
    assert changed.text.split() == ["17:45", "17:50"]
