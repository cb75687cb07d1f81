"""`delegate plan`: the schedule of a trip, with every leg worked out and every problem named."""

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import files, options, streams

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from delegate.pipeline import Outcome
    from delegate.sheet.scope import Scope

FORMATS = ("terminal", "txt", "json")
SUFFIXES = {".txt": "txt", ".json": "json"}


@click.command(short_help="Check a trip and print its schedule.")
@click.argument("trip", required=False)
@click.option("--for", "whom", metavar="NAME", help="The programme of one person, group, role or host.")
@click.option("--day", metavar="DATE", help="One day alone, such as 2023-02-24.")
@click.option("-o", "--output", metavar="FILE", help="Write there; the suffix picks the format: .txt or .json.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="The format, whatever the suffix.")
@click.option("--width", type=click.IntRange(min=streams.NARROWEST), help="Columns (default: those of the terminal).")
@options.fail_on
@options.color
@options.stdin_filename
@options.debug
@click.pass_context
def command(
    ctx: click.Context,
    trip: str | None,
    whom: str | None,
    day: str | None,
    output: str | None,
    form: str | None,
    width: int | None,
    fail_on: str,
    colour: str,
    stdin_filename: str | None,
) -> None:
    """\b
    delegate plan trip.yaml
    delegate plan trip.yaml --for signers --day 2023-02-24
    delegate plan trip.yaml -o agenda.txt

    Check a trip and print its schedule.

    Without a TRIP, the only trip.yaml or *.trip.yaml of this folder is meant; - is standard input. The schedule goes
    to standard output, the findings and one summary line to standard error after it. The exit code speaks of the
    whole trip, also where one day or one person is printed.
    """
    form = _format(form, output)
    date = asked_date(day)
    source = files.the_trip(trip, stdin_filename)
    from delegate.pipeline import work_out

    library = files.Library(source.folder)
    outcome = work_out(source.name, source.read(), library.fetch)
    scope = asked_scope(outcome, whom, date)
    inputs = [*([source.path] if source.path else []), *library.brought]
    to_file = None if output in (None, files.STDIN) else Path(str(output))
    paint = streams.coloured(colour, None if to_file else sys.stdout, os.environ)
    product = _product(outcome, scope, form, width, paint, draws=bool(to_file) or streams.draws(sys.stdout))
    if product is not None and to_file:
        files.write_whole(to_file, product if isinstance(product, bytes) else product.encode("utf-8"), inputs)
    elif isinstance(product, bytes):
        streams.say_bytes(product)
    elif product is not None:
        streams.say(product)
    streams.warn(said_after(outcome, colour))
    ctx.exit(options.exit_code(outcome.findings, fail_on))


def _format(form: str | None, output: str | None) -> str:
    """The format asked for, else that of the suffix."""
    if form or output in (None, files.STDIN):
        return form or "terminal"
    suffix = Path(str(output)).suffix.lower()
    if suffix not in SUFFIXES:
        there_are = " and ".join(SUFFIXES)
        said = (
            f"`{suffix}` is not a format of this version" if suffix else f"`{output}` has no suffix to tell the format"
        )
        raise click.UsageError(f"{said}: there are {there_are}, or say --format")
    return SUFFIXES[suffix]


def asked_date(day: str | None) -> dt.date | None:
    if day is None:
        return None
    try:
        date = dt.date.fromisoformat(day)
    except ValueError:
        date = None
    if date is None or date.isoformat() != day:
        raise click.UsageError(f"`{day}` is not a date such as 2023-02-24")
    return date


def asked_scope(outcome: "Outcome", whom: str | None, date: dt.date | None) -> "Scope":
    """The part of the plan that is asked for; a name or a day that is not in it is a wrong request."""
    from delegate.sheet.scope import Scope, known_names, scope_of

    scope = Scope()
    if outcome.plan is None:
        return scope
    if date is not None and date not in (day.date for day in outcome.plan.days):
        there_are = ", ".join(day.date.isoformat() for day in outcome.plan.days) or "none"
        raise click.UsageError(f"{date} is not a day of this trip: {there_are}")
    if whom is not None:
        found = scope_of(outcome.plan, whom)
        if found is None:
            from delegate.reading.nearest import nearest

            near = nearest(whom, known_names(outcome.plan))
            hint = f": did you mean `{near[0]}`?" if near else " of this trip"
            raise click.UsageError(f"`{whom}` is no person, group, role or host{hint}")
        scope = found
    return scope._replace(date=date)


def _product(
    outcome: "Outcome", scope: "Scope", form: str, width: int | None, paint: bool, *, draws: bool
) -> str | bytes | None:
    """The schedule in its format; None where there is no trip to print."""
    if form == "json":
        from delegate.render import json

        return json.render(outcome.plan, outcome.findings, scope)
    if outcome.plan is None:
        return None
    from delegate.render import txt
    from delegate.sheet import settle

    sheet = settle(outcome.plan, outcome.findings, scope=scope)
    if form == "txt":
        return txt.render(sheet, width=width or txt.COLUMNS, ascii_only=not draws)
    if not paint:
        return txt.render(sheet, width=streams.columns(width), ascii_only=not draws)
    from delegate.render import terminal  # rich costs 20 ms, and a pipe needs none of it

    return terminal.render(sheet, width=streams.columns(width), ascii_only=not draws)


def said_after(outcome: "Outcome", colour: str) -> str:
    """The full list, and one line that sums up the trip."""
    from delegate.report import Report, summary

    report = Report(outcome.findings, 1, outcome.sources, outcome.hidden)
    said = [summary(report)]
    if outcome.plan is not None:
        from delegate.sheet.outlook import outlook

        said += outlook(outcome.plan)
    if streams.is_terminal(sys.stderr):
        from delegate.report import full

        paint = streams.coloured(colour, sys.stderr, os.environ)
        listed = full.render(report, colour=paint, closing=False)
        listed = f"\n{listed}\n" if listed else "\n"
    else:
        from delegate.report import concise

        listed = concise.render(report)
    return f"{listed}{'; '.join(said)}\n"
