"""Selects the vehicles of those in scope, and words what each is, who drives it and what it carries."""

import re
from collections.abc import Set

from delegate.assessment.vehicles import aboard
from delegate.i18n.escape import safe_line
from delegate.model import Vehicle
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.reading.everyday_words import kind_meant
from delegate.sheet.model import Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.wording import Wording


def vehicles_of(plan: Plan, scope: Scope) -> tuple[Vehicle, ...]:
    """Those that the people in scope ride in; for everybody also those that a line names.

    An address book has vehicles of other trips too.
    """
    vehicles = (plan.trip.vehicles or {}).values()
    used = {each.id for leg in plan.legs() if scope.has_leg(leg) for each in ridden(plan, leg, scope.people)}
    if scope.people is None:
        used |= {each.vehicle.name for line in plan.lines() for each in line.item.vehicles or ()}
    return tuple(each for each in vehicles if each.id in used)


def ridden(plan: Plan, leg: Leg, people: Set[str] | None) -> tuple[Vehicle, ...]:
    """The vehicles of a leg in which one of these people rides; all where it is everybody, or nobody wrote in which."""
    if not people:
        return leg.vehicles
    return tuple(each for each in leg.vehicles if not people.isdisjoint(aboard(plan, leg, each))) or leg.vehicles


def name_and_seats(words: Wording, vehicle: Vehicle) -> Words:
    """`Coach 1, 45 seats`."""
    seats = words.phrase("{number} seats", number=vehicle.seats) if vehicle.seats is not None else ()
    return words.joined((words.vehicle(vehicle), seats))


def vehicle_lines(words: Wording, vehicle: Vehicle) -> tuple[Words, ...]:
    """What carries them; neither plates nor the driver's phone are for everybody."""
    seats = words.phrase("{number} seats", number=vehicle.seats) if vehicle.seats is not None else ()
    driver = words.phrase("driver {name}", name=words.one(vehicle.driver))
    kind = words.each(lambda each: kind_beside(each, vehicle)) if vehicle.name or contents_of(words.edition).ids else ()
    said = [words.joined((kind, seats)), driver]
    if contents_of(words.edition).kinds:  # the team finds it in the file by its id
        said.insert(0, words.same(vehicle.id))
    if contents_of(words.edition).drivers:
        said.append(words.phrase("plates of {sides}", sides=plates(words, vehicle)))
        said.append(words.same(safe_line(vehicle.phone or "")))
    return tuple(part for part in said if part)


def kind_beside(each: OneLanguage, vehicle: Vehicle) -> str:
    """What it is, where its name does not say so: `Car A` is a car, 甲車 too (汽車), and 一號旅遊車 is a coach."""
    kind, name = each.language.term(vehicle.kind or ""), each.vehicle(vehicle)
    word = rf"\b{re.escape(kind)}\b" if kind.isascii() else re.escape(kind)
    if re.search(word, name, re.IGNORECASE) or (not kind.isascii() and name.endswith(kind[-1])):
        return ""
    meant = kind_meant(name)
    return "" if meant and meant.key == vehicle.kind else kind


def plates(words: Wording, vehicle: Vehicle) -> Words:
    """The sides of a border for which a vehicle has plates, by their names."""
    return words.listed([words.side(each) for each in vehicle.plates or ()])
