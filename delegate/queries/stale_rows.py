"""Finds the shipped rows that somebody should look up again: older than a year, or not sure, and whom to ask."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from delegate.borders.crossings import Borders
from delegate.clock import last_day
from delegate.model import Admission, Crossing
from delegate.places.shipped import load
from delegate.travel.network import ServiceLink, departures
from delegate.tuples import NamedTuple
from delegate.values import Text

A_YEAR = dt.timedelta(days=365)
SURE = "high"

Doubt = Literal["old", "low", "medium"]


class Office(NamedTuple):
    """Who can settle a row: by a page or a telephone number, either of which may not be known."""

    names: Text
    page: str = ""
    phone: str = ""


class StaleRow(NamedTuple):
    """A crossing, a rule of entry or a service, why it is in doubt, and who can settle it.

    `dated` is when somebody looked it up, of a service the date of its figures, as far as that is written: a year, a
    month or a day.
    """

    row: Crossing | Admission | ServiceLink
    doubts: tuple[Doubt, ...]
    dated: str
    source: str
    office: Office


def stale_rows(borders: Borders, on: dt.date) -> tuple[StaleRow, ...]:
    """Every shipped row in doubt on a date: crossings and ports, then rules by side, then services in both directions
    as one.
    """
    return (*_crossings(borders, on), *_rules(borders, on), *_services(on))


def _crossings(borders: Borders, on: dt.date) -> Iterator[StaleRow]:
    for each in borders.all():
        dated = each.checked.isoformat() if each.checked else ""
        if doubts := _doubts(each.confidence, dated, on):
            yield StaleRow(each, doubts, dated, each.source or "", office_of(next(iter(each.sides or {}), "")))


def _rules(borders: Borders, on: dt.date) -> Iterator[StaleRow]:
    """Rules that are over judge no trip to come."""
    for side in _offices()["sides"]:
        for each in borders.admissions(side):
            dated = each.checked.isoformat() if each.checked else ""
            doubts = _doubts(each.confidence, dated, on)
            if doubts and (each.until is None or each.until >= on):
                yield StaleRow(each, doubts, dated, each.source or "", office_of(side))


def _services(on: dt.date) -> Iterator[StaleRow]:
    seen = set()
    for link in dict.fromkeys(_whole(link) for links in departures().values() for link in links):
        key = (frozenset((link.origin, link.destination)), link.mode, link.line, link.opened)
        ended = link.ended is not None and link.ended < on.isoformat()
        doubts = _doubts(link.fact.confidence, link.fact.dated, on)
        if doubts and not ended and key not in seen:
            seen.add(key)
            yield StaleRow(link, doubts, link.fact.dated, link.fact.source, _operator(link.mode))


def _whole(link: ServiceLink) -> ServiceLink:
    """A row of the tables: of a line of a metro, which is one, from end to end."""
    if link.along is None:
        return link
    return link._replace(origin=link.along[0], destination=link.along[1])


def _doubts(confidence: str | None, dated: str, on: dt.date) -> tuple[Doubt, ...]:
    found: list[Doubt] = []
    if not dated or last_day(dated) < on - A_YEAR:
        found.append("old")
    if confidence != SURE:
        found.append("medium" if confidence == "medium" else "low")
    return tuple(found)


def office_of(side: str) -> Office:
    """The authority that answers for the border of a side."""
    return _office(_offices()["sides"].get(side, _offices()["usual"]))


def _operator(mode: str) -> Office:
    return _office(_offices()["services"].get(mode, _offices()["usual"]))


def _office(row: Mapping[str, Any]) -> Office:
    return Office(Text(tuple(row["names"].items())), row.get("page", ""), row.get("phone", ""))


def _offices() -> Mapping[str, Any]:
    found: Mapping[str, Any] = load("borders/offices.json")
    return found
