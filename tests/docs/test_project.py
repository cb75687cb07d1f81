"""What others rely on: one version, a whole wheel, hooks that pre-commit runs, a workflow that runs what we run."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml
from command import LATE, PLAIN, ROOT, TRIP, here
from every import every

import delegate

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def git(folder: Path, *arguments: str) -> str:
    """What git answers in a folder, by nobody in particular."""
    plain = {name: value for name, value in PLAIN.items() if not name.startswith("GIT_")}
    who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.test", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *who, *arguments], cwd=folder, env=plain, check=True, capture_output=True, text=True, timeout=60
    )
    return done.stdout.strip()


# --- the package ------------------------------------------------------------------------------------------------------


def test_the_version_stands_in_one_place() -> None:
    assert "version" not in PROJECT
    assert version("delegate") == delegate.__version__
    assert here("--version").out.startswith(f"delegate {delegate.__version__} (")
    assert f"\n## {delegate.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.slow
def test_a_wheel_has_that_version_the_licence_and_the_types_and_no_script_that_makes_data(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(ROOT / "delegate", tree / "delegate", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tree)
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(build, cwd=tree, check=True, capture_output=True, timeout=60)
    (wheel,) = (tree / "dist").iterdir()
    inside = f"delegate-{delegate.__version__}.dist-info"
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        metadata = archive.read(f"{inside}/METADATA").decode()
        programs = archive.read(f"{inside}/entry_points.txt").decode()

    assert wheel.name == f"delegate-{delegate.__version__}-py3-none-any.whl"
    assert f"\nVersion: {delegate.__version__}\n" in metadata
    assert f"[console_scripts]\n{HOOKS[0]['entry'].split()[0]} = " in programs
    assert {"delegate/py.typed", f"{inside}/licenses/LICENSE", "delegate/data/starter.trip.yaml"} <= names
    assert [name for name in names if "/make_" in name or not name.startswith("delegate")] == []


def test_geopy_comes_with_the_package_and_not_with_an_extra() -> None:
    extras = PROJECT["optional-dependencies"]

    assert [each for each in PROJECT["dependencies"] if each.startswith("geopy")] != []
    assert [name for name, brings in extras.items() for each in brings if "geopy" in each or "geocode" in name] == []


def test_every_extra_that_a_page_or_a_message_names_is_one() -> None:
    texts = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "delegate").rglob("*.py")]
    named = {
        name
        for path in texts
        for several in re.findall(r"(?:delegate|'\.)\[([a-z,]+)\]", path.read_text("utf-8"))
        for name in several.split(",")
    }

    assert {"all", "pdf", "holidays"} <= named
    assert named <= PROJECT["optional-dependencies"].keys()


# --- pre-commit -------------------------------------------------------------------------------------------------------


def pre_commit(folder: Path, *arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    """pre-commit run in a folder, with a cache of its own."""
    plain = {name: value for name, value in PLAIN.items() if not name.startswith(("GIT_", "PRE_COMMIT", "VIRTUAL_ENV"))}
    command = [sys.executable, "-m", "pre_commit", *arguments]
    env = {**plain, "PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never"}
    env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}"
    return subprocess.run(
        command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False, timeout=240
    )


@pytest.mark.slow
def test_pre_commit_checks_the_trips_that_others_commit(tmp_path: Path) -> None:
    hooks, visits, home = tmp_path / "hooks", tmp_path / "visits", tmp_path / "home"
    for folder in (hooks, visits):
        folder.mkdir()
        git(folder, "init", "--quiet")
    # With the delegate that is installed here: what pip makes of the package is the matter of the wheel's test.
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert manifest.count("language: python\n") == 1
    (hooks / ".pre-commit-hooks.yaml").write_text(manifest.replace("language: python\n", "language: system\n"), "utf-8")
    git(hooks, "add", ".")
    git(hooks, "commit", "--quiet", "-m", "As it is here")
    hook = {"repo": str(hooks), "rev": git(hooks, "rev-parse", "HEAD"), "hooks": [{"id": "delegate-check"}]}
    (visits / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [hook]}))
    (visits / "march.trip.yaml").write_text(TRIP, "utf-8")
    (visits / "notes.yaml").write_text("no: trip\n", "utf-8")
    git(visits, "add", ".")
    good = pre_commit(visits, "run", home=home)
    (visits / "march.trip.yaml").write_text(LATE, "utf-8")
    git(visits, "add", ".")
    bad = pre_commit(visits, "run", home=home)

    assert (good.returncode, good.stdout.splitlines()[-1]) == (0, f"delegate check{'.' * 59}Passed"), good.stdout
    assert bad.returncode == 1
    assert re.search(r"^march\.trip\.yaml:20:13: error\[DLG301\] ", bad.stdout, re.MULTILINE), bad.stdout


@every(
    ("path", "is_one"),
    [
        ("trip.yaml", True),
        ("visits/march.trip.yaml", True),
        ("visits/trip.yaml", True),
        ("roundtrip.yaml", False),
        ("trip.yaml.orig", False),
        ("address-book.yaml", False),
    ],
)
def test_the_hook_takes_what_the_command_calls_a_trip(path: str, is_one: bool) -> None:
    from delegate.includes import is_trip

    (hook,) = HOOKS

    assert bool(re.search(hook["files"], path)) is is_one
    assert is_trip(Path(path).name) is is_one


@pytest.mark.slow
def test_our_own_hooks_are_ones_that_pre_commit_takes(tmp_path: Path) -> None:
    for what in (("validate-config", ".pre-commit-config.yaml"), ("validate-manifest", ".pre-commit-hooks.yaml")):
        done = pre_commit(ROOT, *what, home=tmp_path)
        assert (done.returncode, done.stdout + done.stderr) == (0, ""), what


# --- the pages about the work -----------------------------------------------------------------------------------------


def test_the_workflow_runs_what_everybody_can_run() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))["jobs"]
    run = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]

    assert run == [".ci/run", ".ci/floors"]
    assert [each for each in run if not os.access(ROOT / each, os.X_OK)] == []


def test_the_whole_set_up_of_contributing_is_that_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8").split("<!-- command: test -->")[1]
    set_up = readme.split("$ ")[1].partition(" && .venv/bin/pytest")[0]

    assert f"\n{set_up}\n" in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
