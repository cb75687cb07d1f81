"""Options that several commands share, and what they mean for the exit code."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from delegate.diagnostics import Finding

Command = TypeVar("Command", bound=Callable[..., Any])

color = click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colour the output; auto asks NO_COLOR, FORCE_COLOR, TERM and whether it is a terminal.",
)
fail_on = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    default="error",
    help="The least severity that makes the exit code 1.  [default: error]",
)
stdin_filename = click.option(
    "--stdin-filename", metavar="NAME", help="What to call the text from standard input, and where its includes are."
)
debug = click.option(
    "--debug", is_flag=True, expose_value=False, help="Show the traceback where something goes wrong inside."
)


def exit_code(findings: Iterable[Finding], bar: str) -> int:
    """1 where a finding that nobody accepted is at or above the bar, else 0."""
    severities = ("note", "warning", "error", "never")
    least = severities.index(bar) + 1
    return int(any(finding.severity >= least for finding in findings if finding.accepted is None))
