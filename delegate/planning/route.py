"""Ties the lines of a day to its stops: where each leads, and what lies between, before anything has a time."""

from collections.abc import Sequence

from delegate.places.place import Place
from delegate.planning import doors
from delegate.planning.halls import (
    edges_at,
    edges_behind,
    far_side,
    hall_at,
    hall_before,
    hall_beside,
    halls_to,
    idle_runs,
    left_behind,
    meeting_point,
    on_foot_to,
    walks_over,
    way_over,
)
from delegate.planning.movement_ends import (
    end_stop,
    enters,
    is_movement,
    is_service,
    lands_at_a_stop,
    led_to,
    moved_to,
    named_end,
    port_inside,
    service_stop,
)
from delegate.planning.places import PlaceFinder, same_place
from delegate.planning.route_stop import (
    Edge,
    RouteStop,
    Stretch,
    WrittenLine,
    hand_out_crossings,
    hand_out_free,
    of_kind,
)
from delegate.planning.small_hours import comes_to_bed

LAST = 1_000_000  # behind every line of a day


class RouteBuilder:
    """The route of one day as far as it is built: the stop reached, and the lines not yet tied to a stop."""

    def __init__(self, places: PlaceFinder, start: RouteStop | None, shared: dict[object, RouteStop]) -> None:
        self.places = places
        self._shared = shared  # stops that others come to as well, by their keys: a long trip holds them once
        self.at = self._once(start) if start else None
        self.stops: list[RouteStop] = [self.at] if self.at else []
        self.stretches: list[Stretch] = []
        self.edges: list[Edge] = []
        self.opening: list[int] = []  # `crossing` lines before an unknown place with which the day begins
        self.closing: list[int] = []  # those behind one with which it ends
        self.idle: list[tuple[int, ...]] = []
        self.pending: list[WrittenLine] = []
        self.rests: tuple[int, ...] = ()  # `free` lines behind everything else
        self.spots: dict[int, tuple[Place | None, Place | None]] = {}
        self._here: tuple[Place | None, Place | None] = (None, None)

    @property
    def here(self) -> Place | None:
        """The place of the stop reached; None where it is not known."""
        return self.at.place if self.at else None

    @property
    def moves(self) -> list[WrittenLine]:
        """The movements not yet tied to a stop."""
        return [line for line in self.pending if is_movement(line.item)]

    def wait(self, line: WrittenLine) -> None:
        """Keep a line that is no stop until the next stop shows which stretch it belongs to."""
        ends = [each for each in self.moves if each.item.destination]
        self.spots[line.number] = self._spot(moved_to(self.places, ends[-1], self.here) if ends else self.here)
        self.pending.append(line)

    def stop(self, line: WrittenLine) -> None:
        """Come to a line at a place."""
        reference = line.item.place if line.item.kind == "hotel" else line.item.venue
        if reference:
            place = self.places.place(reference)
        elif "venue" in line.item.tbc or line.item.kind in line.item.tbc:
            place = None
        else:
            place = moved_to(self.places, self.moves[-1], self.here) if self.moves else self.here
        self.spots[line.number] = self._spot(place)
        stop = RouteStop(line.day, line.number, "line", place, line.item.kind)
        self._reach(stop._replace(carried=line.item.vehicles is not None))

    def _spot(self, place: Place | None) -> tuple[Place | None, Place | None]:
        """A line that begins and ends at one place, as one pair for all lines in a row there."""
        if self._here[0] is not place:
            self._here = (place, place)
        return self._here

    def leave_for(self, crossing: WrittenLine) -> None:
        """Go over a crossing to where nobody knows."""
        self._reach(RouteStop(crossing.day, crossing.number, "hall", None, "place"))

    def go_to_bed(self, day: int, before: int, hotel: Place) -> None:
        """Come to the hotel of the night before, `before` a line, if those in the small hours end in its city."""
        if comes_to_bed(moved_to(self.places, self.moves[-1], self.here) if self.moves else self.here, hotel):
            self._reach(RouteStop(day, before, "bed", hotel, "place"))

    def close(self, day: int, night: Place | None) -> None:
        """End the day, at the night's hotel where there is one."""
        moves = self.moves
        if night and (self.at is None or moves or not same_place(self.here, night)):
            if self.at or moves:
                self._reach(RouteStop(day, LAST, "end", night, "place"))
        elif moves:
            self._reach(None)
        if not self.moves:
            self.edges += edges_behind(self.places, self.pending, self.here, moves)
            self.closing += () if self.here else of_kind(self.pending, "crossing")
            passed = max((edge.near.line for edge in self.edges if not edge.first), default=-1)
            self.rests += tuple(number for number in of_kind(self.pending, "free") if number > passed)
        self.pending = []

    def _reach(self, goal: RouteStop | None) -> None:
        """Tie the pending lines into stretches that lead to `goal`; None: the last movement leads where it says."""
        moves, first, before = self.moves, len(self.stretches), self.at
        for position, move in enumerate(moves):
            following = moves[position + 1 :]
            self._board(move, moves[position:], goal)
            over = way_over(self.places, self.here, moves[position:], goal)
            self._ride(move, over or self._target(move, following, goal), None if following else goal)
        if goal and (self.at is None or self.at.key != goal.key):
            self._walk_through(RouteStop(goal.day, goal.line, "hall", None, "place"), (), goal, on_foot=True)
            self._go(goal, None)
        ways = self.stretches[first:]
        self.pending, behind = (self.pending, []) if goal else left_behind(self.places, self.pending, ways)
        self._hand_out(first, before, goal)
        self.pending = behind

    def _ride(self, move: WrittenLine, target: RouteStop, goal: RouteStop | None) -> None:
        """Go by a movement to `target`; by a service to its port, and on to the door that it is written to."""
        door = target.place
        if door is None or not doors.is_door(self.places, move, move.item.destination, self.here):
            self._go(target, move)
            return
        self._go(doors.port_of_door(self.places, move, "to", door, self.here), move)
        if goal is None or not same_place(goal.place, door):
            own = target.line == move.number
            self._go(RouteStop(move.day, move.number, "door", door, "place") if own else target, None)

    def _walk_through(
        self, stop: RouteStop, moves: Sequence[WrittenLine], goal: RouteStop | None, *, on_foot: bool = False
    ) -> None:
        """Walk through the crossing reached to `stop` on its other side; `on_foot` asks that it takes people so."""
        near = hall_at(self.places, self.here, moves[0].item.origin if moves else None)
        near = near or self._hall_before(moves, goal) or hall_beside(self.places, self.pending, moves, self.here)
        if near is None or (on_foot and not self.places.takes_walkers(near)):
            return
        if far := far_side(self.places, near, moves, goal):
            for each in halls_to(self.places, self.here, (near, far), stop, moves):
                self._go(each, None)

    def _hall_before(self, moves: Sequence[WrittenLine], goal: RouteStop | None) -> Place | None:
        """The near side of a crossing with a line above the first of `moves`, or the stop, on its far side."""
        start = named_end(self.places, moves[0].item.origin, moves[0], self.here) if moves else goal and goal.place
        return hall_before(self.places, self.pending, moves[0].number if moves else LAST, start, self.here)

    def _board(self, move: WrittenLine, moves: Sequence[WrittenLine], goal: RouteStop | None) -> None:
        """Get to where a movement starts, through the crossing there, if it leads on from its other side."""
        start = RouteStop(move.day, move.number, "from", None, "place")
        if is_service(move.item) and self._hall_before(moves, goal):
            self._walk_through(start._replace(role="hall"), moves, goal)
        if is_service(move.item) or "from" in move.item.tbc or walks_over(self.places, move, moves[1:], self.here):
            self._get_to(move, goal)
            return
        self._walk_through(start, moves, goal)
        here = self.at
        self._get_to(move, goal)
        if self.at is not here and not walks_over(self.places, move, moves[1:], self.here):
            self._walk_through(start, moves, goal, on_foot=True)

    def _get_to(self, move: WrittenLine, goal: RouteStop | None) -> None:
        """Get to where a movement starts, if it says so and that is elsewhere."""
        origin = named_end(self.places, move.item.origin, move, self.here, goal)
        open_ = "from" in move.item.tbc or move.item.origin is not None
        landed = self.at is not None and self.at.landed and is_service(move.item)
        origin = doors.boards_at(self.places, move, None if landed else self.here, origin, self.pending)
        inside = port_inside(self.places, self.here, move, origin) if landed else None
        if landed and (inside or doors.connects_at(self.places, move, self.here, origin)):
            self._connect(move, inside)
            return
        if origin is None and not open_ and self.here and is_service(move.item):
            if not landed and doors.may_leave_from(self.places, move, self.here, self.here):
                return
            stop = doors.unsaid_port(self.places, move, self.here)
        elif origin is None:
            if self.at is None or open_:
                self._go(RouteStop(move.day, move.number, "from", None, "place"), None)
            return
        else:
            stop = end_stop(self.places, move, "from", origin)
            if origin.kind == "venue" and doors.is_door(self.places, move, move.item.origin, self.here):
                if self.at and not same_place(self.here, origin):
                    self._go(stop._replace(role="hall", kind="place"), None)
                stop = doors.port_of_door(self.places, move, "from", origin, self.here)
            elif origin.kind == "crossing" and not is_service(move.item):
                stop = stop._replace(role="hall")
        if stop.place is None or not same_place(self.here, stop.place) or stop.ports:
            for each in on_foot_to(self.places, self.pending, self.at, stop):
                self._go(each, None)

    def _connect(self, move: WrittenLine, inside: Place | None) -> None:
        """Change to the next service in a port, or `inside` its airport: nobody enters but for one in the country."""
        if self.at and self.at.place and enters(self.places, self.at, move):
            self._go(service_stop(self.places, move, "from", self.at.place, chosen=False), None)
        elif self.at is not None:
            self.at = self.stops[-1] = self.at._replace(connects=(move.day, move.number))
            self.stretches[-1:] = [way._replace(destination=self.at) for way in self.stretches[-1:]]
            if inside:
                self._arrive(self.at._replace(place=inside, kind="place", connects=None))

    def _target(self, move: WrittenLine, following: Sequence[WrittenLine], goal: RouteStop | None) -> RouteStop:
        """Where a movement ends: as written, else where the next movement starts, else the stop after it."""
        here, end = self.here, led_to(self.places, self.pending, move, self.here, goal)
        if following:
            return self._target_before(move, following, end, goal)
        if end:
            at_goal = goal is not None and same_place(end, goal.place) and not is_service(move.item)
            return goal if goal and at_goal else end_stop(self.places, move, "to", end, here, last=goal is None)
        if goal and not move.item.destination and "to" not in move.item.tbc:
            if is_service(move.item) and goal.place and not doors.may_end_at(self.places, move, goal.place):
                return service_stop(self.places, move, "to", goal.place, here, chosen=True)
            return goal
        return RouteStop(move.day, move.number, "to" if goal else "end", None, "place")

    def _target_before(
        self, move: WrittenLine, moves: Sequence[WrittenLine], end: Place | None, goal: RouteStop | None
    ) -> RouteStop:
        """Where a movement ends that others, `moves`, follow at once; they may board beyond the crossing there."""
        following, here = moves[0], self.here
        lands = lands_at_a_stop(self.places, move.item, here, end)
        boards = named_end(self.places, following.item.origin, following, end or here)
        boards = doors.boards_at(self.places, following, None if lands else end, boards)
        boards = boards or meeting_point(self.places, self.pending, move, following, here)
        near = hall_before(self.places, self.pending, following.number, boards, here)
        if near and not move.item.destination and "to" not in move.item.tbc and not lands:
            return end_stop(self.places, move, "to", near, here)
        unsaid = boards is None and is_service(following.item) and "from" not in following.item.tbc
        if unsaid and end and doors.may_leave_from(self.places, following, end, self.here):
            boards = end  # a ride to the airport, and a flight that need not say from where
        near = hall_at(self.places, boards, following.item.origin) if not is_service(following.item) else None
        if boards and near and far_side(self.places, near, moves, goal):
            return end_stop(self.places, move, "to", end or boards, here)
        if end is None and "to" not in move.item.tbc and not move.item.destination and boards:
            if doors.lands_short_of(self.places, move, boards, here):
                return service_stop(self.places, move, "to", boards, here, chosen=True)
            return end_stop(self.places, following, "from", boards)
        if end and boards and same_place(end, boards) and not lands:
            return end_stop(self.places, following, "from", boards)
        if end is None:
            return RouteStop(move.day, move.number, "to", None, "place")
        return end_stop(self.places, move, "to", end, here)

    def _go(self, goal: RouteStop, move: WrittenLine | None) -> None:
        """Add the stretch to `goal`, unless it is where they already are."""
        here, goal = self.at, self._once(goal)
        stays = here is not None and not here.landed and same_place(here.place, goal.place)
        if here is not None and (move or not stays):
            self.stretches.append(Stretch(here, goal, move.number if move else None))
        if move:
            self.spots[move.number] = (here.place if here else None, goal.place)
            goal = goal if self.here else goal._replace(came_by=move.number)
        self._arrive(goal)

    def _arrive(self, goal: RouteStop) -> None:
        self.at = self._once(goal)
        self.stops.append(self.at)

    def _once(self, stop: RouteStop) -> RouteStop:
        """The same stop as others come to, if they come there alike."""
        return known if (known := self._shared.setdefault(stop.key, stop)) == stop else stop

    def _hand_out(self, first: int, before: RouteStop | None, goal: RouteStop | None) -> None:
        """Give each `crossing` and `free` line to a stretch; keep the crossings that none takes."""
        services = {line.number for line in self.pending if is_service(line.item)}
        self.rests = hand_out_free(self.stretches, self.pending, first)
        if goal and self.at and first == len(self.stretches):
            self.rests = ()
            free = of_kind(self.pending, "free")
            self.at = self.stops[-1] = self.at._replace(free=free) if self.at.free != free else self.at
        taken = hand_out_crossings(self.stretches, of_kind(self.pending, "crossing"), first, services)
        if before and goal:
            self.idle += idle_runs(self.places, self.pending, before, goal, self.stretches[first:])
        if not taken and before is None and self.stops:
            begin = self.stops[0]
            ahead = [line for line in self.pending if line.number < begin.line]
            self.edges += edges_at(self.places, ahead, begin.place, first=True)
            self.opening += () if begin.place else of_kind(ahead, "crossing")
