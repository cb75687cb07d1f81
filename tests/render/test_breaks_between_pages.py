"""Where a page ends: no line alone on the next, and the telephones of a day with its last row."""

import pytest
from test_large_type import pages_of
from test_no_page_is_blank import planned

from delegate.render.typst.pdf import A4_LIST
from delegate.sheet import Edition, settle
from delegate.sheet.scope import Scope

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
