"""Puts people together whose lines are the same in both drafts, so that each is looked at once for all of them."""

from collections.abc import Mapping

from delegate.compare.addressees import Readers
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.tuples import NamedTuple


class Companions(NamedTuple):
    """People alike, by their keys of the new draft; `old` and `new` are one of them in each draft, and their cohort."""

    people: frozenset[str]
    old: str | None
    new: str | None
    old_cohort: int | None
    new_cohort: int | None


def companions(readers: Readers) -> list[Companions]:
    """Everybody who has a line in either draft."""
    old, new = _numbers(readers.old.plan), _numbers(readers.new.plan)
    before = {readers.names.key("delegation", who): who for who in old}
    together: dict[tuple[int | None, int | None], list[str]] = {}
    for who in dict.fromkeys((*new, *before)):
        key = (old.get(before[who]) if who in before else None, new.get(who))
        together.setdefault(key, []).append(who)
    return [
        Companions(frozenset(people), before.get(people[0]), people[0] if people[0] in new else None, *key)
        for key, people in together.items()
    ]


def _numbers(plan: Plan) -> dict[str, int]:
    """The number of everybody's cohort."""
    return {who: number for number, cohort in enumerate(plan.cohorts) for who in cohort.people}


def legs_of(plan: Plan, those: Mapping[str, int]) -> dict[int, list[Leg]]:
    """The legs of some people in order, by the number that each of them has."""
    found: dict[int, list[Leg]] = {number: [] for number in those.values()}
    for day in plan.days:
        for party in day.parties:
            for who in those.keys() & set(party.people):
                found[those[who]] += party.legs
    return found


def cohort_of(plan: Plan, number: int | None) -> Cohort | None:
    """A cohort by its number."""
    return None if number is None else plan.cohorts[number]
