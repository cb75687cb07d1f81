"""Evaluates rules of opening hours on a date: each paints its minutes over those of the rules before it."""

import datetime as dt

from delegate.clock import A_DAY, DAY
from delegate.places.hours_context import HoursContext, OpenStretch
from delegate.places.hours_rules import CLOSED, ELSE, NEXT, UNKNOWN, HoursRule, NoPointError, Paint


def evaluated(rules: tuple[HoursRule, ...], date: dt.date, context: HoursContext) -> tuple[OpenStretch, ...] | None:
    """When a place is open on a local date or may be, in order and apart; None where only a point would tell."""
    try:
        found = _painted(rules, date, context)
        if any(rule.names(school=True) for rule in rules):
            found = _either(found, _painted(rules, date, context._replace(school=True)))
    except NoPointError:
        return None
    return tuple(OpenStretch(each.start, each.end, each.state != UNKNOWN, each.remark) for each in _joined(found))


def _painted(rules: tuple[HoursRule, ...], date: dt.date, context: HoursContext) -> list[Paint]:
    """A date in stretches of one state each, in order: what the night before left, then its own rules on top."""
    over = (
        each._replace(start=max(0, each.start - DAY), end=each.end - DAY)
        for each in _paints(rules, date - A_DAY, context)
        if each.end > DAY
    )
    canvas = [Paint(0, DAY, CLOSED)]
    for paint in (*over, *_paints(rules, date, context)):
        start, end = max(0, paint.start), min(DAY, paint.end)
        if start < end:
            canvas = [piece for each in canvas for piece in _over(each, paint._replace(start=start, end=end))]
    return canvas


def _over(each: Paint, paint: Paint) -> list[Paint]:
    """One stretch with a paint over it, in up to three pieces."""
    start, end = max(each.start, paint.start), min(each.end, paint.end)
    if start >= end or (paint.gaps_only and each.state != CLOSED):
        return [each]
    cut = [each._replace(end=start), paint._replace(start=start, end=end), each._replace(start=end)]
    return [piece for piece in cut if piece.start < piece.end]


def _paints(rules: tuple[HoursRule, ...], date: dt.date, context: HoursContext) -> list[Paint]:
    """What the rules that hold on a date say, the later the stronger."""
    found: list[Paint] = []
    for rule in rules:
        if not rule.holds(date, context):
            continue
        closes = rule.state == CLOSED and rule.whole_days and rule.follows != ELSE
        if closes or (rule.follows == NEXT and rule.dated and rule.state != CLOSED):
            found.clear()
        if not closes:
            found += rule.paints(date, context)
    return found


def _either(one: list[Paint], other: list[Paint]) -> list[Paint]:
    """Both readings of a date: where they differ it may be open."""
    found = []
    for first in one:
        for second in other:
            start, end = max(first.start, second.start), min(first.end, second.end)
            if start < end:
                state = first.state if first.state == second.state else UNKNOWN
                found.append(Paint(start, end, state, first.remark or second.remark))
    return found


def _joined(found: list[Paint]) -> list[Paint]:
    """The stretches that are open or may be, touching ones of one kind made one."""
    joined: list[Paint] = []
    for each in found:
        if each.state == CLOSED:
            continue
        last = joined[-1] if joined else None
        if last and (last.end, last.state, last.remark) == (each.start, each.state, each.remark):
            joined[-1] = last._replace(end=each.end)
        else:
            joined.append(each)
    return joined
