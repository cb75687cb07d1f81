"""Lays a sheet out in a fixed number of columns.

Wide pages have the people in a column of their own; below the least width the time stands above the text instead of
beside it.
"""

from collections.abc import Iterator, Sequence

from delegate.i18n.text_width import width
from delegate.render.plain_words import behind_label, dotted, facts_of, is_short, one, texts, time_said
from delegate.render.schedule.blocks import (
    DRAWN,
    GAP,
    STACKED_BELOW,
    WIDEST,
    Glyphs,
    Line,
    Piece,
    TextPage,
    WrappedText,
    entries_beside,
    flag_lines,
    flow,
    in_each,
    paragraph,
    paragraphs,
    ruled,
    time_beside,
)
from delegate.sheet.model import Detail, ItemRow, Labels, LegRow, ListEntry, Row, Section, Sheet, SheetDay

_PEOPLE_FROM = 100  # columns from which the people have their own


def laid_out(sheet: Sheet, columns: int, glyphs: Glyphs = DRAWN) -> Iterator[Line]:
    """Every line of the print."""
    page = _page(sheet, columns, glyphs)
    yield from _header(sheet, page)
    for day in sheet.days:
        yield ()
        yield from _day(day, page, sheet.labels)
    for section in sheet.sections:
        yield ()
        yield from _section(section, page)
    yield ()
    if sheet.legend:
        yield from ruled(texts(sheet.labels.marks), page)
        signs = ((one(mark.sign), texts(mark.meaning)) for mark in sheet.legend)
        entries = tuple(WrappedText(page.glyphs.way if sign == "|" else sign, meaning) for sign, meaning in signs)
        yield from entries_beside(entries, page, head_style="", body_style="dim")
        yield ()
    for note in sheet.notes:
        yield from paragraphs(note, page.columns, "dim")


def _page(sheet: Sheet, columns: int, glyphs: Glyphs) -> TextPage:
    columns = max(2, min(columns, WIDEST))
    if columns < STACKED_BELOW:
        return TextPage(columns, 0, columns, 0, glyphs)
    rows = (row for day in sheet.days for row in day.rows)
    times = (word for row in rows for said in (time_said(row, "-"), row.zone) for word in said.split(" "))
    time = min(max((width(word) for word in times), default=0), 15)
    body = columns - time - GAP
    people = body * 3 // 10 if columns >= _PEOPLE_FROM else 0
    return TextPage(columns, time, body - (people + GAP if people else 0), people, glyphs)


def _header(sheet: Sheet, page: TextPage) -> Iterator[Line]:
    for number, title in enumerate(texts(sheet.titles)):
        yield from paragraph(title, page.columns, "bold" if not number else "")
    yield from paragraphs(sheet.scope, page.columns, "bold")
    said = (sheet.reference, one(sheet.version), one(sheet.contact))
    yield from paragraph(page.glyphs.dot.join(part for part in said if part), page.columns, "dim")


def _day(day: SheetDay, page: TextPage, labels: Labels) -> Iterator[Line]:
    yield from paragraphs(dotted(day.part), page.columns, "bold")
    yield from ruled(texts(day.headings), page)
    for note in day.notes:
        yield from paragraphs(note, page.columns, "dim")
    for row in day.rows:
        if not page.time and row is not day.rows[0]:
            yield ()  # below each other, only a blank line tells one row from the next
        yield from time_beside(time_said(row, "-"), row.zone, _time_style(row), list(_row(row, page, labels)), page)


def _row(row: Row, page: TextPage, labels: Labels) -> Iterator[Line]:
    if isinstance(row, ItemRow):
        yield from _item(row, page, labels)
    elif isinstance(row, LegRow):
        yield from _leg(row, page)
    else:
        yield from _quiet(texts(row.text), page)


def _item(row: ItemRow, page: TextPage, labels: Labels) -> Iterator[Line]:
    """Title, facts and notes; who and with whom beside them where there is a column for it, else below."""
    struck = " strike" if row.status == "cancelled" else ""
    first, *others = texts(row.titles) or [""]
    said = [Piece(("! " if row.marked else "") + first, "bold" + struck)]
    said += [Piece(f"/ {title}", struck.strip()) for title in others]
    said += [Piece(status, "yellow") for status in texts(row.status_said)]
    text = [*flow(said, page.text), *flag_lines(row.flags, page.text)]
    for facts in (facts for each in facts_of(row) for facts in texts(each.joined(page.glyphs.dot))):
        text += paragraph(facts, page.text, "dim" + struck)
    hosts = [one(host) for host in row.hosts]
    people = [f"{one(labels.who)} {one(row.who)}"] if row.who else []
    people += [f"{one(labels.hosts)} {hosts[0]}", *hosts[1:]] if hosts else []
    beside: list[Line] = []
    for each in people:
        target, room = (beside, page.people) if page.people else (text, page.text)
        target += paragraph(each, room, "", hang=2)
    text += [line for detail in row.details for line in _detail(detail, page.text, 2)]
    for number in range(max(len(text), len(beside))):
        left = text[number] if number < len(text) else ()
        if number < len(beside):
            left = (*left, Piece(" " * (page.text + GAP - sum(width(piece.text) for piece in left))), *beside[number])
        yield left


def _detail(detail: Detail, columns: int, indent: int, style: str = "") -> Iterator[Line]:
    """`Note: Gifts are in the car`, every line that the author broke behind the label."""
    for said in behind_label(detail, every_line=True):
        yield from paragraph(said.text, columns, style, indent=indent, hang=indent)


def _leg(row: LegRow, page: TextPage) -> Iterator[Line]:
    """A quiet paragraph beside a bar; too little time is not quiet."""
    room = max(page.body - 2, 2)
    bar = Piece(f"{page.glyphs.way} ", "dim")
    lines: list[Line] = []
    for said in in_each(row.way, row.who, row.border):
        way, who, border = said
        sign = "! " if row.marked else ""
        whole = page.glyphs.dot.join(part for part in (f"{sign}{way} ({who})" if who else sign + way, border) if part)
        lines += paragraph(whole, room, "dim")
    for facts in (facts for each in facts_of(row) for facts in texts(each.joined(page.glyphs.dot))):
        lines += paragraph(facts, room, "yellow" if is_short(row) else "dim")
    for detail in row.details:
        lines += _detail(detail, room, 0, "dim")
    lines += flag_lines(row.flags, room)
    for line in lines:
        yield (bar, *line)


def _quiet(said: Sequence[str], page: TextPage) -> Iterator[Line]:
    room = max(page.body - 2, 2)
    for line in (line for text in said for line in paragraph(text, room, "dim")):
        yield (Piece(f"{page.glyphs.way} ", "dim"), *line)


def _section(section: Section, page: TextPage) -> Iterator[Line]:
    yield from ruled(texts(section.heading), page)
    yield from entries_beside([_listed(entry) for entry in section.entries], page, head_style="bold", body_style="")


def _listed(entry: ListEntry) -> WrappedText:
    return WrappedText(one(entry.head), tuple(said for line in entry.lines for said in texts(line)), entry.flags)


def _time_style(row: Row) -> str:
    return "bold" if isinstance(row, ItemRow) else "dim"
