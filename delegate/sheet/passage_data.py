"""Collects the passages of a party's day as plain data: from which side to which, where, when and with which papers."""

import datetime as dt
from collections.abc import Iterator

from delegate.assessment.entries import verdicts
from delegate.clock import rfc3339
from delegate.planning.passages import Passage
from delegate.planning.plan import Party, Plan
from delegate.sheet.data_model import PapersShown, PassageData
from delegate.sheet.scope import Scope

UNKNOWN = PapersShown(None, None)


def passage_data(plan: Plan, party: Party, date: dt.date, scope: Scope) -> tuple[PassageData, ...]:
    """The passages that people of a party make on lines of that date, in order; once where they pass together."""
    shown = _shown(plan)
    found: dict[tuple[object, ...], PassageData] = {}
    for passage in _on(plan, party, date):
        key = (id(passage.leg), passage.line.id, passage.origin, passage.into)
        people = [who for who in passage.people if who in party.people and (not scope.people or who in scope.people)]
        if not people:
            continue
        papers = {who: shown.get((who, id(passage)), UNKNOWN) for who in people}
        known = found.get(key)
        if known is None:
            at = None if passage.at is None else rfc3339(passage.at, _zone(passage))
            found[key] = PassageData(passage.origin, passage.into, passage.crossing, at, papers)
        else:
            found[key] = known._replace(papers={**known.papers, **papers})
    return tuple(found.values())


def _on(plan: Plan, party: Party, date: dt.date) -> Iterator[Passage]:
    inside = set(party.people)
    for cohort, made in zip(plan.cohorts, plan.passages, strict=True):
        if inside.intersection(cohort.people):
            yield from (each for each in made if each.line.date == date)


def _shown(plan: Plan) -> dict[tuple[str, int], PapersShown]:
    """What each person shows at each passage: what lets them out, and what admits them."""
    found = {}
    for judged in verdicts(plan):
        leave, enter, rule = judged.leaving.paper, judged.verdict.paper, judged.verdict.admission
        admits = judged.verdict.admits and enter is not None
        needs = str(rule.needs) if admits and rule and rule.needs else None
        shown = PapersShown(leave.kind if leave else None, enter.kind if enter and admits else None, needs)
        found.update({(who, id(judged.passage)): shown for who in judged.people})
    return found


def _zone(passage: Passage) -> str:
    place = passage.leg.destination.place if passage.leg else None
    return place.zone if place else passage.line.zone
