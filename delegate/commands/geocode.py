"""`delegate geocode`: venues without a point are looked up, and the point that is chosen is written into the file."""

import datetime as dt
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import completing, console, files, options
from delegate.commands.errors import CommandError, misspelt
from delegate.commands.geocoder_session import GeocoderSession, answered, cache_folder, may_send, open_counter
from delegate.includes import Library

if TYPE_CHECKING:  # geopy costs 200 ms, and --help needs none of it
    from delegate.geocoding.answers import PlaceCandidate
    from delegate.geocoding.questions import VenueQuery
    from delegate.geocoding.sides import SearchedCity
    from delegate.reading.trip import Reading


@click.command(short_help="Look up venues that have no point, and write it into the file.")
@click.argument("trip", required=False, shell_complete=completing.trips)
@click.option("--venue", "venues", metavar="ID", multiple=True, help="This venue alone; may be given several times.")
@click.option("--service", metavar="NAME", help="A geocoder of geopy's (default: nominatim, or as the settings say).")
@click.option("--server", metavar="URL", help="A server of your own, such as https://geocoder.office.gov")
@click.option("--yes", is_flag=True, help="Send without asking; take the first candidate where nothing else fits.")
@click.option("--refresh", is_flag=True, help="Ask again what was asked before, and keep the new answers.")
@click.option("--empty-cache", is_flag=True, help="Delete all answers that are kept, and do nothing else.")
@click.option("--today", metavar="DATE", help="The date to write behind a point (default: today's).")
@options.debug
@click.pass_context
def command(
    ctx: click.Context,
    trip: str | None,
    venues: tuple[str, ...],
    service: str | None,
    server: str | None,
    yes: bool,
    refresh: bool,
    empty_cache: bool,
    today: str | None,
) -> None:
    """\b
    delegate geocode trip.yaml
    delegate geocode trip.yaml --venue clinic --server https://geocoder.office.gov

    Look up venues that have no point, and write it into the file.

    The name, address and city of each such venue go to the service named in a notice that comes first, and only after
    a yes. Candidates are listed with their distance from the city; the one chosen is written as `at`, with source and
    date in a comment, and nothing else in the file changes. --yes takes the first candidate within 100 km of the city
    and in its country or region where all others of these lie within 500 m of it, and leaves the venue alone where not.

    What a service knows is kept for 30 days in the folder delegate/geocode of your cache (~/.cache), for your eyes
    alone; that it knows no such place is not kept. --refresh asks again, --empty-cache deletes all that is kept.

    Who asks is said in geocode.toml in the folder delegate of your settings (~/.config), as
    user-agent = "our-office-visits/1.0 (visits@our-office.gov)", or in DELEGATE_GEOCODE_USER_AGENT. It may also name
    `service`, `server`, `spacing` in seconds, and under [settings.NAME] what a service wants, such as api_key.
    """
    if empty_cache:
        _empty_cache()
        return
    date = _date(today)
    desk = _open_desk(trip)
    if desk is None:
        ctx.exit(1)
    wanted = _wanted(desk, venues)
    if not wanted:
        console.say("no venue to look up: each has a point, or neither a name nor an address\n")
        return
    if not yes and not console.is_terminal(sys.stdin):
        raise click.UsageError("nobody is there to answer, and nothing was sent: say --yes, or run it in a terminal")
    assert desk.reading.trip is not None
    counter = open_counter(service, server, desk.reading.trip, date, refresh=refresh)
    if not may_send(counter, wanted, yes=yes):
        console.say("nothing was sent\n")
        return
    for question in wanted:
        _look_up(desk, counter, question, yes=yes)


# --- the trip and its files -------------------------------------------------------------------------------------------


class _Lookup:
    """The trip on the desk: its files as they were read, which change only by what is written here."""

    def __init__(self, source: files.Input, path: Path, data: bytes) -> None:
        self.name = source.name
        self.library = Library(source.folder)
        self.paths: dict[str, Path] = {source.name: path}
        self.texts: dict[str, bytes] = {source.name: data}
        self.reading = self.read({})

    def read(self, changed: Mapping[str, bytes]) -> "Reading":
        """The trip with these files in place of those on disk."""
        from delegate.reading.trip import Fetched, Refused, read_trip

        def fetch(name: str) -> Fetched | Refused:
            got = self.library.fetch(name)
            if isinstance(got, Refused):
                return got
            self.paths.setdefault(got.name, self.library.brought[-1])
            return Fetched(got.name, changed.get(got.name, self.texts.setdefault(got.name, got.data)))

        return read_trip(self.name, changed.get(self.name, self.texts[self.name]), fetch)

    def city(self, name: str) -> "SearchedCity | None":
        """A city: as the trip says, else as is known."""
        from delegate.geocoding.sides import SearchedCity
        from delegate.places import gazetteer

        own = (self.reading.trip.cities or {}).get(name) if self.reading.trip else None
        if own is not None:
            return SearchedCity(own.country or "", own.at)
        found = gazetteer.shipped().city(name)
        return SearchedCity(found.side, found.point) if found else None

    def write(self, name: str, data: bytes) -> None:
        """Put the new text in the place of the old one, unless somebody else has written meanwhile."""
        path = self.paths[name]
        try:
            there = path.read_bytes()
        except OSError as error:
            raise CommandError(f"cannot read {name}: {error.strerror or error}") from error
        if there != self.texts[name]:
            raise CommandError(
                f"{name} was changed by somebody else meanwhile: the point was not written; run it again"
            )
        files.write_whole(path, data, ())
        self.texts[name] = data
        self.reading = self.read({})


def _open_desk(trip: str | None) -> _Lookup | None:
    """The trip; None, with its findings said, where it is too broken to find its venues."""
    source = files.the_trip(trip, None)
    if source.path is None:
        raise click.UsageError("standard input cannot be written to: name a file")
    if not os.access(source.path, os.W_OK):
        raise CommandError(f"{source.name} cannot be written to")
    desk = _Lookup(source, source.path, source.read())
    if desk.reading.trip is not None:
        return desk
    from delegate.report import Report, concise

    report = Report(desk.reading.findings, 1, desk.reading.sources, desk.reading.hidden)
    console.warn(concise.render(report))
    return None


def _wanted(desk: _Lookup, only: tuple[str, ...]) -> tuple["VenueQuery", ...]:
    """The venues to look up, where the answer can be written."""
    from delegate.geocoding.questions import questions
    from delegate.reading.point_insertion import takes_point

    assert desk.reading.trip is not None
    known = desk.reading.trip.venues or {}
    if unknown := [each for each in only if each not in known]:
        raise misspelt(f"there is no venue `{unknown[0]}`", unknown[0], known, "name a venue of the trip")
    wanted = []
    for each in questions(desk.reading.trip):
        if only and each.venue not in only:
            continue
        if known[each.venue].datum not in (None, "wgs84"):
            _say(f"{each.venue}: left alone, for it says `datum: {known[each.venue].datum}`, and points come in wgs84")
        elif each.texts and takes_point(each.path, desk.texts[each.path], each.venue):
            wanted.append(each)
    return tuple(wanted)


# --- one venue --------------------------------------------------------------------------------------------------------


def _look_up(desk: _Lookup, counter: GeocoderSession, question: "VenueQuery", *, yes: bool) -> None:
    """Look up one venue, let somebody choose, and write the point."""
    from delegate.geocoding.answers import distance, obvious
    from delegate.geocoding.sides import across

    answer = counter.answer(question.texts[0])
    for text in question.texts[1:]:
        if not answer.candidates:
            answer = counter.answer(text)
    if not answer.candidates:
        _say(f"{question.venue}: not found, {counter.service.host} knows no such place")
        return
    city = desk.city(question.city)
    middle = city.point if city else None
    abroad = [across(each, city) for each in answer.candidates]
    _say(f"{question.venue}: {question.texts[0]}")
    for number, each in enumerate(answer.candidates, 1):
        away = distance(each, middle)
        far = f"{away:.1f} km from {question.city}" if away is not None else "how far from its city is not known"
        far += ", across a border" if abroad[number - 1] else ""
        _say(f"  {number}. {each.name} ({each.point.latitude:.5f}, {each.point.longitude:.5f}; {far})")
    here = [each for each, is_abroad in zip(answer.candidates, abroad, strict=True) if not is_abroad]
    chosen = obvious(here, middle) if yes else _chosen(answer.candidates)
    if chosen is None:
        why = "it is not clear which" if yes else "none was chosen"
        _say(f"{question.venue}: left as it is, {why}")
        return
    _write(desk, question, chosen, f"{counter.service.credit}, {answer.asked}")


def _chosen(candidates: tuple["PlaceCandidate", ...]) -> "PlaceCandidate | None":
    """The candidate whose number somebody types; anything else chooses none."""
    while True:
        said = answered(f"Which one? [1-{len(candidates)}, Enter for none] ")
        if not said:
            return None
        if said.isascii() and said.isdecimal() and 1 <= int(said[:9]) <= len(candidates):
            return candidates[int(said[:9]) - 1]


def _write(desk: _Lookup, question: "VenueQuery", chosen: "PlaceCandidate", comment: str) -> None:
    from delegate.reading.point_insertion import point_as_written, with_point

    written, _ = point_as_written(*chosen.point)
    name, data = question.path, desk.texts[question.path]
    edited = with_point(name, data, question.venue, written, comment, lambda text: desk.read({name: text}))
    if edited is None:
        line = f'at: "{written}"  # {comment}'
        _say(f"{question.venue}: not written, for something else in {name} would change; write it by hand: {line}")
        return
    desk.write(name, edited)
    _say(f"{question.venue}: {written} written into {name}")


def _empty_cache() -> None:
    from delegate.geocoding.cache import empty

    try:
        gone = empty(cache_folder())
    except OSError as error:
        raise CommandError(f"cannot empty the cache: {error.strerror or error}") from error
    console.say(f"{gone} answers deleted\n" if gone != 1 else "1 answer deleted\n")


def _date(today: str | None) -> dt.date:
    if today is None:
        return dt.date.today()
    try:
        return dt.datetime.strptime(today, "%Y-%m-%d").date()
    except ValueError:
        raise click.UsageError(f"`{today}` is not a date such as 2026-11-23") from None


def _say(line: str) -> None:
    console.say(f"{_safe(line)}\n")


def _safe(text: str) -> str:
    from delegate.i18n.escape import safe

    return safe(text)
