"""Writes a programme as a Word document that an office can go on editing, with styles, tables and fields of its own."""

import datetime as dt
import io
from collections.abc import Sequence

from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table

from delegate.i18n.text_width import width
from delegate.render.office.word_calls import add_style, find_quickly, keep_paragraph, merge_across
from delegate.render.office.word_ends import keep_end_together
from delegate.render.office.word_list import InList
from delegate.render.office.word_parts import (
    add_field,
    add_variable,
    keep_end_with_next,
    keep_together,
    keep_whole,
    keep_with_next,
    pad_rows,
    page_pieces,
    repeat_header,
    set_fonts,
    set_widths,
    western,
    without_gaps,
    write,
)
from delegate.render.office.word_rows import AGAIN, FOR_ALL, GOES_ON, drop_first, first_paragraph
from delegate.render.office.word_rules import ruled_in_black
from delegate.render.office.word_table import InTable, is_han
from delegate.render.office.word_template import LONG_AGO, repacked
from delegate.render.plain_words import DOT, day_and_time, dotted, untold
from delegate.render.written_marks import written_by
from delegate.sheet.model import Edition, Facts, Section, Sheet, Words

PAPERS = {"a4": (Cm(21.0), Cm(29.7)), "letter": (Cm(21.59), Cm(27.94))}
SIDES, ABOVE, BELOW, FOOTER = Cm(1.8), Cm(1.4), Cm(1.7), Cm(0.9)  # margins of a page, and of what is at its foot
BOX = (0.13, 0.17, 0.7)  # what to do, when, what about
BESIDE = 28  # half-width letters of a name in all languages, which stand beside each other
FEW = 5  # entries of a list that a page end does not part
BLACK = RGBColor(0, 0, 0)
GREY = RGBColor(0x4A, 0x4F, 0x57)
# A style of our own for every kind of line: name, points, bold, grey.
FOOT_LETTER = 4.2  # points: a letter of what stands on every page
TITLE, OTHER_TITLE, FOOT = Pt(20), Pt(16), Pt(9)  # a title of two languages, and what stands on every page
STYLES = (
    ("Item", 11, True, False),
    ("Leg", 10, False, True),
    ("Fact", 10, False, False),
    ("Time", 10, True, False),
    (AGAIN, 10, False, True),
)
LIST_HEAD = "List head"  # looks as a heading does, and is one that every page of a list begins with
OF_FACTS = ("Place", "Who", "Host", "Step")  # look like any fact, and tell a program which it is


def render(sheet: Sheet, *, paper: str = "a4", layout: str = "table") -> bytes:
    """The document; `paper` is `a4` or `letter`, `layout` `table` or `list`. The same bytes for the same sheet.

    A movement sheet is a list in either: whoever drives reads it from top to bottom.
    """
    return repacked(_Letter(sheet, paper).made(in_table=layout == "table" and sheet.edition is not Edition.MOVEMENTS))


class _Letter(InTable, InList):
    """A document in the making, with the sheet whose words go into it."""

    def __init__(self, sheet: Sheet, paper: str) -> None:
        super().__init__(sheet)
        self._set_up(paper)

    def made(self, *, in_table: bool) -> bytes:
        """The whole of it, from the title to the notes."""
        self._head()
        guests = [each for each in self.sheet.sections if self.sheet.for_host and each.key == "delegation"]
        for section in guests:  # a host asks first who comes
            self._section(section)
            self.document.add_paragraph(style="Leg")
        if in_table:
            self._all_in_table()
        part = Facts()
        for day in () if in_table else self.sheet.days:
            if day.part != part:
                part = day.part
                for number, said in enumerate(dotted(part)):
                    self._line((said,), "Heading 2" if number else "Heading 1")
            self._day(day)
        for section in self.sheet.sections:
            if section not in guests:
                self._section(untold(section, self.sheet.matters))
        self._legend()
        for note in self.sheet.notes:
            self._line(note, "Fact")
        keep_end_together(self.document, self.room)
        self._footer()
        file = io.BytesIO()
        self.document.save(file)
        return file.getvalue()

    def _set_up(self, paper: str) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = PAPERS[paper]
        section.left_margin = section.right_margin = SIDES
        section.top_margin, section.bottom_margin, section.footer_distance = ABOVE, BELOW, FOOTER
        self.room = int(section.page_width - 2 * SIDES)
        about = self.document.core_properties
        about.author = about.last_modified_by = about.comments = ""
        about.title = " / ".join(said.text for said in self.sheet.titles)[:255]
        about.language = next(iter(self.sheet.languages), "en")
        about.created = about.modified = dt.datetime(*LONG_AGO)
        about.revision = 1
        styles = self.document.styles
        for name, points, bold, grey in STYLES:
            style = add_style(self.document, name, "Normal")
            style.font.size, style.font.bold = Pt(points + (1 if self.for_drivers else 0)), bold
            if grey and not self.for_drivers:
                style.font.color.rgb = GREY
            style.paragraph_format.space_after = Pt(1)
            if is_han(self.sheet.languages):  # whose letters are higher than these lines are apart elsewhere
                style.paragraph_format.line_spacing = 1
        for name in ("Time", AGAIN):
            without_gaps(styles[name].element)  # a date with them is too wide for its column
        add_style(self.document, FOR_ALL, "Item").hidden = True
        for name in (*OF_FACTS, GOES_ON):
            add_style(self.document, name, "Leg" if name == GOES_ON else "Fact").hidden = True
        without_gaps(styles[GOES_ON].element)  # a time too
        add_variable(self.document.settings.element, written_by(self.sheet.languages))
        for name in ("Title", "Heading 1", "Heading 2"):
            styles[name].font.color.rgb = BLACK  # the template of the library has them blue
        styles["Title"].font.size = TITLE
        styles["Heading 1"].paragraph_format.space_before = Pt(12)
        styles["Heading 2"].paragraph_format.space_before = Pt(3)  # it belongs to the head above it
        head = add_style(self.document, LIST_HEAD, "Heading 1")
        head.paragraph_format.space_before = Pt(0)  # white is above the table
        ruled_in_black(styles["Title"].element)
        for name in ("Normal", "Title", "Heading 1", "Heading 2", *(style[0] for style in STYLES)):
            set_fonts(styles[name].element, self.usual, western(self.sheet.languages))
        find_quickly(self.document)

    def _head(self) -> None:
        for number, said in enumerate(self.sheet.titles):
            line = self.document.add_paragraph(style="Title" if not number else "Heading 1")
            runs = write(line, said.text, said.lang, self.letters)  # a title of two lines breaks in no name
            for run in runs if number else ():
                run.font.size = OTHER_TITLE
        self._line(self.sheet.labels.draft if self.sheet.draft else (), "Item")
        self._heading(self.sheet.scope, "Heading 2")
        self._line(self.sheet.dates, "Fact")
        self._line(self.sheet.version, "Fact")
        self._line(self.sheet.changes, "Item")
        self._line(self.sheet.contact, "Fact")
        self._to_do()

    def _to_do(self) -> None:
        """A box with how many findings there are and what the team has to do, day by day.

        What findings say is in English alone, and stands in the first language of the print.
        """
        if not self.sheet.counted:
            return
        table = self.document.add_table(rows=len(self.sheet.matters) + 2, cols=3)
        table.style = "Table Grid"
        pad_rows(table)
        counted, *rows, closing = table.rows
        for line, said, style, letters in (
            (counted, (self.sheet.counted,), "Item", self.plain),
            (closing, self.sheet.closing, "Fact", self.letters),
        ):
            across = merge_across(line.cells[0], line.cells[-1])
            for words in said:
                self._each(across, words, style, letters)
            drop_first(across)
        for line, matter in zip(rows, self.sheet.matters, strict=True):
            keep_whole(line)
            self._write(first_paragraph(line.cells[0], "Time"), matter.word, stacked=True)
            write(first_paragraph(line.cells[1], "Fact"), day_and_time(matter, self.sheet.languages), "", self.plain)
            self._each(line.cells[2], matter.said[:1], "Fact")
            drop_first(line.cells[2])
        if not self.sheet.closing:
            table._tbl.remove(closing._tr)
        set_widths(table, [int(self.room * share) for share in BOX])
        self.document.add_paragraph(style="Leg")

    def _section(self, section: Section) -> None:
        if not section.entries:
            return
        long = len(section.entries) > FEW  # it may go on overleaf, under its head once more
        if section.heading and not long:
            self._line(section.heading, "Heading 1")
        elif not section.heading:  # in a language without phrases: tables that touch would be one
            self.document.add_paragraph(style="Leg")
        table = self._headed(section.heading, len(section.entries), headed=long)
        for line, entry in zip([*table.rows][-len(section.entries) :], section.entries, strict=True):
            keep_whole(line)
            name, about = line.cells
            if sum(width(said.text) for said in entry.head) <= BESIDE:
                self._write(first_paragraph(name, "Item"), entry.head)
            else:
                self._each(name, entry.head, "Item")
                drop_first(name)
            if not entry.lines and not entry.flags:
                merge_across(name, about)
                continue
            for words in entry.lines:
                self._each(about, words, "Fact")
            for flag in entry.flags:
                about.add_paragraph(f"[{flag.said}]", style="Leg")
            drop_first(about)
        set_widths(table, [self.room * 2 // 5, self.room - self.room * 2 // 5])
        if long:
            keep_with_next(table.rows[-2])  # no last entry stands on a page alone
            keep_with_next(table.rows[-len(section.entries)])  # nor the first above the end of one
        else:
            keep_together(table)

    def _headed(self, heading: Words, entries: int, *, headed: bool) -> Table:
        """A table for a list, with a head that stands on every page it goes on to where it is `headed`."""
        headed = headed and bool(heading)
        if headed:
            self._gap()
        table: Table = self.document.add_table(rows=entries + headed, cols=2)
        if not headed:
            return table
        head = table.rows[0]
        across = merge_across(head.cells[0], head.cells[1])
        paragraph = first_paragraph(across, LIST_HEAD)
        self._write(paragraph, heading)
        keep_paragraph(paragraph)
        keep_whole(head)
        repeat_header(head)
        return table

    def _legend(self) -> None:
        if not self.sheet.legend:
            return
        if self.document.tables and self.document.element.body[-2].tag == qn("w:tbl"):
            keep_end_with_next(self.document.tables[-1])  # it stands on no page alone
        self._line(self.sheet.labels.marks, "Heading 2")
        self.document.paragraphs[-1].paragraph_format.space_before = Pt(10)  # it ends what stands above
        for mark in self.sheet.legend:
            paragraph = self.document.add_paragraph(style="Fact")
            self._write(paragraph, mark.sign)
            paragraph.add_run("  ")
            self._write(paragraph, mark.meaning)
            keep_paragraph(paragraph)

    def _footer(self) -> None:
        """The page of so many, reference, title, version, contact and classification, on every page.

        The number is first: whatever stands behind it, a line has room for all of it there, and it is not broken.
        """
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.style = "Leg"
        sheet = self.sheet
        said = next(iter(sheet.labels.page), None)
        for piece in page_pieces(said.text if said else "{page} / {pages}"):
            field = {"{page}": "PAGE", "{pages}": "NUMPAGES"}.get(piece)
            if field:
                add_field(paragraph, field)
            else:
                write(paragraph, piece, said.lang if said else "", self.plain)
        said_there = (*sheet.titles[:1], *sheet.version, *sheet.contact, *sheet.classification)
        about = [part for part in (sheet.reference, *(each.text for each in said_there)) if part]
        if about:
            write(paragraph, _in_lines(paragraph.text, about, self.room / Pt(1)), "", self.plain)
        for run in paragraph.runs:
            run.font.size = FOOT


def _in_lines(number: str, parts: Sequence[str], room: float) -> str:
    """What stands behind the number of a page, with a new line before a part that would be broken at an end of one."""
    said, line = "", number
    for part in parts:
        if line and FOOT_LETTER * width(f"{line}{DOT}{part}") > room and FOOT_LETTER * width(part) <= room:
            said, line = f"{said}{DOT.rstrip()}\n{part}", part
        else:
            said, line = f"{said}{DOT}{part}", f"{line}{DOT}{part}"
    return said
