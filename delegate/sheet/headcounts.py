"""Says how many people somebody is or several are, for the team and for a host."""

from collections.abc import Iterable

from delegate.assessment.grouping import counted_heads
from delegate.i18n.language import Language
from delegate.model import Person


def headcount(person: Person, language: Language) -> str:
    """`12 people`, `about 40 people`, `number to be confirmed`; nothing for one person."""
    if "people" in person.tbc:
        return language.say("number to be confirmed")
    if person.people is None or (person.people.number == 1 and not person.people.approximate):
        return ""
    return heads_said(person.people.number, language, about=person.people.approximate)


def heads_said(number: int, language: Language, *, about: bool, guests: bool = False) -> str:
    """`1 person`, `about 40 people`; to a host they are guests."""
    if guests:
        if number == 1:
            return language.say("about {number} guest" if about else "{number} guest", number=number)
        return language.say("about {number} guests" if about else "{number} guests", number=number)
    if number == 1:
        return language.say("about {number} person" if about else "{number} person", number=number)
    return language.say("about {number} people" if about else "{number} people", number=number)


def crowd(people: Iterable[Person], language: Language) -> str:
    """How many several are: `12 people`, `about 40 people`; no number where one may be a hundred, or one."""
    counted = counted_heads(people)
    if counted.more:
        return language.say("number of people to be confirmed")
    return heads_said(counted.heads, language, about=counted.about)


def guests_said(people: Iterable[Person], language: Language, *, everybody: bool) -> str:
    """How many come to a host: `24 guests`; no number where one of them is not known, as it may be the largest."""
    counted = counted_heads(people)
    if counted.more:
        return language.say("The guests" if everybody else "Some of the guests")
    return heads_said(counted.heads, language, about=counted.about, guests=True)
