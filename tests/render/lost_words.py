"""Makes the copies of the itineraries, and finds the words of a sheet that a document does not say."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from command import ROOT
from copies import itinerary, said
from icalendar import Calendar
from lost_rows import missing_data
from outputs import WHOLE, flat, set_once, told

from delegate.commands.documents import document
from delegate.pipeline import Outcome
from delegate.render.formats import PrintOptions
from delegate.render.plain_words import alike_once, signs_in_text, untold, within_line
from delegate.render.typst.lines import short_dates
from delegate.render.web.page_rows import bands
from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import Column, Detail, Facts, ItemRow, LegRow, NoteRow, Row, RowTime, Said, SheetDay, Words

PATHS = {path.name.split(".")[0]: path for path in sorted((ROOT / "itineraries").glob("*.trip.yaml"))}
COPIES = tuple(each.value for each in Edition if each is not Edition.SCHEDULE)


@cache
def copy_of(name: str, copy: str, tags: tuple[str, ...]) -> Sheet:
    """One copy of an itinerary."""
    outcome = itinerary(name)
    return settled(outcome, Edition(copy), *tags)


def settled(outcome: Outcome, edition: Edition, *tags: str) -> Sheet:
    """A copy in these languages, with all that any format may print."""
    assert outcome.plan is not None
    return settle(outcome.plan, outcome.findings, edition=edition, languages=tags, data=True)


def made(sheet: Sheet, form: str) -> bytes:
    """The document."""
    with set_once():
        printed = document(sheet, form, PrintOptions(columns=40))  # so narrow that in text nothing stands side by side
    assert printed.gaps == ()
    return printed.data


@cache
def printed(name: str, copy: str, tags: tuple[str, ...], form: str) -> bytes:
    """The document of a copy of an itinerary, made once for all tests that read it."""
    return made(copy_of(name, copy, tags), form)


def lost(sheet: Sheet, form: str, data: bytes) -> list[str]:
    """The words of a sheet that are not in the document as often as they should be."""
    if form == "ics":
        return list(_missing_events(sheet, data))
    if form == "json":
        return list(missing_data(sheet, data))
    text, dash = flat(told(form, data)), "-" if form in ("terminal", "txt") else "–"  # any encoding has a hyphen
    every = (dict.fromkeys(words(part)) for part in _parts(sheet, form))
    expected = Counter(word.replace("–", dash) for part in every for word in part)
    if form == "xlsx":
        expected = Counter(set(expected) - {"~"})  # before a time, as its format writes it
    return [word for word, number in expected.items() if text.replace("–", dash).count(word) < number]


def _groups(day: SheetDay, sheet: Sheet, form: str) -> Iterable[tuple[Column, ...]]:
    """The rows of a day by those who share them; a page has a head for each party also where nobody is beside it."""
    if form == "xlsx":  # which says in every row who they are
        return ()
    if form != "html" or not day.column_groups:
        return day.column_groups
    return [tuple(Column(each.who, tuple(row for _, row in each.rows)) for each in band) for band in bands(day, sheet)]


def _parts(sheet: Sheet, form: str) -> Iterator[tuple[str, ...]]:
    """What a document says together: a word that is twice in one of them may be said there once."""
    for day in sheet.days:
        for column in (each for group in _groups(day, sheet, form) for each in group):
            if not all(_who(row) for row in column.rows):  # else each row says who, often in the author's shorter words
                yield said(inside(within_line(column)) if form in ("terminal", "txt") else column.who)
            kept = [row for row in column.rows if _has_room(row, sheet, form)]
            yield from (row_texts(_as_told(row, form, sheet), above=column.who) for row in kept)
        if form == "xlsx" or not day.column_groups:
            yield from (row_texts(_as_told(row, form, sheet)) for row in day.rows)
    headed = form == "pdf" and sheet.edition in (Edition.RUN_SHEET, Edition.MOVEMENTS)  # in other words
    told = [untold(each, sheet.matters) if form == "docx" else each for each in sheet.sections]
    sections = [each for each in told if each.entries]
    if form == "pdf" and sheet.edition is Edition.CARD:  # whose back has one head for the telephones and the hotels
        sections = [each._replace(heading=()) if each.key == "contacts" else each for each in sections]
    once = [sheet.titles, () if headed else sheet.scope]
    for day in sheet.days:
        once += [
            () if form == "xlsx" else short_dates(day) if form == "pdf" else day.headings,
            tuple(each.text for each in day.vehicle) if headed else day.part,
            *(day.notes if form != "pdf" else ()),
            *((day.clock,) if form in ("terminal", "txt") else ()),
        ]
    if form in WHOLE:
        once += [sheet.version, sheet.contact, *sheet.notes]
        once += signs_in_text(sheet.legend) if headed else sheet.legend  # no page of paper draws a bar
        once += [part for each in sections for part in (each.heading, *((e.head, e.lines) for e in each.entries))]
        if form != "pdf" or sheet.edition in (Edition.RUN_SHEET, Edition.MOVEMENTS):  # an id is of use to the team
            yield (sheet.reference,)
        yield tuple(flag.said for each in sections for entry in each.entries for flag in entry.flags)
    if form == "xlsx":
        once += [part for table in sheet.tables for part in (table.name, table.header, *table.rows)]
    once_said = {text: None for part in once for text in said(part)}
    yield tuple(once_said)


def _as_told(row: Row, form: str, sheet: Sheet) -> Row:
    """The row as a format has it: in a spreadsheet a time is a number; a run sheet has minutes in columns."""
    if form == "pdf" and sheet.edition is Edition.RUN_SHEET and isinstance(row, LegRow):
        return row._replace(zone="", facts=(Facts((row.leaving, *_minutes_left(row))),))
    if isinstance(row, ItemRow) and form != "xlsx":  # in Word each host has a line, and the word is before the first
        first = 1 if form == "docx" else len(row.hosts)
        row = row._replace(hosts=(*map(inside, row.hosts[:first]), *row.hosts[first:]))
    if isinstance(row, ItemRow) and form in ("terminal", "txt"):
        row = row._replace(hosts=tuple((Said(alike_once(host)),) for host in row.hosts))
    if isinstance(row, ItemRow | LegRow) and form in ("terminal", "txt"):
        row = row._replace(who=inside(row.who), zone="")  # a clock is named above the rows that are on it
    if form == "pdf" and sheet.edition is Edition.RUN_SHEET and isinstance(row, ItemRow) and len(row.legs) == 1:
        kept = [[part for part in each.parts if part != row.legs[0].left] for each in row.facts]
        facts = (Facts(tuple(map(_dashed, parts))) for parts in kept)
        row = row._replace(facts=(*facts, Facts(tuple(_minutes_left(row.legs[0])))))
    if form == "ics" and isinstance(row, LegRow) and len(row.motorcade) > 1:  # one event for all that go in an order
        riding = [part for each in row.motorcade for part in (each.vehicle, each.people, each.driver)]
        kept = tuple(each for each in row.details if each.kind != "on-board")
        return row._replace(details=(*kept, Detail("order", sheet.labels.order, tuple(sum(riding, ())))))
    if form != "ics" and sheet.edition is Edition.MOVEMENTS and isinstance(row, LegRow):
        return driven(row, form)
    if form == "pdf":
        return on_a_card(on_paper(row)) if sheet.edition is Edition.CARD else on_paper(row)
    if form in ("docx", "xlsx", "html", "md") and isinstance(row, ItemRow | LegRow):
        row = row._replace(facts=tuple(Facts(tuple(map(_dashed, each.parts))) for each in row.facts))
    as_number = form == "xlsx" and row.when and (row.when.start is not None or row.when.window)
    return row._replace(time=RowTime()) if as_number else row


def _minutes_left(leg: LegRow) -> Iterator[Words]:
    """The two figures of a way, which a page has in columns of their own and not in words."""
    return ((Said(str(number).replace("-", "–")),) for number in (leg.spare, leg.slow) if number is not None)


def _dashed(part: Words) -> Words:
    """Least and most minutes as a page has them, `(69–149)`."""
    return tuple(said._replace(text=re.sub(r"([(（]\d+)-(\d+[)）])", r"\1–\2", said.text)) for said in part)


def driven(row: LegRow, form: str) -> Row:
    """A drive as its driver reads it: its stops instead of a sentence; in a spreadsheet a time is a number."""
    told = tuple(
        part
        for stop in row.stops
        for part in (stop.word, () if form == "xlsx" and stop.moment else stop.time.start, stop.place, stop.more)
        if part
    )
    kinds = ("pick-up", "set-down", "lands", "departs")
    details = tuple(
        each._replace(label=()) if each.kind == "on-board" else each for each in row.details if each.kind not in kinds
    )
    return row._replace(way=(), border=(), zone="", time=RowTime(), facts=(Facts(told),), details=details)


def on_paper(row: Row) -> Row:
    """A row as a page has it: narrow columns have the short sentence of a way, and zones stand where they change.

    `about` stands before a time once, however many languages there are.
    """
    row = row._replace(time=row.time._replace(about=row.time.about[: 1 if len(row.time.start) < 2 else None]))
    if isinstance(row, NoteRow):
        return row._replace(zone="", time=row.time._replace(end=()))
    if isinstance(row, LegRow) and row.brief:
        common = {word for each in row.brief for word in words([each.text])}
        shared = (" ".join(word for word in each.text.split() if flat(word) in common) for each in row.way)
        return row._replace(zone="", way=tuple(Said(text) for text in shared))
    return row._replace(zone="")


def on_a_card(row: Row) -> Row:
    """A row as a card has it: no end, and what people wear without the word for it."""
    row = row._replace(time=row.time._replace(end=()))
    if not isinstance(row, ItemRow | LegRow):
        return row
    return row._replace(
        details=tuple(each._replace(label=()) if each.kind == "dress" else each for each in row.details)
    )


def _has_room(row: Row, sheet: Sheet, form: str) -> bool:
    """Whether a row is on every copy: where a day is too long for a card, ways are left out."""
    return form != "pdf" or sheet.edition is not Edition.CARD or not isinstance(row, LegRow)


def _who(row: Row) -> Words:
    return row.who if isinstance(row, ItemRow | LegRow) else ()


def row_texts(row: Row, above: Words = ()) -> tuple[str, ...]:
    """Everything that a row says; who, unless that stands above its column."""
    if isinstance(row, ItemRow | LegRow) and row.who == above:
        row = row._replace(who=())
    if isinstance(row, ItemRow):
        parts: tuple[Any, ...] = (
            row.titles,
            row.status_said,
            row.facts,
            row.who,
            row.hosts,
            *map(labelled, row.details),
        )
    elif isinstance(row, LegRow):
        parts = (row.way, row.border, row.facts, row.who, *map(labelled, row.details))
    else:
        parts = (row.text,)
    flags = () if not isinstance(row, ItemRow | LegRow) else tuple(flag.said for flag in row.flags)
    return (*said(row.time), row.zone, *said(parts), *flags)


def labelled(detail: Detail) -> tuple[Words, ...]:
    """The text of a detail, and its label in the languages in which the text is said."""
    tags = {each.lang for each in detail.text}
    return (tuple(each for each in detail.label if each.lang in tags) or detail.label[:1], detail.text)


def words(texts: Iterable[str]) -> Iterator[str]:
    """The words of texts, without the dots that stand between facts."""
    for text in texts:
        for word in text.split():
            if word not in ("·", "|"):
                yield flat(word)


def _missing_events(sheet: Sheet, data: bytes) -> Iterator[str]:
    """The rows of which the time is known that are no event: at their instants, with all that they say."""
    events = list(Calendar.from_ical(data).walk("VEVENT"))
    for row in (row for day in sheet.days for row in day.rows):
        if row.when is None or (isinstance(row, LegRow) and row.when.start is None):
            continue
        title, status = summary_of(row), row.status_said if isinstance(row, ItemRow) else ()
        site = row.ends[0] if isinstance(row, LegRow) else row.site
        wanted = {
            "SUMMARY": said((title, row.unsure, row.whereto, row.status_said) if isinstance(row, ItemRow) else title),
            "LOCATION": said(site.whole or site.name if site else ()),
            "DESCRIPTION": set(row_texts(_as_told(row, "ics", sheet)))
            - {*said(row.time), row.zone, *said((title, status))},
        }
        fit = [event for event in events if (instant(event, "DTSTART"), ends(event)) == span(row)]
        if not any(
            all(word in flat(str(each.get(name, ""))) for name in wanted for word in words(wanted[name]))
            for each in fit
        ):
            yield row.key


def summary_of(row: Row) -> Words:
    """What an event is called: of a service its short title, and the whole one is in the description."""
    if isinstance(row, ItemRow):
        return row.own_titles or row.titles
    return row.way if isinstance(row, LegRow) else row.text


def span(row: Row) -> tuple[int | None, int | None]:
    """The instants of an event: no end where none is known or it is no later, and none at all of a whole day."""
    assert row.when is not None
    start, end = row.when.start, row.when.end
    ways = (row,) if isinstance(row, LegRow) else row.legs if isinstance(row, ItemRow) else ()
    if ways and ways[0].kerb_unknown:
        return None, None
    if ways and ways[0].kerb is not None:
        start = ways[0].kerb
    return start, end if start is not None and end is not None and end > start else None


def ends(event: Any) -> int | None:
    """The end, where the event has one."""
    return instant(event, "DTEND") if "DTEND" in event else None


def instant(event: Any, name: str) -> int | None:
    """Minutes since the epoch; None of a whole day."""
    when = event[name].dt
    return int(when.timestamp()) // 60 if isinstance(when, dt.datetime) else None
