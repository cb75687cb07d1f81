"""Bytes turned into text that YAML reads as an editor shows it; what cannot be seen is complained of and kept."""

import re
import unicodedata

from delegate.reading import complaints_file as complain
from delegate.reading.page import OpenFile, new_page
from delegate.source import NOWHERE, Position, Span

LARGEST = 32 * 1024 * 1024
_MOST_REPORTED = 20  # of one kind of character: a file full of them has one problem, not thousands

_BREAKS = "\x85\u2028\u2029"
_TURNS = "\u202a-\u202e\u2066-\u2069"
UNSEEN = re.compile(f"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\u2028\u2029{_TURNS}\ufeff\ufffe\uffff\ud800-\udfff]")
_COMMENT_LINE = re.compile(r"[ ]*#")
_NAMES = {
    "\x00": "the null character",
    "\x1b": "the escape character",
    "\x7f": "the delete character",
    "\x85": "next line",
    "\ufeff": "a byte order mark inside the text",
}


def decode(name: str, data: bytes) -> tuple[OpenFile, str | None]:
    """The page of a file and the text for the YAML parser, None where there is nothing to parse.

    The text for the parser is as long as the page's; characters that would break it, tabs and unseen ones, are
    replaced one for one, so that positions hold.
    """
    if len(data) > LARGEST:
        page = new_page(name, "")
        page.findings.append(complain.too_large(page.where(NOWHERE), len(data)))
        return page, None
    body = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        page = new_page(name, body.decode("utf-8", "replace"))
        at = page.source.position(len(body[: error.start].decode("utf-8")))
        page.findings.append(complain.not_utf8(page.where(_one(at)), _encoding_hint(data)))
        return page, None
    page = new_page(name, text)
    if text.count("\x00") > len(text) // 4:
        page.findings.append(complain.not_utf8(page.where(NOWHERE), _encoding_hint(data)))
        return page, None
    if UNSEEN.search(text):
        _complain_of_unseen(page)
    return page, _without_tabs(page, text)


def described(character: str) -> str:
    """A character that cannot be shown, in words."""
    known = _NAMES.get(character) or unicodedata.name(character, "a control character").lower()
    return f"{known} (U+{ord(character):04X})"


def _complain_of_unseen(page: OpenFile) -> None:
    reported: dict[str, int] = {}
    last = (0, "")
    for match in UNSEEN.finditer(page.source.text):
        character = match[0]
        reported[character] = reported.get(character, 0) + 1
        if reported[character] > _MOST_REPORTED:
            continue
        at = page.source.position(match.start())
        if (at.line, character) == last:
            continue
        last = (at.line, character)
        where = page.where(_one(at))
        if character in _BREAKS:
            page.findings.append(complain.hidden_line_break(where, described(character)))
        elif re.match(f"[{_TURNS}]", character):
            page.findings.append(complain.reversed_text(where, described(character)))
        else:
            page.findings.append(complain.control_character(where, described(character)))


def _without_tabs(page: OpenFile, text: str) -> str:
    """The text with a space for each tab that is not in a comment of its own line; all of them are one finding."""
    if "\t" not in text:
        return text
    lines: dict[int, Position] = {}
    replaced = list(text)
    for match in re.finditer("\t", text):
        start = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1
        if _COMMENT_LINE.match(text, start, match.start()):
            continue
        replaced[match.start()] = " "
        if start not in lines:
            lines[start] = page.source.position(match.start())
    if lines:
        page.findings.append(complain.tab_character(page.where(_one(next(iter(lines.values())))), len(lines)))
    return "".join(replaced)


def _one(at: Position) -> Span:
    return Span(at, Position(at.line, at.column + 1, at.offset + 1))


def _encoding_hint(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:4000].count(0) > len(data[:4000]) // 4:
        return "it looks like UTF-16; save it as UTF-8"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "save it as UTF-8 in the editor"
    return "it looks like Windows-1252; save it as UTF-8"
