"""Pipes, devices, full disks, two at once and Ctrl-C: an answer at once, and no half file."""

import os
import resource
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from command import PLAIN, TRIP, here, trip_in

from delegate.commands import output_folder
from delegate.commands.errors import CommandError

pytestmark = [
    pytest.mark.usefixtures("in_a_folder"),
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name"),
    pytest.mark.usefixtures("_soon"),
]


@pytest.fixture
def _soon():
    """Whatever waits for a pipe is ended, and the test fails."""
    before = signal.signal(signal.SIGALRM, lambda *_: pytest.fail("it waits for ever"))
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


# --- pipes and devices ----------------------------------------------------------------


@pytest.mark.parametrize(
    "command", [["plan"], ["check"], ["legs"], ["fix"], ["textconv"], ["diff"], ["shift", "+1 day"]]
)
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_a_pipe_or_device_is_refused_at_once(command: list[str], kind: str, tmp_path: Path) -> None:
    path = tmp_path / "trip.yaml"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")

    answer = here(command[0], "trip.yaml", *command[1:])

    assert answer.code in (2, 3)
    assert answer.out == ""
    assert "internal error" not in answer.err


def test_a_pipe_does_not_hide_the_findings_of_the_files_beside_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.trip.yaml")
    trip_in(tmp_path, "trip: [\n")

    answer = here("check", "pipe.trip.yaml", "visit.trip.yaml")

    assert answer.code == 3
    assert answer.out.startswith("visit.trip.yaml:")
    assert answer.err.splitlines()[-1] == "delegate: cannot read pipe.trip.yaml: it is a pipe or a device, and no file"


def test_a_pipe_in_the_place_of_settings_is_refused_at_once(tmp_path: Path) -> None:
    trip_in(tmp_path, TRIP.replace(', at: "22.2808, 114.1654"', ""))
    (tmp_path / "delegate").mkdir()
    os.mkfifo(tmp_path / "delegate" / "geocode.toml")

    answer = here(
        "geocode", "visit.trip.yaml", "--yes", XDG_CONFIG_HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path / "cache")
    )

    assert answer.code == 3
    assert "it is a pipe or a device" in answer.err


def test_a_pipe_that_nobody_reads_is_no_place_to_write_to(tmp_path: Path) -> None:
    trip_in(tmp_path)
    os.mkfifo(tmp_path / "out.md")

    answer = here("plan", "visit.trip.yaml", "-o", "out.md")

    assert answer.code == 3
    assert answer.err.startswith("delegate: cannot write out.md: ")


def test_a_folder_whose_mark_is_a_pipe_is_not_ours(tmp_path: Path) -> None:
    trip_in(tmp_path)
    (tmp_path / "pack").mkdir()
    os.mkfifo(tmp_path / "pack" / ".delegate-pack")

    assert here("pack", "visit.trip.yaml", "-o", "pack").code == 2


def test_a_trip_that_includes_itself_is_told_so(tmp_path: Path) -> None:
    trip_in(tmp_path, TRIP.replace("base:", "include: [./visit.trip.yaml]\nbase:"))

    answer = here("check", "visit.trip.yaml")

    assert answer.code == 1
    assert "it is this very trip" in answer.out


# --- a full disk, and two at once ----------------------------------------------------------------


def small_disk() -> None:
    """No file may grow beyond 20 KB, as on a disk that is nearly full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


@pytest.mark.parametrize("arguments", [["pack", "visit.trip.yaml", "-o", "out"], ["plan", ".", "-o", "out.html"]])
def test_a_disk_that_fills_up_is_a_sentence_and_leaves_nothing_half_written(
    arguments: list[str], tmp_path: Path
) -> None:
    trip_in(tmp_path, TRIP.replace("  ben: {name: Ben Ho, role: interpreter}\n", "").replace("ben", "ann"))

    done = subprocess.run(
        [sys.executable, "-m", "delegate", *arguments],
        cwd=tmp_path,
        env=PLAIN | {"PYTHONDONTWRITEBYTECODE": "1"},  # Python would leave its own files half written
        capture_output=True,
        preexec_fn=small_disk,
        check=False,
    )

    assert done.returncode == 3
    assert done.stderr.decode().splitlines()[-1] == f"delegate: cannot write {arguments[-1]}: File too large"
    assert b"Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["visit.trip.yaml"]


@pytest.mark.parametrize("there", [True, False], ids=["a pack", "nothing"])
def test_two_packs_at_once_into_one_folder_leave_one_of_them_whole(there: bool, tmp_path: Path) -> None:
    packs = [{f"{number}/{name}": b"x" * 1000 for name in range(8)} for number in range(2)]
    failures: list[CommandError] = []
    if there:
        output_folder.replace_whole(tmp_path / "pack", {"index.html": b"old"})

    def pack(number: int) -> None:
        for _ in range(30):
            try:
                output_folder.replace_whole(tmp_path / "pack", packs[number])
            except CommandError as error:
                failures.append(error)

    both = [threading.Thread(target=pack, args=(number,)) for number in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join()

    written = {path.relative_to(tmp_path / "pack").as_posix() for path in (tmp_path / "pack").glob("?/*")}
    assert written in [set(pack) for pack in packs]
    assert [path.name for path in tmp_path.iterdir()] == ["pack"]
    assert {str(error) for error in failures} <= {
        "cannot write pack: another program has put something there meanwhile"
    }


# --- Ctrl-C while Python is still loading ----------------------------------------------------------------

INTERRUPTED = """
import os, signal, sys

class Interrupts:
    def find_spec(self, name, path, target=None):
        if name == module:
            os.kill(os.getpid(), signal.SIGINT)

module = sys.argv.pop(1)
sys.meta_path.insert(0, Interrupts())
from delegate.__main__ import main
main()
"""


@pytest.mark.parametrize(
    "module",
    ["click", "delegate.cli", "delegate.commands.check", "yaml", "delegate.planning.planner", "delegate.report.json"],
)
def test_ctrl_c_while_the_program_loads_is_130_and_not_a_word(module: str, tmp_path: Path) -> None:
    trip_in(tmp_path)

    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, module, "check", ".", "--format", "json"],
        cwd=tmp_path,
        env=PLAIN,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
