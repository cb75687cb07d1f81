"""What closes a day of a table, and the last of three in a list, are not alone on the next page."""

from collections.abc import Sequence

import pytest
from choosing import few
from paper import TABLE, copy_of, printed_of

from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow


def printed_lines(page: str) -> list[str]:
    return [line.strip() for line in page.splitlines() if line.strip()]


CLOSES = (
    ("matsuyama-sister-city", ("en", "ja"), "Hotel to be confirmed"),
    ("four-cities-tour", ("en", "zh-Hant"), "酒店待定"),
)


@pytest.mark.parametrize(
    ("trip", "tags", "closes"),
    few(CLOSES[:1], of=CLOSES),
)
def test_what_closes_a_day_is_not_alone_on_the_next_page_of_a_table(
    trip: str, tags: Sequence[str], closes: str
) -> None:
    pages = printed_of(trip, Edition.PROGRAMME, *tags, layout=TABLE, ended=True)

    assert any(closes in page for page in pages)
    assert not [page for page in pages[1:] if closes in "".join(printed_lines(page)[1:4])]


LAST = (
    ("nanashi", ("en",), "Kamome Robotics", "Harbour cruise (cancelled)"),
    ("chan-tai-man", ("en", "zh-Hant", "ja"), "Flight XX 702", "Home"),
)


@pytest.mark.parametrize(
    ("whom", "tags", "before", "last"),
    few(LAST[:1], of=LAST),
)
def test_the_last_row_of_a_table_is_not_alone_below_its_head_on_the_next_page(
    whom: str, tags: Sequence[str], before: str, last: str
) -> None:
    pages = copy_of("tokyo-singapore-mission", whom, *tags, layout=TABLE, ended=True)
    page = next(page for page in pages if last in page)

    assert before in page[: page.index(last)]


@pytest.mark.parametrize("tag", few(["en"], of=["en", "zh-Hant"]))
def test_the_last_of_three_is_not_alone_overleaf(tag: str) -> None:
    pages = printed_of("tokyo-singapore-mission", Edition.PROGRAMME, tag, ended=True)
    lists = [("Ms Yamada Hanako", "Kamome Robotics"), ("港口服務機器人合作備忘錄", "冷鏈數據協議")]
    first, last = lists[tag != "en"]

    assert [page for page in pages if first in printed_lines(page) and last in printed_lines(page)]
