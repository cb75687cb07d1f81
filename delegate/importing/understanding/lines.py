"""Turns lines of text into marks: headings of days, lines that begin with a time, points below them, and the rest."""

import re
from collections.abc import Iterator, Sequence

from delegate.importing.blocks import Remark, SourceLine
from delegate.importing.naming.place_words import city_called
from delegate.importing.rows import Row
from delegate.importing.understanding.dates import ReadDay, read_day, rest_of
from delegate.importing.understanding.day_headings import day_marks
from delegate.importing.understanding.entries import trimmed_head
from delegate.importing.understanding.letters import CHINESE, pattern_of, plain_letters, trimmed
from delegate.importing.understanding.marks import CityMark, CountMark, DayMark, Mark, RowMark
from delegate.importing.understanding.meals_and_nights import NOTHING
from delegate.importing.understanding.tabbed_lines import apart_at_tabs, places_behind_tabs
from delegate.importing.understanding.tables import is_note
from delegate.importing.understanding.times import PARTS, ReadTime, read_time, read_time_in
from delegate.tuples import NamedTuple

_CLOSING = re.compile(
    r"(?i)\s*(?:(?:best|kind|warm)?\s*regards|yours|sincerely|dear\b|thank|please\b|tel\b|phone|contact|hello|hi\b|>|https?:"
    r"|to:|from:|cc:|subject:|此致|敬礼|敬禮|联系|聯絡|电话|電話)|.*[:：]\s*$"
)
# What tells more about the line above it: `Venue: …`, `(dress: casual)`.
_TOLD = re.compile(
    r"\(|（|(?:venue|place|room|dress|address|host|with|meeting point)s?\s?:\s*\S"
    rf"|[{CHINESE}]{{2,4}}(?:[\s/／]*[A-Za-z][a-z ]{{2,20}})?[:：]\s*\S",
    re.IGNORECASE,
)
_OFFSET = re.compile(r",?\s*(?:UTC|GMT)\s?[+−-]\d{1,2}(?::\d\d)?$")
_AT_A_CLOCK = r"(?:at|from|about|um|ab|gegen|von|à|dès|vers)\s+(?:about\s+)?\d{1,2}[:.h]\d\d"
_PIECES = re.compile(
    rf"(?<=[.;。；])\s*|(?<=[,，、])\s*(?=[{CHINESE}])|(?<=,)\s+(?=(?:then|in the)\b|\d{{1,2}}[:.h]\d\d)"
    rf"|(?:(?<=,)|(?<=\band)|(?<=\bund)|(?<=\bet))\s+(?={_AT_A_CLOCK})"
)


class LineState(NamedTuple):
    """Where the reading of lines stands: whether a day is open, and the point of a list, if any, that holds points."""

    in_day: bool = False
    part: str = ""
    item: Row | None = None
    start: int = -1
    depth: int = 0
    headed: bool = False
    level: int = 0
    closed: bool = False
    group: str = ""
    group_depth: int = 0


def line_marks(lines: Sequence[SourceLine], *, untimed: bool) -> Iterator[Mark]:
    """The marks of a run of lines. `untimed` tells that lines without a time under a day are lines of the programme."""
    state = LineState()
    timed_days, last = _timed_days(lines)
    day, places = -1, places_behind_tabs(lines)
    for number, line in enumerate(lines):
        text = line.text.strip()
        if not re.search(r"\w|[?…]", text):
            continue
        if state.item is not None and not _heads_points(lines, number) and _belongs(line, text, state):
            held = state.item
            state = state._replace(item=held._replace(title=f"{held.title}\n{text}"))
            continue
        if state.item is not None:
            yield from _finished(state, places=places)
            state = state._replace(item=None)
        found = _day_of(line, text)
        if found:
            day += 1
            state = LineState(True, level=line.level)
            heads, rest = found
            yield from (CountMark("days"), *heads)
            if rest:
                timed_days[day] = True  # what follows the paragraph of a day is no list of its lines
                yield from _prose(rest, line.where)
            continue
        if line.depth <= state.group_depth:
            state = state._replace(group="", group_depth=0)
        if _heads_points(lines, number):
            state = state._replace(group=text, group_depth=line.depth)
            continue
        between = number < last and _is_short(text)
        state, marks = _line(line, text, state, untimed=untimed and (between or not timed_days.get(day, False)))
        yield from marks
    if state.item is not None:
        yield from _finished(state, places=places)


def _finished(state: LineState, *, places: bool) -> Iterator[Mark]:
    assert state.item is not None
    yield from (CountMark("lines"), RowMark(apart_at_tabs(state.item, places=places), state.start, kept="line"))


def _is_short(text: str) -> bool:
    """Whether a line may be one of the programme though it has no time: `Lunch at the ministry`, and no sentence."""
    return len(text) <= 80 and not re.search(r"[.。!?:：]\s*$", text)


def _heads_points(lines: Sequence[SourceLine], number: int) -> bool:
    """Whether a point without a time stands above points that begin with one: it says for whom they are."""
    line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else None
    return bool(below and line.depth and below.depth > line.depth and _time_of(below.text) and not _time_of(line.text))


def _timed_days(lines: Sequence[SourceLine]) -> tuple[dict[int, bool], int]:
    """For each heading of a day whether a line below it begins with a time, -1 for what stands above the first.

    With it the number of the last line that begins with a day or a time.
    """
    found: dict[int, bool] = {-1: False}
    day = last = -1
    for number, line in enumerate(lines):
        if _day_of(line, line.text.strip()):
            day, last = day + 1, number
            found[day] = False
        elif (time := _time_of(line.text.strip())) and time.time:
            found[day], last = True, number
        elif (time := read_time(line.text.strip(), cell=True)) and time.time in PARTS and not trimmed(time.rest):
            last = number + 2  # the line below it is of the programme
    return found, last


def _belongs(line: SourceLine, text: str, state: LineState) -> bool:
    """A point below an item belongs to it, when it is no item itself."""
    told = _TOLD.match(text) and not _hotel_of(text)
    if not line.level and line.depth == 0 == state.depth and (told or _is_indented(line)):
        return True
    if state.headed and not line.level:
        return not _CLOSING.match(text) or bool(_TOLD.match(text)) or bool(line.depth)
    if line.level or line.depth <= state.depth:
        return False
    deeper = state.depth > 0 or line.depth > 0
    time = _time_of(text)
    return deeper and (state.depth > 0 or not (time and time.time and not state.start >= 0))


def _is_indented(line: SourceLine) -> bool:
    """Whether a line begins below the text of the one above, behind its time: with a tab, and without a time."""
    return line.text.startswith("\t") and not _time_of(line.text.strip()) and not read_day(line.text.strip())


def _time_of(text: str) -> ReadTime | None:
    """The time at the head of a line that has a text behind it."""
    time = read_time(text)
    if time is None or _is_span_of_days(text):
        return None
    return time if (time.time or time.ordered) and trimmed(time.rest) else None


def _is_span_of_days(text: str) -> bool:
    """`04.04. - 05.04.2014` is no time, though its figures may be one."""
    day = read_day(text) if re.match(r"\d{1,2}\.\d{1,2}\b", text) else None
    return bool(day and (day.year or (day.last and day.last.year)))


def _day_of(line: SourceLine, text: str) -> tuple[tuple[Mark, ...], str] | None:
    """The marks of a line that begins a day, and the prose behind the date."""
    bare = re.sub(r"^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]\s*", "", text.strip("*_# "))
    day = read_day(bare, weekday_alone=len(bare) < 14)
    if day and not rest_of(day):
        day = day._replace(rest="")  # the same day in another language
    if (
        day is None
        or is_range(day)
        or (day.figures and "/" not in day.said and day.weekday is None and not day.year and _dotted(day))
    ):
        return None
    rest = day.rest.strip()
    behind = trimmed(rest)
    time = read_time(behind)
    if not behind:
        return (DayMark(day, line.where, alone=True),), ""
    if time and (time.time or time.ordered):
        return (DayMark(day, line.where, alone=True),), behind
    marks = day_marks(day, day.rest, line.where)
    if line.level or len(marks) == 1 or (len(behind) <= 30 and not re.search(r"[.。;；,，]", behind)):
        return marks, ""
    if (
        re.match(r"\s*[:：,，、;–—-]|\s{2,}|\n", day.rest)
        or bare != text
        or re.match(rf"\s*[{CHINESE}]", day.rest)
        or day.nth
    ):
        return (DayMark(day, line.where, alone=True),), behind
    return (
        ((DayMark(day, line.where, alone=True),), behind)
        if day.weekday is not None or text[:3] in ("On ", "Am ")
        else None
    )


def _dotted(day: ReadDay) -> bool:
    """`9.30` is a time, `19.10.` a date."""
    return not day.said.rstrip().endswith(".")


def is_range(day: ReadDay) -> bool:
    """Whether a heading is of several days: `19-20 October 2006`."""
    return day.last is not None


def _line(line: SourceLine, text: str, state: LineState, *, untimed: bool) -> tuple[LineState, tuple[Mark, ...]]:
    time = _time_of(text)
    if state.part and time and time.start >= 0:
        time = read_time_in(state.part, text)
    if time and time.time in PARTS and _hotel_of(text) and re.search(r"\b[Hh][oô]tel\b", text):
        time = None
    if time and state.in_day and not line.level and _tells_parts(text):
        return state, (CountMark("lines"), *_prose(text, line.where))
    if time and (time.time or state.in_day) and not (line.level and not time.start >= 0 and not state.in_day):
        title = re.sub(r"\s+\|\s+", "\n", trimmed_head(time.rest))  # columns that are parted by a stroke
        row = Row("", time.time, title, line.where, within=time.within, status=time.status, notes=time.notes)
        row = row._replace(group=state.group)
        headed = bool(line.level)
        return state._replace(item=row, start=time.start, depth=line.depth, headed=headed, closed=False), ()
    if state.in_day and not line.depth and (city := city_called(trimmed(_OFFSET.sub("", text)))):
        return state, (CityMark(city, line.where), Remark("line", text, line.where))
    alone = read_time(text, cell=True)
    if state.in_day and alone and alone.time in PARTS and not trimmed(alone.rest) and not alone.notes:
        return state._replace(part=alone.time, closed=False), (CountMark("days"),)
    if not state.closed and (hotel := _hotel_of(text)):
        row = Row("", "", hotel, line.where, place=hotel, kind="hotel")
        return state, (CountMark("lines"), RowMark(row, kept="line"))
    if line.level and line.level <= max(state.level, 1) and not city_called(trimmed(text)):
        return LineState(closed=True), (Remark("line", text, line.where),)
    if line.level and city_called(trimmed(text)):
        return state, (CountMark("days"), CityMark(trimmed(text), line.where))
    state = state._replace(closed=state.closed or bool(_CLOSING.match(text)) or is_note(text) or bool(line.level))
    if state.in_day and not state.closed and (line.depth or untimed):
        row = Row("", state.part, text, line.where, group=state.group)
        return state._replace(item=row, start=-1, depth=line.depth, headed=False), ()
    return state, (Remark("line", text, line.where),)


def _tells_parts(text: str) -> bool:
    """Whether a paragraph tells several parts of a day, each with its colon: `Morning: … Afternoon: …`."""
    heads = [each for each in _PIECES.split(text) if each.strip()]
    read = [time for each in heads if (time := read_time(each)) and re.match(r"\s*[:：]", time.rest)]
    return len({time.time for time in read if time.time in PARTS}) > 1


def _hotel_of(text: str) -> str:
    """The hotel of a line that says where the night is spent: `Overnight: Harbour Hotel`; "" of any other line."""
    word = rf"(?:{pattern_of('lines', 'night')})"
    word = rf"{word}(?:[\s/／|]*{word})?"
    parted = r"(?:(?<=[)）])|[:：]|\b(?:at|in|im|à|au|en)\b)"
    said = rf"(?:[(（](?:{word})[)）]|(?:{word}))\s*{parted}\s*(?P<hotel>\S.*)"
    match = re.match(said, text, re.IGNORECASE | re.DOTALL)
    hotel = re.sub(r"^(?:the|l['’])\s*", "", match["hotel"]).strip() if match else ""
    return "" if not hotel or len(hotel) > 80 or NOTHING.fullmatch(hotel) else hotel


def _prose(text: str, where: str) -> Iterator[Mark]:
    """What stands behind a date in its own line: a line of the programme for each piece that begins with a time."""
    pieces: list[tuple[ReadTime | None, str]] = []
    for piece in (piece for piece in _PIECES.split(text) if piece.strip()):
        time = read_time(piece)
        time = time or _follows(piece)
        own = pieces and re.match(r"[A-Z]", piece.strip()) and re.search(_AT_A_CLOCK, piece)
        if pieces and not own and not (time and (time.time or time.ordered) and trimmed(time.rest)):
            pieces[-1] = (
                pieces[-1][0],
                f"{pieces[-1][1]}{'' if re.search(f'[{CHINESE}]', piece) else ' '}{piece.strip()}",
            )
        else:
            pieces.append((time if time and (time.time or time.ordered) else None, piece.strip()))
    if not pieces:
        return
    if not any(time for time, _ in pieces):
        pieces = [(None, text)]
    for time, piece in pieces:
        title = trimmed_head(piece[len(piece) - len(_behind(piece)) :]) if time else piece
        title = re.sub(r"[，,；;、 ]+$", "", re.sub(r",?\s(?:and|und|et)\s*$", "", title))
        row = Row("", time.time if time else "", title, where)
        if time:
            row = row._replace(within=time.within, status=time.status, notes=time.notes)
        yield RowMark(row, time.start if time else -1, kept="line")


def _follows(piece: str) -> ReadTime | None:
    """`随后参观…` in a sentence: a word for the order, with no blank behind it."""
    text = piece.strip()
    match = re.match(rf"(?:{pattern_of('times', 'then')})(?=[{CHINESE}]|[\s,]+\w)", plain_letters(text))
    if match:
        return ReadTime(ordered=True, rest=text[match.end() :])
    for part in PARTS:
        words = pattern_of("times", part)
        match = re.match(
            rf"(?:(?:later\s+)?(?:in|at|on)\s+(?:the\s+)?|am\s+)(?:{words})(?=[\s,]+\w)", plain_letters(text)
        )
        if match and match[0].split()[-1] not in ("pm", "am", "p.m.", "a.m."):
            return ReadTime(part, rest=text[match.end() :])
    return None


def _behind(piece: str) -> str:
    time = read_time(piece) or _follows(piece)
    return time.rest if time else piece
