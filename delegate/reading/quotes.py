"""Puts texts in quotes, and takes off the curly ones that were typed for YAML's: the edits, and the text to write."""

import json
import re

from delegate.diagnostics import Edit, Finding
from delegate.keys import Choice, Convoy, Kind, Many, Name, NameOrText, Part, Scalar
from delegate.reading import complaints_file as complain
from delegate.reading.edits import inside
from delegate.reading.nodes import ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.source import Position, Span

REMEDY = "put the text in quotes"
KEY = re.compile(r"[ ]*(?:- +)*(?:\"[^\"]*\"|'[^']*'|[^\s:#\"'\[{](?:[^:#]|:(?=[^ ]))*?)[ ]*:[ ]+")
DASHES = re.compile(r"[ ]*(?:- +)*")
_MOST_LINES_UP = 1_000
_SAFE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=][^:#,\[\]{}\n]*")
_SAFE_ALONE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~=](?:[^:#\n]|:(?!\s|$)|(?<!\s)#)*")
_FROM_WORD = ("“”„‟", "‘’‚‛")  # what Word and a Chinese keyboard put in place of " and '
_CURLY = (*_FROM_WORD, "«»", "‹›", "「」", "『』")
_NEEDS_QUOTES = r":(?:\s|$)|\s#|^[-&*!|>'\"%@`#]"  # as text: few files need it
_WITH_APOSTROPHE = r"'([^']*(?:[^\W\d_]'(?=[^\W\d_])[^']*)+)'"  # as text: few files need it
_NO_TITLES = (Scalar, Choice, Name, NameOrText, Convoy)
_KEYS = re.compile(r"true|false|yes|no|on|off|null|tbc|[-+.\d_:]+", re.IGNORECASE)


def scalar_text(text: str, *, alone: bool = False) -> str:
    """A text as YAML takes it anywhere, plain or in quotes; `alone` says that it stands on its line, in no braces."""
    safe = (_SAFE_ALONE if alone else _SAFE).fullmatch(text)
    plain = safe and text == text.strip() and not _KEYS.fullmatch(text)
    return text if plain else json.dumps(text, ensure_ascii=False)


def enclosed(text: str, kinds: tuple[str, ...] = _CURLY) -> str:
    """What curly quotes of one kind enclose as a whole; nothing for another text, such as `“A” and “B”`."""
    bare = text.strip()
    signs = next((each for each in kinds if len(bare) > 2 and bare[0] in each and bare[-1] in each), "")
    words = bare[1:-1]
    inner = [number for number, sign in enumerate(words) if sign in signs]
    apostrophes = all(words[number] == "’" and words[number - 1 : number].isalpha() for number in inner)
    return words.strip() if signs and apostrophes else ""


def unquoted(text: str) -> str:
    """A text that needs quotes, without those that were typed as such around it: Word's, or `'` around a `Lee's`."""
    typed = re.fullmatch(_WITH_APOSTROPHE, text.strip())
    return typed[1] if typed else enclosed(text, _FROM_WORD) or text


def quoting(file: OpenFile, start: int, end: int) -> tuple[Edit, ...]:
    """The edits that put quotes around a stretch of one line; none where every kind of quote would change the text.

    Quotes that Word made curly were typed for these, and give way to them.
    """
    text = file.source.text[start:end]
    inner = unquoted(text)
    quote = _quote_for(inner)
    if not quote:
        return ()
    first = start + text.index(inner)
    last = first + len(inner)
    return Edit(file.source.span(start, first), quote), Edit(file.source.span(last, end), quote)


def in_quotes(text: str) -> str:
    """A text in the quotes that leave it as it is, in place of curly ones around it; nothing where none do."""
    text = unquoted(text)
    quote = _quote_for(text)
    return f"{quote}{text}{quote}" if quote else ""


def show_quotes(file: OpenFile) -> None:
    """Say the very text to write in each finding that asks for quotes, unless its line must not be shown."""
    for number, each in enumerate(file.findings):
        if each.help == REMEDY and len(each.edits) == 2 and each.where.span.start.line not in file.hidden:
            start, end = each.edits[0].span.start.offset, each.edits[1].span.end.offset
            written = in_quotes(file.source.text[start:end])
            file.findings[number] = each._replace(help=f"{REMEDY}: {written}")


def takes_no_title(kind: Kind) -> bool:
    """Whether a field takes a name, a word or a number, of which quotes are never a part."""
    of = kind.of if isinstance(kind, Many) else kind
    return isinstance(of, _NO_TITLES) or (isinstance(of, Part) and of.tagged)


def unwrapped(node: ScalarNode, route: str, file: OpenFile) -> ScalarNode:
    """A value without the curly quotes around it, which are complained of with the edits; any other as it is."""
    text = enclosed(node.text)
    if not text:
        return node
    bare = node.text.strip()
    remedy = "take them off"
    if ".papers" not in route and node.span.start.line not in file.hidden:
        remedy = f"{remedy}: write {text}"
    problem = f"{bare[0]} and {bare[-1]} are no quotes to YAML, and belong to this value"
    said = complain.look_alike_sign(file.where(node.span, route), problem, remedy)
    span = inside(file, node)
    if not span:
        file.findings.append(said)
        return node._replace(text=text)
    at = node.text.index(text)
    inner = Span(_moved(span.start, at), _moved(span.start, at + len(text)))
    plain = node.style or not re.search(_NEEDS_QUOTES, text)
    quote = "" if plain else in_quotes(text)[:1]
    edits = (Edit(Span(span.start, inner.start), quote), Edit(Span(inner.end, span.end), quote))
    file.findings.append(said._replace(edits=edits if plain or quote else ()))
    return ScalarNode(text, inner)


def anchor_alone(file: OpenFile, name: str, end: int) -> tuple[Finding, str] | None:
    """A finding about `&x`, or `&x and more`, up to that offset, and the text; None where `*x` stands somewhere."""
    start = file.source.text.rfind(f"&{name}", 0, end)
    if start < 0 or f"*{name}" in file.source.text:
        return None
    text = file.source.text[start : max(end, start + len(name) + 1)].rstrip()
    if "\n" in text:
        return None
    stop = start + len(text)
    said = complain.unquoted_text(file.where(file.source.span(start, stop)), "a text that begins with &", REMEDY)
    return said._replace(edits=quoting(file, start, stop)), text


def open_quote(text: str, before: int) -> int | None:
    """The offset of the last quote above a line that begins a text and is not closed on its own line."""
    end = before
    for _ in range(_MOST_LINES_UP):
        if end <= 0:
            return None
        start = max(text.rfind("\n", 0, end - 1), text.rfind("\r", 0, end - 1)) + 1
        key = KEY.match(text, start, end) or DASHES.match(text, start, end)
        value = key.end() if key else start
        sign = text[value : value + 1]
        if sign and sign in "\"'" and sign not in text[value + 1 : end]:
            return value
        end = start
    return None


def runs_on_to(text: str, quote: int, line: int) -> bool:
    """Whether the text that a quote opens goes on into the line at an offset, where the quote of another closes it."""
    whole = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL).match(text, quote)
    return whole is not None and whole.end() > line


def _quote_for(text: str) -> str:
    if not text.strip() or any(sign in text for sign in "\n\r\t"):
        return ""
    if not any(sign in text for sign in '"\\'):
        return '"'
    return "" if "'" in text else "'"


def _moved(at: Position, by: int) -> Position:
    return Position(at.line, at.column + by, at.offset + by)
