"""`delegate check` of a folder: the same bytes from one process and from several, and one trip never hides another."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
from command import LATE, TRIP, Answer, here

from delegate.commands import many_trips
from delegate.commands.files import Input
from delegate.pipeline import work_out

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process cannot be copied")
FEWEST = 4  # trips for a process of their own, in the place of those of a real office
TRIPS = 3 * FEWEST


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(many_trips, "FEWEST", FEWEST)
    for number in range(TRIPS):
        (tmp_path / f"{number:02d}.trip.yaml").write_text(LATE if number % 3 else TRIP, "utf-8")
    return tmp_path


def check(monkeypatch: pytest.MonkeyPatch, *options: str, processors: int) -> Answer:
    """The answer on a machine with so many processors; other threads of the tests count as none."""
    monkeypatch.setattr(many_trips, "threading", SimpleNamespace(active_count=lambda: 1))
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)))
    return here("check", ".", *options)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["concise", "full", "json"])
def test_a_folder_gives_the_same_bytes_on_one_processor_and_on_three(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = check(monkeypatch, "--format", form, processors=1)
    monkeypatch.setattr(many_trips, "_examine", counting := Counting(many_trips._examine))
    together = check(monkeypatch, "--format", form, processors=3)

    assert together == alone
    assert alone.code == 1
    assert 0 < counting.calls < TRIPS, "other processes took their share"


class Counting:
    def __init__(self, function):
        self.function, self.calls = function, 0

    def __call__(self, *arguments, **named):
        self.calls += 1
        return self.function(*arguments, **named)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("processors", [1, 2])
def test_an_error_inside_one_trip_is_a_line_with_its_path_and_the_others_are_printed(
    processors: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(name, *rest):
        if name == "05.trip.yaml":
            raise KeyError("oh")
        return work_out(name, *rest)

    whole = check(monkeypatch, processors=1)
    monkeypatch.setattr(many_trips, "work_out", failing)
    found = check(monkeypatch, processors=processors)
    shown = check(monkeypatch, "--debug", processors=processors)

    assert found.code == 3
    assert found.out == "".join(line for line in whole.out.splitlines(keepends=True) if "05.trip.yaml" not in line)
    assert found.err.splitlines()[-1] == (
        "delegate: 05.trip.yaml: internal error, KeyError: 'oh' (--debug shows where)"
    )
    assert "Traceback" not in found.err
    assert "in failing" in shown.err


@pytest.mark.parametrize("failing", [{"05.trip.yaml"}, set()])
@pytest.mark.parametrize("form", ["concise", "full", "github"])
@pytest.mark.usefixtures("folder")
def test_no_clean_bill_is_said_of_a_trip_that_was_not_judged(
    form: str, failing: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(name, *rest):
        if not failing or name in failing:
            raise KeyError("oh")
        return work_out(name, *rest)

    monkeypatch.setattr(many_trips, "work_out", fails)
    found = check(monkeypatch, "--format", form, processors=1)

    said = found.out + found.err
    assert "no files" not in said
    if failing:
        assert f"in {TRIPS - 1} files; 1 file not judged" in said
    else:
        assert "no file was judged" in said
        assert "no errors" not in said


@pytest.mark.usefixtures("folder")
def test_the_trips_of_a_process_that_was_ended_are_examined_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alone = check(monkeypatch, processors=1)
    monkeypatch.setattr(many_trips, "_answer", lambda *_: os._exit(9))

    assert check(monkeypatch, processors=2) == alone


@pytest.mark.parametrize("count", [2 * many_trips.FEWEST - 1, 2 * many_trips.FEWEST])
def test_a_few_trips_are_not_shared_out(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_trips, "threading", SimpleNamespace(active_count=lambda: 1))
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    inputs = [Input(Path(f"{number}.trip.yaml"), "", Path()) for number in range(count)]

    assert many_trips._shares(inputs) == (2 if count == 2 * many_trips.FEWEST else 1)
    assert many_trips._shares([*inputs[1:], Input(None, "-", Path())]) == 1, "one process reads standard input"


def test_where_other_threads_run_nothing_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_trips, "threading", SimpleNamespace(active_count=threading.active_count))
    inputs = [Input(Path(f"{number}.trip.yaml"), "", Path()) for number in range(TRIPS)]
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()

    assert many_trips._shares(inputs) == 1

    done.set()
    thread.join()


@pytest.mark.slow
def test_ctrl_c_ends_every_process_with_130_and_not_a_word(folder: Path) -> None:
    for number in range(300):
        (folder / f"more-{number}.trip.yaml").write_text(LATE, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "delegate", "check", "."],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as running:
        wait_for_a_child(running)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=60)

    assert (running.returncode, out, err) == (130, b"", b"")
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)


@pytest.mark.slow
def test_ctrl_c_while_a_process_is_copied_ends_the_copy_too(folder: Path) -> None:
    for number in range(300):
        (folder / f"more-{number}.trip.yaml").write_text(LATE, "utf-8")
    (folder / "starts.py").write_text(INTERRUPTED_AT_THE_COPY, "utf-8")
    with subprocess.Popen(
        [sys.executable, "starts.py", "check", "."],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as running:
        try:
            out, err = running.communicate(timeout=30)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGKILL)

    assert (running.returncode, out, err) == (130, b"", b"")


INTERRUPTED_AT_THE_COPY = """
import os, signal, sys
from multiprocessing.process import BaseProcess
from delegate.__main__ import main

start = BaseProcess.start

def interrupted(process):
    start(process)
    os.kill(os.getpid(), signal.SIGINT)

BaseProcess.start = interrupted
os.sched_getaffinity = lambda _: {0, 1}
sys.exit(main())
"""


def wait_for_a_child(running: "subprocess.Popen[bytes]") -> None:
    """Wait until the program has copied itself, or 60 s; on one processor it never does."""
    for _ in range(1200):
        children = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()
        if children or running.poll() is not None or len(os.sched_getaffinity(0)) < 2:
            break
        time.sleep(0.05)
