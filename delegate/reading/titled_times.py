"""Finds times anywhere in the titles of lines: `Breakfast, 7.30am at hotel`, `Palace Museum 5pm`, `SQ1, dep 1530`."""

import re

from delegate.modes import MOVEMENT_KINDS
from delegate.reading.complaint import Wrong
from delegate.reading.scalars import read_scalar
from delegate.reading.typed_times import BETWEEN, folded, times_as_written, times_asked
from delegate.tuples import NamedTuple

# As texts: most files have no title with a time in it, and to compile these costs milliseconds at the start.
LEAVES = r"(?:dep(?:art(?:s|ing|ure)?)?\b\.?|etd|std|leav(?:es?|ing)|take-?off|出發|出发|起飛|起飞)"
COMES = r"(?:arr(?:iv(?:es?|ing|al))?\b\.?|eta|sta|land(?:s|ing)?|抵達|抵达|到達|到达)"
_HALF = "凌晨|清晨|早上|早晨|朝早|上午|中午|下午|午後|午后|傍晚|晚上|晚間|晚间|夜晚"
_CHINESE = r"(?:\d{1,2}|[一二兩两三四五六七八九十]{1,3})\s*[时時點点]"
_NO_TIME = "代段候期間间光尚裝装建議议評评論论心鐘钟位半球名"  # 時代廣場, 三点建议
_SURE = rf"""
    (?:{_HALF})?\s*{_CHINESE}(?:半|正|整|[一三]刻|\d{{1,2}}分?)?(?![{_NO_TIME}])
    | (?:{_HALF})\s*\d{{1,2}}[:：.]\d\d
    | \d{{1,2}}(?:\s?[:：.]\s?\d\d)?\s?(?:[ap]\.?\s?m\b\.?|nn\b|noon\b|hrs?\b)
    | \d{{4}}\s?(?:hrs?|h)\b
    | (?<=at\s)(?:noon|midday)\b
    | \d{{1,2}}[:：]\d\d(?!\s?\d)"""
_BARE = r"\d{1,2}(?:[:：.]\d\d)?|\d{4}"
_TIME = rf"""(?xi)(?<![A-Za-z0-9.$€£¥:-])(?:
    (?P<range>(?:{_SURE}|{_BARE})(?:{BETWEEN})(?:{_SURE})|(?:{_SURE})(?:{BETWEEN})(?:{_SURE}|{_BARE}))
    | (?P<one>{_SURE}))(?![A-Za-z0-9]|:\d)"""
_DASH = r"\s*(?:[-–—~至到]|to)\s*"
_FIGURES = rf"\d{{1,2}}[.:]\d\d(?:{_DASH}\d{{1,2}}(?:[.:]\d\d)?)?|\d{{1,2}}{_DASH}\d{{1,2}}[.:]\d\d"
_AT_AN_EDGE = rf"(?:^|[,，;；(（@]\s*)(?P<time>{_FIGURES})\s*(?:[)）]?$|[,，;；])"
_FOUR = r"(?:[01]\d|2[0-3])[.:]?[0-5]\d"
_BY_ITS_END = rf"(?i)(?P<word>(?<![a-z])(?:{LEAVES}|{COMES}))[^,，;；\d]*(?P<time>{_FOUR})(?!\d)"
_AT_ITS_END = rf"(?:(?:^|[\s,，;；@(（])(?P<range>{_FOUR}\s*[-–—~至到]\s*{_FOUR})|[,，@]\s*(?P<time>{_FOUR}))\s*[)）]?$"
_YEARS = r"(?:19|20)\d\d(?:\D*(?:19|20)\d\d)?"
_PARTED_BEFORE = r"(?i)(?:(?:^|\s+)(?:at|from)|\s*[,，;；(（@]|\s+[-–—])\s*$"
_PARTED_BEHIND = r"\s*(?P<comma>[)）]?\s*[,，;；:：])|\s*[)）](?=\s|$)|\s+[-–—]\s"


class TitledTime(NamedTuple):
    """What a title says beside its time, and that time; `asked` are those that it may be, where nobody can tell.

    `rest` is empty, too, where the title does not show how it goes on without the time.
    """

    rest: str
    written: str
    asked: tuple[str, ...] = ()


def time_within(text: str, kind: str) -> TitledTime | None:
    """The time that stands in the title of a line of that kind; None where there is none."""
    if not re.search(r"\d|[时時點点]|\bat\s(?:noon|midday)\b", text) or len(text) > 300:
        return None
    moving = kind in MOVEMENT_KINDS
    if moving and (ends := re.search(_BY_ITS_END, text)):
        return _end_of_a_way(text, ends)
    found = list(re.finditer(_TIME, text))
    if len(found) > 1:
        return TitledTime("", "", tuple(_readings(each[0])[0] for each in found if _readings(each[0])))
    if found:
        return _taken_out(text, found[0], kind)
    if (end := re.search(_AT_ITS_END, text)) and (moving or end["range"]):
        return _at_the_end(text, end, moving)
    if edge := re.search(_AT_AN_EDGE, text):
        return TitledTime("", "", _readings(edge["time"])) if _readings(edge["time"]) else None
    return None


def is_an_arrival(text: str) -> bool:
    """Whether the title of a movement begins with a word for its end, and has none for its start."""
    return bool(re.match(rf"(?i){COMES}", text)) and not re.search(rf"(?i)(?<![a-z]){LEAVES}", text)


def _readings(text: str) -> tuple[str, ...]:
    """The times that a text may be, one where it is sure."""
    read = read_scalar("times", text)
    written = times_as_written(text) if isinstance(read, Wrong) else text.strip()
    if written and not isinstance(read_scalar("times", written), Wrong):
        return ("12:00" if written == "noon" else written,)
    return times_asked(text)


def _at_the_end(text: str, found: re.Match[str], moving: bool) -> TitledTime | None:
    """`G6582 0820-0925` and `Motorcade to the hotel, 12.15`: four figures are a time on the move; else they may be."""
    said = found["range"] or found["time"]
    years, readings = re.fullmatch(_YEARS, said), _readings(said)
    if not readings or (years and not (moving and found["time"])):
        return None
    rest = text[: found.start()].rstrip(" ,，;；@(（")
    sure = moving and not years and rest and _balanced(rest)
    return TitledTime(rest, readings[0]) if sure else TitledTime("", "", readings)


def _taken_out(text: str, found: re.Match[str], kind: str) -> TitledTime | None:
    """A title without its one time, where this begins or ends it, or is parted from the rest by a sign."""
    readings = _readings(found[0])
    if not readings:
        return None
    before, behind = text[: found.start()], text[found.end() :]
    if kind == "hotel":
        before = re.sub(r"(?i)[\s,，(（]*\bcheck[- ]?in(?:\s+at)?\s*$", ", ", before)
    bare, sign = re.sub(_PARTED_BEFORE, "", before), re.match(_PARTED_BEHIND, behind)
    parted = bare != before or sign or not before.strip() or not behind.strip()
    rest = _joined(bare.rstrip(), behind[sign.end() if sign else 0 :].strip(), bool(sign and sign["comma"]))
    beside = bare == before and re.search(r"[,，]\s*[a-z-]+\s*$", before)  # `Gala, doors 7pm`
    if len(readings) > 1 or not parted or not rest or not _balanced(rest) or beside:
        return TitledTime("", "", readings)
    if kind in MOVEMENT_KINDS and (word := re.search(rf"(?i)[\s,，;]*(?<![a-z])({COMES}|{LEAVES})\s*$", bare)):
        return TitledTime(_joined(bare[: word.start()].rstrip(), "", False), _as_end(word[1], readings[0]))
    if kind in MOVEMENT_KINDS and is_an_arrival(rest) and "-" not in readings[0]:
        return TitledTime(rest, f"tbc-{readings[0]}")
    return TitledTime(rest, readings[0])


def _end_of_a_way(text: str, found: re.Match[str]) -> TitledTime | None:
    """`SQ 891 HKG-SIN, dep 1530`, `arriving HKIA 0650`: the word says which end the time is of."""
    readings = _readings(found["time"])
    if len(readings) != 1:
        return TitledTime("", "", readings) if readings else None
    alone = not text[found.end("word") : found.start("time")].strip(" :")
    before = text[: found.start("word")] if alone else text[: found.start("time")]
    behind = re.sub(r"(?i)^\s*(?:hrs?\b|h\b)", "", text[found.end("time") :])
    rest = _joined(before.rstrip(" ,，;；(（"), behind.strip(" ,，;；)）"), bool(behind.strip()))
    if re.search(r"\d[:.]?\d\d", behind) or not rest or not _balanced(rest):
        return TitledTime("", "", readings)
    return TitledTime(rest, _as_end(found["word"], readings[0]))


def _as_end(word: str, time: str) -> str:
    return f"tbc-{time}" if re.fullmatch(rf"(?i){COMES}", word) and "-" not in time else time


def _joined(before: str, behind: str, comma: bool) -> str:
    if not before or not behind:
        return (before or behind).strip(" ,，;；")
    narrow = before[-1].isascii() or behind[0].isascii()
    gap = (", " if narrow else "，") if comma else " " if narrow else ""
    return f"{before}{gap}{behind}"


def _balanced(text: str) -> bool:
    narrow = folded(text)
    return narrow.count("(") == narrow.count(")")
