"""Reads the times of a row of a table out of its columns for parts of the day, starts and ends."""

import re

from delegate.importing.naming.ways import route, way_in
from delegate.importing.understanding.cell_grid import RowTexts
from delegate.importing.understanding.dates import read_day
from delegate.importing.understanding.letters import trimmed
from delegate.importing.understanding.times import ReadTime, read_time, read_time_cell
from delegate.modes import SERVICES
from delegate.reading.movement_words import mode_in, service_in


def row_times(texts: RowTexts, in_day: str) -> tuple[tuple[ReadTime, ...], str, tuple[str, ...]]:
    """The times of the row, a doubt about them, and what in the day's cell is no time."""
    starts, ends = texts.with_role("start"), texts.with_role("end")
    said = "\n".join(cell.text.strip() for _, cell in starts if not read_day(cell.text, figures="/" in cell.text))
    if len(starts) == 1 and (day := read_day(starts[0][1].text, figures="/" in starts[0][1].text)):
        said = trimmed(day.rest)
    more: tuple[str, ...] = ()
    if in_day and (time := read_time(in_day, cell=True)) and (time.time or time.ordered):
        said = said or in_day
    elif in_day:
        more = (" ".join(in_day.split()),)
    if part := _part_of_day(texts):
        said = _in_part(said, part)
    times = read_time_cell(said)
    until = "\n".join(cell.text for _, cell in ends)
    end = read_time_cell(until)
    if end and len(times) <= 1:
        times = (_until(said, until, times[0] if times else ReadTime(), end[0]),)
    doubt = next((time.doubt for time in times if time.doubt), "")
    merged = [cell for _, cell in starts if cell.row != texts.row]
    if merged and times and times[0].start >= 0 and not doubt:
        doubt = f"the time {times[0].time} stands for several rows: each has it"
    return times, doubt, more


def of_a_service(times: tuple[ReadTime, ...], doubt: str, title: str) -> tuple[tuple[ReadTime, ...], str]:
    """The times of a row and the doubt about them; of a service with its number and its two ends, `0835/0945` is both.

    Beside any other title two times with a stroke between them are a choice.
    """
    time = times[0] if len(times) == 1 else ReadTime()
    stroke = len(time.notes) == 1 and re.fullmatch(r"[^/／]*\d[^/／]*[/／][^/／]*\d[^/／]*", time.notes[0])
    way = route(title) if service_in(title.strip()) else way_in(title) if mode_in(title) in SERVICES else None
    if not (time.within and stroke and way and re.search(r"[A-Z]\s?\d", title)):
        return times, doubt
    said = time.notes[0]
    end = int(time.within[-5:-3]) * 60 + int(time.within[-2:])
    both = time._replace(time=time.within, within="", notes=(), doubt="", end=end)
    return (both,), f"“{said}”: taken as departure and arrival"


def _until(said: str, until: str, start: ReadTime, end: ReadTime) -> ReadTime:
    """A time whose end stands in a column of its own."""
    if end.start < 0 and end.time != "tbc":
        return start._replace(notes=(*start.notes, *end.notes, *([end.time] if end.time else [])))
    if start.start < 0 and start.time != "tbc":
        return start._replace(time=f"tbc-{end.time.lstrip('~')}") if not start.time and end.start >= 0 else start
    read_both = (read_time(f"{said.strip()} - {text}", cell=True) for text in (until.strip(), end.time))
    both = next((each for each in read_both if each and "-" in each.time and not trimmed(each.rest)), None)
    plain_end = end.time.lstrip("~") if end.start >= 0 else "tbc"
    read = (
        both
        if both and "-" in both.time and not trimmed(both.rest)
        else start._replace(time=f"{start.time}-{plain_end}")
    )
    return read._replace(notes=(*start.notes, *end.notes), status=start.status or end.status, rest="")


def _part_of_day(texts: RowTexts) -> str:
    """The part of the day in a column of its own, of this row or of the last one above it on the same day."""
    at = next((number for number, column in enumerate(texts.columns) if column.role == "part"), -1)
    for row in range(texts.row, -1, -1) if at >= 0 else ():
        cell = texts.grid.rows[row].get(at)
        if cell and cell.text.strip():
            return cell.text.strip() if cell.columns == 1 else ""
        if any(texts.columns[each.column].role == "day" and each.row == row for each in texts.grid.own(row)):
            return ""
    return ""


def _in_part(said: str, part: str) -> str:
    """A time with the part of the day beside it: `三时` beside `下午`; one without a clock is that part alone."""
    if not said.strip():
        return part
    joined = f"{part} {said.strip()}"
    both = read_time(joined, cell=True)
    return joined if both and both.start >= 0 and not trimmed(both.rest) else said
