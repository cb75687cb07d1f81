"""Lays out a way in one row: its destination first, then what takes people there, and the minutes to spare."""

from collections.abc import Iterator

from delegate.i18n.language import ENGLISH, Language
from delegate.i18n.text_width import width
from delegate.render.drive_lines import drive_lines, said_of
from delegate.render.plain_words import is_estimated, one, texts, way_and_who
from delegate.render.schedule.blocks import Line, Piece
from delegate.render.schedule.grid import Figures, joined, row
from delegate.render.schedule.pieces import (
    STYLES,
    Screen,
    clock_of,
    detail_lines,
    flag_lines,
    title_pieces,
    was_lines,
)
from delegate.sheet.model import ItemRow, LegRow, NoteRow, Row, Words

_WAY = "> "


def way(way: ItemRow | LegRow, arrival: NoteRow | None, together: Words, screen: Screen) -> Iterator[Line]:
    """A way; of a written one the title and what was noted. `arrival` is when to be at the port it leads to."""
    grid = screen.grid
    ways = ways_of(way)
    figures = figures_of(ways[0], screen.language) if ways else Figures()
    first = grid.text if figures and grid.time else None
    lines = [
        (Piece(_WAY if not number else "  "), *line)
        for number, line in enumerate(
            screen.flowed(_pieces(way, together, screen), grid.body - 2, first=first and first - 2, hang=0)
        )
    ]
    lines += was_lines(way, grid.body)
    lines += flag_lines(way.flags, screen, grid.body)
    lines += detail_lines(way.details, screen, grid.body, 2)
    if arrival:
        said = [Piece(f"{one(arrival.time.start)} {one(arrival.text)}")]
        lines += [(Piece("  "), *line) for line in screen.flowed(said, grid.body - 2)]
    time = clock_of(way.time, screen)
    if isinstance(way, ItemRow) and not way.time.end and ways:
        time = clock_of(way.time._replace(end=ways[0].time.end) if way.time else ways[0].time, screen)
    yield from row(time, "", lines, grid, figures)


def whole_way(way: LegRow, together: Words, screen: Screen) -> Iterator[Line]:
    """A way in a copy as text: its sentence, its border and its facts, each in lines of its own."""
    room = screen.grid.body
    who = screen.whose(way.who) if way.who and way.who != together else ""
    facts = [one(screen.facts(each)) for each in way.facts]
    bar = "| " if is_estimated(way) else ""  # as the legend has it
    sentences = screen.sentences(way.way, room - width(bar))
    together_said = screen.comma.join(filter(None, (one(way.way), who)))
    if len(way.way) < 2 or width(bar + together_said) <= room:  # in two languages who goes has a line of its own
        sentences, who = (together_said,), ""
    said = [text for text in (*sentences, who, *screen.sentences(way.border, room), *facts) if text]
    said[:1] = [bar + each for each in said[:1]]
    lines = [line for text in said for line in screen.flowed(screen.prose(text), room)]
    lines += was_lines(way, room)
    lines += flag_lines(way.flags, screen, room)
    lines += detail_lines(way.details, screen, room)
    yield from row(clock_of(way.time, screen), "", lines, screen.grid)


def drive(way: LegRow, screen: Screen) -> Iterator[Line]:
    """A drive of a movement sheet: its sentence, and below it a line for each time with the word for it."""
    bar = "| " if is_estimated(way) else ""
    first, *others = screen.sentences(way_and_who(way), screen.grid.columns - width(bar)) or ("",)
    for text in (bar + first, *others):
        yield from screen.flowed(screen.prose(text), screen.grid.columns)
    yield from was_lines(way, screen.grid.columns)
    for each in drive_lines(way, screen.sheet.labels):
        said = said_of(each, every_line=True)
        lines = [line for text in said for line in screen.flowed(screen.prose(text.text), screen.grid.body)]
        time = " ".join(filter(None, (clock_of(each.time, screen), each.zone)))
        yield from row(time, "", lines, screen.grid)


def _pieces(way: ItemRow | LegRow, together: Words, screen: Screen) -> Iterator[Piece]:
    if isinstance(way, LegRow):
        yield from joined(_leg_pieces(way, together, screen), screen.comma)
        return
    title = list(title_pieces(way))
    parts = [piece for leg in way.legs for piece in _leg_pieces(leg, (), screen)]
    if way.who and way.who != together:
        parts.append(Piece(screen.whose(way.who)))
    if parts:
        title[-1] = title[-1]._replace(text=title[-1].text + screen.colon)
    yield from (*title, *joined(parts, screen.comma))


def _leg_pieces(leg: LegRow, together: Words, screen: Screen) -> Iterator[Piece]:
    for said in (leg.whereto, leg.carrier, leg.border, leg.time.later, *leg.remarks):
        yield from map(Piece, texts(said)[:1])
    if leg.who and leg.who != together:
        yield Piece(screen.whose(leg.who))


def ways_of(each: Row) -> tuple[LegRow, ...]:
    """The ways that a row is, none of a line where people stay."""
    if isinstance(each, LegRow):
        return (each,)
    return each.legs if isinstance(each, ItemRow) else ()


def figures_of(leg: LegRow, language: Language = ENGLISH) -> Figures:
    """The minutes to spare, late ones in colour; `rough` where a place is known by its city alone."""
    if leg.rough:
        return Figures(Piece(language.needed("rough")))
    if leg.spare is None or leg.slow is None:
        return Figures()
    late = STYLES["error"] if leg.spare < 0 else ""
    return Figures(
        Piece(str(leg.spare), late), Piece(str(leg.slow), late or (STYLES["warning"] if leg.slow < 0 else ""))
    )
