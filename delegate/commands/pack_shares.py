"""Shares the documents of a pack between two processes, where the machine has a second core and can fork."""

import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

Made = TypeVar("Made")

FEWEST = 6  # documents: below that the second process costs more than it brings
MOST = 4_000  # numbers that lie ready in a pipe at once on every system
_WIDTH = 4  # bytes of a number


def in_two(make: Callable[[int], Made], count: int, told: Callable[[int], None]) -> list[Made]:
    """What `make` makes of the numbers from 0 to `count`, in their order; `told` hears of each that is begun.

    Both processes take the next number from one pipe, so neither waits for the other. The typesetter has threads of its
    own, and a process with threads cannot be forked: once it is loaded, one process makes everything.

    Raises what `make` raises, in whichever process.
    """
    if not _worth_it(count):
        return [_made(make, number, told) for number in range(count)]
    numbers, fill = os.pipe()
    os.write(fill, b"".join(number.to_bytes(_WIDTH, "big") for number in range(count)))
    os.close(fill)
    answers, answer = os.pipe()
    if (child := os.fork()) == 0:
        os.close(answers)
        _second(make, numbers, answer)
    os.close(answer)
    try:
        mine = {number: _made(make, number, told) for number in _taken(numbers)}
        theirs = _received(answers)
    finally:
        for _ in _taken(numbers):
            pass  # where this process has failed the other one need make no more
        os.close(numbers)
        os.close(answers)
        os.waitpid(child, 0)
    found = mine | theirs
    return [found[number] for number in range(count)]


def _worth_it(count: int) -> bool:
    alone = (
        "typst" in sys.modules or threading.active_count() > 1 or not hasattr(os, "fork") or sys.platform == "darwin"
    )
    return not alone and FEWEST <= count <= MOST and _cores() > 1


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _made(make: Callable[[int], Made], number: int, told: Callable[[int], None]) -> Made:
    told(number)
    return make(number)


def _taken(numbers: int) -> Iterator[int]:
    """The numbers that nobody has taken yet, one after the other."""
    while token := os.read(numbers, _WIDTH):
        yield int.from_bytes(token, "big")


def _second(make: Callable[[int], Made], numbers: int, answer: int) -> None:
    """The other process: it makes, sends all that it made or why it could not, and ends without a word."""
    try:
        try:
            sent = pickle.dumps({number: make(number) for number in _taken(numbers)})
        except Exception as error:
            sent = pickle.dumps(error)
        with os.fdopen(answer, "wb") as pipe:
            pipe.write(sent)
    finally:
        os._exit(0)


def _received(answers: int) -> dict[int, Any]:
    with os.fdopen(os.dup(answers), "rb") as pipe:
        sent = pipe.read()
    if not sent:
        raise RuntimeError("the second process of the pack has ended without an answer")
    found = pickle.loads(sent)
    if isinstance(found, Exception):
        raise found
    assert isinstance(found, dict)
    return found
