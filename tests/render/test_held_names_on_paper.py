"""How a name that stands in one line is set: one blank behind it, and broken as other text is where it has no room."""

import re
from itertools import pairwise, product
from typing import NamedTuple

import pytest
from choosing import few
from copies import sheet
from paper import LARGE, TABLE, VENUES, boxes_of, copy_of, pdf_of, printed_of, unbroken

from delegate.render.typst.pdf import Layout
from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow

WIDE = "HMMWWM GMWWMMA WMMW"  # letters of the greatest width
PARTIES = (
    "trip: Two parties\ndelegation: {ann: {name: Ann Lee}, ben: {name: Ben Ho}}\n"
    + VENUES.replace("The Hall", WIDE)
    + "hosts:\n  kay: {name: MMWWAM WMWMMW, people: 6}\n"
    + "days:\n  2026-06-01:\n"
    + "".join(
        f"    - meeting: Talks\n      time: 10:00-11:00\n      venue: hall\n      who: {who}\n      with: kay\n"
        f"      steps: [10:10 Walk through {WIDE} behind it, 10:30 Tea]\n"
        for who in ("ann", "ben")
    )
)


AIRPORT, HOTEL = "To Tokyo Haneda Airport by.*", "To Lantern Hotel Tokyo by.*"


class Word(NamedTuple):
    text: str
    left: float
    top: float
    right: float
    bottom: float


def words_of(data: bytes) -> list[Word]:
    """The words of a copy, where they stand."""
    told = boxes_of(data)
    found = re.findall(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', told)
    return [Word(text.replace("\u2060", ""), *map(float, (a, b, c, d))) for a, b, c, d, text in found]


def printed(text: str, copy: str = "programme", layout: Layout | None = None) -> list[Word]:
    return words_of(pdf_of(sheet(text, copy), layout))


@pytest.mark.parametrize("layout", [LARGE, TABLE])
def test_one_blank_stands_behind_a_long_name(layout: Layout) -> None:
    text = "trip: A day\n" + VENUES.replace("The Hall", "The Great Long Hall") + "days:\n  2026-06-01:\n"
    ways = "    - coach: To the hall now by bus\n      time: 11:00\n      from: inn\n      to: hall\n"
    talk = "    - meeting: Talks in The Great Long Hall here\n      time: 12:00\n      venue: inn\n"
    words = printed(text + ways + talk, layout=layout)
    gaps = {
        (one.text, other.text): (other.left - one.right) / (one.bottom - one.top)
        for one, other in pairwise(words)
        if abs(one.top - other.top) < 0.5 and 0 < other.left - one.right < 6
    }
    usual = gaps["Great", "Long"] if ("Great", "Long") in gaps else min(gaps.values())

    assert max(gaps.values()) < usual * 1.5


@pytest.mark.parametrize(
    ("copy", "layout"),
    few(
        [("programme", Layout()), ("programme", LARGE), ("programme", TABLE), ("run-sheet", Layout())],
        of=product(("programme", "run-sheet"), (Layout(), LARGE, TABLE)),
    ),
)
def test_nothing_stands_beside_the_first_line_of_a_name_that_takes_two(copy: str, layout: Layout) -> None:
    words = printed(PARTIES, copy, layout)
    last = WIDE.split()[-1]
    behind = [word for word in words if word.text == "behind"]
    assert behind
    for word in behind:
        before = [each.text for each in words if abs(each.top - word.top) < 1 and 0 < word.left - each.right < 6]
        assert before in ([last], [])


def test_the_columns_of_a_table_are_read_from_top_to_bottom() -> None:
    text = "\n".join(printed_of("tokyo-singapore-mission", Edition.PROGRAMME, "en", layout=TABLE))

    assert not re.search("Hama-rikyu Tokyo|Kamome about", text)
    assert "Gardens, Tokyo" in text
    assert re.search("Robotics,$", text, re.MULTILINE)
    assert "about 6 people" in text


def test_a_title_or_one_word_does_not_stand_alone_before_a_name_in_a_table() -> None:
    text = "\n".join(printed_of("tokyo-singapore-mission", Edition.PROGRAMME, "en", layout=TABLE))

    assert not re.search("(?:^|  )(?:Ms|Leave|Received|Travel)$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("trip", "tags", "lines"),
    [
        *few(
            [("tokyo-singapore-mission", "en", [AIRPORT, HOTEL]), ("tokyo-singapore-mission", "ja", ["商会ビル,"])],
            of=[("tokyo-singapore-mission", "en,zh-Hant,ja", [AIRPORT, HOTEL, "商会ビル,"])],
        ),
        ("estonia-state-visit", "en", ["Republic of Estonia", "the Mayor of.*"]),
        *few([], of=[("matsuyama-sister-city", "en,ja", ["Hojo town council"])]),
    ],
)
def test_a_name_that_has_room_in_one_line_of_a_table_is_whole(trip: str, tags: str, lines: list[str]) -> None:
    text = "\n".join(printed_of(trip, Edition.PROGRAMME, *tags.split(","), layout=TABLE))

    for line in lines:
        assert re.search(f"(?:^|  ){line}(?:$|  )", text, re.MULTILINE), line
    assert not re.search("(?:^|  )the$", text, re.MULTILINE)


def test_an_article_is_measured_with_the_name_behind_it() -> None:
    assert "the Bernard Chan" in unbroken("the Bernard Chan")
    assert "Bernard Chan" in unbroken("With the Bernard Chan")


def test_a_name_is_whole_and_no_word_alone_in_a_party_of_the_large_type() -> None:
    text = "\n".join(copy_of("four-cities-tour", "", "en", layout=LARGE))

    assert re.search("Foshan city brain$|Foshan city brain  ", text, re.MULTILINE)
    assert "joins the" in text


@pytest.mark.parametrize("trip", ["tokyo-singapore-mission", "bridge-works-visit"])
def test_no_line_of_a_legend_ends_with_the_dash_behind_its_sign(trip: str) -> None:
    text = "\n".join(printed_of(trip, Edition.RUN_SHEET, "en"))

    assert re.search("assumed –\u2060? rests", text)
    assert not re.search("–\u2060?$", text, re.MULTILINE)


def test_about_stays_with_the_number_and_what_it_counts() -> None:
    assert "about 6 people" in unbroken("With about 6 people")


def test_a_number_stays_with_a_long_word_that_it_counts_and_not_with_the_small_one_before() -> None:
    assert "25 agreements" in unbroken("Signing of 25 agreements")
    assert "25 cooperation" in unbroken("To be signed 25 cooperation agreements")
    assert "room 12" in unbroken("In room 12 of the hall")


NUMBERS = (
    ("futian-hong-kong", "commerce-bureau", "en", ["25 agreements", "number to be confirmed"]),
    ("tokyo-singapore-mission", "chan-tai-man", "ja", ["119 ambulance, 119 fire", "覚書"]),
    ("tokyo-singapore-mission", "yamada-hanako", "ja", ["両会議所の覚書|覚書$"]),
    ("tokyo-singapore-mission", "chan-tai-man", "en", ["119 ambulance and fire"]),
)


@pytest.mark.parametrize(
    ("trip", "whom", "tag", "kept"),
    few(NUMBERS[:3:2], of=NUMBERS),
)
def test_a_number_or_an_agreement_is_whole_in_the_table_of_a_person(
    trip: str, whom: str, tag: str, kept: list[str]
) -> None:
    text = "\n".join(copy_of(trip, whom, tag, layout=TABLE))

    for each in kept:
        assert re.search(each, text, re.MULTILINE), each
    assert not re.search(r"of 25$|signed 25$|\bnumber$|覚$|^ *書", text, re.MULTILINE)


@pytest.mark.parametrize("tag", few(["zh-Hant"], of=["en", "zh-Hant"]))
def test_an_organisation_that_agrees_is_whole_in_the_large_type(tag: str) -> None:
    text = "\n".join(copy_of("tokyo-singapore-mission", "chan-tai-man", tag, layout=LARGE))

    assert "Bayside Chamber of Commerce" in text
    assert not re.search("Chamber of$", text, re.MULTILINE)


def test_a_chinese_name_is_whole_in_a_party_of_the_large_type() -> None:
    text = "\n".join(copy_of("four-cities-tour", "", "zh-Hant", layout=LARGE))

    assert "前海深港青年夢工場" in text
    assert "前海深港青年\n" not in text


@pytest.mark.parametrize(
    ("trip", "tag", "edition", "told"),
    [
        *few(
            [("four-cities-tour", "zh-Hant", Edition.PROGRAMME, each) for each in ("佛山", "東莞")],
            of=[("four-cities-tour", "en,zh-Hant", Edition.PROGRAMME, each) for each in ("佛山", "東莞")],
        ),
        ("tokyo-singapore-mission", "ja", Edition.PROGRAMME, "ロボティクス"),
        ("tokyo-singapore-mission", "ja", Edition.PROGRAMME, "サービスロボット"),
        ("tokyo-singapore-mission", "ja", Edition.PROGRAMME, "撮影"),
        ("tokyo-singapore-mission", "ja", Edition.PROGRAMME, "6月11日～12日"),
        ("tokyo-singapore-mission", "zh-Hant", Edition.RUN_SHEET, "王小明先生 2803"),
        ("tokyo-singapore-mission", "zh-Hant", Edition.RUN_SHEET, "途經"),
        ("tokyo-singapore-mission", "zh-Hant", Edition.RUN_SHEET, "入境"),
        ("tokyo-singapore-mission", "zh-Hant", Edition.RUN_SHEET, "過關"),
        ("futian-hong-kong", "en,zh-Hant", Edition.PROGRAMME, "往來"),
        ("estonia-state-visit", "et", Edition.MOVEMENTS, "Weizenbergi 39"),
    ],
)
def test_words_of_scripts_without_blanks_are_whole_in_narrow_columns(
    trip: str, tag: str, edition: Edition, told: str
) -> None:
    layout = TABLE if edition is Edition.PROGRAMME else Layout()
    text = "\n".join(printed_of(trip, edition, *tag.split(","), layout=layout)).replace("\u00a0", " ")

    assert told in text
    lines = [re.split(" {2,}", line) for line in text.splitlines()]
    for at in range(1, len(told)):
        for number, line in enumerate(lines):
            if any(part.endswith(told[:at]) for part in line):
                below = [
                    part for each in lines[number + 1 : number + 3] for part in each
                ]  # a line of another column is between
                assert not any(part.startswith(told[at:]) for part in below)
