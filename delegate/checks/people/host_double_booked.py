"""The check `host-double-booked`."""

from collections.abc import Iterator

from delegate.assessment.presence import among, greetings
from delegate.assessment.written_lengths import kilometres
from delegate.checking import Findings, check
from delegate.clock import hhmm, local
from delegate.diagnostics import Finding, Severity
from delegate.i18n.dates import day_month
from delegate.modes import MOVEMENT_KINDS, RAIL, SERVICES
from delegate.places.folding import same_room
from delegate.places.place import Place
from delegate.planning.deadlines import held
from delegate.planning.places import same_place
from delegate.planning.plan import Plan
from delegate.planning.presence import roster
from delegate.planning.route_stop import anywhere_in_one_city
from delegate.planning.stop import Line
from delegate.source import Where
from delegate.travel.distance import km
from delegate.tuples import NamedTuple

EARLY = 10  # minutes by which a host may leave one line before its end, or come late to the next: judgement
_GREETINGS = ("received-by", "seen-off-by")


class _Duty(NamedTuple):
    """The time at which a line surely takes a host, and its places; `key` is the field that names the host.

    Who is named at a line held `aboard` a movement has the time and the places of that movement.
    """

    start: int
    end: int
    line: Line
    places: tuple[Place, ...]
    key: str
    aboard: Line | None = None

    @property
    def where(self) -> Where:
        return (self.aboard or self.line).where(self.key)

    @property
    def firm(self) -> bool:
        """Whether the host surely is there; a train and a coach may stop on the way."""
        sure = self.aboard is None or (self.aboard.firm and self.line.item.kind in set(SERVICES).difference(RAIL))
        return self.line.firm and sure


@check("DLG601", Severity.ERROR)
def host_double_booked(plan: Plan) -> Findings:
    """A host is expected at two places at once, or in two rooms of one.

    Hosts are never moved by the planner, so nobody else would notice: the delegation splits, and both halves are told
    that the mayor receives them. Nor is a delegate moved who is named to receive people, or to see them off. An entry
    that stands for many people may be in several places. A line without an end takes the minute at which it starts, and
    one in a window that its length fills takes all of it. Who is to receive people is there as they come, and who sees
    them off as they go, and neither need stay in between. A host of a line held aboard is there from the departure to
    the arrival: an error of a boat or a flight, else a warning, as a train may stop on the way. A passenger of a
    `vehicle` is on its ride. Move one of the lines, or name another host on it. Between two lines a host needs at least
    the minutes that the fastest car, helicopter, train or flight takes from door to door, less ten minutes by which one
    may end early, and a border control between takes these: who is in Tokyo until 11:00 is not in Osaka at 11:30.
    """
    overlapping = {frozenset((one.id, other.id)) for one, other in plan.overlaps()}
    for host, earlier, later in _clashes(plan):
        if frozenset((earlier.line.id, later.line.id)) in overlapping:
            continue
        point = earlier.start == earlier.end
        yield Finding(
            where=later.where,
            message=f"{(plan.hosts.get(host) or plan.people[host]).name} is also {'on' if earlier.aboard else 'at'} "
            f"“{earlier.line.title}” {_until(earlier)}",
            help=_remedy(later, "later" if point else "then or later"),
            related=((earlier.where, "expected here too"),),
            people=(host,),
            firm=earlier.firm and later.firm,
        )
    yield from _out_of_reach(plan)


def _remedy(later: _Duty, when: str) -> str:
    """What to do about the later of two lines; one of people who are greeted, as a flight, does not wait for a host."""
    moved = "" if later.key in _GREETINGS else f"start “{later.line.title}” {when}, or "
    return f"{moved}name another host"


def _until(duty: _Duty) -> str:
    """The last minute at which a line surely takes a host, in words, on the clock of its place."""
    zone = duty.line.end_zone if duty.end == duty.line.end else duty.line.zone
    ends = local(duty.end, zone)
    date = "" if ends.date == duty.line.date else f" on {day_month(ends.date)}"
    return f"{'at' if duty.start == duty.end else 'until'} {hhmm(ends.minute)}{date}"


def _clashes(plan: Plan) -> Iterator[tuple[str, _Duty, _Duty]]:
    """What takes one host at one time in different places, once for two lines, the one that starts earlier first."""
    for host, duties in _expected(plan).items():
        duties.sort(key=lambda each: (each.start, each.end))
        told: set[frozenset[str]] = set()
        for number, earlier in enumerate(duties):
            for later in duties[number + 1 :]:
                if later.start != earlier.start and later.start >= earlier.end:
                    break
                pair = frozenset((earlier.line.id, later.line.id))
                if pair not in told and earlier.line is not later.line and _elsewhere(plan, earlier, later):
                    told.add(pair)
                    yield host, earlier, later


def _out_of_reach(plan: Plan) -> Findings:
    """Lines that begin before their host can be there from the one before, by whatever means."""
    for host, earlier, later, far in _in_turn(plan):
        least, given = plan.world.limits.by_any_means(far), later.start - earlier.end
        if given + (0 if _over_a_border(plan, earlier, later) else EARLY) >= least:
            continue
        places = (*_left_at(plan, earlier), *later.places)
        yield Finding(
            where=later.where,
            message=f"{(plan.hosts.get(host) or plan.people[host]).name} is at “{earlier.line.title}” "
            f"{_until(earlier)}, {kilometres(far)} away: the fastest way takes {least} min, and there are "
            f"{given}",
            help=f"{_remedy(later, 'later')}; an entry that stands for several says how many `people` they are",
            related=((earlier.where, "expected here before"),),
            minutes=given - least,
            people=(host,),
            firm=earlier.firm and later.firm and not any(each.rough for each in places),
        )


def _in_turn(plan: Plan) -> Iterator[tuple[str, _Duty, _Duty, float]]:
    """What takes one host and then takes him or her elsewhere, with the kilometres that surely lie between.

    Two lines that one of the delegation has in common have a way between them, which the planner judges.
    """
    for host, duties in _expected(plan).items():
        last: _Duty | None = None
        for duty in sorted(duties, key=lambda each: (each.start, each.end)):
            judged = last and set(last.line.people) & set(duty.line.people)
            if last and not judged and last.start < duty.start and last.end <= duty.start:
                yield host, last, duty, _km_between(plan, _left_at(plan, last), duty.places)
            if _left_at(plan, duty) and (last is None or duty.end >= last.end):
                last = duty


def _left_at(plan: Plan, duty: _Duty) -> tuple[Place, ...]:
    """Where a host is when a duty is over: a movement that he or she rides with ends elsewhere than it starts."""
    if duty.key in _GREETINGS or duty.line.item.kind not in MOVEMENT_KINDS:
        return duty.places
    reached = plan.reached(duty.line)
    return (reached,) if reached else ()


def _km_between(plan: Plan, ones: tuple[Place, ...], others: tuple[Place, ...]) -> float:
    """The kilometres that surely lie between two lines; 0 where it is not known where one of them is."""
    apart = [
        km(one.point, other.point) - sum(plan.finder.radius(each) for each in (one, other) if each.rough)
        if one.point and other.point
        else 0
        for one in ones
        for other in others
    ]
    return max(0, min(apart, default=0))


def _over_a_border(plan: Plan, earlier: _Duty, later: _Duty) -> bool:
    """Whether a border control lies between two lines, wherever of their places the host is."""
    date, open_border = later.line.date, plan.world.borders.open_border
    sides = {(one.side, other.side) for one in _left_at(plan, earlier) for other in later.places}
    control = (one and other and one != other and not open_border(one, other, date) for one, other in sides)
    return bool(sides) and all(control)


def _expected(plan: Plan) -> dict[str, list[_Duty]]:
    """When and where every host is expected, in the order of the file."""
    expected: dict[str, list[_Duty]] = {}
    for line in plan.lines():
        named = _named(plan, line) if line.goes and line.item.kind != "crossing" else {}
        times = held(line) if named else None
        for host, key in named.items() if times else ():
            if times and not plan.hosts[host].many:
                expected.setdefault(host, []).append(
                    _duty_aboard(plan, line, key) or _Duty(*times, line, line.places, key)
                )
    for greeting in greetings(plan):
        for who in greeting.people if greeting.takes else ():
            if greeting.takes and not (plan.hosts.get(who) or plan.people[who]).many:
                duty = _Duty(*greeting.takes, greeting.line, greeting.places, greeting.key)
                expected.setdefault(who, []).append(duty)
    _add_lines_of_delegates(plan, expected)
    return expected


def _named(plan: Plan, line: Line) -> dict[str, str]:
    """The hosts of a line and those who ride in its vehicles, with the field that names each."""
    key = "with" if line.item.wrote("with") else "who"
    found = dict.fromkeys(line.hosts, key)
    riders = [who for vehicle in line.item.vehicles or () for who in vehicle.people or ()]
    together = roster(plan.trip).spelt_out(riders) if riders else set[str]()
    return found | {who: "vehicle" for who in plan.hosts if who in together and who not in found}


def _duty_aboard(plan: Plan, line: Line, key: str) -> _Duty | None:
    """What a line held on the way takes of its host; None on the ground, and where people may get off on the way."""
    ride = plan.ride_of(line)
    times = held(ride) if ride and ride.goes and not ride.item.via else None
    return _Duty(*times, ride, ride.places, key, line) if ride and times else None


def _add_lines_of_delegates(plan: Plan, expected: dict[str, list[_Duty]]) -> None:
    """Add the lines at which delegates are who greet people somewhere."""
    attending = among(expected.keys() & plan.people.keys())
    for line in plan.lines():
        times = held(line) if line.goes and line.item.kind not in ("crossing", *MOVEMENT_KINDS) else None
        for who in attending(line) if times else ():
            if times:
                expected[who].append(_Duty(*times, line, line.places, "who"))


def _elsewhere(plan: Plan, earlier: _Duty, later: _Duty) -> bool:
    """Whether two lines are known to be in different places, or in two rooms of one, or to lead to different places."""
    if earlier.aboard or later.aboard:
        return bool(earlier.places and later.places)
    reached = [plan.reached(each.line) if each.key not in _GREETINGS else None for each in (earlier, later)]
    if reached[0] and reached[1] and not same_place(reached[0], reached[1]):
        return True
    if reached[0] and not reached[1] and later.places and earlier.start < later.start < earlier.end - EARLY:
        return True  # on the way then, wherever it began
    one, other = earlier.line.item.room, later.line.item.room
    pairs = [(here, there) for here in earlier.places for there in later.places]
    greets = any(each.key in _GREETINGS for each in (earlier, later))
    if one and other and not same_room(one, other) and any(same_place(*pair) for pair in pairs) and not greets:
        return True
    return bool(pairs) and not any(same_place(*pair) or anywhere_in_one_city(*pair) for pair in pairs)
