"""Sums a plan up for the planner: the leg with the least slack, and a crossing that closes soon after it is reached."""

from delegate.assessment.border_times import border_visits
from delegate.clock import local
from delegate.i18n.dates import day_month
from delegate.i18n.phrases import slack
from delegate.planning.plan import Plan
from delegate.planning.stop import Slack
from delegate.sheet.clocks import clock_at
from delegate.sheet.legs import zones_of
from delegate.sheet.model import Edition
from delegate.sheet.names import OneLanguage
from delegate.sheet.wording import main_language

SOON = 120  # minutes before it closes


def trip_summary(plan: Plan) -> tuple[str, ...]:
    """Sentences without a full stop; none for a plan without legs between two fixed ends and without late borders."""
    words = main_language(plan, tuple(plan.trip.languages or ()), ("en",), Edition.SCHEDULE)
    return tuple(said for said in (_tightest(words), _closes_soon(words)) if said)


def _tightest(words: OneLanguage) -> str:
    """The leg with the least slack of those that leave and arrive at a fixed time; one counted back always fits."""
    slacks = _slacks(words.plan)
    fixed = [leg for leg in words.plan.legs() if leg.judged and leg.leave is not None and not leg.counted_back]
    judged = [(slacks.get(id(leg), leg.slack), leg) for leg in fixed]
    known = [(least, leg) for least, leg in judged if least]
    if not known:
        return ""
    least, leg = min(known, key=lambda each: each[0])
    assert leg.leave is not None
    at, zone = leg.leave, zones_of(leg)[0]
    when = f"{day_month(local(at, zone).date)} {clock_at(at, zone, local(at, zone).date)}"
    spare = slack(*least, at_most=leg.clearing_unknown)
    return f"tightest leg: to {words.short_place(leg.destination.place)}, {when}, {spare}"


def _slacks(plan: Plan) -> dict[int, Slack]:
    """The slack of each leg as the findings reckon it, whatever was slow before it."""
    found: dict[int, Slack] = {}
    for arrival in plan.arrivals:
        if arrival.legs and arrival.stays_since is None and arrival.kind not in ("departure", "counter"):
            leg = id(arrival.legs[-1].leg)
            found[leg] = min(arrival.slack, found.get(leg, arrival.slack))
    return found


def _closes_soon(words: OneLanguage) -> str:
    """The crossing that closes soonest after people reach it, if that is within two hours."""
    found: list[tuple[int, int, str, str]] = []
    for visit in border_visits(words.plan):
        times = visit.planned
        if times and times.closes is not None and 0 <= times.closes - times.reached <= SOON:
            name = words.main(visit.crossing.name) or visit.crossing.id
            found.append((times.closes - times.reached, times.closes, name, visit.zone))
    if not found:
        return ""
    spare, closes, name, zone = min(found)
    date = local(closes - spare, zone).date
    return (
        f"closes soon: {name} at {clock_at(closes, zone, date)} on {day_month(date)}, {spare} min after it is reached"
    )
