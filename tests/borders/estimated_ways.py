"""Asks the estimator for the tests of its answers."""

import datetime as dt
from typing import Any

from delegate.assessment.border_words import hindrance_words
from delegate.borders.crossings import Borders
from delegate.borders.estimator import estimator
from delegate.borders.hindrances import obstacles
from delegate.clock import hhmm, instants, local
from delegate.model import Crossing, Person
from delegate.places.place import Place
from delegate.travel.requests import RideOptions, Segment, TravelOption, TravelRequest
from delegate.travel.rides import ride
from delegate.values import Length, Point, Text

ZONE = "Asia/Hong_Kong"
DATE = "2026-06-10"


def text(words: str) -> Text:
    return Text((("", words),))


def place(id_: str, side: str, point: Point | None, zone: str = ZONE, **more: Any) -> Place:
    return Place(id_, "venue", text(id_), side, zone, point, **more)


def crossing(id_: str, longitude: float, **values: Any) -> Crossing:
    sides = {"AA": Point(22.25, longitude), "XB": Point(22.252, longitude)}
    usual: dict[str, Any] = {"modes": ("coach", "car"), "hours": "Mo-Su 06:30-22:30", "minutes": Length(20, 41)}
    clocks = dict.fromkeys(sides, ZONE)  # of no country that there is
    return Crossing(id=id_, name=text(id_.title()), sides=sides, clocks=clocks, **{**usual, **values})


# Inland, where no bridge or bay of the tables lies across the way; what is no matter of traffic happens at night.
A = place("a", "AA", Point(22.0, 104.0))
B = place("b", "XB", Point(22.5, 104.0))
EAST = crossing("east", 104.1)
WEST = crossing("west", 103.8, hours="24/7", minutes=Length(40, 60))
NIGHT = EAST.replace(hours="Mo-Su 03:00-22:30")
TWELVE = tuple(Person(name=text("x")) for _ in range(12))


def at(clock: str, date: str = DATE) -> int:
    hour, minute = clock.split(":")
    return instants(dt.date.fromisoformat(date), int(hour) * 60 + int(minute), ZONE)[0]


def clock(instant: int) -> str:
    return hhmm(local(instant, ZONE).minute)


def borders(*crossings: Crossing) -> Borders:
    return Borders({each.id: each for each in crossings})


def answers(ask: TravelRequest, *crossings: Crossing) -> tuple[TravelOption, ...]:
    return estimator(borders(*crossings))(ask)


def ask(origin: Place = A, destination: Place = B, via: Any = (), mode: str = "coach", **more: Any) -> TravelRequest:
    return TravelRequest(origin, destination, tuple(via), mode, more.pop("people", TWELVE), **more)


def coach(origin: Place, destination: Place, leave: int) -> Segment:
    """The ride of the twelve, as it is made when there is no border."""
    (found,) = ride(origin, destination, RideOptions("coach", leave, 12))
    return found


def kinds(estimate: TravelOption) -> list[str]:
    return [segment.kind for segment in estimate.segments]


def said_obstacles(known: Borders, asked: TravelRequest, leave: int) -> tuple[tuple[Crossing, str], ...]:
    return tuple((each, hindrance_words(why)) for each, why in obstacles(known, asked, leave))
