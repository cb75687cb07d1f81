"""Answers what the page asks for: the whole of it, what changed, one day, a document; one question at a time."""

import datetime as dt
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from markupsafe import Markup

from delegate.assessment.script_conversions import conversion
from delegate.i18n.dates import weekday_and_day
from delegate.i18n.escape import safe_line
from delegate.i18n.language import language_of
from delegate.planning.plan import Plan
from delegate.render.formats import every_format
from delegate.render.web import follow
from delegate.serve import page_data
from delegate.serve.choices import COPIES, VEHICLES, Choices, Option, chosen, readers
from delegate.serve.saves import Save, Saves
from delegate.sheet import Sheet, settle, spoken_in
from delegate.sheet.model import ItemRow, Row
from delegate.tuples import NamedTuple

Query: TypeAlias = Mapping[str, Sequence[str]]
_AT_ONCE = 300  # lines of a trip of which all days are sent at once; of a longer one those that somebody looks at
_FIRST = 2  # days of a longer one that are sent before anybody has scrolled
_FORMS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel", "html": "web page", "ics": "calendar", "md": "Markdown"}
_FORMS |= {"txt": "text", "json": "data (JSON)"}


class Made(NamedTuple):
    """A document and the name of its file."""

    name: str
    data: bytes


class CannotMakeError(Exception):
    """A document that cannot be made; the message says why."""


Maker: TypeAlias = Callable[[Save, Choices, str], Made]


class PageAnswers:
    """The answers to all browsers; the planner and the renderers keep things in memory that one at a time may use."""

    def __init__(self, name: str, saves: Saves, make: Maker, *, verb: str) -> None:
        self.name, self.saves, self.verb = name, saves, verb
        self.lock = threading.RLock()
        self._make = make
        self._days: dict[tuple[object, ...], Markup] = {}
        self._sheets: dict[tuple[object, ...], Sheet] = {}

    def page(self, query: Query) -> follow.FollowPage:
        """All of the page, with the days that are asked for."""
        newest, good, before = self.saves.now()
        assert newest is not None
        with self.lock:
            choices = chosen(good.plan, query) if good and good.plan else None
            return self._page(newest, good, before, choices, query)

    def day(self, query: Query) -> Markup | None:
        """One day; None where there is none of that date."""
        _, good, before = self.saves.now()
        with self.lock:
            if good is None or good.plan is None:
                return None
            choices = chosen(good.plan, query)
            date = next(
                (each.date for each in choices.scope.days(good.plan) if str(each.date) in query.get("date", ())), None
            )
            return self._day(good, before, choices, date) if date else None

    def document(self, query: Query) -> Made:
        """A document of the newest save. Raises CannotMakeError."""
        newest, good, _ = self.saves.now()
        form = next(iter(query.get("form", ())), "")
        if newest is None or newest is not good or good.plan is None:
            raise CannotMakeError("the file cannot be read: mend it, and save the document then")
        if form not in _FORMS:
            raise CannotMakeError("there is no such format")
        with self.lock:
            choices = chosen(good.plan, query)
            if choices.absent:
                raise CannotMakeError(_absent_said(choices))
            return self._make(good, choices, form)

    def _page(
        self, newest: Save, good: Save | None, before: Save | None, choices: Choices | None, query: Query
    ) -> follow.FollowPage:
        outcome = good.outcome if good else None
        plan = good.plan if good else None
        broken = newest.broken()
        unread = bool(newest.missing or broken)
        shown = page_data.broken_cards(newest.outcome, broken) if newest.outcome else ()
        return follow.FollowPage(
            number=newest.number,
            title=safe_line(str(plan.trip.trip)) if plan and plan.trip.trip else self.name,
            path=self.name,
            clock=newest.clock,
            state=(("cannot be read", "error"),) if unread or outcome is None else page_data.state_of(outcome),
            counted=", ".join(said for said, _ in page_data.state_of(outcome)) if outcome else "",
            missing=newest.missing,
            broken=shown,
            good_clock=good.clock if good and unread else "",
            cards=page_data.cards(outcome) if outcome else (),
            not_judged=page_data.unjudged(plan) if plan else (),
            days=self._days_of(good, before, choices, query) if good and choices else (),
            choices=_offered(plan, choices) if plan and choices else follow.Offered(),
            absent=_absent_said(choices) if choices and choices.absent else "",
            verb=self.verb,
            has_programme=good is not None,
            edition=choices.edition.value if choices else "",
            abreast=follow.abreast(choices.languages) if choices else 1,
        )

    def _days_of(
        self, good: Save, before: Save | None, choices: Choices, query: Query
    ) -> tuple[tuple[str, str, Markup], ...]:
        assert good.plan is not None
        dates = [day.date for day in choices.scope.days(good.plan)]
        wanted = {date for text in query.get("days", ()) for date in text.split(",")} & {str(date) for date in dates}
        if sum(len(day.lines) for day in good.plan.days) <= _AT_ONCE:
            wanted = {str(date) for date in dates}
        wanted = wanted or {str(date) for date in dates[:_FIRST]}
        found = []
        for date in dates:
            html = self._day(good, before, choices, date) if str(date) in wanted else Markup("")
            if html or str(date) not in wanted:
                found.append((str(date), weekday_and_day(date), html))
        return tuple(found)

    def _day(self, good: Save, before: Save | None, choices: Choices, date: dt.date) -> Markup:
        key = (good.number, choices, date)
        if key not in self._days:
            assert good.plan is not None
            sheet = self._sheet(good, choices, date)
            changed = self._changed(sheet, before, choices, date)
            followed = follow.Followed(
                page_data.lines_of(good.plan), changed, self.verb, language_of(choices.languages[0])
            )
            self._forget(good, before)
            self._days[key] = follow.day(sheet, followed) if sheet.days else Markup("")
        return self._days[key]

    def _changed(self, sheet: Sheet, before: Save | None, choices: Choices, date: dt.date) -> frozenset[str]:
        """The keys of the rows of a day that the last save has made or changed."""
        if before is None or before.plan is None:
            return frozenset()
        old = _rows(self._sheet(before, choices, date)) if date in (day.date for day in before.plan.days) else {}
        return frozenset(key for key, row in _rows(sheet).items() if old.get(key) != row)

    def _sheet(self, save: Save, choices: Choices, date: dt.date) -> Sheet:
        key = (save.number, choices, date)
        if key not in self._sheets:
            assert save.outcome is not None
            assert save.plan is not None
            self._sheets[key] = settle(
                save.plan,
                save.outcome.findings,
                edition=choices.edition,
                languages=choices.languages,
                scope=choices.scope._replace(date=date),
                tables=False,
                converted=conversion(save.plan.trip, choices.languages).texts,
            )
        return self._sheets[key]

    def _forget(self, good: Save, before: Save | None) -> None:
        """Drop what was made of saves that nobody asks for any more."""
        kept = {each.number for each in (good, before) if each}
        self._sheets = {key: sheet for key, sheet in self._sheets.items() if key[0] in kept}
        self._days = {key: html for key, html in self._days.items() if key[0] == good.number}


def _offered(plan: Plan, choices: Choices) -> follow.Offered:
    """What there is to choose, and what is chosen."""
    tags = spoken_in(plan)
    named = dict(zip(tags, follow.names_of(tags), strict=True))
    found = readers(plan)
    names = {each.value: each.said for options in found.values() for each in options}
    whom = names.get(choices.whom, safe_line(choices.whom)) or "everybody"
    if choices.absent:
        whom += " (not in the file)"
    if choices.whom not in names and choices.whom:
        found = {"Chosen": (Option(choices.whom, whom),), **found}
    copy = choices.edition.value
    return follow.Offered(
        copies=tuple(COPIES.items()),
        copy=copy,
        readers=found,
        vehicles=VEHICLES,
        whom=choices.whom,
        languages=tuple(named.items()),
        chosen=choices.languages,
        forms=_forms(),
        said=", ".join((COPIES[copy], whom, *(named[tag] for tag in choices.languages))),
    )


def _absent_said(choices: Choices) -> str:
    return f"“{safe_line(choices.whom)}” is not in the file, and there is no copy of it"


def _forms() -> tuple[Option, ...]:
    known = {each.name for each in every_format()}
    return tuple(Option(name, said) for name, said in _FORMS.items() if name in known)


def _rows(sheet: Sheet) -> dict[str, Row]:
    """The rows of a sheet by key, without the number of their lines: those that only moved down are the same."""
    rows = (row for day in sheet.days for row in day.rows if row.key)
    return {row.key: row._replace(mark=()) if isinstance(row, ItemRow) else row for row in rows}
