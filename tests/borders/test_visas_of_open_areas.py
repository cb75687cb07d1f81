"""Between countries without border control that have visas of their own, the visa of one is not taken for another's."""

import datetime as dt

import pytest
from judged_papers import flown

from delegate.assessment.not_judged import not_judged
from delegate.borders.areas import open_area
from delegate.places.gazetteer import shipped

CHINESE = "{passport: {nationality: CN, expires: 2030-01-01}}"
TO_DUBLIN = (("LHR", "DUB", 14), ("DUB", "LHR", 16))
NAMED = ["entry into Ireland (not in the data)"]


def papers_left(papers: str, flights: tuple[tuple[str, str, int], ...]) -> list[str]:
    plan, said = flown(papers, flights)
    assert said == []
    return [each.message for each in not_judged(plan) if each.reason == "papers"]


@pytest.mark.parametrize(
    ("papers", "named"),
    [
        (f"{CHINESE}, {{visa: {{for: GB, entries: 1}}}}", NAMED),
        (f"{CHINESE}, {{visa: {{for: GB, entries: 1}}}}, {{visa: {{for: IE}}}}", []),
        ("{passport: {nationality: IE}}", []),
        ("{passport: {nationality: GB}}", []),
        (CHINESE, ["entry into the United Kingdom and Ireland (not in the data)"]),
    ],
)
def test_a_visa_of_the_united_kingdom_is_not_taken_for_one_of_ireland(papers: str, named: list[str]) -> None:
    assert papers_left(papers, TO_DUBLIN) == named


def test_a_visa_of_any_schengen_country_is_one_for_the_others() -> None:
    assert papers_left(f"{CHINESE}, {{visa: {{for: FR}}}}", (("CDG", "VIE", 14), ("VIE", "CDG", 16))) == []


@pytest.mark.parametrize(
    ("mother", "flights"),
    [
        ("US", (("PEK", "JFK", 10), ("JFK", "SJU", 12), ("SJU", "JFK", 14), ("JFK", "PEK", 16))),
        ("US", (("PEK", "JFK", 10), ("JFK", "STT", 12), ("STT", "JFK", 14), ("JFK", "PEK", 16))),
        ("FI", (("PEK", "HEL", 10), ("HEL", "MHQ", 12), ("MHQ", "HEL", 14), ("HEL", "PEK", 16))),
    ],
)
def test_nobody_enters_a_territory_that_is_inside_the_borders_of_its_country(mother: str, flights) -> None:
    assert papers_left(f"{CHINESE}, {{visa: {{for: {mother}, entries: 1}}}}", flights) == []


def test_svalbard_is_outside_the_schengen_area() -> None:
    flights = (("PEK", "OSL", 10), ("OSL", "LYR", 12), ("LYR", "OSL", 14), ("OSL", "PEK", 16))
    _, said = flown(f"{CHINESE}, {{visa: {{for: NO, entries: 1}}}}", flights)

    assert [name for name, _ in said] == ["entries-used-up"]


@pytest.mark.parametrize(
    ("airport", "town"),
    [
        ("MHQ", "Mariehamn"),
        ("SJU", "San Juan, Puerto Rico"),
        ("BQN", "Aguadilla"),
        ("STT", "Charlotte Amalie"),
        ("LYR", "Longyearbyen"),
        ("SMW", "Smara"),
        ("EUN", "Laayoune"),
        ("GIB", "Gibraltar"),
        ("GOM", "Goma"),
    ],
)
def test_an_airport_is_on_the_side_of_its_town(airport: str, town: str) -> None:
    city, hub = shipped().city(town), shipped().hub(airport)

    assert city
    assert hub
    assert hub.side == city.side


def test_the_two_parts_of_saint_martin_have_an_open_road_between_them() -> None:
    assert open_area("MF", "SX", dt.date(2027, 1, 1)) == "Saint Martin with Sint Maarten"
