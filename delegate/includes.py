"""Brings the address books that a trip includes, knows a trip by its name, and says how files are named in print."""

import contextlib
import errno
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # reading brings the parser with it, and --help needs none of that
    from delegate.reading.trip import Fetched, Refused

LIMIT = 32 * 1024 * 1024 + 1  # bytes read of a file: one more than the reader takes, so that it can say so


class Library:
    """Brings the files that a trip includes, from inside its repository alone, and remembers which it brought.

    `wanted` are also those that are not there, for whoever waits until they are.

    Of a file in `unsaved`, by its resolved path, those bytes count: an editor has it open and has not saved it.
    """

    def __init__(self, folder: Path, unsaved: Mapping[Path, bytes] | None = None) -> None:
        self.folder = folder
        self.unsaved = unsaved or {}
        self.brought: list[Path] = []
        self.wanted: list[Path] = []

    def fetch(self, name: str) -> "Fetched | Refused":
        """The file under that path, seen from the trip; refused where it is no regular YAML file in there."""
        from delegate.reading.trip import Fetched, Refused

        try:
            path = (self.folder / name).resolve()
            root = repository(self.folder.resolve())
            if not path.is_relative_to(root):
                return Refused("it is outside the repository of the trip")
            if path.suffix.lower() not in (".yaml", ".yml"):
                return Refused("it is not a .yaml or .yml file")
            self.wanted.append(path)
            data = self.unsaved.get(path)
            if data is None:
                if not stat.S_ISREG(path.stat().st_mode):
                    return Refused("it is not a regular file")
                with path.open("rb") as file:
                    data = file.read(LIMIT)
        except FileNotFoundError:
            return Refused("there is no such file")
        except ValueError:
            return Refused("that is not a path")
        except (OSError, RuntimeError) as error:
            return Refused(f"it cannot be read: {getattr(error, 'strerror', None) or 'the links go in a circle'}")
        self.brought.append(path)
        return Fetched(shown(path), data)


def file_bytes(path: Path, most: int = LIMIT) -> bytes:
    """The bytes of a file, at once: a pipe or a device, which may never end, is refused. Raises OSError."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise OSError(errno.EINVAL, "it is a pipe or a device, and no file", str(path))
    with path.open("rb") as file:
        return file.read(most)


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


def is_trip(name: str) -> bool:
    """Whether a file of that name in a folder is a trip: `trip.yaml`, `*.trip.yaml`, also `.yml`, also in capitals."""
    plain = name.lower()
    return plain in ("trip.yaml", "trip.yml") or plain.endswith((".trip.yaml", ".trip.yml"))
