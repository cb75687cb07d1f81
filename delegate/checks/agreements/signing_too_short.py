"""The check `signing-too-short`."""

from delegate.assessment.agreements import Signing, signings
from delegate.checking import Findings, check
from delegate.clock import DAY
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG705", Severity.WARNING)
def signing_too_short(plan: Plan) -> Findings:
    """More agreements are signed at a ceremony than its minutes allow.

    Each takes about three minutes: people are called up and sit down, sign twice, exchange the folders and stand for
    the photograph. The last ones are signed while the guests go in to lunch, or the next car is missed. It is said of
    a line that has an end or `for`. Give the ceremony more time, or let several be signed at one table and in one go,
    and accept it with that reason.
    """
    together: dict[str, list[Signing]] = {}
    for signing in signings(plan):
        if signing.line:
            together.setdefault(signing.line.id, []).append(signing)
    for those in together.values():
        line = those[0].line
        minutes, needs = _minutes(line) if line else None, plan.world.house.signing * len(those)
        if line is None or minutes is None or len(those) < 2 or minutes >= needs:
            continue
        yield Finding(
            where=line.where("for" if line.item.length else "time"),
            message=f"{len(those)} agreements are signed at “{line.title}” in {minutes} min; they take about {needs}",
            help=f"give it {needs} min, or sign fewer there",
            related=tuple((each.agreement.where("at"), "signed there") for each in those[:3]),
            minutes=minutes - needs,
            firm=line.firm,
        )


def _minutes(line: Line) -> int | None:
    """How long a line is written to be; None where nobody wrote it."""
    if line.item.length:
        return line.item.length.planned
    if line.start is not None and line.end is not None:
        return line.end - line.start
    time = line.item.time
    if time is None or time.start is None or time.end is None:
        return None
    return time.end.minute - time.start.minute + (time.end.days - time.start.days) * DAY
