"""Findings are worded in English: a Chinese copy of the team says so, and has the words around them in Chinese."""

import re

import pytest
from choosing import few
from command import NOT_AT_HOME, ROOT
from copies import worked_out
from html_pages import sheet_of

from delegate.render.schedule.md import render as in_markdown
from delegate.render.schedule.text import render_plain
from delegate.render.web import html
from delegate.sheet import Edition, settle

TOKYO = ROOT / "itineraries/tokyo-singapore-mission.trip.yaml"
HEADS = {
    "zh-Hant": ("已接納5項，各項以英文列出", "已接納 DLG302", "已接納事項（以英文列出）"),
    "zh-Hans": ("已接受5项，各项以英文列出", "已接受 DLG302", "已接受事项（以英文列出）"),
    "en": ("5 accepted", "accepted DLG302", "Accepted findings"),
}


ON_PAGES = few(["zh-Hant"], of=HEADS)


@pytest.mark.parametrize("tag", HEADS)
def test_a_run_sheet_says_in_what_language_its_findings_are_and_marks_them_in_its_own(tag: str) -> None:
    sheet = sheet_of(TOKYO, (tag,), "run-sheet")
    count, mark, head = HEADS[tag]
    on_page = [html.render(sheet)] if tag in ON_PAGES else []
    for text in (render_plain(sheet, boxed=True), in_markdown(sheet), *on_page):
        assert mark in text
        assert head in text
        assert tag == "en" or "accepted DLG" not in text
    assert count in render_plain(sheet, boxed=True)


def test_a_screen_in_chinese_has_the_severity_and_the_line_of_a_finding_in_chinese() -> None:
    outcome = worked_out(NOT_AT_HOME)
    assert outcome.plan
    found = settle(outcome.plan, outcome.findings, edition=Edition.SCHEDULE, languages=("zh-Hant",), summed_up=True)
    count, problem = render_plain(found, problems=True).split("\n\n")[1].splitlines()[:2]

    assert count == "1項錯誤，無警告，各項以英文列出"
    assert re.match(" 第[0-9]+行 +錯誤 +2月24日", problem)
