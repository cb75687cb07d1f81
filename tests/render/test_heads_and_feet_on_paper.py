"""What stands above, below and beside the lines of a page: the day, whole titles, no head too many."""

import re
from typing import Any

import pytest
import typst
from choosing import few
from copies import EXCHANGE, planned, sheet
from outputs import set_once
from paper import LARGE, VENUES, boxes_of, copy_of, foot, inside, pages_of, pdf_of, printed_of

from delegate.render.typst.pdf import A4_LIST, Layout
from delegate.sheet import settle
from delegate.sheet.model import Edition
from delegate.sheet.scope import Scope

pytestmark = pytest.mark.slow

FOUR = "four-cities-tour"
WORD = r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<'
UPRIGHT = r" 0 0 m 0 [\d.]+ l\n"  # a rule from top to bottom


@pytest.mark.parametrize(
    "whom", few(["john-lee", "red-members"], of=["john-lee", "bureau-heads", "red-members", "office"])
)
def test_the_title_is_whole_in_the_foot_of_everybodys_copy_and_of_a_persons(whom: str) -> None:
    for page in copy_of(FOUR, whom, "en", "zh-Hant", layout=A4_LIST):
        first, second = foot(page).splitlines()
        assert "delegation to four cities of the Greater Bay Area" in first
        assert "Programme of" in second
        assert "c4b8" in second or "0a1b2c3d" in second
        both = "Page" in first + second and "頁" in first + second
        assert both or re.search(r"\d ?/ ?\d$", first)  # a number that needs no language


def test_a_head_of_two_lines_in_large_type_ends_well_below_the_edge() -> None:
    """Where many printers cut: the boxes of letters begin two millimetres above the letters themselves."""
    plan, findings = planned(FOUR)
    copy = settle(plan, findings, edition=Edition.PROGRAMME, languages=("en",), scope=Scope())
    tops = [float(top) for top in re.findall(r'yMin="([\d.]+)"', boxes_of(pdf_of(copy, LARGE)))]

    assert 15 < min(tops) < 36


@pytest.mark.parametrize("layout", [A4_LIST, LARGE])
def test_a_foot_of_two_lines_ends_well_above_the_edge(layout: Layout) -> None:
    """Six millimetres and more: many printers leave five white, and cut what stands there."""
    plan, findings = planned(FOUR)
    copy = settle(plan, findings, edition=Edition.PROGRAMME, languages=("en",), scope=Scope())
    bottoms = [float(bottom) for bottom in re.findall(r'yMax="([\d.]+)"', boxes_of(pdf_of(copy, layout)))]

    assert 841.89 - max(bottoms) > 17


@pytest.mark.parametrize("notes", few((4, 6), of=range(3, 8)))
def test_no_page_begins_with_the_night_of_the_day_before(notes: int) -> None:
    talk = "    - meeting: Talk {at}\n      time: {at}:00\n      venue: hall\n"
    rows = "".join(talk.format(at=at) for at in range(8, 20))
    more = f"      notes: [{', '.join(f'Word {at}' for at in range(notes + 1))}]\n"
    day = f"{rows}{more}    - hotel: tbc\n"
    pages = pages_of(sheet(f"trip: Two days\n{VENUES}days:\n  2026-06-01:\n{day}  2026-06-02:\n{rows}{rows}"), Layout())
    lines = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    (where,) = [at for page in lines for at, line in enumerate(page) if line.startswith("Hotel to be confirmed")]

    assert where > 2


def test_a_night_without_a_hotel_of_one_person_has_no_head_for_all() -> None:
    (page, *_) = printed_of("estonia-state-visit", Edition.RUN_SHEET, "en")

    assert "no hotel is written for" in page
    assert "For all" not in page


@pytest.mark.parametrize("tags", [("et", "en"), ("et", "en", "zh-Hant")])
@pytest.mark.parametrize("layout", [A4_LIST, LARGE])
def test_a_day_has_its_date_where_a_language_without_dates_is_written_first(
    tags: tuple[str, ...], layout: Layout
) -> None:
    """PDF had no page at all: the head of a day was empty."""
    pages = printed_of("estonia-state-visit", Edition.PROGRAMME, *tags, layout=layout)
    heads = [line.split() for line in pages[0].splitlines() if re.search(r"\b19 October", line)]

    assert len(heads) == 1


def test_a_document_whose_pages_come_to_no_rest_is_set_again_until_they_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parties in two columns where a page has room, and where they stand moves the room: heads would be of no page."""
    plan, findings = planned("four-cities-tour")
    copy = settle(plan, findings, edition=Edition.PROGRAMME, languages=("ja", "zh-Hant"), scope=Scope())
    rests: list[bool] = []
    typesets = typst.compile_with_warnings

    def watched(*of: Any, **usual: Any) -> Any:
        made, warnings = typesets(*of, **usual)
        rests.append(not any("did not converge" in each.message for each in warnings))
        return made, warnings

    monkeypatch.setattr(typst, "compile_with_warnings", watched)
    pdf_of(copy, A4_LIST)

    assert False in rests
    assert rests[-1]


def test_the_desk_has_no_page_of_a_movement_sheet_to_itself_but_stands_in_the_foot() -> None:
    for layout in (LARGE, A4_LIST):
        pages = printed_of("tokyo-singapore-mission", Edition.MOVEMENTS, "en", layout=layout)

        assert all("Set-down" in page for page in pages)
        assert pages[-1].count("Mission desk, +852 5555 0140") == 1


def test_a_word_of_a_drive_without_a_time_stands_on_the_line_of_its_place() -> None:
    """`Kerb` stood a quarter of a millimetre above the name of the airport: its letters are smaller."""
    plan, findings = planned("tokyo-singapore-mission")
    copy = settle(plan, findings, edition=Edition.MOVEMENTS, languages=("en",), scope=Scope())
    words = re.findall(r'yMin="([\d.]+)"[^>]*>(Kerb|Tokyo|Ready|Lantern)<', boxes_of(pdf_of(copy)))
    kerb, place = (float(top) for top, word in words[[word for _, word in words].index("Kerb") :][:2])
    at = [word for _, word in words].index("Ready")
    ready, hotel = (float(top) for top, _ in words[at : at + 2])

    assert kerb - place == pytest.approx(ready - hotel, abs=0.1)


def test_the_first_day_of_a_run_sheet_begins_19_mm_below_the_edge_and_its_foot_ends_above_the_edge() -> None:
    plan, findings = planned(FOUR)
    copy = settle(plan, findings, edition=Edition.RUN_SHEET, languages=("en",), scope=Scope())
    first = boxes_of(pdf_of(copy, A4_LIST)).split("</page>")[0]
    words = [(word, float(top), float(bottom)) for top, bottom, word in re.findall(WORD, first)]
    day = next(top for word, top, bottom in words if bottom - top > 20)  # the only type of 14 points

    assert 45 < day < 56
    assert 841.89 - max(bottom for *_, bottom in words) > 17


def test_the_rule_below_the_title_of_a_programme_is_as_thick_as_that_of_a_day() -> None:
    plan, findings = planned(FOUR)
    copy = settle(plan, findings, edition=Edition.PROGRAMME, languages=("en",), scope=Scope())
    with set_once():
        data = inside(pdf_of(copy, A4_LIST))

    assert re.search(r" 0 SCN 4 M 0 0 m [\d.]+ 0 l\n", data)  # black, and as thick as a line is that has no width: 1 pt


def test_a_rule_stands_between_parties_of_a_run_sheet() -> None:
    def rules(copy: str) -> int:
        with set_once():
            return len(re.findall(UPRIGHT, inside(pdf_of(sheet(EXCHANGE, copy), A4_LIST))))

    assert rules("run-sheet") == rules("programme") > 0


def test_the_heads_of_two_parties_of_a_run_sheet_end_level() -> None:
    """A head of two lines had its rule a line below that of the other, whose members stood below theirs."""
    saturday, sunday = printed_of(FOUR, Edition.RUN_SHEET, "en")[1:3]

    assert re.search("^ *(?:Members in the )?Foshan group +Red group +Andrew Leung, Members", sunday, re.MULTILINE)
    assert re.search("^ *(?:John|Andrew).* Foshan group\n+ *(?:Andrew|Members).* Chan Kwok-ki,", saturday, re.MULTILINE)
