"""The check `over-capacity`."""

from collections.abc import Iterable, Iterator

from delegate.assessment.grouping import at_least
from delegate.assessment.venue_hours import AtVenue, lines_at_venues, lines_if_it_rains
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.places.folding import same_room
from delegate.planning.deadlines import held
from delegate.planning.plan import Plan
from delegate.values import Text


@check("DLG502", Severity.ERROR)
def over_capacity(plan: Plan) -> Findings:
    """More people are expected at a place than it holds.

    Counted are the delegates who attend and the hosts of the line, an entry that stands for many with its number; one
    of unknown number counts as one person, so the true figure may be higher. Where a number is approximate (`~40`) it
    is a warning. Lines that run at once in one room, or say no room, are counted together, each person once. Choose a
    larger room, or invite fewer.

    A place for when it rains (`wet`) that is too small is a warning. There the lines count together that are in it if
    it rains.
    """
    told: set[str] = set()
    for group in _at_once(lines_at_venues(plan)):
        yield from _too_many(plan, group, told)
    for group in _at_once(lines_if_it_rains(plan)):
        if any(each.moved for each in group):
            yield from _too_many(plan, group, told)


def _too_many(plan: Plan, group: tuple[AtVenue, ...], told: set[str]) -> Findings:
    """A finding at the last of lines that run at once, where nothing is told of it yet: they are too many there."""
    *beside, last = group
    people = dict.fromkeys(who for each in group for who in (*each.line.people, *each.line.hosts))
    present = [(plan.people if who in plan.people else plan.hosts)[who] for who in people]
    counted, venue, rains = at_least(present), last.venue, any(each.moved for each in group)
    field = last.line.where("wet" if last.moved else "venue")
    if venue.capacity is None or counted.heads <= venue.capacity or field.yaml_path in told:
        return
    told.add(field.yaml_path)
    others = [f"“{each.line.title}”" for each in beside]
    with_others = f", those of {' and '.join(others)} at the same time counted" if others else ""
    yield Finding(
        where=field,
        message=f"{'if it rains, ' if rains else ''}{counted} {'is' if counted.heads == 1 else 'are'} expected at "
        f"{venue.name or venue.id}, which holds {venue.capacity}{with_others}",
        help=f"{counted.beyond(venue.capacity)}: choose a larger place, or invite fewer",
        related=((venue.where("capacity"), "its capacity"),),
        firm=all(each.line.firm for each in group) and not counted.about and not rains,
    )


def _at_once(lines: Iterable[AtVenue]) -> Iterator[tuple[AtVenue, ...]]:
    """Each line at a place of known size, and each with those that are still there in the same room when it starts."""
    running: dict[str, list[tuple[int, AtVenue]]] = {}
    held_at = [(held(each.line), each) for each in lines if each.venue.capacity is not None]
    for times, now in sorted(held_at, key=lambda each: each[0] or (0, 0)):
        yield (now,)
        if times and times[1] > times[0]:
            there = running.setdefault(now.venue.id, [])
            there[:] = [each for each in there if each[0] > times[0]]
            beside = [each for _, each in there if same_room(_room(each), _room(now))]
            if beside:
                yield (*beside, now)
            there.append((times[1], now))


def _room(there: AtVenue) -> Text | None:
    return None if there.moved else there.line.item.room
