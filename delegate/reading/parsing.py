"""Turns bytes into nodes: decodes a file, straightens its signs, and builds nodes from the events of a YAML parser.

Every scalar stays the text that was written, with its position.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import yaml

from delegate.reading import complaints_file as complain
from delegate.reading.decoding import UNSEEN, decode, described
from delegate.reading.masked_text import MaskedText
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import NOT_SHOWN, OpenFile, hide_by_sight
from delegate.reading.original_positions import straight
from delegate.reading.quotes import anchor_alone, show_quotes, unquoted
from delegate.source import NOWHERE, Position, Span, Where

MOST_KEPT = 65_536  # bytes of a file whose nodes are kept: a trip of three months has fewer
DEEPEST = 50
MOST_ALIASED = 200_000

_HASH = re.compile(r" (?<=\S ) *(?=#\d)")
_between = Span.between


class SpoiltError(Exception):
    """The file cannot be read further; the finding is already made."""


def read_nodes(name: str, data: bytes, loader: Any = None) -> tuple[OpenFile, MappingNode | None]:
    """The fields at the top of a file, None where there are none; all findings of family 0 are those of the file.

    `loader` is the parser's class; without one libyaml is used where it is installed. The verdict is the same. Nobody
    changes a node: a file that is read again has the same ones, in a file of its own.
    """
    loader = loader or (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)
    file, root = (_kept if len(data) <= MOST_KEPT else _read)(name, data, loader)
    return file.afresh(), root


def _read(name: str, data: bytes, loader: Any) -> tuple[OpenFile, MappingNode | None]:
    file, readable = decode(name, data)
    root = straight(file, lambda file: _parsed(file, loader)) if readable else None
    if root is None or file.lost or file.mended:
        hide_by_sight(file)
        show_quotes(file)
    return file, root


@lru_cache(maxsize=8)  # an editor asks four things of each text, and many trips bring one address book
def _kept(name: str, data: bytes, loader: Any) -> tuple[OpenFile, MappingNode | None]:
    return _read(name, data, loader)


def _parsed(file: OpenFile, loader: Any) -> MappingNode | None:
    """The fields at the top of the text of a file, None where there are none; what is wrong is among its findings."""
    masked = MaskedText(file, file.source.text)
    found: list[Any] = []
    try:
        root = _top(file, found, _tree(file, masked, found, loader))
    except SpoiltError:
        root = None
    file.findings.extend(found)
    return root


def _tree(file: OpenFile, masked: MaskedText, found: list[Any], loader: Any) -> Node | None:
    """The node at the top. Lines that are no YAML are mended one by one, so that the rest can be read."""
    while True:
        found.clear()
        try:
            return _Building(file, masked, found).read(yaml.parse(masked.text, Loader=loader))
        except (yaml.YAMLError, ValueError) as error:
            if loader is not yaml.SafeLoader and "nesting depth" in str(getattr(error, "problem", "")):
                loader = yaml.SafeLoader  # libyaml from 0.2.6 on gives up before the level that is too deep for us
                continue
            if (
                "\t" in masked.text
            ):  # in a text; where quotes are wrong it may stand outside, and there the parsers differ
                masked.text = masked.text.replace("\t", " ")
                continue
            from delegate.reading.mending import mend  # a good file never needs it

            if not mend(masked, error, loader):
                raise SpoiltError from error


def _top(file: OpenFile, found: list[Any], root: Node | None) -> MappingNode | None:
    if isinstance(root, MappingNode):
        return root
    if root is None or (isinstance(root, ScalarNode) and root.empty):
        if not file.findings:
            found.append(complain.empty_file(file.where(NOWHERE)))
        return None
    if not file.findings:
        what = "a list" if isinstance(root, SequenceNode) else "a single text"
        found.append(complain.not_a_trip(file.where(Span(root.span.start, root.span.start)), what))
    return None


class _OpenNode:
    """A list or mapping that is still open: what it holds so far, how many values and how many levels."""

    __slots__ = ("anchor", "children", "flow", "height", "mapping", "size", "start")

    def __init__(self, start: Position, *, mapping: bool, flow: bool, anchor: str | None) -> None:
        self.start = start
        self.mapping = mapping
        self.flow = flow
        self.anchor = anchor
        self.children: list[Node] = []
        self.size = 1
        self.height = 1


class _Building:
    """Nodes under construction, from the first event to the last."""

    def __init__(self, file: OpenFile, masked: MaskedText, found: list[Any]) -> None:
        self.file = file
        self.masked = masked
        self.found = found
        self.stack: list[_OpenNode] = []
        self.anchors: dict[str, tuple[Node, int, int]] = {}
        self.root: Node | None = None
        self.documents = 0
        self.aliased = 0
        self.texts: dict[str, str] = {}
        self.hashes = {match.start() for match in _HASH.finditer(file.source.text)}

    def read(self, events: Iterable[Any]) -> Node | None:
        """The root, None where there is no document."""
        taken: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            **dict.fromkeys((yaml.MappingStartEvent, yaml.SequenceStartEvent), self.open),
            **dict.fromkeys((yaml.MappingEndEvent, yaml.SequenceEndEvent), self.close),
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }
        for event in events:
            if take := taken.get(type(event)):
                take(event)
        return self.root

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.spoil(complain.several_documents(self.where(event)))

    def where(self, event: Any) -> Where:
        return self.file.where(Span(_position(event.start_mark), _position(event.end_mark)))

    def spoil(self, finding: Any) -> None:
        self.found.append(finding)
        raise SpoiltError

    def scalar(self, event: Any) -> None:
        text, style, start, end = event.value, event.style or "", event.start_mark, event.end_mark
        at, stop = start.index, end.index
        span = _between(start.line + 1, start.column + 1, at, end.line + 1, end.column + 1, stop)
        if style in ("|", ">"):
            last = _end_of_block(self.file.source.text, *span)
            span, stop = Span(span.start, last), last.offset
        if style == '"':
            self.escapes(text, span)
        if self.masked.table:
            as_parsed, text = text, self.masked.unmasked(text, style)
            if not style and text != as_parsed and span.line in self.file.mended:
                text = unquoted(text)
            if not style and text.startswith("!") and span.line not in self.file.mended:
                self.found.append(complain.explicit_tag(self.file.where(span)))
        if end.line > start.line and style != "|" and not text.isascii():
            from delegate.reading.comparable import unfolded

            text = unfolded(text, self.file.source.text[at:stop])
        if self.hashes and not style and stop in self.hashes:
            self.found.append(complain.text_taken_for_comment(self.file.where(self.rest_of_line(span.end))))
        if event.anchor and not style and (said := anchor_alone(self.file, event.anchor, stop)):
            self.found.append(said[0])
            text, span = said[1], said[0].where.span
        same = self.texts.setdefault(text, text)  # names of fields, people and places are written on every line
        self.add(ScalarNode(same, span, style), event.anchor)

    def escapes(self, text: str, span: Span) -> None:
        """Complain of unseen characters that an escape puts into a text; `\\n` and `\\t` are seen well enough."""
        half = self.masked.halves & set(text) if self.masked.halves else ()
        written = [described(each) for each in dict.fromkeys(UNSEEN.findall(text))]
        written += ["half a character"] if half else []
        if written:
            self.found.append(complain.escaped_control_character(self.file.where(span), ", ".join(written)))

    def rest_of_line(self, end: Position) -> Span:
        text = self.file.source.text
        start = text.index("#", end.offset)
        stop = min((at for at in (text.find("\n", start), text.find("\r", start)) if at >= 0), default=len(text))
        column = end.column + start - end.offset
        return Span(Position(end.line, column, start), Position(end.line, column + stop - start, stop))

    def open(self, event: Any) -> None:
        if len(self.stack) >= DEEPEST:
            self.spoil(complain.nested_too_deep(self.where(event)))
        mapping, flow = isinstance(event, yaml.MappingStartEvent), bool(event.flow_style)
        self.stack.append(_OpenNode(_position(event.start_mark), mapping=mapping, flow=flow, anchor=event.anchor))

    def close(self, event: Any) -> None:
        frame = self.stack.pop()
        end = (
            _position(event.end_mark)
            if frame.flow
            else (frame.children[-1].span.end if frame.children else frame.start)
        )
        span = Span(frame.start, end)
        node: Node = SequenceNode(frame.children, span, frame.flow)
        if frame.mapping:
            node = MappingNode(self.pairs(frame.children), span, frame.flow)
        self.add(node, frame.anchor, frame.size, frame.height)

    def pairs(self, children: list[Node]) -> list[tuple[ScalarNode, Node]]:
        """Keys with their values; of a key written twice the first."""
        pairs: list[tuple[ScalarNode, Node]] = []
        seen: dict[str, ScalarNode] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if isinstance(key, ScalarNode) and not key.text.isascii():
                key = self.comparable(key)
            if not isinstance(key, ScalarNode) or key.empty:
                self.found.append(complain.key_without_name(self.file.where(Span(key.span.start, key.span.start))))
            elif key.text == "<<" and not key.style:
                self.found.append(complain.merge_key(self.file.where(key.span)))
            elif key.text in seen:
                first = self.file.where(seen[key.text].span)
                from delegate.reading.look_alikes import is_own_name  # a name written twice is rare

                own = is_own_name(key.text)
                self.found.append(
                    complain.duplicate_key(self.file.where(key.span), key.text, first, names_something=own)
                )
            else:
                seen[key.text] = key
                pairs.append((key, value))
            if isinstance(key, ScalarNode) and key.text.casefold() in NOT_SHOWN:
                nothing = isinstance(value, ScalarNode) and value.empty  # the parsers place it on different lines
                self.file.hide(Span(key.span.start, key.span.end if nothing else value.span.end))
        return pairs

    def comparable(self, key: ScalarNode) -> ScalarNode:
        """A name as it is compared with others; marks in it that nobody sees are complained of."""
        from delegate.reading.comparable import comparable, unseen_in

        if said := unseen_in(self.file, key):
            self.found.append(said)
        return key._replace(text=comparable(key.text))

    def alias(self, event: Any) -> None:
        where, name = self.where(event), event.anchor
        if any(frame.anchor == name for frame in self.stack):
            self.found.append(complain.recursive_alias(where, name))
            self.add(ScalarNode("", where.span), None)
            return
        if name not in self.anchors:
            self.found.append(complain.unknown_alias(where))
            self.add(ScalarNode(f"*{name}", where.span, "*"), None)
            return
        node, size, height = self.anchors[name]
        self.aliased += size
        if self.aliased > MOST_ALIASED:
            self.spoil(complain.too_many_aliases(where))
        if len(self.stack) + height > DEEPEST:
            self.spoil(complain.nested_too_deep(where))
        self.add(node._replace(span=where.span), None, size, height)

    def add(self, node: Node, anchor: str | None, size: int = 1, height: int = 0) -> None:
        """Put a finished node into the one that is open; a collection's height counts its own level."""
        if anchor is not None:
            self.anchors[anchor] = (node, size, height)
        if not self.stack:
            self.root = node
            return
        frame = self.stack[-1]
        frame.children.append(node)
        frame.size += size
        frame.height = max(frame.height, height + 1)


def _position(mark: Any) -> Position:
    return Position(mark.line + 1, mark.column + 1, mark.index)


def _end_of_block(text: str, start: Position, end: Position) -> Position:
    """Where the last line of a block text ends; the parser's mark also covers the blank lines behind it."""
    written = text[start.offset : end.offset].rstrip()
    lines = written.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    column = len(lines[-1]) + (start.column if len(lines) == 1 else 1)
    return Position(start.line + len(lines) - 1, column, start.offset + len(written))
