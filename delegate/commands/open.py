"""`delegate open`: what is still open before the day, by who has to do it."""

from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, files, options, settings
from delegate.commands.plan import said_after
from delegate.includes import Library

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.sheet.checklist_model import Checklist

FORMATS = ("terminal", "md", "json")


@click.command(short_help="What is still open before the day, as a checklist.")
@click.argument("trip", required=False, shell_complete=completing.trips)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", help="The format.  [default: terminal]"
)
@options.width
@options.today
@options.checks
@options.select
@options.ignore
@options.color
@options.stdin_filename
@options.debug
@click.pass_context
def command(
    ctx: click.Context, trip: str | None, form: str, width: int | None, colour: str, stdin_filename: str | None
) -> None:
    """\b
    delegate open trip.yaml
    delegate open trip.yaml --today 2026-06-01
    delegate open trip.yaml --format md

    What is still open before the day: what is tentative or `tbc`, errors and warnings that nobody accepted, papers that
    are not written or expire too soon, nights without a hotel, drives without a vehicle, facts that somebody has to ask
    about. It is listed by who has to do it, each with the line to go to first.

    Without a TRIP, the only trip of this folder is meant; - is standard input. Under --today what lies before that day
    is left out. The exit code is 0 also where much is open; it is 1 where there is no trip that could be planned.
    """
    source = files.the_trip(trip, stdin_filename)
    from delegate.pipeline import work_out

    outcome = work_out(source.name, source.read(), Library(source.folder).fetch, settings.asked(ctx, source.folder))
    if outcome.plan is None:
        console.warn(said_after(outcome, colour))
        ctx.exit(1)
    from delegate.sheet.checklist import checklist

    _show(checklist(outcome.plan, outcome.findings), form, width, colour)
    settings.refuse_broken(source.name, outcome.broken)


def _show(found: "Checklist", form: str, width: int | None, colour: str) -> None:
    """The checklist on standard output."""
    if form == "json":
        from delegate.render import checklist_json

        console.say_bytes(checklist_json.render(found))
    elif form == "md":
        from delegate.render import checklist_md

        console.say_bytes(checklist_md.render(found).encode())
    else:
        from delegate.render import checklist_layout

        console.say_lines(checklist_layout.laid_out(found, console.columns(width)), colour)
