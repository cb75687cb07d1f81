"""Counts the travellers at a border by their papers, alone or on a list, and names the lanes that these open."""

import datetime as dt
from collections.abc import Collection, Sequence
from functools import lru_cache

from delegate.borders.crossings import Borders
from delegate.borders.wanted_papers import can_hold
from delegate.identity import Identity
from delegate.model import Paper, Person
from delegate.places.shipped import load
from delegate.tuples import NamedTuple
from delegate.values import Headcount


class Card(NamedTuple):
    """A paper as far as a lane asks: its kind, what it is endorsed for, and whether it admits more than once."""

    kind: str
    endorsement: str
    many: bool


Cards = tuple[Card, ...]  # the papers of one person; empty where none are written


class PaperHolders(NamedTuple):
    """Who passes: how many people hold which papers, and whether a number among them is not known."""

    holders: tuple[tuple[Cards, int], ...]
    unknown: bool

    @property
    def heads(self) -> int:
        """How many people, an unknown number counted as the table says."""
        return sum(count for _, count in self.holders)


def counted(people: tuple[Person, ...]) -> PaperHolders:
    """The people counted by their papers; without anybody named, one traveller."""
    return _party(Identity(people))


@lru_cache(maxsize=1024)
def _party(same: Identity[tuple[Person, ...]]) -> PaperHolders:
    found: dict[Cards, int] = {}
    for person in same.of:
        cards = tuple(sorted({_card(paper) for paper in person.papers or ()}))
        heads = person.heads
        found[cards] = found.get(cards, 0) + (
            load("borders/clearing.json")["party"]["unknown"] if heads is None else heads
        )
    if not any(found.values()):
        found = {(): 1}
    return PaperHolders(tuple(sorted(found.items())), any(person.heads is None for person in same.of))


def by_papers(people: tuple[Person, ...]) -> tuple[Person, ...]:
    """One for all who hold the same papers, standing for as many: two hundred are judged as fast as two."""
    return _by_papers(Identity(people))


@lru_cache(maxsize=1024)
def _by_papers(same: Identity[tuple[Person, ...]]) -> tuple[Person, ...]:
    alike: dict[tuple[object, ...], list[Person]] = {}
    for person in same.of:
        alike.setdefault(papers_key(person), []).append(person)
    return tuple(map(_one_for_all, alike.values()))


def papers_key(person: Person) -> tuple[object, ...]:
    """What is written of somebody's papers: people with equal keys are judged alike."""
    return ("papers" in person.tbc, *map(_written, person.papers or ()))


def _written(paper: Paper) -> tuple[object, ...]:
    return (paper.kind, *(getattr(paper, key.attribute) for key in paper.declared.values()))


def _one_for_all(people: Sequence[Person]) -> Person:
    heads = [person.heads for person in people]
    if None in heads:
        return people[heads.index(None)]
    return people[0].replace(people=Headcount(sum(each or 0 for each in heads)))


def _card(paper: Paper) -> Card:
    return Card(paper.kind, paper.endorsement or "", paper.entries is None or paper.entries > 1)


def lanes_since(date: dt.date) -> dt.date:
    """The first day since which every lane takes the papers that it takes on a date."""
    opened = (row["from"] for row in load("borders/clearing.json")["lanes"] if "from" in row)
    return max((day for each in opened if (day := dt.date.fromisoformat(each)) <= date), default=dt.date.min)


def lane_of(cards: Cards, at: str, crossing: str, date: dt.date) -> str:
    """`self` or `counter`: the best lane that one of somebody's papers opens on a side, `joint` included."""
    kinds = {card.kind for card in cards}
    for row in load("borders/clearing.json")["lanes"]:
        if at not in row["at"] or row["paper"] not in kinds or row.get("without") in kinds:
            continue
        if "with" in row and kinds.isdisjoint(row["with"]):
            continue
        if date.isoformat() < row.get("from", "") or crossing not in row.get("crossings", (crossing,)):
            continue
        endorsed = row.get("endorsed")
        if endorsed is None or any(
            card.kind == row["paper"] and card.many and card.endorsement in endorsed for card in cards
        ):
            return "self"
    return "counter"


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
