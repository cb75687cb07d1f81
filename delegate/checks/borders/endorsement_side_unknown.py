"""The check `endorsement-side-unknown`."""

from collections.abc import Iterator

from delegate.assessment.entries import verdicts
from delegate.borders.paper_faults import lacks_its_side
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Paper, Person
from delegate.planning.passages import Passage
from delegate.planning.plan import Plan
from delegate.source import Where
from delegate.tuples import NamedTuple


class _SidelessPermit(NamedTuple):
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


@check("DLG415", Severity.WARNING)
def endorsement_side_unknown(plan: Plan) -> Findings:
    """A permit has an endorsement, or somebody an APEC card, and nobody wrote for which side.

    An endorsement is for Hong Kong or for Macau, never for both, and has its own entries and days. Until its side is
    written it is taken to be good for the side that is entered, which may be the wrong one. Look at the label in the
    permit and write `for`; a permit with an endorsement for each side is written twice. An APEC card is cleared for the
    economies on its back: it is written once for each of them. Told once for each paper, at the first border where it
    is shown.
    """
    for those in _without_side(plan):
        sides = " and ".join(those.sides)
        which = " or ".join(f"`for: {side}`" for side in those.choices)
        named = plan.called(those.people)
        card = those.kind == "apec-card"
        said = "is cleared for some economies" if card else "is endorsed for one side"
        look = "look at its back" if card else "look at the label"
        each = "for several write the card once for each" if card else "with one for each side write the permit twice"
        yield Finding(
            where=those.where,
            message=f"{named}, into {sides}: the {those.kind} {said}, and for which is not written",
            help=f"{look}, and write {which}; {each}",
            related=((those.passage.where, f"goes from {those.passage.origin} to {those.passage.into}"),),
            people=those.people,
            firm=those.passage.firm,
        )


def _without_side(plan: Plan) -> Iterator[_SidelessPermit]:
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
        yield _SidelessPermit(people, paper.kind, sides, plan.world.borders.endorsed_for(paper.kind), passage, where)


def _permit_of(person: Person, number: int) -> Where:
    """Where the permit is written, else the papers of its holder."""
    papers = person.papers or ()
    place = papers[number].where() if number < len(papers) else None
    return place if place and place.path else person.where("papers")
