"""The check-in of services of which nobody wrote when they leave, counted from when people are at the port."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Check-in
delegation: {wen: {name: Wen, papers: [hk-identity-card, home-return-permit]}}
venues:
  futian: {name: The Office, city: Shenzhen, at: "22.5410, 114.0553"}
  admiralty: {name: Admiralty, city: Hong Kong, at: "22.2810, 114.1580"}
  south: {name: The Bureau, city: Guangzhou, at: "22.9948, 113.2800"}
  taipei: {name: The Institute, city: Taipei, at: "25.0400, 121.5600"}
  nape: {name: The Banquet Hall, city: Macau, at: "22.1980, 113.5560"}
days:
  2026-12-01:
"""


def told(folder: Path, *lines: str) -> list[str]:
    """The errors and warnings of a day, without where they stand."""
    trip_in(folder, TRIP + "".join(f"    - {line}\n" for line in lines))
    found = here("check", str(folder)).out.splitlines()
    return [line.partition(": ")[2] for line in found if "error[" in line or "warning[" in line]


TALKS = '{meeting: Talks, time: "09:00-10:00", venue: futian}'
TRAIN = "{{train: G79, from: futian-station, to: guangzhou-south-station{}}}"
AFTER = '{{meeting: The bureau, time: "{}-15:00", venue: south}}'


@pytest.mark.parametrize(
    ("more", "late", "in_time"),
    [(", check-in: 45 min", "11:50", "12:10"), (', check-in: 45 min, within: "10:00-12:00"', "11:50", "12:10")],
)
def test_a_written_check_in_is_spent_at_the_port_whenever_the_service_leaves(
    more: str, late: str, in_time: str, tmp_path: Path
) -> None:
    (found,) = told(tmp_path, TALKS, TRAIN.format(more), AFTER.format(late))

    assert "error[DLG301]" in found or "late" in found
    assert told(tmp_path, TALKS, TRAIN.format(more), AFTER.format(in_time)) == []


def test_of_a_usual_check_in_half_is_sure_and_the_rest_is_a_slow_day(tmp_path: Path) -> None:
    codes = [told(tmp_path, TALKS, TRAIN.format(""), AFTER.format(starts)) for starts in ("11:15", "11:25", "11:50")]

    assert ["late" in " ".join(each) for each in codes] == [True, True, False]
    assert ["may be" in " ".join(each) for each in codes] == [False, True, False]


def test_two_hours_before_a_flight_count_where_nobody_wrote_when_it_leaves(tmp_path: Path) -> None:
    talks = '{meeting: Talks, time: "09:00-12:00", venue: admiralty}'
    flight = "{flight: CX 400, from: HKG, to: TPE, check-in: 2h}"

    (late,) = told(tmp_path, talks, flight, '{meeting: The institute, time: "16:40-18:00", venue: taipei}')
    assert "late" in late
    assert told(tmp_path, talks, flight, '{meeting: The institute, time: "19:30-20:00", venue: taipei}') == []


@pytest.mark.parametrize(("until", "gone"), [("23:50", True), ("23:20", False)])
def test_the_last_boat_has_gone_for_who_comes_a_minute_before_it(until: str, gone: bool, tmp_path: Path) -> None:
    ferry = "{ferry: Back, from: macau-outer-harbour, to: macau-ferry-terminal-sheung-wan}"
    found = told(tmp_path, f'{{meal: Banquet, time: "18:30-{until}", venue: nape}}', ferry)

    assert ["could board at 00:1" in each for each in found] == [True] * gone


def test_the_last_train_has_gone_for_who_comes_a_minute_before_it(tmp_path: Path) -> None:
    train = "{train: Back, from: guangzhou-south-station, to: west-kowloon-station}"

    (gone,) = told(tmp_path, '{meal: Dinner, time: "20:00-22:20", venue: south}', train)
    assert "the last High-speed rail service leaves Guangzhou South Station at 22:30" in gone
    assert told(tmp_path, '{meal: Dinner, time: "20:00-21:50", venue: south}', train) == []


def test_a_line_at_the_port_counts_as_being_there(tmp_path: Path) -> None:
    lunch = '{meal: Breakfast, time: "09:00-10:00", venue: futian-station}'

    assert told(tmp_path, lunch, TRAIN.format(", check-in: 45 min"), AFTER.format("11:20")) == []


def test_an_unknown_place_before_a_service_may_be_its_port(tmp_path: Path) -> None:
    unknown = "{event: A photograph, venue: tbc}"

    assert told(tmp_path, TALKS, unknown, TRAIN.format(", check-in: 45 min"), AFTER.format("11:35")) == []
