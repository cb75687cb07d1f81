"""The movement sheets: for each vehicle where it picks up whom and when, where it goes, and over which border."""

from collections.abc import Iterator

from delegate.model import Vehicle
from delegate.planning.plan import Leg, PlannedDay
from delegate.planning.riders import load
from delegate.sheet.days import clocks_of, headings, leg_zone
from delegate.sheet.legs import leg_row, notes_of, site_of
from delegate.sheet.marks import Legend
from delegate.sheet.parts import Detail, LegRow, SheetDay, Site, Words
from delegate.sheet.scope import Scope
from delegate.sheet.sections import vehicle_lines
from delegate.sheet.wording import Wording, heads_said

DRIVEN = ("car", "coach")  # modes for which somebody has to bring a vehicle


def movements(words: Wording, scope: Scope, legend: Legend) -> tuple[SheetDay, ...]:
    """The days of each vehicle in turn, and last the drives for which nobody has named one."""
    vehicles: list[Vehicle | None] = list((words.plan.trip.vehicles or {}).values())
    if scope.vehicle:
        vehicles = [each for each in vehicles if each and each.id == scope.vehicle]
    else:
        vehicles.append(None)
    return tuple(day for vehicle in vehicles for day in _days(words, scope, vehicle, legend))


def _days(words: Wording, scope: Scope, vehicle: Vehicle | None, legend: Legend) -> Iterator[SheetDay]:
    part = words.words(_heading(words, vehicle))
    for day in scope.days(words.plan):
        legs = [leg for leg in _driven(day, vehicle) if scope.has_leg(leg)]
        if legs:
            rows = tuple(_row(words, leg, day, legend) for leg in legs)
            yield SheetDay(day.date, headings(words, day), part, (), rows)


def _driven(day: PlannedDay, vehicle: Vehicle | None) -> list[Leg]:
    """The legs of a day that a vehicle makes, each once, in the order of departure."""
    found = {id(leg): leg for party in day.parties for leg in party.legs if _is_driven(leg, vehicle)}
    return sorted(found.values(), key=lambda leg: next((at for at in _departures(leg) if at is not None), 0))


def _is_driven(leg: Leg, vehicle: Vehicle | None) -> bool:
    if vehicle is None:
        return leg.vehicle is None and leg.mode in DRIVEN
    return leg.vehicle is not None and leg.vehicle.id == vehicle.id


def _departures(leg: Leg) -> tuple[int | None, ...]:
    return leg.leave, leg.latest, leg.reckoned_for, leg.deadline


def _heading(words: Wording, vehicle: Vehicle | None) -> str:
    if vehicle is None:
        return words.say("No vehicle is named")
    return " · ".join((words.vehicle(vehicle), *vehicle_lines(words, vehicle)))


def _row(words: Wording, leg: Leg, day: PlannedDay, legend: Legend) -> LegRow:
    """The leg as the schedule words it, with the pick-up, the passengers and the way before the notes."""
    zone = leg_zone(leg) if len(clocks_of(day)) > 1 else ""
    row = leg_row(words, leg, legend, date=day.date, came_from="", who="", zone=zone)
    riding = load(words.plan, leg)
    heads = heads_said(riding.heads, words.tongue, about=riding.about and not riding.more)
    if riding.more:
        heads = words.say("at least {number}", number=heads)
    aboard = words.tongue.joined((heads, words.people(leg.people, words.plan.people)))
    details = (
        Detail(words.phrase("Pick-up"), _door(words, site_of(words, leg.origin))),
        Detail(words.phrase("Set-down"), _door(words, site_of(words, leg.destination))),
        Detail(words.phrase("On board"), words.words(aboard)),
    )
    noted = notes_of(words, leg.movement) if leg.movement else ()
    return row._replace(details=(*(each for each in details if each.text), *row.details, *noted))


def _door(words: Wording, site: Site) -> Words:
    """The place and its address in one line."""
    return words.words(words.tongue.joined(said.text for each in (site.name, site.address) for said in each))
