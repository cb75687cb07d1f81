"""What a rule of entry asks for besides the paper is named as not judged, and stands in the list of what is open."""

from pathlib import Path

import pytest
from command import here
from small_trips import worked_out

from delegate.assessment.not_judged import not_judged

TRIP = """trip: To Hong Kong
delegation:
  raj: {{name: Raj, papers: [{{passport: {{nationality: {nationality}}}}}]}}
  ann: {{name: Ann, papers: [{{passport: {{nationality: GB}}}}]}}
days:
  2026-06-25:
    - {{flight: CX 750, time: "09:00-13:00", from: {port}, to: HKG}}
"""
SAID = "into Hong Kong with the slip of the registration before arrival"


@pytest.mark.parametrize(("nationality", "port", "asked"), [("IN", "BKK", True), ("GB", "BKK", False)])
def test_a_registration_before_arrival_is_not_judged(nationality: str, port: str, *, asked: bool) -> None:
    plan = worked_out(TRIP.format(nationality=nationality, port=port)).plan
    assert plan is not None

    told = [each for each in not_judged(plan) if SAID in each.message]
    assert [(each.reason, each.people) for each in told] == ([("papers", ("raj",))] if asked else [])
    assert all(f"whether Raj comes {SAID}" in each.message for each in told)


def test_it_stands_under_the_name_of_the_traveller_in_the_list_of_what_is_open(tmp_path: Path) -> None:
    trip = tmp_path / "a.trip.yaml"
    trip.write_text(TRIP.format(nationality="IN", port="BKK"))
    lines = here("open", str(trip)).out.splitlines()

    assert f"[ ] line 3  25 June  {SAID}" in lines[lines.index("Raj") :]
