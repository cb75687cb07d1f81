"""Holds the records of a comparison: the two drafts, and each difference between them as data."""

import datetime as dt
from typing import Any

from delegate.diagnostics import Finding
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

TYPED = (
    "added",
    "removed",
    "moved",
    "retimed",
    "venue",
    "renamed",
    "people",
    "status",
    "crossing",
    "vehicle",
    "detail",
)
FOLLOWING = (
    "leg-earlier",
    "leg-later",
    "crossing-changed",
    "night-changed",
    "vehicle-run",
    "finding-new",
    "finding-gone",
)
KINDS = (*TYPED, *FOLLOWING)


class Draft(NamedTuple):
    """One side of a comparison: the name it goes by, its plan and findings; of a committed one the commit and its date.

    `missing` says that there was no trip: the plan is that of an empty one.
    """

    name: str
    plan: Plan
    findings: tuple[Finding, ...] = ()
    commit: str | None = None
    date: dt.date | None = None
    missing: bool = False
    label: str = ""  # how a heading calls it, where not by its name


class FieldPair(NamedTuple):
    """A field before and after, as it was read; None where it is left out. What is `secret` has no text anywhere."""

    name: str
    old: Any
    new: Any
    secret: bool = False


class Addressees(NamedTuple):
    """Ids of people of the delegation, of hosts and of vehicles; one that was renamed has the new id."""

    people: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    vehicles: frozenset[str] = frozenset()

    def __or__(self, other: "Addressees") -> "Addressees":
        return Addressees(self.people | other.people, self.hosts | other.hosts, self.vehicles | other.vehicles)

    def __bool__(self) -> bool:
        return bool(self.people or self.hosts or self.vehicles)


NOBODY = Addressees()


class Difference(NamedTuple):
    """One change that somebody typed, or one consequence.

    `item` is the id of its line, of what is no line the path. `old` and `new` are the line in each draft, None where it
    is not there, or is no line. `detail` is what a consequence was read from: a pair of legs, of passages, a finding.
    """

    kind: str
    item: str
    told: Addressees = NOBODY
    fields: tuple[FieldPair, ...] = ()
    old: Line | None = None
    new: Line | None = None
    detail: Any = None

    @property
    def consequence(self) -> bool:
        """Whether nobody typed it."""
        return self.kind in FOLLOWING

    @property
    def entry(self) -> tuple[str, str]:
        """The table of the trip and the key in it, of what is no line; the trip itself has no key."""
        table, _, key = self.item.partition(".")
        return table.partition("[")[0], key

    @property
    def line(self) -> Line | None:
        """The line that it is about, as it is now."""
        return self.new or self.old


class Comparison(NamedTuple):
    """Two drafts and every difference between them, in order; `days` is how many days later the whole trip is now."""

    old: Draft
    new: Draft
    differences: tuple[Difference, ...]
    days: int = 0

    @property
    def told(self) -> Addressees:
        """Everybody whom a difference tells."""
        told = NOBODY
        for each in self.differences:
            told |= each.told
        return told
