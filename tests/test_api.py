"""What `import delegate` offers to a stranger: its names alone, from another folder, typed and cheap to import."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from command import LATE, PLAIN, TRIP, here

import delegate

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/api.md").read_text("utf-8")
PROGRAM, SAID = (PAGE.split(f"```{language}\n")[1].split("```")[0] for language in ("python", "text"))


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A Python that knows the installed package, in a folder that has nothing of the repository."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=PLAIN, capture_output=True, text=True, check=False, timeout=120
    )


def planned(text: str = TRIP) -> tuple[delegate.Plan, tuple[delegate.Finding, ...]]:
    reading = delegate.read(text.encode())
    assert reading.trip is not None
    plan = delegate.plan(reading.trip)
    return plan, delegate.check(plan, reading.findings)


def test_the_program_of_the_page_does_what_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "visit.trip.yaml").write_text(LATE, "utf-8")
    (tmp_path / "client.py").write_text(PROGRAM, "utf-8")
    done = python(tmp_path, "client.py")

    assert (done.returncode, done.stdout, done.stderr) == (0, SAID, "")
    assert "訪問" in (tmp_path / "programme.html").read_text("utf-8")
    assert "The Clinic" not in (tmp_path / "ann.md").read_text("utf-8")


@pytest.mark.slow
def test_the_program_of_the_page_passes_mypy_strict(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    (tmp_path / "client.py").write_text(PROGRAM, "utf-8")
    (tmp_path / "wrong.py").write_text("import delegate\n\ndelegate.plan('visit.trip.yaml')\n", "utf-8")
    kept = pytestconfig.cache.mkdir("mypy-of-the-page") if pytestconfig.cache else "cache"  # between two runs
    done = python(tmp_path, "-m", "mypy", "--strict", "--cache-dir", str(kept), "client.py", "wrong.py")

    (error,) = (line for line in done.stdout.splitlines() if " error: " in line)
    assert error.startswith('wrong.py:3: error: Argument 1 to "plan" has incompatible type "str"; expected "Trip"')
    assert done.stdout.splitlines()[-1] == "Found 1 error in 1 file (checked 2 source files)"


def test_to_import_the_package_imports_nothing_of_it_until_a_name_is_asked_for(tmp_path: Path) -> None:
    script = (
        "import sys; before = set(sys.modules); import delegate\n"
        "heavy = {'click', 'geopy', 'pendulum', 'rich', 'yaml'}\n"
        "print(*sorted(name for name in set(sys.modules) - before if name in heavy or name.startswith('delegate')))\n"
        "delegate.read; print(*sorted(heavy & set(sys.modules)))"
    )
    done = python(tmp_path, "-c", script)

    assert done.stdout == "delegate delegate.render\nyaml\n"


def test_every_public_name_is_there_and_no_other() -> None:
    assert [name for name in delegate.__all__ if getattr(delegate, name, None) is None] == []
    assert set(delegate.__all__) <= set(dir(delegate))
    with pytest.raises(AttributeError, match="no attribute 'ask'"):
        _ = delegate.ask


def test_a_function_keeps_its_name_whatever_is_imported_first(tmp_path: Path) -> None:
    script = (
        "from delegate.cli import run; import delegate.render.formats, delegate; from delegate.render import formats\n"
        "print(delegate.render.__module__, formats.__name__)"
    )
    done = python(tmp_path, "-c", script)

    assert done.stdout == "delegate.api delegate.render.formats\n"


@pytest.mark.parametrize("form", ["md", "txt", "json", "ics", "html"])
def test_what_is_rendered_is_what_the_command_prints(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "trip.yaml").write_text(LATE, "utf-8")
    plan, findings = planned(LATE)
    edition = delegate.Edition.SCHEDULE if form in ("txt", "json") else delegate.Edition.PROGRAMME
    sheet = delegate.settle(plan, findings, edition=edition, languages=("en",))
    answer = here("plan", "trip.yaml", "--format", form, "--lang", "en")

    assert delegate.render(sheet, form).data.decode() == answer.out


def test_bytes_include_from_the_folder_that_is_said(tmp_path: Path) -> None:
    clinic = '  clinic: {name: The Clinic, city: Hong Kong, at: "22.2783, 114.1823"}\n'
    (tmp_path / "book.yaml").write_text(f"venues:\n{clinic}", "utf-8")
    text = f"include: [book.yaml]\n{TRIP.replace(clinic, '')}"

    assert delegate.read(text.encode(), folder=tmp_path).findings == ()
    missing = delegate.read(text.encode(), folder=tmp_path / "elsewhere").findings
    assert [each.name for each in missing] == ["include-refused"]


def test_a_text_that_is_no_trip_has_findings_and_no_trip() -> None:
    reading = delegate.read(b"- 1\n", name="list.yaml")

    assert reading.trip is None
    assert [(each.where.path, each.name) for each in reading.findings] == [("list.yaml", "not-a-trip")]


def test_a_file_that_is_not_there_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        delegate.read(tmp_path / "none.trip.yaml")


def test_somebody_a_day_a_format_or_a_paper_that_is_none_is_a_wrong_value() -> None:
    plan, findings = planned()
    sheet = delegate.settle(plan, findings)

    with pytest.raises(ValueError, match="`nobody` is no person"):
        delegate.settle(plan, whom="nobody")
    with pytest.raises(ValueError, match="2024-01-01 is not a day of this trip"):
        delegate.settle(plan, day=dt.date(2024, 1, 1))
    with pytest.raises(ValueError, match="`rtf` is no format: there are "):
        delegate.render(sheet, "rtf")
    with pytest.raises(ValueError, match="`a5` is no paper"):
        delegate.render(sheet, "html", paper="a5")


def test_one_day_of_one_person_is_all_that_is_in_the_sheet() -> None:
    plan, findings = planned()
    sheet = delegate.settle(plan, findings, whom="ann", day=dt.date(2023, 2, 24))
    text = delegate.render(sheet, "md").data.decode()

    assert "Morning talks" in text
    assert [word for word in ("The clinic", "Last words", "Nobody else may know") if word in text] == []
