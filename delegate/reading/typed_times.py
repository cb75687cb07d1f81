"""Reads times and lengths as people type them, and gives the text that the format has for each, if only one fits."""

import re
import unicodedata

from delegate.tuples import NamedTuple

_PARTS = {
    "morning": "morning am a.m. 上午 早上 早晨 朝早",
    "noon": "noon noontime midday lunchtime 中午 正午",
    "afternoon": "afternoon pm p.m. 下午 午後 午后",
    "evening": "evening night tonight 晚上 傍晚 晚間 晚间 夜晚",
}
PART = {word: part for part, words in _PARTS.items() for word in words.split()}
_BEFORE_NOON = ("am", "上午", "早上", "早晨", "凌晨", "清晨", "朝早", "早")
_AFTER_NOON = ("pm", "下午", "晚上", "晚間", "晚间", "傍晚", "夜晚", "午後", "午后", "晚")
_CHINESE_HALF = "|".join((*_BEFORE_NOON[1:], *_AFTER_NOON[1:], "中午"))
_ABOUT = r"(?:approximately|approx\b\.?|around|about|circa|ca\.|c\.(?=\s*\d)|roughly|大約|大约|約|约|~|[≈≃±])\s*"
_ABOUT_BEHIND = r"\s*(?:approximately|approx\.?|左右|前後|前后|or so|\(approx\.?\)|\(about\))"
TBC_WORDS = r"tba|tbd|tbc|待定|未定|待確認|待确认"
# A dash of any kind, a tilde between two times, or a word; `10：00～11：00` has lost its full width by then.
BETWEEN = r"\s*(?:-{2,3}|──|——|[-‐‑‒–—―−~〜至到]|(?<![a-z])(?:to|till|til|until|through)(?![a-z]))\s*"
_OPEN_END = r"late|close|closing|end|finish|open(?:[ -]ended)?|\?+"  # `18:30 - late`: nobody says when
_NEXT_DAY = (
    r"\s*[(（]?(?:\+\s*(?P<days>[1-9])\s*(?:d|days?|天|日)?|(?:the\s+)?(?:next|following)\s+(?:day|morning)"
    r"|[翌次]日|第二天|隔天)[)）]?(?:\s*(?:local\s+time))?$"
)
_ON_THE_NEXT_DAY = rf"^([^翌次]*\d\S*?){BETWEEN}(?:[翌次]日|第二天|隔天|(?:next|following)\s+day)\s*([^+]*\d[^+]*)$"
_EARLY = r"[1-6](?:[.:]\d\d)?(?:\s*[-–—]\s*\d{1,2}(?:[.:]\d\d)?)?"  # one figure, which may be of the afternoon
_BETWEEN_AND = rf"{BETWEEN}|\s+and\s+"  # behind `between`; `10:00 and 11:00` are two times
_HOURS = {
    **dict.fromkeys(("晚上", "晚間", "晚间", "夜晚", "晚"), (*range(5, 12), *range(17, 24))),
    "傍晚": (*range(4, 9), *range(16, 21)),
    "凌晨": (*range(7), 12),
    **dict.fromkeys(("上午", "早上", "早晨", "清晨", "朝早", "早"), range(12)),
    **dict.fromkeys(("下午", "午後", "午后"), range(1, 24)),
}  # what each part of the day may have; one at night is never 13:00, and twelve at night is of another date
_FIRST_START = 7 * 60  # `9-5pm` begins in the morning, `4-3pm` at no time that can be told
_LONGEST_NIGHT = 10 * 60  # what goes on over midnight is shorter; a flight over the date line seems longer
_CLOCK = rf"""(?x)(?P<half>{_CHINESE_HALF})? \s*
    (?: (?P<hour>\d{{1,2}}) \s* (?: [:.;,h時时點点] \s* (?P<minute>\d{{2}}) (?: :00 )?
                               | (?P<sharp>[時时點点] [正整]? | h | uhr) | (?P<thirty>[時时點点] 半) )?
      | (?P<four>\d{{2}} | [7-9]) (?P<digits>\d{{2}}) )
    \s* (?: 分 | h )? \s* (?: hrs?\.? | hours | uhr )?
    \s* (?P<twelve>[ap]\.?\s*m\b\.? | nn\b | noon\b)? \s* (?P<days>-1|\+[1-9])?"""


class _TypedClock(NamedTuple):
    """A time of day as it was typed: `half` is am or pm where that was said, `sure` whether it can only be a time."""

    hour: int
    minute: int
    half: str
    sure: bool
    about: bool = False
    days: str = ""
    two_digits: bool = False  # `02:00`, which is mostly of the 24-hour clock
    by_word: bool = False  # three o'clock in Chinese may be that of the afternoon

    @property
    def of_day(self) -> int:
        """The minutes since midnight."""
        return (self.hour % 12 + 12 * (self.half == "pm") if self.half else self.hour) * 60 + self.minute

    @property
    def written(self) -> str:
        return f"{'~' if self.about else ''}{self.of_day // 60:02d}:{self.minute:02d}{self.days}"


def times_as_written(text: str) -> str:
    """`9:30am to 11` as `09:30-11:00`; nothing where it is no time, or could be two."""
    bare = folded(text)
    if not bare or len(bare) > 60:
        return ""
    bare = bare if bare.isascii() else _in_figures(bare)
    bare = re.sub(_ON_THE_NEXT_DAY, r"\1-\2+1", re.sub(_NEXT_DAY, _next_day, bare))
    if bare in PART:
        return PART[bare]
    if re.fullmatch(_EARLY, bare) and re.search(r"[.-–—]", bare):
        return ""
    between = _BETWEEN_AND if bare.startswith("between ") else BETWEEN
    sides = list(re.split(between, _without_words(bare)))
    if len(sides) == 2 and not sides[0] and bare.startswith("~"):  # `~10:00`: the tilde in front says about
        sides = [_without_words(bare)]
    elif len(sides) == 2 and "" in sides:  # `until 15:00`, `15:00-`: one end is not known
        sides = [each or "tbc" for each in sides]
    if len(sides) == 1:
        alone = _side(_about(bare, sides[0]))
        return alone.written if isinstance(alone, _TypedClock) and alone.sure and not alone.days else ""
    if len(sides) == 3 and "" in sides[:2]:  # `10:00-~11:00` and `~10:00-11:00`
        sides = [_about(bare, f"~{sides[1]}"), sides[2]] if not sides[0] else [sides[0], f"~{sides[2]}"]
    elif re.match(_ABOUT, bare):
        sides[0] = f"~{sides[0].lstrip('~ ')}"
    if len(sides) == 2 and re.fullmatch(_OPEN_END, sides[1]):
        late = _side(sides[0])
        return f"{late.written}-tbc" if isinstance(late, _TypedClock) and late.sure and late.of_day >= 12 * 60 else ""
    return _range(*map(_side, sides)) if len(sides) == 2 else ""


def _next_day(found: re.Match[str]) -> str:
    """`+1` for `(+1)` or `next day` behind a time."""
    return f"+{found['days'] or 1}"


def times_asked(text: str) -> tuple[str, ...]:
    """The times that a text may mean, `十時半` and `5.30-7`: that of the morning, and that of the afternoon."""
    bare = _in_figures(folded(text))
    if re.fullmatch(_EARLY, bare):
        both = tuple(times_as_written(f"{bare}{half}") for half in ("am", "pm"))
        return both if all(both) else ()
    if bare.isascii() or len(bare) > 60 or times_as_written(text):
        return ()
    halves = ("凌晨", "上午", "下午")
    return tuple(dict.fromkeys(written for half in halves if (written := times_as_written(half + bare))))


def length_as_written(text: str) -> str:
    """`1.5 hours`, `half an hour`, `90分鐘` as the format has them; nothing where it is no length."""
    bare = re.sub(rf"^{_ABOUT}", "", folded(text))
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
    other = bare != text.strip().casefold() and re.fullmatch(r"\d{1,3} ?(?:min|h)|\d{1,2}h\d{1,2}", bare)
    return bare if other else ""


_COUNTED = {"one": 1, "single": 1, "once": 1, "two": 2, "double": 2, "twice": 2, "three": 3, "單次": 1, "单次": 1}
_COUNTERS = r"seats?|people|persons|pax|entry|entries|times|nights?|座|人|位|次|晚"


def count_as_written(text: str) -> str:
    """`45 seats`, `double` and `兩次` as the number alone; nothing where it is none, or has no end as `multiple`."""
    bare = folded(text)
    match = re.fullmatch(rf"(\d{{1,6}}|{'|'.join(_COUNTED)}|{_NUMBER})\s*(?:{_COUNTERS})?", bare)
    if not match:
        return ""
    said = match[1]
    return str(int(said) if said.isdecimal() else _COUNTED[said] if said in _COUNTED else _number(said))


def has_no_end(text: str) -> bool:
    """Whether a count is a word for any number of times, such as `multiple` or `多次` of the entries of a visa."""
    return bool(
        re.fullmatch(r"multi(?:ple)?(?:[ -]?(?:entry|entries))?|unlimited|多次(?:往返|有效)?|[無无不]限", folded(text))
    )


_NUMERALS = {sign: i for i, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_NUMBER = "[零〇一二兩两三四五六七八九十]{1,3}"


def _in_figures(bare: str) -> str:
    """Chinese numerals in front of hours and minutes in figures: `十時半`, `下午三點四十分`."""
    bare = re.sub(rf"({_NUMBER})(?=\s*[時时點点分])", lambda match: str(_number(match[1])), bare)
    return re.sub(r"([時时點点])\s*(?:(\d)分|一刻|三刻)", lambda match: match[1] + _minutes(match[0], match[2]), bare)


def _number(said: str) -> int:
    tens, ten, ones = said.rpartition("十")
    if not ten:
        return int("".join(str(_NUMERALS[each]) for each in said))
    return 10 * (_NUMERALS[tens[-1]] if tens else 1) + (_NUMERALS[ones[-1]] if ones else 0)


def _minutes(said: str, figure: str | None) -> str:
    return f"0{figure}" if figure else "15" if "一刻" in said else "45"


def folded(text: str) -> str:
    """A text in narrow signs and small letters, its blanks single; the tilde of Chinese keyboards becomes `~`."""
    return " ".join(unicodedata.normalize("NFKC", text.replace("〜", "~").replace("∶", ":")).casefold().split())


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
    if re.fullmatch(TBC_WORDS, text):
        return "tbc"
    if text in ("24:00", "2400", "24.00"):
        return "24:00"
    if text in ("midnight", "午夜", "半夜", "晚上12時", "晚上12时"):
        return "midnight"
    if text in ("noon", "midday", "12 noon", "12noon", "正午", "中午"):
        return _TypedClock(12, 0, "pm", sure=True, about=about)
    match = re.fullmatch(_CLOCK, text)
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
    if hour not in _HOURS.get(match["half"] or "", range(24)):
        return None
    half = "" if half and (hour > 12 or hour == 0) else half  # `下午14:00` says it twice
    by_word = bool(re.search("[時时點点]", text)) and hour <= 12
    sure = bool(half or (not by_word and (match["minute"] or match["four"] or match["sharp"] or match["thirty"])))
    two_digits = len(match["hour"] or "00") == 2 and hour < 10
    return _TypedClock(hour, minute, half, sure, about, match["days"] or "", two_digits, by_word)


def _range(start: _TypedClock | str | None, end: _TypedClock | str | None) -> str:
    """The two ends as the format writes them; nothing where the end may be of two halves of the day, or comes first."""
    if start is None or end is None or start in ("midnight", "24:00") or (start == "tbc" and end == "tbc"):
        return ""
    if isinstance(start, str) or isinstance(end, str):
        return _half_open(start, end)
    if not (start.sure or end.sure) or start.days:
        return ""
    if end.half and not start.half and 0 < start.hour <= 12:
        return _up_to(start, end)
    if start.half and not end.half and not end.days and 0 < end.hour <= 12:
        return _from(start, end)
    if end.days and not end.days.startswith("-"):
        return f"{start.written}-{end.written}"
    if not end.sure and start.of_day >= _FIRST_START and end.of_day <= start.of_day <= 13 * 60 and end.hour:
        afternoon = end._replace(half="pm")  # `12:30-2`: nobody goes on to two at night
        return f"{start.written}-{afternoon.written}" if afternoon.of_day > start.of_day else ""
    return _joined(start, end) if end.sure or end.of_day > start.of_day else ""


def _half_open(start: _TypedClock | str, end: _TypedClock | str) -> str:
    """A range of which one end is `tbc`, or the last one midnight."""
    said = [each if isinstance(each, str) else each.written for each in (start, end)]
    sure = all(isinstance(each, str) or each.sure for each in (start, end))
    if end == "midnight" and isinstance(start, _TypedClock) and not start.half and start.hour <= 12:
        sure = False  # `10:00-midnight` may begin at ten in the evening
    return "-".join(said).replace("midnight", "24:00").replace("24:00", "00:00+1") if sure else ""


def _up_to(start: _TypedClock, end: _TypedClock) -> str:
    """`4-5:30 pm`, `11-12:30pm`, `9-5pm`: the start is in the half of the day that the end tells."""
    begins = start._replace(half=end.half)
    if begins.of_day < end.of_day:
        doubtful = start.two_digits and not end.two_digits and start.of_day != begins.of_day  # `02:00-3pm`
        return "" if doubtful else f"{begins.written}-{end.written}"
    begins = start._replace(half="am")
    fits = end.half == "pm" and _FIRST_START <= begins.of_day < end.of_day
    return f"{begins.written}-{end.written}" if fits else ""


def _from(start: _TypedClock, end: _TypedClock) -> str:
    """`下午2:30-4:00`, `10am-1:30`, `10pm-1:30`: the end is the first time of those figures behind the start."""
    from_noon = start.of_day == 12 * 60 and end.hour <= 6
    if not (end.sure or end.by_word) and end.hour < 12 and not from_noon:
        return ""  # `9am-11` may be any eleven
    ends = [_joined(start, end._replace(half=half)) for half in ("am", "pm")]
    same_day = [each for each in ends if each and not each.endswith("+1")]
    nearest = min(same_day or filter(None, ends), default="")
    if start.half == "pm" and end.hour == 12 and start.hour != 12:
        return ""  # midnight, or noon of the next date
    if end.two_digits and not start.two_digits and nearest != _joined(start, end):
        return ""
    return nearest


def _joined(start: _TypedClock, end: _TypedClock) -> str:
    """A start and an end, `+1` for one past midnight; nothing where it is earlier and no night lies between."""
    if end.days or end.of_day > start.of_day:
        return f"{start.written}-{end.written}"
    over_midnight = start.of_day >= 12 * 60 and end.of_day + 24 * 60 - start.of_day < _LONGEST_NIGHT
    return f"{start.written}-{end.written}+1" if over_midnight else ""
