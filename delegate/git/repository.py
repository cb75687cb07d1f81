"""Finds the repository of a file, and reads commits, trees and files in it by their full hashes."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from delegate.git.asking import GitError, UnknownRevisionError, git_answer, lasting_answer
from delegate.tuples import NamedTuple

_ABOUT = ("rev-parse", "--is-shallow-repository", "--show-prefix")
_FILE, _LINK, _SUBMODULE = ("100644", "100755", "100664"), "120000", "160000"


class Repository(NamedTuple):
    """A repository with a working tree: its top folder, and whether its history is cut off."""

    root: Path
    shallow: bool

    def route(self, path: Path) -> str:
        """A file as the trees of the repository call it; raises `GitError` where it lies outside."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError as error:
            raise GitError(f"`{path.name}` lies outside the repository") from error


class Checkout(NamedTuple):
    """A repository, the commit that is checked out (None: nothing is committed yet), and whether it may have a tag."""

    repository: Repository
    tip: str | None
    tagged: bool


class TreeEntry(NamedTuple):
    """What a commit has at a path: a file, a link, a folder, or the commit of a submodule."""

    mode: str
    hash: str
    path: str

    @property
    def is_file(self) -> bool:
        """Whether it is a regular file."""
        return self.mode in _FILE

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link, which nobody follows inside a commit."""
        return self.mode == _LINK

    @property
    def is_submodule(self) -> bool:
        """Whether another repository begins here, at the commit that `hash` names."""
        return self.mode == _SUBMODULE


def repository_of(folder: Path) -> Repository:
    """The repository in whose working tree a folder lies; in a submodule that is the submodule.

    Raises what `git_answer` raises.
    """
    folder = folder.resolve()
    return _repository(folder, git_answer(folder, *_ABOUT))


def checked_out(folder: Path) -> Checkout:
    """What is checked out where a folder lies, in one question where something is committed.

    Raises what `git_answer` raises.
    """
    folder = folder.resolve()
    try:
        said = git_answer(folder, "rev-parse", "--tags", *_ABOUT[1:], "HEAD^{commit}")
    except GitError:
        found = repository_of(folder)
        return Checkout(found, head(found), tagged=True)
    tagged = False
    while not said.startswith((b"true\n", b"false\n")):  # the hash of a tag
        tagged, said = True, said.partition(b"\n")[2]
    about, _, tip = said.removesuffix(b"\n").rpartition(b"\n")
    return Checkout(_repository(folder, about), tip.decode(), tagged)


def _repository(folder: Path, about: bytes) -> Repository:
    shallow, _, prefix = about.partition(b"\n")
    above = len(PurePosixPath(os.fsdecode(prefix.removesuffix(b"\n"))).parts)
    return Repository(folder.parents[above - 1] if above else folder, shallow == b"true")


def head(repository: Repository) -> str | None:
    """The commit that is checked out; None where nothing is committed yet."""
    try:
        return commit_named(repository, "HEAD")
    except GitError:
        return None


def commit_named(repository: Repository, revision: str) -> str:
    """The full hash of the commit that a revision means; raises `UnknownRevisionError` where it means none."""
    try:
        said = git_answer(repository.root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    except GitError as error:
        why = "is not in this clone, whose history is cut off" if repository.shallow else "is no revision here"
        if "single revision" in str(error) or "unknown revision" in str(error) or "bad" in str(error):
            raise UnknownRevisionError(f"`{revision}` {why}") from error
        raise
    return said.split()[-1].decode()


def history(repository: Repository, *words: str) -> bytes:
    """What git answers about commits by their full hashes: asked once, unless history is cut off here and may grow."""
    ask = git_answer if repository.shallow else lasting_answer
    return ask(repository.root, *words)


def entries_at(repository: Repository, commit: str, paths: Iterable[str]) -> dict[str, TreeEntry]:
    """What a commit has at each path; where a path leads into a submodule, the submodule. What it lacks is left out."""
    wanted = list(dict.fromkeys(paths))
    if not wanted:
        return {}
    there = _listed(repository, commit, tuple(wanted))
    found = {path: there[path] for path in wanted if path in there}
    if missing := [path for path in wanted if path not in found and "/" in path]:
        above = {str(each) for path in missing for each in PurePosixPath(path).parents} - {"."}
        modules = [entry for entry in _listed(repository, commit, tuple(sorted(above))).values() if entry.is_submodule]
        found |= {path: each for path in missing for each in modules if path.startswith(f"{each.path}/")}
    return found


def _listed(repository: Repository, commit: str, paths: tuple[str, ...]) -> Mapping[str, TreeEntry]:
    """What a commit has at these very paths."""
    said = lasting_answer(repository.root, "ls-tree", "-z", "--full-tree", commit, "--", *paths)
    return {entry.path: entry for entry in map(_entry, said.split(b"\0")[:-1])}


def entries_below(repository: Repository, commit: str) -> dict[str, TreeEntry]:
    """All that a commit has in any folder."""
    said = lasting_answer(repository.root, "ls-tree", "-r", "-z", "--full-tree", commit)
    return {entry.path: entry for entry in map(_entry, said.split(b"\0")[:-1])}


def _entry(said: bytes) -> TreeEntry:
    about, _, path = said.partition(b"\t")
    mode, _, name = about.decode().split(" ")[:3]
    return TreeEntry(mode, name, os.fsdecode(path))


def files_at(repository: Repository, entries: Mapping[str, TreeEntry]) -> dict[str, bytes]:
    """The bytes of each file by its path; of one in a submodule those at the commit that is recorded.

    Raises `GitError` where this clone lacks one.
    """
    plain = {path: entry for path, entry in entries.items() if entry.is_file}
    found = dict(zip(plain, _blobs(repository, [entry.hash for entry in plain.values()]), strict=True))
    for path, entry in entries.items():
        if entry.is_submodule and (data := _in_submodule(repository, entry, path)) is not None:
            found[path] = data
    return found


def _in_submodule(repository: Repository, module: TreeEntry, path: str) -> bytes | None:
    """A file of a submodule at its recorded commit; None where that has no such file."""
    inside = path.removeprefix(module.path).removeprefix("/")
    other = repository_of(repository.root / module.path)
    if other.root == repository.root or not inside:
        raise GitError(f"the submodule `{module.path}` is not in this clone")
    commit = commit_named(other, module.hash)
    return files_at(other, entries_at(other, commit, (inside,))).get(inside)


def _blobs(repository: Repository, hashes: list[str]) -> list[bytes]:
    """The bytes of each object, as they were committed: no filter and no conversion."""
    if not hashes:
        return []
    named = "".join(f"{each}\n" for each in hashes).encode()
    said = lasting_answer(repository.root, "cat-file", "--batch", given=named)
    found = []
    for _ in hashes:
        about, _, said = said.partition(b"\n")
        if not about.split()[-1:] or not about.split()[-1].isdigit():
            raise GitError("a file of that revision is not in this clone")
        size = int(about.split()[-1])
        found.append(said[:size])
        said = said[size + 1 :]
    return found
