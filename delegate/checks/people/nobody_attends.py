"""The check `nobody-attends`."""

from delegate.assessment.presence import away_from, away_words, moment_words
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
    Nothing is said of a line for a group whose people are `tbc`, or not written: who they are is open.
    """
    for day in plan.days if plan.people else ():
        minutes = counted_minutes([line.item for line in day.lines])
        for line, minute in zip(day.lines, minutes, strict=True):
            if not line.goes or line.people or line.item.kind == "crossing" or _is_open(plan, line):
                continue
            if not line.hosts or not roster(plan.trip).is_of_hosts_alone(line.item):
                yield _of_people(plan, line, minute)
            elif line.item.kind not in MOVEMENT_KINDS or line.item.vehicles:
                yield _of_hosts(plan, line)


def _is_open(plan: Plan, line: Line) -> bool:
    """Whether nobody knows yet whom a line is for: itself, or a group that it names."""
    groups = plan.trip.groups or {}
    named = [groups[each.name] for each in line.item.who or () if each.name in groups]
    return "who" in line.item.tbc or any("people" in each.tbc or not each.wrote("people") for each in named)


def _of_hosts(plan: Plan, line: Line) -> Finding:
    """A line whose `who` names hosts alone: a movement is theirs without the vehicle, elsewhere the field is wrong."""
    named = [each.name for each in line.item.who or ()]
    written = named[0] if len(named) == 1 else f"[{', '.join(named)}]"
    are = "is a host" if len(named) == 1 and named[0] in plan.hosts else "are hosts"
    remedy = f"write `with: {written}` in place of `who`"
    if line.item.kind in MOVEMENT_KINDS:
        remedy = "take `vehicle` out, as no drive is planned for hosts alone, and say in `notes` what they go in"
    return Finding(
        where=line.where("who"),
        message=f"nobody of the delegation is there for “{line.title}”",
        help=f"{', '.join(f'`{each}`' for each in named)} {are}: {remedy}",
    )


def _of_people(plan: Plan, line: Line, minute: int | None) -> Finding:
    """A line whose people are all away, with the moment at which they join or leave, or whom `except` takes away."""
    named = roster(plan.trip).named(line.item)
    people = [who for who in plan.people if who in named]
    away = list(away_from(plan, line, people, Moment(line.date, minute)))
    why = f": {away_words(plan, away[0])}" if len(away) == 1 else ""
    fields = " or ".join(f"`{field}`" for field in dict.fromkeys(each.field for each in away))
    correct = f"correct {fields}, " if away else ""
    written = [(each.field, *each.written(plan)) for each in away]
    return Finding(
        where=line.where("who" if line.item.wrote("who") else "except"),
        message=f"nobody of the delegation is there for “{line.title}”{why}",
        help=f"{correct}name somebody in `who` who has joined by then and not yet left, or write `status: cancelled`",
        related=tuple((where, f"{field} {moment_words(moment)}") for field, where, moment in written),
    )
