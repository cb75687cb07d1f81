"""Holds what an office thinks fit for people: the longest day, the shortest night, and the like."""

from delegate.tuples import NamedTuple


class HouseLimits(NamedTuple):
    """The limits that checks on the pace of a visit hold it to, in minutes; an office may have others.

    None of them is a law of physics. A night is from the last line to the first, a driver's day from the first drive to
    the end of the last: 13 hours leave the 11 of rest that Regulation (EC) 561/2006 asks for in a day.
    """

    longest_day: int = 14 * 60
    shortest_night: int = 10 * 60
    longest_sitting: int = 4 * 60  # without a break
    shortest_break: int = 15
    shortest_lunch: int = 30
    midday: tuple[int, int] = (11 * 60 + 30, 14 * 60)  # minutes after midnight, between which people eat
    signing: int = 3  # for each agreement: two signatures, the exchange, the photograph
    driver_day: int = 13 * 60
    settled_before: int = 7  # days before the trip by which every place is known
