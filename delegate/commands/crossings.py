"""`delegate crossings`: the border crossings known, and how each stands on a date, at an hour, for given papers."""

import datetime as dt
from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, options
from delegate.commands.errors import MisspeltError
from delegate.commands.legs import FORMATS
from delegate.commands.parameters import asked_languages
from delegate.model import Person, Trip
from delegate.modes import MODES
from delegate.values import Headcount

if TYPE_CHECKING:  # these are heavy, and --help needs none of them
    from delegate.model import Crossing
    from delegate.planning.world import World
    from delegate.queries.crossing_status import CrossingQuery, CrossingStatus
    from delegate.sheet.crossings import CrossingsPage


@click.command(short_help="The border crossings: open when, for whom, how long it takes.")
@click.argument("ids", metavar="[ID]...", nargs=-1, shell_complete=completing.crossings)
@click.option("--between", nargs=2, metavar="FROM TO", help="Those that join two sides, such as HK CN.")
@click.option("--on", metavar="DATE", help="How they stand on that date, such as 2026-06-10.")
@click.option("--at", metavar="TIME", help="At that minute of --on, on the clock of the side that is left: 08:30.")
@click.option("--mode", type=click.Choice([*MODES]), help="Whether they take this mode.")
@click.option(
    "--papers",
    multiple=True,
    metavar="PAPER",
    help="Whether they admit one with these papers: passport:GB, visa:CN, two-way-permit:business:HK; may be repeated.",
)
@click.option("--people", type=click.IntRange(1, 999_999), metavar="N", help="How many pass together.")
@click.option("--stale", is_flag=True, help="The rows that somebody should look up again, and whom to ask.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", help="The format.  [default: terminal]"
)
@click.option("--lang", "tags", metavar="TAGS", help="The languages, such as zh-Hant (default: English).")
@options.width
@options.color
@options.debug
def command(
    ids: tuple[str, ...],
    between: tuple[str, str] | None,
    on: str | None,
    at: str | None,
    mode: str | None,
    papers: tuple[str, ...],
    people: int | None,
    stale: bool,
    form: str,
    tags: str | None,
    width: int | None,
    colour: str,
) -> None:
    """\b
    delegate crossings --between HK CN --on 2026-06-10 --at 07:30 --mode coach
    delegate crossings --between HK CN --papers passport:GB --papers visa:CN
    delegate crossings --between MO HK --mode ferry
    delegate crossings lo-wu huanggang
    delegate crossings --stale
    delegate crossings --on 2023-02-02 --format json

    The border crossings and ports that are known, with their hours, modes and dated changes, and where each of these is
    written: all of them, those named, or those between two sides.

    With --on and --at each is open or closed. With --on alone it is open where it is open all day, closed where it is
    closed all day, else open for a part of it. Without --on nothing is said of today: the usual hours stand there, with
    every change that is known. Papers are those of one person on the way from FROM to TO, without --between both ways.
    --stale lists what is more than a year old on a date (--on, else today), or of low or medium confidence.
    For a mode that leaves from ports those of both sides are listed; `delegate legs` says whether a service runs.
    """
    if at is not None and on is None:
        raise click.UsageError("--at needs --on: without the date nobody knows the hours")
    date, minute, languages = _date(on), _minute(at), asked_languages(tags) or (None,)
    world = _world()
    if stale:
        if ids or between or at or mode or papers or people:
            raise click.UsageError("--stale lists every row: beside it stand --on, --format, --lang and --width alone")
        _show_stale(world, date or dt.date.today(), form, width, colour, languages)
        return
    sides = _sides(between, world)
    crossings = _crossings(ids, sides, mode, world)
    traveller = _traveller(papers, people, crossings, world)
    from delegate.queries.crossing_status import CrossingQuery, statuses

    question = CrossingQuery(sides, date, minute, mode, traveller)
    found = statuses(world, question, crossings)
    for number, lang in enumerate(languages if form != "json" else (None,)):
        if number:
            console.say("\n")
        _show(found, question, form, width, colour, lang, named=bool(ids))
    if sides and not found:
        console.warn(f"{_why_none(sides, date, world)}\n")


def _show(
    found: tuple["CrossingStatus", ...],
    question: "CrossingQuery",
    form: str,
    width: int | None,
    colour: str,
    lang: str | None,
    *,
    named: bool,
) -> None:
    """The answer on standard output."""
    if form == "json":
        from delegate.render import crossings_json

        console.say_bytes(crossings_json.render(found, question))
        return
    from delegate.sheet.crossings import crossings_page
    from delegate.sheet.route_answer import speech_in

    _lay_out(crossings_page(found, question, named=named, speech=speech_in(lang)), form, width, colour)


def _lay_out(page: "CrossingsPage", form: str, width: int | None, colour: str) -> None:
    from delegate.render import crossings_layout

    columns = (width or crossings_layout.COLUMNS) if form == "txt" else console.columns(width)
    console.say_lines(crossings_layout.laid_out(page, columns), "never" if form == "txt" else colour)


def _show_stale(
    world: "World", on: dt.date, form: str, width: int | None, colour: str, languages: tuple[str | None, ...]
) -> None:
    """The rows to look up again, once in each language."""
    from delegate.queries.crossing_status import CrossingQuery
    from delegate.queries.stale_rows import stale_rows

    rows = stale_rows(world.borders, on)
    if form == "json":
        from delegate.render import crossings_json

        console.say_bytes(crossings_json.render_stale(rows, on))
        return
    from delegate.sheet.route_answer import speech_in
    from delegate.sheet.stale_rows import stale_page

    for number, lang in enumerate(languages):
        console.say("\n" * bool(number))
        _lay_out(stale_page(rows, CrossingQuery(date=on), speech_in(lang)), form, width, colour)


def _world() -> "World":
    """All that is known, without a trip."""
    from delegate.pipeline import world

    return world(Trip())


def _date(on: str | None) -> dt.date | None:
    if on is None:
        return None
    from delegate.reading.clocks import read_date
    from delegate.reading.complaint import Wrong

    date = read_date(on)
    if isinstance(date, Wrong):
        raise click.UsageError(f"{date.problem}: {date.remedy}")
    return date


def _minute(at: str | None) -> int | None:
    if at is None:
        return None
    from delegate.reading.clocks import read_clock
    from delegate.reading.complaint import Wrong, quoted

    read = read_clock(at, days=False)
    if isinstance(read, Wrong):
        remedy = read.remedy if read.remedy.startswith("write ") else "write it like 08:30"
        if "T" in at:
            remedy = "write the date behind --on, and here the time alone"
        raise click.UsageError(f"{read.problem}: {remedy}")
    if read.offset is not None:
        raise click.UsageError(f"{quoted(at)} has an offset: write the time on the clock of the side that is left")
    return read.minute


def _sides(between: tuple[str, str] | None, world: "World") -> tuple[str, str] | None:
    """The two sides, each by its code or by a city in it."""
    if between is None:
        return None
    left, entered = (_side(text, world) for text in between)
    if left == entered:
        raise click.UsageError(f"both are {left}: a border has two sides, such as HK CN")
    return left, entered


def _side(text: str, world: "World") -> str:
    from delegate.clock import country_codes
    from delegate.reading.complaint import Wrong, quoted
    from delegate.reading.scalars import READERS

    text = text.strip()
    read = READERS["country"](text.upper() if len(text) == 2 else text)
    if not isinstance(read, Wrong):
        if read in country_codes():
            return str(read)
        raise click.UsageError(f"{quoted(text)} is the code of no country or region: write two letters such as HK CN")
    city = world.places.city(text) if len(text) != 2 else None
    if city is None:
        raise click.UsageError(f"{read.problem}: {read.remedy}")
    return city.side


def _crossings(
    ids: tuple[str, ...], sides: tuple[str, str] | None, mode: str | None, world: "World"
) -> tuple["Crossing", ...]:
    """Those that are asked for: in the order in which they were named, else sorted by id, ports last."""
    from delegate.borders.typed_crossings import crossings_between

    if not ids:
        return crossings_between(sides, mode, world.borders) if sides else tuple(world.borders.all())
    found = {crossing.id: crossing for crossing in (_crossing(text, sides, mode, world) for text in ids)}
    for crossing in found.values():
        if sides and not set(sides) <= set(crossing.sides or {}):
            joined = " and ".join(crossing.sides or {})
            does = f"joins {joined}" if len(crossing.sides or {}) > 1 else f"is a port of entry of {joined}"
            raise click.UsageError(f"`{crossing.id}` {does}: it does not lead from {sides[0]} to {sides[1]}")
    return tuple(found.values())


def _crossing(text: str, sides: tuple[str, str] | None, mode: str | None, world: "World") -> "Crossing":
    """The one that an id or a name means; where several have that name, the one for these sides and this mode."""
    from delegate.borders.typed_crossings import crossings_called
    from delegate.reading.complaint import quoted

    found = crossings_called(text, world.places, world.borders)
    fitting = [
        each
        for each in found
        if (not sides or set(sides) <= set(each.sides or {})) and (not mode or mode in (each.modes or ()))
    ]
    for one in (found, fitting):
        if len(one) == 1:
            return one[0]
    if found:
        *first, last = (f"`{each.id}`" for each in fitting or found)
        raise click.UsageError(f"{quoted(text)} may be {', '.join(first)} or {last}: name the one that is meant")
    near = world.borders.nearest(text[:64])
    hint = (
        f"did you mean {' or '.join(f'`{each}`' for each in near)}?" if near else "`delegate crossings` lists them all"
    )
    raise MisspeltError(f"{quoted(text)} is no crossing that is known: {hint}")


def _traveller(
    papers: tuple[str, ...], people: int | None, crossings: tuple["Crossing", ...], world: "World"
) -> Person | None:
    """A traveller with these papers, counted as so many people."""
    if not papers and people is None:
        return None
    from delegate.queries.typed_papers import NotAPaper, typed_papers

    sides = dict.fromkeys(side for crossing in crossings for side in crossing.sides or ())
    found = typed_papers(papers, world.borders, sides)
    if isinstance(found, NotAPaper):
        raise click.UsageError(found.sentence)
    return Person(papers=found or None, people=Headcount(people) if people else None)


def _why_none(sides: tuple[str, str], date: dt.date | None, world: "World") -> str:
    """Why no crossing is listed between two sides."""
    left, entered = sides
    area = world.borders.open_border(left, entered, date) if date else None
    if area:
        return f"no border control between {left} and {entered} on that date: {area}"
    return f"no crossing between {left} and {entered} is known: a trip can bring its own, under `crossings`"
