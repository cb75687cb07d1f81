"""Judges the answers of a geocoder, and which candidates may be taken without asking a person."""

from collections.abc import Iterable

from delegate.travel.distance import km
from delegate.tuples import NamedTuple
from delegate.values import Point

NEAR_KM = 100.0  # further from its city than this, a venue is not taken without a person's word
SAME_KM = 0.5  # candidates this close are one place, listed as its gate, its building and its grounds


class PlaceCandidate(NamedTuple):
    """A place that the service offers: what it calls it, where it is, and in which country or region if it says so."""

    name: str
    point: Point
    side: str = ""


class Answer(NamedTuple):
    """What the service said to one question, and the day on which it said so; no candidates: it knows no such place."""

    candidates: tuple[PlaceCandidate, ...]
    asked: str


class AskingError(Exception):
    """The service could not be asked, or gave no answer that can be trusted. Never the same as “not found”."""


def distance(candidate: PlaceCandidate, city: Point | None) -> float | None:
    """Kilometres from the city; None where nobody knows where that is."""
    return None if city is None else km(city, candidate.point)


def obvious(candidates: Iterable[PlaceCandidate], city: Point | None) -> PlaceCandidate | None:
    """The first candidate within 100 km of the city, where all others so near are the same place; else None."""
    if city is None:
        return None
    near = [each for each in candidates if km(city, each.point) <= NEAR_KM]
    if near and all(km(near[0].point, each.point) <= SAME_KM for each in near):
        return near[0]
    return None
