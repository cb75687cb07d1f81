"""A boat inside one side to a door on an island ends at its jetty, and one over a border at the pier of its name."""

from collections.abc import Sequence

import pytest
from programme import party, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

VENUES = """
venues:
  hall: {name: Zhuhai hall, city: Zhuhai, at: "22.2700, 113.5500"}
  doumen: {name: Doumen hall, city: Zhuhai, at: "22.3000, 113.2600"}
  isle: {name: Dongao Hotel, city: Zhuhai, at: "22.0250, 113.7100"}
  unlocated: {name: Guishan Hotel, city: Zhuhai}
  own: {name: Jiuzhou, city: Zhuhai, at: "22.2425, 113.5880"}
  kowloon: {name: Kowloon hall, city: Hong Kong, at: "22.3000, 114.1720"}
  sha-tin: {name: Sha Tin hall, city: Hong Kong, at: "22.3800, 114.1900"}
  pier-4: {name: Central Pier 4, city: Hong Kong, at: "22.2880, 114.1580"}
  lamma: {name: Lamma Power Station, city: Hong Kong, at: "22.2190, 114.1080"}
  cheung-chau: {name: Cheung Chau hall, city: Hong Kong, at: "22.2090, 114.0290"}
  discovery-bay: {name: Discovery Bay hall, city: Hong Kong, at: "22.2950, 114.0150"}
  guangzhou: {name: Guangzhou hall, city: Guangzhou, at: "23.1200, 113.3200"}
  pazhou: {name: Pazhou Ferry Terminal, city: Guangzhou}
  pazhou-gate: {name: Pazhou Ferry Terminal, city: Guangzhou, at: "23.0990, 113.3908"}
  pazhou-far: {name: Pazhou Ferry Terminal, city: Guangzhou, at: "23.0990, 113.4080"}
  lianhuashan: {name: Lianhuashan Port, city: Guangzhou, at: "22.9800, 113.5000"}
"""
NEXT_DAY = "  2023-02-25:\n"


def met(venue: str, time: str) -> str:
    return f"{{meeting: M, time: '{time}', venue: {venue}}}"


def boat(name: str, time: str, origin: str, end: str) -> str:
    return f"{{ferry: {name}, time: '{time}', from: {origin}, to: {end}}}"


def day(*lines: str, base: str = "hall") -> Plan:
    return really_planned(
        "".join(line if line is NEXT_DAY else f"    - {line}\n" for line in lines), top=f"base: {base}", places=VENUES
    )


def sailed(plan: Plan) -> list[tuple[str, str]]:
    legs = [leg for each in plan.days for leg in each.parties[0].legs if leg.mode == "ferry"]
    ends = [(leg.origin.place, leg.destination.place) for leg in legs]
    return [(one.id, other.id) for one, other in ends if one and other]


def told(plan: Plan) -> list[Finding]:
    return [each for each in examine(plan, every_check()) if each.severity != Severity.NOTE]


def asked(plan: Plan) -> list[str]:
    return [each.message for each in told(plan) if each.name == "which-port"]


@pytest.mark.parametrize("name", ["DA 102", "Sailing 2", "Island boat"])
@pytest.mark.parametrize("stay", [(met("isle", "15:00-16:00"),), ("{hotel: isle}", NEXT_DAY)])
@pytest.mark.parametrize("port", ["jiuzhou-port", "own"])
def test_a_boat_to_a_door_on_an_island_whose_city_has_one_pier_ends_there(
    name: str, stay: Sequence[str], port: str
) -> None:
    back = boat(f"{name} back", "17:00-17:50", "isle", port)
    plan = day(met("hall", "10:00-11:00"), boat(name, "13:00-13:50", port, "isle"), *stay, back)

    assert sailed(plan) == [(port, "isle"), ("isle", port)]
    assert told(plan) == []


@pytest.mark.parametrize("stay", [(met("isle", "15:00-16:00"),), ("{hotel: isle}", NEXT_DAY)])
def test_the_one_back_need_not_say_that_it_leaves_from_where_the_first_one_ended(stay: Sequence[str]) -> None:
    out = boat("DA 102", "13:00-13:50", "jiuzhou-port", "isle")
    plan = day(met("hall", "10:00-11:00"), out, *stay, "{ferry: DA 103, time: '17:00-17:50', to: jiuzhou-port}")

    assert sailed(plan) == [("jiuzhou-port", "isle"), ("isle", "jiuzhou-port")]
    assert told(plan) == []


def test_so_does_one_to_a_hotel_of_which_only_the_city_is_known() -> None:
    plan = day(met("hall", "10:00-11:00"), boat("DA 102", "13:00-13:50", "jiuzhou-port", "unlocated"))

    assert sailed(plan) == [("jiuzhou-port", "unlocated")]


def test_no_pier_is_meant_to_which_no_road_leads_from_the_island() -> None:
    plan = day(boat("SK 1", "13:00-14:00", "shekou-cruise-homeport", "isle"), met("isle", "15:00-16:00"))

    assert sailed(plan) == [("shekou-cruise-homeport", "isle")]
    assert "no-crossing" not in {each.name for each in told(plan)}


def test_one_that_does_not_say_from_where_is_asked_about_on_the_island_and_not_led_to_that_pier() -> None:
    plan = day(
        met("isle", "15:00-16:00"), "{ferry: SK 2, time: '18:00-19:00', to: shekou-cruise-homeport}", base="isle"
    )

    assert asked(plan) == ["“SK 2” leaves from Zhuhai, where no pier is known"]
    assert "no-crossing" not in {each.name for each in told(plan)}


@pytest.mark.parametrize("island", ["lamma", "cheung-chau", "discovery-bay"])
def test_nor_is_any_of_several_piers_that_are_all_on_another_shore(island: str) -> None:
    plan = day(
        met("kowloon", "08:30-09:40"),
        boat("HKKF 12", "11:00-11:40", "pier-4", island),
        met(island, "13:30-15:00"),
        boat("HKKF 13", "16:00-16:40", island, "pier-4"),
        base="kowloon",
    )

    assert sailed(plan) == [("pier-4", island), (island, "pier-4")]
    assert told(plan) == []


def test_from_an_island_to_a_hall_of_the_city_it_ends_at_the_pier_of_the_city() -> None:
    plan = day(boat("DA 103", "10:00-10:50", "isle", "hall"), met("hall", "13:00-14:00"), base="isle")

    assert sailed(plan) == [("isle", "jiuzhou-port")]


def test_from_a_hall_inland_it_leaves_from_a_pier_other_than_that_at_which_it_ends() -> None:
    plan = day(met("doumen", "10:00-11:00"), boat("JZ 1", "15:00-16:00", "doumen", "jiuzhou-port"))

    assert asked(plan) == ["“JZ 1” leaves from Zhuhai, where no other pier is known"]


def test_where_several_piers_may_be_meant_the_other_end_and_that_of_the_airport_are_not_named() -> None:
    plan = day(met("sha-tin", "10:00-11:00"), boat("SF 7", "13:00-13:20", "sha-tin", "central-piers"), base="sha-tin")

    (message,) = asked(plan)
    assert "China Ferry Terminal" in message
    assert "Central Piers" not in message
    assert "SkyPier" not in message


@pytest.mark.parametrize("pier", ["pazhou", "pazhou-gate"])
def test_over_a_border_a_venue_that_has_the_very_name_of_a_known_pier_is_that_pier(pier: str) -> None:
    plan = day(
        met("guangzhou", "11:30-12:30"), boat("F", "16:00-18:15", pier, "china-ferry-terminal"), base="guangzhou"
    )

    leaves = party(plan).legs[-1].origin.place
    assert sailed(plan) == [(pier, "china-ferry-terminal")]
    assert leaves
    assert leaves.crossing == "pazhou-immigration"
    assert told(plan) == []


@pytest.mark.parametrize("pier", ["pazhou-far", "lianhuashan"])
def test_it_is_not_where_its_point_is_far_from_that_pier_or_the_name_is_another(pier: str) -> None:
    plan = day(
        met("guangzhou", "11:30-12:30"), boat("F", "16:00-18:15", pier, "china-ferry-terminal"), base="guangzhou"
    )

    assert asked(plan) == [
        "“F” leaves from Guangzhou, which has 2 piers: Nansha Passenger Port and Pazhou Ferry Terminal"
    ]
