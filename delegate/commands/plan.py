"""`delegate plan`: the schedule of a trip, with every leg worked out and every problem named."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, documents, files, options, scripts, settings
from delegate.commands.errors import CommandError
from delegate.commands.open_ends import refuse_open
from delegate.commands.parameters import asked_date, asked_format, asked_languages, asked_scope
from delegate.commands.plan_print import PrintRequest, ReadFiles, converted_for, printed_plan, spoken_for, summed_up_for
from delegate.commands.time_shown import TimePrint
from delegate.includes import Library, shown
from delegate.render import formats
from delegate.render.formats import Document, Format, PrintOptions

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from delegate.assessment.script_conversions import Conversion
    from delegate.compare.draft import Draft
    from delegate.pipeline import Outcome
    from delegate.sheet.scope import Scope

COPIES = ("programme", "card", "run-sheet", "movements")


class _Output(click.Option):
    """An option whose help names the suffixes, for which the formats are read only where the help is asked for."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The help with the suffixes in it."""
        self.help = str(self.help).format(", ".join(formats.suffixes()))
        return super().get_help_record(ctx)


@click.command(short_help="Check a trip and print its schedule.")
@click.argument("trip", required=False, shell_complete=completing.trips)
@click.option(
    "--for",
    "whom",
    metavar="NAME",
    shell_complete=completing.names,
    help="The programme of one person, group, role or host; with --copy movements a vehicle's drives.",
)
@click.option("--day", metavar="DATE", help="One day alone, such as 2023-02-24.")
@click.option("-o", "--output", metavar="FILE", cls=_Output, help="Write there; the suffix picks the format: {}.")
@click.option("--format", "form", type=click.Choice(formats.names()), help="The format, whatever the suffix.")
@click.option("--copy", type=click.Choice(COPIES), help="Which copy (a document is the programme, unless you say).")
@click.option(
    "--lang", "tags", metavar="TAGS", help="The languages, such as en,zh-Hant (a document has those of the trip)."
)
@click.option(
    "--time", is_flag=True, help="In place of the days what those of the principals are spent on, as a table."
)
@click.option("--lists", is_flag=True, help="Below the days also the people, places, vehicles and agreements.")
@click.option("--paper", type=click.Choice(formats.PAPERS), help="For .pdf and .docx.  [default: a4]")
@click.option("--large", is_flag=True, help="Type of 13 pt for readers who need it, one language a page (.pdf).")
@click.option(
    "--layout", type=click.Choice(formats.LAYOUTS), help="A list of days, or a table of five columns (.pdf, .docx)."
)
@click.option("--since", metavar="REV", help="Mark what changed since that revision in git, such as v3.")
@click.option("--final", is_flag=True, help="Refuse to print while an error, a tentative line or a tbc stands.")
@options.width
@options.fail_on
@options.judging
@options.show_settings
@options.color
@options.stdin_filename
@options.watch
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
    time: bool,
    lists: bool,
    paper: str | None,
    large: bool,
    layout: str | None,
    since: str | None,
    final: bool,
    width: int | None,
    fail_on: str,
    colour: str,
    stdin_filename: str | None,
    watch: bool,
) -> None:
    """\b
    delegate plan trip.yaml
    delegate plan trip.yaml --for signers --day 2023-02-24
    delegate plan trip.yaml -o agenda.pdf --lang en,zh-Hant
    delegate plan trip.yaml --copy run-sheet -o team.docx
    delegate plan trip.yaml --since v3 -o agenda.pdf
    delegate plan trip.yaml --day 2023-02-24 --watch

    Check a trip and print its schedule.

    Without a TRIP, the only trip.yaml or *.trip.yaml of this folder is meant; - is standard input. The schedule goes
    to standard output, the findings and one summary line to standard error after it. The exit code speaks of the
    whole trip, also where one day or one person is printed.

    The programme and the card are for everybody. The run sheet is for the team: it alone has private notes, phones
    and findings. A movement sheet has the drives of each vehicle, its driver's phone and its plates.

    In a git repository every print says which version it is. With --since it marks what this copy has otherwise than
    that version had it, and a calendar takes back what is no more. With --final nothing is printed while an error that
    nobody accepted, a tentative line or a `tbc` stands: they are listed, and the exit code is 1.
    """
    printing, to_file = _target(form, output)
    date, languages = asked_date(day), asked_languages(tags)
    source = _source(ctx, trip, stdin_filename)
    if watch:
        _watch(ctx, source, printing, colour, to_file)
    library, data = Library(source.folder), source.read()
    outcome = _outcome(ctx, source, data, library)
    scope = asked_scope(outcome, whom, date, copy)
    if time:
        other = output or form or copy or since
        ctx.exit(_say_time(outcome, scope, TimePrint(languages, width, colour), fail_on, other))
    if final:
        refuse_open(outcome)
    look = _look(ctx, printing, to_file, colour, width)._replace(lists=lists, large=large, layout=layout)
    look = look._replace(paper=settings.asked_paper(ctx, source.folder, paper))
    before = _since(ctx, source, outcome, since)
    request = PrintRequest(printing, copy, languages, look, _is_page(printing, scope), before)
    conversion, read = converted_for(outcome, request), ReadFiles(source.path, data, tuple(library.brought))
    product, said = printed_plan(outcome, scope, request, read, conversion)
    _deliver(product, printing, to_file, [*source.files, *library.brought])
    _sum_up(outcome, product, said, colour, in_short=bool(to_file or ctx.meta.get("one_screen")), seen=look.problems)
    _say_of(outcome, request, product, conversion, source.name)
    ctx.exit(options.exit_code(outcome.findings, fail_on))


def _source(ctx: click.Context, trip: str | None, stdin_filename: str | None) -> files.Input:
    """The trip that is meant; with `--show-settings` what holds for it ends the command."""
    source = files.the_trip(trip, stdin_filename)
    settings.show_if_asked(ctx, [source])
    return source


def _look(ctx: click.Context, printing: Format, to_file: Path | None, colour: str, width: int | None) -> PrintOptions:
    """What depends on where it goes: how wide, with colour or without, what is wrong first where a person looks."""
    seen = printing.name == "terminal" and not to_file and console.is_terminal(sys.stdout)
    seen = seen and not ctx.meta.get("one_screen")  # there it stands last: that is what is seen of a long programme
    paint = console.coloured(colour, None if to_file else sys.stdout, os.environ)
    columns = console.columns(width) if printing.name == "terminal" else width
    return PrintOptions(columns=columns, colour=paint, problems=seen)


def _watch(ctx: click.Context, source: files.Input, printing: Format, colour: str, to_file: Path | None) -> None:
    """Print at each save of the trip and of what it includes; it ends with Ctrl-C alone."""
    from delegate.commands.watching import again, refuse_unwatchable

    refuse_unwatchable(source.path, printing.name if printing.binary or printing.kind == "data" else "", to_file)
    again(ctx, source.files, colour)


def _target(form: str | None, output: str | None) -> tuple[Format, Path | None]:
    """The format, and the file to write; None for standard output, where a terminal shows no binary format."""
    printing = formats.format_named(asked_format(form, output))
    to_file = None if output in (None, files.STDIN) else Path(str(output))
    if to_file is None and printing.binary and console.is_terminal(sys.stdout):
        raise click.UsageError(f"a terminal cannot show a {printing.name} file: say -o FILE{printing.suffix}")
    return printing, to_file


def _sum_up(
    outcome: "Outcome", product: Document | None, said: Sequence[str], colour: str, *, in_short: bool, seen: bool
) -> None:
    """What stands below a print: its version, then all findings, or in short what a terminal has above the days."""
    console.warn_lines(said)
    if in_short and product is not None and outcome.plan is not None and console.is_terminal(sys.stderr):
        console.warn(summed_up_for(outcome, colour))
    elif product is None or not seen:
        console.warn(said_after(outcome, colour))
        return
    if outcome.weakened:
        from delegate.report import weakened_said

        console.warn_lines([weakened_said(outcome.weakened)])


def _outcome(ctx: click.Context, source: files.Input, data: bytes, library: Library) -> "Outcome":
    """The trip, read, planned and checked."""
    from delegate.pipeline import work_out

    ctx.meta["read"] = library.wanted
    return work_out(source.name, data, library.fetch, settings.asked(ctx, source.folder))


def _since(ctx: click.Context, source: files.Input, outcome: "Outcome", revision: str | None) -> "Draft | None":
    """The trip at the revision whose changes are marked; ends the command where it cannot be read there."""
    if revision is None or outcome.plan is None:
        return None
    from delegate.commands.drafts import UnreadableDraftError, draft_at
    from delegate.i18n.escape import safe, safe_line

    try:
        found = draft_at(source.path, revision)
    except UnreadableDraftError as trouble:
        console.warn(f"delegate: {safe(str(trouble))}\n")
        ctx.exit(1)
    if found.missing:
        console.warn(f"there was no such trip at {safe_line(revision)}: all of it is new\n")
    return found


def _say_time(outcome: "Outcome", scope: "Scope", show: TimePrint, fail_on: str, other: str | None) -> int:
    """What the days of the principals are spent on, then what is wrong; gives the exit code."""
    if other:
        raise click.UsageError("--time is a table for the terminal: leave --output, --format, --copy and --since out")
    if outcome.plan is not None:
        show.of_plan(outcome.plan, scope)
    console.warn(said_after(outcome, "auto"))
    return options.exit_code(outcome.findings, fail_on)


def _say_of(
    outcome: "Outcome", request: "PrintRequest", product: Document | None, conversion: "Conversion | None", trip: str
) -> None:
    """What is to be said about a print; a script that it lacks is a fault where somebody asked for the language."""
    console.warn(f"{product.remark}\n" if product and product.remark else "")
    if outcome.plan is not None and request.printing.kind != "data":
        for_team = request.copy in ("run-sheet", "movements") or not (request.copy or request.paged)
        console.warn(scripts.wordless_said(spoken_for(outcome.plan, request), for_team=for_team))
        console.warn(scripts.unwritten_said(outcome.plan.trip, request.languages))
    console.warn(scripts.converted_said(conversion, trip))
    asked = bool(request.languages) or request.paged
    left = scripts.left_said(conversion)
    if left and not asked:
        console.warn(f"{left}\n")
    gaps = documents.gaps_said(product.gaps) if product and product.gaps else ""
    if troubles := [each for each in (gaps, left if asked else "") if each]:
        raise CommandError("\n".join(troubles))
    settings.refuse_broken(trip, outcome.broken)


def _deliver(product: Document | None, printing: Format, to_file: Path | None, read: Sequence[Path]) -> None:
    """The schedule as a file, with a word on what it holds, else on standard output: text in its encoding."""
    if product is None:
        return
    if to_file:
        files.write_whole(to_file, product.data, read)
        console.warn(f"wrote {shown(to_file)}: {product.holds}\n" if product.holds else "")
    elif printing.kind == "columns":
        console.say(product.data.decode())
    else:
        console.say_bytes(product.data)


def _is_page(printing: Format, scope: "Scope") -> bool:
    """Whether it is for people outside: what a host is sent as plain text is the host's copy, and no staff's."""
    return printing.kind == "page" or (printing.name == "txt" and scope.is_host)


def said_after(outcome: "Outcome", colour: str) -> str:
    """The full list, one line that sums up the trip, and one of what was not judged."""
    from delegate.report import Report, summary, unjudged, weakened_said

    report = Report(outcome.findings, 1, outcome.sources, outcome.hidden, weakened=outcome.weakened)
    said = [summary(report)]
    if outcome.plan is not None:
        from delegate.assessment.not_judged import not_judged
        from delegate.assessment.unbroken_names import unbroken_names
        from delegate.sheet.summary import trip_summary

        report = report._replace(not_judged=not_judged(outcome.plan), names=unbroken_names(outcome.plan))
        said += trip_summary(outcome.plan)
    if console.is_terminal(sys.stderr):
        from delegate.report import full

        paint = console.coloured(colour, sys.stderr, os.environ)
        listed = full.render(report, colour=paint, columns=console.columns(None), closing=False)
        listed = f"\n{listed}\n" if listed else "\n"
        wide = console.columns(None)
        last = ("; ".join(said), unjudged(report), weakened_said(report.weakened))
        closing = [line for each in last for line in full.hung(each, wide, full.CLOSING, report.names)]
    else:
        from delegate.report import concise

        listed = concise.render(report)
        closing = ["; ".join(said), unjudged(report), weakened_said(report.weakened)]
    return listed + "".join(f"{line}\n" for line in closing if line)
