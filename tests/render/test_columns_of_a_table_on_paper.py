"""The columns of a table hold names whole, ways that begin shortly, and labels that leave their lines room."""

import re

import pytest
from choosing import few
from copies import planned, sheet
from mission import MISSION
from paper import TABLE, boxes_of, pages_of, pdf_of, printed_of

from delegate.sheet import settle
from delegate.sheet.model import Edition
from delegate.sheet.scope import Scope

pytestmark = pytest.mark.slow


THREE = "en,zh-Hant,ja"
TOKYO = "tokyo-singapore-mission"


def cells_of(trip: str, *tags: str) -> list[str]:
    """The pieces of the lines of a table, parted by white."""
    return parted(printed_of(trip, Edition.PROGRAMME, *tags, layout=TABLE))


def parted(pages: list[str]) -> list[str]:
    return [
        cell.strip()
        for page in pages
        for line in page.splitlines()
        for cell in re.split(r"\s{3,}", line)
        if cell.strip()
    ]


@pytest.fixture(scope="module")
def mission() -> list[str]:
    """The pages of the table of a small mission in three languages."""
    return pages_of(sheet(MISSION, tags=THREE), TABLE)


def test_the_column_of_who_is_there_is_as_wide_as_a_name_needs(mission: list[str]) -> None:
    cells = parted(mission)

    assert {"Ms Yamada Hanako;", "Kamome Robotics,", "かもめロボティクス,"} <= {*cells}
    assert not {"Hanako", "Hanako;", "Hanako; Kamome"} & {*cells}


def test_the_name_of_a_person_with_four_words_stands_in_one_line() -> None:
    cells = cells_of("futian-hong-kong", "en")

    assert any(re.match("Mr Bernard Chan Pak-\u2060?li[,;]", cell) for cell in cells)


@pytest.mark.parametrize(
    "trip",
    few(
        [TOKYO],
        of=["four-cities-tour", "guangzhou-shenzhen-day", "hong-kong-shenzhen-company-visit", TOKYO],
    ),
)
def test_no_way_leaves_its_verb_in_a_line_alone(trip: str) -> None:
    cells = cells_of(trip, "en")

    assert any(re.match("To [A-Z]", cell) for cell in cells)
    assert not {"Leave for", "To"} & set(cells)


def test_a_wide_label_stands_above_its_lines_in_a_cell(mission: list[str]) -> None:
    cells = parted(mission)
    at = cells.index("To be signed")

    assert "Memorandum on trade" in cells[at : at + 6]
    assert any("サービスロボット" in cell for cell in cells)
    assert not any("サービスロ" in cell and "サービスロボット" not in cell for cell in cells)


@pytest.mark.parametrize(
    ("trip", "tags"),
    few(
        [(TOKYO, ("en",))],
        of=[(TOKYO, ("en", "zh-Hant")), ("four-cities-tour", ("zh-Hant",))],
    ),
)
def test_no_short_list_has_the_last_page_of_a_table_to_itself(trip: str, tags: tuple[str, ...]) -> None:
    pages = printed_of(trip, Edition.PROGRAMME, *tags, layout=TABLE, ended=True)

    assert min(len([line for line in page.splitlines() if line.strip()]) for page in pages) > 12


@pytest.mark.parametrize(
    ("trip", "tag", "way", "line"),
    [
        ("estonia-state-visit", "en", "By car, arriving about 11:50", "Naval ceremonies"),
        ("four-cities-tour", "zh-Hant", "乘旅遊巴士前往鰜魚洲", "Jianyuzhou park"),
    ],
)
def test_a_way_stands_on_the_page_of_the_line_to_which_it_leads(trip: str, tag: str, way: str, line: str) -> None:
    (page,) = [page for page in printed_of(trip, Edition.PROGRAMME, tag, layout=TABLE) if way in page]

    assert line in page


def test_the_lines_of_a_long_title_keep_apart() -> None:
    plan, findings = planned("bridge-works-visit")
    copy = settle(plan, findings, edition=Edition.PROGRAMME, languages=("en",), scope=Scope())
    words = re.findall(r'yMin="([\d.]+)"[^>]*>(Young|Hong)<', boxes_of(pdf_of(copy, TABLE)))
    (above, _), (below, _), *_ = words

    assert float(below) - float(above) > 22  # points: the type has 20


def test_the_table_of_a_third_language_has_what_it_says_alike_with_the_second(mission: list[str]) -> None:
    """Equal texts stand once where languages are together: alone, 6月10日 is not `10 June`."""
    assert "名無権兵衛 通訳 6月10日" in " ".join(mission[-1].split())
    assert "10 June" not in mission[-1]
