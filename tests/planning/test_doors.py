"""A service written to a door: its port lies on the way there, unless it is a charter (rule 20)."""

import pytest
from programme import clock, party, really_planned

from delegate.checking import examine
from delegate.checks import every_check
from delegate.diagnostics import Finding
from delegate.planning.plan import Plan

PLACES = """
venues:
  hotel: {name: Harbour Hotel, city: Hong Kong, at: "22.2950, 114.1720"}
  ministry: {name: Ministry, city: Tokyo, at: "35.6740, 139.7490"}
  office: {name: Office in Macau, city: Macau, at: "22.1900, 113.5400"}
  talks: {name: Hall in the hills, city: Hong Kong, at: "22.3900, 114.1500"}
  island: {name: Works on the island, city: Hong Kong, at: "22.2080, 114.0290"}
"""
MINISTRY = "    - visit: The ministry\n      time: 09:00-12:00\n      venue: ministry\n"
TALKS = "    - meeting: Talks\n      time: 09:00-10:00\n      venue: hotel\n"


def trip(days: str) -> Plan:
    return really_planned(days, top="base: hotel", places=PLACES)


def found(plan: Plan) -> dict[str, Finding]:
    return {each.name: each for each in examine(plan, every_check())}


def ways(plan: Plan, day: int = 0) -> list[tuple[str, str, str]]:
    ends = [(leg.mode, leg.origin.place, leg.destination.place) for leg in party(plan, day=day).legs]
    return [(mode, one.id, other.id) for mode, one, other in ends if one and other]


@pytest.mark.parametrize("line", ["Home\n      to: base", "CX 501\n      to: hotel", "Home\n      to: hotel"])
def test_a_flight_written_to_where_people_sleep_leaves_and_lands_in_airports(line: str) -> None:
    plan = trip(f"{MINISTRY}    - flight: {line}\n      time: 12:15-16:15\n")

    assert ways(plan)[-2:] == [("flight", "Tokyo", "HKG"), ("coach", "HKG", "hotel")]
    assert {"which-port", "missed-check-in"} <= found(plan).keys()


def test_the_way_from_the_airport_to_the_door_is_judged() -> None:
    lines = f"{TALKS}    - flight: CX 500\n      time: 13:00-18:00\n      from: HKG\n      to: ministry\n"
    plan = trip(
        f"{lines}    - dinner: Dinner\n      time: 18:10-20:00\n      venue: ministry\n".replace("dinner:", "meal:")
    )

    assert clock(party(plan).legs[-1].destination.start, "Asia/Tokyo") == "18:10"
    assert ways(plan)[-1] == ("coach", "Tokyo", "ministry")


@pytest.mark.parametrize("name", ["TurboJET", "TurboJET 11"])
def test_a_ferry_to_a_door_over_a_border_leaves_from_a_pier(name: str) -> None:
    plan = trip(f"{TALKS}    - ferry: {name}\n      time: 10:05-11:05\n      to: office\n")

    assert ways(plan)[-2:] == [("ferry", "Hong Kong", "Macau"), ("coach", "Macau", "office")]
    assert {"which-port", "missed-check-in"} <= found(plan).keys()


def test_a_boat_without_a_number_on_one_side_of_a_border_leaves_from_the_door() -> None:
    visit = "    - visit: The works\n      time: 12:30-14:30\n      venue: island\n"
    plan = trip(f"{TALKS}    - ferry: By boat through the works\n      to: island\n{visit}")

    assert ("ferry", "hotel", "island") in ways(plan)
    assert "which-port" not in found(plan)


def inside_britain(*lines: str) -> Plan:
    """A day in Edinburgh and London, with halls in both and a terminal that has a name and a point of its own."""
    venues = """
venues:
  office: {name: Our office, city: Edinburgh, at: "55.9550, -3.1700"}
  chambers: {name: City Chambers, city: Edinburgh, at: "55.9500, -3.1900"}
  depot: {name: Depot, city: Edinburgh, at: "55.9300, -3.2500"}
  general: {name: General aviation terminal, city: Edinburgh, at: "55.9420, -3.3400"}
"""
    return really_planned("".join(f"    - {line}\n" for line in lines), top="base: office", places=venues)


@pytest.mark.parametrize(("name", "number"), [("BA 1441", True), ("BA1441", True), ("Charter", False)])
def test_a_flight_with_a_number_inside_one_side_leaves_from_no_hall(name: str, number: bool) -> None:
    flight = f"{{flight: {name}, time: '12:00-13:30', from: chambers, to: LHR}}"
    plan = inside_britain("{meeting: M, time: '07:00-08:00', venue: chambers}", flight)

    led = [("coach", "chambers", "EDI"), ("flight", "EDI", "LHR")]
    assert ways(plan)[-2:] == (led if number else [("coach", "office", "chambers"), ("flight", "chambers", "LHR")])


def test_nor_does_it_land_in_one() -> None:
    flight = "{flight: BA 1440, time: '12:00-13:30', from: LHR, to: chambers}"
    plan = inside_britain(flight, "{meeting: N, time: '13:40-14:30', venue: chambers}")

    assert ways(plan)[-2:] == [("flight", "LHR", "EDI"), ("coach", "EDI", "chambers")]
    assert "late-arrival" in found(plan)


@pytest.mark.parametrize(("origin", "leaves"), [("depot", "EDI"), ("general", "general")])
def test_it_leaves_from_a_venue_that_is_called_an_airport_and_from_no_other_of_a_city_with_one(
    origin: str, leaves: str
) -> None:
    plan = inside_britain(f"{{flight: BA 1441, time: '12:00-13:30', from: {origin}, to: LHR}}")

    assert ways(plan)[-1] == ("flight", leaves, "LHR")


def test_a_boat_with_a_number_inside_one_side_leaves_from_no_hall() -> None:
    met = TALKS.replace("venue: hotel", "venue: talks")
    plan = trip(f"{met}    - ferry: Boat 7\n      time: 12:00-12:40\n      from: talks\n      to: island\n")

    assert ways(plan)[-1] == ("ferry", "Hong Kong", "island")
    assert "which-port" in found(plan)


@pytest.mark.parametrize("name", ["Charter", "HKS 34A", "B-LVB"])
def test_a_helicopter_lands_where_it_is_written_to_whatever_its_number(name: str) -> None:
    out = f"    - helicopter: {name}\n      time: 12:00-12:15\n      from: skypier\n      to: island\n"
    visit = "    - visit: The works\n      time: 12:30-14:30\n      venue: island\n"
    back = f"    - helicopter: {name} back\n      time: 15:00-15:15\n      from: island\n      to: skypier\n"
    plan = trip(f"{TALKS}{out}{visit}{back}")

    flown = [way for way in ways(plan) if way[0] == "helicopter"]
    assert flown == [("helicopter", "skypier", "island"), ("helicopter", "island", "skypier")]
    assert not found(plan).keys() & {"which-port", "late-arrival"}


@pytest.mark.parametrize(("of", "to"), [("HKG", "office"), ("HKG", "inn")])
def test_a_helicopter_over_a_border_or_to_a_hotel_of_unknown_position_lands_in_a_port(of: str, to: str) -> None:
    inn = "  inn: {name: Inn, city: Hong Kong}\n"
    flown = f"    - helicopter: HX 101\n      time: 13:00-13:15\n      from: {of}\n      to: {to}\n    - hotel: {to}\n"
    plan = really_planned(TALKS + flown, top="base: hotel", places=PLACES + inn)

    assert to not in {end for mode, _, end in ways(plan) if mode == "helicopter"}


@pytest.mark.parametrize("name", ["Charter", "HKS 34A"])
def test_a_helicopter_lands_by_a_hotel_of_known_position_and_leaves_from_there(name: str) -> None:
    out = f"    - helicopter: {name}\n      time: 13:00-13:15\n      from: HKG\n      to: lodge\n    - hotel: lodge\n"
    back = f"  2030-05-15:\n    - helicopter: {name} back\n      time: 10:00-10:15\n      from: lodge\n      to: HKG\n"
    lodge = '  lodge: {name: Lodge, city: Hong Kong, at: "22.4700, 114.3600"}\n'
    plan = really_planned(TALKS + out + back, top="base: hotel", places=PLACES + lodge)

    flown = [way for day in (0, 1) for way in ways(plan, day) if way[0] == "helicopter"]
    assert flown == [("helicopter", "HKG", "lodge"), ("helicopter", "lodge", "HKG")]
    assert not found(plan).keys() & {"which-port", "goes-nowhere", "service-ends-elsewhere"}


@pytest.mark.parametrize(("at", "ends"), [("4.3000, 73.5500", "resort"), ("4.1790, 73.5110", "Male")])
def test_a_boat_without_a_number_lands_by_a_hotel_out_of_a_town_without_known_piers(at: str, ends: str) -> None:
    places = f"""
venues:
  jetty: {{name: Jetty 1, city: Male, at: "4.1770, 73.5100"}}
  resort: {{name: Resort, city: Male, at: "{at}"}}
"""
    plan = really_planned(
        "    - ferry: Speedboat\n      time: 14:00-14:40\n      from: jetty\n      to: resort\n    - hotel: resort\n",
        top="base: jetty",
        places=places,
    )

    assert next(way for way in ways(plan) if way[0] == "ferry")[2] == ends


@pytest.mark.parametrize("onward", ["time: 16:35-18:50\n      to: PVG", "time: 16:35-20:50\n      to: NRT"])
def test_five_minutes_after_a_landing_no_onward_flight_is_caught(onward: str) -> None:
    first = "    - flight: CX 1\n      time: 12:30-16:30\n      from: HKG\n      to: PEK\n"
    plan = really_planned(f"{first}    - flight: CA 2\n      from: PEK\n      {onward}\n", places=PLACES)

    assert "missed-check-in" in found(plan)


def test_who_goes_on_inside_the_country_enters_it_before_the_next_flight() -> None:
    first = "    - flight: CX 1\n      time: 12:30-16:30\n      from: HKG\n      to: PEK\n"
    onward = "    - flight: CA 2\n      from: PEK\n      time: 20:45-22:50\n      to: PVG\n"
    plan = really_planned(first + onward, places=PLACES)

    assert [part.kind for part in party(plan).legs[1].segments][:2] == ["clear", "exit"]
    assert "missed-check-in" not in found(plan)


NEAR_PORTS = """
venues:
  rooms: {name: Meeting rooms, city: Hong Kong, at: "22.2960, 114.1720"}
  tower: {name: The Tower, city: Hong Kong, at: "22.3033, 114.1602"}
  midi: {name: House, city: Brussels, at: "50.8400, 4.3380"}
  macau: {name: Institute, city: Macau, at: "22.1925, 113.5420"}
"""
BREAKFAST = "    - meal: Breakfast\n      time: 08:00-09:15\n      venue: {0}\n"


def out_and_back(kind: str, door: str, there: str) -> Plan:
    """A breakfast at a hall near a port, and a service from there over a border and back."""
    out = f"    - {kind}: Out\n      time: 11:00-12:00\n      from: {door}\n      to: {there}\n"
    back = f"    - {kind}: Back\n      time: 18:00-19:00\n      from: {there}\n      to: {door}\n"
    return really_planned(BREAKFAST.format(door) + out + back, places=NEAR_PORTS)


def test_a_boat_over_a_border_leaves_from_no_hall_near_a_pier_and_lands_in_none() -> None:
    plan = out_and_back("ferry", "rooms", "macau-outer-harbour")
    asked = [each.message for each in examine(plan, every_check()) if each.name == "which-port"]

    assert [each.split(" Hong Kong")[0] for each in asked] == ["“Out” leaves from", "“Back” goes to"]


@pytest.mark.parametrize(
    ("door", "station", "there"),
    [("tower", "west-kowloon-station", "guangzhou-south-station"), ("midi", "brussels-midi", "London")],
)
def test_a_train_over_a_border_leaves_from_the_station_near_a_hall(door: str, station: str, there: str) -> None:
    assert ways(out_and_back("train", door, there))[0] == ("walk", door, station)


def test_a_boat_inside_one_side_may_leave_from_a_hall_near_a_pier() -> None:
    plan = really_planned(
        BREAKFAST.format("rooms") + "    - ferry: Tour\n      time: 11:00-12:00\n      from: rooms\n      to: rooms\n",
        places=NEAR_PORTS,
    )

    assert "which-port" not in found(plan)


FROM_A_DISTRICT = """
venues:
  works: {name: Works, city: Shenzhen, at: "22.5403, 113.9346"}
"""


def landed_at_shekou(bus: str, leaves: str) -> Plan:
    """A boat that is written to a district with a pier, and a drive below it."""
    boat = "    - ferry: Boat\n      time: 10:30-11:20\n      from: macau-ferry-terminal-sheung-wan\n      to: Shekou\n"
    drive = f"    - {bus}: On\n      time: {leaves}\n      from: Shekou\n      to: works\n"
    return really_planned(boat + drive, places=FROM_A_DISTRICT)


@pytest.mark.parametrize("kind", ["coach", "car"])
def test_a_drive_from_the_district_to_which_a_boat_is_written_leaves_from_its_pier_there(kind: str) -> None:
    plan = landed_at_shekou(kind, "12:00")

    assert ways(plan)[-1] == (kind, "shekou-cruise-homeport", "works")
    assert "tight-leg" not in found(plan)


def test_people_clear_the_port_before_that_drive() -> None:
    assert "late-arrival" in found(landed_at_shekou("coach", "11:25"))
