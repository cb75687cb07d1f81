"""Words a drive as its driver reads it at a kerb: a word for each time, and the order in which vehicles go."""

from collections.abc import Iterator

from delegate.assessment.vehicles import aboard
from delegate.i18n.escape import safe_line
from delegate.model import Vehicle
from delegate.modes import AIRBORNE
from delegate.planning.drives import Drive, minutes_inside
from delegate.planning.empty_runs import EmptyRun
from delegate.planning.leg import Leg
from delegate.planning.stop import Line
from delegate.sheet.clocks import clock_alone, unsure, zones_of
from delegate.sheet.drive_stages import goes_on
from delegate.sheet.guest_ways import about_time, capital, free_time, guest_times, rounded_up
from delegate.sheet.headcounts import crowd
from delegate.sheet.item_facts import named_place
from delegate.sheet.items import status_of
from delegate.sheet.legs import way_between
from delegate.sheet.model import Detail, DriveStop, InOrder, RowTime, Words
from delegate.sheet.titles import title_in_text
from delegate.sheet.vehicle_lists import kind_beside, plates
from delegate.sheet.wording import Wording

READY = 15  # minutes: how long before they leave a vehicle stands at the door


def drive_stops(
    words: Wording, leg: Leg, vehicle: Vehicle | None, border: Words, departs: Words
) -> tuple[DriveStop, ...]:
    """The times of a drive in their order: where people are taken up, when they leave, over which border, where to."""
    border = () if leg.origin.kind == "hub" else border  # passed before they are at the kerb
    return (
        *_taken_up(words, leg, vehicle),
        *_stops(words, leg),
        *_border(words, border),
        _set_down(words, leg, departs),
        *_if_it_rains(words, leg.destination.line),
    )


def ready_at(words: Wording, leg: Leg, vehicle: Vehicle | None) -> int | None:
    """When a vehicle is at the door; None where it comes from another drive too late to stand there before."""
    leave = sets_out(leg)
    if leave is None or vehicle is None or leg.kerb is not None or leg.origin.kind == "hub" or goes_on(leg):
        return None
    every = words.plan.vehicles
    run = next((run for run in every.runs if run.after.vehicle == vehicle and _is_of(leg, run.after)), None)
    if run:
        there = _there(run, run.before.end)
        return leave - READY if there is not None and there <= leave - READY else None
    ends = (drive.end for drive in every.drives if drive.vehicle == vehicle and not _is_of(leg, drive))
    busy = any(end is not None and leave - READY < end <= leave for end in ends)
    return None if busy else leave - READY


def _is_of(leg: Leg, drive: Drive) -> bool:
    """Whether a drive makes a leg, also as its driver makes it: every leg has one record of its lines, and keeps it."""
    return any(each.lines is leg.lines for each in drive.legs)


def sets_out(leg: Leg) -> int | None:
    """When people leave the kerb as the sheet says it: where that is counted back, the hour that they are told."""
    return leg.kerb if leg.kerb is not None else leg.leave if leg.leave is not None else leg.latest


def sets_off(run: EmptyRun) -> int | None:
    """When an empty vehicle sets off to be at the door before they leave, and never before its last drive has ended."""
    if run.leaves is None or run.before.end is None or run.minutes is None or run.after.start is None:
        return None
    told = [leave for leg in run.after.legs if (leave := sets_out(leg)) is not None]
    return max(run.before.end, min([run.after.start, *told]) - run.minutes.planned - READY)


def fetched(leg: Leg, run: EmptyRun | None) -> Leg:
    """A leg as its driver makes it: no earlier than the vehicle is there, where it is there in time."""
    there, leave = _there(run, sets_off(run)) if run else None, sets_out(leg)
    if there is None or leave is None or leg.kerb is not None or there <= leave:
        return leg
    if leg.latest is not None and there > leg.latest:
        return leg
    arrive = leg.arrive + there - leave if leg.arrive is not None else None
    return leg._replace(timing=leg.timing._replace(leave=there, arrive=arrive))


def _there(run: EmptyRun, leaves: int | None) -> int | None:
    """When an empty vehicle is at the door that leaves at an instant."""
    return leaves + run.minutes.planned if leaves is not None and run.minutes else None


def motorcade(words: Wording, leg: Leg, vehicle: Vehicle | None) -> tuple[InOrder, ...]:
    """The vehicles of a line in the order in which it names them, where there are several."""
    seating = leg.wanted.seating
    if len(seating) < 2 or vehicle is None or any(each.riders is None for each in seating):
        return ()
    return tuple(
        InOrder(
            words.vehicle(each.vehicle),
            _riders(words, leg, each.vehicle),
            words.one(each.vehicle.driver),
            each.vehicle.id == vehicle.id,
        )
        for each in seating
    )


def in_doubt(words: Wording, said: Words, *lines: Line | None) -> Words:
    """`C-MER Eye Care (tentative)`: a text with how sure the first of some lines is of which that is written."""
    doubt = next((doubt for line in lines if line and (doubt := status_of(words, line))), ())
    return with_doubt(words, said, doubt)


def with_doubt(words: Wording, said: Words, doubt: Words) -> Words:
    """A text with a doubt in brackets, before which Chinese ones take no blank.

    A language without a word for the doubt is left out where another says the same text with it.
    """
    tags = {each.lang for each in doubt}
    told = {each.text for each in said if each.lang in tags}
    said = tuple(each for each in said if each.lang in tags or each.text not in told)
    return tuple(each._replace(text=each.text.replace(" （", "（")) for each in words.joined((said, doubt), " "))


def pick_up(words: Wording, leg: Leg) -> Words:
    """Where people get in, and whether what they come from or the drive is tentative; a service says it itself."""
    return in_doubt(words, words.each(lambda each: each.door(leg.origin.place)), *_of_pick_up(leg))


def _of_pick_up(leg: Leg) -> tuple[Line | None, ...]:
    return leg.movement, None if leg.origin.kind == "hub" else leg.origin.line


def set_down(words: Wording, leg: Leg) -> Words:
    """Where people get out, and whether what they drive to is tentative."""
    return in_doubt(words, words.each(lambda each: each.door(leg.destination.place)), *_of_set_down(leg))


def _of_set_down(leg: Leg) -> tuple[Line | None, ...]:
    return (None if leg.destination.kind == "hub" else leg.destination.line,)


def ends_in_doubt(words: Wording, leg: Leg) -> tuple[Words, Words]:
    """The short names of where a drive begins and ends, each with its doubt."""
    return (
        in_doubt(words, words.short_place(leg.origin.place), *_of_pick_up(leg)),
        in_doubt(words, words.short_place(leg.destination.place), *_of_set_down(leg)),
    )


def driven(words: Wording, leg: Leg) -> Words:
    """`by coach from Town Hall to C-MER Eye Care (tentative)`: the way with the doubt that its two ends have."""
    return way_between(words, leg, *ends_in_doubt(words, leg))


def vehicle_parts(words: Wording, vehicle: Vehicle) -> tuple[Detail, ...]:
    """The head of a vehicle's sheet in its parts."""
    seats = words.phrase("{number} seats", number=vehicle.seats) if vehicle.seats is not None else ()
    sides = words.phrase("plates of {sides}", sides=plates(words, vehicle)) if vehicle.plates else ()
    found = (
        Detail("name", (), words.vehicle(vehicle)),
        Detail("kind", (), words.joined((words.each(lambda each: kind_beside(each, vehicle)), seats, sides))),
        Detail("driver", (), words.one(vehicle.driver)),
        Detail("phone", (), words.same(safe_line(vehicle.phone)) if vehicle.phone else ()),
    )
    return tuple(each for each in found if each.text)


def _riders(words: Wording, leg: Leg, vehicle: Vehicle) -> Words:
    people = aboard(words.plan, leg, vehicle)
    everybody = {**words.plan.hosts, **words.plan.people}
    heads = words.in_tables(lambda language: crowd((everybody[who] for who in people), language))
    named = words.people([who for who in people if who in words.plan.people], words.plan.people)
    return words.joined((named, heads))


def _taken_up(words: Wording, leg: Leg, vehicle: Vehicle | None) -> Iterator[DriveStop]:
    door, zone = pick_up(words, leg), zones_of(leg)[0]
    leave = leg.leave if leg.leave is not None else leg.latest
    service = leg.origin.line if leg.origin.kind == "hub" else None
    rain = _if_it_rains(words, leg.origin.line)  # behind the door that it is in place of: once
    if service is not None:
        yield _landing(words, service, _at(words, leave, zone))._replace(moment=_moment(leave, zone))
        kerb = rounded_up(leg.kerb) if leg.kerb is not None else None
        time = _at(words, kerb, zone, about=True)
        yield DriveStop("kerb", words.phrase("Kerb"), time, door, moment=_moment(kerb, zone))
        yield from rain
        return
    ready = ready_at(words, leg, vehicle)
    if ready is not None:
        yield DriveStop("ready", words.phrase("Ready"), _at(words, ready, zone), door, moment=_moment(ready, zone))
        yield from rain
        door = ()
    if goes_on(leg) and leave is not None:  # as it is told there that others get off
        leave = rounded_up(leave)
        yield DriveStop(
            "leave", words.phrase("Leave"), _at(words, leave, zone, about=True), door, (), _moment(leave, zone)
        )
        return
    time = _at(words, leave, zone) if leave is not None else free_time(words, leg)
    if not time.start:
        time = RowTime(_part_of(words, leg.movement))
    yield DriveStop("leave", words.phrase("Leave"), time, door, moment=_moment(leave, zone))
    yield from rain


def open_time(words: Wording, leg: Leg) -> Words:
    """`afternoon`, `time to be confirmed`: the time of a drive without a clock, as its line or the next one says it."""
    if leg.leave is not None or leg.latest is not None or leg.arrive is not None:
        return ()
    return _part_of(words, leg.movement) or _part_of(words, leg.destination.line)


def _part_of(words: Wording, line: Line | None) -> Words:
    """What no clock shows of the time of a line; hours between which it may be are told with its name."""
    if line is None or line.start is not None or (line.item.within and not line.item.within.part):
        return ()
    return words.each(lambda each: unsure(line, each.language))


def _landing(words: Wording, service: Line, time: RowTime) -> DriveStop:
    """A flight by its number; a train or a ferry by where it comes from, since its own name says where it goes."""
    title, origin = in_doubt(words, title_in_text(words, service), service), service.item.origin
    if service.item.kind in AIRBORNE:
        return DriveStop("lands", lands(words, service), time, title)
    if not time.start and service.start is None:
        title = words.labelled(title, _said_to_go(words, service)) or title
    kind = words.each(lambda each: each.language.needed(service.item.kind))
    named = named_place(words, origin) if origin else ()
    whence = words.phrase("{service} from {origin}", service=kind, origin=named) if named else ()
    head, more = (capital(whence), title) if whence else (title, ())
    return DriveStop("lands", lands(words, service), time, head, more)


def _said_to_go(words: Wording, service: Line) -> Words:
    """What is written of when it leaves; of hours between which it may, that it leaves, for `Arrives` stands before."""
    written = words.each(lambda each: unsure(service, each.language))
    hours = service.item.within and not service.item.within.part
    return words.phrase("leaves {clock}", clock=written) or written if hours else written


def lands(words: Wording, service: Line) -> Words:
    """The word for the minute at which a service is there: people are at the kerb later."""
    return words.phrase("Lands") if service.item.kind in AIRBORNE else words.phrase("Arrives")


def _stops(words: Wording, leg: Leg) -> Iterator[DriveStop]:
    for place in on_the_way(words, leg):
        yield DriveStop("stop", words.phrase("Stop"), RowTime(), place)


def on_the_way(words: Wording, leg: Leg) -> tuple[Words, ...]:
    """The places that a written way goes by, without the crossing, which is told by itself."""
    if goes_on(leg):  # what was written lies before the place where others got off
        return ()
    passed = (named_place(words, place) for place in leg.passed if place.name != leg.crossing)
    return (*passed, *(words.place(call) for call in leg.calls))


def wet_place(words: Wording, line: Line | None) -> Words:
    """Where people are if it rains, of what they come from or are driven to: the driver has to find them there too."""
    return named_place(words, line.item.wet) if line and line.item.wet else ()


def _if_it_rains(words: Wording, line: Line | None) -> Iterator[DriveStop]:
    if place := wet_place(words, line):
        yield DriveStop("wet", words.phrase("If it rains"), RowTime(), (), place)


def _border(words: Wording, border: Words) -> Iterator[DriveStop]:
    if border:
        yield DriveStop("border", words.phrase("Border"), RowTime(), (), border)


def _set_down(words: Wording, leg: Leg, departs: Words) -> DriveStop:
    door, arrive = set_down(words, leg), guest_times(leg).arrive
    if leg.leave is not None and leg.arrive is not None and not leg.clearing_unknown:
        off = rounded_up(leg.arrive - minutes_inside(leg))  # late for what begins there, and still when they get off
        arrive = off if arrive is None else min(off, arrive)
    zone = zones_of(leg)[1]
    time, moment = _at(words, arrive, zone, about=True), _moment(arrive, zone)
    if not _part_of(words, leg.movement) and (part := open_time(words, leg)):
        time, moment = RowTime(part), None
    return DriveStop("set-down", words.phrase("Set-down"), time, door, departs, moment)


def _at(words: Wording, instant: int | None, zone: str, *, about: bool = False) -> RowTime:
    if instant is None:
        return RowTime()
    clock = words.same(clock_alone(instant, zone))
    return about_time(words, clock) if about else RowTime(clock)


def _moment(instant: int | None, zone: str) -> tuple[int, str] | None:
    return None if instant is None else (instant, zone)
