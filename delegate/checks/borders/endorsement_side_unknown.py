"""The check `endorsement-side-unknown`."""

from delegate.assessment.endorsements import without_side
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG415", Severity.WARNING)
def endorsement_side_unknown(plan: Plan) -> Findings:
    """A permit has an endorsement, or somebody an APEC card, and nobody wrote for which side.

    An endorsement is for Hong Kong or for Macau, never for both, and has its own entries and days. Until its side is
    written it is taken to be good for the side that is entered, which may be the wrong one. Look at the label in the
    permit and write `for`; a permit with an endorsement for each side is written twice. An APEC card is cleared for the
    economies on its back: it is written once for each of them. Told once for each paper, at the first border where it
    is shown.
    """
    for those in without_side(plan):
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
