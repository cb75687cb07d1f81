"""The check `short-stay`."""

from delegate.assessment.nights import nights_apart
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.planning.plan import Plan

SHORT = 15  # minutes


@check("DLG305", Severity.NOTE)
def short_stay(plan: Plan) -> Findings:
    """The way to the next line leaves hardly any time at one without an end.

    Nothing says how long the line lasts, and from the last minute at which people can leave for what comes next under
    a quarter of an hour remains. That may be a photograph on the steps; it may be a meeting that nobody will get to
    hold. Write its end, or `for`.

    So it is of a night at a hotel that is shorter than the ways there and back, where the line before it and the one
    after it are nearer to each other than to the hotel: most often the hotel of a night away was forgotten. Write it as
    the last line of that day; or, if people are driven back, the movement to the hotel.
    """
    yield from _nights(plan)
    for arrival in plan.arrivals:
        leg = arrival.legs[-1].leg if arrival.legs else None
        line = leg.origin.line if leg else None
        if arrival.stays_since is None or leg is None or line is None or leg.latest is None or arrival.kind != "stop":
            continue
        stay = arrival.slack.planned
        if arrival.slack.high >= 0 and stay < SHORT:
            goes = plan.clock(leg.latest, line.zone)
            yield Finding(
                where=line.where("time"),
                message=f"{stay} min remain for “{line.title}”: to be at {arrival.stop.name} in time "
                f"{plan.called(arrival.people)} must leave by {goes}",
                help="write how long it lasts: an end, or `for`",
                related=((arrival.line.where("time"), f"the next line; leave by {goes}"),),
                minutes=stay,
                people=arrival.people,
                firm=arrival.firm,
            )


def _nights(plan: Plan) -> Findings:
    for night in nights_apart(plan):
        back, out, hotel = night.back, night.out, night.hotel
        there, off = (plan.clock(at or 0, hotel.zone) for at in (back.arrive, out.leave))
        road = [leg.minutes.planned if leg.minutes else 0 for leg in (back, out)]
        yield Finding(
            where=back.where(),
            message=f"{night.minutes} min of the night remain for {plan.called(night.people)} at {hotel.names}, from "
            f"{there} to {off}, with {road[0]} min on the road from {back.origin.name} before it and {road[1]} to "
            f"{out.destination.name} after it",
            help="write the `hotel` of that night, or the movement to this one if it is meant",
            related=((out.where(), "the next line"),),
            minutes=night.minutes,
            people=night.people,
        )
