"""The usual vehicle of a group, or of the defaults, stays where its people leave it by a service (rule 25)."""

import pytest
from small_trips import complaints, dated, head, worked_out

PLACES = """  hotel: {name: Palace Hotel, city: Tokyo, at: "35.6800, 139.7650"}
  hall: {name: Hall, city: Tokyo, at: "35.7000, 139.7300"}
"""
OUT = (
    "2026-06-08:",
    '{coach: To the airport, time: "04:45", to: HKG}',
    '{flight: XX 1, time: "08:00-13:00", from: HKG, to: HND}',
    "{hotel: hotel}",
    "2026-06-09:",
    '{meeting: Talks, time: "10:00-11:00", venue: hall}',
)
HOME = ('{flight: XX 2, time: "18:00-22:00", from: HND, to: HKG}', "{coach: Home, to: base}")
USUAL = {
    "group": "groups: {red: {name: Red group, people: [ann, ben], vehicle: bus}}\n",
    "defaults": "defaults: {vehicle: bus}\n",
}


def tour(usual, *more, plates=""):
    vehicles = f"vehicles: {{bus: {{kind: coach, seats: 30{plates}}}, tokyo: {{kind: coach, seats: 30}}}}\n"
    return head("Ann Ben", "hk", base="hk", more=vehicles + USUAL[usual], places=PLACES) + dated(*OUT, *more, *HOME)


@pytest.mark.parametrize("usual", USUAL)
@pytest.mark.parametrize("plates", ["", ", plates: [HK]"])
def test_the_usual_vehicle_takes_its_people_at_home_and_none_of_their_drives_abroad(usual, plates):
    text = tour(usual, plates=plates)

    assert complaints(text) == []
    plan = worked_out(text).plan
    assert {leg.origin.place.side for leg in plan.legs() if leg.vehicles} == {"HK"}


@pytest.mark.parametrize("usual", USUAL)
def test_so_it_is_where_no_clock_says_when_they_are_driven(usual):
    text = tour(usual, plates=", plates: [HK]").replace('time: "10:00-11:00"', "time: morning").replace("-13:00", "")

    assert complaints(text) == []
    assert {leg.origin.place.side for leg in worked_out(text).plan.legs() if leg.vehicles} == {"HK"}


@pytest.mark.parametrize("usual", USUAL)
def test_a_usual_vehicle_that_somebody_wrote_abroad_is_told_to_be_elsewhere(usual):
    lunch = '{meal: Lunch, time: "12:30-14:00", venue: hotel, vehicle: bus}'

    assert any(
        "[DLG315]: bus stands at Hong Kong International Airport" in each for each in complaints(tour(usual, lunch))
    )


@pytest.mark.parametrize("usual", USUAL)
def test_a_ferry_back_that_was_forgotten_is_told_by_the_plates_that_its_drive_would_need(usual):
    out = '{ferry: Boat, time: "09:00-10:00", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour}'
    back = '{coach: Home, time: "18:00", from: macau-ferry-terminal-sheung-wan, to: hk}'
    more = "vehicles: {bus: {kind: coach, seats: 30, plates: [HK]}}\n" + USUAL[usual]
    day = ('{coach: To the pier, time: "07:30", to: macau-ferry-terminal-sheung-wan}', out)
    lunch = '{meal: Lunch, time: "12:30-14:00", venue: mo}'
    text = head("Ann Ben", "hk mo", base="hk", more=more) + dated("2026-06-08:", *day, lunch, back)

    told = complaints(text)
    assert any("bus is to drive from MO to HK, and has plates for HK alone" in each for each in told)
    assert not any("no crossing is known" in each for each in told)
