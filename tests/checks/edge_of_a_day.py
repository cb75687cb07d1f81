"""Days that begin or end with a crossing, and what is said of it."""

from programme import EAST, PLACES, really_planned

from delegate.checks.borders.closed_crossing import closed_crossing
from delegate.checks.travel.late_arrival import late_arrival
from delegate.diagnostics import Finding

GATES = (
    EAST
    + """\
  split:
    name: Split Gate
    sides: {AA: "22.2500, 104.1000", XB: "22.2520, 104.1000"}
    modes: [coach, car]
    hours: Mo-Su 06:30-12:00,14:00-22:30
    minutes: 20-40
"""
)


def said(lines: str) -> list[Finding]:
    """What is said of the border and of people who come late."""
    plan = really_planned(lines, places=PLACES + GATES)
    return [*closed_crossing.function(plan), *late_arrival.function(plan)]


def dinner(ends: str, after: str = "    - crossing: east\n") -> str:
    """A day that ends with a dinner in AA and a crossing."""
    return f"    - meal: Dinner\n      time: 10:00-{ends}\n      venue: a\n{after}"


def first(starts: str, before: str = "    - crossing: east\n") -> str:
    """A day that begins with a crossing and a meeting in XB."""
    return f"{before}    - meeting: Breakfast talks\n      time: {starts}\n      venue: g\n"


# --- beside an unknown place ------------------------------------------------------------------------------------------

TALKS = "    - meeting: Talks\n      time: 17:00-18:00\n      venue: {}\n"
