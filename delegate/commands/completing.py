"""Offers words to a shell that completes: trips, people of a trip, codes of findings, crossings and places.

Nothing here may fail or write: a shell shows whatever comes out in the middle of a line.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:  # costs 3 ms, and only a shell asks for it
    from click.shell_completion import CompletionItem

_MOST = 200
_LEAST = 3  # letters, before cities of the world are offered
_READ = 1500  # names of the index
_CITIES = 20


def trips(ctx: click.Context, param: click.Parameter, typed: str) -> list["CompletionItem"]:  # noqa: ARG001 - click's
    """The trips in the folder that is being typed, and its folders."""
    from click.shell_completion import CompletionItem

    found: list[CompletionItem] = [CompletionItem(typed, type="dir")]
    with suppress(Exception):
        from delegate.includes import is_trip

        begun, _, name = typed.rpartition("/")
        folder = Path(f"{begun}/") if begun or typed.startswith("/") else Path()
        inside = sorted(each.name for each in folder.expanduser().iterdir() if is_trip(each.name))
        start = typed.removesuffix(name)
        found += [CompletionItem(f"{start}{each}") for each in inside if each.startswith(name)][:_MOST]
    return found


def names(ctx: click.Context, param: click.Parameter, typed: str) -> list["CompletionItem"]:  # noqa: ARG001 - click's
    """The people, groups, roles, hosts and vehicles of the trip that stands on the line."""
    words = (word for word in ctx.args if not word.startswith("-"))  # what stands before an option without its value
    given = ctx.params.get("trip") or next(words, None)
    with suppress(Exception):
        from delegate.commands.files import the_trip

        path = the_trip(given, None).path
        return _beginning(typed, ((name, "") for name in _names_in(path))) if path else []
    return []


def codes(ctx: click.Context, param: click.Parameter, typed: str) -> list["CompletionItem"]:  # noqa: ARG001 - click's
    """Codes and names of findings."""
    from delegate.checks import catalogue

    entries = catalogue()
    both = [*((each.name, each.code) for each in entries), *((each.code, each.name) for each in entries)]
    return _beginning(typed, both)


def crossings(ctx: click.Context, param: click.Parameter, typed: str) -> list["CompletionItem"]:  # noqa: ARG001 - click's
    """Ids of border crossings."""
    from delegate.borders.crossings import shipped

    every = shipped().all()
    return _beginning(typed, ((each.id, each.name.by_language[0][1] if each.name else "") for each in every))


def places(ctx: click.Context, param: click.Parameter, typed: str) -> list["CompletionItem"]:
    """Cities, hubs and districts of the shipped rows by any of their names, then cities of the world, then crossings.

    A name has hyphens for its blanks, at which a shell would part it; to the look-up they are alike.
    """
    from delegate.places.shipped import load

    rows = [row for book in ("cities.json", "districts.json", "hubs.json") for row in load(book)["rows"]]
    known, begun = [], _plain(typed)
    for row in rows:
        names = (row.get("id") or row["names"]["en"], *row["names"].values(), *row.get("aliases", ()))
        first = next((name for name in map(_unparted, names) if _plain(name).startswith(begun)), None)
        known += [(first, row["names"]["en"])] if first else []
    return [*_beginning(typed, known), *_of_the_world(typed), *crossings(ctx, param, typed)][:_MOST]


def _of_the_world(typed: str) -> list["CompletionItem"]:
    """The largest cities of the index whose own name begins so, without those that only a number tells apart.

    So many names are read and no more, for a shell waits.
    """
    from click.shell_completion import CompletionItem

    from delegate.places import world_index, world_names
    from delegate.places.folding import fold

    folded = fold(typed)
    if len(folded) < _LEAST or not folded.isascii():
        return []
    bearers = (each for _, each in world_index.names_starting(folded, _READ))
    own = (place for each in bearers for number in each.own if (place := world_index.place(number)))
    begun = (each for each in own if not each.shipped and _plain(_unparted(each.name)).startswith(_plain(typed)))
    largest = sorted(begun, key=lambda place: -place.population)[:_CITIES]
    written = ((world_names.write(place), place) for place in largest)
    return [CompletionItem(_unparted(name), help=to.side) for name, to in written if to.number not in name]


def _unparted(name: str) -> str:
    return "-".join(name.split())


def _names_in(path: Path) -> Iterator[str]:
    from delegate.api import plan, read
    from delegate.sheet.scope import known_names

    trip = read(path).trip
    if trip is not None:
        yield from (name for name in known_names(plan(trip)) if " " not in name)  # everybody has an id without one


def _beginning(typed: str, known: Iterable[tuple[str, str]]) -> list["CompletionItem"]:
    """Those that begin with what was typed, whatever its case, each with what it is."""
    from click.shell_completion import CompletionItem

    begun = _plain(typed)
    found = {id_: said for id_, said in known if _plain(id_).startswith(begun)}
    return [CompletionItem(id_, help=said or None) for id_, said in found.items()][:_MOST]


def _plain(name: str) -> str:
    """A name without case and accents, as most keyboards have it: `Sao` for São Paulo."""
    from unicodedata import combining, normalize

    return "".join(letter for letter in normalize("NFD", name.casefold()) if not combining(letter))
