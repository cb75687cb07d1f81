"""Watches the files that a trip is made of, and says when one of them was saved."""

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from watchfiles import watch

_GROUPED, _STEP = 100, 10  # milliseconds: the longest that saves are collected, and the quiet that ends it
_LOOK = 500  # milliseconds after which the files are looked at though nothing was reported: on some disks nothing is
_QUIET, _GONE = 0.015, 0.2  # seconds that a file must stay as it is, and that it may be away while it is replaced

Signature: TypeAlias = dict[Path, tuple[int, int, int] | None]


def each_save(draw: Callable[[], Collection[Path]], first: Collection[Path]) -> None:
    """Call `draw`, and again whenever one of the files that it named was saved, made or deleted; it never returns.

    `first` are the files known before it is called. An editor that puts a new file in the place of the old one has
    saved it once. Raises what `draw` raises, and KeyboardInterrupt.
    """
    seen = signature(first)
    while True:
        seen |= {path: found for path, found in signature(draw()).items() if path not in seen}
        for _ in _looks(seen):
            now = _settled(seen)
            if now != seen:
                seen = now
                break


def signature(files: Iterable[Path]) -> Signature:
    """What tells one version of a file from the next: when it was written, how long it is, which file it is."""
    return {path: _stamp(path) for path in files}


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _settled(seen: Signature) -> Signature:
    """The files as they are once nobody is writing them: an editor empties a file, or moves it away, and fills it."""
    now = signature(seen)
    end = time.monotonic() + _GONE
    while now != seen and time.monotonic() < end:
        time.sleep(_QUIET)
        later = signature(seen)
        whole = all(found is not None and found[1] for path, found in later.items() if seen[path] is not None)
        if later == now and whole:
            break
        now = later
    return now


def _looks(files: Collection[Path]) -> Iterator[None]:
    """A look is due: something happened in a folder of these files, or nothing was reported for a while."""
    names = {name for path in files for name in (path.name, path.resolve().name)}
    folders = {folder for path in files for folder in (path.absolute().parent, path.resolve().parent)}
    while not (there := [each for each in folders if each.is_dir()]):
        time.sleep(_LOOK / 1000)
        yield
    yield  # something may have happened since the files were read
    for _ in watch(
        *there,
        watch_filter=lambda _, path: Path(path).name in names,
        debounce=_GROUPED,
        step=_STEP,
        rust_timeout=_LOOK,
        yield_on_timeout=True,
        recursive=False,
    ):
        yield
