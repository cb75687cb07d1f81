"""Lines that are no YAML made readable, one sign for one sign, so that every other line keeps its place and its say."""

import re
from typing import Any

import yaml

from delegate.reading import complaints_file as complain
from delegate.reading.decoding import UNSEEN
from delegate.reading.page import Page
from delegate.source import Position, Span

_MOST_MENDED = 100
_MOST_READ_AGAIN = 2_000_000  # characters in all: a large file is not read a hundred times over

_HALVES = re.compile(
    r"\\(?:u[dD][89a-fA-F][0-9a-fA-F]{2}|U(?!000[0-9a-fA-F]|0010)[0-9a-fA-F]{8}|U0000[dD][89a-fA-F][0-9a-fA-F]{2})"
)
_KEY = re.compile(r"[ ]*(?:- +)*(?:\"[^\"]*\"|'[^']*'|[^\s:#\"'\[{][^:#]*?)[ ]*:[ ]+")
_DASHES = re.compile(r"[ ]*(?:- +)*")
_FIRST_SIGNS = "\"'[]{}&*!|>%@`,?:-#"

_WORDS = {
    "@": "a text that begins with @",
    "`": "a text that begins with `",
    "%": "a text that begins with %",
    "*": "a text that begins with *",
    "&": "a text that begins with &",
    "!": "a text that begins with !",
    "|": "a text that begins with |",
    ">": "a text that begins with >",
    '"': "a text that begins with a quote",
    "'": "a text that begins with a quote",
    "[": "a text that begins with [",
    "{": "a text that begins with {",
    ":": "a colon with a space behind it",
    "-": "a dash with a space behind it",
    "\\": "a backslash in double quotes",
}


class Masks:
    """The text for the parser, with stand-ins for signs that it cannot take, and the way back from them."""

    def __init__(self, page: Page, text: str) -> None:
        self.page = page
        self.text = text
        self.table: dict[int, str] = {}
        self.halves: set[str] = set()
        self._literal: dict[str, str] = {}
        self._stand_ins: dict[str, str] = {}
        self._mends = 0
        self._read = 0
        if UNSEEN.search(text):
            self.text = UNSEEN.sub(lambda match: self._stand_in(match[0]), text)
        if "\\" in text and _HALVES.search(text):
            self._mask_halves()
        if text.startswith("%") or "\n%" in text or "\r%" in text:
            self._mask_directives()

    def unmasked(self, text: str, style: str) -> str:
        """A value as the author wrote it; half a character, which nothing can print, is U+FFFD."""
        for literal, written in self._literal.items():
            text = text.replace(literal, written)
        if style == '"' and self.halves:
            text = "".join("\ufffd" if each in self.halves else each for each in text)
        return text.translate(self.table)

    def mend(self, error: Exception, *, exact: bool) -> bool:
        """Complain of the line that the parser stopped at and make it readable; False where that is not possible."""
        self._mends += 1
        self._read += len(self.text)
        within = self._mends <= _MOST_MENDED and self._read <= _MOST_READ_AGAIN
        if not exact and len(self.text) <= _MOST_READ_AGAIN:
            error = self._exact(error)
        before = self.text
        self._mend(error)
        return within and self.text != before

    def _exact(self, error: Exception) -> Exception:
        """What the pure parser says of the same text: libyaml stops elsewhere and in other words."""
        try:
            for _ in yaml.parse(self.text, Loader=yaml.SafeLoader):
                pass
        except (yaml.YAMLError, ValueError) as said:
            return said
        return error

    # --- what the parser says, and what is done about it --------------------------------------------------------------

    def _mend(self, error: Exception) -> None:
        problem = str(getattr(error, "problem", "") or "")
        mark = getattr(error, "problem_mark", None)
        context_mark = getattr(error, "context_mark", None) or mark
        context = str(getattr(error, "context", "") or "")
        if mark is None:
            at = Position(1, 1, 0)
            self._complain(at, "this cannot be read as YAML", "check the signs around it")
            return
        at, start = _position(mark), _position(context_mark)
        if "mapping values are not allowed" in problem:
            self._colon(at)
        elif "could not find expected ':'" in problem:
            self._no_colon(start)
        elif "quoted scalar" in context:
            self._quotes(problem, start, at)
        elif "alias" in context or "anchor" in context or "tag" in context or "block scalar" in context:
            self._sign(start)
        elif "cannot start any token" in problem or "undefined tag handle" in problem or "not allowed here" in problem:
            self._sign(at)
        elif "flow" in context:
            self._brackets(start)
        else:
            self._structure(at)

    def _colon(self, at: Position) -> None:
        """`title: Meeting: the Minister`, or a line indented deeper than a text above it."""
        start, end = self._line(at.offset)
        key = _KEY.match(self.text, start, at.offset)
        if not key:
            self._complain(
                self._first(at),
                "this line is indented deeper than the one above it allows",
                "start it in the same column as the fields above it",
            )
            self._blank(at)
            return
        value = key.end()
        self._complain_of_sign(":", value, end)
        self._mask(value, end, ":")

    def _no_colon(self, start: Position) -> None:
        line_start, end = self._line(start.offset)
        line = self.text[line_start:end]
        joined = re.match(r"[ ]*(?:- +)*[^\s:]+:\S", line)
        at = self._first(start)
        if joined:
            self._complain(at, "there is no space behind the colon", "write a space behind the colon")
        else:
            self._complain(at, "there is no colon in this line", "write a field as `name: value`")
        self._blank(start)

    def _quotes(self, problem: str, start: Position, at: Position) -> None:
        if "escape" in problem:
            backslash = self.text.rfind("\\", 0, at.offset + 1)
            where = self.page.source.position(backslash) if backslash >= 0 else at
            self._complain_of_sign("\\", where.offset, where.offset + 1, "put the text in single quotes")
            self._mask(where.offset, where.offset + 1, "\\")
            return
        self._complain(start, "this quote is never closed", "close it at the end of the text")
        self._mask(start.offset, start.offset + 1, "\"'")

    def _sign(self, at: Position) -> None:
        """A text that begins with a sign of YAML's own."""
        sign = self.text[at.offset : at.offset + 1]
        if sign not in _WORDS or not sign.strip():
            self._structure(at)
            return
        _, end = self._line(at.offset)
        self._complain_of_sign(sign, at.offset, end)
        self._mask(at.offset, at.offset + 1, sign)

    def _brackets(self, start: Position) -> None:
        """`{` or `[` without its end, or with a sign inside that breaks it."""
        _, end = self._line(start.offset)
        self._complain(
            start,
            "this bracket is not closed, or a comma inside it is missing",
            "close it on the same line; put texts with signs in quotes, or write one field on a line",
        )
        self._mask(start.offset, end, _FIRST_SIGNS)
        self._blank(start, first=False)

    def _structure(self, at: Position) -> None:
        """A line that does not fit those above it."""
        start, end = self._line(at.offset)
        key = _KEY.match(self.text, start, end) or _DASHES.match(self.text, start, end)
        value = key.end() if key else start
        sign = self.text[value : value + 1]
        if value < at.offset <= end and sign and sign in "\"'[{":
            self._complain_of_sign(sign, value, end)
            self._mask(value, end, _FIRST_SIGNS)
            return
        if (opened := self._open_quote(start)) is not None:
            self._complain(opened, "this quote is never closed", "close it at the end of the text")
            self._mask(opened.offset, opened.offset + 1, "\"'")
            return
        if self.text[at.offset : at.offset + 1] in set("%,]}?:`@"):
            self._complain_of_sign(self.text[at.offset], at.offset, end)
            self._mask(at.offset, at.offset + 1, self.text[at.offset])
            return
        self._complain(
            self._first(at),
            "this line does not fit those above it",
            "start the fields of one entry in the same column, and each line of a list with a dash",
        )
        self._blank(at)

    # --- complaining --------------------------------------------------------------------------------------------------

    def _complain(self, at: Position, problem: str, remedy: str) -> None:
        if at.line in self.page.mended or at.line in self.page.lost:
            return
        _, end = self._line(at.offset)
        end = len(self.text[:end].rstrip())
        stop = max(end, at.offset)
        span = Span(at, Position(at.line, at.column + stop - at.offset, stop))
        self.page.findings.append(complain.broken_yaml(self.page.where(span), problem, remedy))

    def _complain_of_sign(self, sign: str, start: int, end: int, remedy: str = "put the text in quotes") -> None:
        at = self.page.source.position(start)
        if at.line in self.page.mended or at.line in self.page.lost:
            return
        stop = max(start + len(self.text[start:end].rstrip()), start)
        span = Span(at, Position(at.line, at.column + stop - start, stop))
        words = _WORDS.get(sign, f"a text that begins with {sign}")
        self.page.findings.append(complain.unquoted_text(self.page.where(span), words, remedy))

    # --- changing the text --------------------------------------------------------------------------------------------

    def _stand_in(self, character: str) -> str:
        if character not in self._stand_ins:
            used = set(self.text)
            code = 0xF0000 + len(self._stand_ins)
            while chr(code) in used or code in self.table:
                code += 1
            self._stand_ins[character] = chr(code)
            self.table[code] = character
        return self._stand_ins[character]

    def _mask(self, start: int, end: int, signs: str) -> None:
        """Replace signs by stand-ins, on one line."""
        part = "".join(self._stand_in(each) if each in signs else each for each in self.text[start:end])
        self.text = self.text[:start] + part + self.text[end:]
        self.page.mended.add(self.page.source.position(start).line)

    def _blank(self, at: Position, *, first: bool = True) -> None:
        """Take a line and those below it that are indented deeper out of the text."""
        start, end = self._line(at.offset)
        indent = len(self.text[start:end]) - len(self.text[start:end].lstrip(" "))
        line = at.line
        while start <= len(self.text):
            written = self.text[start:end]
            if line > at.line and written.strip() and len(written) - len(written.lstrip(" ")) <= indent:
                break
            if line > at.line or first:
                self.text = self.text[:start] + " " * len(written) + self.text[end:]
                self.page.lost.add(line)
            if end >= len(self.text):
                break
            start = end + (2 if self.text.startswith("\r\n", end) else 1)
            _, end = self._line(start)
            line += 1

    def _mask_halves(self) -> None:
        """Stand-ins for escapes of half a character, which one parser takes and the other refuses."""
        used = set(self.text)
        free = (code for code in range(0xE000, 0xF900) if chr(code) not in used and f"{code:04x}" not in self.text)

        def stand_in(match: re.Match[str]) -> str:
            written = match[0]
            for literal, known in self._literal.items():
                if known == written:
                    return literal
            code = next(free, 0xF8FF)
            literal = f"\\u{code:04x}" if written[1] == "u" else f"\\U{code:08x}"
            self._literal[literal] = written
            self.halves.add(chr(code))
            return literal

        self.text = _HALVES.sub(stand_in, self.text)
        self.table.setdefault(0xFFFD, "\ufffd")

    def _mask_directives(self) -> None:
        """Lines with `%` at the head of the file: a known version is passed over, anything else is complained of."""
        start = 0
        line = 1
        while start < len(self.text):
            _, end = self._line(start)
            written = self.text[start:end]
            if written.startswith("%"):
                at = Position(line, 1, start)
                if not re.fullmatch(r"%YAML 1\.[12]\s*(#.*)?", written):
                    span = Span(at, Position(line, 1 + len(written), end))
                    self.page.findings.append(complain.yaml_directive(self.page.where(span)))
                self.text = self.text[:start] + " " * len(written) + self.text[end:]
            elif written.strip() and not written.lstrip(" ").startswith("#"):
                return
            start = end + (2 if self.text.startswith("\r\n", end) else 1)
            line += 1

    # --- looking around -----------------------------------------------------------------------------------------------

    def _line(self, offset: int) -> tuple[int, int]:
        """Where the line of an offset starts and ends."""
        start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        ends = [at for at in (self.text.find("\n", offset), self.text.find("\r", offset)) if at >= 0]
        return start, min(ends, default=len(self.text))

    def _first(self, at: Position) -> Position:
        """The first sign of the line that is not a space."""
        start, end = self._line(at.offset)
        indent = len(self.text[start:end]) - len(self.text[start:end].lstrip(" "))
        return Position(at.line, indent + 1, start + indent)

    def _open_quote(self, before: int) -> Position | None:
        """The last quote above a line that begins a text and is not closed on its own line."""
        end = before
        for _ in range(50):
            if end <= 0:
                return None
            start, stop = self._line(end - 1)
            key = _KEY.match(self.text, start, stop) or _DASHES.match(self.text, start, stop)
            value = key.end() if key else start
            sign = self.text[value : value + 1]
            if sign and sign in "\"'" and sign not in self.text[value + 1 : stop]:
                return self.page.source.position(value)
            end = start
        return None


def _position(mark: Any) -> Position:
    return Position(mark.line + 1, mark.column + 1, mark.index)
