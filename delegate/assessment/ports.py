"""Tells which places are ports, known or of a trip itself, with their services, and which are gates of a border."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from delegate.borders.crossings import AT_THE_PORT_KM, Borders
from delegate.identity import Identity
from delegate.modes import MODES, MOVEMENT_KINDS, ROAD, SERVICES
from delegate.places.place import City, Place
from delegate.planning.doors import is_inland
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple
from delegate.values import Point, Text

_Key = tuple[str, str, str]
_BUILDING_KM = 2  # from a gate to its port building; at the Zhuhai end of the bridge their points are 1 km apart
_WORD = 4  # letters of a word that is the name of an airport
_COMMON = frozenset({"city", "central", "north", "south", "east", "west", "island", "bay", "beach", "lake", "park"})
ONE_AIRPORT_KM = 8  # within which the terminals, the lounges and what is called after an airport lie around its point
_REACH = {"checkpoint": _BUILDING_KM, "metro station": 0.5}


class ServedPort(NamedTuple):
    """A place with the services of the trip that leave from it, and those that end there."""

    place: Place
    leaving: list[Leg]
    landing: list[Leg]


def is_port(plan: Plan, place: Place | None) -> bool:
    """Whether a place is a known airport, station or pier, from which people go on by a service."""
    kind = plan.world.places.hub_kind(place) if place else None
    return any(kind in MODES[mode].hubs for mode in SERVICES)


def is_called_port(place: Place | None, mode: str | None = None) -> bool:
    """Whether a place is a venue that is called a port, as one of services of a mode where that is said."""
    return place is not None and place.kind == "venue" and says_port(place.names, mode)


def says_port(said: Text, mode: str | None = None) -> bool:
    """Whether a text ends with a word for a port, in any language, as one of services of a mode where that is said."""
    from delegate.places.fuzzy_names import ports_called  # few trips have such a way

    called = [ports_called(text) for _, text in said.by_language]
    return any(not kinds.isdisjoint(MODES[mode].hubs) if mode else bool(kinds) for kinds in called)


def airport_of_code(plan: Plan, words: str) -> Place | None:
    """The airport whose code of three capitals words are; None for all else."""
    airport = plan.finder.gazetteer.hub(words) if len(words) == 3 and words.isascii() and words.isupper() else None
    return airport if airport and airport.id == words and is_airport(plan, airport) else None


def are_two_airports(plan: Plan, one: City | Place | None, other: Place) -> bool:
    """Whether both are known airports of one side, and are not one under two codes; CBD is an airport elsewhere."""
    if not isinstance(one, Place) or not (is_airport(plan, one) and is_airport(plan, other)):
        return False
    apart = one.point and other.point and km(one.point, other.point) > ONE_AIRPORT_KM
    return one.id != other.id and one.side == other.side and bool(apart)


def is_airport_called(plan: Plan, words: str, airport: Place, here: Place) -> bool:
    """Whether words are an airport's code or what it alone is called, as Heathrow, and do not say the town `here`.

    What stands in its name and is none of its city may be written without it, as Pearson of the airport of Toronto; not
    a word for what anything is: the city.
    """
    places = plan.finder.gazetteer
    if not is_airport(plan, airport):
        return False
    town = places.city(words)  # a village at the airport may have its name: Haneda
    beside = town and town.point and here.point and km(here.point, town.point) <= ONE_AIRPORT_KM
    if town and (beside or here.city == town.id):
        return False
    if called := places.hub(words) or places.terminal(words):
        return called.kind == "hub" and called.id == airport.id
    if len(words) < _WORD or words.casefold() in _COMMON or (town and town.id == airport.city):
        return False
    inside = rf"(?<!\w){re.escape(words)}(?!\w)"
    return any(re.search(inside, text) for _, text in airport.names.by_language)


def is_airport(plan: Plan, place: Place) -> bool:
    """Whether a place is a known airport."""
    return plan.world.places.hub_kind(place) == "airport"


def is_at_airport(plan: Plan, airport: Place, place: Place) -> bool:
    """Whether a place is at a known airport of its side: up to `AT_THE_PORT_KM` from it, as its stations are."""
    points = [each.point for each in (airport, place) if each.point and airport.side == place.side]
    return is_airport(plan, airport) and len(points) == 2 and km(*points) <= AT_THE_PORT_KM


def is_port_of_trip(plan: Plan, place: Place) -> bool:
    """Whether a place is a known airport, station or pier, or a venue from or to which a service of the trip goes."""
    return is_port(plan, place) or (place.kind == "venue" and is_served(plan, place))


def is_port_for_drive(plan: Plan, drive: Line, place: Place) -> bool:
    """Whether a place is a port for a drive: an airport, and by road a station, a pier or what stands at a gate too.

    Metros call at many stations.
    """
    by_road = drive.item.kind in ROAD and (is_port(plan, place) or is_gate(plan, place))
    return by_road or is_airport(plan, place)


def is_served(plan: Plan, place: Place) -> bool:
    """Whether a service of a plan leaves from this very place, or ends there."""
    return services_at(plan, place) is not None


def services_at(plan: Plan, place: Place) -> ServedPort | None:
    """The services of a plan that leave from this very place or end there; None where none does."""
    return served_ports(Identity(plan)).get(_key(place))


@lru_cache(maxsize=1)
def served_ports(same: Identity[Plan]) -> Mapping[_Key, ServedPort]:
    """Every place from which a service of a plan leaves or at which one ends, by its kind, its id and its side."""
    found: dict[_Key, ServedPort] = {}
    for leg in same.of.legs():
        if leg.movement is None or leg.movement.item.kind not in SERVICES:
            continue
        if place := leg.origin.place:
            found.setdefault(_key(place), ServedPort(place, [], [])).leaving.append(leg)
        if place := leg.destination.place:
            found.setdefault(_key(place), ServedPort(place, [], [])).landing.append(leg)
    return found


def places_at_end(plan: Plan, leg: Leg, role: str) -> tuple[Place, ...]:
    """Where the leg of a movement begins ("from") or ends ("to"), and the places beside it that people walk from or to.

    So a terminal, or the metro station at a gate, counts as the port. Where people sleep or have a line counts for
    itself. At an airport what is up to `AT_THE_PORT_KM` away counts too, though people are driven between the two.
    """
    end = leg.origin.place if role == "from" else leg.destination.place
    return (*((end,) if end else ()), *_beside_ends(Identity(plan)).get((id(leg), role), {}).values())


def is_beside_service(plan: Plan, place: Place) -> bool:
    """Whether a service of the trip leaves from beside a place, from which its people walk there."""
    return _key(place) in _beside_services(Identity(plan))


@lru_cache(maxsize=1)
def _beside_services(same: Identity[Plan]) -> frozenset[_Key]:
    """The places from which people walk to services of a plan."""
    services = (leg for leg in same.of.legs() if leg.movement and leg.movement.item.kind in SERVICES)
    return frozenset(key for leg in services for key in _beside_ends(same).get((id(leg), "from"), ()))


@lru_cache(maxsize=1)
def _beside_ends(same: Identity[Plan]) -> Mapping[tuple[int, str], dict[_Key, Place]]:
    """The places beside the ends of movements, by the identity of the leg and "from" or "to", as in `places_at_end`."""
    plan, found = same.of, dict[tuple[int, str], dict[_Key, Place]]()
    held = plan.finder.lodgings | plan.finder.visited
    for leg, role, beside in _movements_beside_ways(plan):
        end = leg.origin.place if role == "from" else leg.destination.place
        if end is None or end.id in held:
            continue
        for place in beside:
            if place and place.id not in held and _key(place) != _key(end):
                found.setdefault((id(leg), role), {})[_key(place)] = place
    return found


def _movements_beside_ways(plan: Plan) -> Iterator[tuple[Leg, str, tuple[Place | None, ...]]]:
    """The movements before or behind which people go a way that nobody wrote, with that end and the places of the way.

    These are the end of the way beside the movement, which is another place where the two are so near that no way leads
    between them (shops at a gate), and its other end where the way does not leave the port.
    """
    for before, behind in (pair for day in plan.days for party in day.parties for pair in pairwise(party.legs)):
        if behind.movement and not before.movement:
            other = before.origin.place if _stays_at_port(plan, before) else None
            yield behind, "from", (before.destination.place, other)
        if before.movement and not behind.movement:
            other = behind.destination.place if _stays_at_port(plan, behind) else None
            yield before, "to", (behind.origin.place, other)


def _stays_at_port(plan: Plan, way: Leg) -> bool:
    """Whether a way passes no border control and is walked, or leads between an airport and a place at it."""
    here, there = way.origin.place, way.destination.place
    if here is None or there is None or way.through_hall:
        return False
    return way.mode == "walk" or is_at_airport(plan, here, there) or is_at_airport(plan, there, here)


def had_service(plan: Plan, place: Place) -> bool:
    """Whether a service that is called off was to leave from a venue or to end there."""
    lost = (line.item for line in plan.lines() if line.is_lost_movement and line.item.kind in SERVICES)
    ends = (plan.finder.place(end) for item in lost for end in (item.origin, item.destination) if end)
    return place.kind == "venue" and any(end is not None and end.id == place.id for end in ends)


class InlandQuay(NamedTuple):
    """A venue far from the sea that boats of the trip use as a quay: the line of the first, and who is in any."""

    place: Place
    line: Line
    people: tuple[str, ...]


def inland_quays(plan: Plan) -> Iterator[InlandQuay]:
    """Every venue far from the sea at which something is held, and which is written as an end of boats over the sea.

    A single boat to such a venue is planned from a port of its city, and asked about; two, out and back, end at the
    venue itself. Left out are venues that are called a port, and boats between two of these venues: they go on a river,
    which the map of the world does not have.
    """
    found: dict[_Key, InlandQuay] = {}
    for leg in plan.legs():
        ends = [end for end in (leg.origin.place, leg.destination.place) if end]
        line = leg.movement if leg.mode == "ferry" else None
        for place in ends if line else ():
            if line and _is_inland_quay(plan, place) and not all(map(is_inland, ends)):
                first = found.setdefault(_key(place), InlandQuay(place, line, ()))
                others = (who for who in leg.people if who not in first.people)
                found[_key(place)] = first._replace(people=(*first.people, *others))
    yield from found.values()


def _is_inland_quay(plan: Plan, place: Place) -> bool:
    """Whether a place is a venue far from the sea, not called a port, at which something is held."""
    if place.kind != "venue" or is_called_port(place):
        return False
    held = (line for line in plan.lines() if line.goes and line.item.kind not in MOVEMENT_KINDS)
    return any(place in line.places for line in held) and is_inland(place)


def _key(place: Place) -> _Key:
    return place.kind, place.id, place.side


def gates_at(plan: Plan, place: Place | None) -> frozenset[str]:
    """The ids of the crossings through which people go on from a place: a side of one, or what stands at its gate.

    That is its port building, or a station of the metro; an airport, a pier, a railway station or one of buses serves
    others as well, and is a port. A crossing for services alone has no gate.
    """
    if place is None or place.kind not in ("crossing", "hub"):
        return frozenset()
    if place.kind == "crossing":
        return frozenset([place.id])
    reach = _REACH.get(plan.world.places.hub_kind(place) or "")
    if reach is None or place.point is None:
        return frozenset()
    near = _gates(Identity(plan.world.borders)).get(place.side, {})
    return frozenset(id_ for id_, point in near.items() if km(place.point, point) < reach)


def is_gate(plan: Plan, place: Place | None) -> bool:
    """Whether people go on from a place through a crossing, or it is a known bus station."""
    if place is None or place.kind not in ("crossing", "hub"):
        return False
    return bool(gates_at(plan, place)) or plan.world.places.hub_kind(place) == "bus station"


@lru_cache(maxsize=1)
def _gates(same: Identity[Borders]) -> Mapping[str, Mapping[str, Point]]:
    """The point of every gate through which people walk or are driven, by its side and the id of the crossing."""
    found: dict[str, dict[str, Point]] = {}
    for crossing in same.of.all():
        alone = len(crossing.sides or {}) < 2
        if not alone and (crossing.modes is None or not {*crossing.modes} <= {*SERVICES}):
            for side, point in (crossing.sides or {}).items():
                if point is not None:
                    found.setdefault(side, {})[crossing.id] = point
    return found
