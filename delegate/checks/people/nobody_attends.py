"""The check `nobody-attends`."""

from delegate.assessment.presence import away_from, away_said, moment_said
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.modes import MOVEMENT_KINDS
from delegate.planning.plan import Plan
from delegate.planning.presence import counted_minutes, roster
from delegate.planning.stop import Line
from delegate.values import Moment


@check("DLG602", Severity.WARNING, of_silence=True)
def nobody_attends(plan: Plan) -> Findings:
    """A line names nobody of the delegation who is there at that time.

    Its people have not joined yet, have left already, or `except` takes everybody away. The line is printed, and
    nobody will come. Change `who`, or the date on which they join or leave; a line that is off is `cancelled`.
    A movement of hosts alone, as in their own cars, is none, unless it names a vehicle: no drive is planned for them.
    """
    for day in plan.days if plan.people else ():
        minutes = counted_minutes([line.item for line in day.lines])
        for line, minute in zip(day.lines, minutes, strict=True):
            if line.goes and not line.people and line.item.kind != "crossing" and "who" not in line.item.tbc:
                if line.hosts and roster(plan.trip).is_of_hosts_alone(line.item):
                    yield from _of_hosts(plan, line)
                else:
                    yield _of_people(plan, line, minute)


def _of_hosts(plan: Plan, line: Line) -> Findings:
    """A line whose `who` names hosts alone: a movement may be theirs, elsewhere they are in the wrong field."""
    item, moves = line.item, line.item.kind in MOVEMENT_KINDS
    if moves and not item.vehicles:
        return
    named = [each.name for each in item.who or ()]
    written = named[0] if len(named) == 1 else f"[{', '.join(named)}]"
    are = "is a host" if len(named) == 1 and named[0] in plan.hosts else "are hosts"
    said = f"{', '.join(f'`{each}`' for each in named)} {are}"
    yield Finding(
        where=line.where("who"),
        message=f"nobody of the delegation is there for “{line.title}”",
        help=f"{said}: take `vehicle` out, as no drive is planned for hosts alone, and say in `notes` what they go in"
        if moves
        else f"{said}: write `with: {written}` in place of `who`",
    )


def _of_people(plan: Plan, line: Line, minute: int | None) -> Finding:
    """A line whose people are all away, with the moment at which they join or leave, or whom `except` takes away."""
    named = roster(plan.trip).named(line.item)
    people = [who for who in plan.people if who in named]
    away = list(away_from(plan, line, people, Moment(line.date, minute)))
    why = f": {away_said(plan, away[0])}" if len(away) == 1 else ""
    fields = " or ".join(f"`{field}`" for field in dict.fromkeys(each.field for each in away))
    correct = f"correct {fields}, " if away else ""
    return Finding(
        where=line.where("who" if line.item.wrote("who") else "except"),
        message=f"nobody of the delegation is there for “{line.title}”{why}",
        help=f"{correct}name somebody in `who` who has joined by then and not yet left, or write `status: cancelled`",
        related=tuple(
            (where, f"{each.field} {moment_said(written)}") for each in away for where, written in (each.written(plan),)
        ),
    )
