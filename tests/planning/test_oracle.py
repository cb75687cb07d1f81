"""The whole plan of the sample trip, written by hand from the rules and the figures of docs/estimates.md.

Nothing rewrites `sample/sample.plan.json`, whose sums stand in `sample/sums.md`: where the plan differs,
one of the two is wrong, and the rules say which.
"""

import json
from pathlib import Path

from command import here

HERE = Path(__file__).parents[1]


def test_the_plan_of_the_sample_trip_is_the_one_written_by_hand(monkeypatch):
    monkeypatch.chdir(HERE.parent)
    done = here("plan", "tests/sample/sample.trip.yaml", "--format", "json")

    plan = json.loads(done.out)
    plan["trip"]["revision"] = None  # which version it is follows from the repository and not from the rules
    assert plan == json.loads((HERE / "sample/sample.plan.json").read_text("utf-8"))
