"""Reads times and lengths as people type them, and gives the text that the format has for each, if only one fits."""

import re
import unicodedata
from typing import NamedTuple

_PARTS = {
    "morning": "morning am a.m. 上午 早上 早晨 朝早",
    "noon": "noon noontime midday lunchtime 中午 正午",
    "afternoon": "afternoon pm p.m. 下午 午後 午后",
    "evening": "evening night tonight 晚上 傍晚 晚間 晚间 夜晚",
}
_PART = {word: part for part, words in _PARTS.items() for word in words.split()}
_BEFORE_NOON = ("am", "上午", "早上", "早晨", "凌晨", "清晨", "朝早")
_AFTER_NOON = ("pm", "下午", "晚上", "晚間", "晚间", "傍晚", "夜晚", "午後", "午后")
_CHINESE_HALF = "|".join((*_BEFORE_NOON[1:], *_AFTER_NOON[1:], "中午"))
_ABOUT = r"(?:approximately|approx\b\.?|around|about|circa|ca\.|c\.(?=\s*\d)|roughly|大約|大约|約|约|~)\s*"
_ABOUT_BEHIND = r"\s*(?:approximately|approx\.?|左右|前後|前后|or so|\(approx\.?\)|\(about\))"
_TBC_WORDS = r"tba|tbd|tbc|待定|未定|待確認|待确认"
# A dash of any kind, a tilde between two times, or a word; `10：00～11：00` has lost its full width by then.
_BETWEEN = r"\s*(?:[-‐‑‒–—―−~〜至到]|──|——|(?<![a-z])(?:to|till|til|until|through|and)(?![a-z]))\s*"
_CLOCK = re.compile(
    rf"""(?P<half>{_CHINESE_HALF})? \s*
    (?: (?P<hour>\d{{1,2}}) \s* (?: [:.;,h時时點点] \s* (?P<minute>\d{{2}}) (?: :00 )?
                               | (?P<sharp>[時时點点] [正整]? | h) | (?P<thirty>[時时點点] 半) )?
      | (?P<four>\d{{2}}) (?P<digits>\d{{2}}) )
    \s* (?: 分 | h )? \s* (?: hrs?\.? | hours )?
    \s* (?P<twelve>[ap]\.?\s*m\b\.? | nn\b | noon\b)? \s* (?P<days>-1|\+[1-9])?""",
    re.VERBOSE,
)


class _TypedClock(NamedTuple):
    """A time of day as it was typed: `half` is am or pm where that was said, `sure` whether it can only be a time."""

    hour: int
    minute: int
    half: str
    sure: bool
    about: bool = False
    days: str = ""

    @property
    def written(self) -> str:
        hour = self.hour % 12 + 12 * (self.half == "pm") if self.half else self.hour
        return f"{'~' if self.about else ''}{hour:02d}:{self.minute:02d}{self.days}"


def times_as_written(text: str) -> str:
    """`9:30am to 11` as `09:30-11:00`; nothing where it is no time, or could be two."""
    bare = folded(text)
    if not bare or len(bare) > 60:
        return ""
    if bare in _PART:
        return _PART[bare]
    sides = list(re.split(_BETWEEN, _without_words(bare)))
    if len(sides) == 2 and not sides[0]:  # `~10:00`: the tilde in front says about
        sides = [_without_words(bare)]
    if len(sides) == 1:
        alone = _side(_about(bare, sides[0]))
        return alone.written if isinstance(alone, _TypedClock) and alone.sure and not alone.days else ""
    if len(sides) == 3 and "" in sides[:2]:  # `10:00-~11:00` and `~10:00-11:00`
        sides = [_about(bare, f"~{sides[1]}"), sides[2]] if not sides[0] else [sides[0], f"~{sides[2]}"]
    elif re.match(_ABOUT, bare):
        sides[0] = f"~{sides[0].lstrip('~ ')}"
    return _range(*map(_side, sides)) if len(sides) == 2 else ""


def tentative(text: str) -> str:
    """The time in `12:00-13:00 (TBC)`, which is pencilled in; nothing where nothing says so."""
    bare = unicodedata.normalize("NFKC", text).strip()
    match = re.fullmatch(
        rf"(?is)(.*\d.*?)\s*[,;]?\s*\(?\s*(?:{_TBC_WORDS}|provisional|tentative|暫定|暂定)\.?\s*\)?", bare
    )
    if not match or re.search(r"[-–—~]\s*$", match[1]):
        return ""
    return match[1] if match[1] != bare else ""


def length_as_written(text: str) -> str:
    """`1.5 hours`, `half an hour`, `90分鐘` as the format has them; nothing where it is no length."""
    bare = re.sub(r"^(?:approximately|approx\.?|about|around|約|约)\s*", "", folded(text))
    if bare in ("half an hour", "half hour", "半小時", "半小时", "半個小時", "半个小时"):
        return "30 min"
    if bare in ("an hour", "one hour", "一小時", "一小时", "1個小時", "1个小时"):
        return "1h"
    if match := re.fullmatch(r"(\d{1,2})[.,](5|25|75|0)0?\s*(?:h|hrs?|hours?|小時|小时)", bare):
        minutes = {"5": 30, "25": 15, "75": 45, "0": 0}[match[2]]
        return (
            f"{match[1]}h{minutes:02d}"
            if int(match[1]) and minutes
            else f"{minutes} min"
            if minutes
            else f"{match[1]}h"
        )
    if match := re.fullmatch(
        r"(\d{1,2})\s*(?:個|个)?(?:小時|小时|鐘頭|钟头)(?:(\d{1,2})\s*(?:分鐘?|分钟)|(半))?", bare
    ):
        return f"{match[1]}h{30 if match[3] else int(match[2]):02d}" if match[2] or match[3] else f"{match[1]}h"
    if match := re.fullmatch(r"(\d{1,3})\s*(?:分鐘?|分钟|'|minute|mins?\.|′)", bare):
        return f"{int(match[1])} min"
    if match := re.fullmatch(r"(\d{1,2}):(\d{2})\s*(?:h|hrs?|hours?)", bare):
        return f"{int(match[1])}h{match[2]}"
    return ""


def folded(text: str) -> str:
    """A text in narrow signs and small letters, its blanks single; the tilde of Chinese keyboards becomes `~`."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _without_words(bare: str) -> str:
    """The times without what stands around them and says nothing more: `from`, `at`, `approx` and their like."""
    bare = re.sub(r"^(?:from|at|between|由|從|从|@)\s*", "", bare)
    bare = re.sub(rf"^{_ABOUT}", "", bare)
    bare = re.sub(rf"{_ABOUT_BEHIND}$", "", bare)
    return re.sub(r"\s*(?:onwards?|sharp|local(?: time)?|\(local(?: time)?\)|起|正)$", "", bare)


def _about(bare: str, side: str) -> str:
    about = re.match(rf"(?:at\s*)?{_ABOUT}", bare) or re.search(rf"{_ABOUT_BEHIND}$", bare)
    return f"~{side.lstrip('~ ')}" if about else side


def _side(text: str) -> _TypedClock | str | None:
    """One end: a time, `tbc`, `midnight`, or None where it cannot be told."""
    about, text = text.startswith("~"), text.lstrip("~ ")
    if re.fullmatch(_TBC_WORDS, text):
        return "tbc"
    if text in ("midnight", "24:00", "2400", "24.00", "午夜", "半夜", "晚上12時", "晚上12时"):
        return "midnight"
    if text in ("noon", "midday", "12 noon", "12noon", "正午", "中午"):
        return _TypedClock(12, 0, "", sure=True, about=about)
    match = _CLOCK.fullmatch(text)
    if not match:
        return None
    hour, minute = int(match["hour"] or match["four"]), int(match["minute"] or match["digits"] or 0)
    minute = 30 if match["thirty"] else minute
    half = "am" if (match["half"] or "") in _BEFORE_NOON else "pm" if (match["half"] or "") in _AFTER_NOON else ""
    if twelve := match["twelve"]:
        half = "pm" if twelve[0] in "pn" else "am"
    if match["half"] == "中午" or (twelve and twelve[0] == "n"):
        half = "pm" if hour in (12, 1) else "none"
    if hour > 23 or minute > 59 or half == "none" or (half and twelve and not 1 <= hour <= 12):
        return None
    half = "" if half and (hour > 12 or (hour == 0)) else half  # `下午14:00` says it twice
    if match["half"] in _AFTER_NOON[2:] and hour == 12:
        return None  # twelve in the evening is the other date
    by_word = (
        bool(re.search("[時时點点]", text)) and hour <= 12
    )  # three o'clock in Chinese may be that of the afternoon
    sure = bool(half or (not by_word and (match["minute"] or match["four"] or match["sharp"] or match["thirty"])))
    return _TypedClock(hour, minute, half, sure, about, match["days"] or "")


def _range(start: _TypedClock | str | None, end: _TypedClock | str | None) -> str:
    if start is None or end is None or start == "midnight" or (start == "tbc" and end == "tbc"):
        return ""
    if isinstance(start, str) or isinstance(end, str):
        said = [each if isinstance(each, str) else each.written for each in (start, end)]
        sure = all(isinstance(each, str) or each.sure for each in (start, end))
        return "-".join(said).replace("midnight", "00:00+1") if sure else ""
    if not (start.sure or end.sure) or start.days:
        return ""
    if end.half and not start.half and start.hour <= 12:  # `4-5:30 pm`, `11-12:30pm`, `10-1pm`
        for half in (end.half, "am", "pm"):
            begins = start._replace(half=half)
            if begins.written.lstrip("~") < end.written.lstrip("~"):
                return f"{begins.written}-{end.written}"
        return ""
    if start.half and not end.half and end.hour < 12 and not end.sure:
        return ""  # `9am-11` may be any eleven
    earlier = end.hour < start._replace(days="", half="").hour or start.half == "pm"
    if start.half and not end.half and 0 < end.hour < 12 and earlier:  # `下午2:30-4:00`, `10am-1:30`
        end = end._replace(half="pm")
    return f"{start.written}-{end.written}"
