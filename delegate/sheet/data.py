"""Collects what a copy shows of a plan as plain data, for a format that programs read."""

from collections.abc import Iterable

from delegate.assessment.basis_words import detail_words
from delegate.assessment.not_judged import not_judged
from delegate.clock import rfc3339
from delegate.diagnostics import Finding
from delegate.i18n.dates import weekday
from delegate.i18n.phrases import joined
from delegate.model import Trip
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Party, Plan, PlannedDay
from delegate.planning.stop import Stop
from delegate.sheet.data_model import (
    BasisData,
    DayData,
    LegData,
    PartyData,
    PlanData,
    RevisionData,
    SegmentData,
    StopData,
    TripData,
)
from delegate.sheet.model import Edition, Labels, Revision, Sheet
from delegate.sheet.movements import is_driven
from delegate.sheet.passage_data import passage_data
from delegate.sheet.scope import Scope
from delegate.sheet.vehicle_data import vehicle_data
from delegate.travel.requests import Basis, Minutes, Segment
from delegate.values import Text

_OF_THE_OFFICE = (Edition.SCHEDULE, Edition.RUN_SHEET)  # the copies that have findings


def plan_data(plan: Plan, findings: Iterable[Finding], edition: Edition, scope: Scope, revision: Revision) -> PlanData:
    """The plan as this edition and scope show it: findings stay in the office, a movement copy has drives alone."""
    of_the_office = edition in _OF_THE_OFFICE and not scope.is_host
    shown = tuple(findings) if of_the_office else ()
    party = _drives if edition is Edition.MOVEMENTS else _whole
    crosses = edition is not Edition.MOVEMENTS and not scope.is_host
    days = []
    for day in scope.days(plan):
        told = []
        for each in _parties(day, scope):
            data = party(each, plan.trip, scope)
            if data.stops or data.legs:
                passed = passage_data(plan, each, day.date, scope) if crosses else ()
                told.append(data._replace(passages=passed))
        days.append(DayData(day.date.isoformat(), weekday(day.date), tuple(told)))
    left = not_judged(plan) if of_the_office else ()
    driven = not scope.is_host and edition in (*_OF_THE_OFFICE, Edition.MOVEMENTS)
    vehicles = tuple(vehicle_data(plan, scope)) if driven else ()
    trip = _trip(plan.trip, revision)
    return PlanData(trip, tuple(days), shown, left, vehicles, of_the_office=of_the_office)


def sheet_without_trip(findings: Iterable[Finding]) -> Sheet:
    """The sheet of a file that gave no trip: nothing but the findings that say why."""
    none = Labels(*((),) * len(Labels._fields))
    data = PlanData(None, (), tuple(findings))
    return Sheet(("en",), Edition.SCHEDULE, (), (), "", (), (), (), (), (), (), (), (), none, data=data)


def _trip(trip: Trip, revision: Revision) -> TripData:
    return TripData(
        in_main(trip.trip, trip),
        trip.reference,
        in_main(trip.version, trip),
        tuple(trip.languages or ()),
        _revision(revision),
    )


def _revision(revision: Revision) -> RevisionData | None:
    if not (revision.name or revision.changed):
        return None
    date = revision.date.isoformat() if revision.date else None
    return RevisionData(revision.name or None, revision.commit or None, date, revision.changed)


def _parties(day: PlannedDay, scope: Scope) -> Iterable[Party]:
    """The parties of the people meant; for a host every party, of which only what names the host is kept."""
    return day.parties if scope.is_host else scope.parties(day)


def _whole(party: Party, trip: Trip, scope: Scope) -> PartyData:
    """All stops and legs; for a host the stops that name the host, and no way of the delegation."""
    if scope.is_host:
        stops = [stop for stop in party.stops if stop.line and scope.has_line(stop.line)]
        return PartyData(party.people, tuple(_stop(stop, trip) for stop in stops), ())
    stops_of_day = tuple(_stop(stop, trip) for stop in party.stops)
    return PartyData(party.people, stops_of_day, tuple(_leg(leg, trip) for leg in party.legs))


def _drives(party: Party, trip: Trip, scope: Scope) -> PartyData:
    """The drives, and of their ends the place alone: what happens there is no business of a driver.

    Stops are numbered, since their ids are made of the titles of the programme.
    """
    legs = [leg for leg in party.legs if is_driven(leg, scope)]
    ends = {stop.id: stop for leg in legs for stop in (leg.origin, leg.destination)}
    names = {id_: f"stop-{number}" for number, id_ in enumerate(ends, 1)}
    stops = tuple(_place_alone(stop, names[id_], trip) for id_, stop in ends.items())
    told = (_leg(leg, trip)._replace(service=None, items=()) for leg in legs)
    return PartyData(party.people, stops, tuple(leg._replace(from_=names[leg.from_], to=names[leg.to]) for leg in told))


def _place_alone(stop: Stop, name: str, trip: Trip) -> StopData:
    return _stop(stop, trip)._replace(
        id=name,
        kind="hub" if stop.kind == "hub" else "place",
        title=in_main(stop.place.names, trip) if stop.place else None,
        start=None,
        end=None,
        exactness=None,
        status=None,
        line=None,
        reach=None,
        slack=None,
    )


def _stop(stop: Stop, trip: Trip) -> StopData:
    zone = stop.place.zone if stop.place else stop.line.zone if stop.line else "UTC"
    return StopData(
        id=stop.id,
        kind=stop.kind,
        title=_title(stop, trip),
        start=instant_data(stop.start, zone),
        end=instant_data(stop.end, zone),
        exactness=stop.exactness,
        venue=stop.place.id if stop.place and stop.place.kind != "city" else None,
        city=_city(stop.place),
        zone=zone,
        status=(stop.line.item.status or "confirmed") if stop.line else None,
        line=stop.line.where().span.start.line if stop.line else None,
        reach=instant_data(stop.reach, zone),
        slack=stop.slack,
    )


def _title(stop: Stop, trip: Trip) -> str | None:
    """What the line is called; a port, a start or an end by the name of the place."""
    if stop.kind not in ("hub", "place") and stop.line and stop.line.item.value:
        return in_main(stop.line.item.value, trip)
    if stop.place and (stop.kind in ("hub", "place", "hotel")):
        return in_main(stop.place.names, trip)
    return None


def _leg(leg: Leg, trip: Trip) -> LegData:
    zones = [stop.place.zone if stop.place else "UTC" for stop in (leg.origin, leg.destination)]
    movement = leg.movement
    return LegData(
        from_=leg.origin.id,
        to=leg.destination.id,
        service=in_main(movement.item.value, trip) if movement else None,
        items=tuple(line.id for line in (movement, leg.crossing_line) if line),
        mode=leg.mode,
        crossing=leg.crossing,
        crossing_chosen=leg.crossing_chosen,
        rough=leg.rough,
        leave=instant_data(leg.leave, zones[0]),
        latest=instant_data(leg.latest, zones[0]),
        arrive=instant_data(leg.arrive, zones[1]),
        minutes=leg.minutes,
        slack=leg.slack,
        segments=tuple(SegmentData(part.kind, part.minutes, basis_data(part)) for part in leg.segments),
    )


def basis_data(part: Segment) -> BasisData:
    """Where the minutes of a part of a leg come from; of what no table says, source and date are None."""
    kind = None if part.basis is Basis.UNKNOWN else part.basis.name.lower()
    open_border = f"no border control: {part.open_border}" if part.open_border else ""
    fact = part.fact
    text = joined((detail_words(part), open_border))
    return BasisData(kind, text, fact.source if fact else None, fact.dated if fact else None)


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
