"""Says why a crossing cannot be used: the mode, the plates, the hour, or the people whom it turns away."""

import datetime as dt
from functools import lru_cache
from typing import Literal

from delegate.borders.crossings import Borders
from delegate.borders.lanes import by_papers, on_a_list
from delegate.borders.opening import Closure, closure_at, opening_at
from delegate.borders.paper_faults import BorderEntry, PaperFault
from delegate.borders.papers import verdict
from delegate.borders.routing import BorderRoute, CrossingRun, run, through
from delegate.clock import local
from delegate.identity import Identity
from delegate.model import Admission, Crossing, Person
from delegate.modes import MODES, ROAD, UNKNOWN_MODE
from delegate.travel.border_answer import LONGEST_WAIT
from delegate.travel.requests import NO_TIME, TravelRequest, ViaCrossing
from delegate.tuples import NamedTuple


class Refusal(NamedTuple):
    """People whom a crossing does not take for the same reason."""

    people: tuple[Person, ...]
    fault: PaperFault


class Hindrance(NamedTuple):
    """Why a crossing cannot be used: by its kind, with what belongs to it.

    It does not take the `mode` or a vehicle with these `plates`, is `closed`, closes before people are through
    (`slow`), or does not take the `papers` of everybody. `reached`, `cleared` and `closes` are minutes past local
    midnight on the side that is left.
    """

    kind: Literal["mode", "plates", "closed", "slow", "papers"]
    mode: str = ""
    vehicle: str = ""
    plates: tuple[str, ...] = ()
    closure: Closure | None = None
    reached: int = 0
    cleared: int = 0
    closes: int = 0
    refused: tuple[Refusal, ...] = ()


def obstacles(borders: Borders, request: TravelRequest, leave: int) -> tuple[tuple[Crossing, Hindrance], ...]:
    """Every crossing between the two sides that cannot be used by those who leave at `leave`, and why."""
    found = []
    for crossing in borders.between(request.origin.side, request.destination.side):
        # A mode that never passes there need not be followed to it, which is most of the work for services.
        reason = None if modes_change(crossing) else unfit(request, crossing.modes)
        if reason is None:
            way = through(request, ViaCrossing(crossing))
            made = run(request, way, leave) or _at_once(crossing, request, leave)
            reason = _hindrance(borders, request, way, made)
        if reason:
            found.append((crossing, reason))
    return tuple(found)


def _at_once(crossing: Crossing, request: TravelRequest, leave: int) -> CrossingRun:
    """Somebody who stands at the crossing at `leave`: all that can be judged where the way to it is not known."""
    opening = opening_at(crossing, leave, request.origin.zone, request.origin.side)
    return CrossingRun(leave, (), NO_TIME, NO_TIME, leave, leave, opening)


def _hindrance(borders: Borders, request: TravelRequest, way: BorderRoute, made: CrossingRun) -> Hindrance | None:
    """Why this way cannot be made: the mode, the plates, the hour, the papers; None where it can."""
    assert made.opening
    return (
        unfit(request, made.opening.state.modes)
        or hours_against(request, way, made)
        or papers_against(borders, request, way, made)
    )


def hours_against(request: TravelRequest, way: BorderRoute, made: CrossingRun) -> Hindrance | None:
    """Why nobody passes at that hour."""
    assert way.passing
    assert made.opening
    zone = request.origin.zone
    if made.opening.opens is None or made.opening.opens - made.reached > LONGEST_WAIT:
        return Hindrance("closed", closure=closure_at(way.passing.crossing, made.reached, zone, request.origin.side))
    if made.opening.closes is not None and made.cleared > made.opening.closes:
        reached, cleared, closes = (local(at, zone).minute for at in (made.reached, made.cleared, made.opening.closes))
        return Hindrance("slow", reached=reached, cleared=cleared, closes=closes)
    return None


def papers_against(borders: Borders, request: TravelRequest, way: BorderRoute, made: CrossingRun) -> Hindrance | None:
    """The people whom this crossing turns away although another would take them."""
    assert way.passing
    if not request.people:
        return None
    date = local(made.cleared, request.destination.zone).date
    sides = request.origin.side, request.destination.side
    crossing = way.passing.crossing
    if not refused(borders, crossing, by_papers(request.people), *sides, date):
        return None
    turned = refused(borders, crossing, request.people, *sides, date)
    return Hindrance("papers", refused=turned) if turned else None


def unfit(request: TravelRequest, modes: tuple[str, ...] | None) -> Hindrance | None:
    """Why a way in this mode, in this vehicle, cannot lead over a crossing for `modes`."""
    if modes is not None and request.mode in MODES and request.mode not in modes:
        return Hindrance("mode", mode=request.mode)
    vehicle = request.vehicle
    if (
        vehicle
        and vehicle.plates is not None
        and request.mode in (*ROAD, UNKNOWN_MODE)
        and not {request.origin.side, request.destination.side} <= set(vehicle.plates)
    ):
        return Hindrance("plates", vehicle=vehicle.id, plates=tuple(vehicle.plates))
    return None


def modes_change(crossing: Crossing) -> bool:
    """Whether other modes pass a crossing on some dates than on others."""
    return any(change.modes for change in crossing.changes or ())


def refused(
    borders: Borders, crossing: Crossing, people: tuple[Person, ...], origin: str, into: str, date: dt.date
) -> tuple[Refusal, ...]:
    """The people whom a crossing does not take although another one would, by reason."""
    if not crossing.asks and not _may_turn_away(Identity(borders), Identity(crossing), Identity(people), into):
        return ()
    entry = BorderEntry(crossing.id, origin, into, date, listed=on_a_list(borders, people, into))
    turned: dict[PaperFault, list[Person]] = {}
    for person in people:
        found = verdict(borders, person, entry)
        if found.fault and (found.state == "refused-here" or found.fault.kind in ("hall-card", "hall-kin")):
            turned.setdefault(found.fault, []).append(person)
    return tuple(Refusal(tuple(those), fault) for fault, those in turned.items())


@lru_cache(maxsize=1024)
def _may_turn_away(
    borders: Identity[Borders], crossing: Identity[Crossing], people: Identity[tuple[Person, ...]], into: str
) -> bool:
    """Whether a rule for a paper that somebody holds is not the same at every crossing, on whatever day."""
    kinds = {paper.kind for person in people.of for paper in person.papers or ()}
    return any(rule.paper in kinds and _limits(rule, crossing.of.id) for rule in borders.of.admissions(into))


def _limits(rule: Admission, crossing: str) -> bool:
    """Whether a rule holds at other crossings and not at this one."""
    return (rule.only_at is not None and crossing not in rule.only_at) or crossing in (rule.never_at or ())
