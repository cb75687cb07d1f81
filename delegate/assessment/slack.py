"""Words the findings about slack: how late people are, the remedies, and the lines that show it."""

from delegate.clock import STEP
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.source import Where
from delegate.travel import overheads
from delegate.travel.requests import total


def due(leg: Leg) -> Where:
    """Where the moment is written at which its people must be there."""
    line = leg.destination.line
    return leg.where("by" if line and line.item.by and leg.destination.kind != "hub" else "time")


def lateness(plan: Plan, leg: Leg) -> str:
    """By how much people come too late, or would have to leave before it begins."""
    assert leg.slack is not None
    assert leg.deadline is not None
    name, who = leg.destination.name, plan.called(leg.people)
    short = -leg.slack.planned
    needed = plan.clock(leg.deadline, _zone(leg, arriving=True))
    if leg.stays_since is not None:
        begins, leaves = (plan.clock(at, _zone(leg)) for at in (leg.stays_since, leg.stays_since - short))
        left = leg.origin.line.title if leg.origin.line else leg.origin.name
        way = f"to be at {name} for {needed} {who} must leave by {leaves}, {short} min before"
        return f"“{left}” starts at {begins}, and {way}"
    assert leg.arrive is not None
    arrives = plan.clock(leg.arrive, _zone(leg, arriving=True))
    if leg.destination.kind == "hub" and leg.destination.line:
        needed = f"the check-in of “{leg.destination.line.title}” at {needed}"
    uncounted = ", the border not counted" if leg.clearing_unknown else ""
    return f"{who} {_be(who, leg)} ready at {name} at {arrives} for {needed}, {short} min late{uncounted}"


def closed_before(leg: Leg) -> int | None:
    """When the desk of a booked departure shut, where people come after that; None where they do not.

    Who wrote that they come later than the desk shuts, and keep to it, know the port better than an ordinary figure.
    """
    departs = leg.destination.line
    if leg.destination.kind != "hub" or departs is None or departs is leg.movement or departs.start is None:
        return None
    before = overheads.closes(departs.item.kind)
    if before is None or leg.arrive is None or leg.slack is None or leg.slack.planned >= 0:
        return None
    return departs.start - before if leg.arrive > departs.start - before else None


def turned_away(plan: Plan, leg: Leg, closed: int) -> str:
    """When people come to a desk that has shut, and how long before the departure it did."""
    departs = leg.destination.line
    assert departs is not None
    assert departs.start is not None
    assert leg.arrive is not None
    zone, who = _zone(leg, arriving=True), plan.called(leg.people)
    arrives, shuts, goes = (plan.clock(at, zone) for at in (leg.arrive, closed, departs.start))
    return (
        f"{who} {_be(who, leg)} at {leg.destination.name} at {arrives}, and the check-in of “{departs.title}” closes "
        f"at {shuts}, {departs.start - closed} min before it leaves at {goes} (an ordinary figure)"
    )


def remedy(plan: Plan, leg: Leg, spare: int) -> str:
    """What to write instead: what comes before it `spare` minutes earlier, or what comes after as much later."""
    assert leg.deadline is not None
    return ", or ".join(each for each in (_earlier(plan, leg, spare), _later(plan, leg, leg.deadline, spare)) if each)


def _earlier(plan: Plan, leg: Leg, spare: int) -> str:
    """What would have to start, leave or end sooner; nothing where that is not in the author's hand."""
    zone, left = _zone(leg), leg.origin.line
    if leg.stays_since is not None and left:
        return f"start “{left.title}” at {plan.clock((leg.stays_since + spare) // STEP * STEP, zone)}"
    if leg.movement and leg.movement.start is not None:
        return f"leave at {plan.clock(leg.movement.start + spare, zone)}"
    if leg.origin.end is not None and leg.origin.end + spare > (leg.origin.start or 0):
        return f"end at {plan.clock(leg.origin.end + spare, zone)}"
    return ""


def _later(plan: Plan, leg: Leg, deadline: int, spare: int) -> str:
    """The round time at which what they come too late for would be reached."""
    zone, line = _zone(leg, arriving=True), leg.destination.line
    at = plan.clock(-(-(deadline - spare) // STEP) * STEP, zone)
    if leg.destination.kind == "hub" and line and line.start is not None:
        return f"take a departure at {plan.clock(-(-(line.start - spare) // STEP) * STEP, zone)} or later"
    if line and line.item.by:
        return f"be there by {at}"
    return f"start “{line.title}” at {at}" if line and leg.stays_since is not None else f"start at {at}"


def frames(plan: Plan, leg: Leg) -> tuple[tuple[Where, str], ...]:
    """The lines that a reader needs to see: where it leaves and how long it takes, and when it would have to be."""
    told: list[tuple[Where, str]] = []
    leaving = leg.movement or leg.origin.line
    if leaving and leg.leave is not None and leg.minutes:
        way = total(part for part in leg.segments if part.kind != "entry")
        entry = leg.minutes.planned - way.planned
        words = (
            f"leaves {leg.origin.name} at {plan.clock(leg.leave, _zone(leg))}, {way.planned} min ({way.low}-{way.high})"
        )
        told.append((leaving.where("time"), words + (f", {entry} min entry" if entry else "")))
    if leg.arrive is not None and leg.stays_since is None:
        told.append((due(leg), f"needs {plan.clock(leg.arrive, _zone(leg, arriving=True))}"))
    return tuple(told)


def _be(who: str, leg: Leg) -> str:
    return "is" if who == "the party" or len(leg.people) == 1 else "are"


def _zone(leg: Leg, *, arriving: bool = False) -> str:
    place = leg.destination.place if arriving else leg.origin.place
    return place.zone if place else "UTC"
