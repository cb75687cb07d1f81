"""git shows schedules where it shows changes, for whoever asked for it, and plain diffs for everybody else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import PLAIN, TRIP, here
from every import every
from repository import commit, git, new_repository

from delegate.commands.git_setup import TEXTCONV


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(new_repository(tmp_path / "office"))
    return tmp_path / "office"


def diff(office: Path, *options: str, found: bool = True) -> str:
    """What `git diff` shows where `delegate` is on the path, or is not."""
    away = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat"}
    folders = [str(Path(sys.executable).parent), *os.environ["PATH"].split(os.pathsep)]
    if not found:
        folders = [folder for folder in folders if shutil.which("delegate", path=folder) is None]
    environment = {**PLAIN, **away, "PATH": os.pathsep.join(folders)}
    words = ["git", "-c", "color.ui=never", "diff", *options]
    done = subprocess.run(words, cwd=office, capture_output=True, check=True, env=environment)
    return done.stdout.decode()


def test_without_write_it_is_only_printed(office: Path) -> None:
    before = (office / ".git/config").read_text("utf-8")
    done = here("git-setup")

    assert done.code == 0
    assert "*.trip.yaml diff=delegate\n" in done.out
    assert "textconv" in done.out
    assert (office / ".git/config").read_text("utf-8") == before
    assert not (office / ".gitattributes").exists()


def test_every_line_is_written_once_and_others_are_untouched_also_when_it_is_taken_away(office: Path) -> None:
    attributes, settings = office / ".gitattributes", office / ".git/config"
    attributes.write_text("*.pdf binary", "utf-8")
    with settings.open("a", encoding="utf-8") as file:
        file.write('[diff "delegate"]\n\tcachetextconv = false\n[alias]\n\tst = status\n')
    before = settings.read_text("utf-8")
    here("git-setup", "--write")
    once = attributes.read_text("utf-8"), settings.read_text("utf-8")
    assert here("git-setup", "--write").out == "nothing to do: all is as it should be\n"

    assert (attributes.read_text("utf-8"), settings.read_text("utf-8")) == once
    assert once[0].startswith("*.pdf binary\n*.trip.yaml diff=delegate\n")
    assert git(office, "config", "diff.delegate.textconv") == TEXTCONV
    assert git(office, "config", "alias.st") == "status"
    here("git-setup", "--remove")
    assert attributes.read_text("utf-8") == "*.pdf binary\n"
    assert settings.read_text("utf-8") == before
    assert here("git-setup", "--remove").out == "nothing to do: all is as it should be\n"


def test_git_diff_shows_the_schedule_with_the_line_at_the_head(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", TRIP)
    here("git-setup", "--write")
    trip.write_text(TRIP.replace("time: 11:00-12:00", "time: 11:30-12:30"), "utf-8")
    shown, plain = diff(office), diff(office, "--no-textconv", "-U0")

    assert any(line.startswith("+") and "11:30" in line and "The clinic" in line for line in shown.splitlines())
    assert "Nobody else may know" not in shown
    assert "5555" not in shown
    assert "+      time: 11:30-12:30" in plain
    assert next(line for line in plain.splitlines() if line.startswith("@@")).endswith("@@ visit: The clinic")


def test_a_shell_that_does_not_find_the_program_compares_the_file(office: Path) -> None:
    trip = commit(office, "visit.trip.yaml", TRIP)
    here("git-setup", "--write")
    trip.write_text(TRIP.replace("time: 11:00-12:00", "time: 11:30-12:30"), "utf-8")

    assert "+      time: 11:30-12:30" in diff(office, found=False)


def test_a_trip_with_an_address_book_in_a_folder_is_shown_with_what_is_in_the_book(office: Path) -> None:
    venues = TRIP[TRIP.index("venues:") : TRIP.index("days:")]
    commit(office, "books/venues.yaml", venues)
    text = TRIP.replace(venues, "include: [../books/venues.yaml]\n")
    trip = commit(office, "2023/visit.trip.yaml", text)
    here("git-setup", "--write")
    trip.write_text(text.replace("time: 11:00-12:00", "time: 11:30-12:30"), "utf-8")

    shown = diff(office, "-U50")

    assert "\n-11:00-12:00" in shown
    assert "> to The Clinic" in shown
    assert "confirmed" not in shown


@pytest.mark.usefixtures("office")
@every("data", [b"", b"a: [", b"trip: x\n", b"- " * 5000, b"days: {2023-02-24: tbc}\n"])
def test_what_is_no_trip_is_given_back_as_it_is(data: bytes) -> None:
    Path("x.trip.yaml").write_bytes(data)
    answer = here("textconv", "x.trip.yaml", encoding="latin-1")

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.encode("latin-1") == data or b"2023" in data


def test_what_is_no_text_is_given_back_byte_by_byte(office: Path) -> None:
    data = b"\xff\xfe\x00"
    (office / "x.trip.yaml").write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-m", "delegate", "textconv", "x.trip.yaml"], capture_output=True, check=False
    )

    assert (done.returncode, done.stderr, done.stdout) == (0, b"", data)


def test_outside_a_repository_it_is_a_wrong_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert here("git-setup").code == 2
    assert here("git-setup", "--write", "--remove").code == 2


def test_it_works_from_a_worktree_for_the_whole_clone(office: Path, tmp_path: Path) -> None:
    commit(office, "visit.trip.yaml", TRIP)
    git(office, "worktree", "add", "-q", str(tmp_path / "beside"))
    os.chdir(tmp_path / "beside")
    here("git-setup", "--write")

    assert git(office, "config", "diff.delegate.textconv") == TEXTCONV
    assert (tmp_path / "beside/.gitattributes").exists()
