"""The check `signing-without-host`."""

from delegate.assessment.agreements import signings
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG706", Severity.WARNING, of_silence=True)
def signing_without_host(plan: Plan) -> Findings:
    """An agreement is signed at a line that names none of the hosts.

    Nobody of the other side is told to come, so nobody reads the folder beforehand and nobody stands at the table. It
    is said in trips that have hosts, and once for each line; of a host who is to sign there `signatory-absent` says it
    already. Write who receives the party under `with`, or `with: tbc`.
    """
    told: set[str] = set()
    for signing in signings(plan) if plan.hosts else ():
        line = signing.line
        if line is None or line.hosts or {"who", "with"} & set(line.item.tbc) or line.id in told:
            continue
        told.add(line.id)
        if any(who in plan.hosts for who in signing.absent):
            continue
        yield Finding(
            where=line.where(line.item.kind),
            message=f"no host is named at “{line.title}”, where “{signing.agreement.title}” is signed",
            help="write who of the hosts is there under `with`, or `with: tbc`",
            related=((signing.agreement.where("at"), "signed there"),),
            firm=line.firm,
        )
