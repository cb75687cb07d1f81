"""Decodes the bytes of a file into text that YAML reads as an editor shows it, and complains of what cannot be seen."""

import re
import unicodedata

from delegate.diagnostics import Edit
from delegate.reading import complaints_file as complain
from delegate.reading.encodings import encoding_hint
from delegate.reading.look_alikes import SignEdit
from delegate.reading.open_file import OpenFile, new_file
from delegate.source import NOWHERE, Position, Span

LARGEST = 32 * 1024 * 1024
_MOST_REPORTED = 20  # of one kind of character: a file full of them has one problem, not thousands

_ORDER_MARK = "\ufeff"
_BREAKS = "\x85\u2028\u2029"
_TURNS = "\u202a-\u202e\u2066-\u2069"
UNSEEN = re.compile(f"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u2028\u2029{_TURNS}\ufeff\ufffe\uffff\ud800-\udfff]")
# Few files have one, and the pattern would cost time at every start.
_CONFLICT = r"(?m)^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)[^\r\n]*"
_NAMES = {
    "\x00": "the null character",
    "\x1b": "the escape character",
    "\x7f": "the delete character",
    "\x85": "next line",
    "\ufeff": "a byte order mark inside the text",
}


def decode(name: str, data: bytes) -> tuple[OpenFile, bool]:
    """A file as it was opened, and whether there is a text in it that can be parsed."""
    if len(data) > LARGEST:
        file = new_file(name, "")
        file.findings.append(complain.too_large(file.where(NOWHERE), len(data)))
        return file, False
    body = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        file = new_file(name, body.decode("utf-8", "replace"))
        at = file.source.position(len(body[: error.start].decode("utf-8")))
        file.findings.append(complain.not_utf8(file.where(_one(at)), encoding_hint(name, data)))
        return file, False
    file = new_file(name, text)
    if text.count("\x00") > len(text) // 4:
        file.findings.append(complain.not_utf8(file.where(NOWHERE), encoding_hint(name, data)))
        return file, False
    if UNSEEN.search(text):
        _complain_of_unseen(file)
    return file, not _unmerged(file)


def _unmerged(file: OpenFile) -> bool:
    """Whether git left both sides of a merge in the file; one finding for each place."""
    text = file.source.text
    if "<<<<<<<" not in text:
        return False
    marks = [(match[1][0], file.where(file.source.span(*match.span()))) for match in re.finditer(_CONFLICT, text)]
    starts = [i for i, (sign, _) in enumerate(marks) if sign == "<"]
    for start, end in zip(starts, [*starts[1:], len(marks)] if starts else [], strict=True):
        related = tuple((where, "a mark of the same merge") for _, where in marks[start + 1 : end])
        file.findings.append(complain.merge_conflict(marks[start][1], related))
    return bool(starts)


def described(character: str) -> str:
    """A character that cannot be shown, in words."""
    known = _NAMES.get(character) or unicodedata.name(character, "a control character").lower()
    return f"{known} (U+{ord(character):04X})"


def _complain_of_unseen(file: OpenFile) -> None:
    reported: dict[str, int] = {}
    last = (0, "")
    for match in UNSEEN.finditer(file.source.text):
        character = match[0]
        if character == _ORDER_MARK:
            continue  # it is deleted, see below
        reported[character] = reported.get(character, 0) + 1
        if reported[character] > _MOST_REPORTED:
            continue
        at = file.source.position(match.start())
        if (at.line, character) == last:
            continue
        last = (at.line, character)
        where = file.where(_one(at))
        if character in _BREAKS:
            file.findings.append(complain.hidden_line_break(where, described(character)))
        elif re.match(f"[{_TURNS}]", character):
            file.findings.append(complain.reversed_text(where, described(character)))
        else:
            file.findings.append(complain.control_character(where, described(character)))


def without_order_marks(file: OpenFile) -> list[SignEdit]:
    """Every byte order mark inside the text, to be deleted as one without meaning; each line is complained of once."""
    edits = [SignEdit(at.start(), at.end(), "", _ORDER_MARK, "") for at in re.finditer(_ORDER_MARK, file.source.text)]
    lines: dict[int, list[Span]] = {}
    for each in edits:
        span = file.source.span(each.start, each.end)
        number = span.start.line if len(lines) < _MOST_REPORTED else max(lines)
        lines.setdefault(number, []).append(span)
    for spans in lines.values():
        said = complain.control_character(file.where(spans[0]), described(_ORDER_MARK))
        file.findings.append(said._replace(help="delete it", edits=tuple(Edit(span, "") for span in spans)))
    return edits


def _one(at: Position) -> Span:
    return Span(at, Position(at.line, at.column + 1, at.offset + 1))
