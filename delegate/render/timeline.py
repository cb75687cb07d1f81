"""A day to scale as a grid: a row for each stretch between two moments, a column for each lane, parallel to the time.

The heights are the least ones: where a text needs more, the browser lets its row grow, so nothing overlaps or is cut.
"""

from typing import NamedTuple

from delegate.sheet.parts import Block, Timeline, Words

_MOMENT = 20  # minutes a block without an end is given on the page, so that its text has a place
_LONGEST = 90  # characters: a text beyond that is left to the rows
_TALLEST = 900  # minutes that are drawn at full scale; a longer day is drawn smaller


class Bar(NamedTuple):
    """A block in the grid: its lines (from 1) down, its column across, and what it says there and when pointed at."""

    first: int
    last: int
    column: int
    moment: bool
    text: Words
    whole: str
    kind: str
    tentative: bool


class Rail(NamedTuple):
    """A lane: the columns it takes (from 1, the clock has the first) and its bars."""

    who: Words
    first: int
    last: int
    bars: tuple[Bar, ...]


class Drawing(NamedTuple):
    """The grid: minutes of each row as drawn, how many columns, the line of each written clock, and the lanes."""

    heights: tuple[int, ...]
    columns: int
    ticks: tuple[tuple[int, str], ...]
    rails: tuple[Rail, ...]


def drawn(timeline: Timeline) -> Drawing:
    """Where everything stands; blocks of one lane that run at the same time stand beside each other."""
    lanes = [[(block, _end(block)) for block in lane.blocks] for lane in timeline.lanes]
    moments = {timeline.start, timeline.end, *(at for at, _ in timeline.ticks)}
    moments |= {at for lane in lanes for block, end in lane for at in (block.start, end)}
    lines = {at: number for number, at in enumerate(sorted(moments), 1)}
    scale = min(1.0, _TALLEST / max(max(moments) - min(moments), 1))
    heights = tuple(round((later - at) * scale) for at, later in zip(sorted(lines), sorted(lines)[1:], strict=False))
    rails, column = [], 2
    for lane, blocks in zip(timeline.lanes, lanes, strict=True):
        bars, ends = [], [0]
        for block, end in sorted(blocks, key=lambda each: (each[0].start, each[1])):
            free = next((i for i, taken in enumerate(ends) if taken <= block.start), len(ends))
            ends[free:] = [end, *ends[free + 1 :]]
            bars.append(_bar(block, lines[block.start], lines[end], column + free))
        rails.append(Rail(lane.who, column, column + len(ends), tuple(bars)))
        column += len(ends)
    return Drawing(heights, column - 1, tuple((lines[at], text) for at, text in timeline.ticks), tuple(rails))


def _end(block: Block) -> int:
    return block.end if block.end is not None and block.end > block.start else block.start + _MOMENT


def _bar(block: Block, first: int, last: int, column: int) -> Bar:
    whole = " / ".join(each.text for each in block.text)
    text = block.text if len(whole) <= _LONGEST else block.text[:1]
    moment = block.end is None or block.end <= block.start
    short = text if sum(len(each.text) for each in text) <= _LONGEST else ()
    return Bar(first, last, column, moment, short, whole, block.kind, block.tentative)
