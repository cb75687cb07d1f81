"""A name of several words stands in one line of a page, and breaks between its words where a column is too narrow."""

import pytest
from paper import LARGE, TABLE, printed_of

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
