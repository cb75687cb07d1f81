"""Holds the records of a route: its stops and stretches before they have times, and the lines they come from."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from delegate.model import Item
from delegate.places.place import Place
from delegate.tuples import NamedTuple

_ROLES = {"start": 0, "bed": 0, "hall": 1, "from": 2, "line": 3, "to": 4, "door": 5, "end": 6}


class WrittenLine(NamedTuple):
    """A line as a route needs it: where it stands, and what it says."""

    number: int
    day: int
    item: Item


def hotel_before_free(lines: Sequence[WrittenLine], over: Collection[int]) -> list[WrittenLine]:
    """The lines of a day, free time that stands last before a hotel put behind it: people spend it there (rule 1).

    By the `crossing` lines in `over` people go to somewhere on the far side: free time behind one is spent there.
    """
    ordered = list(lines)
    for number, line in enumerate(ordered[1:], 1):
        before = ordered[number - 1]
        if number > 1 and ordered[number - 2].number in over:
            continue
        if (
            line.item.kind == "hotel"
            and before.item.kind == "free"
            and not before.item.venue
            and line.item.status != "cancelled"
        ):
            ordered[number - 1], ordered[number] = line, before
    return ordered


class RouteStop(NamedTuple):
    """A stop before it has times. Equal keys are one stop, whichever cohort comes there.

    `line` is the number of the written line; `role` is "line", "from" or "to" (the ends of a movement), "start" or
    "end", "hall" where people walk through a crossing to the line, "door" where a service is written to go, behind its
    port, or "bed": the hotel of the night before, to which they come before the line. A port where a service ends knows
    where people `came_from`, and the day and line of the service that they change to at once, if they do. `port_open`
    says that a service names no port and its city has several or none known (`ports`): the place is the city alone
    (rule 20).
    """

    day: int
    line: int
    role: str
    place: Place | None
    kind: str
    came_from: Place | None = None
    connects: tuple[int, int] | None = None
    ports: tuple[Place, ...] = ()
    port_open: bool = False
    carried: bool = False  # whether its line says what takes people there
    free: tuple[int, ...] = ()  # `free` lines before it, where people come from the same place
    came_by: int | None = None  # the movement that leads there from an unknown place
    rests: tuple[tuple[int, int], ...] = ()  # day and number of `free` lines behind it, with which a day ends
    slept: bool = False  # whether people wake there, in the hotel of the night before

    @property
    def key(self) -> tuple[int, int, str, str, str]:
        """What makes it the same stop for everybody who comes there."""
        place = self.place
        named, side = (place.id, place.side) if place else ("", "")
        return (self.day, self.line, self.role, named, side)

    def rest(self, free: Sequence[tuple[int, int]]) -> "RouteStop":
        """The same with more `free` lines behind it."""
        return self._replace(rests=(*self.rests, *free))

    @property
    def is_anywhere(self) -> bool:
        """Whether its place is known by its city alone."""
        return self.place is not None and anywhere_in(self.place) is not None

    @property
    def landed(self) -> bool:
        """Whether people have just got off a service here and go on by other means."""
        return self.kind == "hub" and self.role == "to" and self.connects is None

    @property
    def order(self) -> tuple[int, int, int]:
        """The order in which stops are reached: by day, by line, a movement's `from` before its `to`."""
        return (self.day, self.line, _ROLES[self.role])


class Stretch(NamedTuple):
    """What lies between two stops: a written movement or none, the `crossing` and `free` lines around it.

    A stretch that `spans` leads around unknown places: it has no clock times, and the number of the line whose mode it
    has in `mode_line`. One that is `direct` is no way that people take, but one that must fit (rule 14): between two
    places known exactly, around places known by their city alone, or to the nearest port (`target`) of a city.
    `night` says that a night of which nobody wrote where lies in it.
    """

    origin: RouteStop
    destination: RouteStop
    movement: int | None = None
    crossings: tuple[int, ...] = ()
    free: tuple[int, ...] = ()
    spans: bool = False
    direct: bool = False
    target: Place | None = None
    mode_line: int | None = None
    night: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same stretch for everybody who makes it."""
        kind = (self.spans, self.direct)
        return (self.origin.key, self.destination.key, self.movement, self.crossings, kind)

    @property
    def order(self) -> tuple[object, ...]:
        """The order of ways to one stop: in that of the lines they come from, whoever makes them."""
        number = -1 if self.movement is None else self.movement
        return (*self.origin.order, self.origin.key, number, self.crossings, self.spans, self.direct)

    @property
    def any_mode(self) -> bool:
        """Whether it leads around an unknown place, and nobody wrote by what people go."""
        return self.spans and self.mode_line is None

    @property
    def touches_unknown(self) -> bool:
        """Whether the place at one of its ends is not known."""
        return self.origin.place is None or self.destination.place is None


def made_together(ways: Sequence[Stretch]) -> Stretch:
    """One stretch of several people with the free time of all; it leads to a connection where all of them have it.

    Where some come from another side of a border, all of them wait until these have cleared it.
    """
    way = max(ways, key=lambda each: _comes_from(each.origin))
    connects = way.destination.connects if len({each.destination.connects for each in ways}) == 1 else None
    free = tuple(sorted({number for each in ways for number in each.free}))
    rests = tuple(sorted({each for own in ways for each in own.origin.rests}))
    way = way._replace(origin=way.origin._replace(rests=rests))
    return way._replace(free=free, destination=way.destination._replace(connects=connects))


def _comes_from(stop: RouteStop) -> tuple[bool, str]:
    """Whether people come to a stop from another side, and from where."""
    before, here = stop.came_from, stop.place
    return (before is not None and here is not None and before.side != here.side), before.id if before else ""


def hand_out_free(stretches: list[Stretch], pending: Sequence[WrittenLine], first: int) -> tuple[int, ...]:
    """Give each `free` line to the stretch, from `first` on, that leaves where it is spent: behind its movement.

    The numbers of those behind which no stretch leaves are left.
    """
    left = []
    behind = {way.movement: first + number for number, way in enumerate(stretches[first:], 1)}
    number = first
    for line in pending:
        number = behind.get(line.number, number)
        if line.item.kind == "free" and number < len(stretches):
            stretches[number] = stretches[number]._replace(free=(*stretches[number].free, line.number))
        elif line.item.kind == "free":
            left.append(line.number)
    return tuple(left)


def hand_out_crossings(
    stretches: list[Stretch], crossings: Sequence[int], first: int, services: Collection[int]
) -> bool:
    """Give each `crossing` line to the stretch, from `first` on, that changes sides there, else to an unknown place.

    A booked service is itself the crossing and needs none. One between two movements is that of the way between them,
    and not of one above the first. False where no stretch takes them.
    """
    added = range(first, len(stretches))
    takes = [n for n in added if changes_sides(stretches[n]) and stretches[n].movement not in services]
    takes = takes or [n for n in added if stretches[n].touches_unknown]
    for position, crossing in enumerate(crossings if takes else ()):
        around = [n for n in takes if _lies_around(crossing, stretches[n]) and not stretches[n].crossings]
        number = around[0] if around else takes[min(position, len(takes) - 1)]
        way = stretches[number]
        stretches[number] = way._replace(crossings=(*way.crossings, crossing))
    return bool(takes)


def _lies_around(number: int, way: Stretch) -> bool:
    """Whether a line of the day stands between the movement with which people come to a way and what it leads to."""
    here, there = way.origin, way.destination
    return way.movement is None and (here.day, here.line) < (there.day, number) and number < there.line


def of_kind(lines: Sequence[WrittenLine], kind: str) -> tuple[int, ...]:
    """The numbers of the lines of one kind, such as `free` or `crossing`."""
    return tuple(line.number for line in lines if line.item.kind == kind)


class Edge(NamedTuple):
    """A `crossing` line at the begin or the end of a day, where no stop stands on its far side (rule 3).

    `near` and `far` are the two sides of the crossing as places, in the order in which people pass them. `free` are the
    numbers of the `free` lines before it. `on_foot` says that a movement has left people in its near hall, `elsewhere`
    that the last one has left them elsewhere than at a crossing: then the line may be that of others alone.
    """

    near: RouteStop
    far: RouteStop
    first: bool  # whether it stands before the first stop of the day
    free: tuple[int, ...] = ()
    on_foot: bool = False
    elsewhere: bool = False

    @property
    def line(self) -> tuple[int, int]:
        """The day and the number of its line."""
        return self.near.day, self.near.line


class Anchors(NamedTuple):
    """The last stop of which the place is known, and the last of which it is known exactly; None: there is none."""

    known: RouteStop | None = None
    exact: RouteStop | None = None


class DayRoute(NamedTuple):
    """One day of a cohort: its stops and stretches, and for each line the places where it begins and ends.

    `edges` are the `crossing` lines at the begin or the end of the day, where no stop stands on their far side.
    `anchors` are the last stops whose places are known, for the day after a night of which nobody wrote where. `idle`
    are the numbers of the `crossing` lines between two stops on one side, in runs that lead out and perhaps back.
    """

    stops: tuple[RouteStop, ...]
    stretches: tuple[Stretch, ...]
    spots: Mapping[int, tuple[Place | None, Place | None]]
    edges: tuple[Edge, ...]
    anchors: Anchors
    idle: tuple[tuple[int, ...], ...] = ()

    @property
    def crossed(self) -> Iterator[int]:
        """The number of every `crossing` line that leads to a place that is known, or is at the edge of the day.

        But for those behind a movement that leaves people elsewhere.
        """
        yield from (number for way in self.stretches for number in way.crossings)
        yield from (edge.near.line for edge in self.edges if not edge.elsewhere)

    @property
    def ends_behind_a_border(self) -> bool:
        """Whether the day ends over a `crossing` line: nobody knows where people are on its far side."""
        return bool(self.edges) and not self.edges[-1].first

    def resting(self, free: Sequence[tuple[int, int]]) -> "DayRoute":
        """The same with `free` lines (day and number) behind everything else, spent where the day ends."""
        if free and self.ends_behind_a_border:
            last = self.edges[-1]
            return self._replace(edges=(*self.edges[:-1], last._replace(far=last.far.rest(free))))
        if not free or not self.stops:
            return self
        stop, known, exact = self.stops[-1], self.anchors.known, self.anchors.exact
        known = known.rest(free) if known and known.key == stop.key else known
        exact = exact.rest(free) if exact and exact.key == stop.key else exact
        return self._replace(stops=(*self.stops[:-1], stop.rest(free)), anchors=Anchors(known, exact))


def changes_sides(way: Stretch) -> bool:
    """Whether a stretch leads from one side of a border to another."""
    origin, destination = way.origin.place, way.destination.place
    return origin is not None and destination is not None and origin.side != destination.side


def anywhere_in(place: Place) -> str | None:
    """The city in which a place is known to be and no more; None where more is known."""
    return place.city if place.rough and place.kind != "district" else None


def anywhere_in_one_city(one: Place, other: Place) -> bool:
    """Whether two places are in one city and one of them is known by it alone: then no minutes lie between them."""
    if one.side != other.side or one.city is None or one.city != other.city:
        return False
    return anywhere_in(one) is not None or anywhere_in(other) is not None


def ends_anywhere_in_one_city(way: Stretch) -> bool:
    """Whether no minutes lie on a stretch, because one of its ends is anywhere in the city of the other (rule 7)."""
    origin, destination = way.origin.place, way.target or way.destination.place
    return origin is not None and destination is not None and anywhere_in_one_city(origin, destination)
