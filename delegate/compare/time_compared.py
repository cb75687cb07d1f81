"""Compares what somebody's days are spent on in two drafts of a trip."""

import datetime as dt
from collections.abc import Collection, Iterator

from delegate.assessment.time_spent import TimeSpent, principals, time_spent
from delegate.compare.draft import Comparison
from delegate.compare.matching import paired
from delegate.compare.renames import Renames
from delegate.tuples import NamedTuple


class TimePair(NamedTuple):
    """What somebody spends a date on in each draft; None where he or she is not there, or no time is known.

    `person` is the key of the new draft, of who is no longer in it the old one. Where the whole trip is on other dates,
    `date` is that of the new draft.
    """

    person: str
    date: dt.date
    old: TimeSpent | None
    new: TimeSpent | None

    @property
    def is_changed(self) -> bool:
        """Whether the minutes are others."""
        return (self.old and self.old.minutes) != (self.new and self.new.minutes)


def time_compared(comparison: Comparison, people: Collection[str] | None) -> Iterator[TimePair]:
    """The days of these people by the date, or of each principal of either draft, in the order of the new one."""
    names = paired(comparison.old.plan, comparison.new.plan).names
    before = {names.key("delegation", who): who for who in comparison.old.plan.people}
    wanted = _principals(comparison, names) if people is None else people
    everybody = dict.fromkeys((*comparison.new.plan.people, *before))
    for who in [each for each in everybody if each in wanted]:
        old = {}
        if who in before:
            spent = time_spent(comparison.old.plan, (before[who],))
            old = {each.date + dt.timedelta(comparison.days): each for each in spent}
        now = time_spent(comparison.new.plan, (who,)) if who in comparison.new.plan.people else ()
        new = {each.date: each for each in now}
        for date in sorted({*old, *new}):
            yield TimePair(who, date, old.get(date), new.get(date))


def _principals(comparison: Comparison, names: Renames) -> frozenset[str]:
    before = names.keys("delegation", principals(comparison.old.plan))
    return before | frozenset(principals(comparison.new.plan))
