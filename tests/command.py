"""The command line in a test: run here for speed, or as a process of its own where exit codes and pipes are meant."""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, NamedTuple
from unittest import mock

from copied import copied

from delegate import pipeline, sheet
from delegate.cli import run
from delegate.commands import many_trips
from delegate.diagnostics import Finding
from delegate.git import asking, repository, versions
from delegate.planning.plan import Plan

ROOT = Path(__file__).parent.parent
PLAIN = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}

# A block of a page that shows one command and what it prints.
CONSOLE = re.compile(r"^```console\n\$ (?P<command>[^\n]+)\n(?P<printed>.*?)^```$", re.MULTILINE | re.DOTALL)

TRIP = """\
trip: {en: Visit, zh-Hant: 訪問}
contact: Visit office, +86 755 5555 0100
base: office
delegation:
  ann: {name: Ann Lee, role: principal, phone: +852 5555 0123}
  ben: {name: Ben Ho, role: interpreter}
hosts:
  chan: {name: Bernard Chan, title: Under Secretary}
groups: {pair: [ann, ben]}
venues:
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
  clinic: {name: The Clinic, city: Hong Kong, at: "22.2783, 114.1823"}
days:
  2023-02-24:
    - briefing: Morning talks
      time: 09:00-10:00
      venue: office
      with: [chan]
    - visit: The clinic
      time: 11:00-12:00
      venue: clinic
      who: ben
      private: Nobody else may know this.
  2023-02-25:
    - meeting: Last words
      time: 10:00-11:00
      venue: office
"""
LATE = TRIP.replace("time: 11:00-12:00", "time: 10:01-12:00")
NOT_AT_HOME = LATE.replace("base: office", "# from abroad")  # so a night without a hotel is not judged
DOUBTFUL = TRIP.replace("time: 11:00-12:00", "time: ~10:01-12:00")  # late, but the time is only about right


class Answer(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str


def here(
    *arguments: str,
    stdin: str = "",
    encoding: str = "utf-8",
    terminal: bool = False,
    keyboard: bool = False,
    **env: str,
) -> Answer:
    """Run the command in this process, with streams of that encoding; `env` are added to a plain environment.

    With `terminal` what is printed is seen by a person, with `keyboard` a person types what is read.
    """
    out, err = (Stream(io.BytesIO(), encoding, terminal=terminal) for _ in range(2))
    typed = Stream(io.BytesIO(stdin.encode()), "utf-8", terminal=keyboard)
    code = _code_of(arguments, (typed, out, err), env)
    return Answer(code, *(stream.buffer.getvalue().decode(encoding) for stream in (out, err)))


def _code_of(arguments: Sequence[str], streams: "tuple[Stream, Stream, Stream]", env: Mapping[str, str]) -> int:
    """Run the command with these streams, all written to their ends."""
    stdin, out, err = streams
    with (
        environment({**PLAIN, **env}),
        mock.patch.object(sys, "stdin", stdin),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            return run(arguments)
        except SystemExit as end:  # how click answers a shell that completes
            return int(end.code or 0)
        finally:
            out.flush()
            err.flush()


@contextlib.contextmanager
def environment(wanted: Mapping[str, str]) -> Iterator[None]:
    """Give this process these variables alone; only those that differ are touched, as each costs a system call."""
    before = dict(os.environ)
    try:
        _set_variables(before, wanted)
        yield
    finally:
        _set_variables(dict(os.environ), before)


def _set_variables(now: Mapping[str, str], wanted: Mapping[str, str]) -> None:
    for name in now.keys() - wanted.keys():
        del os.environ[name]
    os.environ.update({name: value for name, value in wanted.items() if now.get(name) != value})


@contextlib.contextmanager
def planned_once(*, commits: bool = False) -> Iterator[None]:
    """Let commands in this process plan each text once: for many copies of one trip, and for trips without settings.

    A plan is frozen, so that each copy finds it as the first did, and what several formats print is worded once. The
    files that a trip includes are fetched each time, and it is worked out anew where one has changed. Git is asked once
    too, unless there are `commits` meanwhile.
    """
    kept: dict[tuple[str, bytes], tuple[dict[str, pipeline.Fetched | pipeline.Refused], pipeline.Outcome]] = {}

    def work_out(
        name: str, data: bytes, fetch: pipeline.Fetch, asked: pipeline.Asked = pipeline.NOTHING
    ) -> pipeline.Outcome:
        if asked != pipeline.NOTHING:
            return worked_out(name, data, fetch, asked)
        fetched, outcome = kept.get((name, data), ({}, None))
        if outcome is None or any(fetch(file) != brought for file, brought in fetched.items()):
            fetched = {}

            def noted(file: str) -> pipeline.Fetched | pipeline.Refused:
                fetched[file] = fetch(file)
                return fetched[file]

            kept[name, data] = fetched, (outcome := worked_out(name, data, noted, asked))
        return outcome

    worked_out = pipeline.work_out
    with contextlib.ExitStack() as patches:
        for module in (pipeline, many_trips):
            patches.enter_context(mock.patch.object(module, "work_out", work_out))
        patches.enter_context(_worded_once())
        if not commits:
            patches.enter_context(_git_asked_once())
        yield


@contextlib.contextmanager
def _worded_once() -> Iterator[None]:
    """Keep each sheet by the very plan and findings of which it tells, and by all that is asked of it."""
    kept: dict[tuple[object, ...], tuple[object, sheet.Sheet]] = {}
    settle = sheet.settle

    def settled(plan: Plan, findings: Iterable[Finding] = (), **asked: Any) -> sheet.Sheet:
        told = tuple(findings)
        key = id(plan), tuple(map(id, told)), repr(sorted(asked.items()))
        if asked.get("since") is not None:
            return settle(plan, told, **asked)
        if key not in kept:
            kept[key] = (plan, told), settle(plan, told, **asked)
        return kept[key][1]

    with mock.patch.object(sheet, "settle", settled):
        yield


@contextlib.contextmanager
def _git_asked_once() -> Iterator[None]:
    """Keep every answer of git, refusals too; what is asked depends on commits alone, and on no file."""
    kept: dict[tuple[Path, tuple[str, ...], bytes], bytes | asking.GitError] = {}
    git_answer = asking.git_answer

    def answer(folder: Path, *words: str, given: bytes = b"") -> bytes:
        key = folder.absolute(), words, given
        if key not in kept:
            try:
                kept[key] = git_answer(folder, *words, given=given)
            except asking.GitError as refused:
                kept[key] = refused
        said = kept[key]
        if isinstance(said, asking.GitError):
            raise said
        return said

    with contextlib.ExitStack() as patches:
        for module in (asking, repository, versions):
            patches.enter_context(mock.patch.object(module, "git_answer", answer))
        yield


class Stream(io.TextIOWrapper):
    """A stream in memory that can claim to be a terminal."""

    buffer: io.BytesIO

    def __init__(self, buffer: io.BytesIO, encoding: str, *, terminal: bool) -> None:
        super().__init__(buffer, encoding=encoding)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def process(
    *arguments: str,
    cwd: Path,
    stdin: bytes | int = b"",
    env: Mapping[str, str] | None = None,
    stdout: int | None = None,
) -> Answer:
    """Run the command as a process of its own; its streams may be open files, by their numbers.

    What `env` says to Python itself is heard by one of its own.
    """
    environ = {**PLAIN, **(env or {})}
    if sys.platform != "linux" or any(name.startswith("PYTHON") for name in env or ()):
        return _started(arguments, cwd, environ, stdin, stdout)
    if isinstance(stdin, int):
        typed = os.dup(stdin)
    else:
        typed, typing = os.pipe()
        os.write(typing, stdin)  # as much as a pipe holds, 64 KB
        os.close(typing)
    with os.fdopen(typed) as read, TemporaryFile() as out, TemporaryFile() as err:
        streams = read.fileno(), out.fileno() if stdout is None else stdout, err.fileno()
        code = copied(arguments, streams, cwd, environ)
        return Answer(code, *(os.pread(each.fileno(), 1 << 30, 0).decode() for each in (out, err)))


def _started(
    arguments: Sequence[str], cwd: Path, env: Mapping[str, str], stdin: bytes | int, stdout: int | None
) -> Answer:
    done = subprocess.run(
        [sys.executable, "-m", "delegate", *arguments],
        cwd=cwd,
        env=env,
        **({"stdin": stdin} if isinstance(stdin, int) else {"input": stdin}),
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        check=False,
    )
    return Answer(done.returncode, (done.stdout or b"").decode(), done.stderr.decode())


def printed_by(command: str, cwd: Path) -> str:
    """What a `delegate ...` or `git ...` line of a page prints, both streams as a terminal shows them."""
    program, *arguments = shlex.split(command)
    if program == "delegate":
        both = Stream(io.BytesIO(), "utf-8", terminal=False)
        with contextlib.chdir(cwd):
            _code_of(arguments, (Stream(io.BytesIO(), "utf-8", terminal=False), both, both), {})
        return both.buffer.getvalue().decode()
    assert program == "git"
    away = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat"}
    done = subprocess.run(
        ["git", "-c", "core.abbrev=7", *arguments],
        cwd=cwd,
        env={**PLAIN, **away},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def trip_in(folder: Path, text: str = TRIP, name: str = "visit.trip.yaml") -> Path:
    """Write a trip into a folder."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path
