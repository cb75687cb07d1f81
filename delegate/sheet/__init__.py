"""Turns a plan and its findings into a sheet, with nothing in it that its edition may not show."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from delegate.clock import DAY
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import date_range
from delegate.i18n.escape import safe_line
from delegate.planning.plan import Plan
from delegate.sheet.contacts import contact_sections
from delegate.sheet.courtesies import with_own_room
from delegate.sheet.days import sheet_day
from delegate.sheet.finding_index import indexed
from delegate.sheet.labels import bearer, labels, legend, scope_title, version_words, with_own_labels
from delegate.sheet.lists import sections, signed_at
from delegate.sheet.model import NEVER_CHANGED, Edition, ListTable, Revision, Section, Sheet, SheetDay, Words
from delegate.sheet.names import NOT_CONVERTED
from delegate.sheet.names_shown import names_shown, names_told
from delegate.sheet.papers import unchecked
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.wording import Wording, each_language, main_language, said_once

if TYPE_CHECKING:
    from delegate.sheet.drawing_model import Map
    from delegate.sheet.since_rows import Since

__all__ = ["Edition", "Scope", "Sheet", "settle", "spoken_in"]

EPOCH = dt.date(1970, 1, 1)
EVERYTHING = Scope()


def settle(
    plan: Plan,
    findings: Iterable[Finding] = (),
    *,
    edition: Edition = Edition.SCHEDULE,
    languages: Sequence[str] | None = None,
    apart: bool = False,
    scope: Scope = EVERYTHING,
    revision: Revision = NEVER_CHANGED,
    data: bool = False,
    summed_up: bool = False,
    tables: bool = True,
    pictures: bool = True,
    converted: Mapping[tuple[str, str], str] = NOT_CONVERTED,
    since: "Since | None" = None,
) -> Sheet:
    """Word a plan; findings are marked at the rows they concern.

    With `data` the sheet has what it shows as data too, with `summed_up` the problems above the days, which the run
    sheet always has. Without `tables` or `pictures` it has none, for a format that prints none.

    In `languages` every phrase is said in each of them; where a programme has each on pages of its own they stand
    `apart`, and one without phrases says what it says alone. Without, phrases are in the trip's main language, and
    names in all languages in which they are written. `converted` has the texts that are printed in another Chinese
    script than the one in which they are written, by language and text; `since` is what is marked.
    """
    if scope.is_host and edition in (Edition.SCHEDULE, Edition.RUN_SHEET):
        edition = Edition.PROGRAMME  # what is made for a host has nothing of the team's, in any format
    spoken = (
        (main_language(plan, tuple(plan.trip.languages or ()), spoken_in(plan), edition, converted),)
        if languages is None
        else each_language(plan, languages, edition, converted, apart=apart and edition is Edition.PROGRAMME)
    )
    index = indexed(findings)
    words = Wording(plan, spoken, edition, index, scope.people)
    sheet = _settled(words, scope, revision, pictures=pictures)
    if tables and contents_of(edition).tables:
        sheet = sheet._replace(tables=_tables(words, scope))
    if len(spoken) > 1:
        sheet = _in_several(sheet, words)
    if since is not None:
        sheet = _marked(words, sheet, since)
    if summed_up or edition is Edition.RUN_SHEET:
        if scope.is_host and languages is not None:  # the block is the planner's, in words where a host has names alone
            words = words._replace(languages=each_language(plan, languages, Edition.SCHEDULE, converted))
        sheet = _summed_up(words, sheet, scope)
    sheet = sheet if edition is Edition.SCHEDULE else sheet._replace(told=names_told(words, sheet))
    if not data:
        return sheet
    from delegate.sheet.data import plan_data  # which no terminal prints

    return sheet._replace(data=plan_data(plan, index.every, edition, scope, revision))


def _in_several(sheet: Sheet, words: Wording) -> Sheet:
    """A sheet of several languages: what two of them share is said once, a label in its own language alone."""
    if alone := [each.tag for each in words.languages if each.language.wordless == "alone"]:
        sheet = with_own_labels(sheet, alone)
    once = said_once(sheet)
    assert isinstance(once, Sheet)
    return once


def _summed_up(words: Wording, sheet: Sheet, scope: Scope) -> Sheet:
    from delegate.sheet.problems import matters, said_in_english, sums  # which a pipe does not print

    counted, problems, closing = sums(words, scope)
    to_do = matters(words, scope) if words.edition is Edition.RUN_SHEET else ()
    counted = said_in_english(words, counted) if problems or to_do else counted
    return sheet._replace(counted=counted, problems=problems, closing=closing, matters=to_do)


def _marked(words: Wording, sheet: Sheet, since: "Since") -> Sheet:
    from delegate.sheet.since import marked  # which few prints ask for

    return marked(words, sheet, since)


def spoken_in(plan: Plan) -> tuple[str, ...]:
    """The languages of a trip: as it says, else those of its title, else English."""
    trip = plan.trip
    tags = tuple(tag for tag, _ in (trip.trip.by_language if trip.trip else ()) if tag)
    return tuple(trip.languages or ()) or tags or ("en",)


def _settled(words: Wording, scope: Scope, revision: Revision, *, pictures: bool) -> Sheet:
    """The sheet with all that each language says."""
    plan, trip, shown = words.plan, words.plan.trip, contents_of(words.edition)
    if words.edition is Edition.MOVEMENTS:
        from delegate.sheet.movements import movements

        days = movements(words, scope)
    else:
        signed = signed_at(words, scope)
        every = (sheet_day(words, day, scope, signed, pictures=pictures) for day in scope.days(plan))
        days = tuple(day for day in every if day.rows or not scope.is_host)
        days = tuple(with_own_room(words, days)) if words.alone else days
    titles, below = words.titled(trip.trip) or words.phrase("A programme without a title"), _sections(words, scope)
    return Sheet(
        languages=words.tags,
        edition=words.edition,
        titles=titles,
        scope=scope_title(words, scope),
        bearer=bearer(words),
        reference=safe_line(trip.reference or "") if shown.ids or shown.private else "",
        dates=_dates(words, scope, days),
        version=version_words(words, revision),
        contact=words.one(trip.contact),
        classification=words.one(trip.classification),
        days=days,
        sections=below,
        names=names_shown(words, titles, days, below),
        legend=legend(words, days),
        notes=unchecked(words, plan, scope) if shown.lists and shown.findings and not scope.is_host else (),
        labels=labels(words),
        sketch=_sketch(words, scope) if shown.pictures and pictures and not scope.is_host else None,
        revision=_dated(revision, plan),
        identity=safe_line(trip.reference or "")
        or next((said.text for said in words.languages[0].as_written(trip.trip)), ""),
        for_host=scope.is_host,
        draft=any(each.severity >= Severity.ERROR and each.accepted is None for each in words.findings.every),
    )


def _sections(words: Wording, scope: Scope) -> tuple[Section, ...]:
    """The lists below the days, the team's findings last."""
    found: tuple[Section, ...] = ()
    if contents_of(words.edition).private:
        from delegate.sheet.problems import findings_section  # which the team alone reads

        found = findings_section(words, scope)
    return (*sections(words, scope), *contact_sections(words, scope), *found)


def _dates(words: Wording, scope: Scope, days: Sequence[SheetDay]) -> Words:
    """`9-12 June 2026`: the first and the last of the dates that are printed, for a host or a driver often not all."""
    some = scope.is_host or scope.vehicle
    dates = [day.date for day in (days if some and days else scope.days(words.plan))]
    return words.in_tables(lambda language: date_range(min(dates), max(dates), language.tag)) if dates else ()


def _dated(revision: Revision, plan: Plan) -> Revision:
    """The revision, with a time of its own where git knows none: the beginning of the first day, UTC."""
    first = min((day.date for day in plan.days), default=None)
    if revision.instant is not None or first is None:
        return revision
    return revision._replace(instant=(first - EPOCH).days * DAY)


def _tables(words: Wording, scope: Scope) -> tuple[ListTable, ...]:
    from delegate.sheet.manifest import manifest  # the terminal has no tables, and need not read how they are made

    return manifest(words, scope)


def _sketch(words: Wording, scope: Scope) -> "Map":
    from delegate.sheet.drawings import sketch  # nor has it a map

    return sketch(words, scope)
