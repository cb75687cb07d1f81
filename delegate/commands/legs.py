"""`delegate legs`: every leg of a trip taken apart, or the way between any two places without a trip."""

from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, files, options, scripts, settings
from delegate.commands.errors import CommandError
from delegate.commands.parameters import asked_date, asked_languages, asked_scope
from delegate.commands.plan import said_after
from delegate.includes import Library
from delegate.modes import MODES

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from collections.abc import Callable

    from delegate.assessment.script_conversions import Conversion
    from delegate.planning.world import World
    from delegate.sheet.leg_breakdown import LegsPage

FORMATS = ("terminal", "txt", "json")


@click.command(short_help="Take every leg of a trip apart, or the way between two places.")
@click.argument("trip", required=False, shell_complete=completing.trips)
@click.option(
    "--for", "whom", metavar="NAME", shell_complete=completing.names, help="The legs of one person, group or role."
)
@click.option("--day", metavar="DATE", help="One day alone, such as 2023-02-24.")
@click.option(
    "--from",
    "origin",
    metavar="PLACE",
    shell_complete=completing.places,
    help="Without a trip: a city, a hub, an airport's code, a crossing or a point.",
)
@click.option(
    "--to", "destination", metavar="PLACE", shell_complete=completing.places, help="Where to, written likewise."
)
@click.option("--mode", type=click.Choice([*MODES]), help="By this mode alone (default: all that make sense).")
@click.option("--at", metavar="TIME", help="When they leave, on the clock there: 2026-06-10T08:30.")
@click.option("--people", type=click.IntRange(1, 999_999), metavar="N", help="How many they are.")
@click.option("--no-border", is_flag=True, help="The ride alone, as if there were no border.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", help="The format.  [default: terminal]"
)
@click.option(
    "--lang", "tags", metavar="TAGS", help="The languages, such as zh-Hant (default: the trip's, else English)."
)
@options.width
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
    origin: str | None,
    destination: str | None,
    mode: str | None,
    at: str | None,
    people: int | None,
    no_border: bool,
    form: str,
    tags: str | None,
    width: int | None,
    fail_on: str,
    colour: str,
    stdin_filename: str | None,
) -> None:
    """\b
    delegate legs trip.yaml
    delegate legs trip.yaml --for signers --day 2023-02-24
    delegate legs --from "West Kowloon" --to Futian --at 2026-06-10T08:30
    delegate legs --from 22.53,114.11/HK --to Guangzhou --mode coach --format json

    Take every leg of a trip apart: its parts with low, planned and high minutes and where each figure comes from, the
    crossings that were not chosen, and what other modes would take.

    With --from and --to the same is answered without a trip. A point has its side of the border behind a slash; a bare
    point has none, and gets the ride alone. Without --at nothing is known of the hour, and the roads are empty.
    """
    show = _Show(form, width, colour, asked_languages(tags) or (None,))
    desk = {"--mode": mode, "--at": at, "--people": people, "--no-border": no_border or None}
    if origin is None and destination is None:
        for name, given in desk.items():
            if given is not None:
                raise click.UsageError(f"{name} needs --from and --to")
        ctx.exit(_of_trip(show, trip, whom, day, stdin_filename, fail_on))
    if trip is not None:
        raise click.UsageError("a trip has its own legs: give either TRIP, or --from and --to")
    for name, given in {"--for": whom, "--day": day, "--stdin-filename": stdin_filename}.items():
        if given is not None:
            raise click.UsageError(f"{name} belongs to a trip, and not to --from and --to")
    if origin is None or destination is None:
        raise click.UsageError(f"{'--from' if origin is None else '--to'} is missing: a way has two ends")
    _at_the_desk(show, origin, destination, mode=mode, at=at, people=people, border=not no_border)


class _Show:
    """Prints a page as it is asked for."""

    def __init__(self, form: str, width: int | None, colour: str, languages: tuple[str | None, ...]) -> None:
        self.form = form
        self.width = width
        self.colour = colour
        self.languages = languages  # None: the usual one

    @property
    def first_language(self) -> str | None:
        """In which a sentence beside the pages is said; that of data is English."""
        return None if self.form == "json" else self.languages[0]

    def pages(self, page_in: "Callable[[str | None], LegsPage]") -> None:
        """The page in each language that was asked for, one below the other."""
        for number, lang in enumerate(self.languages):
            if number:
                console.say("\n")
            self.page(page_in(lang))

    def page(self, page: "LegsPage") -> None:
        """On standard output; as `txt` it is for a file, and as wide on every terminal."""
        from delegate.render import legs_layout

        as_file = self.form == "txt"
        columns = (self.width or legs_layout.COLUMNS) if as_file else console.columns(self.width)
        console.say_lines(legs_layout.laid_out(page, columns), "never" if as_file else self.colour)


def _of_trip(
    show: _Show, trip: str | None, whom: str | None, day: str | None, stdin_filename: str | None, fail_on: str
) -> int:
    """The legs of a trip on standard output, its findings on standard error; the exit code is that of `plan`."""
    date = asked_date(day)
    source = files.the_trip(trip, stdin_filename)
    from delegate.pipeline import work_out

    asked = settings.asked(click.get_current_context(), source.folder)
    outcome = work_out(source.name, source.read(), Library(source.folder).fetch, asked)
    scope = asked_scope(outcome, whom, date)
    made: Conversion | None = None
    if show.form == "json":
        from delegate.render import legs_json

        console.say_bytes(legs_json.of_trip(outcome.plan, scope))
    elif outcome.plan is not None:
        from delegate.sheet.leg_breakdown import legs_page

        plan = outcome.plan
        tags = [each for each in show.languages if each] or (plan.trip.languages or ())
        made = scripts.conversion_for(plan.trip, tags)
        show.pages(lambda lang: legs_page(plan, outcome.findings, scope, lang, made.texts if made else {}))
    console.warn(said_after(outcome, show.colour) + scripts.converted_said(made, source.name))
    if left := scripts.left_said(made):
        if any(show.languages):
            raise CommandError(left)
        console.warn(f"{left}\n")
    return options.exit_code(outcome.findings, fail_on)


def _at_the_desk(
    show: _Show, origin: str, destination: str, *, mode: str | None, at: str | None, people: int | None, border: bool
) -> None:
    """The ways between two places; where there is none, a sentence on standard error says why."""
    from delegate.queries.route_query import RouteQuery, reply
    from delegate.queries.typed_places import NotAPlace, typed_ends

    world = _world()
    ends = typed_ends(origin, destination, world.places, world.borders)
    if isinstance(ends, NotAPlace):
        raise click.UsageError(ends.sentence)
    moments = () if at is None else _moments(at, ends[0].place.zone)
    leave = next(iter(moments), None)
    answer = reply(world, RouteQuery(*ends, mode, leave, people, border, twice=len(moments) > 1))
    if show.form == "json":
        from delegate.render import legs_json

        console.say_bytes(legs_json.of_reply(answer))
    else:
        from delegate.sheet.route_answer import answer_page

        show.pages(lambda lang: answer_page(answer, world.borders, lang))
    if answer.why_none:
        from delegate.i18n.escape import safe_line
        from delegate.sheet.route_answer import none_words, speech_in

        console.warn(f"{safe_line(none_words(answer.why_none, speech_in(show.first_language)))}\n")


def _world() -> "World":
    """All that is known, without a trip."""
    from delegate.model import Trip
    from delegate.pipeline import world

    return world(Trip())


def _moments(at: str, zone: str) -> tuple[int, ...]:
    """The instant of a local time such as `2026-06-10T08:30`; two of one that the clocks show twice."""
    import re

    from delegate.clock import instants
    from delegate.reading.clocks import read_date
    from delegate.reading.complaint import Wrong

    match = re.fullmatch(r"(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?", at, re.ASCII)
    if match is None:
        raise click.UsageError(
            f"`{at}` is not a time: write date and local time where the way begins, such as 2026-06-10T08:30"
        )
    date = read_date(match[1])
    if isinstance(date, Wrong):
        raise click.UsageError(f"{date.problem}: {date.remedy}")
    found = instants(date, int(match[2]) * 60 + int(match[3]), zone)
    if not found:
        raise click.UsageError(f"the clocks of {zone} jump over {match[2]}:{match[3]} on {date}: write another time")
    return found
