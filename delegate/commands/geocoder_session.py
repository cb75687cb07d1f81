"""Runs a session with a geocoder: the user's settings, the notice, the cache, one question at a time."""

import datetime as dt
import os
import sys
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import console
from delegate.commands.errors import CommandError
from delegate.includes import file_bytes
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # geopy costs 200 ms, and --help needs none of it
    from delegate.geocoding.answers import Answer
    from delegate.geocoding.questions import VenueQuery
    from delegate.geocoding.service import Service
    from delegate.geocoding.settings import Settings
    from delegate.model import Trip

AGENT = "DELEGATE_GEOCODE_USER_AGENT"


def open_counter(
    name: str | None, server: str | None, trip: "Trip", today: dt.date, *, refresh: bool
) -> "GeocoderSession":
    """The geocoder as the command line, then the settings say; nothing is sent yet.

    With `refresh` nothing is believed that it answered before today's session.
    """
    from delegate.geocoding.settings import SettingsError, wrong_agent, wrong_server
    from delegate.geocoding.spacing import spacing

    where, settings = _settings()
    agent = os.environ.get(AGENT) or settings.user_agent
    if wrong := wrong_agent(agent):
        raise CommandError(
            f"the service wants to know who asks, and {wrong}: write a line such as "
            f'user-agent = "our-office-visits/1.0 (visits@our-office.gov)" into {where}, or set {AGENT}'
        )
    name = name or settings.service
    server = server if server is not None else (settings.server if name == settings.service else "")
    if server and (wrong := wrong_server(server)):
        raise click.UsageError(f"the server `{server}` cannot be asked: {wrong}")
    from delegate.geocoding.service import open_service  # geopy, for which nobody waits who has no user agent yet

    language = (trip.languages or ("en",))[0]
    try:
        service = open_service(name, settings.services.get(name, {}), server, agent, language, settings.timeout)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    apart = spacing(settings.spacing, loopback=service.loopback)
    return GeocoderSession(service, apart, cache_folder(), today, {} if refresh else None)


def _settings() -> tuple[str, "Settings"]:
    """Where the user's settings are, as people write it, and what they say."""
    from delegate.geocoding.settings import Settings, SettingsError, read_settings

    base = os.environ.get("XDG_CONFIG_HOME")
    where = f"{'$XDG_CONFIG_HOME' if base else '~/.config'}/delegate/geocode.toml"
    path = (Path(base) if base else Path.home() / ".config") / "delegate" / "geocode.toml"
    try:
        return where, read_settings(file_bytes(path).decode())
    except FileNotFoundError:
        return where, Settings()
    except UnicodeDecodeError:
        raise CommandError(f"{where} is not UTF-8") from None
    except OSError as error:
        raise CommandError(f"cannot read {where}: {error.strerror or error}") from error
    except SettingsError as error:
        raise CommandError(f"cannot use {where}: {error}") from error


def cache_folder() -> Path:
    """Where answers are kept: `delegate/geocode` in the user's cache, which is made if it is not there."""
    base = os.environ.get("XDG_CACHE_HOME")
    folder = (Path(base) if base else Path.home() / ".cache") / "delegate" / "geocode"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"cannot make the cache folder: {error.strerror or error}") from error
    return folder


class GeocoderSession(NamedTuple):
    """Where questions are asked: the service, how far apart, and what it is known to have answered."""

    service: "Service"
    spacing: float
    folder: Path
    today: dt.date
    again: dict[str, "Answer"] | None = None  # what was asked again in this session, where all is

    def recall(self, text: str) -> "Answer | None":
        """What it answered lately, if it knew a place."""
        from delegate.geocoding.cache import recall

        if self.again is not None:
            return self.again.get(text)
        return recall(self.folder, self.service.key(text), self.today)

    def answer(self, text: str) -> "Answer":
        """What it answered lately, else what it answers now."""
        from delegate.geocoding.answers import Answer, AskingError
        from delegate.geocoding.cache import remember
        from delegate.geocoding.service import geocode
        from delegate.geocoding.spacing import turn

        known = self.recall(text)
        if known is not None:
            return known
        try:
            with turn(self.folder, self.spacing):
                found = geocode(self.service, text)
        except AskingError as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"cannot use the cache folder: {error.strerror or error}") from error
        answer = Answer(found, self.today.isoformat())
        remember(self.folder, self.service.key(text), answer)
        if self.again is not None:
            self.again[text] = answer
        return answer


def may_send(counter: GeocoderSession, wanted: tuple["VenueQuery", ...], *, yes: bool) -> bool:
    """Say what would go to whom; whether it may. Nothing goes anywhere where all answers are known."""
    # Behind an answer that is known nothing more is asked of a venue.
    texts = [text for each in wanted for text in takewhile(lambda text: counter.recall(text) is None, each.texts)]
    if not texts:
        return True
    from delegate.i18n.escape import safe

    service = counter.service
    whose = "a server on this machine" if service.loopback else "a third party, which may keep them"
    plain = "" if service.loopback or service.origin.startswith("https:") else " The connection is not encrypted."
    console.warn(f"These names and addresses go to {service.host} ({service.name}), {whose}.{plain}\n")
    console.warn("".join(f"  {safe(text)}\n" for text in dict.fromkeys(texts)))
    return yes or answered("Send them? [y/N] ").casefold() in ("y", "yes")


def answered(prompt: str) -> str:
    """What somebody types; nothing where the input has ended."""
    console.warn(prompt)
    return sys.stdin.readline().strip()
