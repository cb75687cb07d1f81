"""The bar of a web page: days and times to jump by."""

import re
from itertools import product
from pathlib import Path

import pytest
from choosing import few
from chromium import Browser
from command import ROOT
from html_pages import page_of, seen

TOKYO, FOUR = "tokyo-singapore-mission", "four-cities-tour"
THREE = ("en", "zh-Hant", "ja")
# What is found in the bar when the days have been clicked one after the other; asked for each, it would take minutes.
CLICKED = """[...document.querySelectorAll('.days a')].map(link => {
  link.click();
  dispatchEvent(new Event('scroll'));
  return %s;
})"""


@pytest.mark.slow
@pytest.mark.parametrize("name", few([FOUR], of=[TOKYO, FOUR]))
def test_the_day_that_was_clicked_is_the_day_of_the_bar(browser: Browser, name: str) -> None:
    current = "document.querySelector('.days [aria-current]').hash"
    shown = "[...document.querySelectorAll('.times ol')].filter(e => !e.hidden).map(e => '#' + e.dataset.day)"
    seen(browser, 390, name)
    for width in (390, 768, 1280):
        browser.resize(width)
        numbers = range(1, 1 + int(browser.run("document.querySelectorAll('.days a').length")))
        assert [width, *browser.run(CLICKED % f"[{current}, ...{shown}]")] == [
            width,
            *([f"#d{number}", f"#d{number}"] for number in numbers),
        ]


def test_the_times_of_the_bar_follow_each_other_in_a_language_without_phrases_too() -> None:
    page = page_of(ROOT / f"itineraries/{TOKYO}.trip.yaml", ("ja",))
    bars = [re.findall(r"\d\d:\d\d", bar) for bar in re.findall(r"<ol data-day.*?</ol>", page)]
    assert bars[0][-4:] == ["16:30", "17:55", "18:30", "20:00"]
    assert [bar for bar in bars if bar != sorted(bar)] == []


@pytest.mark.slow
def test_the_day_of_the_bar_is_in_sight_where_the_bar_goes_on_beyond_its_edge(browser: Browser) -> None:
    seen(browser, 280, "four-cities-tour", ("zh-Hant",))
    assert browser.run("document.querySelector('.days').scrollWidth") > 280

    browser.run("document.querySelector('.days li:last-child a').click()")
    browser.run("dispatchEvent(new Event('scroll'))")

    assert browser.run("document.querySelector('.days [aria-current]').getBoundingClientRect().right") < 281


_CUT = """[...document.querySelectorAll('.days, .times ol')].filter(list => list.clientWidth).flatMap(list => {
  const edge = list.getBoundingClientRect();
  return [...list.querySelectorAll('a')].filter(link => {
    const box = link.getBoundingClientRect();
    const seen = Math.min(box.right, edge.right) - Math.max(box.left, edge.left);
    return seen > 1 && seen < box.width - 1;
  }).map(link => link.innerText);
})"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tags", "name"),
    few(
        [(("ja",), TOKYO)],  # the other has room for all days
        of=product((THREE, ("zh-Hant",), ("ja",)), (TOKYO, FOUR)),
    ),
    ids=lambda each: each if isinstance(each, str) else "+".join(each),
)
def test_no_day_and_no_hour_is_cut_at_the_edge_of_the_bar(
    browser: Browser, tmp_path: Path, tags: tuple[str, ...], name: str
) -> None:
    page = tmp_path / "page.html"
    page.write_text(page_of(ROOT / f"itineraries/{name}.trip.yaml", tags, "run-sheet"), "utf-8")
    browser.show(page, 320)
    for width in (320, 390, 768, 1280):
        browser.resize(width)
        found = browser.run(CLICKED % _CUT)
        assert len(found) > 1
        assert [width, *found] == [width, *([] for _ in found)]


@pytest.mark.slow
def test_four_days_stand_side_by_side_on_a_phone(browser: Browser) -> None:
    for tags in (("zh-Hant",), ("ja",), ("en",)):
        seen(browser, 390, FOUR, tags)
        assert browser.run("document.querySelector('.days').scrollWidth") == 390
