"""Words who takes part in a line, with whom and as what, as whoever reads the copy needs to know it."""

from collections.abc import Collection, Iterable, Sequence

from delegate.model import Person, Reference
from delegate.modes import MOVEMENT_KINDS
from delegate.planning.presence import group_of, roster
from delegate.planning.stop import Line
from delegate.sheet.model import Edition, Words
from delegate.sheet.precedence import head_of
from delegate.sheet.scope import contents_of
from delegate.sheet.wording import Wording
from delegate.tuples import NamedTuple

FEW = 3  # as many as are named
MANY = 5  # more hosts than these are not all named in a narrow column


class RowContext(NamedTuple):
    """Who is there at a time of a day, and what is signed at each line (by its id)."""

    everybody: tuple[str, ...]
    signed: dict[str, tuple[Words, ...]]
    clocks_differ: bool
    introduced: set[str]  # hosts whose titles this day's rows have already given
    own: frozenset[str] = frozenset()  # hosts whose own copy it is, who are not told that they are there


def who(words: Wording, line: Line, everybody: Collection[str]) -> Words:
    """Who goes, as the author put it where that is shorter; nothing where it is everybody present.

    On their own programme nothing either: the others are among those whom they meet there.
    """
    item = line.item
    if "who" in item.tbc:
        return words.phrase("to be confirmed")
    if _all_of_them(words, line.people, everybody):
        return ()
    if not line.people:
        if _is_of_hosts(words, line):
            return words.listed([each for reference in item.who or () for each in _named(words, reference)])
        return words.phrase("nobody") if item.who or item.except_for else ()
    own, all_ = words.own(line.people), words.own(everybody)
    few = own < all_ and len(own) == len(line.people) and not item.hosts
    if few and item.who is None and item.except_for:
        names = words.listed([each for reference in item.except_for for each in _named(words, reference)])
        said = (*words.people(own, all_), *words.phrase("all except {names}", names=names))
        told = {each.lang: each.text for each in said}  # who goes, where a language has no word for `except`
        return words.each(lambda each: told.get(each.tag, ""))
    return words.people(own, all_)


def named_there(words: Wording, people: Iterable[str], everybody: Collection[str]) -> Words:
    """Who makes a way; nothing where it is everybody, or all those whose own programme it is."""
    return () if _all_of_them(words, people, everybody) else words.people(words.own(people), words.own(everybody))


def _all_of_them(words: Wording, people: Iterable[str], everybody: Collection[str]) -> bool:
    """Whether all of those are among some people whose own programme it is, as far as they are on the trip that day.

    In the team's copies of somebody it is whether nobody else is there: of others they are told.
    """
    if not words.whom:
        return False
    if not contents_of(words.edition).guests:
        return words.whom == frozenset(people)
    return words.alone or words.whom.intersection(everybody) <= frozenset(people)


def hosts_met(words: Wording, line: Line, company: RowContext) -> tuple[Words, ...]:
    """The hosts they meet, each with a title the first time that day; a card has no room for them."""
    if contents_of(words.edition).terse or (_is_of_hosts(words, line) and not company.own):
        return ()  # they are those who go
    others = [id_ for id_ in line.hosts if id_ not in company.own]
    hosts = [_host(words, id_, with_title=id_ not in company.introduced) for id_ in others]
    company.introduced.update(line.hosts)
    if "with" in line.item.tbc:
        hosts.append(words.phrase("to be confirmed"))
    return tuple(hosts)


def _is_of_hosts(words: Wording, line: Line) -> bool:
    """Whether a movement is that of hosts alone."""
    return line.item.kind in MOVEMENT_KINDS and roster(words.plan.trip).is_of_hosts_alone(line.item)


def first_of(words: Wording, line: Line, hosts: Sequence[Words]) -> Words:
    """`A; B; C; 6 in all`: the first of hosts who are too many for a narrow column; empty where all have room."""
    if len(hosts) <= MANY:
        return ()
    names = words.joined(hosts[:FEW], "; ")
    if any(words.plan.hosts[id_].many for id_ in line.hosts if id_ in words.plan.hosts):  # who are not counted
        return words.phrase("{names} and others", names=names)
    return words.phrase("{names}; {number} in all", names=names, number=len(hosts))


def companions(words: Wording, line: Line, everybody: Collection[str]) -> Words:
    """On their own programme the few others of the delegation who are there, where not all of it is."""
    if words.whom is None or not _all_of_them(words, line.people, everybody):
        return ()
    if frozenset(line.people) >= frozenset(everybody):
        return ()
    others = frozenset(line.people) - words.whom
    if not others or (len(others) > FEW and group_of(words.plan.trip, others) is None):
        return ()
    return words.people(others, everybody)


def _host(words: Wording, id_: str, *, with_title: bool) -> Words:
    return words.each(lambda each: each.host(id_, with_title=with_title))


def _named(words: Wording, reference: Reference) -> list[Words]:
    """A person's name; of a group or role its own, and on paper the names of the few who have a role."""
    name, plan = reference.name, words.plan
    if name in plan.people or name in plan.hosts:
        return [words.person(name)]
    held = [id_ for id_, person in plan.people.items() if person.role == name]
    if name in (plan.trip.groups or {}) or words.edition is Edition.SCHEDULE or not 0 < len(held) <= FEW:
        return [words.group(name)]
    return [words.person(id_) for id_ in held]


def role_told(words: Wording, person: Person) -> Words:
    """The part in the delegation as this copy says it: guests read who is its head, and what an untitled person does.

    `delegate`, `staff` and `media` are words of the office, and a second principal is told by the place in the list.
    """
    if not contents_of(words.edition).guests:
        return _role(words, person)
    if person.role == "principal":
        return _role(words, person) if head_of(words.plan) == person.id else ()
    does = person.role in ("interpreter", "security") and not person.title and not person.many
    return _role(words, person) if does else ()


def _role(words: Wording, person: Person) -> Words:
    """The word of a role; of several principals only the first in precedence is the head of the delegation."""
    if person.role == "principal" and head_of(words.plan) != person.id:
        return words.phrase("Principal")
    return words.each(lambda each: each.role(person.role or "delegate"))
