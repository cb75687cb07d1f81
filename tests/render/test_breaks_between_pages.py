"""Where a page or a line ends: nothing stands alone on the next, nor a label before it."""

import re

import paper
import pytest
from copies import planned, sheet
from paper import A_TALK, LARGE, pages_of

from delegate.render.typst.pdf import A4_LIST
from delegate.sheet import Edition, settle
from delegate.sheet.scope import Scope, scope_of

pytestmark = pytest.mark.slow


def printed_of(edition: Edition, *tags: str) -> list[str]:
    """The pages of a copy of a mission to two cities."""
    plan, findings = planned("tokyo-singapore-mission")
    return pages_of(settle(plan, findings, edition=edition, languages=tags, scope=Scope()), A4_LIST)


def test_a_row_of_three_languages_that_goes_over_takes_three_facts_along() -> None:
    for page in printed_of(Edition.PROGRAMME, "en", "zh-Hant", "ja"):
        assert ("18:45" in page) == ("Arrival, name badges" in page)
        assert ("Memorandum between" in page) <= ("robots in ports" in page)


def test_the_telephones_of_a_day_stand_below_its_last_row() -> None:
    below = [page for page in printed_of(Edition.RUN_SHEET, "en") if "Contacts today" in page]
    assert below
    for page in below:
        assert any(":" in line[:12] for line in page.split("Contacts today")[0].splitlines())


def test_the_names_of_the_columns_stand_on_top_of_a_page_above_a_list_that_goes_on_or_begins_there() -> None:
    tops = [
        [line.strip() for line in page.splitlines() if line.strip()][1]
        for page in printed_of(Edition.RUN_SHEET, "zh-Hant")
    ]
    assert [top for top in tops if top.startswith("時間")]
    assert not [top for top in tops if re.match(r"(?:約 *)?\d\d:\d\d", top)]


def test_no_label_and_no_small_word_stands_alone_in_a_line() -> None:
    plan, findings = planned("four-cities-tour")
    mine = settle(
        plan,
        findings,
        edition=Edition.PROGRAMME,
        languages=("en", "zh-Hant"),
        scope=scope_of(plan, "andrew-leung") or Scope(),
    )
    beside = [line for page in pages_of(mine, A4_LIST) for line in page.splitlines() if "Also attending" in line]
    assert beside
    assert all(re.search("Also attending (?:同行 +)?[A-Z]", line) for line in beside)
    large = paper.printed_of("tokyo-singapore-mission", Edition.PROGRAMME, "en", layout=LARGE)
    assert not [line for page in large for line in page.splitlines() if line.endswith("  To")]


def test_a_label_of_a_run_sheet_and_the_short_name_of_a_crossing_are_not_broken() -> None:
    assert not [
        line for page in printed_of(Edition.RUN_SHEET, "en") for line in page.splitlines() if line.endswith("  Travel")
    ]
    for trip in ("futian-hong-kong", "bridge-works-visit"):
        pages = pages_of(settle(*planned(trip), edition=Edition.PROGRAMME, languages=("en",), scope=Scope()), A4_LIST)
        assert not [
            line for page in pages for line in page.splitlines() if re.search("(?:Lok Ma|Lok|Tsim|Tsim Sha)$", line)
        ]


def test_a_japanese_title_breaks_at_its_blank() -> None:
    title = "{en: Trade mission, ja: ハーバー貿易会議所 東京・シンガポール訪問団}"
    (page,) = pages_of(sheet(A_TALK.replace("A day", title), tags="ja"), A4_LIST)
    assert any(line.strip() == "東京・シンガポール訪問団" for line in page.splitlines())


def test_a_place_if_it_rains_has_its_word_in_a_language_without_phrases_too() -> None:
    both = settle(*planned("matsuyama-sister-city"), edition=Edition.PROGRAMME, languages=("en", "ja"), scope=Scope())
    lines = [line for page in pages_of(both, A4_LIST) for line in page.splitlines() if "If it rains" in line]
    assert lines
    assert all(line.count("If it rains") == 2 for line in lines)
