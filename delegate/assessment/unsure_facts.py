"""Finds the facts about borders that a trip rests on although they are old or of low confidence."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from delegate.assessment.entries import verdicts
from delegate.assessment.paper_words import paper_called
from delegate.borders.crossings import names_of
from delegate.planning.plan import Plan
from delegate.source import Where
from delegate.tuples import NamedTuple
from delegate.values import Text

LOW = "low"
LATIN = "[0-9a-z\u00df-\u024f]"  # letters and figures of scripts that put spaces between words, in lower case
CONTROL_POINT, CONSULATE = "the control point", "the consulate"


class UnsureFact(NamedTuple):
    """A fact, where the trip first uses it, and its source; `checked` is None where nobody said when they looked.

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


def named_in(reason: Text, facts: Sequence[UnsureFact]) -> tuple[UnsureFact, ...]:
    """The facts that a text names, by the id or a name of what they are about.

    A name counts as a whole: not inside another word, nor inside a longer name that another of them has.
    """
    names = {_plain(name) for fact in facts for name in fact.of}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = "|".join(_whole(name) for name in longest_first)
    said = {found[0] for _, text in reason.by_language for found in re.finditer(pattern, _plain(text))}
    return tuple(fact for fact in facts if any(_plain(name) in said for name in fact.of))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _whole(name: str) -> str:
    """A pattern of a name that finds it where no Latin letter or figure goes on; one `s` of a plural may."""
    before = rf"(?<!{LATIN})" if re.match(LATIN, name) else ""
    after = rf"(?=s?(?!{LATIN}))" if re.search(rf"{LATIN}$", name) else ""
    return before + re.escape(name) + after


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
            what = f"entry into {entry.into} with {paper_called(paper)}"
            of = (paper.kind, paper_called(paper))
            yield UnsureFact(what, judged.passage.where, of, rule.source, rule.checked, old, CONSULATE)
