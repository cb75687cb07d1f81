"""Joins a text again that a comma broke in two inside braces: `{title: Chairman, British Chamber}`; finds open ones."""

import re
from collections.abc import Callable

from delegate.diagnostics import Edit, Finding
from delegate.reading import complaints_structure as complain
from delegate.reading.complaints_file import broken_yaml
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import NOT_SHOWN, OpenFile
from delegate.reading.quotes import REMEDY, in_quotes, quoting, unquoted
from delegate.source import Span
from delegate.tuples import NamedTuple

_BEFORE = r"[ ]*(?:- +)*(?:[^\s:{\[#][^:{\[#]*: +)?(?=[{\[])"  # what stands in front of a value in brackets
_SIGNS = r"""(?<=[\s,:\[{])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|[\[\]{}]|\s#.*"""
_NEXT_ENTRY = r"\s*?\n(?:[ ]*(?:#[^\n]*)?\n)*(?:[ ]*(?:- |[^\s#\[{\]},:][^:,#\n]*:(?:\s|$))|\s*$)"


class LeftOpen(NamedTuple):
    """A bracket that its line does not close: its offset, where the line ends, and the signs that are missing there."""

    at: int
    end: int
    signs: str


def left_open(text: str, start: int, end: int) -> LeftOpen | None:
    """The bracket that a line between two offsets leaves open, where the next line begins an entry of its own.

    None where it is closed, where another sign closes it, and where a comma says that it goes on below.
    """
    before = re.match(_BEFORE, text[start:end])
    if before is None or not re.match(_NEXT_ENTRY, text[end:].replace("\r\n", "\n").replace("\r", "\n")):
        return None
    opened: list[re.Match[str]] = []
    stop = end
    for sign in re.compile(_SIGNS).finditer(text, start + before.end(), end):
        if sign[0] in "{[":
            opened.append(sign)
        elif sign[0] in "}]":
            if not opened or opened.pop()[0] != _OPENS[sign[0]]:
                return None
        elif sign[0].lstrip().startswith("#"):
            stop = sign.start()
    written = text[start:stop].rstrip()
    if not opened or written.endswith(","):
        return None
    signs = "".join(_CLOSES[each[0]] for each in reversed(opened))
    return LeftOpen(opened[0].start(), start + len(written), signs)


def open_bracket(found: LeftOpen, file: OpenFile) -> Finding:
    """The complaint about a bracket that is left open, with what closes it."""
    where = file.where(file.source.span(found.at, found.at + 1))
    remedy = f"write {found.signs} at the end of line {where.span.start.line}"
    end = Edit(file.source.span(found.end, found.end), found.signs)
    said = broken_yaml(where, "this bracket is not closed", remedy)
    return said._replace(related=((where, "opened here"),), edits=(end,))


def broken_bracket(text: str, is_field: Callable[[str], bool]) -> tuple[str, str]:
    """What is wrong with brackets that are not closed on their line, or in which a sign stands, and what to write."""
    inside = re.match(r"\{[^{}\[\]\"']*\}", text)
    written, missing = inside[0] if inside else "", []
    while (found := re.search(_SECOND_FIELD, written)) and is_field(found["name"]):
        missing.append(f"`{found['name']}:`")
        written = f"{written[: found.start('name')].rstrip()}, {written[found.start('name') :]}"
    if missing and not found:
        return f"a comma is missing before {' and '.join(missing)}", f"write `{written}`"
    return (
        "this bracket is not closed, or a comma inside it is missing",
        "close it on the same line; put texts with signs in quotes, or write one field on a line",
    )


class TextAtFault(NamedTuple):
    """A text inside braces that breaks them: its two offsets, and what is wrong with it; nothing: an open quote."""

    start: int
    end: int
    sign: str


def text_at_fault(text: str, start: int, end: int, is_field: Callable[[str], bool]) -> TextAtFault | None:
    """The first text behind a field in braces, between two offsets of one line, that has to stand in quotes.

    None where no text is at fault, and where a comma or a bracket may as well be missing.
    """
    fields = list(re.compile(_FIELD_IN_BRACES).finditer(text, start, end))
    past = start
    for number, field in enumerate(fields):
        first = field.end()
        if first < past:
            continue  # inside a text in quotes, or inside a list
        if whole := re.compile(_SOUND).match(text, first, end):
            past = whole.end()
            continue
        last = fields[number + 1].start() if number + 1 < len(fields) else end
        written = text[first:last]
        if written.startswith("{") and number + 1 < len(fields) and fields[number + 1].start() == first:
            continue
        bare = _without_closers(written, ends_line=last == end)
        remark = last == end and bare == written.rstrip()  # nothing closes the braces behind it
        sign = _sign_at_fault(re.split(r"\s#(?!\d)", bare)[0] if remark else bare, is_field)
        if sign is not None:
            return TextAtFault(first, first + len(bare), sign)
        if any(each in bare for each in "[]{}"):
            return None
    return None


def _sign_at_fault(text: str, is_field: Callable[[str], bool]) -> str | None:
    if text[:1] in ("'", '"'):
        return "a text that begins with a quote" if text[0] in text[1:] else ""
    name = re.search(r"([\w-]+):(?:\s|$)", text)
    if name and is_field(name[1]):
        return None
    if text.startswith("*") and not re.fullmatch(r"\*[\w-]+", text):
        return "a text that begins with *"
    if name or re.search(r":\s", text):
        return "a colon with a space behind it"
    if re.search(r"\s#", text):
        return "a # with a space before it"
    parts = [text.count(each) for each in "[]{}"]
    if any(parts) and parts[0] == parts[1] and parts[2] == parts[3]:
        return f"a text that begins with {text[0]}" if text[0] in "[{" else "a bracket"
    return None


def _without_closers(written: str, *, ends_line: bool) -> str:
    """A text without the brackets behind it that close what began before it, and a comment behind these."""
    if ends_line and (comment := re.search(r"(?<=[}\]])\s+#.*", written)):
        written = written[: comment.start()]
    bare = written.rstrip()
    while bare[-1:] in ("}", "]") and bare.count(bare[-1]) > bare.count(_OPENS[bare[-1]]):
        bare = bare[:-1].rstrip()
    return bare


_FIELD_IN_BRACES = r"[{,][ ]*[^\s:{}\[\],\"'#]+:[ ]+"
_SOUND = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\[\]{}"'#]*\]|[^\s\[\]{}"'#*][^\[\]{}#:,]*)(?=[ ]*[,}\]])"""
_SECOND_FIELD = r"[{,][ ]*[^\s:{},][^:,{}]*:[ ]+[^:,{}]*?[^\s:,{}][ ]+(?P<name>[\w-]+):[ ]"  # `{kind: coach seats: 45}`
_CLOSES = {"{": "}", "[": "]"}
_OPENS = {close: sign for sign, close in _CLOSES.items()}


def rejoined(
    node: MappingNode,
    takes: Callable[[str], str],
    may_stand_alone: Callable[[str], bool],
    route: str,
    file: OpenFile,
) -> MappingNode:
    """The fields in braces; words without a value behind a field belong to it, and are complained of once.

    `takes` says what a field takes, "text", "point", "list" or, where that does not hold, nothing; `may_stand_alone`
    which words are fields of their own.
    """
    if not node.flow or not any(_is_word(value) for _, value in node.pairs):
        return node
    pairs: list[tuple[ScalarNode, Node]] = []
    last: ScalarNode | None = None  # the last word that was joined to the field before it
    for name, value in node.pairs:
        before = pairs[-1] if pairs else None
        if before and _is_word(value) and not name.style and not may_stand_alone(name.text):
            form = takes(before[0].text)
            joined = _listed(before, name, last) if form == "list" else _joined(before, name, file) if form else None
            if form == "point" and isinstance(joined, ScalarNode):
                joined = joined._replace(text=_point_in(joined.text) or joined.text)
            if joined:
                if last is None:
                    _complain(before, name, node, may_stand_alone, form, route, file)
                pairs[-1], last = (before[0], joined), name
                continue
        last = None
        pairs.append((name, value))
    return node._replace(pairs=pairs)


def _is_word(value: Node) -> bool:
    return isinstance(value, ScalarNode) and value.empty


def _joined(before: tuple[ScalarNode, Node], name: ScalarNode, file: OpenFile) -> ScalarNode | None:
    """The text from the beginning of the field's to the end of the word, as it was typed on one line."""
    _, value = before
    if not isinstance(value, ScalarNode) or value.style or value.empty:
        return None
    typed = file.source.text[value.span.start.offset : name.span.end.offset]
    if "\n" in typed or "\r" in typed:
        return None
    return ScalarNode(unquoted(typed), Span(value.span.start, name.span.end))


def _point_in(text: str) -> str:
    from delegate.reading.typed_points import point_as_written  # few files need it

    return point_as_written(text)


def _listed(before: tuple[ScalarNode, Node], name: ScalarNode, last: ScalarNode | None) -> SequenceNode | None:
    """The values of a list without brackets: the one behind the field, and the words that the commas cut off."""
    _, value = before
    if isinstance(value, ScalarNode) and not value.empty:
        return SequenceNode([value, name], Span(value.span.start, name.span.end), True)
    if isinstance(value, SequenceNode) and last is not None:
        return SequenceNode([*value.items, name], Span(value.span.start, name.span.end), True)
    return None


def _complain(
    before: tuple[ScalarNode, Node],
    name: ScalarNode,
    node: MappingNode,
    may_stand_alone: Callable[[str], bool],
    form: str,
    route: str,
    file: OpenFile,
) -> None:
    """One complaint for all that belongs to the text or the list, at the first word that the comma cut off."""
    start = before[1].span.start.offset
    end = name
    rest = [pair for pair in node.pairs if pair[0].span.start.offset > name.span.start.offset]
    for word, value in rest:
        if not _is_word(value) or word.style or may_stand_alone(word.text):
            break
        end = word
    said = complain.broken_text(
        file.where(name.span, f"{route}.{before[0].text}" if route else before[0].text), name.text
    )
    written = file.source.text[start : end.span.end.offset]
    secret = before[0].text in NOT_SHOWN or any(each.text == "private" for each, _ in node.pairs)
    if form == "list":
        shown = (
            f"write [{written}]"
            if not secret and not set("\r\n") & set(written)
            else "put the list in brackets, [a, b]"
        )
        ends = file.source.span(start, start), file.source.span(end.span.end.offset, end.span.end.offset)
        brackets = Edit(ends[0], "["), Edit(ends[1], "]")
        file.findings.append(said._replace(help=shown, edits=brackets))
        return
    point = _point_in(written) if form == "point" else ""
    shown = "" if secret else in_quotes(point or written)
    remedy = f"{REMEDY}: {shown}" if shown else REMEDY
    rewritten = (Edit(file.source.span(start, end.span.end.offset), shown),) if point else ()
    file.findings.append(said._replace(help=remedy, edits=rewritten or quoting(file, start, end.span.end.offset)))
