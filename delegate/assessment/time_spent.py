"""Sums what the minutes of somebody's days are spent on, from the timetable as planned."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from delegate.clock import A_DAY
from delegate.model import Person
from delegate.modes import MOVEMENT_KINDS
from delegate.planning.instants import date_begins
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

REST, WAITING, ROOM, BORDERS, ROAD = range(5)
PARTS = ("room", "road", "borders", "waiting", "rest")  # in the order in which they are said
_NUMBERS = {"room": ROOM, "road": ROAD, "borders": BORDERS, "waiting": WAITING, "rest": REST}
_OF_SEGMENT = {"clear": BORDERS, "wait": WAITING, "check-in": WAITING, "entry": WAITING}


class TimeSpent(NamedTuple):
    """The minutes of somebody on one date, by `PARTS`: together they are all the minutes that he or she is there.

    A date lasts from midnight to midnight by the clocks where the person is, so one on which somebody flies may have
    more or less than 24 hours.
    """

    person: str
    date: dt.date
    minutes: tuple[int, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.minutes)


class _DayPart(NamedTuple):
    """A piece of somebody's day with its instants, what it is spent on, and the number of its line among the day's.

    `origin` and `destination` are the ids of the places at its ends, nothing where they are not known.
    """

    start: int
    end: int
    part: int
    number: int = -1
    origin: str = ""
    destination: str = ""


def principals(plan: Plan) -> tuple[str, ...]:
    """Everybody whom the visit is about."""
    return tuple(who for who, person in plan.people.items() if person.role == "principal")


def time_spent(plan: Plan, people: Iterable[str]) -> Iterator[TimeSpent]:
    """What each of these people spends each day on; days of which no time is known are left out.

    In the room are the lines with a place that somebody attends, borders the minutes to clear them, the road every
    other part of a way but what is waited for. What lies between two lines of a day is waiting, save at a hotel and
    where time off is written there; the night and what is before the first line and after the last is rest. A way made
    late wins over a line that has begun, and a line over time off. A line whose end nobody knows lasts until its people
    leave, and takes no time where that is not known either (rule 14).
    """
    for who in people:
        yield from _of_person(plan, who, plan.people[who])


def _of_person(plan: Plan, who: str, person: Person) -> Iterator[TimeSpent]:
    planned = [day for day in plan.days if not _is_away(person, day.date)]
    legs = [_legs_of(plan, who, day.date) for day in planned]
    zones = _zones(plan, who, [leg for those in legs for leg in those])
    if not planned or not zones:
        return
    dates = [planned[0].date + A_DAY * each for each in range((planned[-1].date - planned[0].date).days + 1)]
    begins = _midnights(zones, [*dates, dates[-1] + A_DAY])
    first, last = _presence(person, zones, begins)
    clock = bytearray(max(0, last - first))
    homes, known = _homes(plan), set[dt.date]()
    for day, those in zip(planned, legs, strict=True):
        lines = [(number, line) for number, line in enumerate(day.lines) if who in line.people]
        pieces = _pieces(lines, those, homes)
        _paint(clock, first, pieces)
        if not day.tbc and (pieces or not any(line.goes and line.item.kind != "hotel" for _, line in lines)):
            known.add(day.date)
    for number, date in enumerate(dates):
        spent = clock[max(0, begins[number] - first) : max(0, begins[number + 1] - first)]
        if date in known and spent:
            yield TimeSpent(who, date, tuple(spent.count(_NUMBERS[part]) for part in PARTS))


def _is_away(person: Person, date: dt.date) -> bool:
    return bool((person.joins and date < person.joins.date) or (person.leaves and date > person.leaves.date))


def _legs_of(plan: Plan, who: str, date: dt.date) -> list[Leg]:
    """The legs of somebody on a date, in order; those around an unknown place have no clock times of their own."""
    parties = (party for day in plan.days if day.date == date for party in day.parties if who in party.people)
    return [leg for party in parties for leg in party.legs if not leg.spans]


def _leaves(leg: Leg) -> int | None:
    return leg.leave if leg.leave is not None else leg.latest


def _arrives(leg: Leg) -> int | None:
    leave = _leaves(leg)
    if leg.arrive is not None and leg.leave is not None:
        return leg.arrive
    return leave + leg.minutes.planned if leave is not None and leg.minutes else leg.arrive


def _zones(plan: Plan, who: str, legs: Sequence[Leg]) -> list[tuple[int, str]]:
    """From which instant on somebody goes by which clock; the first holds before it too."""
    found: list[tuple[int, str]] = []
    for leg in legs:
        leave, arrive = _leaves(leg), _arrives(leg)
        if leg.origin.place and leave is not None and not found:
            found.append((leave, leg.origin.place.zone))
        if leg.destination.place and arrive is not None and (not found or arrive > found[-1][0]):
            found.append((arrive, leg.destination.place.zone))
    if not found:
        lines = (line for line in plan.lines() if who in line.people and line.start is not None)
        first = next(lines, None)
        found = [(first.start or 0, first.zone)] if first else []
    return found


def _midnights(zones: Sequence[tuple[int, str]], dates: Sequence[dt.date]) -> list[int]:
    """The instant at which each date begins for somebody: the first at which his or her clock shows it, or a later."""
    found: list[int] = []
    at = 0
    for date in dates:
        while True:
            begins = date_begins(date, zones[at][1])
            begins = begins if at == 0 else max(begins, zones[at][0])
            if at + 1 == len(zones) or begins < zones[at + 1][0]:
                break
            at += 1
        found.append(begins)
    return found


def _presence(person: Person, zones: Sequence[tuple[int, str]], begins: Sequence[int]) -> tuple[int, int]:
    """From when to when somebody is there: whole days, but where he or she joins or leaves at a minute."""
    first, last = begins[0], begins[-1]
    for moment, is_first in ((person.joins, True), (person.leaves, False)):
        if moment is None or moment.minute is None:
            continue
        near = [date_begins(moment.date, zone) + moment.minute for _, zone in (zones[0], zones[-1])]
        if is_first:
            first = max(first, near[0])
        else:
            last = min(last, near[1])
    return first, last


def _homes(plan: Plan) -> frozenset[str]:
    """The places where people are at rest between two lines: hotels, and where the party sets off."""
    hotels = {place.id for line in plan.lines() if line.item.kind == "hotel" for place in line.places}
    return frozenset(hotels | ({plan.base.id} if plan.base else set()))


def _pieces(lines: Sequence[tuple[int, Line]], legs: Sequence[Leg], homes: frozenset[str]) -> list[_DayPart]:
    """The pieces of one date, the weakest first: waiting, time off, lines, borders without a way, ways."""
    at = {line.id: number for number, line in lines}
    ways = [each for leg in legs for each in _way(leg, at)]
    rooms = [piece for number, line in lines for piece in _room(line, number, legs, lines)]
    rests = [*_timed(lines, "free", REST)]
    edges = [*_timed(lines, "crossing", BORDERS)]
    gaps = _gaps(sorted([*ways, *rooms, *edges]), [*_untimed(lines)], homes)
    return [*gaps, *rests, *rooms, *edges, *ways]


def _timed(lines: Sequence[tuple[int, Line]], kind: str, part: int) -> Iterator[_DayPart]:
    """The lines of a kind that have both their times."""
    for number, line in lines:
        is_on = line.item.kind == kind and line.item.status != "cancelled"
        if is_on and line.start is not None and line.end is not None:
            yield _DayPart(line.start, line.end, part, number)


def _untimed(lines: Sequence[tuple[int, Line]]) -> Iterator[_DayPart]:
    """Time off without a clock time: it fills what lies between its neighbours."""
    for number, line in lines:
        if line.item.kind == "free" and line.item.status != "cancelled" and (line.start is None or line.end is None):
            yield _DayPart(0, 0, REST, number)


def _way(leg: Leg, at: dict[str, int]) -> Iterator[_DayPart]:
    """The parts of a way one after the other from when its people leave; what is left until they arrive is the road."""
    leave, arrive = _leaves(leg), _arrives(leg)
    if leave is None or arrive is None or arrive < leave:
        return
    line = leg.movement or leg.destination.line
    number = at.get(line.id, -1) if line else len(at)
    ends = [stop.place.id if stop.place else "" for stop in (leg.origin, leg.destination)]
    yield _DayPart(leave, arrive, ROAD, number, *ends)
    now = leave
    for segment in leg.segments:
        until = min(arrive, now + (segment.minutes.planned if segment.minutes else 0))
        if until > now and segment.kind in _OF_SEGMENT:
            yield _DayPart(now, until, _OF_SEGMENT[segment.kind], number)
        now = until


def _room(line: Line, number: int, legs: Sequence[Leg], lines: Sequence[tuple[int, Line]]) -> Iterator[_DayPart]:
    """The time of a line that somebody attends, as far as it is known."""
    if not line.goes or line.item.kind in ("hotel", "crossing", *MOVEMENT_KINDS):
        return
    start = line.start
    if start is None:
        to = (_arrives(leg) for leg in legs if leg.destination.id == line.id)
        start = next((each for each in to if each is not None), None)
    if start is None:
        return
    end = line.end
    if end is None and line.item.length:
        end = start + line.item.length.planned
    if end is None:
        leaving = [each for leg in legs if leg.origin.id == line.id and (each := _leaves(leg)) is not None]
        after = [other.start for _, other in lines if other.goes and other.start is not None and other.start > start]
        end = min((*leaving, *after), default=start)
    if end >= start:
        place = line.places[0].id if len(line.places) == 1 else ""
        yield _DayPart(start, end, ROOM, number, place, place)


def _gaps(pieces: Sequence[_DayPart], free: Sequence[_DayPart], homes: frozenset[str]) -> Iterator[_DayPart]:
    """What lies between two pieces of a date: waiting, or rest at a hotel and where time off is written there."""
    last: _DayPart | None = None
    for piece in pieces:
        if last and piece.start > last.end:
            rests = bool(homes & {last.destination, piece.origin})
            rests = rests or any(last.number < each.number < piece.number for each in free)
            yield _DayPart(last.end, piece.start, REST if rests else WAITING)
        if last is None or piece.end > last.end or (piece.end == last.end and piece.destination):
            last = piece


def _paint(clock: bytearray, first: int, pieces: Iterable[_DayPart]) -> None:
    """Write pieces over each other, minute by minute, the later over the earlier."""
    for each in pieces:
        start, end = max(0, each.start - first), min(len(clock), each.end - first)
        if end > start:
            clock[start:end] = bytes((each.part,)) * (end - start)
