"""The commands: what they answer, on which stream, in which format, and which files they touch."""

import json
import re
import socket
import textwrap
from pathlib import Path

import pytest
from command import DOUBTFUL, LATE, ROOT, TRIP, here, process, trip_in
from copies import EXCHANGE
from jsonschema import Draft7Validator

from delegate import report
from delegate.cli import COMMANDS, GROUPS


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def schema(what: str) -> Draft7Validator:
    document = json.loads(here("schema", what).out)
    Draft7Validator.check_schema(document)
    return Draft7Validator(document)


NIGHT = "not judged: nights without a hotel (24 February)\n"  # the trip of these tests has no hotel


# --- streams --------------------------------------------------------------------------------------------------------


def test_plan_prints_the_schedule_on_standard_output_and_the_findings_with_one_summary_line_on_standard_error(
    tmp_path: Path,
) -> None:
    trip_in(tmp_path, LATE)

    answer = here("plan")

    assert "Morning talks" in answer.out
    assert "error DLG301 late-arrival: Ben Ho is ready at The Clinic" in answer.out
    finding, summary, left = answer.err.splitlines()
    assert finding.startswith("visit.trip.yaml:20:13: error[DLG301] Ben Ho is ready at The Clinic at ")
    assert summary.startswith("1 error, no warnings in 1 file; tightest leg: Friday 24 February 10:00 to The Clinic, ")
    assert f"{left}\n" == NIGHT


def test_check_prints_findings_on_standard_output_and_in_a_pipe_one_line_each(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    answer = here("check", ".", COLUMNS="40")

    assert len(answer.out.splitlines()) == 1
    assert answer.err == f"1 error, no warnings in 1 file\n{NIGHT}"


def test_check_prints_frames_on_a_terminal(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    answer = here("check", ".", terminal=True, TERM="dumb")

    assert "\n20 |       time: 10:01-12:00\n   |             ^^^^^" in answer.out
    assert answer.out.endswith(f"\n1 error, no warnings in 1 file\n{NIGHT}")
    assert answer.err == ""


def test_plan_says_what_is_wrong_before_the_days_where_a_person_looks(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    answer = here("plan", ".", terminal=True, TERM="dumb", COLUMNS="80")
    wrong, days = answer.out.split("\nFriday 24 February 2023", 1)

    assert "\n1 error, no warnings\n line 20  error    Friday 24 February 10:01  Ben Ho is ready" in wrong
    assert "\ntightest leg: Friday 24 February 10:00 to The Clinic, " in wrong
    assert f"\n{NIGHT}" in wrong
    assert "error DLG301 late-arrival" in days
    assert answer.err == ""


@pytest.mark.parametrize(
    "text", [TRIP, LATE, DOUBTFUL, "trip: [", ""], ids=["clean", "late", "doubtful", "broken", "empty"]
)
@pytest.mark.parametrize("what", ["check", "plan"])
def test_json_is_exactly_one_document_that_fits_its_schema_whatever_the_file(
    what: str, text: str, tmp_path: Path
) -> None:
    trip_in(tmp_path, text)

    document = json.loads(here(what, "visit.trip.yaml", "--format", "json").out)

    assert document["format"] == f"delegate-{what}/1"
    assert [error.message for error in schema(what).iter_errors(document)] == []


def test_json_of_check_is_a_document_also_where_no_file_could_be_found() -> None:
    answer = here("check", "nowhere.trip.yaml", "--format", "json")

    assert answer.code == 2
    assert json.loads(answer.out)["summary"] == {"files": 0, "errors": 0, "warnings": 0, "notes": 0, "accepted": 0}


@pytest.mark.parametrize("what", ["check", "plan"])
def test_every_itinerary_gives_documents_that_fit_their_schemas(what: str) -> None:
    validator = schema(what)
    for path in sorted((ROOT / "itineraries").glob("*.trip.yaml")):
        document = json.loads(here(what, str(path), "--format", "json").out)

        assert [error.message for error in validator.iter_errors(document)] == []


def test_the_keys_of_a_finding_and_of_the_summary_are_those_of_the_contract_in_its_order(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    document = json.loads(here("check", ".", "--format", "json").out)

    assert list(document) == ["format", "findings", "not_judged", "summary"]
    assert " ".join(document["findings"][0]) == (
        "code name severity path message help yaml_path span related minutes people accepted edits"
    )
    assert document["summary"] == {"files": 1, "errors": 1, "warnings": 0, "notes": 0, "accepted": 0}
    finding = document["findings"][0]
    assert (finding["code"], finding["name"], finding["severity"]) == ("DLG301", "late-arrival", "error")
    assert finding["yaml_path"] == "days.2023-02-24[1].time"
    assert finding["span"]["start"] == {"line": 20, "column": 13, "offset": LATE.index("10:01")}
    assert finding["minutes"] < 0
    assert finding["people"] == ["ben"]
    assert [" ".join(each) for each in document["not_judged"]] == ["reason path dates people message"]


def test_the_keys_of_the_plan_are_those_of_the_contract_in_its_order(tmp_path: Path) -> None:
    trip_in(tmp_path)

    document = json.loads(here("plan", ".", "--format", "json").out)
    party = document["days"][0]["parties"][1]

    assert list(document) == ["format", "trip", "days", "findings", "not_judged", "vehicles"]
    assert list(document["days"][0]) == ["date", "weekday", "parties"]
    assert list(party) == ["people", "stops", "legs", "passages"]
    assert " ".join(party["stops"][0]) == "id kind title start end exactness venue city zone status line reach slack"
    assert " ".join(party["legs"][0]) == (
        "from to service items mode crossing crossing_chosen rough leave latest arrive minutes slack segments"
    )
    assert party["people"] == ["ben"]
    assert document["days"][0]["weekday"] == "Friday"


@pytest.mark.parametrize("form", ["txt", "json", "terminal"])
def test_neither_private_notes_nor_phones_nor_papers_are_in_a_plan(form: str, tmp_path: Path) -> None:
    trip_in(tmp_path, LATE.replace("role: principal", "role: principal, papers: [home-return-permit]"))

    answer = here("plan", ".", "--format", form)

    for hidden in ("Nobody else may know", "5555 0123", "home-return"):
        assert hidden not in answer.out + answer.err


def test_the_line_of_contact_is_printed_with_its_phone(tmp_path: Path) -> None:
    trip_in(tmp_path)

    assert "Visit office, +86 755 5555 0100" in here("plan", ".").out


def test_a_sheet_of_a_trip_without_a_border_says_nothing_of_papers(tmp_path: Path) -> None:
    trip_in(tmp_path)

    assert "papers" not in here("plan", ".").out.lower()


# --- which part -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "shown", "left_out"),
    [
        ("ann", ["Morning talks", "Last words"], ["11:00-12:00"]),
        ("Ben Ho", ["Morning talks", "11:00-12:00", "Last words"], []),
        ("pair", ["Morning talks", "11:00-12:00", "Last words"], []),
        ("interpreter", ["11:00-12:00"], []),
        ("chan", ["Morning talks"], ["11:00-12:00", "Last words"]),
    ],
)
def test_for_prints_the_lines_of_a_person_group_role_or_host(
    name: str, shown: list[str], left_out: list[str], tmp_path: Path
) -> None:
    trip_in(tmp_path)

    printed = here("plan", ".", "--for", name).out

    assert [text for text in shown if text not in printed] == []
    assert [text for text in left_out if text in printed] == []


def test_day_prints_one_day_and_the_exit_code_speaks_of_the_whole_trip(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    answer = here("plan", ".", "--day", "2023-02-25")

    assert "Last words" in answer.out
    assert "Morning talks" not in answer.out
    assert answer.code == 1


def test_for_and_day_narrow_the_data_as_well(tmp_path: Path) -> None:
    trip_in(tmp_path)

    document = json.loads(here("plan", ".", "--format", "json", "--for", "ann", "--day", "2023-02-24").out)

    assert [day["date"] for day in document["days"]] == ["2023-02-24"]
    assert [party["people"] for party in document["days"][0]["parties"]] == [["ann"]]
    assert schema("plan").is_valid(document)


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
    assert answer.err == f"1 error, no warnings in 1 file\n{NIGHT}"


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


# --- explain, schema, help ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["DLG301", "dlg301", "late-arrival", "late_arrival", "Late-Arrival"])
def test_explain_takes_a_code_or_a_name_and_shows_both_examples(name: str) -> None:
    said = here("explain", name).out

    assert said.startswith("DLG301 late-arrival (error)\n\n")
    assert re.findall(r"\n\n(\w.*):\n\n    ", said) == [
        "This gives it",
        "What is said about it",
        "The difference to one that is right",
        "This does not give it",
    ]


@pytest.mark.parametrize("name", ["late-arrival", "unknown-key", "unused-entry", "place-still-open", "unused-accept"])
def test_explain_shows_what_check_prints_about_the_example_word_for_word(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = dict(re.findall(r"^(\w.*):\n\n((?:    .*\n|\n(?=    ))+)", here("explain", name).out, re.MULTILINE))
    texts = {title: textwrap.dedent(block) for title, block in blocks.items()}
    command, printed = texts["What is said about it"].split("\n", 1)
    (tmp_path / f"{name}.trip.yaml").write_text(texts["This gives it"], "utf-8")
    for title in texts:
        if title.startswith("With it, in "):
            (tmp_path / title.removeprefix("With it, in ")).write_text(texts[title], "utf-8")
    monkeypatch.chdir(tmp_path)
    words = command.removeprefix("$ delegate ").split()

    assert here(*words, "--format", "full", COLUMNS="76").out.rstrip("\n") == printed.rstrip("\n")


def test_explain_all_lists_every_code_once_in_order() -> None:
    codes = [line.split()[0] for line in here("explain", "--all").out.splitlines()]

    assert codes == sorted(set(codes))
    assert {"DLG301", "DLG201"} <= set(codes)


def test_explain_suggests_the_nearest_name() -> None:
    assert "did you mean `late-arrival`?" in here("explain", "late-arival").err


def test_schema_gives_that_of_the_trip_where_nothing_is_said() -> None:
    assert here("schema").out == here("schema", "trip").out
    assert json.loads(here("schema").out)["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_text_starts_with_an_example_and_h_works_like_help(command: str) -> None:
    said = here(command, "--help").out

    assert said.split("\n\n")[1].startswith(f"  delegate {command}")
    assert here(command, "-h").out == said


def test_the_help_of_the_whole_starts_with_examples_and_lists_every_command_by_when_one_needs_it() -> None:
    said = here("--help").out
    examples, groups = said.split("\n\n")[1:3]

    assert examples.startswith("  delegate plan trip.yaml  ")
    assert [line[:11].strip() for line in groups.splitlines() if line[0] != " "] == list(GROUPS)
    assert all(name in groups.replace(",", " ").split() for name in COMMANDS)
    assert here().out == said


def test_version_names_the_data_of_the_time_zones() -> None:
    assert here("--version").out.startswith("delegate 0.1.0 (time zones: tzdata 20")


# --- the outside world ----------------------------------------------------------------------------------------------


def test_nothing_opens_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trip_in(tmp_path, LATE)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    codes = [here(*arguments).code for arguments in (["plan"], ["check", "."], ["explain", "DLG301"], ["schema"])]

    assert codes == [1, 1, 0, 0]


@pytest.mark.slow
def test_a_folder_of_hostile_files_gives_findings_and_no_traceback(tmp_path: Path) -> None:
    hostile = {
        "aliases": b"a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntrip: &t [*t]\n",
        "binary": bytes(range(256)) * 20,
        "conflict": b"<<<<<<< ours\ntrip: a\n=======\ntrip: b\n>>>>>>> theirs\n",
        "control": b"trip: a\x1b]8;;http://x\x07b\n",
        "deep": b"[" * 60_000,
        "documents": b"trip: a\n---\ntrip: b\n",
        "duplicate": b"trip: a\ntrip: b\n",
        "empty": b"",
        "escapes": b'trip: "\\e[31m\\u202e\\ud800"\n',
        "list": b"- a\n- b\n",
        "numbers": b"trip: " + b"9" * 5000 + b"\ndays: {2023-02-31: []}\n",
        "scalar": b"hello\n",
        "tags": b"trip: !!python/object:os.system x\n",
        "utf16": "trip: a".encode("utf-16"),
    }
    for name, data in hostile.items():
        (tmp_path / f"{name}.trip.yaml").write_bytes(data)

    answer = process("check", ".", cwd=tmp_path)

    assert answer.code == 1
    assert {line.split(".")[0] for line in answer.out.splitlines()} == set(hostile)
    assert "Traceback" not in answer.err
    assert [each for each in answer.out if ord(each) < 32 and each != "\n"] == []


def test_a_file_name_with_an_escape_is_shown_as_that_text(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE, "a\x1b[31m\u202e.trip.yaml")

    for form in report.names():
        answer = here("check", ".", "--format", form)

        assert not {"\x1b", "\u202e"} & set(answer.out + answer.err), form


def test_over_many_files_one_line_counts_what_was_not_judged(tmp_path: Path) -> None:
    (tmp_path / "one.trip.yaml").write_text(TRIP, "utf-8")
    (tmp_path / "two.trip.yaml").write_text(TRIP, "utf-8")

    answer = here("check", str(tmp_path))
    document = json.loads(here("check", str(tmp_path), "--format", "json").out)

    assert answer.err.splitlines()[-1] == "not judged: nights in 2 files"
    assert [each["reason"] for each in document["not_judged"]] == ["night", "night"]
    assert len({each["path"] for each in document["not_judged"]}) == 2


def test_a_file_is_named_with_what_it_holds(tmp_path: Path) -> None:
    trip_in(tmp_path)
    wrote = {
        options: here("plan", ".", "-o", *options).err.splitlines()[0]
        for options in (("a.pdf", "--lang", "en,zh-Hant"), ("b.ics", "--lang", "en,zh-Hant"), ("c.md", "--lang", "ja"))
    }

    assert [*wrote.values()] == [
        "wrote a.pdf: programme in English, 繁體中文, 1 page",
        "wrote b.ics: programme in English",
        "wrote c.md: programme in 日本語",
    ]


def test_a_host_is_sent_no_schedule_of_the_staff_as_plain_text(tmp_path: Path) -> None:
    trip_in(tmp_path, EXCHANGE)
    here("plan", ".", "-o", "lam.txt", "--for", "lam", "--fail-on", "never")
    text = (tmp_path / "lam.txt").read_text("utf-8")

    assert "DLG" not in text
    assert "Carol Lam" in text
