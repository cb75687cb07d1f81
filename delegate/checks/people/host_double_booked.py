"""The check `host-double-booked`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG601", Severity.ERROR)
def host_double_booked(plan: Plan) -> Findings:
    """A host is expected at two places at once.

    Hosts are never moved by the planner, so nobody else would notice: the delegation splits, and both halves are told
    that the mayor receives them. An entry that stands for many people may be in several places. Move one of the lines,
    or name another host on it.
    """
    for earlier, later in plan.overlapping():
        for host in earlier.hosts:
            if host in later.hosts and not plan.hosts[host].many and _elsewhere(earlier, later):
                yield Finding(
                    where=later.where("with"),
                    message=f"{plan.hosts[host].name} is also at “{earlier.title}” until "
                    f"{plan.clock(earlier.end or 0, earlier.zone)}",
                    help=f"start “{later.title}” then or later, or name another host",
                    related=((earlier.where("with"), "expected here too"),),
                    people=(host,),
                    firm=earlier.firm and later.firm,
                )


def _elsewhere(earlier: Line, later: Line) -> bool:
    """Whether two lines are known to be in different places."""
    here, there = ({place.id for place in line.places} for line in (earlier, later))
    return bool(here and there and not here & there)
