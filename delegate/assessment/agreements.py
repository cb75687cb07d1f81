"""Finds the line at which each agreement is signed, and which of its signatories are there."""

from collections.abc import Iterator
from typing import NamedTuple

from delegate.model import Agreement
from delegate.model.lines import letters_of, names_of_line
from delegate.planning.plan import Plan
from delegate.planning.presence import roster
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
    """Every agreement, in the order of the file; a group that signs is the people of it."""
    everybody = roster(plan.trip)
    for agreement in plan.trip.agreements or ():
        line = _line_of(plan, agreement.at.name) if agreement.at else None
        line = line if line and line.goes else None
        there = {*line.people, *line.hosts} if line else set()
        signs = everybody.spelt_out(agreement.signatories or ())
        known = [who for who in (*plan.people, *plan.hosts) if who in signs]
        present, absent = (tuple(who for who in known if (who in there) is here) for here in (True, False))
        yield Signing(agreement, line, present, absent)


def _line_of(plan: Plan, name: str) -> Line | None:
    """The line of that id, else the first that is called so in other letters or by its title."""
    by_id = {line.item.id or line.id: line for line in plan.lines()}
    wanted = letters_of(name)
    return by_id.get(name) or next((line for line in plan.lines() if wanted in names_of_line(line.item)), None)
