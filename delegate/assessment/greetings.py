"""Says when and where somebody receives the people of a line, or sees them off."""

from collections.abc import Iterator

from delegate.clock import local
from delegate.model import Reference
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.deadlines import held
from delegate.planning.plan import Plan
from delegate.planning.presence import roster
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple
from delegate.values import Moment, Text


class Greeting(NamedTuple):
    """Hosts, and delegates named by name, who receive the people of a line or see them off, and need not stay between.

    `key` is the field that names them. `at_end` says that it is at the end of the line: the farewell of an item, and
    the welcome behind a movement. `instant` is None where no clock says when, and `moment` then the date alone.
    """

    line: Line
    key: str
    people: tuple[str, ...]
    places: tuple[Place, ...]
    at_end: bool
    instant: int | None
    moment: Moment

    @property
    def takes(self) -> tuple[int, int] | None:
        """From when until when it surely takes them: one minute, a farewell the last one; None where none is known."""
        if self.instant is None:
            return None
        return (self.instant - 1, self.instant) if self.at_end else (self.instant, self.instant)


def greetings(plan: Plan) -> Iterator[Greeting]:
    """Every welcome and farewell that takes place, in the order of the file."""
    for line in plan.lines():
        item, moves = line.item, line.item.kind in MOVEMENT_KINDS
        if line.goes and item.received_by:
            yield from _greeting(plan, line, "received-by", item.received_by, at_end=moves)
        if line.goes and item.seen_off_by:
            yield from _greeting(plan, line, "seen-off-by", item.seen_off_by, at_end=not moves)


def _greeting(
    plan: Plan, line: Line, key: str, named: tuple[Reference | Text, ...], *, at_end: bool
) -> Iterator[Greeting]:
    everybody, people = roster(plan.trip), dict[str, None]()
    for each in named:
        if not isinstance(each, Reference):
            continue
        if each.name in plan.hosts or each.name in plan.people:
            people[each.name] = None
        elif each.name in everybody.groups:
            people.update(dict.fromkeys(sorted(everybody.spelt_out((each,)) & plan.hosts.keys())))
    if not people:
        return
    reached = plan.reached(line) if at_end else None
    places = (reached,) if reached else () if at_end and line.item.kind in MOVEMENT_KINDS else line.places
    begins, ends = held(line) or (None, None)
    instant, moment = begins, Moment(line.date, None)
    if at_end:
        instant = line.end if line.end is not None else ends if begins != ends else None
    if instant is not None:
        at = local(instant, line.end_zone if at_end else line.zone)
        moment = Moment(at.date, at.minute)
    yield Greeting(line, key, tuple(people), places, at_end, instant, moment)
