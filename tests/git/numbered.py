"""The number that a version of a trip has by the second of its commit."""

from pathlib import Path

from delegate.commands.history import printed
from delegate.sheet.model import Revision

ZERO = 1_577_836_800  # 2020-01-01 UTC


def number(at: int, *, changed: bool = False) -> int:
    """The number that a commit of that second gives."""
    return 2 * (at - ZERO) + changed


def of(trip: Path, *included: Path) -> Revision:
    return printed(trip, trip.read_bytes(), included).revision
