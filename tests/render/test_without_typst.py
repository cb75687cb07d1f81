"""Where the library for PDF is missing a browser prints, and says so; without one the message names the extra."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from choosing import few
from command import Answer, process, trip_in
from copies import EXCHANGE

from delegate.commands import browser

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("in_a_folder")]


def run(*arguments: str, path: str = os.environ["PATH"]) -> Answer:
    """The command where a package that raises what a missing one raises stands before typst."""
    missing = Path("missing/typst.py")
    missing.parent.mkdir(exist_ok=True)
    missing.write_text("raise ModuleNotFoundError(\"No module named 'typst'\", name='typst')\n", "utf-8")
    return process(*arguments, cwd=Path(), env={"PYTHONPATH": str(missing.parent.absolute()), "PATH": path})


@pytest.fixture
def _with_a_browser() -> None:
    if browser.installed() is None:
        pytest.skip("no browser is installed")


def printed(*options: str) -> Answer:
    trip_in(Path(), EXCHANGE)
    return run("plan", "visit.trip.yaml", "-o", "out.pdf", "--lang", "en", "--fail-on", "never", *options)


def size_of(path: Path) -> tuple[float, float]:
    """Width and height of the first page in millimetres."""
    said = subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True, text=True).stdout
    found = re.search(r"Page size: +([\d.]+) x ([\d.]+)", said)
    assert found is not None
    return round(float(found[1]) * 25.4 / 72), round(float(found[2]) * 25.4 / 72)


CARD_ON_LETTER = ("--copy", "card", "--paper", "letter")


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Answer]:
    """A card that a browser printed, and what the command said."""
    folder = tmp_path_factory.mktemp("card")
    with pytest.MonkeyPatch.context() as there:
        there.chdir(folder)
        answer = printed(*CARD_ON_LETTER)
    return folder / "out.pdf", answer


@pytest.mark.usefixtures("_with_a_browser")
def test_a_browser_prints_says_so_and_leaves_no_trace_of_when_and_where(card: tuple[Path, Answer]) -> None:
    path, answer = card
    printed(*CARD_ON_LETTER)

    assert answer.code == 0
    assert re.search(r"printed by \S+, for typst is not installed: pip install 'delegate\[pdf\]'", answer.err)
    first = path.read_bytes()
    assert Path("out.pdf").read_bytes() == first
    assert re.findall(rb"D:(\d{8})", first) == [b"19800101"] * 2
    assert re.search(rb"Mozilla|Chrome|Linux|Skia", first) is None


@pytest.mark.usefixtures("_with_a_browser")
def test_a_browser_takes_the_paper_that_is_asked_for_and_half_of_it_for_a_card(card: tuple[Path, Answer]) -> None:
    assert size_of(card[0]) == (108, 140)

    for options, size in few([], of=[(("--paper", "letter"), (216, 279)), (("--copy", "card"), (105, 148))]):
        printed(*options)
        assert size_of(Path("out.pdf")) == size


@pytest.mark.usefixtures("_with_a_browser")
def test_what_a_browser_has_no_font_for_is_named_and_not_printed_as_boxes() -> None:
    trip_in(Path(), EXCHANGE.replace("Welcome,", '"Welcome \\U000F1234",'))
    answer = run("plan", "visit.trip.yaml", "-o", "out.pdf", "--lang", "en")

    assert answer.code == 3
    assert "would print boxes for" in answer.err
    assert "(U+F1234): pip install 'delegate[pdf,fonts]'" in answer.err
    assert not Path("out.pdf").exists()


ONE_THING = """#!/bin/sh
case "$*" in
  *--dump-dom*) echo '<!DOCTYPE html><html lang="en" data-missing="">' ;;
  *) for each; do case $each in --print-to-pdf=*) echo %PDF-1.4 > "${each#*=}" ;; esac; done ;;
esac
"""


def old_browser() -> str:
    """The folders of programs, with such a browser in the first of them."""
    program = Path("old/chromium")
    program.parent.mkdir()
    program.write_text(ONE_THING, "utf-8")
    program.chmod(0o755)
    return f"{program.parent.absolute()}:{os.environ['PATH']}"


def test_a_browser_that_does_one_thing_a_start_prints_as_well() -> None:
    trip_in(Path(), EXCHANGE)
    answer = run("plan", "visit.trip.yaml", "-o", "out.pdf", path=old_browser())

    assert "printed by chromium" in answer.err
    assert Path("out.pdf").read_bytes() == b"%PDF-1.4\n"


def test_a_pack_says_once_that_a_browser_printed_it() -> None:
    trip_in(Path(), "trip: A day\ndelegation: {ann: {name: Ann Lee}}\ndays:\n  2026-11-24: tbc\n")
    answer = run("pack", "visit.trip.yaml", "-o", "pack", "--lang", "en", "--fail-on", "never", path=old_browser())

    assert answer.code == 0
    assert answer.err.count("for typst is not installed") == 1
    assert len([*Path("pack").rglob("*.pdf")]) > 1


@pytest.mark.skipif(any(Path(each).is_file() for each in browser.BUNDLES), reason="a browser is always found here")
def test_without_a_browser_the_message_names_the_extra(tmp_path: Path) -> None:
    trip_in(Path(), EXCHANGE)
    answer = run("plan", "visit.trip.yaml", "-o", "out.pdf", path=str(tmp_path))

    assert answer.code == 3
    assert "pip install 'delegate[pdf]'" in answer.err
    assert not Path("out.pdf").exists()
