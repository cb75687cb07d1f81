"""Names of up to 32 letters are whole in the columns of two languages too, where the column has the width."""

import re

import pytest
from copies import sheet
from paper import VENUES, boxes_of, pdf_of, printed_of

from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow

BOTH = "trip: {en: A day, zh-Hant: 一天}\n"


def a_talk_at(name: str) -> str:
    venues = VENUES.replace("name: The Hall", f"name: {{en: {name}, zh-Hant: 香港{name}大樓}}")
    return BOTH + venues + "days:\n  2026-06-01:\n    - meeting: Talks\n      time: 10:00\n      venue: hall\n"


def test_a_long_name_is_whole_beside_another_language() -> None:
    pages = printed_of("four-cities-tour", Edition.PROGRAMME, "en", "zh-Hant")
    lines = [line for page in pages for line in page.split("\n")]

    assert any("Hong Kong West Kowloon Station" in line for line in lines)
    assert not [line for line in lines if re.search(r"Hong Kong West Kowloon(?! Station)", line)]
    assert not [line for line in lines if re.match(r"(?:With 出席者 )?Hong Kong business(?: {2,}|$)", line.strip())]


def test_a_name_too_wide_for_its_column_breaks_and_stays_in_it() -> None:
    wide = "MMWWMM WMMWWM MMWWMM WMMWWM"  # 27 letters, which no column of two has room for
    data = pdf_of(sheet(a_talk_at(wide), tags="en,zh-Hant"))
    right = [float(each) for each in re.findall(r'xMax="([\d.]+)" yMax="[\d.]+">[MW]{6}', boxes_of(data))]
    tops = set(re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">[MW]{6}', boxes_of(data)))

    assert len(tops) > 1
    assert max(right) <= (210 - 18) / 25.4 * 72
