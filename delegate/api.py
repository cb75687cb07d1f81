"""Offers the stages of the tool to other programs: read, plan, check, settle and render.

Each takes what the one before it gave, and gives frozen data. `docs/api.md` shows them in one program.
"""

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from delegate import pipeline, sheet
from delegate.assessment.script_conversions import conversion
from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding, Severity
from delegate.includes import Library, file_bytes, shown
from delegate.model import Trip
from delegate.planning import planner
from delegate.planning.plan import Plan
from delegate.reading.trip import Reading, read_trip
from delegate.render import formats
from delegate.render.formats import Document, PrintOptions
from delegate.sheet.model import Edition, Sheet
from delegate.sheet.scope import Scope, scope_of

__all__ = [
    "Document",
    "Edition",
    "Finding",
    "Plan",
    "Reading",
    "Severity",
    "Sheet",
    "Trip",
    "check",
    "plan",
    "read",
    "render",
    "settle",
]


def read(
    source: str | os.PathLike[str] | bytes, *, name: str = "trip.yaml", folder: str | os.PathLike[str] = "."
) -> Reading:
    """The trip in a file, or in bytes, with every finding about how it is written.

    Bytes are called `name` in findings, and their includes are looked for from `folder`; a file has its own name and
    folder. Included files come from inside the repository of the trip alone. `trip` of the answer is None where the
    text is no trip at all. Raises OSError where the file itself cannot be read, and for nothing that stands in it.
    """
    if isinstance(source, bytes):
        return read_trip(name, source, Library(Path(folder)).fetch)
    path = Path(source)
    return read_trip(shown(path), file_bytes(path), Library(path.parent).fetch)


def plan(trip: Trip) -> Plan:
    """Who is where when, and every leg between, worked out. Times are whole minutes since the epoch in UTC.

    It raises nothing: what cannot be worked out is left open in the plan, and `check` says so.
    """
    return planner.plan(trip, pipeline.world(trip))


def check(plan: Plan, findings: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """Every finding about a plan, with those that `read` gave, sorted by place and then by code.

    Those that the trip accepts are among them, with the reason as `accepted`. It raises nothing.
    """
    return examine(plan, every_check(), tuple(findings))


def settle(
    plan: Plan,
    findings: Iterable[Finding] = (),
    *,
    edition: Edition = Edition.PROGRAMME,
    languages: Sequence[str] | None = None,
    whom: str | None = None,
    day: dt.date | None = None,
) -> Sheet:
    """What one copy says, all of it worded, and nothing in it that this edition may not show.

    `languages` are tags such as `en` and `zh-Hant`, those of the trip where none are given. `whom` is the id or the
    name of a person, a group, a role or a host, in the movement sheets that of a vehicle; `day` is a date of the trip.
    What is only written in the other Chinese script is converted where the extra `zh` is installed, else left as it is.
    Raises ValueError where the plan knows nobody of that name or has no such day.
    """
    spoken = tuple(languages or sheet.spoken_in(plan))
    return sheet.settle(
        plan,
        findings,
        edition=edition,
        languages=spoken,
        scope=_scope(plan, edition, whom, day),
        data=True,
        converted=conversion(plan.trip, spoken).texts,
    )


def render(sheet: Sheet, form: str, *, paper: str = "a4", columns: int | None = None) -> Document:
    """A sheet in a format: `html`, `pdf`, `docx`, `xlsx`, `md`, `ics`, `json`, `txt` or `terminal`.

    `data` of the answer is the file, `gaps` are characters that no font has and a PDF spells out. `paper` is `a4` or
    `letter`; `columns` is how wide plain text is laid out. Raises ValueError where there is no such format or paper,
    ModuleNotFoundError where its library is not installed (the extras of README.md), and `CannotPrint` of
    `delegate.render.formats` where a whole script has no font.
    """
    if form not in formats.names():
        raise ValueError(f"`{form}` is no format: there are {', '.join(formats.names())}")
    if paper not in formats.PAPERS:
        raise ValueError(f"`{paper}` is no paper: there are {', '.join(formats.PAPERS)}")
    return formats.printed(sheet, form, PrintOptions(paper, columns))


def _scope(plan: Plan, edition: Edition, whom: str | None, day: dt.date | None) -> Scope:
    """The part of the plan that is meant."""
    if day is not None and day not in (each.date for each in plan.days):
        raise ValueError(f"{day} is not a day of this trip")
    if whom is None:
        scope: Scope | None = Scope()
    elif edition is Edition.MOVEMENTS and whom in (plan.trip.vehicles or {}):
        scope = Scope(whom, vehicle=whom)
    else:
        scope = scope_of(plan, whom)
    if scope is None:
        raise ValueError(f"`{whom}` is no person, group, role or host of this trip")
    return scope._replace(date=day)
