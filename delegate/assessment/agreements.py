"""Finds the line at which each agreement is signed, and which of its signatories are there."""

from collections.abc import Iterator

from delegate.assessment.presence import hosts_away, may_be_there
from delegate.model import Agreement
from delegate.model.lines import letters_of, names_of_line
from delegate.planning.plan import Plan
from delegate.planning.presence import Roster, roster
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class Signing(NamedTuple):
    """An agreement and the line at which it is signed, None where it names none or one that does not take place.

    `present` and `absent` are the ids of its signatories; without a line all of them are absent. Who may still be
    named, where people of the line are to be confirmed, is in neither.
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
        away = set(hosts_away(plan, line)) if line else set()
        there = ({*line.people, *line.hosts} if line else set()) - away
        signs = everybody.spelt_out(agreement.signatories or ())
        known = [who for who in (*plan.people, *plan.hosts) if who in signs]
        present = tuple(who for who in known if who in there)
        open_ = _may_be_named(plan, line, everybody) - away if line else set()
        absent = tuple(who for who in known if who not in there and who not in open_)
        yield Signing(agreement, line, present, absent)


def _may_be_named(plan: Plan, line: Line, everybody: Roster) -> set[str]:
    """Who may still come to be named by a line with `who: tbc` or `with: tbc`, and can be there then."""
    named = set(plan.people) | set(plan.hosts) if "who" in line.item.tbc else set()
    named |= set(plan.hosts) if "with" in line.item.tbc else set()
    return {who for who in named - everybody.spelt_out(line.item.except_for or ()) if may_be_there(plan, line, who)}


def _line_of(plan: Plan, name: str) -> Line | None:
    """The line of that id, else the first that is called so in other letters or by its title."""
    by_id = {line.item.id or line.id: line for line in plan.lines()}
    wanted = letters_of(name)
    return by_id.get(name) or next((line for line in plan.lines() if wanted in names_of_line(line.item)), None)
