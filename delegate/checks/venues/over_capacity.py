"""The check `over-capacity`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


@check("DLG502", Severity.ERROR)
def over_capacity(plan: Plan) -> Findings:
    """More people are expected at a place than it holds.

    Counted are the delegates who attend and the hosts of the line, an entry that stands for many with its number; an
    entry of unknown number counts as nobody, so the true figure is higher. Where a number is approximate (`~40`) it is
    a warning. Choose a larger room, or invite fewer.
    """
    for line in plan.lines():
        venue = plan.venue(line)
        if not (venue and venue.capacity is not None and line.goes):
            continue
        present = [*(plan.people[who] for who in line.people), *(plan.hosts[host] for host in line.hosts)]
        heads = sum(person.heads or 0 for person in present)
        if heads > venue.capacity:
            about = any(person.people and person.people.approximate for person in present)
            yield Finding(
                where=line.where("venue"),
                message=f"{'about ' if about else ''}{heads} people are expected at {venue.name}, which holds "
                f"{venue.capacity}",
                help=f"{heads - venue.capacity} too many: choose a larger place, or invite fewer",
                related=((venue.where("capacity"), "its capacity"),),
                firm=line.firm and not about,
            )
