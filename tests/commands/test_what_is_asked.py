"""`--select` and `--today`, as check and plan take them: a check that is off runs, and an unknown one is refused."""

from pathlib import Path

import pytest
from command import here, trip_in


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    trip_in(tmp_path)


@pytest.mark.parametrize("command", ["check", "plan"])
def test_a_check_that_does_not_exist_is_a_wrong_request_with_a_suggestion(command: str) -> None:
    answer = here(command, "visit.trip.yaml", "--select", "late-arival")

    assert answer.code == 2
    assert "late-arrival" in answer.err


@pytest.mark.parametrize("command", ["check", "plan"])
def test_a_day_to_look_from_is_a_date(command: str) -> None:
    assert here(command, "visit.trip.yaml", "--today", "tomorrow").code == 2
    assert here(command, "visit.trip.yaml", "--today", "2026-05-10").code == 0
