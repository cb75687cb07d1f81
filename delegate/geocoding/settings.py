"""The user's settings for geocoding: who asks, which service, where, and what that service wants to be told."""

import tomllib
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from delegate.tuples import NamedTuple

Setting = str | int | float | bool

_OWN = ("user_agent", "timeout", "adapter_factory", "proxies", "ssl_context")  # not the service's to be told
_STOCK = ("geopy", "my-application", "my_app", "python", "urllib", "requests", "curl", "mozilla", "your", "our-office")


class SettingsError(Exception):
    """The settings cannot be used, and why."""


class Settings(NamedTuple):
    """What the settings file says; `services` holds a geocoder's own settings (a key, a domain) by its name."""

    user_agent: str = ""
    service: str = "nominatim"
    server: str = ""
    spacing: float | None = None
    timeout: float = 10
    services: Mapping[str, Mapping[str, Setting]] = {}


def read_settings(text: str) -> Settings:
    """The settings in a TOML text."""
    try:
        said = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"it is not TOML: {' '.join(str(error).split())[:100]}") from error
    known: dict[str, Any] = {
        "user-agent": str,
        "service": str,
        "server": str,
        "spacing": (int, float),
        "timeout": (int, float),
    }
    known["settings"] = dict
    for key, value in said.items():
        if key not in known:
            raise SettingsError(f"there is no setting `{key[:40]}`: there are {', '.join(known)}")
        if not isinstance(value, known[key]) or isinstance(value, bool):
            raise SettingsError(f"`{key}` has a value of the wrong kind")
    spacing = said.get("spacing")
    if spacing is not None and not 0 <= spacing <= 60:
        raise SettingsError("`spacing` is a number of seconds from 0 to 60")
    timeout = said.get("timeout", Settings().timeout)
    if not 0 < timeout <= 60:
        raise SettingsError("`timeout` is a number of seconds up to 60")
    return Settings(
        user_agent=said.get("user-agent", ""),
        service=said.get("service", "nominatim"),
        server=said.get("server", ""),
        spacing=spacing,
        timeout=timeout,
        services={name: _of_service(name, table) for name, table in said.get("settings", {}).items()},
    )


def _of_service(name: str, table: object) -> Mapping[str, Setting]:
    if not isinstance(table, dict) or not all(isinstance(value, Setting) for value in table.values()):
        raise SettingsError(f"`[settings.{name[:40]}]` takes texts and numbers")
    for key in table:
        if key in _OWN:
            raise SettingsError(f"`{key}` is not set under `[settings.{name[:40]}]`")
    return table


def wrong_agent(agent: str) -> str | None:
    """What is wrong with a User-Agent; None where it says who asks."""
    if not agent.strip():
        return "nobody is named"
    if not agent.isascii() or not agent.isprintable() or len(agent) > 200:
        return "what is written is not one line of at most 200 plain letters, digits and signs"
    if agent.casefold().startswith(_STOCK) or "example." in agent.casefold():
        return "what is written is a sample, or a program that many use"
    return None if len(agent.strip()) >= 5 else "what is written is too short"


def wrong_server(url: str) -> str | None:
    """What is wrong with the address of a server; None where it can be asked."""
    try:
        parts = urlsplit(url)
        port_and_host = (parts.port, parts.hostname)
    except ValueError:
        return "it is not an address"
    if parts.scheme not in ("http", "https") or not port_and_host[1]:
        return "write it like https://geocoder.office.gov"
    if not url.isascii() or not url.isprintable() or any(sign in url for sign in " \"'\\<>#?@%"):
        return "it takes a host, a port and a path, and no user, password, query or blanks"
    return None
