"""The sentences of the print: lengths, counts and minutes in hand, said the same way everywhere."""

from collections.abc import Iterable

from delegate.i18n.language import ENGLISH, Language
from delegate.travel.requests import Minutes


def length(minutes: int, tongue: Language = ENGLISH) -> str:
    """`45 min`, `1 h`, `1 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tongue.say("{rest} min", rest=rest)
    if rest:
        return tongue.say("{hours} h {rest} min", hours=hours, rest=rest)
    return tongue.say("{hours} h", hours=hours)


def ranged(minutes: Minutes, tongue: Language = ENGLISH) -> str:
    """`57 min (43-80)`; where nothing is uncertain `57 min`."""
    low, planned, high = minutes
    if low == high:
        return tongue.say("{rest} min", rest=planned)
    return tongue.say("{planned} min ({low}-{high})", planned=planned, low=low, high=high)


def slack(planned: int, high: int, tongue: Language = ENGLISH, *, at_most: bool = False) -> str:
    """`25 min in hand, 12 at the slowest`; a shortage is said as one, `12 min short`, and never absorbed."""
    if planned < 0:
        said = tongue.say("{minutes} min short", minutes=-planned)
        return said if high == planned else tongue.joined((said, tongue.say("{high} at the slowest", high=-high)))
    if at_most:
        said = tongue.say("at most {minutes} min in hand", minutes=planned)
    else:
        said = tongue.say("{minutes} min in hand", minutes=planned)
    if high < 0:
        return tongue.joined((said, tongue.say("{high} min short at the slowest", high=-high)))
    return said if high == planned else tongue.joined((said, tongue.say("{high} at the slowest", high=high)))


def count(number: int, one: str) -> str:
    """`1 error`, `2 errors`, `no errors`."""
    return f"{number or 'no'} {one if number == 1 else one + 's'}"


def listed(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return ENGLISH.listed(parts)


def joined(parts: Iterable[str], separator: str = ", ") -> str:
    """The parts that are not empty, with commas."""
    return ENGLISH.joined(parts, separator)
