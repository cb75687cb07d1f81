"""Answers a question about one way without a trip: every mode and crossing, best first."""

import datetime as dt
from typing import Literal

from delegate.borders.crossings import shipped
from delegate.clock import local
from delegate.model import Person
from delegate.modes import BY_STATIONS, ROAD, TIMED
from delegate.places.shipped import load
from delegate.planning.instants import noon
from delegate.planning.world import World
from delegate.queries.alternatives import HinderedCrossing, every_way, hindered, modes_between, must_clear, ranked, ways
from delegate.queries.typed_places import PlaceNote, TypedPlace
from delegate.travel.distance import SAME_PLACE_KM, km
from delegate.travel.network import ServiceLink
from delegate.travel.requests import MissedService, TravelOption, TravelRequest
from delegate.tuples import NamedTuple
from delegate.values import Headcount, Text


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


class RouteNote(NamedTuple):
    """What is to be known about all ways.

    It says something about a typed `place`, that the ride alone is asked about (`no-border`), that no hour is given
    (`no-hour`, the data are of `checked`), that the clocks show it `twice`, that a service has gone (`missed`), or that
    a car needs `plates`. Between two ports a service is known to have `stopped`, or is not known to run any more.
    """

    kind: Literal["place", "no-border", "no-hour", "twice", "missed", "plates", "stopped"]
    place: PlaceNote | None = None
    checked: dt.date | None = None
    missed: MissedService | None = None
    stopped: ServiceLink | None = None


class NoRoute(NamedTuple):
    """Why there is no way by a `mode` (None: by any) from `origin` to `destination`.

    They are the `same-place`, all crossings are `hindered`, there is `no-crossing` between their sides, `water` lies
    between, or nothing is known of such a `service`.
    """

    kind: Literal["same-place", "hindered", "no-crossing", "water", "service"]
    mode: str | None
    origin: Text
    destination: Text
    sides: tuple[str, str] = ("", "")
    hindered: tuple[HinderedCrossing, ...] = ()


class RouteAnswer(NamedTuple):
    """The ways, best first; what is to be known about all of them; and where there is none, why."""

    query: RouteQuery
    ways: tuple[TravelOption, ...]
    notes: tuple[RouteNote, ...]
    why_none: NoRoute | None


def reply(world: World, query: RouteQuery) -> RouteAnswer:
    """Answer a query."""
    origin, destination = query.origin.place, query.destination.place
    request = TravelRequest(
        origin,
        destination,
        (),
        query.mode or ROAD[0],
        () if query.people is None else (Person(people=Headcount(query.people)),),
        leave=query.leave if query.leave is not None else noon(checked(), origin.zone),
        aboard=query.alone,
        traffic=query.leave is not None,
        border=not query.alone,
    )
    if _same_place(request):
        same = NoRoute("same-place", query.mode, origin.names, destination.names)
        return RouteAnswer(query, (), notes(query), same)
    found = (
        ranked(ways(world, request)) if query.mode else every_way(world, request, modes_between(origin, destination))
    )
    said = (*notes(query), *_gone(world, request, query.mode, found), *_stopped(request, query.mode), *_plates(found))
    return RouteAnswer(query, found, said, None if found else _why_none(world, request, query.mode))


def _gone(
    world: World, request: TravelRequest, mode: str | None, found: tuple[TravelOption, ...]
) -> tuple[RouteNote, ...]:
    """The last services that have gone by then, so that nobody wonders where the train is; no detours."""
    modes = (
        (mode,) if mode else tuple(each for each in modes_between(request.origin, request.destination) if each in TIMED)
    )
    answers = [estimate for each in modes for estimate in world.estimator(request._replace(mode=each))[:1]]
    best = found[0].minutes.planned if found else 0
    by_day = [each for each in answers if mode or _without_the_wait(each) <= 2 * best]
    gone = dict.fromkeys(part.missed for estimate in by_day for part in estimate.segments if part.missed)
    return tuple(RouteNote("missed", missed=each) for each in gone)


def _without_the_wait(estimate: TravelOption) -> int:
    return sum(part.minutes.planned for part in estimate.segments if part.minutes and not part.missed)


def _stopped(request: TravelRequest, mode: str | None) -> tuple[RouteNote, ...]:
    """The services between the two ends that are no choice any more, so that nobody goes to the pier."""
    if mode not in (None, *BY_STATIONS) or not request.origin.point or not request.destination.point:
        return ()
    from delegate.travel.services import no_more  # the tables cost 5 ms, and most questions are about roads

    date = local(request.leave or 0, request.origin.zone).date
    links = no_more(request.origin, request.destination, date)
    return tuple(RouteNote("stopped", stopped=link) for link in links if mode in (None, link.mode))


def _plates(found: tuple[TravelOption, ...]) -> tuple[RouteNote, ...]:
    """What a car needs at a border that is shipped: all of those are closed to the ordinary car."""
    crossings = (shipped().crossing(way.crossing) for way in found if way.mode == "car" and way.crossing)
    return (RouteNote("plates"),) if any(crossings) else ()


def checked() -> dt.date:
    """The date on which the newest of the figures for rides were checked: today, to whoever has no hour to give."""
    return dt.date.fromisoformat(max(load(name)["checked"] for name in ("rides.json", "traffic.json")))


def notes(query: RouteQuery) -> tuple[RouteNote, ...]:
    """What is to be known about the ends, the border and the hour."""
    said = [RouteNote("place", end.note) for end in (query.origin, query.destination) if end.note]
    if not query.border:
        said.append(RouteNote("no-border"))
    if query.leave is None:
        said.append(RouteNote("no-hour", checked=checked()))
    if query.twice:
        said.append(RouteNote("twice"))
    return tuple(dict.fromkeys(said))


def _why_none(world: World, request: TravelRequest, mode: str | None) -> NoRoute:
    """Why there is no way: the border, the water, or that nothing is known of such a service."""
    none = NoRoute(
        "service",
        mode,
        request.origin.names,
        request.destination.names,
        (request.origin.side, request.destination.side),
    )
    if must_clear(world, request):
        if closed := hindered(world, request, request.leave):
            return none._replace(kind="hindered", hindered=closed)
        if mode is None or mode not in BY_STATIONS:
            return none._replace(kind="no-crossing")
    return none._replace(kind="water") if mode in ROAD else none


def _same_place(request: TravelRequest) -> bool:
    one, other = request.origin, request.destination
    near = one.point is not None and other.point is not None and km(one.point, other.point) < SAME_PLACE_KM
    return near and not request.crosses


def arrival(query: RouteQuery, way: TravelOption) -> int | None:
    """The planned minute of arriving, where the hour of leaving was given."""
    return None if query.leave is None else query.leave + way.minutes.planned
