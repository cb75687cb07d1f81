"""Refuses to print a trip as final while anything in it is open, and lists what that is."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from delegate.commands import console
from delegate.i18n.escape import safe_line

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.pipeline import Outcome
    from delegate.planning.plan import Plan

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
        yield from _open_lines(outcome.plan)


def _open_lines(plan: "Plan") -> Iterator[str]:
    from delegate.assessment.open_lines import open_lines

    for line, tentative, keys in open_lines(plan):
        at, name = _at(line.item.origin_), _named(line.item)
        if tentative:
            yield f"{at}: {name} is tentative"
        if keys:
            yield f"{at}: tbc: {', '.join(keys)} of {name}"


def _named(line: Any) -> str:
    text = getattr(line, "value", None)
    said: Iterable[tuple[str | None, str]] = text.by_language if text else ()
    return next((f"`{each}`" for _, each in said), "a line")


def _at(origin: Any) -> str:
    start = origin.span.start
    return f"{origin.path}:{start.line}:{start.column}"
