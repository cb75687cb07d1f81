"""What is printed of a way around an unknown place: no length of its own, and none of another crossing."""

from pathlib import Path

import pytest
from command import here

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
