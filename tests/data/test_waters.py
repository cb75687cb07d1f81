"""The shipped waters: their lines bar the ways they should and no other, and every passage leads across."""

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from every import every
from tried_estuaries import ALONG_MOUTHS, MOUTH_PLACES, MOUTHS
from tried_ways import JOINED, PLACES, SEPARATED, Point, pairs

from delegate.places.shipped import load

pytestmark = pytest.mark.slow

WATERS = load("waters.json")["waters"]
TRIED, WHERE = SEPARATED | MOUTHS, PLACES | MOUTH_PLACES
PASSAGES = [(water, passage) for water in WATERS for passage in water["passages"]]


def turn(a: Point, b: Point, c: Point) -> float:
    """Positive where c lies to one side of the way from a to b, negative to the other, 0 on it."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the segment from a to b and that from c to d cross, on a flat map."""
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def crossings(water: dict[str, Any], a: Point, b: Point) -> int:
    line = [tuple(point) for point in water["line"]]
    return sum(cross(a, b, c, d) for c, d in pairwise(line))


def bars(water: dict[str, Any], a: Point, b: Point) -> bool:
    """Whether a water lies between two points; of a ring, whether one is inside, of a river that bends, the shores."""
    met = crossings(water, a, b)
    evenly = water.get("bends") or water["line"][0] == water["line"][-1]
    return met % 2 == 1 if evenly else met > 0


@every(("water", "passage"), PASSAGES, ids=[passage["id"] for _, passage in PASSAGES])
def test_a_passage_leads_across_its_water(water: dict[str, Any], passage: dict[str, Any]) -> None:
    here, there = (tuple(end) for end in passage["ends"])

    assert crossings(water, here, there) == (0 if passage.get("land") else 1)


@every("passage", [passage for _, passage in PASSAGES], ids=lambda passage: passage["id"])
def test_a_passage_says_where_it_is_known_from_and_how_surely(passage: dict[str, Any]) -> None:
    assert passage["source"]
    assert passage["confidence"] in ("high", "medium", "low")
    assert passage["name"]
    assert passage["modes"]
    if passage["source"].startswith("from memory"):
        assert passage["confidence"] == "low"
    if {"delay", "minutes", "land"} & passage.keys():
        assert passage["why"]


@every("passage", [passage for _, passage in PASSAGES], ids=lambda passage: passage["id"])
def test_a_passage_has_days_and_minutes_that_can_be(passage: dict[str, Any]) -> None:
    opened = dt.date.fromisoformat(passage.get("opened", "1800-01-01"))

    assert opened < dt.date.fromisoformat(passage.get("closed", "9999-12-31"))
    low, planned, high = passage.get("minutes", (1, 2, 3))
    assert 0 < low <= planned <= high
    assert 0 <= passage.get("delay", 0) <= 60
    assert passage["km"] >= 0


def test_ids_are_not_given_twice() -> None:
    ids = [water["id"] for water in WATERS] + [passage["id"] for _, passage in PASSAGES]

    assert len(ids) == len(set(ids))


def test_every_water_has_been_tried_and_tells_where_it_runs() -> None:
    assert {water["id"] for water in WATERS} == set(TRIED)
    assert all(water["why"] for water in WATERS)
    assert all(water["source"] for water in WATERS if water["line"][0] == water["line"][-1])


@every("water", WATERS, ids=lambda water: water["id"])
def test_a_water_bars_the_ways_across_it(water: dict[str, Any]) -> None:
    tried = {pair: crossings(water, WHERE[pair[0]], WHERE[pair[1]]) for pair in pairs(TRIED[water["id"]])}

    assert tried == dict.fromkeys(tried, 1)


@every("pair", [*pairs(JOINED), *pairs(ALONG_MOUTHS)], ids="-".join)
def test_no_water_bars_a_way_by_ordinary_roads(pair: tuple[str, str]) -> None:
    here, there = (WHERE[name] for name in pair)

    assert [water["id"] for water in WATERS if bars(water, here, there)] == []
