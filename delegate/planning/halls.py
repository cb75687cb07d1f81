"""Finds how people pass a crossing between two vehicles, and at the begin or the end of a day (rule 3)."""

from collections.abc import Mapping, Sequence

from delegate.borders.routing import side_of
from delegate.model import Crossing, Item, Reference
from delegate.modes import UNKNOWN_MODE
from delegate.places.place import Place
from delegate.planning.movement_ends import end_stop, is_movement, is_service, named_end
from delegate.planning.places import PlaceFinder, same_place, walkable
from delegate.planning.route_stop import Edge, RouteStop, Stretch, WrittenLine, changes_sides
from delegate.planning.stop import Line


def hall_at(places: PlaceFinder, here: Place | None, origin: Reference | None) -> Place | None:
    """The crossing at which people are when they go on, on their side; None where they are at none.

    `origin` is the `from` of the movement that goes on: a station or a pier at the crossing that it names is there, or
    so near that they walk.
    Where it names the side on which they are, as in `lo-wu/CN`, it leaves from there, and nobody walks through first.
    """
    if here is None or places.side_written(origin) == here.side:
        return None
    crossing = places.crossing(origin)
    if crossing is None:
        return here if here.kind == "crossing" and origin is None else None
    if here.side not in (crossing.sides or {}):
        return None
    near = side_of(crossing, here.side)
    walked = walkable(here, near) and places.takes_walkers(near)
    return near if walked or same_place(here, near) else None


def hall_before(
    places: PlaceFinder, pending: Sequence[WrittenLine], before: int, start: Place | None, here: Place | None
) -> Place | None:
    """The near side of the crossing of a line behind which people go on from its far side, at `start`; else None.

    They get to that side of it, whatever takes them there, and walk through, if it takes people on foot; so they do to
    a place in walking distance of one that takes no vehicles, and to any from one where people can but walk. `pending`
    are the lines since the stop at which they are, `before` is the number of the line that goes on.
    """
    over = [line.item for line in pending if line.number < before]
    last = next((item for item in reversed(over) if item.kind == "crossing" or is_movement(item)), None)
    crossing = places.crossing(last.place) if last and last.kind == "crossing" and not last.vehicles else None
    if crossing is None or start is None or here is None or here.side == start.side:
        return None
    if not {here.side, start.side} <= {*(crossing.sides or {})}:
        return None
    near, far = side_of(crossing, here.side), side_of(crossing, start.side)
    walked = _walked_alone(places, near) or (not places.takes_vehicles(near) and walkable(far, start))
    return near if places.takes_walkers(near) and (walked or same_place(start, far)) else None


def _walked_alone(places: PlaceFinder, hall: Place) -> bool:
    """Whether people can but walk through the crossing of which a place is one side: no ride is left open there."""
    crossing = places.crossing_of(hall)
    return crossing is not None and tuple(crossing.modes or ()) == ("walk",)


def hall_beside(
    places: PlaceFinder, pending: Sequence[WrittenLine], moves: Sequence[WrittenLine], here: Place | None
) -> Place | None:
    """The near side of the crossing of a line, so near that people walk there, if it takes no vehicles; else None.

    So it is above a stop; `moves` that follow say by themselves where they start.
    """
    over = [line.item for line in pending if line.item.kind == "crossing"] if not moves else []
    crossing = places.crossing(over[-1].place) if over else None
    if crossing is None or here is None or here.kind == "crossing" or here.side not in (crossing.sides or {}):
        return None
    near = side_of(crossing, here.side)
    return near if not places.takes_vehicles(near) and walkable(here, near) else None


def is_beside(places: PlaceFinder, place: Place, hall: Place) -> bool:
    """Whether people walk from a crossing, of which `hall` is one side, to a place on either side of it."""
    crossing = places.crossing_of(hall)
    if crossing is None or place.side not in (crossing.sides or {}):
        return False
    return walkable(side_of(crossing, place.side), place)


def far_side(
    places: PlaceFinder, near: Place, moves: Sequence[WrittenLine], goal: RouteStop | None, *, unknown: bool = False
) -> Place | None:
    """The other side of the crossing `near`, where the way leads on from there; None where it turns round.

    `unknown` says what holds where nobody knows how it leads on: whether they pass all the same.
    """
    crossing = places.crossing_of(near)
    sides = [side for side in (crossing.sides or {} if crossing else {}) if side != near.side]
    if crossing is None or len(sides) != 1:
        return None
    beyond = _beyond(places, crossing, moves, goal)
    if beyond is None:
        return side_of(crossing, sides[0]) if unknown else None
    return side_of(crossing, beyond.side) if beyond.side == sides[0] else None


def halls_to(
    places: PlaceFinder, here: Place | None, sides: tuple[Place, Place], stop: RouteStop, moves: Sequence[WrittenLine]
) -> list[RouteStop]:
    """The stops at both sides of a crossing; the far one is a mere hall where the first of `moves` starts behind it."""
    near, far = sides
    origin = moves[0].item.origin if moves else None
    start = places.place(origin) if places.crossing(origin) is None else None
    walks_on = start is not None and start.side == far.side and not same_place(start, far)
    beyond = stop._replace(place=far, role="hall" if walks_on else stop.role)
    return [stop._replace(role="hall", place=near), beyond] if here and here.kind != "crossing" else [beyond]


def on_foot_to(
    places: PlaceFinder, pending: Sequence[WrittenLine], here: RouteStop | None, start: RouteStop
) -> tuple[RouteStop, ...]:
    """The stops on the way to where a movement starts: before it the far side of the crossing at which people are.

    So it is where they may walk through and it is near enough to walk on, unless a vehicle on the line of the crossing
    takes them over.
    """
    near = here.place if here else None
    if near is None or start.place is None or near.kind != "crossing" or near.side == start.place.side:
        return (start,)
    driven = any(line.item.vehicles for line in pending if line.item.kind == "crossing")
    far = far_side(places, near, (), start) if places.takes_walkers(near) and not driven else None
    if far is None or not walkable(far, start.place):
        return (start,)
    return RouteStop(start.day, start.line, "hall", far, "place"), start


def _beyond(
    places: PlaceFinder, crossing: Crossing, moves: Sequence[WrittenLine], goal: RouteStop | None
) -> Place | None:
    """The first place that is named for the way on from a crossing; of another crossing the side that both have."""
    for move in moves:
        other = places.crossing(move.item.destination)
        if other is None and (end := places.place(move.item.destination)):
            return end
        if other and other.id != crossing.id:
            shared = [side for side in other.sides or {} if side in (crossing.sides or {})]
            return side_of(other, shared[0]) if len(shared) == 1 else None
        if move.item.destination is None and "to" in move.item.tbc:
            break
    return goal.place if goal else None


def walks_over(places: PlaceFinder, move: WrittenLine, following: Sequence[WrittenLine], near: Place | None) -> bool:
    """Whether a written movement is itself the way through the crossing at which people are.

    It says that it ends where it begins; a walk before another movement need not say so.
    """
    if near is None or near.kind != "crossing" or is_service(move.item):
        return False
    if move.item.destination is None:
        return move.item.kind == "walk" and bool(following) and "to" not in move.item.tbc
    ends = places.crossing(move.item.destination)
    return ends is not None and ends.id == near.id


def way_over(
    places: PlaceFinder, near: Place | None, moves: Sequence[WrittenLine], goal: RouteStop | None
) -> RouteStop | None:
    """The far side of a crossing, where the first of `moves` is itself the way through it."""
    if near is None or not walks_over(places, moves[0], moves[1:], near):
        return None
    far = far_side(places, near, moves, goal, unknown=True)
    return end_stop(places, moves[0], "to", far, near) if far else None


def meeting_point(
    places: PlaceFinder, lines: Sequence[WrittenLine], move: WrittenLine, following: WrittenLine, here: Place | None
) -> Place | None:
    """The crossing of a line between two movements that say neither where one ends nor where the next starts."""
    said = move.item.destination or following.item.origin or "to" in move.item.tbc or "from" in following.item.tbc
    if said or is_service(move.item) or is_service(following.item):
        return None
    between = [line for line in lines if move.number < line.number < following.number]
    named = [line.item.place for line in between if line.item.kind == "crossing"]
    crossing = places.crossing(named[0]) if len(named) == 1 else None
    return named_end(places, named[0], move, here) if crossing else None


def edges_at(
    places: PlaceFinder, pending: Sequence[WrittenLine], place: Place | None, *, first: bool
) -> tuple[Edge, ...]:
    """The `crossing` lines before the first stop of a day, or behind the last one, which is at `place`.

    Several lead from one side to the next: of those before a stop the last is the one that comes to its side.
    """
    found: list[Edge] = []
    for line in reversed(pending) if first else pending:
        crossing = places.crossing(line.item.place) if line.item.kind == "crossing" else None
        sides = list(crossing.sides or {}) if crossing else []
        if crossing is None or place is None or place.side not in sides or len(sides) != 2:
            continue
        other = next(side for side in sides if side != place.side)
        ends = (other, place.side) if first else (place.side, other)
        near, far = (side_of(crossing, side) for side in ends)
        before = RouteStop(line.day, line.number, "from", near, "place")
        behind = RouteStop(line.day, line.number, "to", far, "place")
        free = (each.number for each in pending if each.item.kind == "free" and each.number < line.number)
        found.append(Edge(before, behind, first, tuple(free)))
        place = near if first else far
    return tuple(reversed(found)) if first else tuple(found)


def left_behind(
    places: PlaceFinder, pending: list[WrittenLine], ways: Sequence[Stretch]
) -> tuple[list[WrittenLine], list[WrittenLine]]:
    """The lines of the last `ways` of a day, and apart from them the `crossing` and `free` lines that lead on behind.

    They do unless the last movement passes that crossing itself. Where people end elsewhere than at one, as at an
    airport, no earlier way may do so either, nor a booked train or ferry change those sides; a flight lands far away.
    """
    moves = {line.number: line.item for line in pending if is_movement(line.item)}
    behind = [line for line in pending if line.number > max(moves)]
    named = next((line.item.place for line in behind if line.item.kind == "crossing"), None)
    crossing, place = places.crossing(named), ways[-1].destination.place if ways else None
    if crossing is None or place is None or place.side not in (crossing.sides or {}):
        return pending, []
    last = next((way for way in reversed(ways) if way.movement is not None), ways[-1])
    elsewhere = _is_elsewhere(places, place, side_of(crossing, place.side))
    passing = [way for way in ways if way.touches_unknown or _passes(moves, way, crossing, booked=elsewhere)]
    if last in passing or (passing and elsewhere):
        return pending, []
    return [line for line in pending if line.number <= max(moves)], behind


def _passes(moves: Mapping[int, Item], way: Stretch, crossing: Crossing, *, booked: bool) -> bool:
    """Whether a way between the sides of a crossing may lead over it: no service does that it does not take.

    `booked` says that a line for it behind a service other than a flight is meant for the border of that service.
    """
    origin, destination = way.origin.place, way.destination.place
    if origin is None or destination is None or origin.side == destination.side:
        return False
    item = None if way.movement is None else moves[way.movement]
    taken = item is None or not is_service(item) or crossing.modes is None or item.kind in crossing.modes
    taken = taken or (booked and item is not None and item.kind != "flight")
    return taken and {origin.side, destination.side} <= {*(crossing.sides or {})}


def edges_behind(
    places: PlaceFinder, pending: Sequence[WrittenLine], here: Place | None, moves: Sequence[WrittenLine]
) -> tuple[Edge, ...]:
    """The `crossing` lines behind the last stop of a day; on foot over the first, where `moves` end in its near hall.

    The last of them says so by the side that it names. Where it names the crossing alone, it leads through, if the
    crossing takes what goes by it.
    """
    edges = edges_at(places, pending, here, first=False)
    near = edges[0].near.place if edges else None
    if here is None or near is None or not moves:
        return edges
    if not same_place(here, near):
        return tuple(edge._replace(elsewhere=_is_elsewhere(places, here, near)) for edge in edges)
    last, crossing = moves[-1].item, places.crossing_of(near)
    through = crossing is None or crossing.modes is None or last.kind in (*crossing.modes, UNKNOWN_MODE)
    on_foot = places.side_written(last.destination) is not None or not through
    return (edges[0]._replace(on_foot=on_foot), *edges[1:])


def _is_elsewhere(places: PlaceFinder, place: Place, near: Place) -> bool:
    """Whether a place is neither a side of a crossing nor beside the one of which `near` is a side."""
    return place.kind != "crossing" and not is_beside(places, place, near)


def idle_runs(
    places: PlaceFinder, pending: Sequence[WrittenLine], before: RouteStop, goal: RouteStop, ways: Sequence[Stretch]
) -> list[tuple[int, ...]]:
    """The `crossing` lines between two known stops that lead to the far side and perhaps back, where no stop stands.

    Between stops on one side it is every run of them, between two sides one that goes there, back and there again.
    """
    if goal.place is None or any(way.touches_unknown for way in ways):
        return []
    run = edges_at(places, pending, before.place, first=False)
    over = sum(changes_sides(way) for way in ways)
    to_and_fro = over == 1 and len(run) > 1 and len(run) % 2
    return [tuple(edge.near.line for edge in run)] if run and (to_and_fro or not over) else []


def walk_over(lines: Sequence[Sequence[Line]], places: PlaceFinder, stop: RouteStop) -> Line | None:
    """The walk with a clock that begins where people have come through a crossing to its far side; None without one.

    It names the crossing and not the side from which it leads on, and no line of the crossing's own stands above it.
    """
    day = lines[stop.day]
    if stop.role != "from" or stop.place is None or stop.place.kind != "crossing" or not 0 <= stop.line < len(day):
        return None
    walk = day[stop.line]
    apart = places.side_written(walk.item.origin) is not None or (
        stop.line > 0 and day[stop.line - 1].item.kind == "crossing"
    )
    return None if apart or walk.item.kind != "walk" or walk.start is None else walk


def sets_off(walk: Line, through: int | None) -> int | None:
    """The instant at which people set off on such a walk: as written, or when they are `through` the crossing."""
    return walk.start if walk.start is None or through is None else max(walk.start, through)
