"""Makes one drive of those of a vehicle that overlap, and sets people down in turn on it (rule 24)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from delegate.model import Person
from delegate.places.place import Place
from delegate.planning.drives import Drive, drive_of, is_one_way, leaves_kerb, people_off, through_two
from delegate.planning.leg import Leg
from delegate.planning.leg_request import LegRequest
from delegate.planning.pick_ups import Onward, Ride, collecting, due_at, held_up
from delegate.planning.places import same_place
from delegate.travel.requests import ViaCrossing
from delegate.tuples import NamedTuple

MOST_TURNED = 3  # places of which every order is tried; a further one is put between those in their order


class _Course(NamedTuple):
    """An order in which people are set down: by how many minutes they set out again late, and its end.

    `late` are those of an ordinary day, `slow` of one on which the road is slow.
    """

    late: int
    slow: int
    end: int
    parts: tuple[Drive, ...]

    @property
    def rank(self) -> tuple[int, int, int, list[str]]:
        """The least late first, then the shortest, then by the places: the order of the file decides nothing."""
        return self.late, self.slow, self.end, [each.destination.id if each.destination else "" for each in self.parts]


def joined(drives: Sequence[Drive], ride: Ride, onward: Onward) -> list[Drive]:
    """The drives of a vehicle in order of time; those that overlap and can be one drive are one."""
    found: list[Drive] = []
    last = 0  # the number of the one that lasts longest
    for drive in drives:
        before = found[last] if found else drive
        known = bool(found) and drive.start is not None and drive.end is not None
        overlap = known and ((drive.start or 0) < (before.end or 0) or drive.start == before.start)
        if overlap and (one := one_drive(before, drive, ride, onward)):
            found[last] = one
            continue
        found.append(drive)
        if drive.end is not None and drive.end >= (before.end or 0):
            last = len(found) - 1
    return found


def one_drive(earlier: Drive, later: Drive, ride: Ride, onward: Onward) -> Drive | None:
    """The one drive that two of a vehicle can be which overlap; None where it cannot make them together.

    It passes the door of the later ones on its way to one place, or takes all from one place, sets them down in turn:
    not through two crossings, that of each.
    """
    together = drive_of(earlier.vehicle, (*earlier.legs, *later.legs))
    if not is_one_way(together.legs):
        return None
    if same_place(earlier.origin, later.origin) or _may_leave_together(earlier, later):
        if through_two(earlier, later):
            return None
        return _setting_down(earlier, later, together, ride, onward)
    if not same_place(earlier.destination, later.destination):
        return None
    detours = collecting(together, ride, onward)
    for detour in detours:
        earlier_still = detour.before.leg.counted_back and not detour.firm
        if detour.slack is None or (detour.slack.planned < 0 and not earlier_still):
            return None
    together = held_up(together, detours)
    return together if together.end is None or _in_time(earlier, together.end, {}) else None


def _may_leave_together(earlier: Drive, later: Drive) -> bool:
    """Whether drives that leave in one minute may begin at one place, as nobody knows where one of them does."""
    return earlier.start == later.start and None in (earlier.origin, later.origin)


def _setting_down(earlier: Drive, later: Drive, together: Drive, ride: Ride, onward: Onward) -> Drive | None:
    """One drive that sets the people of two down in turn; None where in every order some come too late.

    Of several orders it is that in which they are least late where the road is slow.
    """
    start = together.start
    if start is None or not all(_can_leave(leg, start) for leg in together.legs):
        return None
    known, more = earlier.parts or (earlier,), later.parts or (later,)
    courses = (_course(order, start, ride, onward) for order in _orders(known, more) if _as_called(order))
    best = min((each for each in courses if each), key=lambda each: each.rank, default=None)
    return together._replace(end=best.end, parts=best.parts) if best else None


def _orders(known: tuple[Drive, ...], more: tuple[Drive, ...]) -> Iterator[tuple[Drive, ...]]:
    if len(known) + len(more) <= MOST_TURNED:
        yield from permutations((*known, *more))
        return
    for number in range(len(known) + 1):
        yield (*known[:number], *more, *known[number:])


def _course(parts: Sequence[Drive], start: int, ride: Ride, onward: Onward) -> _Course | None:
    """The drive from place to place; None where the next is not on the way, or its people would be too late.

    It is on the way if it is no farther on from the last place than from where they set out, as far as that may be.
    """
    at = slow = start
    late = late_if_slow = 0
    for number, part in enumerate(parts):
        passed = _passed(parts[:number], part.destination)
        if number and not _goes_by(part, passed):
            way = ride(parts[number - 1].destination, part.destination, part.vehicle, at)
            if way.minutes is None or way.minutes.planned - way.nearer > _longest(part, start, at):
                return None
            at, slow = at + way.minutes.planned, slow + way.minutes.high
        elif part.start is None or part.end is None:
            return None
        else:
            at = start + part.end - part.start
            slow = at + max((leg.minutes.high - leg.minutes.planned for leg in part.legs if leg.minutes), default=0)
        if number and not _in_time(part, at, onward):
            return None
        dues = ((leg, due_at(leg, onward)) for leg in part.legs)
        over = [_inside(leg) - due for leg, due in dues if due is not None]
        late, late_if_slow = late + _minutes_over(over, at), late_if_slow + _minutes_over(over, slow)
    return _Course(late, late_if_slow, at, tuple(parts))


def _minutes_over(over: Sequence[int], at: int) -> int:
    return sum(max(0, at + each) for each in over)


def _longest(part: Drive, start: int, at: int) -> int:
    """The minutes of a drive made alone: where it is not known from where, as many as it may be."""
    unknown = [leg.minutes.high for leg in part.legs if leg.origin.place is None and leg.minutes]
    return max([(part.end or at) - (part.start or start), *unknown])


def _passed(parts: Iterable[Drive], own: Place | None) -> list[Place]:
    """The places at which a vehicle sets down the people of drives, each once, but the `own` one of others."""
    found: list[Place] = []
    for place in (each.destination for each in parts):
        if place and not any(same_place(place, each) for each in (own, *found) if each):
            found.append(place)
    return found


def _goes_by(part: Drive, passed: Sequence[Place]) -> bool:
    """Whether the minutes of a drive are already those by way of some places."""
    via = [each for leg in part.legs for each in leg.wanted.via if isinstance(each, Place)]
    return all(any(same_place(place, each) for each in via) for place in passed)


def _as_called(parts: Sequence[Drive]) -> bool:
    """Whether an order is that in which people were timed: some of them by way of places where others get off."""
    for number, part in enumerate(parts):
        calls = next((leg.calls for leg in part.legs if leg.calls), ())
        before, after = _passed(parts[:number], part.destination), _passed(parts[number + 1 :], part.destination)
        told = [place for call in calls for place in before if same_place(place, call)]
        if calls and (told != before or any(same_place(place, call) for call in calls for place in after)):
            return False
    return True


class Calls(NamedTuple):
    """The places at which a vehicle sets others down before some people, and everybody who is in it with them."""

    places: tuple[Place, ...]
    people: frozenset[str]


def calls_by_the_way(drives: Iterable[Drive]) -> dict[int, Calls]:
    """Where others are set down before people are, by the identity of the legs of all whom it takes.

    Their way leads there then: of a leg whose minutes are reckoned, and which leaves when the drive does.
    """
    found: dict[int, Calls] = {}
    for drive in (each for each in drives if not each.leads_nowhere):
        own: dict[int, Calls] = {}
        for number, part in enumerate(drive.parts):
            passed = _passed(drive.parts[:number], part.destination)
            for leg in part.legs if not passed or not _goes_by(part, passed) else ():
                if _is_led_by(leg, drive.start, passed):
                    own[id(leg)] = Calls(tuple(passed), _riding(drive.parts, number))
        found |= own if any(each.places for each in own.values()) else {}
    return found


def _riding(parts: Sequence[Drive], number: int) -> frozenset[str]:
    """Who is in the vehicle with the people of a part, without those who got off on the near side of their border."""
    sides = [each.side if each else None for each in (parts[number].origin, *(each.destination for each in parts))]
    begins, ends = sides[0], sides[1:]
    riding = (each for n, each in enumerate(parts) if n >= number or ends[n] != begins or ends[number] == begins)
    return frozenset(who for each in riding for who in each.people)


def _is_led_by(leg: Leg, start: int | None, places: Iterable[Place]) -> bool:
    origin, end = leg.origin.place, leg.destination.place
    if origin is None or end is None or leg.arrive is None or leg.counted_back or leg.written or leg.calls:
        return False
    return leaves_kerb(leg) == start and all(each.side in (origin.side, end.side) for each in places)


def calling_at(wanted: LegRequest, calls: Sequence[Place], aboard: tuple[Person, ...]) -> LegRequest:
    """The same way by these places: those on the side where it begins come before the crossing that was written.

    At a border the vehicle waits for everybody who is `aboard`.
    """
    near = [each for each in calls if each.side == wanted.origin.side != wanted.destination.side]
    far = [each for each in calls if each not in near]
    over = next((number for number, each in enumerate(wanted.via) if isinstance(each, ViaCrossing)), None)
    first = over if over is not None else sum(each.side == wanted.origin.side for each in _places(wanted))
    via = (*wanted.via[:first], *near, *wanted.via[first:], *far)
    return wanted._replace(via=via, people=aboard, rough=wanted.rough or any(each.rough for each in calls))


def _places(wanted: LegRequest) -> Iterator[Place]:
    return (each for each in wanted.via if isinstance(each, Place))


def _can_leave(leg: Leg, start: int) -> bool:
    """Whether its people can leave then: nobody wrote another minute, and they may be ready."""
    ready = max((each for each in (leg.origin.start, leg.origin.reach) if each is not None), default=start)
    return leaves_kerb(leg) == start or (leg.counted_back and ready <= start)


def _in_time(drive: Drive, at: int, onward: Onward) -> bool:
    """Whether the people of a drive are in time who get off at an instant; who is late anyhow is told elsewhere.

    Where somebody wrote how long their way takes the timetable knows no later instant, nor says who then sets out again
    too late: here it is said.
    """
    dues = ((leg, due_at(leg, onward) if leg.written else leg.deadline) for leg in drive.legs)
    return not any(due is not None and (leg.arrive or 0) <= due < at + _inside(leg) for leg, due in dues)


def _inside(leg: Leg) -> int:
    """The minutes from the kerb to the door at which people are."""
    off = people_off(leg)
    return leg.arrive - off if leg.arrive is not None and off is not None and not leg.counted_back else 0
