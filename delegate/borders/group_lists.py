"""Counts those who pass a border together on the list of a group."""

from collections.abc import Collection, Mapping, Sequence

from delegate.borders.crossings import Borders
from delegate.borders.wanted_papers import can_hold
from delegate.model import Person


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


def on_a_list(borders: Borders, people: Sequence[Person], into: str) -> int | None:
    """How many of these people enter a side on a paper that admits groups only; None where one stands for unknown many.

    Whoever cannot be on such a list, as with a permit of residents, is not counted.
    """
    lists = {rule.paper or "" for rule in borders.admissions(into) if rule.group}
    heads = [person.heads for person in people if _is_listed(person, lists)]
    return None if None in heads else sum(each or 0 for each in heads)


def _is_listed(person: Person, lists: Collection[str]) -> bool:
    """Whether somebody has one of these papers, and the others are those of a person who can have it."""
    papers = person.papers or ()
    others = [paper for paper in papers if paper.kind not in lists]
    return any(paper.kind in lists and can_hold(others, paper.kind) for paper in papers)
