"""Words a written line: its title in every language, where, who, with whom, and all that was noted below it."""

from collections.abc import Iterable, Iterator, Sequence

from delegate.assessment.titled_places import only_near
from delegate.clock import local
from delegate.i18n.escape import safe_line
from delegate.model import Item
from delegate.modes import AIRBORNE, SERVICES
from delegate.planning.leg import Leg
from delegate.planning.passages import passes_port
from delegate.planning.stop import Line
from delegate.sheet.clocks import in_part_of_day, is_open, offset_name, unsure, zones_of
from delegate.sheet.courtesies import at_table, drivers, for_the_team, proceedings, welcome
from delegate.sheet.finding_index import where_of
from delegate.sheet.guest_services import both_ways, other_date, service_title
from delegate.sheet.guest_ways import guest_start
from delegate.sheet.item_facts import (
    first_night_of,
    item_facts,
    kind_said,
    named_place,
    nights_of,
    passed_places,
    vehicle_names,
)
from delegate.sheet.item_people import RowContext, companions, first_of, hosts_met, named_there, who
from delegate.sheet.labels import TENTATIVE, UNKNOWN, WORKED_OUT
from delegate.sheet.leg_borders import examined_on_arrival, has_check_in
from delegate.sheet.leg_minutes import leg_signs
from delegate.sheet.legs import is_timed_by, leg_row, notes_of, row_time
from delegate.sheet.model import Detail, Edition, Facts, ItemRow, LegRow, RowTime, Sign, Site, When, Words
from delegate.sheet.papers import papers_at_edge, papers_to_have
from delegate.sheet.scope import contents_of
from delegate.sheet.titles import line_titles
from delegate.sheet.vehicle_lists import ridden
from delegate.sheet.wording import Wording
from delegate.values import Text


def item_row(words: Wording, line: Line, legs: Sequence[Leg], company: RowContext) -> ItemRow:
    """The row of a line; `legs` are those that it describes, where it is a movement."""
    item = line.item
    place, *facts = item_facts(words, line, legs)
    hosts = hosts_met(words, line, company)
    shown = contents_of(words.edition)
    return ItemRow(
        key=line.id,
        kind=item.kind,
        when=_when(words, line, legs),
        time=_time(words, line, legs),
        zone=zone_label(line, legs) if company.clocks_differ and not shown.guests else "",
        titles=titles(words, line, legs),
        status=item.status if item.status in ("tentative", "cancelled") else "",
        status_said=status_of(words, line),
        site=_site(words, line, legs),
        place=Facts(place),
        facts=tuple(Facts(parts) for parts in facts if parts),
        who=who(words, line, company.everybody),
        hosts=hosts,
        company=first_of(words, line, hosts),
        details=tuple(_details(words, line, legs, company)),
        flags=words.flags(*where_of(item)),
        legs=() if words.for_host else tuple(_movement_leg(words, leg, line) for leg in legs),
        signs=tuple(_signs(words, line, legs)),
        unsure=() if words.edition is Edition.SCHEDULE else words.in_tables(lambda language: unsure(line, language)),
        whereto=() if words.edition is Edition.SCHEDULE else _whereto(words, line, legs),
        nights=max(nights_of(words, line), 1) if item.kind == "hotel" else 0,
        nights_from=first_night_of(words, line),
        own_titles=titles(words, line) if legs and item.kind in SERVICES else (),
        mark=_mark(words, item) if shown.private else (),
        called=kind_said(words, line, legs),
    )


def _time(words: Wording, line: Line, legs: Sequence[Leg]) -> RowTime:
    """The time of the row; with the date on which a service arrives, for a page that folds the fact away."""
    time = row_time(words, line, legs)
    folds = contents_of(words.edition).guests and time.end and len(legs) == 1
    return time._replace(later=other_date(words, line, legs[0])) if folds else time


def _mark(words: Wording, item: Item) -> Words:
    """The id that somebody wrote, else the number of the line in the file, in one language: it is short of room."""
    if item.id:
        return words.same(safe_line(item.id))
    return words.phrase("l. {number}", number=item.where().span.start.line)[:1]


def _movement_leg(words: Wording, leg: Leg, line: Line) -> LegRow:
    """A way that a line describes, as a leg of the print; it names who goes where not all of them do."""
    who = named_there(words, leg.people, line.people)
    row = leg_row(words, leg, date=line.date, came_from="", who=who, zone="")
    if contents_of(words.edition).guests:
        told, brief = both_ways(words, line, leg, passed_places(words, line, (leg,), leg))
        row = row._replace(way=told, brief=brief)
    if words.edition is Edition.SCHEDULE:
        passed = [named_place(words, each) for each in leg.passed if each.name != leg.crossing]
        passed += [words.short_place(place) for place in leg.calls]
        row = row._replace(
            remarks=(*((words.phrase("via {places}", places=words.listed(passed)),) if passed else ()), *row.remarks)
        )
    return row if line.start is None else row._replace(kerb=None, kerb_unknown=False)  # somebody wrote when it leaves


def _whereto(words: Wording, line: Line, legs: Sequence[Leg]) -> Words:
    """`to Tokyo`: the town that people fly to, the place that a train goes to; nothing where a title says more."""
    if not legs or not service_title(words, line, legs):
        return ()
    place = legs[-1].destination.place
    town = words.town(place) if line.item.kind in AIRBORNE else ()
    said = {name.lang: name.text for name in town or words.short_place(place)}
    if any(said.get(title.lang, title.text) in title.text for title in titles(words, line)):
        return ()
    return words.phrase("to {place}", place=town or words.short_place(place))


def _signs(words: Wording, line: Line, legs: Sequence[Leg]) -> Iterator[Sign]:
    """The signs in what is said of a line, its time among that, and of the ways that it describes."""
    guests = contents_of(words.edition).guests
    if is_timed_by(words, line, legs) and not guests:
        yield WORKED_OUT
    if is_open(line):
        yield UNKNOWN
    if line.item.status == "tentative" and not guests:
        yield TENTATIVE
    for leg in legs:
        yield from leg_signs(words, leg)


def titles(words: Wording, line: Line, legs: Sequence[Leg] = ()) -> Words:
    """What a line is called: its title, its hotel or crossing, its service; `Lunch: to be confirmed` where it is open.

    Guests read whereto a service goes: `Flight XX 500 to Tokyo Haneda`.
    """
    if contents_of(words.edition).guests and (service := service_title(words, line, legs)):
        return service
    return tuple([said for each in words.languages for said in line_titles(each, line)])


def zone_label(line: Line, legs: Sequence[Leg]) -> str:
    """`UTC+8`; for a movement from one clock to another `UTC+8/+9`."""
    at = line.start if line.start is not None else line.window[0] if line.window else None
    if at is None and legs:
        at = legs[0].leave
    if at is None or in_unknown_city(line):
        return ""
    first = offset_name(local(at, line.zone).offset)
    zones = {zones_of(leg)[1] for leg in legs}
    last = {offset_name(local(line.end or at, zone).offset) for zone in zones} - {first}
    return first + "".join(f"/{each.removeprefix('UTC')}" for each in sorted(last))


def in_unknown_city(line: Line) -> bool:
    """Whether a line names a place of which the city is not known: it has no clock of its own (rule 7)."""
    named = line.item.place if line.item.kind == "hotel" else line.item.venue
    return named is not None and not line.places


def _when(words: Wording, line: Line, legs: Sequence[Leg]) -> When:
    """A movement's own times, else those worked out for it, on the clocks of its two ends."""
    leg = next(iter(legs), None)
    start = line.start if line.start is not None else leg.leave if leg else None
    end = line.end if line.end is not None else leg.arrive if leg else None
    zones = (line.zone, zones_of(leg)[1] if leg else line.zone)
    said = guest_start(words, leg) if leg and line.start is None else None
    return When(start, end, zones, line.window, in_part_of_day(line), said)


def _site(words: Wording, line: Line, legs: Sequence[Leg]) -> Site | None:
    """Where an item is; of a movement where it starts."""
    if legs:
        return words.site(legs[0].origin.place)
    elsewhere = contents_of(words.edition).guests and only_near(words.plan, line)
    if line.places and "venue" not in line.item.tbc and not elsewhere:
        return words.site(line.places[0])
    return Site(named_place(words, line.item.venue)) if line.item.venue else None


def status_of(words: Wording, line: Line) -> Words:
    """`(tentative)`, `(cancelled)`, `(optional)`: what the title alone does not say."""
    item = line.item
    status = words.term(TENTATIVE.sign) if item.status == "tentative" else ()
    if item.status == "cancelled":
        status = words.phrase("(cancelled)")
    number = nights_of(words, line) if item.kind == "hotel" and words.edition is Edition.SCHEDULE else 0
    nights = words.phrase("({number} nights)", number=number) if number > 1 else ()
    return words.joined((status, words.phrase("(optional)") if item.optional else (), nights), " ")


def _details(words: Wording, line: Line, legs: Sequence[Leg], company: RowContext) -> Iterable[Detail]:
    """Everything that was noted below a line, in the order in which it is needed there."""
    item = line.item
    taken_there = not item.origin and not item.destination and item.kind != "crossing"
    shown = contents_of(words.edition)
    terse = shown.terse
    if item.vehicles and taken_there and shown.kinds:
        yield Detail("vehicle", words.phrase("Vehicle"), vehicle_names(words, item))
    if not terse and (others := companions(words, line, company.everybody)):
        yield Detail("companions", words.phrase("Also attending"), others)
    for leg in legs:
        if words.for_host:
            continue
        on_arrival = examined_on_arrival(words, leg)
        if shown.guests and on_arrival:
            yield Detail("border", words.phrase("Border control"), words.short_place(leg.destination.place))
        elif shown.guests and passes_port(leg) and leg.passes_control and not has_check_in(leg):
            yield Detail("border", words.phrase("Border control"), words.short_place(leg.origin.place))
        if on_arrival or not (shown.guests and has_check_in(leg)):
            yield from papers_to_have(words, leg)
    if item.kind == "crossing" and not words.for_host:
        yield from papers_at_edge(words, line)
    if item.wet:
        yield Detail("wet", words.phrase("If it rains"), named_place(words, item.wet))
    yield from _each(words, "dress", words.phrase("Dress"), (item.dress,) if item.dress else ())
    bring = words.phrase("Guests bring" if words.for_host else "Bring")
    yield from _each(words, "bring", bring, () if terse else item.bring or ())
    if not terse:
        yield from welcome(words, line, company.introduced)
    yield from proceedings(words, line)
    yield from for_the_team(words, line)
    yield from drivers(words, (each for leg in legs for each in ridden(words.plan, leg, words.whom)))
    yield from at_table(words, line)
    yield from notes_of(words, line)
    for title in () if terse else company.signed.get(line.id, ()):
        yield Detail("signed", words.phrase("To be signed"), title)


def _each(words: Wording, kind: str, label: Words, texts: Iterable[Text]) -> Iterable[Detail]:
    yield from (Detail(kind, label, text) for each in texts if (text := words.with_lines(each)))
