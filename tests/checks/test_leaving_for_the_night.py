"""What the closing line says of people who leave where the others stay for the night."""

from small_trips import worked_out

from delegate.assessment.not_judged import not_judged

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
    plan = worked_out(trip).plan
    return [each.message for each in not_judged(plan) if each.reason == "leaving"]


def test_who_leaves_in_the_evening_where_the_others_sleep_is_named_at_the_end():
    (said,) = leaving(TRIP)

    assert said.startswith("the way of Ho from ")
    assert leaving(TRIP.replace(', leaves: "2026-04-15 20:00"', "")) == []


def test_who_leaves_by_the_last_movement_of_all_is_not_named():
    assert leaving(TRIP.replace("2026-04-15 20:00", "2026-04-16 20:00")) == []


KEPT = TRIP.replace("{hotel: bj}", "{hotel: bj, nights: 2}").replace("2026-04-15 20:00", "2026-04-16 18:00")
WALL = """  2026-04-16:
    - {coach: To the wall, time: "09:00", to: wall}
    - {visit: The wall, time: "12:00-13:00", venue: wall}
    - {coach: Back, time: "14:00", to: bj}
    - {meal: Dinner, time: "19:00-20:00", venue: bj}
"""
KEPT = KEPT.replace("base: hk", '  wall: {name: The wall, city: Beijing, at: "40.3600, 116.0200"}\nbase: hk')
KEPT = KEPT.replace("  2026-04-16:\n", WALL + "  2026-04-17:\n")


def test_who_leaves_where_the_others_sleep_in_a_kept_hotel_is_named_as_with_the_hotel_written_again():
    again = KEPT.replace(", nights: 2}", "}").replace("  2026-04-17:", "    - {hotel: bj}\n  2026-04-17:")

    assert leaving(KEPT) == leaving(again) == ["the way of Ho from Beijing Hotel"]
    assert leaving(KEPT[: KEPT.index("  2026-04-17:")]) == ["the way of Ho from Beijing Hotel"]


def test_who_leaves_by_the_last_movement_from_a_kept_hotel_or_is_taken_to_a_port_is_not_named():
    dinner = '    - {meal: Dinner, time: "19:00-20:00", venue: bj}\n'
    nobody_sleeps = KEPT.replace("nights: 2", "nights: 1").replace(dinner, "").replace("to: bj}", "to: PEK}")
    to_port = KEPT.replace('"14:00", to: bj}', '"14:00", to: PEK}')

    assert leaving(nobody_sleeps) == leaving(to_port) == []
