"""Dates as people write them, in the languages of a programme."""

import datetime as dt

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_YEAR = "January February March April May June July August September October November December"
_MONTHS = _YEAR.split()
_CHINESE = "一二三四五六日"
_JAPANESE = "月火水木金土日"
_KOREAN = "월화수목금토일"


def weekday(date: dt.date) -> str:
    """`Friday`."""
    return _WEEKDAYS[date.weekday()]


def day_month(date: dt.date, language: str = "en") -> str:
    """`24 February`, `2月24日`."""
    if language.startswith("zh"):
        return f"{date.month}月{date.day}日"
    return f"{date.day} {_MONTHS[date.month - 1]}"


def long_date(date: dt.date, language: str = "en") -> str | None:
    """`Friday 24 February 2023` in a language; None where that language is not known here."""
    main, day = language.split("-")[0].lower(), date.weekday()
    if main in ("", "en"):
        return f"{_WEEKDAYS[day]} {day_month(date)} {date.year}"
    if main in ("zh", "yue"):
        return f"{date.year}年{date.month}月{date.day}日 星期{_CHINESE[day]}"
    if main == "ja":
        return f"{date.year}年{date.month}月{date.day}日 {_JAPANESE[day]}曜日"
    if main == "ko":
        return f"{date.year}년 {date.month}월 {date.day}일 {_KOREAN[day]}요일"
    return None
