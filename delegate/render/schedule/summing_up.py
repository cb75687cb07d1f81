"""Lays out what is wrong with a trip, as it stands above the days and below a file that was written."""

from collections.abc import Iterator

from delegate.i18n.text_width import pad, width
from delegate.render.plain_words import day_and_time, one
from delegate.render.schedule.blocks import Line, Piece, WrappedText, entries_beside
from delegate.render.schedule.grid import BLANKS
from delegate.render.schedule.pieces import STYLES, Screen, prose
from delegate.sheet.model import Problem


def summed_up(screen: Screen) -> Iterator[Line]:
    """How many findings there are, each error and warning, and what else sums the trip up."""
    sheet = screen.sheet
    yield from screen.told(sheet.counted, "bold")
    left = max((width(each.place) for each in sheet.problems), default=0)
    for problem in sheet.problems:
        yield from _problem(problem, left, screen)
    for said in sheet.closing:
        yield from screen.told(said)


def to_do(screen: Screen) -> Iterator[Line]:
    """What the team has to do day by day, in which the errors and warnings are: the box at the head of a run sheet."""
    sheet, columns = screen.sheet, screen.grid.columns
    yield from screen.told(sheet.counted, "bold")
    left = max((width(one(each.word)) for each in sheet.matters), default=0)
    heads = (f"{pad(one(each.word), left)}{BLANKS}{day_and_time(each, sheet.languages)}" for each in sheet.matters)
    said = [WrappedText(head, (one(each.said),)) for head, each in zip(heads, sheet.matters, strict=True)]
    yield from entries_beside(said, columns, screen.names)
    for words in sheet.closing:
        yield from screen.told(words)


def _problem(problem: Problem, left: int, screen: Screen) -> Iterator[Line]:
    """`line 150  error  Wednesday 10 June 12:30  ...`, and below it what to do."""
    grid = screen.grid
    indent = 1 + left + 2 + len("warning") + 2
    if indent > grid.columns // 2:
        indent = 4
    head = [
        Piece(f" {pad(problem.place, left)}{BLANKS}" if indent != 4 else f" {problem.place}{BLANKS}"),
        Piece(problem.level, STYLES[problem.severity]),
    ]
    at = " ".join(part for part in (one(problem.day), problem.time) if part)
    said = [*(prose(at, end=BLANKS) if at else ()), *screen.prose(problem.said)]
    helped = list(screen.flowed(screen.prose(problem.help), grid.columns - indent - 2)) if problem.help else []
    if indent == 4:
        yield tuple(head)
    for number, line in enumerate(screen.flowed(said, grid.columns - indent)):
        if number or indent == 4:
            yield (Piece(" " * indent), *line)
        else:
            yield (*head, Piece(" " * (indent - sum(width(piece.text) for piece in head))), *line)
    for line in helped:
        yield (Piece(" " * (indent + 2)), *line)
