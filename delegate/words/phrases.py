"""The sentences of the print: lengths, counts and minutes in hand, said the same way everywhere."""

from collections.abc import Iterable

from delegate.travel.ask import Minutes


def length(minutes: int) -> str:
    """`45 min`, `1 h`, `1 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def ranged(minutes: Minutes) -> str:
    """`57 min (43-80)`; where nothing is uncertain `57 min`."""
    if minutes.low == minutes.high:
        return f"{minutes.planned} min"
    return f"{minutes.planned} min ({minutes.low}-{minutes.high})"


def in_hand(planned: int, high: int, *, at_most: bool = False) -> str:
    """`25 min in hand, 12 at the slowest`; a shortage is said as one, `12 min short`, and never absorbed."""
    if planned < 0:
        said = f"{-planned} min short"
        return said if high == planned else f"{said}, {-high} at the slowest"
    said = f"{'at most ' if at_most else ''}{planned} min in hand"
    if high < 0:
        return f"{said}, {-high} min short at the slowest"
    return said if high == planned else f"{said}, {high} at the slowest"


def count(number: int, one: str) -> str:
    """`1 error`, `2 errors`, `no errors`."""
    return f"{number or 'no'} {one if number == 1 else one + 's'}"


def listed(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, last = [*parts] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def joined(parts: Iterable[str], separator: str = ", ") -> str:
    """The parts that are not empty, with commas."""
    return separator.join(part for part in parts if part)
