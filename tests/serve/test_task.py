"""The task that the page on editors gives reads what `check --watch` prints."""

import json
import re

from command import LATE, ROOT, here, trip_in


def test_the_problem_matcher_reads_what_check_prints(tmp_path):
    page = (ROOT / "docs/editors.md").read_text("utf-8")
    blocks = [json.loads(each) for each in re.findall(r"^```json\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)]
    task = next(each for each in blocks if "tasks" in each)["tasks"][0]
    matcher = task["problemMatcher"]
    pattern = matcher["pattern"]
    trip_in(tmp_path, LATE)
    said = here("check", str(tmp_path), "--format", "concise").out

    found = [match for line in said.splitlines() if (match := re.search(pattern["regexp"], line))]
    assert found
    assert {each[pattern["severity"]] for each in found} <= {"error", "warning", "note"}
    assert "DLG301" in {each[pattern["code"]] for each in found}
    assert all(each[pattern["line"]].isdigit() and each[pattern["file"]].endswith("visit.trip.yaml") for each in found)
    assert re.search(matcher["background"]["beginsPattern"], "saved 12:03:07")
    for files in ("1 file", "3 files"):
        assert re.search(matcher["background"]["endsPattern"], f"watching {files}; Ctrl-C ends it")
