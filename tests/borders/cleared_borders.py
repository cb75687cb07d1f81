"""Names crossings, people and places for the tests of clearing."""

import datetime as dt
from typing import Any

from delegate.borders.clearing import clearing
from delegate.borders.crossings import shipped
from delegate.clock import instants
from delegate.model import Crossing, Paper, Person
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.requests import Segment, TravelRequest
from delegate.values import Headcount, Point, Text

ZONE = "Asia/Hong_Kong"
TABLE = load("borders/clearing.json")
BOTH_SIDES = tuple(each for each in shipped().all() if len(each.sides or {}) == 2)
RESIDENT = ("home-return-permit",)
FOREIGNER = ("passport",)
MAINLANDER = ("two-way-permit",)
OFFICIAL = ("official-permit",)
WEDNESDAY, FRIDAY, SATURDAY, SUNDAY = "2026-06-10", "2026-06-12", "2026-06-13", "2026-06-14"
EVE, HOLIDAY = "2026-09-30", "2026-10-01"  # National Day, in Hong Kong and on the Mainland


def person(*kinds: str, people: int | None = 1, **values: Any) -> Person:
    papers = tuple(Paper(kind=kind, **values) for kind in kinds)
    return Person(name=Text((("", "x"),)), papers=papers or None, people=Headcount(people) if people != 1 else None)


def crossing(id_: str) -> Crossing:
    found = shipped().crossing(id_)
    assert found is not None
    return found


def at(date: str, clock: str) -> int:
    hour, minute = clock.split(":")
    return instants(dt.date.fromisoformat(date), int(hour) * 60 + int(minute), ZONE)[0]


def place(id_: str, side: str, point: Point, zone: str = ZONE) -> Place:
    return Place(id_, "venue", Text((("", id_),)), side, zone, point)


FUTIAN = place("futian", "CN", Point(22.5418, 114.0516), "Asia/Shanghai")
ADMIRALTY = place("admiralty", "HK", Point(22.2790, 114.1646))


def futian_to_admiralty(when: str, mode: str = "coach", *people: Person) -> TravelRequest:
    date, clock = when.split()
    return TravelRequest(FUTIAN, ADMIRALTY, (), mode, people, leave=at(date, clock))


MAINLAND_ENDS = (
    FUTIAN,
    place("guangzhou", "CN", Point(23.1300, 113.2600), "Asia/Shanghai"),
    place("zhuhai", "CN", Point(22.2700, 113.5700), "Asia/Shanghai"),
    place("huizhou", "CN", Point(23.1100, 114.4100), "Asia/Shanghai"),
    *(
        place(each.id, "CN", (each.sides or {})["CN"], "Asia/Shanghai")  # a meeting in the hall: no way to the counter
        for each in shipped().between("HK", "CN")
    ),
)
HONG_KONG_ENDS = (
    ADMIRALTY,
    place("airport", "HK", Point(22.3080, 113.9180)),
    place("sha-tin", "HK", Point(22.3800, 114.1900)),
    place("yuen-long", "HK", Point(22.4450, 114.0300)),
    *(place(each.id, "HK", (each.sides or {})["HK"]) for each in shipped().between("HK", "CN")),
)


def cleared(
    id_: str, *people: Person, when: str = f"{WEDNESDAY} 03:00", left: str = "CN", entered: str = "HK"
) -> Segment:
    date, clock = when.split()
    return clearing(crossing(id_), people, left, entered, at(date, clock), ZONE)


def minutes(segment: Segment) -> tuple[int, int, int]:
    assert segment.minutes is not None
    return tuple(segment.minutes)
