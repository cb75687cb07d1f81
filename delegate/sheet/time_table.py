"""Sets out what somebody's days are spent on as a table of hours and minutes, two drafts one below the other."""

from collections.abc import Callable, Iterable
from itertools import groupby

from delegate.assessment.time_spent import PARTS, TimeSpent
from delegate.compare.time_compared import TimePair
from delegate.i18n.dates import short_date, weekday_and_day
from delegate.sheet.names import OneLanguage
from delegate.tuples import NamedTuple

# What the parts are called above their columns.
HEADS = {
    "room": "in the room",
    "road": "on the road",
    "borders": "at borders",
    "waiting": "waiting",
    "rest": "at rest",
}


class TimeRow(NamedTuple):
    """A date and its hours; `before` says that they are those of the old draft, where the new one has others."""

    date: str
    figures: tuple[str, ...]
    before: bool = False


class TimeTable(NamedTuple):
    """The days of one person."""

    name: str
    rows: tuple[TimeRow, ...]


class TimePage(NamedTuple):
    """The tables under one row of heads; `nothing` is what stands where there is none."""

    title: str
    heads: tuple[str, ...]
    tables: tuple[TimeTable, ...]
    nothing: str


def time_page(words: OneLanguage, title: str, pairs: Iterable[TimePair], *, compared: bool) -> TimePage:
    """A table for each person, with a sum below more days than one.

    Where two drafts are `compared`, a second row has the time before, on dates on which it was another.
    """
    tables = [_table(words, who, list(those), compared) for who, those in groupby(pairs, key=lambda pair: pair.person)]
    heads = tuple(words.say(HEADS[part]) for part in PARTS)
    nothing = words.say("No time is known of a principal: give somebody the role, or name somebody with --for.")
    return TimePage(title, heads, tuple(tables), nothing)


def _table(words: OneLanguage, who: str, pairs: list[TimePair], compared: bool) -> TimeTable:
    rows: list[TimeRow] = []
    months = {(pair.date.year, pair.date.month) for pair in pairs}
    day = short_date if len(months) == 1 else weekday_and_day
    for pair in pairs:
        rows += _rows(words, day(pair.date, words.tag), pair, compared)
    if len(pairs) > 1:
        sums = (_sum(pairs, lambda pair: pair.old), _sum(pairs, lambda pair: pair.new))
        rows += _rows(words, words.say("all days"), pairs[0]._replace(old=sums[0], new=sums[1]), compared)
    return TimeTable(words.person(who), tuple(rows))


def _rows(words: OneLanguage, label: str, pair: TimePair, compared: bool) -> list[TimeRow]:
    found = [TimeRow(label, _figures(pair.new))]
    if compared and pair.is_changed:
        found.append(TimeRow(words.say("before"), _figures(pair.old), before=True))
    return found


def _sum(pairs: Iterable[TimePair], side: Callable[[TimePair], TimeSpent | None]) -> TimeSpent | None:
    known = [spent for pair in pairs if (spent := side(pair))]
    if not known:
        return None
    return known[0]._replace(minutes=tuple(map(sum, zip(*(each.minutes for each in known), strict=True))))


def _figures(spent: TimeSpent | None) -> tuple[str, ...]:
    """`4:30`; a dash where there is no time at all."""
    if spent is None:
        return ("-",) * len(PARTS)
    return tuple(f"{minutes // 60}:{minutes % 60:02d}" if minutes else "-" for minutes in spent.minutes)
