"""Finds who sets out in the small hours without sleep, where they sleep then, and which nights lack a bed (rule 6)."""

import datetime as dt
from collections.abc import Sequence
from itertools import takewhile

from delegate.clock import A_DAY, DAY
from delegate.places.place import Place
from delegate.planning.lodging import SMALL_HOURS, Lodging, leads
from delegate.planning.movement_ends import is_movement, is_service, named_end
from delegate.planning.places import PlaceFinder, same_place
from delegate.planning.route_stop import WrittenLine

AN_EVENING = 3 * 60  # minutes: who sets out again so soon, from where they are, does not go to bed between
JUST_AFTER_MIDNIGHT = 2 * 60  # minutes after midnight: who sets out before them has been to no bed that nobody wrote
BOARDED_BY_NIGHT = 5 * 60  # minutes after midnight: for a service before them people wait at its port
HALF_A_DAY = 12 * 60  # minutes: who waits longer may have gone anywhere between


def in_small_hours(lines: Sequence[WrittenLine]) -> list[WrittenLine]:
    """The lines at the head of a day that say that they start before four."""
    return list(takewhile(_starts_early, (line for line in lines if leads(line))))


def hotel_behind_drives(lines: Sequence[WrittenLine], places: PlaceFinder) -> list[WrittenLine]:
    """The lines of a day, a hotel without a clock at its head put behind those in the small hours that lead to it.

    Who lands before midnight writes the hotel first, and then the coach that brings them there.
    """
    first, early = lines[0] if lines else None, in_small_hours(lines[1:])
    if first is None or not early or first.item.kind != "hotel" or first.item.time or not leads(first):
        return [*lines]
    hotel, last = places.place(first.item.place), early[-1]
    end = named_end(places, last.item.destination, last, None) if is_movement(last.item) else None
    if hotel is None or end is None or not same_place(end, hotel):
        return [*lines]
    behind = lines.index(last) + 1
    return [*lines[1:behind], first, *lines[behind:]]


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


def goes_on_by_night(
    lines: Sequence[WrittenLine],
    following: Sequence[WrittenLine],
    here: Place | None,
    places: PlaceFinder,
    *,
    hotel_open: bool,
) -> bool:
    """Whether nobody sleeps between a day and the small hours of the next, where no hotel is known for the night.

    People go on within three hours of that day's last clock, free time included, or within twelve from a day room with
    which it ends (`nights: 0`), both before four; they set out before two by a movement that does not say from where;
    or they are at the port `here` from which a service leaves before five. A hotel that is written as `tbc`
    (`hotel_open`) may lie before a movement that does not say from where.
    """
    first = next((line for line in following if leads(line)), None)
    start = first.item.time.start if first and first.item.time else None
    if first is None or start is None:
        return False
    waits = _minutes_between([line for line in lines if leads(line) or _is_time_off(line)], first)
    if waits is not None and waits <= AN_EVENING:
        return start.minute < SMALL_HOURS
    if waits is not None and waits > HALF_A_DAY:
        return False
    if _ends_in_day_room(lines) and start.minute < SMALL_HOURS:
        return True
    item = first.item
    if is_service(item):
        port = named_end(places, item.origin, first, here) if item.origin else here
        return start.minute < BOARDED_BY_NIGHT and here is not None and here.kind == "hub" and same_place(port, here)
    unsaid = is_movement(item) and item.origin is None and "from" not in item.tbc
    return unsaid and not hotel_open and start.minute < JUST_AFTER_MIDNIGHT


def first_unlodged(
    lines: Sequence[WrittenLine], date: dt.date, eve: dt.date, lodging: Lodging | None, *, away: bool
) -> tuple[dt.date, bool]:
    """The first night behind a day that is neither at a hotel nor on the way, and whether that on the `eve` is open.

    Who is set down before four has most of that night to sleep, and an end that nobody wrote may be as early.
    """
    open_ = lodging is not None and lodging.covers(eve) and lodging.place is None
    if lodging and lodging.covers(date) and not (open_ or away):
        return lodging.until, open_
    last = next((line.item for line in reversed(lines) if leads(line)), None)
    end = last.time.end if last and last.time and is_movement(last) else None
    return max(date, date + (end.days - (end.minute < SMALL_HOURS)) * A_DAY) if end else date, open_


def comes_to_bed(end: Place | None, lodging: Place) -> bool:
    """Whether who is at a place in the small hours goes to a hotel: it is in the city of it."""
    return end is not None and (end.side, end.city) == (lodging.side, lodging.city)


def _starts_early(line: WrittenLine) -> bool:
    start = line.item.time.start if line.item.time else None
    return start is not None and start.minute < SMALL_HOURS


def _ends_in_day_room(lines: Sequence[WrittenLine]) -> bool:
    """Whether the last line of a day is a hotel that is kept for no night: people rest there until they set out."""
    last = next((line.item for line in reversed(lines) if leads(line)), None)
    return last is not None and last.kind == "hotel" and last.nights_kept == 0


def _is_time_off(line: WrittenLine) -> bool:
    """Whether a line is free time that was not called off."""
    return line.item.kind == "free" and line.item.status != "cancelled"


def _soon(lines: Sequence[WrittenLine], first: WrittenLine) -> bool:
    """Whether a line of the next date starts soon after the last clock time of a day."""
    between = _minutes_between([line for line in lines if leads(line)], first)
    return between is not None and between <= AN_EVENING


def _minutes_between(lines: Sequence[WrittenLine], first: WrittenLine) -> int | None:
    """The minutes from the last clock time of lines until one of the next date starts; None where one is missing."""
    times = [line.item.time for line in lines if line.item.time]
    clock = (times[-1].end or times[-1].start) if times else None
    start = first.item.time.start if first.item.time else None
    if clock is None or start is None:
        return None
    return DAY + start.minute - (clock.days * DAY + clock.minute)
