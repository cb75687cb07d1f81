"""Finds the line at which each agreement is signed, and which of its signatories are there."""

from collections.abc import Iterator
from typing import NamedTuple

from delegate.model import Agreement
from delegate.planning.plan import Plan
from delegate.planning.stop import Line


class Signing(NamedTuple):
    """An agreement and the line at which it is signed, None where it names none or one that does not take place.

    `present` and `absent` are the ids of its signatories; without a line all of them are absent.
    """

    agreement: Agreement
    line: Line | None
    present: tuple[str, ...]
    absent: tuple[str, ...]


def signings(plan: Plan) -> Iterator[Signing]:
    """Every agreement, in the order of the file."""
    lines = {line.item.id or line.id: line for line in plan.lines()}
    for agreement in plan.trip.agreements or ():
        line = lines.get(agreement.at.name) if agreement.at else None
        line = line if line and line.goes else None
        there = {*line.people, *line.hosts} if line else set()
        signs = [reference.name for reference in agreement.signatories or ()]
        known = [who for who in signs if who in plan.people or who in plan.hosts]
        present, absent = (tuple(who for who in known if (who in there) is here) for here in (True, False))
        yield Signing(agreement, line, present, absent)
