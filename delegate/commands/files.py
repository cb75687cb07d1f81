"""Finds the user's files: the trips, the address books that may be included; and writes the output."""

import contextlib
import os
import shlex
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from delegate.commands.errors import CommandError
from delegate.includes import LIMIT, file_bytes, is_trip, shown
from delegate.tuples import NamedTuple

STDIN = "-"
_DOCUMENTS = (".docx", ".xlsx", ".ics", ".eml", ".csv", ".tsv")
_SAVED_ANEW = {  # what `delegate import` does not read, and what it reads in its place
    **dict.fromkeys((".doc", ".rtf", ".odt"), "open it in Word or LibreOffice and save it as .docx"),
    **dict.fromkeys((".xls", ".xlsb", ".ods"), "open it in Excel or LibreOffice and save it as .xlsx"),
    ".msg": "save the message as .eml",
    **dict.fromkeys((".pdf", ".jpg", ".jpeg", ".png"), "ask for the Word or Excel file that it was made from"),
}
_SKIPPED = ("node_modules", "__pycache__")


class Input(NamedTuple):
    """A trip to read: its path (None: standard input), the name it is given, and the folder its includes are from."""

    path: Path | None
    name: str
    folder: Path
    called: str = ""  # the last part of the path that standard input is said to have

    @property
    def files(self) -> tuple[Path, ...]:
        """The file that was read, also where standard input is said to be it: nothing may be written over it."""
        return (self.path,) if self.path is not None else () if self.name == STDIN else (self.folder / self.called,)

    def read(self, limit: int = LIMIT) -> bytes:
        """The bytes of the file, of standard input at most `limit`."""
        try:
            if self.path is None:
                if sys.stdin is None:
                    raise CommandError("standard input is closed")
                return sys.stdin.buffer.read(limit)
            return file_bytes(self.path)
        except OSError as error:
            raise CommandError(f"cannot read {self.name}: {error.strerror or error}") from error


def the_trip(path: str | None, stdin_name: str | None) -> Input:
    """The one trip meant: a file, standard input, or the only trip of a folder (this one where nothing is said)."""
    if path == STDIN:
        return _stdin(stdin_name)
    place = _named(path or ".")
    if path is not None and not os.path.lexists(place):
        raise click.UsageError(f"there is no file `{path}`")
    if not place.is_dir():
        if document := _a_document(place):
            raise click.UsageError(document)
        return _input(place)
    found = sorted(each for each in _listed(place) if is_trip(each.name) and not each.is_dir())
    if len(found) == 1:
        return _input(found[0])
    folder = "this folder" if path is None else f"`{path}`"
    if not found:
        raise click.UsageError(f"no trip in {folder}: name a file, or write a trip.yaml or *.trip.yaml (.yml will do)")
    names = "".join(f"\n  {shown(each)}" for each in found)
    raise click.UsageError(f"several trips in {folder}, name one of them:{names}")


class Trips(NamedTuple):
    """The trips found under some paths, in order, each once; and the paths under which nothing is."""

    inputs: tuple[Input, ...]
    missing: tuple[str, ...]


def all_trips(paths: Iterable[str], stdin_name: str | None) -> Trips:
    """Every file named, and every trip in the folders named, hidden folders left out."""
    found: dict[str, Input] = {}
    missing: list[str] = []
    for path in paths:
        place = _named(path)
        if path == STDIN:
            found.setdefault(STDIN, _stdin(stdin_name))
        elif place.is_dir():
            inside = list(_walk(place))
            if not inside:
                missing.append(f"no trip in {_folder(path)}: no trip.yaml and no *.trip.yaml (or .yml)")
            for each in inside:
                found.setdefault(os.path.realpath(each), _input(each))
        elif document := _a_document(place):
            missing.append(document)
        elif os.path.lexists(place):
            found.setdefault(os.path.realpath(place), _input(place))
        else:
            missing.append(f"there is no file `{path}`")
    return Trips(tuple(sorted(found.values(), key=lambda each: each.name)), tuple(missing))


def _a_document(place: Path) -> str:
    """What to do with a programme that is no trip yet, by how its name ends; nothing for another file."""
    suffix = place.suffix.lower()
    if suffix not in (*_DOCUMENTS, *_SAVED_ANEW) or not place.is_file():
        return ""
    name = shown(place)
    if anew := _SAVED_ANEW.get(suffix):
        return f"`{name}` is a document and no trip: {anew}, then `delegate import` makes the first draft of one"
    return f"`{name}` is a document and no trip: `delegate import {shlex.quote(name)}` makes the first draft of one"


def _named(path: str) -> Path:
    """The file or folder of that name; where there is none, the trip that `delegate list` calls so: `foshan`."""
    if not os.path.lexists(path) and path != STDIN:
        for suffix in (".trip.yaml", ".trip.yml"):
            if (trip := Path(path + suffix)).is_file():
                return trip
    return Path(path)


def _folder(path: str) -> str:
    return "this folder" if path == "." else f"`{path}`"


def write_whole(path: Path, data: bytes, inputs: Iterable[Path]) -> None:
    """Put the bytes into a file, all of them or none, and never over an input.

    A new file stands beside the old one until it is safely on disk; links are followed, the mode is kept. A file of
    somebody else, or with several names, stays the same one and is written in its place.
    """
    real = Path(os.path.realpath(path))
    if any(_same(real, each) for each in inputs) or _is_standard_input(real):
        raise click.UsageError(f"`{path}` is read by this very command: write somewhere else")
    if not real.parent.is_dir():
        raise click.UsageError(f"there is no folder `{path.parent}`")
    if real.is_dir():
        raise click.UsageError(f"`{path}` is a folder")
    try:
        if real.exists() and not real.is_file():  # a device or a pipe, which must not be replaced
            handle = os.open(real, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))  # a pipe that nobody reads never opens
            os.set_blocking(handle, True)
            with os.fdopen(handle, "wb") as device:
                device.write(data)
            return
        _write_over(real, data, shown(path))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CommandError(f"cannot write {shown(path)}: {error.strerror or error}") from error


def write_new(path: Path, data: bytes) -> None:
    """Put the bytes into a file that is not there yet, all of them or none; whatever is there wins."""
    import tempfile  # brings 3 ms of archives and hashes along

    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".new.") as folder:
            new = Path(folder) / "new"
            with new.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _link(new, path)
    except FileExistsError as error:
        raise click.UsageError(f"`{path}` is there already, and nothing is written over it") from error
    except OSError as error:
        raise CommandError(f"cannot write {shown(path)}: {error.strerror or error}") from error


def _link(new: Path, path: Path) -> None:
    """Give a finished file its name, unless something has it; a disk without links copies instead."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        raise
    except OSError:
        with path.open("xb") as file:
            file.write(new.read_bytes())


def _write_over(path: Path, data: bytes, name: str) -> None:
    """Put the bytes into a regular file, or a new one; not into one that its owner has closed to writing."""
    if not path.exists():
        _replace(path, data)
        return
    before = path.stat()
    if not before.st_mode & 0o222 or not os.access(path, os.W_OK):  # an administrator may write anywhere, and is not to
        raise CommandError(f"{name} cannot be written to: it is read-only")
    if before.st_nlink > 1 or before.st_uid != getattr(os, "geteuid", lambda: before.st_uid)():
        with path.open("r+b") as file:
            file.write(data)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())
        return
    _replace(path, data)


def _replace(path: Path, data: bytes) -> None:
    import tempfile  # brings 3 ms of archives and hashes along

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask())
        new.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _is_standard_input(path: Path) -> bool:
    """Whether a file is the one that the shell has put before standard input: `plan - -o trip.yaml < trip.yaml`."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        there = path.stat()
        return stat.S_ISREG(there.st_mode) and os.path.samestat(os.fstat(sys.stdin.fileno()), there)
    return False


def _same(one: Path, other: Path) -> bool:
    with contextlib.suppress(OSError):
        return one.samefile(other)
    return False


def _stdin(name: str | None) -> Input:
    if name is None:
        return Input(None, STDIN, Path())
    return Input(None, shown(Path(name)), Path(name).parent, Path(name).name)


def _input(path: Path) -> Input:
    return Input(path, shown(path), path.parent)


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError as error:
        raise CommandError(f"cannot look into {shown(folder)}: {error.strerror or error}") from error


def _walk(folder: Path) -> Iterable[Path]:
    """The trips in a folder and in the folders below it."""
    for inside, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith(".") and each not in _SKIPPED)
        trips = (Path(inside) / name for name in sorted(names) if is_trip(name))
        yield from (each for each in trips if each.is_file() or not each.exists())  # a pipe would never end
