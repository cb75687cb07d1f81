"""Points at words in a file: its name and text, and the spans in it."""

from collections.abc import Iterator
from functools import cached_property
from typing import Self

from delegate.tuples import NamedTuple


class Position(NamedTuple):
    """A place between two characters: line and column count from 1, the offset from 0, all in code points."""

    line: int
    column: int
    offset: int


class Span(int):
    """A stretch of text; the end is exclusive.

    A file has ten for each line, kept as long as the trip, and few are ever printed. So the six numbers stand in one
    integer, those of the start first: two spans compare as their starts do, and then as their ends.
    """

    __slots__ = ()

    def __new__(cls, start: Position, end: Position) -> Self:
        line, column, offset = start
        return cls.between(line, column, offset, *end)

    @classmethod
    def between(cls, line: int, column: int, offset: int, to_line: int, to_column: int, to_offset: int) -> Self:
        """The span from one place to another, by their numbers."""
        start, end = (line << _BITS | column) << _BITS | offset, (to_line << _BITS | to_column) << _BITS | to_offset
        return int.__new__(cls, start << 3 * _BITS | end)

    @property
    def start(self) -> Position:
        return Position(self >> 5 * _BITS, self >> 4 * _BITS & _MOST, self >> 3 * _BITS & _MOST)

    @property
    def end(self) -> Position:
        return Position(self >> 2 * _BITS & _MOST, self >> _BITS & _MOST, self & _MOST)

    @property
    def line(self) -> int:
        """The line of the start."""
        return self >> 5 * _BITS

    def __iter__(self) -> Iterator[Position]:
        return iter((self.start, self.end))

    def __repr__(self) -> str:
        return f"Span(start={self.start!r}, end={self.end!r})"

    def __getnewargs__(self) -> tuple[Position, Position]:  # type: ignore[override]  # what __new__ takes, not int's
        return self.start, self.end


_BITS = 30  # the digits of Python's own integers have so many
_MOST = (1 << _BITS) - 1

START = Position(1, 1, 0)
NOWHERE = Span(START, START)


class Where(NamedTuple):
    """A span of a named file, and the route to it through the data (`days.2023-02-24[1].time`)."""

    path: str
    span: Span
    yaml_path: str = ""


class Source:
    """A text as it was read, under the name that findings give it."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends, as an editor numbers them: CR, LF and CRLF end a line, nothing else does."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def position(self, offset: int) -> Position:
        """The line and column of an offset into the text."""
        before = self.text[:offset].replace("\r\n", "\n").replace("\r", "\n")
        return Position(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1, offset)

    def span(self, start: int, end: int) -> Span:
        """The span between two offsets."""
        return Span(self.position(start), self.position(end))
