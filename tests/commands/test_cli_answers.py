"""What the commands answer: on which stream, in which format, and for which part of a trip."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from choosing import few
from command import DOUBTFUL, LATE, NOT_AT_HOME, ROOT, TRIP, here, trip_in
from jsonschema import Draft7Validator

pytestmark = pytest.mark.usefixtures("each_trip_planned_once", "in_a_folder")


def schema(what: str) -> Draft7Validator:
    document = json.loads(here("schema", what).out)
    Draft7Validator.check_schema(document)
    return Draft7Validator(document)


# --- streams --------------------------------------------------------------------------------------------------------


def test_plan_prints_the_schedule_on_standard_output_and_the_findings_with_one_summary_line_on_standard_error(
    tmp_path: Path,
) -> None:
    trip_in(tmp_path, NOT_AT_HOME)

    answer = here("plan")

    assert "Morning talks" in answer.out
    assert "error DLG301 late-arrival: Ben Ho is ready at The Clinic" in answer.out
    finding, summary, left = answer.err.splitlines()
    assert finding.startswith("visit.trip.yaml:20:13: error[DLG301] Ben Ho is ready at The Clinic at ")
    assert summary.startswith("1 error, no warnings in 1 file; tightest leg: Friday 24 February 10:00 to The Clinic, ")
    assert left == "not judged: nights without a hotel (24 February)"


def test_check_prints_findings_on_standard_output_and_in_a_pipe_one_line_each(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    answer = here("check", ".", COLUMNS="40")

    assert len(answer.out.splitlines()) == 1
    assert answer.err == "1 error, no warnings in 1 file\n"


def test_check_prints_frames_on_a_terminal(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    answer = here("check", ".", terminal=True, TERM="dumb")

    assert "\n20 |       time: 10:01-12:00\n   |             ^^^^^" in answer.out
    assert answer.out.endswith("\n1 error, no warnings in 1 file\n")
    assert answer.err == ""


def test_plan_says_what_is_wrong_before_the_days_where_a_person_looks(tmp_path: Path) -> None:
    trip_in(tmp_path, NOT_AT_HOME)

    answer = here("plan", ".", terminal=True, TERM="dumb", COLUMNS="80")
    wrong, days = answer.out.split("\nFriday 24 February 2023", 1)

    assert "\n1 error, no warnings\n line 20  error    Friday 24 February 10:01  Ben Ho is ready" in wrong
    assert "\ntightest leg: Friday 24 February 10:00 to The Clinic, " in wrong
    assert "\nnot judged: nights without a hotel (24 February)\n" in wrong
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
def test_itineraries_give_documents_that_fit_their_schemas(what: str) -> None:
    validator = schema(what)
    itineraries = sorted((ROOT / "itineraries").glob("*.trip.yaml"))
    for path in few(itineraries[1:8:3], of=itineraries):
        document = json.loads(here(what, str(path), "--format", "json").out)

        assert [error.message for error in validator.iter_errors(document)] == []


def test_the_keys_of_a_finding_and_of_the_summary_are_those_of_the_contract_in_its_order(tmp_path: Path) -> None:
    trip_in(tmp_path, NOT_AT_HOME)

    document = json.loads(here("check", ".", "--format", "json").out)

    assert list(document) == ["format", "findings", "not_judged", "summary"]
    assert " ".join(document["findings"][0]) == (
        "code name severity path message help yaml_path span related minutes people accepted edits"
    )
    assert document["summary"] == {"files": 1, "errors": 1, "warnings": 0, "notes": 0, "accepted": 0}
    finding = document["findings"][0]
    assert (finding["code"], finding["name"], finding["severity"]) == ("DLG301", "late-arrival", "error")
    assert finding["yaml_path"] == "days.2023-02-24[1].time"
    assert finding["span"]["start"] == {"line": 20, "column": 13, "offset": NOT_AT_HOME.index("10:01")}
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


def test_a_profiler_that_watches_a_run_still_says_what_it_saw() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cProfile", "-m", "delegate", "--version"], capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("delegate ")
    assert "function calls" in done.stdout
