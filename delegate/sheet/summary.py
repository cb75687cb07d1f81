"""Sums a plan up for the planner: the leg with the least slack, and a crossing that closes soon after it is reached."""

from delegate.assessment.border_times import border_visits
from delegate.clock import local
from delegate.i18n.dates import day_month, weekday_and_day
from delegate.i18n.phrases import slack
from delegate.planning.plan import Plan
from delegate.planning.stop import Slack
from delegate.sheet.clocks import clock_at, zones_of
from delegate.sheet.model import Edition, Words
from delegate.sheet.wording import Wording, main_language

SOON = 120  # minutes before it closes


def trip_summary(plan: Plan) -> tuple[str, ...]:
    """English sentences without a full stop; none for a plan without legs between two fixed ends and late borders."""
    words = Wording(plan, (main_language(plan, tuple(plan.trip.languages or ()), ("en",), Edition.SCHEDULE),))
    return tuple(said.text for found in (tightest_leg(words), closes_soon(words)) for said in found)


def tightest_leg(words: Wording) -> Words:
    """The leg with the least slack of those that leave and arrive at a fixed time; one counted back always fits.

    Of somebody's programme it is the tightest of those who are meant.
    """
    slacks = _slacks(words.plan)
    legs = (leg for leg in words.plan.legs() if words.whom is None or not words.whom.isdisjoint(leg.people))
    fixed = [leg for leg in legs if leg.judged and leg.leave is not None and not leg.counted_back]
    judged = [(slacks.get(id(leg), leg.slack), leg) for leg in fixed]
    known = [(least, leg) for least, leg in judged if least]
    if not known:
        return ()
    least, leg = min(known, key=lambda each: each[0])
    assert leg.leave is not None
    at = local(leg.leave, zones_of(leg)[0])
    clock = clock_at(leg.leave, zones_of(leg)[0], at.date)
    time = words.same(clock)
    if len(words.plan.days) > 1:
        day = words.in_tables(lambda language: weekday_and_day(at.date, language.tag))
        time = words.phrase("{day} {clock}", day=day, clock=time)
    spare = words.in_tables(lambda language: slack(*least, language, at_most=leg.clearing_unknown))
    place = words.short_place(leg.destination.place)
    return words.phrase("tightest leg: {time} to {place}, {spare}", time=time, place=place, spare=spare)


def _slacks(plan: Plan) -> dict[int, Slack]:
    """The slack of each leg as the findings reckon it, whatever was slow before it."""
    found: dict[int, Slack] = {}
    for arrival in plan.arrivals:
        if arrival.legs and arrival.stays_since is None and arrival.kind not in ("departure", "counter"):
            leg = id(arrival.legs[-1].leg)
            found[leg] = min(arrival.slack, found.get(leg, arrival.slack))
    return found


def closes_soon(words: Wording) -> Words:
    """The crossing that closes soonest after the people meant reach it, if that is within two hours."""
    found: list[tuple[int, int, str, str]] = []
    for visit in border_visits(words.plan):
        if words.whom is not None and words.whom.isdisjoint(visit.passage.people):
            continue
        times = visit.planned
        if times and times.closes is not None and 0 <= times.closes - times.reached <= SOON:
            found.append((times.closes - times.reached, times.closes, visit.crossing.id, visit.zone))
    if not found:
        return ()
    spare, closes, id_, zone = min(found)
    date = local(closes - spare, zone).date
    crossing = words.plan.world.borders.crossing(id_)
    return words.phrase(
        "closes soon: {crossing} at {clock} on {day}, {minutes} min after it is reached",
        crossing=words.main(crossing.name) or words.same(id_) if crossing else words.same(id_),
        clock=clock_at(closes, zone, date),
        day=words.in_tables(lambda language: day_month(date, language.tag)),
        minutes=spare,
    )
