"""The web page in the hand of a guest: what unfolds, which language, and what two critics say of it."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from chromium import Browser
from command import ROOT
from html_pages import LINE_STARTS, page_of, printed_by, seen, sheet_of, text
from outputs import told

from delegate.pipeline import Refused, work_out
from delegate.render.web import html, page_text, page_words
from delegate.sheet import Edition, settle
from delegate.sheet.model import Said

TOKYO, FUTIAN, ESTONIA = "tokyo-singapore-mission", "futian-hong-kong", "estonia-state-visit"
AXE_WIDTHS = (390, 768, 1280)
# The style checker of the validator is older than these, which every browser has known since 2023, or, of the last
# two, passes over where it does not.
UNKNOWN_TO_VNU = re.compile("container|paint-order|vector-effect|text-wrap|auto-phrase|text-autospace")


def test_a_line_of_four_weeks_is_a_page() -> None:
    text = """
trip: Long stay
base: tokyo
delegation: {ann: {name: Ann Lee}}
days:
  2026-06-09:
    - {free: Residence, time: 09:00, for: 700h}
    - {meeting: Start, time: 08:00-09:00}
"""
    outcome = work_out("long.trip.yaml", text.encode(), lambda name: Refused(name))
    assert outcome.plan
    assert "Residence" in html.render(settle(outcome.plan, outcome.findings, edition=Edition.PROGRAMME))


def test_a_name_in_a_chinese_list_stays_in_one_piece() -> None:
    sheet = sheet_of(ROOT / "itineraries/four-cities-tour.trip.yaml", ("zh-Hant",))
    assert '<span class="n">梁君彥、</span>' in html.render(sheet)


@pytest.mark.slow
def test_a_folded_row_has_both_its_hours_in_two_lines(browser: Browser) -> None:
    seen(browser, 390, TOKYO)
    ends = text(browser, "details:not([open]) .t .e")
    assert {"–10:15", "–16:30", "–01:40"} <= {*ends}
    times = "[...document.querySelectorAll('details:not([open]) .t:has(.e)')]"
    assert max(browser.run(f"{times}.map(each => each.getBoundingClientRect().height)")) < 56


@pytest.mark.slow
def test_a_folded_row_without_a_time_says_between_which_hours_it_is(browser: Browser) -> None:
    seen(browser, 390, TOKYO)
    assert "between 14:00 and 16:30" in text(browser, ".folded")
    browser.resize(768)  # where the facts below say it
    assert text(browser, ".folded") == []


@pytest.mark.slow
def test_the_dates_end_in_a_comma_where_something_follows_alone(browser: Browser) -> None:
    for name, behind in ((TOKYO, '", "'), (ESTONIA, "none")):
        seen(browser, 390, name)
        assert browser.run("getComputedStyle(document.querySelector('.dates'), '::after').content") == behind


@pytest.mark.slow
def test_two_parties_stand_side_by_side_from_768_pixels(browser: Browser) -> None:
    tops = "[...document.querySelector('.apart').children].map(e => Math.round(e.getBoundingClientRect().top))"
    seen(browser, 390, ESTONIA)
    for width, abreast in ((390, False), (768, True), (1280, True)):
        browser.resize(width)
        first, second = browser.run(tops)
        assert (first == second) is abreast


@pytest.mark.slow
def test_heads_of_parties_and_drives_begin_with_a_capital(browser: Browser) -> None:
    first = "getComputedStyle(document.querySelector('{}'), '::first-letter').textTransform"
    for trip, copy, what in ((ESTONIA, "programme", ".party"), (TOKYO, "movements", ".rows h3, .rows .way")):
        seen(browser, 390, trip, edition=copy)
        assert browser.run(first.format(what)) == "uppercase"
        browser.resize(768)  # languages side by side: each is a box of its own
        assert browser.run(first.format(" > span, ".join((*what.split(", "), "")).rstrip(", "))) == "uppercase"


@pytest.mark.slow
def test_a_held_name_inside_a_way_has_no_capital_that_nobody_wrote(browser: Browser) -> None:
    seen(browser, 768, FUTIAN, ("en",))
    boxes = "[...document.querySelectorAll('.way .n')].filter(e => e.textContent.startsWith('via'))"
    first = browser.run(f"{boxes}.map(e => getComputedStyle(e, '::first-letter').textTransform)")
    assert first
    assert {*first} == {"none"}  # Leave for Hong Kong Convention and Exhibition Centre by coach ... via Lok Ma Chau


def test_a_held_name_with_a_small_letter_is_no_first_child_of_its_text() -> None:
    page = page_text.languages_of(("en",), ("Lok Ma Chau",))
    said = page_words.said(page, (Said("Leave for Shenzhen via Lok Ma Chau", "en"),))
    # The style begins the first child of a way with a capital.
    assert said.startswith('Leave for Shenzhen <wbr><span class="n">via')


@pytest.mark.slow
def test_the_bar_of_a_drivers_page_has_the_names_of_the_vehicles_alone(browser: Browser) -> None:
    seen(browser, 390, TOKYO, edition="movements")

    assert text(browser, ".days a") == ["Coach 1", "Car A", "Coach 2", "No vehicle is named"]
    lines_of = browser.run(
        "[...document.querySelectorAll('.part a')].filter(e => e.checkVisibility()).map(e => e.getClientRects().length)"
    )
    assert lines_of
    assert {*lines_of} == {1}  # a number in one line


@pytest.mark.slow
def test_the_head_of_a_party_is_not_broken_by_the_end_of_a_page(browser: Browser) -> None:
    seen(browser, 768, ESTONIA)
    browser.devtools("Emulation.setEmulatedMedia", media="print")
    kept = browser.run(
        "[...document.querySelectorAll('.party')].map(e => getComputedStyle(e)).map(e => [e.breakInside, e.breakAfter])"
    )
    browser.devtools("Emulation.setEmulatedMedia", media="")

    assert kept
    assert {*map(tuple, kept)} == {("avoid", "avoid")}


@pytest.mark.slow
def test_what_unfolds_stands_below_the_title_of_its_row_where_parties_are_abreast(browser: Browser) -> None:
    seen(browser, 768, "four-cities-tour")
    for width in (768, 1280):
        browser.resize(width)
        lefts = browser.run(
            "[...document.querySelectorAll('.apart details')].map(e => [e.querySelector('h3'), e.querySelector('.d p')]"
            ".map(each => each.getBoundingClientRect().left))"
        )
        assert lefts
        assert [pair for pair in lefts if abs(pair[0] - pair[1]) > 1] == []


@pytest.mark.slow
def test_a_part_of_a_day_does_not_touch_the_title_beside_it(browser: Browser) -> None:
    seen(browser, 390, "four-cities-tour")
    gaps = browser.run(
        "[...document.querySelectorAll('.item .t.w b')].map(each => {"
        "const said = document.createRange(); said.selectNodeContents(each);"
        "const title = each.closest('summary, .h').querySelector('h3');"
        "return title.getBoundingClientRect().left - said.getBoundingClientRect().right})"
    )
    assert len(gaps) > 5
    assert min(gaps) >= 4


@pytest.mark.slow
def test_after_parties_a_row_for_all_has_a_head_on_a_phone(browser: Browser) -> None:
    seen(browser, 390, "four-cities-tour")

    (saturday,) = [each for each in text(browser, ".day") if each.startswith("Saturday 22 April")]
    assert re.search("Lingnan Tiandi.* for all Hotel to be confirmed", saturday, re.IGNORECASE)


@pytest.mark.slow
def test_rows_fold_on_a_phone_alone_and_print_is_whole(browser: Browser) -> None:
    opened = "[...document.querySelectorAll('.item details')].filter(e => e.open).length"
    many = page_of(ROOT / f"itineraries/{TOKYO}.trip.yaml").count("<details open>")
    seen(browser, 1280, TOKYO)
    assert browser.run(opened) == many
    seen(browser, 390, TOKYO, anew=True)
    assert browser.run(opened) == 0
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert browser.run(opened) == many


@pytest.mark.slow
def test_without_script_all_is_open(browser: Browser) -> None:
    lines_of = []
    for off in (False, True):
        browser.devtools("Emulation.setScriptExecutionDisabled", value=off)
        seen(browser, 390, TOKYO, anew=True)
        lines_of.append(browser.devtools("Page.getLayoutMetrics")["cssContentSize"]["height"])
    browser.devtools("Emulation.setScriptExecutionDisabled", value=False)
    folded, opened = lines_of
    assert opened > folded + 500


@pytest.mark.slow
def test_a_language_is_chosen_without_script(browser: Browser) -> None:
    seen(browser, 390, TOKYO, anew=True)
    assert text(browser, "h1") == ["Harbour Chamber trade mission to Tokyo and Singapore"]
    browser.run("document.getElementById('only1').checked = true")
    assert text(browser, "h1") == ["海港貿易商會東京及新加坡商貿訪問團"]
    browser.run("document.getElementById('every').checked = true")
    assert len(text(browser, "h1 > span")) == 2


@pytest.mark.slow
def test_the_line_below_the_title_has_a_column_for_each_language(browser: Browser) -> None:
    seen(browser, 768, FUTIAN, ("en", "zh-Hant"))

    (line,) = text(browser, ".line")
    english, chinese = text(browser, ".line > span")
    assert "Restricted" in english
    assert "限閱" in chinese
    assert line == f"{english} {chinese}"
    lefts = browser.run("[...document.querySelectorAll('.line > span')].map(e => e.getBoundingClientRect().left)")
    assert lefts[1] - lefts[0] > 300


@pytest.mark.slow
def test_a_chinese_line_begins_with_no_comma_and_a_time_stays_with_its_about(browser: Browser) -> None:
    seen(browser, 390, FUTIAN, ("zh-Hant",))
    starts = browser.run(LINE_STARTS)

    assert len(starts) > 5
    assert [each for each in starts if each[0] in "，。、；：）"] == []
    assert [each for each in starts if re.match(r"\d\d:\d\d抵達", each)] == []


@pytest.mark.slow
def test_an_end_keeps_its_dash_and_a_part_of_a_day_is_not_broken_in_print(browser: Browser, tmp_path: Path) -> None:
    printed = told("pdf", printed_by(browser, tmp_path, ROOT / f"itineraries/{TOKYO}.trip.yaml"))

    assert re.search(r"05:40\s*–05:50", printed)
    assert not re.search(r"\d–\s*\n", printed)
    assert not re.search(r"晚\s*\n\s*上", printed)


@pytest.mark.slow
def test_the_number_of_a_printed_page_stands_in_one_line(browser: Browser, tmp_path: Path) -> None:
    """Beside a title as long as this the corner is narrow."""
    text_of = told("pdf", printed_by(browser, tmp_path, ROOT / "itineraries/four-cities-tour.trip.yaml"))
    assert re.search(r"[Pp]age\W*1\W*of\W*\d+,\s*第\W*1", text_of)
    assert not re.search(r"afternoo\s*\n", text_of)  # beside what another party does


@pytest.mark.slow
def test_the_telephones_of_a_day_stand_below_its_rows_and_not_at_the_edge_of_the_screen(browser: Browser) -> None:
    seen(browser, 390, TOKYO, edition="run-sheet")
    lefts = browser.run(
        "['.rows > .list .who', '.rows .t'].map(each => {"
        "const found = document.querySelector(each);"
        "return found.getBoundingClientRect().left + parseFloat(getComputedStyle(found).paddingLeft)})"
    )
    assert lefts[0] == lefts[1] > 0


PAGES = (
    *((name, "programme") for name in (TOKYO, FUTIAN, ESTONIA, "four-cities-tour")),
    *((TOKYO, copy) for copy in ("run-sheet", "movements")),
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The pages that two critics judge."""
    folder = tmp_path_factory.mktemp("pages")
    for name, copy in PAGES:
        path = folder / f"{name}-{copy}.html"
        path.write_text(page_of(ROOT / f"itineraries/{name}.trip.yaml", edition=copy), "utf-8")
    return [folder / f"{name}-{copy}.html" for name, copy in PAGES]


def test_axe_finds_nothing_at_three_widths_on_light_and_dark(browser: Browser, pages: list[Path]) -> None:
    axe = os.environ.get("AXE_JS", "")
    if not axe:
        pytest.skip("AXE_JS names no axe.min.js (npm axe-core)")
    run = "const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations.map(v => v.id)))"
    for page in pages:
        for width in AXE_WIDTHS:
            for dark in (False, True):
                browser.show(page, width, dark=dark)
                browser.ask("/execute/sync", script=Path(axe).read_text("utf-8"), args=[])
                assert (page.name, width, dark, browser.ask("/execute/async", script=run, args=[])) == (
                    page.name,
                    width,
                    dark,
                    [],
                )


@pytest.mark.slow
def test_the_validator_finds_nothing(pages: list[Path]) -> None:
    jar = os.environ.get("VNU_JAR", "")
    if not jar or shutil.which("java") is None:
        pytest.skip("VNU_JAR names no vnu.jar (npm vnu-jar), or java is missing")
    command = ["java", "-jar", jar, "--format", "json", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    found = [each["message"] for each in json.loads(done.stderr)["messages"] if each["type"] == "error"]
    assert [message for message in found if not UNKNOWN_TO_VNU.search(message)] == []
