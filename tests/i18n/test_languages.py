"""The languages of the print: every phrase has its translation, with the same gaps to fill; dates as people write."""

import ast
import datetime as dt
import re
import string

import pytest
from babel.dates import format_date
from command import ROOT, here, trip_in

from delegate.i18n.dates import day_month, long_date
from delegate.i18n.language import language_of, letters_of
from delegate.i18n.language_names import NAMES
from delegate.model import LINE_KINDS, ROLES
from delegate.sheet.labels import _COPIES
from delegate.sheet.legs import _BY
from delegate.sheet.manifest import _PEOPLE, _VEHICLES
from delegate.sheet.marks import SIGNS
from delegate.sheet.pages import HEADINGS
from delegate.values import PARTS_OF_DAY

TABLES = ("zh-Hant", "zh-Hans")


def phrases() -> set[str]:
    """Every English phrase that the sheet may say."""
    found: set[str] = set()
    for path in (*(ROOT / "delegate/sheet").glob("*.py"), *(ROOT / "delegate/words").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
                continue
            if node.func.attr in ("say", "phrase", "term"):
                words = ast.walk(node.args[0])
                found |= {
                    each.value for each in words if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }
    return {each for each in found if any(letter.isalpha() for letter in each)}


TERMS = {
    *(kind for kind in LINE_KINDS),
    *(role for role in ROLES),
    *PARTS_OF_DAY,
    *_BY.values(),
    *_PEOPLE,
    *_VEHICLES,
    *(each for each in _COPIES.values() if each),
    *(text for sign in SIGNS for text in sign if any(letter.isalpha() for letter in text)),
    *NAMES.values(),
    *("programme", "card", "manifest"),
    *HEADINGS.values(),
    "visa",
    "passport",
    "two-way-permit",
}


@pytest.mark.parametrize("tag", TABLES)
def test_every_phrase_and_every_word_of_the_format_is_translated(tag: str) -> None:
    assert sorted((phrases() | TERMS) - language_of(tag).phrases.keys()) == []


@pytest.mark.parametrize("tag", TABLES)
def test_a_translation_fills_the_same_gaps(tag: str) -> None:
    def gaps(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    table = language_of(tag).phrases

    assert [phrase for phrase, said in table.items() if gaps(phrase) != gaps(said)] == []


def test_the_two_chinese_tables_say_the_same_things() -> None:
    assert language_of("zh-Hant").phrases.keys() == language_of("zh-Hans").phrases.keys()


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("et", "en"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-Hans-SG", "zh-Hans"),
        ("zh-Hant", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("yue", "zh-Hant"),
    ],
)
def test_a_region_says_which_chinese_is_written_there(asked: str, spoken: str) -> None:
    assert language_of(asked).tag == spoken


def test_what_the_author_wrote_is_never_read_as_a_phrase_with_gaps() -> None:
    assert language_of("zh-Hant").say("{name} ({hours})", name="{hours}", hours="{x}") == "{hours}（{x}）"


@pytest.mark.parametrize("date", [dt.date(2023, 2, 24), dt.date(2026, 11, 1), dt.date(2028, 2, 29)])
def test_dates_are_written_as_babel_writes_them(date: dt.date) -> None:
    assert long_date(date, "en") == format_date(date, "EEEE d MMMM y", locale="en")
    assert day_month(date, "zh-Hant") == format_date(date, "M月d日", locale="zh_Hant")
    for tag, locale in (("zh-Hant", "zh_Hant_HK"), ("zh-Hans", "zh_Hans"), ("zh-TW", "zh_Hant_TW")):
        assert long_date(date, tag) == format_date(date, "y年M月d日 EEEE", locale=locale)


def test_a_programme_in_chinese_has_no_english_phrase_left(tmp_path) -> None:
    text = trip_in(tmp_path).read_text("utf-8")
    for english, chinese in {
        "Morning talks": "{zh-Hant: 早上會談}",
        "The clinic": "{zh-Hant: 參觀診所}",
        "Last words": "{zh-Hant: 總結}",
        "name: The Office": "name: {zh-Hant: 辦公室}",
        "name: The Clinic": "name: {zh-Hant: 診所}",
        "name: Ann Lee": "name: {zh-Hant: 李安}",
        "name: Ben Ho": "name: {zh-Hant: 何本}",
        "name: Bernard Chan, title: Under Secretary": "name: {zh-Hant: 陳百里}, title: {zh-Hant: 副局長}",
        "contact: Visit office, ": "contact: ",
        "pair: [": "雙人組: [",
    }.items():
        text = text.replace(english, chinese)
    path = trip_in(tmp_path, text)
    said = here("plan", str(path), "--lang", "zh-Hant", "--copy", "programme").out

    assert set(re.findall("[A-Za-z]+", said)) <= {"visit", "delegate"}  # the reference, and who worked it out


@pytest.mark.parametrize(
    ("tag", "letters"),
    [
        ("zh", "CN"),
        ("zh-Hans-SG", "CN"),
        ("zh-Hant", "HK"),
        ("zh-MO", "HK"),
        ("zh-TW", "TW"),
        ("zh-Hant-TW", "TW"),
        ("yue", "HK"),
        ("ja-JP", "JP"),
        ("ko", "KR"),
        ("en-HK", ""),
    ],
)
def test_a_language_says_whose_forms_chinese_characters_have(tag: str, letters: str) -> None:
    assert letters_of(tag) == letters
