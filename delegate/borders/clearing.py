"""Estimates the time to clear a border: by crossing, direction, papers, size of the party, day and hour.

Nobody publishes that. The figures and the reasons are in `delegate/data/borders/clearing.json`: a quiet hall and its
worst hour, between them a curve over the day; `crowds.py` has how full a day is. Neighbouring minutes never differ so
much that leaving later would bring people through noticeably earlier, which the search for the latest departure relies
on.
"""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache

from delegate.borders.crowds import (
    MAINLAND,
    ORDINARY,
    factor,
    full_day,
    is_counted,
    kind_of_day,
    may_be_full,
    shuttle_queue,
    side_of_residents,
)
from delegate.borders.lanes import Cards, PaperHolders, counted, lane_of, lanes_since
from delegate.borders.opening import opening_at
from delegate.borders.party_halls import (
    NOTHING,
    CrossingForm,
    Halls,
    clearing_table,
    halls_passed,
    plus,
    queueing,
    spread,
)
from delegate.clock import local
from delegate.identity import Identity
from delegate.model import Crossing, Person
from delegate.places.holidays import TABLES, HolidaysUnknown, holiday
from delegate.travel.border_answer import LONGEST_WAIT
from delegate.travel.requests import Basis, BorderControl, Fact, Minutes, Segment, WaitFor, WrittenMinutes
from delegate.travel.traffic import value_at
from delegate.tuples import NamedTuple
from delegate.values import Length


class _Hour(NamedTuple):
    """How much longer than in a quiet hour it takes, and the kind of day that makes it so."""

    factor: float
    day: str


def clearing(
    crossing: Crossing, people: tuple[Person, ...], left: str, entered: str, reached: int, zone: str, mode: str = ""
) -> Segment:
    """The part of a way at a border, reached at an instant by a `mode`; `zone` is the clock of the side that is left.

    Minutes that a trip or an address book wrote for the crossing win. Without them the time to clear a crossing that
    is not shipped is not known. A party stays together: the slowest paper decides. A private car has lanes of its own.
    """
    if crossing.origin_.provenance != "shipped":
        return _given(crossing)
    date, minute, _ = local(reached, zone)
    if crossing.minutes is not None:
        return _as_in_the_row(crossing, crossing.minutes, counted(people), (left, entered), date)
    day = Identity(_border_day(left, entered, date))
    return _on_such_a_day(Identity(crossing), Identity(people), _in_car_lanes(crossing, mode), day, minute)


class _BorderDay(NamedTuple):
    """All that a date decides for those who leave one side and enter another: most dates are alike.

    `full` is the date where it is one of the fullest of a year, `lanes` the first day since which they are as they are.
    """

    left: str
    entered: str
    kind: str
    full: dt.date | None
    holidays_known: bool
    lanes: dt.date


@lru_cache(maxsize=4096)
def _border_day(left: str, entered: str, date: dt.date) -> _BorderDay:
    kind = kind_of_day(side_of_residents(left, entered), date)
    full = date if may_be_full(left, entered, date) else None
    return _one_of(_BorderDay(left, entered, kind, full, _holidays_known(left, entered, date), lanes_since(date)))


@lru_cache(maxsize=1024)
def _one_of(day: _BorderDay) -> _BorderDay:
    """The same record for all dates that are alike: what is known of it is kept."""
    return day


@lru_cache(maxsize=16384)
def _on_such_a_day(
    of: Identity[Crossing],
    people: Identity[tuple[Person, ...]],
    in_car: bool,
    same: Identity[_BorderDay],
    minute: int,
) -> Segment:
    """The part of a way at a border at a minute of a date that is such a day."""
    day, crossing, party = same.of, of.of.id, counted(people.of)
    left, entered = day.left, day.entered
    form = CrossingForm(crossing, of.of.halls or 2, of.of.joint is not None, in_car)
    halls = halls_passed(form, party, left, entered, day.lanes)
    passing = {cards for control in halls.controls for cards, _ in control}
    grown = {cards: _hour(crossing, left, entered, day.kind, minute, cards) for cards in passing}
    low, planned, high = _of_the_party(halls, grown)
    full = full_day(crossing, left, entered, day.full, minute) if day.full else None
    fullest = max(grown.values())
    control = halls.control._replace(
        day=fullest.day,
        part=_part(minute),
        full=full.name if full else "",
        counted=is_counted(crossing) or fullest.day in ("quiet", "weekday"),
        holidays_known=day.holidays_known,
        people=party.heads if party.unknown or (people.of and party.heads > 1) else 0,
        guessed=party.unknown,
    )
    minutes = Minutes(low, planned, max(high, round(full.high)) if full else high)
    return Segment("clear", minutes, Basis.ASSUMED, control, fact=_fact(crossing))


def until_open(opens: int, zone: str, spent: int | None = None) -> Segment:
    """The wait for a crossing that opens at an instant, UTC; `spent` are its minutes, where they are known."""
    minutes = Minutes(spent, spent, spent) if spent is not None else None
    return Segment("wait", minutes, Basis.TABLE, WaitFor(opens=local(opens, zone).minute))


def wait_after_landing(crossing: Crossing, landed: int, zone: str, side: str) -> Segment | None:
    """The wait of people who land on a side up to an hour before its port opens (rule 17); None where there is none."""
    opens = opening_at(crossing, landed, zone, side).opens
    if opens is None or not 0 < opens - landed <= LONGEST_WAIT:
        return None
    return until_open(opens, zone, opens - landed)


def queue_for_the_shuttle(crossing: Crossing, left: str, entered: str, reached: int, zone: str) -> Segment | None:
    """The queue of those who come without a vehicle for the bus over a bridge, on the fullest days of the year."""
    if crossing.origin_.provenance != "shipped":
        return None
    date, minute, _ = local(reached, zone)
    found = shuttle_queue(crossing.id, left, entered, date, minute)
    return Segment("wait", found[1], Basis.ASSUMED, WaitFor(shuttle=found[0])) if found else None


def _of_the_party(halls: Halls, grown: Mapping[Cards, _Hour]) -> tuple[int, int, int]:
    """Low, planned and high minutes of a party at all controls, each as long as the slowest of them takes there."""
    low, planned, high = halls.fixed
    for control in halls.controls:
        each = [(quiet, grown[cards].factor) for cards, quiet in control]
        low += max(quiet[0] * longer for quiet, longer in each)
        planned += max(quiet[1] * longer for quiet, longer in each)
        high += max(quiet[2] * longer for quiet, longer in each)
    return int(low + 0.5), int(planned + 0.5), int(high + 0.5)


def _in_car_lanes(crossing: Crossing, mode: str) -> bool:
    return mode == "car" and mode in (crossing.modes or ())


def _given(crossing: Crossing) -> Segment:
    if crossing.minutes is None:
        return Segment("clear", None, Basis.UNKNOWN)
    low, high = crossing.minutes
    minutes = Minutes(low, crossing.minutes.planned, high)
    assert crossing.name is not None, "a crossing has a name"
    return Segment("clear", minutes, Basis.GIVEN, WrittenMinutes(minutes, crossing.name))


def _as_in_the_row(
    crossing: Crossing, minutes: Length, party: PaperHolders, sides: tuple[str, str], date: dt.date
) -> Segment:
    """The minutes that stand in the row of a crossing; the party passes each hall one by one, a port has one."""
    halls = sides if len(crossing.sides or ()) > 1 else sides[1:]
    queue = NOTHING
    for side in halls:
        lanes = (lane_of(cards, side, crossing.id, date) for cards, _ in party.holders)
        queue = plus(queue, spread(queueing(party, lanes)))
    spent = zip((minutes.low, minutes.planned, minutes.high), queue, strict=True)
    low, planned, high = (int(alone + waits + 0.5) for alone, waits in spent)
    control = BorderControl("hall" if crossing.halls == 1 else "two", people=party.heads if party.heads > 1 else 0)
    fact = Fact(crossing.source or "", str(crossing.checked or ""), crossing.confidence or "")
    return Segment("clear", Minutes(low, planned, high), Basis.ASSUMED, control, fact=fact)


@lru_cache(maxsize=256)
def _fact(crossing: str) -> Fact:
    table = clearing_table()
    return Fact(table["source"], table["checked"], table["low"].get(crossing, table["confidence"]))


# --- the hour ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _hour(crossing: str, left: str, entered: str, kind: str, minute: int, cards: Cards) -> _Hour:
    """How much longer than in a quiet hour it takes those who hold such papers, on a kind of day and at its hours.

    Fridays and eves are ordinary days until noon; weekends and holidays have hours of their own.
    """
    curves, here = clearing_table()["hours"], side_of_residents(left, entered)
    ordinary = value_at(curves["workday"].get(entered, curves["workday"]["usual"]), minute)
    busy = factor(crossing, left, entered, cards, kind)
    name = f"{kind}-{here}" if kind in ("both", "here", "eve") else kind
    workday = _Hour(_grown(ordinary, 1.0), "weekday" if ordinary > 0 else "quiet")
    if kind == ORDINARY:
        return workday
    share = value_at(curves["eve" if kind in ("friday", "eve") else "rest"], minute)
    found = _Hour(_grown(share, busy), name if share > 0 else "quiet")
    return max(workday, found) if kind in ("friday", "eve") else found


@lru_cache(maxsize=1024)
def _holidays_known(left: str, entered: str, date: dt.date) -> bool:
    sides = {left, entered, side_of_residents(left, entered), MAINLAND} & set(TABLES)
    return not any(isinstance(holiday(side, date), HolidaysUnknown) for side in sides)


def _grown(share: float, busy: float) -> float:
    """The factor over a quiet hour, for a share of the worst hour of a day that is so busy."""
    peak: float = clearing_table()["peak"]
    return 1 + share * (max(1.0, peak * busy) - 1)


def _part(minute: int) -> str:
    hour = minute / 60
    parts = ((5, "night"), (12, "morning"), (17, "afternoon"), (24, "evening"))
    return next(name for until, name in parts if hour < until)
