"""What small signs a page has: an id in the margin, the day that goes on above, the legend at the end."""

import re

import pytest
from copies import EXCHANGE, sheet
from paper import A_TALK, inside, lines, pdf_of

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


def test_no_blank_stands_behind_a_chinese_full_stop_of_the_legend() -> None:
    printed = "".join(lines(EXCHANGE, "run-sheet", "zh-Hant"))

    assert "所需時間。" in printed
    assert "。 " not in printed


@pytest.mark.parametrize("copy", ["programme", "run-sheet"])
def test_the_page_on_which_a_day_goes_on_says_which(copy: str) -> None:
    talks = "".join(
        f"    - meeting: Talk {at}\n      time: {at}:00\n      notes: [One, Two, Three]\n" for at in range(8, 22)
    )
    one, two = (f"  2026-06-0{day}:\n{talks}" for day in (1, 2))
    printed = [line for line in lines(f"trip: Talks\ndays:\n{one}{two}", copy) if line]

    begun = [at for at, line in enumerate(printed) if "Talk 8" in line]
    assert len(begun) == 2
    assert [line for line in printed[begun[0] : begun[1]] if "Monday 1 June" in line], (
        "the second page of the first day"
    )
    assert [line for line in printed[begun[1] :] if "Tuesday 2 June" in line]


def test_where_chinese_has_one_weight_alone_a_title_and_a_day_are_heavier_than_a_name_and_stay_open() -> None:
    trip = A_TALK.replace("trip: A day", "trip: {zh-Hant: 訪問團}\nlanguages: [zh-Hant]").replace("Talks", "會談")
    found = re.findall(r"([\d.]+) w 4 M\nBT 2 Tr/f\d+ ([\d.]+) Tf", inside(pdf_of(sheet(trip, tags="zh-Hant"))))
    drawn = [(float(line), float(size)) for line, size in found]

    assert {size for _, size in drawn} == {11, 14, 20}
    for line, size in drawn:
        assert 0.02 < line / size < 0.03 if size >= 14 else line / size < 0.02
    assert [size for _, size in drawn].count(14) == 2  # 月 and 日（星期一）: the brackets with the rest
