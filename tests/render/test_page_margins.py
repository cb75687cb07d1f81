"""The web page as a secretary reads it: nothing said twice, no name torn, no column too narrow, no wide quote."""

import re
from pathlib import Path

import pytest
from chromium import Browser
from command import ROOT
from copies import EXCHANGE, planned, said, sheet
from html_pages import page_of, sheet_of

from delegate.render.web import html, labelling, page_text, page_words
from delegate.sheet import settle
from delegate.sheet.model import Edition
from delegate.sheet.scope import Scope

ENGLISH, BOTH = page_text.languages_of(["en"]), page_text.languages_of(["en", "zh-Hant"])


def itinerary(name: str, *languages: str, copy: str = "programme") -> str:
    return page_of(ROOT / f"itineraries/{name}.trip.yaml", languages or ("en",), copy)


def words(page: str) -> str:
    """What a page says, without its elements."""
    return " ".join(re.sub("<[^>]*>", "", page.split("<body", 1)[1]).replace("\u00a0", " ").split())


def test_a_letter_stays_with_what_it_names_and_the_word_before_it_is_free() -> None:
    one = sheet(EXCHANGE).titles[0]
    (cell,) = page_words.in_cells(ENGLISH, (one._replace(text="Leave by Car A and U.S. Coach 1"),))
    assert str(cell.html) == "Leave by Car\u00a0A and U.S. Coach\u00a01"


def test_a_wide_bracket_has_no_blank_before_it() -> None:
    text = itinerary("futian-hong-kong", "en", "zh-Hant").replace("\u00a0", " ")
    assert "C-MER Eye Care</span></span> (tentative" in text
    assert '希瑪眼科</span></span><span class="n">（暫定）' in text


def test_a_wide_bracket_has_no_blank_behind_it_in_a_legend() -> None:
    page = itinerary("futian-hong-kong", "zh-Hant", copy="run-sheet")
    assert "（暫定）</span></b><span>初步安排，" in page


def test_the_offset_of_a_clock_is_said_once_with_its_town_in_each_language() -> None:
    page = words(itinerary("tokyo-singapore-mission", "en", "zh-Hant"))
    assert "Tokyo 東京, UTC+9; Hong Kong 香港, UTC+8" in page
    assert "東京，UTC+9；香港，UTC+8" in words(itinerary("tokyo-singapore-mission", "zh-Hant"))


def test_no_bracket_opens_at_the_end_of_a_line_and_no_name_is_torn_from_its_title() -> None:
    page = itinerary("tokyo-singapore-mission", "en", "zh-Hant", copy="run-sheet")
    assert '護照</span><span class="n">（陳大文先生、</span><span class="n">王小明先生）</span>' in page
    assert '甲車：</span><span class="n">陳大文先生；</span>' in page
    assert "Nanashi Gonbei\u2060先生" in page
    assert "（12–\u206031）" in page


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Leave for Hong Kong by coach", "Hong_Kong"),
        ("via Lok Ma Chau", "Lok_Ma_Chau"),
        ("Hong Kong West Kowloon Station", "Hong_Kong West Kowloon Station"),
        ("met by Ms Yamada Hanako", "Ms_Yamada_Hanako"),
        ("Hong Kong - Shenzhen", "Hong_Kong_- Shenzhen"),
    ],
)
def test_a_name_of_short_words_stands_in_one_line(text: str, kept: str) -> None:
    (cell,) = page_words.in_cells(ENGLISH, (sheet(EXCHANGE).titles[0]._replace(text=text),))
    assert kept in str(cell.html).replace("\u00a0", "_")


def test_a_clock_is_named_in_the_margin_where_it_changes() -> None:
    day = itinerary("tokyo-singapore-mission", copy="run-sheet").split("<h2")[2]
    named = re.findall(r'<span class="n">(UTC[^<]*)</span>', day)

    assert named == ["UTC+8", "UTC+8/+9", "UTC+9"]


def test_a_name_begins_small_behind_a_word_of_its_line() -> None:
    assert "With the British ambassador" in words(itinerary("estonia-state-visit"))


def test_a_driver_reads_the_departure_of_a_flight_in_the_words_of_airports() -> None:
    page = words(itinerary("tokyo-singapore-mission", "zh-Hant", copy="movements"))
    assert "下車地點：羽田機場（HND）" in page
    assert "XX 549 21:55起飛" in page


def test_a_role_that_is_the_title_is_said_once() -> None:
    page = words(itinerary("tokyo-singapore-mission", copy="run-sheet"))
    assert "Interpreter speaks Japanese" in page.replace("Interpreterspeaks", "Interpreter speaks")


def test_a_chinese_box_says_the_finding_that_was_accepted() -> None:
    page = words(itinerary("tokyo-singapore-mission", "zh-Hant", copy="run-sheet"))
    assert "may be 13 min late；已接納：The coach stands at the door of the hall" in page


def test_the_team_sees_by_a_line_which_ways_are_estimated_as_the_legend_says() -> None:
    page = itinerary("estonia-state-visit", copy="run-sheet")
    assert "| estimated, not yet confirmed" in words(page)
    assert '<div class="b worked-out">' in page
    assert '<div class="b"><p class="way">Night of 19' in page.replace("\n", "").replace("\u00a0", " ")


def test_the_place_of_a_line_in_the_file_is_said_in_one_language() -> None:
    page = words(itinerary("futian-hong-kong", "en", "zh-Hant", copy="run-sheet"))
    assert "l. 122" in page
    assert "第122行" not in page


def test_the_head_of_a_vehicle_has_a_column_for_each_language_with_its_own_commas() -> None:
    page = itinerary("futian-hong-kong", "en", "zh-Hant", copy="movements")
    head = page.split('<div class="part"', 1)[1].split("</div>")[0]
    assert '<p class="f"><span class="l0"><span class="n">Coach,</span> <span class="n">49\u00a0seats,</span>' in head
    assert '旅遊巴士，</span><span class="n">49座，</span>' in head


def test_a_driver_is_in_one_line_with_the_word_before_the_name() -> None:
    """On a phone a line ended with `司機：`, and the next began with the name."""
    page = itinerary("tokyo-singapore-mission", "zh-Hant", copy="movements")
    assert '<span class="n">司機：Mr\u00a0Suzuki，</span>' in page


def test_the_bar_of_one_vehicle_has_its_days() -> None:
    def bar(text: str) -> str:
        return text.split('<ol class="days m">')[1].split("</ol>")[0]

    several = itinerary("tokyo-singapore-mission", copy="movements")
    assert "Coach\u00a01" in bar(several)
    assert "Tue\u00a09" not in bar(several)
    days = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en",), "movements").days
    printed = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en",), "movements")
    alone = bar(html.render(printed._replace(days=tuple(day for day in days if day.part == days[0].part))))
    assert "Tue\u00a09" in alone
    assert "Coach\u00a01" not in alone


def test_a_walk_between_two_ends_of_one_name_is_for_the_team_alone() -> None:
    for copy, shown in (("programme", "Walk to Tube factory"), ("card", "Walk to Tube factory")):
        assert shown not in itinerary("bridge-works-visit", copy=copy).replace("\u00a0", " ")
    assert 'at <span class="n">Tube factory' in itinerary("bridge-works-visit", copy="run-sheet")


def test_a_japanese_date_of_a_bar_has_its_day_once() -> None:
    assert said(html.day_names(page_text.languages_of(["ja"]), sheet(EXCHANGE).days[0].date)) == ("24日（火）",)


@pytest.mark.slow
@pytest.mark.parametrize("languages", [("en",), ("en", "zh-Hant"), ("zh-Hant",)], ids="+".join)
def test_quotes_of_a_finding_are_narrow_on_every_page(
    browser: Browser, tmp_path: Path, languages: tuple[str, ...]
) -> None:
    (tmp_path / "page.html").write_text(itinerary("futian-hong-kong", *languages, copy="run-sheet"), "utf-8")
    browser.show(tmp_path / "page.html", 768)
    faces = """[...document.querySelectorAll('.flag, .accepted .who')].filter(e => e.textContent.includes('“'))
      .map(e => getComputedStyle(e.querySelector('[lang]') || e).fontVariantEastAsian)"""
    assert set(browser.run(faces)) == {"proportional-width"}


@pytest.mark.slow
def test_parties_stand_below_each_other_on_a_card_and_abreast_on_a_sheet(browser: Browser, tmp_path: Path) -> None:
    for copy, wanted in (("card", "block"), ("programme", "grid")):
        (tmp_path / "page.html").write_text(itinerary("tokyo-singapore-mission", copy=copy), "utf-8")
        browser.show(tmp_path / "page.html", 397)
        browser.devtools("Emulation.setEmulatedMedia", media="print")
        laid = browser.run("[...document.querySelectorAll('.apart')].map(e => getComputedStyle(e).display)")
        browser.devtools("Emulation.setEmulatedMedia", media="")
        assert set(laid) == {wanted}


@pytest.mark.slow
def test_on_paper_the_facts_of_a_line_begin_below_its_title_however_tall_its_margin_is(
    browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(itinerary("tokyo-singapore-mission", copy="run-sheet"), "utf-8")
    browser.show(tmp_path / "page.html", 660)
    browser.devtools("Emulation.setEmulatedMedia", media="print")
    gaps = """[...document.querySelectorAll('.rows details')].map(e => {
      const above = [...e.querySelectorAll('summary > :not(.t)')].filter(each => each.getClientRects().length)
        .pop().getBoundingClientRect().bottom;
      return e.querySelector('.d').getBoundingClientRect().top - above })"""
    found = browser.run(gaps)
    browser.devtools("Emulation.setEmulatedMedia", media="")
    assert max(found) < 12


def test_a_driver_is_told_the_hours_of_a_window_where_nothing_else_has_a_time() -> None:
    page = words(itinerary("tokyo-singapore-mission", copy="movements")).replace("\u2060", "")
    assert "by Car A from Bayside Hall to Tokyo" in page
    assert "Set-down: Tokyo (tentative) Call on the ministry: between 14:00 and 16:30" in page


@pytest.mark.slow
def test_no_page_of_paper_is_empty(browser: Browser, tmp_path: Path) -> None:
    nothing_below = sheet(EXCHANGE)._replace(legend=(), notes=())
    (tmp_path / "page.html").write_text(html.render(nothing_below), "utf-8")
    browser.show(tmp_path / "page.html", 660)
    assert browser.run("getComputedStyle(document.querySelector('body > footer')).display") == "none"


def copies_of(name: str, language: str, scope: Scope) -> str:
    plan, findings = planned(name)
    copy = settle(plan, findings, edition=Edition.PROGRAMME, languages=(language,), scope=scope, pictures=True)
    return words(html.render(copy))


def test_others_of_the_delegation_are_no_hosts_on_a_personal_programme() -> None:
    reporter = copies_of("tokyo-singapore-mission", "zh-Hant", Scope("reporters", frozenset(("reporters",))))
    assert "同行：陳大文先生、Nanashi Gonbei\u2060先生" in reporter
    assert "出席者：陳大文" not in reporter


def test_a_host_reads_vehicles_in_the_order_in_which_guests_ride() -> None:
    host = Scope("yamada-hanako", frozenset(), frozenset(("yamada-hanako",)))
    said = copies_of("tokyo-singapore-mission", "en", host)
    assert "24 guests arrive by Car A and Coach 1" in said
    assert all(each in said for each in ("24 guests leave by Coach 1", "Mr Chan Tai Man leaves by Car A"))
    assert "Coach 1 and Car A" not in said


def test_a_day_to_scale_says_what_grey_and_dashes_mean() -> None:
    assert "Grey: on the way." in words(itinerary("hong-kong-shenzhen-company-visit"))
    assert "Grey: on the way. Dashed: not yet agreed." in words(itinerary("futian-hong-kong", "en"))
    assert "灰色：途中。" in words(itinerary("futian-hong-kong", "zh-Hant"))


def test_a_part_in_the_delegation_is_not_said_again_for_a_language_without_phrases() -> None:
    page = words(itinerary("matsuyama-sister-city", "en", "ja", copy="run-sheet"))
    assert "staff; 2 people" in page
    assert "staff; 2 people staff" not in page


def test_a_long_name_on_a_map_has_lines_of_about_the_same_length() -> None:
    assert labelling.folded("オーキッド・キー・ホテル") == ("オーキッド・", "キー・ホテル")
    assert labelling.folded("C · オーキッド・キー・ホテル")[1] == "ホテル"  # no line begins with a dot
    assert labelling.folded("Hong Kong-Zhuhai-Macao Bridge, Zhuhai part")[0] == "Hong Kong-Zhuhai-Macao"
