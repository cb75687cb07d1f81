"""Reads the values of a settings file, each with its line, and says what to write for one that cannot be taken."""

import re
from pathlib import Path
from typing import Any

from delegate.i18n.escape import safe_line
from delegate.reading.nearest import did_you_mean, nearest
from delegate.settings.settings_file import GivenSetting, SettingsFile, WrongSettingsFileError, user_name
from delegate.settings.table import SETTINGS, TABLES, WrongSettingError, code_called, read_level
from delegate.tuples import NamedTuple


class SettingsText(NamedTuple):
    """A file's text as it is complained of: how it is called and below which tables its settings stand."""

    name: str
    text: str
    below: tuple[str, ...]
    folder: Path

    def wrong(self, route: tuple[str, ...], said: str) -> WrongSettingsFileError:
        return WrongSettingsFileError(safe_line(f"{self.origin(route)}: {said}"))

    def origin(self, route: tuple[str, ...]) -> str:
        return f"{self.name}:{line_of(self.text, (*self.below, *route))}"


def read_settings(path: Path, text: SettingsText, said: Any, *, trusted: bool) -> SettingsFile:
    """What a file says of settings, each value read; raises `WrongSettingsFileError` at the first that cannot be."""
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


def _table(text: SettingsText, key: str, value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    raise text.wrong((key,), f"`{key}` is a table: write [{'.'.join((*text.below, key))}] above its lines")


def _given(text: SettingsText, route: tuple[str, ...], value: Any) -> GivenSetting:
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
    near_by = nearest(route[-1], [name for _, _, name in tables], 1)
    for table, _, name in tables:
        if name in near_by:
            return f"did you mean `{name}`{f' under [{table}]' if table else ', which stands above every table'}?"
    return f"there are {', '.join(here)}"


def _levels(text: SettingsText, value: Any) -> dict[str, GivenSetting]:
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
