"""What is said of people of whom nobody wrote when they leave, before and behind hours that are not theirs."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Hours
base: hotel
delegation: {wen: {name: Wen}}
venues:
  hotel: {name: The Hotel, city: Hong Kong, at: "22.2790, 114.1720"}
  lab: {name: The Lab, city: Shenzhen, at: "22.5400, 113.9500"}
  bureau: {name: The Bureau, city: Guangzhou, at: "23.1290, 113.2640"}
  office: {name: The Office, city: Macau, at: "22.1900, 113.5400"}
days:
  2026-05-12:
"""


def told(folder: Path, *lines: str) -> list[str]:
    """The errors and warnings of a day, without where they stand."""
    trip_in(folder, TRIP + "".join(f"    - {line}\n" for line in lines))
    found = here("check", str(folder)).out.splitlines()
    return [line.partition(": ")[2] for line in found if "error[" in line or "warning[" in line]


DINNER = '{meal: Dinner, time: "19:00-21:00", venue: lab}'
TWO_COACHES = ("{coach: To the hall, to: shenzhen-bay}", "{coach: Home, from: shenzhen-bay, to: base}")


def test_free_time_until_a_border_shuts_leaves_nobody_a_way_through_its_hall(tmp_path: Path) -> None:
    late = told(tmp_path, DINNER, '{free: Shopping, time: "21:00-23:58"}', *TWO_COACHES)

    assert [("DLG401" in each, "at the earliest" in each) for each in late] == [(True, True)]
    assert told(tmp_path, DINNER, '{free: Shopping, time: "21:00-22:30"}', *TWO_COACHES) == []


@pytest.mark.parametrize("home", ["{hotel: hotel}", "{coach: Home, from: lo-wu, to: base}"])
def test_a_line_without_an_end_at_midnight_leaves_nobody_a_way_through_a_hall(home: str, tmp_path: Path) -> None:
    walk = "{walk: Through the hall, from: lo-wu, to: lo-wu}"
    (late,) = told(tmp_path, '{meal: Dinner, time: "23:58", venue: lab}', walk, home)

    assert "DLG401" in late
    assert told(tmp_path, '{meal: Dinner, time: "21:58", venue: lab}', walk, home) == []


@pytest.mark.parametrize(
    ("before", "until", "service", "code"),
    [
        ("hotel", "23:50", "{train: Over, from: west-kowloon-station, to: futian-station}", "DLG307"),
        ("bureau", "22:30", "{train: Home, from: guangzhou-south-station, to: west-kowloon-station}", "DLG307"),
        ("office", "21:45", "{ferry: Over, from: macau-outer-harbour, to: shekou-cruise-homeport}", "DLG401"),
    ],
)
def test_a_service_without_a_time_behind_free_time_is_asked_whether_it_still_runs(
    before: str, until: str, service: str, code: str, tmp_path: Path
) -> None:
    talks = f'{{meeting: Talks, time: "10:00-11:00", venue: {before}}}'
    late = told(tmp_path, talks, f'{{free: Shopping, time: "17:00-{until}"}}', service)

    assert [code in each for each in late] == [True]
    assert told(tmp_path, talks, '{free: Shopping, time: "12:00-15:00"}', service) == []


def test_a_service_without_a_time_behind_a_line_without_an_end_is_asked_whether_it_still_runs(tmp_path: Path) -> None:
    train = "{train: Home, from: guangzhou-south-station, to: west-kowloon-station}"
    (late,) = told(tmp_path, '{meal: Dinner, time: "22:30", venue: bureau}', train)

    assert "DLG307" in late
    assert told(tmp_path, '{meal: Dinner, time: "18:30", venue: bureau}', train) == []
