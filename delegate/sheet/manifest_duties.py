"""Makes the lists that the day's staff work with: who crosses which border with what, who rides in what, who eats."""

import datetime as dt
from collections.abc import Iterator

from delegate.assessment.grouping import counted_heads
from delegate.assessment.vehicles import aboard
from delegate.clock import local
from delegate.i18n.language import Language
from delegate.model import Vehicle
from delegate.planning.empty_runs import EmptyRun
from delegate.planning.leg import Leg
from delegate.planning.plan import PlannedDay
from delegate.planning.stop import Line
from delegate.sheet.clocks import clock_alone, unsure, zones_of
from delegate.sheet.courtesies import AT_TABLE, diets
from delegate.sheet.drive_stages import as_driven, as_one
from delegate.sheet.drive_stops import (
    ends_in_doubt,
    fetched,
    lands,
    motorcade,
    on_the_way,
    open_time,
    ready_at,
    sets_off,
    with_doubt,
)
from delegate.sheet.guest_ways import free_time, guest_times, tells_crossing
from delegate.sheet.headcounts import crowd
from delegate.sheet.items import status_of
from delegate.sheet.model import AboutClock, Cell, Words
from delegate.sheet.movements import in_turn
from delegate.sheet.papers import papers_by_person
from delegate.sheet.precedence import rank_of
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.titles import title_in_text
from delegate.sheet.vehicle_lists import ridden
from delegate.sheet.wording import Wording

PAPERS = ("Name", "Date", "From", "To", "Crossing", "Travel documents")
DRIVES = (
    *("Vehicle", "Date", "Ready", "Departure", "Arrival", "From", "To", "Seats", "Number", "On board"),
    "Order of vehicles",
)
MEALS = ("Date", "Start", "End", "Meal", "Place", "Covers", "Diets")


def papers(words: Wording, scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """A row for each person and border, in the order in which they are crossed."""
    for id_, passage, shown in papers_by_person(words, scope):
        guess = passage.leg and contents_of(words.edition).guests and not tells_crossing(words, passage.leg)
        crossing = None if guess else words.plan.world.borders.crossing(passage.crossing or "")
        yield (
            _whole_name(words, id_),
            passage.date,
            words.side(passage.origin),
            words.side(passage.into),
            words.crossing(crossing) if crossing else (),
            shown,
        )


def _whole_name(words: Wording, id_: str) -> Words:
    return words.each(lambda each: each.whole_name(id_, words.plan.people[id_]))


def drives(words: Wording, scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """A row for each vehicle and drive, with who has a seat, and for each way that it makes empty before one.

    Guests read of no empty way: those are the driver's and the team's, with minutes that are not round.
    """
    told_of = () if contents_of(words.edition).guests else words.plan.vehicles.runs
    runs = {(run.after.vehicle.id, id(run.after.first)): run for run in told_of}
    for day in scope.days(words.plan):
        told = _driven(words, scope, day)
        before = {(id_, id(told[id_, leg][1])): run for (id_, leg), run in runs.items() if (id_, leg) in told}
        for vehicle, leg in {(each[0].id, id(each[1])): each for each in told.values()}.values():
            run = before.get((vehicle.id, id(leg)))
            if run:
                yield _empty_run(words, vehicle, run, day.date)
            yield _drive(words, vehicle, fetched(leg, run), day.date)


def _driven(words: Wording, scope: Scope, day: PlannedDay) -> dict[tuple[str, int], tuple[Vehicle, Leg]]:
    """Each leg of a day in each of its vehicles, as that drives it, by both; parts of one drive are one record."""
    told: dict[str, dict[int, Leg]] = {}
    found: dict[tuple[str, int], Vehicle] = {}
    every = [leg for leg in in_turn(day, scope) if scope.has_leg(leg)]
    for leg in every:
        for vehicle in ridden(words.plan, leg, scope.people):
            found[vehicle.id, id(leg)] = vehicle
            told.setdefault(vehicle.id, {})[id(leg)] = as_driven(words.plan, vehicle, leg, scope)
    one = {id_: dict(zip(legs, as_one(words.plan, legs.values(), every), strict=True)) for id_, legs in told.items()}
    return {(id_, leg): (vehicle, one[id_][leg]) for (id_, leg), vehicle in found.items()}


def _drive(words: Wording, vehicle: Vehicle, leg: Leg, date: dt.date) -> tuple[Cell, ...]:
    """A drive; to the team also when the vehicle is at the door, and as which of a motorcade it goes."""
    people, passed = aboard(words.plan, leg, vehicle), on_the_way(words, leg)
    origin, whereto = ends_in_doubt(words, leg)
    team = not contents_of(words.edition).guests
    order = [each.own for each in motorcade(words, leg, vehicle)] if team else []
    return (
        words.vehicle(vehicle),
        date,
        _clock(ready_at(words, leg, vehicle), zones_of(leg)[0]) if team else (),
        *_times(words, leg),
        origin,
        words.joined((whereto, words.phrase("via {places}", places=words.listed(passed)) if passed else ())),
        vehicle.seats if vehicle.seats is not None else (),
        _heads(words, people),
        words.parted(words.person(id_) for id_ in sorted(people, key=rank_of(words.plan).__getitem__)),
        order.index(True) + 1 if True in order else (),
    )


def _times(words: Wording, leg: Leg) -> tuple[Cell, Cell]:
    """When a drive sets out and is there; to guests as their programme says it, `about` where that is a round time.

    The team reads when a service lands where nobody knows when its people are at the kerb, and then no arrival.
    Without a clock it has the words of the programme: `from 13:30` to what may be at any time of a window, `afternoon`.
    """
    begins, ends = zones_of(leg)
    if said := free_time(words, leg).start or (open_time(words, leg) if leg.movement else ()):
        return said, ()
    if not contents_of(words.edition).guests:
        service = leg.origin.line if leg.origin.kind == "hub" and leg.clearing_unknown else None
        if service and leg.leave is not None:
            clock, landing = clock_alone(leg.leave, begins), lands(words, service)
            return words.labelled(landing, tuple(each._replace(text=clock) for each in landing)), ()  # never bare
        return _clock(leg.from_kerb().leave, begins), _clock(None if leg.clearing_unknown else leg.arrive, ends)
    times = guest_times(leg)
    leave = _about(words, times.leave, begins) if times.about else _clock(times.leave, begins)
    return leave, _about(words, times.arrive, ends)


def _about(words: Wording, instant: int | None, zone: str) -> Cell:
    """A time that can be sorted, with the word before it."""
    clock = _clock(instant, zone)
    return AboutClock(clock, words.phrase("about")) if isinstance(clock, dt.time) else clock


def _empty_run(words: Wording, vehicle: Vehicle, run: EmptyRun, date: dt.date) -> tuple[Cell, ...]:
    origin, destination, leaves = run.before.destination, run.after.origin, sets_off(run)
    arrives = leaves + run.minutes.planned if leaves is not None and run.minutes else None
    return (
        words.vehicle(vehicle),
        date,
        (),
        _clock(leaves, origin.zone) if origin else (),
        _clock(arrives, destination.zone) if destination else (),
        words.short_place(origin),
        words.short_place(destination),
        vehicle.seats if vehicle.seats is not None else (),
        0,
        words.phrase("empty"),
        (),
    )


def meals(words: Wording, scope: Scope) -> Iterator[tuple[Cell, ...]]:
    """A row for each meal: how many eat there, hosts too, and how many do not eat what; never who."""
    for day in scope.days(words.plan):
        for line in scope.lines(day):
            if line.item.kind in AT_TABLE and line.item.status != "cancelled":
                yield _meal(words, line)


def _meal(words: Wording, line: Line) -> tuple[Cell, ...]:
    there = [*line.people, *line.hosts]
    return (
        line.date,
        _clock(line.start, line.zone),
        _clock(line.end, line.zone),
        with_doubt(words, title_in_text(words, line), _doubt(words, line)),
        words.place(line.places[0]) if line.places else (),
        _heads(words, there),
        diets(words, there),
    )


def _doubt(words: Wording, line: Line) -> Words:
    """`(tentative)`, `(optional)`, `(about 19:45)`, `(evening)`: a number of covers looks firm."""
    time = words.in_tables(lambda language: _in_brackets(unsure(line, language), language))
    return words.joined((status_of(words, line), time), " ")


def _in_brackets(text: str, language: Language) -> str:
    return text and (f"（{text}）" if language.large_to_small else f"({text})")


def _heads(words: Wording, ids: list[str] | tuple[str, ...]) -> Cell:
    """A number that can be added up, where every number is known; else in words."""
    everybody = {**words.plan.hosts, **words.plan.people}
    people = [everybody[id_] for id_ in ids if id_ in everybody]
    counted = counted_heads(people)
    if counted.about or counted.more:
        return words.in_tables(lambda language: crowd(people, language))
    return counted.heads


def _clock(instant: int | None, zone: str) -> dt.time | Words:
    if instant is None:
        return ()
    minute = local(instant, zone).minute
    return dt.time(minute // 60, minute % 60)
