"""Reads opening hours in everyday words, `daily 9am-5pm, closed Mondays`, and writes them as the format does.

What OpenStreetMap's own words say is left alone; that is read where a place is judged by it.
"""

import re
import unicodedata

from delegate.reading.typed_times import times_as_written
from delegate.tuples import NamedTuple

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_CHINESE = "一二三四五六日"
NOT_SAID = 'unknown "hours not given"'  # the place has hours on these days, and nobody wrote them
_TIME = (
    r"(?:midnight|noon|午夜|(?:上午|早上|下午|晚上|中午)?"
    r"\d{1,2}(?:[:.]\d\d|\d\d(?!\d)|[時时點点]半?)?(?:\s*[ap]\.?m\b\.?)?)"
)
_DASH = r"\s*(?:-|to|till|until|through|thru|至|到)\s*"
_TOKEN = re.compile(
    rf"""\s*(?:
    (?P<always>24\s*/\s*7|24\s*(?:hours?|hrs?|h|小時|小时)(?:\s*(?:a|per)\s*day)?(?:\s*(?:營業|营业|開放|开放))?
        |round\ the\ clock|always(?:\ open)?|all\ day|全天候?|全日)
    |(?P<times>{_TIME}{_DASH}{_TIME})(?![:\d])
    |(?P<all>daily|every\s*day|each\ day|(?:7|seven)\ days(?:\ a\ week)?|每日|每天)
    |(?P<weekdays>week\s*days?|working\ days|平日|工作日)
    |(?P<weekends>week\s*ends?|週末|周末)
    |(?P<holidays>(?:all\ )?(?:public|bank|national)\ holidays?|ph\b|公[眾众]假期|法定[節节]假日|[節节]假日)
    |(?P<day>(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:days?)?\b\.?|(?:mo|tu|we|th|fr|sa|su)\b
        |(?:星期|禮拜|礼拜|週|周)(?P<number>[一二三四五六日天]))
    |(?P<short>(?<=[至到\-、])[一二三四五六日天])
    |(?P<off>closed|off|shut|休[館馆業业息]?|[閉闭][館馆]|[關关][閉闭])
    |(?P<except>except(?:ing)?(?:\ for)?|除)
    |(?P<to>-|to\b|through\b|thru\b|至|到)
    |(?P<stop>[;。|])
    |(?P<nothing>[,，、&()外]|and\b|open(?:ing)?\b|hours?\b|from\b|on\b|only\b|are\b|is\b|the\b|every\b|all\b|逢|每
        |[開开]放|[營营][業业]|[時时][間间]|和|及)
    )""",
    re.VERBOSE,
)


class _Rule(NamedTuple):
    """The days of a rule, 7 for public holidays and none for all, and its times; none where it is closed."""

    days: tuple[int, ...]
    times: tuple[str, ...]


class _UnclearError(Exception):
    """The words have no reading, or several."""


def hours_as_written(text: str) -> str:
    """`daily 10am-6pm, closed Mondays` as `Mo-Su 10:00-18:00; Mo off`; nothing where it has no one reading.

    Nothing either where every word is one of OpenStreetMap's.
    """
    bare = unicodedata.normalize("NFKC", text).casefold().strip()
    bare = re.sub("[\u2010-\u2015\u2212\u301c~]", "-", bare)
    if not bare or len(bare) > 120 or '"' in bare or not _ODD.search(bare):
        return ""
    try:
        return _written(_Reader(bare).rules())
    except _UnclearError:
        return ""


# What makes hours no text of OpenStreetMap's.
_ODD = re.compile(
    r"daily|every|each day|days|week|24 ?h|hrs|24[小]|always|round|all day|holiday|except|only|shut|\bon\b|open\b"
    r"|(?:closed|off),? *(?:on )?[a-z]|\b\d{4} ?-|(?:^|[^\d:.])\d{1,2} ?- ?\d|[^\x00-\x7f]|\("
)


class _Reader:
    """Words from left to right: days, then times; `closed` in front of days or behind them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[_Rule] = []
        self.days: list[int] = []
        self.times: list[str] = []
        self.shut: list[int] | None = None
        self.joined = False
        self.parted = False
        self.behind = False  # whether the days stand behind their times

    def rules(self) -> list[_Rule]:
        at = 0
        while at < len(self.text.rstrip()):
            match = _TOKEN.match(self.text, at)
            if not match or match.end() == at:
                raise _UnclearError
            self._take(str(match.lastgroup if match.lastgroup != "number" else "day"), match)
            at = match.end()
        self._close()
        return self.found

    def _take(self, kind: str, match: re.Match[str]) -> None:
        said = match[0].strip()
        if kind in ("all", "weekdays", "weekends", "holidays", "day", "short"):
            self._add_days(kind, said)
        elif kind in ("times", "always"):
            self._end_of_shut()
            if self.behind:
                self._close()
            self.times.append("00:00-24:00" if kind == "always" else _span(said))
        elif kind == "to":
            self.joined = bool(self.shut or self.days)
        elif kind == "stop":
            self._close()
        elif kind == "nothing":
            self.parted = self.parted or said in ",，、"
        elif kind == "off" and self.days and not self._more_days(match.end()):
            self._days_shut()
        elif kind in ("off", "except"):
            if self.times:
                self._close()
            self.shut = []

    def _days_shut(self) -> None:
        """`Mondays closed`, alone or parted from the times in front of it."""
        if self.times and not (self.behind and self.parted):
            raise _UnclearError
        self.found.append(_Rule(tuple(self.days), ()))
        self.days, self.behind = [], False

    def _more_days(self, at: int) -> bool:
        """Whether days stand behind a word: `closed Monday`."""
        following = _TOKEN.match(self.text, at)
        while following and following.lastgroup == "nothing":
            following = _TOKEN.match(self.text, following.end())
        return bool(following and following.lastgroup in ("day", "number", "holidays", "weekends", "weekdays"))

    def _add_days(self, kind: str, said: str) -> None:
        fixed = {"all": range(7), "weekdays": range(5), "weekends": range(5, 7), "holidays": range(7, 8)}
        days = list(fixed[kind]) if kind in fixed else [_weekday(said)]
        into = self.days if self.shut is None else self.shut
        if self.shut is None and self.times:
            if self.days and not self.behind:
                self._close()
                into = self.days
            self.behind = bool(self.times)
        if self.joined and len(days) == 1 and into and max(into[-1], days[0]) < 7:
            first = into[-1]
            days = [(first + step) % 7 for step in range(1, (days[0] - first) % 7 + 1)]
        self.joined = False
        into += days

    def _end_of_shut(self) -> None:
        if self.shut is not None:
            if not self.shut:
                raise _UnclearError
            self.found.append(_Rule(tuple(self.shut), ()))
            self.shut = None

    def _close(self) -> None:
        self._end_of_shut()
        if self.days or self.times:
            self.found.append(_Rule(tuple(self.days), tuple(self.times) or (NOT_SAID,)))
        self.days, self.times, self.behind, self.parted = [], [], False, False


def _written(rules: list[_Rule]) -> str:
    """The rules as OpenStreetMap has them, what is closed behind what is open, for a later one holds."""
    open_ = [rule for rule in rules if rule.times]
    shut = sorted({day for rule in rules if not rule.times for day in rule.days})
    if any(not rule.days for rule in open_) and len(open_) > 1:
        raise _UnclearError
    if not open_:
        open_ = [_Rule(tuple(range(7)), (NOT_SAID,))]
    if not rules:
        raise _UnclearError
    parts = []
    for days, times in open_:
        always = times == ("00:00-24:00",) and set(days) in (set(), set(range(7)))
        parts.append("24/7" if always else " ".join(each for each in (_days(days), ",".join(times)) if each))
    parts += [
        f"{each} off" for each in (_days(tuple(day for day in shut if day < 7)), "PH" if 7 in shut else "") if each
    ]
    return "; ".join(parts)


def _days(days: tuple[int, ...]) -> str:
    """`Mo-Fr`, `Tu,Th`, `Sa-Su,PH`."""
    week, parts = sorted({day for day in days if day < 7}), list[str]()
    starts = [day for day in week if (day - 1) % 7 not in week]
    if len(starts) == 1 and week[0] == 0 < starts[0]:  # `Sa-Mo` goes over the end of the week
        parts, week = [f"{_DAYS[starts[0]]}-{_DAYS[(starts[0] + len(week) - 1) % 7]}"], []
    while week:
        end = 0
        while end + 1 < len(week) and week[end + 1] == week[end] + 1:
            end += 1
        parts.append(_DAYS[week[0]] + (f"-{_DAYS[week[end]]}" if end else ""))
        week = week[end + 1 :]
    return ",".join([*parts, *(["PH"] if 7 in days else [])])


def _weekday(said: str) -> int:
    if said[-1:] in (*_CHINESE, "天"):
        return _CHINESE.index(said[-1].replace("天", "日"))
    return _DAYS.index(said[:2].capitalize())


def _span(said: str) -> str:
    """Both times of a stretch; `10-18` can only be those of a day, and `9-5` may be two."""
    if written := times_as_written(said):
        return written.partition("+")[0] if "~" not in written and "-" in written else _unclear()
    bare = re.fullmatch(r"(\d{1,2})\s*(?:-|to|至|到)\s*(\d{1,2})", said)
    if not bare or not 12 < int(bare[2]) <= 24 or int(bare[1]) >= int(bare[2]):
        raise _UnclearError
    return f"{int(bare[1]):02d}:00-{int(bare[2]):02d}:00"


def _unclear() -> str:
    raise _UnclearError
