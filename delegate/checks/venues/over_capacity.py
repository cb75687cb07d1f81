"""The check `over-capacity`."""

from collections.abc import Iterator

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Venue
from delegate.places.folding import same_room
from delegate.planning.deadlines import held
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


@check("DLG502", Severity.ERROR)
def over_capacity(plan: Plan) -> Findings:
    """More people are expected at a place than it holds.

    Counted are the delegates who attend and the hosts of the line, an entry that stands for many with its number; an
    entry of unknown number counts as nobody, so the true figure is higher. Where a number is approximate (`~40`) it is
    a warning. Lines that run at once in one room, or say no room, are counted together, each person once. Choose a
    larger room, or invite fewer.
    """
    told: set[int] = set()
    for lines, venue in _at_once(plan):
        people = dict.fromkeys(who for line in lines for who in (*line.people, *line.hosts))
        present = [(plan.people if who in plan.people else plan.hosts)[who] for who in people]
        heads, last = sum(person.heads or 0 for person in present), lines[-1]
        if venue.capacity is None or heads <= venue.capacity or id(last) in told:
            continue
        told.add(id(last))
        about = any(person.people and person.people.approximate for person in present)
        others = [f"“{line.title}”" for line in lines[:-1]]
        beside = f", those of {' and '.join(others)} at the same time counted" if others else ""
        yield Finding(
            where=last.where("venue"),
            message=f"{'about ' if about else ''}{heads} people are expected at {venue.name or venue.id}, which holds "
            f"{venue.capacity}{beside}",
            help=f"{heads - venue.capacity} too many: choose a larger place, or invite fewer",
            related=((venue.where("capacity"), "its capacity"),),
            firm=all(line.firm for line in lines) and not about,
        )


def _at_once(plan: Plan) -> Iterator[tuple[tuple[Line, ...], Venue]]:
    """Each line at a place of the trip, and each with those that are still there in the same room when it starts."""
    running: dict[str, list[tuple[int, Line]]] = {}
    held_at = ((held(line), line, plan.venue(line)) for line in plan.lines() if line.goes)
    for times, line, venue in sorted(held_at, key=lambda each: each[0] or (0, 0)):
        if venue is None or venue.capacity is None:
            continue
        yield (line,), venue
        if times and times[1] > times[0]:
            there = running.setdefault(venue.id, [])
            there[:] = [each for each in there if each[0] > times[0]]
            beside = [each for _, each in there if same_room(each.item.room, line.item.room)]
            if beside:
                yield (*beside, line), venue
            there.append((times[1], line))
