"""Puts together what the estimator is asked about a leg: its ends, mode, vehicle, people and crossings."""

import datetime as dt
from collections.abc import Sequence

from delegate.borders.clearing import clearing, wait_after_landing
from delegate.borders.crossings import clears_before_departure
from delegate.model import Item, Person, Trip, Vehicle
from delegate.modes import MODES, ROAD, SERVICES, UNKNOWN_MODE, VEHICLES
from delegate.places.place import Place
from delegate.planning.boarding import hall_of_shuttle, says_when, shuttle_ride, way_out
from delegate.planning.borders_passed import goes_all_the_same, sides_of
from delegate.planning.instants import noon
from delegate.planning.movement_ends import inside_one_airport, is_service
from delegate.planning.places import PlaceFinder, through_hall, walkable
from delegate.planning.route_stop import RouteStop, Stretch
from delegate.planning.seating import Seating, SeatingRules, mode_of
from delegate.planning.world import World
from delegate.travel.distance import km
from delegate.travel.requests import Basis, Minutes, Segment, TravelRequest, ViaCrossing
from delegate.tuples import NamedTuple

DEFAULT_MODE = "coach"
FLOWN = 300  # kilometres above which people fly, where nobody wrote by what they go
SHUTTLED_KM = 5  # between the halls of one crossing: farther apart nobody walks from one to the other


class LegRequest(NamedTuple):
    """A way as the estimator is asked about it, before it has a time.

    `origin` and `destination` stand on one side where the service is itself the crossing, so that the ride alone is
    estimated. `port` is the id of the crossing such a service passes. `needs_border` says that the sides differ and
    people do stop at a border in between, at a crossing that is known. `sides` are those on which it and the places
    in `via` lie, in order, each behind a border with a control; more than two are more than one leg can pass.
    `unlisted` says that people drive or walk over a border of which no crossing at all is known.
    `instead` is the mode that people can go by where it was the planner that let them walk. `shuttle` is the ride of
    the shuttle bus of a crossing, whose halls are before it and behind it.
    """

    origin: Place
    destination: Place
    via: tuple[Place | ViaCrossing, ...]
    mode: str
    seating: tuple[Seating, ...]
    people: tuple[Person, ...]
    written: ViaCrossing | None
    port: str | None
    open_border: str | None
    needs_border: bool
    rough: bool
    aboard: bool  # a booked service: the ride alone, since its port is a stop of its own
    unclocked: bool  # a booked service of which nobody wrote when it leaves
    check_in: int | None  # what the trip wants before a departure in this mode that nobody booked
    sides: tuple[str, ...] = ()
    instead: str | None = None
    unlisted: bool = False
    shuttle: Segment | None = None

    @property
    def two_borders(self) -> bool:
        """Whether a place in `via` leads it over more borders than one."""
        return len(self.sides) > 2

    @property
    def vehicle(self) -> Vehicle | None:
        """The vehicle that decides what the way takes: of several the one with plates for the fewest sides."""
        vehicles = [each.vehicle for each in self.seating]
        known = [each for each in vehicles if each.plates is not None]
        return min(known or vehicles, key=lambda each: len(each.plates or ()), default=None)

    def at(self, *, leave: int | None = None, ready_by: int | None = None, early: int = 0) -> TravelRequest:
        """The request to the estimator: leaving at an instant, or ready by one."""
        return TravelRequest(
            self.origin,
            self.destination,
            self.via,
            self.mode,
            self.people,
            self.vehicle,
            leave=leave,
            ready_by=ready_by,
            early=early,
            aboard=self.aboard,
            check_in=self.check_in,
            unclocked=self.unclocked,
        )


def leg_request(
    way: Stretch,
    lines: Sequence[Item],
    people: tuple[Person, ...],
    trip: Trip,
    world: World,
    places: PlaceFinder,
    date: dt.date,
    counter: int | None,
    seats: SeatingRules,
) -> LegRequest:
    """What to ask about a way between two known places on a date; `counter` is the instant written for its border."""
    origin, destination = way.origin.place, way.target or way.destination.place
    assert origin is not None
    assert destination is not None
    movement = next((lines[each] for each in (way.movement, way.mode_line) if each is not None), None)
    indoors = through_hall(origin, destination) or inside_one_airport(origin, destination)
    carriers = _carriers(way, lines)
    mode, seating = _mode_and_seating(movement, carriers, people, origin, destination, trip, seats, places)
    via = _with_named(_via(way, movement, lines, places, counter), movement, origin, destination, world)
    written = next((each for each in via if isinstance(each, ViaCrossing)), None)
    changes = origin.side != destination.side
    service = movement is not None and is_service(movement) and changes and written is None
    open_border = world.borders.open_border(origin.side, destination.side, date) if changes and not written else None
    free = changes and not service and open_border is None and written is None and not way.crossings
    unlisted = free and goes_all_the_same(origin, destination, mode, (movement, *carriers), world, date)
    return LegRequest(
        origin=origin,
        destination=destination._replace(side=origin.side) if service else destination,
        via=via,
        mode=mode,
        seating=seating,
        people=people,
        written=written,
        port=(origin.crossing or destination.crossing) if service else None,
        open_border=open_border,
        needs_border=changes and not service and open_border is None and not unlisted,
        rough=origin.rough or destination.rough or any(isinstance(each, Place) and each.rough for each in via),
        aboard=movement is not None and is_service(movement) and not _from_door_to_door(movement, origin, destination),
        unclocked=movement is not None and is_service(movement) and not says_when(movement),
        check_in=_check_in(trip, mode),
        instead=_instead(people, trip, seats) if movement is None and mode == "walk" and not indoors else None,
        sides=() if mode in SERVICES else sides_of(origin, via, destination, world, date),
        unlisted=unlisted,
        shuttle=shuttle_ride(world.borders, movement, origin, destination) if movement else None,
    )


def _check_in(trip: Trip, mode: str) -> int | None:
    written = (trip.defaults and trip.defaults.check_in) or {}
    return written[mode].planned if mode in written else None


def _with_named(
    via: tuple[Place | ViaCrossing, ...], movement: Item | None, origin: Place, destination: Place, world: World
) -> tuple[Place | ViaCrossing, ...]:
    """What somebody wrote for a way, with the crossing that its ends name where no other is written."""
    written = any(isinstance(each, ViaCrossing) for each in via)
    named = None if written else _named_by_its_ends(movement, origin, destination, world)
    return (*via, named) if named else via


def _named_by_its_ends(movement: Item | None, origin: Place, destination: Place, world: World) -> ViaCrossing | None:
    """The crossing through whose hall people walk, or to whose far side a movement other than a service takes them."""
    if destination.kind != "crossing":
        return None
    sides = {origin.side, destination.side}
    ends = (origin, destination) if not through_hall(origin, destination) else (origin,)
    driven = movement is not None and not is_service(movement) and len(sides) > 1
    if len(ends) > 1 and not driven:
        return None
    halls = [world.borders.crossing(end.id) for end in ends if end.kind == "crossing"]
    joining = [each for each in halls if each and sides <= set(each.sides or {})]
    return ViaCrossing(joining[0]) if len(joining) == 1 and joining[0].id == destination.id else None


def flown_if_far(wanted: LegRequest) -> LegRequest:
    """A way of which nobody wrote by what people go: of no known mode where it is so long that they would fly."""
    one, other = wanted.origin.point, wanted.destination.point
    far = one is not None and other is not None and km(one, other) > FLOWN
    return wanted._replace(mode=UNKNOWN_MODE) if far and not wanted.seating else wanted


def after_landing(
    port: RouteStop,
    service: Item,
    world: World,
    date: dt.date,
    people: tuple[Person, ...],
    landed: int | None,
    trip: Trip,
) -> tuple[Segment, ...]:
    """What people do after a service has landed and before they ride on: clear the port, and leave it (rule 20).

    `landed` is the instant of it; where nobody knows, the port is cleared as at noon of `date`. Who lands up to an hour
    before the port opens waits for that first.
    """
    here, came_from = port.place, port.came_from
    if here and came_from and shuttle_ride(world.borders, service, came_from, here):
        moment = landed if landed is not None else noon(date, here.zone) or 0
        hall = hall_of_shuttle(world.borders, came_from, here, people, moment)
        return (hall,) if hall else ()
    if here is None or service.kind not in SERVICES:
        return ()
    segments = []
    foreign = came_from is not None and came_from.side != here.side and here.within is None
    if came_from and foreign and not world.borders.open_border(came_from.side, here.side, date):
        there = world.borders.crossing(came_from.crossing) if came_from.crossing else None
        if not clears_before_departure(there, came_from, here):
            passed = world.borders.crossing(here.crossing) if here.crossing else None
            moment = landed if landed is not None else noon(date, here.zone) or 0
            wait = wait_after_landing(passed, landed, here.zone, here.side) if passed and landed is not None else None
            if wait and wait.minutes:
                segments.append(wait)
                moment += wait.minutes.planned
            known = clearing(passed, people, came_from.side, here.side, moment, here.zone) if passed else None
            segments.append(known or Segment("clear", None, Basis.UNKNOWN))
    leaves = way_out(service, trip)
    return (*segments, leaves) if leaves else tuple(segments)


def _carriers(way: Stretch, lines: Sequence[Item]) -> list[Item]:
    """The lines that may say what takes people there: the movement, else its crossings and the line it goes to."""
    if way.movement is not None:
        return [lines[way.movement]]
    if through_hall(way.origin.place, way.destination.place):
        return []  # people walk, or ride in what shuttles there
    carriers = [lines[index] for index in way.crossings]
    return [*carriers, lines[way.destination.line]] if way.destination.role == "line" else carriers


def _mode_and_seating(
    movement: Item | None,
    carriers: Sequence[Item],
    people: Sequence[Person],
    origin: Place,
    destination: Place,
    trip: Trip,
    seats: SeatingRules,
    places: PlaceFinder,
) -> tuple[str, tuple[Seating, ...]]:
    """The mode of a way and its vehicles: those of the first line that names one, else the usual ones of its people."""
    if movement is None and through_hall(origin, destination):
        return _mode_through(places, origin, destination, trip), ()
    item = next((each for each in carriers if each.vehicles), None)
    seating = seats.of_line(item, [person.id for person in people]) if item else ()
    mode = _mode(movement, seating, origin, destination, trip)
    if seating or not trip.vehicles or mode not in VEHICLES or any("vehicle" in each.tbc for each in carriers):
        return mode, seating
    seating = seats.usual([person.id for person in people], movement, item)
    return _mode(movement, seating, origin, destination, trip), seating


def _from_door_to_door(service: Item, origin: Place, destination: Place) -> bool:
    """Whether a train is written between two doors: nobody boards one there, while boats and aircraft are chartered."""
    return not MODES[service.kind].charters and origin.kind == destination.kind == "venue"


def _mode(movement: Item | None, seating: Sequence[Seating], origin: Place, destination: Place, trip: Trip) -> str:
    if movement:
        return movement.kind
    if shared := mode_of(seating):
        return shared
    near = trip.defaults.walk if trip.defaults else None
    if inside_one_airport(origin, destination) or walkable(origin, destination, near):
        return "walk"
    return (trip.defaults and trip.defaults.mode) or DEFAULT_MODE


def _mode_through(places: PlaceFinder, hall: Place, beyond: Place, trip: Trip) -> str:
    """How people change vehicles at a crossing: on foot, or by road where its halls lie too far apart for a walk."""
    crossing = places.crossing_of(hall)
    driven = [mode for mode in (crossing and crossing.modes) or () if mode in ROAD]
    near = not (hall.point and beyond.point) or km(hall.point, beyond.point) < SHUTTLED_KM
    if near or places.takes_walkers(hall) or not driven:
        return "walk"
    usual = (trip.defaults and trip.defaults.mode) or DEFAULT_MODE
    return usual if usual in driven else driven[0]


def _instead(people: Sequence[Person], trip: Trip, seats: SeatingRules) -> str | None:
    """How people can go who walk because it is near, and nobody wrote so: in their vehicle, or in the default mode."""
    if trip.defaults and trip.defaults.walk is not None:
        return None
    mode = mode_of(seats.usual([person.id for person in people], None))
    mode = mode or (trip.defaults and trip.defaults.mode) or DEFAULT_MODE
    return mode if mode != "walk" else None


def _via(
    way: Stretch, movement: Item | None, lines: Sequence[Item], places: PlaceFinder, counter: int | None
) -> tuple[Place | ViaCrossing, ...]:
    """The places and crossings that somebody wrote for a way, in order."""
    passed: list[Place | ViaCrossing] = []
    sides = tuple(end.place.side for end in (way.origin, way.destination) if end.place)
    for reference in (movement.via or ()) if movement else ():
        found = places.passed(reference, movement.kind if movement else DEFAULT_MODE, sides)
        if found:
            passed.append(found if isinstance(found, Place) else ViaCrossing(found))
    for index in way.crossings:
        item = lines[index]
        if crossing := places.crossing(item.place, must=True):
            clear = Minutes(item.length.low, item.length.planned, item.length.high) if item.length else None
            passing = ViaCrossing(places.between(way.origin.place, way.destination.place) or crossing, counter, clear)
            already = [isinstance(each, ViaCrossing) and each.crossing.id == passing.crossing.id for each in passed]
            if any(already):
                passed[already.index(True)] = passing
            else:
                passed.append(passing)
    return tuple(passed)
