"""The last page of a copy is no page for a few lines: its lists take a closer form where that brings them home."""

import pytest
from test_whose_lines_on_paper import printed_of

from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("trip", "tags", "names"),
    [
        ("guangzhou-shenzhen-day", ("en",), ("Delegation", "Hosts")),
        ("bridge-works-visit", ("en",), ("Delegation", "Hosts", "Places")),
        ("bridge-works-visit", ("en", "zh-Hant"), ("Delegation", "Hosts", "Places")),
    ],
)
def test_the_programme_of_a_day_whose_last_lines_would_go_over_is_one_page(
    trip: str, tags: tuple[str, ...], names: tuple[str, ...]
) -> None:
    (page,) = printed_of(trip, Edition.PROGRAMME, *tags)
    beside = {line.split()[0] for line in page.splitlines() if len(line.split()) > 1}

    assert beside.issuperset(names)  # the name of a list stands beside its first entry
