"""Examines the trips of a folder, on every processor where there are enough of them."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from delegate.assessment.not_judged import NotJudged, not_judged
from delegate.commands.errors import CommandError, Failure, sentence
from delegate.commands.files import Input
from delegate.commands.progress import progress
from delegate.diagnostics import Finding
from delegate.includes import Library
from delegate.levels import BrokenCheck, WeakenedCheck
from delegate.pipeline import Asked, work_out
from delegate.planning.plan import Plan
from delegate.source import Source
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # costs 20 ms, and most runs check a file or two
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

    from delegate.assessment.open_lines import TripOverview

FEWEST = 8  # trips for each process: below it the start of one costs more than it saves


class ExaminedTrip(NamedTuple):
    """What there is to say about one trip; no line is broken inside one of the `names`."""

    findings: tuple[Finding, ...]
    not_judged: tuple[NotJudged, ...]
    sources: Mapping[str, Source]
    hidden: Mapping[str, frozenset[int]]
    weakened: tuple[WeakenedCheck, ...] = ()
    broken: tuple[tuple[str, BrokenCheck], ...] = ()  # each with the name of the trip
    overview: "TripOverview | None" = None  # where it was asked for, and there is a trip
    wanted: tuple[Path, ...] = ()  # the files that it includes, also those that are not there
    names: frozenset[str] = frozenset()


Answer: TypeAlias = ExaminedTrip | Failure
_Examining: TypeAlias = Callable[[Input], Answer]


def examined(
    inputs: Sequence[Input], asked: Mapping[Path, Asked], *, helped: bool, overviews: bool = False
) -> Iterator[Answer]:
    """The answer for each trip, as `asked` of those in its folder; what goes wrong inside one leaves the others alone.

    They come in the order given. Unless findings are to be `helped`, no help is worked out that costs much.
    With `overviews` each is summed up too. Whoever waits at a terminal sees how many are done.
    """
    examine = partial(_examine, asked=asked, helped=helped, overviews=overviews)
    shares = _shares(inputs)
    with progress("checking", len(inputs)) as tell:
        if shares < 2:
            for number, each in enumerate(inputs, 1):
                answer = examine(each)
                tell(number)
                yield answer
            return
        first = examine(inputs[0])  # it loads what every process needs
        tell(1)
        answers = _in_processes(examine, inputs[1:], shares, tell)
    yield first
    yield from answers


def _shares(inputs: Sequence[Input]) -> int:
    """Among how many processes the trips are shared out: as many as there are processors, and trips for them.

    One where a process cannot be copied: on other systems than Linux, where other threads run, for standard input.
    """
    if sys.platform != "linux" or threading.active_count() > 1 or any(each.path is None for each in inputs):
        return 1
    return min(len(os.sched_getaffinity(0)), len(inputs) // FEWEST)


def _examine(each: Input, *, asked: Mapping[Path, Asked], helped: bool, overviews: bool) -> Answer:
    try:
        library = Library(each.folder)
        outcome = work_out(each.name, each.read(), library.fetch, asked[each.folder])
        left = tuple(not_judged(outcome.plan)) if outcome.plan else ()
        findings = tuple(finding.settled(helped=helped) for finding in outcome.findings)
        broken = tuple((each.name, failed) for failed in outcome.broken)
        summed = _overview(outcome.plan) if overviews and outcome.plan else None
        known = (outcome.sources, outcome.hidden, outcome.weakened, broken)
        names = _unbroken_names(outcome.plan) if helped and outcome.plan else frozenset[str]()
        return ExaminedTrip(findings, left, *known, summed, tuple(library.wanted), names)
    except CommandError as error:
        return Failure(str(error))
    except Exception as error:
        import traceback

        return Failure(f"{each.name}: {sentence(error)}", traceback.format_exc())


def _unbroken_names(plan: Plan) -> frozenset[str]:
    from delegate.assessment.unbroken_names import unbroken_names  # lines are broken only where there is help too

    return unbroken_names(plan)


def _overview(plan: Plan) -> "TripOverview":
    from delegate.assessment.open_lines import overview  # `list` alone asks for it

    return overview(plan)


def _in_processes(
    examine: _Examining, inputs: Sequence[Input], shares: int, tell: Callable[[int], None]
) -> list[Answer]:
    """The answers of several processes, this one among them, dealt out like cards; the others are as fast as this."""
    hands = [inputs[number::shares] for number in range(shares)]
    helpers: list[tuple[ForkProcess, Connection]] = []
    try:
        for hand in hands[1:]:
            _start(examine, hand, helpers)
        own: list[Answer] = []
        for each in hands[0]:
            own.append(examine(each))
            tell(1 + len(own) * shares)
        answers = [own]
        answers += [_received(examine, end, hand) for (_, end), hand in zip(helpers, hands[1:], strict=True)]
    finally:
        for process, _ in helpers:
            process.kill()  # it is done, or nobody waits for it any more
            process.join()
    return [answers[number % shares][number // shares] for number in range(len(inputs))]


def _start(examine: _Examining, hand: Sequence[Input], helpers: "list[tuple[ForkProcess, Connection]]") -> None:
    """Add to the `helpers` a process that examines some of the trips, and the end at which its answers arrive."""
    from multiprocessing import get_context

    context = get_context("fork")
    receives, sends = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(examine, hand, receives, sends), daemon=True)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Ctrl-C is for the first process to answer
    try:
        process.start()
        helpers.append((process, receives))  # before Ctrl-C can be heard again: whoever hears it ends all of these
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    sends.close()


def _answer(examine: _Examining, hand: Sequence[Input], receives: "Connection", sends: "Connection") -> None:
    receives.close()  # as long as it is open here, nobody's end is noticed at the other one
    answers = [examine(each) for each in hand]
    with suppress(BrokenPipeError):
        sends.send(answers)


def _received(examine: _Examining, end: "Connection", hand: Sequence[Input]) -> list[Answer]:
    """The answers of another process; where it was ended from outside, this one examines its trips."""
    try:
        found: list[Answer] = end.recv()
    except (EOFError, OSError):
        found = [examine(each) for each in hand]
    return found
