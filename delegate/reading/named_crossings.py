"""Finds the crossing that a line calls by a name, 深圳灣 or HZMB, where one alone is called so between its sides.

Of two that have a name one after the other, as the old and the new 皇崗口岸, the date tells which is meant.
"""

import datetime as dt
import json
import re
from functools import cache
from pathlib import Path

from delegate.tuples import NamedTuple

_DATA = Path(__file__).parents[1] / "data"
_BOOKS = ("hk-cn", "cn-mo", "hk-mo")
_AN_ID = r"[a-z0-9-]+(?:/[A-Z]{2})?"
_KIND = r"(?i)\s+(?:port|checkpoint|(?:border |boundary )?crossing|(?:border )?control point)$"
_TOLD_APART = (
    r"(?i)^(?:新|new\s+)|\s*[(（][^)）]*[)）]"  # what tells the new one from the old: nobody says it of the only one
)


class _Named(NamedTuple):
    sides: frozenset[str]
    names: tuple[str, ...]  # the id and the names of either side, folded
    bare: frozenset[str]  # the same without what tells it from one before or after it
    closed: tuple[tuple[str, str], ...]  # first and last date, both included; empty where there is none


def may_be_a_name(text: str) -> bool:
    """Whether a text may be the name of a crossing, as no id has capital letters or Chinese."""
    return len(text) > 1 and not re.fullmatch(_AN_ID, text)


def says_a_crossing(text: str) -> bool:
    """Whether a text can only be the name of a crossing where a place may stand too: Huanggang is a city in Hubei."""
    return may_be_a_name(text) and (not text.isascii() or bool(re.search(_KIND, text)))


def crossing_named(text: str, sides: tuple[str, ...], date: dt.date | None) -> str:
    """The id of the only crossing that joins these sides, as far as known, and is called so; nothing for several.

    Of a name that is a part of another crossing's, such as Lok Ma Chau, nobody can tell which is meant; of two that
    have it one after the other it is the one of that date.
    """
    if says_a_crossing(text) and (dated := crossing_of_date(text, date)):
        return dated if _crossings()[dated].sides.issuperset(sides) else ""
    kind = re.search(_KIND, text)
    wanted = _folded(text[: kind.start()] if kind else text)
    joining = {id_: row.names for id_, row in _crossings().items() if row.sides.issuperset(sides)}
    found = {id_: names for id_, names in joining.items() if wanted and any(wanted in each for each in names)}
    begun = [id_ for id_, names in found.items() if any(_begins(each, wanted, whole=bool(kind)) for each in names)]
    return begun[0] if len(found) == 1 and begun else ""


def crossing_of_date(text: str, date: dt.date | None) -> str:
    """The id of the crossing that has a name on a date which another one has before or after it; nothing for others.

    A crossing has its name from the day on which it opens first until the day before it closes for good; what is shut
    between the two keeps it. On a day of both it is the one that is open.
    """
    if date is None or not may_be_a_name(text):
        return ""
    wanted, day = _folded(re.sub(_KIND, "", text)), date.isoformat()
    called = {id_: row for id_, row in _crossings().items() if wanted in row.bare}
    if len(called) < 2:
        return ""
    there = [
        id_
        for id_, row in called.items()
        if not any((not first and day <= last) or (not last and first <= day) for first, last in row.closed)
    ]
    open_then = [
        id_ for id_ in there if not any((first or day) <= day <= (last or day) for first, last in called[id_].closed)
    ]
    return next((ids[0] for ids in (there, open_then) if len(ids) == 1), "")


def side_of_city(name: str) -> str:
    """The side of a border on which a shipped city is; nothing for another name."""
    return _sides().get(name, "")


@cache
def _crossings() -> dict[str, _Named]:
    """What is known of each shipped crossing of the Greater Bay Area, by its id."""
    found: dict[str, _Named] = {}
    for book in _BOOKS:
        for id_, row in json.loads((_DATA / "borders" / f"{book}.json").read_text("utf-8"))["crossings"].items():
            names = [id_, *(half.strip() for name in row["name"].values() for half in re.split(r"[/／]", name))]
            bare = frozenset(_folded(re.sub(_TOLD_APART, "", name)) for name in names)
            closed = [
                (each.get("from", ""), each.get("until", "")) for each in row.get("changes", ()) if "closed" in each
            ]
            found[id_] = _Named(frozenset(row["sides"]), tuple(map(_folded, names)), bare, tuple(closed))
    return found


@cache
def _sides() -> dict[str, str]:
    rows = json.loads((_DATA / "cities.json").read_text("utf-8"))["rows"]
    return {str(row.get("id") or row["names"]["en"]): str(row["side"]) for row in rows}


def _folded(text: str) -> str:
    return re.sub(r"[\s.'’-]+|[口管][岸制]站?$", "", text.casefold())


def _begins(name: str, wanted: str, *, whole: bool) -> bool:
    """Whether a name begins with what is wanted; behind `Port` nothing of it is left out: `Hong Kong Port`."""
    return name == wanted if whole else name.startswith(wanted)
