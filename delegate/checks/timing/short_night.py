"""The check `short-night`."""

from collections.abc import Iterator

from delegate.assessment.day_courses import A_NIGHT, RESTFUL, day_of
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.i18n.phrases import length
from delegate.modes import MOVEMENT_KINDS, SERVICES
from delegate.planning.boarding import check_in
from delegate.planning.cohort import Cohort
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class _NightBetween(NamedTuple):
    """The last line of a day and the first of the next, and the instants at which they let people go and take them.

    `aboard` is a night on the way: the hours of the last line itself count.
    """

    last: Line
    first: Line
    since: int
    until: int
    aboard: bool


@check("DLG211", Severity.NOTE)
def short_night(plan: Plan) -> Findings:
    """Less than 10 hours lie between somebody's last line of a day and the first of the next.

    What is left after the way to the hotel, unpacking and breakfast is a short night, and on the third of them the
    questions at the round table come from the hosts alone. A booked service takes people from its check-in on; ways to
    the hotel and from it come off the hours as well. A line without an end lets them go when it starts, so the night
    may be shorter. A night aboard, six hours and more, is a night. A line before dawn belongs to the evening before, as
    a late end, but for a meeting to which people are called from the hotel of that evening. Start later, or end
    earlier.
    """
    least = plan.world.house.shortest_night
    found: dict[tuple[str, str], tuple[_NightBetween, list[str]]] = {}
    arrivals = _arrivals(plan)
    for cohort in plan.cohorts:
        for night in _nights(plan, cohort, arrivals):
            if 0 <= night.until - night.since < least:
                found.setdefault((night.last.id, night.first.id), (night, []))[1].extend(cohort.people)
    for night, people in found.values():
        rest, short = night.until - night.since, least - (night.until - night.since)
        edge, zone = ("start", night.last.zone) if night.aboard else ("end", night.last.end_zone)
        since = plan.clock(night.since, zone)
        yield Finding(
            where=night.first.where("time"),
            message=f"{plan.called(people)}: only {length(rest)} from the {edge} of “{night.last.title}” at {since} to "
            f"“{night.first.title}” at {plan.clock(night.until, night.first.zone)}",
            help=f"start “{night.first.title}” {short} min later, or end “{night.last.title}” {short} min earlier",
            related=((night.last.where("time"), f"{'from' if night.aboard else 'until'} {since}"),),
            minutes=-short,
            people=tuple(people),
        )


def _arrivals(plan: Plan) -> dict[str, int]:
    """When each movement arrives, by the id of its line, for those who come last."""
    found: dict[str, int] = {}
    for leg in plan.legs():
        if leg.movement and leg.arrive is not None:
            found[leg.movement.id] = max(leg.arrive, found.get(leg.movement.id, leg.arrive))
    return found


def _nights(plan: Plan, cohort: Cohort, arrivals: dict[str, int]) -> Iterator[_NightBetween]:
    """Each night of these people between two lines that have clock times."""
    lines = [plan.days[day].lines[number] for day, number in cohort.lines if (day, number) not in cohort.aboard]
    timed = [line for line in lines if line.goes and line.start is not None and line.item.kind != "crossing"]
    last: Line | None = None
    since = 0
    for line in sorted(timed, key=lambda each: each.start or 0):
        start = line.start or 0
        next_day = last is not None and day_of(start, line.zone) > day_of(last.start or 0, last.zone)
        if last and line.item.optional is not True and (next_day or _is_woken(last, line)):
            aboard = last.item.kind in SERVICES and _is_night_aboard(last, since)
            early = check_in(line.item, plan.trip) if line.item.kind in SERVICES else 0
            yield _NightBetween(last, line, last.start or 0 if aboard else since, start - early, aboard)
        end = line.end if line.end is not None else arrivals.get(line.id) if line.item.kind in MOVEMENT_KINDS else None
        end = max(start, end if end is not None else start)
        if last is None or end >= since or next_day:
            last, since = line, end


def _is_woken(hotel: Line, line: Line) -> bool:
    """Whether a line in the small hours calls people from the hotel to which they went on the date before.

    Who sets off then or dines may do so on purpose, and sleep aboard or afterwards.
    """
    woken = line.item.kind not in (*MOVEMENT_KINDS, *RESTFUL)
    return woken and hotel.item.kind == "hotel" and line.date > hotel.date


def _is_night_aboard(service: Line, end: int) -> bool:
    """Whether people spend a night aboard of a service that ends then."""
    start = service.start or 0
    return end - start >= A_NIGHT and day_of(end, service.end_zone) > day_of(start, service.zone)
