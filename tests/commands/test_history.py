"""How often a trip was changed, as git tells; a strange repository runs nothing, and without git nothing is known."""

import os
import subprocess
from pathlib import Path

import pytest

from delegate.commands.history import revision
from delegate.sheet.model import Revision

FIRST, SECOND, THIRD = 1_700_000_040, 1_700_000_100, 1_700_003_640  # seconds since the epoch


def git(folder: Path, *arguments: str, at: int = FIRST) -> None:
    date = f"{at} +0000"
    people = {f"GIT_{who}_{what}": said for who in ("AUTHOR", "COMMITTER") for what, said in _PERSON.items()}
    dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    away = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, env={**os.environ, **people, **dates, **away}
    )


_PERSON = {"NAME": "Visit office", "EMAIL": "visits@office.test"}


def commit(folder: Path, name: str, text: str, at: int) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    git(folder, "add", "--", f":(literal){name}", at=at)
    git(folder, "commit", "-q", "-m", "A change", at=at)
    return path


@pytest.fixture
def office(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    return tmp_path


def test_every_commit_that_touched_the_trip_counts_and_the_last_says_when(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    commit(office, "other.txt", "another", SECOND)
    commit(office, "visit.trip.yaml", "two", THIRD)

    assert revision(trip) == Revision(2, THIRD // 60)


def test_what_the_trip_includes_counts_too(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    book = commit(office, "address-book.yaml", "people", THIRD)

    assert revision(trip) == Revision(1, FIRST // 60)
    assert revision(trip, [book]) == Revision(2, THIRD // 60)


def test_where_git_knows_nothing_the_trip_was_never_changed(
    office: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    new = office / "new.trip.yaml"
    new.write_text("new", "utf-8")
    outside = tmp_path_factory.mktemp("outside") / "visit.trip.yaml"
    outside.write_text("one", "utf-8")

    assert revision(new) == revision(outside) == revision(None) == Revision()


def test_a_trip_that_is_not_committed_has_none_though_its_address_book_has(office: Path) -> None:
    book = commit(office, "address-book.yaml", "people", FIRST)
    new = office / "new.trip.yaml"
    new.write_text("new", "utf-8")

    assert revision(new, [book]) == Revision()


def test_without_git_on_the_machine_nothing_is_known(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    monkeypatch.setenv("PATH", str(office / "nothing"))

    assert revision(trip) == Revision()


@pytest.mark.parametrize(
    "name", ["-x;$(touch struck).trip.yaml", ":(glob)*.trip.yaml", "a\nb.trip.yaml", "*.trip.yaml"]
)
def test_a_hostile_file_name_is_a_file_name(office: Path, name: str) -> None:
    commit(office, "innocent.trip.yaml", "one", FIRST)
    trip = commit(office, name, "two", SECOND)

    assert revision(trip) == Revision(1, SECOND // 60)
    assert not (office / "struck").exists()


def test_a_strange_repository_runs_nothing(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    strike = office / "strike.sh"
    strike.write_text(f"#!/bin/sh\ntouch '{office}/struck'\n", "utf-8")
    strike.chmod(0o755)
    hooks = office / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    for hook in ("post-index-change", "post-checkout", "reference-transaction"):
        (hooks / hook).write_text(strike.read_text("utf-8"), "utf-8")
        (hooks / hook).chmod(0o755)
    (office / ".gitattributes").write_text("* diff=strange filter=strange\n", "utf-8")
    for setting in (
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "diff.strange.textconv",
        "filter.strange.clean",
        "gpg.program",
    ):
        git(office, "config", setting, str(strike))
    git(office, "config", "log.showSignature", "true")

    assert revision(trip) == Revision(1, FIRST // 60)
    assert not (office / "struck").exists()


def test_a_clone_with_parts_left_out_fetches_none_of_them(
    office: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    commit(office, "visit.trip.yaml", "two", SECOND)
    origin = tmp_path_factory.mktemp("origin")
    git(origin, "clone", "-q", "--bare", str(office), "visits.git")
    struck = origin / "struck"
    for setting, value in (
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.url", str(origin / "visits.git")),
        ("remote.origin.promisor", "true"),
        ("remote.origin.uploadpack", f"touch '{struck}'; git-upload-pack"),
    ):
        git(office, "config", setting, value)
    for tree in ("HEAD^{tree}", "HEAD~1^{tree}"):
        name = subprocess.check_output(["git", "rev-parse", tree], cwd=office, text=True).strip()
        (office / ".git/objects" / name[:2] / name[2:]).unlink()

    assert revision(trip) == Revision()
    assert not struck.exists()


@pytest.mark.parametrize("follow", ["true", "false"])
def test_a_moved_trip_counts_from_its_move_whatever_git_is_set_to(office: Path, follow: str) -> None:
    commit(office, "old.trip.yaml", "one", FIRST)
    git(office, "mv", "old.trip.yaml", "visit.trip.yaml")
    git(office, "commit", "-q", "-m", "A new name", at=SECOND)
    git(office, "config", "log.follow", follow)

    assert revision(office / "visit.trip.yaml") == Revision(1, SECOND // 60)


def test_the_repository_is_that_of_the_trip_whatever_the_environment_says(
    office: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path_factory.mktemp("other")
    git(other, "init", "-q")
    commit(other, "visit.trip.yaml", "other", THIRD)
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))

    assert revision(trip) == Revision(1, FIRST // 60)
