"""Which version of a trip lies in a folder, as git tells."""

import datetime as dt
import subprocess
from pathlib import Path

import pytest
from numbered import number, of
from repository import FIRST, FOURTH, SECOND, THIRD, commit, git, new_repository

from delegate.commands.history import Printed, printed
from delegate.git import asking
from delegate.git.asking import GitError
from delegate.git.repository import commit_named, repository_of
from delegate.sheet.model import Revision


def test_the_last_commit_that_touched_the_trip_names_it_and_says_when(office: Path) -> None:
    commit(office, "visit.trip.yaml", "one", FIRST)
    trip = commit(office, "visit.trip.yaml", "two", SECOND)
    touched = git(office, "rev-parse", "HEAD")[:8]
    commit(office, "other.txt", "another", THIRD)

    assert of(trip) == Revision(number(SECOND), SECOND // 60, touched, touched, dt.date(2023, 11, 14), changed=False)


def test_a_tag_names_a_version_and_those_after_it_by_their_number(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    git(office, "tag", "v3")
    assert of(trip).name == "v3"

    commit(office, "other.txt", "another", SECOND)
    commit(office, "visit.trip.yaml", "two", THIRD)
    assert of(trip).name == f"v3-2-g{git(office, 'rev-parse', 'HEAD')[:8]}"


@pytest.mark.parametrize(("tag", "questions"), [("", ["rev-parse", "ls-tree", "log"]), ("v3", ["describe"])])
def test_git_is_asked_for_no_tag_where_there_is_none_and_for_no_bytes_that_lie_here(
    office: Path, monkeypatch: pytest.MonkeyPatch, tag: str, questions: list[str]
) -> None:
    trip = commit(office, "visit.trip.yaml", "one\n", FIRST)
    expected = git(office, "describe", "--tags", "--always", "--abbrev=8")
    if tag:
        git(office, "tag", tag)
    asked = []
    run = subprocess.run

    def heard(words: list[str], **kept: object) -> object:
        asked.append(next(word for word in words if word in asking.QUESTIONS))
        return run(words, **kept)

    monkeypatch.setattr(subprocess, "run", heard)
    assert of(trip).name == (tag or expected)
    assert asked[-len(questions) :] == questions
    assert len(asked) == (4 if tag else 3)


def test_what_the_trip_includes_counts_too(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    book = commit(office, "books/people.yaml", "people", THIRD)

    assert of(trip).number == number(FIRST)
    assert of(trip, book).number == number(THIRD)


def test_a_change_that_is_not_committed_counts_one_and_line_ends_do_not(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one\ntwo\n", FIRST)
    book = commit(office, "people.yaml", "people\n", FIRST)
    trip.write_bytes(b"one\r\ntwo\r\n")
    assert not of(trip, book).changed

    book.write_text("more people\n", "utf-8")
    assert (of(trip, book).changed, of(trip, book).number) == (True, number(FIRST, changed=True))
    assert not of(trip).changed


def test_outside_git_nothing_is_said_and_a_new_trip_is_not_committed(office: Path, tmp_path: Path) -> None:
    outside = tmp_path / "visit.trip.yaml"
    outside.write_text("one", "utf-8")
    assert printed(outside, b"one") == printed(None, b"one") == Printed()

    new = office / "new.trip.yaml"
    new.write_text("new", "utf-8")
    assert of(new) == Revision(changed=True)  # no commit at all
    commit(office, "people.yaml", "people", FIRST)
    assert of(new, office / "people.yaml") == Revision(changed=True)


def test_without_git_on_the_machine_nothing_is_known(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    monkeypatch.setenv("PATH", str(office / "nothing"))

    assert printed(trip, b"one") == Printed()


def test_the_number_never_falls_by_a_rename_or_a_squash(office: Path) -> None:
    commit(office, "old.trip.yaml", "one", FIRST)
    commit(office, "old.trip.yaml", "two", SECOND)
    git(office, "mv", "old.trip.yaml", "visit.trip.yaml")
    trip = office / "visit.trip.yaml"
    assert of(trip).number == number(SECOND, changed=True)  # moved, and nobody has committed that
    git(office, "commit", "-q", "-m", "A new name", at=THIRD)
    assert of(trip).number == number(THIRD)

    git(office, "reset", "-q", "--soft", "HEAD~2")
    git(office, "commit", "-q", "-m", "All in one", at=FOURTH)
    assert of(trip).number == number(FOURTH)


def test_the_number_never_falls_by_a_rebase(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    git(office, "checkout", "-q", "-b", "hotel")
    commit(office, "visit.trip.yaml", "two", SECOND)
    printed_on_the_branch = of(trip).number
    git(office, "checkout", "-q", "main")
    commit(office, "other.trip.yaml", "another trip", THIRD)
    git(office, "checkout", "-q", "hotel")
    before = git(office, "rev-parse", "HEAD")
    git(office, "rebase", "-q", "main", at=FOURTH)

    assert git(office, "rev-parse", "HEAD") != before
    assert trip.read_text("utf-8") == "two"
    assert of(trip).number == number(FOURTH) > printed_on_the_branch == number(SECOND)

    git(office, "checkout", "-q", "main")
    git(office, "merge", "-q", "--ff-only", "hotel")
    assert of(trip).number == number(FOURTH)


@pytest.mark.parametrize("side", ["ours", "theirs"])
def test_a_merge_settled_for_one_side_is_a_new_version(office: Path, side: str) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    git(office, "checkout", "-q", "-b", "hotel")
    commit(office, "visit.trip.yaml", "two", SECOND)
    git(office, "checkout", "-q", "main")
    commit(office, "visit.trip.yaml", "three", THIRD)
    before = of(trip)
    git(office, "merge", "-q", "-X", side, "-m", "Settled", "hotel", at=FOURTH)

    assert trip.read_text("utf-8") == ("three" if side == "ours" else "two")
    assert of(trip).number == number(FOURTH) > before.number


def test_a_merge_of_other_trips_is_no_new_version(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    git(office, "checkout", "-q", "-b", "hotel")
    commit(office, "other.trip.yaml", "two", SECOND)
    git(office, "checkout", "-q", "main")
    commit(office, "visit.trip.yaml", "three", THIRD)
    git(office, "merge", "-q", "-m", "Both", "hotel", at=FOURTH)

    assert of(trip).number == number(THIRD)


def test_worktrees_a_detached_head_and_sha_256_work(tmp_path: Path) -> None:
    office = new_repository(tmp_path / "office", "--object-format=sha256")
    commit(office, "visit.trip.yaml", "one", FIRST)
    commit(office, "visit.trip.yaml", "two", SECOND)
    git(office, "worktree", "add", "-q", "--detach", str(tmp_path / "beside"), "HEAD~1")

    assert of(office / "visit.trip.yaml").number == number(SECOND)
    assert of(tmp_path / "beside/visit.trip.yaml").number == number(FIRST)


def test_a_shallow_clone_says_that_its_number_is_too_high(office: Path, tmp_path: Path) -> None:
    commit(office, "visit.trip.yaml", "one", FIRST)
    commit(office, "other.txt", "two", SECOND)
    git(tmp_path, "clone", "-q", "--depth", "1", office.as_uri(), "clone")
    trip = tmp_path / "clone/visit.trip.yaml"

    assert of(trip).number == number(SECOND)
    assert "print calendars from a full clone" in " ".join(printed(trip, b"one").said_of_calendars)
    first = git(office, "rev-parse", "HEAD~1")
    with pytest.raises(GitError, match="is not in this clone"):
        commit_named(repository_of(trip.parent), first)


def test_an_address_book_in_a_submodule_is_that_of_the_recorded_commit(office: Path, tmp_path: Path) -> None:
    books = new_repository(tmp_path / "books")
    commit(books, "people.yaml", "people", FIRST)
    git(office, "submodule", "add", "-q", str(books), "books")
    git(office, "commit", "-q", "-m", "The books", at=SECOND)
    trip = commit(office, "visit.trip.yaml", "one", FIRST)
    book = office / "books/people.yaml"

    assert (of(trip, book).number, of(trip, book).changed) == (number(SECOND), False)
    book.write_text("others", "utf-8")
    assert of(trip, book).changed


def test_a_trip_in_a_submodule_belongs_to_the_submodule(office: Path, tmp_path: Path) -> None:
    inner = new_repository(tmp_path / "inner")
    commit(inner, "visit.trip.yaml", "one", FIRST)
    git(office, "submodule", "add", "-q", str(inner), "trips")
    git(office, "commit", "-q", "-m", "The trips", at=SECOND)

    assert of(office / "trips/visit.trip.yaml").number == number(FIRST)
