"""Follows the hotels of people: for which nights each is kept, and who does not come back to it (rule 6)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import takewhile

from delegate.clock import A_DAY
from delegate.model import Day, Item, Person
from delegate.places.place import Place
from delegate.planning.instants import dates_later
from delegate.planning.movement_ends import is_movement, is_service, named_end
from delegate.planning.places import PlaceFinder, same_place
from delegate.planning.presence import KeptRoom
from delegate.planning.route_stop import WrittenLine
from delegate.tuples import NamedTuple

A_YEAR = 366  # nights: nobody stays longer
SMALL_HOURS = 4 * 60  # minutes after midnight: who must be somewhere before them has not slept
BEFORE_ALL = -1  # in place of the number of a day


class Lodging(NamedTuple):
    """A hotel from a date on, for so many nights."""

    date: dt.date
    nights: int
    place: Place | None
    written: bool = True

    @property
    def until(self) -> dt.date:
        """The first night that is not spent there."""
        return self.date + dt.timedelta(days=min(self.nights, A_YEAR))

    def covers(self, date: dt.date) -> bool:
        """Whether it is where the night after `date` is spent."""
        return self.date <= date < self.until


class UnknownNight(NamedTuple):
    """A night, or several in a row, of which nobody wrote where they are spent.

    `first` is its first date and `last` the last; `before` and `after` are the last and the next places known (None:
    not known).
    `open` says that a hotel is written as `tbc`. It is behind the day
    of this number, that of joining BEFORE_ALL.
    """

    day: int
    first: dt.date
    last: dt.date
    before: Place | None
    after: Place | None
    open: bool


class Passing(NamedTuple):
    """Whether people join late; since which date before that of their first line; the hotel that they only sleep in.

    The hotel is the day and the number of a line that counts as earlier than they join (rule 1). `leaves` is the date
    on which they leave: they spend no night behind it. `early` says that they leave in its small hours. `room` is the
    stay at a hotel of an earlier date, kept when they join, in whose `rooms` they are.
    """

    late: bool
    since: dt.date | None
    bed: tuple[int, int] | None
    leaves: dt.date | None = None
    early: bool = False
    room: KeptRoom | None = None


def passing_through(
    person: Person,
    begins: dt.date,
    first: dt.date,
    last: dt.date,
    bed: tuple[int, int] | None,
    room: KeptRoom | None = None,
) -> Passing:
    """When somebody whose first line is on the date `begins` joins and leaves a trip between its `first` and `last`."""
    joins, leaves = person.joins, person.leaves
    since = joins.date if joins and first <= joins.date < begins else None
    until = min(leaves.date, last + A_DAY) if leaves else None
    early = leaves is not None and leaves.date == until and leaves.minute is not None and leaves.minute < SMALL_HOURS
    return Passing(joins is not None, since, bed, until, early, room)


def stay_in_room(passing: Passing, days: Sequence[Day], places: PlaceFinder) -> Lodging | None:
    """The nights in a room at the hotel of an earlier line, of who joins while it is kept."""
    if passing.room is None:
        return None
    day, number = passing.room.line
    return Lodging(passing.room.since, passing.room.nights, places.place(days[day].items[number].place))


def dates_moved(item: Item, date: dt.date, places: PlaceFinder) -> int:
    """How many dates later than `date` a movement arrives, as far as it is written: 0 where nothing says so."""
    if not is_movement(item):
        return 0
    begins, ends = (places.off_borders(each) for each in (item.origin, item.destination))
    return dates_later(item, date, begins and begins.zone, ends and ends.zone) or 0


def dates_back(item: Item, date: dt.date, places: PlaceFinder) -> int:
    """By how many dates a movement under `date` lands earlier than it leaves: -1; 0 where it does not."""
    return min(dates_moved(item, date, places), 0)


def nights_before(items: Sequence[Item], date: dt.date, places: PlaceFinder) -> dict[int, int]:
    """The hotels of a day whose first night is an earlier one, by their position: how many dates (-1), as written.

    They stand right below a movement that lands on an earlier date than it leaves, over the date line, and say no clock
    time; a line with one lies between the two (rule 6). `items` are those of a day of the same people.
    """
    found: dict[int, int] = {}
    landed = 0
    for position, item in enumerate(items):
        time = item.time
        if item.kind in ("free", "crossing") or item.status == "cancelled":
            continue
        if back := dates_back(item, date, places):
            landed = back
        elif landed and item.kind == "hotel":
            if item.nights_kept and not (time and time.start):
                found[position] = landed
            landed = 0
        elif time and time.start:
            landed = 0
    return found


def after_day(
    lines: Sequence[WrittenLine], date: dt.date, lodging: Lodging | None, places: PlaceFinder
) -> Lodging | None:
    """The last hotel of a day, else the one before; who comes back to a hotel keeps the longer stay there.

    Day rooms end no stay elsewhere. A hotel right below a landing on an earlier date is kept from that date on.
    """
    earlier = nights_before([line.item for line in lines], date, places)
    for position, line in enumerate(lines):
        item = line.item
        if item.kind != "hotel" or not goes(line) or (lodging and lodging.covers(date) and item.nights == 0):
            continue
        place = places.place(item.place)
        kept = (lodging.until - date).days if lodging and lodging.place == place else 0
        written = item.nights is not None or (kept > 0 and lodging is not None and lodging.written)
        lodging = Lodging(date + earlier.get(position, 0) * A_DAY, max(item.nights_kept, kept), place, written)
    return lodging


def leaves_it(
    lines: Sequence[WrittenLine],
    following: Sequence[WrittenLine] | None,
    date: dt.date,
    lodging: Lodging,
    places: PlaceFinder,
) -> bool:
    """Whether people do not come back to a hotel from a day, since it ends with a movement to elsewhere.

    So it is on their last day, and where the night is spent on the way, or the `following` day begins in another city.
    On the day of the hotel itself, and on every day but the last, the movement must leave its city.
    """
    if not goes_away(lines):
        return False
    if following is None and lodging.date < date:
        return True
    last = next(line for line in reversed(lines) if leads(line))
    end = named_end(places, last.item.destination, last, lodging.place) if last.item.destination else None
    if not _is_elsewhere(end, lodging.place) and not (end is None and is_service(last.item)):
        return following is None and end is not None and end.kind == "hub"  # to a flight that nobody wrote
    if following is None or dates_moved(last.item, date, places) > 0:
        return True
    first = next((line for line in following if leads(line)), None)
    start = _begins_at(first, places, end) if first else None
    return _is_elsewhere(start, lodging.place)


def night_of_joining(
    passing: Passing, lines: Sequence[WrittenLine], date: dt.date, room: Lodging | None
) -> UnknownNight | None:
    """The nights from the date on which people join until that of their first lines, unless these are a service.

    By a service, or at a line in the small hours, they may come from wherever they slept. Those in their `room` are
    known.
    """
    eve = date - A_DAY
    first = next((line.item for line in lines if leads(line)), None)
    if passing.since is None or passing.since > eve or first is None or is_service(first):
        return None
    start = first.time.start if first.time else None
    if passing.since == eve and start and start.minute < SMALL_HOURS:
        return None
    begins = max(passing.since, room.until) if room else passing.since
    return UnknownNight(BEFORE_ALL, begins, eve, room and room.place, None, False) if begins <= eve else None


def night_of_leaving(
    passing: Passing,
    final: WrittenLine,
    behind: tuple[int, dt.date],
    last: Place | None,
    base: Place | None,
    *,
    over_night: bool,
) -> Iterator[UnknownNight]:
    """The nights `behind` the last day of people (its number, and the first with no hotel kept) until they leave.

    `final` is the line with which that day ends, and `last` the place. There is none if they are on the way already: by
    a service, to a port, `over_night`, to where nobody knows, or home.
    """
    index, first = behind
    until = passing.leaves - A_DAY if passing.leaves and passing.early else passing.leaves
    move = final.item if is_movement(final.item) else None
    if until is None or first >= until:
        return
    if move and (is_service(move) or over_night or last is None or last.kind == "hub"):
        return
    if base and last and (base.side, base.city) == (last.side, last.city):
        return
    yield UnknownNight(index, first, until - A_DAY, last, None, False)


def sleeps_at_home(
    passing: Passing,
    written: Sequence[Sequence[WrittenLine]],
    day: int,
    last: Place | None,
    base: Place,
    places: PlaceFinder,
) -> bool:
    """Whether people whose `day` ends at `last` sleep at the base: it is in that city, where they have no hotel at all.

    Nobody lives in a port, or is driven to one to go home, and who joins is at home elsewhere. `written` are their
    lines by day.
    """
    if base.kind == "hub" or passing.late or not _is_in_city(last, base):
        return False
    final = next((line.item for line in reversed(written[day]) if leads(line)), None)
    if last and last.kind == "hub" and final and is_movement(final) and not is_service(final):
        return False
    lines = (line for day in written for line in day if line.item.kind == "hotel" and goes(line))
    return not any(_is_in_city(places.place(line.item.place), base) for line in lines)


def _is_in_city(place: Place | None, base: Place) -> bool:
    if place is None or place.side != base.side:
        return False
    return same_place(place, base) or (place.city is not None and place.city == base.city)


def without_far_beds(lines: Sequence[WrittenLine], places: PlaceFinder) -> Sequence[WrittenLine]:
    """The lines of a day without the hotels at its head, if the first movement is written to begin in another city.

    These are the night alone: nobody goes there first, only to set out from elsewhere.
    """
    leading = [line for line in lines if leads(line)]
    beds = list(takewhile(_is_bed, leading))
    first = leading[len(beds)].item if beds and len(beds) < len(leading) else None
    start = places.off_borders(first.origin) if first and is_movement(first) else None
    far = {bed.number for bed in beds if _is_elsewhere(start, places.place(bed.item.place))}
    return [line for line in lines if line.number not in far] if far else lines


def _is_bed(line: WrittenLine) -> bool:
    """Whether a line is a hotel for the night that says no clock time."""
    time = line.item.time
    return line.item.kind == "hotel" and line.item.nights != 0 and not (time and time.start)


def goes_away(lines: Sequence[WrittenLine]) -> bool:
    """Whether a day ends with a movement that says where to."""
    last = next((line.item for line in reversed(lines) if leads(line)), None)
    return last is not None and is_movement(last) and (last.destination is not None or "to" in last.tbc)


def goes(line: WrittenLine) -> bool:
    """Whether people go to a line."""
    return line.item.kind != "free" and line.item.status != "cancelled"


def leads(line: WrittenLine) -> bool:
    """Whether a line leads people somewhere, as a `crossing` alone does not."""
    return goes(line) and line.item.kind != "crossing"


def _is_elsewhere(place: Place | None, hotel: Place | None) -> bool:
    """Whether a place is known to be in another city than a hotel."""
    if place is None or hotel is None:
        return False
    return (place.side, place.city) != (hotel.side, hotel.city)


def _begins_at(first: WrittenLine, places: PlaceFinder, here: Place | None) -> Place | None:
    """Where the first line of a day is said to begin; at a crossing on the side on which people are."""
    item = first.item
    if is_movement(item):
        return named_end(places, item.origin, first, here) if item.origin else None
    reference = item.place if item.kind == "hotel" else item.venue
    return places.place(reference) if reference else None
