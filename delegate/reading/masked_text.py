"""Masks the signs of a file that the YAML parser cannot take, each with one stand-in, so that positions hold."""

import re

from delegate.reading import complaints_file as complain
from delegate.reading.decoding import UNSEEN
from delegate.reading.open_file import OpenFile
from delegate.source import Position, Span

_HALVES = (
    r"\\(?:u[dD][89a-fA-F][0-9a-fA-F]{2}|U(?!000[0-9a-fA-F]|0010)[0-9a-fA-F]{8}|U0000[dD][89a-fA-F][0-9a-fA-F]{2})"
)

_TAGS = re.compile(r"(?:(?<=[\s,\[{:])|\A)!")
_TAG_OF_BLOCK = (
    r"(?m)^(?P<indent>[ ]*)(?:[^\s#\"'][^#\"'\r\n]*:|-(?:[ ]+-)*|---)[ ]+(?P<tag>![^\s,\[\]{}\"']*)[ ]*(?:#[^\r\n]*)?$"
)
# What one parser takes and the other refuses is plain text to both: `|#`, a question mark in brackets (`[Why?, How?]`),
# and a colon right before a comma or a bracket. Each begins with its sign, which is found ten times as quickly.
_DISPUTED = re.compile(r"#(?:(?<=[|>]#)|(?<=[|>][-+0-9]#)|(?<=[|>][-+0-9][-+0-9]#))|\?|:(?<![\[{,\"']:)(?=[,\[\]{}])")


class MaskedText:
    """The text for the parser, with stand-ins for signs that it cannot take, and the signs for which they stand."""

    def __init__(self, file: OpenFile, text: str) -> None:
        self.file = file
        self.text = text
        self.table: dict[int, str] = {}
        self.halves: set[str] = set()
        self._literal: dict[str, str] = {}
        self._stand_ins: dict[str, str] = {}
        self.mends = 0
        self.read_again = 0
        self.changed = (len(text), 0)  # from where to where it was mended last
        if UNSEEN.search(text):
            self.text = UNSEEN.sub(lambda match: self._stand_in(match[0]), text)
        if "\\" in text and re.search(_HALVES, text):
            self._mask_halves()
        if "!" in text and _TAGS.search(text):
            self._mask_tags()
        if _DISPUTED.search(self.text):
            self.text = _DISPUTED.sub(lambda match: self._stand_in(match[0]), self.text)
        if text.startswith("%") or "\n%" in text or "\r%" in text:
            self._mask_directives()

    def unmasked(self, text: str, style: str) -> str:
        """A value as the author wrote it; half a character, which nothing can print, is U+FFFD."""
        for literal, written in self._literal.items():
            text = text.replace(literal, written)
        if style == '"' and self.halves:
            text = "".join("\ufffd" if each in self.halves else each for each in text)
        return text.translate(self.table)

    def _stand_in(self, character: str) -> str:
        if character not in self._stand_ins:
            used = set(self.text)
            code = 0xF0000 + len(self._stand_ins)
            while chr(code) in used or code in self.table:
                code += 1
            self._stand_ins[character] = chr(code)
            self.table[code] = character
        return self._stand_ins[character]

    def mask(self, start: int, end: int, signs: str) -> None:
        """Replace signs by stand-ins, on one line."""
        part = "".join(self._stand_in(each) if each in signs else each for each in self.text[start:end])
        self.text = self.text[:start] + part + self.text[end:]
        self._note(start, end)
        self.file.mended.add(self.file.source.position(start).line)

    def blank(self, at: Position, *, first: bool = True) -> None:
        """Take a line and those below it that are indented deeper out of the text."""
        start, end = self.line(at.offset)
        indent = len(self.text[start:end]) - len(self.text[start:end].lstrip(" "))
        line, top, blanked = at.line, start if first else None, start
        while start <= len(self.text):
            written = self.text[start:end]
            if line > at.line and written.strip() and len(written) - len(written.lstrip(" ")) <= indent:
                break
            if line > at.line or first:
                top = start if top is None else top
                blanked = end
                self.file.lost.add(line)
            if end >= len(self.text):
                break
            start = end + (2 if self.text.startswith("\r\n", end) else 1)
            _, end = self.line(start)
            line += 1
        if top is not None and top < blanked:
            spaces = re.sub(r"[^\r\n]", " ", self.text[top:blanked])
            self.text = self.text[:top] + spaces + self.text[blanked:]
            self._note(top, blanked)

    def _note(self, start: int, end: int) -> None:
        """Remember that the text changed between two offsets."""
        self.changed = (min(start, self.changed[0]), max(end, self.changed[1]))

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

        self.text = re.sub(_HALVES, stand_in, self.text)
        self.table.setdefault(0xFFFD, "\ufffd")

    def _mask_tags(self) -> None:
        """Texts that begin with `!` stay texts; a tag in front of a list or of fields is complained of and left out."""
        for match in re.finditer(_TAG_OF_BLOCK, self.text):
            below = re.compile(r"\s*[\r\n]([ ]*)\S").match(self.text, match.end())
            if below and (len(below[1]) > len(match["indent"]) or self.text[match.end("indent") :].startswith("---")):
                span = self.file.source.span(*match.span("tag"))
                self.file.findings.append(complain.explicit_tag(self.file.where(span)))
                start, end = match.span("tag")
                self.text = self.text[:start] + " " * (end - start) + self.text[end:]
        self.text = _TAGS.sub(lambda _: self._stand_in("!"), self.text)

    def _mask_directives(self) -> None:
        """Lines with `%` at the head: a known version is passed over, any other complained of; `%` below is a text."""
        start = 0
        line = 1
        while start < len(self.text):
            _, end = self.line(start)
            written = self.text[start:end]
            if written.startswith("%"):
                at = Position(line, 1, start)
                if not re.fullmatch(r"%YAML 1\.[12]\s*(#.*)?", written):
                    span = Span(at, Position(line, 1 + len(written), end))
                    self.file.findings.append(complain.yaml_directive(self.file.where(span)))
                self.text = self.text[:start] + " " * len(written) + self.text[end:]
            elif written.strip() and not written.lstrip(" ").startswith("#"):
                below = self.text[start:]  # where `%` at the start of a line is a slip, on which the parsers differ
                self.text = self.text[:start] + re.sub(r"(?<=[\r\n])%", lambda _: self._stand_in("%"), below)
                return
            start = end + (2 if self.text.startswith("\r\n", end) else 1)
            line += 1

    def line(self, offset: int) -> tuple[int, int]:
        """Where the line of an offset starts and ends."""
        start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        ends = [at for at in (self.text.find("\n", offset), self.text.find("\r", offset)) if at >= 0]
        return start, min(ends, default=len(self.text))

    def first(self, at: Position) -> Position:
        """The first sign of the line that is not a space."""
        start, end = self.line(at.offset)
        indent = len(self.text[start:end]) - len(self.text[start:end].lstrip(" "))
        return Position(at.line, indent + 1, start + indent)
