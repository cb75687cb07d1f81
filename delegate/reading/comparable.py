"""Makes texts what their author sees: names without marks that nobody sees, folded Chinese without blanks inside."""

import re
import unicodedata
from itertools import pairwise

from delegate.diagnostics import Edit, Finding
from delegate.reading import complaints_file as complain
from delegate.reading.look_alikes import ODD_BLANKS, UNSEEN_MARKS, named
from delegate.reading.nodes import ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.source import Position, Span

_PLAIN_BLANKS = {ord(blank): " " for blank in ODD_BLANKS}
# Telephones leave a selector of the look of an emoji behind letters too; behind an emoji it belongs to it.
_UNSEEN = re.compile(f"[{UNSEEN_MARKS}]|(?<=\\w)[\ufe0e\ufe0f](?!\u20e3)")


def comparable(text: str) -> str:
    """A name as it is held against others."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text).translate(_PLAIN_BLANKS)).strip()


def seen(file: OpenFile, node: ScalarNode, route: str) -> str:
    """A name or a value as it is compared with others; marks in it that nobody sees are complained of."""
    if node.text.isascii():
        return node.text
    if said := unseen_in(file, node, route):
        file.findings.append(said)
    return comparable(node.text)


def unseen_in(file: OpenFile, node: ScalarNode, route: str = "") -> Finding | None:
    """The complaint of marks in a name that nobody sees, with the edits that take them out."""
    marks = dict.fromkeys(_UNSEEN.findall(node.text))
    if not marks:
        return None
    where = file.where(node.span, route)
    said = complain.unseen_mark(where, comparable(node.text), " and ".join(map(named, marks)))
    start = node.span.start
    written = file.source.text[start.offset : node.span.end.offset]
    if "\n" in written or "\r" in written or node.style in ("|", ">", "*"):
        return said
    at = (each.start() for each in _UNSEEN.finditer(written))
    return said._replace(edits=tuple(Edit(_one(start, i), "") for i in at))


def unfolded(text: str, written: str) -> str:
    """A text that goes over several lines, without the blank that YAML puts between two Chinese characters for an end.

    A blank that was typed between them on one line stays.
    """
    lines = [line for each in written.splitlines() if (line := each.strip().strip("\"'"))]
    at = 0
    for above, below in pairwise(lines):
        if not (_is_wide(above[-1]) and _is_wide(below[0])):
            continue
        seam = f"{above[-6:]} {below[0]}"
        found = text.find(seam, at)
        if found >= 0:
            at = found + len(seam) - 2
            text = text[:at] + text[at + 1 :]
    return text


def _is_wide(character: str) -> bool:
    """Whether a character is written without blanks around it: Chinese and Japanese, and their signs, not Korean."""
    return unicodedata.east_asian_width(character) in ("W", "F") and "HANGUL" not in unicodedata.name(character, "")


def _one(start: Position, by: int) -> Span:
    first = Position(start.line, start.column + by, start.offset + by)
    return Span(first, Position(first.line, first.column + 1, first.offset + 1))
