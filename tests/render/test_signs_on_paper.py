"""What small signs a page has (an id in the margin, the legend at the end), and where they would be in the way."""

import pytest
from copies import EXCHANGE
from test_marks_on_paper import A_TALK, lines

from delegate.render.typst.pdf import Layout

pytestmark = pytest.mark.slow

OPEN = EXCHANGE.replace("time: 14:30-15:30", "time: tbc")


def test_a_long_id_of_a_run_sheet_breaks_in_its_column() -> None:
    text = A_TALK.replace("- meeting: Talks", "- meeting: Talks\n      id: exchange-meeting-abcdefghijklmnopqrstuvwxyz")

    printed = [line.split()[0] for line in lines(text, "run-sheet") if line]
    begins = printed.index("exchange-")
    assert [each.strip("\u200b") for each in printed[begins:][:5]] == [
        *("exchange-", "meeting-", "abcdefghijkl", "mnopqrstuvwx", "yz")
    ]


def test_a_large_page_in_chinese_explains_no_sign_that_is_not_on_it() -> None:
    printed = lines(OPEN, tags="en,zh-Hant", layout=Layout(large=True))
    explained = [line for line in printed if "still to be confirmed" in line]

    assert any("待定" in line for line in printed)
    assert explained == [next(line for line in printed if line.startswith("tbc ") and "still" in line)]
