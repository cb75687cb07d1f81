"""A drive inside a city of which one end is known by the city alone takes its vehicle at its written departure."""

import pytest
from printers_vehicles import found, plan

TWO_CITIES = """\
trip: One coach, two cities
delegation: {zhao: {name: Zhao Yi}, qian: {name: Qian Er}}
venues:
  garden: {name: Garden Hotel, city: Guangzhou, at: "23.1370, 113.2850"}
  nansha: {name: Nansha Hall, city: Guangzhou, at: "22.8000, 113.5300"}
  centre: {name: Civic Centre, city: Shenzhen, at: "22.5410, 114.0553"}
  bank: {name: Shenzhen Bank, city: Shenzhen}
vehicles: {bus: {kind: coach, seats: 20, plates: [CN]}}
days:
  2026-04-15:
    - {coach: To Nansha, time: 08:30-10:00, from: garden, to: nansha, who: zhao, vehicle: bus}
    - {meeting: Talks, time: 10:15-13:00, venue: nansha, who: zhao}
    - {meeting: Breakfast, time: 08:00-08:20, venue: centre, who: qian}
    - {coach: To the bank, LEAVES, from: centre, to: bank, who: qian, vehicle: bus}
    - {meeting: Bank, time: 15:00-16:00, venue: bank, who: qian}
"""


def said(leaves, text=TWO_CITIES):
    findings = found(text.replace("LEAVES", leaves))
    return {name: each for name, each in findings.items() if name in ("vehicle-double-booked", "vehicle-elsewhere")}


def test_it_is_a_double_booking_while_the_vehicle_is_on_another_drive():
    (clash,) = said("time: 09:15").values()

    assert clash.severity.name == "WARNING"
    assert clash.message == (
        "bus is booked twice: 09:15 from Civic Centre to Shenzhen Bank, "
        "while it is on the drive 08:30-10:00 from Garden Hotel to Nansha Hall"
    )


def test_the_vehicle_cannot_be_there_that_stands_in_another_city():
    (elsewhere,) = said("time: 10:30").values()

    assert (elsewhere.name, elsewhere.severity.name) == ("vehicle-elsewhere", "WARNING")
    assert "is to leave Civic Centre at 10:30" in elsewhere.message


@pytest.mark.parametrize("leaves", ["time: 14:00", "time: morning", "time: tbc"])
def test_nothing_is_said_where_it_has_the_time_or_nobody_wrote_when_they_leave(leaves):
    assert said(leaves) == {}


def test_it_takes_the_vehicle_for_that_minute_alone_unless_its_length_is_written():
    for leaves, minutes in (("time: 14:00", 0), ("time: 14:00-14:20", 20), ("time: 14:00, for: 25 min", 25)):
        drive = plan(TWO_CITIES.replace("LEAVES", leaves)).vehicles.drives[-1]
        assert (drive.end - drive.start, drive.lasts) == (minutes, minutes > 0)


def fetched_at(time):
    """The findings where the vehicle is to be at the bank, after it has come to Nansha at 10:00."""
    return said(f"time: {time}", TWO_CITIES.replace("from: centre, to: bank", "from: bank, to: centre"))


def test_to_a_city_alone_the_way_to_its_near_edge_decides():
    run = plan(
        TWO_CITIES.replace("LEAVES", "time: 12:00").replace("from: centre, to: bank", "from: bank, to: centre")
    ).vehicles.runs[-1]
    enough = run.minutes.planned - run.way.nearer

    assert 0 < run.way.nearer < run.minutes.planned
    assert fetched_at(f"{10 + enough // 60}:{enough % 60:02}") == {}
    assert fetched_at(f"{10 + (enough - 1) // 60}:{(enough - 1) % 60:02}").keys() == {"vehicle-elsewhere"}


def test_two_drives_inside_one_city_after_each_other_are_no_finding():
    back = "    - {coach: Back, time: 14:01, from: bank, to: centre, who: li, vehicle: bus}\n"
    three = TWO_CITIES.replace("qian: {name", "li: {name: Li San}, qian: {name")

    assert said("time: 14:00", three + back) == {}


def test_it_may_lie_on_the_way_of_another_drive_that_leaves_with_it():
    out = "    - {coach: Out, time: '14:00', from: airport, to: garden, who: li, vehicle: bus}\n"
    hall = '  airport: {name: Airport hall, city: Shenzhen, at: "22.6300, 113.8200"}\n'
    three = TWO_CITIES.replace("qian: {name", "li: {name: Li San}, qian: {name").replace(
        "from: centre", "from: airport"
    )

    assert said("time: 14:00", three.replace("vehicles:", f"{hall}vehicles:") + out) == {}
