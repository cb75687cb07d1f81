"""Lists every entry of every person into another side, with the verdict of the rules of entry."""

import datetime as dt
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from delegate.assessment.border_times import at_border, crossing_of, passes_port
from delegate.borders.paper_faults import BorderEntry
from delegate.borders.papers import Verdict, verdict
from delegate.borders.routing import heads
from delegate.clock import local
from delegate.identity import Identity
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan


class JudgedEntry(NamedTuple):
    """One person at one border of the trip: the leg that leads over it, and what the rules say."""

    entry: BorderEntry
    who: str
    leg: Leg
    verdict: Verdict


class _Border(NamedTuple):
    """The border of a leg, the same for everybody who makes it: crossing, date and number of people."""

    crossing: str | None
    date: dt.date | None
    heads: int | None


class _Passage(NamedTuple):
    """A change of sides: the leg that begins it and the leg that ends it, which differ only where services connect."""

    first: Leg
    leg: Leg
    origin: str
    into: str


def verdicts(plan: Plan) -> tuple[JudgedEntry, ...]:
    """Every entry of every delegate, person by person in the order of the delegation, then in that of the trip.

    What is used up by one entry is missing at the next; a return home uses nothing up.
    """
    return _verdicts(Identity(plan))


@lru_cache(maxsize=1)
def _verdicts(same: Identity[Plan]) -> tuple[JudgedEntry, ...]:
    return tuple(_judged(same.of))


def _judged(plan: Plan) -> Iterator[JudgedEntry]:
    known: dict[int, _Border] = {}
    for who, person in plan.people.items():
        used: dict[tuple[int, str], int] = {}
        for leg, entry in entries(plan, who, known):
            found = verdict(plan.world.borders, person, entry, used)
            if found.paper and found.state != "home":
                key = (found.number, entry.into)
                used[key] = used.get(key, 0) + 1
            yield JudgedEntry(entry, who, leg, found)


def unwritten(plan: Plan) -> tuple[str, ...]:
    """The people without written papers who come to a border whose rules are known, and are not judged there."""
    known = plan.world.borders.admissions
    found = (each.who for each in verdicts(plan) if each.verdict.state == "unchecked" and known(each.entry.into))
    return tuple(dict.fromkeys(found))


def unruled(plan: Plan, people: Collection[str]) -> tuple[str, ...]:
    """The sides that these people enter with written papers and for which no rule is known, by the alphabet."""
    known = plan.world.borders.admissions
    with_papers = {who for who in people if plan.people[who].papers}
    return tuple(sorted({e.entry.into for e in verdicts(plan) if e.who in with_papers and not known(e.entry.into)}))


def complaints(plan: Plan) -> Iterator[JudgedEntry]:
    """The verdicts that are worth saying: of one root cause the first, not what follows from it further on.

    A paper that fails everywhere is told at the first border where it is needed, and nobody is refused the return to
    the side from which a refused journey began.
    """
    told: set[tuple[object, ...]] = set()
    strayed: dict[str, str] = {}
    for each in verdicts(plan):
        state, entry = each.verdict.state, each.entry
        if each.verdict.admits or state == "unchecked":
            continue
        if state in ("missing", "not-yet") and strayed.get(each.who) == entry.into:
            continue
        if state in ("missing", "not-yet"):
            strayed.setdefault(each.who, entry.origin)
        cause = (each.who, state, *_cause(each))
        if cause not in told:
            told.add(cause)
            yield each


def _cause(each: JudgedEntry) -> tuple[object, ...]:
    """The key under which complaints are one: the paper where it fails by itself, else the side, border or stay."""
    state, entry, number = each.verdict.state, each.entry, each.verdict.number
    if state in ("expired", "too-short", "unknown-nationality"):
        return (number,)
    if state == "refused-here":
        return (entry.crossing,)
    if state == "overstay":
        return (number, entry.into, entry.date)
    return (entry.into,)


def entries(plan: Plan, who: str, known: dict[int, _Border] | None = None) -> Iterator[tuple[Leg, BorderEntry]]:
    """Every entry of one person into another side, in order, with its leg.

    Ways within an area without border control, to places that are not known and over borders that cannot be crossed at
    all are none. `known` keeps what was found out about a leg for the next person who makes it.
    """
    known = {} if known is None else known
    passages = tuple(_passages(plan, who))
    days = [day.date for day in plan.days if any(who in party.people for party in day.parties)]
    for number, passage in enumerate(passages):
        leg = passage.leg
        if leg.open_border or leg.border_missing:
            continue
        border = known.get(id(leg)) or known.setdefault(id(leg), _border(plan, leg, passage.into))
        if border.date is None:
            continue
        leaving = next((each for each in passages[number + 1 :] if each.origin == passage.into), None)
        last = _left(leaving.first) if leaving else max(days, default=None)
        last = max(last, border.date) if last else None
        onward = leaving.into if leaving else None
        yield leg, BorderEntry(border.crossing, passage.origin, passage.into, border.date, last, onward, border.heads)


def _border(plan: Plan, leg: Leg, into: str) -> _Border:
    people = tuple(plan.people[each] for each in leg.people)
    return _Border(_crossing(plan, leg, into), _entered(plan, leg), heads(people))


def _passages(plan: Plan, who: str) -> Iterator[_Passage]:
    """The changes of side of one person; two services through one port are one of them (rule 20)."""
    waiting: _Passage | None = None
    for day in plan.days:
        for party in day.parties:
            if who not in party.people:
                continue
            for leg in party.legs:
                origin, destination = leg.origin.place, leg.destination.place
                connects = waiting is not None and _connects(waiting.leg, leg)
                if waiting and not connects:
                    yield waiting
                if not origin or not destination or origin.side == destination.side:
                    waiting = None
                    continue
                if waiting and connects:
                    waiting = waiting._replace(leg=leg, into=destination.side)
                else:
                    waiting = _Passage(leg, leg, origin.side, destination.side)
    if waiting:
        yield waiting


def _connects(first: Leg, second: Leg) -> bool:
    """Whether people change from one service that crosses a border to the next in the port where they land."""
    landed = second.origin.kind == "hub" and second.origin.line is first.movement
    return landed and first.movement is not None and passes_port(first) and passes_port(second)


def _crossing(plan: Plan, leg: Leg, into: str) -> str | None:
    """The crossing at which people are examined as they enter: the leg's own, or the port where a service ends."""
    known = plan.world.borders
    place = leg.destination.place
    if passes_port(leg) and place and place.crossing:
        there = known.crossing(place.crossing)
        if there and into in (there.sides or {}):
            return there.id
    crossing = crossing_of(leg, known)
    return crossing.id if crossing and into in (crossing.sides or {}) else None


def _entered(plan: Plan, leg: Leg) -> dt.date | None:
    """The date on which they are through, on the clock of the side that they enter."""
    assert leg.destination.place is not None
    zone = leg.destination.place.zone
    crossing = crossing_of(leg, plan.world.borders)
    border = at_border(leg, crossing, "planned") if crossing and not passes_port(leg) else None
    instant = border.cleared if border else leg.arrive
    if instant is None:
        instant = leg.destination.start if leg.destination.start is not None else leg.leave
    if instant is not None:
        return local(instant, zone).date
    return leg.lines.near.date if leg.lines.near else None


def _left(leg: Leg) -> dt.date | None:
    """The date on which they leave a side, on its own clock."""
    assert leg.origin.place is not None
    if leg.leave is not None:
        return local(leg.leave, leg.origin.place.zone).date
    return leg.lines.near.date if leg.lines.near else None
