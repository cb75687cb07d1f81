"""What is said where people are to drive or walk and no way by land is known, as where a flight was forgotten."""

import pytest
from programme import leg, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

CHECKS = [each for each in every_check() if each.code[:4] in ("DLG3", "DLG4")]
PLACES = """
venues:
  park: {name: The park, city: Hong Kong, at: "22.2800, 114.1600"}
  tst: {name: The north shore, city: Hong Kong, at: "22.2937, 114.1707"}
  cec: {name: The south shore, city: Hong Kong, at: "22.2853, 114.1735"}
  inn: {name: The inn, city: Tokyo, at: "35.6800, 139.7600"}
  hall: {name: The hall, city: Tokyo, at: "35.6900, 139.7000"}
  taipei: {name: The court, city: Taipei, at: "25.0400, 121.5600"}
  kinmen: {name: The fort, city: Taipei, at: "24.4300, 118.3200"}
"""
HK = "    - visit: Gardens\n      time: 9:00-10:00\n      venue: park\n"


def found(lines: str, *, top: str = "", places: str = PLACES) -> list[Finding]:
    return list(examine(really_planned(lines, top=top, places=places), CHECKS))


def no_crossing(lines: str, **how: str) -> list[tuple[str, Severity]]:
    return [(each.message, each.severity) for each in found(lines, **how) if each.name == "no-crossing"]


def test_a_flight_forgotten_before_the_night_is_an_error_at_the_hotel() -> None:
    days = f"""days:
  2023-02-24:
{HK}    - hotel: inn
  2023-02-25:
    - meeting: Talks
      time: 9:30-10:00
      venue: hall
"""
    said = ("nobody can drive from The park to The inn: no way by land is known", Severity.ERROR)
    assert no_crossing(days) == [said]


def test_a_flight_forgotten_between_two_lines_of_a_day_is_the_one_error() -> None:
    lines = f"{HK}    - meeting: Talks\n      time: 20:00-21:00\n      venue: taipei\n"
    assert [each.name for each in found(lines)] == ["no-crossing"]


def test_a_flight_forgotten_from_the_base_and_back_is_an_error_each_way() -> None:
    lines = """
    - meeting: Talks
      time: 10:00-11:00
      venue: hall
    - coach: Home
      to: base
"""
    assert [each for each, _ in no_crossing(lines, top="base: park")] == [
        "nobody can drive from The park to The hall: no way by land is known",
        "nobody can drive from The hall to The park: no way by land is known",
    ]


def test_a_flight_forgotten_to_an_island_of_the_same_side_is_an_error_too() -> None:
    lines = """
    - meeting: Talks
      time: 10:00-11:00
      venue: taipei
    - meeting: More talks
      time: 18:00-19:00
      venue: kinmen
"""
    far = PLACES.replace('118.3200"}', '118.3200", accept: {point-far-from-city: An island.}}')
    assert no_crossing(lines, places=far) == [
        ("nobody can drive from The court to The fort: no way by land is known", Severity.ERROR)
    ]


def test_towards_a_place_known_by_its_city_it_is_a_warning() -> None:
    lines = f"{HK}    - meeting: Talks\n      time: 20:00-21:00\n      venue: Taipei\n"
    assert [severity for _, severity in no_crossing(lines)] == [Severity.WARNING]


@pytest.mark.parametrize(
    "movement",
    [
        "    - coach: Over\n      for: 6h\n",
        "    - coach: Over\n      time: 10:30-18:00\n",
        "    - flight: CX 450\n      time: 13:00-14:50\n      from: HKG\n      to: TPE\n",
        "    - travel: Over\n",
        "    - ferry: Over\n",
    ],
)
def test_a_written_length_a_service_or_a_mode_not_known_is_a_way(movement: str) -> None:
    lines = f"{HK}{movement}    - meeting: Talks\n      time: 20:00-21:00\n      venue: taipei\n"
    assert no_crossing(lines) == []


def test_around_an_unknown_place_nobody_knows_how_they_go() -> None:
    talks = "    - meeting: Talks\n      time: 20:00-21:00\n      venue: taipei\n"
    assert no_crossing(f"{HK}    - visit: Somewhere\n      venue: tbc\n{talks}") == []


def test_plates_are_not_asked_for_where_no_crossing_is_known_at_all() -> None:
    places = """
venues:
  x: {name: X, city: Tokyo, at: "35.6800, 139.7600"}
  y: {name: Y, city: Singapore, at: "1.2900, 103.8500"}
"""
    lines = """
    - meeting: Talks
      time: 8:30-9:00
      venue: x
    - coach: Over
      vehicle: bus
    - meal: Dinner
      time: 18:00-21:00
      venue: y
"""
    said = found(lines, top="vehicles: {bus: {name: Bus, kind: coach, plates: [JP]}}", places=places)
    assert [each.name for each in said if each.severity != Severity.NOTE] == ["no-crossing"]


def test_a_metro_over_a_border_that_no_metro_crosses_is_an_error() -> None:
    places = PLACES + '  mo: {name: The print works, city: Macau, at: "22.2090, 113.5430"}\n'
    lines = f"{HK}    - metro: Over\n    - meeting: Talks\n      time: 20:00-21:00\n      venue: mo\n"
    ((message, severity),) = no_crossing(lines, places=places)

    assert message.startswith("there is no way across the border from HK to MO by metro")
    assert severity == Severity.ERROR


def drive_between(one: str, other: str, start: str) -> list[tuple[str, Severity]]:
    """All that is said of time and way where two halls in cities are named and nobody wrote how people go."""
    places = f"venues:\n  x: {{name: X, {one}}}\n  y: {{name: Y, {other}}}\n"
    lines = f"""
    - meeting: Talks
      time: 8:30-9:00
      venue: x
    - meal: Dinner
      time: {start}-21:30
      venue: y
"""
    said = found(lines, places=places)
    return [(each.name, each.severity) for each in said if each.severity != Severity.NOTE]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('city: Tallinn, at: "59.4380, 24.7480"', 'city: Stockholm, at: "59.3275, 18.0540"'),
        ('city: "Belfast, GB", at: "54.5970, -5.9300"', 'city: Glasgow, at: "55.8610, -4.2500"'),
    ],
)
def test_sea_behind_a_bridge_and_a_ferry_far_round_are_one_warning(one: str, other: str) -> None:
    assert ("no-crossing", Severity.WARNING) in drive_between(one, other, "18:00")
    assert not [each for each in drive_between(one, other, "18:00") if each[0] in ("late-arrival", "tight-leg")]


# --- on foot -------------------------------------------------------------------------------------------------------


def over_the_harbour(between: str = "", start: str = "10:15") -> Plan:
    lines = f"    - visit: Piers\n      time: 9:00-10:00\n      venue: tst\n{between}"
    return really_planned(f"{lines}    - meeting: Talks\n      time: {start}-12:00\n      venue: cec\n", places=PLACES)


def test_nobody_walks_over_water_who_did_not_write_it() -> None:
    plan = over_the_harbour()
    assert leg(plan).mode == "coach"
    assert [each.name for each in examine(plan, CHECKS)] == ["late-arrival"]


def test_a_written_walk_over_water_is_a_long_one() -> None:
    said = list(examine(over_the_harbour("    - walk: Along the shore\n"), CHECKS))
    assert [(each.name, each.message) for each in said] == [
        (
            "long-walk",
            "the party would walk from The north shore to The south shore, "
            "and no way on foot is known over the water between",
        )
    ]


def test_a_walk_over_water_with_its_length_is_believed() -> None:
    said = list(examine(over_the_harbour("    - walk: By the old bridge\n      for: 20 min\n", "10:30"), CHECKS))
    assert [each.name for each in said] == []


ISLANDS = """
venues:
  tokyo: {name: The hall, city: Tokyo, at: "35.6900, 139.7000"}
  sapporo: {name: The brewery, city: Sapporo, at: "43.0621, 141.3544"}
  osaka: {name: The castle, city: Osaka, at: "34.6870, 135.5260"}
  fukuoka: {name: The harbour office, city: Fukuoka, at: "33.6000, 130.4000"}
"""
TO_SAPPORO = """
    - meeting: Talks
      time: 9:00-10:00
      venue: tokyo
{way}    - meeting: More talks
      time: 19:00-20:00
      venue: sapporo
"""


def test_a_flight_forgotten_over_open_sea_within_a_country_is_the_one_warning() -> None:
    lines = TO_SAPPORO.format(way="")
    said = (
        "nobody can drive from The hall to The brewery: 66 km of open sea lie between, and at most a road far round it"
    )
    assert no_crossing(lines, places=ISLANDS) == [(said, Severity.WARNING)]
    assert [each.name for each in found(lines, places=ISLANDS)] == ["no-crossing"]


def test_a_length_or_a_flight_written_over_open_sea_leaves_nothing_to_say() -> None:
    for way in ("    - coach: With the ferry\n      for: 8h\n", "    - flight: NH 61\n      time: 13:00-14:30\n"):
        assert no_crossing(TO_SAPPORO.format(way=way), places=ISLANDS) == []


def test_islands_with_a_bridge_between_them_are_driven_over_as_land() -> None:
    lines = TO_SAPPORO.format(way="").replace("tokyo", "osaka").replace("sapporo", "fukuoka")
    assert no_crossing(lines, places=ISLANDS) == []
    assert leg(really_planned(lines, places=ISLANDS)).minutes is not None
