"""`delegate shift`: shows lines at other times, or a trip on other dates, and writes it where it is told to."""

import datetime as dt
import os
import sys
from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, files, options, settings
from delegate.commands.drafts import UNREADABLE
from delegate.commands.edits_shown import closing, edited, shown
from delegate.commands.errors import CommandError, misspelt
from delegate.commands.parameters import asked_date
from delegate.includes import Library

if TYPE_CHECKING:  # reading brings the parser with it, and --help needs none of that
    from collections.abc import Callable

    from delegate.pipeline import Outcome
    from delegate.planning.plan import Plan
    from delegate.planning.stop import Line
    from delegate.reading.fixing import Fixed


@click.command(short_help="Show lines at other times, or a trip on other dates, and write it.")
@click.argument("trip", required=False, shell_complete=completing.trips)
@click.option("--by", metavar="LENGTH", help="How much later, such as 90min; earlier with a minus: -30min.")
@click.option("--from", "first", metavar="ITEM", help="The first line that moves, by its id or title.")
@click.option("--until", "last", metavar="ITEM", help="The last one (default: the last line of that date).")
@click.option("--to", "begin", metavar="DATE", help="The whole trip: the date on which it begins now.")
@click.option(
    "--members", type=click.Choice(["move", "stay"]), help="Of a whole trip: whether `joins` and `leaves` go along."
)
@click.option("--write", is_flag=True, help="Make the edits; without it they are only shown.")
@options.color
@options.stdin_filename
@options.debug
def command(
    trip: str | None,
    by: str | None,
    first: str | None,
    last: str | None,
    begin: str | None,
    members: str | None,
    write: bool,
    colour: str,
    stdin_filename: str | None,
) -> None:
    """\b
    delegate shift trip.yaml --by 90min --from banks
    delegate shift trip.yaml --by -30min --from banks --until lunch --write
    delegate shift trip.yaml --to 2026-12-15

    Show lines of a day at other times, or a whole trip on other dates, and write it.

    With --by the lines from one on move: their times, windows and deadlines, and the steps that begin with a time.
    Flights, trains and ferries stay, for they leave when their operator says. With --to every date of the programme
    moves. What else has a date is asked about: who joins and leaves when, papers that expire, texts that name a date.

    No other byte of the file changes, and nothing is written unless the new text says exactly that.
    """
    if (by is None) == (begin is None):
        raise click.UsageError("say --by LENGTH --from ITEM for a part of a day, or --to DATE for the whole trip")
    if begin is not None and (first or last):
        raise click.UsageError("--from and --until go with --by: --to moves the whole trip")
    if by is not None and (first is None or members):
        raise click.UsageError("--by moves the lines --from ITEM on; --members goes with --to")
    source = files.the_trip(trip, stdin_filename)
    if write and source.path is None:
        raise click.UsageError("standard input cannot be written to: name a file")
    data = source.read()
    library = Library(source.folder)
    from delegate.pipeline import work_out

    outcome = work_out(source.name, data, library.fetch, settings.asked(click.get_current_context(), source.folder))
    if by is not None:
        done = _lines(source, data, outcome, (_minutes(by), str(first), last))
    else:
        done = _trip(source, data, outcome, (str(begin), members), write=write)
    console.say("".join(f"{line}\n" for line in shown(source.name, [done], bold=_bold(colour))))
    edits = len(edited(done))
    if edits and write:
        _write(source, data, done)
    console.say(f"{closing(edits, write=write)}\n" if edits else "")


def _bold(colour: str) -> bool:
    return console.coloured(colour, sys.stdout, os.environ)


def _write(source: files.Input, data: bytes, done: "Fixed") -> None:
    """Over the file, where nobody else has written meanwhile."""
    if source.read() != data:
        raise CommandError(f"{source.name} was changed by somebody else meanwhile: nothing was written; run it again")
    assert source.path is not None
    files.write_whole(source.path, done.data, ())


def _minutes(by: str) -> int:
    """A length with its sign."""
    from delegate.reading.complaint import Wrong
    from delegate.reading.scalars import read_scalar
    from delegate.values import Length

    sign, bare = (-1, by[1:]) if by[:1] in ("-", "−") else (1, by.lstrip("+"))
    read = read_scalar("length", bare)
    if isinstance(read, Wrong) or not isinstance(read, Length) or read.low != read.high or not read.planned:
        raise click.UsageError(f"`{by}` is no length: say, for example, 90min, 1h30 or -30min")
    return sign * read.planned


def _lines(source: files.Input, data: bytes, outcome: "Outcome", asked: tuple[int, str, str | None]) -> "Fixed":
    from delegate.reading.moving_times import lines_moved

    minutes, first, last = asked
    plan = _plan(source, outcome)
    begins = _line(plan, first)
    on_date = [line for line in plan.lines() if line.date == begins.date]
    ends = _line(plan, last) if last else on_date[-1]
    lines = [*plan.lines()]
    ids = [line.id for line in lines]
    span = lines[ids.index(begins.id) : ids.index(ends.id) + 1]
    if not span:
        raise click.UsageError(f"`{last}` stands before `{first}`")
    routes = frozenset(line.item.origin_.yaml_path for line in span)
    fetch = Library(source.folder).fetch
    return _moved(lambda: lines_moved(source.name, data, fetch, routes, minutes))


def _trip(
    source: files.Input, data: bytes, outcome: "Outcome", asked: tuple[str, str | None], *, write: bool
) -> "Fixed":
    from delegate.reading.moving_dates import memberships, trip_moved

    begin, members = asked
    plan = _plan(source, outcome)
    date = asked_date(begin)
    assert date is not None
    if not plan.days:
        raise click.UsageError("there is no date in this trip yet")
    days = (date - min(day.date for day in plan.days)) // dt.timedelta(days=1)
    own = [each for each in memberships(plan.trip, days) if each.is_in(source.name)]
    if write and own and members is None:
        names = ", ".join(dict.fromkeys(each.person for each in own))
        raise click.UsageError(f"{names}: say --members move if joining and leaving go along, or --members stay")
    fetch = Library(source.folder).fetch
    return _moved(lambda: trip_moved(source.name, data, fetch, days, members=members == "move"))


def _plan(source: files.Input, outcome: "Outcome") -> "Plan":
    """The plan of a trip that can be read; of another it is said where it cannot, with exit code 1."""
    from delegate.diagnostics import Severity
    from delegate.i18n.escape import safe

    broken = [each for each in outcome.findings if each.code.startswith(UNREADABLE) and each.severity is Severity.ERROR]
    if outcome.plan is None or broken:
        at = f":{broken[0].where.span.start.line}: {broken[0].message}" if broken else " is no trip"
        console.warn(f"delegate: {safe(source.name + at)}\n")
        click.get_current_context().exit(1)
    return outcome.plan


def _moved(move: "Callable[[], Fixed]") -> "Fixed":
    from delegate.reading.moving_times import CannotMoveError

    try:
        return move()
    except CannotMoveError as error:
        raise click.UsageError(f"{error}; nothing was written") from error


def _line(plan: "Plan", item: str) -> "Line":
    """The one line of that id, or of that title in any language."""
    lines = [*plan.lines()]
    found = [line for line in lines if line.id == item] or [
        line
        for line in lines
        if item in _titles(line) or item.casefold() in (each.casefold() for each in _titles(line))
    ]
    if len(found) == 1:
        return found[0]
    if found:
        named = ", ".join(f"`{line.id}` on {line.date}" for line in found)
        raise click.UsageError(f"`{item}` is the title of {len(found)} lines: say the id, {named}")
    known = [*(line.id for line in lines), *(title for line in lines for title in _titles(line))]
    raise misspelt(f"`{item}` is no line", item, known)


def _titles(line: "Line") -> tuple[str, ...]:
    return tuple(text for _, text in line.item.value.by_language) if line.item.value else ()
