"""Makes the drives of a vehicle from the legs that it carries: when each leaves the kerb, and when people get off."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from delegate.model import Vehicle
from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.leg import Leg, is_before_the_ride
from delegate.planning.route_stop import anywhere_in_one_city
from delegate.planning.stop import Line
from delegate.travel.limits import seats_of
from delegate.tuples import NamedTuple


class Drive(NamedTuple):
    """One drive of one vehicle, for all legs that it makes together.

    `start` is the instant at which it leaves and `end` the one at which people get off, both at planned; None where no
    clock is known. `people` are the delegates of its legs. `parts` are the drives of which it is made, in the order in
    which it sets their people down, where it takes them from one place to several.
    """

    vehicle: Vehicle
    legs: tuple[Leg, ...]
    people: tuple[str, ...]
    start: int | None = None
    end: int | None = None
    parts: tuple["Drive", ...] = ()

    @property
    def leads_nowhere(self) -> bool:
        """Whether no way is known for it, which is a finding of its own: its hours mean nothing."""
        return any(leg.border_missing or leg.no_way for leg in self.legs)

    @property
    def first(self) -> Leg:
        """The leg with which it begins."""
        legs = [leg for part in self.parts for leg in part.legs] or self.legs
        return next((leg for leg in legs if leaves_kerb(leg) == self.start), legs[0])

    @property
    def origin(self) -> Place | None:
        """Where people get in: the start of its first leg."""
        return self.first.origin.place

    @property
    def destination(self) -> Place | None:
        """Where the vehicle stands when it has ended."""
        return self.parts[-1].destination if self.parts else self.first.destination.place

    @property
    def lasts(self) -> bool:
        """Whether it is known how long it takes: not where nobody wrote it and an end of it is not known."""
        return self.start is not None and self.end is not None and self.end > self.start

    @property
    def date(self) -> dt.date | None:
        """The date under which the line that it leads to is written."""
        line = carrier(self.first) or self.first.lines.near
        return line.date if line else None

    @property
    def firm(self) -> bool:
        """Whether a finding about it may be an error."""
        return all(leg.firm for leg in self.legs)


def drives_of_services(legs: Iterable[Leg]) -> list[Drive]:
    """The drives of services with a number and no vehicle, of a kind of which the seats are known: helicopters.

    All lines that name one for the same minute are one drive, in a vehicle with the name of the service. A name with
    two numbers may mean two services, and is left out.
    """
    found: dict[tuple[str, int | None], tuple[Vehicle, list[Leg]]] = {}
    for leg in legs:
        line = leg.movement
        if line and leg.mode in SERVICES and seats_of(leg.mode, None, "most") < inf:
            called = str(line.item.value or "")
            written = line.item.vehicles or "vehicle" in line.item.tbc
            if not written and len(re.findall(r"\d+", called)) == 1:
                vehicle = Vehicle(id=called, kind=leg.mode, origin_=line.item.origin_)
                found.setdefault((called, line.start), (vehicle, []))[1].append(leg)
    return [
        Drive(vehicle, tuple(those), tuple(dict.fromkeys(who for leg in those for who in leg.people)), those[0].leave)
        for vehicle, those in found.values()
    ]


def carrier(leg: Leg) -> Line | None:
    """The written line of a drive: the movement, else the line that it leads to."""
    return leg.movement or leg.destination.line


def names_some(leg: Leg) -> bool:
    """Whether the line of a drive does name vehicles; that others are left out of them is said by itself."""
    return any(line.item.vehicles for line in (carrier(leg), leg.crossing_line) if line)


def has_written_course(leg: Leg) -> bool:
    """Whether somebody wrote of a drive from where, through where or how long it leads: else it may begin anywhere."""
    item = leg.movement.item if leg.movement else None
    written = any(part.written for part in leg.segments)
    return item is not None and (item.wrote("from") or item.wrote("via") or written)


def leaves_kerb(leg: Leg) -> int | None:
    """When a drive leaves the kerb: counted back the latest departure, after people have come out of a port."""
    if (minute := _minute_alone(leg)) is not None:
        return minute
    leave = leg.latest if leg.counted_back and leg.latest is not None else leg.leave
    if leave is None or leg.minutes is None or leg.spans or not leg.judged:
        return None
    for part in leg.segments:
        if not is_before_the_ride(part) or leg.origin.kind != "hub":
            break
        leave += part.minutes.planned if part.minutes else 0
    return leave


def _minute_alone(leg: Leg) -> int | None:
    """The written departure of a drive inside a city of which one end is anywhere in it: no minutes are known of it."""
    nearby = (
        leg.minutes is None and leg.leave is None and anywhere_in_one_city(leg.wanted.origin, leg.wanted.destination)
    )
    return leg.movement.start if nearby and leg.movement and leg.judged and not leg.spans else None


def people_off(leg: Leg) -> int | None:
    """When people get off: before they pass the door."""
    if (minute := _minute_alone(leg)) is not None:
        return minute
    leave = leg.latest if leg.counted_back and leg.latest is not None else leg.leave
    if leaves_kerb(leg) is None or leave is None or leg.minutes is None:
        return None
    return leave + leg.minutes.planned - minutes_inside(leg)


def minutes_inside(leg: Leg) -> int:
    """How many minutes of a leg people are behind the door to which somebody drives them: the `entry` of the place."""
    return sum(part.minutes.planned for part in leg.segments if part.kind == "entry" and part.minutes)


def drives_of(vehicle: Vehicle, legs: Iterable[Leg]) -> list[Drive]:
    """The drives of these legs: those to one line, and those with the same ends and departure, are one.

    Those through two crossings that somebody wrote are not.
    """
    drives: list[list[Leg]] = []
    known: dict[tuple[object, ...], int] = {}
    for leg in legs:
        places = [(place.id, place.side) if place else None for place in (leg.origin.place, leg.destination.place)]
        line, start = carrier(leg), leaves_kerb(leg)
        keys: list[tuple[object, ...]] = [(line.id, line.date, places[1])] if line else []
        if start is not None:
            through = leg.wanted.written.crossing.id if leg.wanted.written else None
            keys += [(*places, start, through), (*places, start)]
        found = (known[key] for key in keys if key in known)
        number = next((each for each in found if is_one_way([*drives[each], leg])), None)
        if number is None:
            number = len(drives)
            drives.append([])
        drives[number].append(leg)
        for key in keys:
            known.setdefault(key, number)
    return [drive_of(vehicle, tuple(together)) for together in drives]


def is_one_way(legs: Iterable[Leg]) -> bool:
    """Whether a vehicle can make these legs in one drive: nobody wrote two crossings for them."""
    return len({leg.wanted.written.crossing.id for leg in legs if leg.wanted.written}) < 2


def through_two(one: Drive, other: Drive) -> bool:
    """Whether drives go through two crossings, one of which at least the planner chose: another might serve both."""
    through, through_other = ({leg.crossing for leg in each.legs if leg.crossing} for each in (one, other))
    chosen = any(leg.chosen_crossing for leg in (*one.legs, *other.legs))
    return chosen and bool(through and through_other) and through.isdisjoint(through_other)


def drive_of(vehicle: Vehicle, legs: tuple[Leg, ...]) -> Drive:
    """The drive that a vehicle makes for these legs."""
    starts = [start for leg in legs if (start := leaves_kerb(leg)) is not None]
    ends = [end for leg in legs if (end := people_off(leg)) is not None]
    people = tuple(dict.fromkeys(who for leg in legs for who in leg.people))
    return Drive(vehicle, legs, people, min(starts, default=None), max(ends, default=None))


def in_time_order(drives: Iterable[Drive]) -> list[Drive]:
    """Drives in the order of time, at one instant in that of the file, those without a clock last."""
    return sorted(drives, key=lambda each: (each.start is None, each.start or 0, place_in_file(each)))


def place_in_file(drive: Drive) -> tuple[str, int]:
    """Where a drive comes in the file: the date and the offset of its line, before all others where it has none."""
    line = carrier(drive.first) or drive.first.lines.near
    return (line.date.isoformat(), line.where().span.start.offset) if line else ("", 0)


def clashes(drives: Sequence[Drive]) -> Iterator[tuple[Drive, Drive]]:
    """Drives of one vehicle that start before the one that lasts longest is over, or leave with it."""
    timed = [drive for drive in drives if drive.start is not None and drive.end is not None]
    last: Drive | None = None
    for drive in timed:
        if last and ((last.end or 0) > (drive.start or 0) or last.start == drive.start):
            yield last, drive
        if last is None or (drive.end or 0) >= (last.end or 0):
            last = drive
