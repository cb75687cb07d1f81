"""Reads in the title of a drive to or from which kind of port it leads: `Airport transfer`, `Zum Flughafen`, 前往渡輪.

The words of every language stand in `data/port-words.json`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from delegate.places.fuzzy_names import is_no_port
from delegate.places.shipped import load
from delegate.tuples import NamedTuple

ANY_PORT = "any"
_KINDS = ("airport", "pier", "station", ANY_PORT)
_ORDER = {"none": 0, "either": 2}  # what takes its letters from others: first words that say no port
_HOTELS = "酒店|飯店|饭店|賓館|宾馆"
_BUILDING = (
    r"(?:hotel|hôtel|otel|inn|motel|hostel|caf[eé]|restaurant|cent(?:er|re)|zentrum|museum|halle?|lounge|office)\b"
)
_SIGN = r"(?:→|->|–|—|\s-\s)"
# What may follow the word, so that it is no part of another name: not `the airport hotel`.
_END = r"\s*(?:$|[,，、()（）;；:：!.。→–—]|->|\s-\s|\d)"
_MORE = (
    r"|\s+(?:by|via|at|with|for|on|in|into|from|to|terminal|mit|ins|nach|um|über|zurück|per|avec|par|con|por|com|alle"
    r"|med|met|om)\b"
)
_MORE_UNSPACED = r"|\s|-|乘|搭|坐|後|后|前往|至|到|往|返|回|出發|出发|移動|이동|出発"
# The name of an airport or a station behind its word: `aeropuerto de Madrid`, `Flughafen Zürich`.
_NAME_BEHIND = rf"|\s+(?:de|del|della|di|da|do|du|des|von|van)\b|\s+(?!{_BUILDING})(?-i:[A-ZÀ-Þ])"
_NAME = rf"(?:(?!{_BUILDING})(?-i:[A-ZÀ-Þİ])[\w.'-]*\s+){{0,3}}?(?<!\w)"


class SaidPort(NamedTuple):
    """A port that a title says: the word for it, its kind (`ANY_PORT`: it says none), and its role.

    That is "to" or "from", or "either": `Airport transfer` may lead there or come from there.
    """

    word: str
    kind: str
    role: str


class _Patterns(NamedTuple):
    """What is looked for in titles of a language, with the role that it says, and the kinds of its words."""

    kinds: Mapping[str, str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]


def ports_said(title: str) -> tuple[SaidPort, ...]:
    """Every port that a title says by a word for one; what is said of a direction goes before what says none."""
    plain, found, taken = title.replace("’", "'").strip(), list[SaidPort](), set[int]()
    rows = [_row(number) for number, words in enumerate(_words()) if any(word in plain.casefold() for word in words)]
    tried = [(role, pattern, row.kinds) for row in rows for role, pattern in row.patterns]
    for role, pattern, kinds in sorted(tried, key=lambda each: _ORDER.get(each[0], 1)):
        for match in pattern.finditer(plain):
            span, word = range(*match.span("port")), match["port"]
            said = plain[: span.stop] if role == "either" else plain[match.start("said") : span.stop]
            if taken.isdisjoint(span) and not is_no_port(said):
                taken.update(span)
                if role != "none":
                    found.append(SaidPort(word, kinds[re.sub(r"\s+", " ", word.casefold())], role))
    return tuple(found)


def has_word_for(name: str, kind: str) -> bool:
    """Whether a word for a kind of port stands in a name, in any language: that of boats in `Boat Quay Hotel`."""
    plain = name.casefold()
    for row in load("port-words.json")["languages"]:
        words = [word for each in _KINDS if kind in (each, ANY_PORT) or each == ANY_PORT for word in row.get(each, ())]
        left, right = ("" if row.get(flag) else r"\b" for flag in ("unspaced", "compound"))
        right = left and right
        if any(re.search(f"{left}{re.escape(word)}{right}", plain) for word in words if word in plain):
            return True
    return False


@cache
def _words() -> tuple[tuple[str, ...], ...]:
    """The words for ports, and whole phrases, of each language."""
    return tuple(tuple(_kinds(row)) for row in load("port-words.json")["languages"])


def _kinds(row: Mapping[str, Any]) -> dict[str, str]:
    """The kinds of port by all words and phrases of a language."""
    phrases = row.get("phrases", {}).values()
    return {word: kind for listed in (row, *phrases) for kind in _KINDS for word in listed.get(kind, ())}


@cache
def _row(number: int) -> _Patterns:
    """The patterns of a language: compiled where a word of it stands in a title, for all of them take long."""
    row = load("port-words.json")["languages"][number]
    unspaced = bool(row.get("unspaced"))
    left, right = ("", f"(?={_END}{_MORE_UNSPACED})") if unspaced else (r"(?<!\w)", r"(?!\w)")
    patterns = [*(_unspaced if unspaced else _spaced)(row)]
    for role, said in row.get("phrases", {}).items():
        phrases = [word for words in said.values() for word in words]
        patterns.append((role, f"{left}(?P<said>(?P<port>{_any(phrases)})){right}"))
    if "none" in row:
        patterns.append(("none", f"{left}(?P<said>(?P<port>{_any(row['none'])}))"))
    return _Patterns(_kinds(row), tuple((role, re.compile(f"(?i){text}")) for role, text in patterns))


def _spaced(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The patterns of a language with blanks between its words."""
    every = [word for kind in _KINDS for word in row.get(kind, ())]
    transfer = rf"{_any(row['transfer'])}(?!\w)(?!\s+(?:{_BUILDING}|station|terminal|stop|depot))"
    on = _any(word for role in ("from", "to") for word in row.get(role, ()))
    end = rf"(?={_END}{_MORE}|\s+{transfer}|\s+{on}(?:(?<=')|(?!\w)))"
    named = _NAME if row.get("name") == "before" else ""
    ports = [rf"(?P<said>{_NAME}(?P<port>{_any(every)}))(?!\w){end}"]
    if row.get("name") != "before":
        own = [word for kind in ("airport", "station") for word in row.get(kind, ())]
        ports.append(rf"(?P<said>(?P<port>{_any(own)}))(?={_NAME_BEHIND[1:]})")
    bare = rf"(?<!\w)(?P<said>{_NAME}(?P<port>{_any(every)}))(?!\w)"
    for port in ports:
        for role in ("from", "to"):
            if role in row:
                yield role, rf"(?<!\w){_lead(row[role])}{port}"
        for role, field in (("to", "set_down"), ("from", "pick_up"), ("either", "transfer")):
            if field in row:
                yield role, rf"(?<!\w){_any(row[field])}\s*[-–—:：(]?\s*(?<!\w){port}"
        yield "to", rf"{_SIGN}\s*(?<!\w){port}"
        yield "either", rf"(?:^|[:：(,，])\s*{port if named else port.replace(_NAME, '')}"
    for role, field in (("to", "set_down"), ("from", "pick_up")):
        if field in row:
            yield role, rf"{bare}\s+{_any(row[field])}(?!\w)"
    yield "either", rf"{bare}\s+{transfer}"
    if row.get("compound"):
        yield "either", rf"(?<!\w)(?P<port>{_any(every)})s?-?{transfer}"


def _unspaced(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The patterns of a language without blanks, in which words of direction stand before a port or behind it."""
    port = f"(?P<port>{_any(word for kind in _KINDS for word in row.get(kind, ()))})"
    stops = f"{_any((*row['to'], *row['from']))}|{_HOTELS}"
    name = rf"(?:(?!{stops})[^\s、，,→–—-]){{0,8}}?"
    end = f"(?={_END}{_MORE_UNSPACED}|{_any(row['transfer'])})"
    for role in ("from", "to"):
        if row.get("behind"):
            yield (
                role,
                rf"(?P<said>{port})\s*{_any(row[role])}" + ("" if role == "from" else f"(?={_END}{_MORE_UNSPACED})"),
            )
        else:
            yield role, f"{_any(row[role])}(?P<said>{name}{port}){end}"
    for role, field in (("to", "set_down"), ("from", "pick_up"), ("either", "transfer")):
        if field in row:
            yield role, rf"(?P<said>{port})の?\s*{_any(row[field])}"
    yield "to", rf"{_SIGN}\s*(?P<said>{name}{port}){end}"
    yield "either", rf"^{name}{port}{end}"


def _lead(words: Iterable[str]) -> str:
    """Any of some words before another: with a blank between them, but for an apostrophe, a colon and a comma."""
    return rf"(?:{_any(words)})(?:(?<=[':,])\s*|\s+)"


def _any(words: Iterable[str]) -> str:
    """Any of some words, the longest first, with as many blanks as are typed."""
    listed = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in listed) + ")"
