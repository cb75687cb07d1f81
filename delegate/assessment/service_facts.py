"""Compares what several lines say of one booked service: its number and its date, and two facts about it."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from delegate.modes import MODES, SERVICES
from delegate.places.place import Place
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

_NUMBER = r"(?=\d?[A-Z])([A-Z0-9]{1,3}?)0*(\d{1,5})"  # CX 347, G 80, ICE 5


class ServiceFacts(NamedTuple):
    """What one line says of a service: where it leaves and ends, and the instants (None: not known)."""

    line: Line
    origin: Place | None
    destination: Place | None
    people: tuple[str, ...]

    @property
    def facts(self) -> tuple[object, ...]:
        """What is compared; lines that say the same are one."""
        ends = [(place.id, place.side) if place else None for place in (self.origin, self.destination)]
        return (*ends, self.line.start, self.line.end)


class Contradiction(NamedTuple):
    """Two lines of one service of which one is wrong; `field` is that of the later one where they differ."""

    first: ServiceFacts
    second: ServiceFacts
    field: str


def contradictions(plan: Plan) -> Iterator[Contradiction]:
    """The lines that say something else of a service than a line before with its number on that date.

    A service that calls at several places has several lines: other ends alone are no contradiction.
    """
    services: dict[tuple[object, ...], dict[tuple[object, ...], ServiceFacts]] = {}
    for leg in plan.legs():
        line = leg.movement
        name = _number(line) if line and line.item.kind in SERVICES else None
        if line and name:
            told = ServiceFacts(line, leg.origin.place, leg.destination.place, leg.people)
            services.setdefault((line.item.kind, name, line.date), {}).setdefault(told.facts, told)
    for same in services.values():
        lines = [*same.values()]
        for number, each in enumerate(lines):
            against = ((first, field) for first in lines[:number] if (field := _differs(first, each)))
            for first, field in islice(against, 1):
                yield Contradiction(first, each, field)


def _number(line: Line) -> str | None:
    """The number of a service as it is compared; None where its title is no number."""
    found = re.fullmatch(_NUMBER, re.sub(r"[\s-]", "", line.title).upper())
    return found[1] + found[2] if found else None


def _differs(one: ServiceFacts, other: ServiceFacts) -> str | None:
    """The field in which two lines cannot both be right."""
    starts, ends = _pair(one, other, lambda line: line.start), _pair(one, other, lambda line: line.end)
    leaves = _same(one.origin, other.origin)
    lands = _same(one.destination, other.destination)
    if (leaves and starts is False) or (lands and ends is False):
        return "time"
    flies = MODES[one.line.item.kind].flies
    if leaves is False and (starts or (flies and _share_a_city(one.origin, other.origin))):
        return "from"
    if lands is False and (ends or (flies and _share_a_city(one.destination, other.destination))):
        return "to"
    return None


def _pair(one: ServiceFacts, other: ServiceFacts, at: Callable[[Line], int | None]) -> bool | None:
    """Whether two lines have one instant; None where one of them is not known."""
    first, second = at(one.line), at(other.line)
    return None if first is None or second is None else first == second


def _same(one: Place | None, other: Place | None) -> bool | None:
    """Whether two ends are one place; None where one of them is not known, or by its city alone."""
    if one is None or other is None or one.rough or other.rough:
        return None
    return same_place(one, other)


def _share_a_city(one: Place | None, other: Place | None) -> bool:
    """Whether two ends are on one side and in one city; two places out of every known city count as one."""
    return one is not None and other is not None and (one.side, one.city) == (other.side, other.city)
