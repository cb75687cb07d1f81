"""Fields of first drafts: whoever follows the first report has nothing more to mend in the second."""

import pytest
from edited import HEAD, day, mended, names

CHINESE = """行程：訪問香港
出发地：Hong Kong
代表团：
  王：{name: 王建國}
接待：
  陳：{name: 陳百里}
地点：
  總部：{name: 總部, city: Hong Kong}
  酒店：{name: 酒店, city: Hong Kong}
日程：
  2026年5月12日：
    - 会见：會面
      时间：上午9时30分
      地点：總部
      状态：待定
"""


def test_every_key_of_a_chinese_draft_is_mended_with_its_colon_at_once() -> None:
    assert mended(CHINESE) == (
        "trip: 訪問香港\nbase: Hong Kong\ndelegation:\n  王: {name: 王建國}\nhosts:\n  陳: {name: 陳百里}\n"
        "venues:\n  總部: {name: 總部, city: Hong Kong}\n  酒店: {name: 酒店, city: Hong Kong}\ndays:\n  2026-05-12:\n"
        "    - meeting: 會面\n      time: 09:30\n      venue: 總部\n      status: tentative\n"
    )


@pytest.mark.parametrize("table", ["venues", "地點", "地点"])
def test_a_colon_behind_the_id_of_a_text_is_mended_on_every_line(table: str) -> None:
    text = f"{HEAD}{table}:\n  one：茶樓\n  two：酒店\n  three：碼頭\n"

    assert names(text).count("look-alike-sign") == 3


@pytest.mark.parametrize("word", ["状态", "狀態", "狀況", "state"])
def test_a_status_under_another_name_is_one(word: str) -> None:
    text = day(f"    - meeting: Tea\n      time: 10:00-11:15\n      {word}: 待定\n")

    assert "      status: tentative\n" in mended(text)
