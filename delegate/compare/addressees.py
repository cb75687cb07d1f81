"""Finds who is on a line, who receives them and what takes them there, before and after, and so who is told."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from delegate.compare.draft import NOBODY, Addressees, Draft
from delegate.compare.matching import Pairing
from delegate.identity import Identity
from delegate.keys import Record
from delegate.model import Agreement, Reference
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.presence import Roster, roster
from delegate.planning.stop import Line
from delegate.planning.vehicles import own_vehicles


class Readers:
    """Both plans as those read them who are told: ids are those of the new draft."""

    def __init__(self, old: Draft, new: Draft, pairing: Pairing) -> None:
        self.old = old
        self.new = new
        self.pairing = pairing
        self.names = pairing.names
        self.roles: frozenset[str] = frozenset()
        self._old_ways = _ways_to(old.plan)
        self._new_ways = _ways_to(new.plan)

    @cached_property
    def rosters(self) -> tuple[Roster, Roster]:
        """The people, hosts and groups of both drafts."""
        return roster(self.old.plan.trip), roster(self.new.plan.trip)

    def on_line(self, old: Line | None, new: Line | None) -> Addressees:
        """Everybody of a line, before or after; nobody of one that is called off in both drafts."""
        if self.is_off(old, new):
            return NOBODY
        return Addressees(self.people(old, new), self.hosts(old, new), self.vehicles(old, new))

    def new_line(self, old: Line) -> Line | None:
        """The line of the new draft that a line of the old one is."""
        return self._lines[1].get(self.names.lines.get(old.id, ""))

    def old_line(self, new: Line) -> Line | None:
        """The line of the old draft that a line of the new one was."""
        return self._lines[0].get(new.id)

    @cached_property
    def _lines(self) -> tuple[dict[str, Line], dict[str, Line]]:
        """The lines that are in both drafts, old and new, by their id of the new one."""
        matched = list(self.pairing.matched())
        return {new.id: old for old, new in matched}, {new.id: new for _, new in matched}

    def is_off(self, old: Line | None, new: Line | None) -> bool:
        """Whether a line is called off wherever it stands."""
        return all(line is None or line.item.status == "cancelled" for line in (old, new))

    def people(self, old: Line | None, new: Line | None) -> frozenset[str]:
        """The people of the delegation on a line."""
        before = self.names.keys("delegation", old.people) if old else frozenset()
        return before | frozenset(new.people if new else ())

    def hosts(self, old: Line | None, new: Line | None) -> frozenset[str]:
        """The hosts of a line."""
        before = self.names.keys("hosts", old.hosts) if old else frozenset()
        return before | frozenset(new.hosts if new else ())

    def vehicles(self, old: Line | None, new: Line | None, riders: frozenset[str] | None = None) -> frozenset[str]:
        """The vehicles of a line, those alone that some of the `riders` ride in: as written, else as planned."""
        before = _vehicles_of(self.old.plan, old, self._old_ways, self._before(riders)) if old else frozenset()
        after = _vehicles_of(self.new.plan, new, self._new_ways, riders) if new else frozenset()
        return self.names.keys("vehicles", before) | after

    def ways(self, line: Line, *, is_old: bool) -> Sequence[Leg]:
        """The legs that a line is, or that lead to it."""
        return (self._old_ways if is_old else self._new_ways).get(line.id, ())

    def is_at(self, line: Line, place: str) -> bool:
        """Whether a line is at a place, or names it."""
        item = line.item
        named = (item.place, item.venue, item.wet, item.origin, item.destination, *(item.via or ()))
        return any(each.id == place for each in line.places) or any(each and each.name == place for each in named)

    def uses(self, draft: Draft, key: str) -> bool:
        """Whether a draft names an entry of its address books anywhere."""
        return key in _names_used(Identity(draft.plan))

    def turned_by_role(self, who: str) -> bool:
        """Whether another role put a member on lines, or took him or her off them."""
        return who in self.roles

    def of_all_lines(self) -> Addressees:
        """Everybody who is on any line."""
        told = NOBODY
        for old, new in self.pairing.pairs():
            told |= self.on_line(old, new)
        return told

    def everybody(self) -> Addressees:
        """Everybody of the new draft."""
        plan = self.new.plan
        return Addressees(frozenset(plan.people), frozenset(plan.hosts), frozenset(own_vehicles(plan.trip)))

    def riders(self, vehicle: str) -> frozenset[str]:
        """Who rides in a vehicle at any time."""
        found: frozenset[str] = frozenset()
        for draft, names in ((self.old, self.names), (self.new, None)):
            for drive in draft.plan.vehicles.drives:
                id_ = names.key("vehicles", drive.vehicle.id) if names else drive.vehicle.id
                if id_ == vehicle:
                    found |= names.keys("delegation", drive.people) if names else frozenset(drive.people)
        return found

    def from_base(self) -> Addressees:
        """Who sets off from the base, and in which vehicles."""
        people: frozenset[str] = frozenset()
        vehicles: frozenset[str] = frozenset()
        for draft, names in ((self.old, self.names), (self.new, None)):
            base = draft.plan.base
            for leg in draft.plan.legs():
                if base and leg.origin.line is None and leg.origin.place == base:
                    people |= names.keys("delegation", leg.people) if names else frozenset(leg.people)
                    vehicles |= names.keys("vehicles", riding(leg)) if names else riding(leg)
        return Addressees(people, vehicles=vehicles)

    def signatories(self, old: Agreement | None, new: Agreement | None) -> Addressees:
        """Who signs an agreement, before or after."""
        found = NOBODY
        for agreement, everybody, names in ((old, self.rosters[0], self.names), (new, self.rosters[1], None)):
            those = everybody.spelt_out(agreement.signatories or ()) if agreement else set[str]()
            people, hosts = those & everybody.people.keys(), those & everybody.hosts.keys()
            if names:
                found |= Addressees(names.keys("delegation", people), names.keys("hosts", hosts))
            else:
                found |= Addressees(frozenset(people), frozenset(hosts))
        return found

    def _before(self, riders: frozenset[str] | None) -> frozenset[str] | None:
        """The same people by the keys of the old draft."""
        if riders is None:
            return None
        back = {new: old for table in ("delegation", "hosts") for old, new in self.names.tables[table].items()}
        return frozenset(back.get(who, who) for who in riders)


def riding(leg: Leg, people: frozenset[str] | None = None) -> frozenset[str]:
    """The vehicles of a leg, those alone that some of these people ride in."""
    return frozenset(
        each.vehicle.id for each in leg.wanted.seating if people is None or each.riders is None or each.riders & people
    )


def _vehicles_of(plan: Plan, line: Line, ways: dict[str, list[Leg]], riders: frozenset[str] | None) -> frozenset[str]:
    known = plan.trip.vehicles or {}
    written: set[str] = set()
    for each in line.item.vehicles or ():
        named = None if each.people is None else roster(plan.trip).spelt_out(each.people)
        if each.vehicle.name in known and (riders is None or named is None or named & riders):
            written.add(each.vehicle.name)
    if line.item.vehicles:
        return frozenset(written)
    those = (leg for leg in ways.get(line.id, ()) if riders is None or riders.intersection(leg.people))
    return frozenset(name for leg in those for name in riding(leg, riders))


def _ways_to(plan: Plan) -> dict[str, list[Leg]]:
    """The legs by the id of the line that they are, else of the one that they lead to, and of the crossing's own."""
    found: dict[str, list[Leg]] = {}
    for leg in plan.legs():
        line = leg.movement or leg.destination.line
        if line and (leg.movement or leg.destination.kind != "hub"):
            found.setdefault(line.id, []).append(leg)
        if leg.crossing_line and leg.crossing_line is not line:
            found.setdefault(leg.crossing_line.id, []).append(leg)
    return found


@lru_cache(maxsize=2)
def _names_used(same: Identity[Plan]) -> frozenset[str]:
    """Every name that stands at a line, an agreement, a group or a person of a trip."""
    trip = same.of.trip
    found: set[str] = set()
    for part in (trip.base, trip.defaults, trip.days, trip.agreements, trip.groups, trip.delegation, trip.hosts):
        _gather(part, found)
    for venue in [key for key in trip.venues or {} if key in found]:
        _gather((trip.venues or {})[venue], found)
    return frozenset(found)


def _gather(value: Any, found: set[str]) -> None:
    if isinstance(value, Reference):
        found.add(value.name)
    elif isinstance(value, Record):
        for name, each in value.given():
            if name != "origin_":
                _gather(each, found)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            _gather(key, found)
            _gather(each, found)
    elif isinstance(value, tuple):
        for each in value:
            _gather(each, found)
