"""Counts the numbers that Word puts before paragraphs, for labels that have words in them: "Day 1", "第一天"."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from delegate.importing.sources.xml_parts import attribute, local, number, value
from delegate.tuples import NamedTuple

CHINESE = "〇一二三四五六七八九"
CHINESE_FORMATS = {
    "chineseCounting",
    "chineseCountingThousand",
    "ideographDigital",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
}


class NumberLevel(NamedTuple):
    """A level of a numbering: its label ("Day %1"), how its number is written, and where it starts."""

    label: str
    form: str
    start: int


def numberings_of(root: Element | None) -> dict[str, dict[int, NumberLevel]]:
    """The levels of each numbering by its id."""
    abstract = {
        attribute(entry, "abstractNumId"): {
            number(attribute(level, "ilvl")): NumberLevel(
                value(level, "lvlText") or "", value(level, "numFmt") or "", number(value(level, "start"), 1)
            )
            for level in entry
            if local(level) == "lvl"
        }
        for entry in (() if root is None else root)
        if local(entry) == "abstractNum"
    }
    return {
        attribute(entry, "numId") or "": abstract.get(value(entry, "abstractNumId"), {})
        for entry in (() if root is None else root)
        if local(entry) == "num"
    }


def label_of(
    numbering: str, depth: int, levels: Mapping[str, Mapping[int, NumberLevel]], counters: dict[tuple[str, int], int]
) -> str:
    """The label before the next paragraph of a numbering; "" where it is a bullet or a number without a word.

    The counters are moved on.
    """
    level = levels.get(numbering, {}).get(depth)
    if level is None:
        return ""
    counters[numbering, depth] = counters.get((numbering, depth), level.start - 1) + 1
    for deeper in [key for key in counters if key[0] == numbering and key[1] > depth]:
        del counters[deeper]
    if level.form == "bullet" or not re.search(r"[^\W\d_]{2}|[第日天]", re.sub(r"%\d", "", level.label)):
        return ""

    def written(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        other = levels[numbering].get(at, level)
        return _written(counters.get((numbering, at), other.start), other.form)

    return re.sub(r"%(\d)", written, level.label).strip()


def _written(count: int, form: str) -> str:
    if form not in CHINESE_FORMATS or count >= 100:
        return str(count)
    tens, ones = divmod(count, 10)
    return ("" if tens < 2 else CHINESE[tens]) + ("十" if tens else "") + (CHINESE[ones] if ones or not tens else "")
