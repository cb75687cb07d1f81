"""With `PYTHONOPTIMIZE=2`, without asserts and docstrings, every command says and answers the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import LATE, PLAIN, ROOT, here, trip_in

pytestmark = pytest.mark.slow

CROSSING = """\
trip: T
delegation: {ann: {name: Ann}}
crossings:
  bridge: {name: tbc, sides: {HK: "22.5, 114.1", CN: "22.55, 114.1"}, minutes: 20-40, modes: [coach]}
days:
  2026-06-01:
    - meeting: A
      venue: Hong Kong
      time: 09:00-10:00
    - crossing: bridge
    - meeting: B
      venue: Shenzhen
      time: 13:00-14:00
"""
COMMANDS = (
    *(["explain", each] for each in ("late-arrival", "not-utf8", "unknown-check")),
    *(["schema"], ["schema", "plan"], ["plan", "--help"], ["pack", "--help"], ["textconv", "--help"]),
    *(["check", "."], ["check", ".", "--format", "json"]),
    *(["plan", "visit.trip.yaml", "--format", each] for each in ("json", "html", "md")),
    *(["legs", "bridge.trip.yaml"], ["fix", "broken.trip.yaml"], ["crossings", "lo-wu"]),
    [
        "check",
        *map(str, sorted((ROOT / "delegate" / "checks" / "borders").glob("*.bad.yaml"))[::3]),
        "--format",
        "json",
    ],
)
ANSWERS = """
import json, sys
from command import here
print(json.dumps([here(*each) for each in json.loads(sys.argv[1])]))
"""


def answers(folder: Path, **env: str) -> list[list[object]]:
    """The answer of every command, from one process with that environment."""
    done = subprocess.run(
        [sys.executable, "-c", ANSWERS, json.dumps(COMMANDS)],
        cwd=folder,
        env={**PLAIN, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests"))), **env},
        capture_output=True,
        check=True,
    )
    found: list[list[object]] = json.loads(done.stdout)
    return found


def test_every_answer_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    trip_in(tmp_path, LATE)
    trip_in(tmp_path, CROSSING, "bridge.trip.yaml")
    trip_in(tmp_path, "trip: [\n", "broken.trip.yaml")

    plain, optimised = [[*here(*each)] for each in COMMANDS], answers(tmp_path, PYTHONOPTIMIZE="2")

    for command, *both in zip(COMMANDS, plain, optimised, strict=True):
        assert both[0] == both[1], command
        assert both[0][0] in (0, 1), command
    assert "has no `name`" in str(plain)
