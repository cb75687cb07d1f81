"""Reads times, windows and dates as people write them, and says what to write instead of what cannot be read."""

import datetime as dt
import re

from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.nearest import did_you_mean
from delegate.values import PARTS_OF_DAY, ClockTime, Moment, Times, Window

_CLOCK = r"(~?)\s*(\d{1,2}):(\d{2})"
_OFFSET = r"(?:([+-])(\d{2}):(\d{2}))?"
_DAYS = r"([+-]1)?"
_TIME = re.compile(rf"{_CLOCK}{_OFFSET}{_DAYS}")
_DASH = r"(?i)\s*[-–—]\s*(?=~?\s*\d|tbc)|(?<=tbc)\s*[-–—]\s*"
_SIDE = r"tbc|~?\s*\d{1,2}:\d{2}(?:[+-]\d{2}:\d{2})?"
_RANGE = re.compile(rf"(?P<start>{_SIDE})\s*[-–]\s*(?P<end>(?:{_SIDE})(?:[+-]1)?)", re.IGNORECASE)
_TWELVE_HOURS = r"(?i)(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?\s*m\.?"


def _clock_time(text: str, *, days: bool) -> ClockTime | Wrong:
    match = _TIME.fullmatch(text)
    if not match or (match[7] and not days):
        return _not_a_time(text)
    hour, minute = int(match[2]), int(match[3])
    if hour > 23 or minute > 59:
        return _not_a_time(text)
    offset = None
    if match[4]:
        offset = int(match[5]) * 60 + int(match[6])
        if offset > 14 * 60 or int(match[6]) > 59:
            return Wrong(
                complain.unreadable_time, f"{quoted(text)} has an offset no clock has", "write it like 02:30+01:00"
            )
        offset = -offset if match[4] == "-" else offset
    return ClockTime(hour * 60 + minute, bool(match[1]), int(match[7] or 0), offset)


def _not_a_time(text: str) -> Wrong:
    return Wrong(complain.unreadable_time, f"{quoted(text)} is not a time", _time_instead(text))


def _time_instead(text: str) -> str:
    """What to write for a time that is written in another way."""
    bare = text.lstrip("~ ")
    if twelve := re.fullmatch(_TWELVE_HOURS, bare):
        hour = int(twelve[1]) % 12 + (12 if twelve[3] in "pP" else 0)
        return f"write {hour:02d}:{twelve[2] or '00'}"
    if dotted := re.fullmatch(r"(\d{1,2})[.,h](\d{2})h?", bare):
        return f"write {int(dotted[1]):02d}:{dotted[2]}"
    if bare == "24:00":
        return "write 00:00, with +1 behind it where it is an end"
    if seconds := re.fullmatch(r"(\d{1,2}:\d{2}):\d{2}", bare):
        return f"leave out the seconds: {seconds[1]}"
    if four := re.fullmatch(r"(\d{2})(\d{2})(?:\s*hrs?)?", bare):
        return f"write {four[1]}:{four[2]}"
    if single := re.fullmatch(r"(\d{1,2}):(\d)", bare):
        return f"write two digits for the minutes, such as {single[1]}:{single[2]}0"
    if re.match(r"\d{1,2}:\d{2}[+-]\d", bare):
        return "an end or a `by` on the next day is written like 00:15+1, the day before -1, an offset like 02:30+01:00"
    if re.fullmatch(r"\d{1,6}:\d{1,6}", bare):
        return "hours go from 00 to 23, minutes from 00 to 59"
    return did_you_mean(text, (*PARTS_OF_DAY, "tbc"), "write, for example, 09:30, 10:00-11:15, ~10:00 or afternoon")


def read_times(text: str) -> Times | Wrong:
    if text in PARTS_OF_DAY:
        return Times(part=text)
    if match := _RANGE.fullmatch(text):
        start = _side(match["start"], days=False)
        end = _side(match["end"], days=True)
        if isinstance(start, Wrong):
            return start
        if isinstance(end, Wrong):
            return end
        return Times(start, end, end_tbc=end is None)
    alone = _clock_time(text, days=False)
    if isinstance(alone, Wrong):
        return _wrong_half(text) or alone
    return Times(alone)


def _side(text: str, *, days: bool) -> ClockTime | Wrong | None:
    return None if text.lower() == "tbc" else _clock_time(text, days=days)


def _wrong_half(text: str) -> Wrong | None:
    """The half of a range that is no time: the message then names that one."""
    parts = [each for each in re.split(_DASH, text) if each]
    if len(parts) != 2 or re.fullmatch(r"\d{4}", parts[1]):
        return None
    for part, days in zip(parts, (False, True), strict=True):
        if isinstance(wrong := _side(part, days=days), Wrong):
            return wrong
    return None


def read_clock(text: str, *, days: bool = True) -> ClockTime | Wrong:
    """A deadline; with `days` it may lie behind midnight, as `00:45+1`."""
    read = _clock_time(text, days=days)
    if not isinstance(read, Wrong) and read.approximate:
        return Wrong(complain.unreadable_time, f"{quoted(text)} is a deadline, and cannot be about", "leave out the ~")
    return read


def read_window(text: str) -> Window | Wrong:
    if text in PARTS_OF_DAY:
        return PARTS_OF_DAY[text]
    match = re.fullmatch(r"(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})", text)
    if not match:
        return Wrong(
            complain.unreadable_time,
            f"{quoted(text)} is not a window",
            did_you_mean(text, PARTS_OF_DAY, "write its two ends, such as 15:00-18:00, or afternoon"),
        )
    start, end = (_clock_time(side, days=False) for side in match.groups())
    if isinstance(start, Wrong):
        return start
    if isinstance(end, Wrong):
        return end
    if end.minute <= start.minute:
        return Wrong(
            complain.unreadable_time, f"the window {quoted(text)} ends before it starts", "write its earlier end first"
        )
    return Window(start.minute, end.minute)


# --- dates ------------------------------------------------------------------------------------------------------------


FIRST_YEAR, LAST_YEAR = 1900, 2199  # trips are planned in these; beyond them clocks and calendars give out


def read_date(text: str) -> dt.date | Wrong:
    match = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text, re.ASCII)
    if not match:
        return Wrong(complain.unreadable_date, f"{quoted(text)} is not a date", _date_instead(text))
    if not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        years = f"a year from {FIRST_YEAR} to {LAST_YEAR}"
        return Wrong(complain.unreadable_date, f"{quoted(text)} is no date of a trip", f"write {years}")
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return Wrong(
            complain.unreadable_date,
            f"there is no {text} in the calendar",
            "write year, month and day of a day that exists",
        )


def _date_instead(text: str) -> str:
    if match := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text, re.ASCII):
        return f"write {match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"
    return "write year, month and day, such as 2023-02-24"


def read_moment(text: str) -> Moment | Wrong:
    date, _, clock = text.partition(" ")
    day = read_date(date.removesuffix(",").removesuffix("T"))
    if isinstance(day, Wrong):
        return day
    if not clock.strip():
        return Moment(day)
    time = read_clock(clock.strip(), days=False)
    return time if isinstance(time, Wrong) else Moment(day, time.minute)
