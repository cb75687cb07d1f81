"""`delegate check`: the findings of trips, for people, editors and CI."""

import os
import sys
from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, files, options, settings
from delegate.commands.errors import CommandError, Failure
from delegate.report import Report, format_named, names, summary, unjudged, weakened_said

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from collections.abc import Mapping
    from pathlib import Path

    from delegate.assessment.not_judged import NotJudged
    from delegate.diagnostics import Finding
    from delegate.levels import WeakenedCheck
    from delegate.pipeline import Asked
    from delegate.source import Source


@click.command(short_help="Check trips and print what was found.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, shell_complete=completing.trips)
@click.option(
    "--format", "form", type=click.Choice(names()), help="How to say it (default: full on a terminal, else concise)."
)
@options.fail_on
@options.judging
@click.option("--accepted", type=click.Choice(["show", "hide"]), help="Whether texts list what was accepted (show).")
@options.show_settings
@options.color
@options.stdin_filename
@options.watch
@options.debug
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str | None,
    fail_on: str,
    accepted: str | None,
    colour: str,
    stdin_filename: str | None,
    watch: bool,
) -> None:
    """\b
    delegate check
    delegate check itineraries
    delegate check trip.yaml --format json --fail-on warning
    delegate check trip.yaml --watch

    Check trips and print what was found.

    A PATH is a file, a folder (every trip.yaml and *.trip.yaml in it, or .yml), or - for standard input; without one
    the trips of this folder are checked. The exit code is 1 where something was found at or above --fail-on.
    """
    trips = files.all_trips(paths or (".",), stdin_filename)
    inputs = settings.without_excluded(ctx, trips.inputs, paths)
    if trips.inputs and not inputs:
        raise click.UsageError("the settings exclude every trip there: name one as a file to check it anyway")
    settings.show_if_asked(ctx, inputs)
    asked = settings.asked_of_each(ctx, inputs)
    form = form or ("full" if console.is_terminal(sys.stdout) else "concise")
    if watch:
        _watch(ctx, trips, form, colour)
    report, failures, included = _examine(inputs, asked, helped=format_named(form).helps)
    ctx.meta["read"] = [*(path for each in inputs for path in each.files), *included]
    failures += [Failure(settings.broken_said("--checks", each), each.detail) for each in settings.not_loaded(ctx)]
    if inputs or format_named(form).document:
        hides = settings.hides_accepted(ctx, inputs, accepted)
        _say(report._replace(hides_accepted=hides), form, colour, one_screen=bool(ctx.meta.get("one_screen")))
    if trips.missing:
        for failure in failures:
            console.warn(f"delegate: {failure.said}\n")
        raise click.UsageError("; ".join(trips.missing))
    if failures:
        details = "".join(failure.detail for failure in failures)
        raise CommandError("; ".join(failure.said for failure in failures), details)
    ctx.exit(options.exit_code(report.findings, fail_on))


def _watch(ctx: click.Context, trips: files.Trips, form: str, colour: str) -> None:
    """Say the findings at each save of the trips and of what they include; it ends with Ctrl-C alone."""
    from delegate.commands.watching import again, refuse_unwatchable

    for each in trips.inputs:
        refuse_unwatchable(each.path, form if format_named(form).document else "")
    if trips.missing:
        raise click.UsageError("; ".join(trips.missing))
    again(ctx, [path for each in trips.inputs for path in each.files], colour)


def _examine(
    inputs: "tuple[files.Input, ...]", asked: "Mapping[Path, Asked]", *, helped: bool
) -> "tuple[Report, list[Failure], set[Path]]":
    """The findings of every file that could be read, `helped` as they are printed, and what kept others from it.

    With them the files that were included, also those that are not there.
    """
    from delegate.commands.many_trips import examined
    from delegate.levels import merged

    left: list[NotJudged] = []
    findings: dict[Finding, None] = {}
    sources: dict[str, Source] = {}
    hidden: dict[str, frozenset[int]] = {}
    failures: list[Failure] = []
    mixed: set[str] = set()
    included: set[Path] = set()
    weakened: list[WeakenedCheck] = []
    named: set[str] = set()
    unread = 0
    for each in examined(inputs, asked, helped=helped):
        if isinstance(each, Failure):
            failures.append(each)
            unread += 1
            continue
        weakened += each.weakened
        failures += [Failure(settings.broken_said(*failed), failed[1].detail) for failed in each.broken]
        findings |= dict.fromkeys(each.findings)
        left += each.not_judged
        included |= {*each.wanted}
        named |= each.names
        for name, source in each.sources.items():
            if sources.setdefault(name, source).text != source.text:
                mixed.add(name)  # two files of one name, from outside: no frame could say which it shows
            hidden[name] = hidden.get(name, frozenset()) | each.hidden.get(name, frozenset())
    in_order = tuple(sorted(findings, key=lambda finding: finding.sort_key))
    kept = {name: source for name, source in sources.items() if name not in mixed}
    left.sort(key=lambda each: each.path)
    read = len(inputs) - unread
    report = Report(in_order, read, kept, hidden, tuple(left), merged(weakened), frozenset(named), unread=unread)
    return report, failures, included


def _say(report: Report, form: str, colour: str, *, one_screen: bool) -> None:
    """Print a report; on the one screen of `--watch` what is worst first, and what was accepted last."""
    printing = format_named(form)
    if one_screen:
        by_weight = sorted(report.findings, key=lambda each: (each.accepted is not None, -each.severity))
        report = report._replace(findings=tuple(by_weight))
    painted = console.coloured(colour, sys.stdout, os.environ)
    shown = {"colour": painted, "columns": console.columns(None)} if printing.coloured else {}
    said = printing.render(report, **shown)
    if printing.document:
        console.say_bytes(said if isinstance(said, bytes) else said.encode())
    elif one_screen:
        from delegate.commands.watching import on_one_screen

        console.say(on_one_screen(str(said)))
    else:
        console.say(said if isinstance(said, str) else said.decode())
    if not printing.sums_up:
        closing = (summary(report), unjudged(report), weakened_said(report.weakened))
        console.warn("".join(f"{line}\n" for line in closing if line))
