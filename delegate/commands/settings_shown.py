"""Says each setting, its value and where it comes from, for the trips that share them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from delegate.commands.files import Input
from delegate.commands.settings import own_checks, settings_of
from delegate.i18n.escape import safe_line
from delegate.includes import Library
from delegate.keys import Record
from delegate.model import Trip
from delegate.reading.trip import read_trip
from delegate.settings.files import GivenSetting
from delegate.settings.merged import COMMAND_LINE, MergedSettings
from delegate.settings.table import SETTINGS, written_length
from delegate.values import Length

_OF_TRIP = ("languages", "maps")


def settings_said(ctx: click.Context, inputs: Sequence[Input]) -> str:
    """The settings of each trip, once for trips that have all of them from the same places."""
    groups: dict[str, list[str]] = {}
    for each in inputs:
        groups.setdefault(_table(_rows(ctx, each)), []).append(each.name)
    return "\n".join(f"{safe_line(', '.join(names))}\n{table}" for table, names in groups.items())


def _table(rows: Sequence[tuple[str, str, str]]) -> str:
    names, values = (max(len(row[column]) for row in rows) for column in (0, 1))
    values = min(values, 40)
    return "".join(f"  {name:<{names}}  {value:<{values}}  {origin}\n" for name, value, origin in rows)


def _rows(ctx: click.Context, each: Input) -> list[tuple[str, str, str]]:
    settings = settings_of(ctx, each.folder)
    said = {**settings.given, **_by_trip(read_trip(each.name, each.read(), Library(each.folder).fetch).trip)}
    return [(name, safe_line(value), safe_line(origin)) for name, value, origin in _all_rows(ctx, settings, said)]


def _all_rows(
    ctx: click.Context, settings: MergedSettings, said: Mapping[str, GivenSetting]
) -> Iterator[tuple[str, str, str]]:
    options: Mapping[str, Sequence[str]] = {"select": settings.select, "ignore": settings.ignore}
    for name, setting in SETTINGS.items():
        given = said.get(name)
        if name == "checks" and "checks" in ctx.meta:
            given = GivenSetting(ctx.meta["checks"], COMMAND_LINE)
        if options.get(name):
            yield name, ", ".join(options[name]), COMMAND_LINE
        if given:
            yield name, _worded(name, given.value), given.origin
        elif not options.get(name):
            yield name, setting.default, "default"
    names = {each.check.code: each.check.name for each in own_checks(ctx).checks}
    for code, level in settings.levels.items():
        yield f"levels.{_name(code, names)}", level.value.word if level.value else "off", level.origin
    today = ctx.meta.get("today")
    yield "today", str(today or "none"), COMMAND_LINE if today else "default"


def _name(code: str, own: Mapping[str, str]) -> str:
    from delegate.checks import every_check

    return {**{each.code: each.name for each in every_check()}, **own}.get(code, code)


def _by_trip(trip: Trip | None) -> dict[str, GivenSetting]:
    """What the trip says itself, each with its line."""
    if trip is None:
        return {}
    parts: list[tuple[Record, str, str]] = [(trip, name, name) for name in _OF_TRIP]
    if trip.defaults:
        parts += [(trip.defaults, name.removeprefix("defaults."), name) for name in SETTINGS if "defaults." in name]
    found = {}
    for record, key, name in parts:
        value: Any = getattr(record, key.replace("-", "_"))
        if value is not None:
            where = record.where(key)
            found[name] = GivenSetting(value, f"{where.path}:{where.span.start.line}")
    return found


def _worded(name: str, value: Any) -> str:
    """A value as people write it."""
    if isinstance(value, Length):
        return written_length(value.planned)
    if isinstance(value, Mapping):
        return ", ".join(f"{mode} {_worded(name, length)}" for mode, length in value.items())
    if name == "limits.midday":
        return "-".join(f"{minute // 60:02}:{minute % 60:02}" for minute in value)
    if name == "defaults.walk":
        return f"{value} m"
    if isinstance(value, int) and name != "limits.settled-before":
        return written_length(value)
    return ", ".join(value) or "none" if isinstance(value, tuple) else str(value)
