"""Makes the movement sheets: for each vehicle where it picks up whom and when, where it goes, over which border."""

from collections.abc import Iterator

from delegate.model import Vehicle
from delegate.modes import ROAD
from delegate.planning.leg import Leg
from delegate.planning.plan import PlannedDay
from delegate.sheet.days import clocks_of, headings, leg_zone
from delegate.sheet.legs import leg_row, notes_of
from delegate.sheet.lists import vehicle_lines
from delegate.sheet.model import Detail, Facts, LegRow, SheetDay
from delegate.sheet.names import crowd
from delegate.sheet.order import in_order
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording


def movements(words: Wording, scope: Scope) -> tuple[SheetDay, ...]:
    """The days of each vehicle in turn, and last the drives for which nobody has named one."""
    vehicles = (words.plan.trip.vehicles or {}).values()
    shown: list[Vehicle | None] = [each for each in vehicles if scope.vehicle in ("", each.id)]
    return tuple(
        day for vehicle in (shown if scope.vehicle else [*shown, None]) for day in _days(words, scope, vehicle)
    )


def is_driven(leg: Leg, scope: Scope) -> bool:
    """Whether a leg is in the movement sheets that are asked for."""
    if scope.vehicle:
        return any(each.id == scope.vehicle for each in leg.vehicles)
    return scope.has_leg(leg) and (bool(leg.vehicles) or leg.mode in ROAD)


def _days(words: Wording, scope: Scope, vehicle: Vehicle | None) -> Iterator[SheetDay]:
    part = _heading(words, vehicle)
    for day in scope.days(words.plan):
        legs = [leg for leg in in_turn(day, scope) if _drives(vehicle, leg) and is_driven(leg, scope)]
        if legs:
            rows = tuple(_row(words, leg, day) for leg in legs)
            yield SheetDay(day.date, headings(words, day), part, (), rows)


def _drives(vehicle: Vehicle | None, leg: Leg) -> bool:
    """Whether a vehicle carries a leg; None: whether no vehicle is named for it."""
    return not leg.vehicles if vehicle is None else any(each.id == vehicle.id for each in leg.vehicles)


def in_turn(day: PlannedDay, scope: Scope) -> Iterator[Leg]:
    """The legs of a day, each once, in the order in which the programme tells them."""
    for node in in_order(day, scope.parties(day), scope.lines(day)):
        yield from node.legs


def _heading(words: Wording, vehicle: Vehicle | None) -> Facts:
    if vehicle is None:
        return Facts((words.phrase("No vehicle is named"),))
    return Facts((words.vehicle(vehicle), *vehicle_lines(words, vehicle)))


def _row(words: Wording, leg: Leg, day: PlannedDay) -> LegRow:
    """The leg as the schedule words it, with the pick-up, the passengers and the way before the notes."""
    zone = leg_zone(leg) if len(clocks_of(day)) > 1 else ""
    row = leg_row(words, leg, date=day.date, came_from="", who=(), zone=zone)
    heads = words.in_tables(lambda language: crowd((words.plan.people[who] for who in leg.people), language))
    aboard = words.joined((heads, words.people(leg.people, words.plan.people)))
    details = (
        Detail(words.phrase("Pick-up"), words.each(lambda each: each.door(leg.origin.place))),
        Detail(words.phrase("Set-down"), words.each(lambda each: each.door(leg.destination.place))),
        Detail(words.phrase("On board"), aboard),
    )
    noted = notes_of(words, leg.movement) if leg.movement else ()
    return row._replace(details=(*(each for each in details if each.text), *row.details, *noted))
