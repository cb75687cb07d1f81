"""Follows every vehicle of a trip: its drives, where it stands between them, and the ways it makes empty (rule 24)."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from delegate.borders.crossings import Borders
from delegate.model import Trip, Vehicle
from delegate.modes import ROAD
from delegate.planning.arrival import Arrival
from delegate.planning.drives import (
    Drive,
    carrier,
    clashes,
    drive_of,
    drives_of,
    in_time_order,
    names_some,
    place_in_file,
)
from delegate.planning.empty_runs import EmptyRun, bars, boats_of, empty_way
from delegate.planning.flown_on import Landings, city_at, landings
from delegate.planning.later_drives import in_turn, retimed, waits, waits_for_vehicles
from delegate.planning.leg import Leg
from delegate.planning.pick_ups import Detour, Onward, collecting, held_up, onward_from
from delegate.planning.seating import Seating
from delegate.planning.stop import Slack, is_late
from delegate.planning.unknown_drives import UnknownDrives
from delegate.planning.waits_at_doors import drives_in_turn, waits_at_doors
from delegate.planning.world import World
from delegate.travel.limits import seats_of
from delegate.tuples import NamedTuple


class Fleet(NamedTuple):
    """What the vehicles of a trip do.

    `drives` are in the order of vehicles and then of time, those without a clock last. `runs` are the empty runs
    between them, `detours` the ways between the pick-ups of one drive, where somebody wrote the vehicle. `clashes` are
    pairs of drives that overlap, the later one second, `unnamed` legs by road without a vehicle, where the trip has
    any for the road. `unknown` are those legs of drives that begin or end at a place that nobody knows.
    """

    drives: tuple[Drive, ...] = ()
    runs: tuple[EmptyRun, ...] = ()
    clashes: tuple[tuple[Drive, Drive], ...] = ()
    unnamed: tuple[Leg, ...] = ()
    detours: tuple[Detour, ...] = ()
    unknown: tuple[Leg, ...] = ()


class FleetMaker:
    """Makes the drives of a trip's vehicles, one estimate at most for each pair of them."""

    def __init__(self, trip: Trip, world: World) -> None:
        self.world = world
        self._ride = partial(empty_way, world)
        self.vehicles = own_vehicles(trip)
        self._people = trip.delegation or {}
        kinds = [each.kind for each in self.vehicles.values()]
        self._only = {each.kind: each for each in self.vehicles.values() if kinds.count(each.kind) == 1}
        self._runs: dict[tuple[int, int], EmptyRun] = {}
        self._detours: dict[tuple[str, tuple[int, ...]], tuple[Detour, ...]] = {}
        self._onward: Onward = {}
        self._landings = Landings()

    def fleet(
        self, known: Mapping[tuple[object, ...], Leg], unknown: UnknownDrives, arrivals: Sequence[Arrival]
    ) -> tuple[Fleet, dict[tuple[object, ...], Leg]]:
        """Every drive, and the legs by their keys, with the vehicle in those that take the trip's only one."""
        self._ride = partial(empty_way, self.world, boats=boats_of(self.world, known.values()))
        self._onward, self._landings = onward_from(known.values(), arrivals), landings(known.values())
        legs = {**{key: leg for key, leg in known.items() if key not in unknown.covered}, **unknown.legs}
        behind = self._left_behind(legs.values())
        legs = {key: _in_none(leg) if id(leg) in behind else leg for key, leg in legs.items()}
        made: dict[str, list[Leg]] = {id_: [] for id_ in self.vehicles}
        keys = {id(leg): key for key, leg in legs.items()}
        offered: set[int] = set()  # legs as they would be in the only vehicle, by identity
        for key, leg in legs.items():
            for vehicle in leg.vehicles:
                if vehicle.id in made:
                    made[vehicle.id].append(leg)
            if not leg.vehicles and (only := self._only_one(leg)):
                made[only.id].append(_in_vehicle(leg, only))
                offered.add(id(made[only.id][-1]))
                keys[id(made[only.id][-1])] = key
        drives = self._drives(made, keys, offered)
        changed = {**legs, **{keys[id(leg)]: leg for own in drives.values() for each in own for leg in each.legs}}
        return Fleet(
            tuple(drive for own in drives.values() for drive in own),
            tuple(run for own in drives.values() for run in self._between(own)),
            tuple(pair for own in drives.values() for pair in clashes(own)),
            tuple(self._unnamed(changed.values())),
            tuple(
                detour
                for own in drives.values()
                for drive in own
                if any(id(leg) not in offered for leg in drive.legs)
                for detour in self._within(drive)
            ),
            tuple(changed[key] for key in unknown.legs),
        ), {key: changed.get(key, leg) for key, leg in known.items()}

    def _left_behind(self, legs: Iterable[Leg]) -> set[int]:
        """The legs by identity whose people went on without their usual vehicle; not those that its plates bar."""
        own: dict[str, list[Leg]] = {}
        for leg in legs:
            for id_ in {each.id for each in leg.vehicles} & self.vehicles.keys():
                own.setdefault(id_, []).append(leg)
        drives = (in_time_order(drives_of(self.vehicles[id_], theirs)) for id_, theirs in own.items())
        usual = (leg for each in drives for drive in self._landings.usual(each, self._slack) for leg in drive.legs)
        return {id(leg) for leg in usual if not leg.border_missing}

    def _drives(
        self, made: Mapping[str, list[Leg]], keys: dict[int, tuple[object, ...]], offered: set[int]
    ) -> dict[str, list[Drive]]:
        """The drives of each vehicle for its legs, some of which leave later."""
        possible = {
            id_: in_time_order(self._possible(drives_of(self.vehicles[id_], own), offered)) for id_, own in made.items()
        }
        later: dict[int, Leg] = {}
        for own in possible.values():
            later |= waits(own, self._onward, self._is_late, self.world)
        again = self._again(possible, later, keys, offered)
        waiting = _last_of(waits_for_vehicles(own, self._slack, offered) for own in again.values())
        again = self._again(again, waiting, keys, offered)
        at_doors = _last_of(
            waits_at_doors(own, self._within, offered, self._ride, self.world) for own in again.values()
        )
        again = {
            id_: in_time_order(part for drive in own for part in drives_in_turn(drive, self._ride))
            for id_, own in self._again(again, at_doors, keys, offered).items()
        }
        return {id_: in_turn(self._taken(own, offered), self._ride, self._onward) for id_, own in again.items()}

    def _again(
        self,
        drives: Mapping[str, list[Drive]],
        later: Mapping[int, Leg],
        keys: dict[int, tuple[object, ...]],
        offered: set[int],
    ) -> dict[str, list[Drive]]:
        """The drives of each vehicle with the legs that leave later, which get the keys of what they were."""
        for before, leg in later.items():
            keys[id(leg)] = keys[before]
            offered |= {id(leg)} if before in offered else set()
        return {id_: in_time_order(retimed(own, later, self._within)) for id_, own in drives.items()}

    def _is_late(self, before: Drive, after: Drive) -> bool:
        """Whether a vehicle may come late from one drive to the next."""
        slack = self._slack(before, after)
        return slack is not None and min(slack) < 0

    def _unnamed(self, legs: Iterable[Leg]) -> Iterator[Leg]:
        if not any(each.kind in ROAD for each in self.vehicles.values()):
            return
        for leg in legs:  # a car and a coach may stand for each other
            if not leg.vehicles and leg.mode in ROAD and not _is_open(leg) and not names_some(leg):
                yield leg

    def _only_one(self, leg: Leg) -> Vehicle | None:
        """The trip's only vehicle of the mode of a leg, where it may drive on both sides."""
        free = leg.mode in ROAD and not _is_open(leg) and not names_some(leg)
        vehicle = self._only.get(leg.mode) if free else None
        if vehicle is None or (not leg.open_border and bars(vehicle, leg.origin.place, leg.destination.place)):
            return None
        place, near = leg.origin.place or leg.destination.place, leg.lines.near
        if place and near and not may_drive_on(place.side, vehicle, self.world.borders, near.date):
            return None
        return vehicle

    def _possible(self, drives: Iterable[Drive], offered: Collection[int]) -> Iterator[Drive]:
        """The drives, without those whom the only vehicle cannot fetch in one place when it has been in another.

        Nor does it take those for whom it has too few seats.
        """
        for drive in drives:
            sure = tuple(leg for leg in drive.legs if id(leg) not in offered)
            bad = len(sure) < len(drive.legs) and (
                self._is_full(drive) or any(is_late(detour.slack) for detour in self._within(drive))
            )
            kept = drive_of(drive.vehicle, sure) if bad and sure else drive
            if not bad or sure:
                yield held_up(kept, self._within(kept))

    def _is_full(self, drive: Drive) -> bool:
        """Whether a vehicle has fewer seats than the people of a drive: as written, else than any of its kind has."""
        heads = sum(self._people[who].heads or 0 for who in drive.people)
        return heads > seats_of(drive.vehicle.kind, drive.vehicle.seats, "most")

    def _within(self, drive: Drive) -> tuple[Detour, ...]:
        """The ways between the places in which one vehicle fetches the people of a drive."""
        key = (drive.vehicle.id, tuple(map(id, drive.legs)))
        if key not in self._detours:
            self._detours[key] = collecting(drive, self._ride, self._onward)
        return self._detours[key]

    def _taken(self, drives: Sequence[Drive], offered: Collection[int]) -> list[Drive]:
        """The written drives, and in turn those of the others at which the vehicle can be, and on in time."""
        written = {id(each) for each in drives if any(id(leg) not in offered for leg in each.legs)}
        following: dict[int, Drive] = {}
        upcoming: Drive | None = None
        for drive in reversed(drives):
            if upcoming:
                following[id(drive)] = upcoming
            upcoming = drive if id(drive) in written and drive.start is not None else upcoming
        taken: list[Drive] = []
        last: Drive | None = None
        for drive in drives:
            onward = following.get(id(drive))
            if id(drive) not in written and drive.start is not None:
                # A drive that is written where people fly or sail to: the vehicle is sent after them anyhow.
                sent = bool(last and onward and self._landings.leave_behind(last, onward))
                reached = last is None or self._in_time(last, drive)
                if not reached or (onward and not self._in_time(drive, onward, sent=sent)):
                    continue
            taken.append(drive)
            if drive.end is not None and (last is None or last.end is None or drive.end >= last.end):
                last = drive
        stood = {city_at(end) for each in taken if each.start is not None for end in (each.origin, each.destination)}
        if not stood:
            return taken
        sure = written | {id(each) for each in taken if each.start is not None}
        return [each for each in taken if id(each) in sure or not self._landings.come_without(each, stood)]

    def _in_time(self, before: Drive, after: Drive, *, sent: bool = False) -> bool:
        """Whether a vehicle is in time on a slow day too, and nobody has gone on without it unless it is `sent`."""
        if not sent and self._landings.leave_behind(before, after):
            return False
        slack = self._slack(before, after)
        return slack is not None and min(slack) >= 0

    def _slack(self, before: Drive, after: Drive) -> Slack | None:
        return self._run(before, after).slack

    def _between(self, drives: Sequence[Drive]) -> Iterator[EmptyRun]:
        """The empty runs of one vehicle; none where drives overlap, or one without a clock lies between."""
        timed = [drive for drive in drives if drive.start is not None and drive.end is not None]
        untimed = [place_in_file(drive) for drive in drives if drive.start is None or drive.end is None]
        last: Drive | None = None
        for drive in timed:
            if last and last.end is not None and drive.start is not None and last.end <= drive.start:
                low, high = sorted((place_in_file(last), place_in_file(drive)))
                if not any(low <= each <= high for each in untimed):
                    run = self._run(last, drive)
                    if run.minutes is None or run.minutes.planned:
                        yield run
            if last is None or (drive.end or 0) >= (last.end or 0):
                last = drive

    def _run(self, before: Drive, after: Drive) -> EmptyRun:
        key = (id(before), id(after))
        if key not in self._runs:
            way = self._ride(before.destination, after.origin, before.vehicle, before.end, after.start)
            self._runs[key] = EmptyRun(before, after, way)
        return self._runs[key]


def _last_of(found: Iterable[Mapping[int, Leg]]) -> dict[int, Leg]:
    """The legs that wait, each for the vehicle of theirs that comes last."""
    last: dict[int, Leg] = {}
    for before, leg in (each for legs in found for each in legs.items()):
        last[before] = max((leg, last.get(before, leg)), key=lambda each: each.arrive or 0)
    return last


def own_vehicles(trip: Trip) -> dict[str, Vehicle]:
    """The vehicles of a trip by id: those that it declares, and of its address books those that it names."""
    named = {each.vehicle.name for day in trip.days or () for item in day.items for each in item.vehicles or ()}
    named |= {group.vehicle.name for group in (trip.groups or {}).values() if group.vehicle}
    if trip.defaults and trip.defaults.vehicle:
        named.add(trip.defaults.vehicle.name)
    vehicles = (trip.vehicles or {}).items()
    return {id_: each for id_, each in vehicles if id_ in named or each.origin_.path == trip.origin_.path}


def may_drive_on(side: str, vehicle: Vehicle, borders: Borders, date: dt.date) -> bool:
    """Whether a vehicle may drive on a side: its plates say so, or those of a side that shares no control with it.

    One of which no plates are written may drive anywhere, and so may what is no coach or car.
    """
    if vehicle.plates is None or vehicle.kind not in ROAD or side in vehicle.plates:
        return True
    return any(borders.open_border(each, side, date) for each in vehicle.plates)


def _is_open(leg: Leg) -> bool:
    """Whether somebody wrote that its vehicle is not known yet, or what nobody could read."""
    return any("vehicle" in line.item.tbc for line in (carrier(leg), leg.crossing_line) if line)


def _in_none(leg: Leg) -> Leg:
    return leg._replace(wanted=leg.wanted._replace(seating=()))


def _in_vehicle(leg: Leg, vehicle: Vehicle) -> Leg:
    return leg._replace(wanted=leg.wanted._replace(seating=(Seating(vehicle, assumed=True),)))
