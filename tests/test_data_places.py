"""The shipped places: every row has a source, a clock that exists, and a point where it says it is."""

from collections import Counter
from typing import Any

import pytest

from delegate.borders.knowledge import shipped as borders
from delegate.clock import zone_names
from delegate.places.gazetteer import fold, shipped
from delegate.places.shipped import load
from delegate.travel.distance import km
from delegate.values import Point

CITIES = load("cities.json")["rows"]
HUBS = load("hubs.json")["rows"]
AREAS = load("areas.json")["areas"]
FAR_OUT = {"NRT": 70}


def _names(row: dict[str, Any]) -> set[str]:
    return {fold(name) for name in (row.get("id", ""), *row["names"].values(), *row.get("aliases", ())) if name}


@pytest.mark.parametrize("rows", [CITIES, HUBS], ids=["cities", "hubs"])
def test_no_two_rows_share_a_name(rows: list[dict[str, Any]]) -> None:
    shared = [name for name, count in Counter(name for row in rows for name in _names(row)).items() if count > 1]

    assert shared == []


def test_no_hub_has_the_name_of_a_city() -> None:
    assert set().union(*map(_names, HUBS)) & set().union(*map(_names, CITIES)) == set()


@pytest.mark.parametrize("row", CITIES, ids=lambda row: row["names"]["en"])
def test_a_city_has_names_a_side_a_zone_that_exists_and_its_geoname(row: dict[str, Any]) -> None:
    assert {"en", "zh-Hant", "zh-Hans"} <= set(row["names"])
    assert row["zone"] in zone_names()
    assert len(row["side"]) == 2
    assert row["side"].isupper()
    assert row["geoname"] > 0
    assert all(round(degrees, 4) == degrees for degrees in row["at"])


@pytest.mark.parametrize("row", HUBS, ids=lambda row: row["id"])
def test_a_hub_lies_near_its_city_and_says_where_its_point_is_from(row: dict[str, Any]) -> None:
    city = shipped().city(row["city"])

    assert city is not None
    assert city.point is not None
    assert km(city.point, Point(*row["at"])) < FAR_OUT.get(row["id"], 40)
    assert row["source"]
    assert row["confidence"] == "low" if "memory" in row["source"] else row["confidence"] in ("high", "medium", "low")


@pytest.mark.parametrize("row", [row for row in HUBS if "crossing" in row], ids=lambda row: row["id"])
def test_the_crossing_of_a_hub_is_known_and_on_its_side(row: dict[str, Any]) -> None:
    crossing = borders().crossing(row["crossing"])
    hub = shipped().hub(row["id"])

    assert crossing is not None
    assert hub is not None
    assert hub.side in (crossing.sides or {})


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area["name"])
def test_an_area_without_control_is_dated_and_has_its_source(area: dict[str, Any]) -> None:
    assert area["source"]
    assert list(area["members"]) == sorted(area["members"])
    for since, by_air, confidence in area["members"].values():
        assert "1950-01-01" < since < "2027-01-01"
        assert by_air is None or "1990-01-01" < by_air < "2027-01-01"
        assert confidence in ("high", "medium", "low")
