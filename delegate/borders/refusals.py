"""Finds whom a crossing turns away although another one would take them."""

import datetime as dt
from functools import lru_cache

from delegate.borders.crossings import Borders
from delegate.borders.lanes import on_a_list
from delegate.borders.paper_faults import BorderEntry, PaperFault
from delegate.borders.papers import verdict
from delegate.identity import Identity
from delegate.model import Admission, Crossing, Person
from delegate.tuples import NamedTuple


class Refusal(NamedTuple):
    """People whom a crossing does not take for the same reason."""

    people: tuple[Person, ...]
    fault: PaperFault


def refused(
    borders: Borders, crossing: Crossing, people: tuple[Person, ...], origin: str, into: str, date: dt.date
) -> tuple[Refusal, ...]:
    """The people whom a crossing does not take although another one would, by reason."""
    if not crossing.asks and not _may_turn_away(Identity(borders), Identity(crossing), Identity(people), into):
        return ()
    entry = BorderEntry(crossing.id, origin, into, date, listed=on_a_list(borders, people, into))
    turned: dict[PaperFault, list[Person]] = {}
    for person in people:
        found = verdict(borders, person, entry)
        if found.fault and (found.state == "refused-here" or found.fault.kind in ("hall-card", "hall-kin")):
            turned.setdefault(found.fault, []).append(person)
    return tuple(Refusal(tuple(those), fault) for fault, those in turned.items())


@lru_cache(maxsize=1024)
def _may_turn_away(
    borders: Identity[Borders], crossing: Identity[Crossing], people: Identity[tuple[Person, ...]], into: str
) -> bool:
    """Whether a rule for a paper that somebody holds is not the same at every crossing, on whatever day."""
    kinds = {paper.kind for person in people.of for paper in person.papers or ()}
    return any(rule.paper in kinds and _limits(rule, crossing.of.id) for rule in borders.of.admissions(into))


def _limits(rule: Admission, crossing: str) -> bool:
    """Whether a rule holds at other crossings and not at this one."""
    return (rule.only_at is not None and crossing not in rule.only_at) or crossing in (rule.never_at or ())
