"""A server on loopback and a home of its own for each test of `delegate geocode`."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import PLAIN
from geocoded import AGENT, TRIP, settings
from nominatim import Nominatim, running


@pytest.fixture
def server() -> Iterator[Nominatim]:
    with running() as known:
        yield known


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test, and no way around loopback."""
    monkeypatch.chdir(tmp_path)
    for name in [each for each in os.environ if each.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
        PLAIN.pop(name, None)
    (tmp_path / "visit.trip.yaml").write_text(TRIP, "utf-8")
    settings(tmp_path, f'user-agent = "{AGENT}"\nspacing = 0\ntimeout = 5\n')
    return tmp_path
