"""Chooses of all documents that a claim is about the few that a run of the tests makes; `--every-document` makes all.

A page takes a fifth of a second of a processor, and trips, copies, languages, layouts and formats multiply.
"""

import heapq
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations, product
from typing import Any, TypeVar

_T = TypeVar("_T")
_Row = tuple[Any, ...]
_ALL: list[bool] = []


def every_document() -> None:
    """Have what is asked from now on be all documents: for a run before a change to templates lands."""
    _ALL.append(True)


def few(some: Iterable[_T], of: Iterable[_T]) -> list[_T]:
    """Some by which the claim is seen, of all of which it is true."""
    return list(of if _ALL else some)


def all_pairs(
    *choices: Iterable[Any], where: Callable[..., bool] = lambda *_: True, anyway: Iterable[_Row] = ()
) -> list[_Row]:
    """Rows of one value of each choice, in which each two values of two choices that go together do so at least once.

    Such a set of rows is known as a covering array of strength 2. Of four choices of five values it has some 30 rows
    and not 625, and what goes wrong by one value or by two of them goes wrong in one of these. The same choices
    give the same rows. `where` says of a row whether there is such a document; those that others make `anyway` come
    first.
    """
    rows = [row for row in product(*choices) if where(*row)]
    if _ALL:
        return rows
    pairs = [set(combinations(enumerate(row), 2)) for row in rows]
    missing, used = set().union(*pairs), Counter[Any]()

    def worth(at: int) -> tuple[int, int, int]:  # the least is the best, and none gets better by what is chosen
        return -len(pairs[at] & missing), sum(used[each] for each in pairs[at]), at

    chosen = [*anyway]
    missing -= {pair for row in chosen for pair in combinations(enumerate(row), 2)}
    best = [worth(at) for at in range(len(rows))]
    heapq.heapify(best)
    while missing:
        *_, at = heapq.heappop(best)
        now = worth(at)
        if best and now > best[0]:
            heapq.heappush(best, now)
            continue
        chosen.append(rows[at])
        missing -= pairs[at]
        used.update(pairs[at])
    return chosen
