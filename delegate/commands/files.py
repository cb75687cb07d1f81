"""Finds the user's files: the trips, the address books that may be included; and writes the output."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from delegate.commands.errors import CommandError

if TYPE_CHECKING:  # the pipeline brings everything with it, and --help needs none of that
    from delegate.pipeline import Fetched, Refused

STDIN = "-"
_LIMIT = 32 * 1024 * 1024 + 1  # one byte more than the reader takes, so that it can say so
_SKIPPED = ("node_modules", "__pycache__")


class Input(NamedTuple):
    """A trip to read: its path (None: standard input), the name it is given, and the folder its includes are from."""

    path: Path | None
    name: str
    folder: Path

    def read(self) -> bytes:
        """The bytes of the file."""
        try:
            if self.path is None:
                if sys.stdin is None:
                    raise CommandError("standard input is closed")
                return sys.stdin.buffer.read(_LIMIT)
            with self.path.open("rb") as file:
                return file.read(_LIMIT)
        except OSError as error:
            raise CommandError(f"cannot read {self.name}: {error.strerror or error}") from error


class Library:
    """Brings the files that a trip includes, from inside its repository alone, and remembers which it brought."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.brought: list[Path] = []

    def fetch(self, name: str) -> "Fetched | Refused":
        """The file under that path, seen from the trip; refused where it is no regular YAML file in there."""
        from delegate.pipeline import Fetched, Refused

        try:
            path = (self.folder / name).resolve()
            root = repository(self.folder.resolve())
            if not path.is_relative_to(root):
                return Refused("it is outside the repository of the trip")
            if path.suffix not in (".yaml", ".yml"):
                return Refused("it is not a .yaml or .yml file")
            if not stat.S_ISREG(path.stat().st_mode):
                return Refused("it is not a regular file")
            with path.open("rb") as file:
                data = file.read(_LIMIT)
        except FileNotFoundError:
            return Refused("there is no such file")
        except ValueError:
            return Refused("that is not a path")
        except (OSError, RuntimeError) as error:
            return Refused(f"it cannot be read: {getattr(error, 'strerror', None) or 'the links go in a circle'}")
        self.brought.append(path)
        return Fetched(shown(path), data)


def repository(folder: Path) -> Path:
    """The nearest folder above with a `.git`; the folder itself where there is none."""
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)


def shown(path: Path) -> str:
    """How a file is named in print: relative to where we are, with slashes.

    A relative path stays as it was typed; an absolute one that leads elsewhere shows its name alone.
    """
    if not path.is_absolute():
        return os.path.normpath(path).replace(os.sep, "/")
    with contextlib.suppress(OSError, ValueError):
        here, there = Path.cwd().resolve(), Path(os.path.normpath(Path.cwd() / path))
        for base, full in ((Path.cwd(), there), (here, path.resolve())):
            if full.is_relative_to(base):
                return full.relative_to(base).as_posix()
    return path.name


def the_trip(path: str | None, stdin_name: str | None) -> Input:
    """The one trip meant: a file, standard input, or the only trip of a folder (this one where nothing is said)."""
    if path == STDIN:
        return _stdin(stdin_name)
    place = Path(path or ".")
    if path is not None and not os.path.lexists(place):
        raise click.UsageError(f"there is no file `{path}`")
    if not place.is_dir():
        return _input(place)
    found = sorted(each for each in _listed(place) if is_trip(each.name) and not each.is_dir())
    if len(found) == 1:
        return _input(found[0])
    folder = "this folder" if path is None else f"`{path}`"
    if not found:
        raise click.UsageError(f"no trip in {folder}: name a file, or write a trip.yaml or *.trip.yaml")
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
        place = Path(path)
        if path == STDIN:
            found.setdefault(STDIN, _stdin(stdin_name))
        elif place.is_dir():
            inside = list(_walk(place))
            if not inside:
                missing.append(f"no trip in `{path}`: no trip.yaml and no *.trip.yaml")
            for each in inside:
                found.setdefault(os.path.realpath(each), _input(each))
        elif os.path.lexists(place):
            found.setdefault(os.path.realpath(place), _input(place))
        else:
            missing.append(f"there is no file `{path}`")
    return Trips(tuple(sorted(found.values(), key=lambda each: each.name)), tuple(missing))


def is_trip(name: str) -> bool:
    """Whether a file of that name in a folder is a trip."""
    return name == "trip.yaml" or name.endswith(".trip.yaml")


def write_whole(path: Path, data: bytes, inputs: Iterable[Path]) -> None:
    """Put the bytes into a file, all of them or none, and never over an input.

    A new file stands beside the old one until it is safely on disk; links are followed, the mode is kept.
    """
    real = Path(os.path.realpath(path))
    if any(_same(real, each) for each in inputs):
        raise click.UsageError(f"`{path}` is read by this very command: write somewhere else")
    if not real.parent.is_dir():
        raise click.UsageError(f"there is no folder `{path.parent}`")
    if real.is_dir():
        raise click.UsageError(f"`{path}` is a folder")
    try:
        if real.exists() and not real.is_file():  # a device or a pipe, which must not be replaced
            with real.open("wb") as device:
                device.write(data)
            return
        _replace(real, data)
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


def _same(one: Path, other: Path) -> bool:
    with contextlib.suppress(OSError):
        return one.samefile(other)
    return False


def _stdin(name: str | None) -> Input:
    if name is None:
        return Input(None, STDIN, Path())
    return Input(None, shown(Path(name)), Path(name).parent)


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
