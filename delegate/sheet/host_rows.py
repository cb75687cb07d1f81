"""Words the arrival and the departure of the guests as a host sees them, around the lines at which they meet."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from delegate.identity import Identity
from delegate.planning.boarding import says_when
from delegate.planning.drives import minutes_inside
from delegate.planning.leg import Leg
from delegate.planning.plan import PlannedDay
from delegate.planning.presence import group_of
from delegate.planning.stop import Line
from delegate.sheet.clocks import clock_alone, unsure, written_time, zones_of
from delegate.sheet.guest_ways import (
    about_time,
    carried,
    free_from,
    free_time,
    rounded_up,
    says_nothing,
    stays_put,
)
from delegate.sheet.headcounts import guests_said
from delegate.sheet.model import ItemRow, NoteRow, Row, RowTime, When, Words
from delegate.sheet.precedence import in_precedence
from delegate.sheet.wording import Wording
from delegate.tuples import NamedTuple
from delegate.values import PARTS_OF_DAY

NAMED = 6  # as many of a group are named
_LAST_PART = max(PARTS_OF_DAY, key=lambda name: PARTS_OF_DAY[name].end)


class Ways(NamedTuple):
    """The ways that lead to a line and away from it, and who is at the same place for the line that follows."""

    coming: list[Leg]
    going: list[Leg]
    staying: set[str]


class Departure(NamedTuple):
    """Who leaves at a time; of some of them nobody wrote how where not all are in the `legs`.

    `open` says that they may leave at any time from then on.
    """

    at: int | None
    open: bool
    people: frozenset[str]
    legs: tuple[Leg, ...]


def met_around(words: Wording, day: PlannedDay, line: Line, row: Row) -> list[Row]:
    """The row of a line of the host, with how the guests come before it, and how they go behind it."""
    ways = _ways(Identity(day)).get(line.id, Ways([], [], set()))
    coming = [leg for leg in ways.coming if not stays_put(words, leg)]
    everybody = frozenset(line.people)
    left = _departures(words, line, ways)
    arriving = (_arrival(words, line, at, legs) for at, legs in _at_one_time(coming))
    leaving = (_departure(words, line, each, whole=len(left) == 1 and each.people >= everybody) for each in left)
    return [*_in_calendars(words, line, arriving), _naming(words, line, row), *_in_calendars(words, line, leaving)]


def _in_calendars(words: Wording, line: Line, rows: Iterable[NoteRow]) -> Iterator[NoteRow]:
    """The rows that tell something, each with the name and the place that a calendar needs, which is that of the line.

    Several on one side of a line are numbered: a time in the name would be another event as soon as it changes.
    """
    site = words.site(line.places[0]) if len(line.places) == 1 else None
    for number, row in enumerate((each for each in rows if _tells(words, each)), 1):
        key = f"{line.id}/{row.kind}"
        yield row._replace(key=key if number == 1 else f"{key}/{number}", site=site)


def _naming(words: Wording, line: Line, row: Row) -> Row:
    """A line with the people of a group by their names, where they are few: no list of a host says who they are."""
    if not isinstance(row, ItemRow) or not row.who or len(line.people) > NAMED:
        return row
    if group_of(words.plan.trip, line.people) is None:
        return row
    known = (id_ for id_ in in_precedence(words.plan.people) if id_ in line.people)
    return row._replace(who=words.parted([words.person(id_) for id_ in known]))


def _tells(words: Wording, row: NoteRow) -> bool:
    """Whether a row says that somebody comes or goes: without phrases the name alone does so beside a time."""
    return bool(row.text and (row.time.start or not words.wordless))


@lru_cache(maxsize=1)
def _ways(same: Identity[PlannedDay]) -> Mapping[str, Ways]:
    """The ways of a day by the id of the line to which they lead; those that a line describes are none."""
    found: dict[str, Ways] = {}
    legs = {id(leg): leg for party in same.of.parties for leg in party.legs if not leg.spans}
    for leg in legs.values():
        for end, stop in enumerate((leg.destination, leg.origin)):
            if stop.line is not None and stop.line is not leg.movement and stop.kind != "hub":
                ways = found.setdefault(stop.line.id, Ways([], [], set()))
                (ways.going if end else ways.coming).append(leg)
    for party in same.of.parties:
        for stop, following in pairwise(party.stops):
            if stop.line is not None and stop.line.id in found and stop.place == following.place:
                found[stop.line.id].staying.update(party.people)
    return found


def _at_one_time(coming: Iterable[Leg]) -> list[tuple[int | None, list[Leg]]]:
    """Ways that end at the door at the same time, a round one; none where people are inside too late.

    Guests read when they are inside, for that is what they must be in time for; whoever receives them is at the door
    when they get off, which the `entry` of the place may have long before, and their driver reads that minute too.
    """
    found: dict[int | None, list[Leg]] = {}
    for leg in coming:
        at, begins = leg.arrive, leg.destination.start
        if at is not None and (begins is None or at <= begins):
            at = rounded_up(at - minutes_inside(leg))
            at = at if begins is None else min(at, begins)
        else:
            at = None
        found.setdefault(at, []).append(leg)
    return sorted(found.items(), key=lambda each: (each[0] is None, each[0] or 0))


def _departures(words: Wording, line: Line, ways: Ways) -> list[Departure]:
    """Who leaves when; where the way of some is told, the others, of whom nobody wrote one, go when the line ends."""
    found: dict[tuple[int | None, bool], list[Leg]] = {}
    staying = {*ways.staying}
    for leg in ways.going:
        if stays_put(words, leg):
            staying.update(leg.people)
        else:
            found.setdefault((_leaving(leg), free_from(leg) is not None), []).append(leg)
    people = {at: frozenset[str]().union(*(leg.people for leg in legs)) for at, legs in found.items()}
    rest = frozenset(line.people).difference(staying, *people.values())
    if found and rest:
        if line.end is None:  # nobody knows when, and a part of them would be taken for all
            return []
        people[line.end, False] = people.get((line.end, False), frozenset()) | rest
    left = (Departure(*at, gone, tuple(found.get(at, ()))) for at, gone in people.items())
    return sorted(left, key=lambda each: (each.at is None, each.at or 0, each.open))


def _leaving(leg: Leg) -> int | None:
    """When guests go: at the hour written for the way, which may be open, else as planned, else when the line ends."""
    if (way := _timed_way(leg)) is not None:
        return way.start
    return next((at for at in (leg.leave, leg.latest, leg.origin.end) if at is not None), None)


def _timed_way(leg: Leg) -> Line | None:
    """The line that is the way, where it says when, if only in which part of the day, or that nobody knows it yet."""
    way = leg.movement
    return way if _says_when(leg) or (way and "time" in way.item.tbc) else None


def _arrival(words: Wording, line: Line, at: int | None, legs: list[Leg]) -> NoteRow:
    """`about 18:25  24 guests arrive by Car A and Coach 1`; without an hour by when, or in which part of the day."""
    people = frozenset[str]().union(*(leg.people for leg in legs))
    by, name = _by(words, legs), _alone(words, people)
    if name:
        said = (
            words.phrase("{name} arrives {by}", name=name, by=by) if by else words.phrase("{name} arrives", name=name)
        )
    else:
        guests = _guests(words, people, everybody=people >= frozenset(line.people))
        said = (
            words.phrase("{guests} arrive {by}", guests=guests, by=by)
            if by
            else words.phrase("{guests} arrive", guests=guests)
        )
    if at is None:
        begins = {leg.destination.start for leg in legs}
        return NoteRow("arrival", RowTime(_until(words, line, begins)), "", said, when=_moment(None, line.zone))
    zone = zones_of(legs[0])[1]
    clock = words.same(clock_alone(at, zone))
    return NoteRow("arrival", about_time(words, clock), "", said, when=_moment(at, zone))


def _departure(words: Wording, line: Line, left: Departure, *, whole: bool) -> NoteRow:
    """`20:00  The guests leave by Car A and Coach 1`; of some of them how many."""
    carried_all = left.people <= frozenset[str]().union(*(leg.people for leg in left.legs))
    by = _by(words, list(left.legs)) if carried_all else ()
    if name := _alone(words, left.people):
        said = words.phrase("{name} leaves {by}", name=name, by=by) if by else words.phrase("{name} leaves", name=name)
    else:
        guests = words.phrase("The guests") if whole else _guests(words, left.people, everybody=False)
        said = (
            words.phrase("{guests} leave {by}", guests=guests, by=by)
            if by
            else words.phrase("{guests} leave", guests=guests)
        )
    if left.at is None and not by and not any(map(_says_when, left.legs)):
        said = ()  # that guests leave at some time or other is no news
    zone = zones_of(left.legs[0])[0] if left.legs else line.zone
    if left.open:
        time = free_time(words, left.legs[0])
    elif left.at is None:
        time = _leaving_open(words, line, left.legs)
    else:
        hour = words.same(clock_alone(left.at, zone))
        about = carried_all and all(_is_round(leg) for leg in left.legs)
        time = about_time(words, hour) if about else RowTime(hour)
    return NoteRow("departure", time, "", said, when=_moment(None if left.open else left.at, zone))


def _says_when(leg: Leg) -> bool:
    """Whether the way is written with a time, if only as the part of the day in which it is."""
    return leg.movement is not None and says_when(leg.movement.item)


def _is_round(leg: Leg) -> bool:
    """Whether the hour at which a written way begins is given as `about`."""
    times = leg.movement.item.time if leg.movement else None
    return bool(times and times.start and times.start.approximate)


def _moment(at: int | None, zone: str) -> When:
    """When guests come or go, which lasts no time; of what is open the date alone."""
    return When(at, None, (zone, zone))


def _until(words: Wording, line: Line, begins: Collection[int | None]) -> Words:
    """`by 11:00`: how long they take is not known, or so long that the team has to settle it; else as `_open_time`."""
    at = next(iter(begins)) if len(begins) == 1 else None
    if line.start is None or at is None:
        return _open_time(words, line)
    return words.phrase("by {clock}", clock=clock_alone(at, line.zone))


def _leaving_open(words: Wording, line: Line, legs: Iterable[Leg]) -> RowTime:
    """`afternoon` as the written way has it, where guests read it; else as the line that they leave, if it says so."""
    told = {_left_open(words, line, leg) for leg in legs}
    return told.pop() if len(told) == 1 else RowTime(words.phrase("time to be confirmed"))


def _left_open(words: Wording, line: Line, leg: Leg) -> RowTime:
    way = _timed_way(leg)
    if way is not None:
        return _as_written(words, way)
    return RowTime() if _may_be_later(line, leg) else RowTime(_open_time(words, line))


def _may_be_later(line: Line, leg: Leg) -> bool:
    """Whether guests whose way nobody wrote may as well leave in a later part of the day than the line is in.

    Who meets in the morning and somewhere else in the afternoon may go in either.
    """
    written = line.item.within or line.item.time
    if leg.movement is not None or line.window is None or written is None or written.part in (None, _LAST_PART):
        return False
    begins, following = leg.destination.start, leg.destination.line
    by = following.window[1] if begins is None and following and following.window else begins
    return by is None or by > line.window[1]


def _as_written(words: Wording, way: Line) -> RowTime:
    start = words.each(lambda each: written_time(way, each.language).start)
    return RowTime(start, words.each(lambda each: written_time(way, each.language).end))


def _open_time(words: Wording, line: Line) -> Words:
    """`morning` or `tbc` as the line has it, else `time to be confirmed`: guests come or go when nobody knows."""
    if line.start is None and not line.item.within:
        return words.each(lambda each: written_time(line, each.language).start or unsure(line, each.language))
    return words.phrase("time to be confirmed")


def _guests(words: Wording, people: frozenset[str], *, everybody: bool) -> Words:
    """`24 guests`, `Some of the guests`: with what a line begins."""
    coming = [person for id_, person in words.plan.people.items() if id_ in people]
    said = words.in_tables(lambda language: guests_said(coming, language, everybody=everybody))
    return tuple(each._replace(text=each.text[:1].upper() + each.text[1:]) for each in said)


def _alone(words: Wording, people: frozenset[str]) -> Words:
    """The name of somebody who goes alone."""
    named = people & words.plan.people.keys()
    if len(named) != 1 or any(words.plan.people[id_].many for id_ in named):
        return ()
    return words.person(*named)


def _by(words: Wording, legs: list[Leg]) -> Words:
    """`by Car A and Coach 1`, `on foot`; empty where it is not known, or guests are not told of the way either."""
    if all(says_nothing(leg) for leg in legs):
        return ()
    if all(leg.mode == "walk" and not leg.vehicles for leg in legs):
        return words.phrase("on foot")
    ways = list(dict.fromkeys(carried(words, leg) for leg in legs))
    if len(ways) == 1:
        return ways[0]
    rank = {id_: place for place, id_ in enumerate(in_precedence(words.plan.people))}
    legs = sorted(legs, key=lambda leg: min((rank.get(id_, len(rank)) for id_ in leg.people), default=len(rank)))
    known = list({vehicle.id: vehicle for leg in legs for vehicle in leg.vehicles}.values())  # as a motorcade goes
    if all(leg.vehicles for leg in legs) and all(each.name for each in known):
        return words.phrase("by {vehicle}", vehicle=words.listed([words.vehicle(each) for each in known]))
    return ()
