"""Finds movements that say in their title where they go, and in no field: `SQ882 Singapore to Hong Kong`."""

import re

from delegate.model import Item
from delegate.planning.plan import Plan
from delegate.planning.stop import Line

_SEPARATED = re.compile(r"(?i)\s+(?:to|-+>?|→|–|—)\s+|\s*(?:→|–|—|至|到|往|赴)\s*|(?<=[A-Z]{3})-(?=[A-Z]{3}\b)")
_BEFORE = re.compile(
    r"(?i)^(?:.*\b(?:from|by|take|on)\s+|(?:[a-z]+\s+)?[a-z]{0,2}\d{1,5}[a-z]?[\s,，:：(（]+|.*[從从由]"
    r"|.*\s(?=[^\x00-\x7f]+$))"
)
_AFTER = re.compile(r"(?i)\s+(?:by|via|on|at|with)\s.*$|\s*[(（,，;；].*$|\s+\d.*$")


def ends_in_title(plan: Plan, line: Line) -> tuple[str, str]:
    """Where a movement starts and where it goes in the words of its title, where both are known places; else nothing.

    A service is written in front as often as not: `CX715 HKG-SIN`. What follows the place is left out: `by coach`.
    """
    for _, title in line.item.value.by_language if line.item.value else ():
        for found in _SEPARATED.finditer(title):
            start, end = title[: found.start()].strip(), title[found.end() :].strip()
            begins, goes = _known(plan, start, _BEFORE), _known(plan, end, _AFTER)
            if begins and goes:
                return begins, goes
    return "", ""


def missing_ends(plan: Plan, line: Line) -> str:
    """The ends that a movement does not have in its fields and has in its title, as they are written; or nothing."""
    ends = zip(("from", "to"), (line.item.origin, line.item.destination), ends_in_title(plan, line), strict=True)
    fields = [f"`{name}: {said}`" for name, written, said in ends if said and not _is_open(line.item, name, written)]
    return " and ".join(fields)


def _is_open(item: Item, name: str, written: object) -> bool:
    """Whether somebody wrote an end, if only that it is open."""
    return written is not None or name in item.tbc


def _known(plan: Plan, words: str, around: re.Pattern[str]) -> str:
    """The name of a place among the words on one side of the sign between both ends; nothing where none is known."""
    places = plan.world.places
    venues = {str(each.name) for each in (plan.trip.venues or {}).values()} | set(plan.trip.venues or {})
    for said in (words, around.sub("", words).strip(" ,，:：")):
        if said and (said in venues or places.city(said) or places.hub(said) or places.several(said)):
            return said
    return ""
