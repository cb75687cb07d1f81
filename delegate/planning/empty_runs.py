"""Holds the ways that a vehicle makes without people between two drives, and says when a border lets it (rule 24)."""

from delegate.borders.estimator import obstacles
from delegate.planning.drives import Drive
from delegate.planning.pick_ups import EmptyWay
from delegate.planning.stop import Slack
from delegate.planning.world import World
from delegate.travel.requests import Minutes, TravelRequest
from delegate.tuples import NamedTuple


class EmptyRun(NamedTuple):
    """The way of a vehicle without people from where one drive ended to where the next begins."""

    before: Drive
    after: Drive
    way: EmptyWay

    @property
    def minutes(self) -> Minutes | None:
        """How long it takes; None where it cannot drive over the border between, or no road leads there."""
        return self.way.minutes

    @property
    def barred(self) -> bool:
        """Whether it may not drive over the border that lies between, at whatever hour."""
        return self.minutes is None and not self.way.shut and not self.way.no_road

    @property
    def leaves(self) -> int | None:
        """The latest instant at which it sets off and is in time, and never before the last drive has ended."""
        if self.minutes is None or self.before.end is None or self.after.start is None:
            return None
        return max(self.before.end, self.after.start - self.minutes.planned)

    @property
    def arrives(self) -> int | None:
        """The instant at which it reaches the start of the next drive, if it leaves at `leaves`; None where that is."""
        return self.leaves + self.minutes.planned if self.leaves is not None and self.minutes else None

    @property
    def slack(self) -> Slack | None:
        """Minutes that are left before the next drive; None where it cannot drive there at all."""
        if self.minutes is None or self.before.end is None or self.after.start is None:
            return None
        there = self.after.start - self.before.end
        return Slack(there - self.minutes.planned, there - self.minutes.high)

    @property
    def may_suffice(self) -> bool:
        """Whether the time beside a drive for a minute alone is enough to the near edge of a city known alone."""
        slack, lengths = self.slack, self.before.lasts and self.after.lasts
        return slack is not None and not lengths and self.way.nearer > 0 and slack.planned + self.way.nearer >= 0


def way_when_open(world: World, ask: TravelRequest, by: int) -> EmptyWay | None:
    """The way of who sets off at the hour asked about or later, where no crossing is open at that one.

    None where one is, or where the border is not shut by its hours, for then nothing is known of it.
    """
    leave = ask.leave
    if leave is None or not ask.crosses or any(each.crossing for each in world.estimator(ask)):
        return None
    reasons = [why.kind for _, why in obstacles(world.borders, ask, leave)]
    if not {"closed", "slow"}.intersection(reasons):
        return None
    later = world.estimator(ask._replace(leave=None, ready_by=by))
    in_time = (each for each in later if each.leave >= leave and each.leave + each.minutes.planned <= by)
    made = next((each for each in in_time if each.crossing), None)
    return EmptyWay(made.minutes, made.crossing) if made else EmptyWay(None, shut=True)
