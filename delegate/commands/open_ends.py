"""Refuses to print a trip as final while anything in it is open, and lists what that is."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from delegate.commands import console
from delegate.i18n.escape import safe_line
from delegate.values import Times

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.model import Trip
    from delegate.pipeline import Outcome

OPEN = 1  # the exit code


def refuse_open(outcome: "Outcome") -> None:
    """End the command with exit code 1 where an error stands that nobody accepted, or a line is open."""
    found = list(open_ends(outcome))
    if not found:
        return
    console.warn("".join(f"{safe_line(each)}\n" for each in found))
    many = f"{len(found)} things are" if len(found) > 1 else "1 thing is"
    console.warn(f"not final: {many} open, and nothing was written\n")
    click.get_current_context().exit(OPEN)


def open_ends(outcome: "Outcome") -> Iterator[str]:
    """What stands against a final print, each in a line: errors, tentative lines, what is still `tbc`."""
    from delegate.diagnostics import Severity

    for finding in outcome.findings:
        if finding.severity >= Severity.ERROR and finding.accepted is None:
            yield f"{_at(finding.where)}: error {finding.code} {finding.message}"
    if outcome.plan is not None:
        yield from _open_lines(outcome.plan.trip)


def _open_lines(trip: "Trip") -> Iterator[str]:
    for day in trip.days or ():
        for line in day.items or ():
            status = getattr(line, "status", None)
            if status == "cancelled":
                continue
            at, name = _at(line.origin_), _named(line)
            if status == "tentative":
                yield f"{at}: {name} is tentative"
            if keys := sorted(set(_unknown(line))):
                yield f"{at}: tbc: {', '.join(keys)} of {name}"


def _unknown(part: Any) -> Iterator[str]:
    """The keys of a line, and of what is written below it, whose value is `tbc`."""
    if isinstance(part, tuple) and not hasattr(part, "_fields"):
        for each in part:
            yield from _unknown(each)
        return
    if (unknown := getattr(part, "tbc", None)) is None:
        return
    yield from unknown
    times = getattr(part, "time", None)
    if isinstance(times, Times) and (times.end_tbc or times.exactness == "tbc"):
        yield "time"
    for value in vars(part).values():
        if isinstance(value, tuple) or hasattr(value, "tbc"):
            yield from _unknown(value)


def _named(line: Any) -> str:
    text = getattr(line, "value", None)
    said: Iterable[tuple[str | None, str]] = text.by_language if text else ()
    return next((f"`{each}`" for _, each in said), "a line")


def _at(origin: Any) -> str:
    start = origin.span.start
    return f"{origin.path}:{start.line}:{start.column}"
