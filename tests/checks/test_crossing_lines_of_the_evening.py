"""A `crossing` line behind the last stop of a day: where people are next on the side they left, nobody needs it."""

from pathlib import Path

import pytest
from command import here, trip_in
from every import every

HEAD = """\
trip: T
{base}delegation:
  ann: {{name: Ann, papers: [home-return-permit]{passing}}}
  ben: {{name: Ben, papers: [passport: {{nationality: IN}}]}}
venues:
  office: {{name: Office, city: Hong Kong, at: "22.2800, 114.1600"}}
  inn: {{name: HK inn, city: Hong Kong, at: "22.2950, 114.1720"}}
  hall: {{name: Hall, city: Hong Kong, at: "22.3100, 114.2250"}}
  far: {{name: SZ hall, city: Shenzhen, at: "22.5430, 114.0590"}}
  farinn: {{name: SZ inn, city: Shenzhen, at: "22.5440, 114.0590"}}
crossings:
  gate: {{name: Gate, sides: {{HK: "22.5030, 113.9430", CN: "22.5050, 113.9450"}}, modes: [walk, coach], minutes: 20}}
days:
  2026-12-08:
"""
TALKS = "    - {meeting: Talks, time: 14:00-15:00, venue: office}\n"
INN = "    - {hotel: inn}\n"
BAY = "    - {crossing: shenzhen-bay}\n"
NEXT = "  2026-12-09:\n"
NEAR = "    - {meeting: Fair, time: 12:00-13:00, venue: hall}\n"
FAR = "    - {meeting: Fair, time: 12:00-13:00, venue: far}\n"
COACH = "    - {coach: On, time: 09:00, from: inn, to: far, via: heung-yuen-wai}\n"
TRAIN = "    - {train: G 1, time: 09:00-09:20, from: west-kowloon-station, to: futian-station}\n"
DINNER = "    - {meal: Dinner, time: 18:00-19:00, venue: hall}\n"
FREE = "    - free: Evening\n"


def said(folder: Path, *lines: str, base: str = "", passing: str = "") -> list[str]:
    """What `delegate check` says of lines that nobody needs, and of the way home."""
    text = HEAD.format(base=base, passing=passing) + "".join(lines)
    answer = here("check", str(trip_in(folder, text)))
    assert "internal error" not in answer.err
    told = [line for line in answer.out.splitlines() if "DLG403" in line or "DLG604" in line]
    return [line.partition("] ")[2] for line in told]


@every(
    "lines",
    [
        (TALKS, INN, BAY, NEXT, NEAR),
        (TALKS, INN, "    - {crossing: shenzhen-bay, time: 22:00}\n", NEXT, NEAR),
        (TALKS, INN, BAY, NEXT, COACH, FAR),
        (TALKS, INN, BAY, NEXT, TRAIN, FAR),
        (TALKS, INN, BAY, NEXT, FAR),
        (TALKS, DINNER, BAY, NEXT, NEAR),
        (TALKS, DINNER, BAY, NEXT, "    - {flight: CX 1, time: 11:00-14:00, from: HKG, to: PVG}\n"),
        (TALKS, INN, BAY, DINNER.replace("}", ", status: cancelled}"), NEXT, NEAR),
    ],
)
def test_a_line_a_day_too_early_is_told_where_people_are_next_on_the_side_they_left(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    assert said(tmp_path, *lines) == ["Shenzhen Bay stands between two stops in HK, and nothing is written behind it"]


def test_so_is_that_of_a_crossing_of_the_trip_itself(tmp_path: Path) -> None:
    told = said(tmp_path, TALKS, INN, "    - crossing: gate\n", NEXT, COACH, FAR)

    assert told == ["Gate stands between two stops in HK, and nothing is written behind it"]


@every(
    "lines",
    [
        (TALKS, DINNER, BAY, NEXT, FAR),
        (TALKS, DINNER, BAY, NEXT, "    - {coach: On, time: 09:00, from: shenzhen-bay/CN, to: far}\n", FAR),
        (TALKS, DINNER, BAY, NEXT, "    - {coach: On, time: 09:00, from: shenzhen-bay, to: far}\n", FAR),
        (TALKS, DINNER, BAY, NEXT, "    - {flight: CZ 1, time: 11:00-14:00, from: SZX, to: PVG}\n"),
        (TALKS, DINNER, BAY, NEXT, "    - {coach: Back, time: 09:00, to: hall}\n", NEAR),
        (TALKS, DINNER, BAY, NEXT, BAY, NEAR),
        (TALKS, DINNER, BAY, NEXT, "    - free: Day off\n", "  2026-12-10:\n", NEAR),
        (TALKS, "    - hotel: tbc\n", BAY, NEXT, NEAR),
        ("    - {hotel: tbc, nights: 2}\n", TALKS, BAY, NEXT, NEAR),
        (TALKS, INN, BAY, FREE, NEXT, NEAR),
        (TALKS, INN, BAY, FREE, BAY, NEXT, NEAR),
        (TALKS, INN, BAY, DINNER.replace("venue: hall", "venue: tbc"), NEXT, NEAR),
        (TALKS, INN, BAY, DINNER.replace("venue: hall", "venue: far, who: tbc"), NEXT, NEAR),
    ],
)
def test_nothing_is_said_where_people_may_be_beyond_or_have_something_to_do_there(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    assert said(tmp_path, *lines) == []


def test_a_line_that_names_nobody_is_that_of_those_who_sleep_beyond(tmp_path: Path) -> None:
    inns = "    - {hotel: inn, who: ben}\n", BAY, "    - {hotel: farinn, who: ann}\n"
    days = (TALKS, *inns, NEXT, NEAR.replace("}", ", who: ben}"), FAR.replace("}", ", who: ann}"))

    assert said(tmp_path, *days) == []
    answer = here("check", str(trip_in(tmp_path, HEAD.format(base="", passing="") + "".join(days))))
    assert "Ben" not in answer.out  # whose passport needs a visa there


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("base: office\n", ["Shenzhen Bay stands behind the last stop, and the base of the trip is on the same side"]),
        ("base: far\n", []),
        ("", []),
    ],
)
def test_behind_the_last_line_the_base_on_the_side_left_is_asked_about_once(
    tmp_path: Path, base: str, told: list[str]
) -> None:
    assert said(tmp_path, TALKS, INN, NEXT, NEAR, BAY, base=base) == told


def test_who_leaves_the_trip_goes_over_behind_the_last_stop(tmp_path: Path) -> None:
    line = BAY.replace("}", ", who: ann}")

    assert said(tmp_path, TALKS, INN, NEXT, NEAR, line, base="base: office\n", passing=", leaves: 2026-12-09") == []


def test_nor_does_anybody_go_over_behind_the_hotel_of_the_last_night(tmp_path: Path) -> None:
    told = said(tmp_path, TALKS, INN, BAY)

    assert told == ["Shenzhen Bay stands behind the last stop, and people sleep on the same side"]
