"""Makes the movement sheets: for each vehicle where it picks up whom and when, where it goes, over which border."""

from collections.abc import Iterable, Iterator
from math import inf

from delegate.assessment.vehicles import aboard, hosts_of, sharing
from delegate.clock import hhmm, local
from delegate.i18n.phrases import length
from delegate.model import Person, Vehicle
from delegate.modes import AIRBORNE, ROAD
from delegate.planning.drives import minutes_inside
from delegate.planning.empty_runs import EmptyRun
from delegate.planning.leg import Leg
from delegate.planning.plan import PlannedDay
from delegate.sheet.clocks import clock_at, offset_name, stretch, zones_of
from delegate.sheet.day_clocks import clocks_of_legs, driver_clock, leg_zone
from delegate.sheet.day_heads import headings
from delegate.sheet.drive_stages import as_driven, as_one
from delegate.sheet.drive_stops import (
    drive_stops,
    driven,
    fetched,
    in_doubt,
    motorcade,
    on_the_way,
    open_time,
    pick_up,
    set_down,
    sets_off,
    sets_out,
    vehicle_parts,
    wet_place,
)
from delegate.sheet.forms_of_address import inside
from delegate.sheet.headcounts import crowd
from delegate.sheet.leg_minutes import day_before
from delegate.sheet.legs import leg_row, notes_of
from delegate.sheet.model import Detail, Facts, LegRow, NoteRow, Row, RowTime, SheetDay, When, Words
from delegate.sheet.order import in_order
from delegate.sheet.scope import Scope
from delegate.sheet.titles import title_in_text
from delegate.sheet.vehicle_lists import vehicle_lines
from delegate.sheet.wording import Wording


def movements(words: Wording, scope: Scope) -> tuple[SheetDay, ...]:
    """The days of each vehicle in turn, and last the drives for which nobody has named one."""
    vehicles = (words.plan.trip.vehicles or {}).values()
    shown: list[Vehicle | None] = [each for each in vehicles if scope.vehicle in ("", each.id)]
    return tuple(
        day for vehicle in (shown if scope.vehicle else [*shown, None]) for day in _days(words, scope, vehicle)
    )


def is_driven(leg: Leg, scope: Scope) -> bool:
    """Whether a leg is in the movement sheets that are asked for."""
    if scope.vehicle:
        return any(each.id == scope.vehicle for each in leg.vehicles)
    return scope.has_leg(leg) and (bool(leg.vehicles) or leg.mode in ROAD)


def _days(words: Wording, scope: Scope, vehicle: Vehicle | None) -> Iterator[SheetDay]:
    part = _heading(words, vehicle)
    empty = [run for run in words.plan.vehicles.runs if run.after.vehicle == vehicle]
    runs = {id(as_driven(words.plan, vehicle, run.after.first, scope)): run for run in empty}
    for day in scope.days(words.plan):
        unknown = [leg for leg in words.plan.vehicles.unknown if leg.lines.near and leg.lines.near.date == day.date]
        every = (*in_turn(day, scope), *unknown)
        own = (leg for leg in every if _drives(vehicle, leg) and is_driven(leg, scope))
        apart = [as_driven(words.plan, vehicle, leg, scope) for leg in own]
        one = {id(leg): drive for leg, drive in zip(apart, as_one(words.plan, apart, every), strict=True)}
        told = list({id(drive): drive for drive in one.values()}.values())
        before = {id(one[leg]): run for leg, run in runs.items() if leg in one}
        legs = _by_time(told) if vehicle else told
        if legs:
            clocks = clocks_of_legs(legs)
            several = len(clocks) > 1
            made = (_rows(words, leg, day, vehicle, before.get(id(leg)), several=several) for leg in legs)
            rows = tuple(row for each in made for row in each)
            made_for = vehicle_parts(words, vehicle) if vehicle else ()
            clock = driver_clock(words, clocks)
            yield SheetDay(day.date, headings(words, day), clock, (), part, (), rows, vehicle=made_for)


def _drives(vehicle: Vehicle | None, leg: Leg) -> bool:
    """Whether a vehicle carries a leg; None: whether no vehicle is named for it."""
    return not leg.vehicles if vehicle is None else any(each.id == vehicle.id for each in leg.vehicles)


def in_turn(day: PlannedDay, scope: Scope) -> Iterator[Leg]:
    """The legs of a day, each once, in the order in which the programme tells them."""
    for node in in_order(day, scope.parties(day), scope.lines(day)):
        yield from node.legs


def _by_time(legs: Iterable[Leg]) -> list[Leg]:
    """The drives of one vehicle as they follow each other; one without a clock stays behind that before it."""
    last, timed = -inf, []
    for leg in legs:
        leave = sets_out(leg)
        last = leave if leave is not None else last
        timed.append((last, leg))
    return [leg for _, leg in sorted(timed, key=lambda each: each[0])]


def _heading(words: Wording, vehicle: Vehicle | None) -> Facts:
    if vehicle is None:
        return Facts((words.phrase("No vehicle is named"),))
    return Facts((words.vehicle(vehicle), *vehicle_lines(words, vehicle)))


def _rows(
    words: Wording, leg: Leg, day: PlannedDay, vehicle: Vehicle | None, run: EmptyRun | None, *, several: bool
) -> Iterator[Row]:
    """A leg, and before it the way that its vehicle makes empty to where it begins."""
    if run:
        yield _empty_row(words, run, day, several=several)
    yield _row(words, fetched(leg, run), day, vehicle, several=several)


def _empty_row(words: Wording, run: EmptyRun, day: PlannedDay, *, several: bool) -> NoteRow:
    """When a vehicle sets off without people at the latest, whereto, over which border, and how long it drives."""
    origin, destination, minutes = run.before.destination, run.after.origin, run.minutes
    assert origin is not None
    assert destination is not None
    where = words.short_place(destination)
    said = in_doubt(words, words.phrase("Empty run to {place}", place=where), run.after.first.origin.line)
    leave = sets_off(run)
    if minutes is None or leave is None:
        return NoteRow("empty-run", RowTime(), "", said)
    zones = (origin.zone, destination.zone)
    start, end = stretch(leave, leave + minutes.planned, zones, day.date)
    crossing = words.plan.world.borders.crossing(run.way.crossing) if run.way.crossing else None
    border = words.phrase("via {crossing}", crossing=words.crossing(crossing)) if crossing else ()
    lasts = words.in_tables(lambda language: length(minutes.planned, language))
    zone = offset_name(local(leave, zones[0]).offset) if several else ""
    whole = words.joined((said, border, lasts, day_before(words, leave, zones[0], day.date)))
    before = local(leave, zones[0]).date < day.date  # said in words: its hours are none of the row's date
    when = None if before else When(leave, leave + minutes.planned, zones)
    return NoteRow("empty-run", RowTime(words.same(start), words.same(end)), zone, whole, when=when)


def _on_board(words: Wording, leg: Leg, day: PlannedDay, vehicle: Vehicle | None) -> Words:
    """How many, who where one is alone or not everybody of that day is there, and the other vehicles that they take."""
    plan = words.plan
    people = aboard(plan, leg, vehicle) if vehicle else tuple(dict.fromkeys((*leg.people, *hosts_of(plan, leg))))
    everybody = {**plan.hosts, **plan.people}
    heads = words.in_tables(lambda language: crowd((everybody[who] for who in people), language))
    there = [who for party in day.parties for who in party.people if who in plan.people]
    own = [who for who in people if who in plan.people]
    # whom a driver fetches alone has a name also on a day with nobody else
    alone = len(people) == 1 == len(own) and _is_one(plan.people[own[0]])
    guests = inside(words.person(own[0])) if alone else words.people(own, there)
    hosts = (inside(words.person(who)) for who in people if who not in plan.people)
    others = [each for each in sharing(leg, vehicle) if each.id != vehicle.id] if vehicle else []
    shared = words.phrase("shared with {vehicles}", vehicles=words.vehicles(others)) if others else ()
    return words.joined((heads, guests, *hosts, shared))


def _is_one(person: Person) -> bool:
    return person.people is None and "people" not in person.tbc


def _landing(words: Wording, leg: Leg, day: PlannedDay) -> Words:
    """`CX 505 lands 13:02`: the driver waits from the time of the row on, when they are at the kerb."""
    service = leg.origin.line
    if leg.leave is None or service is None or leg.origin.kind != "hub":
        return ()
    lands = "{service} lands {clock}" if service.item.kind in AIRBORNE else "{service} arrives {clock}"
    clock = clock_at(leg.leave, zones_of(leg)[0], day.date)
    return in_doubt(words, words.phrase(lands, service=title_in_text(words, service), clock=clock), service)


def _departing(words: Wording, leg: Leg, day: PlannedDay) -> Words:
    """`CX 505 leaves 21:55`: for which departure people are set down at a port; elsewhere the hours of a window."""
    service = leg.destination.line if leg.destination.kind == "hub" else None
    if service is None or service.start is None:
        return _hours(words, leg)
    clock = clock_at(service.start, service.zone, day.date)
    leaves = "{service} departs {clock}" if service.item.kind in AIRBORNE else "{service} leaves {clock}"
    return in_doubt(words, words.phrase(leaves, service=title_in_text(words, service), clock=clock), service)


def _leaves_before(words: Wording, leg: Leg, day: PlannedDay) -> Words:
    """`leaves Monday 8 June`, of a drive that begins on the day before that of what it leads to."""
    before = day_before(words, leg.leave, zones_of(leg)[0], day.date)
    return words.phrase("leaves {clock}", clock=before) if before else ()


def _hours(words: Wording, leg: Leg) -> Words:
    """`Call on the ministry: between 14:00 and 16:30`, where the line that they drive to has no time of its own."""
    line = leg.destination.line
    within = line.item.within if line and leg.arrive is None else None
    if line is None or within is None or within.part:
        return ()
    hours = words.phrase("between {start} and {end}", start=hhmm(within.start), end=hhmm(within.end))
    return words.labelled(title_in_text(words, line), hours)


def _row(words: Wording, leg: Leg, day: PlannedDay, vehicle: Vehicle | None, *, several: bool) -> LegRow:
    """The leg as the schedule words it, with the pick-up, the passengers and the way before the notes."""
    zone = leg_zone(leg) if several else ""
    row = leg_row(words, leg.from_kerb(), date=day.date, came_from="", who=(), zone=zone)
    rain = words.phrase("If it rains")
    details = (
        Detail("pick-up", words.phrase("Pick-up"), pick_up(words, leg)),
        Detail("wet", rain, wet_place(words, leg.origin.line)),
        Detail("lands", (), _landing(words, leg, day)),
        *(Detail("stop", words.phrase("Stop"), place) for place in on_the_way(words, leg)),
        Detail("set-down", words.phrase("Set-down"), set_down(words, leg)),
        Detail("wet", rain, wet_place(words, leg.destination.line)),
        Detail("departs", (), _departing(words, leg, day)),
        Detail("on-board", words.phrase("On board"), _on_board(words, leg, day, vehicle)),
    )
    noted = notes_of(words, leg.movement) if leg.movement else ()
    time = row.time if row.time.start or row.time.end else RowTime(open_time(words, leg))
    if row.kerb_unknown:  # nobody knows when they are out of the port, nor when they are there
        time, row = time._replace(end=(), later=()), row._replace(when=row.when._replace(end=None))
    elif row.when.end is not None:  # in a calendar the next drive may begin when people have got off
        row = row._replace(when=row.when._replace(end=row.when.end - minutes_inside(leg)))
    return row._replace(
        way=words.joined((driven(words, leg), _leaves_before(words, leg.from_kerb(), day))),
        time=time,
        details=(*(each for each in details if each.text), *row.details, *noted),
        stops=drive_stops(words, leg, vehicle, row.border, _departing(words, leg, day)),
        motorcade=motorcade(words, leg, vehicle),
    )
