"""Finds the part of a broken file that must be read again after a line is mended, so that each part is read once.

A part begins where an entry begins. With the lines above that it stands under, and nothing else in between, the parser
is in the same state there as in the whole file; where that does not hold, the part is made larger until it does.
"""

import re
from bisect import bisect_left, bisect_right, insort
from typing import Any

import yaml

from delegate.tuples import NamedTuple

_ENTRY = re.compile(r"(?P<indent>[ ]*)(?:(?P<dash>-)(?:[ ]|$)|(?:\"[^\"]*\"|'[^']*'|[^\s#\"'\[{\-][^:#]*):(?:[ ]|$))")
_BREAK = re.compile(r"\r\n|[\r\n]")
_BACK = (0, 8, 64, 512, 4096)  # how many lines a part begins above the line at which the parser stopped
_AHEAD = (40, 400)  # and how many it goes on below
_NEAR = 50  # lines: what is said to begin farther above is a list or fields, in which a later line is wrong
_READ_WHOLE = 30_000  # characters that are read from the start for each line
_MOST_LOOKED_AT = 30_000  # characters that the pure parser is given: half a second's work

_Entry = tuple[int, bool]


class ParserStop(NamedTuple):
    """Where a parser stopped in the file: what it says, with its marks, the offset, and how much it had read."""

    error: Exception
    at: int
    read: int = 0

    @property
    def problem(self) -> str:
        """What the parser says is wrong, in its own words."""
        return str(getattr(self.error, "problem", "") or "")

    @property
    def begins(self) -> int:
        """The offset at which what is wrong begins."""
        mark = getattr(self.error, "context_mark", None)
        return self.at if mark is None else int(mark.index)

    @property
    def found(self) -> tuple[int, str, str, int]:
        """What must be the same in a part and in the file: where, what, within what, and where that begins.

        A list or fields of several lines may begin above a part, so where they begin does not count.
        """
        context = str(getattr(self.error, "context", "") or "")
        return self.at, self.problem, context, self.at if "block" in context else self.begins


class TextLines:
    """Where the lines of a text begin, which mending does not change, and which of them begin an entry of a level."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in _BREAK.finditer(text))]
        self.entries: list[_Entry | None] = [self._entry(number) for number in range(len(self.starts))]
        self.levels: dict[_Entry, list[int]] = {}
        for number, entry in enumerate(self.entries):
            if entry:
                self.levels.setdefault(entry, []).append(number)

    def changed(self, text: str, start: int, end: int) -> None:
        """Take the text as it is now, mended between two offsets."""
        self.text = text
        for number in range(self.number(start), self.number(end) + 1):
            before, now = self.entries[number], self._entry(number)
            if before == now:
                continue
            if before:
                self.levels[before].remove(number)
            if now:
                insort(self.levels.setdefault(now, []), number)
            self.entries[number] = now

    def number(self, offset: int) -> int:
        """The number of a line, from 0."""
        return bisect_right(self.starts, offset) - 1

    def start(self, number: int) -> int:
        """The offset at which a line begins; of a number behind the last line the end of the text."""
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def written(self, number: int) -> str:
        """A line with the break at its end."""
        return self.text[self.starts[number] : self.start(number + 1)]

    def first_entry(self, number: int) -> int:
        """The nearest line at or above one on which an entry begins."""
        while number and self.entries[number] is None:
            number -= 1
        return number

    def above(self, number: int) -> list[int]:
        """The lines that an entry stands under, the outermost first."""
        here = self.entries[number]
        found: list[int] = []
        while here and (levels := [rows for level, rows in self.levels.items() if _holds(level, here)]):
            number = max((rows[at - 1] for rows in levels if (at := bisect_left(rows, number))), default=-1)
            if number < 0:
                break
            found.append(number)
            here = self.entries[number]
        return found[::-1]

    def _entry(self, number: int) -> _Entry | None:
        """How deep the entry that begins on a line is, and whether it is one of a list."""
        match = _ENTRY.match(self.text, self.starts[number], self.start(number + 1))
        return (len(match["indent"]), bool(match["dash"])) if match else None

    def section(self, number: int) -> int:
        """The line on which the day, venue or person begins that a line stands in."""
        entry = self.first_entry(number)
        return [*self.above(entry), entry][:2][-1]


def _holds(above: _Entry, entry: _Entry) -> bool:
    """Whether an entry may stand under one above it: deeper, or with a dash in the column of the name of its list."""
    return above[0] < entry[0] or (above[0] == entry[0] and entry[1] and not above[1])


def stop_after(lines: TextLines, mended: int, loader: Any) -> tuple[ParserStop | None, int]:
    """Where the parser stops next when a line is mended, and the line from which it read.

    A stop close by may be of the part's own making, so it is believed only when a larger part has it too. A text that
    is read in no time is read from its start.
    """
    if len(lines.text) <= _READ_WHOLE:
        return next_stop(lines, 0, loader), 0
    before: ParserStop | None = None
    for back in _BACK[1:]:
        first = lines.section(max(0, mended - back))
        stop = _next_stop_below(lines, first, loader)
        same = stop and before and stop.found == before.found
        if stop is None or same or lines.number(stop.at) > mended + _NEAR or not first:
            return stop, first
        before = stop
    return next_stop(lines, 0, loader), 0


def _next_stop_below(lines: TextLines, first: int, loader: Any) -> ParserStop | None:
    """Where a parser stops that reads from a line on; it gets more and more of a large file, for a stop may be near."""
    ahead = 500
    while first + ahead < len(lines.starts):
        stop = next_stop(lines, first, loader, first + ahead)
        if stop and lines.number(stop.at) < first + ahead:
            return stop
        ahead *= 8
    return next_stop(lines, first, loader)


def next_stop(lines: TextLines, first: int, loader: Any, last: int | None = None) -> ParserStop | None:
    """Where a parser stops that begins at an entry, and ends after a line; None where it stops nowhere."""
    heads = lines.above(first) if first else []
    parts = [lines.written(each) for each in heads]
    moved, at = [], 0  # for each piece where it begins, and how far its offsets and lines are from those of the file
    for line, (number, part) in enumerate(zip(heads, parts, strict=True)):
        moved.append((at, lines.starts[number] - at, number - line))
        at += len(part)
    moved.append((at, lines.starts[first] - at, first - len(heads)))
    end = len(lines.text) if last is None else lines.start(last + 1)
    text = "".join([*parts, lines.text[lines.starts[first] : end]])
    try:
        for _ in yaml.parse(text, Loader=loader):
            pass
    except yaml.YAMLError as error:
        stopped = 0
        for name in ("context_mark", "problem_mark"):
            mark = getattr(error, name, None)
            if mark is not None:
                stopped = mark.index
                _, offset, line = moved[bisect_right(moved, (stopped, len(lines.text), 0)) - 1]
                setattr(error, name, yaml.Mark("", stopped + offset, mark.line + line, mark.column, None, 0))
        found = getattr(error, "problem_mark", None)
        return ParserStop(error, found.index if found else 0, stopped)
    except ValueError as error:
        return ParserStop(error, 0, len(text))
    return None


def closer_look(lines: TextLines, resume: int, stop: ParserStop, loader: Any) -> tuple[ParserStop, int]:
    """What the pure parser says where libyaml stopped, and the line from which it read; both say it in the whole file.

    It is slow, so it gets the least part in which libyaml stops just so; where that is large, and where a quote is open
    to the end of the file, libyaml is believed. Nothing is wrong above the line `resume`.
    """
    if "end of stream" in stop.problem:
        return stop, resume
    near = lines.number(stop.at)
    begins = lines.number(stop.begins)
    top = begins if near - begins <= _NEAR else near
    for back in _BACK:
        first = lines.first_entry(max(resume, top - back))
        for ahead in _AHEAD:
            again = next_stop(lines, first, loader, near + ahead)
            if again is None or again.found != stop.found:
                break
            if lines.start(near + ahead + 1) - lines.starts[first] > _MOST_LOOKED_AT:
                return stop, first
            said = next_stop(lines, first, yaml.SafeLoader, near + ahead)
            if said and lines.number(said.at) < near + ahead:
                return said, first
        if first <= resume:
            break
    if len(lines.text) - lines.starts[resume] > _MOST_LOOKED_AT:
        return stop, resume
    return next_stop(lines, resume, yaml.SafeLoader) or stop, resume
