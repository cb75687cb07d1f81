"""`delegate fix`: shows the edits that mend how a trip is typed, and makes them where it is told to."""

import os
import sys
from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, files, options
from delegate.commands.edits_shown import closing, edited, shown
from delegate.commands.errors import CommandError
from delegate.includes import Library

if TYPE_CHECKING:  # reading brings the parser with it, and --help needs none of that
    from delegate.diagnostics import Finding
    from delegate.reading.fixing import Fixed


@click.command(short_help="Show what mends how a trip is typed, and write it.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, shell_complete=completing.trips)
@click.option("--write", is_flag=True, help="Make the edits; without it they are only shown.")
@options.fail_on
@options.color
@options.stdin_filename
@options.debug
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], write: bool, fail_on: str, colour: str, stdin_filename: str | None
) -> None:
    """\b
    delegate fix trip.yaml
    delegate fix trip.yaml --write

    Show what mends how a trip is typed, and write it.

    Only what has one reading is edited; what has two is left to you, with the question. No other byte of the file
    changes, and nothing is written unless the new text says what the old one was read as. A PATH is a file, a folder
    (every trip in it; this one where nothing is said), or - for standard input, which is only shown. Address books that
    a trip includes are mended when they are named. The exit code is 1 where findings about how a file is written stay
    in it.
    """
    if write and files.STDIN in paths:
        raise click.UsageError("standard input cannot be written to: name a file")
    trips = files.all_trips(paths or (".",), stdin_filename)
    bold = console.coloured(colour, sys.stdout, os.environ)
    stays, edits, troubles = list["Finding"](), 0, list[str]()
    for each in trips.inputs:
        try:
            done = _fix(each, write=write)
        except CommandError as error:
            troubles.append(str(error))
            continue
        edits += sum(len(edited(one)) for one in done)
        stays += done[-1].left if write else (*done[0].left, *done[0].made)
        console.say("".join(f"{line}\n" for line in shown(each.name, done, bold=bold)))
    if edits:
        console.say(f"{closing(edits, write=write)}\n")
    for trouble in troubles if trips.missing else ():
        console.warn(f"delegate: {trouble}\n")
    if trips.missing:
        raise click.UsageError("; ".join(trips.missing))
    if troubles:
        raise CommandError("; ".join(troubles))
    ctx.exit(options.exit_code(stays, fail_on))


def _fix(source: files.Input, *, write: bool) -> list["Fixed"]:
    """What can be mended in a file; written over it where that is asked for and nobody else has written meanwhile."""
    from delegate.reading.fixing import passes

    if source.path is not None and source.path.exists() and not source.path.is_file():
        raise CommandError(f"{source.name} is no file that can be mended; write - for standard input")
    data = source.read()
    done = passes(source.name, data, Library(source.folder).fetch)
    if write and done[0].made and source.path is not None:
        if source.read() != data:
            raise CommandError(
                f"{source.name} was changed by somebody else meanwhile: nothing was written; run it again"
            )
        files.write_whole(source.path, done[-1].data, ())
    return done
