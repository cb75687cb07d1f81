"""Finds where in the fields of a file the cursor is, from the text above it alone, which need not be YAML just now."""

import re

from delegate.tuples import NamedTuple

_DASHES = re.compile(r"[ ]*((?:-[ ]+)*)(-$)?")
_NAME = re.compile(r"(\"[^\"]*\"|'[^']*'|[^\s:#\"'\[{,&*!|>][^:#]*?)[ ]*:(?:[ ]+|$)")
_BLOCK_TEXT = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")
ENTRY = "-"


class Cursor(NamedTuple):
    """Where the cursor is.

    `path` are the names of the fields above, `-` for an entry of a list; with `in_value` the last is the field whose
    value the cursor is in, else a name is written here. `start` and `end` are the offsets of the word around the
    cursor, `word` is that word up to the cursor, `written` are the fields that are there already.
    """

    path: tuple[str, ...]
    in_value: bool
    start: int
    end: int
    word: str
    written: frozenset[str] = frozenset()

    def whole(self, text: str) -> str:
        """The word around the cursor."""
        return text[self.start : self.end]


class _OpenField:
    """A field or an entry of a list that is open: its column and its name."""

    def __init__(self, column: int, name: str) -> None:
        self.column = column
        self.name = name


class _Bracket:
    """An open brace or bracket: the field whose value comes now, and those written before."""

    def __init__(self, sign: str) -> None:
        self.sign = sign
        self.name: str | None = None
        self.written: list[str] = []


class _CursorReader:
    """What is open, line by line."""

    def __init__(self) -> None:
        self.frames: list[_OpenField] = []
        self.brackets: list[_Bracket] = []
        self.deeper_is_text: int | None = None
        self.token = 0  # the offset in the line at which the word of now begins
        self.in_value = False

    def line(self, line: str) -> None:
        """Take in one line, up to the cursor where it is there."""
        self.in_value, self.token = False, len(line) - len(line.lstrip(" "))
        indent = self.token
        if self.deeper_is_text is not None:
            if not line.strip() or indent > self.deeper_is_text:
                self.in_value = True
                return
            self.deeper_is_text = None
        if self.brackets:
            self.flow(line, self.token)
            return
        self.dashes(line)
        rest = line[self.token :]
        found = _NAME.match(rest) if rest and not rest.startswith("#") else None
        self.close(self.token)
        if found:
            self.frames.append(_OpenField(self.token, found[1].strip("\"'")))
            self.in_value = True
            self.token += found.end()
        value = line[self.token :]
        if value[:1] in ("{", "["):
            self.flow(line, self.token)
        elif _BLOCK_TEXT.match(value):
            self.deeper_is_text = indent

    def dashes(self, line: str) -> None:
        found = _DASHES.match(line)
        if not found or not (found[1] or found[2]):
            return
        for column in (at for at in range(found.start(1), found.end()) if line[at] == "-"):
            self.frames = [
                each for each in self.frames if each.column < column or (each.column == column and each.name != ENTRY)
            ]
            self.frames.append(_OpenField(column, ENTRY))
        self.token = found.end()

    def close(self, column: int) -> None:
        while self.frames and self.frames[-1].column >= column:
            self.frames.pop()

    def flow(self, line: str, at: int) -> None:
        """Go on inside braces and brackets; the word of now begins behind the last sign."""
        quote, self.token = "", at
        while at < len(line):
            sign = line[at]
            if quote:
                quote = "" if sign == quote else quote
            elif sign in "\"'" and not line[self.token : at].strip():
                quote = sign
            elif sign in "{[":
                self.brackets.append(_Bracket(sign))
                self.token = at + 1
            elif sign in "}]" and self.brackets:
                self.brackets.pop()
                self.token = at + 1
            elif sign == "," and self.brackets:
                self.brackets[-1].name, self.token = None, at + 1
            elif sign == ":" and self.brackets and line[at + 1 : at + 2] in ("", " "):
                if self.brackets[-1].name is None and self.brackets[-1].sign == "{":
                    self.brackets[-1].name = line[self.token : at].strip().strip("\"'")
                    self.brackets[-1].written.append(self.brackets[-1].name)
                    self.token = at + 1
            elif sign == "#" and line[at - 1 : at] in ("", " "):
                break
            at += 1
        self.token += len(line[self.token :]) - len(line[self.token :].lstrip(" "))

    def path(self) -> tuple[str, ...]:
        """The keys that lead to the cursor, the outermost first; an entry of a list counts as one."""
        names = [each.name for each in self.frames]
        for bracket in self.brackets:
            names += [ENTRY] if bracket.sign == "[" else [bracket.name] if bracket.name is not None else []
        return tuple(names)


def cursor_at(text: str, offset: int) -> Cursor:
    """Where an offset is in the fields of a file."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    reader = _CursorReader()
    for line in re.split(r"\r\n|\n|\r", text[:start])[:-1]:
        reader.line(line)
    reader.line(text[start:offset])
    in_value = reader.in_value and not reader.brackets
    if reader.brackets:
        in_value = reader.brackets[-1].sign == "{" and reader.brackets[-1].name is not None
    begin = min(start + reader.token, offset)
    begin += text[begin:offset].startswith(('"', "'"))
    ends = re.compile(r"[\r\n,\]}\"']|[ ]+#|:(?=[ \r\n]|$)" if reader.brackets else r"[\r\n\"']|[ ]+#|:(?=[ \r\n]|$)")
    found = ends.search(text, offset)
    end = found.start() if found else len(text)
    end = begin + len(text[begin:end].rstrip()) if end > offset else end
    written = reader.brackets[-1].written if reader.brackets else _beside(text, start, reader.token, in_value=in_value)
    return Cursor(reader.path(), in_value, begin, max(end, offset), text[begin:offset], frozenset(written))


def _beside(text: str, start: int, column: int, *, in_value: bool) -> list[str]:
    """The names of the fields in the same column above and below, as far as the entry reaches."""
    if in_value:
        return []
    above = re.split(r"\r\n|\n|\r", text[:start])[:-1]
    below = re.split(r"\r\n|\n|\r", text[start:])
    own = below[0][:column] if below else ""
    found: list[str] = []
    if "-" not in own:
        for line in reversed(above):
            if not _same_entry(line, column, found):
                break
            if (dashes := _DASHES.match(line)) and dashes.end() == column and "-" in line[:column]:
                break
    for line in below[1:]:
        if "-" in line[:column] or not _same_entry(line, column, found):
            break
    return found


def _same_entry(line: str, column: int, found: list[str]) -> bool:
    """Whether a line belongs to the entry whose fields are in a column; the name of its field is noted."""
    if not line.strip() or line.lstrip().startswith("#"):
        return True
    dashes = _DASHES.match(line)
    at = dashes.end() if dashes else 0
    if at < column:
        return False
    if at == column and (name := _NAME.match(line[at:])):
        found.append(name[1].strip("\"'"))
    return True
