"""Defines findings: what is said about a trip, how bad it is, and where it stands."""

from collections.abc import Callable
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
        """As a report prints it: `error`, `warning`, `note`."""
        return self.name.lower()


class Edit(NamedTuple):
    """Text that takes the place of a span of the file that a finding is about; an empty span inserts it."""

    span: Span
    text: str


class NearWord(NamedTuple):
    """A word that nobody knows, as it is written, and the known one that may be meant."""

    written: str
    known: str


class SaidWhenAsked:
    """A text that costs much, worked out when it is first asked for: most findings are printed without their help.

    Two are equal where their texts are. What is pickled is the text.
    """

    __slots__ = ("_make", "_text")

    def __init__(self, make: Callable[[], str]) -> None:
        self._make: Callable[[], str] | None = make
        self._text = ""

    def __str__(self) -> str:
        if self._make is not None:
            self._text, self._make = self._make(), None
        return self._text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str | SaidWhenAsked) and str(self) == str(other)

    def __hash__(self) -> int:
        return 0  # that of the text would work it out, for every finding in a set

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (str(self),)


class _FindingFields(NamedTuple):
    """What a finding consists of."""

    where: Where
    message: str
    help: str | SaidWhenAsked = ""
    related: tuple[tuple[Where, str], ...] = ()
    minutes: int | None = None
    people: tuple[str, ...] = ()
    firm: bool = True
    beyond: bool = False  # the rest of a list, which an acceptance of the finding does not cover
    spread: bool = False  # over several parts of the trip, of which `where` is the first: about none of them alone
    code: str = ""
    name: str = ""
    severity: Severity = Severity.ERROR
    accepted: str | None = None
    edits: tuple[Edit, ...] = ()
    near: NearWord | None = None


class Finding(_FindingFields):
    """One problem at one place, in the author's own words.

    A check fills in what it saw; `code`, `name` and `severity` are stamped on it afterwards, a severity that the check
    itself set only where that of the check is worse. `firm` is false where
    the time is approximate, the leg rough or the line tentative: then it is at worst a warning. `minutes` is signed,
    a shortage is negative. `edits` mend it, where what was written has one reading; the trip is read as that one.
    `near` is a guess that only the author can take up.
    """

    __slots__ = ()

    @property
    def help(self) -> str:
        """What to write instead."""
        return str(self[2])

    def settled(self, *, helped: bool) -> "Finding":
        """The finding with its help worked out, without one where nobody prints it: it keeps no plan in memory."""
        return self if isinstance(self[2], str) else self._replace(help=self.help if helped else "")

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        """The order of a report: by file, place in it, code and words."""
        return (self.where.path, self.where.span.start.offset, self.code, self.message)
