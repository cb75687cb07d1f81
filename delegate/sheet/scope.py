"""Selects what is printed: whose programme, which day, and what each copy may show of it."""

import datetime as dt
import re
from collections.abc import Callable, Mapping

from delegate.model import Group, Person, Reference, Vehicle
from delegate.places.folding import fold
from delegate.planning.leg import Leg
from delegate.planning.plan import Party, Plan, PlannedDay
from delegate.planning.presence import is_there, roster
from delegate.planning.stop import Line
from delegate.sheet.model import Edition
from delegate.tuples import NamedTuple


class Scope(NamedTuple):
    """The people and hosts meant (None: all) and the one date meant (None: all)."""

    name: str = ""  # the id of whose it is, whatever was typed
    people: frozenset[str] | None = None
    hosts: frozenset[str] = frozenset()
    date: dt.date | None = None
    vehicle: str = ""  # the one vehicle meant, in a movement sheet

    @property
    def is_host(self) -> bool:
        """Whether only hosts are meant, to whom the ways of the delegation are no business."""
        return self.people is not None and not self.people

    def days(self, plan: Plan) -> list[PlannedDay]:
        """The days asked for; of people without a date only those on which one of them is on the trip."""
        if self.date is not None:
            return [day for day in plan.days if day.date == self.date]
        if not self.people:
            return list(plan.days)
        return [day for day in plan.days if self._is_there(plan, day)]

    def _is_there(self, plan: Plan, day: PlannedDay) -> bool:
        people = (plan.people[id_] for id_ in self.people or ())
        return any(is_there(person, day.date, None) for person in people) or any(map(self.has_line, day.lines))

    def lines(self, day: PlannedDay) -> list[Line]:
        """The lines of a day that name one of the people."""
        return [line for line in day.lines if self.has_line(line)]

    def parties(self, day: PlannedDay) -> list[Party]:
        """The parties of a day with one of the people in them."""
        return [party for party in day.parties if self.people is None or self.people & set(party.people)]

    def has_line(self, line: Line) -> bool:
        """Whether a line names one of the people or hosts."""
        return self.people is None or bool(self.people & set(line.people) or self.hosts & set(line.hosts))

    def has_leg(self, leg: Leg) -> bool:
        """Whether one of the people makes a leg."""
        return self.people is None or bool(self.people & set(leg.people))


def scope_of(plan: Plan, name: str) -> Scope | None:
    """The scope of a person, group, role or host by id, or by a name in any language.

    Case, accents, hyphens and blanks make no difference, and one word of a name will do where it is that of one only.
    None where nobody is meant, or several are: `meant_by` has them.
    """
    meant = meant_by(plan, name)
    if len(meant) != 1 or meant[0] in _vehicles_alone(plan):
        return None
    id_ = meant[0]
    everybody = {**plan.people, **plan.hosts}
    found = {id_} if id_ in everybody else roster(plan.trip).spelt_out((Reference(id_),))
    return Scope(id_, frozenset(found & plan.people.keys()), frozenset(found & plan.hosts.keys()))


def meant_by(plan: Plan, name: str) -> tuple[str, ...]:
    """The ids of the people, hosts, groups, roles or vehicles that a name may mean.

    An id goes before a name as it is written, this before one that is typed otherwise, and last comes a word of a name.
    """
    known = _names_by_id(plan)
    if name in known:
        return (name,)
    folded = fold(name)
    ways: tuple[Callable[[str], bool], ...] = (
        lambda said: said == name,
        lambda said: fold(said) == folded,
        lambda said: folded in map(fold, re.split(r"[\s\-]+", said)),
    )
    for is_it in ways if folded else ways[:1]:
        if found := tuple(id_ for id_, names in known.items() if any(map(is_it, names))):
            return found
    return ()


def _names_by_id(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Everybody of whom a part of the plan can be printed: the id and the names; a person before a group so called."""
    found: dict[str, tuple[str, ...]] = {}
    tables: tuple[Mapping[str, Person | Group | Vehicle], ...]
    tables = (plan.people, plan.hosts, plan.trip.groups or {}, plan.trip.vehicles or {})
    for id_, each in (entry for table in tables for entry in table.items()):
        names = (said for _, said in (each.name.by_language if each.name else ()))
        found.setdefault(id_, (id_, *names))
    return found | {role: (role,) for role in sorted(roles(plan)) if role not in found}


def _vehicles_alone(plan: Plan) -> set[str]:
    """The ids that are those of vehicles, and of nobody."""
    groups = (plan.trip.groups or {}).keys()
    return (plan.trip.vehicles or {}).keys() - plan.people.keys() - plan.hosts.keys() - groups - roles(plan)


def known_names(plan: Plan) -> tuple[str, ...]:
    """Every name that `scope_of` understands."""
    names: list[str] = []
    for id_, person in (*plan.people.items(), *plan.hosts.items()):
        names += [id_, *(said for _, said in (person.name.by_language if person.name else ()))]
    return tuple(dict.fromkeys((*names, *(plan.trip.groups or {}), *sorted(roles(plan)))))


def roles(plan: Plan) -> frozenset[str]:
    """The roles that somebody has."""
    return frozenset(person.role or "delegate" for person in plan.people.values())


class Contents(NamedTuple):
    """What stands in an edition beyond the programme itself."""

    guests: bool = False  # a page for those who are looked after: no minutes, no doubts
    findings: bool = False  # by code; elsewhere nothing says that something is open
    minutes: bool = False  # how long a way takes, what is left, and what that rests on
    hours: bool = False  # of every crossing
    alternatives: bool = False  # the crossing that would come second
    kinds: bool = False  # of a line: meeting, visit; and the vehicle that it names
    ids: bool = False  # where there is no name
    private: bool = False
    phones: bool = False  # of everybody
    drivers: bool = False  # the phone and the plates of a vehicle
    steps: bool = False  # the run of an item, minute by minute
    papers: bool = False  # what to have ready at a border
    lists: bool = False  # people, places and agreements below the days
    tables: bool = False  # the manifests of a spreadsheet
    pictures: bool = False  # the timeline of a day, the map
    terse: bool = False  # only what fits a pocket


_SHOWS = {
    Edition.SCHEDULE: Contents(findings=True, minutes=True, ids=True, steps=True, lists=True),
    Edition.PROGRAMME: Contents(guests=True, steps=True, papers=True, lists=True, tables=True, pictures=True),
    Edition.CARD: Contents(guests=True, papers=True, terse=True),
    Edition.RUN_SHEET: Contents(
        findings=True,
        minutes=True,
        hours=True,
        alternatives=True,
        kinds=True,
        private=True,
        phones=True,
        drivers=True,
        steps=True,
        papers=True,
        lists=True,
        tables=True,
        pictures=True,
    ),
    Edition.MOVEMENTS: Contents(hours=True, drivers=True, pictures=True),
}


def contents_of(edition: Edition) -> Contents:
    """What an edition may show."""
    return _SHOWS[edition]
