"""`delegate textconv`: the schedule of a trip as text, for git to compare; of any other file the file as it is."""

import sys
from pathlib import Path

import click

from delegate.commands import console, options, settings
from delegate.commands.errors import CommandError
from delegate.commands.files import all_trips
from delegate.includes import LIMIT, Library, file_bytes, repository

COLUMNS = 100  # never those of a terminal: both sides of a diff are as wide


@click.command(short_help="Print a schedule for git to compare.")
@click.argument("file", metavar="FILE")
@options.debug
def command(file: str) -> None:
    """\b
    delegate textconv trip.yaml

    Print the schedule of the trip in FILE as text, without private notes, phones and findings. git asks for it where
    delegate git-setup has said so. Whatever is no trip is printed as it is, and the exit code is 0.
    """
    path = Path(file)
    try:
        data = file_bytes(path, -1)
    except OSError as error:
        raise CommandError(f"cannot read {path.name}: {error.strerror or error}") from error
    try:
        made = _schedule(path, data) if len(data) < LIMIT else None
    except Exception:
        made = None
    console.say_bytes(data if made is None else made)
    sys.stdout.flush()


def _schedule(path: Path, data: bytes) -> bytes | None:
    """The schedule as text; None of a file that gives no trip with days."""
    from delegate.commands.documents import document
    from delegate.pipeline import work_out
    from delegate.render.formats import PrintOptions
    from delegate.sheet import settle

    folder = _folder(path)
    asked = settings.asked(click.get_current_context(), folder)
    outcome = work_out(path.name, data, Library(folder).fetch, asked)
    if outcome.plan is None or not outcome.plan.days:
        return None
    sheet = settle(outcome.plan)._replace(contact=())  # which is a phone
    return document(sheet, "txt", PrintOptions(columns=COLUMNS)).data


def _folder(path: Path) -> Path:
    """Where a file's includes lie; git gives a committed one as a copy, which is taken for the trip of its name."""
    here = Path.cwd()
    if path.resolve().is_relative_to(repository(here.resolve())):
        return path.parent
    trips = (each.path for each in all_trips([str(here)], None).inputs if each.path is not None)
    return next((each.parent for each in trips if each.name == path.name), here)
