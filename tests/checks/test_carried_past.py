"""What the closing line says of who is carried past where they sleep, and back (rule 26)."""

from small_trips import worked_out

from delegate.assessment.not_judged import not_judged

TOP = """
trip: Small
delegation: {ana: {name: Ana, role: principal}, ruiz: {name: Ruiz}}
venues:
  near: {name: Zona, city: Colonia del Sacramento, at: "-34.4500, -57.8200"}
  inn: {name: Inn, city: Colonia del Sacramento, at: "-34.4720, -57.8520"}
  far: {name: Carrasco, city: Montevideo, at: "-34.8900, -56.0570"}
  beside: {name: Hall, city: Riachuelo, at: "-34.4500, -57.7300"}
vehicles: {bus: {kind: coach, seats: 20}}
days:
"""


def named(*, to="far", who="", vehicle=""):
    plan = worked_out(f"""{TOP}  2026-04-13:
    - {{visit: Zona, time: "11:00-13:00", venue: near, vehicle: bus}}
    - {{coach: On, time: "14:00", from: near, to: {to}, vehicle: bus{who}}}
    - {{hotel: inn, who: ruiz{vehicle}}}
    - {{hotel: {to}, who: ana}}
""").plan
    assert plan
    return [each.message for each in not_judged(plan) if " to Inn" in each.message]


def test_who_is_carried_past_their_hotel_is_named_with_the_long_ride_back():
    assert named() == ["transport for Ruiz from Carrasco to Inn on 13 April"]


def test_a_ride_back_that_is_written_or_short_is_not_named():
    assert named(who=", who: ana") == []
    assert named(vehicle=", vehicle: bus") == []
    assert named(to="beside") == []
