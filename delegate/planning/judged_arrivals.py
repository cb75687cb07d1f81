"""Judges when people reach what they must not miss, and keeps it once for all who come by the same legs (rule 14)."""

from itertools import takewhile

from delegate.borders.routing import side_of
from delegate.planning.arrival import Arrival, LegTaken
from delegate.planning.deadlines import Deadline, counter_deadline
from delegate.planning.leg_timing import shrinks
from delegate.planning.legs import LegMaker
from delegate.planning.readiness import Readiness
from delegate.planning.stop import Slack, Stop, same_slack
from delegate.planning.way_minutes import SharedLeg, saved_by_driving
from delegate.travel.requests import Minutes, total


class JudgedArrivals:
    """What was judged, in the order of the trip; the maker puts the people of several cohorts in theirs."""

    def __init__(self, maker: LegMaker) -> None:
        self._maker = maker
        self._found: dict[tuple[object, ...], Arrival] = {}

    def all(self) -> tuple[Arrival, ...]:
        """Every arrival, its people together."""
        return tuple(self._found.values())

    def judge(self, due: Deadline, ready: Readiness, people: tuple[str, ...], stop: Stop) -> Slack:
        """The slack before a deadline; kept, once for all who come by the same legs.

        Where no clock has started their timetable, it is judged only if something opens too late for it.
        """
        if ready.unstarted and (ready.wake or ready.at + ready.extra <= due.at):
            return same_slack(0, 0)
        slack = same_slack(due.at - ready.at, due.at - ready.at - max(ready.extra, due.slow))
        last = ready.legs[-1] if ready.legs else None
        since = ready.stays
        if since is not None and last and last.leg.latest is not None and due.kind == "stop":
            latest = last.leg.latest
            slack = same_slack(latest - since, latest - since - last.minutes.high + last.minutes.planned)
        firm = ready.firm and due.line.firm and due.firm
        walked = (
            firm
            and slack.planned < 0
            and slack.planned + sum(saved_by_driving(self._maker, leg) for leg in ready.legs) >= 0
        )
        found = Arrival(
            line=due.line,
            stop=stop,
            people=people,
            reach=ready.at,
            deadline=due.at,
            slack=slack,
            bound=ready.bound,
            legs=ready.legs,
            key=due.key,
            kind=due.kind,
            check_in=due.minutes,
            usual=due.usual,
            stays_since=since,
            firm=firm and not walked,
            walked=walked,
            soft=ready.soft or due.soft,
        )
        key = (due.line.id, due.kind, stop.id, tuple(id(each.leg) for each in ready.legs), id(ready.bound))
        known = self._found.get(key)
        if known:
            worse = min(known, found, key=lambda each: (not (each.late and each.firm), each.slack))
            found = worse._replace(people=self._maker.union([known.people, people]))
        self._found[key] = found
        return slack

    def at_border(self, trip: SharedLeg, ready: Readiness, people: tuple[str, ...]) -> Readiness:
        """When people leave on a leg, `ready` as they can; who is late at its counter, as if they were there in time.

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
        slack = self.judge(due, came, people, Stop(counter.id, "crossing", counter, due.line))
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
