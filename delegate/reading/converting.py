"""Writes texts in the other Chinese script into a trip, as splices that leave every other byte as it was.

Each line that gets one has a comment that asks to check it. What comes out is read again: only where it says what it
said before, plus these texts, do the new bytes leave this module.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from delegate.diagnostics import Edit, Finding, Severity
from delegate.keys import Record
from delegate.model.texts import Written, texts_of, with_texts
from delegate.reading.books import Fetch
from delegate.reading.edits import behind, inside, nodes_of
from delegate.reading.fixing import Fixed, applied, read_whole, said, sound
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.parsing import read_nodes
from delegate.reading.quotes import scalar_text
from delegate.source import Position, Span, Where
from delegate.tuples import NamedTuple
from delegate.values import Text


class Converted(NamedTuple):
    """A text in the other script, and the language in which it was written."""

    source: str
    text: str


Conversions: TypeAlias = Callable[[Record], Callable[[Written], Converted | None]]
"""From a trip or an address book to what each of its texts is in the other script, None where nothing is needed."""


class _ToConvert(NamedTuple):
    """A text to convert, what it becomes, and the edits in its line; none where it has no line of its own."""

    written: Written
    becomes: Text
    edits: tuple[Edit, ...]
    where: Where


def converted(name: str, data: bytes, fetch: Fetch, tag: str, conversions: Conversions) -> Fixed:
    """The file of that name with the texts that are not written in the script of `tag`; `fetch` brings its includes."""
    before = read_whole(name, data, fetch)
    if not isinstance(before.meaning, Record):
        wrong = tuple(each for each in before.findings if each.severity is Severity.ERROR)
        return Fixed(data, (), wrong, before.lines, before.hidden)
    places = [*_places(name, data, before.meaning, tag, conversions(before.meaning))]
    by_line: dict[int, list[_ToConvert]] = {}
    for each in places:
        if each.edits:
            by_line.setdefault(each.edits[0].span.start.line, []).append(each)
    wanted = {_finding(found, tag, before.lines): found for _, found in sorted(by_line.items())}
    meaning = before.meaning

    def holds(some: "list[Finding] | tuple[Finding, ...]") -> bool:
        after = read_whole(name, applied(data, some), fetch)
        expected = _expected(meaning, [place for each in some for place in wanted[each]])
        return after.meaning == expected and said(after.findings) == said(before.findings)

    made = sound([*wanted], lambda some: holds([*some])) if wanted else []
    done = {id(place) for each in made for place in wanted[each]}
    left = tuple(_left(each, tag) for each in places if id(each) not in done)
    return Fixed(applied(data, made), tuple(made), left, before.lines, before.hidden)


def _places(
    name: str, data: bytes, meaning: Record, tag: str, conversion: Callable[[Written], Converted | None]
) -> Iterator[_ToConvert]:
    """The texts of this file that need converting, each with its edits."""
    file, root = read_nodes(name, data)
    nodes = {node.span: node for node in nodes_of(root)} if root else {}
    for each in texts_of(meaning):
        where = each.where
        if where.path != name or (found := conversion(each)) is None:
            continue
        node = nodes.get(where.span)
        if isinstance(node, SequenceNode):
            node = node.items[each.number] if each.number < len(node.items) else None
        told = each.text.by_language
        becomes = (
            Text((*told, (tag, found.text))) if told[0][0] else Text(((found.source, told[0][1]), (tag, found.text)))
        )
        at = where._replace(span=node.span) if node else where
        yield _ToConvert(each, becomes, _edits(file, node, each.text, tag, found), at)


def _edits(file: OpenFile, node: Node | None, text: Text, tag: str, found: Converted) -> tuple[Edit, ...]:
    """What writes a text beside the one that is there; nothing where the file does not show that one as it is read."""
    if isinstance(node, MappingNode):
        return _beside(file, node, tag, found)
    if not isinstance(node, ScalarNode) or node.text != str(text) or inside(file, node) is None:
        return ()
    written = file.source.text[node.span.start.offset : node.span.end.offset]
    both = f"{{{found.source}: {written if node.style else scalar_text(node.text)}, {tag}: {scalar_text(found.text)}}}"
    return (Edit(node.span, both), _comment(file, node.span.end, tag))


def _beside(file: OpenFile, node: MappingNode, tag: str, found: Converted) -> tuple[Edit, ...]:
    """One language more, behind the one in the other script."""
    key, value = next(((key, value) for key, value in node.pairs if key.text == found.source), (None, None))
    if key is None or not isinstance(value, ScalarNode) or inside(file, value) is None:
        return ()
    said = f"{tag}: {scalar_text(found.text)}"
    if node.flow:
        return (Edit(behind(value), f", {said}"), _comment(file, value.span.end, tag))
    end = _end_of_line(file, value.span.end)
    indent = " " * (key.span.start.column - 1)
    return (Edit(Span(end, end), f"{file.newline}{indent}{said}  {_asked(tag)}"),)


def _comment(file: OpenFile, at: Position, tag: str) -> Edit:
    end = _end_of_line(file, at)
    return Edit(Span(end, end), f"  {_asked(tag)}")


def _asked(tag: str) -> str:
    return f"# {tag}: converted, please check"


def _end_of_line(file: OpenFile, at: Position) -> Position:
    """Where the line ends, behind its comment."""
    line = file.source.lines[at.line - 1]
    by = len(line) + 1 - at.column
    return Position(at.line, at.column + by, at.offset + by)


def _finding(places: list[_ToConvert], tag: str, lines: list[str]) -> Finding:
    """The edits of one line, with one comment."""
    edits = tuple(dict.fromkeys(edit for each in places for edit in each.edits))
    return Finding(places[0].where, f"line {edits[0].span.start.line} of {len(lines)} in {tag}", edits=edits)


def _left(place: _ToConvert, tag: str) -> Finding:
    said = place.becomes.in_language(tag) or ""
    return Finding(place.where, "a text that stays as it is", f"write `{tag}: {scalar_text(said)}` beside it")


def _expected(meaning: Record, made: list[_ToConvert]) -> Record:
    """What the file says with these texts."""
    becomes: Mapping[tuple[int, str, int], Text] = {
        (id(each.written.record), each.written.attribute, each.written.number): each.becomes for each in made
    }
    return with_texts(meaning, lambda each: becomes.get((id(each.record), each.attribute, each.number), each.text))
