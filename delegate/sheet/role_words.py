"""Words the part of somebody in the delegation, as far as a copy says it."""

from delegate.model import Person
from delegate.sheet.model import Words
from delegate.sheet.precedence import head_of
from delegate.sheet.scope import contents_of
from delegate.sheet.wording import Wording


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
