"""The only vehicle does not follow a party that goes away by a service."""

import pytest
from printers_vehicles import CARS, COACH, START, TOP, found, item, plan, two_parties

CITIES = """\
trip: Printers
delegation:
  lam: {name: Lam, people: 13}
venues:
  cgo: {name: CGO, city: Hong Kong, at: "22.2808, 114.1654"}
  h: {name: Beijing Hotel, city: Beijing, at: "39.9087, 116.4105"}
  t: {name: Zhongguancun, city: Beijing, at: "39.9836, 116.3160"}
vehicles: {coach-1: {kind: coach, seats: 20, plates: [HK, CN]}}
days:
  2026-05-11:
    - {meeting: Before, time: 05:30-06:00, venue: cgo}
    - {flight: CX 390, time: 10:00-13:20, from: HKG, to: PEK}
    - {hotel: h, nights: 3}
  2026-05-13:
    - {meeting: Park, TIME, venue: t}
  2026-05-14:
    - {flight: CX 331, time: 16:00-19:50, from: PEK, to: HKG}
    - {meeting: After, time: 21:30-22:00, venue: cgo}
"""


@pytest.mark.parametrize("time", ["time: 14:00-16:00", "time: morning"])
def test_the_only_vehicle_does_not_follow_a_party_empty_that_left_its_city_by_a_service(time):
    text = CITIES.replace("TIME", time)

    said = found(text)
    assert "no-vehicle" in said
    carried = [[leg.origin.place.city, leg.destination.place.city] for leg in plan(text).legs() if leg.vehicles]
    assert carried == [["Hong Kong", "Hong Kong"]] * 2


BEYOND = """\
trip: One bus in Tokyo
delegation: {ma: {name: Ma}}
vehicles: {bus: {kind: coach, seats: 25}}
venues:
  meti: {name: METI, city: Tokyo, at: "35.6720, 139.7510"}
  works: {name: Works, city: Toyota, at: "35.0560, 137.1570"}
  castle: {name: Nagoya Castle, city: Nagoya, at: "35.1850, 136.8900"}
days:
  2026-04-21:
    - {meeting: METI, time: 10:00-11:00, venue: meti, vehicle: bus}
    - {train: Nozomi 35, time: 13:00-14:40, from: tokyo-station, to: nagoya-station}
    - {visit: Works, TIME, venue: worksTHERE}
    - {hotel: castle}
"""


@pytest.mark.parametrize("time", ["time: 16:30-17:30", "time: 22:30-23:00", "time: afternoon"])
def test_the_only_vehicle_does_not_follow_a_party_to_the_towns_beyond_its_station(time):
    text = BEYOND.replace("TIME", time).replace("THERE", "")

    said = found(text)
    assert "2 drives have no vehicle" in said["no-vehicle"].message
    assert not {"vehicle-elsewhere", "unused-vehicle"} & said.keys()
    carried = [leg.destination.name for leg in plan(text).legs() if leg.vehicles]
    assert carried == ["Tokyo Station"]


def test_the_only_vehicle_that_somebody_wrote_beyond_the_station_takes_the_drives_there():
    text = BEYOND.replace("TIME", "time: 22:30-23:00").replace("THERE", ", vehicle: bus")

    carried = [leg.destination.name for leg in plan(text).legs() if leg.vehicles]
    assert carried[-2:] == ["Works", "Nagoya Castle"]


def test_the_only_vehicle_waits_in_its_city_for_a_party_that_comes_back_by_a_service():
    back = """\
    - {train: Nozomi 60, time: 19:00-20:40, from: nagoya-station, to: tokyo-station}
    - {meal: Supper, time: 21:30-22:00, venue: meti}
"""
    text = BEYOND.replace("TIME", "time: 16:00-16:30").replace("THERE", "").replace("    - {hotel: castle}\n", back)

    carried = [leg.destination.name for leg in plan(text).legs() if leg.vehicles]
    assert carried == ["Tokyo Station", "METI"]


@pytest.mark.parametrize(
    ("leaves", "vehicle", "said"),
    [
        ("11:00", "", "no-vehicle"),
        ("11:00", "      vehicle: coach-1\n", "vehicle-elsewhere"),
        ("11:15", "", None),
        ("11:15", "      vehicle: coach-1\n", None),
    ],
)
def test_the_only_vehicle_takes_no_drive_for_which_it_may_come_late_and_a_written_one_is_told(leaves, vehicle, said):
    lines = item("Mill", "10:00-16:00", "mill", "who: wen", "vehicle: coach-1")
    lines += item("Works", "09:00-10:00", "works", "who: members")
    lines += f"    - coach: Back\n      time: {leaves}\n      to: guild\n      who: members\n{vehicle}"
    lines += item("Talks", "15:00-16:00", "guild", "who: members")

    names = found(TOP + COACH + START.replace("venue: guild\n", "venue: guild\n      who: wen\n") + lines).keys()
    assert {"no-vehicle", "vehicle-elsewhere"} & names == ({said} if said else set())


def test_a_drive_home_that_somebody_wrote_keeps_the_only_vehicle_there():
    text = CITIES.replace("TIME", "time: 14:00-16:00").replace("venue: cgo}\n\n", "venue: cgo}\n")
    home = text.replace("time: 21:30-22:00, venue: cgo", "time: 21:30-22:00, venue: cgo, vehicle: coach-1")
    home = home.replace("    - {meeting: Before, time: 05:30-06:00, venue: cgo}\n", "")

    said = found(home)
    assert "no-vehicle" in said
    assert "vehicle-elsewhere" not in said


def test_a_party_at_a_hotel_may_leave_earlier_than_it_has_to_and_is_a_warning_at_most():
    nights = "    - {hotel: guild, who: wen}\n    - {hotel: works, who: members}\n  2026-12-02:\n" + item(
        "Mill", "15:00-16:00", "mill", "vehicle: coach-1"
    )

    assert found(COACH + two_parties("works", nights))["vehicle-elsewhere"].severity.word == "warning"


def test_a_vehicle_without_plates_for_the_other_side_cannot_fetch_a_party_there():
    line = item("Mill", "15:00-16:00", "mill", "vehicle: coach-1")

    said = found(COACH + two_parties("far", line, ends="11:30"))["vehicle-elsewhere"]
    assert said.message.endswith("it has plates for HK and cannot drive from HK to CN")


def test_two_vehicles_of_a_line_fetch_a_party_each():
    line = item("Mill", "15:00-16:00", "mill", "vehicle: [coach-1, coach-2]")
    mapped = item("Mill", "15:00-16:00", "mill", "vehicle: {coach-1: wen, coach-2: members}")

    assert "vehicle-elsewhere" not in found(CARS + two_parties("works", line))
    assert "vehicle-elsewhere" not in found(CARS + two_parties("works", mapped))


def test_the_only_vehicle_does_not_take_two_parties_whom_it_cannot_both_fetch():
    said = found(COACH + two_parties("works", item("Mill", "10:00-16:00", "mill")))

    assert "no-vehicle" in said
    assert "vehicle-elsewhere" not in said
