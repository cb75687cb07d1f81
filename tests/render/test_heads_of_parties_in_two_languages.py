"""Heads in two languages: of a party beside each other where there is room, else in lines of their own; of a trip."""

import re

import pytest
from choosing import few
from paper import printed_of

from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow

MISSION = "tokyo-singapore-mission"


def heads(*tags: str, days: int | None = None) -> list[str]:
    """What stands in the lines of the left and the right half of the pages of some days, with single blanks."""
    pages = printed_of(MISSION, Edition.PROGRAMME, *tags, days=days)
    return [part.strip() for page in pages for line in page.split("\n") for part in re.split(" {4,}", line)]


HEADS = (
    (("en", "ja"), "All except Mr Nanashi Gonbei and", "All"),
    (("zh-Hant", "ja"), "除Nanashi Gonbei先生及隨團記者外全體人員", "除"),
)


@pytest.mark.parametrize(
    ("tags", "begins", "never"),
    few(HEADS[:1], of=HEADS),
    ids=few(["en"], of=["en", "zh"]),
)
def test_no_first_word_of_a_head_stands_alone_above_its_names(tags: tuple[str, ...], begins: str, never: str) -> None:
    found = heads(*tags, days=2)

    assert begins in found
    assert never not in found


def test_a_second_language_without_room_beside_the_first_begins_a_line_and_another_stands_beside_it() -> None:
    found = heads("en", "zh-Hant")

    assert "陳大文先生、商會會員、王小明先生" in found
    assert any(re.fullmatch("Mr Chan Tai Man +陳大文先生", each) for each in found)


@pytest.mark.parametrize("tags", few([("ja", "en")], of=[("ja", "en"), ("en", "ja")]), ids="+".join)
def test_a_title_of_two_languages_is_not_torn_inside_the_names_of_its_cities(tags: tuple[str, ...]) -> None:
    (first, *_) = printed_of(MISSION, Edition.PROGRAMME, *tags, days=1)

    assert any(re.match("東京・シンガポール", part) for part in re.split(r"\s{2,}|\n", first))
