"""Answers a question about one way without a trip: every mode and crossing, best first."""

import datetime as dt
from typing import NamedTuple

from delegate.borders.crossings import shipped
from delegate.model import Person
from delegate.modes import BY_STATIONS, MODES, ROAD, TIMED
from delegate.places.shipped import load
from delegate.planning.instants import noon
from delegate.planning.plan import World
from delegate.queries.alternatives import every_way, hindered, modes_between, must_clear, ranked, ways
from delegate.queries.typed_places import TypedPlace
from delegate.travel.distance import km
from delegate.travel.requests import TravelOption, TravelRequest
from delegate.travel.rides import SAME_PLACE_KM
from delegate.values import Headcount

PLATES = "a car over this border needs plates for both sides, or a place in a quota scheme"


class RouteQuery(NamedTuple):
    """What is asked: the ends, the mode (None: all that make sense), the instant of leaving, how many people.

    Without a `leave` the roads are empty. Without the `border` the ride alone is meant. `twice` is a `leave` that the
    clocks show twice, of which the first is taken.
    """

    origin: TypedPlace
    destination: TypedPlace
    mode: str | None = None
    leave: int | None = None
    people: int | None = None
    border: bool = True
    twice: bool = False

    @property
    def alone(self) -> bool:
        """Whether the ride alone is meant, as if there were no border."""
        return not self.border or self.origin.bare or self.destination.bare


class RouteAnswer(NamedTuple):
    """The ways, best first; what is to be known about all of them; and where there is none, why."""

    inquiry: RouteQuery
    ways: tuple[TravelOption, ...]
    notes: tuple[str, ...]
    why_none: str


def reply(world: World, inquiry: RouteQuery) -> RouteAnswer:
    """Answer an inquiry."""
    origin, destination = inquiry.origin.place, inquiry.destination.place
    ask = TravelRequest(
        origin,
        destination,
        (),
        inquiry.mode or ROAD[0],
        () if inquiry.people is None else (Person(people=Headcount(inquiry.people)),),
        leave=inquiry.leave if inquiry.leave is not None else noon(checked(), origin.zone),
        aboard=inquiry.alone,
        traffic=inquiry.leave is not None,
        border=not inquiry.alone,
    )
    if _same_place(ask):
        return RouteAnswer(inquiry, (), notes(inquiry), f"{origin.names} and {destination.names} are the same place")
    found = ranked(ways(world, ask)) if inquiry.mode else every_way(world, ask, modes_between(origin, destination))
    said = (*notes(inquiry), *_gone(world, ask, inquiry.mode, found), *_plates(found))
    return RouteAnswer(inquiry, found, said, "" if found else _why_none(world, ask, inquiry.mode))


def _gone(world: World, ask: TravelRequest, mode: str | None, found: tuple[TravelOption, ...]) -> tuple[str, ...]:
    """Which last services have gone by then, so that nobody wonders where the train is; no detours."""
    modes = (mode,) if mode else tuple(each for each in modes_between(ask.origin, ask.destination) if each in TIMED)
    answers = [estimate for each in modes for estimate in world.estimator(ask._replace(mode=each))[:1]]
    best = found[0].minutes.planned if found else 0
    by_day = [each for each in answers if mode or _without_the_wait(each) <= 2 * best]
    return tuple(dict.fromkeys(part.missed for estimate in by_day for part in estimate.segments if part.missed))


def _without_the_wait(estimate: TravelOption) -> int:
    return sum(part.minutes.planned for part in estimate.segments if part.minutes and not part.missed)


def _plates(found: tuple[TravelOption, ...]) -> tuple[str, ...]:
    """What a car needs at a border that is shipped: all of those are closed to the ordinary car."""
    crossings = (shipped().crossing(way.crossing) for way in found if way.mode == "car" and way.crossing)
    return (PLATES,) if any(crossings) else ()


def checked() -> dt.date:
    """The date on which the newest of the figures for rides were checked: today, to whoever has no hour to give."""
    return dt.date.fromisoformat(max(load(name)["checked"] for name in ("rides.json", "traffic.json")))


def notes(inquiry: RouteQuery) -> tuple[str, ...]:
    """Sentences about the ends, the border and the hour, without a full stop."""
    said = [end.note for end in (inquiry.origin, inquiry.destination) if end.note]
    if not inquiry.border:
        said.append("the ride alone, as if there were no border")
    if inquiry.leave is None:
        said.append(
            f"no hour given: empty roads, crossings and services as at noon on {checked()}, when the data were checked"
        )
    if inquiry.twice:
        said.append("the clocks show that hour twice: the first of the two is taken")
    return tuple(dict.fromkeys(said))


def _why_none(world: World, ask: TravelRequest, mode: str | None) -> str:
    """Why there is no way: the border, the water, or that nothing is known of such a service."""
    ends = f"from {ask.origin.names} to {ask.destination.names}"
    by = "" if mode is None else f" {MODES[mode].words}" if MODES[mode].ride == "foot" else f" by {mode}"
    said = f"no way{by} {ends} is known"
    if must_clear(world, ask):
        shut = [f"{each.crossing.name}: {each.reason}" for each in hindered(world, ask, ask.leave)]
        if shut:
            return f"{said}; {'; '.join(shut)}"
        if mode is None or mode not in BY_STATIONS:
            sides = f"{ask.origin.side} and {ask.destination.side}"
            return (
                f"{said}: no crossing between {sides} is known; a trip brings its own under `crossings:`, "
                "and --no-border tells the ride alone"
            )
    if mode in ROAD:
        return f"{said}: water lies between, and no road leads over it on that date"
    return said


def _same_place(ask: TravelRequest) -> bool:
    one, other = ask.origin, ask.destination
    near = one.point is not None and other.point is not None and km(one.point, other.point) < SAME_PLACE_KM
    return near and not ask.crosses


def arrival(inquiry: RouteQuery, way: TravelOption) -> int | None:
    """The planned minute of arriving, where the hour of leaving was given."""
    return None if inquiry.leave is None else inquiry.leave + way.minutes.planned
