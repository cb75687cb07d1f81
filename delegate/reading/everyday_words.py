"""Finds what everyday words for kinds of lines and for fields mean, in English and Chinese.

The words stand in `data/everyday-words.json`, in small letters and without the blanks inside.
"""

import json
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from delegate.model import ITEM_KINDS
from delegate.modes import MODES, MOVEMENT_KINDS
from delegate.reading.nearest import distance
from delegate.reading.typed_times import PART
from delegate.tuples import NamedTuple

_PARTING = re.compile(r"[\s_-]+")
_FILE = Path(__file__).parents[1] / "data" / "everyday-words.json"


class Meant(NamedTuple):
    """What a word means: the kind or the field, or what to ask where it may be several.

    With a question, `key` is the kind as which the line is read until somebody answers. `exactly` is false where the
    word stands behind others that say more: `welcome dinner`. `says_nothing` are the values, folded, of a field that is
    asked about, with which it says nothing that would be lost: a venue's `type: hotel`.
    """

    key: str
    question: str = ""
    exactly: bool = True
    says_nothing: frozenset[str] = frozenset()


class _Words(NamedTuple):
    """The table, by the word."""

    kinds: dict[str, Meant]
    fields: dict[tuple[str, str], str]
    asked: dict[tuple[str, str], Meant]
    asked_of_numbers: dict[tuple[str, str], Meant]
    ends: frozenset[str]
    departures: frozenset[str]
    arrivals: frozenset[str]
    roles: dict[str, str]
    statuses: dict[str, str]


def kind_meant(word: str) -> Meant | None:
    """The kind of line that a word means; None where nobody knows. `welcome dinner` is a dinner."""
    kinds, folded = _words().kinds, _folded(word)
    if found := kinds.get(folded) or kinds.get(folded.removesuffix("s")):
        return found
    words = re.split(r"[\s_-]+", unicodedata.normalize("NFKC", word).casefold().strip())
    tails = [words[-1]] if 1 < len(words) <= 4 else []
    if tails and tails[0] in (*ITEM_KINDS, *MOVEMENT_KINDS):  # `market visit`, `airport coach`
        return Meant(tails[0], exactly=False)
    if len(folded) <= 12 and not folded.isascii():
        tails += [folded[start:] for start in range(1, len(folded) - 1)]
    found = next((kinds[tail] for tail in tails if tail in kinds and not kinds[tail].question), None)
    return found._replace(exactly=False) if found else None


def field_meant(word: str, record: str, value: str = "") -> Meant | None:
    """The field of a record, by its class, that a word means; None where nobody knows.

    A few words mean another thing where their `value` is a number: `rank: 1`.
    """
    words, folded = _words(), _folded(word)
    if value.strip().isdecimal() and (ask := words.asked_of_numbers.get((record, folded))):
        return ask._replace(question=ask.question.replace("{number}", value.strip()))
    if record == "Item" and folded in words.ends | words.departures | words.arrivals:
        if folded not in words.ends and _is_named(value):
            return Meant("", f"write `{'from' if folded in words.departures else 'to'}: {value.strip()}`")
        return Meant("", "write both ends in `time`, such as `time: 10:00-11:15`")
    if field := words.fields.get((record, folded)):
        return Meant(field)
    return words.asked.get((record, folded))


def _is_named(value: str) -> bool:
    """Whether a value is a name, as of a place, and no time: `depart: HKG`."""
    bare = value.strip()
    if len(bare) > 40 or re.search(r"\d", bare) or is_tbc_word(bare) or _folded(bare) in PART:
        return False
    return bare[:1].isupper() or bare[:1] > "\u2e80"  # Chinese has no capitals


def field_nearly_meant(word: str, record: str) -> str:
    """The one field of a record whose everyday word this is but for a slip behind its first letter: `adress`."""
    folded = _folded(word)
    alike = [each for of, each in _words().fields if of == record and len(each) > 4 and each[0] == folded[:1]]
    found = {_words().fields[record, each] for each in alike if distance(folded, each, 1) == 1}
    return found.pop() if len(found) == 1 else ""


def end_meant(word: str) -> str:
    """The end of a movement that a field says: `dep`, `arr`, or nothing."""
    words, folded = _words(), _folded(word)
    return "dep" if folded in words.departures else "arr" if folded in words.arrivals else ""


def role_meant(word: str) -> str:
    """The role that a word means; nothing where nobody knows. `Head of delegation` is the principal."""
    return _words().roles.get(_folded(word), "")


def status_meant(word: str) -> str:
    """The status that a word means, such as `provisional`; nothing where nobody knows."""
    return _words().statuses.get(_folded(word), "")


def is_tbc_word(text: str) -> bool:
    """Whether a text says in another word what `tbc` says: TBA, TBD, 待定."""
    return len(text) <= 40 and bool(text) and _folded(text).strip(".()") in _TBC


def is_tbc_place(text: str) -> bool:
    """Whether a text says of a place that it is not known, and no more: `Venue TBC`, 地點待定, `TBC (venue)`."""
    if len(text) > 40 or not text:
        return False
    folded = re.sub(r"[^\w]", "", _folded(text))
    bare = [folded.removeprefix(each).removesuffix(each) for each in _PLACES if each in folded]
    return any(each == "tbc" or each in _TBC for each in bare)


_PLACES = ("venue", "location", "place", "address", "地點", "地点", "場地", "场地", "地址", "會場", "会场")
# Every value is held against these, and few trips need the file: so they stand here.
_TBC = frozenset(
    (
        *("tba", "tbd", "tobeannounced", "tobeconfirmed", "tobedetermined", "tobedecided", "tobeadvised"),
        *("待定", "待定知", "待通", "待通知", "未定", "暫未定", "暂未定", "另行通知", "待公佈", "待公布"),
        *("待確認", "待确認", "待確认", "待确认", "待確定", "待确定"),
    )
)


@cache
def _words() -> _Words:
    data: dict[str, Any] = json.loads(_FILE.read_text("utf-8"))
    kinds = {alias: Meant(mode.name) for mode in MODES.values() for alias in mode.aliases}
    kept = data["said_more"]
    kinds |= {word: Meant(kind, exactly=word not in kept) for kind, words in data["kinds"].items() for word in words}
    kinds |= {word: Meant(each["reads_as"], each["ask"]) for each in data["questions"] for word in each["words"]}
    fields = {
        (record, word): field
        for record, of_record in data["fields"].items()
        for field, words in of_record.items()
        for word in words
    }
    asked, asked_of_numbers = dict[tuple[str, str], Meant](), dict[tuple[str, str], Meant]()
    for each in data["field_questions"]:
        table = asked_of_numbers if each.get("of_numbers") else asked
        meant = Meant("", each["ask"], says_nothing=frozenset(each.get("says_nothing", ())))
        table |= {(each["record"], word): meant for word in each["words"]}
    roles = {word: role for role, words in data["roles"].items() for word in words}
    statuses = {word: status for status, words in data["statuses"].items() for word in words}
    ends, departures, arrivals = (frozenset(data[each]) for each in ("ends", "departures", "arrivals"))
    return _Words(kinds, fields, asked, asked_of_numbers, ends, departures, arrivals, roles, statuses)


def says_nothing(meant: Meant, value: str) -> bool:
    """Whether nothing is lost with a field that is asked about, for all that its value says."""
    return _folded(value) in meant.says_nothing


@lru_cache(maxsize=4096)  # the same names of fields and kinds stand on every line
def _folded(word: str) -> str:
    return _PARTING.sub("", unicodedata.normalize("NFKC", word).casefold())
