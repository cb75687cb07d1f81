"""Runs the stages in their order: a file is read, planned and examined; nothing else knows which comes after which."""

import datetime as dt
from collections.abc import Collection, Mapping

from delegate.borders import crossings, estimator
from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding
from delegate.model import Trip
from delegate.places import gazetteer
from delegate.planning.plan import Plan
from delegate.planning.planner import plan
from delegate.planning.world import World
from delegate.reading.trip import Fetch, Fetched, Refused, read_trip
from delegate.source import Source
from delegate.travel import limits
from delegate.tuples import NamedTuple

__all__ = ["NOTHING", "Asked", "Fetch", "Fetched", "Outcome", "Refused", "work_out", "world"]


class Asked(NamedTuple):
    """What is asked of a run: checks that are off otherwise, by name or code, and the date to look at the trip from."""

    select: Collection[str] = ()
    today: dt.date | None = None


NOTHING = Asked()


class Outcome(NamedTuple):
    """What became of a file: the plan, where there was a trip to plan, and all there is to say about it."""

    plan: Plan | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, Source]
    hidden: Mapping[str, frozenset[int]]


def world(trip: Trip) -> World:
    """All that is known beyond a trip, with the crossings and the rules of entry that it brings."""
    borders = crossings.shipped().with_crossings(trip.crossings or {}).with_admissions(trip.admits or ())
    return World(gazetteer.shipped(), borders, estimator.estimator(borders), limits.shipped())


def work_out(name: str, data: bytes, fetch: Fetch, asked: Asked = NOTHING) -> Outcome:
    """The plan and the findings of the trip in these bytes; `name` is how findings call the file."""
    reading = read_trip(name, data, fetch)
    if reading.trip is None:
        return Outcome(None, reading.findings, reading.sources, reading.hidden)
    planned = plan(reading.trip, world(reading.trip)._replace(today=asked.today))
    findings = examine(planned, every_check(), reading.findings, asked.select)
    return Outcome(planned, findings, reading.sources, reading.hidden)
