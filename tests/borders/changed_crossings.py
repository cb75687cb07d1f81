"""Crossings made up for a test, with their hours and the changes to them."""

import datetime as dt

from delegate.model import Change, Crossing
from delegate.values import Point, Text


def text(words: str) -> Text:
    return Text((("", words),))


def crossing_of(hours: str | None, *changes: Change) -> Crossing:
    sides = {"AA": Point(1, 1), "XB": Point(1, 1)}
    return Crossing(id="x", name=text("X"), sides=sides, hours=hours, changes=changes)


def change(start: str | None, until: str | None, **values: object) -> Change:
    first, last = (None if day is None else dt.date.fromisoformat(day) for day in (start, until))
    return Change(start=first, until=last, **values)
