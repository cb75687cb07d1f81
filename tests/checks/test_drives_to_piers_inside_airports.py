"""A coach between the city and SkyPier: nobody comes into that hall by land, nor out of it (rule 20)."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """\
trip: T
delegation: {{ann: {{name: Ann}}, bob: {{name: Bob}}}}
venues:
  sg: {{name: SG hall, city: Singapore, at: "1.29, 103.85"}}
  hk: {{name: HK hall, city: Hong Kong, at: "22.2810, 114.1650"}}
days:
  2026-12-10:
{lines}"""
TALKS = '    - {meeting: Talks, time: "08:00-09:00", venue: hk}\n'
DRIVE = '    - {coach: Air, time: "10:30-11:30", from: hk, to: skypier}\n'
FLIGHT = '    - {flight: SQ 1, time: "15:00-19:00", from: HKG, to: SIN}\n'
LANDS = '    - {flight: SQ 2, time: "08:00-12:00", from: SIN, to: HKG}\n'
INTO_TOWN = '    - {coach: In, time: "13:40-14:40", from: skypier, to: hk}\n'
BONDED = '    - {coach: Over, time: "10:00-11:40", from: hzmb-macau-port, to: skypier}\n'
BOAT = '    - {ferry: CKS, time: "10:30-11:30", from: jiuzhou-port, to: skypier}\n'


def said(folder: Path, *lines: str) -> list[str]:
    """What `delegate check` says of that hall."""
    answer = here("check", str(trip_in(folder, TRIP.format(lines="".join(lines)))))
    return [line for line in answer.out.splitlines() if "DLG313" in line or "`to: HKG`" in line]


@pytest.mark.parametrize("who", ["", ", who: ann"])
def test_rule_20_a_coach_from_town_to_the_pier_for_a_flight_is_told_and_the_airport_is_not(
    tmp_path: Path, who: str
) -> None:
    drive = DRIVE.replace("}", who + "}")

    (told,) = said(tmp_path, TALKS, drive, FLIGHT)
    assert "“Air” goes to Hong Kong Airport SkyPier, where people only change between boat and aircraft" in told
    assert not said(tmp_path, TALKS, drive.replace("skypier", "HKG"), FLIGHT)


def test_rule_20_so_is_a_coach_into_town_from_the_pier_of_who_has_landed(tmp_path: Path) -> None:
    (told,) = said(tmp_path, LANDS, INTO_TOWN)

    assert "“In” leaves from Hong Kong Airport SkyPier" in told
    assert not said(tmp_path, LANDS, INTO_TOWN.replace("skypier", "HKG"))


@pytest.mark.parametrize("change", [BONDED, BOAT])
def test_rule_20_who_changes_there_from_a_boat_or_the_coach_of_the_bridge_is_not_told(
    tmp_path: Path, change: str
) -> None:
    assert not said(tmp_path, change, FLIGHT)
