"""Declares a field of the itinerary, once.

The reader, its messages, the JSON Schema and the reference table all follow from these declarations; nothing else
lists the keys of the format.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Literal, Self, TypeAlias

from delegate.source import NOWHERE, Span, Where
from delegate.tuples import NamedTuple


class Scalar(NamedTuple):
    """One piece of text with a form of its own; `reading.scalars` reads it under the name given here."""

    name: str
    expects: str  # how a message names it: "a length such as 45 min"
    pattern: str = ""  # for the schema: what an editor may accept without a warning


class Choice(NamedTuple):
    """One word of a few; each with what it means."""

    options: Mapping[str, str]

    @property
    def expects(self) -> str:
        return "one of " + ", ".join(self.options)


class Phrase(NamedTuple):
    """A text for people: one, or one for each language."""

    expects: str = "a text, or one text for each language"


class Name(NamedTuple):
    """The id of something declared elsewhere in the trip, its address books or the shipped data."""

    of: str  # "place", "person", "vehicle", "crossing", "item"

    @property
    def expects(self) -> str:
        return f"the id of a {self.of}"


class NameOrText(NamedTuple):
    """The id of something declared elsewhere, or a text for people: `chan`, or `The Mayor of Kobe`."""

    of: str

    @property
    def expects(self) -> str:
        return f"the id of a {self.of}, or a text"


class Many(NamedTuple):
    """A list; where `alone` is set, a single value may stand without brackets."""

    of: "Kind"
    alone: bool = False

    @property
    def expects(self) -> str:
        one_of = f"{self.of.expects}, or a list of them"
        return one_of if self.alone else f"a list, each {self.of.expects}"


class Table(NamedTuple):
    """Entries under an id of the author's choosing, or under a key of a given form, such as the id of a person."""

    of: "Kind"
    key: Scalar | Choice | Name | None = None
    ids_alone: bool = False  # a plain list of ids takes the entries from an address book

    @property
    def expects(self) -> str:
        return "entries, each under its id" if self.key is None else f"entries, each under {self.key.expects}"


class Part(NamedTuple):
    """A record of its own, with the keys of that class."""

    of: Callable[[], type]
    expects: str = "a group of fields"
    tagged: bool = False  # written `passport`, or `passport: {nationality: GB}`; the word is the record's `kind`
    short: str = ""  # the one field that a list or a single value gives: `[li-min]` for `{people: [li-min]}`


class Convoy(NamedTuple):
    """Vehicles by their ids: one, a list, or each in turn with the people who ride in it."""

    expects: str = "the id of a vehicle, a list of them, or each with its passengers"


Kind: TypeAlias = Scalar | Choice | Phrase | Name | NameOrText | Many | Table | Part | Convoy


class Key(NamedTuple):
    """A declared field: its name in the file, what it takes, what it is for, and an example that is run."""

    name: str
    attribute: str  # its name in Python
    kind: Kind
    doc: str
    example: str
    default: Any
    required: bool
    lines: frozenset[str]  # on a line of a day: the kinds that may carry it; empty: all
    settled: bool = False  # whether `tbc` will not do either


def key(
    kind: Kind,
    doc: str,
    example: str,
    *,
    default: Any = None,
    required: bool = False,
    lines: frozenset[str] = frozenset(),
    name: str = "",
    settled: bool = False,
) -> Any:
    """Declare a field of a record: the value's kind, one sentence on what it is for, and an example in YAML.

    `name` is how the file writes it where Python cannot (`for`, `from`); else `check_in` is written `check-in`.
    """
    return Key(name, "", kind, doc, example, default, required, lines, settled)


Provenance: TypeAlias = Literal["shipped", "trip", "book"]


class Origin(NamedTuple):
    """Where a record stands: the file, the route to it, its own span and the span of each value.

    `provenance` says whose word it is: that of the data shipped with the tool, of the trip, or of an address book.
    An entry of the trip that takes fields from a book is the trip's.
    """

    path: str = ""
    yaml_path: str = ""
    span: Span = NOWHERE
    keys: Mapping[str, Span] = MappingProxyType({})
    provenance: Provenance = "trip"

    def where(self, name: str = "") -> Where:
        """The value under `name`, or the whole record where nothing is written there."""
        if name in self.keys:
            return Where(self.path, self.keys[name], f"{self.yaml_path}.{name}" if self.yaml_path else name)
        return Where(self.path, self.span, self.yaml_path)


class _Declared:
    """The making of records. Not dataclasses: to make thirty of those costs 20 ms at every start, this costs 2.

    A record keeps what it was given; what it was not is the class's. A line has some forty fields, and six are written.
    """

    declared: ClassVar[Mapping[str, Key]] = MappingProxyType({})
    _defaults: ClassVar[Mapping[str, Any]] = MappingProxyType({})

    def __init_subclass__(cls) -> None:
        own: dict[str, Key] = {}
        defaults = dict(cls._defaults)
        for attribute in cls.__annotations__:
            value = vars(cls).get(attribute)
            if isinstance(value, Key):
                name = value.name or attribute.replace("_", "-")
                own[name] = value._replace(name=name, attribute=attribute)
                value = value.default
            defaults[attribute] = value
            setattr(cls, attribute, value)
        cls.declared = MappingProxyType({**own, **cls.declared})  # what is its own comes first, in the docs too
        cls._defaults = MappingProxyType(defaults)

    def __init__(self, **values: Any) -> None:
        if unknown := values.keys() - self._defaults.keys():
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
        object.__setattr__(self, "__dict__", values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        mine, others = vars(self), vars(other)
        names = mine.keys() | others.keys()
        return all(name == "origin_" or getattr(self, name) == getattr(other, name) for name in names)

    __hash__ = None  # type: ignore[assignment]  # records hold mappings

    def __repr__(self) -> str:
        said = (f"{k}={v!r}" for k, v in self.given() if k != "origin_" and v != self._defaults[k])
        return f"{type(self).__name__}({', '.join(said)})"

    def given(self) -> Iterator[tuple[str, Any]]:
        """The values that the record was given, by attribute, in the order in which they are declared."""
        own = vars(self)
        return ((name, own[name]) for name in self._defaults if name in own)

    def replace(self, **values: Any) -> Self:
        """The same record with some values changed."""
        return type(self)(**{**vars(self), **values})


class Record(_Declared):
    """A part of a trip: frozen, made of declared fields, equal to another that says the same at any position.

    `tbc` names the keys whose values were written `tbc`, or could not be read and are as unknown.
    """

    tbc: frozenset[str] = frozenset()
    origin_: Origin = Origin()

    def where(self, name: str = "") -> Where:
        """Where the value of a key stands; the record itself where it was left out."""
        return self.origin_.where(name)

    def wrote(self, name: str) -> bool:
        """Whether the author gave this key a value, `tbc` included."""
        return name in self.origin_.keys
