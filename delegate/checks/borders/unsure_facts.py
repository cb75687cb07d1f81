"""The check `unsure-facts`."""

from delegate.assessment.unsure_facts import unsure
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG420", Severity.NOTE)
def unsure_facts(plan: Plan) -> Findings:
    """The borders of the trip are judged by facts that are more than a year old by then, or were never sure.

    Hours change, rules of entry lapse, counters are rebuilt. The note names each fact once, with where it is written,
    so that one phone call can settle them all: to the control point, or to the consulate. What was looked up after the
    trip is not old. When you have asked, accept the note for the trip with what you heard as the reason, or write the
    crossing or the rule of entry into the trip with today's date under `checked`.
    """
    found = unsure(plan)
    if found:
        grounds = {
            ground: [each.fact for each in found if each.ground == ground] for ground in (each.ground for each in found)
        }
        listed = "; ".join(f"{' and '.join(facts)}, {ground}" for ground, facts in grounds.items())
        which = "a fact" if len(found) == 1 else f"{len(found)} facts"
        yield Finding(
            where=plan.trip.where("trip"),
            message=f"the trip leans on {which} about its borders to be asked about: {listed}",
            help="ask, then accept this for the trip with the answer as the reason, or write what holds with `checked`",
            related=tuple((each.where, f"leans on {each.fact}") for each in found),
        )
