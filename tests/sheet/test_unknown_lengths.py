"""What is printed of a way around an unknown place: no length of its own, and none of another crossing."""

from pathlib import Path

import pytest
from command import ROOT, here

TRIP = """
trip: Visit
base: h
delegation:
  ann: {{name: Ann}}
venues:
  h: {{name: Harbour Hotel, city: Hong Kong, at: "22.2780, 114.1760"}}
  f: {{name: Hall, city: Shenzhen}}
days:
  2026-10-08:
  - coach: To Shenzhen
    time: 09:00
  - meeting: Talks
    time: "10:15-11:00"
    venue: {}
  - meeting: More talks
    time: "11:10-15:00"
    venue: f
"""


@pytest.mark.parametrize(("venue", "known"), [("tbc", False), ("f", True)])
def test_another_crossing_has_minutes_only_where_the_way_has(
    venue: str, known: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("visit.trip.yaml").write_text(TRIP.format(venue), "utf-8")
    asked = ("--copy", "run-sheet", "--format", "md")
    said = " ".join(here("plan", "visit.trip.yaml", *asked).out.split())

    assert ("how long is not known" in said) is not known
    assert ("; alternative " in said) is known


def test_a_way_around_an_unknown_place_says_so_and_is_compared_with_no_other_mode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("visit.trip.yaml").write_text(TRIP.format("tbc"), "utf-8")
    said = here("legs", "visit.trip.yaml", "--day", "2026-10-08").out

    assert "how long is not known: a place in between is not known\n" in said
    assert "Chosen" not in said
    assert "other ways" not in said
    chinese = here("legs", "visit.trip.yaml", "--lang", "zh-Hant").out
    assert "所需時間未知：途中有地點未定\n" in chinese


def test_no_crossing_is_called_faster_where_no_time_is_known() -> None:
    said = here("legs", str(ROOT / "itineraries/guangzhou-shenzhen-day.trip.yaml")).out.split("Return to Hong Kong")[1]

    assert "how long is not known\nother crossings" in said


def test_a_part_that_is_walked_or_flown_is_called_no_ride() -> None:
    said = here("legs", str(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml"), "--width", "100").out

    assert "  walk                      16    18    24  1.2 km on foot\n" in said
    assert "  flight                   260   260   260  given\n" in said
    assert "  ride                      31    44    70  19 km by coach" in said
