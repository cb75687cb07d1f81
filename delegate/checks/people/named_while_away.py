"""The check `named-while-away`."""

from delegate.assessment.agreements import signings
from delegate.assessment.presence import NamedWhileAway, lines_while_away
from delegate.checking import Findings, check
from delegate.clock import hhmm
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import day_month
from delegate.planning.plan import Plan
from delegate.values import Moment


@check("DLG608", Severity.WARNING)
def named_while_away(plan: Plan) -> Findings:
    """A line names somebody who has not joined yet, or has left already.

    Of the delegation he or she is left off the line without a word, and the others wait; a host is printed on a
    programme that he or she will not attend. Meant are those whom the line names by name, all of a group or role of
    which nobody is there, every host of it, and whoever is to receive its people as they come or to see them off as
    they go. A line without a clock time counts as the one before it; of hosts its date alone is judged then. Correct
    `joins` or `leaves`, move the line, or take the name off it. Whoever is to sign there is `signatory-absent`.
    A room at a hotel for somebody of the delegation whom that line does not name is told too.
    """
    told = {(signing.line.id, who) for signing in signings(plan) if signing.line for who in signing.absent}
    for each in lines_while_away(plan):
        people = tuple(who for who in each.people if (each.line.id, who) not in told)
        if people:
            yield _finding(plan, each._replace(people=people))
    yield from _housed_elsewhere(plan)


def _housed_elsewhere(plan: Plan) -> Findings:
    """Rooms of people who do not come to the hotel; who joins or leaves may have one for some of its nights."""
    for line in plan.lines():
        if not line.item.rooms or not line.goes or "who" in line.item.tbc:
            continue
        housed = {each.name for each in line.item.rooms} - set(line.people)
        people = tuple(who for who, one in plan.people.items() if who in housed and not (one.joins or one.leaves))
        if people:
            hotel = line.places[0].names if line.places else line.title
            names = plan.called(people)
            yield Finding(
                where=line.where("rooms"),
                message=f"a room is written for {names} at {hotel}, and the line of that hotel is not for {names}",
                help=f"name {names} in its `who`, or take the room out of `rooms`",
                people=people,
            )


def _finding(plan: Plan, away: NamedWhileAway) -> Finding:
    line, field = away.line, "joins" if away.joins else "leaves"
    everybody = {**plan.hosts, **plan.people}
    names = plan.called(away.people)
    verb = field if len(away.people) == 1 or names == "the party" else field.removesuffix("s")
    with_ = {each.name for each in line.item.hosts or ()}
    key = "with" if line.item.who is None or with_ & set(away.people) else "who"
    ends = away.greeting and away.greeting.at_end and away.then.minute is not None
    then = f"{'ends' if ends else 'is'} {_said(away.then)}"
    written = everybody[away.people[0]].joins if away.joins else everybody[away.people[0]].leaves
    there = _said(away.moment) if written == away.moment else f"{_said(away.moment)} by the clock there"
    return Finding(
        where=line.where(away.greeting.key if away.greeting else key),
        message=f"{names} {verb} {there}, and “{line.title}” {then}",
        help=f"correct `{field}`, move the line, or take {names} off it",
        related=((everybody[away.people[0]].where(field), f"{field} {_said(written or away.moment)}"),),
        people=away.people,
    )


def _said(moment: Moment) -> str:
    """`on 3 March at 10:30`."""
    at = f" at {hhmm(moment.minute)}" if moment.minute is not None else ""
    return f"on {day_month(moment.date)}{at}"
