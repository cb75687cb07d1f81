"""`delegate diff` compares a trip at two revisions, or at one with the file as it lies in the folder."""

import json
from pathlib import Path

import pytest
from command import TRIP, here
from repository import FIRST, FOURTH, SECOND, THIRD, commit, git, new_repository

LATER = TRIP.replace("time: 11:00-12:00", "time: 11:30-12:30")
LATEST = TRIP.replace("time: 11:00-12:00", "time: 14:00-15:00")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`v3` has the trip, `v4` and `HEAD` the later one, the folder the latest."""
    office = new_repository(tmp_path / "office")
    monkeypatch.chdir(office)
    commit(office, "visit.trip.yaml", TRIP, FIRST)
    git(office, "tag", "v3")
    commit(office, "visit.trip.yaml", LATER, SECOND)
    git(office, "tag", "v4")
    (office / "visit.trip.yaml").write_text(LATEST, "utf-8")
    return office


def times(*words: str) -> tuple[str, str]:
    """The old and the new time of what was typed."""
    done = here("diff", *words, "--format", "json")
    assert done.code == 0, done.err
    (change,) = [each for each in json.loads(done.out)["changes"] if not each["consequence"]]
    return change["fields"]["time"]["old"], change["fields"]["time"]["new"]


FIRST_TIME, LATER_TIME, LATEST_TIME = "11:00-12:00", "11:30-12:30", "14:00-15:00"


@pytest.mark.parametrize(
    ("words", "pair"),
    [
        (["visit.trip.yaml"], (LATER_TIME, LATEST_TIME)),
        (["v3", "visit.trip.yaml"], (FIRST_TIME, LATEST_TIME)),
        (["v3..v4", "visit.trip.yaml"], (FIRST_TIME, LATER_TIME)),
        (["v3..", "visit.trip.yaml"], (FIRST_TIME, LATER_TIME)),
        (["HEAD~1", "visit.trip.yaml"], (FIRST_TIME, LATEST_TIME)),
        (["refs/tags/v3", "visit.trip.yaml"], (FIRST_TIME, LATEST_TIME)),
        (["v3...v4", "visit.trip.yaml"], (FIRST_TIME, LATER_TIME)),
    ],
)
@pytest.mark.usefixtures("office")
def test_the_words_say_what_is_compared(words: list[str], pair: tuple[str, str]) -> None:
    assert times(*words) == pair


def test_the_heading_and_the_data_name_the_revisions(office: Path) -> None:
    assert "v3 (14 November) -> working file, changes not committed\n" in here("diff", "v3", "visit.trip.yaml").out
    said = json.loads(here("diff", "v3", "visit.trip.yaml", "--format", "json").out)
    digits = git(office, "rev-parse", "v3")[:8]

    assert said["old"] == {"name": "v3", "commit": digits, "date": "2023-11-14"}
    assert said["new"] == {"name": "visit.trip.yaml", "commit": None, "date": None}
    git(office, "checkout", "-q", "visit.trip.yaml")
    assert "-> working file\n" in here("diff", "v3", "visit.trip.yaml").out
    assert here("diff", "visit.trip.yaml").out == "Nothing changed.\n"


def test_three_dots_begin_where_the_two_parted(office: Path) -> None:
    git(office, "checkout", "-q", "-f", "-b", "side", "v3")
    commit(office, "visit.trip.yaml", LATEST, THIRD)

    assert times("v4..side", "visit.trip.yaml") == (LATER_TIME, LATEST_TIME)
    assert times("v4...side", "visit.trip.yaml") == (FIRST_TIME, LATEST_TIME)


def test_a_word_that_is_a_file_is_a_file(office: Path) -> None:
    (office / "v3").write_text(LATER, "utf-8")

    assert times("v3", "visit.trip.yaml") == (LATER_TIME, LATEST_TIME)


def test_each_side_has_the_address_book_of_its_revision_and_its_name_of_then(office: Path) -> None:
    venues = TRIP[TRIP.index("venues:") : TRIP.index("days:")]
    commit(office, "books/venues.yaml", venues, THIRD)
    text = TRIP.replace(venues, "include: [books/venues.yaml]\n")
    commit(office, "visit.trip.yaml", text, THIRD)
    git(office, "tag", "v5")
    git(office, "mv", "visit.trip.yaml", "autumn.trip.yaml")
    commit(office, "books/venues.yaml", venues.replace("The Clinic", "The New Clinic"), FOURTH)
    done = here("diff", "v5..", "autumn.trip.yaml", "--format", "json")

    assert [(each["kind"], each["item"]) for each in json.loads(done.out)["changes"]] == [("venue", "venues.clinic")]
    assert here("diff", "v3", "autumn.trip.yaml", "--exit-code").code == 1


def test_a_trip_that_did_not_exist_is_compared_with_an_empty_one(office: Path) -> None:
    commit(office, "new.trip.yaml", TRIP.replace("Visit", "Another"), THIRD)
    done = here("diff", "v3", "new.trip.yaml")

    assert done.code == 0
    assert "no trip in v3: it is compared with an empty one" in done.out


def test_a_side_that_cannot_be_read_is_named_with_its_place(office: Path) -> None:
    commit(office, "visit.trip.yaml", "trip: [\n", THIRD)
    commit(office, "visit.trip.yaml", TRIP, FOURTH)
    done = here("diff", "HEAD~1", "visit.trip.yaml")

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("delegate: HEAD~1:visit.trip.yaml:")


@pytest.mark.parametrize("words", [["v9", "visit.trip.yaml"], ["--", "--output=x", "visit.trip.yaml"], ["v3"]])
def test_an_unknown_revision_or_no_trip_is_a_wrong_request(office: Path, words: list[str]) -> None:
    done = here("diff", *words)

    assert (done.code, done.out) == (2, "")
    assert not (office / "x").exists()


@pytest.mark.usefixtures("office")
def test_outside_a_repository_and_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = tmp_path / "visit.trip.yaml"
    outside.write_text(TRIP, "utf-8")
    assert here("diff", str(outside)).code == 2
    monkeypatch.setenv("PATH", "/nowhere")
    assert here("diff", "visit.trip.yaml", PATH="/nowhere").code == 3
