"""Defines the version of a trip that a print is of, and the one with which it is compared."""

import datetime as dt

from delegate.tuples import NamedTuple


class Revision(NamedTuple):
    """The version in git of a trip that is printed: how many times it is counted as changed, and when it was last.

    `instant` (minutes since the epoch, UTC) is None where nobody knows, and in a sheet the beginning of the trip's
    first day. `name` is the tag of the version or what stands for one, `commit` the first digits of the last commit
    that touched the trip, and `date` the day of it; all are empty outside git. `changed` says that the files are others
    than those that were committed.
    """

    number: int = 0
    instant: int | None = None
    name: str = ""
    commit: str = ""
    date: dt.date | None = None
    changed: bool = False


NEVER_CHANGED = Revision()


class Earlier(NamedTuple):
    """The version with which a print is compared: what it is called, the digits of its commit, and the date of that."""

    name: str
    commit: str = ""
    date: dt.date | None = None
