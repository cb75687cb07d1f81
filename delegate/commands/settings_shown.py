"""Says each setting, its value and where it comes from, for the trips that share them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from delegate.commands.files import Input
from delegate.i18n.escape import safe_line
from delegate.includes import Library
from delegate.keys import Record
from delegate.model import Trip
from delegate.reading.trip import read_trip
from delegate.settings.merged import COMMAND_LINE, MergedSettings
from delegate.settings.own_checks import OwnChecks
from delegate.settings.settings_file import GivenSetting
from delegate.settings.table import SETTINGS, written_length
from delegate.values import Length

_OF_TRIP = ("languages", "maps")


def settings_said(
    ctx: click.Context, inputs: Sequence[Input], settings_of: Callable[[Path], MergedSettings], own: OwnChecks
) -> str:
    """The settings of each trip, by its folder, once for trips that have all of them from the same places."""
    names = {each.check.code: each.check.name for each in own.checks}
    groups: dict[str, list[str]] = {}
    for each in inputs:
        groups.setdefault(_table(_rows(ctx, each, settings_of(each.folder), names)), []).append(each.name)
    return "\n".join(f"{safe_line(', '.join(names))}\n{table}" for table, names in groups.items())


def _table(rows: Sequence[tuple[str, str, str]]) -> str:
    names, values = (max(len(row[column]) for row in rows) for column in (0, 1))
    values = min(values, 40)
    return "".join(f"  {name:<{names}}  {value:<{values}}  {origin}\n" for name, value, origin in rows)


def _rows(
    ctx: click.Context, each: Input, settings: MergedSettings, names: Mapping[str, str]
) -> list[tuple[str, str, str]]:
    said = _under(_by_trip(read_trip(each.name, each.read(), Library(each.folder).fetch).trip), settings.given)
    return [
        (name, safe_line(value), safe_line(origin)) for name, value, origin in _all_rows(ctx, settings, said, names)
    ]


def _all_rows(
    ctx: click.Context, settings: MergedSettings, said: Mapping[str, GivenSetting], names: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    options: Mapping[str, Sequence[str]] = {"select": settings.select, "ignore": settings.ignore}
    for name, setting in SETTINGS.items():
        given = said.get(name)
        if name == "checks" and "checks" in ctx.meta:
            given = GivenSetting(ctx.meta["checks"], COMMAND_LINE)
        if options.get(name):
            yield name, ", ".join(_name(code, names) for code in options[name]), COMMAND_LINE
        if given and isinstance(given.value, Mapping):
            yield from ((f"{name}.{mode}", _worded(name, one.value), one.origin) for mode, one in given.value.items())
        elif given:
            value = [_name(code, names) for code in given.value] if name in options else given.value
            yield name, _worded(name, value), given.origin
        elif not options.get(name):
            yield name, setting.default, "default"
    for code, level in settings.levels.items():
        yield f"levels.{_name(code, names)}", level.value.word if level.value else "off", level.origin
    today = ctx.meta.get("today")
    yield "today", str(today or "none"), COMMAND_LINE if today else "default"


def _under(trip: Mapping[str, GivenSetting], settings: Mapping[str, GivenSetting]) -> Mapping[str, GivenSetting]:
    """What a trip says, then what the settings do; what is set by mode has each mode with its own origin."""
    found = {**settings, **trip}
    for name in found:
        both = [each for each in (settings.get(name), trip.get(name)) if each and isinstance(each.value, Mapping)]
        if both:
            modes = {mode: GivenSetting(value, each.origin) for each in both for mode, value in each.value.items()}
            found[name] = GivenSetting(modes, both[-1].origin)
    return found


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
    if name == "limits.midday":
        return "-".join(f"{minute // 60:02}:{minute % 60:02}" for minute in value)
    if name == "defaults.walk":
        return f"{value} m"
    if isinstance(value, int) and name != "limits.settled-before":
        return written_length(value)
    return ", ".join(value) or "none" if isinstance(value, tuple | list) else str(value)
