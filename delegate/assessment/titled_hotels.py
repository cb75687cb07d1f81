"""Finds drives whose title says that they lead to the hotel, and which end at a port or in another city (rule 21)."""

from collections.abc import Sequence

from delegate.assessment.grouping import add_people
from delegate.assessment.idle_rides import idle_rides
from delegate.assessment.ports import is_called_port, is_gate, is_port_of_trip
from delegate.assessment.titled_places import is_a_hotel, says_hotel
from delegate.assessment.written_ways import city_of, is_elsewhere
from delegate.borders.crossings import AT_THE_PORT_KM
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.travel.distance import km
from delegate.tuples import NamedTuple


class HotelElsewhere(NamedTuple):
    """People whom a drive to the hotel, by its title, takes to another place than the `hotel` they come to next."""

    people: tuple[str, ...]
    line: Line
    place: Place
    hotel: Place


def hotels_elsewhere(plan: Plan) -> tuple[HotelElsewhere, ...]:
    """Every such drive, once, of which nobody asks yet how people get back, with all its people."""
    found: dict[str, HotelElsewhere] = {}
    for party in (party for day in plan.days for party in day.parties):
        for number, leg in enumerate(party.legs):
            line, place = leg.movement, leg.destination.place
            if line is None or place is None or not says_hotel(line) or not _has_nothing_for_them(plan, leg, place):
                continue
            hotel = _next_hotel(plan, party.legs[number + 1 :])
            if hotel and _lies_apart(plan, place, hotel):
                add_people(found, line.id, HotelElsewhere(party.people, line, place, hotel))
    told = {each.line.id for each in idle_rides(plan)} if found else set()
    return tuple(each for each in found.values() if each.line.id not in told)


def _has_nothing_for_them(plan: Plan, leg: Leg, place: Place) -> bool:
    """Whether a drive is written to a place that is no hotel and at which nothing is held, and to no border."""
    written = leg.movement is not None and leg.movement.item.wrote("to") and leg.destination.line is None
    if not written or place.kind in ("city", "district", "crossing") or is_gate(plan, place):
        return False
    return not is_a_hotel(place, plan.finder.lodgings) and place.id not in plan.finder.visited


def _next_hotel(plan: Plan, behind: Sequence[Leg]) -> Place | None:
    """The hotel to which people come next on that day, where no movement is written on from where they are set down."""
    if not behind or behind[0].movement or behind[0].passes_control or behind[0].mode == "walk":
        return None
    places = (leg.destination.place for leg in behind)
    return next((place for place in places if place and place.id in plan.finder.lodgings), None)


def _lies_apart(plan: Plan, place: Place, hotel: Place) -> bool:
    """Whether a place is surely not at the hotel: a port more than 3 km from it, or anything in another city.

    Of a place known by its city alone the edge of that city counts; a port of another city is not at the hotel.
    """
    if place.point is None or hotel.point is None:
        return False
    port = is_port_of_trip(plan, place) or is_called_port(place)
    other = is_elsewhere(city_of(plan, place), city_of(plan, hotel))
    edges = sum(plan.finder.radius(each) for each in (place, hotel) if each.rough and not (port and other))
    return (port or other) and km(place.point, hotel.point) - edges > AT_THE_PORT_KM
