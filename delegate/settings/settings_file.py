"""Defines a settings file: its name, what it gives, where the user's own is, and why one cannot be followed."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from delegate.tuples import NamedTuple

OWN, SHARED = "delegate.toml", "pyproject.toml"


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


def user_path() -> Path | None:
    """Where the user's own settings are; None where nobody says where a home is."""
    base = os.environ.get("XDG_CONFIG_HOME", "")
    if Path(base).is_absolute():  # a relative one is not to be followed: it would be whatever folder we stand in
        return Path(base) / "delegate" / OWN
    try:
        return Path.home() / ".config" / "delegate" / OWN
    except RuntimeError:
        return None


def user_name() -> str:
    """How people write the path of the user's settings."""
    base = os.environ.get("XDG_CONFIG_HOME", "")
    return f"{'$XDG_CONFIG_HOME' if Path(base).is_absolute() else '~/.config'}/delegate/{OWN}"
