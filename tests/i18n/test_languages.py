"""The languages of the print: every phrase has its translation, with the same gaps to fill; dates as people write."""

import ast
import datetime as dt
import functools
import json
import re
import string
from typing import Any

import pytest
from babel.dates import format_date
from command import ROOT, here, trip_in
from every import every
from parsed import nodes_of

from delegate.assessment import basis_words, border_words, paper_words
from delegate.i18n import language as language_module
from delegate.i18n.countries import COUNTRIES
from delegate.i18n.dates import dates_of, day_month, long_date
from delegate.i18n.language import (
    DATES_ONLY,
    ENGLISH,
    IN_THE_CODE,
    NAMES,
    language_of,
    table_names,
    table_of,
)
from delegate.i18n.scripts import writing_region
from delegate.model import LINE_KINDS, ROLES
from delegate.modes import MODES, MOVEMENT_KINDS
from delegate.places.shipped import load
from delegate.sheet import port_rows, route_answer
from delegate.sheet.cover_page import HEADINGS
from delegate.sheet.crossings import _GROUPS, CONFIDENCE, HALLS, LOW
from delegate.sheet.labels import _COPIES, SIGNS
from delegate.sheet.leg_breakdown import BASES
from delegate.sheet.legs import by_means
from delegate.sheet.manifest import _PEOPLE, _VEHICLES
from delegate.sheet.manifest_duties import DRIVES, MEALS, PAPERS
from delegate.travel.requests import Basis
from delegate.values import PARTS_OF_DAY

WORDED = ("assessment/*_words.py", "i18n/*.py", "render/*_layout.py", "sheet/*.py")
GAP = re.compile(r"\{\w+\}")
DATES = {"weekdays": 7, "short_weekdays": 7, "months": 12}


@functools.cache
def phrases() -> frozenset[str]:
    """Every English phrase that is said in the language of a print: what is given to `say`, and what has gaps."""
    found: set[str] = set()
    for path in (path for pattern in WORDED for path in (ROOT / "delegate").glob(pattern)):
        nodes = nodes_of(path)
        prose = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        for node in nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
                if node.func.attr in ("say", "phrase", "term", "needed"):
                    found |= set(texts_in(*ast.walk(node.args[0])))
            elif isinstance(node, ast.Constant) and id(node) not in prose and path.stem in WITH_TABLES:
                found |= {text for text in texts_in(node) if GAP.search(text)}
    return frozenset(each for each in found if any(letter.isalpha() for letter in each))


def texts_in(*nodes: ast.AST) -> list[str]:
    found = (each.value for each in nodes if isinstance(each, ast.Constant))
    return [text for text in found if isinstance(text, str)]


WITH_TABLES = ("basis_words", "border_words", "crossings", "paper_words", "route_answer")  # phrases by kind
ROWS = {
    *(row["name"] for water in load("waters.json")["waters"] for row in water["passages"]),
    *(row["line"] for row in load("links.json")["links"]),
    *(row["words"] for row in load("rides.json")["modes"].values()),
    *(row["name"] for row in load("borders/full-days.json")["days"]),
}
PARTS = ("access", "check-in", "wait", "ride", "clear", "exit", "entry", "night", "low", "plan", "high")
BORDERS = ("open", "closed", "in part", "hours not known", *HALLS.values(), *CONFIDENCE.values(), *_GROUPS.values())


WIDER = {  # in Chinese the port stands in the middle of the sentence
    phrase: {"place"}
    for phrase in (port_rows._CHECK_IN, port_rows._CHECK_IN_ABROAD, port_rows._BOARDING, port_rows._BOARDING_ABROAD)
}

TERMS = {
    *(kind for kind in LINE_KINDS),
    *(role for role in ROLES),
    *PARTS_OF_DAY,
    *(by_means(kind) for kind in MOVEMENT_KINDS),
    *_PEOPLE,
    *_VEHICLES,
    *DRIVES,
    *MEALS,
    *PAPERS,
    "Drives",
    "Meals",
    "Travel documents",
    *(each for each in _COPIES.values() if each),
    *(text for sign in SIGNS for text in sign if any(letter.isalpha() for letter in text)),
    *NAMES.values(),
    *COUNTRIES.values(),
    *ROWS,
    *PARTS,
    *BORDERS,
    *basis_words.HALLS.values(),
    *basis_words.LANES.values(),
    *basis_words.HOURS.values(),
    *border_words.AGAINST.values(),
    *paper_words.FAULTS.values(),
    *paper_words.REMEDIES.values(),
    *(text for table in (route_answer.PLACES, route_answer.NOTES, route_answer.NONE) for text in table.values()),
    *(word for mode in MODES.values() for word in (mode.words, mode.barred, mode.served) if word),
    *(basis.value for basis in Basis),
    *(text for sign in (*BASES, LOW) for text in sign if any(letter.isalpha() for letter in text)),
    *("daytime traffic", "morning peak", "evening peak"),
    *("programme", "card", "manifest"),
    *WIDER,
    *HEADINGS.values(),
    "visa",
    "passport",
    "two-way-permit",
}


def gaps(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def faults(table: dict[str, Any]) -> list[str]:
    """What is wrong with the table of a language; nothing where it can be printed in."""
    dates = table.get("dates", {})
    found = [f"no {key}" for key in ("covers", "dates", "phrases") if not table.get(key)]
    found += [f"{len(dates.get(key, ()))} {key}" for key, n in DATES.items() if len(set(dates.get(key, ()))) != n]
    for key, wanted in (("day_month", {"day", "month"}), ("long", {"day", "month", "year", "weekday"})):
        found += [f"{key} without its gaps"] if gaps(dates.get(key, "")) != wanted else []
    phrases = table.get("phrases")
    if phrases == DATES_ONLY:
        return found
    found += ["separators"] if table.get("separators", {}).keys() != {", ", "; ", ": "} else []
    found += ["list"] if gaps(table.get("list", {}).get("last", "")) != {"most", "last"} else []
    if phrases == IN_THE_CODE:
        return found
    said = phrases if isinstance(phrases, dict) else {}
    found += [f"not translated: {phrase}" for phrase in sorted(every_phrase() - said.keys())]
    return found + [
        f"other gaps: {phrase}"
        for phrase, text in said.items()
        if gaps(phrase) != gaps(text) - WIDER.get(phrase, set())
    ]


def every_phrase() -> frozenset[str]:
    return phrases() | TERMS


@pytest.mark.parametrize("name", table_names())
def test_the_table_of_a_language_has_every_phrase_date_list_and_separator(name: str) -> None:
    assert faults(dict(table_of(name) or {})) == []


def test_no_table_has_a_phrase_twice() -> None:
    for name in table_names():
        pairs: list[list[str]] = []
        text = (language_module.TABLES / f"{name}.json").read_text("utf-8")
        json.loads(text, object_pairs_hook=lambda found, pairs=pairs: pairs.append([key for key, _ in found]))

        assert all(len(keys) == len(set(keys)) for keys in pairs), name


def test_every_phrase_of_the_tables_is_said_somewhere() -> None:
    told = {text for path in (ROOT / "delegate").rglob("*.py") for text in texts_in(*nodes_of(path))}
    phrases_of = (table_of(name) or {} for name in table_names())
    translated = {phrase for table in phrases_of if isinstance(table["phrases"], dict) for phrase in table["phrases"]}
    unsaid = translated - told
    for path in (ROOT / "delegate/data").rglob("*.json"):
        facts = path.read_text("utf-8")  # searched as text: to parse all of them took longer than the rest
        unsaid = {each for each in unsaid if json.dumps(each, ensure_ascii=False) not in facts}

    assert unsaid == set()


def test_the_tables_say_the_same_things() -> None:
    tables = [table_of(name) or {} for name in table_names()]
    said = [table["phrases"].keys() for table in tables if isinstance(table["phrases"], dict)]

    assert len(said) >= 2
    assert all(each == said[0] for each in said)


def test_only_english_has_its_phrases_in_the_code() -> None:
    assert [name for name in table_names() if (table_of(name) or {})["phrases"] == IN_THE_CODE] == ["en"]


def test_an_empty_table_and_one_that_lacks_a_phrase_are_found() -> None:
    table = dict(table_of("zh-Hant") or {})
    lacking = {phrase: text for phrase, text in table["phrases"].items() if phrase != "via {crossing}"}

    assert "no phrases" in faults({})
    assert "no phrases" in faults(table | {"phrases": {}})
    assert faults(table | {"phrases": lacking}) == ["not translated: via {crossing}"]
    assert faults(table | {"phrases": lacking | {"via {crossing}": "經"}}) == ["other gaps: via {crossing}"]


def test_a_language_is_one_file_found_by_its_name(tmp_path, monkeypatch) -> None:
    table = dict(table_of("zh-Hant") or {})
    dates = table["dates"] | {"long": "{weekday}, {day}. {month} {year}", "months": [f"M{n}" for n in range(1, 13)]}
    own = table | {"covers": ["xx", "xy-Latn"], "dates": dates, "phrases": table["phrases"] | {"Note": "NOTE"}}
    for name in table_names():
        (tmp_path / f"{name}.json").write_text(json.dumps(dict(table_of(name) or {})), "utf-8")
    (tmp_path / "xx.json").write_text(json.dumps(own), "utf-8")
    monkeypatch.setattr(language_module, "TABLES", tmp_path)
    for cached in (language_of, dates_of, language_module._table):
        cached.cache_clear()
    try:
        assert language_of("xx").say("Note") == language_of("xy-Latn-DE").say("Note") == "NOTE"
        assert language_of("xy") is ENGLISH
        assert long_date(dt.date(2026, 5, 3), "xx") == "星期日, 3. M5 2026"
    finally:
        for cached in (language_of, dates_of, language_module._table):
            cached.cache_clear()


@every(
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
        assert long_date(date, tag) == format_date(date, "y年M月d日（EEEE）", locale=locale)


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

    assert set(re.findall("[A-Za-z]+", said)) <= {"UTC"}


@every(
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
    assert writing_region(tag) == letters


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans"])
def test_the_foot_of_a_run_sheet_says_for_whom_it_is_as_its_head_does(tag: str) -> None:
    assert language_of(tag).term("Run sheet, for the team only").endswith(language_of(tag).term("For the team only"))
