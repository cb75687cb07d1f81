"""A host's copy in one language is set as the other copies are, and no page says a telephone number twice."""

import pytest
from copies import EXCHANGE, sheet
from test_large_type import pages_of
from test_marks_on_paper import VENUES, lines

from delegate.render.typst.pdf import Layout

pytestmark = pytest.mark.slow

TENTATIVE = EXCHANGE.replace("time: 19:00-21:00", "time: ~19:00\n      status: tentative")


def test_a_chinese_host_reads_about_and_tentative_without_a_gap() -> None:
    text = "".join(lines(TENTATIVE, tags="zh-Hant", whom="chan"))
    assert "約19:00" in text
    assert "Dinner（暫定）" in text


def test_whom_a_host_meets_stands_before_the_guests_of_a_line() -> None:
    found = lines(EXCHANGE.replace("      with: lam\n", "      with: [lam, chan]\n"), whom="chan")
    assert found.index("With Carol Lam, Director") < found.index("For Ann Lee, Kit Wu")


@pytest.mark.parametrize("layout", [Layout(), Layout(large=True), Layout(table=True)])
@pytest.mark.parametrize("whom", ["", "chan", "jane"])
def test_the_desk_is_said_once_on_each_page(whom: str, layout: Layout) -> None:
    for page in pages_of(sheet(EXCHANGE, whom=whom), layout):
        assert page.count("5555 0100") == 1


def test_a_few_lines_do_not_stand_alone_on_the_last_page_of_a_host() -> None:
    talks = "".join(
        f"    - meeting: Talk {at}\n      time: {at}:30\n      venue: hall\n      with: h\n" for at in range(4, 23)
    )
    text = f"trip: A day\nhosts:\n  h: {{name: Harbour Club}}\n{VENUES}days:\n  2026-06-01:\n{talks}"
    assert len(pages_of(sheet(text, whom="h"), Layout())) == 1
