"""Finds who attends which line: who is on none, who leaves while one runs, who receives its people or sees them off."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set

from delegate.clock import A_DAY, hhmm, instants, local
from delegate.i18n.dates import day_month
from delegate.model import Person, Reference
from delegate.modes import MOVEMENT_KINDS
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.deadlines import begins, held
from delegate.planning.plan import Plan, PlannedDay
from delegate.planning.presence import JoinsAndLeaves, counted_minutes, is_there, not_yet_there, roster
from delegate.planning.stop import Line
from delegate.source import Where
from delegate.tuples import NamedTuple
from delegate.values import Moment, Text


class Departing(NamedTuple):
    """People who leave (`at`, an instant) before a line ends that has begun, or that cannot be over by then.

    `ends` is its end, or the earliest that its window and its length, or the way itself, allow.
    """

    line: Line
    people: tuple[str, ...]
    at: int
    ends: int


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


class NamedWhileAway(NamedTuple):
    """People or hosts whom a line names and who have not joined then (`joins`), or have left.

    `then` is the local time that the line counts as (rule 1), or its date where only that is known, and `moment` that
    of joining or leaving by the same clock. Of who receives its people or sees them off `greeting` says so.
    """

    line: Line
    people: tuple[str, ...]
    moment: Moment
    joins: bool
    then: Moment
    greeting: Greeting | None = None

    @property
    def field(self) -> str:
        """The field of the first of them that says so."""
        return "joins" if self.joins else "leaves"

    def written(self, plan: Plan) -> tuple[Where, Moment]:
        """Where that field of the first of them stands, and what is written there."""
        first = {**plan.hosts, **plan.people}[self.people[0]]
        return first.where(self.field), (first.joins if self.joins else first.leaves) or self.moment


def absent(plan: Plan) -> Iterator[str]:
    """Everybody of the delegation who is on no line, unless it is one whose people or day are still to be confirmed."""
    present = {who for cohort in plan.cohorts if _goes_anywhere(plan, cohort) for who in cohort.people}
    missing = [who for who in plan.people if who not in present] if present else []
    if not missing:
        return
    open_: list[tuple[dt.date, int | None]] = []
    for day in plan.trip.days or ():
        if "day" in day.tbc:
            open_.append((day.date, None))
        for item, minute in zip(day.items, counted_minutes(day.items), strict=True):
            if "who" in item.tbc:
                open_.append((day.date, minute))
    for who in missing:
        if not any(is_there(plan.people[who], date, minute) for date, minute in open_):
            yield who


def _goes_anywhere(plan: Plan, cohort: Cohort) -> bool:
    """Whether any line that names people takes place."""
    return any(plan.days[day].lines[number].item.status != "cancelled" for day, number in cohort.lines)


def departing(plan: Plan) -> Iterator[Departing]:
    """Every line inside which somebody leaves who is named by it; a date alone is the whole of that day.

    Who leaves a movement at its end may have written the clock of the place where it ends.
    """
    leaving: dict[Moment, list[str]] = {}
    for who, person in (*plan.people.items(), *plan.hosts.items()):
        if person.leaves and person.leaves.minute is not None:
            leaving.setdefault(person.leaves, []).append(who)
    for day in plan.days:
        here = [(moment, people) for moment, people in leaving.items() if moment.date in (day.date, day.date + A_DAY)]
        arrivals = _earliest_arrivals(day) if here else {}
        for line in day.lines if here else ():
            ends = earliest_end(line)
            ends = arrivals.get(line.id) if ends is None else ends
            if not line.goes or ends is None:
                continue
            for moment, people in here:
                named = tuple(who for who in people if who in line.people or who in line.hosts)
                zones = (line.zone, line.end_zone) if named else ()
                read = [found[0] for zone in zones if (found := instants(moment.date, moment.minute or 0, zone))]
                if read and max(read) < ends and (line.start is None or line.start < read[0]):
                    yield Departing(line, named, read[0], ends)


def hosts_away(plan: Plan, line: Line) -> tuple[str, ...]:
    """The hosts of a line who are surely not there when it starts: they have not joined, or have left."""
    return tuple(who for who in line.hosts if not may_be_there(plan, line, who))


def may_be_there(plan: Plan, line: Line, who: str) -> bool:
    """Whether somebody of the delegation or of the hosts can be at a line, by its date and the clock time it says.

    One that starts at the very minute of leaving may be the farewell.
    """
    return _may_be_there(plan.stay(who, line), _said(line))


def _said(line: Line) -> Moment:
    """The date under which a line is written, with the clock time at which it says that it starts."""
    start = line.item.time and line.item.time.start
    return Moment(line.date, start.minute if start else None)


def _may_be_there(person: Person | JoinsAndLeaves, then: Moment) -> bool:
    if then.minute is not None and person.leaves == then:
        return not not_yet_there(then.date, then.minute, person.joins)
    return is_there(person, then.date, then.minute)


def lines_while_away(plan: Plan) -> Iterator[NamedWhileAway]:
    """Every line and those whom it names by name, or who receive there, and who are away, by when they come or go.

    By name is meant who is one of a group or role too, where all of it are away: the line has no interpreter.
    """
    passing = {who for who, person in plan.people.items() if person.joins or person.leaves}
    hosts = any(person.joins or person.leaves for person in plan.hosts.values())
    if not passing and not hosts:
        return
    together: dict[str, set[str]] = {}
    for day in plan.days:
        minutes = counted_minutes([line.item for line in day.lines])
        for line, minute in zip(day.lines, minutes, strict=True):
            if line.goes:
                # That nobody at all attends a line is a finding of its own.
                people = _left_off(plan, line, passing, together) if passing and line.people else ()
                yield from away_from(plan, line, people, Moment(line.date, minute))
                yield from away_from(plan, line, hosts_away(plan, line) if hosts else (), _said(line))
    yield from _greeting_while_away(plan)


def _left_off(plan: Plan, line: Line, passing: Set[str], together: dict[str, set[str]]) -> Sequence[str]:
    """The delegates whom a line names by name, or with all of their group or role, and who are not counted on it.

    `passing` are those who join or leave. `together` keeps, by its name, who are of a group or role if all of it do.
    """
    everybody, item = roster(plan.trip), line.item
    named = (*(item.who or ()), *(item.hosts or ()))
    left_off = {each.name for each in named} & passing - set(line.people)
    for each in named:
        if each.name not in together:
            those = everybody.spelt_out((each,))
            together[each.name] = those if those <= passing else set()
        if together[each.name].isdisjoint(line.people):
            left_off |= together[each.name]
    left_off -= everybody.spelt_out(item.except_for or ()) if left_off else set()
    return [who for who in plan.people if who in left_off] if left_off else ()


def _greeting_while_away(plan: Plan) -> Iterator[NamedWhileAway]:
    """Every welcome and farewell by somebody who is away then, once of a line, and of whom it says nothing else."""
    everybody, told = {**plan.hosts, **plan.people}, set[tuple[str, str]]()
    for greeting in greetings(plan):
        line = greeting.line
        named = {each.name for each in (*(line.item.who or ()), *(line.item.hosts or ()))} | set(line.hosts)
        away = [
            who
            for who in greeting.people
            if who not in named and (line.id, who) not in told and not _may_be_there(everybody[who], greeting.moment)
        ]
        told |= {(line.id, who) for who in away}
        for each in away_from(plan, line, away, greeting.moment):
            yield each._replace(greeting=greeting)


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


def away_from(plan: Plan, line: Line, people: Iterable[str], then: Moment) -> Iterator[NamedWhileAway]:
    """Those who are away from one line, once for all who come or go at the same moment."""
    found: dict[tuple[Moment, bool], list[str]] = {}
    for who in people:
        stay = plan.stay(who, line)
        joins = not_yet_there(then.date, then.minute, stay.joins)
        if moment := stay.joins if joins else stay.leaves:
            found.setdefault((moment, joins), []).append(who)
    for (moment, joins), alike in found.items():
        yield NamedWhileAway(line, tuple(alike), moment, joins, then)


def away_words(plan: Plan, away: NamedWhileAway) -> str:
    """`A leaves on 3 March at 10:30`: when those who are away from a line join or leave."""
    names, verbs = plan.called(away.people), ("joins", "join") if away.joins else ("leaves", "leave")
    verb = verbs[len(away.people) > 1 and names != "the party"]
    there = moment_words(away.moment)
    return f"{names} {verb} {there if away.written(plan)[1] == away.moment else f'{there} by the clock there'}"


def moment_words(moment: Moment) -> str:
    """`on 3 March at 10:30`."""
    at = f" at {hhmm(moment.minute)}" if moment.minute is not None else ""
    return f"on {day_month(moment.date)}{at}"


def earliest_end(line: Line) -> int | None:
    """The instant before which a line cannot be over; None where nobody wrote enough to say."""
    start = begins(line)
    if line.end is not None or start is None or line.item.length is None:
        return line.end
    return start + line.item.length.low


def _earliest_arrivals(day: PlannedDay) -> dict[str, int]:
    """The instants before which the written movements of a day cannot have arrived, by the id of their lines."""
    legs = (leg for party in day.parties for leg in party.legs)
    return {
        leg.movement.id: leg.movement.start + leg.minutes.low
        for leg in legs
        if leg.movement and leg.minutes and leg.movement.start is not None
    }


def among(few: Collection[str]) -> Callable[[Line], tuple[str, ...]]:
    """A function that gives those of `few` delegates who attend a line, in the order of the delegation.

    Lines that name the same people share one list (`planning.presence.attendance`), so it is looked through once.
    """
    known: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}  # with the list itself, which keeps its number taken

    def attending(line: Line) -> tuple[str, ...]:
        if id(line.people) not in known:
            known[id(line.people)] = (line.people, tuple(who for who in line.people if who in few))
        return known[id(line.people)][1]

    return attending
