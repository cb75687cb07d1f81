"""The check `named-while-away`."""

from collections.abc import Sequence, Set

from delegate.assessment.agreements import signings
from delegate.assessment.presence import NamedWhileAway, away_words, earliest_end, lines_while_away, moment_words
from delegate.checking import Findings, check
from delegate.clock import hhmm, instants
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import listed
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.planning.plan import Plan
from delegate.planning.presence import counted_minutes, has_left, is_there, roster
from delegate.planning.stop import Line
from delegate.values import Moment


@check("DLG608", Severity.WARNING)
def named_while_away(plan: Plan) -> Findings:
    """A line names somebody who has not joined yet, or has left already.

    Of the delegation he or she is left off the line without a word, and the others wait; a host is printed on a
    programme that he or she will not attend. Meant are those whom the line names by name, all of a group or role of
    which nobody is there, every host of it, and whoever is to receive its people as they come or to see them off as
    they go. A line without a clock time counts as the one before it; of hosts its date alone is judged then. Correct
    `joins` or `leaves`, move the line, or take the name off it. Whoever is to sign there is `signatory-absent`.
    A room at a hotel for somebody of the delegation whom that line does not name is told too, and one for somebody who
    has left by then, or joins later than on the morning after its last night. Who joins while a line for all or for
    their group runs, and goes nowhere else before it ends, is a note: that line is not theirs, and has no place for
    them.
    """
    told = {(signing.line.id, who) for signing in signings(plan) if signing.line for who in signing.absent}
    away = tuple(lines_while_away(plan))
    for each in away:
        people = tuple(who for who in each.people if (each.line.id, who) not in told)
        if people:
            yield _finding(plan, each._replace(people=people))
    yield from _joining_during(plan, told)
    yield from _housed_elsewhere(plan, {(each.line.id, who) for each in away for who in each.people})


def _joining_during(plan: Plan, told: Set[tuple[str, str]]) -> Findings:
    """Lines inside which somebody joins whom they name, though not by name: a line that has begun is not theirs.

    Who goes elsewhere first is left out, by a movement from another place or to a line there.
    """
    everybody, joining = roster(plan.trip), _joining_at_a_minute(plan)
    for line in plan.lines() if joining else ():
        apart = line.item.kind in (*MOVEMENT_KINDS, "hotel", "crossing")
        if apart or not line.goes or not line.people or line.start is None or (ends := earliest_end(line)) is None:
            continue
        by_name = {each.name for each in (*(line.item.who or ()), *(line.item.hosts or ()))}
        left_off = everybody.named(line.item) & joining.keys() - set(line.people) - by_name
        for moment in sorted({joining[who][0] for who in left_off if (line.id, who) not in told}):
            at = instants(moment.date, moment.minute or 0, line.zone)
            alike = [who for who in plan.people if who in left_off and joining[who][0] == moment]
            people = tuple(who for who in alike if _comes_to(line, joining[who][1]))
            if people and at and line.start < at[0] < ends:
                yield _of_joining(plan, line, people, moment)


def _joining_at_a_minute(plan: Plan) -> dict[str, tuple[Moment, Line]]:
    """Whoever joins at a minute, when that is, and the first line at which they are."""
    found: dict[str, tuple[Moment, Line]] = {}
    for cohort in plan.cohorts:
        lines = (plan.days[day].lines[number] for day, number in cohort.lines)
        first = next((line for line in lines if line.goes), None)
        if first is None:
            continue
        for who in cohort.people:
            joins = plan.people[who].joins
            if joins and joins.minute is not None:
                found[who] = (joins, first)
    return found


def _comes_to(line: Line, first: Line) -> bool:
    """Whether people with this `first` line may come to the place of one before: they go nowhere else meanwhile."""
    if first.date != line.date or first.item.kind == "hotel":
        return True
    if first.item.kind in MOVEMENT_KINDS:
        origin = first.item.origin
        return first.item.kind not in SERVICES if origin is None else origin == line.item.venue
    return not set(line.places).isdisjoint(first.places)


def _of_joining(plan: Plan, line: Line, people: tuple[str, ...], moment: Moment) -> Finding:
    names = plan.called(people)
    one = len(people) == 1 or names == "the party"
    joins, are = ("joins", "is") if one else ("join", "are")
    return Finding(
        where=line.where("within" if line.item.within else "time"),
        message=f"{names} {joins} at {hhmm(moment.minute or 0)}, during “{line.title}”, and {are} not counted there",
        help=f"let `joins` be its start if {names} {are} expected, or write `except` on this line",
        related=((plan.people[people[0]].where("joins"), f"joins {moment_words(moment)}"),),
        people=people,
        severity=Severity.NOTE,
    )


def _housed_elsewhere(plan: Plan, told: Set[tuple[str, str]]) -> Findings:
    """Rooms of people who do not come to the hotel; who joins or leaves may have one for some of its nights."""
    everybody, hotels = roster(plan.trip), [line for line in plan.lines() if line.item.kind == "hotel" and line.goes]
    for day in plan.days:
        minutes = counted_minutes([line.item for line in day.lines])
        for line, minute in zip(day.lines, minutes, strict=True):
            if not line.item.rooms or not line.goes or "who" in line.item.tbc:
                continue
            housed = {each.name for each in line.item.rooms} - set(line.people)
            without = [who for who in plan.people if who in housed and (line.id, who) not in told]
            named = everybody.named(line.item)
            others = tuple(
                who
                for who in without
                if who not in named and is_there(everybody.stay(who, line.item), line.date, minute)
            )
            if others:
                yield _of_room(plan, line, others, f"the line of that hotel is not for {plan.called(others)}")
            for who in without:
                yield from _of_room_while_away(plan, line, minute, who, hotels)


def _of_room_while_away(plan: Plan, line: Line, minute: int | None, who: str, hotels: Sequence[Line]) -> Findings:
    """The room of somebody who has left by that line, or joins later than on the morning after its last night."""
    stay = roster(plan.trip).stay(who, line.item)
    gone = stay.leaves is not None and has_left(line.date, minute, stay.leaves)
    late = stay.joins is not None and (stay.joins.date - line.date).days > line.item.nights_kept
    if not gone and not (late and not _sleeps_there(hotels, line, who)):
        return
    person, field = plan.people[who], "leaves" if gone else "joins"
    written = person.leaves if gone else person.joins
    if written:
        found = _of_room(plan, line, (who,), f"{plan.called((who,))} {field} {moment_words(written)}")
        yield found._replace(
            help=f"correct `{field}`, or take the room out of `rooms`",
            related=((person.where(field), f"{field} {moment_words(written)}"),),
        )


def _sleeps_there(hotels: Sequence[Line], hotel: Line, who: str) -> bool:
    """Whether a line of the same hotel names somebody, for whom the first one may have the room of the whole stay."""
    return any(who in line.people and line.places == hotel.places for line in hotels)


def _of_room(plan: Plan, line: Line, people: tuple[str, ...], why: str) -> Finding:
    hotel, names = line.places[0].names if line.places else line.title, plan.called(people)
    return Finding(
        where=line.where("rooms"),
        message=f"a room is written for {names} at {hotel}, and {why}",
        help=f"name {names} in its `who`, or take the room out of `rooms`",
        people=people,
    )


def _finding(plan: Plan, away: NamedWhileAway) -> Finding:
    line, (where, written) = away.line, away.written(plan)
    with_ = roster(plan.trip).spelt_out(line.item.hosts or ())
    key = "with" if line.item.who is None or with_ & set(away.people) else "who"
    ends = away.greeting and away.greeting.at_end and away.then.minute is not None
    then = f"{'ends' if ends else 'is'} {moment_words(away.then)}"
    off = _as_written(plan, away) or plan.called(away.people)
    return Finding(
        where=line.where(away.greeting.key if away.greeting else key),
        message=f"{away_words(plan, away)}, and “{line.title}” {then}",
        help=f"correct `{away.field}`, move the line, or take {off} off it",
        related=((where, f"{away.field} {moment_words(written)}"),),
        people=away.people,
    )


def _as_written(plan: Plan, away: NamedWhileAway) -> str:
    """The group or role by which a line names people, and whom of them it names besides; nothing without one."""
    item, everybody = away.line.item, roster(plan.trip)
    named = [
        each.name
        for each in (*(item.who or ()), *(item.hosts or ()))
        if not away.greeting and not everybody.spelt_out((each,)).isdisjoint(away.people)
    ]
    return "" if set(named) <= set(away.people) else listed(f"`{name}`" for name in dict.fromkeys(named))
