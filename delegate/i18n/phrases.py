"""Words lengths, counts and minutes to spare, the same way everywhere."""

from collections.abc import Iterable

from delegate.i18n.language import ENGLISH, Language
from delegate.travel.requests import Minutes


def length(minutes: int, language: Language = ENGLISH) -> str:
    """`45 min`, `1 h`, `1 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return language.say("{rest} min", rest=rest)
    if rest:
        return language.say("{hours} h {rest} min", hours=hours, rest=rest)
    return language.say("{hours} h", hours=hours)


def ranged(minutes: Minutes, language: Language = ENGLISH) -> str:
    """`57 min (43-80)`; where nothing is uncertain `57 min`."""
    low, planned, high = minutes
    if low == high:
        return language.say("{rest} min", rest=planned)
    return language.say("{planned} min ({low}-{high})", planned=planned, low=low, high=high)


def slack(planned: int, high: int, language: Language = ENGLISH, *, at_most: bool = False) -> str:
    """`25 min in hand, 12 at the slowest`; a shortage is said as one, `12 min short`, and never absorbed."""
    if planned < 0:
        said = language.say("{minutes} min short", minutes=-planned)
        return said if high == planned else language.joined((said, language.say("{high} at the slowest", high=-high)))
    if at_most:
        said = language.say("at most {minutes} min in hand", minutes=planned)
    else:
        said = language.say("{minutes} min in hand", minutes=planned)
    if high < 0:
        return language.joined((said, language.say("{high} min short at the slowest", high=-high)))
    return said if high == planned else language.joined((said, language.say("{high} at the slowest", high=high)))


def count(number: int, one: str) -> str:
    """`1 error`, `2 errors`, `no errors`."""
    return f"{number or 'no'} {one if number == 1 else one + 's'}"


def listed(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return ENGLISH.listed(parts)


def joined(parts: Iterable[str], separator: str = ", ") -> str:
    """The parts that are not empty, with commas."""
    return ENGLISH.joined(parts, separator)
