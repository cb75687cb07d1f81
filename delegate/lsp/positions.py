"""Converts between the characters of a text and the positions of an editor, which count in units of an encoding."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from lsprotocol import types

from delegate.source import Span

UTF8, UTF16, UTF32 = "utf-8", "utf-16", "utf-32"


def units(text: str, encoding: str) -> int:
    """How many units of the encoding a text has; half a character, which no encoding takes, counts as one."""
    if encoding == UTF32 or text.isascii():
        return len(text)
    if encoding == UTF8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(each > "\uffff" for each in text)


class EditorText:
    """A text as an editor counts it: CR, LF and CRLF end a line, nothing else does."""

    def __init__(self, text: str, encoding: str = UTF16) -> None:
        self.text = text
        self.encoding = encoding
        self.bom = int(text.startswith("\ufeff"))  # the reader leaves it out, and so do the offsets of findings

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line starts."""
        found, at = [0], 0
        text = self.text
        if "\r" not in text:
            while (at := text.find("\n", at) + 1) > 0:
                found.append(at)
            return found
        for at, sign in enumerate(text):
            if sign == "\n" or (sign == "\r" and text[at + 1 : at + 2] != "\n"):
                found.append(at + 1)
        return found

    def line(self, number: int) -> str:
        """A line without its end, counted from 0."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : end].rstrip("\r\n")

    def position(self, offset: int) -> types.Position:
        """The editor's position of an offset into the whole text."""
        offset = min(max(offset, 0), len(self.text))
        number = bisect_right(self.starts, offset) - 1
        start = self.starts[number]
        return types.Position(number, units(self.text[start:offset], self.encoding))

    def offset(self, position: types.Position) -> int:
        """The offset of an editor's position; behind the end of a line its end, inside a character its start."""
        if position.line >= len(self.starts):
            return len(self.text)
        start, line = self.starts[position.line], self.line(position.line)
        if self.encoding == UTF32 or line.isascii():
            return start + min(position.character, len(line))
        counted = 0
        for number, sign in enumerate(line):
            counted += units(sign, self.encoding)
            if counted > position.character:
                return start + number
        return start + len(line)

    def range(self, start: int, end: int) -> types.Range:
        """The editor's range between two offsets."""
        return types.Range(self.position(start), self.position(end))

    def range_of(self, span: Span) -> types.Range:
        """The editor's range of a span that the reader gave."""
        return self.range(span.start.offset + self.bom, span.end.offset + self.bom)


def changed(text: str, changes: Sequence[types.TextDocumentContentChangeEvent], encoding: str) -> str:
    """The text after the changes of an editor, each of them counted in what the one before has left."""
    for change in changes:
        if isinstance(change, types.TextDocumentContentChangeWholeDocument):
            text = change.text
            continue
        counted = EditorText(text, encoding)
        start, end = counted.offset(change.range.start), counted.offset(change.range.end)
        text = text[:start] + change.text + text[max(start, end) :]
    return text
