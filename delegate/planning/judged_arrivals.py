"""Judges when people reach what they must not miss, and keeps it once for all who come by the same legs (rule 14)."""

from delegate.planning.arrival import Arrival
from delegate.planning.deadlines import Deadline
from delegate.planning.legs import LegMaker
from delegate.planning.readiness import Readiness
from delegate.planning.stop import Slack, Stop, same_slack
from delegate.planning.way_minutes import saved_by_driving


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
