"""Replaces a folder that is ours: it has our mark, and nothing in it was put there or changed by somebody else."""

import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from delegate.commands.errors import CommandError
from delegate.includes import file_bytes, shown

MARK = ".delegate-pack"
FIRST_LINE = "delegate-pack/1: these files are replaced whole by `delegate pack`"


def may_be_replaced(folder: Path) -> None:
    """A new folder, an empty one, or one of ours in which nothing is added or changed; else the request is wrong."""
    if not os.path.lexists(folder):
        if not folder.absolute().parent.is_dir():
            raise click.UsageError(f"there is no folder `{folder.parent}`")
        return
    if folder.is_symlink() or not folder.is_dir():
        raise click.UsageError(f"`{folder}` is no folder: name a new one")
    try:
        there = _files(folder)
    except OSError as error:
        raise CommandError(f"cannot look into {shown(folder)}: {error.strerror or error}") from error
    if not there and not any(folder.iterdir()):
        return
    ours = _marked(folder)
    if ours is None:
        raise click.UsageError(f"`{folder}` has files that are no pack: name a new or an empty folder")
    if foreign := sorted(name for name, print_ in there.items() if ours.get(name) != print_):
        raise click.UsageError(
            f"`{folder}` has files that were added or changed since it was packed, and they would be lost: "
            f"{', '.join(foreign[:3])}{' and others' if len(foreign) > 3 else ''}"
        )


def replace_whole(folder: Path, documents: Mapping[str, bytes]) -> None:
    """Put the documents into the folder, all of them or none; what it held before is gone only when they are there."""
    place = folder.absolute()
    try:
        with tempfile.TemporaryDirectory(dir=place.parent, prefix=f".{place.name[:60]}.") as beside:
            new = Path(beside) / "new"
            new.mkdir()
            for name, data in documents.items():
                path = new / name
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(data)
            (new / MARK).write_text(_mark(documents), "utf-8")
            if place.exists():
                shutil.copymode(place, new)
                _change_places(new, place)
            else:
                new.rename(place)
    except OSError as error:
        beaten = error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT)
        why = "another program has put something there meanwhile" if beaten else error.strerror or error
        raise CommandError(f"cannot write {shown(folder)}: {why}") from error


def _change_places(new: Path, place: Path) -> None:
    """The new folder where the old one was; whatever comes between, also Ctrl-C, the old one is back, or named."""
    aside = Path(tempfile.mkdtemp(dir=place.parent, prefix=f".{place.name[:60]}.old."))  # it outlives what is new
    old, filled = aside / place.name, False  # whether ours, or what another program has put there, stands in its place
    try:
        place.rename(old)
        new.rename(place)
        filled = True
    except BaseException:
        filled = place.exists()
        if old.exists() and not filled:
            try:
                old.rename(place)
            except OSError as error:
                filled = place.exists()
                if not filled:
                    raise CommandError(f"cannot write {shown(place)}: what it held is in {shown(old)}") from error
        raise
    finally:
        if filled or place.exists() or not old.exists():
            shutil.rmtree(aside, ignore_errors=True)


def _mark(documents: Mapping[str, bytes]) -> str:
    lines = (f"{_fingerprint(data)}  {name}" for name, data in documents.items())
    return "\n".join((FIRST_LINE, *lines)) + "\n"


def _marked(folder: Path) -> dict[str, str] | None:
    """The files that we put there with their fingerprints; None without our mark."""
    try:
        first, *lines = file_bytes(folder / MARK).decode().splitlines() or [""]
    except (OSError, UnicodeDecodeError):
        return None
    return {line[66:]: line[:64] for line in lines} if first == FIRST_LINE else None


def _files(folder: Path) -> dict[str, str]:
    """Every file below a folder but the mark, with its fingerprint; a link or a pipe has none that could be ours."""
    found = {}
    for inside, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(inside) / name).is_symlink()]
        for name in (*names, *links):
            path = Path(inside) / name
            route = path.relative_to(folder).as_posix()
            if route != MARK:
                found[route] = _fingerprint(path.read_bytes()) if path.is_file() and not path.is_symlink() else ""
    return found


def _fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
