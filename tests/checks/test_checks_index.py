"""Checks are loaded when they are to look at something, and what is left out would have found nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from every import every

from delegate.assessment.subjects import SUBJECTS
from delegate.checking import CHECKS
from delegate.checks import INDEX, every_check, indexed
from delegate.includes import Library
from delegate.pipeline import work_out

ROOT = Path(__file__).parent.parent.parent
TRIPS = [*sorted(CHECKS.glob("*/*.bad.yaml")), *sorted(ROOT.glob("itineraries/*.trip.yaml"))]
TRIPS += sorted(CHECKS.glob("*/*.good.yaml"))


def test_the_index_says_what_the_files_say(golden):
    golden(INDEX.relative_to(ROOT), indexed())


def test_what_a_check_is_about_is_a_subject_and_each_subject_has_a_check():
    assert {each.about for each in every_check()} == {"", *SUBJECTS}


@every("path", TRIPS, ids=lambda path: path.stem)
def test_a_check_finds_nothing_where_a_plan_has_not_what_it_is_about(path: Path) -> None:
    plan = work_out(path.name, path.read_bytes(), Library(path.parent).fetch).plan
    if plan is None:
        return
    there = {subject for subject, has in SUBJECTS.items() if has(plan)}
    idle = [each for each in every_check() if each.about and each.about not in there]

    assert [(each.name, found.message) for each in idle for found in each.function(plan)] == []


def test_a_check_that_is_not_in_the_index_is_found_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = every_check()
    every_check.cache_clear()
    monkeypatch.setattr("delegate.checks.INDEX", tmp_path / "none.json")
    try:
        assert [each._replace(function=None) for each in every_check()] == [
            each._replace(function=None) for each in before
        ]
    finally:
        every_check.cache_clear()


def test_a_check_of_a_plain_trip_loads_few_modules_and_help_hardly_any(tmp_path: Path) -> None:
    """Every module costs a fifth of a millisecond; the figures go down, and up only for a reason."""
    trip = tmp_path / "plain.trip.yaml"
    trip.write_text(
        "trip: Plain\ndelegation:\n  wen: {name: Wen Jia}\ndays:\n  2026-05-12:\n    - meeting: Talks\n"
        "      time: 10:00-11:00\n",
        "utf-8",
    )
    asked = "import sys; from delegate.cli import run; run(sys.argv[1:]); print('\\n', *sys.modules)"

    def loaded(*words: str) -> list[str]:
        done = subprocess.run([sys.executable, "-c", asked, *words], capture_output=True, check=True, text=True)
        return [name for name in done.stdout.splitlines()[-1].split() if name.startswith("delegate")]

    plain = loaded("check", str(trip))
    assert len(plain) <= 290
    assert not [name for name in plain if name.startswith("delegate.checks.agreements")]
    assert len(loaded("check", "--help")) <= 20
    assert len(loaded("--help")) <= 10
