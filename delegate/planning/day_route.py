"""Builds the route of one day: the stops in order and the stretches between them, before anything has a time."""

from collections.abc import Collection, Sequence

from delegate.places.place import Place
from delegate.planning.gaps import LooseCrossings, stretches_of
from delegate.planning.movement_ends import is_movement
from delegate.planning.places import PlaceFinder
from delegate.planning.route import LAST, RouteBuilder
from delegate.planning.route_stop import Anchors, DayRoute, RouteStop, WrittenLine, hotel_before_free
from delegate.planning.small_hours import in_small_hours


def day_route(
    day: int,
    lines: Sequence[WrittenLine],
    start: RouteStop | None,
    night: Place | None,
    places: PlaceFinder,
    before: Anchors,
    over: Collection[int],
    bed: Place | None,
    shared: dict[object, RouteStop],
) -> DayRoute:
    """The route of one day, from where the cohort wakes to where it sleeps (None: not known).

    `before` are the stops that were known last, where the night between is not. By the `crossing` lines in `over`
    people go to somewhere on the far side, although no stop stands there. To the hotel of the night before, `bed`, they
    come behind the lines in the small hours. `shared` are the stops of other routes by their keys.
    """
    builder = RouteBuilder(places, start, shared)
    early = in_small_hours(lines) if bed else []
    for line in hotel_before_free(lines, over):
        if line.item.status == "cancelled":
            continue
        if bed and early and line.number > early[-1].number:
            builder.go_to_bed(day, line.number, bed)
            early = []
        if line.item.kind == "crossing" or is_movement(line.item) or (line.item.kind == "free" and not line.item.venue):
            builder.wait(line)
            if line.number in over and builder.here:
                builder.leave_for(line)
        else:
            builder.stop(line)
    if bed and early:
        builder.go_to_bed(day, LAST, bed)
    builder.close(day, night)
    loose = LooseCrossings(lines, tuple(builder.edges), tuple(builder.opening), tuple(builder.closing))
    stretches, edges, anchors = stretches_of(builder.stops, builder.stretches, loose, before, places)
    made = DayRoute(tuple(builder.stops), stretches, builder.spots, edges, anchors, tuple(builder.idle))
    return made.resting([(day, number) for number in builder.rests])
