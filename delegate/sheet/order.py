"""Puts the rows of a day in time order: parties side by side, each in the order it lives its day."""

import heapq
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from delegate.model import LINE_KINDS
from delegate.planning.leg import Leg
from delegate.planning.plan import Party, PlannedDay
from delegate.planning.stop import Line, Stop
from delegate.sheet.model import Row


class RowSource(NamedTuple):
    """A row to be: a written line with the legs that are this movement, a leg that nobody wrote, or a port."""

    line: Line | None = None
    legs: tuple[Leg, ...] = ()
    port: Stop | None = None


class OrderedRow(NamedTuple):
    """A row as it is printed, and the ids of those who live it."""

    row: Row
    people: frozenset[str]


class _Row:
    """A node in the making, with its place in the order."""

    def __init__(self, start: int | None, tie: float) -> None:
        self.start, self.tie = start, tie
        self.line: Line | None = None
        self.legs: list[Leg] = []
        self.port: Stop | None = None
        self.after: set[int] = set()


def in_order(day: PlannedDay, parties: Iterable[Party], lines: Iterable[Line]) -> list[RowSource]:
    """One node for each of these lines, each leg and each port, however many parties share it.

    A `crossing` line that names the border of a leg is part of that leg.
    """
    parties, lines = list(parties), list(lines)
    weave = _RowOrder(day, lines)
    taken = {leg.crossing_line.id for party in parties for leg in party.legs if leg.crossing_line}
    for line in lines:
        if line.id not in taken:
            weave.line(line)
    for party in parties:
        weave.follow(party)
    weave.tie_loose_lines(lines)
    return [
        RowSource(row.line, tuple(row.legs), row.port) for row in (weave.rows[number] for number in _sorted(weave.rows))
    ]


class _RowOrder:
    """The rows of a day, and which must stand behind which."""

    def __init__(self, day: PlannedDay, lines: Iterable[Line]) -> None:
        self.rows: list[_Row] = []
        self._numbers: dict[object, int] = {}
        self._index = {line.id: index for index, line in enumerate(day.lines)}
        self._shown = {line.id for line in lines}

    def line(self, line: Line) -> int:
        """The row of a written line."""
        start = line.window[0] if line.start is None and line.window else line.start
        number = self._row(line.id, start, self._index[line.id])
        self.rows[number].line = line
        return number

    def follow(self, party: Party) -> None:
        """Put every row of a party's day behind the one before it."""
        before: int | None = None
        for each in _chain(party):
            number = self._leg(each) if isinstance(each, Leg) else self._stop(each)
            if number is None:
                continue
            if before is not None and before != number:
                self.rows[number].after.add(before)
            before = number

    def tie_loose_lines(self, lines: Iterable[Line]) -> None:
        """Lines without a time that nobody travels to (time off, called off) stay behind the line before them."""
        for earlier, line in pairwise(lines):
            number, before = self._numbers.get(line.id), self._numbers.get(earlier.id)
            if number is None or before is None:
                continue
            row = self.rows[number]
            if row.start is None and not row.after and not row.legs:
                row.after.add(before)

    def _leg(self, leg: Leg) -> int:
        if leg.movement and leg.movement.id in self._shown:
            number = self.line(leg.movement)
        else:
            start = next((at for at in (leg.leave, leg.latest, leg.destination.start) if at is not None), None)
            number = self._row(id(leg), start, self._tie(leg.destination) - 0.5)
        row = self.rows[number]
        if not any(leg is other for other in row.legs):
            row.legs.append(leg)
        return number

    def _stop(self, stop: Stop) -> int | None:
        if stop.kind == "hub":
            number = self._row((stop.id, stop.start), stop.start, self._tie(stop) - 0.25)
            self.rows[number].port = stop
            return number
        if stop.kind in LINE_KINDS and stop.line and stop.line.id in self._shown:
            return self.line(stop.line)
        return None

    def _row(self, key: object, start: int | None, tie: float) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self.rows)
            self.rows.append(_Row(start, tie))
        return self._numbers[key]

    def _tie(self, stop: Stop) -> float:
        """Where a stop stands among the lines; the end of the day behind them all."""
        if stop.line:
            return self._index.get(stop.line.id, len(self._index))
        return len(self._index) if stop.id == "end" else -1


def _chain(party: Party) -> list[Stop | Leg]:
    """A party's day: each stop, and behind it the legs that leave it."""
    chain: list[Stop | Leg] = []
    left = list(party.legs)
    for stop in party.stops:
        chain.append(stop)
        chain += [leg for leg in left if leg.origin.id == stop.id]
        left = [leg for leg in left if leg.origin.id != stop.id]
    return chain + left


def _sorted(rows: list[_Row]) -> Iterable[int]:
    """Every row behind those it must follow, else by time; who has no time keeps that of the row before."""
    followers: dict[int, list[int]] = {}
    waiting = [len(row.after) for row in rows]
    for number, row in enumerate(rows):
        for before in row.after:
            followers.setdefault(before, []).append(number)
    at = [float("-inf") if row.start is None else float(row.start) for row in rows]
    heap = [(at[number], row.tie, number) for number, row in enumerate(rows) if not waiting[number]]
    heapq.heapify(heap)
    done = 0
    while heap:
        _, _, number = heapq.heappop(heap)
        yield number
        done += 1
        for follower in followers.get(number, ()):
            at[follower] = max(at[follower], at[number])
            waiting[follower] -= 1
            if not waiting[follower]:
                heapq.heappush(heap, (at[follower], rows[follower].tie, follower))
    if done < len(rows):  # two parties that meet the same rows in opposite orders
        yield from sorted((n for n, left in enumerate(waiting) if left > 0), key=lambda n: (at[n], rows[n].tie))
