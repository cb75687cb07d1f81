"""Finds the crossing that a `via` calls by a name, 深圳灣 or HZMB, where one alone is called so between its sides."""

import json
import re
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parents[1] / "data"
_BOOKS = ("hk-cn", "cn-mo", "hk-mo")
_AN_ID = r"[a-z0-9-]+(?:/[A-Z]{2})?"


def may_be_a_name(text: str) -> bool:
    """Whether a text may be the name of a crossing, as no id has capital letters or Chinese."""
    return len(text) > 1 and not re.fullmatch(_AN_ID, text)


def crossing_named(text: str, sides: tuple[str, ...]) -> str:
    """The id of the only crossing that joins these sides, as far as known, and is called so; nothing for several.

    Of a name that is a part of another crossing's, such as Lok Ma Chau, nobody can tell which is meant.
    """
    wanted = _folded(text)
    found = {id_: names for id_, (joined, names) in _crossings().items() if joined.issuperset(sides)}
    found = {id_: names for id_, names in found.items() if any(wanted in each for each in names)}
    begun = [id_ for id_, names in found.items() if any(each.startswith(wanted) for each in names)]
    return begun[0] if len(found) == 1 and begun else ""


def side_of_city(name: str) -> str:
    """The side of a border on which a shipped city is; nothing for another name."""
    return _sides().get(name, "")


@cache
def _crossings() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """The sides that a crossing joins, its id and the names of either side of it, folded."""
    found: dict[str, tuple[frozenset[str], tuple[str, ...]]] = {}
    for book in _BOOKS:
        for id_, row in json.loads((_DATA / "borders" / f"{book}.json").read_text("utf-8"))["crossings"].items():
            names = [half for name in row["name"].values() for half in re.split(r"[/／]", name)]
            found[id_] = frozenset(row["sides"]), tuple(map(_folded, (id_, *names)))
    return found


@cache
def _sides() -> dict[str, str]:
    rows = json.loads((_DATA / "cities.json").read_text("utf-8"))["rows"]
    return {str(row.get("id") or row["names"]["en"]): str(row["side"]) for row in rows}


def _folded(text: str) -> str:
    return re.sub(r"[\s.'’-]+|[口管][岸制]站?$", "", text.casefold())
