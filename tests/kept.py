"""Keeps for all workers of a run what is dear to make and always the same: set pages, and what a browser prints.

What hangs on nothing but what was asked lasts for later runs too: pages of the same templates, fonts and typesetter.
"""

import hashlib
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")
_FOLDERS: list[tuple[Path, Path]] = []


@contextmanager
def kept_in(run: Path, lasting: Path) -> Iterator[None]:
    """Keep all that is `kept` meanwhile in two folders, for this run and longer; several processes may share them."""
    for folder in (run, lasting):
        folder.mkdir(exist_ok=True, parents=True)
    _FOLDERS.append((run, lasting))
    try:
        yield
    finally:
        _FOLDERS.remove((run, lasting))


def kept(asked: object, make: Callable[[], _T], *, lasts: bool = False) -> _T:
    """What was made before for what is `asked`, all that it depends on; made now where it was not. No error is kept.

    What `lasts` is there in later runs too: programs and files are asked for by their versions and by what is in them.
    """
    if not _FOLDERS:
        return make()
    key = hashlib.sha256(repr(asked).encode()).hexdigest()
    file = _FOLDERS[-1][lasts] / key
    try:
        found: _T = pickle.loads(file.read_bytes())
        os.utime(file)
    except (FileNotFoundError, EOFError, pickle.UnpicklingError):  # the last two where a run lost its power
        found = make()
        begun = file.with_name(f"{key}.{os.getpid()}")  # another process reads the whole of it, or nothing
        begun.write_bytes(pickle.dumps(found))
        begun.replace(file)
    return found


def trim(folder: Path, most: int) -> None:
    """Take away what was not asked for longest, until the rest are so many bytes."""
    files = [(each, each.stat()) for each in folder.glob("*")]
    for file, told in sorted(files, key=lambda each: -each[1].st_mtime_ns):
        most -= told.st_size
        if most < 0:
            file.unlink(missing_ok=True)


def file_of(text: str, suffix: str) -> Path:
    """A file with that text, one for all who ask in this run: whose address is the same has the same text."""
    path = _FOLDERS[-1][0] / f"{hashlib.sha256(text.encode()).hexdigest()}{suffix}"
    if not path.is_file():
        begun = path.with_name(f"{path.name}.{os.getpid()}")
        begun.write_text(text, "utf-8")
        begun.replace(path)
    return path
