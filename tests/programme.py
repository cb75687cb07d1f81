"""Small programmes for the tests: a trip as text in, its plan out, with an estimator whose minutes are plain to see."""

import datetime as dt
from collections.abc import Callable

from delegate.borders import crossings, estimator
from delegate.clock import instants, local
from delegate.model import Trip
from delegate.places import gazetteer
from delegate.planning.leg import Leg
from delegate.planning.plan import Party, Plan
from delegate.planning.planner import plan
from delegate.planning.stop import Stop
from delegate.planning.world import World
from delegate.reading.trip import Refused, read_trip
from delegate.travel import limits
from delegate.travel.requests import Basis, Minutes, RideEstimate, Segment, TravelOption, TravelRequest

DATE = "2023-02-24"

# Two towns an hour apart on one side of a border, and two beyond it; venues named after their towns. They lie inland,
# where no bridge or bay of the tables is in the way.
PLACES = """
cities:
  Alpha: {country: AA, zone: Asia/Hong_Kong, at: "22.0000, 104.0000"}
  Beta: {country: AA, zone: Asia/Hong_Kong, at: "22.0000, 104.5000"}
  Gamma: {country: XB, zone: Asia/Hong_Kong, at: "22.5000, 104.0000"}
  Delta: {country: XB, zone: Asia/Tokyo, at: "23.0000, 104.0000"}
venues:
  a: {name: Alpha House, city: Alpha, at: "22.0000, 104.0000"}
  a2: {name: Alpha Annex, city: Alpha, at: "22.0010, 104.0000"}
  a3: {name: Alpha Park, city: Alpha, at: "22.0060, 104.0000"}
  ae: {name: Alpha Court, city: Alpha, at: "22.1000, 104.0000", entry: 15 min}
  b: {name: Beta House, city: Beta, at: "22.0000, 104.5000"}
  g: {name: Gamma House, city: Gamma, at: "22.5000, 104.0000"}
  d: {name: Delta House, city: Delta, at: "23.0000, 104.0000"}
"""
EAST = """
crossings:
  east:
    name: East Gate
    sides: {AA: "22.2500, 104.1000", XB: "22.2520, 104.1000"}
    modes: [coach, car]
    hours: Mo-Su 06:30-22:30
    minutes: 20-40
"""
CROSSINGS = (
    EAST
    + """\
  west:
    name: West Gate
    sides: {AA: "22.2500, 103.9000", XB: "22.2520, 103.9000"}
    modes: [coach, car, walk]
    hours: 24/7
    minutes: 40-60
"""
)
PEOPLE = """
delegation:
  ann: {name: Ann, role: principal}
  ben: {name: Ben, role: interpreter}
  cat: {name: Cat}
hosts:
  hal: {name: Hal}
"""


HALF_AN_HOUR = Minutes(20, 30, 45)


def flat(minutes: Minutes = HALF_AN_HOUR) -> Callable[[TravelRequest], tuple[TravelOption, ...]]:
    """An estimator for which every way takes the same, whatever lies between."""

    def estimate(ask: TravelRequest) -> tuple[TravelOption, ...]:
        if ask.leave is not None:
            leave = ask.leave
        else:
            assert ask.ready_by is not None
            leave = (ask.ready_by - max(minutes.high, minutes.planned + ask.early)) // 5 * 5
        segments = [Segment("ride", minutes, Basis.ESTIMATE, RideEstimate(1, ask.mode))]
        if ask.destination.entry:
            entry = ask.destination.entry
            segments.append(Segment("entry", Minutes(entry, entry, entry), Basis.GIVEN))
        return (TravelOption(ask.mode, None, tuple(segments), leave),)

    return estimate


def read(text: str) -> Trip:
    """The trip of a text that has no mistakes."""
    reading = read_trip("trip.yaml", text.encode(), lambda name: Refused(f"{name} is not there"))
    assert [finding.message for finding in reading.findings] == []
    assert reading.trip is not None
    return reading.trip


def whole(lines: str, *, top: str = "", people: str = PEOPLE, places: str = PLACES) -> str:
    """A trip around the lines of one day, or around days of their own where the text begins with `days:`."""
    days = lines if lines.lstrip().startswith("days:") else f"days:\n  {DATE}:\n{lines}"
    return f"trip: Test\n{top}\n{people}\n{places}\n{days}\n"


def planned(
    lines: str,
    *,
    top: str = "",
    people: str = PEOPLE,
    places: str = PLACES,
    estimator: Callable[[TravelRequest], tuple[TravelOption, ...]] | None = None,
) -> Plan:
    """The plan of a small programme; without an estimator every way takes 20, 30 or 45 minutes."""
    trip = read(whole(lines, top=top, people=people, places=places))
    borders = crossings.shipped().with_crossings(trip.crossings or {}, trip.cities)
    return plan(trip, World(gazetteer.shipped(), borders, estimator or flat(), limits.shipped()))


def really_planned(lines: str, *, top: str = "", people: str = PEOPLE, places: str = PLACES + CROSSINGS) -> Plan:
    """The plan with the estimator that is shipped."""
    trip = read(whole(lines, top=top, people=people, places=places))
    borders = crossings.shipped().with_crossings(trip.crossings or {}, trip.cities)
    world = World(gazetteer.shipped(), borders, estimator.estimator(borders), limits.shipped())
    return plan(trip, world)


def party(plan: Plan, who: str = "ann", day: int = 0) -> Party:
    """The party of a person on a day."""
    return next(each for each in plan.days[day].parties if who in each.people)


def leg(plan: Plan, number: int = 0, who: str = "ann", day: int = 0) -> Leg:
    """One leg of a person's day."""
    return party(plan, who, day).legs[number]


def stops(plan: Plan, who: str = "ann", day: int = 0) -> list[Stop]:
    """The stops of a person's day."""
    return list(party(plan, who, day).stops)


def at(time: str, date: str = DATE, zone: str = "Asia/Hong_Kong") -> int:
    """The instant of a clock time."""
    hour, minute = time.split(":")
    (instant,) = instants(dt.date.fromisoformat(date), int(hour) * 60 + int(minute), zone)
    return instant


def clock(instant: int | None, zone: str = "Asia/Hong_Kong") -> str | None:
    """The clock time of an instant."""
    if instant is None:
        return None
    minute = local(instant, zone).minute
    return f"{minute // 60:02d}:{minute % 60:02d}"
