"""The plan as data: a copy for somebody outside the office holds what that copy shows, and nobody else's stops."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from command import NOT_AT_HOME, here, trip_in
from copies import HURRIED
from jsonschema import Draft7Validator

SCHEMA = Draft7Validator(json.loads(here("schema", "plan").out))
PROGRAMME = ("Welcome", "Signing", "A lesson", "Dinner", "Last words")


def data(folder: Path, *options: str) -> dict[str, Any]:
    """The document, which fits its schema."""
    answer = here("plan", str(trip_in(folder, HURRIED)), "--format", "json", "--fail-on", "never", *options)
    found: dict[str, Any] = json.loads(answer.out)
    SCHEMA.validate(found)
    return found


def each(found: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """The stops or legs of all parties."""
    return [one for day in found["days"] for party in day["parties"] for one in party[kind]]


def times(leg: dict[str, Any]) -> list[str | None]:
    return [leg[key] for key in ("leave", "latest", "arrive")]


def titles(found: dict[str, Any]) -> set[str]:
    return {stop["title"] for stop in each(found, "stops") if stop["kind"] not in ("hub", "place", "hotel")}


def test_the_schedule_has_every_stop_every_leg_and_the_findings(tmp_path: Path) -> None:
    found = data(tmp_path)

    assert titles(found) == set(PROGRAMME)
    assert each(found, "legs")
    assert found["findings"]
    assert found == data(tmp_path, "--copy", "run-sheet")


@pytest.mark.parametrize("copy", ["programme", "card"])
def test_a_copy_that_leaves_the_office_is_the_schedule_without_its_findings(copy: str, tmp_path: Path) -> None:
    assert data(tmp_path, "--copy", copy) == data(tmp_path) | {"findings": [], "not_judged": [], "vehicles": []}


def test_a_movement_copy_has_the_drives_and_the_places_at_their_ends_and_nothing_of_the_programme(
    tmp_path: Path,
) -> None:
    whole, found = data(tmp_path), data(tmp_path, "--copy", "movements")
    text = json.dumps(found)

    driven = [leg for leg in each(whole, "legs") if leg["mode"] in ("car", "coach")]
    ends = {leg[end] for leg in each(found, "legs") for end in ("from", "to")}
    assert [times(leg) for leg in each(found, "legs")] == [times(leg) for leg in driven]
    assert {stop["id"] for stop in each(found, "stops")} == ends
    assert [title for title in PROGRAMME if title in text or title.lower().replace(" ", "-") in text] == []
    assert [stop for stop in each(found, "stops") if stop["start"] or stop["end"] or stop["line"]] == []
    assert found["findings"] == []


def test_the_movements_of_a_vehicle_are_its_own_and_no_other_persons(tmp_path: Path) -> None:
    for name in ("van", "limo"):
        found = data(tmp_path, "--copy", "movements", "--for", name)
        asked = ("--copy", "movements", "--for", name, "--format", "md", "--lang", "en")
        printed = here("plan", str(tmp_path), *asked).out

        leaving = {leg["leave"][11:16] for leg in each(found, "legs")}
        assert leaving == {*re.findall(r"^  - (\d\d:\d\d) Leave:", printed, re.MULTILINE)}
        empty = (each for each in found["vehicles"][0]["drives"] if each["kind"] == "empty")
        clocks = {(run["leave"][11:16], run["arrive"][11:16]) for run in empty}
        assert clocks == {*re.findall(r"^- (\d\d:\d\d)–(\d\d:\d\d)", printed, re.MULTILINE)}
        ends = re.findall(r"(?:Ready|Leave|Set-down): ([^,\n\d]+)", printed)  # `Leave: 2 people` names no place
        assert {stop["title"] for stop in each(found, "stops")} == {*ends}


def test_the_copy_of_a_host_has_the_lines_that_name_the_host_and_no_ways(tmp_path: Path) -> None:
    chan, lam = (data(tmp_path, "--for", name) for name in ("chan", "lam"))

    assert "Signing" not in titles(chan)
    assert "Welcome" in titles(chan)
    assert "Welcome" not in titles(lam)
    assert "Signing" in titles(lam)
    assert (each(chan, "legs"), each(lam, "legs")) == ([], [])
    assert (chan["findings"], lam["findings"]) == ([], [])


def test_a_host_has_no_drives(tmp_path: Path) -> None:
    found = data(tmp_path, "--copy", "movements", "--for", "chan")

    assert (each(found, "stops"), each(found, "legs")) == ([], [])


def test_a_stop_has_its_reach_and_its_slack_and_a_segment_the_kind_of_its_figure(tmp_path: Path) -> None:
    found = data(tmp_path)

    reached = [stop for stop in each(found, "stops") if stop["reach"]]
    assert reached
    assert all(stop["slack"] is None or stop["slack"].keys() == {"planned", "high"} for stop in reached)
    bases = [part["basis"] for leg in each(found, "legs") for part in leg["segments"]]
    assert {"estimate"} <= {basis["kind"] for basis in bases}
    assert all((basis["source"] is None) == (basis["dated"] is None) for basis in bases)


def test_what_was_not_judged_stays_in_the_office(tmp_path: Path) -> None:
    trip = str(trip_in(tmp_path, NOT_AT_HOME))  # two days without a hotel between them

    def left(*options: str) -> list[dict[str, Any]]:
        found = json.loads(here("plan", trip, "--format", "json", *options).out)
        SCHEMA.validate(found)
        return list(found["not_judged"])

    assert [each["reason"] for each in left()] == ["night"]
    assert left("--copy", "programme") == []
