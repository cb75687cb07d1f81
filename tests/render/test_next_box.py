"""The box of the web page that says what is next, on the clock of whoever holds it."""

from pathlib import Path

import pytest
from chromium import Browser
from command import ROOT
from html_pages import page_of, text

TOKYO, ESTONIA, BRIDGE, FOUR = (
    "tokyo-singapore-mission",
    "estonia-state-visit",
    "bridge-works-visit",
    "four-cities-tour",
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for name in (TOKYO, ESTONIA, BRIDGE, FOUR):
        found[name] = folder / f"{name}.html"
        found[name].write_text(page_of(ROOT / f"itineraries/{name}.trip.yaml"), "utf-8")
    return found


def at(browser: Browser, page: Path, clock: str) -> None:
    """The page as somebody sees it who takes up the telephone at an hour."""
    browser.see(page, 390)
    browser.run(f"(Date.now = () => Date.parse('{clock}'), dispatchEvent(new Event('visibilitychange')), 1)")


@pytest.mark.slow
def test_a_phone_says_what_is_next_with_the_map_and_the_desk(browser: Browser, pages: dict[str, Path]) -> None:
    clock = "Date.now = () => Date.parse('2026-06-10T10:47:00+09:00')"
    before = browser.devtools("Page.addScriptToEvaluateOnNewDocument", source=clock)
    browser.show(pages[TOKYO], 390)  # who opens it reads that too
    browser.devtools("Page.removeScriptToEvaluateOnNewDocument", identifier=before["identifier"])

    (box,) = text(browser, "#next")
    assert box == (
        "Next, in 13 minutes 11:00 Signing of two memoranda Bayside Hall, Tokyo, Main hall Please arrive by 10:50 "
        "Map Details Call the desk"
    )
    assert text(browser, ".days [aria-current]") == ["Wed 10"]
    assert text(browser, ".times [aria-current]") == ["11:00"]
    links = browser.run("[...document.querySelectorAll('#next a')].map(e => e.getAttribute('href'))")
    assert [link.partition(":")[0] for link in links] == ["https", "#" + links[1][1:], "tel"]


@pytest.mark.slow
def test_of_a_way_and_its_line_the_line_is_next_and_says_when_to_leave(
    browser: Browser, pages: dict[str, Path]
) -> None:
    at(browser, pages[TOKYO], "2026-06-09T17:45:00+09:00")
    (box,) = text(browser, "#next")
    assert box.startswith("Next, in 10 minutes Leave 17:55 18:30 Welcome by the Bayside Chamber")


@pytest.mark.slow
def test_a_way_without_an_hour_is_not_counted_and_an_hour_that_is_about_says_so(
    browser: Browser, pages: dict[str, Path]
) -> None:
    at(browser, pages[TOKYO], "2026-06-11T17:00:00+08:00")  # before the landing, behind which they leave
    (box,) = text(browser, "#next")
    assert box.startswith("Next about 19:30 Orchid Quay Hotel")


@pytest.mark.slow
def test_a_window_is_next_by_its_begin_and_what_was_called_off_never(browser: Browser, pages: dict[str, Path]) -> None:
    at(browser, pages[BRIDGE], "2014-03-01T08:20:00+08:00")
    (box,) = text(browser, "#next")
    assert box.startswith("Next, in 10 minutes 08:30 To Jiuzhou port")
    assert "between 08:30 and 08:40" in box

    at(browser, pages[TOKYO], "2026-06-10T16:10:00+09:00")
    assert [each for each in text(browser, "#next article") if "cruise" in each] == []


@pytest.mark.slow
def test_where_parties_part_each_box_says_whose_it_is(browser: Browser, pages: dict[str, Path]) -> None:
    at(browser, pages[ESTONIA], "2006-10-19T12:35:00+03:00")
    queen, duke = text(browser, "#next article")
    assert queen.startswith("Next, in 5 minutes Her Majesty Queen Elizabeth II Leave 12:40 12:55 Welcome")
    assert duke.startswith("Next, in 5 minutes The Duke of Edinburgh Leave 12:40 15:15 The Duke opens a factory")


@pytest.mark.slow
def test_what_begins_in_this_minute_is_now(browser: Browser, pages: dict[str, Path]) -> None:
    for clock in ("11:00:00", "11:00:30"):
        at(browser, pages[TOKYO], f"2026-06-10T{clock}+09:00")
        assert text(browser, "#next")[0].startswith("Now 11:00 Signing of two memoranda")


@pytest.mark.slow
def test_a_part_of_a_day_is_next_without_minutes_until_it_begins(browser: Browser, pages: dict[str, Path]) -> None:
    page = pages[FOUR]
    at(browser, page, "2023-04-22T13:00:00+08:00")
    assert "afternoon DJI" in text(browser, "#next")[0]
    assert "minutes" not in text(browser, "#next")[0]

    at(browser, page, "2023-04-22T15:00:00+08:00")  # which of its lines is over, nobody knows
    assert text(browser, "#next") == []


@pytest.mark.slow
def test_what_stands_behind_lines_without_an_hour_is_next_when_it_is_near(
    browser: Browser, pages: dict[str, Path]
) -> None:
    at(browser, pages[BRIDGE], "2014-03-01T12:00:00+08:00")  # at which place of the works they are, nobody knows
    assert text(browser, "#next") == []

    at(browser, pages[BRIDGE], "2014-03-01T16:15:00+08:00")
    (box,) = text(browser, "#next")
    assert box.startswith("Next, in 75 minutes 17:30 Boarding")


@pytest.mark.slow
def test_before_and_after_the_trip_nothing_is_next(browser: Browser, pages: dict[str, Path]) -> None:
    for clock in ("2026-06-08T12:00:00+08:00", "2026-06-13T12:00:00+08:00"):
        at(browser, pages[TOKYO], clock)
        assert text(browser, "#next") == []
        assert browser.run("document.querySelectorAll('.next').length") == 0


LINES_OF_WHOLES = """[...document.querySelectorAll('#next .what .n')].filter(each => each.offsetHeight).map(each => {
  const range = document.createRange();
  range.selectNodeContents(each);
  return [each.textContent.replaceAll('\\u00a0', ' '), new Set([...range.getClientRects()].map(box => box.top)).size];
})"""


@pytest.mark.slow
@pytest.mark.parametrize("width", [768, 900, 1024])
def test_beside_another_language_hours_in_the_box_are_whole(browser: Browser, tmp_path: Path, width: int) -> None:
    """`between 14:00 and 16:3|0;`: the buttons beside the text left each language a sixth of the page."""
    page = tmp_path / "both.html"
    page.write_text(page_of(ROOT / f"itineraries/{TOKYO}.trip.yaml", ("en", "zh-Hant")), "utf-8")
    at(browser, page, "2026-06-10T12:40:00+09:00")
    browser.resize(width)

    wholes = browser.run(LINES_OF_WHOLES)
    assert ["between 14:00 and 16:30;", 1] in wholes
    assert [each for each, lines in wholes if lines > 1] == []


@pytest.mark.slow
def test_a_way_that_says_from_when_on_people_are_free_is_next_by_that_hour(
    browser: Browser, pages: dict[str, Path]
) -> None:
    at(browser, pages[TOKYO], "2026-06-10T13:15:00+09:00")
    boxes = text(browser, "#next article")
    assert len(boxes) == 2
    assert boxes[0].startswith("Next, in 15 minutes Mr Chan Tai Man Leave from 13:30 14:00 Call on the ministry")
