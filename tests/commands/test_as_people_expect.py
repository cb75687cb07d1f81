"""The command line as people expect it: help once, one guess for a slip of the pen, names as they are typed."""

from pathlib import Path

import pytest
from command import LATE, TRIP, here, process, trip_in

from delegate.cli import COMMANDS
from delegate.commands import console, progress

pytestmark = pytest.mark.usefixtures("each_trip_planned_once", "in_a_folder")

PEOPLE = """\
trip: Visit
base: office
delegation:
  patel: {name: {en: Anita Patel, hi: अनीता पटेल}, role: principal}
  lefevre: {name: Zoë Lefèvre}
  chan-tai-man: {name: {en: Chan Tai Man, zh-Hant: 陳大文}}
hosts:
  bernard: {name: Bernard Chan}
groups: {signers: {people: [patel, lefevre], name: The Signing Party}}
vehicles: {car-a: {kind: car, name: Car A}}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
days:
  2023-02-24:
    - meeting: Talks
      time: 10:00-11:00
      venue: office
      with: bernard
"""


# --- help -------------------------------------------------------------------------------------------------------------


def test_the_command_alone_prints_its_help_once_and_exits_0(tmp_path: Path) -> None:
    answer = process(cwd=tmp_path)

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.count("delegate  checks the programme of a delegation") == 1


def test_the_help_has_three_examples_and_every_command_once() -> None:
    lines = here().out.splitlines()
    below = "\n".join(lines[6:])

    assert [line[:16] for line in lines if line.startswith("  delegate ")] == ["  delegate plan "] * 3
    assert [name for name in COMMANDS if f" {name}" not in below] == []
    assert max(map(len, lines)) <= 88


# --- slips of the pen -------------------------------------------------------------------------------------------------

SLIPS = {
    "a command": (["plna", "trip.yaml"], "delegate: no command “plna”; did you mean plan?"),
    "an option": (
        ["check", "visit.trip.yaml", "--formt", "json"],
        "delegate: delegate check has no option “--formt”; did you mean --format?",
    ),
    "an option of the program": (
        ["--versoin"],
        "delegate: delegate has no option “--versoin”; did you mean --version?",
    ),
    "a code": (["explain", "LDG301"], "delegate: there is no `LDG301`: did you mean `DLG301`?"),
    "a check": (["explain", "late-arival"], "delegate: there is no `late-arival`: did you mean `late-arrival`?"),
    "a check to select": (
        ["check", "visit.trip.yaml", "--select", "unused-entri"],
        "delegate: there is no check `unused-entri`: did you mean `unused-entry`?",
    ),
    "a person": (
        ["plan", "visit.trip.yaml", "--for", "anne"],
        "delegate: `anne` is no person, group, role or host: did you mean `ann`?",
    ),
    "a venue": (
        ["geocode", "visit.trip.yaml", "--venue", "clinc"],
        "delegate: there is no venue `clinc`: did you mean `clinic`?",
    ),
    "a line": (
        ["shift", "visit.trip.yaml", "--by", "10min", "--from", "Morning tlks"],
        "delegate: `Morning tlks` is no line: did you mean `Morning talks`?",
    ),
    "a crossing": (["crossings", "lo-wuu"], "delegate: “lo-wuu” is no crossing that is known: did you mean `lo-wu`?"),
}


@pytest.mark.parametrize(("arguments", "said"), SLIPS.values(), ids=SLIPS.keys())
def test_a_misspelt_word_is_answered_with_one_guess_in_one_line(
    arguments: list[str], said: str, tmp_path: Path
) -> None:
    trip_in(tmp_path)

    assert here(*arguments) == (2, "", f"{said}\n")


@pytest.mark.parametrize("name", ["DLG111", "unreadable-time"])
def test_what_is_about_how_a_file_is_written_cannot_be_switched_off_and_is_not_unknown(name: str) -> None:
    answer = here("check", "visit.trip.yaml", "--ignore", name)

    assert answer.code == 2
    assert f"`{name}` is about how a file is written and always holds: mend the file" in answer.err


@pytest.mark.parametrize("command", ["check", "plan"])
def test_a_document_in_place_of_a_trip_is_sent_to_import(command: str, tmp_path: Path) -> None:
    (tmp_path / "Our visit.docx").write_bytes(b"PK")
    answer = here(command, "Our visit.docx")

    assert (answer.code, answer.out) == (2, "")
    assert "is a document and no trip: `delegate import 'Our visit.docx'` makes the first draft" in answer.err


@pytest.mark.parametrize(("name", "anew"), [("visit.pdf", "Word or Excel file"), ("visit.doc", "save it as .docx")])
def test_a_document_that_import_refuses_is_told_what_import_reads_in_its_place(
    name: str, anew: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(b"%PDF")
    answer = here("check", name)

    assert answer.code == 2
    assert anew in answer.err
    assert f"import {name}" not in answer.err


def test_what_nothing_is_near_to_is_told_where_all_are_listed() -> None:
    assert here("zzzzzz").err == "delegate: no command “zzzzzz”; delegate --help lists them\n"
    assert here("check", "--zzzzzz").err == (
        "delegate: delegate check has no option “--zzzzzz”; delegate check --help lists them\n"
    )


# --- names ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("patel", "patel"),
        ("Patel", "patel"),
        ("ANITA PATEL", "patel"),
        ("anita", "patel"),
        ("अनीता पटेल", "patel"),
        ("Lefevre", "lefevre"),
        ("zoe", "lefevre"),
        ("zoë lefèvre", "lefevre"),
        ("陳大文", "chan-tai-man"),
        ("chan tai man", "chan-tai-man"),
        ("Bernard Chan", "bernard"),
        ("the signing party", "signers"),
        ("Principal", "principal"),
    ],
)
def test_a_name_is_found_as_people_type_it(typed: str, who: str, tmp_path: Path) -> None:
    trip_in(tmp_path, PEOPLE)
    by_name, by_id = (here("plan", "visit.trip.yaml", "--for", name, "--format", "json") for name in (typed, who))

    assert by_name.code == 0
    assert by_name.out == by_id.out


def test_a_vehicle_is_found_by_its_name(tmp_path: Path) -> None:
    trip_in(tmp_path, PEOPLE)

    assert here("plan", "visit.trip.yaml", "--for", "car a", "--copy", "movements").code == 0


def test_a_name_of_two_people_names_both(tmp_path: Path) -> None:
    trip_in(tmp_path, PEOPLE)

    assert here("plan", "visit.trip.yaml", "--for", "Chan") == (
        2,
        "",
        "delegate: `Chan` may be `chan-tai-man` or `bernard`: name the one that is meant\n",
    )


def test_the_comparison_of_drafts_finds_the_same_names(tmp_path: Path) -> None:
    old, new = trip_in(tmp_path, PEOPLE, "old.trip.yaml"), trip_in(tmp_path, PEOPLE.replace("10:00-11", "10:30-11"))

    assert (
        here("diff", str(old), str(new), "--for", "Patel").out == here("diff", str(old), str(new), "--for", "patel").out
    )
    assert "`chan-tai-man` or `bernard`" in here("diff", str(old), str(new), "--for", "chan").err


# --- what a command takes where nothing is said, and says where it writes ---------------------------------------------


def test_check_without_a_path_takes_the_trips_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "2023").mkdir()
    trip_in(tmp_path)
    trip_in(tmp_path / "2023", LATE, "late.trip.yaml")
    answer = here("check")

    assert answer == here("check", ".")
    assert answer.code == 1
    assert "2023/late.trip.yaml:" in answer.out
    assert answer.err.startswith("1 error, no warnings in 2 files\n")


def test_check_without_a_path_and_without_trips_says_what_is_missing() -> None:
    answer = here("check")

    assert answer.code == 2
    assert "no trip in this folder: no trip.yaml and no *.trip.yaml (or .yml)" in answer.err


def test_a_trip_may_be_named_without_its_suffix(tmp_path: Path) -> None:
    trip_in(tmp_path)

    assert here("plan", "visit") == here("plan", "visit.trip.yaml")
    assert here("check", "visit") == here("check", "visit.trip.yaml")


@pytest.mark.parametrize("name", ["agenda.txt", "agenda.md", "agenda.html", "agenda.ics", "agenda.json"])
def test_plan_says_what_it_wrote(name: str, tmp_path: Path) -> None:
    trip_in(tmp_path)
    answer = here("plan", "visit.trip.yaml", "-o", name)

    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith(f"wrote {name}: ")
    assert (tmp_path / name).is_file()


# --- progress ---------------------------------------------------------------------------------------------------------


class Seconds:
    """A clock that goes on by some seconds whenever it is read."""

    def __init__(self, step: float) -> None:
        self.step, self.now = step, 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is written to standard error, which claims to be a terminal."""
    written: list[str] = []
    monkeypatch.setattr(console, "is_terminal", lambda _: True)
    monkeypatch.setattr(console, "warn", written.append)
    return written


def test_work_over_a_second_is_counted_in_one_line_that_is_wiped_at_its_end(said: list[str]) -> None:
    with progress.progress("checking", 3, Seconds(0.6)) as tell:
        for number in (1, 2, 3):
            tell(number)

    assert said == ["\rchecking 2 of 3", "\rchecking 3 of 3", "\r               \r"]


def test_work_of_less_than_a_second_is_silent(said: list[str]) -> None:
    with progress.progress("checking", 3, Seconds(0.1)) as tell:
        for number in (1, 2, 3):
            tell(number)

    assert said == []


@pytest.mark.parametrize("terminal", [True, False])
def test_a_big_folder_is_counted_for_a_person_alone(
    terminal: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0)
    for number in range(3):
        trip_in(tmp_path, TRIP, f"{number}.trip.yaml")
    answer = here("check", terminal=terminal)

    assert ("checking 1 of 3" in answer.err) is terminal
    assert "checking" not in answer.out
