"""Finds what to dial in an emergency, by the side of the border on which people are."""

from typing import Any

from delegate.places.shipped import load
from delegate.tuples import NamedTuple
from delegate.values import Text

SERVICES = ("police", "ambulance", "fire")


class EmergencyNumber(NamedTuple):
    """A number, and the services that answer it: `police`, `ambulance`, `fire`; none are named where all of them do."""

    number: str
    services: tuple[str, ...] = ()


def emergency_numbers(side: str) -> tuple[EmergencyNumber, ...]:
    """What to dial in a country or region (`HK`, `MO` and `CN` are three), police first; nothing where it is not known.

    A number that answers for several services is there once: 119 in Japan is ambulance and fire.
    """
    row = _rows().get(side, {})
    if "all" in row:
        return (EmergencyNumber(row["all"]),)
    by_number: dict[str, list[str]] = {}
    for service in SERVICES:
        if service in row:
            by_number.setdefault(row[service], []).append(service)
    return tuple(EmergencyNumber(number, tuple(services)) for number, services in by_number.items())


def side_name(side: str) -> Text | None:
    """What the side is called there where its numbers are printed: `Japan`, `Mainland`; None where it has no row."""
    row = _rows().get(side)
    return Text(tuple(row["names"].items())) if row else None


def _rows() -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = (load("emergency.json") or {"sides": {}})["sides"]
    return rows
