"""What a secretary would mark in red in a narrow column on paper, and that it is not there."""

import re

import pytest
from copies import sheet
from paper import A4_LIST, LARGE, TABLE, VENUES, boxes_of, copy_of, lines, pdf_of, printed_of

from delegate.sheet.model import Edition

pytestmark = pytest.mark.slow

PARTIES = (
    "trip: Two parties\ndelegation: {ann: {name: Ann Lee}, ben: {name: Ben Ho}}\n"
    + VENUES
    + "days:\n  2026-06-01:\n"
    + "    - meeting: Talks\n      time: 09:00-10:00\n      venue: inn\n      who: ann\n"
    + "    - coach: On\n      time: 10:00\n      from: inn\n      to: hall\n      who: ann\n"
    + "    - meeting: Talks\n      time: 11:00-12:00\n      venue: hall\n      who: ann\n"
    + "    - meeting: Tea\n      time: 09:00-12:00\n      venue: inn\n      who: ben\n"
)


@pytest.mark.parametrize(
    ("trip", "way"),
    [
        ("tokyo-singapore-mission", "To Singapore Changi Airport"),
        ("tokyo-singapore-mission", "To Tokyo Haneda Airport"),
        ("four-cities-tour", "To Huawei Ox Horn campus"),
    ],
)
def test_in_large_type_a_way_of_one_party_breaks_behind_the_name_of_a_place(trip: str, way: str) -> None:
    text = "\n".join(printed_of(trip, Edition.PROGRAMME, "en", layout=LARGE))

    assert way in text
    assert not any(part.strip() == " ".join(way.split()[:2]) for line in text.splitlines() for part in line.split("  "))


def test_by_does_not_stand_in_a_line_without_what_takes_them() -> None:
    text = "\n".join(printed_of("tokyo-singapore-mission", Edition.RUN_SHEET, "ja"))

    assert re.search(r"\bby[\u00a0 ]2号車", text)
    assert not [line for line in text.splitlines() if re.search(r"\bby\s*$|\bby\s{3}", line)]


def test_to_is_in_the_line_of_the_first_word_of_a_place_that_has_no_room_behind_it() -> None:
    printed = lines(PARTIES.replace("The Hall", "Hamworthy Millbrook Hall"), layout=LARGE)
    (begun,) = [line for line in printed if "To Hamworthy" in line]

    assert "Millbrook" not in begun
    assert any("Millbrook Hall" in line for line in printed[printed.index(begun) + 1 :])


HOSTS = (
    "trip: A day\nhosts:\n"
    + "  kay: {name: Kay Poon, title: Mayor of Longbridge}\n"
    + "  lam: {name: Carol Lam, title: Party secretary of Anderley province}\n"
    + "  roe: {name: Jo Roe, title: CPPCC vice-chair}\n"
    + VENUES
    + "days:\n  2026-06-01:\n    - meeting: Talks\n      time: 10:00\n      venue: hall\n      with: [kay, lam, roe]\n"
)


def test_a_title_is_whole_in_accompanied_by_where_it_has_room_and_ends_in_two_words_elsewhere() -> None:
    parts = [part.strip() for line in lines(HOSTS, layout=TABLE) for part in re.split(r"\s{2,}", line)]

    assert "Mayor of Longbridge;" in parts
    assert "CPPCC vice-chair" in [part.replace("\u2060", "") for part in parts]
    assert "Anderley province;" in parts


def test_a_title_that_has_no_room_breaks_before_of() -> None:
    text = HOSTS.replace("Mayor of Longbridge", "Lord-Lieutenant of Hamworthy")
    parts = [part.strip() for line in lines(text, layout=TABLE) for part in re.split(r"\s{2,}", line)]

    assert any(part.replace("\u00a0", " ").startswith("of Hamworthy") for part in parts)
    assert not any(part.endswith("Lieutenant of") for part in parts)


@pytest.mark.parametrize("province", ["Anderley", "Hamworthy", "Guangdong"])
def test_of_stands_before_no_name_that_then_reaches_out_of_its_cell(province: str) -> None:
    text = HOSTS.replace("Mayor of Longbridge", f"Governor of {province} province")
    edge = 210 / 25.4 * 72 - 18 / 25.4 * 72  # of the table on A4, in points

    ends = [float(end) for end in re.findall(r'xMax="([\d.]+)"', boxes_of(pdf_of(sheet(text), TABLE)))]

    assert max(ends) < edge + 0.1


def test_the_words_of_an_office_before_its_of_stand_in_one_line_where_the_whole_is_too_wide_for_a_column() -> None:
    pages = "\n".join(copy_of("four-cities-tour", "john-lee", "en", layout=TABLE))

    assert "Party secretary" in pages  # `Meng Fanli, Party|secretary|of Shenzhen;` on three lines
    assert not re.search(r", Party *$", pages, re.MULTILINE)


@pytest.mark.parametrize("whom", ["joe-bloggs", "nanashi-gonbei"])
def test_a_country_stands_in_the_line_of_its_first_number_below_a_table(whom: str) -> None:
    pages = "\n".join(copy_of("tokyo-singapore-mission", whom, "en", layout=TABLE))

    assert re.search(r"(?:Singapore|Japan)\s+\d{3} police,", pages)
    assert not re.search(r"  (?:Singapore|Japan)\s*\n\s+\d{3} police", pages)


CARD = (
    "trip: A day\n"
    + VENUES.replace("The Hall", "North Hamworthy Millbrook Terminal")
    + "days:\n  2026-06-01:\n"
    + "    - meeting: Talks\n      time: 10:00\n      venue: inn\n      wet: hall\n"
    + "    - meeting: Tea\n      time: 15:00\n      venue: hall\n"
)


@pytest.mark.parametrize("name", ["North Hamworthy Mill Terminal", "West Hamworthy Milbrook Terminal"])
def test_a_name_of_up_to_32_letters_stands_in_one_line_of_a_card_and_in_its_panel(name: str) -> None:
    text = CARD.replace("North Hamworthy Millbrook Terminal", name)
    edge = (105 - 9) / 25.4 * 72  # of a panel of A4, in points
    printed = boxes_of(pdf_of(sheet(text, "card")))
    ends = [float(end) % (105 / 25.4 * 72) for end in re.findall(r'xMax="([\d.]+)"', printed)]

    assert sum(name in line for line in lines(text, "card")) == 4  # on each of two cards the wet place, and the place
    assert max(ends) < edge + 0.1


def test_a_way_on_a_card_breaks_before_a_name_and_not_in_it() -> None:
    printed = "\n".join(printed_of("four-cities-tour", Edition.CARD, "en"))

    assert "Hong Kong West Kowloon Station" in re.sub(r"(To|control) +Hong", "Hong", printed)
    assert not re.search(r"Border control +Hong", printed)


def test_a_border_control_and_the_papers_are_two_lines_of_a_card() -> None:
    printed = "\n".join(printed_of("guangzhou-shenzhen-day", Edition.CARD, "zh-Hant"))

    assert not re.search("出入境檢查.*旅行證件", printed)
    assert "旅行證件 港澳居民來往內地通行證" in re.sub(" +", " ", printed)


def test_a_place_with_a_long_name_ends_in_two_words_in_a_column_of_two_languages() -> None:
    printed = "\n".join(copy_of("futian-hong-kong", "commerce-bureau", "en", "zh-Hant", layout=A4_LIST))

    assert re.search(r"^ +Exhibition Centre$", printed, re.MULTILINE)
    assert not re.search(r"^ +Centre$", printed, re.MULTILINE)


def test_a_name_of_a_group_is_whole_in_the_list_of_the_groups_in_two_languages() -> None:
    printed = "\n".join(copy_of("four-cities-tour", "foshan-group", "en", "zh-Hant", layout=A4_LIST))

    assert re.search(r"^ +Members in the Foshan group$", printed, re.MULTILINE)
    assert not re.search(r"Members in the$", printed, re.MULTILINE)


def test_the_cover_of_a_card_holds_the_name_of_a_bridge_whole() -> None:
    printed = "\n".join(printed_of("bridge-works-visit", Edition.CARD, "en"))

    assert re.search(r"Hong Kong-Zhuhai-Macao$", printed, re.MULTILINE)
    assert not re.search(r"Hong Kong-Zhuhai-$", printed.split("08:00")[0], re.MULTILINE)
