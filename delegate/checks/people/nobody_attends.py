"""The check `nobody-attends`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG602", Severity.WARNING, of_silence=True)
def nobody_attends(plan: Plan) -> Findings:
    """A line names nobody of the delegation who is there at that time.

    Its people have not joined yet, have left already, or `except` takes everybody away. The line is printed, and
    nobody will come. Change `who`, or the date on which they join or leave; a line that is off is `cancelled`.
    """
    for line in plan.lines() if plan.people else ():
        if line.goes and not line.people and line.item.kind != "crossing" and "who" not in line.item.tbc:
            named = [each.name for each in line.item.who or ()]
            hosts = named if named and all(each in (plan.trip.hosts or {}) for each in named) else []
            yield Finding(
                where=line.where("who" if line.item.wrote("who") else "except"),
                message=f"nobody of the delegation is there for “{line.title}”",
                help=_with_hosts(hosts)
                or "name somebody in `who` who has joined by then and not yet left, or write `status: cancelled`",
            )


def _with_hosts(hosts: list[str]) -> str:
    """What to write where `who` names hosts alone."""
    if not hosts:
        return ""
    written = hosts[0] if len(hosts) == 1 else f"[{', '.join(hosts)}]"
    are = "is a host" if len(hosts) == 1 else "are hosts"
    return f"{', '.join(f'`{each}`' for each in hosts)} {are}: write `with: {written}` in place of `who`"
