"""Gives the minutes between a person and a moving train: check-in, platform, baggage, and when the check-in closes."""

from collections.abc import Mapping
from typing import Any

from delegate.modes import MODES
from delegate.places.shipped import load
from delegate.travel.requests import Minutes
from delegate.tuples import NamedTuple


def check_in(mode: str) -> int:
    """Minutes to be at a port before a departure where nobody said otherwise; 0 for what needs none."""
    return (MODES[mode].check_in or 0) if mode in MODES else 0


def leaving(mode: str) -> Minutes:
    """Minutes from the door of the craft to the kerb, baggage included, after any border is cleared."""
    return Minutes(*_modes()[mode]["exit"])


def closes(mode: str) -> int | None:
    """Minutes before a departure after which nobody is let on; None for what has no check-in that closes."""
    found: int | None = load("overheads.json")["closes"].get(mode)
    return found


def boards(mode: str) -> int:
    """Minutes before a departure after which nobody gets aboard, also of those who are behind the counters already."""
    found: int = load("overheads.json")["boards"].get(mode, 0)
    return found


def daytime(mode: str) -> tuple[int, int] | None:
    """Between which minutes past local midnight services of a mode leave, anywhere; None where nobody knows."""
    found = load("overheads.json")["daytime"].get(mode)
    if found is None:
        return None
    first, last = (int(hour) * 60 + int(minute) for hour, minute in (clock.split(":") for clock in found))
    return first, last


class TransferDesk(NamedTuple):
    """How many minutes before a boat sails people must be at the transfer desk of its port, as asked for in a year."""

    minutes: int
    dated: str


def transfer_desk(port: str) -> TransferDesk | None:
    """What a port inside an airport, by its id, asks of those who land for a boat; None where nobody knows."""
    found = load("overheads.json")["transfer_desks"].get(port)
    return TransferDesk(found["minutes"], found["dated"]) if found else None


def unserved(mode: str, side: str) -> bool:
    """Whether no service of a mode from elsewhere leads to a side, whatever its stations: there are none."""
    found: Mapping[str, list[str]] = load("overheads.json")["unserved"]
    return side in found.get(mode, ())


def has_station(mode: str, airport: str) -> bool:
    """Whether an airport, by its code, is known to have a station of its own for the services of a mode."""
    found: Mapping[str, list[str]] = load("overheads.json")["stations_at"]
    return airport in found.get(mode, ())


def _modes() -> Mapping[str, Any]:
    found: Mapping[str, Any] = load("overheads.json")["modes"]
    return found
