"""Says who has gone on by a service to another city than the one in which a vehicle stands (rule 25)."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from delegate.modes import SERVICES
from delegate.places.place import Place
from delegate.planning.drives import Drive, names_some, place_in_file
from delegate.planning.leg import Leg
from delegate.planning.stop import Slack, is_late
from delegate.tuples import NamedTuple


class Landing(NamedTuple):
    """A service that has come from another city: its instant, its place in the file, and who came by it where."""

    at: int
    line: tuple[str, int]
    city: object
    people: frozenset[str]


class Landings(NamedTuple):
    """The landings of a trip, all in the order of time, and the instants of those in each city."""

    all: tuple[Landing, ...] = ()
    times: tuple[int, ...] = ()
    of_city: Mapping[object, Sequence[int]] = {}

    def leave_behind(self, before: Drive, after: Drive) -> bool:
        """Whether people have gone on without a vehicle between two of its drives, which begin in different cities.

        They have where somebody came by a service to the city of the later one meanwhile, and where the last service
        of somebody who rides in it ended in another city than that in which the vehicle stands.
        """
        here, there = city_at(before.destination), city_at(after.origin)
        if here is None or there is None or here == there:
            return False
        left, by = before.end or 0, after.start or 0
        landed = self.of_city.get(there, ())
        first = bisect_left(landed, left)
        if first < len(landed) and landed[first] <= by:
            return True
        meanwhile = self.all[bisect_left(self.times, left) : bisect_right(self.times, by)]
        return any(city != here for city in _last_cities(meanwhile, after.people))

    def come_without(self, drive: Drive, stood: Collection[object]) -> bool:
        """Whether people of a drive without a clock came by a service to where its vehicle, which `stood`, never is."""
        city = city_at(drive.origin)
        if city in stood:
            return False
        line = place_in_file(drive)
        before = [each for each in self.all if each.line < line]
        return city in self.of_city or any(last not in stood for last in _last_cities(before, drive.people))

    def usual(self, drives: Sequence[Drive], slack: Callable[[Drive, Drive], Slack | None]) -> Iterator[Drive]:
        """The drives for which nobody wrote a vehicle, which is the usual one of their people and stayed elsewhere.

        They went on without it, and it cannot be there, for want of a way, of plates or of time; without a clock, it
        never is in that city. `drives` are all of it in the order of time, `slack` is that between two of them.
        """
        last: Drive | None = None
        stood: set[object] = set()
        for drive in drives:  # those without a clock are the last
            if last and drive.start is not None:
                away = self.leave_behind(last, drive) and is_late(slack(last, drive))
            else:
                away = bool(stood) and self.come_without(drive, stood)
            if away and not any(map(names_some, drive.legs)):
                yield drive
                continue
            if drive.start is not None:
                stood |= {city_at(drive.origin), city_at(drive.destination)}
            if drive.end is not None and (last is None or drive.end >= (last.end or 0)):
                last = drive


def landings(legs: Iterable[Leg]) -> Landings:
    """Every arrival of a service from another city of which the instant is known."""
    found = []
    for leg in legs:
        origin, end, line = leg.origin.place, leg.destination.place, leg.movement or leg.lines.near
        if leg.mode in SERVICES and leg.arrive is not None and origin and end and city_at(origin) != city_at(end):
            position = (line.date.isoformat(), line.where().span.start.offset) if line else ("", 0)
            found.append(Landing(leg.arrive, position, city_at(end), frozenset(leg.people)))
    found.sort(key=lambda each: each.at)
    of_city: dict[object, list[int]] = {}
    for each in found:
        of_city.setdefault(each.city, []).append(each.at)
    return Landings(tuple(found), tuple(each.at for each in found), of_city)


def city_at(place: Place | None) -> tuple[str, str | None] | None:
    """The city of a place with its side; None where the place is not known."""
    return (place.side, place.city) if place else None


def _last_cities(meanwhile: Sequence[Landing], people: Iterable[str]) -> Iterable[object]:
    """Where the last of these services ended, for each of the people who came by one."""
    waiting = set(people)
    for landing in reversed(meanwhile):
        if waiting & landing.people:
            yield landing.city
            waiting -= landing.people
