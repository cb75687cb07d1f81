"""Compares the ends of movements with what their titles say of them: `SQ882 Singapore to Hong Kong`, `Back to HK`."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import dropwhile, islice

from delegate.assessment.ports import airport_of_code, are_two_airports
from delegate.assessment.titled_places import may_be_another
from delegate.modes import ROAD
from delegate.places.folding import fold
from delegate.places.place import City, Place, has_in_name
from delegate.planning.leg import Leg
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

_BETWEEN = (
    r"(?i)(?:^|\s+)(?:back\s+|return\s+)?(?:to|-+>?|→|–|—)\s+(?:the\s+)?|\s*(?:→|–|—|至|到|前往|往|赴|返回|返|回)\s*"
    r"|(?<=[A-Z]{3})-(?=[A-Z]{3}\b)"
)
_BEFORE = (
    r"(?i)^(?:.*\b(?:from|by|take|on)\s+|(?:[a-z]+\s+)?[a-z]{0,2}\d{1,5}[a-z]?[\s,，:：(（]+|.*[從从由]"
    r"|.*\s(?=[^\x00-\x7f]+$))"
)
_FROM = r"(?i)\bfrom\s+(?P<place>\S.*?)(?:\s+to\s.*)?$"  # `From Narita to the hotel`
_AFTER = r"(?i)\s+(?:by|via|on|at|with|for|and)\s.*$|\s*[(（,，;；].*$|\s+(?:(?:T|terminal)\s?)?\d.*$"
_BESIDE_KM = 0.3
_FAR_KM = 80.0  # an airport may be that far from the city it is named after


class TitledEnds(NamedTuple):
    """Where a movement starts and where it goes in the words of its title; nothing where it says no known place."""

    start: str
    end: str


class EndElsewhere(NamedTuple):
    """A movement whose title says another place than the one it is planned from or to.

    `field` is `from` or `to`, `says` the place in the words of the title, `planned` the name of the other one.
    """

    line: Line
    field: str
    says: str
    planned: str
    written: bool
    write: str  # what the field takes for it
    turned: bool = False  # whether that is where it begins: its ends were exchanged


def ends_in_title(line: Line, known: Callable[[str], bool]) -> TitledEnds:
    """The ends that a title says, as far as they are known places.

    A service is written in front as often as not: `CX715 HKG-SIN`. What follows the place is left out: `by coach`.
    """
    found = TitledEnds("", "")
    for _, title in line.item.value.by_language if line.item.value else ():
        for sign in _pattern(_BETWEEN).finditer(title):
            start, end = title[: sign.start()].strip(), title[sign.end() :].strip()
            said = TitledEnds(_known(start, _BEFORE, known) if start else "", _known(end, _AFTER, known))
            if said.start and said.end:
                return said
            found = found if found.end or not said.end else TitledEnds("", said.end)
        if found == TitledEnds("", "") and (origin := _pattern(_FROM).search(title)):
            found = TitledEnds(_known(origin["place"], _AFTER, known), "")
    return found


def missing_ends(plan: Plan, line: Line) -> str:
    """The ends that a movement does not have in its fields and has in its title, as they are written; or nothing."""
    places, venues = plan.finder.gazetteer, _venues(plan)
    said = ends_in_title(
        line, lambda name: bool(fold(name) in venues or places.city(name) or places.hub(name) or places.several(name))
    )
    if not (said.start or said.end):
        return ""
    ends = (("from", line.item.origin, said.start), ("to", line.item.destination, said.end))
    found = [(name, words) for name, wrote, words in ends if words and wrote is None and name not in line.item.tbc]
    return " and ".join(f"`{name}: {venues.get(fold(words), words)}`" for name, words in found)


def ends_elsewhere(plan: Plan) -> Iterator[EndElsewhere]:
    """Movements that are planned to another city, or another side of a border, than their title says.

    Near it, a title may well call a place by the name of its city, or an airport by the city it is named after, not by
    another airport. A drive that sets people down where they have nothing, and from where nobody wrote the way on to
    the city of the title, is elsewhere however near.
    """
    venues, towns = _venues(plan), _towns(plan)
    by_origin = cache(partial(ways_by_origin, plan))  # few titles name an end

    def known(name: str) -> bool:
        return fold(name) in venues or fold(name) in towns or plan.finder.gazetteer.by_exact_name(name) is not None

    def by_road(name: str) -> bool:  # a flight may have the codes of all airports at which it calls in its title
        return known(name) or airport_of_code(plan, name) is not None

    for leg in plan.legs():
        line = leg.movement
        if line is None or line.item.kind == "crossing" or leg.is_set_down:
            continue
        said = ends_in_title(line, by_road if leg.mode in ROAD else known)
        for field, words, place, wrote in (
            ("from", said.start, leg.origin.place, line.item.origin),
            ("to", said.end, leg.destination.place, line.item.destination),
        ):
            if not words or place is None:
                continue
            if _is_elsewhere(plan, words, place, venues) or (
                field == "to" and _ends_outside_city(plan, leg, words, towns, onward(plan, leg, by_origin()))
            ):
                meant = venues.get(fold(words), words)
                yield EndElsewhere(line, field, words, str(place.names), wrote is not None, meant)


def _known(words: str, around: str, known: Callable[[str], bool]) -> str:
    """The name of a place among the words on one side of the sign between both ends; nothing where none is known."""
    for said in (words, _pattern(around).sub("", words).strip(" ,，:：")):
        if said and known(said):
            return said
    return ""


def _venues(plan: Plan) -> dict[str, str]:
    """The ids of the trip's venues by their ids and by all their names, without case and spaces."""
    venues = plan.trip.venues or {}
    names = {fold(text): id_ for id_, venue in venues.items() if venue.name for _, text in venue.name.by_language}
    return names | {fold(id_): id_ for id_ in venues}


def _is_elsewhere(plan: Plan, words: str, place: Place, venues: Mapping[str, str]) -> bool:
    """Whether the place that words name is another one: a venue of the trip, or a city or side far from there."""
    if meant := venues.get(fold(words)):
        other = place.id in set(venues.values()) - {meant}
        alike = _is_in(plan, place, words) or _is_part_of_its_name(plan, place, words, meant)
        return other and not alike and not _stand_together(plan, meant, place.id)
    named = plan.finder.gazetteer.by_exact_name(words, {place.city})
    if are_two_airports(plan, named or airport_of_code(plan, words), place):
        return True
    if named is None or named.id == place.id or named.point is None or place.point is None:
        return False
    if isinstance(named, City) and place.city == named.id:
        return False
    if isinstance(named, Place) and (same_place(named, place) or may_be_another(plan, named, place, words)):
        return False
    crossing = plan.world.borders.crossing(place.id) if place.kind == "crossing" else None
    sides = {place.side, *((crossing.sides or ()) if crossing else ())}  # `To Macau` may end at the gate to it
    return named.side not in sides or km(named.point, place.point) > _FAR_KM


def _towns(plan: Plan) -> dict[str, str]:
    """The ids of the cities in which the venues of the trip are, by all their names as `fold` makes them."""
    found: dict[str, str] = {}
    for written in {venue.city.name for venue in (plan.trip.venues or {}).values() if venue.city}:
        if city := plan.finder.gazetteer.city(written):
            found |= {fold(name): city.id for name in (written, *(text for _, text in city.names.by_language))}
    return found


def ways_by_origin(plan: Plan) -> dict[tuple[int, str], list[Leg]]:
    """The ways that leave each stop, by the number of its day and its id."""
    found: dict[tuple[int, str], list[Leg]] = {}
    for leg in plan.legs():
        found.setdefault((plan.day_number(leg), leg.origin.id), []).append(leg)
    return found


def onward(plan: Plan, leg: Leg, by_origin: Mapping[tuple[int, str], Sequence[Leg]]) -> Sequence[Leg]:
    """The ways that leave the end of a drive."""
    return by_origin.get((plan.day_number(leg), leg.destination.id), ())


def _ends_outside_city(plan: Plan, leg: Leg, words: str, towns: Mapping[str, str], ways: Sequence[Leg]) -> bool:
    """Whether a drive ends where nothing is, outside the city of its title, to which nobody wrote how people go on.

    `ways` are all ways from its end. A port or a gate may be called by the city to which people go on.
    """
    there, place = leg.destination, leg.destination.place
    if leg.mode not in ROAD or there.line or place is None or place.kind in ("hub", "crossing") or not ways:
        return False
    reached = [None if each.movement else each.destination.place for each in ways]
    town = plan.finder.city_of(reached[0]) if reached[0] else None
    if town is None or any(each is None or each.city != town.id for each in reached) or place.city == town.id:
        return False
    named = plan.finder.gazetteer.by_exact_name(words, {place.city})
    is_named = towns.get(fold(words)) == town.id or (named and town.id in (named.id, getattr(named, "city", None)))
    behind = line_behind(plan, leg)
    if not is_named or not town.point or not place.point or (behind and behind.item.kind == "free"):
        return False
    return km(town.point, place.point) > plan.finder.radius(town)


def line_behind(plan: Plan, leg: Leg) -> Line | None:
    """The next line of the people of a drive behind it."""
    lines = dropwhile(lambda line: line is not leg.movement, plan.lines())
    return next((line for line in islice(lines, 1, None) if set(line.people) & set(leg.people)), None)


def _is_in(plan: Plan, place: Place, words: str) -> bool:
    """Whether words that are the id of a venue, as `futian`, name the city or the district in which a place is too."""
    places = plan.finder.gazetteer
    if (district := places.hub(words)) and district.kind == "district" and district.city == place.city:
        near = district.point and place.point and km(district.point, place.point) < places.radius(district)
        return bool(place.rough or near)
    city = None if district else places.city(words)
    return city is not None and city.id == place.city


def _is_part_of_its_name(plan: Plan, place: Place, words: str, meant: str) -> bool:
    """Whether words stand in the name of a place, and are the id alone of the venue that they may mean.

    `To the park` leads to Nanshan Park, though another venue has the id `park`.
    """
    name = (plan.trip.venues or {})[meant].name
    if name and any(fold(text) == fold(words) for _, text in name.by_language):
        return False
    return has_in_name(place, words)


def _stand_together(plan: Plan, one: str, other: str) -> bool:
    """Whether two venues stand at one point: a hall of the hotel is at the hotel."""
    venues = plan.trip.venues or {}
    first, second = venues[one].at, venues[other].at
    return first is not None and second is not None and km(first, second) < _BESIDE_KM


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)
