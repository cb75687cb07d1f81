"""Finds the settings of a trip's folder and those of the user, and opens both as data."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from delegate.i18n.escape import safe_line
from delegate.includes import file_bytes, repository, shown
from delegate.settings.settings_file import OWN, SHARED, SettingsFile, WrongSettingsFileError, user_name, user_path

# A table of ours, or one in which it may stand: to parse the files of other tools would cost 8 ms at each start.
_MAY_HAVE_SOME = re.compile(rb"""tool['"\s]*\.['"\s]*delegate|^\s*\[?\s*['"]?tool['"]?\s*[]=]""", re.MULTILINE)
LIMIT = 256 * 1024  # bytes; a longer file is no settings


def nearest(folder: Path) -> SettingsFile | None:
    """The settings of the nearest folder that has some, from the trip's up to the top of its repository.

    Without a repository every folder above is looked into. Raises OSError and `WrongSettingsFileError`.
    """
    user = user_path()
    for each in _upwards(folder):
        found = [file for file in (_read(each / OWN), _read_shared(each / SHARED)) if file and file.path != user]
        if len(found) == 2:
            raise WrongSettingsFileError(
                f"{safe_line(shown(found[0].path))}: [tool.delegate] of {SHARED} beside it has settings too, and only "
                "one of them can hold: move them into one file"
            )
        if found:
            return found[0]
    return None


def of_user() -> SettingsFile | None:
    """The user's own settings, which may name a folder of checks. Raises OSError and `WrongSettingsFileError`."""
    path = user_path()
    return _read(path, trusted=True) if path else None


def _upwards(folder: Path) -> Iterator[Path]:
    here = folder.resolve()
    for each in (here, *here.parents):
        yield each
        if os.path.lexists(each / ".git"):
            return


def _data(path: Path) -> bytes | None:
    """The bytes of a file, one more than may be; None where there is none. A pipe or a device is refused."""
    if not os.path.lexists(path):
        return None
    return file_bytes(path, LIMIT + 1)


def _read(path: Path, *, trusted: bool = False) -> SettingsFile | None:
    data = _data(path)
    if data is None:
        return None
    name = user_name() if trusted else shown(path)
    return _settings(path, name, _parsed(name, data), data, (), trusted=trusted)


def _read_shared(path: Path) -> SettingsFile | None:
    """The settings in a `pyproject.toml`, which is read only as far as it is known to have some."""
    data = _data(path)
    if data is None or not _MAY_HAVE_SOME.search(data):
        return None
    try:
        tool = _parsed(shown(path), data).get("tool")
    except WrongSettingsFileError:
        if b"delegate" not in data:
            return None  # a fault of another tool's file is not ours to speak of
        raise
    own = tool.get("delegate") if isinstance(tool, dict) else None
    return None if own is None else _settings(path, shown(path), own, data, ("tool", "delegate"), trusted=False)


def _parsed(name: str, data: bytes) -> dict[str, Any]:
    import tomllib  # only where a file may have settings

    if len(data) > LIMIT:
        raise WrongSettingsFileError(safe_line(f"{name}: it is over {LIMIT // 1024} KB"))
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise WrongSettingsFileError(safe_line(f"{name}: it is not UTF-8")) from None
    except (ValueError, RecursionError) as error:
        said = " ".join(str(error).split())[:100]
        raise WrongSettingsFileError(safe_line(f"{name}: it is not TOML: {said}")) from error


def _settings(path: Path, name: str, said: Any, data: bytes, below: tuple[str, ...], *, trusted: bool) -> SettingsFile:
    if not trusted and not path.resolve().is_relative_to(repository(path.parent.resolve())):
        raise WrongSettingsFileError(safe_line(f"{name}: it is a link out of the repository: put the settings there"))
    from delegate.settings.reading import SettingsText, read_settings  # what can be set: only where a file sets some

    return read_settings(path, SettingsText(name, data.decode("utf-8-sig"), below, path.parent), said, trusted=trusted)
