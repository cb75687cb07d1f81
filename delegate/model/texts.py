"""Finds every text that an author wrote in a trip or an address book, with the record and the field it stands in."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from delegate.keys import Record
from delegate.source import Where
from delegate.values import Text

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
            return str(vars(self.record).get("kind", ""))
        found = (name for name, each in self.record.declared.items() if each.attribute == self.attribute)
        return next(found, self.attribute)

    @property
    def where(self) -> Where:
        """The field's value."""
        return self.record.where(self.key)


def texts_of(record: Record) -> Iterator[Written]:
    """Every text in a record and in those below it, in the order in which their fields are declared."""
    for attribute, value in vars(record).items():
        if attribute not in _NOT_PRINTED:
            yield from _texts_in(value, record, attribute)


def _texts_in(value: Any, record: Record, attribute: str) -> Iterator[Written]:
    if isinstance(value, Text):
        yield Written(value, record, attribute)
    elif isinstance(value, Record):
        yield from texts_of(value)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts_in(each, record, attribute)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            if isinstance(each, Text):
                yield Written(each, record, attribute, number)
            elif isinstance(each, Record):
                yield from texts_of(each)
