"""Reads which revisions a comparison asks for: `v3`, `v3..v4`, `v3...v4`, and brings the trip as git has it there."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands.errors import CommandError
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # git is only loaded where a revision is asked for
    from delegate.git.committed import CommittedTrip

HERE = "HEAD"
_SUFFIXES = (".yaml", ".yml")


class RevisionRange(NamedTuple):
    """The two revisions that are compared; without `new` it is the working file. `parted`: from where they parted."""

    old: str
    new: str | None = None
    parted: bool = False


def range_of(word: str) -> RevisionRange:
    """What a word that is no file asks for; an end that is left out is `HEAD`."""
    for between in ("...", ".."):
        old, found, new = word.partition(between)
        if found and not word.endswith(_SUFFIXES):
            return RevisionRange(old or HERE, new or HERE, parted=between == "...")
    return RevisionRange(word)


def committed_pair(
    trip: Path, asked: RevisionRange, otherwise: str = "name two files"
) -> "tuple[CommittedTrip, CommittedTrip | None]":
    """The trip at both ends; None for the working file. `otherwise` is what to do outside a repository.

    Raises `click.UsageError` where a revision is unknown or there is no repository, `CommandError` without git or where
    git refuses.
    """
    from delegate.git.asking import GitError, NoRepositoryError, UnknownRevisionError
    from delegate.git.committed import trip_at, trip_where_parted

    try:
        old = trip_where_parted(trip, asked.old, asked.new or HERE) if asked.parted else trip_at(trip, asked.old)
        return old, trip_at(trip, asked.new) if asked.new else None
    except NoRepositoryError as error:
        raise click.UsageError(f"`{trip.name}` is in no git repository: {otherwise}") from error
    except UnknownRevisionError as error:
        raise click.UsageError(str(error)) from error
    except GitError as error:
        raise CommandError(f"git: {error}") from error


def is_changed(trip: Path, data: bytes, included: "list[Path]") -> bool:
    """Whether the working file or one that it includes differs from what was committed last."""
    from delegate.git.asking import GitError
    from delegate.git.versions import version_of

    try:
        return version_of(trip, data, included).changed
    except (GitError, OSError):
        return True
