"""The check `unsure-facts`."""

from delegate.assessment.unsure_facts import UnsureFact, named_in, unsure
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.values import Text


@check("DLG420", Severity.NOTE)
def unsure_facts(plan: Plan) -> Findings:
    """The borders of the trip are judged by facts that are more than a year old by then, or were never sure.

    Hours change, rules of entry lapse, counters are rebuilt. The note names each fact once, with where it is written,
    so that one phone call can settle them all: to the control point, or to the consulate. What was looked up after the
    trip is not old. When you have asked, accept the note for the trip with what you heard as the reason, or write the
    crossing or the rule of entry into the trip with today's date under `checked`. A reason covers the facts that it
    names; one that joins later is a note again.
    """
    found = unsure(plan)
    reason = _reason(plan)
    asked = found if reason is None or len(found) == 1 else named_in(reason, found)
    for facts, beyond in ((asked, False), (tuple(each for each in found if each not in asked), True)):
        if facts:
            yield _finding(plan, facts, beyond=beyond)


def _reason(plan: Plan) -> Text | None:
    """The reason with which the trip accepts these facts; None where it does not."""
    accepted = plan.trip.accept or {}
    return next((accepted[name] for name in ("unsure-facts", "DLG420") if name in accepted), None)


def _finding(plan: Plan, found: tuple[UnsureFact, ...], *, beyond: bool) -> Finding:
    grounds: dict[str, list[str]] = {}
    for each in found:
        grounds.setdefault(each.ground, []).append(each.fact)
    listed = "; ".join(f"{' and '.join(facts)}, {ground}" for ground, facts in grounds.items())
    which, are = ("a fact", "is") if len(found) == 1 else (f"{len(found)} facts", "are")
    more = ", and that the reason does not name" if beyond else ""
    return Finding(
        where=plan.trip.where("trip"),
        message=f"the trip uses {which} about its borders that {are} old or not sure{more}: {listed}",
        help="ask, then accept this for the trip and name each in the reason with the answer, or write what holds with "
        "`checked`",
        related=tuple((each.where, f"uses {each.fact}") for each in found),
        beyond=beyond,
    )
