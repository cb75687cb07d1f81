"""Makes the days of a sheet: headings, rows in time order, and the parties side by side where they part."""

from functools import lru_cache
from typing import TYPE_CHECKING

from delegate.clock import local
from delegate.i18n.dates import day_month
from delegate.identity import Identity
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan, PlannedDay
from delegate.planning.presence import counted_minutes, is_there
from delegate.sheet.day_clocks import clocks_named, clocks_of, day_clock, leg_zone
from delegate.sheet.day_heads import day_cities, day_start, headings
from delegate.sheet.guest_ways import says_nothing, stays_put
from delegate.sheet.host_rows import met_around
from delegate.sheet.item_people import RowContext, named_there
from delegate.sheet.items import item_row
from delegate.sheet.joining_and_leaving import with_joining_and_leaving
from delegate.sheet.labels import UNKNOWN, WORKED_OUT
from delegate.sheet.landings import with_landings
from delegate.sheet.legs import before, leg_row
from delegate.sheet.model import (
    Column,
    Edition,
    Facts,
    ItemRow,
    LegRow,
    ListEntry,
    NoteRow,
    Row,
    RowTime,
    SheetDay,
    Words,
)
from delegate.sheet.order import OrderedRow, RowSource, in_order
from delegate.sheet.port_rows import port_row
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.wording import Wording

if TYPE_CHECKING:
    from delegate.sheet.drawing_model import Timeline

_NAMING_CLOCKS = (Edition.SCHEDULE, Edition.RUN_SHEET)  # whose rows are for the team, which works on each of them


def sheet_day(
    words: Wording, day: PlannedDay, scope: Scope, signed: dict[str, tuple[Words, ...]], *, pictures: bool
) -> SheetDay:
    """One date: its heading in the languages of the trip, its rows, and its `pictures` where the edition has them."""
    open_nights = () if contents_of(words.edition).guests else _nights(words, day, scope)
    nights = (OrderedRow(row, frozenset()) for row in open_nights)
    told = [*with_landings(words, day, scope, _told(words, day, scope, signed)), *nights]
    if words.edition is Edition.SCHEDULE:
        told = with_joining_and_leaving(words, day, scope, told)
    return SheetDay(
        date=day.date,
        headings=headings(words, day),
        clock=day_clock(words, day, scope),
        clocks=clocks_named(words, day, scope) if words.edition in _NAMING_CLOCKS else (),
        start=day_start(words, day, scope),
        part=Facts(),
        notes=tuple(_notes(words, day, is_free=not told and bool(scope.people))),
        rows=tuple(each.row for each in told),
        column_groups=_column_groups(words, day, scope, told),
        timeline=_timeline(words, day, scope) if pictures and contents_of(words.edition).pictures else None,
        signs=(UNKNOWN,) if _is_open(day) else (),
        cities=day_cities(words, day, scope),
        contacts=_contacts(words, day, scope) if contents_of(words.edition).phones else (),
    )


def _column_groups(
    words: Wording, day: PlannedDay, scope: Scope, told: list[OrderedRow]
) -> tuple[tuple[Column, ...], ...]:
    """The rows by those who share them, while people are apart; a host sees nobody part."""
    if scope.is_host:
        return ((Column((), tuple(each.row for each in told)),),)
    from delegate.sheet.side_by_side import headed_for_all, in_blocks, in_columns

    everybody = frozenset(id_ for party in scope.parties(day) for id_ in party.people)
    there = frozenset(_present(words.plan, _absent(words.plan, day, None)))
    everybody |= there if scope.people is None else there & scope.people
    if words.edition is Edition.SCHEDULE:
        return headed_for_all(in_blocks(words, told, everybody))
    shared = (each._replace(people=words.own(each.people)) for each in told)
    return headed_for_all(in_columns(words, shared, everybody if scope.people is None else everybody & scope.people))


def _contacts(words: Wording, day: PlannedDay, scope: Scope) -> tuple[ListEntry, ...]:
    from delegate.sheet.contacts import contacts_today  # the terminal has no telephones

    return contacts_today(words, day, scope)


def _timeline(words: Wording, day: PlannedDay, scope: Scope) -> "Timeline | None":
    from delegate.sheet.drawings import timeline  # the terminal draws none, and need not read how it is made

    return timeline(words, day, scope)


def _told(words: Wording, day: PlannedDay, scope: Scope, signed: dict[str, tuple[Words, ...]]) -> list[OrderedRow]:
    """The rows in time order, each with the people whom it concerns."""
    several = len(clocks_of(day, scope)) > 1
    minutes = counted_minutes([line.item for line in day.lines])
    by_line = {line.id: minute for line, minute in zip(day.lines, minutes, strict=True)}
    told: list[OrderedRow] = []
    ways: dict[int, Leg] = {}
    came_from = ""
    introduced: set[str] = set()
    for node in in_order(day, scope.parties(day), scope.lines(day)):
        absent = _absent(words.plan, day, _minute(node, by_line, day)) - _concerned(node)  # by a clock elsewhere
        of_several = scope.people is not None and not words.alone  # who has left that day reads the page too
        present = _present(words.plan, _absent(words.plan, day, None) if of_several else absent)
        if scope.is_host:
            present = tuple(id_ for id_ in present if id_ in _guests_of(Identity(words.plan), scope))
        company = RowContext(present, signed, several, introduced, scope.hosts if scope.is_host else frozenset())
        row = _row(words, node, day, scope, company, came_from)
        if row is not None:
            rows = met_around(words, day, node.line, row) if scope.is_host and node.line else [row]
            if isinstance(row, LegRow):
                ways[len(told)] = next(leg for leg in node.legs if scope.has_leg(leg))
            told += [OrderedRow(each, _concerned(node), absent, node.legs) for each in rows]
        came_from = _now_at(node, came_from)
    lines = {each.row.key: each.row for each in told if isinstance(each.row, ItemRow)}
    for number, leg in ways.items():
        way, line = told[number].row, leg.destination.line
        if isinstance(way, LegRow) and line:
            told[number] = told[number]._replace(row=before(words, leg, way, lines.get(line.id)))
    return told


def _concerned(node: RowSource) -> frozenset[str]:
    """Who lives a row; nobody for a line that names nobody, and for a port."""
    if node.line:
        return frozenset(node.line.people)
    if node.port and node.port.line:
        return frozenset(node.port.line.people)
    return frozenset[str]().union(*(leg.people for leg in node.legs))


def _notes(words: Wording, day: PlannedDay, *, is_free: bool) -> list[Words]:
    """What stands below the head of a day; on a personal copy no head stands over nothing."""
    if day.tbc:
        return [words.phrase("The programme of this day is to be confirmed.")]
    if not day.lines:
        return [words.phrase("Nothing is written for this day.")]
    return [words.phrase("Nothing is arranged for this day.")] if is_free else []


def _is_open(day: PlannedDay) -> bool:
    """Whether all of a day is to be confirmed, or nothing is written."""
    return bool(day.tbc or not day.lines)


def _row(
    words: Wording, node: RowSource, day: PlannedDay, scope: Scope, company: RowContext, came_from: str
) -> Row | None:
    if node.line:
        return item_row(words, node.line, node.legs, company)
    if node.port:
        port = None if scope.is_host else port_row(words, node.port, day, several=company.clocks_differ)
        there = node.port.line.people if node.port.line else ()
        return port._replace(who=named_there(words, there, company.everybody)) if port else None
    leg = next((leg for leg in node.legs if scope.has_leg(leg)), None)
    guests = contents_of(words.edition).guests
    if leg is None or (guests and (stays_put(words, leg) or says_nothing(leg))):
        return None
    zone = leg_zone(leg) if company.clocks_differ else ""
    who = named_there(words, leg.people, company.everybody)
    row = leg_row(words, leg, date=day.date, came_from=came_from, who=who, zone=zone)
    return row if guests else row._replace(signs=(WORKED_OUT, *row.signs))


def _nights(words: Wording, day: PlannedDay, scope: Scope) -> list[NoteRow]:
    """One row for a night of which nobody wrote where it is spent."""
    unknown = [party for party in scope.parties(day) if party.night_unknown]
    if not unknown:
        return []
    people = [id_ for party in unknown for id_ in party.people]
    everybody = {id_ for party in day.parties for id_ in party.people}
    who = words.people(people, everybody)
    night = min(party.night_unknown for party in unknown if party.night_unknown)
    date = words.in_tables(lambda language: day_month(night, language.tag))
    if who:
        said = words.phrase("Night of {date}: no hotel is written for {who}", date=date, who=who)
    else:
        said = words.phrase("Night of {date}: no hotel is written", date=date)
    return [NoteRow("night-of-some" if who else "night", RowTime(), "", said)]


def _absent(plan: Plan, day: PlannedDay, minute: int | None) -> frozenset[str]:
    """Who is not there at a local time; only those who join late or leave early are looked at."""
    passing = _everybody(Identity(plan))[1]
    return frozenset(id_ for id_ in passing if not is_there(plan.people[id_], day.date, minute))


def _present(plan: Plan, absent: frozenset[str]) -> tuple[str, ...]:
    everybody = _everybody(Identity(plan))[0]
    return tuple(id_ for id_ in everybody if id_ not in absent) if absent else everybody


@lru_cache(maxsize=1)
def _guests_of(same: Identity[Plan], scope: Scope) -> frozenset[str]:
    """Those who come to a host, who are everybody on the copy of that host."""
    return frozenset(id_ for day in scope.days(same.of) for line in scope.lines(day) for id_ in line.people)


@lru_cache(maxsize=1)
def _everybody(same: Identity[Plan]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of the delegation, and of those who are not there for the whole trip."""
    people = same.of.people
    return tuple(people), tuple(id_ for id_, person in people.items() if person.joins or person.leaves)


def _minute(node: RowSource, by_line: dict[str, int | None], day: PlannedDay) -> int | None:
    """The clock time a row counts as when it is asked who is there (rule 1); a way and a port count when they begin."""
    leg, port = (node.legs[0] if node.legs else None), node.port
    begun, place = (leg.leave, leg.origin.place) if leg else (port.start, port.place) if port else (None, None)
    if node.line is None and begun is not None and place and (at := local(begun, place.zone)).date == day.date:
        return at.minute
    line = node.line or (port.line if port else None) or (leg.destination.line if leg else None)
    if line is None and leg:
        line = leg.movement or leg.origin.line
    return by_line.get(line.id) if line else None


def _now_at(node: RowSource, before: str) -> str:
    """The id of the stop at which the rows printed so far leave the reader."""
    if node.legs:
        return node.legs[-1].destination.id
    if node.port:
        return node.port.id
    return node.line.id if node.line and node.line.goes and node.line.item.kind != "crossing" else before
