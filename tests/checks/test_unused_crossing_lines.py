"""A `crossing` line over which no way of anybody leads: it is printed, and would send people to a border (rule 3)."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """\
trip: T
delegation: {{ann: {{name: Ann, papers: [home-return-permit]}}}}
venues:
  sz: {{name: SZ hall, city: Shenzhen, at: "22.5430, 114.0590"}}
  zh: {{name: ZH hall, city: Zhuhai, at: "22.2710, 113.5760"}}
  hk: {{name: HK hall, city: Hong Kong, at: "22.2800, 114.1600"}}
days:
  2026-12-10:
{lines}"""
OUT = "    - {coach: Out, time: 08:00-10:30, from: sz, to: zh}\n"
TALKS = "    - {meeting: Talks, time: 11:00-12:00, venue: zh}\n"
HOME = "    - {coach: Home, time: 13:00-15:30, from: zh, to: sz}\n"
TRAIN = "    - {train: G 1, time: 11:00-12:00, from: guangzhou-south, to: west-kowloon-station}\n"
DINNER = "    - {meal: Dinner, time: 18:00-19:00, venue: hk}\n"


def said(folder: Path, *lines: str) -> str:
    """What `delegate check` says of crossings that nobody passes."""
    answer = here("check", str(trip_in(folder, TRIP.format(lines="".join(lines)))))
    return "\n".join(line for line in answer.out.splitlines() if "leads over" in line)


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_crossing_of_other_sides_than_those_of_the_stops_is_asked_about(tmp_path: Path, place: int) -> None:
    lines = [OUT, TALKS, HOME]
    lines.insert(place, "    - crossing: hzmb-hk-macau\n")

    told = said(tmp_path, *lines)

    assert "warning[DLG403] no way of the party leads over Hong Kong-Zhuhai-Macao Bridge, Macau" in told
    assert f":{9 + place}:" in told  # at the line itself


@pytest.mark.parametrize(("crossing", "asked"), [("sha-tau-kok", True), ("west-kowloon", False)])
def test_a_crossing_beside_a_train_is_asked_about_unless_the_train_passes_it(
    tmp_path: Path, crossing: str, asked: bool
) -> None:
    assert bool(said(tmp_path, TRAIN, f"    - crossing: {crossing}\n", DINNER)) is asked


def test_a_crossing_that_a_way_passes_is_not_asked_about(tmp_path: Path) -> None:
    assert not said(
        tmp_path, OUT.replace("to: zh", "to: hk").replace("OUT", "Over"), "    - crossing: shenzhen-bay\n", DINNER
    )
