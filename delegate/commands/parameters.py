"""Reads what the options ask for: a day, a format, languages, somebody's part of the plan."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import files
from delegate.commands.errors import MisspeltError, misspelt
from delegate.render import formats

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from delegate.pipeline import Outcome
    from delegate.planning.plan import Plan
    from delegate.sheet.scope import Scope


def asked_format(form: str | None, output: str | None) -> str:
    """The format asked for, else that of the suffix."""
    if form or output in (None, files.STDIN):
        return form or "terminal"
    suffix = Path(str(output)).suffix.lower()
    known = formats.suffixes()
    if suffix not in known:
        what = f"`{suffix}` is not a format" if suffix else f"`{output}` has no suffix to tell the format"
        raise click.UsageError(f"{what}: there are {', '.join(known)}, or say --format")
    return known[suffix]


def asked_date(day: str | None) -> dt.date | None:
    """The day meant; None where none was."""
    if day is None:
        return None
    try:
        date = dt.date.fromisoformat(day)
    except ValueError:
        date = None
    if date is None or date.isoformat() != day:
        raise click.UsageError(f"`{day}` is not a date such as 2023-02-24")
    return date


def asked_languages(tags: str | None) -> tuple[str, ...] | None:
    """The languages of the print, each once, in the order asked for."""
    if tags is None:
        return None
    from delegate.reading.languages import is_language

    wanted = tuple(dict.fromkeys(tag.strip() for tag in tags.split(",") if tag.strip()))
    for tag in wanted:
        if not is_language(tag):
            raise click.UsageError(f"`{tag}` is not a language such as en, zh-Hant or zh-Hans")
    if not wanted:
        raise click.UsageError("--lang names no language: say en,zh-Hant")
    return wanted


def asked_scope(outcome: "Outcome", whom: str | None, date: dt.date | None, copy: str | None = None) -> "Scope":
    """The part of the plan that is asked for; a name or a day that is not in it is a wrong request."""
    from delegate.sheet.scope import Scope

    if outcome.plan is None:
        return Scope()
    if date is not None and date not in (day.date for day in outcome.plan.days):
        there_are = ", ".join(day.date.isoformat() for day in outcome.plan.days) or "none"
        raise click.UsageError(f"{date} is not a day of this trip: {there_are}")
    scope = Scope() if whom is None else _of_somebody(outcome.plan, whom, copy)
    return scope._replace(date=date)


def _of_somebody(plan: "Plan", whom: str, copy: str | None) -> "Scope":
    from delegate.sheet.scope import Scope, known_names, meant_by, scope_of

    if found := scope_of(plan, whom):
        return found
    meant = meant_by(plan, whom)
    if len(meant) > 1:
        raise MisspeltError(f"`{whom}` may be {' or '.join(f'`{each}`' for each in meant)}: name the one that is meant")
    if meant:
        if copy != "movements":
            raise click.UsageError(f"`{meant[0]}` is a vehicle: its drives are in --copy movements")
        return Scope(meant[0], vehicle=meant[0])
    raise misspelt(f"`{whom}` is no person, group, role or host", whom, known_names(plan))
