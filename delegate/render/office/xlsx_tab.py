"""Lays a table out on a tab of a spreadsheet: widths, heights, and what is too much for a row in the row below."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from delegate.i18n.text_width import fold, width
from delegate.tuples import NamedTuple

NAME = 31  # characters that a tab's name may have
NARROWEST, WIDEST = 8, 48  # columns, in characters
ROOM = 152  # characters of 10 pt that a page takes at 9 pt: a wider table would be printed smaller
SHORT, WORD = 11, 13  # characters: no column of a wide table is narrowed below, nor below its longest word
MARGIN, ABOVE, BELOW = 0.25, 0.65, 0.55  # inches at the sides of a page, and for its head and its foot
LINE, CHINESE = 12.5, 15.0  # points: a line of text, and one with Chinese in it
TALLEST = 25  # lines: a row is at most 409 points high, and what is longer goes on in the row below
A4 = 9
LONG_AGO = dt.datetime(1980, 1, 1)  # a file that says when it was made is never the same twice
# The rules keep a text apart from those beside and below it, of which one may fill its cell.
_WRAPPED = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#B0B0B0"}
_DATES = {"zh": 'yyyy"年"m"月"d"日"', "ja": 'yyyy"年"m"月"d"日"'}
_BREAKS = re.compile(r"[\s\u2e80-\uffef]+")
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


class OnEveryPage(NamedTuple):
    """What stands at the head of every printed page and at its foot."""

    head: str
    foot: str = ""


Value: TypeAlias = str | int | dt.date | dt.time | Dated


class BookInTabs:
    """The tabs of a workbook, each with one table."""

    def __init__(self, book: Workbook, page: OnEveryPage, language: str) -> None:
        self.book = book
        self.head, self.foot = (" ".join(said.split())[:100].replace("&", "&&") for said in page)
        self.date = _DATES.get(language.split("-")[0], "ddd d mmm yyyy")
        self.taken: set[str] = set()
        self.styles: dict[str, Format] = {}

    def add(
        self, name: str, header: Sequence[str], rows: Iterable[Sequence[Value]], *, keys: int = 1, hidden: str = ""
    ) -> None:
        """A tab with its header frozen, filtered and repeated on every page; `keys` columns stand on every row.

        The last column is `hidden` where its head is that text, and takes no room on a page.
        """
        tab = self.book.add_worksheet(_tab_name(name, self.taken))
        every = [*rows]
        kept = [number for number in range(len(header)) if any(row[number] != "" for row in every) or number < keys]
        header, every = [header[number] for number in kept], [[row[number] for number in kept] for row in every]
        seen = len(header) - (1 if hidden and header[-1] == hidden else 0)
        widths = _fitting([(head, *(row[at] for row in every)) for at, head in enumerate(header[:seen])])
        widths += [WIDEST] * (len(header) - seen)  # whatever stands there, no row is higher for it
        lines = [line for row in every for line in _in_cells(row, widths, keys)]
        whole: list[list[Value]] = [[*header], *lines]
        for number, line in enumerate(whole):
            self._write(tab, number, line)
            tab.set_row(number, _height(line, widths) + 2)
        for column, room in enumerate(widths):
            tab.set_column(column, column, room, None, {"hidden": column >= seen})
        tab.freeze_panes(1, 0)
        tab.autofilter(0, 0, len(lines), max(seen - 1, 0))
        tab.set_landscape()
        tab.set_paper(A4)
        tab.fit_to_pages(1, 0)
        tab.set_margins(left=MARGIN, right=MARGIN, top=ABOVE, bottom=BELOW)
        tab.repeat_rows(0)
        # Not &A: LibreOffice makes the room for a head by its texts, without the Chinese of a name that it puts in.
        tab.set_header(f"&L{self.head}&R{tab.get_name().replace('&', '&&')}")
        tab.set_footer(f"&L{self.foot}&R&P / &N")

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
            more = {"bold": True, "bg_color": "#ECECEC"} if head else {"align": "left"}
            self.styles[key] = self.book.add_format({**_WRAPPED, **more, "num_format": form})
        return self.styles[key]


def _widest(column: Sequence[Value]) -> int:
    """The widest line of a column, and the widest word of its head with the sign beside it that filters."""
    head, *cells = map(_shown, column)
    widest = max((width(line) for text in cells for line in text.split("\n")), default=0)
    return min(max(widest + 1, max(map(width, head.split())) + 2 if head else 0, NARROWEST), WIDEST)


def _fitting(columns: Sequence[Sequence[Value]]) -> list[int]:
    """The widths with which the table can be read on a page: the more a column says, the wider it is.

    A date or a time keeps what it wants, for a spreadsheet shows one that is cut as a row of `#`.
    """
    wanted = [_widest(column) for column in columns]
    if sum(wanted) <= ROOM:
        return wanted
    numbers = [_widest(["", *(cell for cell in column if not isinstance(cell, str))]) for column in columns]
    texts = [[_shown(cell) for cell in column] for column in columns]
    words = [min(_longest_word(column), WORD) for column in texts]
    for shortest in (words, [SHORT] * len(columns)):
        widths = [min(each, max(parts)) for each, *parts in zip(wanted, numbers, shortest, strict=True)]
        if sum(widths) <= ROOM:
            break
    lines = [[_points(text, room) for text in column] for column, room in zip(texts, widths, strict=True)]
    while sum(widths) < ROOM:
        at = _costliest(lines, [most - room for most, room in zip(wanted, widths, strict=True)])
        widths[at] += 1
        lines[at] = [_points(text, widths[at]) for text in texts[at]]
    return widths


def _longest_word(column: Iterable[str]) -> int:
    """The width of the longest word, with some white beside it; Chinese can be broken anywhere."""
    return max((width(word) for text in column for word in _BREAKS.split(text)), default=0) + 1


def _costliest(lines: Sequence[Sequence[float]], left: Sequence[int]) -> int:
    """The column that makes the rows highest, of those that have some width `left` to take.

    A row is as high as its tallest cell, and what stands beside that costs nothing. The square tells two columns apart
    that are tall as often.
    """
    cost = [0.0] * len(lines)
    for row in zip(*lines, strict=True):
        tallest = max(row)
        for at, each in enumerate(row):
            cost[at] += each * each * (1 if each == tallest else 0.05)
    return max(range(len(lines)), key=lambda at: cost[at] if left[at] > 0 else 0)


def _shown(cell: Value) -> str:
    """About what stands in the cell, to measure it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Dated):
        return f"{cell.about} 00:00{f'{cell.days:+d}' if cell.days else ''}".strip()
    if isinstance(cell, dt.datetime):
        return "Wed 24 Sep 2026 00:00"
    return "Wed 24 Sep 2026" if isinstance(cell, dt.date) else "00:00"


def _height(cells: Sequence[Value], widths: Sequence[int]) -> float:
    """The points that the tallest cell takes, wrapped."""
    return max((_points(_shown(cell), room) for cell, room in zip(cells, widths, strict=True)), default=LINE)


def _wrapped(text: str, room: int) -> int:
    """How many lines a text takes where no word is broken that fits a line of its own."""
    return sum(1 for _ in _broken(text, room))


def _broken(text: str, room: int) -> Iterator[str]:
    """The lines of a cell whose width is counted in digits: of letters, and of Chinese, a little more goes into it."""
    for line in text.split("\n"):
        yield from fold(line, room * 21 // 20)


def _points(text: str, room: int) -> float:
    """How high a text is. Letters of Chinese come from a face with more white above and below."""
    return sum(LINE if width(line) == len(line) else CHINESE for line in _broken(text, room))


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
