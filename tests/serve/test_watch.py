"""`check --watch` and `plan --watch`: said again at each save, on one screen where there is one."""

import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from command import LATE, PLAIN, TRIP, here, trip_in

BOOK = "people:\n  wu: {name: Wu Li}\n"
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")  # each word may have its own
pytestmark = pytest.mark.slow


class Watching:
    """A command that runs until it is interrupted, and what it has said so far."""

    def __init__(self, process: "subprocess.Popen[bytes]", out: int) -> None:
        self.process, self._out, self._said = process, out, b""

    def says(self, text: str, seconds: float = 15) -> str:
        """All that was said since the last question, once a text is in it, in any colours, and it waits for a save."""
        end = time.monotonic() + seconds
        while not (text in _COLOURS.sub("", said := self._said.decode()) and said.rstrip().endswith("Ctrl-C ends it")):
            assert time.monotonic() < end, said
            try:
                self._said += os.read(self._out, 1 << 16)
            except BlockingIOError:
                time.sleep(0.02)
        self._said = b""
        return said


@contextmanager
def watching(folder: Path, *arguments: str, terminal: bool = False, lines: int = 0) -> Iterator[Watching]:
    ours, theirs = pty.openpty() if terminal else os.pipe()
    if lines:
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 80, 0, 0))
    os.set_blocking(ours, False)
    command = [sys.executable, "-m", "delegate", *arguments, "--watch"]
    env = {**PLAIN, "TERM": "xterm"}
    with subprocess.Popen(command, cwd=folder, env=env, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        try:
            yield Watching(running, ours)
        finally:
            running.kill()
            os.close(ours)


def test_check_is_said_again_at_each_save_also_of_an_editor_that_saves_by_another_file(tmp_path: Path) -> None:
    trip = trip_in(tmp_path)
    with watching(tmp_path, "check", trip.name) as command:
        assert "\x1b" not in command.says("no errors, no warnings")
        beside = tmp_path / "4913~"
        beside.write_text(LATE, "utf-8")
        beside.replace(trip)
        assert "DLG301" in command.says("1 error")
        trip.write_text(TRIP, "utf-8")
        command.says("no errors, no warnings")


def test_a_file_that_goes_away_is_said_and_followed_when_it_is_back(tmp_path: Path) -> None:
    trip = trip_in(tmp_path)
    for name in ("check", "plan"):
        with watching(tmp_path, name, trip.name) as command:
            command.says("no errors, no warnings")
            trip.unlink()
            command.says("no file")
            trip.write_text(LATE, "utf-8")
            command.says("DLG301")
            trip.write_text(TRIP, "utf-8")
            command.says("no errors")


def test_what_a_trip_includes_is_watched_and_nothing_else_is(tmp_path: Path) -> None:
    trip_in(tmp_path, TRIP.replace("hosts:\n", "include: book.yaml\nhosts:\n"))
    with watching(tmp_path, "check", ".") as command:
        command.says("DLG024")
        (tmp_path / "other.yaml").write_text("a: b\n", "utf-8")
        time.sleep(1)
        (tmp_path / "book.yaml").write_text(BOOK, "utf-8")
        said = command.says("watching 2 files")
        assert said.count("watching") == 1


def test_a_terminal_shows_one_screen_and_control_c_is_130_without_a_word(tmp_path: Path) -> None:
    trip = trip_in(tmp_path)
    with watching(tmp_path, "plan", trip.name, terminal=True) as command:
        assert command.says("Morning talks").startswith("\x1b[H\x1b[2J")
        trip.write_text(TRIP.replace("Morning talks", "Evening talks"), "utf-8")
        assert command.says("Evening talks").startswith("\x1b[H\x1b[2J")
        command.process.send_signal(signal.SIGINT)
        assert command.process.wait(10) == 130
    with watching(tmp_path, "plan", trip.name, "--color", "never", terminal=True) as command:
        assert "\x1b" not in command.says("Evening talks")


def seen(said: str, lines: int) -> str:
    """What stands on a screen of so many lines."""
    return "\n".join(said.splitlines()[-lines + 1 :])


def test_on_a_small_screen_a_person_sees_what_is_wrong_and_when_it_was_read(tmp_path: Path) -> None:
    trip = trip_in(tmp_path, LATE + "".join(f"  2026-12-{day}: tbc\n" for day in range(10, 31)))
    for name in ("plan", "check"):
        with watching(tmp_path, name, trip.name, terminal=True, lines=30) as command:
            said = _COLOURS.sub("", seen(command.says("1 error"), 30))

            assert "late" in said, name
            assert "1 error" in said, name
            assert re.search(r"read at \d\d:\d\d:\d\d; watching 1 file", said), name


def test_many_findings_are_cut_to_the_screen_the_worst_first(tmp_path: Path) -> None:
    wrong = "".join(f"    - note: N\n      venu{number}: x\n" for number in range(12))
    trip = trip_in(tmp_path, LATE + wrong)
    with watching(tmp_path, "check", trip.name, terminal=True, lines=20) as command:
        said = command.says("errors")

        assert len(said.splitlines()) <= 20
        assert re.search(r"\.\.\. \d+ more lines", said)


def test_what_is_asked_for_may_come_and_go(tmp_path: Path) -> None:
    trip = trip_in(tmp_path)
    with watching(tmp_path, "plan", trip.name, "--for", "ben") as command:
        command.says("no errors")
        trip.write_text(TRIP.replace("ben", "rob").replace("Ben", "Rob"), "utf-8")
        command.says("is no person, group, role or host")
        trip.write_text(TRIP, "utf-8")
        command.says("no errors")


def test_a_document_is_written_at_each_save(tmp_path: Path) -> None:
    trip = trip_in(tmp_path)
    with watching(tmp_path, "plan", trip.name, "-o", "page.md") as command:
        command.says("wrote page.md")
        trip.write_text(TRIP.replace("Morning talks", "Evening talks"), "utf-8")
        command.says("wrote page.md")
        assert "Evening talks" in (tmp_path / "page.md").read_text("utf-8")


def test_what_cannot_be_watched_is_a_wrong_request(tmp_path: Path) -> None:
    trip = str(trip_in(tmp_path))
    for arguments in (
        ("check", "-"),
        ("plan", "-"),
        ("check", trip, "--format", "json"),
        ("plan", trip, "--format", "json"),
        ("check", str(tmp_path / "nothing.yaml")),
    ):
        answer = here(*arguments, "--watch")
        assert (answer.code, answer.out) == (2, ""), arguments


def test_without_the_library_the_message_says_what_to_install(tmp_path: Path) -> None:
    trip = trip_in(tmp_path)
    (tmp_path / "blocked.py").write_text(
        "import sys, importlib.util as u\n"
        "real = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'watchfiles' else real(name, *a)\n"
        "from delegate.cli import run\nsys.exit(run(sys.argv[1:]))\n",
        "utf-8",
    )
    for arguments in (("check", trip.name, "--watch"), ("serve", trip.name, "--no-open")):
        done = subprocess.run(
            [sys.executable, "blocked.py", *arguments],
            cwd=tmp_path,
            env=PLAIN,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 3
        assert "pip install 'delegate[watch]'" in done.stderr


@pytest.mark.parametrize("command", ["check", "plan"])
def test_without_watch_nothing_of_it_is_loaded(tmp_path: Path, command: str) -> None:
    trip = trip_in(tmp_path)
    asked = "import sys; from delegate.cli import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", asked, command, trip.name],
        cwd=tmp_path,
        env=PLAIN,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = done.stderr.split()

    assert not {"watchfiles", "anyio", "pygls", "lsprotocol", "http.server", "webbrowser"} & set(loaded)
    assert not [
        each for each in loaded if each.startswith(("delegate.serve", "delegate.lsp", "delegate.commands.watching"))
    ]
