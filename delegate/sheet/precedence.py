"""Orders people: by the precedence that is written, else by role, else as their list has them."""

from collections.abc import Mapping
from functools import lru_cache

from delegate.identity import Identity
from delegate.model import ROLES, Person
from delegate.planning.plan import Plan

_ROLES = list(ROLES)


def in_precedence(people: Mapping[str, Person]) -> list[str]:
    """Their ids: by role, those of one role as they are listed; who has a `precedence` takes that place among them.

    Two who claim the same place stand there in the order of the list.
    """
    claims = sorted((each for each in people if people[each].precedence), key=lambda each: people[each].precedence or 0)
    claimed = set(claims)
    order: list[str] = []
    ahead = iter([*claims, ""])
    following = next(ahead)
    for each in sorted(people, key=lambda id_: _ROLES.index(people[id_].role or "delegate")):
        if each in claimed:
            continue
        while following and (people[following].precedence or 0) <= len(order) + 1:
            order.append(following)
            following = next(ahead)
        order.append(each)
    return [*order, *claims[len(claimed & set(order)) :]]


def rank_of(plan: Plan) -> Mapping[str, int]:
    """The place of everybody of the delegation, then of the hosts, by id."""
    return _ranks(Identity(plan))


@lru_cache(maxsize=1)
def _ranks(same: Identity[Plan]) -> Mapping[str, int]:
    order = [*in_precedence(same.of.people), *in_precedence(same.of.hosts)]
    return {each: place for place, each in reversed(list(enumerate(order)))}


def head_of(plan: Plan) -> str:
    """The id of the head of the delegation: the first of its principals; empty where it has none."""
    return _head(Identity(plan))


@lru_cache(maxsize=1)
def _head(same: Identity[Plan]) -> str:
    people = same.of.people
    return next((each for each in in_precedence(people) if people[each].role == "principal"), "")
