"""Each row of the contract's exit codes, as a script sees it: 0, 1, 2, 3, 130 and 141, and never a traceback."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from choosing import few
from command import DOUBTFUL, LATE, TRIP, here, process, trip_in

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("in_a_folder")]


# --- 0: done, and nothing at or above --fail-on ---------------------------------------------------------------------


def test_0_where_nothing_is_found(tmp_path: Path) -> None:
    trip_in(tmp_path)

    assert process("check", "visit.trip.yaml", cwd=tmp_path).code == 0
    assert [here(command, "visit.trip.yaml").code for command in ("plan", "check")] == [0, 0]


@pytest.mark.parametrize("command", ["plan", "check"])
def test_0_where_what_is_found_is_below_the_bar(command: str, tmp_path: Path) -> None:
    trip_in(tmp_path, DOUBTFUL)

    assert here(command, "visit.trip.yaml").code == 0
    assert here(command, "visit.trip.yaml", "--fail-on", "warning").code == 1


def test_0_where_an_error_is_found_and_nothing_is_to_fail(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    assert here("check", "visit.trip.yaml", "--fail-on", "never").code == 0


def test_0_where_a_finding_is_accepted_on_its_line(tmp_path: Path) -> None:
    accepted = LATE.replace(
        "      who: ben\n", "      who: ben\n      accept: {late-arrival: They will wait for him.}\n"
    )
    trip_in(tmp_path, accepted)

    answer = here("check", "visit.trip.yaml")

    assert (answer.code, answer.err) == (0, "no errors, no warnings, 1 accepted in 1 file\n")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["plan", "-h"], ["--version"], ["explain", "--all"]])
def test_0_where_only_a_question_was_asked(arguments: list[str]) -> None:
    assert here(*arguments).code == 0


# --- 1: findings at or above --fail-on ------------------------------------------------------------------------------


def test_1_where_an_error_is_found(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    assert process("plan", "visit.trip.yaml", cwd=tmp_path).code == 1
    assert [here(command, "visit.trip.yaml").code for command in ("plan", "check")] == [1, 1]


def test_1_where_a_file_does_not_parse(tmp_path: Path) -> None:
    trip_in(tmp_path, "trip: [")

    assert here("check", "visit.trip.yaml").code == 1
    assert here("plan", "visit.trip.yaml").code == 1


# --- 2: the request is wrong ----------------------------------------------------------------------------------------

WRONG = {
    "a bad option": ["plan", "visit.trip.yaml", "--nonsense"],
    "a bad value of an option": ["plan", "visit.trip.yaml", "--color", "mauve"],
    "an unknown command": ["plam", "visit.trip.yaml"],
    "an unknown code": ["explain", "DLG999"],
    "no code": ["explain"],
    "no such path": ["plan", "nowhere.trip.yaml"],
    "no such path to check": ["check", "nowhere.trip.yaml"],
    "no trip in a folder": ["plan", "empty"],
    "no trip in a folder to check": ["check", "empty"],
    "an unknown person": ["plan", "visit.trip.yaml", "--for", "anne"],
    "a day that is not in the trip": ["plan", "visit.trip.yaml", "--day", "2023-02-26"],
    "a day that is no date": ["plan", "visit.trip.yaml", "--day", "24.2.2023"],
    "a suffix that is no format": ["plan", "visit.trip.yaml", "-o", "agenda.odt"],
    "a file without a suffix": ["plan", "visit.trip.yaml", "-o", "agenda"],
    "output over the input": ["plan", "visit.trip.yaml", "--format", "txt", "-o", "visit.trip.yaml"],
    "output over the input through a link": ["plan", "visit.trip.yaml", "-o", "link.txt"],
    "output into a folder that is not there": ["plan", "visit.trip.yaml", "-o", "nowhere/agenda.txt"],
    "output into a folder": ["plan", "visit.trip.yaml", "--format", "txt", "-o", "empty"],
    "an unknown schema": ["schema", "days"],
}


def test_0_for_the_help_that_the_command_alone_prints_once() -> None:
    answer = here()

    assert (answer.code, answer.err) == (0, "")
    assert answer.out == here("--help").out


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG.keys())
def test_2_where_the_request_is_wrong(arguments: list[str], tmp_path: Path) -> None:
    path = trip_in(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "link.txt").symlink_to(path)

    answer = here(*arguments)

    assert (answer.code, answer.out) == (2, "")
    assert "Traceback" not in answer.err
    assert path.read_text("utf-8") == TRIP


def test_2_names_the_trips_where_a_folder_holds_several(tmp_path: Path) -> None:
    trip_in(tmp_path)
    trip_in(tmp_path, name="trip.yaml")

    answer = here("plan")

    assert answer.code == 2
    assert "several trips in this folder, name one of them:\n  trip.yaml\n  visit.trip.yaml\n" in answer.err


def test_2_names_the_nearest_person_and_the_days_there_are(tmp_path: Path) -> None:
    trip_in(tmp_path)

    assert "`anne` is no person, group, role or host: did you mean `ann`?" in here("plan", "--for", "anne").err
    assert "2023-02-26 is not a day of this trip: 2023-02-24, 2023-02-25" in here("plan", "--day", "2023-02-26").err


def test_2_for_a_missing_path_does_not_hide_the_findings_of_the_others(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)

    answer = here("check", "visit.trip.yaml", "nowhere.trip.yaml")

    assert answer.code == 2
    assert "late-arrival" in here("check", "visit.trip.yaml", "--format", "full").out
    assert answer.out.startswith("visit.trip.yaml:20:")


# --- 3: the work could not be done ----------------------------------------------------------------------------------

# One of each way of writing: a text, bytes of a report, bytes of a file that is shipped, and click's own help.
PRINTING = [["plan", "."], ["check", ".", "--format", "json"], ["schema"], ["--help"]]


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that opens and cannot be read")
def test_3_where_a_file_cannot_be_read_and_the_others_are_checked_all_the_same(tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)
    (tmp_path / "broken.trip.yaml").symlink_to("/proc/self/mem")

    answer = here("check", ".")

    assert answer.code == 3
    assert answer.err.splitlines()[-1].startswith("delegate: cannot read broken.trip.yaml: ")
    assert answer.out.startswith("visit.trip.yaml:20:")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("arguments", PRINTING)
def test_3_where_the_disk_is_full(arguments: list[str], tmp_path: Path) -> None:
    trip_in(tmp_path)
    with Path("/dev/full").open("wb") as full:
        done = process(*arguments, cwd=tmp_path, stdout=full.fileno())

    assert done.code == 3
    assert done.err.startswith("delegate: ")
    assert "No space left on device" in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_3_where_the_output_file_cannot_be_written(tmp_path: Path) -> None:
    trip_in(tmp_path)
    (tmp_path / "agenda.txt").symlink_to("/dev/full")

    answer = here("plan", ".", "-o", "agenda.txt")

    assert (answer.code, answer.err) == (3, "delegate: cannot write agenda.txt: No space left on device\n")
    assert Path("/dev/full").is_char_device()


def test_3_where_standard_output_is_closed(tmp_path: Path) -> None:
    trip_in(tmp_path)

    done = subprocess.run(
        ["bash", "-c", 'exec "$0" -m delegate plan . >&-', sys.executable],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (3, b"delegate: standard output is closed\n")


def test_3_for_an_internal_error_is_one_line_and_a_traceback_with_debug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trip_in(tmp_path)

    def broken(*_: object, **__: object) -> None:
        raise KeyError("oh\nno")

    monkeypatch.setattr("delegate.sheet.settle", broken)
    short, long = here("plan", "."), here("plan", ".", "--debug")

    assert (short.code, long.code) == (3, 3)
    assert short.err == "delegate: internal error, KeyError: 'oh\\nno' (--debug shows where)\n"
    assert long.err.startswith("Traceback (most recent call last):\n")
    assert long.err.endswith(short.err)


# --- 130 and 141: interrupted, and the reader closed the pipe -------------------------------------------------------


def test_130_where_it_is_interrupted(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "delegate", "plan", "-"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        wait_until_it_reads(running.pid)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()

    assert (running.returncode, out, err) == (130, b"", b"")


def wait_until_it_reads(pid: int) -> None:
    """Wait until the process sleeps in a read of its standard input, all imports done."""
    for _ in range(400):
        time.sleep(0.05)
        syscall = Path(f"/proc/{pid}/syscall")
        try:
            if syscall.read_text().split()[:2] == ["0", "0x0"]:
                return
        except OSError:
            break
    time.sleep(2)


@pytest.mark.parametrize("arguments", few(PRINTING, of=[*PRINTING, ["check", "."], ["explain", "--all"]]))
def test_141_and_silence_where_the_reader_closes_the_pipe(arguments: list[str], tmp_path: Path) -> None:
    trip_in(tmp_path, LATE)
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = process(*arguments, cwd=tmp_path, stdout=writer)
    finally:
        os.close(writer)

    assert (done.code, done.err) == (141, "")
