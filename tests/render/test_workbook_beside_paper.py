"""A workbook says what the same copy says on paper: the same hours, and to the team what is to be done."""

import io

import pytest
from copies import planned
from lost_words import printed
from openpyxl import load_workbook
from outputs import told as told_in

from delegate.render.office.xlsx import render
from delegate.sheet import Edition, settle
from delegate.sheet.model import ItemRow


def test_a_ride_from_an_airport_starts_at_the_hour_at_the_kerb_that_its_row_says_on_paper() -> None:
    plan = planned("tokyo-singapore-mission")[0]
    shown = settle(plan, edition=Edition.PROGRAMME, languages=("en",))
    (row,) = (row for row in shown.days[-1].rows if isinstance(row, ItemRow) and row.titles[0].text == "Home")
    book = load_workbook(io.BytesIO(render(shown)))
    (start,) = (line[1] for line in book["Programme"].iter_rows(values_only=True) if line[4] == "Home")

    assert f"{start:%H:%M}" == row.time.start[0].text == "23:05"


def test_the_tab_of_lists_of_a_run_sheet_says_what_the_team_has_to_do_as_its_box_does_on_paper() -> None:
    plan, findings = planned("tokyo-singapore-mission")
    shown = settle(plan, findings, edition=Edition.RUN_SHEET, languages=("en",))
    lines = [*load_workbook(io.BytesIO(render(shown)))["Lists"].iter_rows(values_only=True)]

    assert [line[0] for line in lines[2:]][: len(shown.matters)] == [matter.word[0].text for matter in shown.matters]
    assert shown.matters[0].said[0].text in lines[2]
    assert "tightest leg" in str(lines[1][2])
    guests = settle(plan, findings, edition=Edition.PROGRAMME, languages=("en",))
    told = [
        str(cell)
        for line in load_workbook(io.BytesIO(render(guests)))["Lists"].iter_rows(values_only=True)
        for cell in line
    ]
    assert not any(word in text for text in told for word in ("Tight", "tightest", shown.counted[0].text))


def test_a_run_sheet_names_the_few_who_are_left_out_of_a_line_and_not_their_part() -> None:
    plan = planned("tokyo-singapore-mission")[0]
    book = load_workbook(io.BytesIO(render(settle(plan, edition=Edition.RUN_SHEET, languages=("en",)))))
    (dinner,) = (line for line in book["Programme"].iter_rows(values_only=True) if "own arrangements" in str(line[4]))

    assert "all except Reporters and Mr Nanashi Gonbei" in dinner


@pytest.mark.parametrize("form", ["xlsx", "docx", "md", "txt", "html"])
def test_a_run_sheet_of_two_languages_names_the_tightest_way_in_both(form: str) -> None:
    said = told_in(form, printed("futian-hong-kong", "run-sheet", ("en", "zh-Hant"), form))
    said = "".join(said.replace("\u2060", "").split())

    assert "tightestleg:14:00toC-MEREyeCare,37minspare" in said
    assert "最緊的一程：14:00往希瑪眼科，餘裕37分鐘" in said
