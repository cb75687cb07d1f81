"""Knows the areas without border control, in which of them one visa admits to all, and the exclaves of countries."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from delegate.model import Paper
from delegate.places.shipped import load
from delegate.values import Point


@lru_cache(maxsize=4096)
def open_area(one: str, other: str, date: dt.date) -> str | None:
    """The area without border control to which two countries both belong on a date; None where there is control."""
    return next((name for name, _ in _areas_of(one, other, date)), None)


def enters_to_change(side: str) -> bool:
    """Whether people who change there between two services to other countries enter it all the same."""
    return side in load("areas.json")["no_transit"]["sides"]


def side_of_visa(paper: Paper, into: str, date: dt.date) -> str:
    """The side for which a paper counts at the border of another: a visa of one country of its area is for its own."""
    return paper.issued_for or into if admits_to_area(paper, into, date) else into


def admits_to_area(paper: Paper, into: str, date: dt.date) -> bool:
    """Whether a paper is the visa of another country of an area in which one visa admits to all, on that date."""
    return paper.kind == "visa" and bool(paper.issued_for) and _is_one_visa(paper.issued_for or "", into, date)


def is_for_every_day(paper: Paper, into: str, date: dt.date) -> bool:
    """Whether a paper is a visa of an area in which one visa admits to all: it is for every day there.

    So it lasts through a stay, and the days that it grants are those of all stays together.
    Source: Regulation (EC) No 810/2009 (Visa Code), articles 2 and 24.
    """
    return paper.kind == "visa" and _has_one_visa(paper.issued_for or into, date)


@lru_cache(maxsize=4096)
def have_own_visas(one: str, other: str, date: dt.date) -> bool:
    """Whether two countries have no border control between them on a date, but each has visas of its own."""
    visas = [visa for _, visa in _areas_of(one, other, date)]
    return bool(visas) and not any(visas)


def belongs_to_area(nationality: str | None, one: str, other: str, date: dt.date) -> bool:
    """Whether people of a nationality are at home in an area to which two countries both belong: they need no visa."""
    areas = {name for name, _ in _areas_of(one, other, date)}
    return nationality in (one, other) or not areas.isdisjoint(
        name for name, _ in _areas_of(nationality or "", one, date)
    )


def controlled_between(side: str, one: Point, other: Point, date: dt.date) -> tuple[str, ...]:
    """The sides through any of which land leads between two points of one side, with a border control on every way.

    Empty where it leads inside that side, to an island, and through an area without control.
    """
    rows = [row for row in load("exclaves.json")["parts"] if row["side"] == side]
    here, there = _part_at(rows, one), _part_at(rows, other)
    if here is None or there is None or here is there:
        return ()
    sides = [set(row["through"]) for row in (here, there) if "through" in row]
    through = sorted(set.intersection(*sides) or set.union(*sides))
    return () if any(open_area(side, each, date) for each in through) else tuple(through)


def _part_at(rows: list[dict[str, Any]], point: Point) -> dict[str, Any] | None:
    """The first part of a side that has a point in one of its boxes."""
    for row in rows:
        for south, west, north, east in row["boxes"]:
            if south <= point.latitude <= north and west <= point.longitude <= east:
                return row
    return None


@lru_cache(maxsize=4096)
def _has_one_visa(side: str, date: dt.date) -> bool:
    day, one_visa = date.isoformat(), (area["members"] for area in load("areas.json")["areas"] if area.get("one_visa"))
    return any(side in members and members[side][0] <= day for members in one_visa)


@lru_cache(maxsize=4096)
def _is_one_visa(one: str, other: str, date: dt.date) -> bool:
    return any(visa for _, visa in _areas_of(one, other, date))


def _areas_of(one: str, other: str, date: dt.date) -> Iterator[tuple[str, bool]]:
    """The areas to which two countries belong on a date, each with whether one visa admits to all of it."""
    day = date.isoformat()
    for area in load("areas.json")["areas"]:
        members = area["members"]
        if one != other and all(side in members and members[side][0] <= day for side in (one, other)):
            yield str(area["name"]), bool(area.get("one_visa"))
