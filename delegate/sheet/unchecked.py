"""Says once for the trip whose papers nobody looked at, and for which sides, so that silence is never a yes."""

from delegate.assessment.entries import unruled, unwritten
from delegate.planning.plan import Plan
from delegate.sheet.model import Words
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording

AT_MOST = 6  # names; a longer list says how many others there are


def unchecked(words: Wording, plan: Plan, scope: Scope) -> tuple[Words, ...]:
    """The notes about papers; none where every border of those in scope was looked at."""
    shown = plan.people.keys() if scope.people is None else scope.people
    people = [who for who in unwritten(plan) if who in shown]
    notes = []
    if people:
        names = [words.person(who) for who in people]
        if len(people) > AT_MOST:
            names[AT_MOST - 1 :] = [words.phrase("{number} others", number=len(people) - AT_MOST + 1)]
        named = words.listed(names)
        notes.append(words.phrase("Papers not checked, since none are written: {names}.", names=named))
    if sides := unruled(plan, shown):
        named = words.listed(sides)
        notes.append(words.phrase("Papers not checked for {sides}: no rules of entry are known.", sides=named))
    return tuple(notes)
