"""Holds the ways that a vehicle makes without people between two drives, and says when a border lets it (rule 24)."""

import datetime as dt
from collections.abc import Iterable

from delegate.borders.hindrances import obstacles
from delegate.clock import local
from delegate.model import Vehicle
from delegate.modes import OVER_WATER, ROAD
from delegate.places.place import Place
from delegate.planning.drives import Drive, has_written_course
from delegate.planning.leg import Leg
from delegate.planning.pick_ups import EmptyWay
from delegate.planning.places import same_place
from delegate.planning.route_stop import anywhere_in_one_city
from delegate.planning.stop import Slack
from delegate.planning.world import World
from delegate.travel.distance import km
from delegate.travel.requests import Minutes, TravelRequest
from delegate.travel.road import leads_by_land, open_sea
from delegate.travel.road import minutes as road_minutes
from delegate.tuples import NamedTuple

_HERE = Minutes(0, 0, 0)


class EmptyRun(NamedTuple):
    """The way of a vehicle without people from where one drive ended to where the next begins."""

    before: Drive
    after: Drive
    way: EmptyWay

    @property
    def minutes(self) -> Minutes | None:
        """How long it takes; None where it cannot drive over the border between, or no road leads there."""
        return self.way.minutes

    @property
    def barred(self) -> bool:
        """Whether it may not drive over the border that lies between, at whatever hour."""
        return self.minutes is None and not self.way.shut and not self.way.no_road

    @property
    def leaves(self) -> int | None:
        """The latest instant at which it sets off and is in time, and never before the last drive has ended."""
        if self.minutes is None or self.before.end is None or self.after.start is None:
            return None
        return max(self.before.end, self.after.start - self.minutes.planned)

    @property
    def arrives(self) -> int | None:
        """The instant at which it reaches the start of the next drive, if it leaves at `leaves`; None where that is."""
        return self.leaves + self.minutes.planned if self.leaves is not None and self.minutes else None

    @property
    def slack(self) -> Slack | None:
        """Minutes that are left before the next drive; None where it cannot drive there at all."""
        if self.minutes is None or self.before.end is None or self.after.start is None:
            return None
        there = self.after.start - self.before.end
        return Slack(there - self.minutes.planned, there - self.minutes.high)

    @property
    def may_suffice(self) -> bool:
        """Whether the time beside a drive for a minute alone is enough to the near edge of a city known alone."""
        slack, lengths = self.slack, self.before.lasts and self.after.lasts
        return slack is not None and not lengths and self.way.nearer > 0 and slack.planned + self.way.nearer >= 0


def way_when_open(world: World, request: TravelRequest, by: int) -> EmptyWay | None:
    """The way of who sets off at the hour asked about or later, where no crossing is open at that one.

    None where one is, or where the border is not shut by its hours, for then nothing is known of it.
    """
    leave = request.leave
    if leave is None or not request.crosses or any(each.crossing for each in world.estimator(request)):
        return None
    reasons = [why.kind for _, why in obstacles(world.borders, request, leave)]
    if not {"closed", "slow"}.intersection(reasons):
        return None
    later = world.estimator(request._replace(leave=None, ready_by=by))
    in_time = (each for each in later if each.leave >= leave and each.leave + each.minutes.planned <= by)
    made = next((each for each in in_time if each.crossing), None)
    return EmptyWay(made.minutes, made.crossing) if made else EmptyWay(None, shut=True)


class Boats(NamedTuple):
    """The two piers of each boat of a trip, or of each aircraft, and the ends of the drives that may show a road."""

    piers: tuple[tuple[Place, Place], ...] = ()
    drives: tuple[tuple[Place, Place], ...] = ()


NO_BOATS = Boats()


def boats_of(world: World, legs: Iterable[Leg]) -> Boats:
    """The boats and aircraft of a trip, each way once; not those of an airport, which mostly has a road."""
    ways = [(leg, leg.origin.place, leg.destination.place) for leg in legs if leg.movement]
    driven = [way for way in ways if way[0].mode in ROAD and has_written_course(way[0])]
    drives = tuple((one, other) for _, one, other in driven if one and other)
    found: dict[tuple[str, str], tuple[Place, Place]] = {}
    for leg, here, there in ways:
        if leg.mode not in OVER_WATER or here is None or there is None or same_place(here, there):
            continue
        if not any(world.places.hub_kind(each) == "airport" for each in (here, there)):
            found.setdefault((here.id, there.id), (here, there))
    return Boats(tuple(found.values()), drives)


def _is_by_boat(boats: Boats, here: Place, there: Place) -> bool:
    """Whether a boat joins the shores of two places, in either direction, and nobody wrote a drive between these."""
    joining = [piers for piers in boats.piers if _joins(piers, here, there)]
    return any(not any(_joins(piers, *drive) for drive in boats.drives) for piers in joining)


def _joins(piers: tuple[Place, Place], here: Place, there: Place) -> bool:
    both_ways = piers, piers[::-1]
    return any(_is_of_shore(here, *each) and _is_of_shore(there, *each[::-1]) for each in both_ways)


def _is_of_shore(place: Place, pier: Place, across: Place) -> bool:
    """Whether a place is at most half as far from a pier as from the one across."""
    if place.point is None or pier.point is None or across.point is None:
        return False
    return 2 * km(place.point, pier.point) <= km(place.point, across.point)


def empty_way(
    world: World,
    origin: Place | None,
    destination: Place | None,
    vehicle: Vehicle,
    leave: int | None,
    by: int | None = None,
    boats: Boats = NO_BOATS,
) -> EmptyWay:
    """The ride alone, over a border with the vehicle's plates; where no crossing is open, as if there were none.

    Where it must be there `by` an instant, it goes when one is open, and else cannot. None leads to another shore to
    which the trip goes by `boats` and where the map has sea between.
    """
    if origin is None or destination is None or same_place(origin, destination):
        return EmptyWay(_HERE)
    here, there = origin._replace(entry=0), destination._replace(entry=0)
    request = TravelRequest(here, there, (), vehicle.kind or "coach", (), vehicle, leave, aboard=True)
    way = _driven(world, request, vehicle, by)
    if way.crossing or not way.minutes or not (here.point and there.point):
        return way
    if vehicle.kind not in ROAD or not _is_by_boat(boats, here, there):
        return way
    from delegate.travel.joined_lands import is_over_sea  # the coast of the world costs 50 ms, and few trips need it

    return EmptyWay(None, rough=True, no_road=True) if is_over_sea(here.point, there.point) else way


def _driven(world: World, request: TravelRequest, vehicle: Vehicle, by: int | None) -> EmptyWay:
    """A ride to another place, as far as roads and borders let the vehicle make it."""
    here, there = request.origin, request.destination
    if anywhere_in_one_city(here, there):
        return EmptyWay(_HERE, rough=True)
    rough = here.rough or there.rough
    date = local(request.leave or 0, here.zone).date
    open_border = world.borders.open_border(here.side, there.side, date)
    if not open_border and bars(vehicle, here, there):
        return EmptyWay(None, rough=rough)
    if by is not None and (way := way_when_open(world, request, by)):
        return way._replace(rough=rough)
    found = world.estimator(request) or (world.estimator(request._replace(border=False)) if request.crosses else ())
    if not found or _lacks_a_known_road(world, request, date):
        if here.point is None or there.point is None or request.mode not in ROAD:
            return EmptyWay(_HERE, rough=True)
        sea = open_sea(here, there, request.mode, date)
        return EmptyWay(None, rough=rough or sea is not None, no_road=True, sea=sea)
    nearer = sum(round(road_minutes(world.places.radius(end))) for end in (here, there) if end.rough)
    return EmptyWay(found[0].minutes, found[0].crossing, rough, nearer=nearer)


def _lacks_a_known_road(world: World, request: TravelRequest, date: dt.date) -> bool:
    """Whether a ride leads to a side to which no crossing is known and no road surely leads, as Batam (rule 19)."""
    here, there = request.origin, request.destination
    if not request.crosses or request.mode not in ROAD or here.point is None or there.point is None:
        return False
    if world.borders.between(here.side, there.side):
        return False
    return not leads_by_land(here, there, request.mode, date, carried=True)


def bars(vehicle: Vehicle, origin: Place | None, destination: Place | None) -> bool:
    """Whether a vehicle has plates, and none for one of two sides."""
    if origin is None or destination is None or origin.side == destination.side or vehicle.plates is None:
        return False
    return vehicle.kind in ROAD and not {origin.side, destination.side} <= set(vehicle.plates)
