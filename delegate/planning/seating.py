"""Finds the vehicles that somebody wrote for a way: on a line, for a group, or for the whole trip (rule 25)."""

from collections.abc import Iterable, Mapping, Sequence

from delegate.model import Item, Trip, Vehicle
from delegate.modes import MOVEMENT_KINDS, ROAD
from delegate.planning.presence import Roster
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class Seating(NamedTuple):
    """A vehicle on a way and the people and hosts who ride in it; None: all share it for whom no vehicle is named.

    `assumed` is true of the only vehicle of a trip where nothing names it for these people.
    """

    vehicle: Vehicle
    riders: frozenset[str] | None = None
    assumed: bool = False


def mode_of(seating: Sequence[Seating]) -> str | None:
    """How people go who share these vehicles: as the first does, or by coach beside cars, since all are waited for."""
    kinds = [each.vehicle.kind for each in seating]
    by_road = bool(kinds) and kinds[0] in ROAD
    return "coach" if by_road and "coach" in kinds else next(iter(kinds), None)


class SeatingRules:
    """What a trip says about vehicles: those of its lines, of its groups and of its defaults."""

    def __init__(self, trip: Trip, roster: Roster, lines: Iterable[Iterable[Line]]) -> None:
        self._roster = roster
        self._vehicles = trip.vehicles or {}
        defaults = trip.defaults
        self._usual = self._vehicles.get(defaults.vehicle.name) if defaults and defaults.vehicle else None
        self._mode = defaults.mode if defaults else None
        self._groups: dict[frozenset[str], Vehicle] = {}
        for group in (trip.groups or {}).values():
            people = frozenset(roster.spelt_out(group.people or ()) & roster.people.keys())
            if group.vehicle and group.vehicle.name in self._vehicles and people:
                self._groups.setdefault(people, self._vehicles[group.vehicle.name])
        every = (line for day in lines for line in day) if self._groups else ()
        self._named: Mapping[int, frozenset[str]] = {
            id(line.item): frozenset(line.people) for line in every if line.item.kind in MOVEMENT_KINDS
        }

    def of_line(self, item: Item, people: Sequence[str]) -> tuple[Seating, ...]:
        """The vehicles that a line names for these people, without those in which none of them rides, nor a host.

        A vehicle that it names twice is one.
        """
        named = {each.vehicle.name: each for each in reversed(item.vehicles or ())}
        known = [each for name, each in reversed(named.items()) if name in self._vehicles]
        if all(each.people is None for each in known):
            return tuple(Seating(self._vehicles[each.vehicle.name]) for each in known)
        found, aboard = [], {*people, *self._roster.hosts}
        for each in known:
            riders = None if each.people is None else frozenset(self._roster.spelt_out(each.people))
            if riders is None or riders & aboard:
                found.append(Seating(self._vehicles[each.vehicle.name], riders))
        return tuple(found)

    def usual(self, people: Sequence[str], movement: Item | None, item: Item | None = None) -> tuple[Seating, ...]:
        """The vehicles of the group or groups that these people exactly are, else that of the defaults.

        `movement` is the line by which they go: whoever it names goes together, though they come from several places
        or go on to several. None: nobody wrote how they go, and a vehicle that is theirs says it. A vehicle of which
        the line `item` says that others ride in it is not theirs.
        """
        mode = movement.kind if movement else None
        of_groups = self._of_line_or(frozenset(people), movement) if self._groups else ()
        suit = bool(of_groups) and all(self._suits(each.vehicle, mode) for each in of_groups)
        found = of_groups if suit else ()
        if not suit and self._usual and self._suits(self._usual, mode):
            found = (Seating(self._usual),)
        assigned = {each.vehicle.name for each in item.vehicles or ()} if item else set[str]()
        return () if any(each.vehicle.id in assigned for each in found) else found

    def _of_line_or(self, people: frozenset[str], movement: Item | None) -> tuple[Seating, ...]:
        """Those of the groups that everybody of a movement is, in which these ride, else those that these alone are."""
        everybody = self._named.get(id(movement), people)
        of_all = self._of_groups(everybody) if people < everybody else ()
        theirs = tuple(each for each in of_all if each.riders is None or each.riders & people)
        return theirs or self._of_groups(people)

    def _of_groups(self, people: frozenset[str]) -> tuple[Seating, ...]:
        """The vehicle of the group, or of the groups that share nobody and have nobody left over."""
        if people in self._groups:
            return (Seating(self._groups[people]),)
        inside = [(members, vehicle) for members, vehicle in self._groups.items() if members < people]
        if sum(len(members) for members, _ in inside) != len(people):
            return ()
        if frozenset().union(*(members for members, _ in inside)) != people:
            return ()
        return tuple(Seating(vehicle, members) for members, vehicle in inside)

    def _suits(self, vehicle: Vehicle, mode: str | None) -> bool:
        """Whether a way is made in a vehicle of that kind; a usual mode by road gives way to a vehicle."""
        if mode is not None or self._mode is None:
            return mode in (None, vehicle.kind)
        return vehicle.kind == self._mode or (vehicle.kind in ROAD and self._mode in ROAD)
