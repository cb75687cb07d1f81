"""A trip with a venue to look up, and the command that does it, on a fixed day."""

import os
import pty
from pathlib import Path

from command import Answer, here, process
from nominatim import Nominatim

AGENT = "futian-visits/1.0 (visits@futian.gov.test)"
TRIP = """\
trip: Visit  # a title
delegation: {ann: {name: Ann Lee, phone: +852 5555 0123}}
venues:
  clinic:
    name: The Clinic
    city: Hong Kong  # on the island
  office: {name: The Office, city: Hong Kong, at: "22.2808, 114.1654"}
days:
  2023-02-24:
    - visit: The clinic
      venue: clinic
      private: Nobody may know this.
"""
NEAR = ("The Clinic, Queen's Road", 22.2783, 114.1823)
GATE = ("The Clinic, gate", 22.2785, 114.1825)
ACROSS = ("The Clinic, Kowloon", 22.3193, 114.1694)
FAR = ("The Clinic, London", 51.5072, -0.1276)
ASKED = "The Clinic, Hong Kong"
POINT = '    at: "22.27830, 114.18230"  # {host}, 2026-11-23\n'


def settings(folder: Path, text: str) -> None:
    (folder / "config/delegate").mkdir(parents=True, exist_ok=True)
    (folder / "config/delegate/geocode.toml").write_text(text, "utf-8")


def env(folder: Path) -> dict[str, str]:
    return {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_CACHE_HOME": str(folder / "cache")}


def geocode(server: Nominatim | None, *more: str) -> Answer:
    """Look up with --yes at that server, on a fixed day."""
    where = ("--server", server.url) if server else ()
    return here("geocode", "visit.trip.yaml", "--today", "2026-11-23", "--yes", *where, *more, **env(Path.cwd()))


def typed(server: Nominatim, keys: str, *more: str) -> Answer:
    """Look up in a terminal in which somebody types these keys; where one ends the input, in a real one."""
    asked = ["geocode", "visit.trip.yaml", "--today", "2026-11-23", "--server", server.url, *more]
    if "\x04" not in keys:
        return here(*asked, stdin=keys, keyboard=True, **env(Path.cwd()))
    ours, theirs = pty.openpty()
    os.write(ours, keys.encode())
    try:
        return process(*asked, cwd=Path.cwd(), stdin=theirs, env=env(Path.cwd()))
    finally:
        os.close(ours)
        os.close(theirs)


def text_now() -> str:
    return Path("visit.trip.yaml").read_bytes().decode()


def host(server: Nominatim) -> str:
    return server.url.removeprefix("http://")


def written(server: Nominatim) -> str:
    return TRIP.replace("# on the island\n", "# on the island\n" + POINT.format(host=host(server)))


def cache_files(folder: Path) -> list[Path]:
    return sorted((folder / "cache/delegate/geocode").glob("*.json"))
