"""Lays a schedule out for a terminal: what is wrong first, then the days, and the lists where they are asked for."""

from collections.abc import Iterable, Iterator, Sequence

from delegate.i18n.text_width import width
from delegate.render.plain_words import behind_label, one, texts
from delegate.render.schedule.blocks import Line, Piece, WrappedText, entries_beside
from delegate.render.schedule.grid import BLANKS, Figures, Grid, flowed, grid_of, joined, row, with_figures
from delegate.sheet.model import (
    Column,
    Detail,
    Facts,
    Flag,
    ItemRow,
    LegRow,
    ListEntry,
    NoteRow,
    Problem,
    Row,
    RowTime,
    Section,
    Sheet,
    SheetDay,
    Words,
)

_STYLES = {"error": "bold red", "warning": "bold magenta", "note": "bold"}
_WAY = "> "


def laid_out(sheet: Sheet, columns: int, *, problems: bool = False, lists: bool = False) -> Iterator[Line]:
    """Every line of the print; `problems` stand above the days, and `lists` below them."""
    grid = grid_of(columns)
    yield from _header(sheet, grid)
    if problems:
        yield ()
        yield from _summary(sheet, grid)
    part = Facts()
    for day in sheet.days:
        yield ()
        if day.part != part:
            part = day.part
            yield from flowed(joined((Piece(one(each), "bold") for each in part.parts), ", "), grid.columns)
        yield from _day(day, sheet, grid)
    lists = lists or not sheet.labels.more  # a guest cannot ask for them
    for section in sheet.sections if lists else ():
        yield ()
        yield from _section(section, grid)
    if sheet.sections and not lists:
        yield ()
        yield from flowed(_words_of(one(sheet.labels.more)), grid.columns)


def _header(sheet: Sheet, grid: Grid) -> Iterator[Line]:
    first, *others = texts(sheet.titles) or [""]
    titles = [Piece(first, "bold"), *(Piece(each) for each in others)]
    yield from flowed(joined(titles, BLANKS), grid.columns, hang=0)
    yield from flowed(joined((Piece(each, "bold") for each in texts(sheet.scope)), BLANKS), grid.columns)
    dates = [text.replace("–", "-") for text in texts(sheet.dates)[:1]]  # any encoding can show a hyphen
    facts = [Piece(text) for text in (*dates, *texts(sheet.version)[:1], *texts(sheet.classification)[:1])]
    if sheet.draft:
        facts.append(Piece(one(sheet.labels.draft), "bold"))
    yield from flowed(joined(facts, ", "), grid.columns)
    yield from flowed([Piece(one(sheet.contact))] if sheet.contact else [], grid.columns)


# --- what is wrong ----------------------------------------------------------------------------------------------------


def _summary(sheet: Sheet, grid: Grid) -> Iterator[Line]:
    """How many findings there are, each error and warning, and what else sums the trip up."""
    yield from flowed([Piece(one(sheet.counted), "bold")], grid.columns)
    left = max((width(each.place) for each in sheet.problems), default=0)
    for problem in sheet.problems:
        yield from _problem(problem, left, grid)
    for said in sheet.closing:
        yield from flowed(_words_of(one(said)), grid.columns)


def _problem(problem: Problem, left: int, grid: Grid) -> Iterator[Line]:
    """`line 150  error  Wednesday 10 June 12:30  ...`, and below it what to do."""
    indent = 1 + left + 2 + len("warning") + 2
    if indent > grid.columns // 2:
        indent = 4
    head = [Piece(f" {problem.place}{BLANKS}"), Piece(problem.severity, _STYLES[problem.severity])]
    at = " ".join(part for part in (one(problem.day), problem.time) if part)
    said = [*_words_of(at, end=BLANKS), *_words_of(problem.said)]
    helped = list(flowed(_words_of(problem.help), grid.columns - indent - 2)) if problem.help else []
    if indent == 4:
        yield tuple(head)
    for number, line in enumerate(flowed(said, grid.columns - indent)):
        if number or indent == 4:
            yield (Piece(" " * indent), *line)
        else:
            yield (*head, Piece(" " * (indent - sum(width(piece.text) for piece in head))), *line)
    for line in helped:
        yield (Piece(" " * (indent + 2)), *line)


# --- days -------------------------------------------------------------------------------------------------------------


def _day(day: SheetDay, sheet: Sheet, grid: Grid) -> Iterator[Line]:
    first, *others = texts(day.headings)
    clock = one(day.clocks[0].said) if day.clocks else one(day.clock)
    head = joined([Piece(first, "bold"), *(Piece(text) for text in (*others, clock, one(day.start)) if text)], ", ")
    figured = any(_figures(each) for row_ in day.rows for each in _ways_of(row_))
    room = grid.time + grid.text if figured and grid.time else grid.columns
    for number, line in enumerate(flowed(head, grid.columns, first=room, hang=0)):
        if number or not figured or not grid.time:
            yield line
        else:
            names = Figures(Piece(one(sheet.labels.spare)), Piece(one(sheet.labels.slow)))
            yield with_figures(line, names, grid._replace(columns=grid.columns, time=0))
    for note in day.notes:
        yield from flowed(_words_of(one(note)), grid.columns)
    if day.part:
        yield from flowed(_words_of(one(day.part.joined(", "))), grid.columns)
    yield from _parties(day, sheet, grid)


def _parties(day: SheetDay, sheet: Sheet, grid: Grid) -> Iterator[Line]:
    """The rows of everybody, and where people part those of each party under a head."""
    apart = False
    for column in (column for group in day.column_groups for column in group):
        alone = all(isinstance(each, NoteRow) for each in column.rows)
        if column.who or (apart and not alone):
            yield ()
            head = f"{_low(sheet.labels.who)} {one(column.who)}" if column.who else one(sheet.labels.everybody)
            yield from flowed(_words_of(head), grid.columns)
        apart = bool(column.who)
        yield from _rows(column, day, sheet, grid)


def _rows(column: Column, day: SheetDay, sheet: Sheet, grid: Grid) -> Iterator[Line]:
    place: Words = ()
    now = day.clocks[0].offset if day.clocks else ""
    named = {clock.offset: one(clock.said) for clock in day.clocks}
    for number, each in enumerate(column.rows):
        begins, _, ends = each.zone.partition("/")
        if begins and begins != now and begins in named:
            yield from flowed(_words_of(f"{one(sheet.labels.clock)}: {named[begins]}"), grid.columns)
        now = (f"UTC{ends}" if ends else begins) or now
        if not grid.time and number:
            yield ()
        if isinstance(each, ItemRow) and not _is_way(each):
            yield from _item(each, column.who, place, sheet, grid)
            place = each.place.joined(", ") or place
        elif isinstance(each, NoteRow):
            yield from _note(each, grid)
        else:
            yield from _way(each, column.who, sheet, grid)


def _item(item: ItemRow, together: Words, before: Words, sheet: Sheet, grid: Grid) -> Iterator[Line]:
    lines = [*flowed(_title(item), grid.body, hang=0)]
    lines += _flags(item.flags, grid.body)
    place = item.place.joined(", ")
    named = {said.text for said in (*before, *item.titles)}
    facts = [one(place)] if place and not named.issuperset(texts(place)) else []
    facts += [one(each.joined(", ")) for each in item.facts]
    if item.who and item.who != together:
        facts.append(f"{_low(sheet.labels.who)} {one(item.who)}")
    lines += _beside(facts, _hosts(item, sheet), grid)
    lines += _details(item.details, grid.body)
    yield from row(_clock(item.time), "", lines, grid)


def _title(item: ItemRow) -> Iterator[Piece]:
    cancelled = item.status == "cancelled"
    style = "" if cancelled else "bold"
    if cancelled:
        yield Piece(one(item.status_said) + " ")
    said = texts(item.titles)
    for number, title in enumerate(said):
        last = number == len(said) - 1
        yield Piece(title + ("" if last else BLANKS), style)
    if item.status_said and not cancelled:
        yield Piece(" " + one(item.status_said))


def _hosts(item: ItemRow, sheet: Sheet) -> list[Piece]:
    hosts = [one(host) for host in item.hosts]
    if not hosts:
        return []
    first = f"{_low(sheet.labels.hosts)} {hosts[0]}".strip()
    return list(joined([Piece(first), *map(Piece, hosts[1:])], ", "))


def _beside(facts: Sequence[str], hosts: Sequence[Piece], grid: Grid) -> Iterator[Line]:
    """Place and people in one line where both fit, else each in lines of its own."""
    head = list(joined(map(Piece, facts), "; "))
    if facts and hosts:
        both = [*head[:-1], Piece(head[-1].text + "; "), *hosts]
        if sum(width(piece.text) for piece in both) <= grid.body:
            yield tuple(both)
            return
    yield from flowed(head, grid.body)
    yield from flowed(hosts, grid.body)


def _details(details: Iterable[Detail], room: int, indent: int = 0) -> Iterator[Line]:
    for detail in details:
        label = tuple(each._replace(text=each.text[:1].lower() + each.text[1:]) for each in detail.label)
        for said in behind_label(detail._replace(label=label), every_line=True):
            for line in flowed(_words_of(said.text), room - indent):
                yield (Piece(" " * indent), *line) if indent else line


def _note(note: NoteRow, grid: Grid) -> Iterator[Line]:
    """What happens between two lines: being at a port, a night of which nothing is known."""
    said = joined([Piece(one(each)) for each in (note.text, note.place) if each], "; ")
    lines = list(flowed(said, grid.body))
    yield from row(_clock(note.time), "", lines + list(_details(note.details, grid.body)), grid)


# --- ways -------------------------------------------------------------------------------------------------------------


def _way(way: ItemRow | LegRow, together: Words, sheet: Sheet, grid: Grid) -> Iterator[Line]:
    """A way, its destination first; of a written one the title and what was noted."""
    said = list(_pieces_of(way, together, sheet))
    ways = _ways_of(way)
    figures = _figures(ways[0]) if ways else Figures()
    first = grid.text if figures and grid.time else None
    lines = [
        (Piece(_WAY if not number else "  "), *line)
        for number, line in enumerate(flowed(said, grid.body - 2, first=first and first - 2, hang=0))
    ]
    lines += _flags(way.flags, grid.body)
    lines += _details(way.details, grid.body, 2)
    time = _clock(way.time)
    if isinstance(way, ItemRow) and not way.time.end and ways:
        time = _clock(way.time._replace(end=ways[0].time.end) if way.time else ways[0].time)
    yield from row(time, "", lines, grid, figures)


def _pieces_of(way: ItemRow | LegRow, together: Words, sheet: Sheet) -> Iterator[Piece]:
    if isinstance(way, LegRow):
        yield from joined(_leg_pieces(way, together, sheet), ", ")
        return
    title = list(_title(way))
    parts = [piece for leg in way.legs for piece in _leg_pieces(leg, (), sheet)]
    facts = [Piece(one(each.joined(", "))) for each in (way.place, *way.facts) if each] if not way.legs else []
    yield from title if not parts and not facts else (*title[:-1], Piece(title[-1].text + ": ", title[-1].style))
    yield from joined((*parts, *facts), ", ")


def _leg_pieces(leg: LegRow, together: Words, sheet: Sheet) -> Iterator[Piece]:
    yield Piece(one(leg.whereto))
    yield Piece(" ".join(part for part in (one(leg.carrier), one(leg.border)) if part))
    yield from map(Piece, texts(leg.time.later))
    if leg.who and leg.who != together:
        yield Piece(f"{_low(sheet.labels.who)} {one(leg.who)}")


def _is_way(item: ItemRow) -> bool:
    return bool(item.legs)


def _ways_of(each: Row) -> tuple[LegRow, ...]:
    if isinstance(each, LegRow):
        return (each,)
    return each.legs if isinstance(each, ItemRow) else ()


def _figures(leg: LegRow) -> Figures:
    """The minutes to spare, late ones in colour; `rough` where no more than a city is known."""
    if leg.rough:
        return Figures(Piece("rough"))
    if leg.spare is None or leg.slow is None:
        return Figures()
    return Figures(
        Piece(str(leg.spare), _STYLES["error"] if leg.spare < 0 else ""),
        Piece(str(leg.slow), _STYLES["error"] if leg.spare < 0 else _STYLES["warning"] if leg.slow < 0 else ""),
    )


# --- pieces -----------------------------------------------------------------------------------------------------------


def _clock(time: RowTime) -> str:
    about = "~" if time.about else ""
    start, end = (texts(part)[:1] for part in (time.start, time.end))
    return about + "".join(start) + ("-" + "".join(end) if end else "")


def _low(label: Words) -> str:
    """A label within a line: `with`, `for`."""
    said = one(label)
    return said[:1].lower() + said[1:]


def _flags(flags: Iterable[Flag], room: int) -> Iterator[Line]:
    """The findings of a row in words: colour alone says nothing."""
    for flag in flags:
        style = "" if flag.accepted else _STYLES[flag.severity]
        level = "accepted" if flag.accepted else flag.severity
        said = f"{flag.code} {flag.name}" + ("" if flag.accepted else f": {flag.message}")
        yield from flowed([Piece(f"{level} ", style), *_words_of(said)], room)


def _words_of(text: str, *, end: str = "") -> Iterator[Piece]:
    """Prose, which breaks at any blank, and between Chinese characters."""
    parts = text.split(" ")
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part or not last:
            yield Piece(part + (end if last else " "))


def _section(section: Section, grid: Grid) -> Iterator[Line]:
    yield from flowed([Piece(one(section.heading), "bold")], grid.columns)
    entries = [WrappedText(one(entry.head), _lines_of(entry)) for entry in section.entries]
    yield from entries_beside(entries, grid.columns)


def _lines_of(entry: ListEntry) -> tuple[str, ...]:
    """What there is to say of an entry, and below it the findings about it."""
    flagged = (f"{'accepted' if flag.accepted else flag.severity} {flag.code} {flag.name}" for flag in entry.flags)
    return (*(said for line in entry.lines for said in texts(line)), *flagged)
