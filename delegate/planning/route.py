"""Links the lines of a day into a route: the stops in order and the ways between them, without times.

A cohort is people whose lines are the same for the whole trip; on each day cohorts that start at one place with the
same lines make one party.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from delegate.model import Item, Reference
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.places.place import Place
from delegate.planning.places import PlaceFinder, at_crossing, same_place

LAST = 1_000_000  # behind every line of a day


class RouteStop(NamedTuple):
    """A stop before it has times. Equal keys are one stop, whichever cohort comes there.

    `line` is the number of the written line; `role` is "line", "from" or "to" (the ends of a movement), "start" or
    "end". A port where a service ends knows where people `came_from`, and the day and line of the service that they
    change to at once, if they do.
    """

    day: int
    line: int
    role: str
    place: Place | None
    kind: str
    came_from: Place | None = None
    connects: tuple[int, int] | None = None

    @property
    def key(self) -> tuple[int, int, str, str]:
        return (self.day, self.line, self.role, self.place.id + self.place.side if self.place else "")

    @property
    def landed(self) -> bool:
        """Whether people have just got off a service here and go on by other means."""
        return self.kind == "hub" and self.role == "to" and self.connects is None

    @property
    def order(self) -> tuple[int, int, int]:
        """The order in which stops are reached: by day, by line, a movement's `from` before its `to`."""
        return (self.day, self.line, {"start": 0, "from": 1, "line": 2, "to": 3, "end": 4}[self.role])


class Stretch(NamedTuple):
    """What lies between two stops: a written movement or none, the `crossing` and `free` lines around it."""

    origin: RouteStop
    destination: RouteStop
    movement: int | None = None
    crossings: tuple[int, ...] = ()
    free: tuple[int, ...] = ()
    spans: bool = False  # around a place that is `tbc`: only its crossing can be said

    @property
    def key(self) -> tuple[object, ...]:
        return (self.origin.key, self.destination.key, self.movement, self.crossings, self.spans)


class WrittenLine(NamedTuple):
    """A line as the chain needs it: where it stands, and what it says."""

    number: int
    day: int
    item: Item


class DayRoute(NamedTuple):
    """One day of a cohort: its stops and ways, and for each line the places where it begins and ends."""

    nodes: tuple[RouteStop, ...]
    ways: tuple[Stretch, ...]
    spots: Mapping[int, tuple[Place | None, Place | None]]


def link_day(
    day: int, lines: Sequence[WrittenLine], start: RouteStop | None, night: Place | None, whereabouts: PlaceFinder
) -> DayRoute:
    """The chain of one day, from where the cohort wakes to where it sleeps (None: not known)."""
    forge = _RouteBuilder(whereabouts, start)
    for line in lines:
        if line.item.status == "cancelled":
            continue
        if line.item.kind == "free" or line.item.kind == "crossing" or is_movement(line.item):
            forge.wait(line)
        else:
            forge.stop(line)
    forge.close(day, night)
    return DayRoute(tuple(forge.nodes), tuple(_without_gaps(forge.nodes, forge.ways)), forge.spots)


def is_movement(item: Item) -> bool:
    """Whether a line is a way and not a stop."""
    return item.kind in MOVEMENT_KINDS


def is_service(item: Item) -> bool:
    """Whether a movement leaves from a port or a station, after a check-in."""
    return item.kind in SERVICES


class _RouteBuilder:
    """The chain of one day in the making: what is reached so far, and the lines not yet tied to a stop."""

    def __init__(self, whereabouts: PlaceFinder, start: RouteStop | None) -> None:
        self.whereabouts = whereabouts
        self.at = start
        self.nodes: list[RouteStop] = [start] if start else []
        self.ways: list[Stretch] = []
        self.pending: list[WrittenLine] = []
        self.spots: dict[int, tuple[Place | None, Place | None]] = {}

    def wait(self, line: WrittenLine) -> None:
        """Keep a line that is no stop until the next stop shows which way it belongs to."""
        moves = [each for each in self.pending if is_movement(each.item) and each.item.destination]
        here = self.at.place if self.at else None
        if moves:
            here = self._end(moves[-1].item.destination, moves[-1], here)
        self.spots[line.number] = (here, here)
        self.pending.append(line)

    def stop(self, line: WrittenLine) -> None:
        """Come to a line at a place."""
        reference = line.item.place if line.item.kind == "hotel" else line.item.venue
        moves = [each for each in self.pending if is_movement(each.item)]
        if reference:
            place = self.whereabouts.place(reference)
        elif "venue" in line.item.tbc or line.item.kind in line.item.tbc:
            place = None
        elif moves:
            place = self._end(moves[-1].item.destination, moves[-1], self.at.place if self.at else None)
        else:
            place = self.at.place if self.at else None
        self.spots[line.number] = (place, place)
        self._reach(RouteStop(line.day, line.number, "line", place, line.item.kind))

    def close(self, day: int, night: Place | None) -> None:
        """End the day, at the night's hotel where there is one."""
        moves = [each for each in self.pending if is_movement(each.item)]
        if night and (self.at is None or moves or not same_place(self.at.place, night)):
            if self.at or moves:
                self._reach(RouteStop(day, LAST, "end", night, "place"))
        elif moves:
            self._reach(None)
        self.pending = []

    def _reach(self, goal: RouteStop | None) -> None:
        """Tie the pending lines into ways that lead to `goal`; None: the last movement leads where it says."""
        moves = [each for each in self.pending if is_movement(each.item)]
        first = len(self.ways)
        for position, move in enumerate(moves):
            self._board(move)
            following = moves[position + 1] if position + 1 < len(moves) else None
            self._go(self._target(move, following, goal), move)
        if goal and (self.at is None or self.at.key != goal.key):
            self._go(goal, None)
        self._hand_out(first)
        self.pending = []

    def _board(self, move: WrittenLine) -> None:
        """Get to where a movement starts, if it says so and that is elsewhere."""
        origin = self._end(move.item.origin, move, self.at.place if self.at else None)
        if self.at and self.at.landed and is_service(move.item) and (origin is None or self._here(origin)):
            self._connect(move)
        elif origin is None:
            if self.at is None:
                self._arrive(RouteStop(move.day, move.number, "from", None, "place"))
            elif "from" in move.item.tbc or move.item.origin:
                self._go(RouteStop(move.day, move.number, "from", None, "place"), None)
        elif self.at is None:
            self._arrive(self._port(move, "from", origin))
        elif not self._here(origin):
            self._go(self._port(move, "from", origin), None)

    def _here(self, place: Place) -> bool:
        return self.at is not None and same_place(self.at.place, place)

    def _connect(self, move: WrittenLine) -> None:
        """Change from one service to the next in a port: nobody enters the country there (rule 20)."""
        if self.at is not None:
            self.at = self.at._replace(connects=(move.day, move.number))
            self.nodes[-1] = self.at
            self.ways[-1:] = [way._replace(destination=self.at) for way in self.ways[-1:]]

    def _target(self, move: WrittenLine, following: WrittenLine | None, goal: RouteStop | None) -> RouteStop:
        """Where a movement ends: as written, else where the next movement starts, else the stop after it."""
        here = self.at.place if self.at else None
        end = self._end(move.item.destination, move, here)
        if following:
            boards = self._end(following.item.origin, following, end or here)
            if boards is None and end and is_service(following.item) and "from" not in following.item.tbc:
                boards = end  # a ride to the airport, and a flight that need not say from where
            if end is None and "to" not in move.item.tbc and not move.item.destination and boards:
                return self._port(following, "from", boards)
            changes = is_service(move.item) and is_service(following.item)
            if end and boards and same_place(end, boards) and not changes:
                return self._port(following, "from", boards)
            return self._port(move, "to", end, here) if end else RouteStop(move.day, move.number, "to", None, "place")
        if end:
            at_goal = goal is not None and same_place(end, goal.place) and not is_service(move.item)
            return goal if goal and at_goal else self._port(move, "to", end, here, last=goal is None)
        if goal and not move.item.destination and "to" not in move.item.tbc:
            return goal
        return RouteStop(move.day, move.number, "to" if goal else "end", None, "place")

    def _end(self, reference: Reference | None, move: WrittenLine, near: Place | None) -> Place | None:
        """The place a `from` or `to` names; a crossing on the side the cohort comes from."""
        crossing = self.whereabouts.crossing(reference)
        if crossing is None:
            return self.whereabouts.place(reference)
        sides = list(crossing.sides or {})
        beyond = None
        if reference is move.item.origin and self.whereabouts.crossing(move.item.destination) is None:
            beyond = self.whereabouts.place(move.item.destination)
        if near and near.side in sides:
            side = near.side
        elif beyond and beyond.side in sides:
            side = next((each for each in sides if each != beyond.side), beyond.side)
        else:
            side = sides[0] if sides else ""
        zone = near.zone if near else beyond.zone if beyond else "UTC"
        return at_crossing(crossing, side, zone)

    def _port(
        self, move: WrittenLine, role: str, place: Place, came_from: Place | None = None, *, last: bool = False
    ) -> RouteStop:
        if is_service(move.item):
            return RouteStop(move.day, move.number, role, place, "hub", came_from)
        return RouteStop(move.day, move.number, "end" if last else role, place, "place")

    def _go(self, goal: RouteStop, move: WrittenLine | None) -> None:
        """Add the way to `goal`, unless it is where they already are."""
        here = self.at
        stays = here is not None and not here.landed and same_place(here.place, goal.place)
        if here is not None and (move or not stays):
            self.ways.append(Stretch(here, goal, move.number if move else None))
        if move:
            self.spots[move.number] = (here.place if here else None, goal.place)
        self._arrive(goal)

    def _arrive(self, goal: RouteStop) -> None:
        self.nodes.append(goal)
        self.at = goal

    def _hand_out(self, first: int) -> None:
        """Give each `crossing` line to the one way that changes sides there, and the `free` lines to the first way.

        A booked service is itself the crossing and needs none. Around an unknown place the line waits on the ways that
        touch it, until the place is known.
        """
        crossings = [line.number for line in self.pending if line.item.kind == "crossing"]
        free = tuple(line.number for line in self.pending if line.item.kind == "free")
        services = {line.number for line in self.pending if is_service(line.item)}
        stretch = range(first, len(self.ways))
        if free and stretch:
            self.ways[first] = self.ways[first]._replace(free=free)
        changing = [number for number in stretch if _changes_sides(self.ways[number])]
        takes = [number for number in changing if self.ways[number].movement not in services]
        takes = takes or [number for number in stretch if None in _ends(self.ways[number])]
        for position, crossing in enumerate(crossings if takes else ()):
            number = takes[min(position, len(takes) - 1)]
            self.ways[number] = self.ways[number]._replace(crossings=(*self.ways[number].crossings, crossing))


def _ends(way: Stretch) -> tuple[Place | None, Place | None]:
    return way.origin.place, way.destination.place


def _changes_sides(way: Stretch) -> bool:
    origin, destination = _ends(way)
    return origin is not None and destination is not None and origin.side != destination.side


def _without_gaps(nodes: Sequence[RouteStop], ways: Sequence[Stretch]) -> Iterator[Stretch]:
    """The ways between known places; around an unknown one, only the change of sides is left to be said (rule 7)."""
    known: RouteStop | None = None
    missed: tuple[int, ...] = ()
    for node in nodes:
        into = [way for way in ways if way.destination.key == node.key]
        whole = [way for way in into if way.origin.place and node.place]
        if whole:
            yield from whole
        elif node.place and known and known.place and _gap_between(known, node, nodes):
            lines = missed + tuple(index for way in into for index in way.crossings)
            if known.place.side != node.place.side:
                yield Stretch(known, node, crossings=lines, spans=True)
        if node.place:
            known, missed = node, ()
        else:
            missed += tuple(index for way in into for index in way.crossings)


def _gap_between(known: RouteStop, node: RouteStop, nodes: Sequence[RouteStop]) -> bool:
    """Whether a stop at an unknown place lies between two stops."""
    between = nodes[nodes.index(known) + 1 : nodes.index(node)]
    return any(each.place is None for each in between)
