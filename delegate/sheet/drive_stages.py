"""Shows a drive that sets people down in turn as its driver makes it: from each place on to the next."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from delegate.assessment.vehicles import aboard
from delegate.identity import Identity
from delegate.model import Vehicle
from delegate.planning.drives import Drive
from delegate.planning.leg import Leg
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Stop
from delegate.sheet.scope import Scope
from delegate.travel.requests import Minutes


def as_driven(plan: Plan, vehicle: Vehicle | None, leg: Leg, scope: Scope) -> Leg:
    """A leg as its vehicle drives it: with those who ride on behind it, and from where the last got off before it.

    Where not everybody is meant it is as its people make it: the others have no row there.
    """
    if vehicle is None or scope.people is not None:
        return leg
    return _stages(Identity(plan)).get((vehicle.id, id(leg)), leg)


def as_one(plan: Plan, legs: Iterable[Leg], every: Iterable[Leg]) -> list[Leg]:
    """These legs of one vehicle, in each place of one of a drive the same record of it, with all its people.

    They are one drive where one line takes them, at one hour, from one place to one other, though they come from
    several before it or go on to several; the last that is there says when. Where the driver reads of another
    service or another place for rain they are not. Of `every` leg of the day those belong to it, too, whose people
    ride in the other vehicles of a motorcade: each sheet has the whole of its order.
    """
    legs = list(legs)
    together: dict[tuple[object, ...], list[Leg]] = {}
    for leg in legs:
        together.setdefault(_drive_key(leg), []).append(leg)
    beside: dict[tuple[object, ...], list[Leg]] = {}
    for leg in every:
        if _says_who_rides(leg) and (key := _drive_key(leg)) in together:
            beside.setdefault(key, []).append(leg)
    made = {}
    for key, own in together.items():
        others = beside.get(key, []) if all(map(_says_who_rides, own)) else []
        made[key] = _united(plan, own, others) if len({id(leg) for leg in (*own, *others)}) > 1 else own[0]
    return [made[_drive_key(leg)] for leg in legs]


def _says_who_rides(leg: Leg) -> bool:
    """Whether somebody is named for each vehicle of a leg."""
    return bool(leg.vehicles) and all(each.riders is not None for each in leg.wanted.seating)


def _drive_key(leg: Leg) -> tuple[object, ...]:
    line = leg.movement
    if line is None:
        return (id(leg),)
    ends = tuple(
        (stop.place and (stop.place.id, stop.place.side), stop.line.id if stop.line and _is_told(stop) else None)
        for stop in (leg.origin, leg.destination)
    )
    calls = tuple(place.id for place in leg.calls)
    return (line.date, line.id, ends, leg.leave, leg.latest, leg.crossing, calls, leg.spans)


def _is_told(stop: Stop) -> bool:
    """Whether a driver reads something of the line of a stop: the service there, or where people are if it rains."""
    return stop.kind == "hub" or (stop.line is not None and stop.line.item.wet is not None)


def _united(plan: Plan, own: Sequence[Leg], others: Sequence[Leg]) -> Leg:
    """One leg for all of one drive, with the vehicles of all in the order of their line, else of their groups."""
    last = max(own, key=lambda each: each.arrive or 0)
    seating = {each.vehicle.id: each for leg in (*own, *others) for each in leg.wanted.seating}
    written = [each.vehicle.name for each in (last.movement and last.movement.item.vehicles) or ()]
    groups = (plan.trip.groups or {}).values()
    order = [*written, *(group.vehicle.name for group in groups if group.vehicle), *seating]
    known = {who for leg in (*own, *others) for who in leg.people}
    people = tuple(who for who in (*plan.people, *plan.hosts) if who in known)
    seats = tuple(sorted(seating.values(), key=lambda each: order.index(each.vehicle.id)))
    return last._replace(people=people, wanted=last.wanted._replace(seating=seats))


def goes_on(leg: Leg) -> bool:
    """Whether it is a leg as it is driven from a place where others got off: nobody is fetched there."""
    return bool(leg.calls) and same_place(leg.origin.place, leg.calls[-1])


@lru_cache(maxsize=1)
def _stages(same: Identity[Plan]) -> dict[tuple[str, int], Leg]:
    """The legs that are driven otherwise than people make them, by their vehicle and what they were."""
    drives = (each for each in same.of.vehicles.drives if any(leg.calls for leg in each.legs))
    return {(drive.vehicle.id, id(leg)): made for drive in drives for leg, made in _of_drive(same.of, drive)}


def _of_drive(plan: Plan, drive: Drive) -> Iterator[tuple[Leg, Leg]]:
    for number, part in enumerate(drive.parts):
        onward = [leg for each in drive.parts[number + 1 :] for leg in each.legs if leg.calls]
        riding = [who for leg in onward for who in aboard(plan, leg, drive.vehicle)]
        for position, leg in enumerate(part.legs):
            made = _from_last_call(leg, drive.parts[:number]) if leg.calls else leg
            yield leg, made if position else _with(plan, made, drive.vehicle, riding)


def _with(plan: Plan, leg: Leg, vehicle: Vehicle, riding: Sequence[str]) -> Leg:
    """The leg with others who are in its vehicle, hosts too, in the order of the delegation."""
    seating = tuple(
        each._replace(riders=each.riders.union(riding)) if each.vehicle.id == vehicle.id and each.riders else each
        for each in leg.wanted.seating
    )
    known = {*leg.people, *riding}
    hosts = [who for who in plan.hosts if who in known and all(each.riders is None for each in seating)]
    people = (*(who for who in plan.people if who in known), *hosts)
    return leg._replace(people=people, wanted=leg.wanted._replace(seating=seating))


def _from_last_call(leg: Leg, before: Sequence[Drive]) -> Leg:
    """The leg from the place where others got off last before it; a border that is behind them then is none of it."""
    place, arrive, end = leg.calls[-1], leg.arrive, leg.destination.place
    last = next((each for each in reversed(before) if same_place(each.destination, place)), None)
    if last is None or last.end is None or arrive is None or leg.minutes is None or arrive < last.end:
        return leg
    passed, planned = last.first.minutes or leg.minutes, arrive - last.end
    minutes = Minutes(
        min(planned, max(0, leg.minutes.low - passed.low)), planned, max(planned, leg.minutes.high - passed.high)
    )
    timing = leg.timing._replace(leave=last.end, latest=None, minutes=minutes, counted_back=False)
    made = leg._replace(origin=Stop(place.id, "place", place, None), timing=timing)
    if end is None or place.side != end.side:
        return made
    wanted = leg.wanted._replace(written=None, port=None, needs_border=False)
    inside = tuple(each for each in leg.segments if each.kind != "clear")
    return made._replace(
        wanted=wanted, lines=leg.lines._replace(crossing=None), timing=timing._replace(segments=inside, option=None)
    )
