"""The check `signatory-absent`."""

from delegate.assessment.agreements import signings
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import name_inside
from delegate.planning.plan import Plan


@check("DLG701", Severity.ERROR)
def signatory_absent(plan: Plan) -> Findings:
    """Somebody is to sign at a line that does not name him or her.

    He has not joined yet, has left already, or `except` takes him away. An empty chair at the signing table is the
    worst minute of a visit. Of a host it is a warning, for the hosts of a ceremony are not always written. Let the line
    name the signatory in `who` or `with`, mend the date of joining, or let somebody else sign.
    """
    everybody = {**plan.hosts, **plan.people}
    for signing in signings(plan):
        for who in signing.absent if signing.line else ():
            assert signing.line is not None
            field = "who" if who in plan.people else "with"
            name, agreed = name_inside(everybody[who].name or who), signing.agreement.title
            yield Finding(
                where=signing.agreement.where("signatories"),
                message=f"{name} signs “{agreed}”, and “{signing.line.title}” does not name him or her",
                help=f"name `{who}` in `{field}` of that line, or let somebody sign who is there",
                related=(
                    (signing.line.where(field), "where it is signed"),
                    (everybody[who].where("joins"), "who signs"),
                ),
                people=(who,),
                firm=who in plan.people and signing.line.firm,
            )
