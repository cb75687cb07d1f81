"""Tells two ports of one city apart, of which one is known by its city alone: by kind and place, or name (rule 20)."""

import re
from collections.abc import Iterable, Iterator, Sequence

from delegate.assessment.ports import services_at
from delegate.assessment.ports_of_one_city import is_port_or_gate
from delegate.assessment.written_ports import written_elsewhere
from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.modes import MODES, SERVICES
from delegate.places.fuzzy_names import is_called_after_airport, ports_called
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

# Words that say of what kind a port is, or hang names together: two ports with no other words may be one.
_GENERAL = "main central centrale centraal city town train railway rail international old new ferry bus coach cruise"
_BETWEEN = "de du des la le les l d da do di del della of the at and"
_FOR_ANY = frozenset(f"{_GENERAL} {_BETWEEN}".split())


class TwoPorts(NamedTuple):
    """People who come to one port of a city by one line, and leave from another one, where the next is written.

    No minutes lie between, as one is known by its city alone. `surely` says that these are two, by kind and place or by
    name.
    """

    people: tuple[str, ...]
    before: Line
    line: Line
    here: Place
    there: Place
    surely: bool


def two_ports(plan: Plan, pairs: Iterable[tuple[Leg, Leg]]) -> Iterator[TwoPorts]:
    """The two ports between the ways of each pair, of which one ends and the next begins in one city."""
    told = {each.line.id for each in written_elsewhere(plan)}
    for before, behind in pairs:
        one, line, here, there = before.movement, behind.movement, before.destination.place, behind.origin.place
        if one is None or line is None or here is None or there is None or line.id in told:
            continue
        if not (is_port_or_gate(plan, here) and is_port_or_gate(plan, there)) or not _follows(plan, before, behind):
            continue
        words, kinds = ([of(plan, each) for each in (here, there)] for of in (_own_words, _kinds))
        shared = words[0] & words[1]
        if (shared in words and shared) or all("airport" in each for each in kinds) or _is_named_within(here, there):
            continue
        driven = behind.mode in SERVICES and not _is_awaited(plan, before)
        named = here.kind == there.kind == "venue" and kinds[0] == kinds[1] and all(words)
        surely = driven and not shared and (named or _lie_apart(plan, here, there, kinds))
        yield TwoPorts(behind.people, one, line, here, there, surely)


def _follows(plan: Plan, before: Leg, behind: Leg) -> bool:
    """Whether the line of one way stands right above that of the other, for people who make both."""
    kept = (line for line in plan.lines() if line.item.status != "cancelled")
    own = [line for line in kept if not set(line.people).isdisjoint(behind.people)]
    number = own.index(behind.movement) if behind.movement in own else 0
    return number > 0 and own[number - 1] is before.movement


def _is_awaited(plan: Plan, ride: Leg) -> bool:
    """Whether somebody receives the people of a ride, or joins, leaves, or is on a service at its end, on that date."""
    line, place = ride.movement, ride.destination.place
    served = services_at(plan, place) if place else None
    there = (*served.leaving, *served.landing) if served else ()
    on = {leg.movement.date for leg in there if leg.movement}
    on |= {each.date for person in plan.people.values() for each in (person.joins, person.leaves) if each}
    return line is None or bool(line.item.received_by) or line.date in on


def _kinds(plan: Plan, place: Place) -> frozenset[str]:
    """The kinds of port that a place may be: what is known, what its name says, or what its services need.

    One that has an airport in its name may be there.
    """
    if kind := plan.world.places.hub_kind(place):
        return frozenset([kind])
    said = [text for _, text in place.names.by_language]
    called = frozenset(kind for text in said for kind in ports_called(text))
    words = (word for text in said for word in _words(text))
    if any(map(is_called_after_airport, said)) or any(ports_called(word) == {"airport"} for word in words):
        called |= {"airport"}
    served = services_at(plan, place)
    ways = (*served.leaving, *served.landing) if served else ()
    return called or frozenset(kind for leg in ways for kind in MODES[leg.mode].hubs)


def _own_words(plan: Plan, place: Place) -> frozenset[str]:
    """The words of a name in Latin letters that are no words for a port and no name of the city."""
    city = plan.finder.gazetteer.city(place.city) if place.city else None
    towns = {word for _, text in city.names.by_language for word in _words(text)} if city else set[str]()
    said = (word for _, text in place.names.by_language if text.isascii() for word in _words(text))
    return frozenset(word for word in said if word not in towns and word not in _FOR_ANY and not _is_of_a_port(word))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _is_of_a_port(word: str) -> bool:
    return any(ports_called(text) for text in (word, f"x {word}", f"{word} x", f"{word} de x"))


def _is_named_within(one: Place, other: Place) -> bool:
    """Whether the name of a place stands in that of the other."""
    names = [[text.casefold() for _, text in place.names.by_language] for place in (one, other)]
    return any(a in b or b in a for a in names[0] for b in names[1])


def _lie_apart(plan: Plan, here: Place, there: Place, kinds: Sequence[frozenset[str]]) -> bool:
    """Whether two ports of different kinds are apart wherever in its city the one lies of which nobody wrote where.

    An airport may lie outside of the city, and what has one in its name with it.
    """
    if not all(kinds) or kinds[0] & kinds[1] or here.rough == there.rough or not (here.point and there.point):
        return False
    rough = 0 if here.rough else 1
    far = km(here.point, there.point) - plan.finder.radius((here, there)[rough]) > AT_THE_PORT_KM
    return far and "airport" not in kinds[rough]
