"""Names the ways and ids of a plan for the tests of its rules."""

from programme import party, stops

BASE = "base: a"


def ids(plan, who="ann", day=0):
    return [stop.id for stop in stops(plan, who, day)]


def ways(plan, who="ann", day=0):
    return [(each.origin.id, each.destination.id) for each in party(plan, who, day).legs]
