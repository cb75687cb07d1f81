"""Selects what is printed: whose programme, which day, and what each copy may show of it."""

import datetime as dt

from delegate.model import Reference
from delegate.planning.leg import Leg
from delegate.planning.plan import Party, Plan, PlannedDay
from delegate.planning.presence import is_there, roster
from delegate.planning.stop import Line
from delegate.sheet.model import Edition
from delegate.tuples import NamedTuple


class Scope(NamedTuple):
    """The people and hosts meant (None: all) and the one date meant (None: all)."""

    name: str = ""
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
    """The scope of a person, group, role or host by id, or by a name in any language; None where nobody is meant."""
    everybody = roster(plan.trip)
    found = {
        id_
        for id_, person in (*plan.people.items(), *plan.hosts.items())
        if id_ == name or (person.name and name in (said for _, said in person.name.by_language))
    }
    if not found and (name in everybody.groups or name in roles(plan)):
        found = everybody.spelt_out((Reference(name),))
    if not found:
        return None
    return Scope(name, frozenset(found & plan.people.keys()), frozenset(found & plan.hosts.keys()))


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
