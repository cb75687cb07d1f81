"""Mends lines that are no YAML: it says what is wrong with each, and makes the text readable around it."""

import re
from typing import Any

import yaml

from delegate.diagnostics import Edit
from delegate.model import Item, Person, Venue
from delegate.reading import complaints_file as complain
from delegate.reading.braces import left_open, open_bracket
from delegate.reading.broken_parts import ParserStop, TextLines, closer_look, stop_after
from delegate.reading.look_alikes import is_known
from delegate.reading.masks import Masks
from delegate.reading.quotes import REMEDY, quoting
from delegate.source import Position, Span

_MOST_MENDED = 100
_MOST_READ_AGAIN = 4_000_000  # characters in all: a large file is not read a hundred times over

_KEY = re.compile(r"[ ]*(?:- +)*(?:\"[^\"]*\"|'[^']*'|[^\s:#\"'\[{](?:[^:#]|:(?=[^ ]))*?)[ ]*:[ ]+")
_DASHES = re.compile(r"[ ]*(?:- +)*")
_BARE_WORD = re.compile(r"(?P<dash>[ ]*- +)[^\s:#\"'\[{&*!|>%@`][^:#]*")
_ITEM_FIELD = re.compile(
    rf"(?P<indent>[ ]*)(?:{'|'.join(sorted({*Item.declared} - {*Person.declared, *Venue.declared}))}):"
)
_FIRST_SIGNS = "\"'[]{}&*!|>%@`,?:-#"

_HASH_IN_TEXT = re.compile(r"\s#(?=\d)")

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


def mend(masks: Masks, error: Exception, loader: Any) -> bool:
    """Complain of every line at which the parser stops and make it readable; False where that is not possible.

    `error` is what it said of the whole text. What is read already is not read again for each line.
    """
    lines = TextLines(masks.text)
    mark = getattr(error, "problem_mark", None)
    stop: ParserStop | None = ParserStop(error, mark.index if mark else 0, mark.index if mark else len(masks.text))
    resume = 0
    while stop:
        if "nesting depth" in stop.problem:
            return True  # the whole text is read by the other parser then
        first = lines.number(stop.at)
        if loader is not yaml.SafeLoader:
            stop, first = closer_look(lines, resume, stop, loader)
        if not _mend_one(masks, stop):
            return False
        start, end = masks.changed
        lines.changed(masks.text, start, end)
        stop, resume = stop_after(lines, min(lines.number(start), first), loader)
    return True


def _mend_one(masks: Masks, stop: ParserStop) -> bool:
    masks.mends += 1
    masks.read_again += stop.read
    within = masks.mends <= _MOST_MENDED and masks.read_again <= _MOST_READ_AGAIN
    before = masks.text
    masks.changed = (len(before), 0)
    _mend(masks, stop.error)
    if within and masks.text != before:
        return True
    last = masks.file.findings[-1] if masks.file.findings else None
    if last:
        masks.file.findings[-1] = last._replace(help=f"{last.help}; the file is not read further than this")
    return False


def _mend(masks: Masks, error: Exception) -> None:
    problem = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None) or mark
    context = str(getattr(error, "context", "") or "")
    if mark is None:
        at = Position(1, 1, 0)
        _complain(masks, at, "this cannot be read as YAML", "check the signs around it")
        return
    at, start = _position(mark), _position(context_mark)
    if "mapping values are not allowed" in problem:
        _colon(masks, at)
    elif "could not find expected ':'" in problem:
        _no_colon(masks, start)
    elif "quoted scalar" in context:
        _quotes(masks, problem, start, at)
    elif "alias" in context or "anchor" in context or "tag" in context or "block scalar" in context:
        _sign(masks, start)
    elif "cannot start any token" in problem or "undefined tag handle" in problem or "not allowed here" in problem:
        _sign(masks, at)
    elif "flow" in context:
        _brackets(masks, start)
    else:
        _structure(masks, at)


def _colon(masks: Masks, at: Position) -> None:
    """`title: Meeting: the Minister`, or a line indented deeper than a text above it."""
    start, end = masks.line(at.offset)
    key = _KEY.match(masks.text, start, at.offset + 1)
    if not key and _below_a_bare_word(masks, start):
        masks.blank(at)  # the word says that it needs its kind, and then these are its fields
        return
    if not key:
        _complain(
            masks,
            masks.first(at),
            "this line is indented deeper than the one above it allows",
            "start it in the same column as the fields above it",
        )
        masks.blank(at)
        return
    value = key.end()
    _complain_of_sign(masks, ":", _text_of_line(key[0], start, value), end)
    _mask_text(masks, value, end, ":")


def _below_a_bare_word(masks: Masks, start: int) -> bool:
    """Whether a field of a line of the programme, `time:`, stands below a line without its kind, `- lunch`."""
    own = _ITEM_FIELD.match(masks.text, start)
    while own and start > 0:
        start, end = masks.line(start - 1 - masks.text.startswith("\r\n", start - 2))
        above = masks.file.source.text[start:end]
        if bare := _BARE_WORD.fullmatch(above):
            return len(bare["dash"]) == len(own["indent"])
        field = _ITEM_FIELD.match(above)
        if above.strip() and not (field and field["indent"] == own["indent"]):
            return False
    return False


def _mask_text(masks: Masks, start: int, end: int, signs: str, *, first: bool = False) -> None:
    """Mask the signs of a text up to the end of its line, or its first one; a `#3` in it belongs to it."""
    comment = re.search(r"\s#(?!\d)", masks.text[start:end])
    end = start + comment.start() if comment else end
    masks.mask(start, start + 1 if first else end, signs)
    if _HASH_IN_TEXT.search(masks.text, start, end):
        masks.mask(start, end, "#")


def _text_of_line(key: str, start: int, value: int) -> int:
    """Where the text begins that needs quotes: behind the name of a field, else behind the dash of the line."""
    dashes = re.match(r"[ ]*(?:- +)*", key)
    assert dashes
    name = key[dashes.end() :].rstrip(" :").strip("\"'")
    return value if "-" not in dashes[0] or is_known(name) else start + dashes.end()


def _no_colon(masks: Masks, start: Position) -> None:
    line_start, end = masks.line(start.offset)
    line = masks.text[line_start:end]
    joined = re.match(r"[ ]*(?:- +)*[^\s:]+:\S", line)
    at = masks.first(start)
    if joined:
        _complain(masks, at, "there is no space behind the colon", "write a space behind the colon")
    elif re.match(r"[ ]*(?:- +)*[^\s:：]+：", line):
        _complain(
            masks, at, "the full-width colon ： (U+FF1A) is not the one of a field", "write `:` and a blank instead"
        )
    else:
        _complain(masks, at, "there is no colon in this line", "write a field as `name: value`")
    masks.blank(start)


def _quotes(masks: Masks, problem: str, start: Position, at: Position) -> None:
    if "escape" in problem:
        backslash = masks.text.rfind("\\", 0, at.offset + 1)
        where = masks.file.source.position(backslash) if backslash >= 0 else at
        _complain_of_sign(masks, "\\", where.offset, where.offset + 1, "put the text in single quotes")
        masks.mask(where.offset, where.offset + 1, "\\")
        return
    _complain(masks, start, "this quote is never closed", "close it at the end of the text")
    masks.mask(start.offset, start.offset + 1, "\"'")


def _sign(masks: Masks, at: Position) -> None:
    """A text that begins with a sign of YAML's own."""
    sign = masks.text[at.offset : at.offset + 1]
    if sign not in _WORDS or not sign.strip():
        _structure(masks, at)
        return
    _, end = masks.line(at.offset)
    _complain_of_sign(masks, sign, at.offset, end)
    _mask_text(masks, at.offset, end, sign, first=True)


def _brackets(masks: Masks, start: Position) -> None:
    """`{` or `[` without its end, or with a sign inside that breaks it."""
    line, end = masks.line(start.offset)
    if found := left_open(masks.text, line, end):
        if start.line not in masks.file.mended | masks.file.lost:
            masks.file.findings.append(open_bracket(found, masks.file))
        masks.mask(found.at, end, _FIRST_SIGNS)
        return
    _complain(
        masks,
        start,
        "this bracket is not closed, or a comma inside it is missing",
        "close it on the same line; put texts with signs in quotes, or write one field on a line",
    )
    masks.mask(start.offset, end, _FIRST_SIGNS)
    masks.blank(start, first=False)


def _structure(masks: Masks, at: Position) -> None:
    """A line that does not fit those above it."""
    start, end = masks.line(at.offset)
    key = _KEY.match(masks.text, start, end) or _DASHES.match(masks.text, start, end)
    value = key.end() if key else start
    sign = masks.text[value : value + 1]
    if value < at.offset <= end and sign and sign in "\"'[{":
        _complain_of_sign(masks, sign, value, end)
        masks.mask(value, end, _FIRST_SIGNS)
        return
    if (opened := _open_quote(masks, start)) is not None:
        _complain(masks, opened, "this quote is never closed", "close it at the end of the text")
        masks.mask(opened.offset, opened.offset + 1, "\"'")
        return
    if masks.text[at.offset : at.offset + 1] in set("%,]}?:`@"):
        _complain_of_sign(masks, masks.text[at.offset], at.offset, end)
        masks.mask(at.offset, at.offset + 1, masks.text[at.offset])
        return
    _complain(
        masks,
        masks.first(at),
        "this line does not fit those above it",
        "start the fields of one entry in the same column, and each line of a list with a dash",
    )
    masks.blank(at)


def _complain(masks: Masks, at: Position, problem: str, remedy: str) -> None:
    if at.line in masks.file.mended or at.line in masks.file.lost:
        return
    _, end = masks.line(at.offset)
    end = len(masks.text[:end].rstrip())
    stop = max(end, at.offset)
    span = Span(at, Position(at.line, at.column + stop - at.offset, stop))
    masks.file.findings.append(complain.broken_yaml(masks.file.where(span), problem, remedy))


def _complain_of_sign(masks: Masks, sign: str, start: int, end: int, remedy: str = REMEDY) -> None:
    at = masks.file.source.position(start)
    if at.line in masks.file.mended or at.line in masks.file.lost:
        return
    stop = max(start + len(masks.text[start:end].rstrip()), start)
    span = Span(at, Position(at.line, at.column + stop - start, stop))
    words = _WORDS.get(sign, f"a text that begins with {sign}")
    said = complain.unquoted_text(masks.file.where(span), words, remedy)
    masks.file.findings.append(said._replace(edits=_quotes_around(masks, start, stop) if remedy == REMEDY else ()))


def _quotes_around(masks: Masks, start: int, stop: int) -> tuple[Edit, ...]:
    """The quotes around the rest of a line that is one text, its comment left out; none inside braces or brackets."""
    line, _ = masks.line(start)
    text = masks.file.source.text[start:stop]
    before = masks.file.source.text[line:start]
    if not (_DASHES.fullmatch(before) or _KEY.fullmatch(before)) or text[:1] in "[{" or "{" in before:
        return ()
    return quoting(masks.file, start, start + len(re.split(r"\s+#(?!\d)", text)[0].rstrip()))


def _open_quote(masks: Masks, before: int) -> Position | None:
    """The last quote above a line that begins a text and is not closed on its own line."""
    end = before
    for _ in range(50):
        if end <= 0:
            return None
        start, stop = masks.line(end - 1)
        key = _KEY.match(masks.text, start, stop) or _DASHES.match(masks.text, start, stop)
        value = key.end() if key else start
        sign = masks.text[value : value + 1]
        if sign and sign in "\"'" and sign not in masks.text[value + 1 : stop]:
            return masks.file.source.position(value)
        end = start
    return None


def _position(mark: Any) -> Position:
    return Position(mark.line + 1, mark.column + 1, mark.index)
