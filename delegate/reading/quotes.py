"""Puts texts in quotes: the edits that do it, and the quoted text in the help of a finding where it may be shown."""

import json
import re

from delegate.diagnostics import Edit, Finding
from delegate.reading import complaints_file as complain
from delegate.reading.page import OpenFile

REMEDY = "put the text in quotes"
_SAFE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=][^:#,\[\]{}\n]*")
_SAFE_ALONE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=](?:[^:#\n]|:(?!\s|$)|(?<!\s)#)*")
_KEYS = re.compile(r"true|false|yes|no|on|off|null|tbc|[-+.\d_:]+", re.IGNORECASE)


def scalar_text(text: str, *, alone: bool = False) -> str:
    """A text as YAML takes it anywhere, plain or in quotes; `alone` says that it stands on its line, in no braces."""
    safe = (_SAFE_ALONE if alone else _SAFE).fullmatch(text)
    plain = safe and text == text.strip() and not _KEYS.fullmatch(text)
    return text if plain else json.dumps(text, ensure_ascii=False)


def quoting(page: OpenFile, start: int, end: int) -> tuple[Edit, ...]:
    """The edits that put quotes around a stretch of one line; none where every kind of quote would change the text."""
    text = page.source.text[start:end]
    quote = _quote_for(text)
    if not quote:
        return ()
    return Edit(page.source.span(start, start), quote), Edit(page.source.span(end, end), quote)


def in_quotes(text: str) -> str:
    """A text in the quotes that leave it as it is; nothing where none do."""
    quote = _quote_for(text)
    return f"{quote}{text}{quote}" if quote else ""


def show_quotes(page: OpenFile) -> None:
    """Say the very text to write in each finding that asks for quotes, unless its line must not be shown."""
    for i, each in enumerate(page.findings):
        if each.help == REMEDY and len(each.edits) == 2 and each.where.span.start.line not in page.hidden:
            start, end = each.edits[0].span.start.offset, each.edits[1].span.end.offset
            written = in_quotes(page.source.text[start:end])
            page.findings[i] = each._replace(help=f"{REMEDY}: {written}")


def anchor_alone(page: OpenFile, name: str, end: int) -> tuple[Finding, str] | None:
    """A finding about `&x`, or `&x and more`, up to that offset, and the text; None where `*x` stands somewhere."""
    start = page.source.text.rfind(f"&{name}", 0, end)
    if start < 0 or f"*{name}" in page.source.text:
        return None
    text = page.source.text[start : max(end, start + len(name) + 1)].rstrip()
    if "\n" in text:
        return None
    stop = start + len(text)
    said = complain.unquoted_text(page.where(page.source.span(start, stop)), "a text that begins with &", REMEDY)
    return said._replace(edits=quoting(page, start, stop)), text


def _quote_for(text: str) -> str:
    if not text.strip() or any(sign in text for sign in "\n\r\t"):
        return ""
    if not any(sign in text for sign in '"\\'):
        return '"'
    return "" if "'" in text else "'"
