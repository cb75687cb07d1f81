"""A sheet laid out for a fixed number of columns: lines of styled pieces, each exactly as wide as it says.

Wide pages have the people in a column of their own; below the least width the time stands above the text instead of
beside it. Nothing is ever cut: what does not fit goes to the next line.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from delegate.i18n.text_width import fold, pad, width
from delegate.render.details import behind_label
from delegate.sheet.model import Detail, Flag, ItemRow, Labels, LegRow, ListEntry, Row, Section, Sheet, SheetDay, Words

WIDEST = 140  # beyond that a line is too long for the eye
_PEOPLE_FROM = 100  # columns from which the people have their own
_STACKED_BELOW = 44
_GAP = 2
_GLUE = "\0"  # a space at which no line is broken; no safe text holds one


class Piece(NamedTuple):
    """Text in one style; an empty style is plain."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]


class WrappedText(NamedTuple):
    """What stands on the left of a list, and the lines beside it."""

    head: str
    lines: tuple[str, ...]
    flags: tuple[Flag, ...] = ()


class Glyphs(NamedTuple):
    """The few signs that are drawn, not written."""

    rule: str
    way: str
    dot: str


DRAWN = Glyphs("─", "│", f"{_GLUE}· ")
TYPED = Glyphs("-", "|", "; ")  # where only ASCII can be trusted


class TextPage(NamedTuple):
    """The measures of a page: all columns, the time's, the text's and the people's (0: no such column)."""

    columns: int
    time: int
    text: int
    people: int
    glyphs: Glyphs

    @property
    def body(self) -> int:
        """The columns right of the time."""
        return self.columns - (self.time + _GAP if self.time else 0)


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
        yield from _paragraphs(note, page.columns, "dim")


def _page(sheet: Sheet, columns: int, glyphs: Glyphs) -> TextPage:
    columns = max(2, min(columns, WIDEST))
    if columns < _STACKED_BELOW:
        return TextPage(columns, 0, columns, 0, glyphs)
    rows = (row for day in sheet.days for row in day.rows)
    times = (word for row in rows for said in (*texts(row.time), row.zone) for word in said.split(" "))
    time = min(max((width(word) for word in times), default=0), 15)
    body = columns - time - _GAP
    people = body * 3 // 10 if columns >= _PEOPLE_FROM else 0
    return TextPage(columns, time, body - (people + _GAP if people else 0), people, glyphs)


def _header(sheet: Sheet, page: TextPage) -> Iterator[Line]:
    for number, title in enumerate(texts(sheet.titles)):
        yield from paragraph(title, page.columns, "bold" if not number else "")
    yield from _paragraphs(sheet.scope, page.columns, "bold")
    said = (sheet.reference, one(sheet.version), one(sheet.contact))
    yield from paragraph(page.glyphs.dot.join(part for part in said if part), page.columns, "dim")


def _day(day: SheetDay, page: TextPage, labels: Labels) -> Iterator[Line]:
    yield from _paragraphs(day.part, page.columns, "bold")
    yield from ruled(texts(day.headings), page)
    for note in day.notes:
        yield from _paragraphs(note, page.columns, "dim")
    for row in day.rows:
        if not page.time and row is not day.rows[0]:
            yield ()  # below each other, only a blank line tells one row from the next
        yield from _beside(one(row.time), row.zone, _time_style(row), list(_row(row, page, labels)), page)


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
    text = [*_flow(said, page.text), *_flags(row.flags, page.text)]
    for facts in (facts for each in row.facts for facts in texts(each)):
        text += paragraph(dotted(facts, page), page.text, "dim" + struck)
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
            left = (*left, Piece(" " * (page.text + _GAP - sum(width(piece.text) for piece in left))), *beside[number])
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
    for facts in (facts for each in row.facts for facts in texts(each)):
        lines += paragraph(dotted(facts, page), room, "yellow" if row.short else "dim")
    for detail in row.details:
        lines += _detail(detail, room, 0, "dim")
    lines += _flags(row.flags, room)
    for line in lines:
        yield (bar, *line)


def _quiet(said: Sequence[str], page: TextPage) -> Iterator[Line]:
    room = max(page.body - 2, 2)
    for line in (line for text in said for line in paragraph(text, room, "dim")):
        yield (Piece(f"{page.glyphs.way} ", "dim"), *line)


def _flags(flags: Iterable[Flag], columns: int) -> Iterator[Line]:
    """The findings of a row, in words: colour alone says nothing."""
    styles = {"error": "bold red", "warning": "yellow", "note": "cyan"}
    for flag in flags:
        yield from paragraph(f"[{flag.said}]", columns, "dim" if flag.accepted else styles[flag.severity])


def _section(section: Section, page: TextPage) -> Iterator[Line]:
    yield from ruled(texts(section.heading), page)
    yield from entries_beside([_listed(entry) for entry in section.entries], page, head_style="bold", body_style="")


def _listed(entry: ListEntry) -> WrappedText:
    return WrappedText(one(entry.head), tuple(said for line in entry.lines for said in texts(line)), entry.flags)


def entries_beside(
    entries: Sequence[WrappedText], page: TextPage, *, head_style: str, body_style: str
) -> Iterator[Line]:
    """Names on the left, what there is to say on the right; below each other where the page is narrow."""
    widest = max((width(entry.head) for entry in entries), default=0)
    left = min(widest, page.columns * 2 // 5)
    stacked = not page.time or any(width(entry.head) > left and not entry.lines for entry in entries)
    for entry in entries:
        if stacked:
            yield from paragraph(entry.head, page.columns, head_style)
            for said in entry.lines:
                yield from paragraph(said, page.columns, body_style, indent=2)
            yield from _flags(entry.flags, page.columns)
            continue
        heads = list(paragraph(entry.head, left, head_style))
        room = page.columns - left - _GAP
        rest = [line for said in entry.lines for line in paragraph(said, room, body_style)]
        rest += _flags(entry.flags, room)
        for number in range(max(len(heads), len(rest))):
            head = heads[number][0] if number < len(heads) else Piece("")
            tail = rest[number] if number < len(rest) else ()
            yield (head._replace(text=pad(head.text, left + _GAP) if tail else head.text), *tail)


def ruled(headings: Sequence[str], page: TextPage) -> Iterator[Line]:
    """A heading in the languages of the trip, and a rule below it."""
    dot = page.glyphs.dot.replace(_GLUE, "")
    yield from _flow([Piece(headings[0], "bold"), *(Piece(dot + each) for each in headings[1:])], page.columns)
    yield (Piece(page.glyphs.rule * page.columns, "dim"),)


def _beside(time: str, zone: str, style: str, lines: Sequence[Line], page: TextPage) -> Iterator[Line]:
    """The time and its zone left of the lines, or above them."""
    if not page.time:
        said = f"{time} {zone}".strip()
        if said:
            yield from paragraph(said, page.columns, style)
        yield from lines
        return
    left = [Piece(part, style) for part in fold(time, page.time)] if time else []
    left += [Piece(part, "dim") for part in fold(zone, page.time)] if zone else []
    for number in range(max(len(left), len(lines))):
        piece = left[number] if number < len(left) else Piece("")
        line = lines[number] if number < len(lines) else ()
        yield (piece._replace(text=pad(piece.text, page.time + _GAP) if line else piece.text), *line)


def texts(words: Words) -> tuple[str, ...]:
    """What is said, in each language."""
    return tuple(said.text for said in words)


def one(words: Words) -> str:
    """All of it in one line."""
    return " / ".join(texts(words))


def in_each(*parts: Words) -> Iterator[tuple[str, ...]]:
    """Several words that make one line, language by language; what is the same in all stands in each line."""
    for number in range(max((len(words) for words in parts), default=0)):
        yield tuple(words[min(number, len(words) - 1)].text if words else "" for words in parts)


def dotted(facts: str, page: TextPage) -> str:
    """Facts with dots between them, at which no line begins."""
    return facts.replace(" · ", page.glyphs.dot)


def _time_style(row: Row) -> str:
    return "bold" if isinstance(row, ItemRow) else "dim"


def paragraph(text: str, columns: int, style: str, *, indent: int = 0, hang: int = 0) -> Iterator[Line]:
    """A paragraph in one style; `hang` is how much further in its later lines stand."""
    if not text:
        return
    if columns < 12:
        indent = hang = 0
    first, *_ = lines = fold(text, columns - indent)
    if hang and len(lines) > 1:
        rest = text[len(first) :].lstrip(" ")
        lines = [first, *(" " * hang + line for line in fold(rest, columns - indent - hang))]
    for line in lines:
        yield (Piece(" " * indent + line, style),)


def _paragraphs(words: Words, columns: int, style: str) -> Iterator[Line]:
    for text in texts(words):
        yield from paragraph(text, columns, style)


def _flow(pieces: Sequence[Piece], columns: int) -> Iterator[Line]:
    """Pieces in several styles, one after the other with a space between, a new line where one does not fit."""
    line: list[Piece] = []
    used = 0
    for piece in pieces:
        size = width(piece.text)
        if line and used + 1 + size <= columns:
            line += [Piece(" "), piece]
            used += 1 + size
            continue
        if line:
            yield tuple(line)
        *whole, last = fold(piece.text, columns)
        for each in whole:
            yield (Piece(each, piece.style),)
        line, used = [Piece(last, piece.style)], width(last)
    if line:
        yield tuple(line)


def glued(text: str) -> str:
    """The text as it is printed: the spaces that held a line together are spaces again."""
    return text.replace(_GLUE, " ")
