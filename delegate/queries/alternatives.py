"""Finds the other ways to make a leg: by other modes, over other crossings, and why not over the rest."""

from collections.abc import Mapping, Sequence

from delegate.borders.choosing import ALIKE
from delegate.borders.hindrances import Hindrance, obstacles
from delegate.clock import local
from delegate.model import Crossing
from delegate.modes import BY_STATIONS, MODES, ROAD, SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.world import World
from delegate.travel.distance import km
from delegate.travel.requests import Basis, Segment, TravelOption, TravelRequest, ViaCrossing
from delegate.tuples import NamedTuple

OVERLAND_KM = 50  # nearer than this a train that is in no table is no more than a guess
DETOUR = 60  # minutes


class HinderedCrossing(NamedTuple):
    """A crossing that cannot be used, and why."""

    crossing: Crossing
    reason: Hindrance


def modes_between(origin: Place, destination: Place) -> tuple[str, ...]:
    """The modes that people would think of for a way of this length."""
    if origin.point is None or destination.point is None:
        return ()
    far = km(origin.point, destination.point)
    return tuple(name for name, mode in MODES.items() if mode.from_km <= far < mode.to_km)


def ways(world: World, request: TravelRequest) -> tuple[TravelOption, ...]:
    """The ways in the mode of a request, best first; none where it leads over a border that cannot be crossed so."""
    found = world.estimator(request._replace(every=True))
    if must_clear(world, request):
        found = tuple(each for each in found if any(part.kind == "clear" for part in each.segments))
        leave = found[0].leave if found else None
        shut = {each.crossing.id for each in hindered(world, request, leave)} if request.mode in SERVICES else set()
        found = tuple(each for each in found if each.crossing not in shut)
    return tuple(each for each in found if each.segments)


def every_way(world: World, request: TravelRequest, modes: Sequence[str]) -> tuple[TravelOption, ...]:
    """One way for each mode and crossing, the best first; none that would only be a guess or a detour."""
    found = [each for mode in modes for each in ways(world, request._replace(mode=mode))]
    return ranked(_sensible(world, request, found))


def ranked(found: Sequence[TravelOption]) -> tuple[TravelOption, ...]:
    """The shortest planned first; among those within five minutes of it the smaller high (rule 18)."""
    best = min((each.minutes.planned for each in found), default=0)

    def order(each: TravelOption) -> tuple[int, int, int, str]:
        _, planned, high = each.minutes
        alike = planned - best <= ALIKE
        return (0 if alike else 1, 0 if alike else planned, high, each.crossing or "")

    return tuple(sorted(found, key=order))


def by_mode(world: World, leg: Leg, check_in: Mapping[str, int]) -> tuple[TravelOption, ...]:
    """The best way of a leg in each mode that makes sense, fastest first; its own as it is planned.

    `check_in` are the minutes that the trip wants before a departure, by mode. A booked service is compared with the
    whole way from one of its ports to the other. Around an unknown place no mode has minutes.
    """
    request = _whole(leg)
    if request is None or leg.spans:
        return ()
    others: list[TravelOption] = []
    for mode in modes_between(request.origin, request.destination):
        if mode != leg.mode:
            others += ways(world, _in_mode(request, mode)._replace(check_in=check_in.get(mode)))[:1]
    opening = _opening(leg)
    found = [each._replace(segments=(*opening, *each.segments)) for each in others]
    own = _own(leg, request)
    found = _sensible(world, request, found, own)
    return tuple(sorted((*found, *own), key=lambda each: (each.minutes.planned, each.minutes.high, each.mode)))


def not_chosen(world: World, leg: Leg) -> tuple[tuple[TravelOption, ...], tuple[HinderedCrossing, ...]]:
    """The ways of a leg over the other crossings, best first, and the crossings that cannot be used."""
    if leg.request is None or not leg.request.crosses or leg.open_border:
        return (), ()
    joined = {leg.request.origin.side, leg.request.destination.side}
    via = tuple(each for each in leg.request.via if not _joins(each, joined))
    request = leg.request._replace(via=via)
    others = tuple(
        each._replace(segments=(*_opening(leg), *each.segments))
        for each in ways(world, request)
        if each.crossing not in (None, leg.crossing)
    )
    leave = leg.option.leave if leg.option and request.leave is None else request.leave
    used = {leg.crossing, *(each.crossing for each in others)}
    return others, tuple(each for each in hindered(world, request, leave) if each.crossing.id not in used)


def hindered(world: World, request: TravelRequest, leave: int | None) -> tuple[HinderedCrossing, ...]:
    """Every crossing between the two sides that cannot be used by those who leave at that minute."""
    moment = next((each for each in (leave, request.leave, request.ready_by) if each is not None), None)
    if moment is None or not must_clear(world, request):
        return ()
    return tuple(HinderedCrossing(crossing, reason) for crossing, reason in obstacles(world.borders, request, moment))


def must_clear(world: World, request: TravelRequest) -> bool:
    """Whether a way leads over a border at which people are checked on that day."""
    if not request.crosses:
        return False
    moment = next((each for each in (request.leave, request.ready_by) if each is not None), 0)
    date = local(moment, request.origin.zone).date
    return world.borders.open_border(request.origin.side, request.destination.side, date) is None


def _whole(leg: Leg) -> TravelRequest | None:
    """What was asked about a leg, between the places where it really begins and ends, and not yet on board."""
    if leg.request is None or leg.origin.place is None or leg.destination.place is None:
        return None
    return leg.request._replace(origin=leg.origin.place, destination=leg.destination.place, aboard=False)


def _in_mode(request: TravelRequest, mode: str) -> TravelRequest:
    """The same way in another mode: without a vehicle of another kind, or a crossing that is not for it."""
    vehicle = request.vehicle if request.vehicle and request.vehicle.kind == mode else None
    via = tuple(each for each in request.via if isinstance(each, Place) or mode in (each.crossing.modes or (mode,)))
    return request._replace(mode=mode, vehicle=vehicle, via=via)


def _joins(each: Place | ViaCrossing, sides: set[str]) -> bool:
    return isinstance(each, ViaCrossing) and sides <= set(each.crossing.sides or {})


def _own(leg: Leg, request: TravelRequest) -> tuple[TravelOption, ...]:
    """The leg itself as an estimate; nothing where its minutes are not known."""
    if leg.minutes is None:
        return ()
    leave = leg.leave if leg.leave is not None else request.leave or 0
    return (TravelOption(leg.mode, leg.crossing, leg.segments, leave),)


def _opening(leg: Leg) -> tuple[Segment, ...]:
    """What people do after a landing, before they ride on: the same in every mode, but for a wait for a vehicle."""
    if leg.written:
        rides = next(number for number, part in enumerate(leg.segments) if part.written)
    else:
        rides = len(leg.segments) - len(leg.option.segments) if leg.option else 0
    return tuple(part for part in leg.segments[:rides] if part.kind != "wait" or part.for_opening)


def _sensible(
    world: World, request: TravelRequest, found: Sequence[TravelOption], own: tuple[TravelOption, ...] = ()
) -> list[TravelOption]:
    """Without formulas about services that may not be there, and without detours.

    A detour is a service that takes twice as long as the fastest way and an hour more: to a pier, and back again.
    """
    by_road = any(each.mode in ROAD for each in (*found, *own))
    known = [each for each in found if _known(world, request, each, by_road=by_road)]
    fastest = min((each.minutes.planned for each in (*known, *own)), default=0)
    longest = max(2 * fastest, fastest + DETOUR)
    return [each for each in known if each.mode not in BY_STATIONS or each.minutes.planned <= longest]


def _known(world: World, request: TravelRequest, way: TravelOption, *, by_road: bool) -> bool:
    """Whether there is such a service: in a table, or where a train is likely, which is over land to a known border."""
    presumed = MODES[way.mode].presumed if way.mode in MODES else "anywhere"
    if presumed != "anywhere" and not is_rough(way):
        return any(part.fact for part in way.segments if part.kind != "clear")
    if presumed == "overland" and request.origin.point and request.destination.point:
        far = km(request.origin.point, request.destination.point) > OVERLAND_KM
        return far and by_road and (way.crossing is not None or not must_clear(world, request))
    return presumed != "nowhere"


def clearing_unknown(segments: Sequence[Segment]) -> bool:
    """Whether people clear a border on the way of which the minutes are not known."""
    return any(part.kind == "clear" and part.minutes is None for part in segments)


def is_rough(way: TravelOption) -> bool:
    """Whether a part of it is a formula about a service that is in no table."""
    return any(part.basis is Basis.ROUGH for part in way.segments)
