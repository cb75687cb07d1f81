"""Finds who does not sleep before they set out in the small hours, and where they come to bed behind it (rule 6)."""

from collections.abc import Sequence
from itertools import takewhile

from delegate.clock import DAY
from delegate.places.place import Place
from delegate.planning.lodging import SMALL_HOURS, Lodging, leads
from delegate.planning.movement_ends import is_movement, named_end
from delegate.planning.places import PlaceFinder, same_place
from delegate.planning.route_stop import WrittenLine

AN_EVENING = 3 * 60  # minutes: who sets out again so soon, from where they are, does not go to bed between


def in_small_hours(lines: Sequence[WrittenLine]) -> list[WrittenLine]:
    """The lines at the head of a day that say that they start before four."""
    return list(takewhile(_starts_early, (line for line in lines if leads(line))))


def stays_up(
    lines: Sequence[WrittenLine],
    following: Sequence[WrittenLine],
    lodging: Lodging,
    here: Place | None,
    places: PlaceFinder,
    *,
    past_midnight: bool,
) -> bool:
    """Whether people do not go to their hotel between a day and the lines in the small hours of the next.

    `here` is where the day ends without the hotel, `past_midnight` says that it ends on the date of the next. They come
    to the hotel, or to its city, by those lines, or go on too soon from where they are.
    """
    early = in_small_hours(following)
    if not early or lodging.place is None or same_place(here, lodging.place):
        return False
    last, first = early[-1].item, early[0].item
    end = named_end(places, last.destination, early[-1], here) if is_movement(last) and last.destination else None
    if end and same_place(end, lodging.place):
        return True
    if here and comes_to_bed(end, lodging.place) and not comes_to_bed(here, lodging.place):
        return True
    if past_midnight:
        return next(line.item.kind for line in reversed(lines) if leads(line)) != "hotel"
    return (
        is_movement(first)
        and _soon(lines, early[0])
        and same_place(named_end(places, first.origin, early[0], here), here)
    )


def comes_to_bed(end: Place | None, lodging: Place) -> bool:
    """Whether who is at a place in the small hours goes to a hotel: it is in the city of it."""
    return end is not None and (end.side, end.city) == (lodging.side, lodging.city)


def _starts_early(line: WrittenLine) -> bool:
    start = line.item.time.start if line.item.time else None
    return start is not None and start.minute < SMALL_HOURS


def _soon(lines: Sequence[WrittenLine], first: WrittenLine) -> bool:
    """Whether a line of the next date starts soon after the last clock time of a day."""
    times = [line.item.time for line in lines if leads(line) and line.item.time]
    clock = (times[-1].end or times[-1].start) if times else None
    start = first.item.time.start if first.item.time else None
    if clock is None or start is None:
        return False
    return DAY + start.minute - (clock.days * DAY + clock.minute) <= AN_EVENING
