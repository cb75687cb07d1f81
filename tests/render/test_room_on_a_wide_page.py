"""A wide page uses its room: the picture of a day stands beside the rows, a single map is large."""

from pathlib import Path

import pytest
from chromium import Browser
from command import ROOT
from html_pages import page_of

_ALL = "[...document.querySelectorAll"


@pytest.mark.slow
@pytest.mark.parametrize(("width", "map_width"), [(390, 358), (768, 576), (1280, 576)])
def test_a_wide_page_has_the_picture_beside_the_rows_and_one_large_map(
    browser: Browser, tmp_path: Path, width: int, map_width: int
) -> None:
    page = tmp_path / "page.html"
    page.write_text(page_of(ROOT / "itineraries/estonia-state-visit.trip.yaml", ("en",)), "utf-8")
    browser.show(page, width)
    tops = browser.run(
        "['.scale', '.rows'].map(each => document.querySelector(`#d2 ${each}`).getBoundingClientRect().y)"
    )
    lefts = browser.run(f"{_ALL}('#d2 :is(.leg .way, .item h3)')].map(each => each.getBoundingClientRect().x)")

    assert (tops[0] - tops[1] < 40) is (width >= 768)
    assert len({*lefts}) == 1
    assert browser.run("document.querySelector('.map').getBoundingClientRect().width") == map_width
    assert browser.run("document.documentElement.scrollWidth") == width
