"""Finds shipped rules of entry for their tests."""

import datetime as dt
from collections.abc import Iterator

from delegate.borders.crossings import shipped
from delegate.borders.paper_faults import BorderEntry
from delegate.borders.papers import verdict
from delegate.model import Admission, Paper, Person

SIDES = ("CN", "HK", "MO")
RULES = tuple(rule for side in SIDES for rule in shipped().admissions(side))


def in_force(
    paper: str, into: str, date: str, of: str = "", at: str = "lo-wu", onward: bool = False
) -> Iterator[Admission]:
    """The rules that speak of a paper on a date; `of` is a nationality or an endorsement."""
    for rule in of_anybody(paper, into, date, at, onward):
        if of in (rule.nationality or rule.endorsement or (of,)):
            yield rule


def of_anybody(paper: str, into: str, date: str, at: str = "lo-wu", onward: bool = False) -> Iterator[Admission]:
    """The rules that speak of a paper on a date, whoever holds it."""
    day = dt.date.fromisoformat(date)
    for rule in shipped().admissions(into):
        dated = (rule.start or day) <= day <= (rule.until or day)
        dated &= "ordinary" in (rule.passport_types or ("ordinary",))
        here = at in (rule.only_at or (at,)) and at not in (rule.never_at or ())
        if rule.paper == paper and not rule.refused and dated and here and (onward or not rule.onward):
            yield rule


def state(nationality: str, into: str, type_: str | None = None, date: str = "2026-11-20") -> str:
    """What is said of somebody with such a passport alone, who comes from Japan."""
    guest = Person(papers=(Paper(kind="passport", nationality=nationality, passport_type=type_),))
    return verdict(shipped(), guest, BorderEntry(None, "JP", into, dt.date.fromisoformat(date))).state
