"""Arrivals that somebody wrote: the end of a movement alone, and a `by` before the end that is known (rule 14)."""

import re
from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Arrivals
delegation: {wen: {name: Wen}}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2850, 114.1580"}
  club: {name: The Club, city: Hong Kong, at: "22.2783, 114.1823"}
  mill: {name: The Mill, city: Shenzhen, at: "22.5400, 114.0570"}
days:
  2026-05-13:
    - {meeting: Talks, time: "10:00-12:00", venue: office}
"""


def said(folder: Path, lines: str) -> list[str]:
    """The first line of every error and warning of time."""
    trip_in(folder, TRIP + "".join(f"    - {line}\n" for line in lines.splitlines()))
    return [each for each in here("check", str(folder)).out.splitlines() if "[DLG30" in each]


@pytest.mark.parametrize(
    ("line", "later"),
    [
        ('{flight: SQ 1, time: "tbc-14:00", from: HKG, to: SIN}', "tbc-18:00"),
        ('{flight: SQ 1, time: "tbc-14:00", from: tbc, to: SIN}', "tbc-18:00"),
        ('{flight: SQ 1, time: "12:10-14:00", from: tbc, to: SIN}', "12:10-18:00"),
        ('{coach: Back, time: "tbc-11:30", to: club}', "tbc-12:30"),
        ('{coach: Over, time: "tbc-12:10", via: shenzhen-bay, to: mill}', "tbc-17:00"),
    ],
)
def test_a_movement_of_which_only_the_end_is_known_must_fit_before_it(line: str, later: str, tmp_path: Path) -> None:
    (found,) = said(tmp_path, line)

    assert "error[DLG301]" in found
    assert said(tmp_path, line.replace(line.split('"')[1], later)) == []


def test_what_follows_such_a_late_arrival_is_judged_as_written(tmp_path: Path) -> None:
    (found,) = said(
        tmp_path,
        """{coach: Over, time: "tbc-13:10", via: shenzhen-bay, to: mill}
{meeting: There, time: "13:15-14:00", venue: mill}""",
    )

    assert "for 13:10" in found


def test_a_flight_that_is_longer_by_our_formula_alone_is_a_warning(tmp_path: Path) -> None:
    (found,) = said(tmp_path, '{flight: SQ 1, time: "tbc-16:00", from: HKG, to: SIN}')

    assert "warning[DLG301]" in found


@pytest.mark.parametrize(
    "line",
    [
        '{coach: Over, time: "13:00-15:00", by: "14:45", via: shenzhen-bay, to: mill}',
        '{coach: Over, time: "13:00", for: 2h, by: "14:45", via: shenzhen-bay, to: mill}',
        '{coach: Over, time: "tbc-17:00", by: "16:45", via: shenzhen-bay, to: mill}',
        '{flight: SQ 1, time: "15:30-20:00", by: "19:45", from: HKG, to: SIN}',
        '{flight: SQ 1, time: "15:30-20:00", by: "19:45", from: tbc, to: SIN}',
    ],
)
def test_the_by_of_a_movement_is_judged_though_its_arrival_is_written(line: str, tmp_path: Path) -> None:
    (found,) = said(tmp_path, line)

    assert "error[DLG301]" in found
    assert "15 min late" in found
    assert said(tmp_path, re.sub(r"by: .(\d+):45", lambda by: f'by: "{int(by[1]) + 1}:00', line)) == []


FERRY = """trip: Visit
delegation: {wen: {name: Wen}}
venues:
  park: {name: The park, city: Batam, at: "1.1890, 104.1090"}
  pier: {name: The pier, city: Singapore, at: "1.2650, 103.8203"}
  inn: {name: The inn, city: Singapore, at: "1.3113, 103.8265"}
crossings:
  strait: {name: The strait, sides: {ID: "1.1316, 104.0533", SG: "1.2650, 103.8203"}, modes: [ferry], minutes: 30-75}
days:
  2026-12-10:
    - {visit: The park, time: "14:45-15:45", venue: park}
    - {ferry: Batam Fast, time: "17:30-19:30", from: FROM, to: pier, via: strait}
    - {meal: Dinner, time: "20:15-22:00", venue: inn}
"""


@pytest.mark.parametrize("origin", ["tbc", "Batam Center"])
def test_a_boat_over_a_border_from_an_unknown_pier_arrives_when_it_is_written_to(origin: str) -> None:
    trip = FERRY.replace("FROM", origin)

    assert "DLG301" not in here("check", "-", stdin=trip).out
    late = here("check", "-", stdin=trip.replace("20:15", "19:50")).out
    assert "ready at The inn at 19:59 for 19:50" in late
