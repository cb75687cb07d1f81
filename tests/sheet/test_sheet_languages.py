"""Each language of a print says all of it once, beside the others."""

import re
from collections.abc import Iterable
from typing import Any

import pytest
from choosing import few
from command import ROOT, here
from copies import EXCHANGE, HURRIED, details, item, items, legs, planned, said, section, sheet, spoken, worked_out
from every import every
from example_itineraries import ITINERARIES
from hypothesis import given
from hypothesis import strategies as st
from outputs import flat

from delegate.i18n.language import language_of
from delegate.sheet import Edition, settle
from delegate.sheet.finding_index import indexed
from delegate.sheet.labels import ASSUMED, AT_MOST, TENTATIVE, UNKNOWN
from delegate.sheet.model import Said, Words
from delegate.sheet.wording import Wording, each_language, said_once

# One in three languages, one of parties, one of a day, one of borders.
SHORT = [ROOT / f"itineraries/{name}.trip.yaml" for name in ("matsuyama-sister-city", "estonia-state-visit")]
SHORT += [ROOT / f"itineraries/{name}.trip.yaml" for name in ("guangzhou-shenzhen-day", "futian-hong-kong")]


def written(*names: str) -> str:
    """A trip with a title, a name and a note in the languages of these `tag: text`."""
    return EXCHANGE.replace("{en: Welcome, zh-Hant: 歡迎儀式}", "{" + ", ".join(names) + "}")


def test_two_languages_stand_in_one_row_each_with_its_tag() -> None:
    row = item(sheet(tags="en,zh-Hant"), "welcome")

    assert row.titles == (Said("Welcome", "en"), Said("歡迎儀式", "zh-Hant"))
    assert row.place.parts == (
        (Said("Government Offices, Hong Kong", "en"), Said("香港政府總部", "zh-Hant")),  # from large to small
    )
    team = item(sheet(copy="run-sheet", tags="en,zh-Hant"), "welcome")
    assert team.place.joined(" · ") == (
        Said("briefing · Government Offices, Hong Kong", "en"),
        Said("簡報會 · 香港政府總部", "zh-Hant"),
    )
    assert team.details[0].label == (Said("Vehicle", "en"), Said("車輛", "zh-Hant"))


def test_what_is_the_same_in_two_languages_is_said_once_in_the_first() -> None:
    row = item(sheet(tags="en,zh-Hant"), "welcome")

    assert row.time.joined("-") == (Said("11:00-12:00", "en"),)
    assert row.details[0].text == (Said("Dark suit", "en"),)
    assert item(sheet(tags="zh-Hant,en"), "welcome").time.joined("-") == (Said("11:00-12:00", "zh-Hant"),)


def test_what_differs_only_in_the_width_of_its_marks_is_said_once() -> None:
    row = item(sheet(tags="en,zh-Hant"), "welcome")

    assert row.hosts == ((Said("Bernard Chan, Under Secretary", "en"),),)
    assert said(item(sheet(tags="zh-Hant"), "welcome").hosts) == ("Bernard Chan, Under Secretary",)


def test_a_name_without_a_translation_stays_in_what_it_has() -> None:
    chinese = sheet(tags="zh-Hant")

    assert [entry[0] for entry in section(chinese, "delegation")] == ["李安", "Jane Smith", "Ben Ho", "Kit Wu"]
    assert items(sheet(written("en: plain"), tags="zh-Hant"))[0].titles == (Said("plain", "en"),)


@every(
    ("asked", "found"),
    [
        ("zh-TW", "臺"),
        ("zh-HK", "港"),
        ("zh-MO", "繁"),
        ("zh-Hant", "繁"),
        ("zh-CN", "简"),
        ("zh-SG", "简"),
        ("zh-Hans", "简"),
        ("zh", "简"),
        ("en-GB", "plain"),
        ("en", "plain"),
    ],
)
def test_a_tag_finds_its_own_words_else_those_that_are_written_alike(asked: str, found: str) -> None:
    text = written("en: plain", "zh-Hant: 繁", "zh-TW: 臺", "zh-Hans: 简", "zh-HK: 港")

    assert said(items(sheet(text, tags=asked))[0].titles) == (found,)


@pytest.mark.parametrize(
    ("there", "asked", "found"),
    [
        (["en: plain", "zh: 中"], "zh-Hant", "中"),
        (["en: plain", "zh: 中"], "zh-CN", "中"),
        (["en: plain", "zh-Hans: 简"], "zh-HK", "简"),  # the other writing is read more easily than English
        (["ja: 日本語", "en: plain"], "zh-Hant", "日本語"),  # neither is Chinese: the author's first
        (["en: plain", "ja: 日本語"], "zh-Hant", "plain"),
    ],
)
def test_where_a_language_is_not_written_the_nearest_one_is_said(there: list[str], asked: str, found: str) -> None:
    assert said(items(sheet(written(*there), tags=asked))[0].titles) == (found,)


def test_a_japanese_trip_has_chinese_phrases_around_its_own_names() -> None:
    plan, findings = planned("matsuyama-sister-city")
    printed = settle(plan, findings, edition=Edition.PROGRAMME, languages=("zh-Hant",))

    assert {each.lang for each in spoken(printed.labels)} == {"zh-Hant"}
    titles = [each for row in items(printed) for each in row.titles]
    assert {each.lang for each in titles} <= {"zh-Hant", "ja", "en"}
    assert [each.text for each in titles if re.search("[\u3040-\u30ff]", each.text) and each.lang != "ja"] == []


def test_what_one_language_needs_and_the_other_does_not_is_kept() -> None:
    text = EXCHANGE.replace("name: The Inn", "name: {en: The Inn, zh-Hant: 香港旅館}")  # its name says its city

    for tags, there in (("en", ("Hong Kong",)), ("zh-Hant", ()), ("zh-Hant,en", ("Hong Kong",))):
        assert said(item(sheet(text, "card", tags=tags), "inn").place) == there


def test_what_one_language_leaves_out_is_not_paired_with_the_next_line_of_the_other() -> None:
    text = EXCHANGE.replace("name: The Inn", "name: {en: The Inn, zh-Hant: 香港旅館}")
    text = text.replace("    - hotel: inn\n", "    - hotel: inn\n      by: 23:00\n")

    inn = item(sheet(text, "card", tags="en,zh-Hant"), "inn")
    assert said(inn.place) == ("Hong Kong",)
    assert [said(each) for each in inn.facts] == [("Please arrive by 23:00", "請於23:00前到達")]


def test_a_title_without_a_translation_stands_beside_every_form_of_the_name() -> None:
    text = EXCHANGE.replace("{name: Bernard Chan,", "{name: {en: Bernard Chan, zh-Hant: 陳百里},")

    assert item(sheet(text, tags="en,zh-Hant"), "welcome").hosts == (
        (Said("Bernard Chan, Under Secretary", "en"), Said("陳百里，Under Secretary", "zh-Hant")),
    )
    unnamed = item(sheet(tags="en,zh-Hant"), "welcome").hosts
    assert unnamed == ((Said("Bernard Chan, Under Secretary", "en"),),)  # where there is no name for it to stand beside
    assert said(item(sheet(text, tags="zh-Hant"), "welcome").hosts) == ("陳百里，Under Secretary",)


def test_an_address_that_names_its_city_is_not_given_it_twice() -> None:
    text = EXCHANGE.replace("address: 2 Tim Mei", "address: '2 Tim Mei, Hong Kong'")

    assert section(sheet(text), "places")[0] == ("Government Offices", "2 Tim Mei, Hong Kong")
    assert section(sheet(text, tags="en,zh-Hant"), "places")[0] == (
        ("Government Offices", "政府總部", "2 Tim Mei, Hong Kong")
    )


def test_an_address_written_in_no_chinese_stands_before_its_city_and_not_the_city_alone() -> None:
    both, chinese = (section(sheet(tags=tags), "places")[0] for tags in ("en,zh-Hant", "zh-Hant"))

    assert both == ("Government Offices", "政府總部", "2 Tim Mei, Hong Kong", "2 Tim Mei，香港")
    assert chinese == ("政府總部", "2 Tim Mei，香港")


def test_commas_between_names_in_latin_letters_alone_are_narrow_in_chinese() -> None:
    joined = language_of("zh-Hans").joined

    assert joined(["Town Hall Square", "塔林"]) == "Town Hall Square，塔林"
    assert joined(["Royal Navy memorial", "塔林"]) == "Royal Navy memorial，塔林"
    assert joined(["IPA", "Peetri, Rae parish"]) == "IPA, Peetri, Rae parish"
    assert joined(["白涛", "Mayor of Foshan", "佛山"]) == "白涛，Mayor of Foshan，佛山"
    assert joined(["塔林", "UTC+3", "12:30"]) == "塔林，UTC+3，12:30"
    assert language_of("en").joined(["Tallinn", "塔林"]) == "Tallinn, 塔林"


def test_the_sign_for_what_is_to_be_confirmed_is_explained_in_each_language() -> None:
    text = EXCHANGE.replace("time: 14:30-15:30", "time: tbc")

    assert said(sheet(text).legend) == ("tbc", "still to be confirmed")
    assert said(sheet(text, tags="zh-Hant").legend) == ("待定", "有待確認")
    assert said(sheet(text, tags="en,zh-Hant").legend) == ("tbc", "待定", "still to be confirmed", "有待確認")


def test_guests_read_no_way_that_says_neither_when_nor_whereto() -> None:
    trip = str(ROOT / "itineraries" / "guangzhou-shenzhen-day.trip.yaml")

    assert "by coach" not in here("plan", trip, "--format", "md", "--lang", "en").out
    assert "coach" in here("plan", trip, "--copy", "run-sheet", "--format", "md", "--lang", "en").out


def test_a_group_is_read_as_words_on_paper_and_on_a_screen() -> None:
    text = EXCHANGE.replace("signers", "first-signers")

    assert said(item(sheet(text), "signing").who) == ("First signers",)
    assert said(item(sheet(text, "schedule"), "signing").who) == ("First signers",)


def test_dates_are_headed_in_each_language() -> None:
    assert [said(day.headings) for day in sheet(tags="en,zh-Hant,zh-Hans").days] == [
        ("Tuesday 24 November 2026", "2026年11月24日（星期二）"),
        ("Wednesday 25 November 2026", "2026年11月25日（星期三）"),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("path", few(SHORT, of=ITINERARIES), ids=lambda path: path.name.split(".")[0])
def test_a_print_in_several_languages_says_what_the_prints_in_each_say_and_nothing_else(
    path: Any,
) -> None:
    plan, findings = planned(path.name.removesuffix(".trip.yaml"))
    for edition in Edition:
        alone = [settle(plan, findings, edition=edition, languages=(tag,)) for tag in TAGS]
        both = settle(plan, findings, edition=edition, languages=TAGS)

        assert both.languages == TAGS
        for there, first, *rest in zip(*map(texts_by_row, (both, *alone)), strict=True):
            assert first <= there
            assert len(set(map(flat, there))) == len(there)
            apart = first.union(*rest)
            assert [text for text in there - apart if not is_said(text, apart)] == []
            assert [text for text in set().union(*rest) - there if not is_said(text, there)] == []


TAGS = ("en", "zh-Hant", "zh-Hans")
ONCE = ("協議方：", "协议方：", "已接納：", "已接受：")  # before names and reasons that are in English alone
LINE = re.compile(r"第\d+行")  # the margin says the number of a line in one language


def is_said(text: str, there: Iterable[str]) -> bool:
    """Whether each part between commas and brackets is there: what has no translation is in the first language."""
    if text.startswith(ONCE) or LINE.fullmatch(text):
        return True
    whole = "\n".join(map(flat, there))  # no part has a line break
    return all(flat(part) in whole for part in re.split("[，,；：·（）]", text))


def texts_by_row(printed: Any) -> Iterable[set[str]]:
    """What each row, entry, note and label says, and the legend as a whole, which has fewer marks in Chinese alone."""
    sections = [part for each in printed.sections for part in (each.heading, *each.entries)]
    tables = [row for each in printed.tables for row in (each.name, each.header, *each.rows)]
    days = [part for day in printed.days for part in (day.headings, day.part, day.notes, day.timeline, *day.rows)]
    parts = (printed.titles, printed.scope, *days, *sections, printed.legend, *printed.notes, *printed.labels, *tables)
    return [set(said(part)) for part in parts]


WORDS = st.lists(st.sampled_from([Said(each, tag) for each in "abc" for tag in ("en", "ja")]), max_size=6).map(tuple)


@given(WORDS)
def test_equal_words_are_said_once_in_their_order_and_in_the_first_language_that_says_them(words: Words) -> None:
    short = sheet()._replace(days=(), sections=(), tables=(), legend=(), titles=words)
    once = said_once(short).titles

    assert [each.text for each in once] == list(dict.fromkeys(each.text for each in words))
    assert all(each[:2] == next(other[:2] for other in words if other.text == each.text) for each in once)


def test_a_phrase_is_said_in_each_language_in_which_its_values_say_something() -> None:
    words = Wording(worked_out(EXCHANGE).plan, each_language(worked_out(EXCHANGE).plan, ("en", "zh-Hant")))
    name = (Said("Lo Wu", "en"), Said("羅湖", "zh-Hant"))

    assert words.phrase("via {crossing}", crossing=name) == (Said("via Lo Wu", "en"), Said("經羅湖", "zh-Hant"))
    assert words.phrase("via {crossing}", crossing=name[1:]) == (Said("經羅湖", "zh-Hant"),)
    assert words.phrase("{number} nights", number=2) == (Said("2 nights", "en"), Said("2晚", "zh-Hant"))
    assert words.listed(["1", name, "2"])[0] == Said("1, Lo Wu and 2", "en")
    assert words.joined([(), "1", name[:1]]) == (Said("1, Lo Wu", "en"), Said("1", "zh-Hant"))


def test_a_finding_is_found_at_every_part_of_the_file_that_it_is_in_and_at_no_other() -> None:
    late = next(each for each in worked_out(HURRIED).findings if each.name == "late-arrival")
    index = indexed([late])
    path, route = late.where.path, late.where.yaml_path
    line = route.rpartition(".")[0]

    assert line.endswith("]")
    for part in (route, line, line.partition("[")[0], "days"):
        assert tuple(index.at(path, part)) == (late,)
    for path_, part in ((path, ""), (path, route[:-1]), (path, f"{route}.more"), ("other.yaml", route)):
        assert tuple(index.at(path_, part)) == ()


def test_a_driver_reads_a_place_without_an_address_from_large_to_small_in_chinese() -> None:
    text = EXCHANGE.replace("name: Town Hall,", "name: {en: Town Hall, zh-Hant: 市政府},")
    first = legs(sheet(text, "movements", tags="zh-Hant"))[0]

    assert "深圳市政府" in [each for _, each in details(first)]


def test_a_card_in_a_language_without_words_says_how_to_fold_it_all_the_same() -> None:
    assert said(sheet(copy="card", tags="ja").labels.folding) == said(sheet(copy="card").labels.folding) != ()


@pytest.mark.parametrize("tag", ["en", "zh-Hant", "zh-Hans"])
def test_a_legend_explains_no_sign_by_its_own_word(tag: str) -> None:
    term = language_of(tag).term

    for sign, meaning in (TENTATIVE, UNKNOWN, ASSUMED, AT_MOST):
        assert not term(meaning).startswith(term(sign).strip("()（）"))
