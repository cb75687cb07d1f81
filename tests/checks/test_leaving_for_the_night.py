"""What the closing line says of people who leave where the others stay for the night."""

from delegate.assessment.not_judged import not_judged
from delegate.pipeline import work_out
from delegate.reading.books import Refused

TRIP = """
trip: To Beijing
delegation: {ng: {name: Ng}, ho: {name: Ho, leaves: "2026-04-15 20:00"}}
venues:
  hk: {name: Chamber, city: Hong Kong, at: "22.2808, 114.1654"}
  bj: {name: Beijing Hotel, city: Beijing, at: "39.9080, 116.4100"}
base: hk
days:
  2026-04-15:
    - {flight: CX 334, time: "09:00-12:30", from: HKG, to: PEK}
    - {hotel: bj}
  2026-04-16:
    - {flight: CX 335, time: "12:00-15:30", from: PEK, to: HKG}
    - {coach: Home, from: HKG, to: base}
"""


def leaving(trip):
    plan = work_out("t.trip.yaml", trip.encode(), lambda _: Refused("none")).plan
    return [each.message for each in not_judged(plan) if each.reason == "leaving"]


def test_who_leaves_in_the_evening_where_the_others_sleep_is_named_at_the_end():
    (said,) = leaving(TRIP)

    assert said.startswith("the way of Ho from ")
    assert leaving(TRIP.replace(', leaves: "2026-04-15 20:00"', "")) == []


def test_who_leaves_by_the_last_movement_of_all_is_not_named():
    assert leaving(TRIP.replace("2026-04-15 20:00", "2026-04-16 20:00")) == []
