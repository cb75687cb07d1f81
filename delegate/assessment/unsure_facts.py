"""Finds the facts about borders that a trip rests on although they are old or of low confidence."""

import datetime as dt
from collections.abc import Iterator

from delegate.assessment.entries import verdicts
from delegate.assessment.paper_words import called
from delegate.borders.crossings import names_of
from delegate.planning.plan import Plan
from delegate.source import Where
from delegate.tuples import NamedTuple

LOW = "low"
CONTROL_POINT, CONSULATE = "the control point", "the consulate"


class UnsureFact(NamedTuple):
    """A fact, where the trip first leans on it, and its source; `checked` is None where nobody said when they looked.

    `of` are the id and the names of what it is about. `old` says that it was checked more than a year before that
    passage; else it is one of low confidence.
    """

    fact: str
    where: Where
    of: tuple[str, ...]
    source: str
    checked: dt.date | None
    old: bool
    answered_by: str  # who can be asked

    def is_named_in(self, reason: str) -> bool:
        """Whether a text names what it is about, by its id or by one of its names."""
        return any(name.casefold() in reason.casefold() for name in self.of)

    @property
    def ground(self) -> str:
        """Why it is unsure, and where it is written: `checked on 2025-01-02 (immd.gov.hk)`."""
        looked = f"checked on {self.checked}" if self.old else "low confidence"
        return f"{looked}{f' ({self.source})' if self.source else ''}"


def unsure(plan: Plan) -> tuple[UnsureFact, ...]:
    """Every such fact once, in the order in which the trip comes to them."""
    found: dict[tuple[str, str], UnsureFact] = {}
    for each in (*_crossings(plan), *_rules(plan)):
        found.setdefault((each.fact, each.source), each)
    return tuple(found.values())


def is_stale(checked: dt.date | None, date: dt.date) -> bool:
    """Whether somebody last looked more than a year before a date; what was looked up after it is not old."""
    return checked is not None and (checked.year + 1, checked.month, checked.day) < (date.year, date.month, date.day)


def _crossings(plan: Plan) -> Iterator[UnsureFact]:
    """What is known of the crossings themselves, and of the time that it takes to clear them."""
    for passage in (each for made in plan.passages for each in made):
        leg, date = passage.leg, passage.left
        ids = dict.fromkeys(id_ for id_ in (leg.crossing if leg else None, passage.crossing) if id_)
        for crossing in (found for id_ in ids if (found := plan.world.borders.crossing(id_))):
            old, of = is_stale(crossing.checked, date), names_of(crossing)
            if old or crossing.confidence == LOW:
                what = f"hours and modes of {crossing.name}"
                yield UnsureFact(what, passage.where, of, crossing.source or "", crossing.checked, old, CONTROL_POINT)
            clears = [part.fact for part in leg.segments if part.kind == "clear"] if leg else []
            fact = clears[-1] if clears and leg and not leg.written else None  # the last is the border's own
            if fact and fact.source != (crossing.source or ""):  # of a port the minutes stand in its row
                checked = dt.date.fromisoformat(fact.dated)
                old = is_stale(checked, date)
                if old or fact.confidence == LOW:
                    what = f"time to clear {crossing.name}"
                    yield UnsureFact(what, passage.where, of, fact.source, checked, old, CONTROL_POINT)


def _rules(plan: Plan) -> Iterator[UnsureFact]:
    """The rules of entry by which the people of the trip are judged."""
    for judged in verdicts(plan):
        rule, paper, entry = judged.verdict.admission, judged.verdict.paper, judged.entry
        if rule is None or rule.source is None or paper is None:
            continue  # no more than what the paper says of itself
        old = is_stale(rule.checked, entry.date)
        if old or rule.confidence == LOW:
            what = f"entry into {entry.into} with {called(paper)}"
            of = (paper.kind, called(paper))
            yield UnsureFact(what, judged.passage.where, of, rule.source, rule.checked, old, CONSULATE)
