"""`delegate places`: the cities, airports, stations, ports, halls and crossings known, and what to write for each."""

from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, options
from delegate.commands.legs import FORMATS
from delegate.model import Trip

if TYPE_CHECKING:  # these are heavy, and --help needs none of them
    from delegate.planning.world import World
    from delegate.queries.known_places import PlacesAnswer
    from delegate.values import Point

KINDS = ("city", "district", "airport", "station", "port", "hall", "crossing")
_MOST = 40  # rows on a terminal; the data have all


@click.command(short_help="The places known by a word, and what to write for each.")
@click.argument("words", metavar="[WORD]...", nargs=-1, shell_complete=completing.places)
@click.option(
    "--near",
    metavar="PLACE",
    shell_complete=completing.places,
    help="Nearest first; without WORD all within 50 km of a city, hub, crossing or point.",
)
@click.option("--kind", type=click.Choice(KINDS), help="Places of this kind alone.")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", help="The format.  [default: terminal]"
)
@options.width
@options.color
@options.debug
@click.pass_context
def command(
    ctx: click.Context,
    words: tuple[str, ...],
    near: str | None,
    kind: str | None,
    form: str,
    width: int | None,
    colour: str,
) -> None:
    """\b
    delegate places san diego
    delegate places 福田 --kind station
    delegate places --near HKCEC --kind hall

    The places of a name: cities of 5,000 people or more, airports with an IATA code, stations, ports, halls and
    crossings. The first column is what to write in a trip. Where a name alone is several places it says which is meant,
    or that it has to be written with its country or region.
    """
    word = " ".join(words).strip()
    if not word and near is None:
        raise click.UsageError("name a place, or say --near PLACE")
    from delegate.pipeline import world
    from delegate.queries.known_places import known_places

    known = world(Trip())
    point = _point(near, known) if near is not None else None
    answer = known_places(word, kind, point, known.places, known.borders)
    _show(answer, word, form, width, colour)
    if not answer.places:
        others = known_places(word, None, point, known.places, known.borders).places if kind else ()
        console.warn(f"{_none(word, kind, known, len(others))}\n")
        ctx.exit(1)


def _show(answer: "PlacesAnswer", word: str, form: str, width: int | None, colour: str) -> None:
    """The answer on standard output."""
    if form == "json":
        from delegate.render import places_json

        console.say_bytes(places_json.render(answer, word))
        return
    from delegate.render import places_layout

    columns = (width or places_layout.COLUMNS) if form == "txt" else console.columns(width)
    shown = answer._replace(places=answer.places[:_MOST])
    console.say_lines(places_layout.laid_out(shown, word, columns), "never" if form == "txt" else colour)
    if len(answer.places) > _MOST:
        console.say(f"{len(answer.places) - _MOST} more: --format json has them all\n")


def _point(near: str, known: "World") -> "Point":
    from delegate.queries.typed_places import NotAPlace, typed_ends

    ends = typed_ends(near, near, known.places, known.borders)
    if isinstance(ends, NotAPlace):
        raise click.UsageError(ends.sentence)
    point = ends[0].place.point
    if point is None:
        raise click.UsageError(f"where `{near}` lies is not known: write a point such as 22.5300,114.1100")
    return point


def _none(word: str, kind: str | None, known: "World", others: int) -> str:
    """Why nothing is listed; `others` are the places of another kind than was asked for."""
    what = kind or "place"
    without = f": without `--kind {kind}` there {'is 1' if others == 1 else f'are {others}'}" if others else ""
    if not word:
        return f"no {what} is known there{without}"
    if others:
        return f"no {what} is known by “{word}”{without}"
    near = [*known.places.nearest(word), *known.borders.nearest(word[:64])][:3]
    hint = f": did you mean {' or '.join(f'`{each}`' for each in near)}?" if near else ""
    return f"no {what} is known by “{word}”{hint}"
