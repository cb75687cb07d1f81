"""Files and trips at the ends of what can be written: quick, and never an internal error."""

import os
from pathlib import Path

import pytest
from command import here

TRIP = "trip: T\ndelegation: {ann: {name: Ann}}\ndays:\n"


@pytest.mark.parametrize(
    "days",
    [
        "  9999-12-31:\n    - meal: Dinner\n      time: 22:00-01:00+1\n",
        "  0001-01-01:\n    - meal: Dinner\n      time: 00:05\n      venue: Shenzhen\n",
        "  2199-12-31:\n    - hotel: Hong Kong\n      nights: 999999\n",
        "  2199-12-31:\n    - meeting: Talks\n      time: 12:00\n      for: 48h\n      venue: Hong Kong\n",
        "  1900-01-01:\n    - flight: XX 1\n      time: 00:10\n      from: HKG\n      to: NRT\n",
        "  2023-02-24:\n    - meeting: Talks\n      time: 12:00\n      for: 999999h\n      venue: Hong Kong\n",
    ],
)
@pytest.mark.parametrize("command", ["plan", "check"])
def test_the_ends_of_the_calendar_are_findings_or_nothing_but_no_failure(tmp_path: Path, command: str, days: str):
    trip = tmp_path / "end.trip.yaml"
    trip.write_text(TRIP + days)

    answer = here(command, str(trip))

    assert answer.code in (0, 1)
    assert "internal error" not in answer.err


def test_a_file_indented_ever_deeper_is_refused_at_once(tmp_path: Path):
    trip = tmp_path / "deep.trip.yaml"
    trip.write_text("".join(" " * depth + "a:\n" for depth in range(2500)))

    assert "nested-too-deep" in here("check", str(trip), "--format", "json").out


def test_a_pipe_in_a_folder_of_trips_is_passed_over(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.trip.yaml")
    (tmp_path / "trip.yaml").write_text(TRIP + "  2023-02-24: tbc\n")

    assert here("check", str(tmp_path)).code == 0
