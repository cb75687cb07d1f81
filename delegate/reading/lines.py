"""Reads the lines of a day: one key names the kind, the others are fields that the kind may carry."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from delegate.diagnostics import Edit
from delegate.keys import Key, Name, Phrase
from delegate.model import ITEM_KINDS, ITEMS, LINE_KINDS, MOVING, Item
from delegate.modes import MOVEMENT_KINDS
from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong
from delegate.reading.departures_and_arrivals import with_ends_joined
from delegate.reading.edits import in_place_of, inside, whole
from delegate.reading.everyday_words import Meant, field_meant, is_tbc_word, kind_meant
from delegate.reading.fields import read_value
from delegate.reading.nearest import nearest
from delegate.reading.nodes import MappingNode, Node, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.reading.records import is_empty, is_tbc, read_fields
from delegate.reading.scalars import read_scalar
from delegate.reading.tentative_lines import with_status_apart
from delegate.reading.timed_lines import lodging, offered_line, with_time_as_key
from delegate.reading.titles import Pairs, meal_by_its_word, says_it_itself, with_ends_by_words, with_time_apart
from delegate.source import Position, Span

_KINDS = {kind: Key(kind, "value", Phrase(), "", "", None, False, frozenset()) for kind in LINE_KINDS} | {
    "hotel": Key("hotel", "place", Name("place"), "", "", None, False, frozenset()),
    "crossing": Key("crossing", "place", Name("crossing"), "", "", None, False, frozenset()),
}
_ALL_KEYS = {**Item.declared, **_KINDS}


def read_line(node: Node, route: str, file: OpenFile) -> Item | None:
    """One line. Where it does not say what it is, it is kept as an `event`, so that its time is not lost."""
    if is_tbc(node) or tbc_in_another_word(node, route, file):
        return Item(
            kind="event", tbc=frozenset(("event",)), origin_=file.origin(route, node.span, {"event": node.span})
        )
    if not isinstance(node, MappingNode):
        return _of_a_word(node, route, file)
    kind, pairs = _kind(node, route, file)
    pairs = with_status_apart(node, with_time_apart(node, kind, pairs, route, file), route, file)
    pairs = with_ends_joined(kind, with_ends_by_words(kind, pairs, route, file), node, route, file)
    if kind:
        pairs = [pair for pair in pairs if not _misplaced(pair[0], kind, _fields_of(kind), route, file)]
    declared = _fields_of(kind) if kind else _ALL_KEYS
    fields = read_fields(declared, MappingNode(pairs, node.span, node.flow), route, file, read_value, owner=Item)
    _add_empty_kind(node, kind, fields.spans)
    item = Item(
        kind=kind or "event",
        tbc=fields.open,
        origin_=file.origin(route, node.span, fields.spans),
        **fields.values,
    )
    return _agreeing(item, file)


@cache
def _fields_of(kind: str) -> Mapping[str, Key]:
    """What a line of a kind may say; the kind itself is one of its fields."""
    return {name: key for name, key in Item.declared.items() if not key.lines or kind in key.lines} | {
        kind: _KINDS[kind]
    }


def _add_empty_kind(node: MappingNode, kind: str, spans: dict[str, Span]) -> None:
    """`meeting:` without a title still has a place where findings about it belong: the word itself."""
    for name, _ in node.pairs:
        if name.text == kind and kind not in spans:
            spans[kind] = name.span


def _kind(node: MappingNode, route: str, file: OpenFile) -> tuple[str, Pairs]:
    """The kind of a line, and its pairs without a second one; a misspelt kind is read as the one it comes near."""
    named = [name for name, _ in node.pairs if name.text in _KINDS]
    if named:
        for other in named[1:]:
            where = file.where(other.span, route)
            file.findings.append(complain.two_kinds(where, named[0].text, other.text, file.where(named[0].span, route)))
        return named[0].text, [pair for pair in node.pairs if pair[0] not in named[1:]]
    if node.pairs and (timed := with_time_as_key(node, route, file)):
        return timed
    if node.pairs and node.pairs[0][0].text not in _ALL_KEYS:
        from delegate.reading.movement_words import movement_by_its_word  # few files have lines without a kind

        if moving := movement_by_its_word(node, route, file):
            return moving
    for number, (name, value) in enumerate(node.pairs):
        if name.text in _ALL_KEYS and (number or not _is_a_hotel(name, value)):
            continue
        if found_kind := _kind_by_its_word(node, name, value, route, file) if not number else None:
            kind, fields = found_kind
            return kind, [*node.pairs[:number], *fields, *node.pairs[number + 1 :]]
        near = nearest(name.text, _ALL_KEYS)
        if near and near[0] in _KINDS:
            where = file.where(name.span, route)
            file.findings.append(complain.unknown_key(where, name.text, f"did you mean `{near[0]}`?", near[0]))
            renamed = name._replace(text=near[0])
            return near[0], [*node.pairs[:number], (renamed, value), *node.pairs[number + 1 :]]
    if node.pairs and _may_be_a_kind(*node.pairs[0]):
        name, value = node.pairs[0]
        remedy = _kind_and_time(name.text, value) or _KIND_TO_WRITE
        file.findings.append(complain.unknown_key(file.where(name.span, route), name.text, remedy))
        return "", [(name._replace(text="event"), value), *node.pairs[1:]]
    if all(name.text in _ALL_KEYS for name, _ in node.pairs):
        file.findings.append(
            complain.line_without_kind(file.where(node.pairs[0][0].span if node.pairs else node.span, route))
        )
    return "", list(node.pairs)


_KIND_TO_WRITE = (
    "write the kind of the line in its place, such as `meeting`, `visit`, `meal`, `event`, `free` or `coach`"
)


def _kind_and_time(text: str, value: Node) -> str:
    """What to write for `meeting 14:00-15:00: Prices`; nothing where no kind with a time stands there."""
    from delegate.reading.typed_times import times_as_written  # few files need it

    kind, _, said = text.lower().partition(" ")
    time = times_as_written(said) if kind in _KINDS else ""
    return (
        f"write `{kind}: {value.text}`, and `time: {time}` below it" if time and isinstance(value, ScalarNode) else ""
    )


def _may_be_a_kind(name: ScalarNode, value: Node) -> bool:
    """Whether the first word of a line, with a title behind it, stands where the kind does and comes near no field."""
    if not isinstance(value, ScalarNode) or is_empty(value) or name.text in _ALL_KEYS:
        return False
    return not field_meant(name.text, Item.__name__, value.text) and not nearest(name.text, Item.declared)


def _is_a_hotel(name: ScalarNode, value: Node) -> bool:
    """Whether `- check-in: Hotel X` says where people stay, and not how long before a departure they are there."""
    return (
        name.text == "check-in"
        and isinstance(value, ScalarNode)
        and not is_empty(value)
        and not is_tbc(value)
        and isinstance(read_scalar("length", value.text), Wrong)
    )


def _kind_by_its_word(
    node: MappingNode, name: ScalarNode, value: Node, route: str, file: OpenFile
) -> tuple[str, Pairs] | None:
    """The kind that an everyday word means, and what it is read as; None where nobody knows the word."""
    narrow = unicodedata.normalize("NFKC", name.text)
    meant = Meant(narrow) if narrow in _KINDS else kind_meant(name.text)
    if not meant:
        return None
    where = file.where(name.span, route)
    if meant.question:
        file.findings.append(complain.unknown_key(where, name.text, meant.question))
        return meant.key, [(name._replace(text=meant.key or "event"), value)]
    if meant.key == "meal" and isinstance(value, ScalarNode) and not is_empty(value):
        remedy, edits, pairs = meal_by_its_word(node, name, value, file)
        said = complain.unknown_key(where, name.text, remedy or "write `meal`")
        file.findings.append(said._replace(edits=edits))
        return pairs[0][0].text, pairs
    said = complain.unknown_key(where, name.text, f"write `{meant.key}`")
    edits = in_place_of(file, name, meant.key)
    takes_text = meant.key not in ("hotel", "crossing") and isinstance(value, ScalarNode) and not is_tbc(value)
    if isinstance(value, ScalarNode) and takes_text and is_empty(value):  # `- lunch:` would be a meal without a title
        edits, value = _with_title(name, value, edits, file)
    elif isinstance(value, ScalarNode) and takes_text and says_it_itself(value.text, name.text):
        pass  # `courtesy call: Courtesy call on the Mayor`
    elif isinstance(value, ScalarNode) and takes_text and not meant.exactly:
        edits, value = _with_word(name, value, edits, file)
    elif not meant.exactly:
        edits = ()  # what the word says more would be lost
    file.findings.append(said._replace(edits=edits))
    return meant.key, [(name._replace(text=meant.key), value)]


def _with_title(
    name: ScalarNode, value: ScalarNode, edits: tuple[Edit, ...], file: OpenFile
) -> tuple[tuple[Edit, ...], ScalarNode]:
    """`lunch:` without a title is the meal “lunch”."""
    end = name.span.end
    titled = value._replace(text=name.text)
    if not edits or file.source.text[end.offset : end.offset + 1] != ":":
        return (), titled
    at = Position(end.line, end.column + 1, end.offset + 1)
    return (*edits, Edit(Span(at, at), f" {name.text}")), titled


def _with_word(
    name: ScalarNode, value: ScalarNode, edits: tuple[Edit, ...], file: OpenFile
) -> tuple[tuple[Edit, ...], ScalarNode]:
    """`welcome dinner: Tea house` is the meal “Welcome dinner, Tea house”: what the word says more is kept."""
    span = inside(file, value)
    said = name.text[:1].upper() + name.text[1:] + (", " if name.text.isascii() else "，")
    if not span or not edits or re.search(r"[:#]|^\W", said):
        return (), value
    return (*edits, Edit(Span(span.start, span.start), said)), value._replace(text=said + value.text)


def _of_a_word(node: Node, route: str, file: OpenFile) -> Item | None:
    """A line that is no fields: `- Lunch` says what it is all the same."""
    meant = kind_meant(node.text) if isinstance(node, ScalarNode) else None
    where = file.where(node.span, route)
    if isinstance(node, ScalarNode) and (place := lodging(node.text)):
        said = complain.line_without_kind(where)._replace(help=f"write `hotel: {place}`")
        lost = node.span.end.line + 1 in file.lost  # its fields, which the line then has as well
        file.findings.append(said._replace(edits=() if lost else whole(file, node, f"hotel: {place}")))
        return _with_kind_alone("hotel", node._replace(text=place), route, file)
    if not meant or not isinstance(node, ScalarNode) or meant.key in ("hotel", "crossing"):
        said = complain.line_without_kind(where)
        remedy = offered_line(node.text) if isinstance(node, ScalarNode) else ""
        file.findings.append(said._replace(help=remedy or said.help))
        return None
    timed = offered_line(node.text) if node.text[:1].isdecimal() else ""
    if meant.question or timed:  # `12:30 Lunch` as a title would have no time
        file.findings.append(complain.line_without_kind(where)._replace(help=meant.question or timed))
        return None
    said = complain.line_without_kind(where)._replace(help=f"write `{meant.key}: {node.text}`")
    edits = (Edit(Span(node.span.start, node.span.start), f"{meant.key}: "),) if inside(file, node) else ()
    if node.span.end.line + 1 in file.lost:  # its fields, which the line then has as well
        edits = ()
    file.findings.append(said._replace(edits=edits))
    return _with_kind_alone(meant.key, node, route, file)


def _with_kind_alone(kind: str, node: ScalarNode, route: str, file: OpenFile) -> Item:
    """A line of that kind with the text behind it, and no other field."""
    pairs: Pairs = [(ScalarNode(kind, node.span), node)]
    fields = read_fields(_ALL_KEYS, MappingNode(pairs, node.span, False), route, file, read_value, owner=Item)
    return Item(kind=kind, origin_=file.origin(route, node.span, fields.spans), **fields.values)


def tbc_in_another_word(node: Node, route: str, file: OpenFile) -> bool:
    """Whether a node says TBA or the like where `tbc` is the word; that is complained of."""
    if not isinstance(node, ScalarNode) or not is_tbc_word(node.text):
        return False
    said = complain.tbc_by_another_name(file.where(node.span, route), node.text.strip())
    file.findings.append(said._replace(edits=in_place_of(file, node, "tbc")))
    return True


def _misplaced(name: ScalarNode, kind: str, taken: Mapping[str, Key], route: str, file: OpenFile) -> bool:
    meant = None if name.text in Item.declared else field_meant(name.text, Item.__name__)
    word = meant.key if meant else name.text
    key = Item.declared.get(word)
    if key is None or word in taken:
        return False
    said = complain.misplaced_field(file.where(name.span, route), name.text, kind, _said(key.lines))
    if word == "venue":
        said = said._replace(help=_INSTEAD_OF_VENUE["hotel" if kind in ("hotel", "crossing") else "coach"].format(kind))
    file.findings.append(said)
    return True


_INSTEAD_OF_VENUE = {
    "hotel": "the place stands behind `{}:`",
    "coach": "write where it begins behind `from:`, and where it ends behind `to:`",
}


def _said(kinds: Iterable[str]) -> str:
    """The kinds that take a field, in as few words as do."""
    rest, words = set(kinds), []
    if rest >= ITEMS:
        words.append("items at a place (" + ", ".join(ITEM_KINDS) + ")")
        rest -= ITEMS
    if rest >= MOVING:
        words.append("movements (" + ", ".join(MOVEMENT_KINDS) + ")")
        rest -= MOVING
    words += [f"`{each}`" for each in LINE_KINDS if each in rest]
    return " and ".join(words)


def _agreeing(item: Item, file: OpenFile) -> Item:
    """The line without what contradicts itself: an end and a length, a time and a window."""
    time = item.time
    if item.length and item.length.low != item.length.high and item.kind not in (*MOVING, "crossing"):
        problem, remedy = "only a movement takes a range of lengths", "write one length, such as 45 min"
        file.findings.append(complain.unreadable_length(item.where("for"), problem, remedy))
        item = item.replace(length=None, tbc=item.tbc | {"for"})
    if time and (time.end or time.end_tbc) and item.length:
        file.findings.append(complain.end_and_length(item.where("for"), item.where("time")))
        item = item.replace(length=None, tbc=item.tbc | {"for"})
    if time and item.within and "time" not in item.tbc:
        file.findings.append(complain.time_and_window(item.where("within"), item.where("time")))
        item = item.replace(within=None, tbc=item.tbc | {"within"})
    return item
