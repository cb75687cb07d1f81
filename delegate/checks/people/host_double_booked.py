"""The check `host-double-booked`."""

from collections.abc import Iterator

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.deadlines import held
from delegate.planning.places import plain_room, same_place
from delegate.planning.plan import Plan
from delegate.planning.route_stop import inside_one_city
from delegate.planning.stop import Line


@check("DLG601", Severity.ERROR)
def host_double_booked(plan: Plan) -> Findings:
    """A host is expected at two places at once, or in two rooms of one.

    Hosts are never moved by the planner, so nobody else would notice: the delegation splits, and both halves are told
    that the mayor receives them. An entry that stands for many people may be in several places. A line without an
    end takes the minute at which it starts, and one in a window that its length fills takes all of it. Move one of the
    lines, or name another host on it.
    """
    for host, earlier, later in _clashes(plan):
        (start, end), zone = held(earlier) or (0, 0), earlier.zone
        when = f"at {plan.clock(start, zone)}" if end == start else f"until {plan.clock(end, zone)}"
        yield Finding(
            where=later.where("with" if later.item.wrote("with") else "who"),
            message=f"{plan.hosts[host].name} is also at “{earlier.title}” {when}",
            help=f"start “{later.title}” {'later' if end == start else 'then or later'}, or name another host",
            related=((earlier.where("with" if earlier.item.wrote("with") else "who"), "expected here too"),),
            people=(host,),
            firm=earlier.firm and later.firm,
        )


def _clashes(plan: Plan) -> Iterator[tuple[str, Line, Line]]:
    """The lines in different places that take one host at one time, the one that starts earlier first."""
    expected: dict[str, list[tuple[int, int, Line]]] = {}
    for line in plan.lines():
        times = held(line) if line.goes and line.item.kind != "crossing" and line.hosts else None
        for host in line.hosts if times else ():
            if times and not plan.hosts[host].many:
                expected.setdefault(host, []).append((*times, line))
    for host, lines in expected.items():
        lines.sort(key=lambda each: each[:2])
        for number, (start, end, line) in enumerate(lines):
            for begins, _, later in lines[number + 1 :]:
                if begins != start and begins >= end:
                    break
                if _elsewhere(line, later):
                    yield host, line, later


def _elsewhere(earlier: Line, later: Line) -> bool:
    """Whether two lines are known to be in different places, or in two rooms of one."""
    rooms = [plain_room(str(line.item.room)) for line in (earlier, later) if line.item.room]
    pairs = [(here, there) for here in earlier.places for there in later.places]
    if len(set(rooms)) == 2 and any(same_place(*pair) for pair in pairs):
        return True
    return bool(pairs) and not any(same_place(*pair) or inside_one_city(*pair) for pair in pairs)
