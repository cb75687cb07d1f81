"""Names, words of a way and dates stand in one line wherever a page has them."""

from collections.abc import Iterator
from typing import Any

import pytest
from copies import EXCHANGE, sheet

from delegate.render.typst.template_data import JOINER, tree


@pytest.mark.parametrize(
    ("whom", "name"), [("ann", "陳百里"), ("chan", "李安"), ("chan", "Jane Smith"), ("jane", "Ben Ho")]
)
def test_a_name_in_no_list_of_a_copy_is_not_broken_either(whom: str, name: str) -> None:
    text = EXCHANGE.replace("name: Bernard Chan", "name: {en: Bernard Chan, zh-Hant: 陳百里}")

    assert name in kept(text, "zh-Hant", whom)


def kept(text: str, tags: str, whom: str = "") -> set[str]:
    """What stands in one line wherever it is printed."""
    return {_told(run[1]) for run in _runs(tree(sheet(text, tags=tags, whom=whom)))}


def _told(pieces: list[list[Any]]) -> str:
    """The letters of what is kept whole, whose parts may be kept whole again."""
    return "".join(piece[1] if isinstance(piece[1], str) else _told(piece[1]) for piece in pieces)


def _runs(part: Any) -> Iterator[list[Any]]:
    if isinstance(part, dict):
        yield from (run for run in part.get("runs", ()) if run[0] == "keep")
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from _runs(each)


def test_names_of_others_are_no_part_of_a_copy() -> None:
    assert "Ann Lee" not in sheet(whom="jane").names
    assert {"Jane Smith", "Bernard Chan", "Van 1"} <= {*sheet(whom="jane").names}


def test_words_of_a_way_and_the_end_of_dates_are_not_broken_in_chinese() -> None:
    text = EXCHANGE.replace("zh-Hans: 交流", "zh-Hans: 女王2006年10月19日至20日乘车抵达后离开轮渡口岸")

    assert {"抵达", "离开", "轮渡", "口岸", "至20日"} <= kept(text, "zh-Hans")


def test_a_long_chinese_name_and_the_word_before_a_short_one_are_not_parted_from_it() -> None:
    text = EXCHANGE.replace("name: Bernard Chan", "name: {en: Bernard Chan, zh-Hant: 福田區政府人員}")
    text = text.replace("zh-Hant: 交流, zh-Hans: 交流", "zh-Hant: 乘旅遊巴士")

    assert {"福田區政府人員", "旅遊巴士"} <= kept(text, "zh-Hant", "ann")
    assert "乘" + JOINER in [run[1] for run in _texts(tree(sheet(text, tags="zh-Hant"))) if run[0] == "say"]


ABROAD = """\
trip: {en: A visit, zh-Hant: 訪問}
delegation: {ann: {name: Ann Lee, papers: [hk-id, passport: {nationality: HK}]}}
days:
  2026-06-01: [{flight: XX 500, time: 09:05-14:25, from: HKG, to: HND}]
"""


def test_the_country_that_papers_are_for_is_whole_though_it_has_no_line_of_its_own() -> None:
    assert "日本" in kept(ABROAD, "zh-Hant", "ann")


def _texts(part: Any) -> Iterator[list[Any]]:
    if isinstance(part, dict):
        yield from part.get("runs", ())
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from _texts(each)
