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

    assert said.startswith("transport for Ho from ")
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

    assert leaving(KEPT) == leaving(again) == ["transport for Ho from Beijing Hotel"]
    assert leaving(KEPT[: KEPT.index("  2026-04-17:")]) == ["transport for Ho from Beijing Hotel"]


def test_who_leaves_by_the_last_movement_from_a_kept_hotel_is_not_named_and_at_a_port_who_sees_them_off_is():
    dinner = '    - {meal: Dinner, time: "19:00-20:00", venue: bj}\n'
    nobody_sleeps = KEPT.replace("nights: 2", "nights: 1").replace(dinner, "").replace("to: bj}", "to: PEK}")
    to_port = KEPT.replace('"14:00", to: bj}', '"14:00", to: PEK}').replace(dinner, "")

    assert leaving(nobody_sleeps) == []
    assert leaving(to_port) == [
        "transport for Ng from Beijing Capital International Airport to Beijing Hotel on 16 April"
    ]


BOATS = """
trip: Over the water
delegation: {ng: {name: Ng}, ho: {name: Ho, leaves: "2026-06-09"}}
base: hel
venues:
  hel: {name: City Hall, city: Helsinki, at: "60.1690, 24.9520"}
  help: {name: South Harbour, city: Helsinki, at: "60.1610, 24.9590"}
  sto: {name: Town Hall, city: Stockholm, at: "59.3275, 18.0550"}
  stop: {name: North Quay, city: Stockholm, at: "59.3510, 18.1110"}
days:
  2026-06-09:
    - {coach: To the boat, time: "15:00", from: hel, to: help}
    - {ferry: Out, time: "17:00-10:00+1", from: help, to: stop}
  2026-06-10:
    - {meeting: Talks, time: "11:30-13:00", venue: sto}
    - {ferry: Back, time: "16:45-10:30+1", from: stop, to: help}
"""


def test_who_leaves_on_the_date_on_which_a_night_boat_sets_off_is_named_where_the_others_spend_the_day_behind_it():
    assert leaving(BOATS) == ["transport for Ho from North Quay"]
    assert leaving(BOATS.replace(', leaves: "2026-06-09"', "")) == []
    flown = BOATS.replace("ferry: Out", "flight: AY 1").replace("help, to: stop", "HEL, to: ARN")
    assert leaving(flown) == ["transport for Ho from Stockholm Arlanda Airport"]


def test_who_leaves_by_the_clock_on_the_date_on_which_a_night_boat_lands_is_named_too():
    assert leaving(BOATS.replace('2026-06-09"}', '2026-06-10 11:00"}')) == ["transport for Ho from North Quay"]
    assert leaving(BOATS.replace('2026-06-09"}', '2026-06-11"}')) == []


def test_who_leaves_by_a_night_boat_behind_which_nobody_goes_on_is_not_named():
    assert leaving(BOATS[: BOATS.index("  2026-06-10:")]) == []


FLOWN = """
trip: To the Gulf
delegation: {ng: {name: Ng}, ho: {name: Ho, leaves: "2026-06-10"}}
base: par
venues:
  par: {name: Chamber, city: Paris, at: "48.8570, 2.3520"}
  dxb: {name: Pavilion, city: Dubai, at: "25.2250, 55.2830"}
days:
  2026-06-10:
    - {flight: XX 2, time: "08:00-16:30", from: CDG, to: DXB}
    - {meeting: Talks, time: "18:00-20:00", venue: dxb}
    - {coach: To the airport, time: "22:00", from: dxb, to: DXB}
  2026-06-11:
    - {flight: XX 3, time: "01:30-06:00", from: DXB, to: CDG}
"""


def test_who_leaves_on_the_date_before_a_flight_after_midnight_to_which_all_are_driven_is_named():
    at_midnight = FLOWN.replace("22:00", "23:50").replace("01:30", "03:30")

    assert leaving(FLOWN) == leaving(at_midnight) == ["transport for Ho from Dubai International Airport"]
    assert leaving(FLOWN.replace('leaves: "2026-06-10"', 'leaves: "2026-06-11"')) == []


def test_who_has_a_flight_of_their_own_that_evening_is_not_named_by_that_of_the_others():
    by_the_minute = FLOWN.replace('leaves: "2026-06-10"', 'leaves: "2026-06-10 23:00"')
    in_the_morning = FLOWN.replace("01:30-06:00", "09:30-14:00")

    assert leaving(by_the_minute) == leaving(in_the_morning) == []
