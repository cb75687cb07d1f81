"""Stations under their names of the day, lines of a metro, direct trains, and rows whose age or end is known."""

import json
from typing import Any

import pytest
from every import every

from delegate.travel.network import departures
from tests.command import here

MORNING = "2026-06-10T09:00"


def ways(origin: str, destination: str, mode: str, at: str = MORNING) -> list[dict[str, Any]]:
    answer = here("legs", "--from", origin, "--to", destination, "--mode", mode, "--at", at, "--format", "json")
    assert answer.code == 0, answer.err
    found: list[dict[str, Any]] = json.loads(answer.out)["legs"]
    return found


def rides(way: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for part in way["segments"] if part["kind"] == "ride"]


def minutes(part: dict[str, Any]) -> tuple[int, int, int]:
    spent = part["minutes"]
    return spent["low"], spent["planned"], spent["high"]


def notes(origin: str, destination: str, mode: str, at: str = MORNING) -> str:
    answer = here("legs", "--from", origin, "--to", destination, "--mode", mode, "--at", at, "--format", "json")
    return "; ".join(json.loads(answer.out)["notes"])


# --- stations ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["Huizhou South", "huizhou-south-station", "惠州南站"])
def test_a_name_that_has_moved_to_another_station_is_asked_about(typed: str) -> None:
    answer = here("legs", "--from", typed, "--to", "Shenzhen North Station", "--mode", "train")

    assert answer.code == 2
    assert "`Huiyang Station`, `Huizhou South since 2023`" in answer.err


@every(
    ("typed", "known"),
    [
        ("Huiyang Station", "huiyang-station"),
        ("惠阳站", "huiyang-station"),
        ("Huizhou South since 2023", "huizhou-south-2023-station"),
        ("Jiangmen Station", "jiangmen-station"),
        ("江門東站", "jiangmen-east-station"),
        ("Xili Station", "xili-station"),
    ],
)
def test_a_station_is_known_by_the_name_of_the_day(typed: str, known: str) -> None:
    assert ways(typed, "Guangzhou South Station", "car")[0]["from"] == known


# --- lines ------------------------------------------------------------------------------------------------------------


@every(
    ("origin", "destination", "line", "low"),
    [
        ("Central Station", "Tsuen Wan Station", "Tsuen Wan line", 35),
        ("Admiralty Station", "South Horizons Station", "South Island line", 11),
        ("Kowloon Tong Station", "Kwun Tong Station", "Kwun Tong line", 13),
        ("Kennedy Town Station", "North Point Station", "Island line", 20),
        ("Tuen Mun Station", "Austin Station", "Tuen Ma line", 32),
        ("Hong Kong Station", "Airport Station (Hong Kong)", "Airport Express", 23),
    ],
)
def test_nobody_changes_between_two_stations_of_a_line(origin: str, destination: str, line: str, low: int) -> None:
    (ride,) = rides(ways(origin, destination, "metro")[0])

    assert line in ride["basis"]["text"]
    assert minutes(ride)[0] == low


def test_nobody_changes_at_the_end_of_a_row_that_is_a_way_by_several_lines() -> None:
    """From Guangzhou South to the middle of the city people were sent to the airport and back."""
    (way, *_) = ways("guangzhou-south-station", "guangzhou-east-metro-station", "metro")
    (whole, *_) = ways("guangzhou-south-station", "guangzhou-airport-metro-station", "metro")

    assert [ride["basis"]["kind"] for ride in rides(way)] == ["rough"]
    assert [ride["basis"]["kind"] for ride in rides(whole)] == ["table"]


def test_a_metro_over_the_spur_line_ends_at_the_station_behind_the_border() -> None:
    """Some 110 minutes to Futian Port Station, and none of them on a train that goes on and comes back."""
    way = ways("Admiralty Station", "Futian Port Station", "metro")[0]

    assert way["crossing"] == "lok-ma-chau-spur-line"
    assert 90 <= way["minutes"]["planned"] <= 120
    assert [minutes(ride) for ride in rides(way)] == [(53, 55, 57)]


def test_no_train_takes_people_of_the_mainland_through_hong_kong() -> None:
    found = ways("Dongguan Station", "Wuhan Station", "train")[0]

    assert "West Kowloon" not in json.dumps(found)


# --- direct trains ----------------------------------------------------------------------------------------------------


@every(
    ("destination", "at", "expected"),
    [
        ("Guangzhou East Station", MORNING, (95, 103, 110)),
        ("Guangzhou East Station", "2023-02-01T09:00", (95, 103, 110)),
        ("Xintang Station", "2026-06-10T07:00", (75, 77, 79)),
        ("Xi'an North Station", "2026-06-10T07:30", (605, 630, 654)),
        ("Beijing West Station", "2026-06-12T19:00", (628, 644, 659)),
    ],
)
def test_a_direct_train_is_taken_to_the_station_that_was_named(
    destination: str, at: str, expected: tuple[int, int, int]
) -> None:
    way = ways("West Kowloon Station", destination, "train", at)[0]

    assert [minutes(ride) for ride in rides(way)] == [expected]


def test_the_sleeper_does_not_leave_on_a_wednesday() -> None:
    way = ways("West Kowloon Station", "Beijing West Station", "train", "2026-06-10T19:00")[0]

    assert "Sleeper" not in json.dumps(way)


# --- waiting ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("origin", "destination", "mode"),
    [
        ("macau-ferry-terminal-sheung-wan", "Macau Outer Harbour", "ferry"),
        ("Shenzhen North Station", "Guangzhou South Station", "train"),
        ("Wuhan", "Xiamen", "train"),
    ],
)
def test_nobody_waits_on_top_of_a_check_in(origin: str, destination: str, mode: str) -> None:
    kinds = [part["kind"] for part in ways(origin, destination, mode)[0]["segments"]]

    assert "check-in" in kinds
    assert "wait" not in kinds


def test_before_the_first_ferry_people_wait_for_it_all_the_same() -> None:
    way = ways("macau-ferry-terminal-sheung-wan", "Macau Outer Harbour", "ferry", "2026-06-10T05:00")[0]

    assert [minutes(part) for part in way["segments"] if part["kind"] == "wait"] == [(150, 150, 150)]


# --- the age of a row -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "aged"), [("2021-03-10T09:00", False), ("2021-03-11T09:00", True), ("2026-06-10T09:00", True)]
)
def test_a_row_older_than_five_years_says_so(at: str, aged: bool) -> None:
    (ride,) = rides(ways("Shenzhen North Station", "Humen Station", "train", at)[0])

    assert ("figures of March 2016: more than five years old" in ride["basis"]["text"]) is aged


def test_a_train_that_is_in_no_table_is_rough_and_wide_and_may_not_run() -> None:
    (ride,) = rides(ways("Zhuhai Station", "Xi'an North Station", "train")[0])
    low, _, high = minutes(ride)

    assert ride["basis"]["kind"] == "rough"
    assert "whether one runs is not known" in ride["basis"]["text"]
    assert high >= 3 * low


@pytest.mark.parametrize(("at", "runs"), [("2024-08-31T10:00", True), ("2024-09-01T10:00", False)])
def test_the_kowloon_ferry_is_no_choice_from_the_day_on_which_it_was_given_up(at: str, runs: bool) -> None:
    way = ways("China Ferry Terminal", "Macau Outer Harbour", "ferry", at)[0]

    assert ("Sheung Wan" not in json.dumps(way)) is runs
    said = notes("China Ferry Terminal", "Macau Outer Harbour", "ferry", at)
    assert ("has not run since 2024-09-01" in said) is not runs


def test_a_ferry_that_nobody_has_seen_since_the_piers_closed_is_no_choice_and_that_is_said() -> None:
    way = ways("China Ferry Terminal", "Shekou Cruise Homeport", "ferry")[0]

    assert "2012" not in json.dumps(way["segments"])
    said = notes("China Ferry Terminal", "Shekou Cruise Homeport", "ferry")
    assert "not known to have run since 2020-01-30" in said
    assert "figures of 2012" in said


# --- in a trip --------------------------------------------------------------------------------------------------------

FERRY = """\
trip: A day over the water
delegation: {{ann: {{name: Ann Lee}}}}
days:
  2026-06-10:
    - ferry: A ferry
      from: {origin}
      to: {destination}
      time: "10:00"
      for: {length}
"""


def findings(origin: str, destination: str, length: str) -> list[str]:
    trip = FERRY.format(origin=origin, destination=destination, length=length)
    answer = here("check", "-", "--format", "json", stdin=trip)
    return [each["name"] for each in json.loads(answer.out)["findings"]]


@pytest.mark.parametrize("length", ["55 min", "60 min"])
@pytest.mark.parametrize(
    ("origin", "destination"),
    [
        ("Macau Ferry Terminal Sheung Wan", "Macau Outer Harbour"),
        ("Macau Outer Harbour", "Macau Ferry Terminal Sheung Wan"),
        ("Macau Ferry Terminal Sheung Wan", "Taipa Ferry Terminal"),
        ("China Ferry Terminal", "Macau Outer Harbour"),
        ("China Ferry Terminal", "Taipa Ferry Terminal"),
    ],
)
def test_a_ferry_to_macau_in_an_hour_is_not_called_optimistic(origin: str, destination: str, length: str) -> None:
    assert "optimistic-leg" not in findings(origin, destination, length)


def test_a_ferry_to_macau_in_half_an_hour_is() -> None:
    assert "optimistic-leg" in findings("Macau Ferry Terminal Sheung Wan", "Macau Outer Harbour", "45 min")


@pytest.mark.parametrize(
    ("origin", "destination", "said"),
    [
        ("China Ferry Terminal", "Macau Outer Harbour", True),
        ("China Ferry Terminal", "Shekou Cruise Homeport", True),
        ("China Ferry Terminal", "Jiuzhou Port", False),
        ("Macau Ferry Terminal Sheung Wan", "Macau Outer Harbour", False),
    ],
)
def test_a_written_ferry_on_a_line_that_is_no_more_is_told(origin: str, destination: str, said: bool) -> None:
    assert ("stopped-service" in findings(origin, destination, "60 min")) is said


def test_a_line_of_a_metro_is_one_row_to_be_looked_up_again() -> None:
    answer = here("crossings", "--stale", "--on", "2026-11-25", "--format", "json")
    names = [each["name"] for each in json.loads(answer.out)["stale"] if "Kwun Tong line" in each["name"]]

    assert len(names) == 1
    assert "Whampoa Station" in names[0]


@pytest.mark.parametrize(
    ("origin", "destination", "low", "high"),
    [
        ("tuen-mun-station", "austin-station", 32, 35),
        ("tuen-mun-station", "city-one-station", 65, 71),
        ("central-station", "admiralty-station", 2, 3),
    ],
)
def test_a_ride_between_two_stations_of_a_line_lasts_up_to_a_tenth_longer_than_the_line_says(
    origin: str, destination: str, low: int, high: int
) -> None:
    (link,) = [each for each in departures()[origin] if each.destination == destination]

    assert (link.minutes.low, link.minutes.high) == (low, high)
