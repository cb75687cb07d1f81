"""Reads a venue that is one text, `cgo: Government Offices, Tamar`, as its fields, with the city where the text has it.

Which city a text is in is told by the names of cities, districts and places in `data`.
"""

import json
import re
from functools import cache
from pathlib import Path

from delegate.reading import complaints_structure as complain
from delegate.reading.edits import whole
from delegate.reading.nodes import MappingNode, Node, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.tuples import NamedTuple

_DATA = Path(__file__).parents[1] / "data"
_PLAIN = r"[^\s:#{}\[\]\"',&*!|>%@`?-][^:#{}\[\]\"',]*"


class _Shipped(NamedTuple):
    """By its folded name: the city of a place that is in one alone, and the name by which a place is known."""

    cities: dict[str, str]
    cities_of: dict[str, str]
    places: dict[str, str]


def venue_of_text(name: ScalarNode, node: ScalarNode, route: str, file: OpenFile) -> MappingNode:
    """The fields of a venue that is one text, complained of with the line to write; its city is `tbc` if in doubt."""
    fields, sure = _fields(node.text.strip())
    line = f"{name.text}: {{{', '.join(f'{key}: {_quoted(text)}' for key, text in fields)}}}"
    remedy = f"write `{line}`" + ("" if sure else ", if that is its city")
    if known := _known_as(node.text):
        remedy += f", or leave it out and write `{known}` in place of `{name.text}`: that place is known"
    said = complain.wrong_shape(file.where(node.span, route), "a single text", "a group of fields", remedy)
    edits = whole(file, node, line.partition(": ")[2]) if sure else ()
    file.findings.append(said._replace(edits=edits))
    read = [(key, text if sure or key != "city" else "tbc") for key, text in fields]
    pairs: list[tuple[ScalarNode, Node]] = [
        (ScalarNode(key, node.span), ScalarNode(text, node.span, "*")) for key, text in read
    ]
    return MappingNode(pairs, node.span, True)


def _fields(text: str) -> tuple[list[tuple[str, str]], bool]:
    """The name, the city and the address that a text gives, and whether the city is told by it."""
    first, *rest = [each.strip() for each in re.split(r"[,，;；]", text) if each.strip()] or [text]
    shipped = _shipped()
    city = next((shipped.cities[_folded(each)] for each in reversed(rest) if _folded(each) in shipped.cities), "")
    city = city or next(
        (found for each in (*reversed(rest), first) if (found := shipped.cities_of.get(_folded(each)))), ""
    )
    likely = city or next((found for each in (*reversed(rest), first) if (found := _city_named(each))), "Hong Kong")
    address = ", ".join(each for each in rest if _folded(each) not in shipped.cities)
    fields = [("name", first), ("city", likely), *([("address", address)] if address else [])]
    return fields, bool(city)


def _city_named(text: str) -> str:
    """The city with whose name a text begins or ends; a Shanghai Tang may be in any city all the same."""
    shipped = _shipped()
    if text.isascii():
        words = text.split()
        ends = [" ".join(each) for count in (3, 2, 1) for each in (words[:count], words[-count:])]
    else:
        ends = [text[:count] for count in (4, 3, 2)]
    return next((shipped.cities[_folded(each)] for each in ends if _folded(each) in shipped.cities), "")


def is_shipped(name: str) -> bool:
    """Whether a name is that of a place, a district or a city that needs no entry in a trip."""
    shipped, folded = _shipped(), _folded(name)
    return folded in shipped.places or folded in shipped.cities or folded in shipped.cities_of


def city_of(name: str) -> str:
    """The city of that name, or the one in which the only shipped place or district of that name is."""
    return _shipped().cities.get(_folded(name), "") or _shipped().cities_of.get(_folded(name), "")


def _known_as(text: str) -> str:
    """The name under which a place is known without being declared; nothing where none is, or several."""
    first = re.split(r"[,，;；]", text)[0]
    return next((found for each in (text, first) if (found := _shipped().places.get(_folded(each)))), "")


def _quoted(text: str) -> str:
    """A text as it stands inside braces."""
    return text if re.fullmatch(_PLAIN, text) else "'" + text.replace("'", "''") + "'"


@cache
def _shipped() -> _Shipped:
    books = {each: json.loads((_DATA / f"{each}.json").read_text("utf-8")) for each in ("cities", "districts", "hubs")}
    cities, within, places = dict[str, set[str]](), dict[str, set[str]](), dict[str, set[str]]()
    for book, data in books.items():
        for row in data["rows"]:
            own = str(row["names"]["en"])
            city = str(row.get("id") or own) if book == "cities" else str(row.get("city", ""))
            for each in (*row["names"].values(), *row.get("aliases", ())):
                for table, value in ((cities, city), (within, city), (places, own)):
                    if value and (table is within or (table is cities) == (book == "cities")):
                        table.setdefault(_folded(each), set()).add(value)
            if book == "hubs":
                within.setdefault(_folded(row["id"]), set()).add(city)  # HKG
    several = {_folded(each) for row in books["districts"]["several"] for each in row["names"]}
    alone = (
        {name: next(iter(found)) for name, found in table.items() if len(found) == 1 and name not in several}
        for table in (cities, within, places)
    )
    return _Shipped(*alone)


def _folded(text: str) -> str:
    return re.sub(r"[\s.'’-]+", "", text.casefold())
