"""Declares a person and the papers that he or she travels with."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from delegate.keys import Choice, Many, Part, Phrase, Record, Scalar, key
from delegate.model.fields import (
    ACCEPT,
    COUNT,
    COUNTRY,
    DATE,
    ENDORSEMENT,
    HEADS,
    LANGUAGE,
    MOMENT,
    TEXT,
)
from delegate.values import Headcount, Length, Moment, Text

ROLES = {
    "principal": "the person the visit is about",
    "delegate": "a member of the delegation",
    "interpreter": "who interprets",
    "security": "who protects",
    "media": "press that travels along",
    "staff": "who runs the visit",
}


PASSPORT_TYPES = {
    "ordinary": "of ordinary citizens (default)",
    "diplomatic": "of diplomats",
    "official": "for travel on duty",
    "service": "the same where a country calls it so",
    "bno": "of a British National (Overseas); China and Hong Kong take it for no travel document",
}


class Paper(Record):
    """A travel document: its kind and what it allows. There is no field for its number, and there never will be."""

    kind: str = ""
    nationality: str | None = key(COUNTRY, "whose passport it is", "nationality: GB")
    passport_type: str | None = key(
        Choice(PASSPORT_TYPES), "what kind of passport it is", "type: diplomatic", name="type"
    )
    issued_for: str | None = key(COUNTRY, "the side a visa admits to", "for: CN", name="for")
    endorsement: str | None = key(ENDORSEMENT, "what a permit is endorsed for", "endorsement: business")
    entries: int | None = key(COUNT, "how many entries it allows", "entries: 2")
    stay: Length | None = key(Scalar("days", "a number of days such as 14 days"), "the longest stay", "stay: 14 days")
    expires: dt.date | None = key(DATE, "the last day it is valid, for a visa the last to enter", "expires: 2027-04-01")


class Person(Record):
    """Somebody of the delegation or of the hosts; one entry may stand for many."""

    id: str = ""  # the key it stands under

    name: Text | None = key(Phrase(), "the name, in one or more languages", "name: Li Min", required=True)
    honorific: Text | None = key(
        Phrase(),
        "what stands with the name: before it in most languages, behind it in Chinese",
        "honorific: {en: Mr, zh-Hant: 先生}",
    )
    honours: Text | None = key(Phrase(), "what stands behind the name", "honours: GBS, JP")
    precedence: int | None = key(
        COUNT, "the place among the others, where role and order do not settle it; 1 is the first", "precedence: 1"
    )
    title: Text | None = key(Phrase(), "what he or she is", "title: Party secretary, Futian district")
    organisation: Text | None = key(Phrase(), "where he or she belongs", "organisation: Futian district")
    role: str | None = key(
        Choice(ROLES),
        "the part in the delegation; a role is also a group (default: delegate)",
        "role: principal",
    )
    speaks: tuple[str, ...] | None = key(Many(LANGUAGE, alone=True), "languages spoken", "speaks: [zh, en]")
    phone: str | None = key(TEXT, "printed for the team only", "phone: +852 5555 0123")
    diet: Text | None = key(Phrase(), "what he or she does not eat; hosts read how many, and not who", "diet: No pork")
    people: Headcount | None = key(HEADS, "how many the entry stands for", "people: ~40")
    joins: Moment | None = key(MOMENT, "before it nobody expects this person", "joins: 2023-02-24 11:00")
    leaves: Moment | None = key(MOMENT, "after it nobody expects this person", "leaves: 2023-02-25")
    papers: tuple[Paper, ...] | None = key(
        Many(Part(lambda: Paper, "a paper such as passport or two-way-permit", tagged=True), alone=True),
        "travel documents, without their numbers",
        "papers: [two-way-permit]",
    )
    accept: Mapping[str, Text] | None = key(
        ACCEPT,
        "findings accepted for this person, each with the reason",
        "accept: {tight-leg: Travels with the police escort}",
    )

    @property
    def heads(self) -> int | None:
        """How many people this is; None where that is not known."""
        if self.people:
            return self.people.number
        return None if "people" in self.tbc else 1

    @property
    def many(self) -> bool:
        """Whether the entry stands for more than one person, or for an unknown number."""
        return self.heads != 1


# What has `the` before it in a sentence, though no list writes it; who has a name of his own is no office.
_OFFICE = (
    r"(?:[A-Z][a-z]+[ -])?(?:[Mm]ayor|[Gg]overnor|[Pp]resident|[Pp]rime minister|[Mm]inister|[Ss]ecretary|[Aa]mbassador"
    r"|[Cc]hairman|[Ss]peaker|[Dd]irector|[Cc]ouncil|[Gg]overnment|[Mm]inistry|[Dd]epartment|[Oo]ffice|[Bb]ureau|Embassy"
    r"|Duke|Duchess|Prince|Princess|King|Queen|Emperor|[Pp]artner) of "
)


def name_inside(name: object) -> str:
    """An English name behind other words of its sentence: `the Duke of Edinburgh`, `the Mayor of Matsuyama`."""
    said = str(name)
    return "the " + said.removeprefix("The ") if said.startswith("The ") or re.match(_OFFICE, said) else said


def others_said(people: Iterable[Person]) -> tuple[str, int]:
    """How a list ends that names the first of many alone, as a phrase with its number: `22 others`.

    A reader takes others for people, so a group of twenty is twenty of them; `others` where one may be any number.
    """
    rest = tuple(people)
    heads = [each.heads for each in rest]
    number = sum(each or 0 for each in heads)
    about = any(each.people and each.people.approximate for each in rest)
    return "others" if None in heads else "about {number} others" if about else "{number} others", number


READERS_OF_CONTACTS = {"everybody": "printed for everybody", "team": "printed for the team only (default)"}


class Contact(Record):
    """Whom to call, beside the desk that stands on every page."""

    name: Text | None = key(Phrase(), "who it is", "name: Kawasaki Yoko", required=True)
    title: Text | None = key(Phrase(), "what he or she does", "title: Liaison officer")
    phone: str | None = key(TEXT, "the number to call", "phone: +81 3 5555 0101")
    readers: str | None = key(
        Choice(READERS_OF_CONTACTS), "who may read it (default: team)", "for: everybody", name="for"
    )
