"""Whose lines follow: the head of a party goes over to the next page with them, and what is for all says so."""

import re
import subprocess

import pytest
from choosing import few
from copies import EXCHANGE, planned, sheet
from mission import MISSION
from paper import TABLE, lines, pages_of, pdf_of, printed_of, text_of

from delegate.render.typst.pdf import A4_LIST, Layout
from delegate.sheet import Edition, settle
from delegate.sheet.scope import Scope, scope_of

pytestmark = pytest.mark.slow


def position(page: str, *words: str) -> list[int]:
    """Where words stand in a page, whatever white is between their parts."""
    flat = " ".join(page.replace("\u2060", "").split())
    return [flat.index(word) for word in words]


def test_a_party_is_named_above_its_lines_that_go_over_to_the_next_page() -> None:
    (page,) = (
        page
        for page in printed_of("tokyo-singapore-mission", Edition.PROGRAMME, "en", "zh-Hant", "ja")
        if "XX 549 to Hong Kong" in page
    )
    found = position(page, "Wednesday 10 June", "Reporters", "XX 549 to Hong Kong")
    assert found == sorted(found)
    (sheet,) = printed_of("estonia-state-visit", Edition.RUN_SHEET, "zh-Hans", ended=True)[1:]
    assert "Queen Elizabeth II" in next(line for line in sheet.splitlines() if "星期五" in line)


def test_a_card_and_a_table_name_the_party_again_and_say_what_is_for_all() -> None:
    card = printed_of("tokyo-singapore-mission", Edition.CARD, "en")
    (page,) = (page for page in card if re.search("14:15 +Kamome", page))
    found = position(page, "The others", "14:15 Kamome")
    assert found == sorted(found)
    table = printed_of("four-cities-tour", Edition.PROGRAMME, "en", "zh-Hant", layout=TABLE)
    assert all("Red group" in page for page in table if re.search("Jianyuzhou park$", page, re.MULTILINE))
    for pages in (card, table):
        assert any(re.search("(?:^|  )For all(?:  |$)", page, re.MULTILINE) for page in pages)


def test_rows_for_all_below_a_party_stand_under_a_head_of_their_own() -> None:
    for tags in few([("en",)], of=[("en", "zh-Hant", "ja")]):
        pages = printed_of("tokyo-singapore-mission", Edition.PROGRAMME, *tags, layout=TABLE)
        page = next(page for page in pages if re.search("Check.+in for XX 702", page))
        found = position(re.sub("\u2011", "-", page), "For all", "Check-in for XX 702")
        assert found == sorted(found)

    own = "".join(f"    - visit: At {hour}\n      time: {hour}:00\n      who: kit\n" for hour in (10, 11, 12))
    days = f"days:\n  2026-11-24:\n{own}    - visit: Of all\n      time: 14:00\n"
    found = position("\n".join(lines(EXCHANGE.split("days:")[0] + days)), "Kit Wu", "At 12", "For all", "Of all")
    assert found == sorted(found)


def test_parties_without_room_for_both_stand_side_by_side_as_far_as_the_page_goes() -> None:
    """And the rest of the longer one overleaf under its name: no name stands there above nothing."""
    pages = printed_of("tokyo-singapore-mission", Edition.PROGRAMME, "en", "zh-Hant")
    at, page = next((at, page) for at, page in enumerate(pages) if "own arrangements" in page)

    assert re.search("^ *evening +Dinner, own arrangements +17:45 +To Haneda$", page, re.MULTILINE)
    assert "XX 549" not in page
    assert re.match(r"\s*Wednesday 10 June.*\s+Reporters +隨團記者\s+19:55 ", pages[at + 1])


def test_parties_side_by_side_need_no_head_for_all_below_them() -> None:
    pages = printed_of("tokyo-singapore-mission", Edition.PROGRAMME, "en")
    assert not any(re.search("^ *For all$", page, re.MULTILINE) for page in pages)


def test_a_page_of_drives_that_goes_on_has_the_vehicle_and_the_date() -> None:
    first, second = printed_of("four-cities-tour", Edition.MOVEMENTS, "en")
    assert "No vehicle is named" in first
    assert re.match(r"\s*No vehicle is named\s+Sunday 23 April 2023", second)


def test_a_list_that_goes_over_has_its_head_on_the_next_page() -> None:
    last = printed_of("tokyo-singapore-mission", Edition.PROGRAMME, "en", "zh-Hant")[-1]
    assert re.match(r"\s*Places +地點\s+Kamome Robotics works", last)


def test_the_tables_of_all_languages_lie_the_same_way_and_hold_names() -> None:
    data = pdf_of(sheet(MISSION, tags="en,zh-Hant,ja"), TABLE)
    done = subprocess.run(["pdfinfo", "-l", "99", "-"], input=data, capture_output=True, check=True)
    assert len(set(re.findall(r"Page +\d+ size: +(.*)", done.stdout.decode()))) == 1
    words = text_of(data)
    for name in ("東京燈籠酒店", "ベイサイド会館", "浜離宮恩賜庭園", "かもめロボティクス"):
        assert name in words
    for name in few([], of=("東京濱離宮恩賜庭園", "東京海鷗機器人廠房", "ストレイツハウス")):
        three = ("en", "zh-Hant", "ja")
        assert name in "".join(printed_of("tokyo-singapore-mission", Edition.PROGRAMME, *three, layout=TABLE))


def test_a_card_has_the_part_of_the_day_beside_the_title() -> None:
    words = "\n".join(printed_of("four-cities-tour", Edition.CARD, "en"))
    assert re.search("afternoon +DJI", words)
    assert re.search("evening +Dinner with the", words)
    assert not re.search("^ *(?:morning|afternoon|evening)$", words, re.MULTILINE)


def test_a_blank_stands_between_the_towns_of_a_day_on_a_card() -> None:
    assert "Hong Kong, Tokyo" in "".join(printed_of("tokyo-singapore-mission", Edition.CARD, "en"))


def test_a_name_that_is_too_wide_for_the_column_of_company_breaks_at_its_blank() -> None:
    lines = printed_of("matsuyama-sister-city", Edition.PROGRAMME, "en", layout=TABLE)[0].splitlines()
    at, column = next((number, line.index("the Mayor")) for number, line in enumerate(lines) if "the Mayor" in line)

    assert any(line[column:].strip() == "of Matsuyama" for line in lines[at + 1 : at + 4])


def test_a_long_title_has_a_line_of_its_own_above_large_pages() -> None:
    pages = printed_of("four-cities-tour", Edition.PROGRAMME, "en", "zh-Hant", layout=Layout(large=True))
    heads = [page.lstrip().splitlines()[0] for page in pages]
    assert any(head.endswith("four cities of the Greater Bay Area") for head in heads)
    assert not any("…" in head for head in heads)


def test_a_comma_stands_behind_the_last_word_of_a_name_that_is_too_wide() -> None:
    pages = printed_of("four-cities-tour", Edition.PROGRAMME, "en", "zh-Hant", layout=Layout(large=True))
    assert not [page for page in pages if re.search("Huawei Ox Horn,", page)]


def test_a_foot_says_whose_programme_it_is_in_both_languages_for_a_short_name_too() -> None:
    plan, findings = planned("guangzhou-shenzhen-day")
    both = ("en", "zh-Hant")
    mine = settle(
        plan, findings, edition=Edition.PROGRAMME, languages=both, scope=scope_of(plan, "sun-dong") or Scope()
    )
    (page,) = pages_of(mine, A4_LIST)
    foot = " ".join(page.rstrip().splitlines()[-2:])
    assert all(words in foot for words in ("行政長官訪問廣州及深圳", "Programme of Sun Dong", "孫東行程"))
