"""`delegate convert`: shows the texts of a trip in the other Chinese script, and writes them where it is told to."""

import os
import sys
from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, files, options
from delegate.commands.edits_shown import closing, edited, shown
from delegate.commands.errors import CommandError
from delegate.includes import Library

if TYPE_CHECKING:  # reading brings the parser with it, and --help needs none of that
    from collections.abc import Callable

    from delegate.diagnostics import Finding
    from delegate.keys import Record
    from delegate.model.texts import Written
    from delegate.reading.converting import Converted
    from delegate.reading.fixing import Fixed


@click.command(short_help="Show a trip's texts in the other Chinese script, and write them.")
@click.argument("paths", metavar="[PATH]...", nargs=-1, shell_complete=completing.trips)
@click.option(
    "--to", "tag", metavar="TAG", required=True, help="The script: zh-Hans, zh-Hant, or a region's, such as zh-TW."
)
@click.option("--write", is_flag=True, help="Make the edits; without it they are only shown.")
@options.color
@options.stdin_filename
@options.debug
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], tag: str, write: bool, colour: str, stdin_filename: str | None
) -> None:
    """\b
    delegate convert trip.yaml --to zh-Hans
    delegate convert trip.yaml --to zh-Hans --write

    Show a trip's texts in the other Chinese script, and write them.

    A text that is written in Traditional Chinese and not in Simplified (or the other way) is converted by OpenCC and
    put beside it, with a comment that asks somebody to check: names above all. No other byte of the file changes, and
    nothing is written unless the new text says what the old one said. A PATH is a file, a folder (every trip in it;
    this one where nothing is said), or - for standard input, which is only shown. Address books that a trip includes
    are converted when they are named. The exit code is 1 where a file is no trip.
    """
    from delegate.i18n.scripts import is_chinese
    from delegate.reading.languages import is_language

    if not is_language(tag) or not is_chinese(tag):
        raise click.UsageError(f"`{tag}` is not a Chinese script: say zh-Hans or zh-Hant")
    if write and files.STDIN in paths:
        raise click.UsageError("standard input cannot be written to: name a file")
    trips = files.all_trips(paths or (".",), stdin_filename)
    if trips.missing:
        raise click.UsageError("; ".join(trips.missing))
    bold = console.coloured(colour, sys.stdout, os.environ)
    edits, wrong = 0, list["Finding"]()
    for each in trips.inputs:
        done = [_convert(each, tag, write=write)]
        edits += sum(len(edited(one)) for one in done)
        wrong += done[0].left
        console.say("".join(f"{line}\n" for line in shown(each.name, done, bold=bold)))
    if edits:
        console.say(f"{closing(edits, write=write)}\n")
    ctx.exit(options.exit_code(wrong, "error"))


def _convert(source: files.Input, tag: str, *, write: bool) -> "Fixed":
    """A file with its texts in the other script, written over it where that is asked for and nobody else did."""
    from delegate.i18n.scripts import REMEDY
    from delegate.reading.converting import converted

    data = source.read()
    try:
        done = converted(source.name, data, Library(source.folder).fetch, tag, lambda record: _conversion(record, tag))
    except ModuleNotFoundError as error:
        if error.name != "opencc":
            raise
        raise CommandError(f"OpenCC, which converts Chinese, is not installed: {REMEDY}") from error
    if write and done.made and source.path is not None:
        if source.read() != data:
            raise CommandError(
                f"{source.name} was changed by somebody else meanwhile: nothing was written; run it again"
            )
        files.write_whole(source.path, done.data, ())
    return done


def _conversion(record: "Record", tag: str) -> "Callable[[Written], Converted | None]":
    """What each text of a trip or an address book is in the other script; None where it needs none."""
    from delegate.assessment.script_conversions import is_name
    from delegate.i18n.scripts import converted, to_convert, usual_script
    from delegate.model.texts import texts_of
    from delegate.reading.converting import Converted

    usual = usual_script((each.text for each in texts_of(record)), getattr(record, "languages", None) or ())

    def conversion(written: "Written") -> Converted | None:
        found = to_convert(written.text, tag, usual)
        if found is None:
            return None
        source, text = found
        said = converted(text, source, tag, is_name=is_name(written))
        alike = said == text and not written.text.by_language[0][0]  # without a language it is the same in all
        return None if alike else Converted(source, said)

    return conversion
