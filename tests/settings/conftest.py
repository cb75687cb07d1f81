"""The folder of an office, in which the tests of settings run the command."""

from pathlib import Path

import pytest
from command import LATE, trip_in


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a late trip in a folder of its own, in which the command runs."""
    (tmp_path / "trips").mkdir()
    trip_in(tmp_path / "trips", LATE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path
