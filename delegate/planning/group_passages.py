"""Counts those who pass a border together on the list of a group, on whichever lines they come there."""

from collections.abc import Mapping, Sequence

from delegate.borders.crossings import Borders
from delegate.borders.lanes import on_a_list
from delegate.model import Person
from delegate.planning.passages import Passage

TOGETHER = 15  # minutes between the coach and the car of one party at a crossing


class ListCounts:
    """How many of the people of a trip enter a side together on the list of a group, counted once for the same ones.

    `any` says whether anybody has such a list.
    """

    def __init__(self, borders: Borders, people: Mapping[str, Person]) -> None:
        self._borders = borders
        self._people = people
        kinds = borders.paper_kinds_of_groups()
        self.any = any(paper.kind in kinds for each in people.values() for paper in each.papers or ())
        self._counted: dict[tuple[tuple[str, ...], str], int | None] = {}

    def of(self, who: tuple[str, ...], into: str) -> int | None:
        """How many of these they are, by id; None where one stands for unknown many."""
        if (who, into) not in self._counted:
            self._counted[who, into] = on_a_list(self._borders, [self._people[name] for name in who], into)
        return self._counted[who, into]


def counted(made: Sequence[tuple[Passage, ...]], lists: ListCounts) -> tuple[tuple[Passage, ...], ...]:
    """The passages of each cohort with how many enter, and leave, on a list with its people."""
    every = [each for own in made for each in own]
    return tuple(tuple(_with_counts(each, every, lists) for each in own) for own in made)


def _with_counts(passage: Passage, every: Sequence[Passage], lists: ListCounts) -> Passage:
    together = (each for each in every if each is passage or _pass_together(passage, each))
    who = tuple(dict.fromkeys(one for each in together for one in (each.leg.people if each.leg else each.people)))
    return passage._replace(listed=lists.of(who, passage.into), leaving=lists.of(who, passage.origin))


def _pass_together(one: Passage, other: Passage) -> bool:
    """Whether two passages may be one at the counter: by one service, or by the clock at one crossing.

    Where an hour or a crossing is not known, they may be on the same date.
    """
    if (one.origin, one.into, one.via) != (other.origin, other.into, other.via) or one.is_booked != other.is_booked:
        return False
    if one.is_booked:
        return _service(one) == _service(other)
    if one.crossing != other.crossing and one.crossing and other.crossing:
        return False
    here, there = _reached(one), _reached(other)
    if here is None or there is None:
        return one.date == other.date
    return abs(here - there) <= TOGETHER


def _service(passage: Passage) -> tuple[object, ...]:
    """What makes two services one: by what, from where to where, and when."""
    leg = passage.leg
    assert leg is not None
    return (leg.mode, leg.origin.place, leg.destination.place, leg.leave, leg.leave is None and passage.date)


def _reached(passage: Passage) -> int | None:
    """The planned instant at which people are at the first counter, where it is known."""
    leg = passage.leg
    if leg is None:
        return passage.at
    return leg.option.border.reached if leg.leave is not None and leg.option and leg.option.border else None
