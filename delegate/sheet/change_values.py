"""Words the values of fields that changed: times, lengths, names of people, places and vehicles."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from delegate.clock import hhmm, local
from delegate.compare.normal_form import TBC
from delegate.i18n.dates import day_month
from delegate.i18n.escape import safe_line
from delegate.i18n.phrases import length
from delegate.keys import Record
from delegate.model import Carriage, Reference
from delegate.places.airport_codes import coded_airports
from delegate.sheet.names import OneLanguage
from delegate.values import ClockTime, Headcount, Length, Moment, Point, Text, Times, Window

_PLACES = frozenset(("venue", "wet", "from", "to", "via", "hotel", "crossing", "base", "city"))
_PEOPLE = frozenset(("who", "except", "with", "received-by", "seen-off-by", "people", "members", "signatories"))


def value_words(name: str, value: Any, each: OneLanguage) -> str:
    """The value of a field in one language; nothing where it is left out."""
    if value is None:
        return ""
    if isinstance(value, Text):
        return each.main(value)
    if isinstance(value, Reference):
        return _named(name, value.name, each)
    if isinstance(value, Carriage):
        return _carriage(value, each)
    if isinstance(value, Record):
        return _record(value, each)
    if isinstance(value, Mapping):
        keyed = "who" if name == "rooms" else name  # a room stands behind the person who has it
        pairs = ((value_words(keyed, key, each), value_words(name, item, each)) for key, item in value.items())
        return each.language.joined(each.language.labelled(label, text) for label, text in pairs)
    if type(value) is tuple:
        return each.language.parted(value_words(name, one, each) for one in value)
    return _single(name, value, each)


def _single(name: str, value: Any, each: OneLanguage) -> str:
    if value == TBC:
        return each.say("to be confirmed")
    if isinstance(value, bool):
        return each.say("yes") if value else each.say("no")
    if name == "hotel":
        return place_name(str(value), each)
    if isinstance(value, dt.date):
        return day_month(value, each.tag)
    if isinstance(value, Times | ClockTime | Window | Length | Moment | Headcount | Point):
        return value_text(value, each)
    if name in ("status", "kind", "mode"):
        return each.language.term(str(value))
    return safe_line(str(value))


def value_text(value: Any, each: OneLanguage) -> str:
    """A time, a length, a number of people or a point."""
    if isinstance(value, Times):
        return _times(value, each)
    if isinstance(value, ClockTime):
        return clock_text(value)
    if isinstance(value, Window):
        return each.language.term(value.part) if value.part else f"{hhmm(value.start)}-{hhmm(value.end)}"
    if isinstance(value, Length):
        low, high = length(value.low, each.language), length(value.high, each.language)
        return low if low == high else f"{low} - {high}"
    if isinstance(value, Moment):
        date = day_month(value.date, each.tag)
        return date if value.minute is None else each.language.joined((date, hhmm(value.minute)))
    if isinstance(value, Headcount):
        return f"{'~' if value.approximate else ''}{value.number}"
    return f"{value.latitude}, {value.longitude}"


def clock_text(time: ClockTime) -> str:
    """`09:30`, `~14:00`, `00:45+1`."""
    days = f"{time.days:+d}" if time.days else ""
    return f"{'~' if time.approximate else ''}{hhmm(time.minute)}{days}"


def _times(times: Times, each: OneLanguage) -> str:
    if times.part:
        return each.language.term(times.part)
    if times.start is None:
        return each.say("to be confirmed")
    end = clock_text(times.end) if times.end else "?" if times.end_tbc else ""
    return f"{clock_text(times.start)}-{end}" if end else clock_text(times.start)


def leave_text(leave: tuple[int, str] | None) -> str:
    """The clock of an instant in a zone; nothing where there is none."""
    return hhmm(local(*leave).minute) if leave else ""


def _named(name: str, id_: str, each: OneLanguage) -> str:
    plan = each.plan
    if name in _PEOPLE:
        return each.person(id_) if id_ in plan.people or id_ in plan.hosts else each.group(id_)
    if name in _PLACES:
        coded = coded_airports(plan.trip, plan.world.places).items() if name in ("from", "to") else ()
        airport = next((place for (code, _), place in coded if code == id_), None)
        return each.one(airport.names) if airport else place_name(id_, each)
    if name == "vehicle" and (vehicle := (plan.trip.vehicles or {}).get(id_)):
        return each.vehicle(vehicle)
    return each.unnamed(id_)


def place_name(id_: str, each: OneLanguage) -> str:
    """A place by the name that it is written with: a venue with its city, a crossing, a hub or a city."""
    venue = (each.plan.trip.venues or {}).get(id_)
    if venue:
        name = each.one(venue.name) or each.unnamed(id_)
        city = each.city(venue.city.name) if venue.city else ""
        return name if not city or city in name else each.language.joined((name, city))
    if crossing := each.plan.world.borders.crossing(id_):
        return each.crossing(crossing)
    places = each.plan.world.places
    found = places.hub(id_) or places.city(id_)
    return each.one(found.names) if found else each.unnamed(id_)


def _carriage(value: Carriage, each: OneLanguage) -> str:
    vehicle = _named("vehicle", value.vehicle.name, each)
    if value.people is None:
        return vehicle
    return each.language.labelled(vehicle, each.language.parted(_named("who", one.name, each) for one in value.people))


def _record(value: Record, each: OneLanguage) -> str:
    said = (getattr(value, name, None) for name in ("name", "text", "title", "kind"))
    return next((value_words("", one, each) for one in said if one), "")
