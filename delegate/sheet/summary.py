"""Sums a plan up for the planner: the leg with the least slack, the crossing that closes first."""

import datetime as dt

from delegate.borders.crossings import state
from delegate.clock import DAY, hhmm, local
from delegate.i18n.dates import day_month
from delegate.i18n.phrases import slack
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.sheet.clocks import clock_at
from delegate.sheet.legs import zones_of
from delegate.sheet.model import Edition
from delegate.sheet.names import OneLanguage
from delegate.sheet.wording import main_language


def trip_summary(plan: Plan) -> tuple[str, ...]:
    """Sentences without a full stop; none for a plan without judged legs and without borders."""
    words = main_language(plan, tuple(plan.trip.languages or ()), ("en",), Edition.SCHEDULE)
    return tuple(said for said in (_tightest(words), _first_to_close(words)) if said)


def _tightest(words: OneLanguage) -> str:
    judged = [leg for leg in words.plan.legs() if leg.judged and leg.slack]
    if not judged:
        return ""
    leg = min(judged, key=lambda leg: leg.slack or (0, 0))
    assert leg.slack is not None
    at, zone = leg.leave if leg.leave is not None else leg.latest, zones_of(leg)[0]
    when = f", {day_month(local(at, zone).date)} {clock_at(at, zone, local(at, zone).date)}" if at is not None else ""
    spare = slack(*leg.slack, at_most=leg.clearing_unknown)
    return f"tightest leg: to {words.short_place(leg.destination.place)}{when}, {spare}"


def _first_to_close(words: OneLanguage) -> str:
    """The earliest hour at which a crossing of the trip closes on the date it is passed."""
    closings: list[tuple[int, dt.date, str]] = []
    for leg in words.plan.legs():
        crossing = words.plan.world.borders.crossing(leg.crossing) if leg.crossing else None
        date = _date(leg)
        if crossing is None or date is None:
            continue
        pieces = state(crossing, date).pieces
        if pieces and pieces[-1][1] - pieces[0][0] < DAY:
            closings.append((pieces[-1][1], date, words.main(crossing.name) or crossing.id))
    if not closings:
        return ""
    minute, date, name = min(closings)
    return f"first crossing to close: {name} at {hhmm(minute)} on {day_month(date)}"


def _date(leg: Leg) -> dt.date | None:
    at = leg.leave if leg.leave is not None else leg.latest
    if at is not None:
        return local(at, zones_of(leg)[0]).date
    line = leg.movement or leg.destination.line or leg.origin.line
    return line.date if line else None
