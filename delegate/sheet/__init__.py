"""From a plan and its findings to a sheet: all wording done, and nothing in it that this edition may not show."""

from collections.abc import Iterable, Sequence

from delegate.clock import local
from delegate.diagnostics import Finding
from delegate.planning.frontier import passes_port
from delegate.planning.people import counted_minutes, is_there
from delegate.planning.plan import Leg, Line, Plan, PlannedDay
from delegate.sheet.items import Company, item_row, zone_label
from delegate.sheet.legs import leg_row, zones_of
from delegate.sheet.marks import UNKNOWN, WORKED_OUT, Legend
from delegate.sheet.order import Node, in_order
from delegate.sheet.parts import Edition, NoteRow, Row, Sheet, SheetDay
from delegate.sheet.scope import Scope
from delegate.sheet.sections import sections, signed_at
from delegate.sheet.unchecked import unchecked
from delegate.sheet.wording import Wording, offset_name, stretch
from delegate.words.dates import day_month, long_date
from delegate.words.phrases import joined
from delegate.words.safe import safe_line

__all__ = ["Edition", "Scope", "Sheet", "settle"]

EVERYTHING = Scope()


def settle(
    plan: Plan,
    findings: Iterable[Finding] = (),
    *,
    edition: Edition = Edition.PROGRAMME,
    languages: Sequence[str] | None = None,
    scope: Scope = EVERYTHING,
) -> Sheet:
    """Word a plan. `languages` overrule the trip's own; findings are marked at the rows they concern."""
    trip = plan.trip
    wanted = tuple(languages if languages is not None else trip.languages or ())
    title_tags = tuple(tag for tag, _ in (trip.trip.by_language if trip.trip else ()) if tag)
    words = Wording(plan, wanted, wanted or title_tags or ("en",), edition, tuple(findings))
    legend = Legend()
    signed = signed_at(words)
    days = tuple(_day(words, day, scope, legend, signed) for day in scope.days(plan))
    return Sheet(
        titles=words.texts(trip.trip) or ("A programme without a title",),
        scope=f"Programme of {_called(words, scope)}" if scope.name else "",
        reference=safe_line(trip.reference or ""),
        version=words.main(trip.version),
        contact=words.one(trip.contact),
        days=days,
        sections=sections(words, scope),
        legend=legend.marks(),
        notes=unchecked(words, plan, scope),
    )


def _called(words: Wording, scope: Scope) -> str:
    known = scope.name in words.plan.people or scope.name in words.plan.hosts
    return words.person(scope.name) if known else safe_line(scope.name)


def _day(words: Wording, day: PlannedDay, scope: Scope, legend: Legend, signed: dict[str, tuple[str, ...]]) -> SheetDay:
    """One date: its heading in the languages of the trip, and its rows."""
    tags = words.languages or words.shipped or ("en",)
    headings = [said for tag in tags for said in (long_date(day.date, tag),) if said]
    clocks = clocks_of(day)
    minutes = counted_minutes([line.item for line in day.lines])
    nodes = in_order(day, scope.parties(day), scope.lines(day))
    rows: list[Row] = []
    came_from = ""
    introduced: set[str] = set()
    by_line = {line.id: minute for line, minute in zip(day.lines, minutes, strict=True)}
    for node in nodes:
        company = Company(_present(words.plan, day, _minute(node, by_line)), signed, len(clocks) > 1, introduced)
        row = _row(words, node, day, scope, legend, company, came_from)
        if row is not None:
            rows.append(row)
        came_from = _now_at(node, came_from)
    rows += _nights(words, day, scope)
    notes = []
    if len(clocks) > 1:
        notes.append("Local times: " + ", ".join(f"{place} {offset}" for offset, place in clocks.items()))
    if day.tbc or not day.lines:
        notes.append("The programme of this day is to be confirmed." if day.tbc else "Nothing is written for this day.")
        legend.use(UNKNOWN)
    return SheetDay(day.date, tuple(dict.fromkeys(headings or [str(long_date(day.date))])), tuple(notes), tuple(rows))


def _row(
    words: Wording, node: Node, day: PlannedDay, scope: Scope, legend: Legend, company: Company, came_from: str
) -> Row | None:
    if node.line:
        return item_row(words, node.line, node.legs, legend, company)
    if node.port:
        return _port_row(words, node, day, company)
    legs = [leg for leg in node.legs if scope.has_leg(leg)]
    if not legs:
        return None
    leg = legs[0]
    legend.use(WORKED_OUT)
    zone = leg_zone(leg) if company.clocks_differ else ""
    who = words.people(leg.people, company.everybody)
    return leg_row(words, leg, legend, date=day.date, came_from=came_from, who=who, zone=zone)


def _port_row(words: Wording, node: Node, day: PlannedDay, company: Company) -> NoteRow | None:
    """Being at a port before a departure, with the crossing that it is; an arrival is told by its movement."""
    port = node.port
    assert port is not None
    if port.place is None or port.line is None or port.start is None or port.start == port.end:
        return None
    if port.end is None or port.line.start != port.end:
        return None
    said = f"At {words.place(port.place)} for {words.main(port.line.item.value) or port.line.item.kind}"
    abroad = any(
        leg.origin.id == port.id and leg.movement is port.line and passes_port(leg) for leg in words.plan.legs()
    )
    crossing = words.plan.world.borders.crossing(port.place.crossing or "") if abroad else None
    border = f"border control: {words.crossing(crossing)}" if crossing else ""
    time = stretch(port.start, port.end, (port.place.zone, port.place.zone), day.date)
    zone = zone_label(port.line, ()) if company.clocks_differ else ""
    return NoteRow(time, zone, joined((said, border)))


def _nights(words: Wording, day: PlannedDay, scope: Scope) -> list[Row]:
    """One row for a night of which nobody wrote where it is spent."""
    unknown = [party for party in scope.parties(day) if party.night_unknown]
    if not unknown:
        return []
    people = [id_ for party in unknown for id_ in party.people]
    everybody = {id_ for party in day.parties for id_ in party.people}
    who = words.people(people, everybody)
    night = min(party.night_unknown for party in unknown if party.night_unknown)
    text = f"Night of {day_month(night)}: no hotel is written" + (f" for {who}" if who else "")
    return [NoteRow("", "", text)]


def _present(plan: Plan, day: PlannedDay, minute: int | None) -> tuple[str, ...]:
    return tuple(id_ for id_, person in plan.people.items() if is_there(person, day.date, minute))


def _minute(node: Node, by_line: dict[str, int | None]) -> int | None:
    """The clock time a row counts as when it is asked who is there (rule 1)."""
    line = node.line or (node.legs[0].destination.line if node.legs else None)
    if line is None and node.legs:
        line = node.legs[0].movement or node.legs[0].origin.line
    return by_line.get(line.id) if line else None


def _now_at(node: Node, before: str) -> str:
    """The id of the stop at which the rows printed so far leave the reader."""
    if node.legs:
        return node.legs[-1].destination.id
    if node.port:
        return node.port.id
    return node.line.id if node.line and node.line.goes and node.line.item.kind != "crossing" else before


def leg_zone(leg: Leg) -> str:
    """`UTC+8`, `UTC+8/+9`: the clocks at the two ends of a leg."""
    at = leg.leave if leg.leave is not None else leg.latest
    if at is None:
        return ""
    first, last = (offset_name(local(at, zone).offset) for zone in zones_of(leg))
    return first if first == last else f"{first}/{last.removeprefix('UTC')}"


def clocks_of(day: PlannedDay) -> dict[str, str]:
    """The different clocks of a day by offset, each with the place that keeps it; one where nothing differs."""
    found: dict[str, str] = {}

    def see(instant: int | None, zone: str) -> None:
        if instant is not None:
            found.setdefault(offset_name(local(instant, zone).offset), zone.rpartition("/")[2].replace("_", " "))

    def see_line(line: Line) -> None:
        see(line.start if line.start is not None else line.window[0] if line.window else None, line.zone)

    for line in day.lines:
        see_line(line)
    for party in day.parties:
        for leg in party.legs:
            see(leg.arrive or leg.leave or leg.latest, zones_of(leg)[1])
    return found
