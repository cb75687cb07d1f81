"""Works out lines with times for the checks of time and travel."""

from programme import flat, planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding
from delegate.planning.plan import Plan
from delegate.travel.requests import Minutes

PACE = ("long-day", "short-night", "no-meal", "no-break")  # whether a day is a good one, not whether it can be done
CHECKS = [
    each
    for each in every_check()
    if (each.code[:4] in ("DLG2", "DLG3") or each.name == "unknown-place") and each.name not in PACE
]


def found(plan: Plan) -> list[Finding]:
    return list(examine(plan, CHECKS))


def names(plan: Plan) -> list[str]:
    return [each.name for each in found(plan)]


def two(first: str, second: str, *, more: str = "", venue: str = "ae", minutes: Minutes | None = None) -> Plan:
    """Talks in Beta and then in the court in Alpha, whose lobby takes 15 minutes."""
    lines = f"""
    - meeting: Talks
      time: {first}
      venue: b
    - meeting: Hearing
      time: {second}
      venue: {venue}
      {more}
"""
    return planned(lines, estimator=flat(minutes or Minutes(43, 57, 80)))
