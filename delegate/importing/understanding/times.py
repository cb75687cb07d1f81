"""Reads the times of a programme: a range, a part of the day, about, to be confirmed, one or another, then."""

import re
from functools import cache

from delegate.importing.sources.line_starts import with_time_first
from delegate.importing.understanding.clocks import ReadClock, read_clock_at, settled, settled_range, written
from delegate.importing.understanding.letters import CHINESE, has_chinese, pattern_of, plain_letters, trimmed
from delegate.tuples import NamedTuple

PARTS = ("morning", "noon", "afternoon", "evening")


class ReadTime(NamedTuple):
    """The time at the head of a text, as the format writes it, and what stands behind it.

    `ordered` is a word that holds the order alone (`then`). `notes` keep the words of a choice, `doubt` tells what had
    to be guessed. `rest` is in the letters of the text.
    """

    time: str = ""
    within: str = ""
    status: str = ""
    notes: tuple[str, ...] = ()
    doubt: str = ""
    ordered: bool = False
    rest: str = ""
    start: int = -1
    end: int = -1


@cache
def _mark(name: str) -> re.Pattern[str]:
    """The pattern of what may stand between and beside clocks."""
    of = pattern_of
    return re.compile(
        {
            "from": rf"\s*(?:(?:{of('times', 'from')}|{of('times', 'departs')})[\s:]*)?",
            "range": rf"\s*(?:[-–—~〜→↓|]+|{of('times', 'until')})\s*(?:(?:{of('times', 'arrives')})[\s:]*)?"
            rf"|[\s/,;]*(?:{of('times', 'arrives')})[\s:]*",
            "until": rf"\s*(?:{of('times', 'until')}|{of('times', 'arrives')})[\s:]*",
            "or": rf"\s*(?:{of('times', 'or')})\s*",
            "onwards": rf"\s*(?:{of('times', 'onwards')})|\s?~(?=\s*$)",
            "about": rf"\s*[(\[]\s*(?:{of('times', 'about')}|{of('times', 'about_behind')})\s*[)\]]",
            "tentative": rf"\s*[(\[]\s*(?:{of('times', 'tentative')})\s*[)\]]"
            rf"|\s*(?:{of('times', 'tentative')})(?=\s*$)",
            "unknown": rf"\s*[(\[]?\s*(?:{of('times', 'unknown')}"
            r"|[○〇_x?]{1,2}\s?[:.时時点點h]\s?[○〇_x?]{1,2}分?|_{2,})(?:\s*[)\]])?",
            "then": rf"\s*(?:{of('times', 'then')})",
            "part": "|".join(f"(?P<{part}>{of('times', part)})" for part in PARTS),
        }[name]
    )


def read_time(text: str, *, cell: bool = False) -> ReadTime | None:
    """The time at the head of a text; None where it begins with none. In a cell for times a number may be an hour."""
    text = with_time_first(text) if cell else text
    low = plain_letters(text)
    if low[:1] in "([（" and trimmed(text) != text.strip() and (inner := read_time(trimmed(text), cell=cell)):
        return inner
    found = _clocks(low, cell=cell) or _unknown(low) or _part(low, cell=cell)
    if not found:
        return None
    time, at = found
    if match := _mark("onwards").match(low, at):
        at = match.end()
    if match := _mark("about").match(low, at):
        time, at = time._replace(time=f"~{time.time}" if time.time[:1].isdigit() else time.time), match.end()
    if match := _mark("tentative").match(low, at):
        time, at = time._replace(status="tentative"), match.end()
    time, at = _choice(text, low, time, at)
    return time._replace(rest=text[at:])


def read_time_in(part: str, text: str) -> ReadTime | None:
    """The time at the head of a text that stands under a part of the day: `3:15` in the afternoon is 15:15."""
    half = {"noon": "中午", "afternoon": "下午", "evening": "晚上"}.get(part, "")
    time = read_time(half + text.lstrip()) if re.match(r"\s*[\d一二三四五六七八九十]", text) else None
    return time if time and time.start >= 0 else read_time(text)


def _clocks(low: str, *, cell: bool) -> tuple[ReadTime, int] | None:
    """A clock time or a range; a side of it may be open."""
    begin = _mark("from").match(low)
    at = begin.end() if begin else 0
    first = read_clock_at(low, at)
    if not first:
        return _open_start(low)
    clock, at = first
    second = _second(low, at)
    if second and second[0] is None and not clock.bare:
        about = "~" if clock.about else ""
        return ReadTime(f"{about}{written(settled(clock))}-tbc", start=settled(clock)), second[1]
    if second and second[0]:
        both = _range(clock, second[0], ends=not low[second[1] :].strip(), cell=cell)
        if both:
            return both, second[1]
    if clock.bare and (match := _mark("or").match(low, at)) and (other := read_clock_at(low, match.end())):
        clock = clock._replace(half=other[0].half, bare=not other[0].half)
    if clock.bare and not (cell and clock.about):
        return None
    if clock.named or (clock.four and not _is_time(low, at, clock, cell=cell)):
        return None
    start = settled(clock)
    return ReadTime(("~" if clock.about else "") + written(start), start=start), at


def _is_time(low: str, at: int, clock: ReadClock, *, cell: bool) -> bool:
    """Four figures at the head of a line are a time where they are no year, or stand apart from what follows."""
    if cell or not low[at:].strip() or re.match(r"\s{2,}|\t|\s?[:|]", low[at:]):
        return True
    if re.match(r"\s?/\s?[0-2]\d[0-5]\d(?!\d|\s?[-–—]\s?\d)", low[at:]):  # `1500/1530 Rehearsal`
        return True
    return not 19 * 60 <= clock.minutes < 21 * 60 and bool(re.match(r"\s?[-–—,]?\s", low[at:]))


def _second(low: str, at: int) -> tuple[ReadClock | None, int] | None:
    """The end of a range: a clock time, None for one that is to be confirmed."""
    match = _mark("range").match(low, at)
    if not match or match.end() == at:
        return None
    if second := read_clock_at(low, match.end()):
        return second
    unknown = _mark("unknown").match(low, match.end())
    return (None, unknown.end()) if unknown else None


def _range(first: ReadClock, second: ReadClock, *, ends: bool, cell: bool) -> ReadTime | None:
    doubt = ""
    if second.bare and not (first.bare and cell and ends) and not first.half and not first.twelve:
        return None
    if first.bare and second.bare:
        if not (cell and ends):
            return None
        doubt = "a range of whole hours: taken as hours of the day"
    if first.bare and not second.half and not second.bare and first.minutes > 24 * 60:
        return None
    start, end, guessed = settled_range(first, second)
    if end == start:
        return ReadTime(("~" if first.about else "") + written(start), start=start)
    said = f"{'~' if first.about else ''}{written(start)}-{'~' if second.about else ''}{written(end)}"
    return ReadTime(
        said, start=start, end=end, doubt=f"the end is before the start: taken as {said}" if guessed else doubt
    )


def _open_start(low: str) -> tuple[ReadTime, int] | None:
    """`tbc - 13:00` and `until 13:00`."""
    match = _mark("unknown").match(low)
    if match and (second := _second(low, match.end())) and second[0] and not second[0].bare:
        return ReadTime(f"tbc-{written(settled(second[0]))}", end=settled(second[0])), second[1]
    match = _mark("until").match(low)
    if match and match.end() and (end := read_clock_at(low, match.end())) and not end[0].bare and not end[0].four:
        return ReadTime(f"tbc-{written(settled(end[0]))}", end=settled(end[0])), end[1]
    return None


def _unknown(low: str) -> tuple[ReadTime, int] | None:
    match = _mark("unknown").match(low)
    if match and re.match(r"\s*$|\s{2,}|\t|\s*[:|]", low[match.end() :]):
        return ReadTime("tbc"), match.end()
    match = _mark("then").match(low)
    if match and re.match(r"\s*[,，:.]?\s*$|\s{2,}|\t|\s*[:|,，]", low[match.end() :]):
        return ReadTime(ordered=True), match.end()
    return None


def _part(low: str, *, cell: bool) -> tuple[ReadTime, int] | None:
    """A part of the day, parted from what follows: `Morning tea` begins with none."""
    head = re.match(rf"\s*(?:in the|on the|late|early|mid|{pattern_of('times', 'about')})?[\s-]*", low)
    match = _mark("part").match(low) or (_mark("part").match(low, head.end()) if head else None)
    if not match:
        return None
    behind = low[match.end() :]
    parted = cell or re.match(r"\s*$|\s{2,}|\t|\s*[:,，、\-–—|/(]", behind)
    apart = re.match(rf"\s+[{CHINESE}]{{2}}", behind)  # `夜 記念晩餐会`; `晚 宴` is one word
    closed = (
        (len(match[0].strip()) > 1 or apart)
        and re.match(rf"\s*[{CHINESE}]", behind)
        and re.search(f"[{CHINESE}]", match[0])
    )
    part = next(name for name in PARTS if match[name])
    if not parted and not closed and not re.fullmatch(pattern_of("times", "adverb"), match[0].strip()):
        free = re.fullmatch(rf"\s+(?:{pattern_of('kinds', 'free')})[\s.!]*", behind)
        return (ReadTime(part), 0) if free else None  # `Evening free` is the title as well
    return ReadTime(part), match.end()


def _choice(text: str, low: str, time: ReadTime, at: int) -> tuple[ReadTime, int]:
    """`0830 or 0840 hrs`: the first counts, the words of both are kept. The same time twice is no choice."""
    match = _mark("or").match(low, at)
    if not match or match.end() == at:
        return time, at
    second = _clocks(low[match.end() :], cell=True) or _part(low[match.end() :], cell=True)
    if not second:
        return time, at
    other, length = second
    behind = match.end() + length
    if other.time == time.time:
        return time, behind
    if time.start >= 0 and other.start - time.start > 12 * 60 - 1 and re.search(r"p\.?\s?m", low[at:behind]):
        earlier = time.start + 12 * 60
        time = time._replace(time=written(earlier), start=earlier)
    last = other.end if other.end >= 0 else other.start
    within = f"{written(time.start)}-{written(last)}" if 0 <= time.start < last else ""
    said = text[:behind].strip()
    told = f"“{' '.join(said.split())}”: taken as {time.time}"
    return time._replace(within=within, notes=(said,), doubt=time.doubt or told), behind


def read_time_cell(text: str) -> tuple[ReadTime, ...]:
    """The times of a cell for times: one, or one for each of its lines; what is no time stands in `notes`."""
    text = re.sub(r"(?<=\d)([^\d\n]*[-–—~〜至到])[ \t]*\n\s*(?=\S)", r"\1 ", text.strip())
    if not re.sub(r"[-–—―/\s.]", "", text):
        return ()
    if fraction := _fraction_of_a_day(text) or _three_figures(text):
        return (fraction,)
    whole = read_time(text, cell=True)
    if whole and not trimmed(whole.rest):
        return (whole._replace(rest=""),)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    read = [read_time(line, cell=True) for line in lines]
    times = [each for each in read if each and not trimmed(each.rest) and not each.ordered]
    one_in_both = len(lines) == 2 and bool(has_chinese(lines[0])) != bool(has_chinese(lines[1]))
    if len(times) == len(lines) > 1 and len({each.time for each in times}) > 1 and not one_in_both:
        return tuple(times)
    return (_with_rest(whole, text),)


def _fraction_of_a_day(text: str) -> ReadTime | None:
    """A time as a workbook keeps it, where no number format shows it as one: `0.375` is 09:00."""
    if not re.fullmatch(r"0?[.,](?:\d{3,}|5|25|75)", text):
        return None
    minutes = float(f"0.{re.split('[.,]', text)[1]}") * 24 * 60
    start = round(minutes)
    return ReadTime(written(start), start=start) if abs(minutes - start) < 0.02 and start < 24 * 60 else None


def _three_figures(text: str) -> ReadTime | None:
    """`830` as a workbook keeps a time that was typed as a number."""
    if not re.fullmatch(r"[1-9][0-5]\d", text):
        return None
    start = int(text[0]) * 60 + int(text[1:])
    return ReadTime(written(start), start=start)


def _with_rest(time: ReadTime | None, text: str) -> ReadTime:
    """What stands behind the time in its cell: the same time in another language, or words that are kept as a note."""
    if not time:
        said = " ".join(text.split())
        return ReadTime(notes=(said,), doubt=f"“{said}”: no time was read in it" if re.search(r"\d", said) else "")
    rest = trimmed(time.rest)
    if re.fullmatch("之?前|以前", rest) and time.end >= 0:
        return time._replace(rest="", notes=(*time.notes, text))
    if re.fullmatch("之?前|以前", rest) and time.start >= 0:
        return time._replace(time=f"tbc-{written(time.start)}", start=-1, end=time.start, rest="", notes=(text,))
    again = read_time(time.rest.strip(" \n/|"), cell=True) or read_time(rest, cell=True)
    if again and not trimmed(again.rest) and (again.time or again.ordered):
        return (
            time._replace(rest="")
            if _agree(time, again)
            else time._replace(
                rest="",
                notes=(*time.notes, " ".join(text.split())),
                doubt=f"its times do not agree: taken as {time.time}",
            )
        )
    if (
        time.start >= 0
        and (till := _mark("range").match(plain_letters(time.rest)))
        and plain_letters(time.rest)[till.end() :][:1].isdigit()
    ):
        said = " ".join(text.split())
        return time._replace(rest="", notes=(*time.notes, said), doubt=f"the end of “{said}” is no time")
    return time._replace(rest="", notes=(*time.notes, " ".join(rest.split())))


def _agree(first: ReadTime, second: ReadTime) -> bool:
    return first.time.replace("~", "") == second.time.replace("~", "") or (first.ordered and second.ordered)
