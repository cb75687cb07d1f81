"""Which port a service leaves from is asked, and its timetable is a fact."""

import pytest
from printers_days import day, found, names
from programme import planned, really_planned

from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

# --- which port a service leaves from ---------------------------------------------------------------------------------

CITIES = """
venues:
  opera: {name: Opera house, city: Beijing, at: "39.9040, 116.3830"}
  works: {name: The works, city: Shenzhen, at: "22.5400, 113.9540"}
  rank: {name: Taxi rank, city: Hong Kong, at: "22.3150, 113.9360"}
"""


def leaving(service: str, venue: str = "opera") -> Plan:
    return really_planned(
        f"""
    - meeting: Talks
      time: 09:00-10:00
      venue: {venue}
    - {service}
""",
        places=CITIES,
    )


def ports_asked(plan: Plan) -> list[Finding]:
    return [each for each in found(plan) if each.name == "which-port"]


@pytest.mark.parametrize(
    "service",
    [
        "flight: To Shanghai\n      time: 18:00\n      from: Beijing\n      to: SHA",
        "flight: To Shanghai\n      time: 18:00\n      to: SHA",
        "flight: To Shanghai\n      from: Beijing\n      to: SHA",
    ],
)
def test_a_flight_from_a_city_of_two_airports_is_asked_which_and_told_what_to_write(service: str) -> None:
    (asked,) = ports_asked(leaving(service))

    assert asked.severity is Severity.WARNING
    assert asked.where.yaml_path.endswith(".from" if "from" in service else ".flight")
    assert "which has 2 airports: Beijing Capital International Airport and Beijing Daxing" in asked.message
    assert asked.help == "write `from: PEK` or `from: PKX`"


def test_the_piers_of_a_city_are_told_apart_though_their_names_have_commas() -> None:
    (asked,) = ports_asked(leaving("ferry: Star Ferry\n      time: 18:00", "rank"))

    assert "6 piers: Central Piers; China Ferry Terminal, Tsim Sha Tsui; Kai Tak" in asked.message
    assert asked.message.endswith("Sheung Wan; and 2 others")


@pytest.mark.parametrize("port", ["PEK", "PKX"])
def test_who_writes_what_the_help_says_is_not_asked_again(port: str) -> None:
    service = f"flight: To Shanghai\n      time: 18:00\n      from: {port}\n      to: SHA"

    assert ports_asked(leaving(service)) == []


def test_a_train_by_its_number_alone_leaves_from_one_of_the_stations_of_the_city() -> None:
    (asked,) = ports_asked(leaving("train: G6513\n      time: 18:00\n      to: guangzhou-south-station", "works"))

    assert "“G6513” leaves from Shenzhen, which has" in asked.message
    assert "`from: shenzhen-north-station`" in asked.help


def test_a_service_from_a_city_of_which_no_port_is_known_asks_for_one() -> None:
    lines = "    - meeting: Talks\n      time: 09:00-10:00\n      venue: a\n"
    plan = planned(lines + "    - train: T 1\n      time: 18:00\n      from: Alpha\n      to: b\n")

    (asked,) = ports_asked(plan)
    assert asked.message == "“T 1” leaves from Alpha, where no station for it is known"
    assert "add the station to `venues` with its point" in asked.help


@pytest.mark.parametrize("service", ["flight: To Zurich\n      time: 18:00\n      from: Hong Kong\n      to: Zurich"])
def test_nobody_is_asked_where_a_city_has_one_airport_or_where_a_service_ends(service: str) -> None:
    assert ports_asked(leaving(service, "rank")) == []
    ends = "flight: To Beijing\n      time: 18:00\n      from: HKG\n      to: Beijing"
    assert ports_asked(leaving(ends, "rank")) == []


def test_the_way_to_the_nearest_airport_must_fit_whichever_is_meant() -> None:
    late = leaving("flight: To Shanghai\n      time: 11:15\n      from: Beijing\n      to: SHA")
    missed = [each for each in found(late) if each.name == "missed-check-in"]

    assert [each.severity for each in missed] == [Severity.WARNING]
    assert "Beijing Capital International Airport" in missed[0].message


# --- a timetable is a fact --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("service", "expected"),
    [
        ("flight: XX 884\n      time: 12:55-10:05", []),
        ("flight: The charter\n      time: 12:55-10:05", ["optimistic-leg"]),
        ("flight: XX 884\n      time: 12:55\n      for: 12h10", []),
        ("flight: The charter\n      time: 12:55\n      for: 12h10", ["optimistic-leg"]),
    ],
)
def test_only_a_service_with_a_number_is_shorter_than_the_estimate_in_silence(
    service: str, expected: list[str]
) -> None:
    plan = day(f"    - {service}\n      from: HKG\n      to: LAX\n")

    assert [name for name in names(plan) if name.endswith("-leg")] == expected


@pytest.mark.parametrize(
    ("service", "numbered", "ends", "length"),
    [
        ("train", "G5736", "from: West Kowloon Station\n      to: Guangzhou South Station", "30 min"),
        ("ferry", "TJ 810", "from: macau-ferry-terminal-sheung-wan\n      to: macau-taipa-ferry", "45 min"),
    ],
)
def test_a_train_and_a_ferry_with_a_number_are_shorter_than_the_estimate_in_silence_too(
    service: str, numbered: str, ends: str, length: str
) -> None:
    texts = (
        f"    - {service}: {title}\n      time: 10:00\n      for: {length}\n      {ends}\n"
        for title in (numbered, "A chartered one")
    )
    said = [[name for name in names(day(text)) if name == "optimistic-leg"] for text in texts]

    assert said == [[], ["optimistic-leg"]]
