"""The HTML page: every word of the sheet is on it, and none of them can do anything."""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import cycle, product
from pathlib import Path
from typing import Any

import pytest
from choosing import few
from command import ROOT
from copies import sheet as small_sheet
from html_pages import EMPTY, HOSTILE, NO_LABELS, page_of, sheet_of, with_texts
from paper import A_TALK

from delegate.render.web import html, page_text, page_words
from delegate.sheet.drawing_model import Map, Pin, Timeline
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import ItemRow, LegRow, Said, Sheet, SheetDay, Site

TRIPS = sorted((ROOT / "itineraries").glob("*.trip.yaml"))
VOID = {"meta", "br", "wbr", "input", "rect", "circle", "path", "use"}  # those of a drawing close themselves
LINKS = re.compile(
    r"#[a-z]+\d*(?:-\d+)?|https://(?:www\.openstreetmap\.org/\?|uri\.amap\.com/marker\?|www\.google\.com/maps/search/\?)[\w.,=&%#/-]+|geo:-?\d+\.\d+,-?\d+\.\d+|tel:\+\d{7,15}|mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+"
)
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
        if isinstance(part, ItemRow):
            part = part._replace(hosts=(*map(inside, part.hosts),))
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
        self.text = re.sub(r"([(（]\d+)–(\d+[)）])", r"\1-\2", self.text)  # ranges are set as on paper

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


BOTH = ("en", "zh-Hant")


@cache
def parsed_page(path: Path, languages: tuple[str, ...] = BOTH, edition: str = "programme") -> Page:
    """The same, read."""
    return Page(page_of(path, languages, edition))


def links(page: Page) -> list[str]:
    names = ("href", "src", "xlink:href", "action", "data", "srcset", "poster")
    return [str(value) for _, attrs in page.elements for name, value in attrs.items() if name in names]


def shown(sheet: Sheet) -> Sheet:
    """The parts of a sheet that a page prints in words: each town of a clock in each language, each offset once."""
    clocks = [
        tuple(each._replace(text=part) for each in day.clock for part in re.split("[;；,，] *", each.text))
        for day in sheet.days
    ]
    days = tuple(day._replace(clock=clock) for day, clock in zip(sheet.days, clocks, strict=True))
    return sheet._replace(labels=EMPTY.labels, tables=(), sketch=Map((), ()), days=days)


EDITIONS, LANGUAGES = ("programme", "card", "run-sheet", "movements", "schedule"), (("en",), BOTH, ("zh-Hans",))
SOME = few((TRIPS[0], TRIPS[2], TRIPS[-1]), of=TRIPS)  # one of a day, one of parties apart, one of two clocks


@pytest.mark.slow
@pytest.mark.parametrize(
    ("edition", "languages", "path"),
    few(
        list(zip(EDITIONS, cycle(LANGUAGES), TRIPS, strict=False)),  # others: test_contract.py
        of=product(EDITIONS, LANGUAGES, TRIPS),
    ),
    ids=lambda each: (
        each.name.partition(".")[0] if isinstance(each, Path) else each if isinstance(each, str) else "+".join(each)
    ),
)
def test_a_page_says_every_word_of_its_sheet(edition: str, languages: tuple[str, ...], path: Path) -> None:
    sheet, page = sheet_of(path, languages, edition), parsed_page(path, languages, edition)
    assert [said for said in texts(shown(sheet)) if " ".join(said.split()) not in page.text] == []


@pytest.mark.slow
def test_a_page_has_a_strict_policy_one_script_that_it_knows_and_no_request() -> None:
    for path in SOME:
        page = parsed_page(path, BOTH)
        policy = [a.get("content") for t, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"]
        (script,) = re.findall(r"<script>(.*?)</script>", page_of(path, BOTH), re.DOTALL)
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
        assert "url(" not in page_of(path, BOTH)
        assert "@import" not in page_of(path, BOTH)


@pytest.mark.slow
@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_text_is_printed_and_does_nothing(hostile: str) -> None:
    calm = sheet_of(TRIPS[0], ("en",))
    sheet = with_texts(calm, lambda said: said._replace(text=said.text + hostile))
    sheet = sheet._replace(reference=hostile)
    written, calm_page = html.render(sheet), page_of(TRIPS[0], ("en",))
    page, plain = Page(written), parsed_page(TRIPS[0], ("en",))
    assert " ".join(hostile.split()) in page.text
    # A name that goes on in more letters is none, and nothing marks where it begins.
    assert {tag for tag, _ in page.elements} | {"wbr"} == {tag for tag, _ in plain.elements} | {"wbr"}
    assert {name for _, attrs in page.elements for name in attrs} == {
        name for _, attrs in plain.elements for name in attrs
    }
    assert [link for link in links(page) if not LINKS.fullmatch(link)] == []
    style = re.findall(r"<style>(.*?)</style>", written, re.DOTALL)
    assert [re.sub(r"content: .*?; font", "content: ; font", each) for each in style] == [
        re.sub(r"content: .*?; font", "content: ; font", each)
        for each in re.findall(r"<style>(.*?)</style>", calm_page, re.DOTALL)
    ]


@pytest.mark.slow
def test_ten_thousand_characters_are_printed() -> None:
    sheet = with_texts(small_sheet(A_TALK), lambda said: said._replace(text=said.text + "很長" * 5_000))
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
    first = page_of(TRIPS[0], BOTH)
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
    for path in SOME:
        page = parsed_page(path, BOTH)
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


def test_whom_a_number_calls_is_in_one_line() -> None:
    page = page_text.languages_of(("en", "zh-Hant"))
    for desk in ("Mission desk", "Visit office", "Head of protocol"):
        shown = page_text.marked(page, f"Ask at the hotel, {desk}, +852 5555 0140", "en-GB")
        assert desk.replace(" ", "\u00a0") in shown
        assert "at the hotel" in shown


def test_a_time_is_written_for_machines_with_its_offset() -> None:
    page = parsed_page(ROOT / "itineraries/hong-kong-shenzhen-company-visit.trip.yaml", BOTH)
    stamps = [attrs["data-at"] for _, attrs in page.elements if "data-at" in attrs]
    assert stamps[:2] == ["2018-06-14T08:30+08:00", "2018-06-14T09:00+08:00"]


def test_the_corners_of_a_printed_page_cannot_break_out_of_their_string() -> None:
    assert html.css_string('a"\\</style>\n{}') == '"a\\22 \\5c \\3c \\2f style\\3e \\a \\7b \\7d "'
    labels = NO_LABELS._replace(page=(Said("Page {page} of {pages}"), Said("第{page}頁", "zh-Hant")))
    assert html.footer(EMPTY._replace(labels=labels))["right"] == (
        '"Page " counter(page) " of " counter(pages) ", " "第" counter(page) "頁"'
    )


def test_guests_read_when_a_way_leaves_of_which_nobody_wrote_it() -> None:
    """As the run sheet reckons it; what is only within some hours has none in the column."""
    tokyo = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en",))
    times = {
        row.titles[0].text: " ".join(said.text for said in (*row.time.about, *row.time.start))
        for day in tokyo.days
        for row in day.rows
        if isinstance(row, ItemRow)
    }
    assert times["To the hawker centre"] == "11:15"
    assert times["Home"] == "about 23:05"
    assert times["Call on the ministry"] == ""


def test_a_day_of_a_driver_whose_ways_have_no_hour_says_whose_time_it_is() -> None:
    """The ministry receives within some hours; nobody knows when the car leaves."""
    movements = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en",), "movements")
    cars = [day for day in movements.days if "Car A" in str(day.part)]
    assert [day.clock[0].text for day in cars] == ["Tokyo time"] * 2


def test_no_line_ends_behind_an_initial_or_at_the_hyphen_of_letters_that_name_something() -> None:
    page = page_text.languages_of(("en",))

    shown = page_text.marked(page, "A. Weizenbergi 39, Qianhai Shenzhen-HK Youth Hub, zh-Hant on line 49", "en-GB")

    assert "A.\u00a0Weizenbergi\u00a039" in shown
    assert "Shenzhen-\u2060HK" in shown
    assert "zh-\u2060Hant" in shown
    assert "Peetri, Rae\u00a0parish" in page_text.marked(page, "Peetri, Rae parish", "en-GB")
    filed = page_words.said(page, (Said("estonia-state-visit-2006-10", "en"),))
    assert filed == '<span class="n">estonia-state-visit-2006-10</span>'


def test_a_room_of_two_parts_stands_in_one_line_of_a_page() -> None:
    page = page_of(ROOT / "itineraries/matsuyama-sister-city.trip.yaml", ("en",)).replace("\u2060", "")

    assert re.search(r'<span class="n">6F, rooms.3-4</span>', page)


def test_a_private_step_says_so_in_bold_as_a_private_note_does() -> None:
    page = page_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", ("en",), "run-sheet")

    assert "<p><b>Private: </b>Mr\u00a0Lee brings the red case with the pens.</p>" in page
    assert "<p><b>Private: </b>Mr\u00a0Chan does not drink" in page
