"""The formats: what finds them, what they cost who does not use them, and that no new one escapes the tests."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from command import PLAIN, ROOT, here, trip_in
from copies import EXCHANGE
from every import every

from delegate.render import formats

TESTED = ("test_contract", "test_secrets")
LONG = ("tokyo", "four-cities", "estonia", "bridge")
RAISING = """\
from delegate.render.formats import Format


def render(sheet, options):
    raise RuntimeError("this format prints nothing")


FORMAT = Format("raising", render, suffix=".raising")
"""
SHOUTING = RAISING.replace("raising", "shouting").replace(
    'raise RuntimeError("this format prints nothing")', "return sheet.titles[0].text.upper()"
)


def with_format(folder: Path, name: str, text: str, then: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a line of Python as if this file, too, were in the folder of formats."""
    (folder / f"{name}.py").write_text(text, "utf-8")
    script = f"import sys; from delegate.render import formats; formats.__path__.append({str(folder)!r}); {then}"
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env={**PLAIN, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@every("name", formats.names())
def test_a_format_is_called_like_its_file_and_its_suffix(name: str) -> None:
    found = formats.format_named(name)

    assert found.name == name
    assert found.suffix in (f".{name}", "")


def test_no_two_formats_have_one_suffix() -> None:
    given = [each.suffix for each in formats.every_format() if each.suffix]

    assert len(formats.suffixes()) == len(given)


def test_the_extras_of_formats_are_extras_of_the_package() -> None:
    known = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]

    assert {each.extra for each in formats.every_format() if each.extra} <= known.keys()


def test_the_help_names_every_format_and_every_suffix() -> None:
    said = " ".join(here("plan", "--help").out.split())

    assert f"--format [{'|'.join(formats.names())}]" in said
    assert f"the suffix picks the format: {', '.join(formats.suffixes())}." in said


def test_the_page_on_printing_has_a_row_for_every_suffix_with_the_extra_that_it_needs() -> None:
    page = (ROOT / "docs/printing.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\.\w+)` \| [^|]+ \| (?:the extra `(\w+)`)? ?\|$", page, re.MULTILINE)

    assert sorted(rows) == sorted((each.suffix, each.extra) for each in formats.every_format() if each.suffix)


def test_to_know_all_formats_loads_neither_a_library_nor_the_sheet() -> None:
    asked = "import sys; from delegate.render import formats; formats.every_format(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, check=True, text=True).stdout

    heavy = {"typst", "jinja2", "docx", "lxml", "xlsxwriter", "icalendar", "rich", "delegate.sheet", "delegate.report"}
    assert heavy & set(loaded.split()) == set()


def test_a_file_in_the_folder_is_a_format_of_the_command(tmp_path: Path) -> None:
    trip_in(tmp_path, EXCHANGE)
    folder = tmp_path / "formats"
    folder.mkdir()
    product = tmp_path / "visit.shouting"
    run = (
        "from delegate.cli import run; asked = ('plan', sys.argv[1], '--fail-on', 'never'); "
        "sys.exit(run((*asked, '--format', 'shouting')) or run((*asked, '-o', sys.argv[2])))"
    )
    done = with_format(folder, "shouting", SHOUTING, run, str(tmp_path), str(product))

    assert (done.returncode, done.stdout) == (0, "EXCHANGE")
    assert product.read_text("utf-8") == "EXCHANGE"


@pytest.mark.slow
def test_a_format_that_only_raises_fails_the_contract_and_the_secrets_by_being_there(tmp_path: Path) -> None:
    files = [str(ROOT / f"tests/render/{name}.py") for name in TESTED]
    options = (
        "-q",
        "-k",
        f"raising and not ({' or '.join(LONG)})",  # whose plans take longer than all else here
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "-o",
        "addopts=",
        "--tb=no",
    )
    run = "import pytest; sys.exit(pytest.main(sys.argv[1:]))"
    done = with_format(tmp_path, "raising", RAISING, run, *options, *files)

    failed = {name: len(re.findall(rf"^FAILED \S*{name}\.py::", done.stdout, re.MULTILINE)) for name in TESTED}
    assert "passed" not in done.stdout.splitlines()[-1], done.stdout
    assert all(number > 3 for number in failed.values()), done.stdout
