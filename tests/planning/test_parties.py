"""Parties: who starts a day at one place, has the same lines and goes the same ways (rule 4)."""

from programme import planned, stops

NIGHT_UNKNOWN = """
days:
  2023-02-23:
    - meeting: Together
      venue: a
    - meeting: Alone
      venue: b
      who: ann
  2023-02-24:
    - meeting: Again
      venue: a
"""


def ways(plan, who, day=1):
    return [
        (leg.origin.id, leg.destination.id)
        for party in plan.days[day].parties
        if who in party.people
        for leg in party.legs
    ]


def test_who_comes_from_elsewhere_after_an_unknown_night_has_a_leg_of_their_own():
    plan = planned(NIGHT_UNKNOWN)

    assert ways(plan, "ann") == [("alone", "again")]
    assert ways(plan, "ben") == []
    assert [party.people for party in plan.days[1].parties] == [("ann",), ("ben", "cat")]


def test_the_order_of_the_delegation_hides_no_leg_after_an_unknown_night():
    backwards = "delegation:\n  ben: {name: Ben}\n  ann: {name: Ann}\n"

    assert ways(planned(NIGHT_UNKNOWN, people=backwards), "ann") == [("alone", "again")]
    assert [stop.id for stop in stops(planned(NIGHT_UNKNOWN, people=backwards), "ben", 1)] == ["again"]
