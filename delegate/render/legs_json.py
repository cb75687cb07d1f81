"""Writes legs taken apart as data, `delegate-legs/1`, of a trip or of one way asked about at the desk."""

from collections.abc import Iterable
from typing import Any

from delegate.assessment.basis_words import missed_words
from delegate.assessment.border_words import choice_words, hindrance_words
from delegate.modes import UNKNOWN_MODE
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan, PlannedDay
from delegate.queries.alternatives import by_mode, clearing_unknown, not_chosen
from delegate.queries.route_query import RouteAnswer, arrival
from delegate.report.json import document_bytes
from delegate.sheet.clocks import zones_of
from delegate.sheet.data import basis_data, in_main, instant_data, minutes_data
from delegate.sheet.leg_breakdown import scoped_legs
from delegate.sheet.leg_options import usual_check_in
from delegate.sheet.route_answer import none_words, note_words
from delegate.sheet.scope import Scope
from delegate.travel.requests import Segment, TravelOption

FORMAT = "delegate-legs/1"
TO_CLEAR = "the time to clear the border is not known and comes on top"


def of_trip(plan: Plan | None, scope: Scope) -> bytes:
    """The legs of a trip in order; none where the file gave no trip."""
    legs = scoped_legs(plan, scope) if plan else ()
    return _document(_leg(plan, day, leg) for day, found in legs for leg in found if plan)


def of_reply(reply: RouteAnswer) -> bytes:
    """The ways between two places, the best first."""
    query = reply.query
    origin, destination = query.origin.place, query.destination.place
    notes = [note_words(note) for note in reply.notes]
    found = [
        {
            "from": origin.id,
            "to": destination.id,
            **_way(way),
            **(
                {
                    "leave": instant_data(query.leave, origin.zone),
                    "arrive": instant_data(arrival(query, way), destination.zone),
                }
                if query.leave is not None
                else {}
            ),
            "notes": [*notes, *([TO_CLEAR] if clearing_unknown(way.segments) else [])],
        }
        for way in reply.ways
    ]
    return _document(found, notes=[*notes, *([none_words(reply.why_none)] if reply.why_none else [])])


def _document(legs: Iterable[dict[str, Any]], **more: Any) -> bytes:
    return document_bytes({"format": FORMAT, "legs": list(legs), **more})


def _leg(plan: Plan, day: PlannedDay, leg: Leg) -> dict[str, Any]:
    zones = zones_of(leg)
    measured = leg.option if leg.written and leg.option else TravelOption(leg.mode, leg.crossing, leg.segments, 0)
    others, hindered = not_chosen(plan.world, leg)
    known = leg.mode != UNKNOWN_MODE
    reason = leg.option.reason if leg.option and leg.crossing_chosen else None
    return {
        "date": day.date.isoformat(),
        "from": leg.origin.id,
        "to": leg.destination.id,
        "people": list(leg.people),
        "service": in_main(leg.movement.item.value, plan.trip) if leg.movement else None,
        "mode": leg.mode,
        "minutes": minutes_data(leg.minutes),
        "km": _km(measured),
        "crossing": leg.crossing,
        "crossing_chosen": leg.crossing_chosen,
        "crossing_reason": choice_words(reason) if reason else None,
        "rough": leg.rough,
        "segments": [_segment(part) for part in leg.segments],
        "leave": instant_data(leg.leave, zones[0]),
        "latest": instant_data(leg.latest, zones[0]),
        "arrive": instant_data(leg.arrive, zones[1]),
        "slack": leg.slack._asdict() if leg.slack else None,
        "alternatives": [
            {"mode": way.mode, **_brief(way), "own": way.mode == leg.mode}
            for way in by_mode(plan.world, leg, usual_check_in(plan))
        ],
        "crossings": [
            *(
                {"id": way.crossing, "minutes": minutes_data(way.minutes) if known else None, "reason": None}
                for way in others
            ),
            *({"id": each.crossing.id, "minutes": None, "reason": hindrance_words(each.reason)} for each in hindered),
        ],
        "notes": _notes(leg),
    }


def _way(way: TravelOption) -> dict[str, Any]:
    return {
        "mode": way.mode,
        **_brief(way),
        "crossing_reason": choice_words(way.reason) if way.reason else None,
        "segments": [_segment(part) for part in way.segments],
    }


def _brief(way: TravelOption) -> dict[str, Any]:
    return {"minutes": minutes_data(way.minutes), "km": _km(way), "crossing": way.crossing}


def _km(way: TravelOption) -> float | None:
    known = [part for part in way.segments if part.kind == "ride" and part.minutes]
    return None if way.km is None or not known else round(way.km, 1)


def _segment(part: Segment) -> dict[str, Any]:
    """A part with its basis; of a row of a table also where the row is from, of a service that has gone that too."""
    data: dict[str, Any] = {
        "kind": part.kind,
        "minutes": minutes_data(part.minutes),
        "basis": basis_data(part)._asdict(),
    }
    if part.fact:
        data |= part.fact._asdict()
    if part.missed:
        data["missed"] = missed_words(part.missed)
    return data


def _notes(leg: Leg) -> list[str]:
    said = []
    if leg.open_border:
        said.append(f"no border control: {leg.open_border}")
    if leg.border_missing:
        said.append("no crossing fits: the minutes are without the border")
    if leg.clearing_unknown:
        said.append(TO_CLEAR)
    if not leg.judged:
        said.append("not judged: the lines are out of order")
    return said
