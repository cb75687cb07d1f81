"""The copies on paper: legible type, tags, the same bytes twice, and a card that folds however long the trip is."""

import re
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from choosing import few
from command import here
from copies import EXCHANGE, sheet
from outputs import flat, ready, set_once, told
from paper import ALONE, boxes_of, inside, sizes_of_pages
from typesetting import set_anew

from delegate.render.typst.imposition import MOST
from delegate.render.typst.pdf import Layout, render
from delegate.sheet.model import Sheet

COPIES = ("card", "run-sheet", "movements", "host")
LAYOUTS = (Layout(), Layout(large=True), Layout("letter"))
A_MONTH = "trip: A month\ndays:\n" + "".join(
    f"  2026-06-{day:02}:\n    - meeting: Talks of {day} June\n      time: 10:00-11:00\n" for day in range(1, 31)
)


def copy_of(copy: str, tags: str = "en", text: str = EXCHANGE) -> Sheet:
    return sheet(text, whom="chan", tags=tags) if copy == "host" else sheet(text, copy, tags=tags)


@cache
def printed(copy: str, tags: str = "en", layout: Layout = LAYOUTS[0], text: str = EXCHANGE) -> bytes:
    with set_once():  # less white on a page changes no letter and no tag
        return render(copy_of(copy, tags, text), layout=layout, fonts=ALONE).data


def type_sizes(data: bytes) -> set[float]:
    """The sizes in which letters are set, in points."""
    return {float(size) for size in re.findall(r"/f\d+ ([\d.]+) Tf", inside(data))}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("copy", "layout", "tags"),
    few(
        [
            ("card", LAYOUTS[0], "en,ja"),
            ("host", LAYOUTS[1], "zh-Hant"),
            ("movements", LAYOUTS[2], "en"),
            ("run-sheet", LAYOUTS[1], "en,ja"),
            ("run-sheet", LAYOUTS[0], "zh-Hant"),
        ],
        of=[
            row
            for row in product(COPIES, LAYOUTS, ("en", "zh-Hant", "en,ja"))
            if row[0] != "card" or not row[1].large  # a card has type of one size
        ],
    ),
)
def test_nothing_is_smaller_than_9_points_and_on_a_card_than_9_and_a_half(copy: str, layout: Layout, tags: str) -> None:
    assert min(type_sizes(printed(copy, tags, layout))) >= (9.5 if copy == "card" else 9)


@pytest.mark.slow
@pytest.mark.parametrize("copy", COPIES)
def test_every_copy_is_tagged_and_has_no_date(copy: str) -> None:
    parts = inside(printed(copy))

    assert "pdfuaid" in parts
    assert "/CreationDate" not in parts


@pytest.mark.slow
@pytest.mark.parametrize("copy", few(["card", "run-sheet"], of=COPIES))  # test_contract.py sets a programme twice
def test_a_copy_is_the_same_twice(copy: str) -> None:
    with set_anew(), set_once():
        again = render(copy_of(copy), layout=LAYOUTS[0], fonts=ALONE).data

    assert printed(copy) == again


@pytest.mark.slow
def test_a_card_has_the_largest_type_in_which_every_day_fits() -> None:
    ready("pdf")
    heights = [height_of("Talk", printed("card", text=day_of(lines))) for lines in (4, 32, 40)]

    assert heights == sorted(heights, reverse=True)
    assert heights[0] / heights[-1] == pytest.approx(11.5 / 10.5, rel=0.02)


def day_of(lines: int) -> str:
    """A trip of one day with so many lines."""
    clocks = (f"{8 + line // 4:02}:{line % 4 * 15:02}" for line in range(lines))
    told = "".join(f"    - meeting: Talk {line}\n      time: {clock}\n" for line, clock in enumerate(clocks))
    return f"trip: Meetings\ndays:\n  2026-06-01:\n{told}"


def height_of(word: str, data: bytes) -> float:
    """How high a word is set, in points."""
    done = boxes_of(data)
    found = re.search(rf'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">{word}<', done)
    assert found is not None
    return float(found[2]) - float(found[1])


@pytest.mark.slow
def test_a_month_is_on_cards_that_fold() -> None:
    ready("pdf")
    data = printed("card", text=A_MONTH)
    text = flat(told("pdf", data))

    assert all(f"Talksof{day}June" in text for day in range(1, 31))
    assert len(re.findall(r"/Type\s*/Page\b", inside(data))) <= MOST // 4
    assert sizes_of_pages(data) == {(595.3, 841.9)}


@pytest.mark.slow
def test_on_a_card_the_last_panel_says_how_it_is_folded() -> None:
    ready("pdf")

    assert "Cutacrossthemiddle" in flat(told("pdf", printed("card")))
    assert "沿長邊翻頁" in flat(told("pdf", printed("card", "zh-Hant")))


def test_a_driver_reads_a_word_for_each_time() -> None:
    stops = [stop for day in sheet(copy="movements").days for row in day.rows for stop in getattr(row, "stops", ())]

    assert {stop.kind for stop in stops} >= {"ready", "leave", "set-down", "border"}
    assert all(stop.word for stop in stops)


@pytest.mark.slow
def test_a_host_reads_the_guests_before_the_days(tmp_path: Path) -> None:
    ready("pdf")
    path = tmp_path / "visit.trip.yaml"
    path.write_text(EXCHANGE)
    target = tmp_path / "host.pdf"
    here("plan", str(path), "--for", "chan", "--lang", "en", "-o", str(target))
    text = told("pdf", target.read_bytes())

    assert text.index("Guests") < text.index("Welcome")
