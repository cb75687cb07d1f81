"""Names the ways and ids of a plan for the tests of its rules."""

from programme import party, stops

from delegate.checking import examine
from delegate.checks import every_check
from delegate.planning.plan import Plan

BASE = "base: a"


def ids(plan, who="ann", day=0):
    return [stop.id for stop in stops(plan, who, day)]


def ways(plan, who="ann", day=0):
    return [(each.origin.id, each.destination.id) for each in party(plan, who, day).legs]


def said(plan: Plan) -> list[str]:
    """The names of the errors and warnings about a plan."""
    return [each.name for each in examine(plan, every_check()) if each.severity.name != "NOTE"]
