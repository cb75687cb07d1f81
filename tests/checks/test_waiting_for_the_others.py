"""People wait at one place for the vehicle that brings the others there and then takes all of them on (rule 24)."""

import json
from pathlib import Path

import pytest
from command import here, trip_in

TOP = """
trip: Two rounds
base: conrad
vehicles:
  bus: {kind: coach, seats: 20, plates: [HK, CN]}
  van: {kind: coach, seats: 20, plates: [HK, CN]}
delegation: {a: {name: A}, b: {name: B}, c: {name: C}}
venues:
  conrad: {name: Conrad, city: Hong Kong, at: "22.2770, 114.1650"}
  offices: {name: The Offices, city: Hong Kong, at: "22.2808, 114.1654"}
  hku: {name: HKU, city: Hong Kong, at: "22.2830, 114.1371"}
  icc: {name: ICC, city: Hong Kong, at: "22.3033, 114.1602"}
  park: {name: Science Park, city: Hong Kong, at: "22.4270, 114.2100"}
  civic: {name: Civic Hall, city: Shenzhen, at: "22.5470, 114.0540"}
days:
  2026-12-09:
"""
ROUNDS = """\
    - {coach: First, time: "09:00", to: offices, who: [a, b], vehicle: bus}
    - {coach: Second, time: "09:45", to: offices, who: c, vehicle: bus}
"""
LUNCH = '    - {meal: Lunch, time: "12:30-13:30", venue: icc, vehicle: bus}\n'


def told(folder: Path, days: str) -> list[str]:
    """The checks that speak of the vehicle, or of who comes too late."""
    trip_in(folder, TOP + days)
    lines = here("check", str(folder)).out.splitlines()
    return [code for line in lines for code in ("DLG301", "DLG314", "DLG315") if code in line]


@pytest.mark.parametrize(
    "onward",
    [
        LUNCH,
        LUNCH.replace("bus", "[bus, van]"),
        LUNCH.replace("bus", "{bus: [a, c], van: [b]}"),
        '    - {coach: On, to: icc, vehicle: bus}\n    - {meal: Lunch, time: "12:30-13:30", venue: icc}\n',
        "    - {coach: On, to: hku, vehicle: bus}\n    - {coach: Then, to: icc, vehicle: bus}\n" + LUNCH,
        "    - {hotel: icc, vehicle: bus}\n",
        '    - {hotel: icc, vehicle: bus}\n    - {meal: Dinner, time: "19:00-21:00", venue: hku, vehicle: bus}\n',
        '    - {meeting: Talks, time: "12:45-14:00", venue: civic, vehicle: bus}\n',
    ],
    ids=[
        "a-lunch",
        "two-vehicles",
        "who-rides-in-which",
        "a-drive",
        "two-drives",
        "a-hotel",
        "a-hotel-and-a-dinner",
        "over-the-border",
    ],
)
def test_a_vehicle_that_brings_two_parties_in_two_rounds_takes_all_of_them_on(onward: str, tmp_path: Path) -> None:
    assert told(tmp_path, ROUNDS + onward) == []


def test_whoever_has_a_visit_there_waits_for_those_whom_the_vehicle_fetches_first(tmp_path: Path) -> None:
    days = """\
    - {coach: To HKU, time: "08:40", to: hku, who: a, vehicle: bus}
    - {coach: To the park, time: "08:40", via: [hku], to: park, who: [b, c], vehicle: bus}
    - {visit: HKU, time: "09:15-10:15", venue: hku, who: a}
    - {visit: The park, time: "10:00-10:45", venue: park, who: [b, c]}
    - {coach: Back, time: "10:50", to: hku, who: [b, c], vehicle: bus}
    - {meal: Lunch, time: "12:30-13:30", venue: conrad, vehicle: bus}
"""
    assert told(tmp_path, days) == []
    assert "DLG314" in told(tmp_path, days.replace("12:30-13:30", "11:30-13:30"))


def test_the_only_vehicle_of_the_trip_makes_both_rounds(tmp_path: Path) -> None:
    named = (TOP + ROUNDS + LUNCH).replace("  van: {kind: coach, seats: 20, plates: [HK, CN]}\n", "")
    trip_in(tmp_path, named.replace(", vehicle: bus", ""))

    assert "DLG3" not in here("check", str(tmp_path)).out
    rows = here("plan", str(tmp_path), "--copy", "movements").out
    assert "No vehicle is named" not in rows
    assert rows.count("09:51        Leave: ") == 2


def test_the_schedule_the_movement_sheet_and_the_vehicles_have_the_same_minutes(tmp_path: Path) -> None:
    told(tmp_path, ROUNDS + LUNCH)
    plan, sheet = (here("plan", str(tmp_path), *more).out.splitlines() for more in ((), ("--copy", "movements")))
    trip = json.loads(here("plan", str(tmp_path), "-o", "-", "--format", "json").out)

    last = trip["vehicles"][0]["drives"][-1]
    leave, arrive = last["leave"][11:16], last["arrive"][11:16]
    assert leave == "09:51"
    assert last["people"] == ["a", "b", "c"]
    assert [line.split()[0] for line in plan if "> to ICC" in line] == [f"{leave}-{arrive}"] * 2
    at = [number for number, line in enumerate(sheet) if line.endswith("to ICC")]
    assert [sheet[number + 1].split()[:2] for number in at] == [[leave, "Leave:"]] * 2
    assert len({line.split("bus")[1] for line in plan if "> to ICC" in line}) == 1  # as many minutes spare


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        (ROUNDS + LUNCH.replace("12:30", "10:05"), ["DLG314", "DLG301"]),
        (ROUNDS + '    - {coach: On, time: "09:20", to: icc, who: [a, b], vehicle: bus}\n' + LUNCH, ["DLG314"]),
        (ROUNDS.replace("09:45", "09:03") + LUNCH, ["DLG314"]),
    ],
    ids=["too-late-for-lunch", "somebody-wrote-when-they-leave", "the-second-round-before-the-first-is-over"],
)
def test_a_vehicle_is_booked_twice_where_they_cannot_wait(days: str, codes: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, days) == codes


def test_nobody_waits_where_the_vehicle_has_nothing_else_to_do(tmp_path: Path) -> None:
    days = ROUNDS.replace("bus", "van") + LUNCH

    assert told(tmp_path, days) == []
    rows = here("plan", str(tmp_path)).out.splitlines()
    assert [line.split("-")[0] for line in rows if "> to ICC" in line] == ["09:06", "09:51"]
