"""Where no folder above a trip is a repository, git is not started."""

import subprocess
from pathlib import Path

import pytest

from delegate.commands.history import Printed, printed
from delegate.git.asking import NoRepositoryError
from delegate.git.repository import repository_of


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A trip in no repository, where nothing may be started."""

    def started(words: list[str], **_: object) -> None:
        raise AssertionError(words)

    monkeypatch.setattr(subprocess, "run", started)
    trip = tmp_path / "visit.trip.yaml"
    trip.write_text("one", "utf-8")
    return trip


def test_a_trip_has_no_version(outside: Path) -> None:
    assert printed(outside, b"one") == Printed()


def test_who_asks_for_the_repository_is_told_that_there_is_none(outside: Path) -> None:
    with pytest.raises(NoRepositoryError, match="not a git repository"):
        repository_of(outside.parent)


def test_a_folder_that_is_not_there_is_left_to_git(outside: Path) -> None:
    with pytest.raises(AssertionError):
        repository_of(outside.parent / "missing")


@pytest.mark.parametrize("kind", ["folder", "file", "broken link"])
def test_whatever_is_called_like_a_repository_is_left_to_git(outside: Path, kind: str) -> None:
    found = outside.with_name(".git")
    {"folder": found.mkdir, "file": found.touch, "broken link": lambda: found.symlink_to("nowhere")}[kind]()

    with pytest.raises(AssertionError):
        repository_of(outside.parent)
