"""`delegate plan`: the schedule of a trip, with every leg worked out and every problem named."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from delegate.commands import console, documents, files, options
from delegate.commands.documents import Document, document
from delegate.commands.errors import CommandError
from delegate.commands.parameters import asked_date, asked_format, asked_languages, asked_scope
from delegate.includes import Library

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from delegate.pipeline import Outcome
    from delegate.sheet.model import Sheet
    from delegate.sheet.scope import Scope

FORMATS = ("terminal", *documents.SUFFIXES.values())
COPIES = ("programme", "card", "run-sheet", "movements")


@click.command(short_help="Check a trip and print its schedule.")
@click.argument("trip", required=False)
@click.option("--for", "whom", metavar="NAME", help="The programme of one person, group, role, host or vehicle.")
@click.option("--day", metavar="DATE", help="One day alone, such as 2023-02-24.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help=f"Write there; the suffix picks the format: {', '.join(documents.SUFFIXES)}.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="The format, whatever the suffix.")
@click.option("--copy", type=click.Choice(COPIES), help="Which copy (a document is the programme, unless you say).")
@click.option(
    "--lang", "tags", metavar="TAGS", help="The languages, such as en,zh-Hant (a document has those of the trip)."
)
@click.option("--paper", type=click.Choice(documents.PAPERS), default="a4", help="For .pdf and .docx.  [default: a4]")
@click.option("--width", type=click.IntRange(min=console.NARROWEST), help="Columns (default: those of the terminal).")
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
    copy: str | None,
    tags: str | None,
    paper: str,
    width: int | None,
    fail_on: str,
    colour: str,
    stdin_filename: str | None,
) -> None:
    """\b
    delegate plan trip.yaml
    delegate plan trip.yaml --for signers --day 2023-02-24
    delegate plan trip.yaml -o agenda.pdf --lang en,zh-Hant
    delegate plan trip.yaml --copy run-sheet -o team.docx

    Check a trip and print its schedule.

    Without a TRIP, the only trip.yaml or *.trip.yaml of this folder is meant; - is standard input. The schedule goes
    to standard output, the findings and one summary line to standard error after it. The exit code speaks of the
    whole trip, also where one day or one person is printed.

    The programme and the card are for everybody. The run sheet is for the team: it alone has private notes, phones
    and findings. A movement sheet has the drives of each vehicle, its driver's phone and its plates.
    """
    form = asked_format(form, output)
    date, languages = asked_date(day), asked_languages(tags)
    source = files.the_trip(trip, stdin_filename)
    from delegate.pipeline import work_out

    library = Library(source.folder)
    outcome = work_out(source.name, source.read(), library.fetch)
    scope = asked_scope(outcome, whom, date, copy)
    to_file = None if output in (None, files.STDIN) else Path(str(output))
    if form in documents.BINARY and not to_file and console.is_terminal(sys.stdout):
        raise click.UsageError(f"a terminal cannot show a {form} file: say -o FILE.{form}")
    paint = console.coloured(colour, None if to_file else sys.stdout, os.environ)
    request = _Request(form, copy, languages, paper, width, paint, bool(to_file) or console.draws(sys.stdout))
    product = _product(outcome, scope, request, (source.path, library.brought))
    if product is not None and to_file:
        files.write_whole(to_file, product.data, [*([source.path] if source.path else []), *library.brought])
    elif product is not None:
        if form in ("terminal", "txt"):
            console.say(product.data.decode())
        else:
            console.say_bytes(product.data)
    console.warn(said_after(outcome, colour))
    if product and product.remark:
        console.warn(f"{product.remark}\n")
    if product and product.gaps:
        raise CommandError(documents.gaps_said(product.gaps))
    ctx.exit(options.exit_code(outcome.findings, fail_on))


class _Request(NamedTuple):
    """How the schedule is wanted."""

    form: str
    copy: str | None
    languages: tuple[str, ...] | None
    paper: str
    width: int | None
    paint: bool
    draws: bool


def _product(
    outcome: "Outcome", scope: "Scope", request: _Request, read: tuple[Path | None, Sequence[Path]]
) -> Document | None:
    """The schedule in its format; None where there is no trip to print."""
    if request.form == "json":
        from delegate.render import json

        stays = request.copy in (None, "run-sheet") and not scope.is_host  # findings leave the office in no other
        return Document(json.render(outcome.plan, outcome.findings if stays else (), scope))
    if outcome.plan is None:
        return None
    from delegate.sheet import settle, spoken_in
    from delegate.sheet.model import Edition, Revision

    paged = request.form not in ("terminal", "txt")
    edition = Edition(request.copy or ("programme" if paged else "schedule"))
    languages = request.languages or (spoken_in(outcome.plan) if paged else None)
    revision = Revision()
    if request.form == "ics":
        from delegate.commands.history import revision as of_commits

        revision = of_commits(*read)
    sheet = settle(outcome.plan, outcome.findings, edition=edition, languages=languages, scope=scope, revision=revision)
    return document(sheet, request.form, request.paper) if paged else Document(_text(sheet, request).encode())


def _text(sheet: "Sheet", request: _Request) -> str:
    """For a terminal, a pipe or a file of plain text."""
    from delegate.render.schedule import text

    width = request.width or text.COLUMNS if request.form == "txt" else console.columns(request.width)
    painted = request.form == "terminal" and request.paint
    return (text.render_painted if painted else text.render_plain)(sheet, width=width, ascii_only=not request.draws)


def said_after(outcome: "Outcome", colour: str) -> str:
    """The full list, and one line that sums up the trip."""
    from delegate.report import Report, summary

    report = Report(outcome.findings, 1, outcome.sources, outcome.hidden)
    said = [summary(report)]
    if outcome.plan is not None:
        from delegate.sheet.summary import trip_summary

        said += trip_summary(outcome.plan)
    if console.is_terminal(sys.stderr):
        from delegate.report import full

        paint = console.coloured(colour, sys.stderr, os.environ)
        listed = full.render(report, colour=paint, closing=False)
        listed = f"\n{listed}\n" if listed else "\n"
    else:
        from delegate.report import concise

        listed = concise.render(report)
    return f"{listed}{'; '.join(said)}\n"
