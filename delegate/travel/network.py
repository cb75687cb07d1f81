"""Makes a network of the scheduled services of the tables, and finds the quickest path over it."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from heapq import heappop, heappush
from itertools import combinations, count
from math import inf
from typing import Any, TypeVar

from delegate.places.gazetteer import shipped
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.requests import Fact, Minutes
from delegate.tuples import NamedTuple

NodeT = TypeVar("NodeT", bound=Hashable)
EdgeT = TypeVar("EdgeT")
Steps = Callable[[NodeT, float], Iterable[tuple[NodeT, float, EdgeT]]]
Pair = tuple[str, frozenset[str]]  # a mode, and two stations
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


class ServiceLink(NamedTuple):
    """A service from one station to another, in one direction: minutes on board, and when it runs.

    `every` is its headway in minutes, `first` and `last` are departures in minutes past local midnight, all None where
    not known. It ran from `opened` until the day before `ended`; since `unseen` nobody is known to have seen it run.
    `only` says for whom it is, where not for everybody, `days` on which days of the week, where not daily. `along` are
    the ends of the line on which both stations lie, None for a row of its own. With `changes` it is a way by several
    lines, and no part of a longer one by its mode.
    """

    origin: str
    destination: str
    mode: str
    line: str
    minutes: Minutes
    every: int | None
    first: int | None
    last: int | None
    opened: str
    ended: str | None
    unseen: str | None
    only: str | None
    days: tuple[str, ...] | None
    along: tuple[str, str] | None
    changes: int
    fact: Fact

    def exists(self, date: dt.date) -> bool:
        """Whether there is such a service by that date, on whatever day of the week."""
        return self.opened <= date.isoformat() and (self.ended is None or date.isoformat() < self.ended)

    def seen(self, date: dt.date) -> bool:
        """Whether it is known to be still there by that date."""
        return self.exists(date) and (self.unseen is None or date.isoformat() < self.unseen)

    def runs(self, date: dt.date) -> bool:
        """Whether it is known to run on a date."""
        return self.seen(date) and (self.days is None or WEEKDAYS[date.weekday()] in self.days)


def quickest(steps: Steps[NodeT, EdgeT], start: NodeT, goal: NodeT) -> tuple[EdgeT, ...] | None:
    """The edges of the cheapest path from `start` to `goal`; None where none leads there.

    `steps` gives the neighbours of a node that is reached at so much cost, what each costs more (never less than
    nothing, and never so that leaving later gets there sooner), and the edge that leads to it.
    """
    turn = count()  # of paths that cost the same, the one found first
    waiting: list[tuple[float, int, NodeT, tuple[EdgeT, ...]]] = [(0.0, next(turn), start, ())]
    least: dict[NodeT, float] = {start: 0.0}
    done: set[NodeT] = set()
    while waiting:
        cost, _, node, path = heappop(waiting)
        if node == goal:
            return path
        if node in done:
            continue
        done.add(node)
        for neighbour, more, edge in steps(node, cost):
            there = cost + more
            if there < least.get(neighbour, inf):
                least[neighbour] = there
                heappush(waiting, (there, next(turn), neighbour, (*path, edge)))
    return None


@cache
def departures() -> Mapping[str, tuple[ServiceLink, ...]]:
    """The links that leave each station, by its id."""
    leaving: dict[str, list[ServiceLink]] = {}
    book = load("links.json")
    listed = {(row["mode"], frozenset((row["from"], row["to"]))) for row in book["links"]}
    for row in (*book["links"], *_along_lines(book["lines"], listed)):
        for link in _both_ways(row):
            leaving.setdefault(link.origin, []).append(link)
    return {station: tuple(links) for station, links in leaving.items()}


def _along_lines(lines: Iterable[Mapping[str, Any]], listed: set[Pair]) -> Iterable[dict[str, Any]]:
    """A row for each two stations of a line that have none; up to a tenth longer than the line says.

    Nobody has to change on a line. Its first and last trains are those of its ends alone.
    """
    for line in lines:
        ends = line["stops"][0][0], line["stops"][-1][0]
        for (origin, start), (destination, end) in combinations(line["stops"], 2):
            pair = (line["mode"], frozenset((origin, destination)))
            if pair not in listed:
                listed.add(pair)
                hours = {} if (origin, destination) == ends else dict.fromkeys(("first", "last", "back"), None)
                minutes = [end - start, end - start + max(1, (end - start) // 10)]
                row = {**line, **hours, "from": origin, "to": destination, "minutes": minutes, "along": ends}
                yield {key: value for key, value in row.items() if value is not None}


@cache
def station(id_: str) -> Place:
    """The station or pier of that id."""
    found = shipped().hub(id_)
    assert found is not None, f"{id_} is in the table of links and is no hub"
    return found


@cache
def stations(mode: str) -> tuple[Place, ...]:
    """The places from which services of a mode leave."""
    return tuple(station(id_) for id_, links in departures().items() if any(link.mode == mode for link in links))


def _both_ways(row: Mapping[str, Any]) -> Iterable[ServiceLink]:
    low, high = row["minutes"]
    back = row.get("back", {})
    for origin, destination, times in ((row["from"], row["to"], row), (row["to"], row["from"], back)):
        yield ServiceLink(
            origin=origin,
            destination=destination,
            mode=row["mode"],
            line=row["line"],
            minutes=Minutes(low, -(-(low + high) // 2), high),
            every=row.get("every"),
            first=_minute(times.get("first")),
            last=_minute(times.get("last")),
            opened=row.get("opened", ""),
            ended=row.get("ended"),
            unseen=row.get("unseen"),
            only=row.get("only"),
            days=tuple(row["days"].split()) if "days" in row else None,
            along=row.get("along"),
            changes=row.get("changes", 0),
            fact=Fact(row["source"], row["dated"], row["confidence"]),
        )


def _minute(clock: str | None) -> int | None:
    if clock is None:
        return None
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
