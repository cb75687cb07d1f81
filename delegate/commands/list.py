"""`delegate list`: the trips of an office by date, with their state and what is open in each."""

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import console, files, options, settings
from delegate.commands.errors import CommandError, Failure

if TYPE_CHECKING:  # heavy, and --help needs none of it
    from delegate.commands.many_trips import ExaminedTrip
    from delegate.render.trips_list import ListedTrip

FORMATS = ("terminal", "json")


@click.command(short_help="The trips of a folder by date, with their state.")
@click.argument("folders", metavar="[FOLDER]...", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", help="The format.  [default: terminal]"
)
@options.width
@options.today
@options.color
@options.debug
@click.pass_context
def command(ctx: click.Context, folders: tuple[str, ...], form: str, width: int | None, colour: str) -> None:
    """\b
    delegate list
    delegate list 2026 --today 2026-06-01
    delegate list --format json

    The trips of a folder and of the folders in it, by date.

    A trip is final where plan --final would print it: without an error that nobody accepted, a tentative line or a
    `tbc`. Else it is a draft, and past where --today lies behind its last day. A file that cannot be read is listed
    with what is wrong. The fourth column is what to type for a trip. The exit code is 0 whatever is open.
    """
    trips = files.all_trips(folders or (".",), None)
    if trips.missing:
        raise click.UsageError("; ".join(trips.missing))
    inputs = settings.without_excluded(ctx, trips.inputs, folders)
    today: dt.date | None = ctx.meta.get("today")
    listed, failures = _listed(ctx, inputs, today)
    _show(listed, today, form, width, colour)
    if failures:
        details = "".join(failure.detail for failure in failures)
        raise CommandError("; ".join(failure.said for failure in failures), details)


def _listed(
    ctx: click.Context, inputs: Sequence[files.Input], today: dt.date | None
) -> "tuple[list[ListedTrip], list[Failure]]":
    """Every trip in the order of the list, and what kept some from being read."""
    from delegate.commands.many_trips import examined
    from delegate.render.trips_list import ListedTrip

    found, failures = [], []
    names = _names(inputs)
    for each, answer in zip(
        inputs, examined(inputs, settings.asked_of_each(ctx, inputs), helped=False, overviews=True), strict=True
    ):
        name = names[each.name]
        if isinstance(answer, Failure):
            failures.append(answer)
            found.append(ListedTrip(each.name, name, "broken", problem=answer.said))
        else:
            found.append(_trip(each.name, name, answer, today))
    return sorted(found, key=_order), failures


def _trip(path: str, name: str, answer: "ExaminedTrip", today: dt.date | None) -> "ListedTrip":
    from delegate.diagnostics import Severity
    from delegate.render.trips_list import ListedTrip
    from delegate.report import tally

    counted, summed = tally(answer.findings), answer.overview
    if summed is None:
        wrong = next((each for each in answer.findings if each.severity is Severity.ERROR), None)
        problem = f"line {wrong.where.span.start.line}: {wrong.message}" if wrong else "no trip"
        return ListedTrip(path, name, "broken", problem=problem, errors=counted.errors, warnings=counted.warnings)
    is_open = counted.errors or summed.tentative or summed.tbc
    is_past = today is not None and summed.last is not None and summed.last < today
    state = "past" if is_past else "draft" if is_open else "final"
    return ListedTrip(path, name, state, *summed[:3], counted.errors, counted.warnings, *summed[3:])


def _order(trip: "ListedTrip") -> tuple[int, int, str]:
    """Those to come by date, then those that are past, the latest first, then files that cannot be read."""
    group = {"past": 1, "broken": 2}.get(trip.state, 0)
    number = trip.first.toordinal() if trip.first else 0
    return group, -number if group == 1 else number, trip.name


def _names(inputs: Iterable[files.Input]) -> dict[str, str]:
    """What to type for each trip: the path without `.trip.yaml`, or the folder in which it is the only trip."""
    inputs = tuple(inputs)
    alone: dict[Path, int] = {}
    for each in inputs:
        alone[each.folder] = alone.get(each.folder, 0) + 1
    return {each.name: _name(each, alone=alone[each.folder] == 1) for each in inputs}


def _name(each: files.Input, *, alone: bool) -> str:
    path = Path(each.name)
    for suffix in (".trip.yaml", ".trip.yml"):
        stem = path.name.removesuffix(suffix)
        if stem != path.name and not os.path.lexists(each.folder / stem):
            return path.with_name(stem).as_posix()
    return path.parent.as_posix() if alone and path.parent != Path() else each.name


def _show(listed: "Sequence[ListedTrip]", today: dt.date | None, form: str, width: int | None, colour: str) -> None:
    """The list on standard output."""
    from delegate.render import trips_list

    if form == "json":
        console.say_bytes(trips_list.as_data(listed, today))
        return
    console.say_lines(trips_list.laid_out(listed, console.columns(width)), colour)
