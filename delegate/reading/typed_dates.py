"""Reads dates as people type them, and gives each as year, month and day, or the several that it may be."""

import datetime as dt
import re
import unicodedata

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BEHIND = ("uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember")  # the rest of each
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DIGITS = frozenset("0123456789")
_NUMERALS = "〇一二三四五六七八九"
_IN_NUMERALS = re.compile(
    r"(?:([〇零○一二三四五六七八九]{4})\s*年)?\s*([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})([日號号])"
)
_CHINESE_WEEKDAYS = "一二三四五六日"
_WEEKDAY = (
    r"(?i)\(?\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b\.?\)?"
    r"|\(?(?:星期|週|周|禮拜|礼拜)([一二三四五六日天])\)?|\(([一二三四五六日天])\)"
)


def has_a_number(text: str) -> bool:
    """Whether a text may be a date at all, which is quicker to tell than whether it is one."""
    return not _DIGITS.isdisjoint(unicodedata.normalize("NFKC", text)) or _IN_NUMERALS.search(text) is not None


def dates_as_written(text: str) -> tuple[str, ...]:
    """The dates that a text may mean, `2026-12-08`; none where it is no date, two for `8/12/2026`.

    A weekday beside the date must be its own; else one of the two is wrong, and nobody here can tell which.
    """
    if not has_a_number(text):
        return ()
    bare = unicodedata.normalize("NFKC", _IN_NUMERALS.sub(_in_digits, text))
    bare = " ".join(re.sub("[‐‑‒–—―−]", "-", bare).lower().split())
    if len(bare) > 60:
        return ()
    weekday = re.search(_WEEKDAY, bare)
    bare = " ".join(re.sub(r"[,，、]", " ", re.sub(_WEEKDAY, " ", bare)).split())
    found = sorted({date for parts in _readings(bare) if (date := _date(*parts))})
    if weekday:
        chinese = (weekday[2] or weekday[3] or "").replace("天", "日")
        number = _CHINESE_WEEKDAYS.index(chinese) if chinese else _WEEKDAYS.index(weekday[1])
        found = [date for date in found if date.weekday() == number]
    return tuple(date.isoformat() for date in found)


def in_year(text: str, year: int) -> tuple[str, ...]:
    """The dates of a year that a text without one may mean: `12 May`, `3月19日`, `Tue 12/5`; none where it has one."""
    if re.search(r"\d{4}", text):
        return ()
    bare = text.strip()
    forms = (f"{year}年{bare}",) if "月" in bare else (f"{bare} {year}", f"{bare}/{year}")  # `1/6` may be June
    return next((found for each in forms if (found := dates_as_written(each))), ())


def of_a_short_year(text: str) -> tuple[str, ...]:
    """The dates of this century that three numbers may mean whose year has two digits: `26-12-02`."""
    match = re.fullmatch(r"\s*(\d{2})([-/.])(\d{1,2})\2(\d{2})\s*", text, re.ASCII)
    if not match:
        return ()
    one, two, three = int(match[1]), int(match[3]), int(match[4])
    found = [_date(2000 + one, two, three), _date(2000 + three, two, one), _date(2000 + three, one, two)]
    return tuple(dict.fromkeys(each.isoformat() for each in found if each))


def month_of(text: str) -> str:
    """The month that a text names without a day, as `2027-12` of `Dec 2027`; nothing for any other text."""
    bare = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    if match := re.fullmatch(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?", bare, re.ASCII):
        year, month = int(match[1]), int(match[2])
    elif match := re.fullmatch(r"(\d{1,2})\s*[-/.]\s*(\d{4})", bare, re.ASCII):
        year, month = int(match[2]), int(match[1])
    elif match := re.fullmatch(r"([a-z]{3,9})\.?[ -](\d{4})", bare, re.ASCII):
        year, month = int(match[2]), _month(match[1])
    else:
        return ""
    return f"{year}-{month:02}" if 1 <= month <= 12 else ""


def without_weekday(text: str) -> str:
    """A date without the weekday beside it."""
    return re.sub(_WEEKDAY, " ", unicodedata.normalize("NFKC", text))


def _readings(bare: str) -> list[tuple[int, int, int]]:
    """Year, month and day in each way that the numbers can be taken."""
    if match := re.fullmatch(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日號号]?", bare, re.ASCII):
        return [(int(match[1]), int(match[2]), int(match[3]))]
    if match := re.fullmatch(r"(20\d{2})(\d{2})(\d{2})", bare, re.ASCII):
        return [(int(match[1]), int(match[2]), int(match[3]))]
    if match := re.fullmatch(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})", bare, re.ASCII):
        one, other, year = int(match[1]), int(match[2]), int(match[3])
        return [(year, other, one), (year, one, other)]
    if match := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\.?[ -](\d{4})", bare, re.ASCII):
        return [(int(match[3]), _month(match[2]), int(match[1]))]
    if match := re.fullmatch(r"([a-z]{3,9})\.?[ -](\d{1,2})(?:st|nd|rd|th)?[ -](\d{4})", bare, re.ASCII):
        return [(int(match[3]), _month(match[1]), int(match[2]))]
    if match := re.fullmatch(r"(\d{4})[ -]([a-z]{3,9})\.?[ -](\d{1,2})", bare, re.ASCII):
        return [(int(match[1]), _month(match[2]), int(match[3]))]
    return []


def _in_digits(match: re.Match[str]) -> str:
    """二〇二六年十二月二日 as 2026年12月2日."""
    year = "".join(str(_NUMERALS.index(each)) for each in re.sub("[零○]", "〇", match[1] or ""))
    return f"{year and f'{year}年'}{_below_hundred(match[2])}月{_below_hundred(match[3])}{match[4]}"


def _below_hundred(numeral: str) -> int:
    """The number of 十二 or 二十."""
    tens, ten, ones = numeral.rpartition("十")
    return (_NUMERALS.find(tens or "一") if ten else 0) * 10 + (_NUMERALS.find(ones) if ones else 0)


def _month(word: str) -> int:
    """The number of a month by its name or its first letters; 0 where it is none."""
    names = (_MONTHS, tuple(first + rest for first, rest in zip(_MONTHS, _BEHIND, strict=True)))
    return next((each.index(word) + 1 for each in names if word in each), 9 if word == "sept" else 0)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
