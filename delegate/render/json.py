"""The plan as data: `delegate-plan/1`, without notes, phones and papers."""

from collections.abc import Iterable
from typing import Any

from delegate.clock import rfc3339
from delegate.diagnostics import Finding
from delegate.i18n.dates import weekday
from delegate.model import Trip
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Party, Plan, PlannedDay
from delegate.planning.stop import Stop
from delegate.report.json import document_bytes, finding_data
from delegate.sheet.scope import Scope
from delegate.travel.requests import Minutes
from delegate.values import Text

SUFFIX = ".json"
FORMAT = "delegate-plan/1"


def render(plan: Plan | None, findings: Iterable[Finding], scope: Scope) -> bytes:
    """One document; a file that gave no trip has `null` for it, no days, and the findings that say why."""
    document = {
        "format": FORMAT,
        "trip": _trip(plan.trip) if plan else None,
        "days": [_day(day, plan.trip, scope) for day in scope.days(plan)] if plan else [],
        "findings": [finding_data(finding) for finding in findings],
    }
    return document_bytes(document)


def _trip(trip: Trip) -> dict[str, Any]:
    return {
        "title": in_main(trip.trip, trip),
        "reference": trip.reference,
        "version": in_main(trip.version, trip),
        "languages": list(trip.languages or ()),
    }


def _day(day: PlannedDay, trip: Trip, scope: Scope) -> dict[str, Any]:
    parties = (_party(party, trip, scope) for party in _in_scope(day, scope))
    return {
        "date": day.date.isoformat(),
        "weekday": weekday(day.date),
        "parties": [party for party in parties if party["stops"] or party["legs"]],
    }


def _in_scope(day: PlannedDay, scope: Scope) -> list[Party]:
    """The parties of the people meant; of a host's day every party that meets the host."""
    if scope.people is not None and not scope.people:
        return list(day.parties)
    return scope.parties(day)


def _party(party: Party, trip: Trip, scope: Scope) -> dict[str, Any]:
    hosts_only = scope.people is not None and not scope.people
    stops = [stop for stop in party.stops if not hosts_only or (stop.line and scope.has_line(stop.line))]
    return {
        "people": list(party.people),
        "stops": [_stop(stop, trip) for stop in stops],
        "legs": [] if hosts_only else [_leg(leg, trip) for leg in party.legs],
    }


def _stop(stop: Stop, trip: Trip) -> dict[str, Any]:
    zone = stop.place.zone if stop.place else stop.line.zone if stop.line else "UTC"
    return {
        "id": stop.id,
        "kind": stop.kind,
        "title": _title(stop, trip),
        "start": instant_data(stop.start, zone),
        "end": instant_data(stop.end, zone),
        "exactness": stop.exactness,
        "venue": stop.place.id if stop.place and stop.place.kind != "city" else None,
        "city": _city(stop.place),
        "zone": zone,
        "status": (stop.line.item.status or "confirmed") if stop.line else None,
        "line": stop.line.where().span.start.line if stop.line else None,
    }


def _title(stop: Stop, trip: Trip) -> str | None:
    """What the line is called; a port, a start or an end by the name of the place."""
    if stop.kind not in ("hub", "place") and stop.line and stop.line.item.value:
        return in_main(stop.line.item.value, trip)
    if stop.place and (stop.kind in ("hub", "place", "hotel")):
        return in_main(stop.place.names, trip)
    return None


def _leg(leg: Leg, trip: Trip) -> dict[str, Any]:
    zones = [stop.place.zone if stop.place else "UTC" for stop in (leg.origin, leg.destination)]
    movement = leg.movement
    service = in_main(movement.item.value, trip) if movement else None
    return {
        "from": leg.origin.id,
        "to": leg.destination.id,
        "service": service,
        "items": [line.id for line in (movement, leg.crossing_line) if line],
        "mode": leg.mode,
        "crossing": leg.crossing,
        "crossing_chosen": leg.crossing_chosen,
        "rough": leg.rough,
        "leave": instant_data(leg.leave, zones[0]),
        "latest": instant_data(leg.latest, zones[0]),
        "arrive": instant_data(leg.arrive, zones[1]),
        "minutes": minutes_data(leg.minutes),
        "slack": leg.slack._asdict() if leg.slack else None,
        "segments": [
            {"kind": segment.kind, "minutes": minutes_data(segment.minutes), "basis": segment.basis}
            for segment in leg.segments
        ],
    }


def _city(place: Place | None) -> str | None:
    if place is None:
        return None
    return place.id if place.kind == "city" else place.city


def minutes_data(minutes: Minutes | None) -> dict[str, int] | None:
    """The three durations; null where they are not known."""
    return minutes._asdict() if minutes else None


def instant_data(instant: int | None, zone: str) -> str | None:
    """RFC 3339 on the clock of a zone."""
    return None if instant is None else rfc3339(instant, zone)


def in_main(text: Text | None, trip: Trip) -> str | None:
    """A text in the trip's main language."""
    if text is None:
        return None
    return (text.in_language(trip.languages[0]) if trip.languages else None) or str(text)
