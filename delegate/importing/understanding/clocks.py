"""Reads one time of a clock as programmes write it: `9:30`, `0930 hrs`, `9.30 a.m.`, `下午3时15分`, `오후 3시`."""

import re
from functools import cache

from delegate.importing.understanding.letters import pattern_of
from delegate.tuples import NamedTuple

_DIGITS = {letter: number for number, letter in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "兩": 2}
_CHINESE = "[零〇一二三四五六七八九十两兩]{1,3}"
_PM, _AM = r"p\.?\s?m\.?(?![a-z])", r"a\.?\s?m\.?(?![a-z])"
_QUARTERS = {"半": 30, "반": 30, "一刻": 15, "三刻": 45, "正": 0, "整": 0}
_DAY = 24 * 60


class ReadClock(NamedTuple):
    """A time as it was written: minutes since midnight by its figures; `half` is what says which half of the day.

    `half` is "am", "pm", "noon", "midnight", "night" or ""; `bare` a number of hours alone; `twelve` tells that the
    figures may be those of a clock with twelve hours. `four` are four figures with nothing that makes them a time.
    `named` is a word for noon without figures.
    """

    minutes: int
    half: str = ""
    about: bool = False
    bare: bool = False
    twelve: bool = False
    four: bool = False
    named: bool = False


def chinese_number(text: str) -> int:
    """`十五` is 15, `二○` is 20; figures are taken as they are."""
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[letter]) for letter in text))


@cache
def _pattern() -> re.Pattern[str]:
    parts = pattern_of("times", "morning", "noon", "afternoon", "evening")
    return re.compile(
        rf"""(?:(?P<about>{pattern_of("times", "about")})\s*)?
        (?:(?P<before>{parts}|凌晨)[\s,:]*)?
        (?:(?P<hour>\d{{1,2}})(?:\s?[:.]\s?|\s?h(?:eures?)?\s?|:)(?P<minute>\d{{2}})(?:[:.]\d\d)?(?!\d|\.\d)
          |(?P<four>\d{{4}})(?!\d)
          |(?P<zh>\d{{1,2}}|{_CHINESE})\s*[时時点點시](?!间|間|간)
            (?:(?:(?=\S)|(?=\s(?:[^\s分분]{{1,3}}\s?[分분]|반)))\s?(?P<zhm>\d{{1,2}}(?![\d:.时時点點시])|[半반]|一刻|三刻|正|整|{_CHINESE}(?![时時点點]))\s*[分분]?)?
          |(?P<named>noon|midday|正午|中午|midnight|午夜)(?![a-z])
          |(?P<alone>\d{{1,2}})(?![\d.:/]\d|\d))
        (?:\s*(?P<after>{_AM}|{_PM}|(?<=\d)[ap](?![\w.])|noon\b|nn\b|midnight\b|mn\b|uhr\b|uur\b|hrs?\b\.?|hours\b|heures?\b|o'clock\b|h\b))?
        (?:\s*(?P<behind>hrs?\b\.?|h\b))?
        (?:\s?\+(?P<plus>\d)(?!\d))?
        (?:\s*(?P<so>{pattern_of("times", "about_behind")}))?""",
        re.VERBOSE,
    )


def read_clock_at(text: str, at: int) -> tuple[ReadClock, int] | None:
    """The time that stands at this place of a plain text, and where it ends."""
    match = _pattern().match(text, at)
    if not match:
        return None
    hour, minute = _figures(match)
    if hour > 29 or minute > 59:
        return None
    after = match["after"] or ""
    bare = bool(match["alone"]) and not after and not match["before"]
    if match["alone"] and re.fullmatch(r"h|hrs?\.?|hours|heures?", after) and re.match(r"\s*\d", text[match.end() :]):
        return None
    half = _half(match["before"] or "", after, match["named"] or "")
    written = match["hour"] or match["zh"] or match["alone"] or ""
    clock = ReadClock(
        hour * 60 + minute + int(match["plus"] or 0) * _DAY,
        half,
        about=bool(match["about"] or match["so"]),
        bare=bare,
        twelve=1 <= hour <= 12 and not match["four"] and not match["plus"] and not written.startswith("0"),
        four=bool(match["four"]) and not after and not match["before"],
        named=(match["named"] or "") in ("noon", "midday", "正午", "中午"),
    )
    return clock, match.end()


def _figures(match: re.Match[str]) -> tuple[int, int]:
    if match["hour"]:
        return int(match["hour"]), int(match["minute"])
    if match["four"]:
        return int(match["four"][:2]), int(match["four"][2:])
    if match["zh"]:
        behind = match["zhm"] or ""
        return chinese_number(match["zh"]), _QUARTERS[behind] if behind in _QUARTERS else chinese_number(behind or "0")
    if match["named"]:
        return 12, 0
    return int(match["alone"]), 0


def _half(before: str, after: str, named: str) -> str:
    if after.startswith(("a", "p")):
        return "am" if after.startswith("a") else "pm"
    if after in ("noon", "nn") or named in ("noon", "midday", "正午", "中午"):
        return "noon"
    if after in ("midnight", "mn") or named:
        return "midnight"
    halves = {"morning": "am", "noon": "noon", "afternoon": "pm", "evening": "night"}
    found = [half for part, half in halves.items() if before and re.fullmatch(pattern_of("times", part), before)]
    return found[0] if found else "am" if before else ""


def settled(clock: ReadClock, half: str = "") -> int:
    """Minutes since midnight, by the half of the day that the time says itself or else by the one given."""
    minutes, half = clock.minutes, clock.half or half
    hour = minutes // 60
    if half == "am" and hour == 12:
        return minutes - 12 * 60
    if half == "midnight" and hour == 12:
        return minutes + 12 * 60
    if half == "night" and (hour == 12 or hour < 5):
        return minutes + (12 * 60 if hour == 12 else _DAY)
    if half in ("pm", "night", "midnight") and hour < 12:
        return minutes + 12 * 60
    return minutes + 12 * 60 if half == "noon" and hour < 5 else minutes


def settled_range(first: ReadClock, second: ReadClock) -> tuple[int, int, bool]:
    """Start and end in minutes since midnight of the day, and whether the half of the day was guessed.

    One half behind the range holds for both where the order wants it: `2-4 pm` is 14:00, `11-1 pm` begins at 11:00.
    """
    start, end = settled(first), settled(second)
    if not first.half and first.twelve and second.half in ("pm", "night", "midnight"):
        later = settled(first, "pm")
        start = later if later <= end else settled(first, "am")
    elif not first.half and second.half == "am" and start > end and first.twelve:
        start = settled(first, "pm")
    elif first.half in ("pm", "night") and not second.half and second.twelve:
        later = (
            settled(second, "pm")
            if second.minutes < 12 * 60
            else second.minutes + (12 * 60 if first.half == "night" else 0)
        )
        end = later if later > start else end
    if end >= start:
        return start, end, False
    if not second.half and second.twelve and start < 13 * 60 and end + 12 * 60 > start:
        return start, end + 12 * 60, not first.half
    return start, end + _DAY, False


def written(minutes: int) -> str:
    """`1455` minutes are `00:15+1`."""
    days, minutes = divmod(minutes, _DAY)
    return f"{minutes // 60:02d}:{minutes % 60:02d}" + (f"+{days}" if days else "")
