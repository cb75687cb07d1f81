"""Finds the table of a language of the print, and says English phrases, lists and labels in that language.

A language is one file in `tables/`, found by its name: `covers` are the tags that it serves, beside the one it is named
after; `separators` stand for the English ones; `list` is how a list is written; `dates` has weekdays, months and two
patterns; `phrases` has a translation for every English phrase. English itself has its phrases `in the code`. A table
whose phrases are `none, dates only` writes dates; a page in that language has names, titles, dates and times beside
them, and no phrases but the English ones of what must be known: for the team that is all of them.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, TypeGuard

from delegate.tuples import NamedTuple
from delegate.values import Text

TABLES = Path(__file__).parent / "tables"
IN_THE_CODE, DATES_ONLY = "in the code", "none, dates only"
_GAP, _WORD = r"\{\w+\}", r"(?!\b(?:min|h|km|m|UTC)\b)[^\W\d_]{2,}"
# What must be known where no language of the print has phrases, and no sign says: whether a line or a day is open, when
# it is and for whom, who comes, goes and receives them, what papers to have and to bring, where to sleep. In English.
_KEPT = {
    word: word
    for word in (
        *("tbc", "tentative", "(tentative)", "(optional)", "(cancelled)", "DRAFT", "If it rains", "Leave"),
        *("to be confirmed", "hotel to be confirmed", "place to be confirmed", "time to be confirmed"),
        *("end to be confirmed", "number to be confirmed", "number of people to be confirmed", "Lands", "Arrives"),
        *("means of travel to be confirmed", "{way}, means of travel to be confirmed", "Kerb", "Order of vehicles"),
        *("Nothing is arranged for this day.", "Nothing is written for this day.", "No vehicle is named"),
        *("The programme of this day is to be confirmed.", "about {number} guest", "about {number} guests"),
        *("morning", "noon", "afternoon", "evening", "all except {names}", "for all", "Room", "{hotel}, room {number}"),
        *("Also attending", "Received by", "Seen off by", "Bring", "Guests bring", "{number} night", "{number} nights"),
        *("Travel documents", "your own, as in the programme", "to leave {side}: {paper}", "to enter {side}: {paper}"),
        *("The guests", "{number} guests", "{guests} arrive", "{guests} leave", "{name} arrives", "{name} leaves"),
        *("{guests} arrive {by}", "{guests} leave {by}", "{name} arrives {by}", "{name} leaves {by}", "{number} guest"),
        *("Some of the guests", "by {vehicle}", "on foot", "Leave {by}", "{number} seats", "plates of {sides}"),
        *("Pick-up", "Set-down", "Stop", "Ready", "On board", "Empty run to {place}", "{names}; {number} in all"),
        *("{way} via {places}", "{rest} min", "{hours} h", "{hours} h {rest} min", "via {places}", "via {crossing}"),
        *("between {parties}", "signed by {names}", "to be signed by {names}", "at: {item}", "{names} and others"),
        # What a drawing on a page means, and what a click on it does.
        *("a sketch, not for navigation", "Grey: on the way.", "Dashed: not yet agreed."),
        *("Map", "Details", "Call the desk", "open in a map app", "Next", "Next, in {minutes} minutes", "Now"),
        *("Dashed: not yet agreed, or no fixed hour.", "Leave {clock}", "Language", "all languages"),
    )
}
_COUNTS = (
    *("{number} person", "{number} people", "about {number} people"),
    *("from {date}", "until {date}", "{start} to {end}", "joins {moment}", "leaves {moment}"),
)
_KEPT |= {
    "between {start} and {end}": "{start}–{end}",
    "Page {page} of {pages}": "{page} / {pages}",
    "about": "~",
    "about {clock}": "~{clock}",
    "{way}, arriving about {clock}": "{way} → {clock}",
    "{way}, about {clock}": "{way} → {clock}",
    "{way} from {origin}": "{origin} → {way}",
    "{origin} to {place}": "{origin} → {place}",
    "{service} from {origin}": "{origin} →",
    "From {origin} time to {place} time ({offset})": "{origin} → {place} ({offset})",
    "Please arrive by {clock}": "≤ {clock}",
    "Guests arrive by {clock}": "≤ {clock}",
    "by {clock}": "≤ {clock}",
    "from {clock}": "≥ {clock}",
    "Walk to {place}": "{place}, on foot",
    "arrives {clock}": "→ {clock}",
    "arrives about {clock}": "→ ~{clock}",
    "{version} of {date}": "{version}, {date}",
    "Check-in for {service}; immigration": "Check-in: {service}",
    "{kind} {service} to {place}": "{service} → {place}",
    "{by} to {place}": "→ {place}, {by}",
    "{by} from {origin} to {place}": "{origin} → {place}, {by}",
    "{service} lands {clock}": "{service} → {clock}",
    "{service} departs {clock}": "{service}, {clock} →",
    "by means not known yet": "to be confirmed",
}
# Beside another language too, around a name of its own: a vehicle's and places' names of one way are in one language.
KEPT_BESIDE = {phrase: _KEPT[phrase] for phrase in ("{origin} to {place}", "via {places}")}


class Language(NamedTuple):
    """A language in which all labels and phrases can be said; `phrases` is empty for English."""

    tag: str
    phrases: Mapping[str, str]
    separators: Mapping[str, str]
    list_between: str
    list_last: str
    wordless: Literal["", "alone", "beside"] = ""  # no phrases; beside another language that has them nothing is lost
    large_to_small: bool = False  # a city stands before what is in it, without a sign between

    def say(self, phrase: str, **values: object) -> str:
        """An English phrase in this language, `{name}` in it filled in; the values are never read as phrases."""
        if self.wordless and phrase not in self.phrases:
            return self._without_words(phrase, values)
        return self.phrases.get(phrase, phrase).format_map(values)

    def term(self, word: str) -> str:
        """A word of the format (`meeting`, `coach`, `interpreter`); one that is not known is left as it is."""
        if self.wordless and any(each.isalpha() for each in word):
            return self._kept(word) or ""
        return self.phrases.get(word, word)

    def needed(self, word: str) -> str:
        """A word without which a text tells nothing, such as the kind of a paper: in English rather than not at all."""
        return self.term(word) or (word if self.wordless == "alone" else "")

    def _without_words(self, phrase: str, values: Mapping[str, object]) -> str:
        """What a phrase names, where the language has no words for the rest; alone also what may not be lost."""
        bare = phrase if not re.search(_WORD, re.sub(_GAP, "", phrase)) else self._kept(phrase)
        if bare is not None:
            return bare.format_map(values).strip()
        return "" if self.wordless == "beside" else ", ".join(filter(_is_name, values.values()))

    def _kept(self, phrase: str) -> str | None:
        return (_KEPT if self.wordless == "alone" else KEPT_BESIDE).get(phrase)

    def listed(self, parts: Iterable[str]) -> str:
        """`a`, `a and b`, `a, b and c`."""
        *most, last = [*parts] or [""]
        return self.list_last.format(most=self.list_between.join(most), last=last) if most else last

    def parted(self, parts: Iterable[str]) -> str:
        """Names beside each other: `Jane Smith, John Low`, `李安、何本`."""
        return self.list_between.join([part for part in parts if part])

    def joined(self, parts: Iterable[str], separator: str = ", ") -> str:
        """The parts that are not empty, with commas: in Chinese wide ones, except between names in Latin letters."""
        own, told = self.separators.get(separator, separator), [part for part in parts if part]
        latin = [own != separator and _is_latin(part) for part in told]
        signs = [separator if both else own for both in map(all, pairwise(latin))]
        return "".join(part + sign for part, sign in zip(told, [*signs, ""], strict=True)) if told else ""

    def labelled(self, label: str, text: str) -> str:
        """`Note: Gifts are in the car`."""
        return f"{label}{self.separators[': ']}{text}" if label else text


def _is_latin(text: str) -> bool:
    """Whether a text is a name or words in Latin letters, as `Small hall`; a clock time is neither."""
    return any(sign.isalpha() for sign in text) and all(sign < "\u2e80" for sign in text)


def without_phrases(tag: str) -> bool:
    """Whether no table has the phrases of a language."""
    name = _table_name(tag)
    return name is None or _table(name)["phrases"] == DATES_ONLY


def languages_of(tags: Sequence[str], *, for_team: bool = False, apart: bool = False) -> tuple[Language, ...]:
    """The languages of a print, each as it can be said beside the others: without phrases it has names alone.

    What is made for the team has all phrases in English where none of its languages has any. Languages that stand
    `apart`, each on pages of its own, have no other beside them.
    """
    lacking = [without_phrases(tag) for tag in tags]
    lost = apart or all(lacking)
    beside: Literal["", "alone", "beside"] = "beside" if not lost else "" if for_team else "alone"
    return tuple(
        ENGLISH._replace(tag=tag, phrases=some_phrases(tag), list_last="{most}, {last}", wordless=beside)
        if lacks
        else language_of(tag)
        for tag, lacks in zip(tags, lacking, strict=True)
    )


def some_phrases(tag: str) -> Mapping[str, str]:
    """The phrases of a language that lacks most: how it counts people, and until when they are there, as names lose it.

    In English where its table has none. A table may have more, such as when a place is open.
    """
    known: Mapping[str, str] = (table_of(tag) or {}).get("some_phrases", {})
    return {**{phrase: phrase for phrase in _COUNTS}, **known}


@cache
def language_of(tag: str) -> Language:
    """The language to label in where one is asked for: `yue` is Traditional Chinese, an unknown one English."""
    name = _table_name(tag)
    if name is None or _table(name)["phrases"] == DATES_ONLY:
        return ENGLISH
    return _language(name, _table(name))


def table_of(tag: str) -> Mapping[str, Any] | None:
    """The table that serves a language; None where there is none."""
    name = _table_name(tag)
    return _table(name) if name else None


def table_names() -> tuple[str, ...]:
    """The tags after which the tables are named."""
    return tuple(sorted(path.stem for path in TABLES.glob("*.json")))


def _table_name(tag: str) -> str | None:
    """The table of a language: named after it or after its beginning, else the one whose `covers` fits it best."""
    parts = tag.lower().replace("_", "-").split("-")
    if parts == ["en"]:
        return "en"  # the usual one, without a look at the folder
    names = {name.lower(): name for name in table_names()}
    for end in range(len(parts), 0, -1):
        if "-".join(parts[:end]) in names:
            return names["-".join(parts[:end])]
    best, found = 0, None
    for name in names.values():
        for main, *rest in (each.lower().split("-") for each in _table(name)["covers"]):
            if main == parts[0] and set(rest) <= set(parts) and 1 + len(rest) > best:
                best, found = 1 + len(rest), name
    return found


@cache
def _table(name: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads((TABLES / f"{name}.json").read_text("utf-8"))
    return table


def _language(name: str, table: Mapping[str, Any]) -> Language:
    phrases = {} if table["phrases"] == IN_THE_CODE else table["phrases"]
    listed, zh = table["list"], name.startswith("zh")
    return Language(name, phrases, table["separators"], listed["between"], listed["last"], large_to_small=zh)


ENGLISH = _language("en", _table("en"))


def _is_name(value: object) -> TypeGuard[str]:
    """Whether a value of a phrase says something without it: a name, a title, a time of day; not a number."""
    return isinstance(value, str) and (":" in value or re.search(_WORD, value) is not None)


NAMES = {
    "ar": "Arabic",
    "cmn": "Putonghua",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fr": "French",
    "hak": "Hakka",
    "hi": "Hindi",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "ms": "Malay",
    "nan": "Hokkien",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "th": "Thai",
    "tl": "Tagalog",
    "vi": "Vietnamese",
    "wuu": "Shanghainese",
    "yue": "Cantonese",
    "zh": "Chinese",
}


def language_name(tag: str, language: Language = ENGLISH) -> str:
    """`Cantonese` for `yue`; a tag that is not listed is its own name."""
    return language.term(NAMES.get(tag, NAMES.get(tag.split("-")[0], tag)))


@lru_cache(maxsize=256)
def same_writing(one: str, other: str) -> bool:
    """Whether two tags are one language in one script, whatever the region: `zh-HK` and `zh-Hant`, `en-GB` and `en`."""
    return one.split("-")[0] == other.split("-")[0] and language_of(one).tag == language_of(other).tag


def in_language(text: Text, tag: str) -> str | None:
    """The text in a language, else in one written alike: `zh-Hant` where `zh-TW` is asked for, `zh` where nothing else.

    Where only the other Chinese writing is there it is still read more easily than another language.
    """
    exact = text.in_language(tag)
    if exact is not None:
        return exact
    main = tag.split("-")[0]
    near = [(each, said) for each, said in text.by_language if each.split("-")[0] == main]
    return next((said for each, said in near if same_writing(each, tag)), near[0][1] if near else None)
