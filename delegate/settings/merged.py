"""Joins what the command line, the trip's folder and the user say of each setting; the nearest word wins."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from delegate.checking import Check
from delegate.diagnostics import Severity
from delegate.pipeline import Asked, UsualValues
from delegate.settings.settings_file import GivenSetting, SettingsFile
from delegate.travel.limits import HouseLimits
from delegate.tuples import NamedTuple

COMMAND_LINE = "command line"


class MergedSettings(NamedTuple):
    """What holds, by the name of the setting, and the level of checks by code; what is not given has its default."""

    given: Mapping[str, GivenSetting] = {}
    levels: Mapping[str, GivenSetting] = {}
    select: tuple[str, ...] = ()  # of the command line, to which a file's own list is added
    ignore: tuple[str, ...] = ()

    def value(self, name: str) -> Any:
        """The value of a setting; None where nobody gave one."""
        found = self.given.get(name)
        return found.value if found else None


def merged(
    files: Iterable[SettingsFile | None], select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> MergedSettings:
    """The settings of these files, the nearest first, below what the command line selects and ignores (codes)."""
    given: dict[str, GivenSetting] = {}
    levels: dict[str, GivenSetting] = {}
    for each in files:
        if each is not None:
            given = {**each.given, **given}
            levels = {**each.levels, **levels}
    return MergedSettings(given, levels, tuple(select), tuple(ignore))


def asked_by(settings: MergedSettings, today: dt.date | None = None, own: tuple[Check, ...] = ()) -> Asked:
    """What these settings ask of a run."""
    off = {code for code, level in settings.levels.items() if level.value is None}
    off |= set(settings.value("ignore") or ())
    off -= set(settings.select)
    off |= set(settings.ignore)
    select = {*settings.select, *(settings.value("select") or ())} - off
    levels: dict[str, Severity] = {
        code: level.value for code, level in settings.levels.items() if level.value is not None
    }
    return Asked(tuple(sorted(select)), today, tuple(sorted(off)), levels, _house(settings), _usual(settings), own)


def _house(settings: MergedSettings) -> HouseLimits:
    return HouseLimits(**_below("limits.", settings))


def _usual(settings: MergedSettings) -> UsualValues:
    return UsualValues(settings.value("languages"), settings.value("maps"), _below("defaults.", settings))


def _below(table: str, settings: MergedSettings) -> dict[str, Any]:
    """The settings of a table by their names as Python writes them."""
    return {
        name.removeprefix(table).replace("-", "_"): each.value
        for name, each in settings.given.items()
        if name.startswith(table)
    }
