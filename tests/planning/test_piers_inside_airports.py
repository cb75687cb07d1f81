"""What a pier inside an airport is, as SkyPier: people change there and enter no country, and nobody drives there."""

import pytest
from every import every
from small_trips import complaints, dated, head, worked_out

from delegate.planning.plan import Plan

VISAS = "visa: {for: HK, entries: 1, expires: 2030-01-01}}, {visa: {for: MO, entries: 1, expires: 2030-01-01}"
PASSPORT = "passport: {nationality: VN, expires: 2032-01-01}"
LANDS = '{flight: SQ 1, time: "08:00-12:00", from: SIN, to: HKG}'
FROM_MACAU = '{ferry: F 1, time: "10:00-11:00", from: macau-outer-harbour, to: skypier}'
TO_MACAU = '{ferry: F 1, time: "15:00-16:00", from: skypier, to: macau-outer-harbour}'
BONDED = '{coach: Bonded, time: "%s", from: %s, to: %s}'
FLIES = '{flight: SQ 2, time: "14:45-18:45", from: HKG, to: SIN}'
AT_THE_AIRPORT = '{meal: Lunch, time: "13:15-13:45", venue: HKG}'


def trip(*lines: str, papers: str = f"{PASSPORT}}}, {{{VISAS}") -> str:
    people = head("Ann", "mo hk").replace("{name: Ann}", f"{{name: Ann, papers: [{{{papers}}}]}}")
    return people + dated("2026-05-12:", *lines)


def planned(text: str) -> Plan:
    plan = worked_out(text).plan
    assert plan is not None
    return plan


@every(
    "lines",
    [
        (FROM_MACAU, FLIES),
        (FROM_MACAU, AT_THE_AIRPORT, FLIES),
        (FROM_MACAU.replace("skypier", "HKG"), AT_THE_AIRPORT, FLIES),
        (LANDS, TO_MACAU),
        (LANDS, AT_THE_AIRPORT, TO_MACAU),
        (LANDS, TO_MACAU.replace("skypier", "HKG")),
        (LANDS, BONDED % ("14:00", "skypier", "hzmb-macau-port")),
        (BONDED % ("10:00", "hzmb-macau-port", "skypier"), FLIES),
    ],
)
def test_who_changes_at_a_pier_inside_an_airport_enters_no_country_there(lines: tuple[str, ...]) -> None:
    text = trip(*lines, papers=f"{PASSPORT}}}, {{visa: {{for: MO, expires: 2030-01-01}}")

    assert complaints(text) == []
    assert [each.into for made in planned(text).passages for each in made] == ["MO" if LANDS in lines else "SG"]


def test_who_comes_to_the_pier_by_a_coach_that_is_for_everybody_enters_the_country() -> None:
    text = trip('{coach: C, time: "09:00", from: Shenzhen, to: skypier}', FLIES, papers=PASSPORT)

    assert [each for each in complaints(text) if "into HK" in each]


def test_an_entry_into_the_city_is_the_only_one_where_people_fly_on_from_the_pier() -> None:
    talks = ['{meeting: Talks, time: "16:00-17:00", venue: hk}', "{hotel: hk}", "2026-05-13:"]
    out = '{ferry: F 2, time: "10:00-11:00", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour}'
    text = trip(LANDS, *talks, out, "{hotel: mo}", "2026-05-14:", FROM_MACAU, FLIES)

    assert complaints(text) == []
    back = FROM_MACAU.replace("skypier", "macau-ferry-terminal-sheung-wan")
    drive = '{coach: To the airport, time: "11:20", to: HKG}'
    assert any("DLG407" in each for each in complaints(text.replace(FROM_MACAU, f"{back}\n    - {drive}")))


def test_no_way_leads_from_a_pier_inside_an_airport_to_the_flight() -> None:
    legs = [(leg.mode, leg.destination.name) for leg in planned(trip(FROM_MACAU, FLIES)).legs()]

    assert legs == [("ferry", "Hong Kong Airport SkyPier"), ("flight", "Singapore Changi Airport")]


@pytest.mark.parametrize("coach", ["", "vehicles: {c: {kind: coach, seats: 40}}\n"])
def test_inside_the_airport_people_walk_and_pass_no_control(coach: str) -> None:
    plan = planned(coach + trip(FROM_MACAU, AT_THE_AIRPORT, FLIES))
    (walk,) = [leg for leg in plan.legs() if leg.destination.name == "Hong Kong International Airport"]

    assert (walk.mode, walk.vehicles) == ("walk", ())
    assert {part.kind for part in walk.segments} == {"exit", "ride"}


def test_a_boat_from_an_airport_leaves_from_the_pier_inside_it() -> None:
    unsaid = TO_MACAU.replace(" from: skypier,", "")
    for line in (unsaid, TO_MACAU.replace("skypier", "HKG"), TO_MACAU):
        ferry = [leg for leg in planned(trip(LANDS, line)).legs() if leg.mode == "ferry"]

        assert [leg.origin.name for leg in ferry] == ["Hong Kong Airport SkyPier"]


@pytest.mark.parametrize(("leaves", "late"), [("12:30", 0), ("11:40", 1)])
def test_the_change_from_the_pier_to_the_flight_takes_its_time(leaves: str, late: int) -> None:
    text = trip(FROM_MACAU, FLIES.replace("14:45", leaves))

    assert len([each for each in complaints(text) if "DLG308" in each]) == late


@every(
    ("sails", "more", "told"),
    [
        ("12:35", "", True),
        ("12:55", "", True),
        ("13:00", "", False),
        ("12:40", ", check-in: 35 min", False),  # who wrote what the operator asks for knows better
    ],
)
def test_from_a_landing_to_a_boat_the_minutes_that_its_pier_once_asked_for_count_on_a_slow_day(sails, more, told):
    boat = TO_MACAU.replace("15:00-16:00", f"{sails}-14:00").replace("}", more + "}")
    tight = [each for each in complaints(trip(LANDS, boat)) if "DLG302" in each]

    assert bool(tight) is told


def test_a_finding_says_of_which_year_the_minutes_of_a_pier_are():
    boat = TO_MACAU.replace("15:00", "12:40")
    (told,) = [each for each in worked_out(trip(LANDS, boat)).findings if each.name == "tight-leg"]

    assert "25 min is what is usual, and 60 were asked for there in 2010" in told.settled(helped=True).help
