"""Finds every text that an author wrote in a trip or an address book, with the record and the field it stands in."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from delegate.keys import Record
from delegate.source import Where
from delegate.tuples import NamedTuple
from delegate.values import Text

R = TypeVar("R", bound=Record)

_PLAIN = (str, int, float, type(None))  # what holds no text: most values, and quickly told
_NOT_PRINTED = ("accept", "origin_", "tbc")  # why a finding was accepted is in English in every copy


class Written(NamedTuple):
    """A text of a field. `number` counts the texts of a field that has several, from 0."""

    text: Text
    record: Record
    attribute: str
    number: int = 0

    @property
    def key(self) -> str:
        """How the file names the field: of a line's own text, its kind."""
        if self.attribute == "value":
            return str(getattr(self.record, "kind", ""))
        found = (name for name, each in self.record.declared.items() if each.attribute == self.attribute)
        return next(found, self.attribute)

    @property
    def where(self) -> Where:
        """The field's value."""
        return self.record.where(self.key)


def texts_of(record: Record) -> Iterator[Written]:
    """Every text in a record and in those below it, in the order in which their fields are declared."""
    for attribute, value in record.given():
        if attribute not in _NOT_PRINTED and not isinstance(value, _PLAIN):
            yield from _texts_in(value, record, attribute)


def _texts_in(value: Any, record: Record, attribute: str) -> Iterator[Written]:
    if isinstance(value, Text):
        yield Written(value, record, attribute)
    elif isinstance(value, Record):
        yield from texts_of(value)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            if isinstance(each, Text):
                yield Written(each, record, attribute, number)
            elif isinstance(each, Record):
                yield from texts_of(each)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts_in(each, record, attribute)


def with_texts(record: R, rewritten: Callable[[Written], Text]) -> R:
    """The same record with other texts, those of the records below it too."""
    values = {
        attribute: _rewritten(value, record, attribute, rewritten)
        for attribute, value in record.given()
        if attribute not in _NOT_PRINTED
    }
    return record.replace(**values)


def _rewritten(
    value: Any, record: Record, attribute: str, rewritten: Callable[[Written], Text], number: int = 0
) -> Any:
    if isinstance(value, Text):
        return rewritten(Written(value, record, attribute, number))
    if isinstance(value, Record):
        return with_texts(value, rewritten)
    if isinstance(value, Mapping):
        return {key: _rewritten(each, record, attribute, rewritten) for key, each in value.items()}
    if type(value) is tuple and any(isinstance(each, Text | Record) for each in value):
        return tuple(_rewritten(each, record, attribute, rewritten, at) for at, each in enumerate(value))
    return value
