"""The whole plan of the sample trip, written by hand from the rules and the figures of docs/estimates.md.

Nothing rewrites `sample/sample.plan.json`, whose sums stand in `sample/sums.md`: where the plan differs,
one of the two is wrong, and the rules say which.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[1]


def test_the_plan_of_the_sample_trip_is_the_one_written_by_hand():
    command = [sys.executable, "-m", "delegate", "plan", "tests/sample/sample.trip.yaml", "--format", "json"]
    done = subprocess.run(command, cwd=HERE.parent, capture_output=True, check=True)

    plan = json.loads(done.stdout)
    plan["trip"]["revision"] = None  # which version it is follows from the repository and not from the rules
    assert plan == json.loads((HERE / "sample/sample.plan.json").read_text("utf-8"))
