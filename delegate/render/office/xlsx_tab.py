"""Lays a table out on a tab of a spreadsheet: widths, heights, and what is too much for a row in the row below."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from delegate.i18n.text_width import width
from delegate.tuples import NamedTuple

NAME = 31  # characters that a tab's name may have
NARROWEST, WIDEST = 8, 48  # columns, in characters
ROOM = 168  # characters of 11 pt that a page takes at 9 pt: a wider table would be printed smaller
SHORT = 11  # characters: no column of a wide table is narrowed below
MARGIN = 0.35  # inches at the sides of a page
LINE = 15.75  # points: a line of text, Chinese too
TALLEST = 25  # lines: a row is at most 409 points high, and what is longer goes on in the row below
A4 = 9
LONG_AGO = dt.datetime(1980, 1, 1)  # a file that says when it was made is never the same twice
_WRAPPED = {"text_wrap": True, "valign": "top"}
_DATES = {"zh": 'yyyy"年"m"月"d"日"', "ja": 'yyyy"年"m"月"d"日"'}
GOES_ON = "…"


class Dated(NamedTuple):
    """A time of the day, with a word before it (`about`), and how many days after the date of its row it is."""

    clock: dt.time
    about: str = ""
    days: int = 0

    @property
    def form(self) -> str:
        """How a spreadsheet shows it: `about 00:15+1`, which is a time all the same."""
        about = self.about.replace('"', "")
        return (f'"{about} "' if about else "") + "hh:mm" + (f'"{self.days:+d}"' if self.days else "")


Value: TypeAlias = str | int | dt.date | dt.time | Dated


class BookInTabs:
    """The tabs of a workbook, each with one table."""

    def __init__(self, book: Workbook, title: str, language: str) -> None:
        self.book = book
        self.title = " ".join(title.split())[:100].replace("&", "&&")
        self.date = _DATES.get(language.split("-")[0], "ddd d mmm yyyy")
        self.taken: set[str] = set()
        self.styles: dict[str, Format] = {}

    def add(self, name: str, header: Sequence[str], rows: Iterable[Sequence[Value]], *, keys: int = 1) -> None:
        """A tab with its header frozen, filtered and repeated on every page; `keys` columns stand on every row."""
        tab = self.book.add_worksheet(_tab_name(name, self.taken))
        every = [*rows]
        kept = [number for number in range(len(header)) if any(row[number] != "" for row in every) or number < keys]
        header, every = [header[number] for number in kept], [[row[number] for number in kept] for row in every]
        widths = _fitting([(head, *(row[at] for row in every)) for at, head in enumerate(header)])
        lines = [line for row in every for line in _in_cells(row, widths, keys)]
        whole: list[list[Value]] = [[*header], *lines]
        for number, line in enumerate(whole):
            self._write(tab, number, line)
            tab.set_row(number, LINE * _height(line, widths) + 2)
        for column, room in enumerate(widths):
            tab.set_column(column, column, room)
        tab.freeze_panes(1, 0)
        tab.autofilter(0, 0, len(lines), max(len(header) - 1, 0))
        tab.set_landscape()
        tab.set_paper(A4)
        tab.fit_to_pages(1, 0)
        tab.set_margins(left=MARGIN, right=MARGIN)
        tab.repeat_rows(0)
        tab.set_header(f"&L{self.title}&R&A")
        tab.set_footer("&R&P / &N")

    def _write(self, tab: Worksheet, number: int, cells: Iterable[Value]) -> None:
        for column, value in enumerate(cells):
            if value == "" and isinstance(value, str):
                tab.write_blank(number, column, None, self._style("@"))
            elif isinstance(value, str):
                tab.write_string(number, column, value, self._style("@", head=not number))
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
            more = {"bold": True, "bottom": 1} if head else {"align": "left"}
            self.styles[key] = self.book.add_format({**_WRAPPED, **more, "num_format": form})
        return self.styles[key]


def _widest(column: Sequence[Value]) -> int:
    """The widest line of a column; its head goes on to a second line between two languages."""
    head, *cells = map(_shown, column)
    lines = (line for text in (head.replace(" / ", "\n"), *cells) for line in text.split("\n"))
    widest = max(map(width, lines), default=0)
    return min(max(widest + 2, NARROWEST), WIDEST)


def _fitting(columns: Sequence[Sequence[Value]]) -> list[int]:
    """The widths with which the table can be read on a page: the more a column says, the wider it is.

    A date or a time keeps what it wants, for a spreadsheet shows one that is cut as a row of `#`.
    """
    wanted = [_widest(column) for column in columns]
    if sum(wanted) <= ROOM:
        return wanted
    said = [sum(width(_shown(cell)) for cell in column) for column in columns]
    numbers = [_widest(["", *(cell for cell in column if not isinstance(cell, str))]) for column in columns]
    widths = [min(each, max(SHORT, least)) for each, least in zip(wanted, numbers, strict=True)]
    while sum(widths) < ROOM:
        fullest = max(range(len(widths)), key=lambda at: said[at] / widths[at] ** 2 if widths[at] < wanted[at] else 0)
        widths[fullest] += 1
    return widths


def _shown(cell: Value) -> str:
    """About what stands in the cell, to measure it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Dated):
        return f"{cell.about} 00:00+1"
    if isinstance(cell, dt.datetime):
        return "Wed 24 Sep 2026 00:00"
    return "Wed 24 Sep 2026" if isinstance(cell, dt.date) else "00:00"


def _height(cells: Sequence[Value], widths: Sequence[int]) -> int:
    """The lines of the tallest cell, wrapped."""
    return max((_wrapped(_shown(cell), room) for cell, room in zip(cells, widths, strict=True)), default=1)


def _wrapped(text: str, room: int) -> int:
    """How many lines a text takes; words that are carried over leave some of the room empty."""
    return sum(1 if width(line) < room else -(-width(line) * 11 // (10 * (room - 1))) for line in text.split("\n"))


def _in_cells(row: Sequence[Value], widths: Sequence[int], keys: int) -> Iterator[list[Value]]:
    """The row, and below it what is too long for its cells, under the same keys and with a sign that it goes on."""
    parts = [_pieces(cell, room) if isinstance(cell, str) else [cell] for cell, room in zip(row, widths, strict=True)]
    for number, cells in enumerate(zip_longest(*parts, fillvalue="")):
        line: list[Value] = [*cells]
        if number:
            line[:keys] = [part[0] for part in parts[:keys]]
        yield line


def _pieces(text: str, room: int) -> list[str]:
    """A text in pieces of which each fits a row: broken between its lines, else inside one that is too long."""
    if _wrapped(text, room) <= TALLEST:
        return [text]
    most = (TALLEST - 1) * (room - 1) // 2 * 9 // 10  # of the widest letters
    short = [line[at : at + most] for line in text.split("\n") for at in range(0, max(len(line), 1), most)]
    pieces = [short[0]]
    for line in short[1:]:
        longer = f"{pieces[-1]}\n{line}"
        if _wrapped(longer, room) < TALLEST:
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
