"""Says when the people of a leg can be at the first counter of its border, where a `crossing` line says by when."""

from collections.abc import Callable
from itertools import takewhile

from delegate.borders.routing import side_of
from delegate.planning.arrival import LegTaken
from delegate.planning.deadlines import Deadline, counter_deadline
from delegate.planning.leg_timing import shrinks
from delegate.planning.readiness import Readiness
from delegate.planning.stop import Slack, Stop
from delegate.planning.way_minutes import SharedLeg
from delegate.travel.requests import Minutes, total

Judge = Callable[[Deadline, Readiness, tuple[str, ...], Stop], Slack]


def judged_at_border(trip: SharedLeg, ready: Readiness, people: tuple[str, ...], judge: Judge) -> Readiness:
    """When people leave on a leg, `ready` being as they can; who is late at its counter, as if they were there in time.

    Nothing is judged where another finding says what is wrong, nor around an unknown place or on a written length.
    """
    leg, line = trip.made.leg, trip.made.leg.crossing_line
    passing, place = leg.wanted.written, leg.origin.place
    due = counter_deadline(line) if line else None
    if (
        due is None
        or passing is None
        or place is None
        or leg.spans
        or not leg.judged
        or leg.clashes
        or leg.border_missing
        or trip.minutes.blocked
    ):
        return ready
    approach = _approach(trip)
    if approach is None:
        return ready
    extra = max(ready.extra, approach.high - approach.planned)
    firm = ready.firm and not trip.minutes.rough
    legs = (*ready.legs, LegTaken(leg, ready.at, approach))
    came = ready._replace(at=ready.at + approach.planned, held=0, extra=extra, firm=firm, legs=legs)
    counter = side_of(passing.crossing, place.side)
    slack = judge(due, came, people, Stop(counter.id, "crossing", counter, due.line))
    if min(slack) >= 0:
        return ready
    return Readiness(ready.stop, due.at - approach.planned, 0, due.line, (), due.line.firm)


def _approach(trip: SharedLeg) -> Minutes | None:
    """The minutes to the first counter, waits for an hour apart; None where they are not known."""
    options, option = trip.made.options, trip.minutes.option
    if options.length or option is None or not any(part.kind == "clear" for part in option.segments):
        return None
    before = [part for part in takewhile(lambda part: part.kind != "clear", option.segments) if not shrinks(part)]
    return total((*options.opening, *before))
