"""`delegate serve`: a page on this machine that follows a trip as it is saved."""

import shlex
import threading
from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import console, files, options, settings
from delegate.commands.errors import CommandError
from delegate.commands.watching import long_lived, needs_watchfiles
from delegate.includes import Library, shown

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.pipeline import Asked
    from delegate.serve.answers import Made
    from delegate.serve.choices import Choices
    from delegate.serve.saves import Save, SaveClock, Saves
    from delegate.serve.server import PageServer


@click.command(short_help="Show a trip as a page that follows the file.")
@click.argument("trip", required=False)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port (default: one that is free).")
@click.option("--editor", metavar="CMD", help="What opens a line of the file, such as 'code -g {path}:{line}'.")
@click.option("--no-open", is_flag=True, help="Say the address, and open no browser.")
@options.judging
@options.debug
@click.pass_context
def command(ctx: click.Context, trip: str | None, port: int, editor: str | None, no_open: bool) -> None:
    """\b
    delegate serve trip.yaml
    delegate serve trip.yaml --editor 'code -g {path}:{line}:{column}'

    Show a trip as a page that follows the file.

    The page has the programme, its findings, a picture of each day to scale and a map, and is drawn again at every save
    of the trip or of a file that it includes. It is for this machine alone: others cannot open it, it asks nobody else
    for anything, and nothing is written. Ctrl-C ends it.

    In CMD {path}, {line} and {column} stand for the place; without them it gets path:line:column as its last word.
    """
    source = files.the_trip(trip, None)
    if source.path is None:
        raise click.UsageError("serve follows a file: standard input has none")
    needs_watchfiles()
    long_lived()
    from delegate.serve.answers import PageAnswers
    from delegate.serve.editor import LineOpener
    from delegate.serve.saves import SaveClock, Saves
    from delegate.serve.server import PageServer
    from delegate.serve.watching import each_save

    saves, clock = Saves(), SaveClock()
    try:
        opener = LineOpener(shlex.split(editor), saves) if editor else None
    except ValueError as error:
        raise click.UsageError(f"--editor cannot be read: {error}") from error
    answers = PageAnswers(source.name, saves, partial(_document, ctx), verb="open" if opener else "copy")
    try:
        server = PageServer(port, answers, opener)
    except OSError as error:
        raise CommandError(f"cannot serve on port {port}: {error.strerror or error}") from error

    def draw() -> Collection[Path]:
        settings.read_again(ctx)
        with answers.lock:
            read, wanted = _read(source, settings.asked(ctx, source.folder), saves, clock)
        saves.add(read)
        if read.number == 1:
            threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
            _say(server, no_open=no_open)
        return (*wanted, *settings.followed(ctx))

    try:
        each_save(draw, source.files)
    finally:
        saves.end()
        server.server_close()


def _say(server: "PageServer", *, no_open: bool) -> None:
    console.say(f"{server.address}\n")
    console.warn("the page follows the file as it is saved; Ctrl-C ends it\n")
    if not no_open:
        import webbrowser

        webbrowser.open(server.address)


def _read(source: files.Input, asked: "Asked", saves: "Saves", clock: "SaveClock") -> "tuple[Save, Collection[Path]]":
    """What the file says now, and the files that it is read from, also those that are not there."""
    from delegate.pipeline import work_out
    from delegate.serve.saves import Save

    assert source.path is not None
    number = saves.newest.number + 1 if saves.newest else 1
    library = Library(source.folder)
    try:
        data = source.read()
    except CommandError as error:
        return Save(number, clock.read(source.files), None, _missing(source.path, error)), source.files
    outcome = work_out(source.name, data, library.fetch, asked)
    named = {source.name: source.path, **{shown(path): path for path in library.brought}}
    wanted = (*source.files, *library.wanted)
    return Save(number, clock.read(wanted), outcome, data=data, files=named), wanted


def _missing(path: Path, error: CommandError) -> str:
    """Why there is nothing to read, in words."""
    return str(error) if path.exists() else f"there is no file {shown(path)} any more: it is read again when it is back"


def _document(ctx: click.Context, save: "Save", choices: "Choices", form: str) -> "Made":
    """A document of a save, as `plan -o` would write it. Raises CannotMakeError."""
    from delegate.commands.plan_print import PrintRequest, ReadFiles, converted_for, printed_plan
    from delegate.render import formats
    from delegate.serve.answers import CannotMakeError, Made

    assert save.outcome is not None
    printing = formats.format_named(form)
    copy = choices.edition.value
    request = PrintRequest(printing, copy, choices.languages, formats.PrintOptions(), paged=True)
    trip, *included = save.files.values()
    try:
        with ctx.scope(cleanup=False):  # the settings hang on it, and this is another thread
            conversion = converted_for(save.outcome, request)
            read = ReadFiles(trip, save.data, tuple(included))
            product, _ = printed_plan(save.outcome, choices.scope, request, read, conversion)
    except CommandError as error:
        raise CannotMakeError(str(error)) from error
    assert product is not None
    stem = trip.name.lower().removesuffix(".yml").removesuffix(".yaml").removesuffix(".trip")
    parts = (stem, copy, *([choices.whom] if choices.whom else []))
    return Made(f"{'-'.join(parts)}{printing.suffix or '.' + form}", product.data)
