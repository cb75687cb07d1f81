"""Tells which nights have a hotel: from which night on it is theirs, and for which nights nobody wrote one."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, pairwise

from delegate.assessment.date_slips import in_a_row, missing_dates, written_late
from delegate.assessment.day_courses import sleeps_at_end
from delegate.assessment.grouping import add_people
from delegate.assessment.programme_ends import first_line, last_line
from delegate.clock import A_DAY, DAY, local
from delegate.identity import Identity
from delegate.modes import AIRBORNE, SERVICES
from delegate.places.place import Place
from delegate.planning.cohort import Cohort
from delegate.planning.leg import Leg
from delegate.planning.lodging import BEFORE_ALL, SMALL_HOURS, Lodging, UnknownNight, dates_back, nights_before
from delegate.planning.outlying import in_one_city
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.small_hours import BOARDED_BY_NIGHT, HALF_A_DAY
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_NO_FLIGHTS = frozenset(SERVICES).difference(AIRBORNE)


class UnlodgedNights(NamedTuple):
    """Nights in a row without a hotel, by the date on which each begins, for people whose last line before is `line`.

    Where no line of theirs stands before, since they join then, it is their first. `told` says that it is worth a note:
    these people have hotels on other nights, or cross a border between the two ends. `comes` is the way that brings
    them in the small hours to the hotel of `line`, whose first night is only the next one.
    """

    dates: tuple[dt.date, ...]
    people: tuple[str, ...]
    line: Line
    told: bool
    comes: Leg | None = None


class GuestsWithoutRoom(NamedTuple):
    """Guests of the hotel of a line who are not in its `rooms`, where most of its guests are."""

    line: Line
    people: tuple[str, ...]


def guests_without_room(plan: Plan) -> Iterator[GuestsWithoutRoom]:
    """The guests who are not in the `rooms` of their hotel, where more of its guests are, line by line.

    Entries of many people get their keys at the desk. Where one of several has a room, that may be a suite alone, and
    two may share the one.
    """
    for line in plan.lines():
        if not line.item.rooms or not line.goes or line.item.tbc & {"who", "rooms"}:
            continue
        roomed = {each.name for each in line.item.rooms}
        others = tuple(who for who in line.people if who not in roomed and not plan.people[who].many)
        if others and len(others) < sum(who in roomed for who in line.people):
            yield GuestsWithoutRoom(line, others)


def unlodged(plan: Plan) -> tuple[UnlodgedNights, ...]:
    """Every such night, once for people alike and nights in a row.

    A hotel or a day still to be confirmed is left out, and of the night of a date without lines that date says enough.
    """
    lost = {date for missing in missing_dates(plan) for date in missing.dates}
    lost |= {date - A_DAY for date in lost} if any(written_late(plan)) else set()  # a slip in a date is asked first
    lost |= {day.date for day in plan.days if day.tbc}
    found: dict[tuple[object, ...], UnlodgedNights] = {}
    for cohort in plan.cohorts:
        over_date_line = _of_landings(plan, cohort, lost) if _landings(Identity(plan)) else ()
        in_ports = chain(_in_ports(plan, cohort, lost), _in_airports(plan, cohort, lost))
        nights = _joined(over_date_line, in_ports, _of_cohort(plan, cohort, lost))
        for each in (*nights, *_come_by_night(plan, cohort, lost.union(*(night.dates for night in nights)))):
            add_people(found, (each.dates, each.line.id, each.told, each.comes and each.comes.arrive), each)
    order = {who: number for number, who in enumerate(plan.people)}
    return tuple(each._replace(people=tuple(sorted(each.people, key=order.__getitem__))) for each in found.values())


def _of_cohort(plan: Plan, cohort: Cohort, lost: set[dt.date]) -> Iterator[UnlodgedNights]:
    row: UnlodgedNights | None = None
    for night in cohort.nights:
        kept = _kept_at(plan, cohort, night.before)
        line = first_line(plan, cohort) if night.day == BEFORE_ALL else last_line(plan, cohort, night.day)
        told = cohort.hotels or _crosses(night)
        spanned = [night.first + dt.timedelta(days=number) for number in range((night.last - night.first).days + 1)]
        for dates in in_a_row(date for date in spanned if date not in lost | kept) if line and not night.open else ():
            assert line is not None
            if row and row.told == told and row.dates[-1] + A_DAY == dates[0]:
                row = row._replace(dates=row.dates + dates)
                continue
            if row:
                yield row
            row = UnlodgedNights(dates, cohort.people, line, told)
    if row:
        yield row


def _kept_at(plan: Plan, cohort: Cohort, place: Place | None) -> set[dt.date]:
    """The nights after a stay at another hotel for which a hotel at a place, or in its city, is still kept.

    People have slept there before, and come back to it; `two-hotels` tells of the nights at the other hotel.
    """
    written = (plan.days[day].lines[number] for day, number in cohort.lines) if place else ()
    hotels = [line for line in written if line.item.kind == "hotel" and line.goes and len(line.places) == 1]
    stays = [Lodging(first_night(plan, each, cohort.people), each.item.nights_kept, each.places[0]) for each in hotels]
    kept: set[dt.date] = set()
    for stay in stays:
        apart = [each for each in stays if each.nights and stay.date < each.date < stay.until]
        if apart and in_one_city(stay.place, place):
            back = min(each.until for each in apart)
            kept |= {back + number * A_DAY for number in range((stay.until - back).days)}
    return kept


def _of_landings(plan: Plan, cohort: Cohort, lost: set[dt.date]) -> Iterator[UnlodgedNights]:
    """The nights behind a service that lands on an earlier date than it leaves, until the next clock of its people.

    It is spent at a hotel written right behind the service, and none lies before a line in the small hours, or where
    people change to another service.
    """
    lines = [plan.days[day].lines[number] for day, number in cohort.lines if (day, number) not in cohort.aboard]
    leading = [line for line in lines if line.goes and line.item.kind != "crossing"]
    for number, landing in enumerate(leading):
        back = landed_back(plan, landing)
        if not back:
            continue
        behind = leading[number + 1 :]
        clocked = next((line for line in behind if _clock(line) is not None or line.item.kind == "hotel"), None)
        until = landing.date
        if clocked is not None:
            early = (_clock(clocked) or 0) < SMALL_HOURS
            connects = clocked is behind[0] and clocked.item.kind in SERVICES
            until = clocked.date - A_DAY if early or connects else clocked.date
        date = landing.date + back * A_DAY
        dates = (date + dt.timedelta(days=passed) for passed in range((min(until, landing.date) - date).days))
        if clocked is not None and (found := tuple(each for each in dates if each not in lost)):
            yield UnlodgedNights(found, cohort.people, landing, cohort.hotels)


def landed_back(plan: Plan, line: Line) -> int:
    """By how many dates a movement lands earlier than it leaves (-1), as written, else as its minutes are planned."""
    return _landings(Identity(plan)).get(line.id, 0)


@lru_cache(maxsize=1)
def _landings(same: Identity[Plan]) -> Mapping[str, int]:
    """By the id of its line, by how many dates each movement over the date line lands earlier than it leaves."""
    plan = same.of
    found = {line.id: back for line in plan.lines() if (back := dates_back(line.item, line.date, plan.finder))}
    for leg in plan.legs():
        line, place = leg.movement, leg.destination.place
        if line and place and line.item.kind in SERVICES and line.start is not None and leg.arrive is not None:
            landed = (local(leg.arrive, place.zone).date - local(line.start, line.zone).date).days
            found |= {line.id: landed} if landed < 0 else {}
    return found


def _in_ports(plan: Plan, cohort: Cohort, lost: set[dt.date]) -> Iterator[UnlodgedNights]:
    """The nights between two services of which neither flies and the second says no port, if half a day lies between.

    They set out from where they came to; it shuts for the night.
    """
    for before, after in _without_bed(plan, cohort):
        kinds = {before.item.kind, after.item.kind}
        if not kinds <= _NO_FLIGHTS or after.item.origin or "from" in after.item.tbc:
            continue
        place = plan.reached(before)
        if before.end is None or after.start is None or place is None or after.start - before.end <= HALF_A_DAY:
            continue
        date = local(before.end, place.zone).date
        dates = (date + dt.timedelta(days=passed) for passed in range((after.date - date).days))
        if found := tuple(each for each in dates if each not in lost):
            yield UnlodgedNights(found, cohort.people, before, cohort.hotels)


def _in_airports(plan: Plan, cohort: Cohort, lost: set[dt.date]) -> Iterator[UnlodgedNights]:
    """The nights for which people may stay in a port between two services, one of which flies, and may well not.

    More than half a day lies between, and the second leaves neither in the small hours nor more than a day later: then
    the plan has a night there. None is worth a note.
    """
    known = {night.first for night in cohort.nights}
    for before, after in _without_bed(plan, cohort):
        kinds, place = {before.item.kind, after.item.kind}, plan.reached(before)
        if not kinds <= {*SERVICES} or kinds <= _NO_FLIGHTS or place is None or before.end is None:
            continue
        landed, early = local(before.end, place.zone).date, (_clock(after) or 0) < BOARDED_BY_NIGHT
        waits = (after.start or before.end) - before.end
        if HALF_A_DAY < waits <= DAY and landed < after.date and not early and landed not in known | lost:
            yield UnlodgedNights((landed,), cohort.people, before, False)


def _come_by_night(plan: Plan, cohort: Cohort, known: set[dt.date]) -> Iterator[UnlodgedNights]:
    """The night before the first one at a hotel to which people come in its small hours, and stay until the morning.

    A clock time before four at the hotel, or a day room of that date or the one before, says that the room is theirs.
    """
    arrivals = _by_night(Identity(plan))
    lines = [plan.days[day].lines[number] for day, number in cohort.lines] if arrivals else []
    hotels = [line for line in lines if line.item.kind == "hotel" and line.goes]
    begin = {line.id: first_night(plan, line, cohort.people) for line in hotels}
    for line in hotels:
        eve = line.date - A_DAY
        covered = any(begin[each.id] <= eve < begin[each.id] + each.item.nights_kept * A_DAY for each in hotels)
        rooms = any(not each.item.nights_kept and each.date in (eve, line.date) for each in hotels)
        clock = _clock(line)
        if covered or rooms or eve in known or (clock is not None and clock < SMALL_HOURS):
            continue
        those = (leg for leg in arrivals.get(line.date, ()) if set(cohort.people) <= set(leg.people))
        there = (leg for leg in those if any(same_place(leg.destination.place, place) for place in line.places))
        if comes := next((leg for leg in there if sleeps_at_end(plan, cohort.people[0], leg)), None):
            known = known | {eve}
            yield UnlodgedNights((eve,), cohort.people, line, True, comes)


@lru_cache(maxsize=1)
def _by_night(same: Identity[Plan]) -> Mapping[dt.date, list[Leg]]:
    """The ways that end before four at a hotel of the trip, by the date there."""
    found: dict[dt.date, list[Leg]] = {}
    for leg in same.of.legs():
        place = leg.destination.place
        if place is None or leg.arrive is None or leg.spans or place.id not in same.of.finder.lodgings:
            continue
        there = local(leg.arrive, place.zone)
        if there.minute < SMALL_HOURS:
            found.setdefault(there.date, []).append(leg)
    return found


def _without_bed(plan: Plan, cohort: Cohort) -> Iterator[tuple[Line, Line]]:
    """Any two lines in a row, but for `free` ones, of which the second does not begin at a bed."""
    slept = {day for day, route in cohort.routes.items() if route.stops and route.stops[0].slept}
    lines = [(day, plan.days[day].lines[number]) for day, number in cohort.lines if (day, number) not in cohort.aboard]
    leading = [(day, line) for day, line in lines if line.goes and line.item.kind not in ("crossing", "free")]
    yield from ((before, after) for (_, before), (day, after) in pairwise(leading) if day not in slept)


def _joined(*found: Iterable[UnlodgedNights]) -> list[UnlodgedNights]:
    """Nights of the same people in the order of their dates, those in a row behind one line as one."""
    joined: list[UnlodgedNights] = []
    for each in sorted((night for nights in found for night in nights), key=lambda night: night.dates):
        last = joined[-1] if joined else None
        if last and (last.line, last.told, last.dates[-1] + A_DAY) == (each.line, each.told, each.dates[0]):
            joined[-1] = last._replace(dates=last.dates + each.dates)
        else:
            joined.append(each)
    return joined


def _clock(line: Line) -> int | None:
    """The minute of its date at which a line starts; None where it says none."""
    time = line.item.time
    return time.start.minute if time and time.start else None


def _crosses(night: UnknownNight) -> bool:
    return bool(night.before and night.after and night.before.side != night.after.side)


def first_night(plan: Plan, line: Line, people: Iterable[str]) -> dt.date:
    """The date of the first night at a hotel of these people, else of all whom it names.

    It is an earlier one than its own only for those who land on an earlier date right above it, if all of them do.
    """
    landed = _landed(Identity(plan)).get(line.id)
    if landed is None:
        return line.date
    days, those = landed
    return line.date + days * A_DAY if those.issuperset(tuple(people) or line.people) else line.date


@lru_cache(maxsize=1)
def _landed(same: Identity[Plan]) -> Mapping[str, tuple[int, frozenset[str]]]:
    """By the id of a hotel how many dates before its own the first night there is, and for whom."""
    plan = same.of
    back = {line.date for line in plan.lines() if dates_back(line.item, line.date, plan.finder)}
    days = [number for number, day in enumerate(plan.days) if day.date in back]
    found: dict[str, tuple[int, frozenset[str]]] = {}
    for cohort in plan.cohorts if days else ():
        for day in days:
            date, written = plan.days[day].date, plan.days[day].lines
            lines = [written[number] for index, number in cohort.lines if index == day]
            for position, earlier in nights_before([line.item for line in lines], date, plan.finder).items():
                line = lines[position]
                _, people = found.get(line.id, (earlier, frozenset()))
                found[line.id] = earlier, people.union(cohort.people)
    return found
