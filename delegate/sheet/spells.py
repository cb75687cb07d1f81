"""Rows in columns while the parties of a day are apart, so that a page can print them side by side."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from delegate.sheet.parts import Column, Row
from delegate.sheet.wording import Wording

AT_MOST = 3  # columns: more are too narrow to read, and stand below each other


class Told(NamedTuple):
    """A row, and the ids of those who live it."""

    row: Row
    people: frozenset[str]


def in_columns(words: Wording, told: Iterable[Told], everybody: frozenset[str]) -> tuple[tuple[Column, ...], ...]:
    """The rows of a day in spells: one column while everybody is together, else one for each group apart."""
    spells: list[tuple[Column, ...]] = []
    for together, rows in groupby(told, key=lambda each: not each.people or each.people >= everybody):
        spell = list(rows)
        groups = [] if together else _apart(spell)
        if 1 < len(groups) <= AT_MOST:
            spells.append(tuple(_column(words, group, everybody) for group in groups))
        else:
            spells.append((Column((), tuple(each.row for each in spell)),))
    return tuple(spells)


def _apart(rows: Iterable[Told]) -> list[list[Told]]:
    """The rows by the people who share them: whoever is in two of them joins the two."""
    groups: list[list[Told]] = []
    for row in rows:
        joined = [group for group in groups if any(each.people & row.people for each in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*(each for group in joined for each in group), row])
    return groups


def _column(words: Wording, group: list[Told], everybody: frozenset[str]) -> Column:
    people = frozenset(id_ for each in group for id_ in each.people)
    return Column(words.words(words.people(people, everybody)), tuple(each.row for each in group))
