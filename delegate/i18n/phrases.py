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
    """`25 min spare, 12 if the road is slow`; a shortage is said as one, `12 min late`, and never absorbed."""
    if planned < 0:
        if high == planned:
            return language.say("{minutes} min late", minutes=-planned)
        return language.say("{minutes} min late, {high} if the road is slow", minutes=-planned, high=-high)
    if at_most:
        said = language.say("at most {minutes} min spare", minutes=planned)
    else:
        said = language.say("{minutes} min spare", minutes=planned)
    if high < 0:
        return language.joined((said, language.say("may be {minutes} min late", minutes=-high)))
    if high == planned:
        return said
    if not high:
        return language.say("{spare}, none if the road is slow", spare=said)
    return language.say("{spare}, {high} if the road is slow", spare=said, high=high)


def count(number: int, one: str) -> str:
    """`1 error`, `2 errors`, `no errors`."""
    return f"{number or 'no'} {one if number == 1 else one + 's'}"


def listed(parts: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return ENGLISH.listed(parts)


def joined(parts: Iterable[str], separator: str = ", ") -> str:
    """The parts that are not empty, with commas."""
    return ENGLISH.joined(parts, separator)
