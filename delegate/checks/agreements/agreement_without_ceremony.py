"""The check `agreement-without-ceremony`."""

from delegate.assessment.agreements import signings
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG702", Severity.WARNING, of_silence=True)
def agreement_without_ceremony(plan: Plan) -> Findings:
    """An agreement has no line at which it is signed, or one that was called off.

    Whoever prepares the folders looks for the minute at which this one is laid on the table, and there is none. Write
    the id of the line under `at`; `at: tbc` where that is not settled yet.
    """
    for signing in signings(plan):
        agreement = signing.agreement
        if signing.line is None and "at" not in agreement.tbc:
            named = f"“{agreement.title}”" if agreement.title else "an agreement"
            why = f", for `{agreement.at.name}` does not take place" if agreement.at else ""
            yield Finding(
                where=agreement.where("at" if agreement.at else ""),
                message=f"{named} is signed at no line of the programme{why}",
                help="give the line of the signing an `id` and write it under `at`, or write `at: tbc`",
            )
