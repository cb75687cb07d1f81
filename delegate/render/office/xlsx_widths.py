"""Chooses how wide the columns of a spreadsheet are, and measures how high their rows must be."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache, lru_cache, partial
from itertools import permutations
from math import ceil
from typing import TypeAlias

from delegate.i18n.text_width import fold, width
from delegate.render.arial import set_in_digits
from delegate.render.unbroken_words import PHONE, with_telephones_held
from delegate.tuples import NamedTuple

NARROWEST, WIDEST = 8, 48  # columns, in characters
PAGE, PADDING = 159, 0.72  # characters of 10 pt that a page takes at 9 pt in LibreOffice, and white of each column
SHORT, WORD = 11, 13  # characters: no column of a wide table is narrowed below, nor below its longest word
HIGH, BETWEEN = 580, 2  # points of 10 pt type that a page takes, its head with them, and of white in each row
STEPS = (8, 4, 2, 1)  # characters by which one column is tried wider and another narrower
LINE, CHINESE = 12.5, 15.0  # points: a line of text, and one with Chinese in it
TIGHT = 0.97  # of a line is filled at most
# LibreOffice breaks no line behind the comma between a Chinese name and one in Latin letters: 先|生、Nanashi. Both
# are measured as letters of the second, with an accent that takes no room and makes their line one with Chinese in it.
_COMMA, _AS_LETTERS = re.compile(r"[\u3400-\u9fff][、，](?=[A-Za-z])"), "xxxx\u0301"
# about 09:15, 約09:15, 13:30起, Lands: 14:25
_HOUR = re.compile(r"(?:[^\W\d]+(?:：|:? )|[約约~≥] ?)?\d{1,2}:\d{2}[^\s\d]?")
_COUNT = re.compile(  # about 18:25, 1 h 10 min, 24 hours, about 6 people
    r"\babout \d{1,2}:\d{2}\b|\b\d+ h \d+ min\b"
    r"|\b(?:about )?\d+ (?:min|h|km|hours|nights?|people|person|guests|seats)\b"
)
_ALONE = re.compile(f"{PHONE.pattern}|{_COUNT.pattern}")
_HELD = re.compile("[^\\s\u2e80-\uffef]*\u00a0[^ \\n\u2e80-\uffef]*")  # +81 3 5550 0155
_BREAKS = re.compile(r"[\s\u2e80-\uffef]+|(?<=[a-z]-)(?=[a-z])")  # tokyo-|signing, but no telephone


class Dated(NamedTuple):
    """A time of the day, with a word before it (`about`), and how many days after the date of its row it is."""

    clock: dt.time
    about: str = ""
    days: int = 0

    @property
    def form(self) -> str:
        """How a spreadsheet shows it: `about 00:15+1` and `約00:15`, which are times all the same."""
        about = self._before.replace('"', "")
        return (f'"{about}"' if about else "") + "hh:mm" + (f'"{self.days:+d}"' if self.days else "")

    @property
    def shown(self) -> str:
        """A text as long as what a spreadsheet shows."""
        return f"{self._before}00:00{f'{self.days:+d}' if self.days else ''}"

    @property
    def _before(self) -> str:
        is_word = self.about[-1:].isascii() and self.about[-1:].isalpha()
        return f"{self.about} " if is_word else self.about  # 約 and ~ have no blank behind them


class Parted(NamedTuple):
    """A text in parts of a line or several: one too long for its row goes on in the row below between two of them."""

    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole of it, as a cell shows it."""
        return "\n".join(self.parts)


Lines: TypeAlias = Callable[[int, int], tuple[float, ...]]  # of a column in a width, how high each of its cells is
Cost: TypeAlias = Callable[[Lines, Sequence[int]], tuple[float, ...]]
Value: TypeAlias = str | int | dt.date | dt.time | Dated | Parted


def with_numbers_held(cell: Value) -> Value:
    """A telephone, an hour or a count beside other words in one line; one alone keeps the blanks that people look for.

    So does the number of a flight, a coach or a room beside other words: it is found by its name.
    """
    if isinstance(cell, Parted):
        return Parted(tuple(map(_with_held, cell.parts)))
    return _with_held(cell) if isinstance(cell, str) else cell


def _with_held(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        line if _ALONE.fullmatch(line) else _COUNT.sub(_in_one, with_telephones_held(line)) for line in lines
    )


def _in_one(found: re.Match[str]) -> str:
    return found[0].replace(" ", "\u00a0")


def room_for(columns: int) -> int:
    """The characters that so many columns have together on a page: a wider table would be printed in smaller type."""
    return int(PAGE - PADDING * columns)


def _widest(column: Sequence[Value]) -> int:
    """The widest line of a column, and that of its head, which is bold, with the sign beside it that filters."""
    head, *cells = map(_shown, column)
    widest = max((width(line) for text in cells for line in text.split("\n")), default=0)
    return max(widest + 1, max(map(width, head.split("\n"))) + 2 if head else 0, NARROWEST)


def fitting(columns: Sequence[Sequence[Value]], heads: Collection[int] = ()) -> list[int]:
    """The widths with which the table can be read on a page: the more a column says, the wider it is.

    The rows that are `heads`, counted from 0, do not end a page where other widths take no page more.

    A date or a time keeps what it wants, for a spreadsheet shows one that is cut as a row of `#`; so does a telephone,
    and an hour in words, `about 09:15`.
    """
    all_of_it = [_widest(column) for column in columns]
    wanted = [min(each, WIDEST) for each in all_of_it]
    most = room_for(len(columns))
    if sum(wanted) <= most:
        return _wider(wanted, all_of_it, most)
    numbers = [max(_widest(["", *filter(_in_one_line, column)]), _held_in(column)) for column in columns]
    texts = [[_shown(cell) for cell in column] for column in columns]
    words = [min(_longest_word(column), WORD) for column in texts]
    for shortest in (words, [SHORT] * len(columns)):
        widths = [min(each, max(parts)) for each, *parts in zip(wanted, numbers, shortest, strict=True)]
        if sum(widths) <= most:
            break
    return _least_high(texts, wanted, widths, heads)


def _wider(widths: Sequence[int], wanted: Sequence[int], most: int) -> list[int]:
    """The room that a page has left goes to the columns with longer lines than they are wide."""
    found = [*widths]
    while sum(found) < most and (short := [at for at, each in enumerate(found) if each < wanted[at]]):
        found[min(short, key=found.__getitem__)] += 1
    return found


def _in_one_line(cell: Value) -> bool:
    if isinstance(cell, str):
        return PHONE.fullmatch(cell) is not None or all(map(_HOUR.fullmatch, cell.split("\n")))
    return not isinstance(cell, Parted)


def _held_in(column: Sequence[Value]) -> int:
    """The width that the longest of what is held together there takes."""
    held = (each for cell in column if isinstance(cell, str | Parted) for each in _HELD.findall(_shown(cell)))
    return max((ceil(set_in_digits(each) / TIGHT) for each in held), default=0)


def _longest_word(column: Sequence[str]) -> int:
    """The width of the longest word, with some white beside it; Chinese can be broken anywhere but in a short head."""
    head, *cells = column
    heads = (line for line in head.split("\n") if width(line) < SHORT and not line.isascii())
    words = (word for text in (head, *cells) for word in _BREAKS.split(text))
    return max(map(width, (*heads, *words)), default=0) + 1


def _least_high(
    texts: Sequence[Sequence[str]], wanted: Sequence[int], widths: Sequence[int], heads: Collection[int]
) -> list[int]:
    """What is left of a page goes where the rows are highest; then one column is tried wider and another narrower."""
    pages_and_ends = partial(_pages_and_ends, heads)

    @cache
    def lines(at: int, room: int) -> tuple[float, ...]:
        return tuple(_points(text, room) for text in texts[at])

    least, found = [*widths], [*widths]
    while sum(found) < room_for(len(found)):
        left = [most - room for most, room in zip(wanted, found, strict=True)]
        found[_costliest([lines(*each) for each in enumerate(found)], left)] += 1

    def better(found: Sequence[int], cost: Cost, steps: Iterable[int] = STEPS) -> list[int]:
        """The best that is found from there by making one column wider and another narrower, again and again."""
        found, best = [*found], cost(lines, found)
        for step in steps:
            for wider, narrower in permutations(range(len(found)), 2):
                while found[narrower] - step >= least[narrower] and found[wider] + step <= wanted[wider]:
                    tried = [*found]
                    tried[wider], tried[narrower] = found[wider] + step, found[narrower] - step
                    if (now := cost(lines, tried)) >= best:
                        break
                    found, best = tried, now
        return found

    found = better(found, _total)
    best = min((better(found, cost) for cost in (_pages, pages_and_ends)), key=lambda each: pages_and_ends(lines, each))
    _, alone, _ = pages_and_ends(lines, best)
    return better(best, pages_and_ends, range(STEPS[0], 0, -1)) if alone else best


def _total(lines: Lines, widths: Sequence[int]) -> tuple[float, ...]:
    """How high a table is: every row as its tallest cell."""
    return (float(sum(map(max, zip(*(lines(*each) for each in enumerate(widths)), strict=True)))),)


def _pages(lines: Lines, widths: Sequence[int]) -> tuple[float, ...]:
    """How many pages a table takes, each of which has its head and ends between two rows; and how high it is."""
    pages, _, high = _pages_and_ends((), lines, widths)
    return pages, high


def _pages_and_ends(heads: Collection[int], lines: Lines, widths: Sequence[int]) -> tuple[float, ...]:
    """How many pages a table takes, how many of its rows stand alone, and how high it is.

    A head stands alone that ends a page, and so does the only row of the last page.
    The latter not if a line less would do on the page before: another program may have room for it there.
    """
    head, *rows = (max(row) + BETWEEN for row in zip(*(lines(*each) for each in enumerate(widths)), strict=True))
    pages, left, alone, ends = 1, HIGH - head, False, 0
    for number, row in enumerate(rows):
        alone = row > left + LINE
        if row > left:
            pages, left, ends = pages + 1, HIGH - head, ends + (number - 1 in heads)
        left -= row
    return pages, alone + ends, head + sum(rows)


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
    if isinstance(cell, Parted):
        return cell.text
    if isinstance(cell, Dated):
        return cell.shown
    if isinstance(cell, dt.datetime):
        return "Wed 24 Sep 2026 00:00"
    return "Wed 24 Sep 2026" if isinstance(cell, dt.date) else "00:00"


def height(cells: Sequence[Value], widths: Sequence[int]) -> float:
    """The points that the tallest cell takes, wrapped."""
    return max((_points(_shown(cell), room) for cell, room in zip(cells, widths, strict=True)), default=LINE)


def wrapped(text: str, room: int) -> int:
    """How many lines a text takes where no word is broken that fits a line of its own."""
    return sum(len(_folded_to(line, room).heights) for line in text.split("\n"))


class _Folded(NamedTuple):
    """A line of a cell as it is broken: the height of each piece in points, and the width of the widest in digits."""

    heights: tuple[float, ...]
    widest: float


def _folded_to(line: str, room: int) -> _Folded:
    """A line of a cell whose width is counted in digits: of small letters more goes into it, of capitals less."""
    size = set_in_digits(line)
    cells = int(room * TIGHT * width(line) / size) if size else room
    folded = _COMMA.sub(_AS_LETTERS, line)
    found = _folded(folded, cells)
    while cells > 2 and found.widest > room:  # one of the pieces has the wider letters of the line
        cells -= 1
        found = _folded(folded, cells)
    return found


@lru_cache(maxsize=8192)  # a column is tried in many widths, and a line too wide for one is tried as in the one below
def _folded(line: str, cells: int) -> _Folded:
    """A line broken after so many cells of width."""
    pieces = [*fold(line, cells, held=False)]
    # Letters of Chinese come from a face with more white above and below. One of two cells and an accent of none are
    # together as wide as two of one: each letter is looked at by itself.
    heights = tuple(CHINESE if any(width(letter) != 1 for letter in each) else LINE for each in pieces)
    return _Folded(heights, max(map(set_in_digits, pieces), default=0))


def _points(text: str, room: int) -> float:
    """How high a text is, in points."""
    return sum(sum(_folded_to(line, room).heights) for line in text.split("\n"))
