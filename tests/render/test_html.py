"""The HTML page: every word of the sheet is on it, none of them can do anything, and a browser shows it whole."""

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from chromium import Browser, started
from command import ROOT

from delegate.modes import MOVEMENT_KINDS
from delegate.pipeline import Fetched, Refused, work_out
from delegate.render.web import html, timeline
from delegate.sheet import settle
from delegate.sheet.drawings import Lane, Map, Pin, Timeline, TimelineBlock
from delegate.sheet.model import Edition, ItemRow, Labels, LegRow, Said, Sheet, SheetDay, Site

TRIPS = sorted((ROOT / "itineraries").glob("*.trip.yaml"))
VOID = {"meta", "br", "input", "rect", "circle", "path", "use"}  # those of a drawing close themselves
LINKS = re.compile(
    r"#[a-z]+\d*(?:-\d+)?|https://(?:www\.openstreetmap\.org/\?|uri\.amap\.com/marker\?|www\.google\.com/maps/search/\?)[\w.,=&%#/-]+|geo:-?\d+\.\d+,-?\d+\.\d+|tel:\+\d{7,15}|mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+"
)
HOSTILE = (
    "[/x] <script>alert(1)</script> <img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">x</a> </td>&amp; ]]> --> </style></title></svg>',
    '{{7*7}} {% raw %} {# x #} $x^2$ @ref *b* _u_ \\alpha C:\\New \\u{1b} #include "x" \'); content: url(http://x)',
    'https://evil.example/ javascript:alert(1) http://x =HYPERLINK("http://x") BEGIN:VEVENT mailto:x?cc=y@z.example',
    "Donaudampfschifffahrtsgesellschaftskapitän" * 9,
    "😀👩‍👩‍👧 ภาษาไทย 𨋢 骨直令返 مرحبا",
)


@cache
def sheet_of(path: Path, languages: tuple[str, ...] = ("en", "zh-Hant"), edition: str = "programme") -> Sheet:
    """The sheet of an itinerary."""

    def fetch(name: str) -> Fetched | Refused:
        return Fetched(name, (path.parent / name).read_bytes())

    outcome = work_out(path.name, path.read_bytes(), fetch)
    assert outcome.plan
    return settle(outcome.plan, outcome.findings, edition=Edition(edition), languages=languages)


def with_texts(part: Any, change: Callable[[Said], Said]) -> Any:
    """The same sheet with every text changed."""
    if isinstance(part, Said):
        return change(part)
    if isinstance(part, tuple) and hasattr(part, "_fields"):
        return type(part)(*(with_texts(each, change) for each in part))
    if isinstance(part, tuple):
        return tuple(with_texts(each, change) for each in part)
    return part


# What a page says in another way: a way in one sentence, the rows of a day by the parties that make them.
UNSAID = {
    ItemRow: ("legs", "unsure", "whereto", "own_titles"),
    LegRow: ("brief", "whereto", "carrier", "minutes"),
    SheetDay: ("rows", "start", "cities", "vehicle", "clocks"),
}


def texts(part: Any) -> Iterator[str]:
    """Every text of a part of a sheet; drawings have their own tests, and where a thing is only leads to a map."""
    if isinstance(part, Said):
        yield part.text
    elif isinstance(part, tuple) and not isinstance(part, Timeline | Site):
        unsaid = UNSAID.get(type(part), ())
        names = getattr(part, "_fields", ())
        for number, each in enumerate(part):
            if not names or names[number] not in unsaid:
                yield from texts(each)


class Page(HTMLParser):
    """What a page says and where it leads; fails where an element is not closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.text = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.by_language: dict[str, str] = {}
        self.feed(page)
        self.close()
        assert self.open == []
        self.text = " ".join(self.text.replace("\u2060", "").split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(attrs) == len(dict(attrs)), f"an attribute twice: {attrs}"
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("lang") or (self.open[-1][1] if self.open else "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][0] not in ("style", "script"):
            self.text += data
        if self.open and self.open[-1][0] not in (
            "style",
            "script",
            "title",
        ):  # a title is plain text for the browser itself
            self.by_language[self.open[-1][1]] = self.by_language.get(self.open[-1][1], "") + " " + data


def links(page: Page) -> list[str]:
    names = ("href", "src", "xlink:href", "action", "data", "srcset", "poster")
    return [str(value) for _, attrs in page.elements for name, value in attrs.items() if name in names]


def shown(sheet: Sheet) -> Sheet:
    """The parts of a sheet that a page prints in words."""
    return sheet._replace(labels=EMPTY.labels, tables=(), sketch=Map((), ()))


NO_LABELS = Labels(*((),) * len(Labels._fields))
EMPTY = Sheet(("en",), Edition.PROGRAMME, (), (), "", *((),) * 8, labels=NO_LABELS)


@pytest.mark.slow
@pytest.mark.parametrize("languages", [("en",), ("en", "zh-Hant"), ("zh-Hans",)], ids="+".join)
@pytest.mark.parametrize("path", TRIPS, ids=lambda path: path.name.removesuffix(".trip.yaml"))
def test_a_page_says_every_word_of_its_sheet(path: Path, languages: tuple[str, ...]) -> None:
    sheet = sheet_of(path, languages)
    page = Page(html.render(sheet))
    missing = [said for said in texts(shown(sheet)) if " ".join(said.split()) not in page.text]
    assert missing == []


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["card", "run-sheet", "movements", "schedule"])
def test_a_page_says_every_word_of_every_copy(edition: str) -> None:
    for path in TRIPS:
        sheet = sheet_of(path, edition=edition)
        page = Page(html.render(sheet))
        assert [said for said in texts(shown(sheet)) if " ".join(said.split()) not in page.text] == []


@pytest.mark.slow
def test_a_page_has_a_strict_policy_one_script_that_it_knows_and_no_request() -> None:
    for path in TRIPS:
        page = Page(html.render(sheet_of(path)))
        policy = [a.get("content") for t, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"]
        (script,) = re.findall(r"<script>(.*?)</script>", html.render(sheet_of(path)), re.DOTALL)
        allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert policy == [f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{allowed}'"]
        assert {tag for tag, _ in page.elements} & {
            "iframe",
            "object",
            "embed",
            "form",
            "link",
            "img",
        } == set()
        assert [link for link in links(page) if not LINKS.fullmatch(link)] == []
        assert [name for _, attrs in page.elements for name in attrs if name.startswith("on")] == []
        assert "url(" not in html.render(sheet_of(path))
        assert "@import" not in html.render(sheet_of(path))


@pytest.mark.slow
@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_text_is_printed_and_does_nothing(hostile: str) -> None:
    calm = sheet_of(TRIPS[-1], ("en",))
    sheet = with_texts(calm, lambda said: said._replace(text=said.text + hostile))
    sheet = sheet._replace(reference=hostile)
    page, plain = Page(html.render(sheet)), Page(html.render(calm))
    assert " ".join(hostile.split()) in page.text
    assert {tag for tag, _ in page.elements} == {tag for tag, _ in plain.elements}
    assert {name for _, attrs in page.elements for name in attrs} == {
        name for _, attrs in plain.elements for name in attrs
    }
    assert [link for link in links(page) if not LINKS.fullmatch(link)] == []
    style = re.findall(r"<style>(.*?)</style>", html.render(sheet), re.DOTALL)
    assert [re.sub(r"content: .*?; font", "content: ; font", each) for each in style] == [
        re.sub(r"content: .*?; font", "content: ; font", each)
        for each in re.findall(r"<style>(.*?)</style>", html.render(calm), re.DOTALL)
    ]


@pytest.mark.slow
def test_ten_thousand_characters_are_printed() -> None:
    sheet = with_texts(sheet_of(TRIPS[0], ("en",)), lambda said: said._replace(text=said.text + "很長" * 5_000))
    page = Page(html.render(sheet))
    assert [said for said in texts(shown(sheet)) if said not in page.text] == []


def test_a_sheet_that_says_nothing_is_a_page_all_the_same() -> None:
    blank = with_texts(sheet_of(TRIPS[0], ("en",)), lambda said: said._replace(text=""))
    for sheet in (EMPTY, EMPTY._replace(titles=(Said("Visit"),)), blank):
        assert Page(html.render(sheet)).open == []


def test_a_map_of_one_place_is_left_out_since_it_says_nothing() -> None:
    pins = (Pin((22.3, 114.2), (Said("Here"),), "venue"), Pin((22.5, 114.1), (Said("There"),), "venue"))

    assert '<svg class="map"' not in html.render(EMPTY._replace(sketch=Map(pins[:1], ())))
    assert '<svg class="map"' in html.render(EMPTY._replace(sketch=Map(pins, ())))


def test_the_same_sheet_is_the_same_page() -> None:
    sheet = sheet_of(TRIPS[0])
    first = html.render(sheet)
    html._templates.cache_clear()
    assert html.render(sheet) == first


def test_chinese_is_marked_with_the_script_whose_forms_it_takes() -> None:
    for tag, marked in (("zh-Hant", "zh-HK"), ("zh-HK", "zh-HK"), ("zh-TW", "zh-TW"), ("zh-CN", "zh-CN")):
        sheet = EMPTY._replace(languages=("en", tag), titles=(Said("Visit to 深圳 and 香港"), Said("訪問團", tag)))
        page = Page(html.render(sheet))
        assert page.by_language[marked].split() == ["深圳", "香港", "訪問團", "中文"]
    only = EMPTY._replace(titles=(Said("Visit to 深圳"),))
    assert Page(html.render(only)).by_language["zh-HK"] == " 深圳"
    assert dict(Page(html.render(EMPTY._replace(languages=("zh-Hans",)))).elements)["html"] == {"lang": "zh-CN"}


@pytest.mark.slow
def test_no_chinese_of_the_itineraries_is_left_to_the_browser() -> None:
    for path in TRIPS:
        page = Page(html.render(sheet_of(path)))
        assert re.findall(r"[\u4e00-\u9fff]+", page.by_language["en-GB"]) == []


def test_a_phone_and_an_address_are_links_of_nothing_but_themselves() -> None:
    said = Said("Desk, +852 5555 0123, +86 (755) 5555-0100; desk@visit.example. Not 2023-02-24 nor +12 nor a+b@c")
    page = Page(html.render(EMPTY._replace(contact=(said,))))
    assert [link for link in links(page) if not link.startswith("#")] == [
        "tel:+85255550123",
        "tel:+8675555550100",
        "mailto:desk@visit.example",
        "tel:+85255550123",  # the button that calls the desk
    ]


def test_a_time_is_written_for_machines_with_its_offset() -> None:
    page = Page(html.render(sheet_of(ROOT / "itineraries/hong-kong-shenzhen-company-visit.trip.yaml")))
    stamps = [attrs["data-at"] for _, attrs in page.elements if "data-at" in attrs]
    assert stamps[:2] == ["2018-06-14T08:30+08:00", "2018-06-14T09:00+08:00"]


def test_the_corners_of_a_printed_page_cannot_break_out_of_their_string() -> None:
    assert html.css_string('a"\\</style>\n{}') == '"a\\22 \\5c \\3c \\2f style\\3e \\a \\7b \\7d "'
    labels = NO_LABELS._replace(page=(Said("page {page} of {pages}"), Said("第{page}頁", "zh-Hant")))
    assert html.footer(EMPTY._replace(labels=labels))["right"] == (
        '"page " counter(page) " of " counter(pages) ", " "第" counter(page) "頁"'
    )


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


def test_what_neighbouring_lanes_do_together_is_one_bar() -> None:
    shared = block(0, 60, "together")
    drawing = day((shared, block(60, 90, "a")), (shared,), (shared, block(60, 90, "a")))
    assert [(bar.left, bar.right) for bar in drawing.bars] == [(2, 5), (2, 3), (4, 5)]


def test_a_moment_has_room_for_its_text_and_a_long_text_is_left_to_the_rows() -> None:
    moment, long = day((block(0, None, "arrival"), block(60, 90, "x" * 200))).bars
    assert (moment.moment, moment.text) == (True, (Said("arrival"),))
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
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with started(tmp_path_factory.mktemp("chromium") / "profile") as running:
        yield running


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The two richest itineraries, and one with long hostile words everywhere."""
    folder = tmp_path_factory.mktemp("pages")
    rich = [
        sheet_of(ROOT / f"itineraries/{name}.trip.yaml") for name in ("tokyo-singapore-mission", "four-cities-tour")
    ]
    hostile = with_texts(rich[1], lambda said: said._replace(text=said.text[:30] + HOSTILE[4] + HOSTILE[0]))
    for number, sheet in enumerate((*rich, hostile)):
        (folder / f"{number}.html").write_text(html.render(sheet), "utf-8")
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
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_cut_off_covered_or_beyond_the_edge_in_a_browser(
    browser: Browser, pages: list[Path], width: int
) -> None:
    browser.log("performance")
    browser.log("browser")
    for page in pages:
        browser.show(page, width)
        found = browser.run(f"[document.documentElement.scrollWidth, {CLIPPED}, {OUTSIDE}, {COVERED}, {BARS}]")
        assert found == [width, [], [], [], []]
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
    browser.show(pages[0], 1280, dark=True)
    dark = browser.run(contrast)
    assert [light, dark] == [["rgb(255, 255, 255)"], ["rgb(18, 20, 22)"]]


@pytest.mark.slow
def test_a_browser_prints_the_page_on_paper(browser: Browser, pages: list[Path]) -> None:
    browser.show(pages[0], 1280)
    printed = browser.devtools("Page.printToPDF", preferCSSPageSize=True)["data"]
    pdf = base64.b64decode(printed)
    assert pdf.startswith(b"%PDF")
    assert 3 <= len(re.findall(rb"/Type /Page\b", pdf)) <= 15


@pytest.mark.parametrize("mode", MOVEMENT_KINDS)
def test_a_leg_by_any_mode_is_drawn_as_one_on_the_timeline(mode: str) -> None:
    style = re.findall(r"<style>(.*?)</style>", html.render(EMPTY), re.DOTALL)[0]
    (bars,) = re.findall(r"^([^{}\n]*)\{ ?background: var\(--leg\)[^}]*\}$", style, re.MULTILINE)

    assert f".block.{mode}" in [each.strip() for each in bars.split(",")]
