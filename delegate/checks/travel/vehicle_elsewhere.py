"""The check `vehicle-elsewhere`."""

from delegate.assessment.vehicles import drive_words, run_firm, where_driven
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan
from delegate.planning.vehicles import EmptyRun


@check("DLG315", Severity.ERROR)
def vehicle_elsewhere(plan: Plan) -> Findings:
    """A vehicle cannot be where its next drive begins, because it stands where its last one ended.

    Between two drives it drives there empty: the ride alone, over a border if it has plates for both sides or nobody
    wrote its plates. Too little time on an ordinary day is an error, too little only when the road is slow a warning.
    Name another vehicle for the drive, or leave more time before it.
    """
    for run in plan.vehicles.runs:
        slack = run.slack
        if slack and slack.high >= 0:
            continue
        late = slack is None or slack.planned < 0
        yield Finding(
            where=where_driven(run.after),
            message=_message(plan, run),
            help="name another vehicle for this drive" + (f", or leave {_short(run)} min later" if slack else ""),
            related=((where_driven(run.before), drive_words(plan, run.before)),),
            minutes=None if slack is None else slack.planned if late else slack.high,
            people=run.after.people,
            firm=late and run_firm(run),
        )


def _short(run: EmptyRun) -> int:
    """By how many minutes the time is too short, at high where it is enough at planned."""
    assert run.slack is not None
    return -run.slack.high if run.slack.planned >= 0 else -run.slack.planned


def _message(plan: Plan, run: EmptyRun) -> str:
    before, after = run.before.destination, run.after.origin
    assert before is not None
    assert after is not None
    assert run.before.end is not None
    assert run.after.start is not None
    name, ended = run.before.vehicle.id, plan.clock(run.before.end, before.zone)
    stands = f"{name} stands at {before.names} from {ended}"
    wanted = f"is to leave {after.names} at {plan.clock(run.after.start, after.zone)}"
    if run.minutes is None:
        has = ", ".join(run.before.vehicle.plates or ())
        return f"{stands} and {wanted}; it has plates for {has} and cannot drive from {before.side} to {after.side}"
    slow = "" if run.slack and run.slack.planned < 0 else f", {run.minutes.high} when the road is slow"
    return f"{stands} and {wanted}: it is {run.minutes.planned} min to drive there empty{slow}"
