"""Sets rows in columns while the parties of a day are apart, so that a page can print them side by side."""

from collections.abc import Iterable
from itertools import groupby

from delegate.sheet.model import Column
from delegate.sheet.order import OrderedRow
from delegate.sheet.precedence import rank_of
from delegate.sheet.wording import Wording

AT_MOST = 3  # columns: more are too narrow to read, and stand below each other


def in_columns(words: Wording, told: Iterable[OrderedRow], everybody: frozenset[str]) -> tuple[tuple[Column, ...], ...]:
    """The rows of a day in groups of columns: one column while everybody is together, else one for each party apart."""
    found: list[tuple[Column, ...]] = []
    for together, rows in groupby(told, key=lambda each: not each.people or each.people >= everybody):
        span = list(rows)
        groups = [] if together else _groups(span)
        if 1 < len(groups) <= AT_MOST:
            groups.sort(key=lambda group: _rank(words, group))
            found.append(tuple(_column(words, group, everybody) for group in groups))
        else:
            found.append((Column((), tuple(each.row for each in span)),))
    return tuple(found)


def _groups(rows: Iterable[OrderedRow]) -> list[list[OrderedRow]]:
    """The rows by the people who share them, in their order: whoever is in two groups joins the two."""
    told = list(rows)
    groups: list[list[int]] = []
    for number, row in enumerate(told):
        joined = [group for group in groups if any(told[each].people & row.people for each in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*sorted(each for group in joined for each in group), number])
    return [[told[each] for each in group] for group in groups]


def _rank(words: Wording, group: list[OrderedRow]) -> int:
    """The highest of a group by precedence: that party stands on the left."""
    ranks = rank_of(words.plan)
    return min(ranks[id_] for each in group for id_ in each.people)


def _column(words: Wording, group: list[OrderedRow], everybody: frozenset[str]) -> Column:
    people = frozenset(id_ for each in group for id_ in each.people)
    return Column(words.people(people, everybody), tuple(each.row for each in group))
