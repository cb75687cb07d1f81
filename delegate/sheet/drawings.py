"""Defines what the drawings of a sheet are made of: the lanes of a day to scale, the pins and ways of a map."""

from typing import NamedTuple

from delegate.sheet.model import Words


class TimelineBlock(NamedTuple):
    """A stretch of a party's day on the timeline, in instants; without an end it is drawn as a moment."""

    start: int
    end: int | None
    text: Words
    kind: str
    tentative: bool = False


class Lane(NamedTuple):
    """A party's day on the timeline."""

    who: Words
    blocks: tuple[TimelineBlock, ...]


class Timeline(NamedTuple):
    """A day drawn to scale: from `start` to `end` (instants), the clock written at each tick, a lane for each party."""

    start: int
    end: int
    ticks: tuple[tuple[int, str], ...]
    lanes: tuple[Lane, ...]


class Pin(NamedTuple):
    """A place on the map; `kind` is venue, hotel, hub, city or crossing."""

    point: tuple[float, float]
    name: Words
    kind: str


class MapRoute(NamedTuple):
    """A leg on the map, through its crossing where one is known; `rough` where an end is only known by its city."""

    points: tuple[tuple[float, float], ...]
    mode: str
    rough: bool = False


class Map(NamedTuple):
    """The places and the legs of the sheet on a map."""

    pins: tuple[Pin, ...]
    ways: tuple[MapRoute, ...]
