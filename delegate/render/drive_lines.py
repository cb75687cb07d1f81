"""Parts a drive of a movement sheet into lines as its driver reads it: a word for each time, alike in every format."""

from collections.abc import Iterator

from delegate.i18n.language import language_of
from delegate.render.plain_words import behind_label, is_gone
from delegate.sheet.model import Detail, InOrder, Labels, LegRow, RowTime, Said, Was, Words
from delegate.tuples import NamedTuple

TOLD = ("pick-up", "stop", "set-down", "lands", "departs", "on-board", "wet")  # details that the stops of a drive say


class DriveLine(NamedTuple):
    """One time of a drive, the word for it, the place, which stands out, and what else is so, a line each.

    `moment` is the instant of the time (minutes since the epoch, UTC) with its zone, where a clock shows it. `was` is
    there for the line before whose time the old one of the drive stands struck through; a drive that is `gone` was in
    the version before alone.
    """

    time: RowTime
    word: Words
    place: Words = ()
    more: tuple[Words, ...] = ()
    zone: str = ""
    was: Was | None = None
    gone: bool = False
    moment: tuple[int, str] | None = None


def drive_lines(row: LegRow, labels: Labels) -> tuple[DriveLine, ...]:
    """The stops of a drive in their order, who is on board below where they get in, and then all that was noted.

    The order of vehicles comes last. A row without stops has no lines.
    """
    return (*_stops(row, labels), *_noted(row), *vehicles_in_order(row, labels)) if row.stops else ()


def said_of(line: DriveLine, *, every_line: bool = False) -> Iterator[Said]:
    """`Set-down: Hama-rikyu Gardens, Tokyo`, and below it what else is so; a list stands below its word.

    A place called alike in several languages stands behind the word of each. With `every_line` a text that its author
    broke has the word before each of its lines.
    """
    alone = not line.place and len(line.more) == 1
    told, more = (line.more[0], ()) if alone else (line.place, line.more)
    if line.place and len(line.place) == 1:
        told = tuple(line.place[0]._replace(lang=each.lang) for each in line.word) or line.place
    yield from behind_label(Detail("", line.word, told), every_line=every_line) if told else line.word
    for words in more:
        yield from words


def _stops(row: LegRow, labels: Labels) -> Iterator[DriveLine]:
    board = next((each.text for each in row.details if each.kind == "on-board"), ())
    to_be_there = next((stop for stop in row.stops if stop.kind in ("leave", "kerb")), None)
    first = next((stop for stop in row.stops if stop.time), None)
    on_board: list[DriveLine] = []
    for stop in row.stops:
        if stop.kind != "wet":  # the place if it rains belongs to the one that it stands below
            yield from on_board
            on_board.clear()
        more = (stop.more,) if stop.more else ()
        line = DriveLine(stop.time, stop.word, stop.place, more, gone=is_gone(row), moment=stop.moment)
        line = line._replace(zone=row.zone if stop is first else "")
        if stop is not to_be_there:
            yield line
            continue
        line = line._replace(was=row.was if row.was and row.was.time else None)
        beside = stop.kind == "leave" and not line.place and not line.more
        yield line._replace(more=(board,)) if beside and board else line
        if board and not beside:
            on_board.append(DriveLine(RowTime(), labels.on_board, (), (board,)))
    yield from on_board


def _noted(row: LegRow) -> Iterator[DriveLine]:
    for detail in row.details:
        if detail.kind not in TOLD and (detail.kind != "border" or detail.label):
            yield DriveLine(RowTime(), detail.label, (), (detail.text,))


def vehicles_in_order(row: LegRow, labels: Labels, *, drivers: bool = False) -> Iterator[DriveLine]:
    """The order of vehicles where there are several; with `drivers` also who drives the one of this sheet."""
    if len(row.motorcade) > 1:
        listed = (each._replace(own=False) if drivers else each for each in row.motorcade)
        every = tuple(_in_line(number, each) for number, each in enumerate(listed, 1))
        yield DriveLine(RowTime(), labels.order, (), every)


def _in_line(number: int, each: InOrder) -> Words:
    """`2. Coach 1: Mr Lee, 23 people; Mr Suzuki`: a vehicle, who rides in it and, of another one, who drives."""
    said = []
    for vehicle in each.vehicle:
        chinese = language_of(vehicle.lang).large_to_small
        colon, semicolon = ("：", "；") if chinese else (": ", "; ")
        people, driver = (
            next((one.text for one in words if one.lang == vehicle.lang), words[0].text if words else "")
            for words in (each.people, () if each.own else each.driver)
        )
        behind = semicolon.join(part for part in (people, driver) if part)
        said.append(Said(f"{number}. {vehicle.text}{colon if behind else ''}{behind}", vehicle.lang))
    return tuple(said)
