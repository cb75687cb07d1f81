"""Finds vehicles with too few seats, or with seats that nobody wrote, or without the plates that a border asks for."""

import datetime as dt
from collections.abc import Collection, Iterator
from itertools import pairwise, product

from delegate.assessment.grouping import CountedHeads, at_least
from delegate.assessment.presence import may_be_there
from delegate.assessment.riders import driver_of
from delegate.model import Vehicle
from delegate.modes import ROAD
from delegate.planning.drives import Drive, carrier, drives_of_services
from delegate.planning.empty_runs import EmptyRun
from delegate.planning.leg import Leg
from delegate.planning.passages import Passage
from delegate.planning.plan import Plan
from delegate.planning.vehicles import may_drive_on
from delegate.source import Where
from delegate.travel.limits import seats_of
from delegate.tuples import NamedTuple


class CrowdedDrive(NamedTuple):
    """The first drive on which the same people are too many for their vehicles, and on how many drives they are."""

    drive: Drive
    vehicles: tuple[Vehicle, ...]
    load: CountedHeads
    seats: int
    people: tuple[str, ...]
    ways: int

    @property
    def unwritten(self) -> tuple[Vehicle, ...]:
        """Those of which nobody wrote the seats."""
        return tuple(each for each in self.vehicles if each.seats is None)


def crowded(plan: Plan) -> Iterator[CrowdedDrive]:
    """Everybody who is in a vehicle at one time, over all its legs, where they are more than its seats.

    Vehicles that a line names together share their people, and their seats add up. One of which they are not written
    has as many as any of its kind.
    """
    return _over(plan, "most")


def uncounted(plan: Plan) -> list[CrowdedDrive]:
    """The drives with more people than the vehicle surely takes, as nobody wrote its seats: of each that with most."""
    full = {tuple(vehicle.id for vehicle in each.vehicles) for each in crowded(plan)}
    largest: dict[tuple[str, ...], CrowdedDrive] = {}
    for each in _over(plan, "many"):
        key = tuple(vehicle.id for vehicle in each.vehicles)
        if each.unwritten and key not in full:
            largest[key] = max(largest.get(key, each), each, key=lambda drive: drive.load.heads)
    return [*largest.values()]


def _over(plan: Plan, bound: str) -> Iterator[CrowdedDrive]:
    """The drives with more people than seats; those that nobody wrote are of this bound for the kind."""
    found: dict[tuple[tuple[str, ...], frozenset[str]], CrowdedDrive] = {}
    everybody = {**plan.hosts, **plan.people}
    for drive in (*plan.vehicles.drives, *drives_of_services(plan.legs())):
        people = riding(plan, drive)
        vehicles = sharing(drive.first, drive.vehicle)
        seats = sum(seats_of(each.kind, each.seats, bound) for each in vehicles)
        if vehicles[0].id != drive.vehicle.id:
            continue
        drivers = {driver_of(everybody, each) for each in vehicles}
        load = at_least([everybody[who] for who in people if who not in drivers])
        key = (tuple(each.id for each in vehicles), frozenset(people))
        if load.heads > seats:
            first = found.get(key, CrowdedDrive(drive, vehicles, load, int(seats), people, 0))
            found[key] = first._replace(ways=first.ways + 1)
    yield from found.values()


def riding(plan: Plan, drive: Drive) -> tuple[str, ...]:
    """Who rides on a drive, each once.

    A host in `who` of a line whose people go on several drives may be on any of them, and is counted on none.
    """
    people = tuple(dict.fromkeys(who for leg in drive.legs for who in aboard(plan, leg, drive.vehicle)))
    lines = {leg.movement.id: leg.movement for leg in drive.legs if leg.movement}.values()
    unsure = {who for line in lines if not set(line.people) <= {*drive.people} for who in line.hosts}
    seated = frozenset[str]().union(*(each.riders or () for leg in drive.legs for each in leg.wanted.seating))
    return tuple(who for who in people if who not in unsure or who in seated)


def aboard(plan: Plan, leg: Leg, vehicle: Vehicle) -> tuple[str, ...]:
    """Who rides in a vehicle of a leg: those written for it, else everybody who is in no other; hosts too."""
    seating = leg.wanted.seating
    riders = next((each.riders for each in seating if each.vehicle.id == vehicle.id), None)
    if riders is not None:
        return tuple(who for who in (*leg.people, *plan.hosts) if who in riders)
    seated = frozenset[str]().union(*(each.riders or () for each in seating))
    everybody = dict.fromkeys((*leg.people, *hosts_of(plan, leg)))
    return tuple(who for who in everybody if who not in seated)


def hosts_of(plan: Plan, leg: Leg) -> tuple[str, ...]:
    """The hosts in `who` of the line by which people go, but for those who have not joined then, or have left."""
    line = leg.movement
    return tuple(who for who in line.hosts if may_be_there(plan, line, who)) if line and line.hosts else ()


def sharing(leg: Leg, vehicle: Vehicle) -> tuple[Vehicle, ...]:
    """The vehicles whose seats are for the same people: all that a line names without saying who rides in which."""
    shared = tuple(each.vehicle for each in leg.wanted.seating if each.riders is None)
    return shared if any(each.id == vehicle.id for each in shared) else (vehicle,)


def drive_words(plan: Plan, drive: Drive) -> str:
    """`09:00-10:05 from Guild hall to Tuen Mun mill`, on the clocks of its two ends."""
    origin, destination = drive.origin, drive.destination
    zone = drive.first.lines.near.zone if drive.first.lines.near else "UTC"
    clocks = [
        plan.clock(instant, place.zone if place else zone)
        for instant, place in ((drive.start, origin), (drive.end if drive.lasts else None, destination))
        if instant is not None
    ]
    ends = [str(place.names) if place else "a place not known" for place in (origin, destination)]
    return f"{'-'.join(clocks)} from {ends[0]} to {ends[1]}"


def run_firm(run: EmptyRun) -> bool:
    """Whether a finding about an empty run may be an error."""
    return run.before.firm and run.after.firm and not run.way.rough


class BorderDrive(NamedTuple):
    """A coach or car that is to drive from one side to another, or on a single side, and on how many ways it does.

    `empty` says that it goes there without people, to its next drive.
    """

    vehicle: Vehicle
    origin: str
    into: str
    where: Where
    people: tuple[str, ...]
    firm: bool
    ways: int = 1
    empty: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """The sides for which it has no plates; none where they are not written."""
        if self.vehicle.plates is None:
            return ()
        return tuple(side for side in dict.fromkeys((self.origin, self.into)) if side not in self.vehicle.plates)


def unplated(plan: Plan) -> Iterator[BorderDrive]:
    """Every vehicle and border that it may not cross, or side on which it may not drive, once."""
    found: dict[tuple[str, frozenset[str]], BorderDrive] = {}
    for drive in _drives_over_borders(plan):
        if drive.missing:
            key = (drive.vehicle.id, frozenset((drive.origin, drive.into)))
            found[key] = found[key]._replace(ways=found[key].ways + 1) if key in found else drive
    told = {(each.vehicle.id, side) for each in found.values() for side in each.missing}
    barred = (run.after for run in plan.vehicles.runs if run.barred)
    told |= {(drive.vehicle.id, drive.origin.side) for drive in barred if drive.origin}
    yield from found.values()
    yield from _on_a_foreign_side(plan, told)


def without_plates(plan: Plan) -> Iterator[BorderDrive]:
    """Every coach or car that is to drive over a border, empty too, and of which no plates are written, once."""
    found: dict[str, BorderDrive] = {}
    for drive in (*_drives_over_borders(plan), *_empty_drives_over_borders(plan)):
        if drive.vehicle.plates is None:
            found.setdefault(drive.vehicle.id, drive)
    yield from found.values()


def _drives_over_borders(plan: Plan) -> Iterator[BorderDrive]:
    """The drives over a border with a control: of legs, and of crossings where a day begins or ends.

    Where no crossing is known between two sides no plates are asked for: that is said by itself.
    """
    borders = plan.world.borders
    for leg in plan.legs():
        if not (leg.wanted.seating and leg.passes_control):
            continue
        missed = leg.border_missing or leg.no_way or leg.wanted.unlisted
        yield from (each for each in drives_over_border(leg) if not missed or borders.between(each.origin, each.into))
    for passage, vehicle in edge_vehicles(plan):
        if vehicle.kind in ROAD:
            where = passage.line.where("vehicle")
            yield BorderDrive(vehicle, passage.origin, passage.into, where, passage.people, passage.firm)


def _empty_drives_over_borders(plan: Plan) -> Iterator[BorderDrive]:
    """The ways without people over a border with a control, also between drives of which no clock is known.

    Where drives overlap there is none: that is said by itself, and so is a border for which written plates bar one.
    """
    for before, after in pairwise(plan.vehicles.drives):
        origin, destination, vehicle = before.destination, after.origin, after.vehicle
        if before.vehicle != vehicle or vehicle.kind not in ROAD or not origin or not destination or not after.date:
            continue
        overlap = before.end is not None and after.start is not None and after.start < before.end
        open_border = plan.world.borders.open_border(origin.side, destination.side, after.date)
        if origin.side != destination.side and not overlap and not open_border:
            firm, where = before.firm and after.firm, where_driven(after)
            yield BorderDrive(vehicle, origin.side, destination.side, where, after.people, firm, empty=True)


def drives_over_border(leg: Leg) -> Iterator[BorderDrive]:
    """The drives of one leg, where it leads over a border with a control."""
    origin, destination = leg.origin.place, leg.destination.place
    if origin and destination and leg.passes_control:
        for vehicle in (each for each in leg.vehicles if each.kind in ROAD):
            yield BorderDrive(vehicle, origin.side, destination.side, where_carried(leg), leg.people, leg.firm)


def _on_a_foreign_side(plan: Plan, told: Collection[tuple[str, str]]) -> Iterator[BorderDrive]:
    """Every vehicle and side on which it may not drive and yet does, once; some are `told` at a border already."""
    found: dict[tuple[str, str], BorderDrive] = {}
    borders = plan.world.borders
    for leg in (*plan.legs(), *plan.vehicles.unknown):
        sides = dict.fromkeys(place.side for place in (leg.origin.place, leg.destination.place) if place)
        near, half_known = leg.lines.near, None in (leg.origin.place, leg.destination.place)
        if leg.passes_control or not near or leg.mode not in ROAD:
            continue
        for vehicle, side in product(leg.vehicles, sides):
            key = (vehicle.id, side)
            if key not in told and not may_drive_on(side, vehicle, borders, near.date):
                firm = leg.firm or (half_known and not leg.tentative)
                drive = BorderDrive(vehicle, side, side, where_carried(leg), leg.people, firm)
                found[key] = found[key]._replace(ways=found[key].ways + 1) if key in found else drive
    yield from found.values()


def edge_vehicles(plan: Plan) -> Iterator[tuple[Passage, Vehicle]]:
    """The vehicles that drive over crossings at the begin and the end of days, each once a `crossing` line.

    That line names them, or they bring people to the crossing at last, and nobody may walk through.
    """
    vehicles, brought = plan.trip.vehicles or {}, _brought_to_crossings(plan)
    seen: set[tuple[str, str]] = set()
    for passage in (each for made in plan.passages for each in made if each.leg is None):
        item = passage.line.item
        names = [each.vehicle.name for each in item.vehicles or ()]
        if not (names or "vehicle" in item.tbc or passage.on_foot):
            legs = brought.get((passage.crossing, passage.origin, passage.line.date), ())
            names = [each.id for leg in legs if {*leg.people} & {*passage.people} for each in leg.vehicles]
        for name in names:
            if name in vehicles and (name, passage.line.id) not in seen:
                seen.add((name, passage.line.id))
                yield passage, vehicles[name]


def _brought_to_crossings(plan: Plan) -> dict[tuple[str | None, str, dt.date], list[Leg]]:
    """The movements by vehicle that end at a crossing which takes nobody on foot, by its id, the side and the date."""
    found: dict[tuple[str | None, str, dt.date], list[Leg]] = {}
    for leg in plan.legs():
        place = leg.destination.place
        if leg.movement is None or not leg.vehicles or place is None or place.kind != "crossing":
            continue
        crossing = plan.world.borders.crossing(place.id)
        if crossing and crossing.modes and "walk" not in crossing.modes:
            found.setdefault((place.id, place.side, leg.movement.date), []).append(leg)
    return found


def where_carried(leg: Leg) -> Where:
    """Where the vehicle of a leg is written: on its movement, on its crossing, or on the line it goes to."""
    lines = (leg.movement, leg.crossing_line, leg.destination.line)
    written = (line for line in lines if line and line.item.wrote("vehicle"))
    line = next(written, None) or carrier(leg)
    return line.where("vehicle") if line else leg.where("vehicle")


def where_driven(drive: Drive) -> Where:
    """Where the vehicle of a drive is written, else the line to which it leads."""
    return where_carried(drive.first)
