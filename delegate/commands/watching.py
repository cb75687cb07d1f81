"""Draws what a command says again at each save of its files: on a terminal one screen, else below each other."""

import datetime as dt
import gc
import os
import sys
from collections.abc import Collection
from importlib.util import find_spec
from pathlib import Path

import click

from delegate.commands import console, settings
from delegate.commands.errors import CommandError, sentence

_BELOW = 3  # lines of a screen that stand below what a command says
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def needs_watchfiles() -> None:
    """End the command with a word on what to install where the library that watches files is missing."""
    if find_spec("watchfiles") is None:
        raise CommandError("what watches files is not installed: pip install 'delegate[watch]'")


def refuse_unwatchable(trip: Path | None, document: str, to_file: Path | None = None) -> None:
    """Refuse to follow standard input, and to print a format, one `document`, again and again to standard output."""
    if trip is None:
        raise click.UsageError("--watch follows files: standard input has none")
    if document and to_file is None:
        raise click.UsageError(f"--watch says it again and again, and {document} is one document: leave one out")


def long_lived() -> None:
    """Look for garbage again, which a command that ends at once need not."""
    gc.enable()
    gc.set_threshold(100_000, 20, 50)


def again(ctx: click.Context, first: Collection[Path], colour: str) -> None:
    """Run the command of a context without --watch, now and at each save of what it reads; Ctrl-C ends it.

    `first` are the files that it reads, by `ctx.meta["read"]` it names all of them. What would end the command at
    another time is said, and mended by the next save.
    """
    needs_watchfiles()
    long_lived()
    from delegate.serve.watching import each_save

    clears = console.is_terminal(sys.stdout) and console.coloured(colour, sys.stdout, os.environ)
    times = 0

    def screen() -> Collection[Path]:
        nonlocal times
        if clears:
            console.say(_CLEAR)
        elif times:
            console.warn(
                f"\nsaved {dt.datetime.now():%H:%M:%S}\n"
            )  # by which an editor's task knows where a run begins
        times += 1
        ctx.meta["read"] = ctx.meta.get("read") or first
        ctx.meta["one_screen"] = console.is_terminal(sys.stdout) and console.is_terminal(sys.stderr)
        settings.read_again(ctx)
        _run(ctx)
        wanted = {*first, *ctx.meta["read"]}
        read_at = f"read at {dt.datetime.now():%H:%M:%S}; " if clears else ""
        console.warn(f"{read_at}watching {len(wanted)} file{'s' * (len(wanted) != 1)}; Ctrl-C ends it\n")
        return {*wanted, *settings.followed(ctx)}

    each_save(screen, first)


def on_one_screen(text: str) -> str:
    """As much of a text as a screen shows: its beginning, how much is left out, and the lines that close it."""
    lines, room = text.splitlines(keepends=True), os.get_terminal_size(sys.stdout.fileno()).lines - _BELOW
    if len(lines) <= room:
        return text
    closing = lines[max((at for at, line in enumerate(lines) if not line.strip()), default=0) :][: room // 2]
    shown = lines[: max(room - len(closing) - 1, 1)]
    left = len(lines) - len(shown) - len(closing)
    return "".join((*shown, f"... {left} more lines, which are said without --watch\n", *closing))


def _run(ctx: click.Context) -> None:
    """The command once; its exit code is for who does not watch."""
    from delegate.i18n.escape import safe

    command = ctx.command.callback
    assert command is not None
    try:
        ctx.invoke(command, **{**ctx.params, "watch": False})
    except (click.exceptions.Exit, BrokenPipeError) as end:
        if isinstance(end, BrokenPipeError):
            raise
        return
    except (click.ClickException, CommandError) as error:
        said = error.format_message() if isinstance(error, click.ClickException) else str(error)
    except Exception as error:
        said = sentence(error)
    console.warn("".join(f"delegate: {safe(line)}\n" for line in said.split("\n")))
