"""The check `driver-double-booked`."""

import re
import unicodedata
from collections.abc import Iterator

from delegate.assessment.day_courses import day_of
from delegate.assessment.riders import SEVERAL_NAMES, TITLES, driver_of, names_of_driver, numbers_of, share_a_number
from delegate.assessment.vehicles import drive_words, where_driven
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Vehicle
from delegate.modes import MOVEMENT_KINDS
from delegate.places.folding import fold
from delegate.planning.deadlines import held
from delegate.planning.drives import Drive, clashes, in_time_order, names_some
from delegate.planning.empty_runs import EmptyRun, empty_way
from delegate.planning.later_drives import can_wait, is_hour_written
from delegate.planning.plan import Plan
from delegate.planning.stop import Line, is_late

_LEEWAY = 10  # minutes by which a line may end early, or a drive take less than is reckoned


@check("DLG324", Severity.ERROR)
def driver_double_booked(plan: Plan) -> Findings:
    """One driver is to be at the wheel of two vehicles at the same time, or has no time to get from one to the other.

    On the morning of the day one coach stands there with nobody to drive it. Two vehicles have one driver where their
    `driver` is the same name and no two telephones tell two people apart, or where one `phone` stands beside one name
    that is written longer, or in other letters. It is an error where drives overlap whose lines name these vehicles,
    and both have that `phone`; a warning where the name alone is the same, where the two drive as one motorcade (the
    driver at its head may stand at each of its cars), where people may wait, and where the way by road to the next
    drive takes longer than is left. A driver who hands a coach over and takes another later is no
    finding, and it is said once a day for two vehicles. Name another driver or vehicle for one of the two; where two
    drivers have one name, write the `phone` of each.

    So it is where the driver has the whole name of one of the delegation or of the hosts, who is at another line while
    the vehicle drives: a warning, for it may be somebody else of that name.
    """
    for together in _of_one_driver(plan):
        told: set[tuple[int, str, str]] = set()
        for finding, day, ids in _found(plan, together):
            if (day, *ids) not in told:
                told.add((day, *ids))
                yield finding
    yield from _elsewhere(plan)


def _of_one_driver(plan: Plan) -> Iterator[list[Drive]]:
    """The drives of each driver who has several vehicles, in the order of time."""
    groups: list[list[Vehicle]] = []
    for vehicle in {each.vehicle.id: each.vehicle for each in plan.vehicles.drives}.values():
        same = (each for each in groups if all(_is_one_driver(vehicle, other) for other in each))
        group = next(same, None)
        if group is None:
            groups.append([vehicle])
        else:
            group.append(vehicle)
    for several in (each for each in groups if len(each) > 1):
        ids = {each.id for each in several}
        own = (each for each in plan.vehicles.drives if each.vehicle.id in ids and not each.leads_nowhere)
        yield in_time_order(each for each in own if each.start is not None and each.end is not None)


def _found(plan: Plan, drives: list[Drive]) -> Iterator[tuple[Finding, int, tuple[str, str]]]:
    """What is said of the drives of one driver, each with its day and the vehicles of which it is said."""
    clashing = list(clashes(drives))
    pairs = [(*pair, True) for pair in clashing] + [(*pair, False) for pair in _one_after_another(drives)]
    for earlier, later, at_once in sorted(pairs, key=lambda each: (each[1].start or 0, not each[2])):
        if earlier.vehicle.id == later.vehicle.id or earlier.end is None or later.start is None:
            continue  # of one vehicle that is said by itself
        finding = _at_once(plan, earlier, later) if at_once else _too_late(plan, earlier, later)
        if finding:
            first, second = sorted((earlier.vehicle.id, later.vehicle.id))
            zone = later.origin.zone if later.origin else "UTC"
            yield finding, day_of(later.start, zone), (first, second)


def _one_after_another(drives: list[Drive]) -> Iterator[tuple[Drive, Drive]]:
    """Each drive with the one that ended last before it, where nothing overlaps."""
    last: Drive | None = None
    for drive in drives:
        if last and (last.end or 0) <= (drive.start or 0) and last.start != drive.start:
            yield last, drive
        if last is None or (drive.end or 0) >= (last.end or 0):
            last = drive


def _at_once(plan: Plan, earlier: Drive, later: Drive) -> Finding:
    assert earlier.end is not None
    assert later.start is not None
    overlap = max(0, earlier.end - later.start)
    message = (
        f"{later.vehicle.driver} is to drive {later.vehicle.id} and {earlier.vehicle.id} at once: "
        f"{drive_words(plan, later)}, and {drive_words(plan, earlier)}"
    )
    firm = _is_sure(earlier, later) and not can_wait(later, overlap)
    return _finding(plan, earlier, later, message, minutes=-overlap, firm=firm)


def _too_late(plan: Plan, earlier: Drive, later: Drive) -> Finding | None:
    """That a driver gets too late to another vehicle by road, or nothing; whether they may fly there nobody knows."""
    way = empty_way(plan.world, earlier.destination, later.origin, Vehicle(kind="car"), earlier.end, later.start)
    run = EmptyRun(earlier, later, way)
    slack, stands, leaves = run.slack, earlier.destination, later.origin
    if slack is None or not is_late(slack) or run.may_suffice or not (stands and leaves and run.minutes):
        return None
    until, at = plan.clock(earlier.end or 0, stands.zone), plan.clock(later.start or 0, leaves.zone)
    message = (
        f"{later.vehicle.driver} is with {earlier.vehicle.id} at {stands.names} until {until} and is to leave "
        f"{leaves.names} with {later.vehicle.id} at {at}: it is {run.minutes.planned} min by road"
    )
    return _finding(plan, earlier, later, message, minutes=slack.planned, firm=False)


def _finding(plan: Plan, earlier: Drive, later: Drive, message: str, *, minutes: int, firm: bool) -> Finding:
    """What is said at the later of two drives, with the earlier one beside it."""
    return Finding(
        where=where_driven(later),
        message=message,
        help=_help(earlier, later),
        related=((where_driven(earlier), drive_words(plan, earlier)),),
        minutes=minutes,
        people=later.people,
        firm=firm,
    )


def _elsewhere(plan: Plan) -> Findings:
    """The drives whose driver is somebody of the trip who is at another line then, once for a vehicle and a line."""
    told: set[tuple[str, str]] = set()
    everybody = {**plan.people, **plan.hosts}
    for drive in plan.vehicles.drives:
        who = driver_of(everybody, drive.vehicle)
        if who is None or who in drive.people or drive.leads_nowhere or not _is_settled(drive):
            continue
        for line in plan.lines():
            if (drive.vehicle.id, line.id) not in told and _keeps_from(line, who, drive):
                told.add((drive.vehicle.id, line.id))
                yield _driver_away(plan, drive, line, who)


def _driver_away(plan: Plan, drive: Drive, line: Line, who: str) -> Finding:
    begins, ends = held(line) or (0, 0)
    since, until = plan.clock(begins, line.zone), plan.clock(ends, line.end_zone)
    at = "on" if line.item.kind in MOVEMENT_KINDS else "at"
    where = f"{at} “{line.title}” {since if begins == ends else f'{since}-{until}'}"
    return Finding(
        where=where_driven(drive),
        message=f"{drive.vehicle.driver} is to drive {drive.vehicle.id}: {drive_words(plan, drive)}, and is {where}",
        help="name another driver for that vehicle; if it is somebody else of that name, write the `phone` of both",
        related=((line.where("with" if who in plan.hosts else "who"), "where the driver is then"),),
        people=drive.people,
        severity=Severity.WARNING,
    )


def _keeps_from(line: Line, who: str, drive: Drive) -> bool:
    """Whether somebody is surely at a line while a drive takes people who are not there."""
    times = held(line) if line.goes and line.firm and (who in line.people or who in line.hosts) else None
    if times is None or drive.start is None or drive.end is None or not set(line.people).isdisjoint(drive.people):
        return False
    carries = any(each.vehicle.name == drive.vehicle.id for each in line.item.vehicles or ())
    return not carries and times[0] + _LEEWAY < drive.end and drive.start + _LEEWAY < times[1]


def _help(earlier: Drive, later: Drive) -> str:
    help_ = "name another driver for one of the two vehicles, or another vehicle for one of the drives"
    if _has_same_phone(earlier.vehicle, later.vehicle):
        return help_
    return f"{help_}; if two drivers have that name, write the `phone` of each"


def _is_sure(earlier: Drive, later: Drive) -> bool:
    """Whether nothing about two drives is open: who drives, which vehicle it is, and when."""
    settled = all(each.firm and _is_settled(each) for each in (earlier, later))
    return settled and _has_same_phone(earlier.vehicle, later.vehicle) and not _is_one_motorcade(earlier, later)


def _is_settled(drive: Drive) -> bool:
    """Whether a line gives a drive to its vehicle, which the planner may have chosen, and a clock says when it is."""
    clock = all(leg.deadline is not None or is_hour_written(leg) for leg in drive.legs)
    return clock and any(names_some(leg) for leg in drive.legs)


def _is_one_motorcade(one: Drive, other: Drive) -> bool:
    """Whether two vehicles make a way together: who leads them is often written at each."""
    return any(here is there for here in one.legs for there in other.legs)


# --- who is one driver ------------------------------------------------------------------------------------------------


def _is_one_driver(one: Vehicle, other: Vehicle) -> bool:
    """Whether two vehicles name one driver, as far as names and telephones tell."""
    here, there = names_of_driver(one), names_of_driver(other)
    if not here or not there or any(SEVERAL_NAMES.search(each) for each in (*here, *there)):
        return False
    if _has_same_phone(one, other):
        return _may_be_one(here, there)
    same = not {fold(each) for each in here}.isdisjoint(fold(each) for each in there)
    return same and not (numbers_of(one) and numbers_of(other))


def _may_be_one(here: list[str], there: list[str]) -> bool:
    """Whether two names beside one telephone may be of one person: a company gives one for all of its drivers."""
    pairs = [(one, other) for one in here for other in there]
    if any(fold(one) == fold(other) or _is_part(one, other) or _is_part(other, one) for one, other in pairs):
        return True
    return all(_letters(one).isdisjoint(_letters(other)) for one, other in pairs)


def _is_part(short: str, long: str) -> bool:
    """Whether a name is the longer one without a part: `Mr Wong` of `Wong Tai-man`."""
    words, more = (set(re.findall(r"\w+", each.casefold())) - TITLES for each in (short, long))
    return bool(words) and words <= more


def _letters(name: str) -> set[str]:
    """The kinds of letters of a name: `LATIN`, `CJK`."""
    return {unicodedata.name(each, "").partition(" ")[0] for each in name if each.isalpha()}


def _has_same_phone(one: Vehicle, other: Vehicle) -> bool:
    """Whether two vehicles have one telephone, with the code of the country or without."""
    return share_a_number(numbers_of(one), numbers_of(other))
