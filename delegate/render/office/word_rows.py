"""Writes the rows of a programme into the cells of a Word document, each kind of line in a style of its own."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from docx.document import Document as WordDocument
from docx.oxml.text.paragraph import CT_P
from docx.shared import Pt
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from delegate.render.office.word_calls import add_paragraph, add_style, keep_paragraph
from delegate.render.office.word_parts import Lettering, east_asian, keep_with_next, write
from delegate.render.office.word_rules import bar_beside
from delegate.render.office.word_template import new_document
from delegate.render.plain_words import (
    behind_label,
    behind_title,
    dotted,
    facts_of,
    first_chinese,
    in_hours,
    is_estimated,
    is_gone,
    is_short,
    ranged,
    way_and_who,
)
from delegate.render.unbroken import unbroken
from delegate.render.unbroken_words import WIDEST
from delegate.render.written_marks import place_of
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import Edition, ItemRow, LegRow, NoteRow, Row, Said, Sheet, Was, Words

MARK = Pt(9)
GAP = Pt(8)  # between a line or a table and the table below it
OF_A_PARTY = " of a party"
AGAIN = "Again"  # the style of a date that stands once more within its day
GOES_ON = "Goes on"  # that of the time, once more, beside a part of a high row that is no row by itself
STRONG = ("papers", "private")  # details with a bold label
FOR_ALL = "For all"  # the style of a head that looks as that of a party does


class Rows:
    """A document in the making, with the sheet whose words go into it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.for_drivers = sheet.edition is Edition.MOVEMENTS  # who read it at arm's length, and drives first
        self.of_a_party = False  # whether the rows stand below the name of one in the same table
        self.usual = east_asian(first_chinese(sheet.languages, "zh-HK"))
        self.letters = Lettering(self.usual, unbroken(sheet, told=sheet.told), WIDEST)
        self.plain = self.letters._replace(unbroken=None)  # across a page, and in the columns of dates and times
        self.document: WordDocument = new_document()
        self.bound: set[CT_P] = set()  # paragraphs behind which the same stands in another language
        self._kinds: set[str] = set()  # the names of the styles that titles have so far: to ask the document is slow

    def _time(self, paragraph: Paragraph, row: Row, *, stacked: bool = False) -> None:
        """The time of a row; in a narrow column each language on a line of its own."""
        row = in_hours(row) if isinstance(row, ItemRow) else row
        if row.was:
            for run in self._write(paragraph, row.was.time):
                run.font.strike = True
            if row.was.time:
                paragraph.add_run(" ")
        self._write(paragraph, row.time.joined("–"), stacked=stacked)
        if row.zone:
            paragraph.add_run(f" {row.zone}").bold = False
        if isinstance(row, ItemRow) and row.mark:  # by what the team finds the line in the trip
            if row.time or row.zone:
                paragraph.add_run().add_break()
            for run in self._write(paragraph, row.mark[:1]):
                run.font.bold, run.font.size = False, MARK

    def _time_again(self, part: _Row, row: Row, times: int) -> None:
        """The time of a row again, beside the part of it in the row below: a page may begin there."""
        cell = _Cell(part._tr.tc_lst[times], part.table)
        time = in_hours(row).time if isinstance(row, ItemRow) else row.time
        self._write(first_paragraph(cell, GOES_ON), time.joined("–"), stacked=True)

    def _row(self, cell: _Cell, row: Row, *, timed: bool) -> None:
        before = len(cell.paragraphs)
        row = in_hours(row) if isinstance(row, ItemRow) else row
        if timed and (row.time or row.zone or (isinstance(row, ItemRow) and row.mark)):
            self._time(add_paragraph(cell, "Time"), row)
        self._rest(cell, row)
        if row.was:
            self._was(cell, row.was)
        if row.was or is_estimated(row):
            for paragraph in cell.paragraphs[before:]:
                bar_beside(paragraph, thin=row.was is None)

    def _was(self, cell: _Cell, was: Was) -> None:
        """The old place struck through, or the word for what changed; the old time stands before the new."""
        for paragraph in self._each(cell, was.place, "Fact"):
            for run in paragraph.runs:
                run.font.strike = True
        self._each(cell, was.word, "Fact")

    def _rest(self, cell: _Cell, row: Row) -> None:
        if isinstance(row, ItemRow):
            self._item(cell, row)
        elif isinstance(row, LegRow):
            self._leg(cell, row)
        else:
            self._put(cell, row.text, "Leg")
            self._each(cell, row.place, "Leg")
            self._who(cell, row)
            self._details(cell, row)

    def _item(self, cell: _Cell, row: ItemRow) -> None:
        title = add_paragraph(cell, self._of_kind(row))
        keep_paragraph(title)
        status = {said.lang: said for said in row.status_said}
        for number, said in enumerate(row.titles):
            if number:
                title.add_run().add_break()
            for run in write(title, said.text, said.lang, self.letters):
                run.font.strike = row.status == "cancelled" or is_gone(row) or None
            if said.lang in status:  # behind the title in its own language
                own = status.pop(said.lang)
                self._write(title, (own._replace(text=behind_title(own.text)),))
        if status:
            title.add_run(" ")
            self._write(title, tuple(status.values()))
        self._each(cell, place_of(row), "Place")
        for fact in facts_of(row)[1:] if place_of(row) else facts_of(row):
            self._each(cell, ranged(dotted(fact)), "Fact")
        self._who(cell, row)
        for number, host in enumerate(row.hosts):
            self._put(cell, host if number else inside(host), "Host", () if number else self.sheet.labels.hosts)
        self._below(cell, row)

    def _who(self, cell: _Cell, row: ItemRow | NoteRow) -> None:
        if row.who:
            self._put(cell, row.who, "Who", self.sheet.labels.who)

    def _of_kind(self, row: ItemRow) -> str:
        """A style that looks like that of every title, and tells the kind of the line to a program."""
        name = f"Item {row.kind}{OF_A_PARTY if self.of_a_party else ''}"
        if name not in self._kinds:
            self._kinds.add(name)
            add_style(self.document, name, "Item").hidden = True
        return name

    def _leg(self, cell: _Cell, row: LegRow) -> None:
        for paragraph in self._each(cell, way_and_who(row), "Leg"):
            for run in paragraph.runs:
                run.font.strike = is_gone(row) or None
                run.font.bold = self.for_drivers or None
        self._each(cell, row.border, "Leg")
        for fact in facts_of(row):
            for paragraph in self._each(cell, ranged(dotted(fact)), "Leg"):
                for run in paragraph.runs:
                    run.bold = is_short(row) or None
        self._below(cell, row)

    def _below(self, cell: _Cell, row: ItemRow | LegRow) -> None:
        self._details(cell, row)
        for flag in row.flags:
            cell.add_paragraph(f"[{flag.said}]", style="Leg")

    def _details(self, cell: _Cell, row: Row) -> None:
        """What was noted, each behind its label, which is bold where it must be acted on or shown to nobody."""
        for detail in row.details:
            made, labels = [], tuple(said.text for said in detail.label)
            for said in behind_label(detail):
                made.append(add_paragraph(cell, "Step" if detail.kind == "steps" else "Fact"))
                label = (
                    next((each for each in labels if said.text.startswith(each)), "") if detail.kind in STRONG else ""
                )
                for run in write(made[-1], label, said.lang, self.letters) if label else ():
                    run.font.bold = True
                write(made[-1], said.text[len(label) :], said.lang, self.letters)
            self.bound.update(each._p for each in made[:-1])

    def _line(self, words: Words, style: str) -> None:
        """A paragraph of its own; nothing where there is nothing to say."""
        if words:
            self._write(self.document.add_paragraph(style=style), words)

    def _gap(self) -> Paragraph:
        """A little white before a table: two that touch would be one."""
        paragraph = self.document.add_paragraph(style="Leg")
        white = paragraph.paragraph_format
        white.line_spacing, white.space_after, white.keep_with_next = GAP, Pt(0), True
        return paragraph

    def _put(self, cell: _Cell, words: Words, style: str, label: Words = ()) -> None:
        """A paragraph with a line for each language, behind its own label."""
        paragraph = add_paragraph(cell, style)
        labels = {said.lang: said for said in label}
        for number, said in enumerate(words):
            if number:
                paragraph.add_run().add_break()
            if before := labels.get(said.lang):
                write(paragraph, f"{before.text} ", said.lang, self.letters)
            write(paragraph, said.text, said.lang, self.letters)

    def _each(
        self, cell: _Cell, words: Iterable[Said], style: str, letters: Lettering | None = None
    ) -> list[Paragraph]:
        """A paragraph for each language."""
        made = []
        for said in words:
            made.append(add_paragraph(cell, style))
            write(made[-1], said.text, said.lang, letters or self.letters)
        self.bound.update(each._p for each in made[:-1])
        return made

    def _write(self, paragraph: Paragraph, words: Words, *, stacked: bool = False) -> list[Run]:
        """All languages side by side, or one below the other."""
        runs = []
        for number, said in enumerate(words):
            if number and stacked:
                paragraph.add_run().add_break()
            elif number:
                paragraph.add_run("  ")
            runs += write(paragraph, said.text, said.lang, self.plain)
        return runs


def first_paragraph(cell: _Cell, style: str) -> Paragraph:
    """The paragraph that every cell has."""
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.style = style
    return paragraph


def drop_first(cell: _Cell) -> None:
    """The empty paragraph above what was added, which a cell may lack only where it has others."""
    if len(cell.paragraphs) > 1:
        empty = cell.paragraphs[0]._element
        empty.getparent().remove(empty)


def keep_with_what_they_lead_to(rows: Sequence[object], lines: Sequence[_Row]) -> None:
    """No page ends between a way, or a check-in to which no way leads, and the line behind it.

    Nor between the arrival of guests and what they come for, nor between an empty run and the drive that it leads to.
    Of a way, a check-in and a flight the first two stay together: all three may be half a page.
    """
    led = False
    for (row, line), (following, _) in pairwise(zip(rows, lines, strict=True)):
        kind = row.kind if isinstance(row, NoteRow) else ""
        leads = isinstance(row, LegRow) or kind == "arrival" or (kind == "check-in" and not led)
        led = leads and isinstance(following, ItemRow | NoteRow)
        if led or kind == "empty-run":
            keep_with_next(line)
