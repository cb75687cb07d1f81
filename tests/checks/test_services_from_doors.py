"""Which port a service leaves from that is written to leave from a door."""

import pytest
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

ABROAD = (
    '  lo: {name: Guildhall, city: London, at: "51.5155, -0.0919"}\n'
    '  pa: {name: Hall of Paris, city: Paris, at: "48.8566, 2.3522"}\n'
    '  br: {name: Belfry, city: Brugge, at: "51.2090, 3.2240"}\n'
    '  st: {name: Town House, city: Stockholm, at: "59.3290, 18.0550"}\n'
)
BY_TRAIN = '{train: EUR 5, time: "12:45", from: lo, to: paris-gare-du-nord}'


def test_a_train_from_a_hall_where_people_have_met_leaves_from_a_station() -> None:
    met = '{meeting: Talks, time: "09:00-10:00", venue: %s}'
    top = head("Ng Ho", "", places=ABROAD) + dated("2026-06-08:")

    (asked,) = found(top + dated(met % "lo", BY_TRAIN), "which-port")
    assert asked.message.startswith("“EUR 5” leaves from London, which has 3 stations")
    assert found(top + dated(met % "pa", BY_TRAIN), "which-port") == []  # the hall may be a station of their own


def test_a_flight_to_another_country_leaves_from_no_door_without_a_number_either() -> None:
    flight = '{flight: To Tallinn, time: "12:45", from: st, to: TLL}'

    (asked,) = found(head("Ng Ho", "", places=ABROAD) + dated("2026-06-08:", flight), "which-port")
    assert asked.message.startswith("“To Tallinn” leaves from Stockholm, which has 2 airports")


def ports_unknown(text: str) -> list[str]:
    """What the closing line says of arrivals without a port, and not of border controls of unknown time behind it."""
    said = [each.message for each in not_judged(worked_out(text).plan) if each.reason == "port"]
    return [each.split("the time at the border control")[0] for each in said]


def test_a_flight_lands_in_no_hall_of_a_city_without_an_airport() -> None:
    top = head("Ng Ho", "", places=ABROAD) + dated("2026-12-09:")
    met = '{meeting: Talks, time: "09:00-10:00", venue: br}'
    there = '{flight: XX 1, time: "06:00-07:40", from: VIE, to: br}'
    back = '{flight: XX 2, time: "13:00-14:40", from: br, to: VIE}'

    (asked,) = found(top + dated(met, back), "which-port")
    assert asked.message == (
        "“XX 2” leaves from Brugge, of which no airport is known; "
        "nearest to it: Ostend-Bruges International Airport (24 km)"
    )
    assert ports_unknown(top + dated(there, met)) == ["arrivals without a port (“XX 1” on 9 December)"]
    assert ports_unknown(top + dated(there)) == []  # the venue may be an airport of their own


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Batam Centre Ferry Terminal", True),
        ("Pelabuhan", True),
        ("Nongsa", False),
        ("港口", True),
        ("Port of Batam", True),
    ],
)
def test_a_boat_ends_at_a_pier_of_the_trips_own_where_people_are_met(name: str, own: bool) -> None:
    pier = f'  bt: {{name: {name}, city: Batam, at: "1.1310, 104.0540"}}\n'
    top = head("Ng Ho", "", places=pier) + dated("2026-12-09:")
    there = '{ferry: BF 20, time: "09:00-09:00", from: Singapore, to: bt}'
    met = '{meeting: Welcome, time: "09:30-10:00", venue: bt}'
    back = '{ferry: BF 21, time: "13:00-15:00", from: bt, to: Singapore}'

    text = top + dated(there, met, back)
    assert any("BF 20" in each for each in ports_unknown(text)) != own
    leaves = [each.message for each in found(text, "which-port") if "Batam" in each.message]
    assert (leaves == []) == own


COAST = (
    '  pier: {name: Zanzibar harbour, city: Zanzibar, at: "-6.1590, 39.1910"}\n'
    '  shed: {name: Warehouse, city: Zanzibar, at: "-6.1590, 39.1910"}\n'
    '  depot: {name: Depot, city: Mombasa, at: "-4.0500, 39.6700"}\n'
    '  field: {name: Kilindini Airstrip, city: Mombasa, at: "-4.0500, 39.6700"}\n'
    '  stone: {name: House of Wonders, city: Zanzibar, at: "-6.1620, 39.1880"}\n'
    '  lodge: {name: Lodge, city: Mombasa, at: "-4.0300, 39.7100"}\n'
)
DRIVE = '{coach: To the airport, time: "14:15", from: %s, to: %s}'
FLIGHT = '{flight: KQ 495, time: "18:00-19:20", from: %s, to: NBO}'


def flying(door: str, airport: str, origin: str) -> str:
    """A drive to an airport, and a flight that is written from elsewhere."""
    return head("Ng Ho", "", places=COAST) + dated("2026-09-16:", DRIVE % (door, airport), FLIGHT % origin)


@pytest.mark.parametrize(
    ("door", "airport", "origin", "called"),
    [
        ("stone", "ZNZ", "pier", "Zanzibar harbour"),
        ("stone", "ZNZ", "shed", "Warehouse"),
        ("lodge", "MBA", "depot", "Depot"),
    ],
)
def test_a_flight_from_a_warehouse_leaves_from_the_airport_to_which_people_are_driven_and_is_asked_about(
    door: str, airport: str, origin: str, called: str
) -> None:
    text = flying(door, airport, origin)

    (asked,) = found(text, "which-port")
    assert asked.message.startswith(f"“KQ 495” is written from {called}, and “To the airport” takes the party to ")
    legs = worked_out(text).plan.every_leg
    assert [leg.destination.place.id for leg in legs if leg.destination.place] == [airport, "NBO"]


@pytest.mark.parametrize(("door", "airport", "end"), [("stone", "ZNZ", "shed"), ("lodge", "MBA", "depot")])
def test_so_is_a_flight_to_a_warehouse_whose_people_are_driven_on_from_the_airport(
    door: str, airport: str, end: str
) -> None:
    landing = '{flight: KQ 494, time: "10:00-11:20", from: NBO, to: %s}'
    onward = "{coach: To town, from: %s, to: %s}"
    top = head("Ng Ho", "", places=COAST) + dated("2026-09-16:")

    (asked,) = found(top + dated(landing % end, onward % (airport, door)), "which-port")
    assert asked.message.startswith("“KQ 494” is written to ")
    assert found(top + dated(landing % door, onward % (airport, door)), "which-port") == []


def test_a_flight_from_the_door_where_people_set_off_is_not_asked_about() -> None:
    assert found(flying("lodge", "MBA", "lodge"), "which-port") == []


def test_an_airstrip_of_the_trips_own_says_so_in_its_name() -> None:
    text = flying("lodge", "MBA", "field")

    assert found(text, "which-port") == []
    legs = worked_out(text).plan.every_leg
    assert [leg.destination.name for leg in legs][-2:] == ["Kilindini Airstrip", "Jomo Kenyatta International Airport"]


def test_a_flight_leaves_from_no_harbour_and_a_train_neither() -> None:
    top = head("Ng Ho", "", places=COAST) + dated("2026-09-16:")
    met = '{meeting: Talks, time: "09:00-10:00", venue: stone}'

    legs = worked_out(top + dated(met, FLIGHT % "pier")).plan.every_leg
    assert [leg.origin.name for leg in legs][-1] == "Zanzibar Airport"
    (asked,) = found(top + dated(met, '{train: T 7, time: "18:00-19:20", from: pier, to: depot}'), "which-port")
    assert asked.message.startswith("“T 7” is written as a train from Zanzibar to Depot, and no railway leads over")
    assert found(top + dated(met, '{ferry: Azam 2, time: "18:00-19:20", from: pier, to: depot}'), "which-port") == []


BUSAN = (
    '  pt: {name: Busan port terminal, city: Busan, at: "35.1170, 129.0480"}\n'
    '  ap: {name: Gimhae terminal, city: Busan, at: "35.1800, 128.9380"}\n'
    '  hall: {name: City hall, city: Busan, at: "35.1798, 129.0750"}\n'
)
BOAT = '{ferry: Camellia, time: "19:30-07:30+1", from: pt, to: Fukuoka}'


@pytest.mark.parametrize(
    ("end", "flight", "boats", "lands"),
    [
        ("pt", "XX 77", (BOAT,), "PUS"),
        ("pt", "XX 77", (), "pt"),  # a terminal may be that of an airport
        ("pt", "Charter", (BOAT,), "pt"),  # a charter, or a helicopter: these end where they are written to
        ("ap", "XX 77", (BOAT,), "ap"),
    ],
)
def test_a_flight_of_an_airline_lands_in_no_terminal_of_boats(
    end: str, flight: str, boats: tuple[str, ...], lands: str
) -> None:
    there = f'{{flight: {flight}, time: "10:00-11:10", from: GMP, to: {end}}}'
    met = '{meeting: Talks, time: "14:00-15:00", venue: hall}'
    plan = worked_out(head("Ng Ho", "", places=BUSAN) + dated("2026-06-08:", there, met, *boats)).plan

    assert plan is not None
    leg = next(leg for leg in plan.legs() if leg.mode == "flight")
    assert leg.destination.place is not None
    assert leg.destination.place.id == lands
