"""The check `never-present`."""

from delegate.assessment.presence import absent
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import name_inside
from delegate.planning.plan import Plan


@check("DLG605", Severity.WARNING)
def never_present(plan: Plan) -> Findings:
    """Somebody of the delegation is on no line of the programme.

    A slip in `joins` or `leaves`, or a trip that was moved by a week, leaves a person out of every car and every room,
    and the sheet looks finished. Correct the date, name the person in `who`, or take the entry out of the delegation.
    A line whose `who` is `tbc`, or a day that is, may still name the person: then nothing is said.
    """
    for who in absent(plan):
        person = plan.people[who]
        key = next((key for key in ("joins", "leaves") if person.wrote(key)), "")
        yield Finding(
            where=person.where(key),
            message=f"{name_inside(person.name or who)} is on no line of the programme",
            help="correct `joins` or `leaves`, or name the person in the `who` of a line"
            if key
            else "name the person in the `who` of a line, or take the entry out of the delegation",
            people=(who,),
        )
