"""Hours on paper: whole in their line, in their column also where they are a window, on the clock of who drives."""

import re

import pytest
from copies import planned
from outputs import set_once
from paper import LARGE, TABLE, VENUES, boxes_of, lines, pdf_of, printed_of

from delegate.render.typst.pdf import Layout
from delegate.sheet import settle
from delegate.sheet.model import Edition
from delegate.sheet.scope import Scope, scope_of

pytestmark = pytest.mark.slow

TOKYO, BRIDGE = "tokyo-singapore-mission", "bridge-works-visit"


def test_hours_between_which_something_is_stand_in_one_line() -> None:
    pages = printed_of(TOKYO, Edition.MOVEMENTS, "en", layout=LARGE)

    assert any(line.strip() == "between 14:00 and 16:30" for page in pages for line in page.splitlines())


@pytest.mark.parametrize(("edition", "layout"), [(Edition.PROGRAMME, LARGE), (Edition.PROGRAMME, TABLE)])
def test_a_window_stands_in_the_column_of_times_too(edition: Edition, layout: Layout) -> None:
    printed = "\n".join(printed_of(BRIDGE, edition, "en", layout=layout))

    assert re.search(r"^ *(\d March )? *08:30", printed, re.MULTILINE)
    assert "–08:40" in printed
    assert "between 08:30 and 08:40" in printed


def test_on_a_card_the_end_of_a_window_stands_once_in_words() -> None:
    printed = "\n".join(printed_of(BRIDGE, Edition.CARD, "en"))

    assert re.search(r"08:30 +To Jiuzhou port", printed)
    assert "between 08:30 and 08:40" in printed
    assert "–08:40" not in printed


def test_a_card_that_leaves_facts_out_for_room_keeps_the_end_of_a_window() -> None:
    talks = "".join(
        f"    - meeting: Talk {at}\n      time: {at + 6:02}:00\n      venue: hall\n      dress: Dark suit\n"
        for at in range(16)
    )
    within = "      within: 22:05-22:30\n      for: 5 min\n      venue: hall\n"
    trip = f"trip: A day\n{VENUES}days:\n  2026-06-01:\n{talks}    - meeting: Last talk\n{within}"
    printed = "\n".join(lines(trip, "card"))

    assert "Dark suit" not in printed
    assert "between 22:05 and 22:30" in printed


def test_a_driver_reads_whose_time_it_is_in_words() -> None:
    english = "\n".join(printed_of(TOKYO, Edition.MOVEMENTS, "en"))

    assert "Tokyo time" in english
    assert "Hong Kong, UTC+8; Tokyo, UTC+9" in english  # where two clocks are needed
    assert "東京時間" in "\n".join(printed_of(TOKYO, Edition.MOVEMENTS, "zh-Hant"))
    assert "UTC+9" in "\n".join(printed_of(TOKYO, Edition.MOVEMENTS, "ja"))  # which has no words for it


def test_a_drive_without_an_hour_is_on_the_clock_of_where_it_is_driven() -> None:
    (page,) = printed_of("guangzhou-shenzhen-day", Edition.MOVEMENTS, "en")

    assert "Guangzhou time" in page
    assert "Hong Kong time" not in page


@pytest.mark.parametrize("layout", [Layout(), LARGE])
def test_a_drive_whose_time_is_open_says_so_in_two_lines(layout: Layout) -> None:
    (page,) = printed_of(BRIDGE, Edition.MOVEMENTS, "en", layout=layout)
    left = [line.split("  ")[0].strip() for line in page.splitlines()]

    assert left[left.index("time") + 1] == "to be confirmed"


def test_a_row_that_goes_on_overleaf_has_its_hour_there_once_more() -> None:
    pages = printed_of(TOKYO, Edition.PROGRAMME, "en", "zh-Hant", "ja")
    begun = [[line for line in page.splitlines() if line.strip()][1] for page in pages]

    assert any(re.match("18:30–20:00 +Seen off by", line) for line in begun)
    assert any(re.match("11:00–11:45 +11:15", line) for line in begun)


def test_a_window_stands_once_for_all_languages_below_each_other() -> None:
    printed = "\n".join(printed_of(TOKYO, Edition.PROGRAMME, "en", "zh-Hant", "ja"))

    assert printed.count("14:00–16:30") == 1


def test_the_key_of_a_run_sheet_says_that_times_of_ways_are_estimated() -> None:
    printed = " ".join(" ".join(printed_of(TOKYO, Edition.RUN_SHEET, "en")).split())

    assert "Times of ways are estimated, not yet confirmed." in printed


def test_on_a_card_a_way_stands_on_the_panel_of_the_line_to_which_it_leads() -> None:
    printed = "\n".join(printed_of(TOKYO, Edition.CARD, "en"))

    assert printed.count("The others") == 1  # whose head was above the way, and once more above the line
    assert re.search(r"To Kamome Robotics works by Coach 1.*\n.*\n+.*14:15 +Kamome Robotics", printed)


@pytest.mark.parametrize(("edition", "whom"), [(Edition.RUN_SHEET, ""), (Edition.PROGRAMME, "qin-weizhong")])
def test_a_part_of_a_day_is_not_bold_in_any_copy(edition: Edition, whom: str) -> None:
    """A run sheet and a host's copy had `afternoon` bold as an hour is, and the programme of the same day had not."""
    usual = _shapes("afternoon", Edition.PROGRAMME)

    assert _shapes("afternoon", edition, whom) == pytest.approx(usual, abs=0.01)


def _shapes(word: str, edition: Edition, whom: str = "") -> tuple[float, float]:
    """The least and the greatest width of a word beside the height of its type: bold letters are wider."""
    plan, findings = planned("four-cities-tour")
    scope = scope_of(plan, whom) if whom else Scope()
    assert scope is not None
    with set_once():
        boxes = boxes_of(pdf_of(settle(plan, findings, edition=edition, languages=("en",), scope=scope)))
    found = re.findall(rf'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">{word}<', boxes)
    shapes = [(right - left) / (bottom - top) for left, top, right, bottom in (map(float, each) for each in found)]
    return min(shapes), max(shapes)
