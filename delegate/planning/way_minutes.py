"""Says how long a way takes from a departure, where the timetable asks: at least what physics allows."""

import datetime as dt
from collections.abc import Mapping, Sequence

from delegate.clock import A_DAY, local
from delegate.modes import UNKNOWN_MODE
from delegate.planning.arrival import LegTaken
from delegate.planning.deadlines import Deadline, ends
from delegate.planning.instants import date_begins
from delegate.planning.leg import Leg
from delegate.planning.leg_timing import leaves_port_at, shrinks
from delegate.planning.legs import LegMaker, TimedLeg
from delegate.planning.lodging import SMALL_HOURS
from delegate.planning.places import same_place
from delegate.planning.readiness import Reach, Readiness, before_its_end
from delegate.planning.route_stop import RouteStop, Stretch
from delegate.planning.stop import EarliestWay, Line
from delegate.planning.unfit_crossings import is_unfit
from delegate.planning.world import World
from delegate.travel.border_answer import LONGEST_WAIT
from delegate.travel.distance import km
from delegate.travel.requests import NO_TIME, Basis, Minutes, Segment, TravelOption, total
from delegate.tuples import NamedTuple


class WayMinutes(NamedTuple):
    """How long a way takes, `entry` minutes of it at the door.

    It is `rough` where an end is somewhere in its city, or a service of it is in no table and reckoned by formula.
    `blocked` is one where another finding says that nobody gets through. `option` is what it was reckoned with. It
    `opens` where people wait for the opening of a border or for the first service of a day.
    """

    minutes: Minutes
    entry: int
    rough: bool
    blocked: bool = False
    option: TravelOption | None = None
    opens: bool = False


class SharedLeg(NamedTuple):
    """A stretch made by several cohorts together: its leg, when each of them (by number) sets out, and its minutes."""

    way: Stretch
    made: TimedLeg
    sets_out: Mapping[int, Readiness]
    minutes: WayMinutes


AT_ONCE = WayMinutes(NO_TIME, 0, rough=False)


def way_minutes(made: TimedLeg, ready: Readiness, maker: LegMaker, way: Stretch, people: tuple[str, ...]) -> WayMinutes:
    """The minutes of a leg that people leave as they are `ready`; the estimator is asked again for another departure.

    Where nobody wrote when they leave, they wait for what opens later on that date. Who comes to a crossing or station
    after the last opening or service of a day waits for the next, and goes as the leg does. So do those who wake at a
    hotel and could go before the night alone.
    """
    wakes = way.origin.role == "start"
    leg, depart = made.leg, ready.at
    if made.nearby:
        return WayMinutes(off_at_least(maker, way, people, depart), 0, rough=True)
    until = _until(leg, ready)
    depart = leaves_port_at(leg.wanted, maker.world.borders, ready.at, until, made.options.opening)
    option = leg.option if leg.leave == depart or made.leg.spans or made.options.length else _option_at(made, depart)
    wait = depart - ready.at
    late = leg.slack is not None and leg.slack.planned < 0 and wakes
    if leg.leave is not None and leg.leave > depart and (late or not _can_be_made(option, made)):
        option, wait = leg.option, leg.leave - ready.at
    segments = made.options.segments(option)
    if not segments or all(part.minutes is None for part in segments):
        least = _least(made, maker.world, any_mode=way.any_mode)
        return WayMinutes(Minutes(least, least, least), 0, leg.rough)
    entry = total(part for part in segments if part.kind == "entry").planned
    minutes = total(segments).plus(Minutes(wait, wait, wait))
    rough = leg.rough or any(part.basis is Basis.ROUGH for part in segments)
    opens = depart > ready.at or (option is not None and leg.leave is None and _waits(option, made))
    blocked = not _can_be_made(option, made) and not (option and leg.leave is None and _goes_later(option, until))
    return WayMinutes(minutes, entry, rough, blocked, option, opens)


def left_at_once(made: TimedLeg, option: TravelOption | None, ready: Readiness) -> TimedLeg:
    """A leg with the way of people who leave as soon as they are `ready`, where nobody wrote when.

    Who is ready before the date on which it is to be made leaves at an hour that nobody knows. Its border is missing
    where no crossing fits then, and none did before: who leaves later is no better off.
    """
    leg, date = made.leg, date_of_leaving(made.leg, ready)
    place = leg.origin.place
    if option is None or leg.leave is not None or date is None or place is None or ready.unstarted:
        return made
    if leg.spans and leg.wanted.written is None:  # around an unknown place nobody knows by which crossing
        return made
    leaves = local(option.leave, place.zone).date
    if leaves < date or (leg.spans and leaves > date):
        return made
    free = leg.wanted.needs_border and leg.wanted.written is None
    later = leg.reckoned_for is not None and leg.reckoned_for >= option.leave and not leg.border_missing
    missing = free and option.crossing is None and not later
    earliest = EarliestWay(option, ready.firm and not ready.soft, date_begins(date + A_DAY, place.zone))
    timing = leg.timing._replace(earliest=earliest)
    return made._replace(leg=leg._replace(timing=timing, border_missing=missing))


def date_of_leaving(leg: Leg, ready: Readiness) -> dt.date | None:
    """The date on which people leave where nobody wrote when: that of its line, or of the clock that held them later.

    Who is on the way after midnight, with no clock since, still leaves on the date before. So does who is held until
    the small hours: nobody waits for the morning then.
    """
    line, place = leg.crossing_line or leg.lines.near, leg.origin.place
    if line is None or place is None:
        return None
    held = ends(ready.bound) if ready.bound else None
    if held is None:
        return line.date
    date, minute, _ = local(held, place.zone)
    return max(line.date, date - A_DAY if minute < SMALL_HOURS else date)


def reach_by(maker: LegMaker, stop: RouteStop, trip: SharedLeg, ready: Readiness) -> Reach:
    """When a cohort is at a stop by one way; after what another finding says is wrong, nothing is judged.

    The written end of a movement is left as `due`, where only the end is written or nobody knows from where it goes.
    """
    leg, way, spans = trip.made.leg, trip.minutes, trip.way.spans
    movement = movement_of(maker, stop, [trip]) if spans else maker.movement(trip.way)
    end = movement.end if movement else None
    known = end is not None and not spans and stop.role in ("to", "bed", "end", "line")
    if movement and end is not None and known and maker.is_fact(movement):
        return Reach(Readiness(stop.key, end, 0, movement, (), movement.firm))
    minutes, due = before_its_end(movement, way.minutes), None
    at = ready.at + minutes.planned
    ready = ready._replace(firm=True, wake=False) if ready.wake and way.opens else ready
    firm = ready.firm and not way.rough
    late = movement is not None and movement.start is not None and movement.start < ready.at  # through a crossing
    if movement and end is not None and (movement.start is None or spans or late) and ready.bound is not movement:
        due = Deadline(movement, end, kind="arrival", firm=not late)
        least = ready.at + _least(trip.made, maker.world, any_mode=trip.way.any_mode)
        at = max(at, least) if spans else at
        firm = ready.firm and (not way.rough or (not leg.rough and least > end))
    extra = max(ready.extra, minutes.high - minutes.planned) if not (late and due) else 0  # as written (rule 16)
    if ready.until is not None and ready.until > at:
        extra, at = max(0, at + extra - ready.until), ready.until
    taken = LegTaken(leg, ready.at, way.minutes, way.entry)
    stays = ready.stays if trip.way.movement is None else None
    legs = (*ready.legs, taken)
    found = ready._replace(stop=stop.key, at=at, extra=extra, legs=legs, firm=firm, held=0, until=None, stays=stays)
    amiss = leg.clashes or leg.border_missing or leg.no_way or leg.wanted.two_borders or way.blocked
    judged = leg.judged and not amiss and not is_unfit(leg, maker.world.borders)
    if due is None and movement and end is not None and movement.start is None:
        found = found.no_earlier(end, movement)
    return Reach(found, judged, due)


def off_at_least(maker: LegMaker, way: Stretch, people: tuple[str, ...], landed: int) -> Minutes:
    """The fewest minutes before people are out of a port of which only the city is known, whichever it is.

    None for a line that stands at one of the ports that it may be: they may be met there before the control.
    """
    port, goal = way.origin, way.destination.place
    if not (port.landed and port.port_open) or any(same_place(each, goal) for each in port.ports):
        return NO_TIME
    known = [port._replace(place=each) for each in port.ports] or [port]
    low = min(total(maker.off(each, people, landed)).low for each in known)
    return Minutes(low, low, low)


def saved_by_driving(maker: LegMaker, taken: LegTaken) -> int:
    """The minutes that people save at planned in their usual mode, where it is the planner that lets them walk.

    They are those of the walk itself: before it people clear a port and leave it, whatever they do then.
    """
    wanted = taken.leg.wanted
    if wanted.instead is None:
        return 0
    walks = maker.world.estimator(wanted.at(leave=taken.leave))
    drives = maker.world.estimator(wanted._replace(mode=wanted.instead).at(leave=taken.leave))
    return max(0, walks[0].minutes.planned - drives[0].minutes.planned) if walks and drives else 0


def day_begins(maker: LegMaker, way: Stretch) -> int:
    """When the date of a day begins: people sleep where a hotel is written, and set out on the date they wake."""
    assert way.origin.place is not None
    return date_begins(maker.lines[way.destination.day][0].date, way.origin.place.zone)


def awake(maker: LegMaker, way: Stretch, ready: Readiness | None) -> Readiness | None:
    """When people leave the hotel of a night: not before the date of the day, unless a written departure says so.

    Nobody has slept who must be somewhere in the small hours: to them the hotel is where they spend the evening.
    """
    movement = maker.movement(way)
    written = [movement, *(maker.lines[way.destination.day][each] for each in way.crossings)]
    if not way.origin.slept or any(line and (line.start, line.window, line.end) != (None,) * 3 for line in written):
        return ready
    morning, due = day_begins(maker, way), maker.deadline(way.destination, movement)
    if due is None or due < morning + SMALL_HOURS or (ready and ready.leaves >= morning):
        return ready
    return Readiness(way.origin.key, morning, firm=ready is None or ready.firm)


def checked_in(maker: LegMaker, way: Stretch, movement: Line, ready: Readiness) -> Readiness:
    """When people who are in a port can board a service of which a window alone says when it leaves."""
    check_in = maker.boarding(way, movement)
    if check_in is None or check_in.minutes is None:
        return ready
    planned, high = check_in.minutes.planned, check_in.minutes.high
    return ready._replace(at=ready.at + planned, extra=max(ready.extra, high - planned))


def through_port(ready: Readiness, due: Deadline, parts: Sequence[Segment]) -> Readiness:
    """When people who have landed are ready for a written departure: through the control, and at the kerb.

    Where the usual way to the kerb alone makes them late it is no error: nobody wrote it.
    """
    at = ready.at + total(parts).planned
    assumed = total(each for each in parts if each.basis is Basis.ASSUMED and each.kind == "exit").planned
    return ready._replace(at=at, firm=ready.firm and (at <= due.at or at - assumed > due.at))


def movement_of(maker: LegMaker, stop: RouteStop, trips: Sequence[SharedLeg]) -> Line | None:
    """The written movement that leads to a stop, also from where nobody knows."""
    written = maker.lines[stop.day][stop.came_by] if stop.came_by is not None else None
    return next((line for trip in trips if (line := maker.movement(trip.way))), written)


def _option_at(made: TimedLeg, depart: int) -> TravelOption | None:
    found = made.options.leaving(depart)
    return found[0] if found else None


def _can_be_made(option: TravelOption | None, made: TimedLeg) -> bool:
    """Whether people who leave then come to an open crossing, and to a service that still runs."""
    missed = any(part.missed for part in made.options.segments(option))
    return not missed and (option is None or option.border is None or made.leg.spans or option.border.passable)


def _until(leg: Leg, ready: Readiness) -> int:
    """Until when people wait for an opening: the end of the date on which they leave, where nobody wrote when."""
    date, place = date_of_leaving(leg, ready), leg.origin.place
    if leg.leave is not None or date is None or place is None:
        return ready.at + LONGEST_WAIT
    return max(date_begins(date + A_DAY, place.zone), ready.at + LONGEST_WAIT)


def _waits(option: TravelOption, made: TimedLeg) -> bool:
    """Whether people wait on a way for an opening or a first service."""
    if made.options.length or made.leg.spans:
        return False
    opens = (
        option.border is not None and option.border.opens is not None and option.border.opens > option.border.reached
    )
    return opens or any(shrinks(part) and part.minutes and part.minutes.planned > 0 for part in option.segments)


def _goes_later(option: TravelOption, until: int) -> bool:
    """Whether who leaves later gets through before an instant: the border opens by then, and the first service runs."""
    border, spent = option.border, option.leave
    if border and not border.passable and (border.too_slow or border.opens is None or border.opens > until):
        return False
    for part in option.segments:
        spent += part.minutes.planned if part.minutes else 0
        if part.missed and spent > until:
            return False
    return True


def _least(made: TimedLeg, world: World, *, any_mode: bool) -> int:
    """The minutes below which nobody covers the distance in the mode of the leg, or any; 0 where it is not known."""
    one, other = made.options.wanted.origin.point, made.options.wanted.destination.point
    mode = UNKNOWN_MODE if any_mode else made.leg.mode
    return world.limits.fastest(mode, km(one, other)) if one and other else 0
