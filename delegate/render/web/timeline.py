"""Draws a day to scale as a grid: a row for each stretch between two moments, a column for each lane.

Time runs down, and an hour is as high as any other: a block too low for its title has its hour alone, or nothing. The
heights are the least ones: should a text need more all the same, the browser lets its row grow, so nothing is cut.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from delegate.i18n.text_width import fold
from delegate.modes import MOVEMENT_KINDS
from delegate.sheet.drawing_model import Lane, Timeline, TimelineBlock
from delegate.sheet.model import Words
from delegate.tuples import NamedTuple

_MOMENT = 20  # minutes a block without an end is given on the page, so that its text has a place
_FREE = 45  # the same where nothing else of its lane comes before: on a long day twenty are too low for a title
_LONGEST = 90  # characters: a text beyond that is left to the rows
_TALLEST = 900  # minutes that are drawn at full scale; a longer day is drawn smaller
_LEAST, _MOST, _HIGHEST = 0.4, 1.0, 640  # pixels of a minute, and of a day whose short items are given room
_LINE, _WIDTH, _LETTER = 15, 250, 6.2  # pixels of a line, of all lanes beside the rows, of a letter
_AROUND = 110  # pixels of a title, the heads of lanes and a note
_EDGES = 4  # pixels of a block that are no text
_LATE = 5  # minutes: what ends so late is not drawn beside what follows


class Bar(NamedTuple):
    """A block in the grid, by the lines (from 1) around it; what it says there, and when pointed at."""

    top: int
    bottom: int
    left: int
    right: int
    text: Words
    whole: str
    kind: str
    tentative: bool
    clock: str = ""
    severity: str = ""
    open: bool = False


class Rail(NamedTuple):
    """A lane by the lines left and right of it; the clock stands left of line 2."""

    who: Words
    first: int
    last: int


class Drawing(NamedTuple):
    """The grid: the minutes of each row as drawn, how many columns, the line of each written clock, lanes and bars.

    `minute` are the pixels of one: where there is room so many that the text of a short item stretches no hour.
    """

    heights: tuple[int, ...]
    columns: int
    ticks: tuple[tuple[int, str], ...]
    rails: tuple[Rail, ...]
    bars: tuple[Bar, ...]
    minute: float = _LEAST


def drawn(timeline: Timeline, beside: int = 9999) -> Drawing:
    """Where everything stands; what several neighbouring lanes do together is one bar across them.

    `beside` are the pixels of the rows that the picture stands beside, which it should not exceed.
    """
    lanes = [Lane(lane.who, tuple(_in_time(lane, timeline.end))) for lane in timeline.lanes]
    blocks = [(block.start, _end(block)) for lane in lanes for block in lane.blocks]
    moments = sorted(
        {timeline.start, timeline.end, *(at for at, _ in timeline.ticks), *(at for two in blocks for at in two)}
    )
    lines = {at: number for number, at in enumerate(moments, 1)}
    scale = min(1.0, _TALLEST / max(moments[-1] - moments[0], 1))
    rails: list[Rail] = []
    bars: list[Bar] = []
    for lane in lanes:
        first = rails[-1].last if rails else 2
        shares = [_shares(cluster) for cluster in _clusters(lane)]
        wide = max((columns for _, columns in shares), default=1)
        rails.append(Rail(lane.who, first, first + wide))
        for placed, columns in shares:
            for block, column in placed:
                right = first + wide if column == columns - 1 else first + column + 1
                bars.append(_bar(block, lines[block.start], lines[_end(block)], first + column, right))
    heights = tuple(round((later - at) * scale) for at, later in pairwise(moments))
    ticks = tuple((lines[at], text) for at, text in timeline.ticks)
    columns, joined = rails[-1].last - 1 if rails else 2, tuple(_joined(bars))
    minute = _minute(heights, columns, joined, min(max(beside - _AROUND, 0), _HIGHEST))
    fitted = tuple(_fitted(bar, heights, columns, minute) for bar in joined)
    return Drawing(heights, columns, ticks, tuple(rails), fitted, minute)


def tells(timeline: Timeline) -> bool:
    """Whether the picture shows more than the rows: how two things at least that have an hour stand in the day."""
    blocks = (block for lane in timeline.lanes for block in lane.blocks if block.kind not in MOVEMENT_KINDS)
    return len({(block.start, block.text) for block in blocks}) > 1


def is_told(drawing: Drawing) -> bool:
    """Whether something of the day has room for its hour at least: bars without a word tell nobody what they are."""
    return any(bar.clock or bar.text for bar in drawing.bars if bar.kind not in MOVEMENT_KINDS)


def _minute(heights: Sequence[int], columns: int, bars: Iterable[Bar], highest: int) -> float:
    """As many pixels as the item needs whose text has the least room for its length, while a day is seen at once."""
    titled = ((bar, sum(heights[bar.top - 1 : bar.bottom - 1])) for bar in bars if bar.kind not in MOVEMENT_KINDS)
    needed = max((_needed(bar, columns) / minutes for bar, minutes in titled if minutes), default=_LEAST)
    return round(max(_LEAST, min(needed, _MOST, highest / max(sum(heights), 1))), 2)


def _needed(bar: Bar, columns: int) -> float:
    """The pixels that the text of a bar is high in its columns, in the language that takes most: one is shown."""
    told = [f"{bar.clock} {text}".strip() for text in [each.text for each in bar.text] or [""]]
    letters = int(_WIDTH / max(columns - 1, 1) * (bar.right - bar.left) / _LETTER)
    return max(_LINE * len(fold(said, letters)) + _EDGES if said else 0 for said in told)


def _fitted(bar: Bar, heights: Sequence[int], columns: int, minute: float) -> Bar:
    """A bar with what it has room for: its hour and title, its title beside the ticks, its hour, or nothing."""
    room = sum(heights[bar.top - 1 : bar.bottom - 1]) * minute
    told = (
        bar,
        bar._replace(clock=bar.clock if not bar.text or " " in bar.clock else ""),  # no tick has another clock
        bar._replace(text=()),
        bar._replace(text=(), clock=""),
    )
    return next(each for each in told if _needed(each, columns) <= room + 1 or each is told[-1])


def _end(block: TimelineBlock) -> int:
    return block.end if block.end is not None and block.end > block.start else block.start + _MOMENT


def _in_time(lane: Lane, closes: int) -> Iterator[TimelineBlock]:
    """The blocks of a lane by their begin; one that goes on for a few minutes into the next ends where that begins.

    So does a moment of which only the drawn length goes on; one with free time behind it has some of that, and the last
    one some until the picture closes.
    """
    blocks = sorted(lane.blocks, key=lambda each: (each.start, _end(each)))
    for number, block in enumerate(blocks):
        begin = next((each.start for each in blocks[number + 1 :] if each.start > block.start), None)
        if block.end is None and (free := (closes if begin is None else begin) - block.start) > _MOMENT:
            yield block._replace(end=block.start + min(free, _FREE))
            continue
        late = 0 if begin is None else _end(block) - begin
        cut = 0 < late < _LATE or (block.end is None and 0 < late <= _MOMENT // 2)
        yield block._replace(end=begin) if cut else block


def _clusters(lane: Lane) -> Iterator[list[TimelineBlock]]:
    """The blocks of a lane in groups of which each overlaps another of its own group only."""
    cluster: list[TimelineBlock] = []
    for block in lane.blocks:
        if cluster and block.start >= max(map(_end, cluster)):
            yield cluster
            cluster = []
        cluster.append(block)
    if cluster:
        yield cluster


def _shares(cluster: list[TimelineBlock]) -> tuple[list[tuple[TimelineBlock, int]], int]:
    """The column of each block, so that those at the same time stand beside each other, and how many there are."""
    ends: list[int] = []
    placed = []
    for block in cluster:
        column = next((number for number, end in enumerate(ends) if end <= block.start), len(ends))
        ends[column:] = [_end(block), *ends[column + 1 :]]
        placed.append((block, column))
    return placed, len(ends)


def _joined(bars: Iterable[Bar]) -> Iterator[Bar]:
    """The bars with equal neighbours as one."""
    waiting: list[Bar] = []
    for bar in bars:
        same = next((each for each in waiting if each._replace(left=bar.left, right=bar.right) == bar), None)
        if same is not None and same.right == bar.left:
            waiting[waiting.index(same)] = same._replace(right=bar.right)
        else:
            waiting.append(bar)
    yield from waiting


def _bar(block: TimelineBlock, top: int, bottom: int, left: int, right: int) -> Bar:
    whole = " / ".join(each.text for each in block.text)
    text = block.text if max((len(each.text) for each in block.text), default=0) <= _LONGEST else ()
    drawn_as = (block.kind, block.tentative, block.clock, block.severity, block.open)
    return Bar(top, bottom, left, right, text, whole, *drawn_as)
