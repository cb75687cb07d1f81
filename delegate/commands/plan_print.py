"""Prints a plan in the format that is asked for, with its version in git and what earlier calendars take back."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from delegate.commands import console, documents, scripts, settings
from delegate.commands.history import Printed, printed, sent_before
from delegate.render.formats import Document, Format, PrintOptions
from delegate.tuples import NamedTuple

if TYPE_CHECKING:  # all of these are heavy, and --help needs none of them
    from collections.abc import Iterable, Sequence

    from delegate.assessment.script_conversions import Conversion
    from delegate.compare.draft import Draft
    from delegate.git.committed import CommittedTrip
    from delegate.pipeline import Asked, Outcome
    from delegate.planning.plan import Plan
    from delegate.sheet.model import Edition, Sheet
    from delegate.sheet.scope import Scope
    from delegate.sheet.since_rows import Since


class PrintRequest(NamedTuple):
    """How the schedule is wanted."""

    printing: Format
    copy: str | None
    languages: tuple[str, ...] | None
    options: PrintOptions
    paged: bool  # for people outside, in the languages of the trip
    since: "Draft | None" = None  # the version whose changes are marked


class ReadFiles(NamedTuple):
    """What a command has read: the path of the trip (None: standard input), its bytes, and what it included."""

    trip: Path | None
    data: bytes
    included: tuple[Path, ...]


def converted_for(outcome: "Outcome", request: PrintRequest) -> "Conversion | None":
    """What is to be converted into the other Chinese script for this print."""
    if outcome.plan is None or request.printing.kind == "data":
        return None
    trip = outcome.plan.trip
    return scripts.conversion_for(trip, spoken_for(outcome.plan, request) or trip.languages or ())


def spoken_for(plan: "Plan", request: PrintRequest) -> tuple[str, ...] | None:
    """Those that are asked for, else of a page those of the trip; where a format takes one, the first."""
    from delegate.sheet import spoken_in

    languages = request.languages or (spoken_in(plan) if request.paged else None)
    return languages[:1] if languages and request.printing.one_language else languages


def printed_plan(
    outcome: "Outcome", scope: "Scope", request: PrintRequest, read: ReadFiles, conversion: "Conversion | None"
) -> tuple[Document | None, tuple[str, ...]]:
    """The schedule in its format, None where there is no trip to print; and what is to be said about its version."""
    printing, plan = request.printing, outcome.plan
    if plan is None:
        if printing.kind != "data":
            return None, ()
        from delegate.sheet.data import sheet_without_trip

        return documents.document(sheet_without_trip(outcome.findings), printing.name, request.options), ()
    from delegate.sheet import settle
    from delegate.sheet.model import Edition

    version = printed(*read)
    edition = Edition(request.copy or ("programme" if request.paged else "schedule"))
    languages = spoken_for(plan, request)
    sheet = settle(
        plan,
        outcome.findings,
        edition=edition,
        languages=languages,
        apart=printing.parts_languages(request.options),
        scope=scope,
        revision=version.revision,
        data=printing.kind == "data",
        tables=printing.tables,
        pictures=printing.pictures,
        summed_up=request.options.problems,
        converted=conversion.texts if conversion else {},
        since=since_of(plan, request, request.since, edition, scope) if request.since else None,
    )
    if sheet.data is not None and sheet.data.of_the_office:
        sheet = sheet._replace(data=sheet.data._replace(weakened=outcome.weakened))
    if printing.dated and scope.date is None:
        before = [request.since.plan] if request.since else plans_of(sent_before(*read), _asked_today(read))
        sheet = sheet._replace(sent_before=sheets_before(before, edition, languages, scope))
    return documents.document(sheet, printing.name, request.options), said_of(version, dated=printing.dated)


def said_of(version: Printed, *, dated: bool) -> tuple[str, ...]:
    """What standard error says of a version; `dated` where a calendar is among what is printed."""
    return (*version.said, *(version.said_of_calendars if dated else ()))


def _asked_today(read: ReadFiles) -> "Asked":
    """What is asked of the trip as it lies there, by which its earlier versions are worked out too."""
    return settings.asked(click.get_current_context(), read.trip.parent if read.trip else Path())


def plans_of(trips: "Iterable[CommittedTrip]", asked: "Asked") -> "list[Plan]":
    """The plans of the versions that can be read, worked out as the trip is today."""
    from delegate.pipeline import work_out

    outcomes = (work_out(each.name, each.data or b"", each.library.fetch, asked) for each in trips)
    return [outcome.plan for outcome in outcomes if outcome.plan is not None]


def sheets_before(
    plans: "Iterable[Plan]", edition: "Edition", languages: "Sequence[str] | None", scope: "Scope"
) -> "tuple[Sheet, ...]":
    """What the same reader had of earlier versions; none of those that did not know the reader."""
    from delegate.sheet import settle

    return tuple(
        settle(plan, edition=edition, languages=languages, scope=known)
        for plan in plans
        if (known := _scope_in(plan, scope)) is not None
    )


def since_of(plan: "Plan", request: PrintRequest, old: "Draft", edition: "Edition", scope: "Scope") -> "Since":
    """What the same reader had of an earlier version, in the same languages, for its changes to be marked."""
    from delegate.compare.line_order import out_of_place
    from delegate.compare.matching import paired
    from delegate.sheet import settle, spoken_in
    from delegate.sheet.model import Earlier
    from delegate.sheet.since_rows import Since

    pairing = paired(old.plan, plan)
    earlier = Earlier(old.name, old.commit or "", old.date)
    known = None if old.missing else _scope_in(old.plan, scope._replace(date=None))
    if known is None:
        return Since(earlier, lines=pairing.names.lines)
    languages = spoken_for(plan, request)
    conversion = scripts.conversion_for(old.plan.trip, languages or spoken_in(plan))
    converted = conversion.texts if conversion else {}
    sheet = settle(
        old.plan,
        edition=edition,
        languages=languages,
        apart=request.printing.parts_languages(request.options),
        scope=known,
        tables=request.printing.tables,
        pictures=False,
        converted=converted,
    )
    moved = out_of_place(pairing)
    return Since(earlier, sheet, pairing.names.lines, pairing.shift, moved, whole=scope.date is None)


def _scope_in(plan: "Plan", scope: "Scope") -> "Scope | None":
    """The same reader in another version of the trip; None where nobody there is called so."""
    from delegate.sheet.scope import scope_of

    if scope.vehicle:
        return scope if scope.vehicle in (plan.trip.vehicles or {}) else None
    return scope if not scope.name else scope_of(plan, scope.name)


def summed_up_for(outcome: "Outcome", colour: str) -> str:
    """The block that stands above the days on a terminal, for whoever has written a file."""
    from delegate.render.schedule.pieces import screen_of
    from delegate.render.schedule.summing_up import summed_up
    from delegate.render.schedule.text import painted, plain
    from delegate.sheet import settle

    assert outcome.plan is not None
    sheet = settle(outcome.plan, outcome.findings, summed_up=True)
    lines = summed_up(screen_of(sheet, console.columns(None)))
    return painted(lines) if console.coloured(colour, sys.stderr, os.environ) else plain(lines)
