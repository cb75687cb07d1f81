"""Reports for other programs: each is what its schema says, and a finding keeps its fingerprint where lines move."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from command import DOUBTFUL, LATE, ROOT, here, trip_in
from jsonschema import Draft7Validator

from delegate.diagnostics import Finding
from delegate.report import Report, fingerprints
from delegate.source import Source, Where

pytestmark = pytest.mark.usefixtures("each_trip_planned_once", "in_a_folder")

SCHEMAS = Path(__file__).parent / "schemas"
SCHEMA_OF = {"sarif": "sarif-2.1.0-rtm.5.json", "gitlab": "gitlab-code-quality.json"}

# A workflow command of GitHub: `::error file=a,line=1::text`; see "Workflow commands for GitHub Actions" in its docs.
WORKFLOW = re.compile(
    r"^::(error|warning|notice) (?:(?:file|line|endLine|col|endColumn|title)=[^,:\n\r]*,?)+::[^\n\r]+$"
)

HOSTILE = LATE.replace("Morning talks", r'"[/x] <b> \e[31m =A1() ::error::"')
ACCEPTED = LATE.replace("who: ben", "who: ben\n      accept: {late-arrival: The clinic waits.}")
CASES = {"late": LATE, "doubtful": DOUBTFUL, "accepted": ACCEPTED, "hostile": HOSTILE, "broken": "trip: [", "empty": ""}


def checked(form: str, *paths: str) -> str:
    """What `check` says in a format."""
    return here("check", *paths, "--format", form, "--fail-on", "never").out


def assert_valid(form: str, document: str) -> None:
    """Whether a document is what the schema of its format says."""
    schema = json.loads((SCHEMAS / SCHEMA_OF[form]).read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    assert [each.message for each in Draft7Validator(schema).iter_errors(json.loads(document))] == []


@pytest.mark.parametrize("form", SCHEMA_OF)
@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_a_report_is_what_its_schema_says(form: str, text: str, tmp_path: Path) -> None:
    trip_in(tmp_path, text)

    assert_valid(form, checked(form, "visit.trip.yaml"))


@pytest.mark.parametrize("form", SCHEMA_OF)
def test_the_report_of_many_files_is_what_its_schema_says(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert_valid(form, checked(form, "itineraries", "delegate/checks/travel/late_arrival.bad.yaml"))


@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_every_line_for_github_is_a_workflow_command(text: str, tmp_path: Path) -> None:
    trip_in(tmp_path, text)

    assert [line for line in checked("github", "visit.trip.yaml").splitlines() if not WORKFLOW.match(line)] == []


def test_a_schema_refuses_what_it_does_not_know() -> None:
    with pytest.raises(AssertionError):
        assert_valid("gitlab", json.dumps([{"description": "late"}]))
    with pytest.raises(AssertionError):
        assert_valid("sarif", json.dumps({"version": "2.1.0", "runs": [{"results": []}]}))


# --- GitLab -----------------------------------------------------------------------------------------------------------


def issues(text: str, folder: Path) -> list[dict[str, Any]]:
    """The issues that GitLab gets of a trip."""
    trip_in(folder, text)
    found: list[dict[str, Any]] = json.loads(checked("gitlab", "visit.trip.yaml"))
    return found


def test_gitlab_gets_an_issue_for_each_finding(tmp_path: Path) -> None:
    late = issues(LATE, tmp_path)[0]
    line = LATE.splitlines().index("      time: 10:01-12:00") + 1

    assert (late["check_name"], late["severity"]) == ("DLG301 late-arrival", "major")
    assert late["location"] == {"path": "visit.trip.yaml", "lines": {"begin": line, "end": line}}
    assert " late: " in late["description"]  # what is wrong, then what to do


def test_gitlab_gets_an_empty_list_where_nothing_was_found(tmp_path: Path) -> None:
    clean = LATE.replace("10:01-12:00", "11:00-12:00")

    assert [each["severity"] for each in issues(clean, tmp_path)] in ([], ["info"])


def test_what_is_accepted_is_an_info_for_gitlab_with_its_reason(tmp_path: Path) -> None:
    late = next(each for each in issues(ACCEPTED, tmp_path) if "late-arrival" in each["check_name"])

    assert late["severity"] == "info"
    assert "(accepted: The clinic waits.)" in late["description"]


# --- fingerprints -----------------------------------------------------------------------------------------------------


def marks(form: str, text: str, folder: Path) -> dict[str, str]:
    """The fingerprint of each finding by its code."""
    trip_in(folder, text)
    document = json.loads(checked(form, "visit.trip.yaml"))
    if form == "gitlab":
        return {each["check_name"].split()[0]: each["fingerprint"] for each in document}
    return {each["ruleId"]: each["partialFingerprints"]["delegate/v1"] for each in document["runs"][0]["results"]}


MOVED = {
    "comments above": "# A comment\n\n" + LATE,
    "a line of that day above": LATE.replace(
        "    - briefing", "    - free: Breakfast\n      time: 07:00-07:30\n    - briefing"
    ),
    "a day before": LATE.replace("  2023-02-24:", "  2023-02-23:\n    - free: A walk\n  2023-02-24:"),
    "Windows line ends": LATE.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("form", SCHEMA_OF)
@pytest.mark.parametrize("moved", MOVED.values(), ids=MOVED.keys())
def test_a_finding_keeps_its_fingerprint_where_lines_move_above_it(form: str, moved: str, tmp_path: Path) -> None:
    assert marks(form, moved, tmp_path)["DLG301"] == marks(form, LATE, tmp_path)["DLG301"]


def test_two_findings_never_share_a_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = [each["fingerprint"] for each in json.loads(checked("gitlab", "itineraries", "delegate/checks"))]

    assert len(found) == len(set(found))


def test_a_private_line_leaves_no_trace_in_a_fingerprint() -> None:
    def mark(text: str, hidden: frozenset[int]) -> list[str]:
        source = Source("visit.trip.yaml", text)
        finding = Finding(Where(source.name, source.span(0, 5), "contact"), "said", code="DLG801", name="a-number")
        return fingerprints(Report((finding,), 1, {source.name: source}, {source.name: hidden}))

    assert mark("phone: 1", frozenset({1})) == mark("phone: 2", frozenset({1}))
    assert mark("phone: 1", frozenset()) != mark("phone: 2", frozenset())
