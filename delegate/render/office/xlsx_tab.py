"""Lays a table out on a tab of a spreadsheet: widths, heights, and what is too much for a row in the row below."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from delegate.render.arial import set_in_digits
from delegate.render.office.xlsx_widths import (
    CHINESE,
    WIDEST,
    Dated,
    Parted,
    Value,
    fitting,
    height,
    with_numbers_held,
    wrapped,
)
from delegate.render.plain_words import DOT
from delegate.render.written_marks import ABOVE_ROWS
from delegate.tuples import NamedTuple

NAME = 31  # characters that a tab's name may have
MARGIN, ABOVE, BELOW = 0.25, 0.55, 0.5  # inches at the sides of a page, and for its head and its foot
LINE_ABOVE = 0.17  # inches: a second line of the head
HEAD_OF_PAGE = 140  # digits that the two sides of the head have room for beside each other
TALLEST = 25  # lines: a row is at most 409 points high, and what is longer goes on in the row below
A4 = 9
LONG_AGO = dt.datetime(1980, 1, 1)  # a file that says when it was made is never the same twice
# The rules keep a text apart from those beside and below it, of which one may fill its cell.
_WRAPPED = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#B0B0B0"}
_DATES = {"zh": 'yyyy"年"m"月"d"日"', "ja": 'yyyy"年"m"月"d"日"'}
GOES_ON = "…"


class OnEveryPage(NamedTuple):
    """What stands at the head of every printed page, there before the name of the tab, and at its foot."""

    head: str
    copy: str = ""
    foot: str = ""


class Again(NamedTuple):
    """What is repeated where a row goes on in the one below: its name with a word for that, and columns `beside` it."""

    named: int
    beside: Collection[int]
    continued: str


class BookInTabs:
    """The tabs of a workbook, each with one table."""

    def __init__(self, book: Workbook, page: OnEveryPage, language: str, continued: str) -> None:
        self.book = book
        self.continued = continued  # behind the name of a row that goes on
        self.head, self.copy, self.foot = (" ".join(said.split())[:100].replace("&", "&&") for said in page)
        self.date = _DATES.get(language.split("-")[0], "ddd d mmm yyyy")
        self.taken: set[str] = set()
        self.styles: dict[str, Format] = {}

    def add(
        self,
        name: str,
        header: Sequence[str],
        rows: Iterable[Sequence[Value]],
        *,
        named: int = 0,
        beside: Collection[int] = (),
        hidden: str = "",
    ) -> None:
        """A tab with its header frozen, filtered and repeated on every page.

        Where a row goes on in the one below, that has its name again, in the column `named`, and the columns `beside`.
        The last column is `hidden` where its head is that text, and takes no room on a page.
        """
        tab = self.book.add_worksheet(_tab_name(name, self.taken))
        every = [[*map(with_numbers_held, row)] for row in rows]
        kept = [at for at in range(len(header)) if at == named or any(row[at] != "" for row in every)]
        header, every = [header[number] for number in kept], [[row[number] for number in kept] for row in every]
        seen = len(header) - (1 if hidden and header[-1] == hidden else 0)
        heads = {at for at, row in enumerate(every) if seen < len(header) and row[-1] == ABOVE_ROWS}
        widths = fitting([(head, *(row[at] for row in every)) for at, head in enumerate(header[:seen])], heads)
        widths += [WIDEST] * (len(header) - seen)  # whatever stands there, no row is higher for it
        again = Again(kept.index(named), [kept.index(at) for at in beside if at in kept], self.continued)
        lines = [line for row in every for line in _in_cells(row, widths, again)]
        whole: list[list[Value]] = [[*header], *lines]
        for number, line in enumerate(whole):
            self._write(tab, number, line)
            tab.set_row(number, max(height(line, widths), self._height_of_date(line)) + 2)
        for column, room in enumerate(widths):
            tab.set_column(column, column, room, None, {"hidden": column >= seen})
        tab.freeze_panes(1, 0)
        tab.autofilter(0, 0, len(lines), max(seen - 1, 0))
        self._set_page(tab)

    def _set_page(self, tab: Worksheet) -> None:
        """The paper of a tab, its head, which takes two lines where one has no room for both texts, and its foot."""
        tab.set_landscape()
        tab.set_paper(A4)
        tab.fit_to_pages(1, 0)
        tab.repeat_rows(0)
        # Not &A: LibreOffice makes the room for a head by its texts, without the Chinese of a name that it puts in.
        told = DOT.join(filter(None, (self.copy, tab.get_name().replace("&", "&&"))))
        below = set_in_digits(self.head) + set_in_digits(told) > HEAD_OF_PAGE
        tab.set_margins(left=MARGIN, right=MARGIN, top=ABOVE + (LINE_ABOVE if below else 0), bottom=BELOW)
        told = f"\n&R\n{told}" if below else f"&R{told}"  # LibreOffice sets the two sides at one height
        tab.set_header(f"&L{self.head}{told}")
        tab.set_footer(f"&L{self.foot}&R&P / &N")

    def _height_of_date(self, cells: Iterable[Value]) -> float:
        """How high the date of a row is, in points; 0 where other cells say so, as it has no Chinese characters."""
        dated = any(isinstance(each, dt.date) for each in cells)
        return CHINESE if dated and not self.date.isascii() else 0

    def _write(self, tab: Worksheet, number: int, cells: Iterable[Value]) -> None:
        for column, value in enumerate(cells):
            if value == "" and isinstance(value, str):
                tab.write_blank(number, column, None, self._style("@"))
            elif isinstance(value, str):
                tab.write_string(number, column, value, self._style("@", head=not number))
            elif isinstance(value, Parted):
                tab.write_string(number, column, value.text, self._style("@"))
            elif isinstance(value, Dated):
                tab.write_datetime(number, column, value.clock, self._style(value.form))
            elif isinstance(value, dt.time):
                tab.write_datetime(number, column, value, self._style("hh:mm"))
            elif isinstance(value, dt.datetime):
                tab.write_datetime(number, column, value, self._style(f"{self.date} hh:mm"))
            elif isinstance(value, dt.date):
                tab.write_datetime(number, column, value, self._style(self.date))
            else:
                tab.write_number(number, column, value, self._style("0"))

    def _style(self, form: str, *, head: bool = False) -> Format:
        key = f"{form}/{head}"
        if key not in self.styles:
            more = {"bold": True, "bg_color": "#ECECEC"} if head else {"align": "left"}
            self.styles[key] = self.book.add_format({**_WRAPPED, **more, "num_format": form})
        return self.styles[key]


def _in_cells(row: Sequence[Value], widths: Sequence[int], again: Again) -> Iterator[list[Value]]:
    """The row, and below it what is too long for its cells, under the same name and with a sign that it goes on."""
    parts = [_pieces(cell, room) for cell, room in zip(row, widths, strict=True)]
    for number, cells in enumerate(zip_longest(*parts, fillvalue="")):
        line: list[Value] = [*cells]
        for at in again.beside if number else ():
            line[at] = line[at] or parts[at][0]
        if number and line[again.named] == "":
            name = parts[again.named][-1]
            line[again.named] = f"{name}\n{again.continued}" if isinstance(name, str) and name else name
        yield line


def _pieces(cell: Value, room: int) -> Sequence[Value]:
    """A cell in pieces of which each fits a row: broken between its parts, else its lines, else inside one of these."""
    if not isinstance(cell, str | Parted):
        return [cell]
    text, parts = (cell.text, cell.parts) if isinstance(cell, Parted) else (cell, ())
    if wrapped(text, room) <= TALLEST:
        return [text]
    most = (TALLEST - 1) * (room - 1) // 2 * 9 // 10  # of the widest letters
    short: list[str] = []
    for part in parts or (text,):
        if parts and wrapped(part, room) < TALLEST:
            short.append(part)
        else:
            lines = part.split("\n")
            short += [line[at : at + most] for line in lines for at in range(0, max(len(line), 1), most)]
    pieces = [short[0]]
    for line in short[1:]:
        longer = f"{pieces[-1]}\n{line}"
        if wrapped(longer, room) < TALLEST:
            pieces[-1] = longer
        else:
            pieces.append(line)
    return [f"{piece} {GOES_ON}" for piece in pieces[:-1]] + pieces[-1:]


def _tab_name(said: str, taken: set[str]) -> str:
    """A name that a spreadsheet admits, and no second time."""
    plain = "".join(" " if letter in "[]:*?/\\" else letter for letter in said)
    plain = " ".join(plain.split())[:NAME].strip(" '") or "-"
    name, number = plain, 1
    while name.casefold() in taken or name.casefold() == "history":
        number += 1
        end = f" {number}"
        name = plain[: NAME - len(end)] + end
    taken.add(name.casefold())
    return name
