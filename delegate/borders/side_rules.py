"""Sorts the rules of entry into a side by the paper of which they speak, once for all who enter it."""

from collections.abc import Mapping
from functools import lru_cache

from delegate.borders.crossings import Borders
from delegate.identity import Identity
from delegate.model import Admission
from delegate.tuples import NamedTuple


class SideRules(NamedTuple):
    """The rules of entry into a side: `all` in order, and those that speak of a kind of paper.

    `places` are their positions in that order, by the identity of a rule. `have_cities` says that one is for stays in
    some cities alone.
    """

    all: tuple[Admission, ...]
    places: Mapping[int, int]
    by_paper: Mapping[str | None, tuple[Admission, ...]]
    have_cities: bool = False

    def about(self, kind: str) -> tuple[Admission, ...]:
        """The rules that speak of a kind of paper, in order."""
        return self.by_paper.get(kind, ())

    def place(self, rule: Admission | None) -> int:
        """The position of a rule; behind all others that of one that is not among them."""
        return self.places.get(id(rule), len(self.places))


def side_rules(borders: Borders, side: str) -> SideRules:
    """The rules of entry into a side that some borders have."""
    return _side_rules(Identity(borders), side)


@lru_cache(maxsize=256)
def _side_rules(same: Identity[Borders], side: str) -> SideRules:
    rules = same.of.admissions(side)
    by_paper: dict[str | None, list[Admission]] = {}
    for rule in rules:
        by_paper.setdefault(rule.paper, []).append(rule)
    places = {id(rule): place for place, rule in enumerate(rules)}
    cities = any(rule.within for rule in rules)
    return SideRules(rules, places, {kind: tuple(some) for kind, some in by_paper.items()}, cities)
