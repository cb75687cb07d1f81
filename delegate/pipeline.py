"""Runs the stages in their order: a file is read, planned and examined; nothing else knows which comes after which."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from delegate.borders import crossings, estimator
from delegate.checking import Check, examine
from delegate.checks import every_check
from delegate.diagnostics import Finding, Severity
from delegate.levels import BrokenCheck, CheckLevels, WeakenedCheck, as_wanted, guarded, weakened
from delegate.model import Trip
from delegate.model.trip import Defaults
from delegate.places import gazetteer
from delegate.planning.plan import Plan
from delegate.planning.planner import plan
from delegate.planning.world import World
from delegate.reading.trip import Fetch, Fetched, Refused, read_trip
from delegate.source import Source
from delegate.travel import limits
from delegate.travel.limits import HouseLimits
from delegate.tuples import NamedTuple

__all__ = ["NOTHING", "Asked", "Fetch", "Fetched", "Outcome", "Refused", "work_out", "world"]


class UsualValues(NamedTuple):
    """What an office takes where a trip is silent; the trip's own words win, field by field."""

    languages: tuple[str, ...] | None = None
    maps: str | None = None
    defaults: Mapping[str, Any] = {}  # by the attributes of `Defaults`


class Asked(NamedTuple):
    """What is asked of a run, beyond the trip itself.

    `select` are checks that are off otherwise, by name or code; `today` the date to look at the trip from; the rest is
    how an office wants its trips checked, its `own` checks among it.
    """

    select: Collection[str] = ()
    today: dt.date | None = None
    off: Collection[str] = ()
    levels: Mapping[str, Severity] = {}
    house: HouseLimits = HouseLimits()
    usual: UsualValues = UsualValues()
    own: tuple[Check, ...] = ()


NOTHING = Asked()


class Outcome(NamedTuple):
    """What became of a file: the plan, where there was a trip to plan, and all there is to say about it.

    `weakened` are the checks of errors that it was not held to, `broken` the office's own checks that failed on it.
    """

    plan: Plan | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, Source]
    hidden: Mapping[str, frozenset[int]]
    weakened: tuple[WeakenedCheck, ...] = ()
    broken: tuple[BrokenCheck, ...] = ()


def world(trip: Trip) -> World:
    """All that is known beyond a trip, with the crossings and the rules of entry that it brings."""
    own = crossings.shipped().with_crossings(trip.crossings or {}, trip.cities)
    borders = own.with_admissions(trip.admits or ())
    return World(gazetteer.shipped(), borders, estimator.estimator(borders), limits.shipped())


def work_out(name: str, data: bytes, fetch: Fetch, asked: Asked = NOTHING) -> Outcome:
    """The plan and the findings of the trip in these bytes; `name` is how findings call the file."""
    reading = read_trip(name, data, fetch)
    wanted = CheckLevels(asked.select, asked.off, asked.levels)
    less = weakened((*every_check(), *asked.own), wanted, name) if asked.off or asked.levels else ()
    if reading.trip is None:
        return Outcome(None, reading.findings, reading.sources, reading.hidden, less)
    trip = _with_usual(reading.trip, asked.usual)
    planned = plan(trip, world(trip)._replace(today=asked.today, house=asked.house))
    broken: list[BrokenCheck] = []
    checks = as_wanted((*every_check(), *(guarded(each, broken) for each in asked.own)), wanted)
    findings = examine(planned, checks, reading.findings)
    return Outcome(planned, findings, reading.sources, reading.hidden, less, tuple(broken))


def _with_usual(trip: Trip, usual: UsualValues) -> Trip:
    """The trip with an office's usual values where it says nothing itself."""
    if usual == UsualValues():
        return trip
    said = trip.defaults or Defaults()
    filled = {name: value for name, value in usual.defaults.items() if getattr(said, name) is None}
    for name in ("check_in", "exit"):  # by mode: the trip may say one and leave the others
        if name in usual.defaults:
            filled[name] = {**usual.defaults[name], **(getattr(said, name) or {})}
    return trip.replace(
        languages=trip.languages or usual.languages,
        maps=trip.maps or usual.maps,
        defaults=said.replace(**filled) if filled else trip.defaults,
    )
