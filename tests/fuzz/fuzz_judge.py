"""Puts a file through every stage and says which promise it broke: no failure, 2 s, 200 MB, both parsers agree."""

import contextlib
import io
import json
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from delegate import sheet
from delegate.cli import run
from delegate.pipeline import Outcome, work_out
from delegate.reading.trip import Fetched, Reading, Refused, read_trip
from delegate.render import formats
from delegate.render.formats import PrintOptions
from delegate.report import Report, format_named
from delegate.sheet.model import Edition
from delegate.sheet.scope import Scope

SECONDS = 2.0  # of one processor, for a command: reading, planning, checking and printing
SECONDS_OF_A_DOCUMENT = 10.0
GROWTH = 140 * 1024  # KB on top of a process that has done nothing yet, which has 60 MB
PARSERS = (yaml.CSafeLoader, yaml.SafeLoader)
DOCUMENTS = ("md", "html", "docx", "ics", "txt", "xlsx")
BOOK = "address-book.yaml"


class Files(NamedTuple):
    """A trip and the address book beside it."""

    trip: bytes
    book: bytes = b""

    def fetch(self, name: str) -> Fetched | Refused:
        return Fetched(name, self.book) if Path(name).name == BOOK and self.book else Refused("there is no such file")


class BrokenPromiseError(AssertionError):
    """A promise is broken; the first line says at which stage."""


def judge(files: Files, rnd: random.Random, *, document: bool, command: bool) -> str:
    """Put it through; what became of it: `no trip`, `findings` or `clean`. Raises `BrokenPromiseError`."""
    peak_before = _peak()
    spent = time.process_time()
    with stage("read, plan and check"):
        outcome = work_out("t.trip.yaml", files.trip, files.fetch)
    with stage("printing findings"):
        report = Report(outcome.findings, 1, outcome.sources, outcome.hidden)
        for name in ("full", "concise", "github", "gitlab", "sarif", "json"):
            said = format_named(name).render(report, **({"colour": True, "columns": 80} if name == "full" else {}))
        json.loads(said)
    if outcome.plan is not None:
        with stage("terminal"):
            settled = sheet.settle(outcome.plan, outcome.findings, summed_up=True)
            formats.printed(settled, "terminal", PrintOptions(columns=rnd.choice((40, 80, 200))))
        with stage("plan as JSON"):
            settled = sheet.settle(outcome.plan, outcome.findings, data=True)
            json.loads(formats.printed(settled, "json", PrintOptions()).data)
    spent = time.process_time() - spent
    if spent > SECONDS:
        raise BrokenPromiseError(f"slow: {spent:.1f} s for {len(files.trip)} bytes")
    if (grown := _peak() - peak_before) > GROWTH:
        raise BrokenPromiseError(f"large: {grown // 1024} MB for {len(files.trip)} bytes")
    with stage("both parsers"):
        one, other = (_verdict(read_trip("t.trip.yaml", files.trip, files.fetch, each)) for each in PARSERS)
        if one != other:
            raise BrokenPromiseError(f"the parsers differ: {_difference(one, other)}")
    if document and outcome.plan is not None:
        _document(outcome, rnd)
    if command:
        _command(files, rnd)
    return "no trip" if outcome.plan is None else "findings" if outcome.findings else "clean"


def _verdict(reading: Reading) -> tuple[Any, Any, Any]:
    return reading.trip, reading.findings, reading.hidden


def _difference(one: tuple[Any, Any, Any], other: tuple[Any, Any, Any]) -> str:
    said = [[f"{each.code} {each.where.span.start} {each.message}" for each in those[1]] for those in (one, other)]
    apart = [f"-{each}" for each in said[0] if each not in said[1]] + [
        f"+{each}" for each in said[1] if each not in said[0]
    ]
    return "; ".join(apart)[:600] or "the trips, the help or the spans"


def _document(outcome: Outcome, rnd: random.Random) -> None:
    assert outcome.plan is not None
    form = rnd.choice(DOCUMENTS)
    edition = rnd.choice(list(Edition))
    scopes = [Scope(), *(Scope(who, frozenset((who,))) for who in outcome.plan.people)]
    scopes += [Scope(who, frozenset(), frozenset((who,))) for who in outcome.plan.hosts]
    if edition is Edition.MOVEMENTS:
        scopes = [Scope(), *(Scope(each, vehicle=each) for each in outcome.plan.trip.vehicles or {})]
    languages = rnd.choice((None, ("en",), ("en", "zh-Hant"), ("zh-Hans",), sheet.spoken_in(outcome.plan)))
    spent = time.process_time()
    with stage(f"{form} of the {edition.value}"):
        settled = sheet.settle(
            outcome.plan, outcome.findings, edition=edition, languages=languages, scope=rnd.choice(scopes), data=True
        )
        formats.printed(settled, form, PrintOptions())
    if (spent := time.process_time() - spent) > SECONDS_OF_A_DOCUMENT:
        raise BrokenPromiseError(f"slow: {spent:.1f} s for {form} of the {edition.value}")


COMMANDS = (
    ["check", "{}", "--format", "full"],
    ["check", "{}", "--format", "json"],
    ["plan", "{}", "--color", "always"],
    ["plan", "{}", "--format", "json"],
    ["plan", "{}", "--format", "md"],
    ["fix", "{}"],
    ["legs", "{}"],
)


def _command(files: Files, rnd: random.Random) -> None:
    """The command itself: its exit code is 0 or 1, and it says nothing of an error inside."""
    words = rnd.choice(COMMANDS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.trip.yaml"
        path.write_bytes(files.trip)
        if files.book:
            (Path(folder) / BOOK).write_bytes(files.book)
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _bounded():
            code = run([word.format(path) for word in words] + ["--debug"])
        err.flush()
        said = err.buffer.getvalue().decode()
    if code not in (0, 1) or "Traceback" in said:
        raise BrokenPromiseError(f"delegate {words[0]}: exit {code}\n{said[-3000:]}")


@contextlib.contextmanager
def stage(name: str) -> Iterator[None]:
    """What goes wrong in here is told with the name of the stage; nothing in here goes on for ever."""
    try:
        with _bounded():
            yield
    except BrokenPromiseError:
        raise
    except Exception as error:
        raise BrokenPromiseError(f"{name}: {type(error).__name__}\n{traceback.format_exc()[-3000:]}") from error


class _TooLongError(Exception):
    """It goes on and on."""


@contextlib.contextmanager
def _bounded() -> Iterator[None]:
    """An end after 30 s of the processor, so that the trace shows where it was."""

    def stop(*_: object) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, 30)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _peak() -> int:
    """The most memory that this process has ever had, in KB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "linux" else peak // 1024


def kind_of(broken: BaseException) -> str:
    """What tells one find from another: the stage and where in the house it happened."""
    lines = str(broken).splitlines()
    places = [line.strip() for line in lines if "/delegate/" in line and line.strip().startswith("File")]
    where = places[-1].rpartition("/delegate/")[2] if places else ""
    first = lines[0] if lines else ""
    return f"{first.partition(':')[0] if first.startswith(('slow', 'large', 'the parsers')) else first[:100]} {where}"
