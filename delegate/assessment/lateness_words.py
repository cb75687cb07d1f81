"""Words what is said of people who come too late or barely in time."""

from functools import lru_cache

from delegate.assessment.advice import half_remains, is_late_by_an_unwritten_ferry, remedy, service_without_arrival
from delegate.clock import local
from delegate.diagnostics import Finding, SaidWhenAsked
from delegate.i18n.dates import day_month
from delegate.i18n.phrases import listed
from delegate.identity import Identity
from delegate.modes import MOVEMENT_KINDS, ROAD, SERVICES
from delegate.planning.arrival import Arrival, LegTaken
from delegate.planning.deadlines import is_soft
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.source import Where
from delegate.travel import overheads
from delegate.tuples import NamedTuple


def is_departure(arrival: Arrival) -> bool:
    """Whether it is a booked departure that people reach."""
    return arrival.kind in ("check-in", "departure") and arrival.line.item.kind in SERVICES


def is_out_of_order(plan: Plan, arrival: Arrival) -> bool:
    """Whether what is reached is listed after a line that starts later: that it is out of order says it all."""
    below = _below_a_later_line(Identity(plan)).get(arrival.line.id)
    return below is not None and not below.isdisjoint(arrival.people)


@lru_cache(maxsize=1)
def _below_a_later_line(same: Identity[Plan]) -> dict[str, set[str]]:
    """The people of each line that starts earlier than one of theirs above it, as for `out-of-order`, by its id."""
    found: dict[str, set[str]] = {}
    for cohort in same.of.cohorts:
        latest: int | None = None
        for line in (same.of.days[day].lines[number] for day, number in cohort.lines):
            if line.start is None or line.item.status == "cancelled":
                continue
            if latest is not None and line.start < latest:
                found.setdefault(line.id, set()).update(cohort.people)
            latest = line.start if latest is None else max(latest, line.start)
    return found


def is_change(arrival: Arrival) -> bool:
    """Whether it is a booked departure from the port at which people have just landed."""
    bound = arrival.bound
    return arrival.kind == "check-in" and not arrival.legs and bound is not None and bound.item.kind in SERVICES


def rides_missed(plan: Plan, arrival: Arrival) -> bool:
    """Whether they come by a ride for which all of them are too late, which is said by itself."""
    missed = _missed(Identity(plan))
    rides = {taken.leg.movement.id for taken in arrival.legs if taken.leg.movement}
    return any(missed.get(ride, set()).issuperset(arrival.people) for ride in rides)


@lru_cache(maxsize=1)
def _missed(same: Identity[Plan]) -> dict[str, set[str]]:
    """Who is too late for a departure, by the id of its line."""
    found: dict[str, set[str]] = {}
    for each in same.of.arrivals:
        if each.late and each.kind == "departure":
            found.setdefault(each.line.id, set()).update(each.people)
    return found


def finding(plan: Plan, arrival: Arrival, message: str, short: int) -> Finding:
    """The finding that people come `short` minutes too late, with what to write instead and every leg since."""
    return Finding(
        where=where_wanted(arrival),
        message=message,
        help=SaidWhenAsked(lambda: remedy(plan, arrival)),
        related=related(plan, arrival),
        minutes=-short,
        people=arrival.people,
        firm=_is_sure(plan, arrival) or bool(late_without(plan, arrival)),
    )


def _is_sure(plan: Plan, arrival: Arrival) -> bool:
    return (
        arrival.firm
        and not arrival.soft
        and not half_remains(arrival)
        and not is_late_by_an_unwritten_ferry(plan, arrival)
    )


class LateWithout(NamedTuple):
    """How many minutes people are late even if they stay away from some lines, and these lines."""

    minutes: int
    left_out: tuple[Line, ...]


def late_without(plan: Plan, arrival: Arrival) -> LateWithout | None:
    """How late people are even if they stay away from what they may leave out before it (rule 14).

    None where they would be in time then, where they may leave out nothing, and where a way there is written: that one
    may lead by what they leave out.
    """
    if not arrival.late or arrival.walked or (arrival.firm and not arrival.soft):
        return None
    if not arrival.line.firm or is_soft(arrival.line) or arrival.line.item.kind in (*ROAD, "walk"):
        return None
    since = (arrival.bound, *(taken.leg.origin.line for taken in arrival.legs))
    left_out = tuple({each.id: each for each in since if each and _may_be_left_out(each)}.values())
    for each in _without_what_may_be_left_out(Identity(plan)) if left_out else ():
        same = (each.line.id, each.kind) == (arrival.line.id, arrival.kind) and {*arrival.people} <= {*each.people}
        sure = each.late and _is_sure(plan, each) and not each.walked
        if same and sure and not any(taken.leg.movement for taken in each.legs):
            return LateWithout(-each.slack.planned, left_out)
    return None


def _may_be_left_out(line: Line) -> bool:
    """Whether nobody is sure to be at a line, or to be there at that hour; a night and a way are never left out."""
    stays = line.item.kind not in (*MOVEMENT_KINDS, "crossing", "hotel") and line.item.status != "cancelled"
    return stays and (not line.firm or is_soft(line))


@lru_cache(maxsize=1)
def _without_what_may_be_left_out(same: Identity[Plan]) -> tuple[Arrival, ...]:
    """When people reach what they must not miss in the same trip with all that may be left out called off."""
    from delegate.planning.planner import plan as planned  # few trips need a second plan

    trip, off = same.of.trip, {id(line.item) for line in same.of.lines() if _may_be_left_out(line)}
    days = (
        day.replace(items=tuple(item.replace(status="cancelled") if id(item) in off else item for item in day.items))
        for day in trip.days or ()
    )
    return planned(trip.replace(days=tuple(days)), same.of.world).arrivals


def where_wanted(arrival: Arrival) -> Where:
    """Where the moment is written at which people must be there."""
    key = arrival.key
    return arrival.line.where(
        "crossing" if arrival.kind == "counter" and key == "time" and not arrival.line.item.time else key
    )


def lateness(plan: Plan, arrival: Arrival) -> str:
    """By how much people come too late, or would have to leave before it begins."""
    name, who = _reached(arrival), plan.called(arrival.people)
    if guessed := missing_arrival_words(plan, arrival):
        return guessed
    short = -arrival.slack.planned
    zone = arrival.zone
    arrives, needed = _clocks(plan, zone, arrival.reach, arrival.deadline)
    last = arrival.legs[-1].leg if arrival.legs else None
    if arrival.stays_since is not None and last and arrival.kind == "stop":
        since, left = arrival.stays_since, last.origin.line
        begins, leaves = _clocks(plan, left.zone if left else zone, since, since - short)
        title = left.title if left else last.origin.name
        way = (
            f"to be at {name} for {plan.clock(arrival.deadline, zone)} {who} must leave by {leaves}, {short} min before"
        )
        return f"“{title}” starts at {begins}, and {way}"
    if arrival.kind == "departure":
        goes = f"“{arrival.line.title}” leaves at {needed}, {short} min before"
        return f"{who} {_be(plan, arrival)} ready at {name} at {arrives}, and {goes}"
    if arrival.kind == "check-in":
        counter = "check-in of" if arrival.line.item.kind in SERVICES else "border control before"
        needed = f"the {counter} “{arrival.line.title}” at {needed}"
    uncounted = ", the border not counted" if any(each.leg.clearing_unknown for each in arrival.legs) else ""
    late = f"{short} min late{behind_others(arrival)}{uncounted}{_all_the_same(plan, arrival)}"
    return f"{who} {_be(plan, arrival)} ready at {name} at {arrives} for {needed}, {late}"


def missing_arrival_words(plan: Plan, arrival: Arrival) -> str:
    """What is said of a line at the port of a service without a written arrival; empty for every other line."""
    service = service_without_arrival(arrival)
    if service is None:
        return ""
    slow, who = arrival.deadline - arrival.slack.high, plan.called(arrival.people)
    ready, at_worst, needed = _clocks(plan, arrival.zone, arrival.reach, slow, arrival.deadline)
    reckoned = f"{who} {_be(plan, arrival)} reckoned to be at {_reached(arrival)} at {ready}"
    perhaps = f", and perhaps only at {at_worst}" if arrival.slack.planned >= 0 else ""
    return (
        f"no arrival is written of “{service.title}”: {reckoned}{perhaps}, "
        f"and “{arrival.line.title}” is there at {needed}"
    )


def _all_the_same(plan: Plan, arrival: Arrival) -> str:
    """`, and 20 min late without “Tour”`: that they are late whether or not they go where they may stay away."""
    if (without := late_without(plan, arrival)) is None:
        return ""
    return f", and {without.minutes} min late without {listed([f'“{each.title}”' for each in without.left_out])}"


def turned_away(plan: Plan, arrival: Arrival) -> str:
    """When people come to a departure, and how long before it they must be there."""
    shuts = overheads.closes(arrival.line.item.kind)
    departs = arrival.deadline + arrival.check_in
    if arrival.kind != "check-in" or shuts is None or arrival.reach <= departs - shuts:
        return lateness(plan, arrival)
    zone = arrival.zone
    arrives, closes, goes = _clocks(plan, zone, arrival.reach, departs - shuts, departs)
    return (
        f"{plan.called(arrival.people)} {_be(plan, arrival)} at {_reached(arrival)} at {arrives}, and the check-in of "
        f"“{arrival.line.title}” closes at {closes}, {shuts} min before it leaves at {goes} (an ordinary figure)"
    )


def behind_others(arrival: Arrival) -> str:
    """` by way of Nanshan lab, where others get off`: the places to which their vehicle takes others before them."""
    names = dict.fromkeys(str(place.names) for taken in arrival.legs for place in taken.leg.calls)
    return f" by way of {' and '.join(names)}, where others get off" if names else ""


def related(plan: Plan, arrival: Arrival) -> tuple[tuple[Where, str], ...]:
    """The lines that a reader needs to see: what bound last, every leg since, and when they would have to be there."""
    told: list[tuple[Where, str]] = []
    for taken in arrival.legs:
        line = taken.leg.movement or taken.leg.origin.line or taken.leg.lines.near
        if line is not None and line is not arrival.line:
            told.append((line.where("time"), _leaves(plan, taken)))
    bound = arrival.bound
    if bound and bound.end is not None and all(place != bound.where("time") for place, _ in told):
        told.insert(0, (bound.where("time"), f"ends at {plan.clock(bound.end, bound.end_zone)}"))
    if arrival.stays_since is None:
        told.append((where_wanted(arrival), f"needs {plan.clock(arrival.reach, arrival.zone)}"))
    return tuple(told)


def _leaves(plan: Plan, taken: LegTaken) -> str:
    """When a leg leaves and how long it takes, the entry apart."""
    low, planned, high = (minutes - taken.entry for minutes in taken.minutes)
    origin = taken.leg.origin
    zone = origin.place.zone if origin.place else "UTC"
    entry = f", {taken.entry} min entry" if taken.entry else ""
    return f"leaves {origin.name} at {plan.clock(taken.leave, zone)}, {planned} min ({low}-{high}){entry}"


def _reached(arrival: Arrival) -> str:
    """What people call the place that is reached; of a city of which the port is not known, the nearest port."""
    wanted = arrival.legs[-1].leg.wanted.destination if arrival.legs else None
    place = arrival.stop.place
    if wanted and place and wanted.id != place.id and arrival.kind == "check-in":
        return str(wanted.names)
    return arrival.stop.name


def _be(plan: Plan, arrival: Arrival) -> str:
    return "is" if plan.called(arrival.people) == "the party" or len(arrival.people) == 1 else "are"


def _clocks(plan: Plan, zone: str, *moments: int) -> list[str]:
    """Clock times for one sentence; where they lie on several dates each date is named once, at its first."""
    dates = [local(at, zone).date for at in moments]
    said = []
    for number, (at, date) in enumerate(zip(moments, dates, strict=True)):
        clock = plan.clock(at, zone)
        said.append(clock if len(set(dates)) == 1 or date in dates[:number] else f"{clock} on {day_month(date)}")
    return said
