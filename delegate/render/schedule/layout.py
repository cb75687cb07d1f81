"""Lays a schedule out for a terminal: what is wrong first, then the days, and the lists where they are asked for."""

from collections.abc import Iterator, Sequence

from delegate.i18n.language import language_of
from delegate.render.plain_words import alike_once, in_hours, is_estimated, one, texts, within_line
from delegate.render.schedule.blocks import Line, Piece, WrappedText, entries_beside
from delegate.render.schedule.grid import BLANKS, Figures, joined, row, with_figures
from delegate.render.schedule.pieces import (
    Screen,
    clock_of,
    detail_lines,
    flag_lines,
    screen_of,
    title_pieces,
    was_lines,
)
from delegate.render.schedule.summing_up import summed_up, to_do
from delegate.render.schedule.ways import drive, figures_of, way, ways_of, whole_way
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import (
    Column,
    Facts,
    ItemRow,
    LegRow,
    ListEntry,
    NoteRow,
    Row,
    Section,
    Sheet,
    SheetDay,
    Words,
)

_PASSING = ("joins", "leaves")  # notes that stand at the left edge


def laid_out(
    sheet: Sheet, columns: int, *, problems: bool = False, boxed: bool = False, lists: bool = False
) -> Iterator[Line]:
    """Every line of the print; above the days `problems`, `boxed` their count and what is to do, `lists` below them."""
    screen = screen_of(sheet, columns)
    grid = screen.grid
    yield from _header(screen)
    if problems:
        yield ()
        yield from summed_up(screen)
    elif boxed and sheet.counted:
        yield ()
        yield from to_do(screen)
    part = Facts()
    for day in sheet.days:
        yield ()
        begins = day.part != part
        if begins:
            part = day.part
            yield from screen.flowed(
                joined((Piece(one(each), "bold") for each in part.parts), screen.comma), grid.columns
            )
        yield from _day(day, screen, begins=begins)
    lists = lists or not sheet.labels.more  # a guest cannot ask for them
    for section in sheet.sections if lists else ():
        yield ()
        yield from _section(section, screen)
    if screen.whole:
        yield from _explained(screen)
    if sheet.sections and not lists:
        yield ()
        yield from screen.told(sheet.labels.more)


def _explained(screen: Screen) -> Iterator[Line]:
    """What the signs of a copy as text mean, and what nobody looked at."""
    columns = screen.grid.columns
    if screen.sheet.legend:
        yield ()
        yield from screen.flowed([Piece(one(screen.sheet.labels.marks), "bold")], columns)
        marks = [WrappedText(one(mark.sign), texts(mark.meaning)) for mark in screen.sheet.legend]
        yield from entries_beside(marks, columns, screen.names)
    for note in screen.sheet.notes:
        yield ()
        yield from screen.told(note)


def _header(screen: Screen) -> Iterator[Line]:
    sheet, columns = screen.sheet, screen.grid.columns
    first, *others = texts(sheet.titles) or [""]
    titles = [Piece(first, "bold"), *(Piece(each) for each in others)]
    yield from screen.flowed(joined(titles, BLANKS), columns, hang=0)
    yield from screen.flowed(joined((Piece(each, "bold") for each in texts(sheet.scope)), BLANKS), columns)
    said = len(sheet.languages) if screen.whole else 1  # a copy says it to the readers of every language
    dates = [text.replace("–", "-") for text in texts(sheet.dates)[:said]]  # any encoding can show a hyphen
    facts = [Piece(text) for text in (*dates, *texts(sheet.version)[:said], *texts(sheet.classification)[:said])]
    facts += [Piece(sheet.reference)] if screen.whole and sheet.reference else []
    if sheet.draft:
        facts.append(Piece(one(sheet.labels.draft), "bold"))
    yield from screen.flowed(joined(facts, screen.comma), columns)
    yield from screen.flowed([Piece(one(sheet.changes), "bold")] if sheet.changes else [], columns)
    yield from screen.flowed([Piece(one(sheet.contact))] if sheet.contact else [], columns)


# --- days -------------------------------------------------------------------------------------------------------------


def _day(day: SheetDay, screen: Screen, *, begins: bool) -> Iterator[Line]:
    """A day; below its date the vehicle that it is of, unless that `begins` with this day and stands above it."""
    grid, labels = screen.grid, screen.sheet.labels
    figured = not screen.whole and any(figures_of(each) for row_ in day.rows for each in ways_of(row_))
    room = grid.time + grid.text if figured and grid.time else grid.columns
    heads = [line for head in _heads(day, screen) for line in screen.flowed(head, grid.columns, first=room, hang=0)]
    for number, line in enumerate(heads):
        if number or not figured or not grid.time:
            yield line
        else:
            names = Figures(*(Piece("".join(texts(label)[:1])) for label in (labels.spare, labels.slow)))
            yield with_figures(line, names, grid._replace(columns=grid.columns, time=0))
    for note in day.notes:
        yield from screen.told(note)
    if day.part and not begins:
        yield from screen.flowed(screen.prose(one(day.part.joined(screen.comma))), grid.columns)
    yield from _parties(day, screen)


def _heads(day: SheetDay, screen: Screen) -> Iterator[Iterator[Piece]]:
    """The date, its clock and where the day begins: a line for each language that has words for the date."""
    clock = day.clock if screen.whole else day.clocks[0].said if day.clocks else ()
    kept = [*clock, *day.start]
    heads = []
    for date in (said for said in day.headings if said.text):
        own = [said for said in kept if date.lang in (said.lang, *said.also)]
        kept = [said for said in kept if said not in own]
        heads.append([date, *own])
    heads[0] += kept  # in a language that says the date as another does
    for number, (date, *more) in enumerate(heads):
        comma = language_of(date.lang).separators[", "]
        yield joined([Piece(date.text, "" if number else "bold"), *(Piece(said.text) for said in more)], comma)


def _parties(day: SheetDay, screen: Screen) -> Iterator[Line]:
    """The rows of everybody, and where people part those of each party under a head."""
    labels = screen.sheet.labels
    apart = False
    for column in [column for group in day.column_groups for column in group] or [Column((), day.rows)]:
        passing = all(isinstance(each, NoteRow) and each.kind in _PASSING for each in column.rows)
        if column.who or (apart and not passing):
            yield ()  # what is no party's stands apart from its lines, also where it says itself for whom it is
        apart = bool(column.who) or (apart and passing)
        if column.who or column.again:
            head = screen.whose(within_line(column)) if column.who else one(labels.everybody)
            yield from screen.flowed(screen.prose(head), screen.grid.columns)
        yield from _rows(column, day, screen)


def _rows(column: Column, day: SheetDay, screen: Screen) -> Iterator[Line]:
    place: Words = ()
    clocks = {clock.offset: clock for clock in day.clocks}
    now = day.clocks[0].offset if day.clocks else ""
    arrived = False  # whether the way that led to a port said when to be there
    following: Row | None
    for number, (each, following) in enumerate(zip(column.rows, (*column.rows[1:], None), strict=False)):
        if arrived:
            arrived = False
            continue
        begins = each.zone.partition("/")[0]
        if begins and begins != now and begins in clocks:
            changed = [one(words) for words in (clocks[begins].said, clocks[begins].against) if words]
            said = f"{one(screen.sheet.labels.clock)}{screen.colon}{screen.comma.join(changed)}"
            yield from screen.flowed(screen.prose(said), screen.grid.columns)
        now = begins or now
        if number and (not screen.grid.time or any(map(_is_drive, column.rows[number - 1 : number + 1]))):
            yield ()
        if isinstance(each, ItemRow) and (screen.whole or not each.legs):
            row_ = _house_once(each, column.rows[number - 1] if number else None, screen)
            yield from _item(in_hours(row_) if screen.whole else row_, column.who, place, screen)
            place = screen.facts(each.place) or place
        elif isinstance(each, NoteRow):
            yield from _note(each, column.who, screen)
        elif isinstance(each, LegRow) and _is_drive(each):
            yield from drive(each, screen)
        elif isinstance(each, LegRow) and screen.whole:
            yield from whole_way(each, column.who, screen)
        else:
            arrival = following if isinstance(following, NoteRow) and following.kind == "check-in" else None
            arrived = arrival is not None
            yield from way(each, arrival, column.who, screen)


def _house_once(item: ItemRow, above: Row | None, screen: Screen) -> ItemRow:
    """A hotel without a clock below a line in the same house: called so, for its name stands right above."""
    if item.kind != "hotel" or item.called or clock_of(item.time, screen) or not isinstance(above, ItemRow):
        return item
    there = texts(screen.facts(above.place))
    named = all(any(place.startswith(title) for place in there) for title in texts(item.titles))
    same = named and item.site == above.site
    return item._replace(titles=screen.sheet.labels.hotel, place=Facts()) if same else item


def _is_drive(each: Row) -> bool:
    """Whether a row is a drive of a movement sheet, which has lines of its own and stands apart."""
    return isinstance(each, LegRow) and bool(each.stops)


def _item(item: ItemRow, together: Words, before: Words, screen: Screen) -> Iterator[Line]:
    body = screen.grid.body
    bar = (Piece("| "),) if is_estimated(item) else ()  # as the legend has it
    lines = [*screen.flowed((*bar, *title_pieces(item)), body, hang=0)]
    lines += was_lines(item, body)
    lines += flag_lines(item.flags, screen, body)
    place = screen.facts(item.place)
    # On a screen a place is that of the lines below until another is named, also for rain; a copy is read line by line.
    # One that is to be confirmed, or is no more than a city, is not the one before.
    again = screen.whole or item.site is None or item.site.area or any(each.kind == "wet" for each in item.details)
    told = () if again else before
    named = {said.text for said in told + item.titles}
    said = [place] if place and not named.issuperset(texts(place)) else []
    facts: list[str] = []
    for words in (*said, *(screen.facts(each) for each in item.facts)):
        every = screen.sentences(words, body)
        if len(every) > 1:
            lines += [
                *_beside(facts, (), screen),
                *(line for text in every for line in screen.flowed(screen.prose(text), body)),
            ]
            facts.clear()
        else:
            facts += every
    facts += [one(item.time.later)] if item.time.later else []
    if item.who and item.who != together:
        facts.append(screen.whose(item.who))
    lines += _beside(facts, _hosts(item, screen), screen)
    lines += detail_lines(item.details, screen, body)
    yield from row(clock_of(item.time, screen), "", lines, screen.grid)


def _hosts(item: ItemRow, screen: Screen) -> list[Piece]:
    hosts = [alike_once(inside(host)) for host in item.hosts]
    if not hosts:
        return []
    first = screen.led(screen.sheet.labels.hosts, hosts[0])
    titled = any(screen.comma in each for each in hosts)  # a comma before a title does not part people too
    return list(joined([Piece(first), *map(Piece, hosts[1:])], screen.semicolon if titled else screen.between))


def _beside(facts: Sequence[str], hosts: Sequence[Piece], screen: Screen) -> Iterator[Line]:
    """Place and people in one line where both fit, else each in lines of its own; a sentence begins a line."""
    body = screen.grid.body
    sentence = next((number for number, each in enumerate(facts) if number and each[:1].isupper()), len(facts))
    if facts[sentence:]:
        yield from _beside(facts[:sentence], (), screen)
        yield from _beside(facts[sentence:], (), screen)
        facts = ()
    head = list(joined(map(Piece, facts), screen.semicolon))
    if facts and hosts:
        both = [*head[:-1], Piece(head[-1].text + screen.semicolon), *hosts]
        if len(found := screen.flowed(both, body)) == 1:
            yield from found
            return
    yield from screen.flowed(head, body)
    yield from screen.flowed(hosts, body)


def _note(note: NoteRow, together: Words, screen: Screen) -> Iterator[Line]:
    """What happens between two lines: being at a port, who joins, a night of which nothing is known."""
    if note.kind in _PASSING or (note.kind == "night-of-some" and not together):  # under no party's head
        yield from screen.flowed(screen.prose(one(note.text)), screen.grid.columns)
        return
    said = [Piece(one(each)) for each in (note.text, note.place) if each]
    if note.who and note.who != together:
        said.append(Piece(screen.whose(note.who)))
    lines = [*screen.flowed(joined(said, screen.semicolon), screen.grid.body), *was_lines(note, screen.grid.body)]
    lines += detail_lines(note.details, screen, screen.grid.body)
    yield from row(clock_of(note.time, screen), "", lines, screen.grid)


# --- lists ------------------------------------------------------------------------------------------------------------


def _section(section: Section, screen: Screen) -> Iterator[Line]:
    columns = screen.grid.columns
    yield from screen.flowed([Piece(one(section.heading), "bold")], columns)
    entries = [WrappedText(one(entry.head), _lines_of(entry)) for entry in section.entries]
    yield from entries_beside(entries, columns, screen.names)


def _lines_of(entry: ListEntry) -> tuple[str, ...]:
    """What there is to say of an entry, and below it the findings about it."""
    return (*(said for line in entry.lines for said in texts(line)), *(flag.said for flag in entry.flags))
