"""Finds the settings of a trip's folder and those of the user, and reads both, each value with its line."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from delegate.i18n.escape import safe_line
from delegate.includes import file_bytes, shown
from delegate.reading.nearest import did_you_mean
from delegate.reading.nearest import nearest as nearest_words
from delegate.settings.table import SETTINGS, TABLES, WrongSettingError, code_called, read_level
from delegate.tuples import NamedTuple

OWN, SHARED = "delegate.toml", "pyproject.toml"
LIMIT = 256 * 1024  # bytes; a longer file is no settings


class WrongSettingsFileError(Exception):
    """A settings file that cannot be followed: its name, the line and what to write, in one line."""


class GivenSetting(NamedTuple):
    """What a file or the command line says of a setting, and where: `delegate.toml:3`, `command line`."""

    value: Any
    origin: str
    beside: Path | None = None  # the folder of the file, from which its paths are meant


class SettingsFile(NamedTuple):
    """The settings in a file, by name (`limits.longest-day`), and the levels of checks by code."""

    path: Path
    given: Mapping[str, GivenSetting]
    levels: Mapping[str, GivenSetting]


class _SettingsText(NamedTuple):
    """A file's text as it is complained of: how it is called and below which tables its settings stand."""

    name: str
    text: str
    below: tuple[str, ...]
    folder: Path

    def wrong(self, route: tuple[str, ...], said: str) -> WrongSettingsFileError:
        return WrongSettingsFileError(safe_line(f"{self.origin(route)}: {said}"))

    def origin(self, route: tuple[str, ...]) -> str:
        return f"{self.name}:{line_of(self.text, (*self.below, *route))}"


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


def user_path() -> Path | None:
    """Where the user's own settings are; None where nobody says where a home is."""
    base = os.environ.get("XDG_CONFIG_HOME", "")
    if Path(base).is_absolute():  # a relative one is not to be followed: it would be whatever folder we stand in
        return Path(base) / "delegate" / OWN
    try:
        return Path.home() / ".config" / "delegate" / OWN
    except RuntimeError:
        return None


def of_user() -> SettingsFile | None:
    """The user's own settings, which may name a folder of checks. Raises OSError and `WrongSettingsFileError`."""
    path = user_path()
    return _read(path, trusted=True) if path else None


def user_name() -> str:
    """How people write the path of the user's settings."""
    base = os.environ.get("XDG_CONFIG_HOME", "")
    return f"{'$XDG_CONFIG_HOME' if Path(base).is_absolute() else '~/.config'}/delegate/{OWN}"


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
    return _settings(path, name, _parsed(name, data), data, trusted=trusted)


def _read_shared(path: Path) -> SettingsFile | None:
    """The settings in a `pyproject.toml`, which is read only as far as it is known to have some."""
    data = _data(path)
    if data is None or b"delegate" not in data:
        return None
    try:
        tool = _parsed(shown(path), data).get("tool")
    except WrongSettingsFileError:
        if not re.search(rb"^\s*\[\s*tool\s*\.\s*delegate\b", data, re.MULTILINE):
            return None  # a fault of another tool's file is not ours to speak of
        raise
    own = tool.get("delegate") if isinstance(tool, dict) else None
    return None if own is None else _settings(path, shown(path), own, data, below=("tool", "delegate"))


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


def _settings(
    path: Path, name: str, said: Any, data: bytes, *, below: tuple[str, ...] = (), trusted: bool = False
) -> SettingsFile:
    text = _SettingsText(name, data.decode("utf-8-sig"), below, path.parent)
    if not isinstance(said, dict):
        raise text.wrong((), 'tool.delegate takes settings such as paper = "a4"')
    given: dict[str, GivenSetting] = {}
    levels: dict[str, GivenSetting] = {}
    for key, value in said.items():
        if key == "checks" and not trusted:
            raise text.wrong(
                (key,),
                f"`checks` is code, and is not taken from a file that comes with the trips: say --checks DIR, or "
                f"write it into {user_name()}",
            )
        if key == "levels":
            levels = _levels(text, value)
        elif key in TABLES:
            for name_, each in _table(text, key, value).items():
                given[f"{key}.{name_}"] = _given(text, (key, name_), each)
        else:
            given[key] = _given(text, (key,), value)
    return SettingsFile(path, given, levels)


def _table(text: _SettingsText, key: str, value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    raise text.wrong((key,), f"`{key}` is a table: write [{'.'.join((*text.below, key))}] above its lines")


def _given(text: _SettingsText, route: tuple[str, ...], value: Any) -> GivenSetting:
    name = ".".join(route)
    setting = SETTINGS.get(name) if "." not in route[-1] else None
    if setting is None:
        raise text.wrong(route, f"there is no setting `{name[:60]}`: {_remedy(route)}")
    try:
        return GivenSetting(setting.read(value), text.origin(route), text.folder)
    except WrongSettingError as wrong:
        raise text.wrong(route, f"`{name}` {wrong}") from wrong


def _remedy(route: tuple[str, ...]) -> str:
    """What may have been meant: a setting of this table, else one of that name in another one."""
    tables = [name.rpartition(".") for name in (*SETTINGS, *TABLES)]
    here = [name for table, _, name in tables if table == ".".join(route[:-1])]
    if near := did_you_mean(route[-1], here):
        return near
    near_by = nearest_words(route[-1], [name for _, _, name in tables], 1)
    for table, _, name in tables:
        if name in near_by:
            return f"did you mean `{name}`{f' under [{table}]' if table else ', which stands above every table'}?"
    return f"there are {', '.join(here)}"


def _levels(text: _SettingsText, value: Any) -> dict[str, GivenSetting]:
    found: dict[str, GivenSetting] = {}
    for name, level in _table(text, "levels", value).items():
        route = ("levels", name)
        try:
            code = code_called(name)
        except WrongSettingError as wrong:
            raise text.wrong(route, f"`levels` {wrong}") from wrong
        try:
            read = read_level(level)
        except WrongSettingError as wrong:
            raise text.wrong(route, f"`levels.{name}` {wrong}") from wrong
        if code in found:
            raise text.wrong(route, f"`{name}` has a level already, by its name or its code: keep one")
        found[code] = GivenSetting(read, text.origin(route))
    return found


_WORD = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_KEYS = re.compile(rf"\s*({_WORD}(?:\s*\.\s*{_WORD})*)\s*=")
_HEADER = re.compile(rf"\s*\[+\s*({_WORD}(?:\s*\.\s*{_WORD})*)\s*\]")


def line_of(text: str, route: tuple[str, ...]) -> int:
    """The line on which a key stands, counted from 1; that of the nearest table above where it has none of its own."""
    best, depth, table = 1, 0, ()
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        keys = header or _KEYS.match(line)
        if not keys:
            continue
        names = tuple(word.strip("\"'") for word in re.findall(_WORD, keys[1]))
        full = names if header else (*table, *names)
        table = names if header else table
        if len(full) > depth and route[: len(full)] == full:
            best, depth = number, len(full)
    return best
