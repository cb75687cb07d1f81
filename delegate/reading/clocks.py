"""Reads times, windows and dates as people write them, and says what to write instead of what cannot be read."""

import datetime as dt
import re
from collections.abc import Callable
from functools import lru_cache, partial

from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong, quoted
from delegate.reading.everyday_times import arrival_and_start, dated_ends, part_asked
from delegate.reading.nearest import did_you_mean
from delegate.reading.typed_dates import dates_as_written, month_of, of_a_short_year, without_weekday
from delegate.reading.typed_times import folded, times_as_written, times_asked
from delegate.values import PARTS_OF_DAY, ClockTime, Moment, Times, Window

_CLOCK = r"(~?)\s*(\d{1,2}):(\d{2})"
_OFFSET = r"(?:([+-])(\d{2}):(\d{2}))?"
_DAYS = r"(-1|\+[1-9])?"
_TIME = re.compile(rf"{_CLOCK}{_OFFSET}{_DAYS}")
_DASH = r"(?i)\s*[-–—]\s*(?=~?\s*\d|tbc)|(?<=tbc)\s*[-–—]\s*"
_SIDE = r"tbc|~?\s*\d{1,2}:\d{2}(?:[+-]\d{2}:\d{2})?"
_RANGE = re.compile(rf"(?P<start>{_SIDE})\s*[-–]\s*(?P<end>(?:{_SIDE})(?:-1|\+[1-9])?)", re.IGNORECASE)


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


def _start(text: str) -> ClockTime | Wrong:
    """The time at which a line starts: one on a later date, as in `00:20+1`, is told where its line belongs."""
    read = _clock_time(text, days=True)
    if isinstance(read, Wrong) or read.days < 1:  # `10:00-1` may be until one
        return _clock_time(text, days=False)
    later = "the next date" if read.days == 1 else f"the date {read.days} days later"
    what = f"{quoted(text)} starts on {later}, and a line stands under the date on which it starts"
    return Wrong(complain.unreadable_time, what, f"write {text.rpartition('+')[0]} on a line under {later}")


def _not_a_time(text: str) -> Wrong:
    return Wrong(complain.unreadable_time, f"{quoted(text)} is not a time", _time_instead(text))


def _time_instead(text: str) -> str:
    """What to write for a time that is written in a way that has no single reading."""
    bare = text.lstrip("~ ")
    if folded(bare) in ("24:00", "midnight", "午夜", "12 midnight"):
        return "write 00:00, under the date that then begins; where it is an end, with +1 behind it"
    if seconds := re.fullmatch(r"(\d{1,2}:\d{2}):\d{2}", bare):
        return f"leave out the seconds: {seconds[1]}"
    if single := re.fullmatch(r"(\d{1,2}):(\d)", bare):
        return f"write two digits for the minutes, such as {single[1]}:{single[2]}0"
    if choices := times_asked(bare):
        return f"write {', or '.join(choices)}"
    if part := part_asked(bare):
        return f"write {part}, or tbc"
    if re.match(r"\d{1,2}:\d{2}[+-]\d", bare):
        return "an end or a `by` on another day is written like 00:15+1 (-1 to +9), an offset like 02:30+01:00"
    if both := arrival_and_start(bare):
        return f"write {both[1]}, and `{both[0]} Arrival` among the `steps`; or {both[0]}, if it begins then"
    if re.fullmatch(r"\d{1,6}:\d{1,6}", bare):
        return "hours go from 00 to 23, minutes from 00 to 59"
    if hours := re.fullmatch(r"(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?", bare):
        return _whole_hours(*(int(each) for each in hours.groups() if each))
    usual = "write, for example, 09:30, 10:00-11:15, ~10:00 or afternoon"
    if re.match(
        r"(?i)(?:straight|right|immediately|directly|shortly|soon)?\s*(?:after|following|then)\b|.*[之以]?[後后]$", bare
    ):
        return f"leave `time` out where it follows the line above, or {usual}"
    return did_you_mean(text, (*PARTS_OF_DAY, "tbc"), usual)


def _whole_hours(*hours: int) -> str:
    """`9-11` may be of the morning or of the evening."""
    if max(hours) > 23:
        return "hours go from 00 to 23, and have their minutes behind them: 09:00"
    morning = "-".join(f"{hour:02d}:00" for hour in hours)
    evening = "-".join(f"{hour + 12:02d}:00" for hour in hours)
    return f"write {morning}" + (f", or {evening}" if max(hours) <= 11 else "")


def _typed(text: str, wrong: Wrong, read: Callable[[str], object]) -> Wrong:
    """What is wrong with a time, with the text to write where it can only be one."""
    if (dated := dated_ends(text)) and not isinstance(read(dated[1]), Wrong):
        remedy = f"write {dated[1]}" + (f" under {dated[0]}" if dated[0] else "")
        return Wrong(complain.unreadable_time, f"{quoted(text)} has a date in it", remedy)
    instead = times_as_written(text)
    if not instead or isinstance(read(instead), Wrong):
        return wrong
    return Wrong(complain.unreadable_time, f"{quoted(text)} is not how a time is written", f"write {instead}", instead)


@lru_cache(4096)  # a programme has the same times again and again
def read_times(text: str) -> Times | Wrong:
    """A time, a range or a part of the day; either side may be `tbc`."""
    read = _times(text)
    return _typed(text, read, _times) if isinstance(read, Wrong) else read


def _times(text: str) -> Times | Wrong:
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
    alone = _start(text)
    if isinstance(alone, Wrong):
        return _wrong_half(text) or alone
    return Times(alone)


def _side(text: str, *, days: bool) -> ClockTime | Wrong | None:
    return None if text.lower() == "tbc" else _clock_time(text, days=days)


def _wrong_half(text: str) -> Wrong | None:
    """The half of a range that is no time: the message then names that one."""
    parts = [each for each in re.split(_DASH, text) if each]
    if (
        len(parts) != 2
        or times_asked(text)
        or re.fullmatch(r"\d{4}", parts[1])
        or all(each.isdecimal() for each in parts)
    ):
        return None
    start, end = (each.lower() != "tbc" for each in parts)
    if start and isinstance(wrong := _start(parts[0]), Wrong):
        return wrong
    if end and isinstance(wrong := _clock_time(parts[1], days=True), Wrong):
        return wrong
    return None


def read_clock(text: str, *, days: bool = True) -> ClockTime | Wrong:
    """A time alone, which is a deadline or a moment; with `days` it may lie on another day, as `00:45+1`."""
    clock = partial(_clock, days=days)
    read = clock(text)
    return _typed(text, read, clock) if isinstance(read, Wrong) else read


def _clock(text: str, *, days: bool) -> ClockTime | Wrong:
    read = _clock_time(text, days=days)
    if not isinstance(read, Wrong) and read.approximate:
        return Wrong(complain.unreadable_time, f"{quoted(text)} is a deadline, and cannot be about", "leave out the ~")
    return read


def read_window(text: str) -> Window | Wrong:
    """A stretch of the day by its two ends, or a part of the day."""
    read = _window(text)
    return _typed(text, read, _window) if isinstance(read, Wrong) else read


def _window(text: str) -> Window | Wrong:
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


_PLAIN_HOURS = r"24/7|(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off|\d\d:\d\d|[-,; ])+"


def read_hours(text: str) -> str | Wrong:
    """Opening hours as they are written; whether they can be evaluated is judged where a place is judged by them."""
    if not text or re.fullmatch(_PLAIN_HOURS, text):
        return text
    from delegate.reading.typed_hours import NOT_SAID, hours_as_written  # its patterns cost 2 ms

    instead = hours_as_written(text)
    asked = ", or with the hours themselves" if NOT_SAID in instead else ""
    return Wrong(complain.hours_in_words, text, f"write {instead}{asked}", instead) if instead else text


# --- dates ------------------------------------------------------------------------------------------------------------


FIRST_YEAR, LAST_YEAR = 1900, 2199  # trips are planned in these; beyond them clocks and calendars give out


def read_date(text: str) -> dt.date | Wrong:
    """The date of a text YYYY-MM-DD, else what is wrong with it, with the date that people may have meant."""
    match = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text, re.ASCII)
    if not match:
        return _date_typed(text)
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


def _date_typed(text: str) -> Wrong:
    """What to write for a date in another form: that date, or the two that it may be."""
    found = [each for each in dates_as_written(text) if FIRST_YEAR <= int(each[:4]) <= LAST_YEAR]
    if len(found) == 1:
        return Wrong(
            complain.unreadable_date, f"{quoted(text)} is not how a date is written", f"write {found[0]}", found[0]
        )
    if found:
        return Wrong(complain.unreadable_date, f"{quoted(text)} may be two dates", f"write {' or '.join(found)}")
    dates = dates_as_written(without_weekday(text))
    if len(dates) == 1 and without_weekday(text) != text:
        day = dt.date.fromisoformat(dates[0])
        said = f"{quoted(text)} has another weekday than its date, which is a {day:%A}"
        return Wrong(complain.unreadable_date, said, f"write {dates[0]}, or the date of the weekday that is meant")
    if short := of_a_short_year(text):
        remedy = f"write its year in full, {' or '.join(short)}"
        return Wrong(complain.unreadable_date, f"{quoted(text)} has a year of two digits", remedy)
    if (month := month_of(text)) and FIRST_YEAR <= int(month[:4]) <= LAST_YEAR:
        remedy = f"write its day too, {month}-01 if it is the first"
        return Wrong(complain.unreadable_date, f"{quoted(text)} has no day", remedy)
    remedy = "write year, month and day, such as 2023-02-24"
    return Wrong(complain.unreadable_date, f"{quoted(text)} is not a date", remedy)


def read_moment(text: str) -> Moment | Wrong:
    """A date, or a date and a time."""
    match = re.fullmatch(r"(.*?)\s*[,，T ]\s*((?:~\s*)?\S*\d{1,2}(?:[:.：h時时點点]\S*)?(?:\s*[ap]\.?m\.?)?)", text)
    day, clock = read_date(text), ""
    if match and isinstance(day, Wrong) and not day.instead:
        of_match = read_date(match[1])
        day, clock = (of_match, match[2]) if not _unreadable(of_match) else (day, clock)
    if isinstance(day, Wrong) and not day.instead:
        return day
    time = read_clock(clock, days=False) if clock else None
    if isinstance(time, Wrong) and not time.instead:
        return time
    if not isinstance(day, Wrong) and not isinstance(time, Wrong):
        return Moment(day, time.minute if time else None)
    written = " ".join(
        each.instead if isinstance(each, Wrong) else as_typed
        for each, as_typed in ((day, match[1] if clock and match else text), (time, clock))
        if each is not None
    )
    wrong = day if isinstance(day, Wrong) else time
    assert isinstance(wrong, Wrong)
    return wrong._replace(
        problem=f"{quoted(text)} is not how a moment is written", remedy=f"write {written}", instead=written
    )


def _unreadable(read: object) -> bool:
    return isinstance(read, Wrong) and not read.instead
