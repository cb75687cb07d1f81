"""Defines the days to scale and the map of a sheet: what they are made of, not how they are drawn."""

from delegate.sheet.row_model import Words
from delegate.tuples import NamedTuple


class TimelineBlock(NamedTuple):
    """A stretch of a party's day on the timeline, in instants; without an end it is drawn as a moment.

    `open` is what has no hour of its own: it stands over the hours or the part of the day within which it is.
    `severity` is that of the worst finding at its line, empty where there is none or the edition hides it. `clock` is
    the start of what happens at a place on the clock of that place, as its row has it; with its offset, `18:30 UTC+9`,
    where that is not the clock at the ticks beside it.
    """

    start: int
    end: int | None
    text: Words
    kind: str
    tentative: bool = False
    severity: str = ""
    clock: str = ""
    open: bool = False


class Lane(NamedTuple):
    """A party's day on the timeline."""

    who: Words
    blocks: tuple[TimelineBlock, ...]


class Timeline(NamedTuple):
    """A day drawn to scale: from `start` to `end` (instants), the clock written at each tick, a lane for each party.

    The clock is that of where the first lane is at that tick.
    """

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
