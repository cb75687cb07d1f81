"""The trip at a revision, with the address books of that revision, followed through renames."""

from pathlib import Path

import pytest
from repository import FIRST, FOURTH, SECOND, THIRD, commit, git, new_repository

from delegate.git.asking import GitError
from delegate.git.committed import CommittedTrip, trip_at, trip_where_parted
from delegate.reading.trip import Fetched, Refused

LINES = "".join(f"line {number}\n" for number in range(20))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return new_repository(tmp_path / "office")


def text(trip: CommittedTrip) -> str | None:
    return None if trip.data is None else trip.data.decode()


def test_a_trip_is_read_as_it_was_committed_with_the_books_of_that_revision(office: Path) -> None:
    commit(office, "books/people.yaml", "old people", FIRST)
    trip = commit(office, "2026/visit.trip.yaml", "old", SECOND)
    git(office, "tag", "v1")
    commit(office, "books/people.yaml", "new people", THIRD)
    trip.write_text("new", "utf-8")
    found = trip_at(trip, "v1")

    assert (found.name, text(found)) == ("v1:2026/visit.trip.yaml", "old")
    assert found.library.fetch("../books/people.yaml") == Fetched("v1:books/people.yaml", b"old people")
    assert isinstance(found.library.fetch("../books/others.yaml"), Refused)


@pytest.mark.parametrize(
    "name", ["../../people.yaml", "/etc/people.yaml", "../link.yaml", "../books", "../.git/config"]
)
def test_what_lies_outside_or_is_a_link_is_refused(office: Path, name: str) -> None:
    (office / "link.yaml").symlink_to("/etc/passwd")
    git(office, "add", "link.yaml")
    trip = commit(office, "2026/visit.trip.yaml", "old", SECOND)

    assert isinstance(trip_at(trip, "HEAD").library.fetch(name), Refused)


def test_a_trip_that_was_a_link_is_not_followed(office: Path) -> None:
    (office / "visit.trip.yaml").symlink_to("/etc/passwd")
    git(office, "add", "visit.trip.yaml")
    git(office, "commit", "-q", "-m", "A link")
    (office / "visit.trip.yaml").unlink()
    trip = commit(office, "visit.trip.yaml", "a file", SECOND)

    with pytest.raises(GitError, match="no file but a link"):
        trip_at(trip, "HEAD~1")


def test_a_trip_is_followed_through_renames_committed_or_not(office: Path) -> None:
    commit(office, "draft.trip.yaml", LINES, FIRST)
    git(office, "tag", "v1")
    git(office, "mv", "draft.trip.yaml", "visit.trip.yaml")
    commit(office, "visit.trip.yaml", LINES + "more\n", SECOND)
    git(office, "mv", "visit.trip.yaml", "行程.trip.yaml")
    trip = office / "行程.trip.yaml"

    assert (trip_at(trip, "v1").name, text(trip_at(trip, "v1"))) == ("v1:draft.trip.yaml", LINES)
    assert text(trip_at(trip, "HEAD")) == LINES + "more\n"
    git(office, "commit", "-q", "-m", "Moved", at=THIRD)
    assert trip_at(trip, "v1").name == "v1:draft.trip.yaml"


def test_a_trip_is_followed_onto_a_branch_that_calls_it_otherwise(office: Path) -> None:
    commit(office, "draft.trip.yaml", LINES, FIRST)
    git(office, "checkout", "-q", "-b", "boss")
    git(office, "mv", "draft.trip.yaml", "boss.trip.yaml")
    git(office, "commit", "-q", "-m", "Renamed", at=SECOND)
    git(office, "checkout", "-q", "main")
    git(office, "mv", "draft.trip.yaml", "visit.trip.yaml")
    git(office, "commit", "-q", "-m", "Renamed", at=THIRD)

    assert trip_at(office / "visit.trip.yaml", "boss").name == "boss:boss.trip.yaml"
    assert trip_where_parted(office / "visit.trip.yaml", "main", "boss").name.endswith(":draft.trip.yaml")


def test_another_trip_that_had_the_name_is_another_trip(office: Path) -> None:
    commit(office, "visit.trip.yaml", LINES, FIRST)
    git(office, "mv", "visit.trip.yaml", "spring.trip.yaml")
    git(office, "commit", "-q", "-m", "Put away", at=SECOND)
    trip = commit(office, "visit.trip.yaml", "something else\n", THIRD)

    assert text(trip_at(trip, "HEAD~2")) is None
    assert text(trip_at(office / "spring.trip.yaml", "HEAD~2")) == LINES


def test_a_rename_that_a_merge_brings_is_followed(office: Path) -> None:
    commit(office, "draft.trip.yaml", LINES, FIRST)
    git(office, "checkout", "-q", "-b", "side")
    git(office, "mv", "draft.trip.yaml", "visit.trip.yaml")
    git(office, "commit", "-q", "-m", "Renamed", at=SECOND)
    git(office, "checkout", "-q", "main")
    commit(office, "draft.trip.yaml", LINES + "more\n", THIRD)
    git(office, "merge", "-q", "-m", "Both", "side", at=FOURTH)

    assert text(trip_at(office / "visit.trip.yaml", "HEAD")) == LINES + "more\n"
    assert text(trip_at(office / "visit.trip.yaml", "HEAD~1")) == LINES + "more\n"
    assert text(trip_at(office / "visit.trip.yaml", "side")) == LINES


def test_an_address_book_in_a_submodule_is_read_at_the_recorded_commit(office: Path, tmp_path: Path) -> None:
    books = new_repository(tmp_path / "books")
    commit(books, "people.yaml", "old people", FIRST)
    git(office, "submodule", "add", "-q", str(books), "books")
    trip = commit(office, "visit.trip.yaml", "old", SECOND)
    git(office, "tag", "v1")
    (office / "books/people.yaml").write_text("edited", "utf-8")
    assert trip_at(trip, "v1").library.fetch("books/people.yaml") == Fetched("v1:books/people.yaml", b"old people")

    git(office, "submodule", "deinit", "-q", "-f", "books")
    refused = trip_at(trip, "v1").library.fetch("books/people.yaml")
    assert isinstance(refused, Refused)
    assert "not in this clone" in str(refused)


def test_a_revision_that_a_shallow_clone_lacks_is_not_an_empty_trip(office: Path, tmp_path: Path) -> None:
    commit(office, "visit.trip.yaml", "old", FIRST)
    git(office, "tag", "v1")
    commit(office, "visit.trip.yaml", "new", SECOND)
    git(tmp_path, "clone", "-q", "--depth", "1", office.as_uri(), "clone")

    with pytest.raises(GitError, match="`v1` is not in this clone"):
        trip_at(tmp_path / "clone/visit.trip.yaml", "v1")
