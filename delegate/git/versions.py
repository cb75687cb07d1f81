"""Says which version of a trip lies in a folder: the last commit that touched it, and whether it was changed since."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from delegate.git.asking import GitError, git_answer
from delegate.git.renames import committed_path
from delegate.git.repository import Repository, TreeEntry, checked_out, entries_at, files_at, history
from delegate.tuples import NamedTuple

DIGITS = 8  # of a commit, where people read it
_YEAR_2020 = 1_577_836_800  # seconds from 1970 to 2020-01-01 UTC
_FORMAT = (f"--abbrev={DIGITS}", "--format=%H %h %ct %cs %P")


class Commit(NamedTuple):
    """A commit, when it was made (seconds since the epoch; the date on its committer's calendar), and what it follows.

    `short` are the first 8 digits of its hash, more where another object has the same. In the history of some files the
    parents are the commits before it that touched them.
    """

    hash: str
    short: str
    seconds: int
    date: dt.date
    parents: tuple[str, ...]


class Version(NamedTuple):
    """Which version of a trip lies in a folder.

    `commit` is the last one that touched the trip or what it includes; without one the trip was never committed. `name`
    is its tag, the tag before it with the number of commits since, or 8 digits. `number` grows with every commit that
    touches those files and by one for changes, and never falls. `before` are the commits that had the versions before.
    """

    repository: Repository
    commit: Commit | None = None
    name: str = ""
    changed: bool = True
    number: int = 0
    before: tuple[str, ...] = ()


def version_of(trip: Path, data: bytes, included: Iterable[Path] = ()) -> Version:
    """The version of a trip whose bytes are `data`; `included` are the address books that it brought.

    Raises what `git_answer` raises.
    """
    trip = trip.resolve()
    repository, tip, tagged = checked_out(trip.parent)
    if tip is None:
        return Version(repository)
    now = repository.route(trip)
    there = committed_path(repository, now, data, tip)
    files = {there: data, **{repository.route(path.resolve()): path.read_bytes() for path in included}}
    entries = entries_at(repository, tip, files)
    if there not in entries:
        return Version(repository)
    changed = there != now or _changed(repository, files, entries)
    touched = commits_of(repository, tip, {entry.path for entry in entries.values()})
    if not touched:
        return Version(repository)
    last, latest = touched[0], max(each.seconds for each in touched)
    number = 2 * max(latest - _YEAR_2020, 0) + changed
    name = name_of(repository, last.hash) if tagged else last.short
    return Version(repository, last, name, changed, number, (tip,) if changed else last.parents)


def commits_of(repository: Repository, tip: str, paths: Iterable[str]) -> list[Commit]:
    """The commits up to `tip` that touched one of the files, newest first.

    A merge is one of them where both of its sides had touched them, also where it is settled for one side.
    """
    said = history(
        repository,
        "log",
        "--full-history",
        "--simplify-merges",
        "--parents",
        "--no-ext-diff",
        "--no-textconv",
        *_FORMAT,
        tip,
        "--",
        *sorted(paths),
    )
    return [commit_in(line) for line in said.decode().splitlines()]


def commit_at(repository: Repository, commit: str) -> Commit:
    """A commit by its full hash."""
    return commit_in(history(repository, "log", "-1", "--no-ext-diff", *_FORMAT, commit, "--").decode())


def commit_in(line: str) -> Commit:
    """A commit as our format prints it."""
    name, short, seconds, date, *parents = line.split()
    return Commit(name, short, int(seconds), dt.date.fromisoformat(date), tuple(parents))


def name_of(repository: Repository, commit: str) -> str:
    """`v3`, `v3-2-g1f3c9a02` two commits later, or 8 digits where no tag is before it."""
    said = git_answer(repository.root, "describe", "--tags", "--always", f"--abbrev={DIGITS}", commit)
    return said.decode("utf-8", "replace").strip()


def tag_before(repository: Repository, commit: str) -> str | None:
    """The newest tag at a commit or before it; None where there is none."""
    try:
        said = git_answer(repository.root, "describe", "--tags", "--abbrev=0", commit)
    except GitError:
        return None
    return said.decode("utf-8", "surrogateescape").strip()


def _changed(repository: Repository, files: Mapping[str, bytes], entries: Mapping[str, TreeEntry]) -> bool:
    """Whether a file is another one than was committed, line ends aside; also where this clone cannot tell."""
    if all(path in entries and _has_hash(data, entries[path]) for path, data in files.items()):
        return False
    try:
        committed = files_at(repository, entries)
    except GitError:
        return True
    return any(_lines(data) != _lines(committed.get(path)) for path, data in files.items())


def _has_hash(data: bytes, entry: TreeEntry) -> bool:
    """Whether these bytes are the file of an entry: its hash tells, for which git need not be asked."""
    import hashlib  # heavy, and only what is printed has a version

    made = partial(hashlib.new, "sha1" if len(entry.hash) == 40 else "sha256", usedforsecurity=False)
    alike = {data, data.replace(b"\r\n", b"\n")}
    return entry.is_file and any(made(b"blob %d\0%b" % (len(each), each)).hexdigest() == entry.hash for each in alike)


def _lines(data: bytes | None) -> bytes | None:
    return None if data is None else data.replace(b"\r\n", b"\n")
