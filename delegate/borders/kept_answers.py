"""Keeps the answers to requests about legs, by all of a request that an answer rests on.

A programme is planned again after every change of a letter, with records that are new and say what they said before;
the checks, too, ask what the plan has asked. What names and titles people have decides nothing about a way.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from delegate.borders.crossings import Borders
from delegate.borders.lanes import papers_key
from delegate.identity import Identity
from delegate.model import Person, Vehicle
from delegate.places.place import Place
from delegate.travel.requests import TravelOption, TravelRequest, ViaCrossing

Answer: TypeAlias = Callable[[Borders, TravelRequest], tuple[TravelOption, ...]]

KEPT = 4096  # answers, of two or three kilobytes each


class _Question:
    """A request as a key: equal to all that are answered alike."""

    __slots__ = ("borders", "key", "request")

    def __init__(self, borders: Borders, request: TravelRequest) -> None:
        self.borders, self.request = borders, request
        people, vehicle = _party(Identity(request.people)), _plates(request.vehicle)
        via = tuple(map(_passed, request.via))
        rest = request[6:]  # its times and the choices made, all of them words and numbers
        self.key = (Identity(borders), request.origin, request.destination, via, request.mode, people, vehicle, rest)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Question) and self.key == other.key


def keeping(answer: Answer) -> Answer:
    """The same function, which works out once what is asked again; `KEPT` answers are kept, the latest used."""

    @lru_cache(maxsize=KEPT)
    def kept(question: _Question) -> tuple[TravelOption, ...]:
        return answer(question.borders, question.request)

    return lambda borders, request: kept(_Question(borders, request))


@lru_cache(maxsize=1024)
def _party(same: Identity[tuple[Person, ...]]) -> tuple[object, ...]:
    return tuple((papers_key(person), person.heads) for person in same.of)


def _plates(vehicle: Vehicle | None) -> tuple[object, ...] | None:
    return (vehicle.plates,) if vehicle else None


def _passed(each: Place | ViaCrossing) -> object:
    return (Identity(each.crossing), each.at, each.clear) if isinstance(each, ViaCrossing) else each
