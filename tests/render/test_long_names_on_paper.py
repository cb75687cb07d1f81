"""A name of several words stands in one line of a page, and breaks between its words where a column is too narrow."""

import pytest
from paper import LARGE, TABLE, printed_of
from paper import lines as lines_of

from delegate.render.typst.pdf import Layout
from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow

STATION = "Hong Kong West Kowloon Station"


@pytest.mark.parametrize("layout", [Layout(), LARGE])
def test_a_name_of_thirty_letters_is_whole_in_lines_across_the_page(layout: Layout) -> None:
    printed = "\n".join(printed_of("guangzhou-shenzhen-day", Edition.PROGRAMME, "en", layout=layout)).split("\n")

    assert any(STATION in line for line in printed)
    assert not any("West Kowloon" in line and STATION not in line for line in printed)


def test_japanese_names_break_between_their_words_in_a_table() -> None:
    lines = "\n".join(printed_of("tokyo-singapore-mission", Edition.PROGRAMME, "ja", layout=TABLE)).split("\n")

    assert any("ロボティクス工場" in line for line in lines)
    assert not any("ホテ" in line and "ホテル" not in line for line in lines)


@pytest.mark.parametrize(
    ("trip", "street", "torn"),
    [
        ("futian-hong-kong", "Wan Chai", "Wan"),
        ("estonia-state-visit", "A. Weizenbergi 39", "A."),
        ("four-cities-tour", "Songshan Lake", "Songshan"),
    ],
)
def test_a_street_and_a_quarter_are_whole_on_the_sheet_of_a_driver(trip: str, street: str, torn: str) -> None:
    lines = "\n".join(printed_of(trip, Edition.MOVEMENTS, "en", layout=LARGE)).split("\n")

    assert any(street in line for line in lines)
    assert not any(line.rstrip().endswith(f" {torn}") for line in lines)


def test_the_name_of_a_paper_that_begins_with_a_place_is_whole_on_a_card() -> None:
    lines = "\n".join(printed_of("tokyo-singapore-mission", Edition.CARD, "zh-Hant")).split("\n")

    assert any("香港身份證" in line for line in lines)
    assert not any("身份證" in line.replace("香港身份證", "") for line in lines)


def test_a_table_in_japanese_says_how_many_hosts_there_are_beside_the_first() -> None:
    hosts = ", ".join(f"h{number}: {{name: Host {number}}}" for number in range(1, 8))
    talks = "    - meeting: Talks\n      time: 10:00-11:00\n      with: [h1, h2, h3, h4, h5, h6, h7]\n"
    trip = f"trip: {{en: Visit, ja: 訪問}}\nhosts: {{{hosts}}}\ndays:\n  2026-05-12:\n{talks}"

    assert "7 in all" in " ".join(lines_of(trip, tags="ja", layout=TABLE))
