"""Brings a trip as a commit has it, with the address books of that commit, followed through renames."""

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from delegate.git.asking import GitError, UnknownRevisionError
from delegate.git.renames import committed_path, path_at
from delegate.git.repository import Repository, commit_named, entries_at, files_at, head, repository_of
from delegate.git.versions import Commit, commit_at, tag_before, version_of
from delegate.includes import LIMIT
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # reading brings the parser with it, and --help needs none of that
    from delegate.reading.trip import Fetched, Refused


class CommittedLibrary(NamedTuple):
    """Brings the files that a trip includes, as the same commit has them, from inside its repository alone."""

    repository: Repository
    commit: str
    said: str  # what the commit is called in the names of files
    folder: str

    def fetch(self, name: str) -> "Fetched | Refused":
        """The file under that path, seen from the trip; refused where the commit has no regular YAML file there."""
        from delegate.reading.trip import Fetched, Refused

        path = posixpath.normpath(posixpath.join(self.folder, name.replace("\\", "/")))
        if posixpath.isabs(path) or path.split("/")[0] == ".." or "\0" in path:
            return Refused("it is outside the repository of the trip")
        if posixpath.splitext(path)[1].lower() not in (".yaml", ".yml"):
            return Refused("it is not a .yaml or .yml file")
        try:
            entries = entries_at(self.repository, self.commit, (path,))
            if path in entries and entries[path].is_link:
                return Refused("it is a link, which is not followed inside a revision")
            data = files_at(self.repository, entries).get(path)
        except GitError as error:
            return Refused(f"it cannot be read: {error}")
        return Refused("there is no such file") if data is None else Fetched(f"{self.said}:{path}", data[:LIMIT])


class CommittedTrip(NamedTuple):
    """A trip at a revision: its name, its bytes (None: it was not there), and what brings its includes."""

    name: str
    data: bytes | None
    library: CommittedLibrary
    commit: Commit


def trip_at(trip: Path, revision: str) -> CommittedTrip:
    """The trip that lies at a path now, as a revision has it, whatever it was called there.

    Raises `GitMissingError`, `NoRepositoryError`, and `GitError` where the revision is unknown or not in this clone.
    """
    trip = trip.resolve()
    repository = repository_of(trip.parent)
    return _trip_at(repository, repository.route(trip), commit_named(repository, revision), revision)


def trip_where_parted(trip: Path, one: str, other: str) -> CommittedTrip:
    """The trip at the commit where two revisions parted; raises what `trip_at` raises."""
    from delegate.git.asking import git_answer

    repository = repository_of(trip.resolve().parent)
    sides = [commit_named(repository, each) for each in (one, other)]
    try:
        base = git_answer(repository.root, "merge-base", *sides).split()[0].decode()
    except (GitError, IndexError) as error:
        raise UnknownRevisionError(f"`{one}` and `{other}` have nothing in common") from error
    return trip_at(trip, base)


def last_versions(trip: Path, data: bytes, included: list[Path]) -> list[CommittedTrip]:
    """The trip as those have it who got it before: at the newest tag, and in the version before this one.

    This version is what lies in the folder. Raises what `trip_at` raises.
    """
    version = version_of(trip, data, included)
    repository, path = version.repository, version.repository.route(trip.resolve())
    commits = dict.fromkeys(version.before)
    for each in version.before[:1]:
        if tag := tag_before(repository, each):
            commits[commit_named(repository, f"refs/tags/{tag}")] = None
    found = [_trip_at(repository, path, each, each[:8]) for each in commits]
    return [each for each in found if each.data is not None]


def _trip_at(repository: Repository, path: str, commit: str, said: str) -> CommittedTrip:
    tip = commit if said == "HEAD" else head(repository) or commit
    now = repository.root / path
    committed = committed_path(repository, path, now.read_bytes() if now.is_file() else b"", tip)
    there = path_at(repository, committed, commit, tip)
    about = commit_at(repository, commit)
    if there is None:
        library = CommittedLibrary(repository, commit, said, posixpath.dirname(path))
        return CommittedTrip(f"{said}:{path}", None, library, about)
    entries = entries_at(repository, commit, (there,))
    if not entries[there].is_file:
        raise GitError(f"{said}:{there} is no file but a link or a folder")
    data = files_at(repository, entries)[there][:LIMIT]
    library = CommittedLibrary(repository, commit, said, posixpath.dirname(there))
    return CommittedTrip(f"{said}:{there}", data, library, about)
