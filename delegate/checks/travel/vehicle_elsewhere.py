"""The check `vehicle-elsewhere`."""

from delegate.assessment.vehicles import drive_words, run_firm, where_carried, where_driven
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Vehicle
from delegate.places.place import Place
from delegate.planning.drives import Drive, leaves_kerb
from delegate.planning.empty_runs import EmptyRun
from delegate.planning.later_drives import A_WHILE, can_wait
from delegate.planning.pick_ups import Detour, EmptyWay
from delegate.planning.plan import Plan
from delegate.planning.stop import Slack, is_late


@check("DLG315", Severity.ERROR)
def vehicle_elsewhere(plan: Plan) -> Findings:
    """A vehicle cannot be where its next drive begins, because it stands where its last one ended.

    Between two drives it drives there empty: the ride alone, over a border if it has plates for both sides or nobody
    wrote its plates. Too little time on an ordinary day is an error, too little only when the road is slow a warning.
    Where nobody wrote when people leave, and they are in time for what they are driven to all the same, they wait for
    it up to an hour; for longer is a warning.
    Over open sea it does not drive, which is a warning where the map of the world alone says so, nor behind a boat of
    the trip to an island on which nobody put it. Before and after a
    drive inside a city to or from anywhere in it, without a written length, it is told where the time is too short to
    the near edge of that city as well.
    So it must be able to drive from the place where it fetches some people of a line to that where it fetches the next,
    who wait for it where nobody wrote when they leave and all are still in time, unless it takes the first over a
    border and back. Who is set down on the way of others leaves with them: where the schedule has a later minute for
    them, that is a warning.
    Name another vehicle for the drive, or leave more time before it.
    """
    yield from _runs_late(plan)
    yield from _fetches_late(plan)
    yield from _sets_down(plan)


def _runs_late(plan: Plan) -> Findings:
    """Empty runs for which the time between two drives is too short."""
    for run in plan.vehicles.runs:
        slack = run.slack
        if (slack and slack.high >= 0) or run.may_suffice or (not is_late(slack) and _wait_a_while(run.after, slack)):
            continue
        stand = slack is not None and can_wait(run.after, _short(slack))  # for long, and are in time all the same
        yield Finding(
            where=where_driven(run.after),
            message=_message(plan, run),
            help="name another vehicle for this drive"
            + (f", or leave {_later(slack)}" if slack else "")
            + (f", or name {run.after.vehicle.id} on the ferry that takes it along" if run.way.sea else ""),
            related=((where_driven(run.before), drive_words(plan, run.before)),),
            minutes=-_short(slack) if slack else None,
            people=run.after.people,
            firm=is_late(slack) and run_firm(run) and not stand,
        )


def _fetches_late(plan: Plan) -> Findings:
    """Ways between two places in which a vehicle fetches people of one drive, for which the time is too short."""
    for detour in plan.vehicles.detours:
        slack, leg = detour.slack, detour.after.leg
        if slack and slack.high >= 0:
            continue
        origin = detour.before.leg.origin
        can_wait = slack and leaves_kerb(leg) is not None  # in a window all of it is too short
        later = f", or let those at {detour.after.place.names} leave {_later(slack)}" if slack and can_wait else ""
        yield Finding(
            where=where_carried(leg),
            message=_fetching(plan, detour),
            help=f"name another vehicle for one of them{later}",
            related=((origin.line.where(), "from here first"),) if origin.line else (),
            minutes=-_short(slack) if slack else None,
            people=leg.people,
            firm=is_late(slack) and detour.firm,
        )


def _sets_down(plan: Plan) -> Findings:
    """People whose way is counted back to a minute at which the vehicle that sets them down is on the road."""
    for drive in plan.vehicles.drives:
        for leg in drive.legs if drive.parts and drive.start is not None else ():
            leaves, place = leaves_kerb(leg), leg.origin.place
            if leaves is None or place is None or leaves <= (drive.start or 0):
                continue
            at, later = (plan.clock(each or 0, place.zone) for each in (drive.start, leaves))
            yield Finding(
                where=where_carried(leg),
                message=f"{drive.vehicle.id} leaves {place.names} at {at} with {plan.called(drive.first.people)}, and "
                f"{plan.called(leg.people)}, whom it is to set down at {leg.destination.name}, would leave at {later}",
                help=f"write the way of {plan.called(leg.people)} as a line with `time: {at}`, or name another vehicle",
                related=((where_driven(drive), drive_words(plan, drive)),),
                minutes=(drive.start or 0) - leaves,
                people=leg.people,
                firm=False,
            )


def _wait_a_while(drive: Drive, slack: Slack | None) -> bool:
    """Whether people may wait for a vehicle that comes late where the road is slow."""
    return slack is not None and -slack.high <= A_WHILE and can_wait(drive, -slack.high)


def _short(slack: Slack) -> int:
    """By how many minutes the time is too short, at high where it is enough at planned."""
    return -slack.high if slack.planned >= 0 else -slack.planned


def _later(slack: Slack) -> str:
    """How much later people leave who wait until it is there, also where the road is slow."""
    if slack.planned >= 0 or slack.planned == slack.high:
        return f"{-slack.high} min later"
    return f"{-slack.high} min later ({-slack.planned} on an ordinary day)"


def _fetching(plan: Plan, detour: Detour) -> str:
    before, after = detour.before, detour.after
    first, then = (
        f"{plan.called(each.leg.people)} from {each.place.names} at {plan.clock(each.leave, each.place.zone)}"
        for each in (before, after)
    )
    fetches = f"{detour.vehicle.id} is to fetch {first} and {then}"
    if detour.way.minutes is None:
        return f"{fetches}; it {_barred(detour.vehicle, before.place, after.place, detour.way)}"
    slow = "" if is_late(detour.slack) else f", {detour.way.minutes.high} when the road is slow"
    return f"{fetches}: it is {detour.way.minutes.planned} min to drive from one to the other{slow}"


def _barred(vehicle: Vehicle, origin: Place, destination: Place, way: EmptyWay) -> str:
    if way.no_road:
        why = f"{way.sea:.0f} km of open sea lie between" if way.sea else "no way by land is known"
        return f"cannot drive there: {why}"
    has = ", ".join(vehicle.plates or ())
    return f"has plates for {has} and cannot drive from {origin.side} to {destination.side}"


def _message(plan: Plan, run: EmptyRun) -> str:
    before, after = run.before.destination, run.after.origin
    assert before is not None
    assert after is not None
    assert run.before.end is not None
    assert run.after.start is not None
    name, ended = run.before.vehicle.id, plan.clock(run.before.end, before.zone)
    stands = f"{name} stands at {before.names} from {ended}"
    wanted = f"is to leave {after.names} at {plan.clock(run.after.start, after.zone)}"
    if run.way.shut:
        return f"{stands} and {wanted}; no crossing from {before.side} to {after.side} is open for it between"
    if run.minutes is None:
        return f"{stands} and {wanted}; it {_barred(run.before.vehicle, before, after, run.way)}"
    slow = "" if is_late(run.slack) else f", {run.minutes.high} when the road is slow"
    return f"{stands} and {wanted}: it is {run.minutes.planned} min to drive there empty{slow}"
