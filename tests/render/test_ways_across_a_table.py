"""A way in a table has the width of the columns of place and company, which stood empty beside it."""

import pytest
from paper import TABLE, printed_of

from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow


def test_a_table_of_ways_takes_less_room_as_they_go_across_empty_columns() -> None:
    pages = printed_of("bridge-works-visit", Edition.PROGRAMME, "en", layout=TABLE)

    assert len(pages) == 1
    assert any("To Hong Kong-Zhuhai-Macao Bridge, Zhuhai part by coach" in line for line in pages[0].splitlines())


def test_a_check_in_whose_title_says_where_it_is_has_no_empty_cell_for_the_place_beside_it() -> None:
    chinese = printed_of("tokyo-singapore-mission", Edition.PROGRAMME, "zh-Hans", layout=TABLE)

    assert any("在香港国际机场办理值机（XX 500）" in line for line in chinese[0].splitlines())
