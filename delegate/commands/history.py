"""Asks git which version of a trip is printed, for every page to say it and for calendars to tell an update."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from delegate.includes import repository
from delegate.sheet.model import Revision
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # git is only loaded where there is a repository
    from delegate.git.committed import CommittedTrip


class Printed(NamedTuple):
    """Which revision is printed, and what standard error says about it: of every print, and of calendars."""

    revision: Revision = Revision()
    said: tuple[str, ...] = ()
    said_of_calendars: tuple[str, ...] = ()


def printed(trip: Path | None, data: bytes, included: Iterable[Path] = ()) -> Printed:
    """The version of a trip whose bytes are `data`, and of what it includes.

    Outside git, for standard input and without git there is none; where git refuses to answer its line is passed on.
    """
    if trip is None or not (repository(trip.resolve().parent) / ".git").exists():
        return Printed()
    from delegate.git.asking import GitError, GitMissingError, NoRepositoryError
    from delegate.git.versions import DIGITS, version_of

    try:
        version = version_of(trip, data, included)
    except (GitMissingError, NoRepositoryError):
        return Printed()
    except (GitError, OSError) as error:
        refused = f"git: {error}: printed without a version"
        return Printed(said=(refused,), said_of_calendars=("its events have SEQUENCE 0: phones keep what they have",))
    if version.commit is None:
        return Printed(Revision(changed=True), said_of_calendars=("this trip is not committed: SEQUENCE is 0",))
    revision = Revision(
        version.number,
        version.commit.seconds // 60,
        version.name,
        version.commit.hash[:DIGITS],
        version.commit.date,
        version.changed,
    )
    said = []
    if version.changed:
        said.append("this calendar has changes that are not committed: commit them before it is sent")
    if version.repository.shallow:
        said.append("this clone has a part of the history, and SEQUENCE is too high: print calendars from a full clone")
    return Printed(revision, said_of_calendars=tuple(said))


def sent_before(trip: Path | None, data: bytes, included: Iterable[Path]) -> "list[CommittedTrip]":
    """The versions that phones may have from before; none where git does not answer."""
    if trip is None or not (repository(trip.resolve().parent) / ".git").exists():
        return []
    from delegate.git.asking import GitError
    from delegate.git.committed import last_versions

    try:
        return last_versions(trip, data, [*included])
    except (GitError, OSError):
        return []
