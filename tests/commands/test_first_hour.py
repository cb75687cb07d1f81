"""What got in the way of people who wrote their first trip."""

from pathlib import Path

import pytest
from command import TRIP, here


def findings(tmp_path: Path, text: str) -> list[str]:
    """The findings of a trip, a line each, without their place."""
    trip = tmp_path / "visit.trip.yaml"
    trip.write_text(text)
    lines = here("check", str(trip), "--format", "concise").out.splitlines()
    return [line.partition(" ")[2] for line in lines]


def test_a_misspelt_field_is_one_finding_and_nothing_is_concluded_from_its_absence(tmp_path: Path):
    (only,) = findings(tmp_path, TRIP.replace("venue: clinic", "venu: clinic"))

    assert only.startswith("error[DLG101]")


@pytest.mark.parametrize(("typed", "meant"), [("lunch", "meal"), ("bus", "coach"), ("talks", "meeting")])
def test_a_word_of_everyday_life_is_answered_with_the_kind_of_line(tmp_path: Path, typed: str, meant: str):
    trip = tmp_path / "visit.trip.yaml"
    trip.write_text(TRIP + f"    - {typed}: Something\n      time: 12:00\n")

    assert f"write `{meant}" in here("check", str(trip), "--format", "full").out


@pytest.mark.parametrize("typed", ["Border Gate", "gongbei", "Gongbei", "拱北"])
def test_a_crossing_answers_to_its_names(tmp_path: Path, typed: str):
    text = f"""
trip: Visit
delegation: {{ann: {{name: Ann}}}}
days:
  2025-06-10:
    - meeting: One
      time: 09:00-10:00
      venue: Macau
    - crossing: {typed}
    - meeting: Two
      time: 15:00-16:00
      venue: Zhuhai
"""
    trip = tmp_path / "visit.trip.yaml"
    trip.write_text(text)

    assert '"crossing": "gongbei"' in here("plan", str(trip), "--format", "json").out


def test_a_place_is_first_looked_for_among_the_trips_own_names_and_never_taken_for_an_airport(tmp_path: Path):
    trip = tmp_path / "visit.trip.yaml"
    trip.write_text(TRIP.replace("venue: clinic", "venue: clnic"))

    assert "did you mean `clinic`?" in here("check", str(trip), "--format", "full").out


def test_a_train_within_a_country_passes_no_border(tmp_path: Path):
    trip = tmp_path / "visit.trip.yaml"
    trip.write_text(
        "trip: T\ndelegation: {ann: {name: Ann}}\ndays:\n  2025-06-10:\n    - train: G 1\n      time: 09:00-10:30\n"
        "      from: Guangzhou South\n      to: Zhuhai Station\n"
    )

    assert "border control" not in here("plan", str(trip)).out
