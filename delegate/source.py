"""Points at words in a file: its name and text, and the spans in it."""

from functools import cached_property

from delegate.tuples import NamedTuple


class Position(NamedTuple):
    """A place between two characters: line and column count from 1, the offset from 0, all in code points."""

    line: int
    column: int
    offset: int


class Span(NamedTuple):
    """A stretch of text; the end is exclusive."""

    start: Position
    end: Position


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
