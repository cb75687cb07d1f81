"""The last page is no page for a few lines, as lists take a closer form; a foot has the title in all languages."""

import pytest
from choosing import few
from paper import LARGE, printed_of

from delegate.render.typst.pdf import A4_LIST
from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("trip", "tags", "names"),
    [
        ("guangzhou-shenzhen-day", ("en",), ("Delegation", "Hosts")),
        ("bridge-works-visit", ("en",), ("Delegation", "Hosts", "Places")),
        *few([], of=[("bridge-works-visit", ("en", "zh-Hant"), ("Delegation", "Hosts", "Places"))]),
    ],
)
def test_the_programme_of_a_day_whose_last_lines_would_go_over_is_one_page(
    trip: str, tags: tuple[str, ...], names: tuple[str, ...]
) -> None:
    (page,) = printed_of(trip, Edition.PROGRAMME, *tags, ended=True)
    beside = {line.split()[0] for line in page.splitlines() if len(line.split()) > 1}

    assert beside.issuperset(names)  # the name of a list stands beside its first entry


def test_a_foot_repeats_a_title_that_takes_its_first_line_in_the_other_language_too() -> None:
    for page in printed_of("four-cities-tour", Edition.PROGRAMME, "en", "zh-Hant"):
        *_, first, second = page.rstrip().splitlines()
        assert first.strip().endswith("four cities of the Greater Bay Area")
        assert second.split()[0] == "香港特區政府與立法會大灣區訪問團"


def test_whom_a_driver_calls_stands_in_the_foot_where_the_page_of_the_last_drive_has_no_room_for_it() -> None:
    for layout, room in ((A4_LIST, True), (LARGE, False)):
        *_, last = printed_of("tokyo-singapore-mission", Edition.MOVEMENTS, "en", layout=layout)
        assert "Set-down" in last
        assert last.count("Mission desk, +852 5555 0140") == 1
        assert ("Contact\n" in last) is room
