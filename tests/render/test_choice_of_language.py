"""What a reader of a web page in several languages has who chooses one of them on a phone."""

from typing import NamedTuple

import pytest
from choosing import few
from chromium import Browser
from command import ROOT
from html_pages import seen, sheet_of

from delegate.render.web import page_text, page_words, timeline
from delegate.sheet.model import Said

TOKYO, ESTONIA = "tokyo-singapore-mission", "estonia-state-visit"
_CHOSEN = "document.getElementById('{}').click()"


def texts(browser: Browser, what: str) -> list[str]:
    """What is read in each such part, with blanks that are usual ones."""
    found = browser.run(f"[...document.querySelectorAll('{what}')].map(each => each.innerText)")
    return [text.replace("\u00a0", " ").replace("\u2060", "").strip() for text in found]


def test_an_empty_half_hides_no_other() -> None:
    page = page_text.languages_of(("en", "et"))
    assert page_words.said(page, (Said("Thursday", "en"), Said("", "et"))) == "Thursday"


def test_a_picture_of_a_day_has_each_title_in_every_language_of_the_page() -> None:
    for trip, tags in ((TOKYO, ("en", "zh-Hant", "ja")), ("futian-hong-kong", ("en", "zh-Hant"))):
        for day in sheet_of(ROOT / f"itineraries/{trip}.trip.yaml", tags).days:
            if day.timeline is None:
                continue
            titles = {block.text for lane in day.timeline.lanes for block in lane.blocks}
            assert {bar.text for bar in timeline.drawn(day.timeline).bars if bar.text} <= titles


@pytest.mark.slow
def test_a_day_has_its_date_whatever_language_is_chosen(browser: Browser) -> None:
    seen(browser, 390, ESTONIA, ("en", "et"), anew=True)
    for choice in ("only0", "only1", "every"):
        browser.run(_CHOSEN.format(choice))
        assert texts(browser, "h2 time") == [
            "Thursday 19 October 2006",
            "Friday 20 October 2006",
        ]


def test_a_date_that_two_languages_write_alike_is_said_in_both() -> None:
    page = page_text.languages_of(("en", "zh-Hant", "ja"))
    day = (Said("10 June", "en"), Said("6月10日", "zh-Hant"))  # said once, as a finished sheet has it
    assert [each.kind for each in page_words.in_cells(page, day)] == ["l0", "l1 l2"]
    assert page_words.in_cells(page, (Said("Hall", "en"), Said("會堂", "zh-Hant")))[0].kind == "l0 l2"


def test_below_others_a_language_without_phrases_says_again_nothing_that_stands_in_them() -> None:
    page = page_text.languages_of(("en", "zh-Hant", "ja"))
    vehicle = (Said("Coach 1", "en"), Said("一號車", "zh-Hant"), Said("1号車", "ja"))
    seats = (Said("45 seats", "en"), Said("45座", "zh-Hant"))
    phone = tuple(Said("+81 3 5550 0155", tag) for tag in page.tags)

    *_, japanese = page_words.in_cells(page, vehicle, seats, phone, glue=", ")
    always, alone = japanese.html.split('<span class="l2 o">')

    assert page_words.in_cells(page, vehicle)[-1].html in always
    assert "seats" not in always
    assert "seats" in alone
    assert "5550" in alone


@pytest.mark.slow
def test_what_the_team_has_to_do_is_the_same_whatever_language_is_chosen(browser: Browser) -> None:
    seen(browser, 390, TOKYO, ("en", "zh-Hant", "ja"), "run-sheet", anew=True)
    told = []
    for choice in ("only0", "only1", "only2", "every"):
        browser.run(_CHOSEN.format(choice))
        told.append(texts(browser, ".problems li > div"))
    assert any("7 min spare" in each and each.count("The coach stands") == 1 for each in told[0])
    assert all(each == told[0] for each in told[1:])
    browser.run(_CHOSEN.format("only1"))
    assert "10日（三） 14:15" in texts(browser, ".problems")[0]


@pytest.mark.slow
def test_languages_of_the_head_stand_below_each_other(browser: Browser) -> None:
    seen(browser, 390, TOKYO, ("en", "zh-Hant", "ja"), anew=True)
    browser.run(_CHOSEN.format("every"))
    assert texts(browser, ".dates")[0].splitlines() == [
        "9–12 June 2026",
        "2026年6月9日至12日（星期二至五）",
        "2026年6月9日～12日",
    ]


@pytest.mark.slow
@pytest.mark.parametrize("tags", [("en", "zh-Hant"), ("zh-Hant", "en")])
def test_the_signs_between_texts_are_those_of_the_language_that_is_chosen(
    browser: Browser, tags: tuple[str, ...]
) -> None:
    """Chinese had the half-width comma of English: `香港, UTC+8`, `（星期二至五）, Draft 4`."""
    seen(browser, 390, TOKYO, tags, anew=True)
    read = {}
    for number, tag in enumerate(tags):
        browser.run(_CHOSEN.format(f"only{number}"))
        comma = browser.run("getComputedStyle(document.querySelector('.dates'), '::after').content")
        read[tag] = (texts(browser, "h2 small")[0], comma)
    assert read == {
        "en": ("Hong Kong, UTC+8; Tokyo, UTC+9", '", "'),
        "zh-Hant": ("香港，UTC+8；東京，UTC+9", '"，"'),
    }
    browser.run(_CHOSEN.format("every"))
    both = texts(browser, "h2 small")[0]
    assert both.count(",") + both.count("，") == 2  # each clock once


@pytest.mark.slow
def test_the_line_through_what_is_cancelled_goes_through_held_words_too(browser: Browser) -> None:
    seen(browser, 390, TOKYO, ("ja",))
    held = "[...document.querySelectorAll('s .n')].map(each => getComputedStyle(each).textDecorationLine)"
    assert set(browser.run(held)) == {"line-through"}


class Read(NamedTuple):
    """What a page says at a width: all of it, the ranges that are broken, and the facts of its rows."""

    text: str
    broken: list[str]
    facts: list[str]


_BROKEN_RANGES = """(() => {
  const found = [], nodes = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) for (const each of nodes.currentNode.data.matchAll(/\\d+[–-]\\u2060?\\d+(?![\\w-])/g)) {
    const range = document.createRange();
    range.setStart(nodes.currentNode, each.index);
    range.setEnd(nodes.currentNode, each.index + each[0].length);
    if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) found.push(each[0]);
  }
  return found;
})()"""


RUN_SHEETS = [("en", "zh-Hant", "ja"), ("en",), *few([], of=[("en", "zh-Hant")])]
WIDTHS = (390, 768, 1280)


@pytest.fixture(scope="module")
def read_at(browser: Browser) -> dict[tuple[int, int], Read]:
    """What is read in run sheets, by their number, at each width."""
    found = {}
    for number, tags in enumerate(RUN_SHEETS):
        seen(browser, 390, TOKYO, tags, "run-sheet")
        for width in WIDTHS:
            browser.resize(width)
            text = browser.run("document.querySelector('main').textContent").replace("\u2060", "")
            found[number, width] = Read(text, browser.run(_BROKEN_RANGES), texts(browser, ".fact"))
    return found


@pytest.mark.slow
def test_a_range_of_minutes_is_in_one_line(read_at: dict[tuple[int, int], Read]) -> None:
    for (number, width), read in read_at.items():
        assert "36–84" in read.text
        assert [number, width, *read.broken] == [number, width]


@pytest.mark.slow
def test_a_fact_begins_with_a_capital_at_every_width(read_at: dict[tuple[int, int], Read]) -> None:
    for read in read_at.values():
        facts = [each for each in read.facts if each.lower().startswith(("leave by", "leaves"))]
        assert len(facts) > 4
        assert [each for each in facts if not each.startswith("Leave")] == []


@pytest.mark.slow
def test_japanese_beside_other_languages_borrows_no_label_of_theirs_and_alone_keeps_it(browser: Browser) -> None:
    seen(browser, 768, TOKYO, ("en", "zh-Hant", "ja"), anew=True)
    names = ("山田花子", "ベイサイド会館, Tokyo", "平服", "港湾サービスロボットに関する覚書")
    facts = [each.splitlines() for each in texts(browser, ".d p.f")]
    assert {each[-1].split(";")[0].removesuffix(", 副会頭") for each in facts if len(each) == 3} >= {*names}
    assert [each[0] for each in facts if each[-1] == "平服"] == ["Dress: Lounge suit"]

    browser.resize(390)
    browser.run("document.querySelectorAll('details').forEach(each => each.open = true)")
    browser.run(_CHOSEN.format("only2"))
    assert {"Dress: 平服", "Received by: 山田花子"} <= {*texts(browser, ".d p.f")}
