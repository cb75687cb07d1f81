"""Takes the signs of Markdown off a text, so that what is left is what a reader of the page sees."""

import re
from html import unescape

from delegate.importing.blocks import Remark

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_KEPT = re.compile("[\ue000-\ue07f]")  # an escaped sign while the others are taken off
_SIGNS = (
    (re.compile(r"<br\s*/?>", re.IGNORECASE), "\n"),
    (re.compile(r"!?\[([^\[\]]*)\]\((?:<([^<>\s]*)>|([^()\s]*))(?:\s+\"[^\"]*\")?\)"), None),
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]*)>"), r"\1"),
    (re.compile(r"(?<![`\w])`([^`\n]+)`(?![`\w])"), r"\1"),
    (re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*"), r"\1"),
    (re.compile(r"(?<!\w)__(?=\S)([^_\n]+?)(?<=\S)__(?!\w)"), r"\1"),
    (re.compile(r"(?<![*\w])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![*\w])"), r"\1"),
    (re.compile(r"(?<![_\w])_(?=\S)([^_\n]+?)(?<=\S)_(?![_\w])"), r"\1"),
    (re.compile(r"</?(?:b|i|u|em|strong|span|font|sup|sub|small)\b[^<>]*>", re.IGNORECASE), ""),
)
_ANY_SIGN = re.compile(r"[\\<\[`*_&\ue000-\ue07f]")  # most lines have none
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)


def shown(text: str) -> str:
    """A text without the signs for bold, links and line breaks; the address of a link stands behind it in brackets."""
    if _ANY_SIGN.search(text):
        text = _ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), text)
        for sign, instead in _SIGNS:
            text = sign.sub(_link if instead is None else instead, text)
        text = _KEPT.sub(lambda found: chr(ord(found[0]) - 0xE000), unescape(text))
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def _link(found: re.Match[str]) -> str:
    text, address = found[1].strip(), found[2] or found[3] or ""
    return text if not address or address in (text, f"mailto:{text}") else f"{text} ({address})".strip()


def without_comments(text: str) -> tuple[str, dict[int, list[Remark]]]:
    """The text without its HTML comments, and those by the number of the line in which they begin, counted from 0."""
    found: dict[int, list[Remark]] = {}

    def take(comment: re.Match[str]) -> str:
        line = text.count("\n", 0, comment.start())
        if said := comment[1].strip():
            found.setdefault(line, []).append(Remark("comment", said, f"line {line + 1}"))
        return "\n" * comment[0].count("\n")

    return _COMMENT.sub(take, text), found
