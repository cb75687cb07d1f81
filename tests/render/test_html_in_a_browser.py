"""The HTML page: its timeline is to scale, and a browser shows it whole."""

import json
import re
from pathlib import Path

import pytest
from chromium import Browser
from command import ROOT
from copies import sheet
from every import every
from html_pages import EMPTY, HOSTILE, page_of, printed_by, sheet_of, with_texts

from delegate.modes import MOVEMENT_KINDS
from delegate.pipeline import Fetched, work_out
from delegate.render.web import html, timeline
from delegate.sheet import settle
from delegate.sheet.drawing_model import Lane, Timeline, TimelineBlock
from delegate.sheet.model import Edition, Said


def day(*lanes: tuple[TimelineBlock, ...]) -> timeline.Drawing:
    return timeline.drawn(Timeline(0, 120, ((0, "00:00"), (60, "01:00")), tuple(Lane((), lane) for lane in lanes)))


def block(start: int, end: int | None, text: str = "x") -> TimelineBlock:
    return TimelineBlock(start, end, (Said(text),), "meeting")


def test_a_timeline_is_to_scale_and_what_overlaps_stands_side_by_side() -> None:
    drawing = day((block(0, 30), block(20, 50), block(60, 120)))
    assert drawing.heights == (20, 10, 20, 10, 60)
    assert [(bar.top, bar.bottom, bar.left, bar.right) for bar in drawing.bars] == [
        (1, 3, 2, 3),
        (2, 4, 3, 4),
        (5, 6, 2, 4),
    ]


def test_a_day_is_drawn_so_tall_that_a_short_item_has_room_while_the_day_is_seen_at_once() -> None:
    assert day((block(0, 120),)).minute == 0.4
    assert day((block(0, 30), block(60, 120))).minute == 0.63
    assert day((block(0, 5), block(60, 120))).minute == 1.0
    assert day((block(0, 60, "a text of two lines" * 3),)).minute > 0.5
    long = timeline.drawn(Timeline(0, 1200, ((0, "00:00"), (1200, "20:00")), (Lane((), (block(0, 20),)),)))
    assert long.minute * sum(long.heights) == pytest.approx(640, rel=0.02)


def test_what_ends_a_few_minutes_late_does_not_push_what_follows_into_half_a_lane() -> None:
    late, item = day((block(0, 33), block(30, 90))).bars
    assert (late.left, late.right, item.left, item.right) == (2, 3, 2, 3)
    assert late.bottom == item.top


def test_a_bar_too_low_for_its_title_has_its_hour_alone_so_that_each_hour_is_as_high() -> None:
    low = block(0, 20, "a title of so many words that a third of an hour is too low for it")._replace(clock="00:00")
    drawing = day((low, block(20, 120)), (block(20, 120, "y"),))
    assert [(bar.clock, bar.text) for bar in drawing.bars][:1] == [("00:00", ())]


def test_a_bar_of_one_line_has_its_title_rather_than_its_hour_which_the_ticks_tell() -> None:
    low = block(0, 30, "Signing with the Straits Trade Council")._replace(clock="10:45")
    drawn = day((low, block(30, 120))).bars[0]
    assert (drawn.clock, drawn.text) == ("", low.text)


def test_what_has_no_end_goes_on_to_the_next_or_to_the_close_of_the_picture_and_no_further() -> None:
    assert day((block(0, None), block(30, 120))).heights == (30, 30, 60)
    assert day((block(0, 60), block(95, None))).heights == (60, 35, 25)


def test_a_picture_stands_in_no_more_room_than_the_rows_beside_it() -> None:
    found = Timeline(0, 600, ((0, "00:00"), (600, "10:00")), (Lane((), (block(0, 15), block(300, 600))),))
    assert timeline.drawn(found).minute > timeline.drawn(found, beside=400).minute == 0.48


def test_a_day_with_one_thing_at_an_hour_has_no_picture() -> None:
    lanes = tuple(Lane((), (block(0, 30),)) for _ in range(2))
    assert not timeline.tells(Timeline(0, 720, (), lanes))
    assert timeline.tells(Timeline(0, 720, (), (Lane((), (block(0, 30), block(60, 90))),)))


def test_a_picture_in_which_nothing_has_room_for_its_hour_is_left_out() -> None:
    """A guest had a day of two short items as three bars without a word: the few rows beside it leave no more room."""
    visit = (ROOT / "itineraries" / "estonia-state-visit.trip.yaml").read_text("utf-8")

    assert '<figure class="scale">' not in html.render(sheet(visit, whom="duke"))
    assert html.render(sheet(visit, whom="queen")).count('<figure class="scale">') == 2


def test_what_neighbouring_lanes_do_together_is_one_bar() -> None:
    shared = block(0, 60, "together")
    drawing = day((shared, block(60, 90, "a")), (shared,), (shared, block(60, 90, "a")))
    assert [(bar.left, bar.right) for bar in drawing.bars] == [(2, 5), (2, 3), (4, 5)]


def test_a_moment_has_room_for_its_text_and_a_long_text_is_left_to_the_rows() -> None:
    drawing = day((block(0, None, "arrival"), block(60, 90, "x" * 200)))
    moment, long = drawing.bars
    assert moment.text == (Said("arrival"),)
    assert drawing.heights[moment.top - 1 : moment.bottom - 1] == (45,)  # it is free until the next
    assert (long.text, long.whole) == ((), "x" * 200)


def test_a_day_of_two_clocks_is_drawn_on_the_clock_that_its_rows_name() -> None:
    sheet = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en",))
    day = next(day for day in sheet.days if str(day.date) == "2026-06-09")
    assert day.timeline
    ticks = [text for _, text in day.timeline.ticks]
    assert ticks[:2] == ["05:00 UTC+8", "07:00"]
    assert ticks[-3:] == ["16:00 UTC+9", "18:00", "20:00"]
    welcome = next(each for each in day.timeline.lanes[0].blocks if each.text[0].text.startswith("Welcome"))
    assert welcome.clock == "18:30"
    bar = next(each for each in timeline.drawn(day.timeline).bars if each.text == welcome.text)
    assert bar.clock == "18:30"


def test_what_grey_and_dashes_mean_is_said_in_one_language_after_the_other() -> None:
    futian = ROOT / "itineraries/futian-hong-kong.trip.yaml"
    both, chinese = (re.sub("<[^>]*>", "", page_of(futian, tags)) for tags in (("en", "zh-Hant"), ("zh-Hant",)))

    assert "Grey: on the way. Dashed: not yet agreed.灰色：途中。虛線：尚未確認。" in both
    assert "灰色：途中。虛線：尚未確認。" in chinese


def test_a_lane_on_another_clock_than_the_ticks_says_which() -> None:
    trip = b"""\
trip: Two cities
delegation:
  an: {name: An}
  bo: {name: Bo}
days:
  2026-06-09:
    - meeting: Talks in Seoul
      time: 10:00-11:00
      venue: Seoul
      who: an
    - meeting: Talks in Singapore
      time: 10:00-11:00
      venue: Singapore
      who: bo
"""
    outcome = work_out("two.trip.yaml", trip, lambda name: Fetched(name, b""))
    assert outcome.plan
    drawn = settle(outcome.plan, outcome.findings, edition=Edition.RUN_SHEET, languages=("en",)).days[0].timeline
    assert drawn
    assert [block.clock for lane in drawn.lanes for block in lane.blocks] == ["10:00", "10:00 UTC+8"]
    assert drawn.ticks[0][1] == "10:00 UTC+9"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The two richest itineraries, and one with long hostile words everywhere."""
    folder = tmp_path_factory.mktemp("pages")
    rich = [ROOT / f"itineraries/{name}.trip.yaml" for name in ("tokyo-singapore-mission", "four-cities-tour")]
    short = sheet_of(ROOT / "itineraries/guangzhou-shenzhen-day.trip.yaml")
    hostile = with_texts(short, lambda said: said._replace(text=said.text[:30] + HOSTILE[4] + HOSTILE[0]))
    for number, page in enumerate((*map(page_of, rich), html.render(hostile))):
        (folder / f"{number}.html").write_text(page, "utf-8")
    return sorted(folder.iterdir())


def requested(browser: Browser) -> list[str]:
    """What the pages asked for since the last question, themselves included; what a new window starts with is not."""
    sent = (json.loads(entry["message"])["message"] for entry in browser.log("performance"))
    asked = (each["params"] for each in sent if each["method"] == "Network.requestWillBeSent")
    return [each["request"]["url"] for each in asked if each["documentURL"].startswith("file:")]


CLIPPED = """[...document.querySelectorAll('main *, header *, footer *')].filter(e => {
  const s = getComputedStyle(e);
  const cut = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
  return s.overflow !== 'visible' && !e.closest('.bar') && cut;
}).map(e => e.className).filter(name => typeof name === 'string')"""
OUTSIDE = """[...document.querySelectorAll('p, span, li, dd, dt, h1, h2, h3, h4, figure, svg')].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > document.documentElement.clientWidth + 1);
}).filter(e => !e.closest('.hidden, .bar')).map(e => e.outerHTML.slice(0, 80))"""
COVERED = """[...document.querySelectorAll('svg.map')].filter(e => e.clientWidth).flatMap(map => {
  const boxes = [...map.querySelectorAll('text')].map(e => [e.textContent, e.getBoundingClientRect()]);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => meet(a[1], b[1])).map(b => [a[0], b[0]]));
})"""
BARS = """[...document.querySelectorAll('.grid')].flatMap(grid => {
  const blocks = [...grid.querySelectorAll('.block')];
  const boxes = blocks.map(e => [e.textContent, e.getBoundingClientRect(), e.scrollHeight]);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const cut = boxes.filter(a => a[2] > a[1].height + 2).map(a => [a[0]]);
  return [...cut, ...boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => meet(a[1], b[1])).map(b => [a[0], b[0]]))];
})"""


@pytest.mark.slow
def test_nothing_is_cut_off_covered_or_beyond_the_edge_in_a_browser(browser: Browser, pages: list[Path]) -> None:
    browser.log("performance")
    browser.log("browser")
    for page in pages:
        browser.show(page, 390)
        for width in (390, 1280):
            browser.resize(width)
            found = browser.run(f"[document.documentElement.scrollWidth, {CLIPPED}, {OUTSIDE}, {COVERED}, {BARS}]")
            assert [page.name, *found] == [page.name, width, [], [], [], []]
    assert requested(browser) == [page.as_uri() for page in pages]
    assert browser.log("browser") == []


@pytest.mark.slow
def test_the_dark_page_is_as_readable_as_the_light_one(browser: Browser, pages: list[Path]) -> None:
    contrast = """(() => {
      const lum = c => c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
      const back = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
        if (!/, 0\\)$/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
      const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return [back(document.body), ...new Set([...document.querySelectorAll('body :not(svg *)')]
        .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !e.closest('svg'))
        .map(e => [getComputedStyle(e).color, back(e)])
        .filter(([ink, paper]) => ratio(lum(ink), lum(paper)) < 7).map(each => each.join(' on ')))];
    })()"""
    browser.show(pages[0], 1280)
    light = browser.run(contrast)
    browser.colours(dark=True)
    dark = browser.run(contrast)
    assert [light, dark] == [["rgb(255, 255, 255)"], ["rgb(18, 20, 22)"]]


@pytest.mark.slow
def test_a_browser_prints_the_page_on_paper(browser: Browser, tmp_path: Path) -> None:
    pdf = printed_by(browser, tmp_path, ROOT / "itineraries/tokyo-singapore-mission.trip.yaml")

    assert pdf.startswith(b"%PDF")
    assert 3 <= len(re.findall(rb"/Type /Page\b", pdf)) <= 15


@every("mode", MOVEMENT_KINDS)
def test_a_leg_by_any_mode_is_drawn_as_one_on_the_timeline(mode: str) -> None:
    style = re.findall(r"<style>(.*?)</style>", html.render(EMPTY), re.DOTALL)[0]
    (bars,) = re.findall(r"^([^{}\n]*)\{ ?background: var\(--leg\)[^}]*\}$", style, re.MULTILINE)

    assert f".block.{mode}" in [each.strip() for each in bars.split(",")]
