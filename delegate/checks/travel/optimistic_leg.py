"""The check `optimistic-leg`."""

from delegate.assessment.basis_words import basis_words
from delegate.assessment.detours import goes_round
from delegate.assessment.written_lengths import (
    compared,
    crosses_a_city,
    given,
    is_published,
    least,
    shortest,
    thought,
    where_given,
)
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.planning.unfit_crossings import is_unfit


@check("DLG303", Severity.WARNING)
def optimistic_leg(plan: Plan) -> Findings:
    """A movement is given less time than the tool's own estimate needs at its very best.

    The written length stands, and everything after it is reckoned with it. It may come from somebody who knows better,
    a police escort or a helicopter on call; more often it is the figure of a map without a border and without traffic.
    Write a longer one, or accept it with the reason. Nothing is said of a flight, a train or a ferry with a number: its
    timetable is a fact, and the estimate is not. Of one without, a tenth less than the shortest figure is believed, and
    the hours until the first one of the tables are not counted: a late train runs when it is written. Of a boat over
    the harbour of a city that is in no table nothing is said either: the estimate is one of boats that go far.
    """
    for leg in plan.legs():
        written, own = given(leg), thought(leg)
        if written is None or own is None or is_published(leg):
            continue
        if is_unfit(leg, plan.world.borders):
            continue  # the estimate leads over a crossing that is none for it, which is a `wrong-crossing`
        if not least(plan, leg) <= written.planned < (shortest(leg) or 0):
            continue
        if leg.wanted.shuttle:
            continue  # both halls are judged before it and behind it
        if crosses_a_city(leg):
            continue  # the formula is of boats over an estuary
        if goes_round(plan, leg):
            continue  # the estimate is that of the way round, which is told of as such
        basis = "; ".join(dict.fromkeys(map(basis_words, compared(leg))))
        yield Finding(
            where=where_given(leg),
            message=f"{written.planned} min to {leg.destination.name} is less than the {own.low}-{own.high} min "
            f"of the estimate ({basis})",
            help=f"allow {own.planned} min, or accept it with the reason",
            minutes=written.planned - own.low,
            people=leg.people,
            firm=leg.firm,
        )
