"""The check `unknown-way`."""

from delegate.assessment.written_lengths import loose_ends
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import SERVICES
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG306", Severity.WARNING, of_silence=True)
def unknown_way(plan: Plan) -> Findings:
    """A movement does not say where it starts or where it goes, and no line around it does.

    What is left out is taken from the stop before and the stop after. Where there is none, or it names no place, the
    movement is printed, but nothing is known of it: no minutes, no border, no arrival. Write `from` or `to`; `tbc` says
    that it is open.
    """
    said: set[int] = set()  # lines whose title tells both ends: one help is enough
    for line, missing, after in loose_ends(plan):
        from delegate.assessment.titled_ends import missing_ends  # its patterns cost a few ms, and few trips need it

        titled = missing_ends(plan, line)
        remedy = f"{titled}, as the title says" if titled else _both(line, missing)
        if titled and id(line) in said:
            continue
        said.add(id(line))
        around = "no line before it does" if missing == "from" else "no line after it does"
        if after is not None:
            around = f"“{after.title}” after it names no place"
        yield Finding(
            where=line.where(line.item.kind),
            message=f"“{line.title}” does not say where it {'starts' if missing == 'from' else 'goes'}, and {around}",
            help=f"write {remedy}",
            people=line.people,
            firm=line.firm,
        )


def _both(line: Line, missing: str) -> str:
    """What to write for an end; a service has a port at either, and left out the other one is the place before."""
    item, other = line.item, "from" if missing == "to" else "to"
    if item.kind in SERVICES and not item.wrote(other) and other not in item.tbc:
        return "`from:` and `to:` with a place each, or `tbc`"
    return f"`{missing}:` with a place, or `{missing}: tbc`"
