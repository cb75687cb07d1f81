"""To add a crossing is one row of YAML and one `pytest --accept`, as docs/extending.md says."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import PLAIN, ROOT

ROW = """crossings:
  hung-shui-kiu:
    name: {en: Hung Shui Kiu, zh-Hant: 洪水橋口岸, zh-Hans: 洪水桥口岸}
    sides: {HK: "22.4960, 113.9440", CN: "22.5020, 113.9450"}
    modes: [walk, coach]
    hours: Mo-Su 07:00-22:00
    minutes: 30-60
    halls: 2
    changes:
      - until: 2034-12-31
        closed: {en: not open yet, zh-Hant: 尚未啟用, zh-Hans: 尚未启用}
        source: from memory
    source: from memory
    checked: 2026-11-24
    confidence: low
"""
TOUCHED = (
    "tests/data/test_shipped_borders.py",
    "tests/data/test_admissions_by_paper.py",
    "tests/data/test_admissions_in_force.py",
    "tests/commands/test_crossings_open_or_closed.py",
    "tests/commands/test_crossings_for_whom.py",
    "tests/commands/test_crossings_printed.py",
)
# One process loads what `--accept` has written, accepts it, which leaves all other tests alone, finds nothing more to
# accept, and asks the command.
ACCEPTED = """
import pytest, sys

class Goldens:
    def pytest_collection_modifyitems(self, items):
        items[:] = [each for each in items if "golden" in each.fixturenames]

asked = ["-q", "-p", "no:cacheprovider", *sys.argv[1:]]
if wrong := pytest.main(["--accept", *asked], plugins=[Goldens()]) or pytest.main(asked):
    sys.exit(wrong)
from delegate.cli import run
sys.exit(run("crossings --between HK CN --on 2035-03-05 --at 09:00".split()))
"""


def run(folder: Path, *arguments: str) -> str:
    """What a command says in that copy of the repository, which must succeed."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**PLAIN, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_row_and_one_accept_are_enough(tmp_path: Path) -> None:
    for name in ("delegate", "tests", "tools", "docs", "itineraries"):
        shutil.copytree(ROOT / name, tmp_path / name)  # with the byte code: nothing is compiled twice
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    book = tmp_path / "delegate/data/borders/hk-cn.yaml"
    text = book.read_text("utf-8")
    assert text.count("\ncrossings:\n") == 1
    book.write_text(text.replace("crossings:\n", ROW, 1), "utf-8")

    said = run(tmp_path, "-c", ACCEPTED, *TOUCHED)

    assert "Hung Shui Kiu" in said
    assert "two halls" in said
