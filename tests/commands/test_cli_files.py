"""Which files the commands read and include, and which they write."""

import json
from pathlib import Path

import pytest
from command import LATE, TRIP, here, trip_in

pytestmark = pytest.mark.usefixtures("in_a_folder")


# --- files ----------------------------------------------------------------------------------------------------------


def test_plan_without_a_path_takes_the_only_trip_of_the_folder(tmp_path: Path) -> None:
    trip_in(tmp_path, name="trip.yaml")
    (tmp_path / "address-book.yaml").write_text("people: {}\n")

    assert here("plan").code == 0


def test_the_trip_may_come_from_standard_input_under_a_name_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "book.yaml").write_text("hosts: {}\nvenues:\n  hall: {name: The Hall, city: Hong Kong}\n")
    text = LATE.replace("base: office\n", "base: office\ninclude: [book.yaml]\n").replace(
        "venue: office", "venue: hall", 1
    )

    unnamed = here("check", "-", stdin=LATE)
    named = here("check", "-", "--stdin-filename", "talks/visit.trip.yaml", stdin=LATE)
    planned = here("plan", "-", "--stdin-filename", "visit.trip.yaml", stdin=text)

    assert unnamed.out.startswith("-:20:13: error[DLG301]")
    assert named.out.startswith("talks/visit.trip.yaml:20:13: error[DLG301]")
    assert "The Hall" in planned.out


def test_check_looks_into_folders_for_trips_and_leaves_out_hidden_ones_and_address_books(tmp_path: Path) -> None:
    for folder in ("a", "b/c", ".hidden"):
        (tmp_path / folder).mkdir(parents=True)
    trip_in(tmp_path / "a", LATE, "trip.yaml")
    trip_in(tmp_path / "b/c", LATE)
    trip_in(tmp_path / ".hidden", LATE)
    trip_in(tmp_path / "a", "nonsense: 1\n", "book.yaml")

    answer = here("check", ".")

    assert [line.split(":")[0] for line in answer.out.splitlines()] == ["a/trip.yaml", "b/c/visit.trip.yaml"]


@pytest.mark.parametrize("name", ["trip.yml", "visit.trip.yml", "TRIP.YAML", "Visit.Trip.Yml"])
def test_a_trip_that_another_computer_named_is_read_too(name: str, tmp_path: Path) -> None:
    trip_in(tmp_path, LATE, name)

    assert here("check", ".").out.startswith(f"{name}:20:13: error[DLG301]")
    assert "The Clinic" in here("plan").out


def test_an_address_book_in_capitals_is_no_trip_and_can_be_included(tmp_path: Path) -> None:
    trip_in(tmp_path, "venues: {}\n", "BOOK.YAML")
    trip_in(tmp_path, LATE + "include: [BOOK.YAML]\n")

    found = here("check", ".").out

    assert "include-refused" not in found
    assert "BOOK.YAML" not in found


def test_a_file_named_twice_is_checked_once(tmp_path: Path) -> None:
    path = trip_in(tmp_path, LATE)
    (tmp_path / "again.trip.yaml").symlink_to(path)

    answer = here("check", "visit.trip.yaml", "./visit.trip.yaml", ".", "again.trip.yaml")

    assert len(answer.out.splitlines()) == 1
    assert answer.err == "1 error, no warnings in 1 file\n"


def test_one_bad_file_does_not_hide_the_findings_of_the_others(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE, "late.trip.yaml")
    (tmp_path / "bad.trip.yaml").write_bytes(b"trip: \xff\n")
    (tmp_path / "deep.trip.yaml").write_text("[" * 100_000)

    paths = {line.split(":")[0] for line in here("check", ".").out.splitlines()}

    assert paths == {"late.trip.yaml", "bad.trip.yaml", "deep.trip.yaml"}


def test_paths_are_shown_relative_with_slashes_and_outside_of_here_by_name_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here/below").mkdir(parents=True)
    trip_in(tmp_path / "here/below", LATE)
    outside = trip_in(tmp_path, LATE, "outside.trip.yaml")
    monkeypatch.chdir(tmp_path / "here")

    answer = here("check", "../outside.trip.yaml", str(tmp_path / "here/below/visit.trip.yaml"), "--format", "json")

    assert {each["path"] for each in json.loads(answer.out)["findings"]} == {
        "../outside.trip.yaml",
        "below/visit.trip.yaml",
    }
    assert str(tmp_path) not in here("plan", str(outside)).err


@pytest.mark.parametrize("form", ["terminal", "txt", "json"])
def test_two_runs_from_two_folders_give_the_same_bytes(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = []
    for folder in ("one", "another"):
        (tmp_path / folder).mkdir()
        trip_in(tmp_path / folder, LATE)
        monkeypatch.chdir(tmp_path / folder)
        answers.append(here("plan", "--format", form))

    assert answers[0] == answers[1]


# --- includes -------------------------------------------------------------------------------------------------------


def including(name: str) -> str:
    return TRIP.replace("base: office\n", f'base: office\ninclude: ["{name}"]\n')


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.yaml", "there is no such file"),
        ("../secret.yaml", "it is outside the repository of the trip"),
        ("/etc/passwd", "it is outside the repository of the trip"),
        ("link.yaml", "it is outside the repository of the trip"),
        ("notes.txt", "it is not a .yaml or .yml file"),
        ("folder.yaml", "it is not a regular file"),
        ("circle.yaml", "it cannot be read"),
        (".git/config", "it is not a .yaml or .yml file"),
    ],
)
def test_an_include_is_a_regular_yaml_file_inside_the_repository_after_resolving_links(
    name: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    (home / ".git").mkdir(parents=True)
    (home / ".git/config").write_text("secret")
    (home / "folder.yaml").mkdir()
    (home / "notes.txt").write_text("secret")
    (tmp_path / "secret.yaml").write_text("secret: 1\n")
    (home / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (home / "circle.yaml").symlink_to(home / "circle.yaml")
    trip_in(home, including(name))
    monkeypatch.chdir(home)

    answer = here("check", ".", "--format", "full")

    assert f"is not included: {reason}" in " ".join(answer.out.split())
    assert "secret: 1" not in answer.out


def test_an_include_may_be_anywhere_in_the_repository_and_only_in_the_folder_where_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "trips").mkdir()
    (tmp_path / "book.yaml").write_text("venues:\n  hall: {name: The Hall, city: Hong Kong}\n")
    trip_in(tmp_path / "trips", including("../book.yaml"))
    monkeypatch.chdir(tmp_path / "trips")

    outside = here("check", ".")
    (tmp_path / ".git").mkdir()
    inside = here("check", ".")

    assert (outside.code, inside.code, inside.out) == (1, 0, "")


# --- writing --------------------------------------------------------------------------------------------------------


def test_the_suffix_picks_the_format_and_format_overrules_it(tmp_path: Path) -> None:
    trip_in(tmp_path)

    assert here("plan", ".", "-o", "agenda.txt").out == ""
    here("plan", ".", "-o", "agenda.json")
    here("plan", ".", "-o", "agenda.dat", "--format", "json")

    assert (tmp_path / "agenda.txt").read_text("utf-8") == here("plan", ".", "--format", "txt").out
    assert json.loads((tmp_path / "agenda.json").read_text("utf-8"))["format"] == "delegate-plan/1"
    assert (tmp_path / "agenda.dat").read_bytes() == (tmp_path / "agenda.json").read_bytes()


def test_a_file_is_replaced_whole_keeps_its_mode_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    trip_in(tmp_path)
    agenda, link = tmp_path / "agenda.txt", tmp_path / "link.txt"
    agenda.write_text("old")
    agenda.chmod(0o640)
    link.symlink_to(agenda)

    here("plan", ".", "-o", "link.txt")

    assert agenda.read_text("utf-8").startswith("Visit  訪問\n")
    assert agenda.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["agenda.txt", "link.txt", "visit.trip.yaml"]


def test_output_never_goes_over_an_address_book_of_the_trip(tmp_path: Path) -> None:
    book = tmp_path / "book.yaml"
    book.write_text("venues:\n  hall: {name: The Hall, city: Hong Kong}\n")
    trip_in(tmp_path, including("book.yaml"))

    answer = here("plan", ".", "--format", "txt", "-o", "book.yaml")

    assert answer.code == 2
    assert book.read_text().startswith("venues:")
