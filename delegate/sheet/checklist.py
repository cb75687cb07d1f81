"""Lists what is still open before the day, by who has to do it, each with the line of the file to go to first."""

from collections.abc import Iterable, Iterator, Sequence

from delegate.assessment.hotel_nights import guests_without_room, unlodged
from delegate.assessment.not_judged import not_judged
from delegate.assessment.open_lines import arrivals_without_port, lines_without_place, open_lines, services_without_hour
from delegate.assessment.ports import inland_quays
from delegate.assessment.unbroken_names import unbroken_names
from delegate.assessment.vehicles import uncounted, where_carried
from delegate.assessment.ways_not_judged import is_on_foot, roads_not_known, ways_through_others
from delegate.diagnostics import Finding, Severity
from delegate.i18n.language import ENGLISH
from delegate.model import name_inside
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.sheet.checklist_model import (
    ASK,
    DESK,
    HOSTS,
    IN_WORDS,
    PEOPLE,
    Checklist,
    OpenGroup,
    OpenItem,
    in_words,
)
from delegate.sheet.checklist_records import facts, papers, unknown_records
from delegate.sheet.clocks import written_time
from delegate.sheet.finding_index import where_of
from delegate.sheet.problems import line_of
from delegate.source import Where

# Findings that the travellers have to do something about, and those that only somebody outside can answer, with whom
# to call. Of these two the notes count too; of all others errors and warnings do, and they are the desk's.
OF_PEOPLE = frozenset(
    ("paper-missing", "paper-expired", "paper-expires-soon", "paper-refused-here", "entries-used-up", "stay-too-long")
)
ANSWERED_BY = {
    "endorsement-side-unknown": "the office that gave the endorsement",
    "entry-unknown": "the consulate",
    "nationality-unknown": "the consulate",
    "lapsed-rule": "the consulate",
    "old-figures": "the operator, or look at the timetable",
    "plates-unwritten": "the operator",
    "holidays-unknown": "the hosts",
}
# What is told of each night, drive, fact or place by itself, and not once more by its finding.
_TOLD_SINGLY = frozenset(("no-hotel", "no-vehicle", "unsure-facts", "place-still-open"))
_PLACES = frozenset(("venue", "hotel", "from", "to"))


def checklist(plan: Plan, findings: Sequence[Finding]) -> Checklist:
    """Everything that is open, what lies before the day from which the trip is looked at left out."""
    today = plan.world.today
    found = [*_findings(plan, findings), *_lines(plan), *_nights_and_drives(plan, findings), *_ports_and_ways(plan)]
    found += [*unknown_records(plan), *papers(plan, findings), *facts(plan, findings)]
    kept = [each for each in dict.fromkeys(found) if not (today and each.date and each.date < today)]
    dates = [day.date for day in plan.days]
    trip = plan.trip
    title = str(trip.trip or trip.origin_.path)
    groups = tuple(_grouped(plan, kept))
    first, last = min(dates, default=None), max(dates, default=None)
    return Checklist(title, trip.origin_.path, first, last, today, groups, unbroken_names(plan))


def _grouped(plan: Plan, items: Iterable[OpenItem]) -> Iterator[OpenGroup]:
    """The desk, then the travellers, those with the same matters together, then hosts, then what is to be asked."""
    main = plan.trip.origin_.path

    def order(item: OpenItem) -> tuple[bool, bool, str, int]:
        where = item.where
        return where is None, bool(where and where.path != main), where.path if where else "", _start(where)

    groups: dict[tuple[str, tuple[str, ...]], list[OpenItem]] = {}
    for item in sorted(items, key=order):
        groups.setdefault((item.duty, item.people if item.duty == PEOPLE else ()), []).append(item)
    headings = {DESK: "the desk", HOSTS: "hosts", ASK: "to ask"}
    for duty in (DESK, PEOPLE, HOSTS, ASK):
        for (each, people), those in groups.items():
            if each == duty:
                yield OpenGroup(headings.get(duty) or ", ".join(_name(plan, who) for who in people), tuple(those))


def _start(where: Where | None) -> int:
    return where.span.start.offset if where else 0


def _name(plan: Plan, who: str) -> str:
    person = plan.people.get(who) or plan.hosts.get(who)
    return str((person and person.name) or who)


def _at(line: Line, duty: str, kind: str, said: str, where: Where | None = None) -> OpenItem:
    """Something at a line of the programme, with its date and the time as it is written."""
    return OpenItem(duty, kind, said, where or line.item.where(), line.date, written_time(line, ENGLISH).start)


# --- findings ---------------------------------------------------------------------------------------------------------


def _findings(plan: Plan, findings: Iterable[Finding]) -> Iterator[OpenItem]:
    lines = {where_of(line.item): line for line in plan.lines()}
    for finding in findings:
        if finding.accepted is not None or finding.name in _TOLD_SINGLY:
            continue
        theirs = finding.name in OF_PEOPLE and bool(finding.people)
        asked = ANSWERED_BY.get(finding.name, "")
        if finding.severity < Severity.WARNING and not asked:
            continue
        said = f"{finding.message}; ask {asked}" if asked else finding.message
        line = line_of(finding, lines)
        duty = ASK if asked else PEOPLE if theirs else DESK
        item = OpenItem(duty, finding.severity.word, said, finding.where, code=finding.code)
        if line:
            said = said if theirs or not line.item.value else f"{line.title}: {said}"
            item = item._replace(date=line.date, time=written_time(line, ENGLISH).start, said=said)
        yield item._replace(people=finding.people) if theirs else item


# --- lines, nights, drives --------------------------------------------------------------------------------------------


def _lines(plan: Plan) -> Iterator[OpenItem]:
    """Tentative lines and what of a line is to be confirmed; who of the hosts is there is the hosts' to say."""
    for line, tentative, keys in open_lines(plan):
        own = [key for key in keys if key != "with"]
        if tentative or own:
            to_confirm = f"{in_words(own)} to be confirmed" if own else ""
            said = ", ".join(filter(None, ("tentative" if tentative else "", to_confirm)))
            yield _at(line, DESK, "tentative" if tentative else "tbc", _titled(line, said))
        if "with" in keys:
            yield _at(line, HOSTS, "tbc", _titled(line, IN_WORDS["with"]))
    for line in lines_without_place(plan):
        if not line.item.tbc & _PLACES:
            yield _at(line, DESK, "place", _titled(line, "where it is, is not written"))
    for line in services_without_hour(plan):
        if "time" not in line.item.tbc:
            when = "at which hour" if line.window is not None else "when"
            yield _at(line, DESK, "time", _titled(line, f"{when} it leaves, is not written"))
    written = {day.date: day for day in plan.trip.days or ()}
    for planned in plan.days:
        if planned.tbc:
            yield OpenItem(DESK, "tbc", "the whole day to be confirmed", written[planned.date].where(), planned.date)


def _titled(line: Line, said: str) -> str:
    """What there is to say of a line behind its title; of one without a title the words alone, or what it is."""
    if line.item.value:
        return f"{line.title}: {said}"
    return said if line.item.kind in line.item.tbc else f"{line.item.kind}: {said}"


def _nights_and_drives(plan: Plan, findings: Sequence[Finding]) -> Iterator[OpenItem]:
    open_ = {(each.name, each.where) for each in findings if each.accepted is None}
    for night in unlodged(plan):
        where = night.line.where(night.line.item.kind)
        if not night.told or ("no-hotel", where) in open_:
            for date in night.dates:
                said = f"no hotel for {plan.called(night.people)} that night"
                yield OpenItem(DESK, "hotel", said, where, date)
    for hotel, people in guests_without_room(plan):
        where = hotel.where("rooms")
        if ("no-hotel", where) in open_:
            yield _at(hotel, DESK, "hotel", f"no room for {plan.called(people)}", where)
    for ride in uncounted(plan):
        for vehicle in ride.unwritten:
            said = f"seats of {vehicle.id}: not written, and {ride.load} are to ride"
            yield OpenItem(DESK, "vehicle", said, vehicle.where("kind"), ride.drive.date)
    if not any(name == "no-vehicle" for name, _ in open_):
        return
    for leg in plan.vehicles.unnamed:
        line = leg.movement or leg.lines.near or leg.destination.line
        said = f"drive of {plan.called(leg.people)} to {leg.destination.name}: no vehicle"
        yield (
            _at(line, DESK, "vehicle", said, where_carried(leg))
            if line
            else OpenItem(DESK, "vehicle", said, where_carried(leg))
        )


def _ports_and_ways(plan: Plan) -> Iterator[OpenItem]:
    """Arrivals without a port, controls on ways through another country, and people who come or leave by no line."""
    for line, ports, _ in arrivals_without_port(plan):
        either = f", {ports[0].names} or {ports[1].names}" if len(ports) == 2 else ""
        yield _at(line, DESK, "port", _titled(line, f"at which port it arrives{either}"))
    for way in ways_through_others(plan, plan.people.keys()):
        if way.line:
            said = f"border controls on the way {way.way}: not in the data; ask the operator and the consulates"
            yield _at(way.line, ASK, "fact", said)
    for way in roads_not_known(plan, plan.people.keys()):
        if way.line:
            leads = "people can walk" if is_on_foot(way) else "a road leads"
            yield _at(way.line, ASK, "fact", f"whether {leads} {way.way}: not in the data; ask the operator")
    for hall in inland_quays(plan):
        said = f"whether a boat comes to {hall.place.names}: it lies inland; ask the operator"
        yield _at(hall.line, ASK, "fact", said)
    for left in not_judged(plan):
        if left.reason == "leaving" and left.people:
            for date, said in left.by_day:
                # a line of the file for each day: that of the first whom it names
                named = (who for who in left.people if name_inside(plan.people[who].name or who) in said)
                where = plan.people[next(named, left.people[0])].where()
                yield OpenItem(DESK, "way", f"{said}: not written", where, date)
