"""The check `unknown-way`."""

from delegate.assessment.written_lengths import loose_ends
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan


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
        remedy = f"{titled}, as the title says" if titled else f"`{missing}:` with a place, or `{missing}: tbc`"
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
