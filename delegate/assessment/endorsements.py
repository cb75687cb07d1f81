"""Finds permits and cards that are shown at a border and do not say for which side they are endorsed or cleared."""

from collections.abc import Iterator

from delegate.assessment.entries import verdicts
from delegate.borders.paper_faults import lacks_its_side
from delegate.model import Paper, Person
from delegate.planning.passages import Passage
from delegate.planning.plan import Plan
from delegate.source import Where
from delegate.tuples import NamedTuple


class SidelessPermit(NamedTuple):
    """People whose endorsed permits or APEC cards say no side, and the `sides` that they enter with them.

    `where` is the permit of the first one, `passage` the first at which it is shown, `choices` the sides for which such
    a permit can be endorsed.
    """

    people: tuple[str, ...]
    kind: str
    sides: tuple[str, ...]
    choices: tuple[str, ...]
    passage: Passage
    where: Where


def without_side(plan: Plan) -> Iterator[SidelessPermit]:
    """Every such permit once for people alike, in the order of the trip."""
    found: dict[tuple[tuple[str, ...], int], list[tuple[Passage, Paper]]] = {}
    for judged in verdicts(plan):
        paper, rule = judged.verdict.paper, judged.verdict.admission
        if paper and rule and lacks_its_side(rule, paper):
            found.setdefault((judged.people, judged.verdict.number), []).append((judged.passage, paper))
    for (people, number), shown in found.items():
        passage, paper = shown[0]
        sides = tuple(dict.fromkeys(each.into for each, _ in shown))
        where = _permit_of(plan.people[people[0]], number)
        yield SidelessPermit(people, paper.kind, sides, plan.world.borders.endorsed_for(paper.kind), passage, where)


def _permit_of(person: Person, number: int) -> Where:
    """Where the permit is written, else the papers of its holder."""
    papers = person.papers or ()
    place = papers[number].where() if number < len(papers) else None
    return place if place and place.path else person.where("papers")
