"""Follows a file through the renames between two commits, in either direction of time."""

import os

from delegate.git.asking import GitError
from delegate.git.repository import Repository, entries_at, entries_below, files_at, history
from delegate.tuples import NamedTuple

ALIKE = 0.5  # of the lines, as git itself takes a file for another one's new name


class Rename(NamedTuple):
    """A file that one commit gave another path."""

    old: str
    new: str


def path_at(repository: Repository, path: str, commit: str, tip: str) -> str | None:
    """What a file of `tip` is called in another commit, on whatever branch that is; None where it is not there.

    A file that has the path in that commit and is called otherwise now is another one.
    """
    base = _merge_base(repository, commit, tip)
    back, ahead = _renames(repository, base, tip), _renames(repository, base, commit)
    there = _forward(_backward(path, back), ahead)
    if there not in entries_at(repository, commit, (there,)):
        return None
    now = _forward(_backward(there, ahead), back)
    return there if now == path or now not in entries_at(repository, tip, (now,)) else None


def committed_path(repository: Repository, path: str, data: bytes, tip: str) -> str:
    """What a file of the working tree is called in `tip`, also where it has a new name that nobody has committed."""
    if path in entries_at(repository, tip, (path,)):
        return path
    from difflib import SequenceMatcher  # only where the trip has a name that nobody has committed

    gone = {
        each: entry
        for each, entry in entries_below(repository, tip).items()
        if entry.is_file and each.endswith((".yaml", ".yml")) and not os.path.lexists(repository.root / each)
    }
    lines = data.splitlines()
    alike = {
        each: SequenceMatcher(None, lines, committed.splitlines(), autojunk=False).ratio()
        for each, committed in files_at(repository, gone).items()
    }
    best = max(alike, key=lambda each: alike[each], default=path)
    return best if alike.get(best, 0) >= ALIKE else path


def _backward(path: str, renames: list[Rename]) -> str:
    """The path before all of these renames, the newest first."""
    for rename in renames:
        if rename.new == path:
            path = rename.old
    return path


def _forward(path: str, renames: list[Rename]) -> str:
    """The path after all of these renames, the newest first."""
    for rename in reversed(renames):
        if rename.old == path:
            path = rename.new
    return path


def _merge_base(repository: Repository, one: str, other: str) -> str | None:
    """Where two commits parted; None where they have nothing in common."""
    if one == other:
        return one
    try:
        return history(repository, "merge-base", one, other).split()[0].decode()
    except (GitError, IndexError):
        return None


def _renames(repository: Repository, base: str | None, tip: str) -> list[Rename]:
    """Every rename of the commits behind a tip up to a base, the newest first; a merge has none of its own."""
    if base is None or base == tip:
        return []
    said = history(
        repository,
        "log",
        "--topo-order",
        "--no-diff-merges",
        "--find-renames",
        "--diff-filter=R",
        "--name-status",
        "--no-ext-diff",
        "--no-textconv",
        "-z",
        "--format=",
        f"{base}..{tip}",
        "--",
    )
    fields = [os.fsdecode(field.lstrip(b"\n")) for field in said.split(b"\0") if field.strip(b"\n")]
    return [Rename(old, new) for _, old, new in zip(fields[::3], fields[1::3], fields[2::3], strict=True)]
