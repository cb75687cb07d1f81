"""What lies in a strange repository is never run, and neither its settings nor its names change an answer."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from numbered import number, of
from repository import FIRST, SECOND, THIRD, commit, git, new_repository

from delegate.commands.history import printed
from delegate.git import asking
from delegate.git.asking import GitError, git_answer
from delegate.git.repository import commit_named, repository_of
from delegate.git.versions import version_of
from delegate.sheet.model import Revision


@pytest.mark.parametrize(
    "name", ["-x;$(touch struck).trip.yaml", ":(glob)*.trip.yaml", "a\nb.trip.yaml", "*.trip.yaml", "行程 1.trip.yaml"]
)
def test_a_hostile_file_name_is_a_file_name(office: Path, name: str) -> None:
    commit(office, "innocent.trip.yaml", "one", FIRST)
    trip = commit(office, name, "two", SECOND)
    commit(office, "late.trip.yaml", "one", THIRD)

    assert (of(trip).number, of(trip).changed) == (number(SECOND), False)
    assert not (office / "struck").exists()


@pytest.mark.parametrize("revision", ["--output=struck", "--help", "-1", "v9", "", "a\0b", "HEAD:visit.trip.yaml"])
def test_a_hostile_revision_is_one_that_does_not_exist(office: Path, revision: str) -> None:
    commit(office, "visit.trip.yaml", "one", FIRST)

    with pytest.raises(GitError):
        commit_named(repository_of(office), revision)
    assert not (office / "struck").exists()


def test_only_questions_are_asked_and_none_that_reads_a_working_file(office: Path) -> None:
    with pytest.raises(AssertionError):
        git_answer(office, "status")


def strike(office: Path) -> Path:
    """A program that leaves a trace when somebody runs it."""
    path = office / "strike.sh"
    path.write_text(f"#!/bin/sh\ntouch '{office}/struck'\n", "utf-8")
    path.chmod(0o755)
    return path


def test_a_strange_repository_runs_nothing(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    git(office, "tag", "-a", "v1", "-m", "One")
    program = strike(office)
    hooks = office / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    for hook in ("post-index-change", "post-checkout", "reference-transaction"):
        shutil.copy(program, hooks / hook)
    (office / ".gitattributes").write_text("* diff=strange filter=strange\n", "utf-8")
    for setting in (
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.askPass",
        "core.alternateRefsCommand",
        "diff.external",
        "diff.strange.textconv",
        "diff.strange.command",
        "filter.strange.clean",
        "filter.strange.process",
        "gpg.program",
        "alias.log",
        "alias.rev-parse",
    ):
        git(office, "config", setting, str(program))
    git(office, "config", "log.showSignature", "true")
    trip.write_text("two", "utf-8")

    assert of(trip).number == number(FIRST, changed=True)
    assert not (office / "struck").exists()


def test_a_setting_of_the_repository_changes_no_answer(office: Path) -> None:
    commit(office, "old.trip.yaml", "one", FIRST)
    git(office, "mv", "old.trip.yaml", "visit.trip.yaml")
    git(office, "commit", "-q", "-m", "A new name", at=SECOND)
    trip = office / "visit.trip.yaml"
    before = of(trip)
    for setting, value in {
        "log.follow": "true",
        "diff.renames": "false",
        "color.ui": "always",
        "format.pretty": "fuller",
        "log.date": "relative",
        "diff.orderFile": "/nowhere",
        "core.abbrev": "4",
    }.items():
        git(office, "config", setting, value)

    assert of(trip) == before


def test_a_clone_with_parts_left_out_fetches_none_of_them(office: Path, tmp_path: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    commit(office, "visit.trip.yaml", "two", SECOND)
    git(tmp_path, "clone", "-q", "--bare", str(office), "visits.git")
    struck = tmp_path / "struck"
    for setting, value in (
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.url", str(tmp_path / "visits.git")),
        ("remote.origin.promisor", "true"),
        ("remote.origin.uploadpack", f"touch '{struck}'; git-upload-pack"),
    ):
        git(office, "config", setting, value)
    for tree in ("HEAD^{tree}", "HEAD~1^{tree}"):
        name = subprocess.check_output(["git", "rev-parse", tree], cwd=office, text=True).strip()
        (office / ".git/objects" / name[:2] / name[2:]).unlink()

    assert printed(trip, b"two").revision == Revision()
    assert not struck.exists()


def test_the_repository_is_that_of_the_trip_whatever_the_environment_says(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = new_repository(tmp_path / "other")
    commit(other, "visit.trip.yaml", "other", THIRD)
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))

    assert of(trip).number == number(FIRST)


def test_a_git_in_the_folder_of_the_trip_is_not_run(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    shutil.copy(strike(office), office / "git")
    monkeypatch.chdir(office)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")

    assert of(trip).number == number(FIRST)
    assert not (office / "struck").exists()


def test_who_does_not_answer_in_time_is_named(office: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    slow = tmp_path / "bin"
    slow.mkdir()
    (slow / "git").write_text("#!/bin/sh\nexec sleep 5\n", "utf-8")
    (slow / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(asking, "SECONDS", 0.2)

    assert printed(trip, b"one").said == ("git: git has not answered within 0.2 seconds: printed without a version",)


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root can give a file away")
def test_where_git_does_not_trust_the_owner_its_line_is_passed_on(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    for path in (office, office / ".git"):
        os.chown(path, 12345, 12345)
    found = printed(trip, b"one")

    assert found.revision == Revision()
    assert found.said[0].startswith("git: detected dubious ownership in repository")
    assert found.said[0].endswith("printed without a version")


def test_a_repository_hidden_in_a_folder_is_not_asked(office: Path, tmp_path: Path) -> None:
    commit(office, "visit.trip.yaml", "one", FIRST)
    git(tmp_path, "clone", "-q", "--bare", str(office), "office/hidden")
    (office / "hidden/visit.trip.yaml").write_text("one", "utf-8")

    with pytest.raises(GitError, match="bare"):
        version_of(office / "hidden/visit.trip.yaml", b"one")
