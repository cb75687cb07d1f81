"""A name cut short, or a word that is none by itself, never leads to a place elsewhere without a question."""

import re
from collections.abc import Iterator

import pytest
from every import every

from delegate.places.folding import fold
from delegate.places.gazetteer import shipped
from delegate.places.shipped import load
from delegate.travel.distance import km
from delegate.values import Point

BESIDE_KM = 35  # a district and the airport in it or named after it
# What stands behind the name of a building or a port, and is left out by those who know it.
SORTS = re.compile(
    r"(?i)[ ,]+(international airport|airport|centre|center|building|tower|hall|hotel|plaza|terminal|ferry terminal"
    r"|ferry pier|ferry|pier|piers|port|cruise terminal|station|terminus|checkpoint|control point|bridge|park)$"
    r"|(國際機場|国际机场|機場|机场|中心|大廈|大厦|大樓|大楼|碼頭|码头|客運港|客运港|口岸|大橋|大桥|車站|车站|站)$"
)
ROWS = [*load("hubs.json")["rows"], *load("districts.json")["rows"]]
WORDS = load("districts.json")["words"]


def point_of(typed: str) -> Point | None:
    found = shipped().hub(typed) or shipped().city(typed)
    return found.point if found else None


def cut_short() -> Iterator[tuple[str, Point]]:
    """The names of stations, piers, airports, halls and districts without what they are, and where they are."""
    for row in ROWS:
        for name in (*row["names"].values(), *row.get("aliases", ())):
            short = SORTS.sub("", name)
            if short != name and len(short) > 1:
                yield short, Point(*row["at"])


def where(typed: str) -> list[Point]:
    """Where a name leads, or each of its candidates."""
    names = (typed,) if point_of(typed) else shipped().several(typed)
    return [point for name in names if (point := point_of(name))]


def test_a_name_cut_short_leads_to_the_same_place_or_is_asked_with_it_among_the_candidates() -> None:
    own = {fold(name) for row in load("cities.json")["rows"] for name in row["names"].values()}
    astray = {
        typed
        for typed, at in cut_short()
        if (led := where(typed)) and all(km(each, at) > BESIDE_KM for each in led) and fold(typed) not in own
    }

    # 南昌 without 站 is the capital of Jiangxi, and China without a pier's words is asked about.
    assert astray == {"南昌", "China"}


def test_shun_tak_is_the_pier_in_sheung_wan_or_shunde() -> None:
    assert point_of("Shun Tak") is None
    assert shipped().several("Shun Tak") == ("Macau Ferry Terminal Sheung Wan", "Shunde")
    assert point_of("Shun Tak Centre") == point_of("信德中心") == point_of("Macau Ferry Terminal Sheung Wan")


@every("word", WORDS)
def test_a_word_that_is_no_name_by_itself_leads_nowhere(word: str) -> None:
    for typed in (word, word.lower()):
        assert point_of(typed) is None
        assert all(point_of(each) for each in shipped().several(typed))


def test_a_town_called_like_a_word_is_written_with_its_country() -> None:
    assert shipped().several("Metro") == ("Metro, ID",)
    assert point_of("Metro, ID")


def test_an_airport_is_named_by_its_code_in_capitals_whatever_the_word_means() -> None:
    found = shipped().hub("BUS")

    assert found is not None
    assert (found.id, found.side) == ("BUS", "GE")


@every(
    "typed",
    [
        "Hong Kong 香港",
        "香港 Hong Kong",
        "Macau 澳門",
        "Macau (澳門)",
        "Macau/澳门",
        "Tallinn 塔林",
        "HKG 香港國際機場",
    ],
)
def test_a_place_by_its_names_in_two_scripts_is_that_place(typed: str) -> None:
    assert point_of(typed) is not None


@pytest.mark.parametrize("typed", ["Hong Kong 澳門", "Macau 香港", "Nowhere 香港", "香港 Nowhere"])
def test_names_of_two_places_in_two_scripts_are_none(typed: str) -> None:
    assert point_of(typed) is None
