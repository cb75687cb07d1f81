"""Reads the days of a programme: `Thursday, 19 October`, `4月21日（星期五）`, `03/04`, `Day 2`, and ranges of them."""

import re
from functools import cache

from delegate.importing.understanding.clocks import chinese_number
from delegate.importing.understanding.letters import CHINESE, plain_letters, trimmed
from delegate.importing.words import words_of
from delegate.tuples import NamedTuple

_CN = "[〇零○一二三四五六七八九十\\d]"
_YEAR = r"(?:19|20)\d\d"
_TILL = r"\s*(?:[-–—~〜/&]|\bto\b|\band\b|\buntil\b|\bbis\b|\bau\b|至|到|、)\s*"
_APART = r"(?=\s*(?:$|[\n:：,，|/–—(（-]))"  # `Second day: Ghent`, and not `First day of the fair`
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民国": 1911, "民國": 1911}
_SHORT = re.compile(r"[(（]\s?([一二三四五六日天月火水木金土])(?=\s?[)）]|[\s/·.]{0,2}[a-z]{3,9}\.?\s?[)）])")
_SHORT_BEHIND = re.compile(r"\s?([一二三四五六日天月火水木金土])(?=\s?[)）])")
_SHORT_DAYS = {letter: at for week in ("一二三四五六日", "月火水木金土", "      天") for at, letter in enumerate(week)}
_OF_KOREAN = dict(zip("년월일월화수목금토일", "年月日月火水木金土日", strict=True))
_KOREAN = re.compile(r"(?<=\d)[년월일](?![가-힣])|(?<=[(（])[월화수목금토일](?=[)）])")
_BETWEEN = re.compile(r"[\s,:;.(\[】」』〉·|–—/-]*(?:(?:on|am|le|the|den)\s+)?(?=\S)")
_BEFORE = re.compile(r"[\s(\[【「『〈■□◆◇●○▲★*#•·]*(?:(?:on|am|le|the|den|from|vom|du)\s+)?")


class ReadDay(NamedTuple):
    """A day as it was written; what it does not say is None.

    `figures` are two numbers whose order the whole file decides: day and month, or month and day. `nth` is N of
    `Day N`. `last` is the last day of a range. `said` is the day and `rest` what stands behind it, in
    the letters of the text.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    figures: tuple[int, int] | None = None
    nth: int | None = None
    last: "ReadDay | None" = None
    rest: str = ""
    said: str = ""

    @property
    def dated(self) -> bool:
        """It says more than a weekday."""
        return self.day is not None or self.figures is not None or self.nth is not None


@cache
def _places(name: str) -> dict[str, int]:
    """Weekdays from 0, months from 1: word to place. The words of one place stand together, parted by blanks."""
    lists = words_of("days")[name]
    turn = 7 if name == "weekdays" else 12
    return {plain_letters(word): at % turn for at, group in enumerate(lists) for word in group.split()}


@cache
def _named(name: str) -> str:
    words = sorted(_places(name), key=lambda word: (-len(word), word))
    return "|".join(re.escape(w) + (r"(?![^\W\d_])\.?" if not re.search(f"[{CHINESE}]", w) else "") for w in words)


@cache
def _words(name: str) -> str:
    return "|".join(re.escape(plain_letters(each)) for each in words_of("days")[name])


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms of a day, the most telling first."""
    month, of = _named("months"), r"\s*(?:of\s+|de\s+|\.\s*|[-–/]\s?)?"
    till = _TILL
    number = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th|er|º|\.(?!\d))?"
    year = rf"(?:[\s,-]*(?:\bdel?\s+)?(?P<y>{_YEAR})(?!\d))?"
    number_word = _named("numbers")
    first, last = number.format("d"), number.format("e")
    eras = rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<ey>{_CN}{{1,3}}|元)"
    cn = rf"(?:(?:(?P<y>{_CN}{{4}})|{eras})\s*年\s*)?(?P<m>{_CN}{{1,3}})\s*月\s*(?P<d>{_CN}{{1,3}})\s*(?:日|号|號)?"
    cn_month = rf"(?:(?:(?P<y2>{_CN}{{4}})\s*年\s*)?(?P<m2>{_CN}{{1,3}})\s*月\s*)?"
    cn_last = rf"(?:{till}{cn_month}(?P<e>{_CN}{{1,3}})\s*(?:日|号|號))?"
    forms = {
        "iso": rf"(?P<y>{_YEAR})\s?[-./]\s?(?P<m>\d{{1,2}})\s?[-./]\s?(?P<d>\d{{1,2}})(?!\d)",
        "cn": cn + r"(?:\s*[(（]?(?P<w>W)[)）]?)?".replace("W", _named("weekdays")) + cn_last,
        "dmdm": rf"{first}{of}(?P<m>{month}){year}{till}(?:(?:{_named('weekdays')})[\s,]*)?{last}{of}(?P<m2>{month})"
        + year.replace("<y>", "<y2>"),
        "ddm": rf"{first}(?:{till}{last})?{of}(?P<m>{month}){year}",
        "mmd": rf"(?P<m>{month})\s*{first}(?!\d){till}(?P<m2>{month})\s*{last}(?!\d){year}",
        "mdd": rf"(?P<m>{month})\s*{first}(?![\d:])(?:{till}{last}(?![\d:.]))?{year}",
        "figures": r"(?P<a>\d{1,2})\s?(?P<s>[./-])\s?(?P<b>\d{1,2})"
        r"(?:\s?(?P=s)\s?(?P<yy>\d{4}|\d{2})(?!\d)|\.?(?![\d:]))(?!\s*(?:uhr|hrs?|h|[ap]\.?m)\b)",
        "alone": r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.|日|号|號)?(?=\s*(?:$|[\n,)|（(]))",
        "count": rf"(?:{_words('counted')}|d)\s?[-#.]?\s?(?P<n>\d{{1,2}})(?!\d)|第\s?(?P<n2>{_CN}{{1,3}})\s?[天日]"
        rf"|(?:(?:{_words('counted')})\s(?P<n3>{number_word})|(?P<n4>{number_word})\s(?:{_words('counted')})){_APART}",
    }
    return tuple((name, re.compile(form)) for name, form in forms.items())


def read_day(text: str, *, weekday_alone: bool = False, figures: bool = True) -> ReadDay | None:
    """The day at the head of a text: parts of it in any order, each once. None where the text begins with none."""
    low = _KOREAN.sub(lambda found: _OF_KOREAN[found[0]], plain_letters(text))
    day, at = ReadDay(), 0
    while (found := _part_at(low, _skip(low, at), day, figures=figures)) is not None:
        day, at = found
    if not (day.dated or (weekday_alone and day.weekday is not None and not _is_a_name(low[:at], low[at:]))):
        return None
    closing = re.match(r"\s*[)\]]", low[at:]) if low[:at].count("(") > low[:at].count(")") else None
    at += closing.end() if closing else 0
    day = day._replace(rest=_unbracketed(text, at), said=text[:at].strip())
    if day.day and re.match(rf"[\s(（]*(?:{_words('as_of')})(?=[\s)）(、,，。]|$)", low[at:]):
        return None
    if day.last is None and (day.day or day.figures) and (till := re.compile(_TILL).match(low, at)):
        last = read_day(text[till.end() :], figures=figures)
        if last and last.nth is None:
            again = (last.day, last.month, last.figures) == (day.day, day.month, day.figures)  # in another language
            return day._replace(
                last=None if again else last._replace(rest=""),
                weekday=last.weekday if again and day.weekday is None else day.weekday,
                year=last.year if again and day.year is None else day.year,
                rest=_unbracketed(text, len(text) - len(last.rest)),
                said=text[: len(text) - len(last.rest)].strip(),
            )
    return day


def _unbracketed(text: str, at: int) -> str:
    """What stands behind a day, without the end of the brackets that hold it: `【10月20日】`."""
    opened = _BEFORE.match(text)
    closing = re.match(r"\s*[】」』〉]", text[at:]) if opened and re.search("[【「『〈]", opened[0]) else None
    return text[at + closing.end() :] if closing else text[at:]


def _is_a_name(said: str, behind: str) -> bool:
    """Whether a short weekday is rather the beginning of words: `Sun Yat-sen Hall`, `So the group`, `Fr. Müller`."""
    return len(said.strip(" .")) <= 3 and re.match(r"\s*[a-z]", behind) is not None


def _skip(low: str, at: int) -> int:
    """What may stand before a day and between its parts."""
    match = (_BETWEEN if at else _BEFORE).match(low, at)
    return match.end() if match else at


def _part_at(low: str, at: int, day: ReadDay, *, figures: bool) -> tuple[ReadDay, int] | None:
    if day.weekday is None and (match := re.compile(rf"(?:{_named('weekdays')})").match(low, at)):
        return day._replace(weekday=_places("weekdays")[match[0].rstrip(".")]), match.end()
    if day.weekday is None and day.dated and (match := _SHORT.match(low, at - 1)):
        return day._replace(weekday=_SHORT_DAYS[match[1]]), match.end()
    if day.weekday is not None and (end := _weekday_again(low, at, day.weekday)):
        return day, end
    for name, form in _patterns():
        if (name == "count" and day.nth is not None) or (name != "count" and (day.day or day.figures)):
            continue
        if name == "alone" and day.weekday is None:
            continue  # `Fri 4` is a day of the month that the title names
        if (name == "figures" and not figures) or not (match := form.match(low, at)):
            continue
        if (read := _taken(name, match)) is None:
            continue
        weekday = read.weekday if read.weekday is not None else day.weekday
        whole = day if name == "count" else read
        return whole._replace(weekday=weekday, nth=read.nth or day.nth), match.end()
    return None


def _weekday_again(low: str, at: int, weekday: int) -> int:
    """Where the same weekday ends in another language, `(一 Mon)`; 0 where none stands there."""
    if match := re.compile(rf"(?:{_named('weekdays')})").match(low, at):
        return match.end() if _places("weekdays")[match[0].rstrip(".")] == weekday else 0
    match = _SHORT_BEHIND.match(low, at)
    return match.end() if match and _SHORT_DAYS[match[1]] == weekday else 0


def _taken(name: str, match: re.Match[str]) -> ReadDay | None:
    """The day that a form has read; None for figures that are no day."""
    got = match.groupdict()
    if name == "count":
        word = got["n3"] or got["n4"]
        return ReadDay(nth=_places("numbers")[word] + 1 if word else chinese_number(got["n"] or got["n2"]))
    if name == "figures":
        return _figures(got)
    if name == "alone":
        return ReadDay(day=int(got["d"])) if 1 <= int(got["d"]) <= 31 else None
    year = chinese_number(got["y"]) if got.get("y") else None
    if got.get("era"):
        year = _ERAS[got["era"]] + (1 if got["ey"] == "元" else chinese_number(got["ey"]))
    if name == "iso":
        return _valid(year, int(got["m"]), int(got["d"]))
    if name == "cn":
        first = _valid(year, chinese_number(got["m"]), chinese_number(got["d"]))
        weekday = _places("weekdays")[got["w"]] if got.get("w") else None
        month2 = chinese_number(got["m2"]) if got["m2"] else first.month if first else None
        year2 = chinese_number(got["y2"]) if got["y2"] else year
        last = _valid(year2, month2, chinese_number(got["e"])) if got["e"] else None
        return first._replace(weekday=weekday, last=last) if first else None
    months = _places("months")
    month = months[got["m"].rstrip(".")] + 1
    month2 = months[got["m2"].rstrip(".")] + 1 if got.get("m2") else month
    year2 = int(got["y2"]) if got.get("y2") else year
    first = _valid(year or year2, month, int(got["d"]))
    last = _valid(year2, month2, int(got["e"])) if got.get("e") else None
    return first._replace(last=last) if first else None


def _figures(got: dict[str, str]) -> ReadDay | None:
    figures = int(got["a"]), int(got["b"])
    if not all(1 <= each <= 31 for each in figures) or min(figures) > 12:
        return None
    year = int(got["yy"]) if got.get("yy") else None
    return ReadDay(year=2000 + year if year is not None and year < 100 else year, figures=figures)


def _valid(year: int | None, month: int | None, day: int) -> ReadDay | None:
    if month is None or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return ReadDay(year, month, day)


def rest_of(day: ReadDay) -> str:
    """What stands behind a day, without the same day in another language."""
    rest = trimmed(day.rest)
    again = read_day(rest)
    same = again and (again.day, again.month, again.figures) == (day.day, day.month, day.figures)
    return trimmed(again.rest) if again and same else rest


def years_in(text: str) -> tuple[int, ...]:
    """The years that a text names in figures, `二○二三年` among them."""
    low = plain_letters(text)
    chinese = [chinese_number(found) for found in re.findall(r"([〇零○一二三四五六七八九]{4})\s?年", low)]
    eras = re.findall(rf"({'|'.join(_ERAS)})\s?(\d{{1,2}})\s?年", low)
    chinese += [_ERAS[era] + int(year) for era, year in eras]
    return (*(int(found) for found in re.findall(rf"(?<!\d){_YEAR}(?!\d|[-–.]\d{{3}})", low)), *chinese)
