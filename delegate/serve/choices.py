"""Reads what a reader of the page has chosen: the copy, whose it is, and the languages; and what there is to choose."""

from collections.abc import Mapping, Sequence

from delegate.i18n.escape import safe_line
from delegate.planning.plan import Plan
from delegate.sheet import spoken_in
from delegate.sheet.model import Edition
from delegate.sheet.scope import Scope, roles, scope_of
from delegate.tuples import NamedTuple

COPIES = {
    "run-sheet": "run sheet",
    "programme": "programme",
    "card": "card",
    "movements": "movement sheets",
}


VEHICLES = "Vehicles (movement sheets)"


class Choices(NamedTuple):
    """The copy, the name of whose it is (empty: everybody), and the languages, never none.

    Whoever was chosen and is not in the file at this save is `absent`: the name is kept for a save that has it again.
    """

    edition: Edition
    whom: str
    languages: tuple[str, ...]
    scope: Scope
    absent: bool = False


class Option(NamedTuple):
    """Something to choose: what is sent, and what is read."""

    value: str
    said: str


def chosen(plan: Plan, query: Mapping[str, Sequence[str]]) -> Choices:
    """The choices in the query of an address; a copy or a language that this trip does not have is left out of them.

    A vehicle has movement sheets and no other copy: they are meant wherever one is named.
    """
    copy = _first(query, "copy")
    edition = Edition(copy) if copy in COPIES else Edition.RUN_SHEET
    known = spoken_in(plan)
    languages = tuple(tag for tag in known if tag in _first(query, "lang").split(",")) or known[:1]
    whom = _first(query, "for")
    scope = scope_of(plan, whom) if whom else Scope()
    if scope is None and whom in (plan.trip.vehicles or {}):
        edition, scope = Edition.MOVEMENTS, Scope(whom, vehicle=whom)
    return Choices(edition, whom, languages, scope or Scope(), absent=scope is None)


def readers(plan: Plan) -> dict[str, tuple[Option, ...]]:
    """All for whom there can be a copy, by heading: people, groups, roles, hosts, vehicles."""
    trip = plan.trip
    people = [Option(id_, safe_line(str(each.name or id_))) for id_, each in plan.people.items()]
    hosts = [Option(id_, safe_line(str(each.name or id_))) for id_, each in plan.hosts.items()]
    vehicles = [Option(id_, safe_line(str(each.name or id_))) for id_, each in (trip.vehicles or {}).items()]
    found = {
        "People": people,
        "Groups": [Option(each, each) for each in trip.groups or {}],
        "Roles": [Option(each, each) for each in sorted(roles(plan)) if each not in (trip.groups or {})],
        "Hosts": hosts,
        VEHICLES: vehicles,
    }
    return {heading: tuple(options) for heading, options in found.items() if options}


def _first(query: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(query.get(name, ())), "")
