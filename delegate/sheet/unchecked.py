"""Whose papers nobody looked at, and for which sides: said once for the trip, so that silence is never a yes."""

from delegate.planning.entries import unruled, unwritten
from delegate.planning.plan import Plan
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording
from delegate.words.phrases import listed

AT_MOST = 6  # names; a longer list says how many others there are


def unchecked(words: Wording, plan: Plan, scope: Scope) -> tuple[str, ...]:
    """The notes about papers; none where every border of those in scope was looked at."""
    shown = plan.people.keys() if scope.people is None else scope.people
    people = [who for who in unwritten(plan) if who in shown]
    notes = []
    if people:
        names = [words.person(who) for who in people]
        if len(people) > AT_MOST:
            names[AT_MOST - 1 :] = [f"{len(people) - AT_MOST + 1} others"]
        notes.append(f"Papers not checked, since none are written: {listed(names)}.")
    if sides := unruled(plan, shown):
        notes.append(f"Papers not checked for {listed(sides)}: no rules of entry are known.")
    return tuple(notes)
