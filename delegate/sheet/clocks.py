"""Words times as people write them: of a line, of a stretch, on the clocks of a place."""

import datetime as dt

from delegate.clock import DAY, hhmm, local, utc_offset
from delegate.i18n.dates import day_month
from delegate.i18n.language import Language
from delegate.planning.leg import Leg
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple
from delegate.values import ClockTime, Moment


def moment(when: Moment, language: Language) -> str:
    """`24 February 11:00`."""
    return day_month(when.date, language.tag) + ("" if when.minute is None else f" {hhmm(when.minute)}")


class WrittenTime(NamedTuple):
    """A line's time in one language: its start, its end where there is one, and whether the start is about."""

    start: str = ""
    end: str = ""
    about: bool = False


def written_time(line: Line, language: Language, *, days: bool = True) -> WrittenTime:
    """A line's time as it was written; an end that only follows from its length is filled in, on the clock there.

    Without `days`, a time past midnight has no count of days behind it.
    """
    item, open_ = line.item, language.term("tbc")
    if item.within:
        if item.within.part:
            return WrittenTime(language.term(item.within.part))
        return WrittenTime(hhmm(item.within.start), hhmm(item.within.end))
    if item.time is None:
        return WrittenTime(open_ if "time" in item.tbc else "")
    times = item.time
    if times.part:
        return WrittenTime(language.term(times.part))
    start, about = (_clock(times.start, days=days), times.start.approximate) if times.start else (open_, False)
    return WrittenTime(start, _written_end(line, language, days=days), about)


def _written_end(line: Line, language: Language, *, days: bool) -> str:
    item, times = line.item, line.item.time
    assert times is not None
    if times.end:
        said = _clock(times.end, days=days)
        return language.say("about {clock}", clock=said) if times.end.approximate else said
    if times.end_tbc:
        return language.term("tbc")
    if line.end is not None and item.length and item.length.low == item.length.high:
        return clock_at(line.end, line.end_zone, line.date) if days else clock_alone(line.end, line.end_zone)
    return ""


def unsure(line: Line, language: Language) -> str:
    """What no clock shows of a time: `about 10:00`, `morning`, `time to be confirmed`; nothing of a firm one."""
    item, times = line.item, line.item.time
    if item.within or times is None:
        written = written_time(line, language)
        if written.end:
            return language.say("between {start} and {end}", start=written.start, end=written.end)
        return language.say("time to be confirmed") if "time" in item.tbc else written.start
    if times.part:
        return language.term(times.part)
    if times.start is None:
        return language.say("time to be confirmed")
    said = [
        language.say(phrase, clock=hhmm(clock.minute % DAY))
        for phrase, clock in (("about {clock}", times.start), ("until about {clock}", times.end))
        if clock and clock.approximate
    ]
    if times.end is None and times.end_tbc:
        said.append(language.say("end to be confirmed"))
    return language.joined(said)


def is_open(line: Line) -> bool:
    """Whether a time, or one end of it, is printed as to be confirmed."""
    times = line.item.time
    if line.item.within:
        return False
    if times is None:
        return "time" in line.item.tbc
    return not times.part and (times.start is None or (times.end is None and times.end_tbc))


def in_part_of_day(line: Line) -> bool:
    """Whether a time is written as a part of the day alone: `morning`, `afternoon`."""
    written = line.item.within or line.item.time
    return bool(written and written.part)


def clock_at(instant: int, zone: str, date: dt.date) -> str:
    """`00:15+1` where the clocks of a zone show the day after `date`."""
    shown = local(instant, zone)
    days = (shown.date - date).days
    return hhmm(shown.minute) + (f"{days:+d}" if days else "")


def clock_alone(instant: int | None, zone: str) -> str:
    """A clock time without a count of days: what follows midnight stands behind what is before it."""
    return "" if instant is None else hhmm(local(instant, zone).minute)


def stretch(start: int | None, end: int | None, zones: tuple[str, str], date: dt.date) -> tuple[str, str]:
    """`08:35` and `09:46`, each on its own clock; empty where one of them is not known.

    What begins on a day before `date` has no sign behind it: that day is said in words, in the same row.
    """
    if start is not None and local(start, zones[0]).date < date:
        return clock_alone(start, zones[0]), clock_alone(end, zones[1])
    left = "" if start is None else clock_at(start, zones[0], date)
    right = "" if end is None else clock_at(end, zones[1], date)
    return left, right


def offset_name(minutes: int) -> str:
    """`UTC+8`, `UTC+5:30`."""
    sign, rest = utc_offset(minutes)[0], utc_offset(minutes)[1:]
    hours, _, past = rest.partition(":")
    return f"UTC{sign}{int(hours)}" + ("" if past == "00" else f":{past}")


def offset_minutes(name: str) -> int:
    """The minutes of `UTC+5:30`."""
    hours, _, past = name.removeprefix("UTC").partition(":")
    minutes = abs(int(hours)) * 60 + int(past or 0)
    return -minutes if hours.startswith("-") else minutes


def _clock(time: ClockTime, *, days: bool) -> str:
    said = hhmm(time.minute % DAY if time.minute > DAY else time.minute)
    if time.days and days:
        said += f"{time.days:+d}"
    return said if time.offset is None or not days else said + utc_offset(time.offset)


def zone_city(zone: str) -> str:
    """The town after which people call a clock: that of the Mainland is Beijing's."""
    return "Beijing" if zone == "Asia/Shanghai" else zone.rpartition("/")[2].replace("_", " ")


def zones_of(leg: Leg) -> tuple[str, str]:
    """The clocks at the two ends of a leg."""
    ends = [stop.place.zone if stop.place else None for stop in (leg.origin, leg.destination)]
    lines = [stop.line.zone if stop.line else None for stop in (leg.origin, leg.destination)]
    first = ends[0] or lines[0] or ends[1] or lines[1] or "UTC"
    return first, ends[1] or lines[1] or first
