"""What is found about drives that begin or end at a place that nobody knows yet (rule 24)."""

import pytest
from small_trips import worked_out

from delegate.diagnostics import Severity

TOP = """
trip: Two groups
delegation: {red: {name: Red, people: 10}, blue: {name: Blue, people: 10}}
vehicles: {b: {kind: coach, seats: 30, plates: [CN]}}
venues:
  hgz: {name: Garden Hotel, city: Guangzhou, at: "23.1400, 113.2830"}
  zhu: {name: Grand Theatre, city: Zhuhai, at: "22.2760, 113.5900"}
  hui: {name: Huizhou Works, city: Huizhou, at: "23.1100, 114.4100"}
days:
"""
EVENING = '  2026-10-28: [{meeting: Talks, time: "15:00-16:00", venue: hgz}, {hotel: tbc}]\n'
NO_HOTEL = '  2026-10-28: [{meeting: Talks, time: "15:00-16:00", venue: hgz}]\n'
CITY_TO_COME = '  2026-10-28: [{meeting: Talks, time: "15:00-16:00", venue: tbc}]\n'
TWO_WAYS = """
  2026-10-29:
    - {coach: South, time: "08:30-10:30", to: zhu, vehicle: b, who: red}
    - {coach: East, time: "08:30-10:30", to: hui, vehicle: b, who: blue}
    - {event: Concert, time: "11:30-13:00", venue: zhu, who: red}
    - {visit: Works, time: "10:45-11:30", venue: hui, who: blue}
"""
ONE_WAY = """
  2026-10-29:
    - {coach: South, time: "08:30", to: zhu, vehicle: b}
    - {event: Concert, time: "11:30-13:00", venue: zhu}
"""


def outcome(text):
    return worked_out(text)


def found(text):
    return {each.name: each for each in outcome(text).findings}


@pytest.mark.parametrize("evening", ["", EVENING, NO_HOTEL, CITY_TO_COME])
def test_rule_24_two_written_drives_at_once_are_booked_twice_wherever_they_begin(evening):
    clash = found(TOP + evening + TWO_WAYS)["vehicle-double-booked"]

    assert clash.severity is Severity.ERROR
    assert "from a place not known to Huizhou Works" in clash.message


def test_rule_24_without_an_arrival_two_drives_that_leave_together_are_a_warning():
    text = TOP + EVENING + TWO_WAYS.replace("08:30-10:30", "08:30")

    assert found(text)["vehicle-double-booked"].severity is Severity.WARNING


def test_rule_24_one_vehicle_may_set_people_down_on_its_way_from_an_unknown_place():
    text = TOP + EVENING + TWO_WAYS.replace("to: hui", "to: zhu").replace("venue: hui", "venue: zhu")

    assert not found(text)


@pytest.mark.parametrize("evening", ["", EVENING, NO_HOTEL, CITY_TO_COME])
def test_rule_24_seats_and_plates_need_no_place_where_a_drive_begins(evening):
    small = TOP.replace("seats: 30, plates: [CN]", "seats: 16, plates: [HK]")
    asked = found(small + evening + ONE_WAY)

    assert asked["too-few-seats"].severity is Severity.ERROR
    assert asked["plates-missing"].severity is Severity.ERROR
    assert not {"unused-vehicle", "no-vehicle"} & asked.keys()
    assert not found(TOP + evening + ONE_WAY).keys() - {"no-hotel", "unknown-way"}


def test_rule_24_a_drive_to_a_place_to_be_confirmed_is_one_and_so_is_that_from_there():
    day = """
  2026-10-28:
    - {meeting: Talks, time: "15:00-16:00", venue: hgz}
    - {coach: To dinner, time: "16:30", vehicle: b}
    - {meal: Dinner, time: "19:00-21:00", venue: tbc}
    - {coach: To the hotel, time: "21:00", vehicle: b, to: zhu}
    - {hotel: zhu}
"""
    assert "on 2 ways" in found(TOP.replace("30", "16") + day)["too-few-seats"].message
    assert not found(TOP + day)


def test_rule_24_who_rides_in_none_is_told_wherever_they_come_from():
    evening = EVENING.replace("{hotel: tbc}", "{hotel: hgz, who: red}")
    asked = found(TOP + evening + ONE_WAY.replace("vehicle: b", "vehicle: {b: red}"))

    assert "Blue rides in none" in asked["too-few-seats"].message


def test_rule_24_a_vehicle_that_fetches_people_at_an_unknown_hotel_makes_a_drive():
    text = (
        TOP.replace("30", "16") + EVENING + '  2026-10-29: [{visit: Garden, time: "09:30", venue: hgz, vehicle: b}]\n'
    )

    assert found(text).keys() == {"too-few-seats"}


def test_rule_24_the_next_drive_must_begin_where_one_from_an_unknown_place_has_ended():
    more = '    - {coach: Back, time: "10:40", from: hui, to: hgz, vehicle: b, who: blue}\n'
    text = (
        TOP
        + EVENING
        + TWO_WAYS.replace("to: hui, vehicle: b", "to: hui").replace(
            '    - {visit: Works, time: "10:45-11:30", venue: hui, who: blue}\n', more
        )
    )

    assert "stands at Grand Theatre from 10:30" in found(text)["vehicle-elsewhere"].message
