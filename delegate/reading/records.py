"""Turns nodes into records by their declarations alone: no field of the format is named here."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from delegate.keys import Key, Many, Name, Phrase, Record, Scalar
from delegate.model import Item, Paper, Person, Trip
from delegate.reading import complaints_structure as complain
from delegate.reading.braces import rejoined
from delegate.reading.edits import in_place_of, left_out
from delegate.reading.everyday_words import Meant, field_meant, field_nearly_meant, says_nothing
from delegate.reading.nearest import Guess, guess, nearest
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import NOT_SHOWN, OpenFile
from delegate.reading.paper_fields import with_papers_gathered
from delegate.reading.papers import is_number_field
from delegate.reading.typed_dates import dates_as_written
from delegate.source import Span
from delegate.tuples import NamedTuple
from delegate.values import Text, Times

R = TypeVar("R", bound=Record)


class UnknownKey(NamedTuple):
    """`tbc`, or what could not be read; `rest` is what is known of it all the same."""

    rest: Any = None


UNKNOWN = UnknownKey()
ReadValue: TypeAlias = Callable[[Any, Node, str, OpenFile], Any]
_LATITUDES = ("lat", "latitude", "緯度", "纬度")
ByHand: TypeAlias = Mapping[str, Callable[[Node, str, OpenFile], Any]]


class Fields(NamedTuple):
    """What the keys of one mapping gave: values by attribute, the keys that are `tbc`, the span of each value."""

    values: dict[str, Any]
    tbc: set[str]
    spans: dict[str, Span]

    @property
    def open(self) -> frozenset[str]:
        """The keys that are `tbc`; most records have none, and share that."""
        return frozenset(self.tbc) if self.tbc else Record.tbc


def is_tbc(node: Node) -> bool:
    """Whether a value is `tbc`, in any case."""
    return isinstance(node, ScalarNode) and node.text.strip().lower() == "tbc"


def is_empty(node: Node) -> bool:
    """Whether a key has no value at all; `""` is one."""
    return isinstance(node, ScalarNode) and node.empty


def found(node: Node) -> str:
    """What kind of thing a node is, in words."""
    if isinstance(node, SequenceNode):
        return "a list"
    return "a group of fields" if isinstance(node, MappingNode) else "a single text"


def read_record(
    cls: type[R],
    node: Node,
    route: str,
    file: OpenFile,
    read: ReadValue,
    *,
    span: Span | None = None,
    by_hand: ByHand | None = None,
    **given: Any,
) -> R:
    """A record of this class; what it lacks is for `require` to say, once address books are joined in."""
    origin = file.origin(route, span or node.span)
    if isinstance(node, MappingNode):
        fields = read_fields(cls.declared, node, route, file, read, by_hand=by_hand, owner=cls)
        origin = origin._replace(keys=fields.spans)
        return cls(tbc=fields.open, origin_=origin, **fields.values, **given)
    if is_empty(node):
        return cls(origin_=origin, **given)
    if not is_tbc(node):
        example = next((key.example for key in cls.declared.values() if key.required), "")
        remedy = f"write its fields below it, such as `{example}`" if example else ""
        file.findings.append(
            complain.wrong_shape(file.where(node.span, route), found(node), "a group of fields", remedy)
        )
    needed = frozenset(key.name for key in cls.declared.values() if key.required)
    return cls(tbc=needed, origin_=origin, **given)


def read_fields(
    declared: Mapping[str, Key],
    node: MappingNode,
    route: str,
    file: OpenFile,
    read: ReadValue,
    *,
    by_hand: ByHand | None = None,
    owner: type[Record],
) -> Fields:
    """Every pair of a mapping that is declared; a pair that is not is complained of with its nearest neighbour."""
    fields = Fields({}, set(), {})
    node = rejoined(
        node, lambda name: _takes(name, declared, owner), lambda word: _is_a_field(word, declared, owner), route, file
    )
    node = with_papers_gathered(node, route, file) if owner is Person else node
    if "at" in declared and any(name.text.lower() in _LATITUDES for name, _ in node.pairs):
        from delegate.reading.typed_points import with_point_gathered  # few files need it

        node = with_point_gathered(node, _LATITUDES, route, file)
    for typed, child in node.pairs:
        name = _by_its_word(typed, declared, node, route, file, owner)
        key = declared.get(name.text)
        if is_empty(child) and (node.flow or key is not None):
            if node.flow:
                file.findings.append(complain.broken_text(file.where(name.span, route), name.text))
            if node.flow or not (owner is Item and key and _is_settled_later(key)):
                continue
            child = ScalarNode("tbc", child.span)
        if key is None:
            meant = _complain_of_key(declared, name, node, route, file, owner)
            if meant and not any(other.text == meant for other, _ in node.pairs):
                _leave_open(fields, declared[meant])
            continue
        below = f"{route}.{name.text}" if route else name.text
        hand = by_hand.get(name.text) if by_hand else None
        told = len(file.findings)
        value = hand(child, below, file) if hand else read(key.kind, child, below, file)
        file.findings[told:] = [complain.in_its_form(each, child.span, key.example) for each in file.findings[told:]]
        fields.spans[name.text] = child.span
        if isinstance(value, UnknownKey):
            fields.tbc.add(name.text)
            value = Times() if _takes_times(key) else value.rest
        if value is not None:
            fields.values[key.attribute] = value
    return fields


def _leave_open(fields: Fields, key: Key) -> None:
    """A field was said in a way that cannot be read: nothing is concluded from its absence."""
    fields.tbc.add(key.name)
    if _takes_times(key):
        fields.values[key.attribute] = Times()


def _takes_times(key: Key) -> bool:
    return isinstance(key.kind, Scalar) and key.kind.name == "times"


def _is_settled_later(key: Key) -> bool:
    """Whether an empty field of a line stands for what somebody will write there: its hour, or a place."""
    return _takes_times(key) or (isinstance(key.kind, Name) and key.kind.of == "place")


def _takes(name: str, declared: Mapping[str, Key], owner: type[Record]) -> str:
    """Which form of value a comma breaks in a field: "text", "point", or a "list" of codes or names; else nothing."""
    meant = Meant(name) if name in declared else field_meant(name, owner.__name__)
    kind = declared[meant.key].kind if meant and meant.key in declared else None
    if isinstance(kind, Many) and kind.alone and isinstance(kind.of, Name | Scalar):
        return "list"
    if isinstance(kind, Scalar) and kind.name == "point":
        return "point"
    return "text" if isinstance(kind, Phrase) else ""


def _is_a_field(word: str, declared: Mapping[str, Key], owner: type[Record]) -> bool:
    """Whether a word alone in braces is a field without its value."""
    return word in declared or bool(field_meant(word, owner.__name__))


def _by_its_word(
    name: ScalarNode, declared: Mapping[str, Key], node: MappingNode, route: str, file: OpenFile, owner: type[Record]
) -> ScalarNode:
    """The name of a field; for one in an everyday word that of the format, complained of with the edit."""
    if name.text in declared:
        return name
    narrow = unicodedata.normalize("NFKC", name.text)
    value = next(child for other, child in node.pairs if other is name)
    meant = Meant(narrow) if narrow in declared else field_meant(name.text, owner.__name__, _text(value))
    if owner is Trip and (not meant or not meant.key) and _has_dates(value):
        meant = Meant("days")
    if not meant or not meant.key:
        return name
    if (
        meant.key == "days"
        and owner is Trip
        and isinstance(value, ScalarNode)
        and not is_empty(value)
        and not is_tbc(value)
    ):
        meant = meant._replace(key="trip")  # `行程: 訪問香港` is the title
    if meant.key not in declared or any(other.text == meant.key for other, _ in node.pairs):
        return name
    if meant.key in NOT_SHOWN:
        file.hide(Span(name.span.start, next(child.span.end for other, child in node.pairs if other is name)))
    said = complain.unknown_key(file.where(name.span, route), name.text, f"write `{meant.key}`")
    file.findings.append(said._replace(edits=in_place_of(file, name, meant.key)))
    return name._replace(text=meant.key)


def _has_dates(node: Node) -> bool:
    """Whether a group of fields has dates for names, as the days of a trip have, whatever it is called."""
    keys = [name.text for name, _ in node.pairs] if isinstance(node, MappingNode) else []
    return bool(keys) and all(dates_as_written(each) for each in keys)


def _text(node: Node) -> str:
    return node.text if isinstance(node, ScalarNode) else ""


def require(record: Record, of: str, file: OpenFile) -> None:
    """Complain of every key that the record cannot do without; not where lines of the file were lost."""
    if file.lost:
        return
    for key in type(record).declared.values():
        if key.required and _says_nothing(getattr(record, key.attribute)) and not _left_open(record, key, file):
            where = record.where(key.name)
            said = complain.missing_key(where, key.name, of, key.example, tbc_will_do=not key.settled)
            file.findings.append(said)


def _says_nothing(value: Any) -> bool:
    return value is None or (isinstance(value, Text) and not any(text.strip() for _, text in value.by_language))


def _left_open(record: Record, key: Key, file: OpenFile) -> bool:
    """Whether a field is `tbc` and may be, or was complained of already."""
    if key.name not in record.tbc or not key.settled:
        return key.name in record.tbc
    span = record.where(key.name).span
    return any(finding.where.span == span for finding in file.findings)


def _complain_of_key(
    declared: Mapping[str, Key], name: ScalarNode, node: MappingNode, route: str, file: OpenFile, owner: type[Record]
) -> str | None:
    """Complain of a key that is not declared; the answer is the one that was probably meant."""
    where = file.where(name.span, route)
    child = next(child for other, child in node.pairs if other.span == name.span)
    if issubclass(owner, Person | Paper) and is_number_field(name.text):
        file.hide(Span(name.span.start, child.span.end))
        file.findings.append(complain.document_number(where._replace(span=name.span)))
        return None
    near = nearest(name.text, declared)
    if near and near[0] in NOT_SHOWN:
        file.hide(Span(name.span.start, child.span.end))
    asked = field_meant(name.text, owner.__name__, _text(child))
    if asked and asked.question:
        value = f"`{_text(child)}`" if _text(child) else "it"
        said = complain.unknown_key(where, name.text, asked.question.replace("{value}", value))
        edits = left_out(file, node, name) if says_nothing(asked, _text(child)) else ()
        file.findings.append(said._replace(edits=edits))
        return None
    known = sorted(declared, key=lambda each: not declared[each].lines)  # what this kind of line takes comes first
    some = ", ".join(known[:12]) + (" ..." if len(known) > 12 else "")
    guessed = guess(name.text, declared, f"fields here are {some}")
    if near and near[0][0] != name.text[:1] and (nearly := field_nearly_meant(name.text, owner.__name__)) in declared:
        there = any(each.text == nearly for each, _ in node.pairs)
        near = (nearly,)
        guessed = Guess(f"put it into the `{nearly}` that is there") if there else guess(nearly, near)
    if asked and asked.key in declared:  # else it would have been read as that field
        guessed = Guess(f"put it into the `{asked.key}` that is there")
    file.findings.append(complain.unknown_key(where, name.text, *guessed))
    return near[0] if near else None
