"""Which facts about borders a trip leans on although they are old by then, or were never sure."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from delegate.model import Admission
from delegate.planning.entries import verdicts
from delegate.planning.figures import begun_on
from delegate.planning.frontier import crossing_of
from delegate.planning.plan import Leg, Plan

LOW = "low"


class Unsure(NamedTuple):
    """A fact, the first leg that leans on it, and its source; `checked` is None where nobody said when they looked.

    `old` says that it was checked more than a year before that leg; else it is one of low confidence.
    """

    fact: str
    leg: Leg
    source: str
    checked: dt.date | None
    old: bool

    @property
    def words(self) -> str:
        """`the hours of Lo Wu, checked on 2025-01-02 (immd.gov.hk)`."""
        looked = f"checked on {self.checked}" if self.old else "low confidence"
        return f"{self.fact}, {looked}{f' ({self.source})' if self.source else ''}"


def unsure(plan: Plan) -> tuple[Unsure, ...]:
    """Every such fact once, in the order in which the trip comes to them."""
    found: dict[tuple[str, str], Unsure] = {}
    for each in (*_crossings(plan), *_rules(plan)):
        found.setdefault((each.fact, each.source), each)
    return tuple(found.values())


def is_old(checked: dt.date | None, date: dt.date) -> bool:
    """Whether somebody last looked more than a year before a date; what was looked up after it is not old."""
    return checked is not None and (checked.year + 1, checked.month, checked.day) < (date.year, date.month, date.day)


def _crossings(plan: Plan) -> Iterator[Unsure]:
    """What is known of the crossings themselves, and of the time that it takes to clear them."""
    for leg in plan.legs():
        date, crossing = begun_on(leg), crossing_of(leg, plan.world.borders)
        if date is None or crossing is None:
            continue
        old = is_old(crossing.checked, date)
        if old or crossing.confidence == LOW:
            yield Unsure(f"hours and modes of {crossing.name}", leg, crossing.source or "", crossing.checked, old)
        for part in leg.segments:
            if part.kind == "clear" and part.fact and part.fact.source != crossing.source:
                checked = dt.date.fromisoformat(part.fact.dated)
                old = is_old(checked, date)
                if old or part.fact.confidence == LOW:
                    what = f"time to clear {crossing.name}"
                    yield Unsure(what, leg, part.fact.source, checked, old)


def _rules(plan: Plan) -> Iterator[Unsure]:
    """The rules of entry by which the people of the trip are judged."""
    for judged in verdicts(plan):
        rule, date = judged.verdict.admission, judged.entry.date
        if rule is None or rule.source is None:
            continue  # no more than what the paper says of itself
        old = is_old(rule.checked, date)
        if old or rule.confidence == LOW:
            yield Unsure(_what(rule, judged.entry.into), judged.leg, rule.source, rule.checked, old)


def _what(rule: Admission, into: str) -> str:
    return f"entry into {into} with a {rule.paper}"
