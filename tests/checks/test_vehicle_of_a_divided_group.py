"""A group whose people come from, or go on to, several places has one vehicle for the drive that they make together."""

from pathlib import Path

import pytest
from command import here, trip_in
from copies import said
from small_trips import worked_out

from delegate.sheet import Edition, settle

TRIP = """\
trip: T
defaults: {vehicle: bus}
delegation:
  ann: {name: Ann, papers: [passport: {nationality: GB}]}
  ben: {name: Ben, papers: [passport: {nationality: GB}]}
  cat: {name: Cat, papers: [passport: {nationality: GB}]}
groups: {east: {people: [ann, ben], vehicle: van}}
venues:
  hk: {name: HK hall, city: Hong Kong, at: "22.2800, 114.1600"}
  hkh: {name: HK hotel, city: Hong Kong, at: "22.2970, 114.1720"}
  club: {name: Club, city: Hong Kong, at: "22.2820, 114.1900"}
  sz: {name: Authority, city: Shenzhen, at: "22.5410, 114.0553"}
vehicles: {van: {kind: coach, seats: 6, plates: [HK, CN]}, bus: {kind: coach, seats: 30, plates: [HK]}}
days:
  2026-06-08:
    - {meeting: Bureau, time: "09:00-10:00", venue: hk}
    - {coach: To the hotel, time: "10:30", from: hk, to: hkh, who: cat, vehicle: bus}
    - {meeting: Talks, time: "14:00-17:00", venue: sz, who: east}
    - {coach: Home, time: "17:30", from: sz, to: hkh, via: [shenzhen-bay], who: east}
    - {meal: Dinner, time: "21:00-22:00", venue: club, who: ben}
    - {hotel: hkh}
  2026-06-09:
    - {meeting: Banks, time: "10:00-11:00", venue: hk, vehicle: bus}
"""
OTHER_BED = TRIP.replace(
    '    - {meal: Dinner, time: "21:00-22:00", venue: club, who: ben}\n    - {hotel: hkh}\n',
    "    - {hotel: hkh, except: ben}\n    - {hotel: club, who: ben}\n",
)
HOME = """\
by coach from Authority to HK hotel
17:15        Ready: Authority, Shenzhen
17:30        Leave: 2 people, East{}
Border: via Shenzhen Bay (open 06:30-24:00)
about 19:40  Set-down: HK hotel, Hong Kong"""


def sheet(folder: Path, text: str, *asked: str) -> str:
    """The movement sheets, without the blanks around their lines."""
    told = here("plan", str(trip_in(folder, text)), "--copy", "movements", "--width", "100", *asked).out
    return "\n".join(each for line in told.splitlines() if (each := line.strip()))


@pytest.mark.parametrize("text", [TRIP, OTHER_BED], ids=["a dinner", "another bed"])
@pytest.mark.parametrize("usual", [True, False], ids=["with a usual bus", "without"])
def test_the_vehicle_of_a_group_takes_all_of_it_where_one_goes_on_elsewhere(
    tmp_path: Path, text: str, *, usual: bool
) -> None:
    text = text if usual else text.replace("defaults: {vehicle: bus}\n", "")

    told = sheet(tmp_path, text, "--for", "van")
    assert told.count("from Authority") == 1
    assert HOME.format("") in told
    complaints = here("check", str(trip_in(tmp_path, text))).out
    assert not [each for each in ("plates", "DLG314", "Authority", "Home") if each in complaints]
    assert "Authority" not in sheet(tmp_path, text, "--for", "bus")


def test_so_it_does_where_one_slept_elsewhere(tmp_path: Path) -> None:
    second_day = '    - {meeting: Banks, time: "10:00-11:00", venue: hk, vehicle: bus}\n'
    text = OTHER_BED.replace(
        second_day, '    - {coach: Over, time: "09:00", from: hkh, to: sz, via: [shenzhen-bay], who: east}\n'
    )

    told = sheet(tmp_path, text, "--for", "van", "--day", "2026-06-09")
    assert told.count("by coach from HK hotel to Authority") == 1
    assert "Leave: 2 people" in told


def test_each_of_two_groups_that_a_line_names_keeps_its_own(tmp_path: Path) -> None:
    text = TRIP.replace("groups: {", "groups: {west: {people: cat, vehicle: bus}, ").replace(
        "who: east", "who: [east, west]"
    )
    text = text.replace('    - {coach: To the hotel, time: "10:30", from: hk, to: hkh, who: cat, vehicle: bus}\n', "")

    assert HOME.format("") in sheet(tmp_path, text, "--for", "van")
    assert "17:30        Leave: 1 person, Cat" in sheet(tmp_path, text, "--for", "bus")


def test_a_named_vehicle_makes_one_drive_for_all_whom_its_line_takes(tmp_path: Path) -> None:
    told = sheet(tmp_path, TRIP.replace("who: east}\n    - {meal", "who: east, vehicle: van}\n    - {meal"))

    assert told.count("from Authority") == 1
    assert HOME.format("") in told


def test_each_of_two_vehicles_of_a_line_makes_one_drive(tmp_path: Path) -> None:
    text = TRIP.replace("who: east}\n    - {meal", "who: east, vehicle: [van, van2]}\n    - {meal")
    text = text.replace("vehicles: {", "vehicles: {van2: {kind: coach, seats: 6, plates: [HK, CN]}, ")

    told = sheet(tmp_path, text)
    assert told.count("from Authority") == 2
    assert HOME.format(", shared with Van2") in told
    assert HOME.format(", shared with Van") in told


def test_each_sheet_of_a_motorcade_has_the_whole_of_its_order(tmp_path: Path) -> None:
    text = TRIP.replace("groups: {", "groups: {west: {people: cat, vehicle: bus}, ")
    text = text.replace("who: east", "who: [east, west]").replace("plates: [HK]}", "plates: [HK, CN]}")
    text = text.replace('    - {coach: To the hotel, time: "10:30", from: hk, to: hkh, who: cat, vehicle: bus}\n', "")
    text = text.replace("who: ben}", "who: [ben, cat]}")

    for vehicle in ("van", "bus"):
        home = sheet(tmp_path, text, "--for", vehicle).partition("from Authority")[2]
        assert "Order of vehicles\n1. Bus: West, 1 person\n2. Van: East, 2 people" in home


def test_a_drive_without_a_vehicle_is_told_once_too(tmp_path: Path) -> None:
    text = TRIP.replace(", vehicle: van}", "}").replace("defaults: {vehicle: bus}\n", "")

    told = sheet(tmp_path, text)
    assert told.count("by coach from Authority to HK hotel") == 1
    assert "On board: 2 people, East" in told


def test_its_seats_are_counted_over_all(tmp_path: Path) -> None:
    complaints = here("check", str(trip_in(tmp_path, TRIP.replace("seats: 6", "seats: 1")))).out

    assert "2 people for the 1 seats of van, on 2 ways" in complaints


def test_the_table_of_drives_of_a_run_sheet_has_it_once_with_everybody() -> None:
    outcome = worked_out(TRIP)
    sheet = settle(outcome.plan, outcome.findings, edition=Edition.RUN_SHEET, languages=("en",))
    (table,) = (each for each in sheet.tables if each.key == "drives")

    rows = [[said(cell) if isinstance(cell, tuple) else cell for cell in row] for row in table.rows]
    (home,) = (row for row in rows if row[5] == ("Authority",))
    assert home[0] == ("Van",)
    assert 2 in home


def test_who_is_set_down_for_two_services_is_told_of_both(tmp_path: Path) -> None:
    services = (
        '    - {flight: CX 450, time: "22:30-00:15", from: HKG, to: TPE, who: ann}\n'
        '    - {flight: CX 500, time: "22:40-03:50", from: HKG, to: NRT, who: ben}\n'
    )
    text = TRIP.replace('    - {meal: Dinner, time: "21:00-22:00", venue: club, who: ben}\n', services)
    text = text.replace("from: sz, to: hkh", "from: sz, to: HKG").replace("{hotel: hkh}", "{hotel: hkh, who: cat}")

    told = sheet(
        tmp_path, text.replace("venue: hk, vehicle: bus}", "venue: hk, who: cat, vehicle: bus}"), "--for", "van"
    )
    assert "CX 450 departs" in told
    assert "CX 500 departs" in told
