"""Mends lines that are no YAML: it says what is wrong with each, and makes the text readable around it."""

import re
from typing import Any

import yaml

from delegate.diagnostics import Edit
from delegate.model import Item, Person, Venue
from delegate.reading import complaints_file as complain
from delegate.reading.braces import broken_bracket, left_open, open_bracket, text_at_fault
from delegate.reading.broken_parts import ParserStop, TextLines, closer_look, stop_after
from delegate.reading.look_alikes import is_field, is_known, without_colon
from delegate.reading.masked_text import MaskedText
from delegate.reading.quotes import DASHES, KEY, REMEDY, open_quote, quoting, runs_on_to
from delegate.source import Position, Span

_MOST_MENDED = 100
_MOST_READ_AGAIN = 4_000_000  # characters in all: a large file is not read a hundred times over

_BARE_WORD = re.compile(r"(?P<dash>[ ]*- +)[^\s:#\"'\[{&*!|>%@`][^:#]*")
_ITEM_FIELD = re.compile(
    rf"(?P<indent>[ ]*)(?:{'|'.join(sorted({*Item.declared} - {*Person.declared, *Venue.declared}))}):"
)
_FIRST_SIGNS = "\"'[]{}&*!|>%@`,?:-#"

_HASH_IN_TEXT = re.compile(r"\s#(?=\d)")

_OPEN_QUOTE = ("this quote is never closed", "close it at the end of the text")

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


def mend(masked: MaskedText, error: Exception, loader: Any) -> bool:
    """Complain of every line at which the parser stops and make it readable; False where that is not possible.

    `error` is what it said of the whole text. What is read already is not read again for each line.
    """
    lines = TextLines(masked.text)
    mark = getattr(error, "problem_mark", None)
    stop: ParserStop | None = ParserStop(error, mark.index if mark else 0, mark.index if mark else len(masked.text))
    resume = 0
    while stop:
        if "nesting depth" in stop.problem:
            return True  # the whole text is read by the other parser then
        first = lines.number(stop.at)
        if loader is not yaml.SafeLoader:
            stop, first = closer_look(lines, resume, stop, loader)
        if not _mend_one(masked, stop):
            return False
        start, end = masked.changed
        lines.changed(masked.text, start, end)
        stop, resume = stop_after(lines, min(lines.number(start), first), loader)
    return True


def _mend_one(masked: MaskedText, stop: ParserStop) -> bool:
    masked.mends += 1
    masked.read_again += stop.read
    within = masked.mends <= _MOST_MENDED and masked.read_again <= _MOST_READ_AGAIN
    before = masked.text
    masked.changed = (len(before), 0)
    _mend(masked, stop.error)
    if within and masked.text != before:
        return True
    last = masked.file.findings[-1] if masked.file.findings else None
    if last:
        masked.file.findings[-1] = last._replace(help=f"{last.help}; the file is not read further than this")
    return False


def _mend(masked: MaskedText, error: Exception) -> None:
    problem = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None) or mark
    context = str(getattr(error, "context", "") or "")
    if mark is None:
        at = Position(1, 1, 0)
        _complain(masked, at, "this cannot be read as YAML", "check the signs around it")
        return
    at, start = _position(mark), _position(context_mark)
    line = masked.line(at.offset)[0]
    if (over := open_quote(masked.text, line)) is not None and runs_on_to(masked.text, over, line):
        _never_closed(masked, over)
        return
    if "mapping values are not allowed" in problem:
        _colon(masked, at)
    elif "could not find expected ':'" in problem:
        _no_colon(masked, start)
    elif "quoted scalar" in context:
        _quotes(masked, problem, start, at)
    elif "alias" in context or "anchor" in context or "tag" in context or "block scalar" in context:
        _sign(masked, start)
    elif "cannot start any token" in problem or "undefined tag handle" in problem or "not allowed here" in problem:
        _sign(masked, at)
    elif "flow" in context:
        _brackets(masked, start)
    else:
        _structure(masked, at)


def _colon(masked: MaskedText, at: Position) -> None:
    """`title: Meeting: the Minister`, or a line indented deeper than a text above it."""
    start, end = masked.line(at.offset)
    key = KEY.match(masked.text, start, at.offset + 1)
    if not key and _below_a_bare_word(masked, start):
        masked.blank(at)  # the word says that it needs its kind, and then these are its fields
        return
    if not key:
        _complain(
            masked,
            masked.first(at),
            "this line is indented deeper than the one above it allows",
            "start it in the same column as the fields above it",
        )
        masked.blank(at)
        return
    value = key.end()
    _complain_of_sign(masked, ":", _text_of_line(key[0], start, value), end)
    _mask_text(masked, value, end, ":")


def _below_a_bare_word(masked: MaskedText, start: int) -> bool:
    """Whether a field of a line of the programme, `time:`, stands below a line without its kind, `- lunch`."""
    own = _ITEM_FIELD.match(masked.text, start)
    while own and start > 0:
        start, end = masked.line(start - 1 - masked.text.startswith("\r\n", start - 2))
        above = masked.file.source.text[start:end]
        if bare := _BARE_WORD.fullmatch(above):
            return len(bare["dash"]) == len(own["indent"])
        field = _ITEM_FIELD.match(above)
        if above.strip() and not (field and field["indent"] == own["indent"]):
            return False
    return False


def _mask_text(masked: MaskedText, start: int, end: int, signs: str, *, first: bool = False) -> None:
    """Mask the signs of a text up to the end of its line, or its first one; a `#3` in it belongs to it."""
    comment = re.search(r"\s#(?!\d)", masked.text[start:end])
    end = start + comment.start() if comment else end
    masked.mask(start, start + 1 if first else end, signs)
    if _HASH_IN_TEXT.search(masked.text, start, end):
        masked.mask(start, end, "#")


def _text_of_line(key: str, start: int, value: int) -> int:
    """Where the text begins that needs quotes: behind the name of a field, else behind the dash of the line."""
    dashes = re.match(r"[ ]*(?:- +)*", key)
    assert dashes
    name = key[dashes.end() :].rstrip(" :").strip("\"'")
    return value if "-" not in dashes[0] or is_known(name) else start + dashes.end()


def _no_colon(masked: MaskedText, start: Position) -> None:
    line_start, end = masked.line(start.offset)
    above = masked.file.source.text[:line_start]
    _complain(masked, masked.first(start), *without_colon(masked.text[line_start:end], above))
    masked.blank(start)


def _quotes(masked: MaskedText, problem: str, start: Position, at: Position) -> None:
    if "escape" in problem:
        backslash = masked.text.rfind("\\", 0, at.offset + 1)
        where = masked.file.source.position(backslash) if backslash >= 0 else at
        _complain_of_sign(masked, "\\", where.offset, where.offset + 1, "put the text in single quotes")
        masked.mask(where.offset, where.offset + 1, "\\")
        return
    _never_closed(masked, start.offset)


def _never_closed(masked: MaskedText, quote: int) -> None:
    _complain(masked, masked.file.source.position(quote), *_OPEN_QUOTE)
    masked.mask(quote, quote + 1, "\"'")


def _sign(masked: MaskedText, at: Position) -> None:
    """A text that begins with a sign of YAML's own."""
    sign = masked.text[at.offset : at.offset + 1]
    if sign not in _WORDS or not sign.strip():
        _structure(masked, at)
        return
    _, end = masked.line(at.offset)
    _complain_of_sign(masked, sign, at.offset, end)
    _mask_text(masked, at.offset, end, sign, first=True)


def _brackets(masked: MaskedText, start: Position) -> None:
    """`{` or `[` without its end, or with a sign inside that breaks it."""
    line, end = masked.line(start.offset)
    if _text_in_braces(masked, start, end):
        return
    if found := left_open(masked.text, line, end):
        if start.line not in masked.file.mended | masked.file.lost:
            masked.file.findings.append(open_bracket(found, masked.file))
        masked.mask(found.at, end, _FIRST_SIGNS)
        return
    _complain(masked, start, *broken_bracket(masked.text[start.offset : end], is_field))
    masked.mask(start.offset, end, _FIRST_SIGNS)
    masked.blank(start, first=False)


def _text_in_braces(masked: MaskedText, start: Position, end: int) -> bool:
    """Complain of the text that breaks the braces which begin at `start`, and mask it; False where none does."""
    found = text_at_fault(masked.text, start.offset, end, is_field)
    if found is None:
        return False
    at = masked.file.source.position(found.start)
    if not found.sign:
        _complain(masked, at, *_OPEN_QUOTE)
        masked.mask(start.offset, end, _FIRST_SIGNS)
        masked.blank(start, first=False)
        return True
    if at.line not in masked.file.mended | masked.file.lost:
        where = masked.file.where(masked.file.source.span(found.start, found.end))
        said = complain.unquoted_text(where, found.sign, REMEDY)
        masked.file.findings.append(said._replace(edits=quoting(masked.file, found.start, found.end)))
    masked.mask(found.start, found.end, _FIRST_SIGNS)
    return True


def _structure(masked: MaskedText, at: Position) -> None:
    """A line that does not fit those above it."""
    start, end = masked.line(at.offset)
    key = KEY.match(masked.text, start, end) or DASHES.match(masked.text, start, end)
    value = key.end() if key else start
    sign = masked.text[value : value + 1]
    if value < at.offset <= end and sign and sign in "\"'[{*":
        _complain_of_sign(masked, sign, value, end)
        masked.mask(value, end, _FIRST_SIGNS)
        return
    if (opened := open_quote(masked.text, start)) is not None:
        _never_closed(masked, opened)
        return
    if masked.text[at.offset : at.offset + 1] in set("%,]}?:`@"):
        _complain_of_sign(masked, masked.text[at.offset], at.offset, end)
        masked.mask(at.offset, at.offset + 1, masked.text[at.offset])
        return
    _complain(
        masked,
        masked.first(at),
        "this line does not fit those above it",
        "start the fields of one entry in the same column, and each line of a list with a dash",
    )
    masked.blank(at)


def _complain(masked: MaskedText, at: Position, problem: str, remedy: str) -> None:
    if at.line in masked.file.mended or at.line in masked.file.lost:
        return
    _, end = masked.line(at.offset)
    end = len(masked.text[:end].rstrip())
    stop = max(end, at.offset)
    span = Span(at, Position(at.line, at.column + stop - at.offset, stop))
    masked.file.findings.append(complain.broken_yaml(masked.file.where(span), problem, remedy))


def _complain_of_sign(masked: MaskedText, sign: str, start: int, end: int, remedy: str = REMEDY) -> None:
    at = masked.file.source.position(start)
    if at.line in masked.file.mended or at.line in masked.file.lost:
        return
    stop = max(start + len(masked.text[start:end].rstrip()), start)
    span = Span(at, Position(at.line, at.column + stop - start, stop))
    words = _WORDS.get(sign, f"a text that begins with {sign}")
    said = complain.unquoted_text(masked.file.where(span), words, remedy)
    masked.file.findings.append(said._replace(edits=_quotes_around(masked, start, stop) if remedy == REMEDY else ()))


def _quotes_around(masked: MaskedText, start: int, stop: int) -> tuple[Edit, ...]:
    """The quotes around the rest of a line that is one text, its comment left out; none inside braces or brackets."""
    line, _ = masked.line(start)
    text = masked.file.source.text[start:stop]
    before = masked.file.source.text[line:start]
    if not (DASHES.fullmatch(before) or KEY.fullmatch(before)) or text[:1] in "[{" or "{" in before:
        return ()
    return quoting(masked.file, start, start + len(re.split(r"\s+#(?!\d)", text)[0].rstrip()))


def _position(mark: Any) -> Position:
    return Position(mark.line + 1, mark.column + 1, mark.index)
