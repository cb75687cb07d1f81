"""The contract of every renderer: nothing of a sheet is lost, no two runs differ, no trip makes it fail.

Crossed: every itinerary x every format as a programme in English and Traditional Chinese; then three of them (two
clocks, parties apart, three languages) x every format x the other copies in Simplified Chinese and in English alone.
Two runs are made by two processes with hash seeds, users, zones and folders of their own, seconds apart.
"""

import datetime as dt
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from command import PLAIN, ROOT
from copies import EXCHANGE, HURRIED, said, worked_out
from icalendar import Calendar
from outputs import FORMATS, WHOLE, WORDED, flat, members, ready, told

from delegate.commands.documents import document
from delegate.includes import Library
from delegate.pipeline import Outcome, work_out
from delegate.render.formats import PrintOptions
from delegate.render.typst.lines import short_dates
from delegate.render.web.page_rows import bands
from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import Column, Detail, Facts, ItemRow, LegRow, NoteRow, Row, RowTime, Said, SheetDay, Words

PATHS = {path.name.split(".")[0]: path for path in sorted((ROOT / "itineraries").glob("*.trip.yaml"))}
FEW = ("futian-hong-kong", "four-cities-tour", "matsuyama-sister-city")
COPIES = tuple(each.value for each in Edition if each is not Edition.SCHEDULE)


@cache
def itinerary(name: str) -> Outcome:
    """The plan of an itinerary, worked out once."""
    path = PATHS[name]
    return work_out(path.name, path.read_bytes(), Library(path.parent).fetch)


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
    printed = document(sheet, form, PrintOptions(columns=40))  # so narrow that in text nothing stands side by side
    assert printed.gaps == ()
    return printed.data


# --- nothing is lost -------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("name", PATHS)
@pytest.mark.parametrize("form", FORMATS)
def test_every_word_of_an_itinerary_is_in_the_programme(form: str, name: str) -> None:
    ready(form)
    sheet = copy_of(name, "programme", ("en", "zh-Hant"))

    assert lost(sheet, form, made(sheet, form)) == []


@pytest.mark.slow
@pytest.mark.parametrize("tags", [("zh-Hans",), ("en",)], ids="-".join)
@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize("form", FORMATS)
def test_every_word_of_every_copy_is_there_in_one_language_too(form: str, copy: str, tags: tuple[str, ...]) -> None:
    ready(form)
    for name in FEW:
        sheet = copy_of(name, copy, tags)
        assert (name, lost(sheet, form, made(sheet, form))) == (name, [])


def lost(sheet: Sheet, form: str, data: bytes) -> list[str]:
    """The words of a sheet that are not in the document as often as they should be."""
    if form == "ics":
        return list(_missing_events(sheet, data))
    if form == "json":
        return list(_missing_data(sheet, data))
    text = flat(told(form, data))
    expected = Counter(word for part in _parts(sheet, form) for word in dict.fromkeys(words(part)))
    if form == "xlsx":
        expected = Counter(set(expected))
    return [word for word, number in expected.items() if text.count(word) < number]


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
                yield said(column.who)
            kept = [row for row in column.rows if _has_room(row, sheet, form)]
            yield from (row_texts(_as_told(row, form, sheet), above=column.who) for row in kept)
        if form == "xlsx" or not day.column_groups:
            yield from (row_texts(_as_told(row, form, sheet)) for row in day.rows)
    headed = form == "pdf" and sheet.edition in (Edition.RUN_SHEET, Edition.MOVEMENTS)  # in other words
    once = [sheet.titles, () if headed else sheet.scope]
    for day in sheet.days:
        once += [
            () if form == "xlsx" else short_dates(day) if form == "pdf" else day.headings,
            day.part,
            *(day.notes if form != "pdf" else ()),
        ]
    if form in WHOLE:
        once += [sheet.version, sheet.contact, *sheet.notes, *sheet.legend]
        once += [part for each in sheet.sections for part in (each.heading, *((e.head, e.lines) for e in each.entries))]
        if form != "pdf" or sheet.edition in (Edition.RUN_SHEET, Edition.MOVEMENTS):  # an id is of use to the team
            yield (sheet.reference,)
        yield tuple(flag.said for each in sheet.sections for entry in each.entries for flag in entry.flags)
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
    if form == "pdf" and sheet.edition is Edition.RUN_SHEET and isinstance(row, ItemRow) and len(row.legs) == 1:
        kept = [[part for part in each.parts if part != row.legs[0].left] for each in row.facts]
        facts = (Facts(tuple(map(_dashed, parts))) for parts in kept)
        row = row._replace(facts=(*facts, Facts(tuple(_minutes_left(row.legs[0])))))
    if form == "pdf" and sheet.edition is Edition.MOVEMENTS and isinstance(row, LegRow):
        return driven(row)
    if form == "pdf":
        row = on_paper(row)
        return row._replace(time=row.time._replace(end=())) if sheet.edition is Edition.CARD else row
    if form in ("docx", "xlsx", "html") and isinstance(row, ItemRow | LegRow):
        row = row._replace(facts=tuple(Facts(tuple(map(_dashed, each.parts))) for each in row.facts))
    return row._replace(time=RowTime()) if form == "xlsx" and row.when and row.when.start is not None else row


def _minutes_left(leg: LegRow) -> Iterator[Words]:
    """The two figures of a way, which a page has in columns of their own and not in words."""
    return ((Said(str(number).replace("-", "–")),) for number in (leg.spare, leg.slow) if number is not None)


def _dashed(part: Words) -> Words:
    """Least and most minutes as a page has them, `(69–149)`."""
    return tuple(said._replace(text=re.sub(r"([(（]\d+)-(\d+[)）])", r"\1–\2", said.text)) for said in part)


def driven(row: LegRow) -> Row:
    """A drive as its driver reads it: its stops instead of a sentence."""
    told = tuple(part for stop in row.stops for part in (stop.word, stop.time.start, stop.place, stop.more) if part)
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
        title = summary_of(row)
        site = row.ends[0] if isinstance(row, LegRow) else row.site
        wanted = {
            "SUMMARY": said((title, row.unsure, row.whereto) if isinstance(row, ItemRow) else title),
            "LOCATION": said(site.whole or site.name if site else ()),
            "DESCRIPTION": set(row_texts(_as_told(row, "ics", sheet))) - {*said(row.time), row.zone, *said(title)},
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


def _missing_data(sheet: Sheet, data: bytes) -> Iterator[str]:
    """The lines that are neither a stop nor on the way, and the ways at whose instants no leg is.

    Nobody goes to what is called off, to free time, or where the delegation has no people.
    """
    parties = [party for day in json.loads(data)["days"] for party in day["parties"]]
    legs = [leg for party in parties for leg in party["legs"]]
    times = {(minutes(leg["leave"] or leg["latest"]), minutes(leg["arrive"])) for leg in legs}
    named = {stop["id"] for party in parties for stop in party["stops"]} | {id_ for leg in legs for id_ in leg["items"]}
    for row in (row for day in sheet.days for row in day.rows if isinstance(row, ItemRow | LegRow)):
        if isinstance(row, ItemRow) and (row.status == "cancelled" or row.kind == "free" or not parties):
            continue
        told = (row.when.start, row.when.end) in times if isinstance(row, LegRow) else row.key in named
        if not told:
            yield row.key


def minutes(stamp: str | None) -> int | None:
    """Minutes since the epoch of a time in RFC 3339."""
    return int(dt.datetime.fromisoformat(stamp).timestamp()) // 60 if stamp else None


def span(row: Row) -> tuple[int | None, int | None]:
    """The instants of an event: no end where none is known or it is no later, and none at all of a whole day."""
    assert row.when is not None
    start, end = row.when.start, row.when.end
    ways = (row,) if isinstance(row, LegRow) else row.legs if isinstance(row, ItemRow) else ()
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


CLOSED = (ROOT / "delegate/checks/borders/closed_crossing.bad.yaml").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("form", WHOLE)
def test_what_is_found_at_items_and_at_legs_is_in_the_run_sheet(form: str) -> None:
    ready(form)
    for text, kind in ((HURRIED, ItemRow), (CLOSED, LegRow)):
        outcome = worked_out(text)
        sheet = settled(outcome, Edition.RUN_SHEET, "en")

        rows = [row for day in sheet.days for row in day.rows if isinstance(row, ItemRow | LegRow)]
        assert [type(row) for row in rows if row.flags] == [kind]
        assert lost(sheet, form, made(sheet, form)) == []


# --- no two runs differ ----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    first = printed_by(tmp_path / "first", PYTHONHASHSEED="1", USER="ann", TZ="Asia/Tokyo", LANG="C.UTF-8")
    time.sleep(2)  # a clock in a zip has steps of two seconds
    second = printed_by(tmp_path / "second", PYTHONHASHSEED="2", USER="ben", TZ="UTC", LANG="zh_HK.UTF-8")

    assert [form for form in FORMATS if first[form] != second[form]] == []


SCRIPT = """
import sys
from pathlib import Path
from delegate.cli import run

for form in sys.argv[2:]:
    wanted = ("-o", f"out.{form}", "--format", form, "--lang", "en,zh-Hant")
    code = run(("plan", sys.argv[1], *wanted, "--fail-on", "never"))
    assert code == 0, (form, code)
"""


def printed_by(folder: Path, **env: str) -> dict[str, bytes]:
    """An itinerary in every format, by a process of its own in a folder of its own."""
    folder.mkdir()
    argv = [sys.executable, "-c", SCRIPT, str(PATHS["four-cities-tour"]), *FORMATS]
    home = {"HOME": str(folder), "PYTHONPATH": os.pathsep.join((str(ROOT), *sys.path))}
    subprocess.run(argv, cwd=folder, env={**PLAIN, **home, **env}, check=True, capture_output=True)
    return {form: (folder / f"out.{form}").read_bytes() for form in FORMATS}


# --- no trip makes it fail -------------------------------------------------------------------------------------------


EMPTY = "trip: T\ndays:\n  2026-11-24: tbc\n"
HOSTILE_TEXTS = (
    "[/x] [bold]b[/bold] :smile:",
    "<script>alert(1)</script></td>&amp;&lt;",
    '=HYPERLINK("http://x")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "BEGIN:VEVENT;X=1:2,3",
    '#include "x"',
    "$x^2$ @ref *b* _u_ \\alpha {{7*7}} {% raw %} `c` ~s~ | pipe",
    "C:\\New\\table",
    "]]> <!-- -->",
    "\\u{1b} %0a",
    "# not a heading",
    "1. not a list",
    "骨直令返\U000282e2",
    "e\u0301 \u200d",
)
HOSTILE = {text.replace('"', "'"): text for text in HOSTILE_TEXTS}


def hostile_trip() -> str:
    """A trip with these texts as titles, names, notes and rooms."""

    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    people = "".join(f"  p{number}: {{name: {quoted(text)}}}\n" for number, text in enumerate(HOSTILE_TEXTS))
    days = "".join(
        f"    - meeting: {quoted(text)}\n      time: {6 + number // 2:02d}:{number % 2 * 30:02d}\n      venue: v\n"
        f"      room: {quoted(text)}\n      notes: {quoted(text)}\n      with: h\n"
        for number, text in enumerate(HOSTILE_TEXTS)
    )
    return (
        f"trip: {quoted(HOSTILE_TEXTS[1])}\nversion: {quoted(HOSTILE_TEXTS[8])}\ncontact: {quoted(HOSTILE_TEXTS[9])}\n"
        f"delegation:\n{people}hosts:\n  h: {{name: {quoted(HOSTILE_TEXTS[10])}, title: {quoted(HOSTILE_TEXTS[0])}}}\n"
        f'venues:\n  v: {{name: {quoted(HOSTILE_TEXTS[1])}, city: Hong Kong, at: "22.2808, 114.1654"}}\n'
        f"days:\n  2026-11-24:\n{days}"
    )


@pytest.mark.slow
@pytest.mark.parametrize("copy", COPIES)
@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_trip_is_printed(form: str, copy: str) -> None:
    ready(form)
    outcome = worked_out(EMPTY)
    alone = form == "pdf" and copy != "programme"  # what is read on the way is in one language
    tags = ("en",) if alone else ("en", "zh-Hans")
    sheet = settled(outcome, Edition(copy), *tags)

    assert lost(sheet, form, made(sheet, form)) == []
    assert made(sheet._replace(days=(), sections=(), legend=(), notes=(), titles=()), form) != b""


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_a_hostile_trip_is_printed_as_it_was_written(form: str) -> None:
    ready(form)
    outcome = worked_out(hostile_trip())
    sheet = settled(outcome, Edition.RUN_SHEET, *(("en",) if form == "pdf" else ("en", "zh-Hant")))

    assert lost(sheet, form, made(sheet, form)) == []


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_no_character_is_spelt_out(form: str) -> None:
    ready(form)
    title = "Call \\ufffe\\uffff\\x07\\u202e"
    outcome = worked_out(f'trip: T\ndays:\n  2026-11-24:\n    - meeting: "{title}"\n      time: 10:00\n')
    sheet = settled(outcome, Edition.RUN_SHEET, "en")

    assert sheet.days[0].rows[0].titles[0].text.startswith("Call \\u{fffe}\\u{ffff}\\u{7}\\u{202e}")
    assert lost(sheet, form, made(sheet, form)) == []


@pytest.mark.parametrize("form", WORDED)
def test_what_was_accepted_is_no_error_any_more(form: str) -> None:
    ready(form)
    sheet = copy_of("estonia-state-visit", "run-sheet", ("en",))
    text = flat(told(form, made(sheet, form)))

    assert flat("accepted DLG301 late-arrival") in text
    assert flat("error DLG301") not in text


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "line", ['"Talks \\u0301, \\u0e31 and \\u0f74"\n      time: 10:00', "Talks\n      time: 10:00\n      for: 700h"]
)
def test_no_mark_without_a_letter_and_no_line_of_weeks_stops_it(form: str, line: str) -> None:
    ready(form)
    ann = "delegation: {ann: {name: Ann}}\n"
    outcome = worked_out(f"trip: T\n{ann}days:\n  2026-11-24:\n    - meeting: {line}\n      venue: Hong Kong\n")
    sheet = settled(outcome, Edition.PROGRAMME, "en")

    assert document(sheet, form, PrintOptions(columns=40)).data


def test_a_cell_that_is_too_long_goes_on_below_with_every_letter() -> None:
    note = "".join(f"\U0001f600{number}" for number in range(20_000))
    outcome = worked_out(f'trip: T\ndays:\n  2026-11-24:\n    - meeting: Talks\n      notes: "{note}"\n')
    sheet = settled(outcome, Edition.PROGRAMME, "en")

    assert told("xlsx", made(sheet, "xlsx")).count("\U0001f600") == 20_000


@pytest.mark.parametrize("form", [form for form in WORDED if form not in ("ics", "terminal")])
def test_the_run_sheet_alone_has_the_id_or_the_number_of_a_line(form: str) -> None:
    ready(form)
    outcome = worked_out(EXCHANGE)
    team, guests = (
        flat(told(form, made(settled(outcome, edition, "en"), form)))
        for edition in (Edition.RUN_SHEET, Edition.PROGRAMME)
    )
    briefing = 1 + EXCHANGE[: EXCHANGE.index("- briefing")].count("\n")
    for mark in (f"l.{briefing}", "a-lesson"):
        assert mark in team
        assert mark not in guests


def test_in_markdown_a_party_has_its_own_rows_below_its_name_and_no_others() -> None:
    lines = made(copy_of("estonia-state-visit", "programme", ("en",)), "md").decode().splitlines()
    duke = lines.index("- **The Duke of Edinburgh**")
    queen = next(at for at, line in enumerate(lines) if at > duke and line.startswith("- "))

    assert any("The Duke opens a factory" in line and line.startswith("  - ") for line in lines[duke:queen])


def test_no_text_of_a_trip_is_a_formula_or_a_link_of_a_spreadsheet() -> None:
    outcome = worked_out(hostile_trip())
    sheet = settled(outcome, Edition.RUN_SHEET, "en")

    files = {name: member for name, member in members(made(sheet, "xlsx")) if name.startswith("xl/worksheets/")}
    assert files
    assert [name for name, member in files.items() if b"<f>" in member or b"<hyperlink" in member] == []


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_a_word_that_is_longer_than_a_line_is_broken_and_not_cut(form: str) -> None:
    ready(form)
    outcome = worked_out(EXCHANGE.replace("Gifts are in the van.", "https://example.org/" + "abcdefghij" * 30))
    sheet = settled(outcome, Edition.PROGRAMME, "en", "zh-Hant")

    assert lost(sheet, form, made(sheet, form)) == []
