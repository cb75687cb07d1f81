"""Keeps for all workers of a run what is dear to make and always the same: set pages, and what a browser prints."""

import hashlib
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")
_FOLDERS: list[Path] = []


@contextmanager
def kept_in(folder: Path) -> Iterator[None]:
    """Keep in a folder, which several processes may share, all that is `kept` meanwhile."""
    folder.mkdir(exist_ok=True)
    _FOLDERS.append(folder)
    try:
        yield
    finally:
        _FOLDERS.remove(folder)


def kept(asked: object, make: Callable[[], _T]) -> _T:
    """What was made before for what is `asked`, all that it depends on; made now where it was not. No error is kept."""
    if not _FOLDERS:
        return make()
    key = hashlib.sha256(repr(asked).encode()).hexdigest()
    file = _FOLDERS[-1] / key
    try:
        found: _T = pickle.loads(file.read_bytes())
    except FileNotFoundError:
        found = make()
        begun = file.with_name(f"{key}.{os.getpid()}")  # another process reads the whole of it, or nothing
        begun.write_bytes(pickle.dumps(found))
        begun.replace(file)
    return found


def file_of(text: str, suffix: str) -> Path:
    """A file with that text, one for all who ask in this run: whose address is the same has the same text."""
    path = _FOLDERS[-1] / f"{hashlib.sha256(text.encode()).hexdigest()}{suffix}"
    if not path.is_file():
        begun = path.with_name(f"{path.name}.{os.getpid()}")
        begun.write_text(text, "utf-8")
        begun.replace(path)
    return path
