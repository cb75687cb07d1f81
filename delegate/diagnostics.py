"""Defines findings: what is said about a trip, how bad it is, and where it stands."""

from enum import IntEnum

from delegate.source import Span, Where
from delegate.tuples import NamedTuple


class Severity(IntEnum):
    """A promise. Error: on an ordinary day this does not work as written. Warning: it may fail. Note: worth a look."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class Edit(NamedTuple):
    """Text that takes the place of a span of the file that a finding is about; an empty span inserts it."""

    span: Span
    text: str


class Finding(NamedTuple):
    """One problem at one place, in the author's own words.

    A check fills in what it saw; `code`, `name` and `severity` are stamped on it afterwards, a severity that the check
    itself set only where that of the check is worse. `firm` is false where
    the time is approximate, the leg rough or the line tentative: then it is at worst a warning. `minutes` is signed,
    a shortage is negative. `edits` mend it, where what was written has one reading; the trip is read as that one.
    """

    where: Where
    message: str
    help: str = ""
    related: tuple[tuple[Where, str], ...] = ()
    minutes: int | None = None
    people: tuple[str, ...] = ()
    firm: bool = True
    beyond: bool = False  # the rest of a list, which an acceptance of the finding does not cover
    code: str = ""
    name: str = ""
    severity: Severity = Severity.ERROR
    accepted: str | None = None
    edits: tuple[Edit, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        return (self.where.path, self.where.span.start.offset, self.code, self.message)
