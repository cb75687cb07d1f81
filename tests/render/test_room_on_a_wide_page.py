"""A wide page uses its room: the picture of a day stands beside the rows, a single map is large."""

import pytest
from choosing import few
from chromium import Browser
from html_pages import seen

_ALL = "[...document.querySelectorAll"


@pytest.mark.slow
def test_a_wide_page_has_the_picture_beside_the_rows_and_one_large_map(browser: Browser) -> None:
    seen(browser, 390, "estonia-state-visit", ("en",))
    for width, map_width in ((390, 358), (768, 576), (1280, 576)):
        browser.resize(width)
        tops = browser.run(
            "['.scale', '.rows'].map(each => document.querySelector(`#d2 ${each}`).getBoundingClientRect().y)"
        )
        lefts = browser.run(f"{_ALL}('#d2 :is(.leg .way, .item h3)')].map(each => each.getBoundingClientRect().x)")

        assert (width, tops[0] - tops[1] < 40) == (width, width >= 768)
        assert (width, len({*lefts})) == (width, 1)
        assert (width, browser.run("document.querySelector('.map').getBoundingClientRect().width")) == (
            width,
            map_width,
        )
        assert browser.run("document.documentElement.scrollWidth") == width


@pytest.mark.slow
def test_a_day_of_several_parties_below_the_rows_is_as_wide_as_one_map(browser: Browser) -> None:
    seen(browser, 768, "tokyo-singapore-mission", ("en", "zh-Hant", "ja"))
    widths = f"{_ALL}('.scale')].filter(each => each.querySelector('.lane')).map(each => each.offsetWidth)"
    assert {*browser.run(widths)} == {576}
    browser.resize(1280)
    assert max(browser.run(widths)) <= 330


@pytest.mark.slow
def test_no_hour_strikes_a_title_of_a_day_to_scale_through(browser: Browser) -> None:
    seen(browser, 1280, "futian-hong-kong", ("en",))
    clear = f"{_ALL}('.block')].filter(each => getComputedStyle(each).backgroundColor === 'rgba(0, 0, 0, 0)').length"
    assert browser.run("document.querySelectorAll('.block.tentative').length") > 0
    assert browser.run(clear) == 0


@pytest.mark.slow
def test_a_chinese_title_of_a_day_to_scale_stands_clear_of_the_edge_of_its_bar(browser: Browser) -> None:
    seen(browser, 1280, "tokyo-singapore-mission", ("zh-Hant",))
    above = f"{_ALL}('.block')].filter(each => each.innerText.trim()).map(each => getComputedStyle(each).paddingTop)"
    assert {*browser.run(above)} == {"1px"}


@pytest.mark.slow
def test_travel_documents_of_a_way_are_as_dark_as_those_of_a_line(browser: Browser) -> None:
    seen(browser, 768, "futian-hong-kong")
    colours = "[...document.querySelectorAll('{}')].map(each => getComputedStyle(each).color)"
    of_ways = browser.run(colours.format(".leg b:not(.t b), .leg p:has(b), .leg p span:has(> b)"))
    assert len(of_ways) > 1
    assert {*of_ways} == {*browser.run(colours.format("body"))}


@pytest.mark.slow
def test_a_tall_time_and_its_sign_end_above_the_line_of_the_next_row(browser: Browser) -> None:
    seen(browser, 390, "tokyo-singapore-mission", ("en",), edition="run-sheet")
    below = """(row => row.getBoundingClientRect().bottom - row.querySelector('.t').getBoundingClientRect().bottom
        + parseFloat(getComputedStyle(row.querySelector('.t')).paddingBottom))"""
    for width in (390, 768, 1280):
        browser.resize(width)
        browser.run(f"({_ALL}('details')].forEach(each => {{each.open = false}}), 1)")
        assert (width, browser.run(f"Math.min(...{_ALL}('.item')].map({below}))") >= 5) == (width, True)


_MARKS = f"""{_ALL}('.item :is(.t span, .p).id')].filter(each => each.getClientRects().length).map(each => [
    each.textContent, each.matches('.p') ? 'place' : 'hours', each.getBoundingClientRect().height < 22,
    each.closest('.apart') !== null])"""


WIDER = (("futian-hong-kong", "exchange-meeting"), ("tokyo-singapore-mission", "singapore-signing"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("trip", "id_"),
    few(WIDER[1:], of=WIDER),
)
def test_a_name_of_a_line_that_is_wider_than_its_hours_stands_whole_below_its_place(
    browser: Browser, trip: str, id_: str
) -> None:
    seen(browser, 390, trip, ("en",), edition="run-sheet")
    for width in (390, 768, 1280):
        browser.resize(width)
        told = [each[:3] for each in browser.run(_MARKS) if each[0] == id_]
        assert (width, told) == (width, [[id_, "place", True]])


@pytest.mark.slow
def test_the_name_of_a_line_stands_whole_below_its_hours_and_on_a_phone_below_its_place(browser: Browser) -> None:
    seen(browser, 390, "tokyo-singapore-mission", ("en",), edition="run-sheet")
    for width, below, abreast in ((390, "place", "place"), (768, "hours", "place"), (1280, "hours", "hours")):
        browser.resize(width)
        marks = browser.run(_MARKS)
        names = [name for name, _, _, _ in marks]
        assert "tokyo-signing" in names
        assert (width, len(names)) == (width, len({*names}))
        assert (width, {below for name, below, _, apart in marks if not apart and len(name) < 15}) == (width, {below})
        assert (width, {below for name, below, _, apart in marks if apart and len(name) < 15}) == (width, {abreast})
        assert (width, [name for name, below, whole, _ in marks if below == "place" and not whole]) == (width, [])


@pytest.mark.slow
def test_on_paper_the_name_of_a_line_stands_once(browser: Browser) -> None:
    seen(browser, 794, "tokyo-singapore-mission", ("en",), edition="run-sheet")
    browser.devtools("Emulation.setEmulatedMedia", media="print")
    marks = browser.run(_MARKS)
    browser.devtools("Emulation.setEmulatedMedia", media="")
    assert len(marks) == len({name for name, *_ in marks})
    assert {name for name, below, *_ in marks if below == "place"} == {"singapore-signing"}


@pytest.mark.slow
def test_a_sentence_that_is_accepted_has_half_of_a_wide_page(browser: Browser) -> None:
    seen(browser, 1280, "tokyo-singapore-mission", ("en",), "run-sheet")

    lines = f"{_ALL}('.accepted li > .who')].map(each => each.getBoundingClientRect().height / 22)"
    assert max(browser.run(lines)) < 9


@pytest.mark.slow
def test_beside_the_rows_in_three_languages_the_lanes_of_a_picture_are_named_in_the_first(browser: Browser) -> None:
    seen(browser, 1280, "tokyo-singapore-mission", ("en", "zh-Hant", "ja"))

    assert max(browser.run(f"{_ALL}('.lane')].map(each => each.getBoundingClientRect().height)")) < 150
