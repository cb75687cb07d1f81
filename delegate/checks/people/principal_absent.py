"""The check `principal-absent`."""

from delegate.assessment.presence import among
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG611", Severity.WARNING)
def principal_absent(plan: Plan) -> Findings:
    """The principal of the hosts is at a line, and none of the delegation is.

    A mayor who comes to receive a minister and meets his staff has been slighted, and the next visit starts with that.
    The principal of either side has `role: principal`; where no host has it, it is the one of `precedence: 1`. Let the
    principal attend, or let the hosts send somebody of the rank of who comes. Lines whose `who` is `tbc` are not
    judged.
    """
    principals = {who for who, person in plan.people.items() if person.role == "principal"}
    hosts = {who for who, person in plan.hosts.items() if person.role == "principal"}
    hosts = hosts or {who for who, person in plan.hosts.items() if person.precedence == 1}
    leading = among(principals)
    for line in plan.lines() if principals and hosts else ():
        there = [who for who in line.hosts if who in hosts]
        if not there or not line.goes or not line.people or "who" in line.item.tbc or leading(line):
            continue
        key = next((key for key in ("except", "who") if line.item.wrote(key)), "with")
        one = plan.called([who for who in plan.people if who in principals])
        yield Finding(
            where=line.where(key if line.item.wrote(key) else line.item.kind),
            message=f"{plan.called(there)} is at “{line.title}”, and {one} is not",
            help="let the principal attend, or name a host of the rank of who comes",
            related=tuple((plan.hosts[who].where("role"), "the principal of the hosts") for who in there[:1]),
            people=tuple(there),
            firm=line.firm,
        )
