"""Declares the options that several commands share, and what they mean for the exit code."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from delegate.commands import completing, console
from delegate.commands.errors import misspelt
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
width = click.option(
    "--width", type=click.IntRange(min=console.NARROWEST), help="Columns (default: those of the terminal)."
)
stdin_filename = click.option(
    "--stdin-filename", metavar="NAME", help="What to call the text from standard input, and where its includes are."
)


def _codes(ctx: click.Context, param: click.Parameter, named: tuple[str, ...]) -> None:
    """Note the checks that are to be switched on, or off, by name or code."""
    wanted = [each.strip() for text in named for each in text.split(",") if each.strip()]
    if not wanted:
        return
    from delegate.checks import every_check
    from delegate.commands.settings import own_checks

    every = (*every_check(), *(each.check for each in own_checks(ctx).checks))
    known = {name.casefold(): each.code for each in every for name in (each.name, each.code)}
    for each in wanted:
        if each.casefold() not in known:
            _refuse_the_written(each)
            raise misspelt(f"there is no check `{each}`", each, known, "delegate explain --all lists them")
    ctx.meta[str(param.name)] = tuple(known[each.casefold()] for each in wanted)


def _refuse_the_written(name: str) -> None:
    """Refuse a finding about how a file is written, which no option switches on or off."""
    from delegate.checks import catalogue  # for the rare name that is no check

    if any(name.casefold() in (each.code.casefold(), each.name) for each in catalogue()):
        raise click.UsageError(f"`{name}` is about how a file is written and always holds: mend the file")


def _date(ctx: click.Context, _: click.Parameter, day: str | None) -> None:
    if day is not None:
        from delegate.commands.parameters import asked_date  # costs the formats

        ctx.meta["today"] = asked_date(day)


def _of_codes(name: str, said: str) -> Callable[[Command], Command]:
    """An option that takes checks by code or name, once or several times."""
    return click.option(
        name,
        metavar="CODES",
        multiple=True,
        expose_value=False,
        callback=_codes,
        shell_complete=completing.codes,
        help=said,
    )


select = _of_codes("--select", "Checks to switch on that are off otherwise, by code or name.")
ignore = _of_codes("--ignore", "Checks to switch off, by code or name.")
checks = click.option(
    "--checks",
    metavar="DIR",
    is_eager=True,
    expose_value=False,
    callback=lambda ctx, _, folder: ctx.meta.update({"checks": folder} if folder is not None else {}),
    help="A folder of your office's own checks, which are code and are run.",
)
show_settings = click.option(
    "--show-settings",
    is_flag=True,
    expose_value=False,
    callback=lambda ctx, _, wanted: ctx.meta.update({"show_settings": wanted}),
    help="Say each setting, its value and where it comes from, and do nothing else.",
)
today = click.option(
    "--today",
    metavar="DATE",
    expose_value=False,
    callback=_date,
    help="The date to look at the trip from: what is still open shortly before it is said.",
)
watch = click.option("--watch", is_flag=True, help="Say it again at each save of the files, until Ctrl-C.")
debug = click.option(
    "--debug", is_flag=True, expose_value=False, help="Show the traceback where something goes wrong inside."
)


def judging(command: Command) -> Command:
    """The options that say which checks run, and from which date a trip is looked at."""
    return checks(select(ignore(today(command))))


def exit_code(findings: Iterable[Finding], bar: str) -> int:
    """1 where a finding that nobody accepted is at or above the bar, else 0."""
    severities = ("note", "warning", "error", "never")
    least = severities.index(bar) + 1
    return int(any(finding.severity >= least for finding in findings if finding.accepted is None))
