"""What is said of services at known places that cannot take them."""

from pathlib import Path

import pytest
from command import here, trip_in

TRIP = """
trip: Ports
delegation: {wen: {name: Wen}}
venues:
  hotel: {name: The Hotel, city: Hong Kong, at: "22.2790, 114.1720"}
days:
  2026-05-12:
"""


def asked(folder: Path, *lines: str) -> list[str]:
    """What is asked about the ports of the services of a day."""
    trip_in(folder, TRIP + "".join(f"    - {line}\n" for line in lines))
    return [line for line in here("check", str(folder)).out.splitlines() if "DLG313" in line]


@pytest.mark.parametrize(
    ("mode", "origin", "to", "why"),
    [
        ("flight", "guangzhou-south-station", "PEK", "Guangzhou South Station, which is no airport"),
        ("flight", "PEK", "guangzhou-south-station", "which is no airport"),
        ("flight", "china-ferry-terminal", "PEK", "which is no airport"),
        ("ferry", "china-ferry-terminal", "zhuhai-station", "which is no pier"),
        ("ferry", "china-ferry-terminal", "skypier", "SkyPier, where people only change between boat and aircraft"),
        ("ferry", "skypier", "china-ferry-terminal", "SkyPier, where people only change between boat and aircraft"),
        ("train", "HKG", "guangzhou-south-station", "which is an airport, and no station of it is known"),
        ("train", "guangzhou-south-station", "shekou-cruise-homeport", "which is no station"),
        ("helicopter", "macau-outer-harbour", "west-kowloon-station", "which is no heliport"),
        ("ferry", "shenzhen-bay/CN", "macau-outer-harbour", "a border crossing, and no pier of it is known"),
        ("ferry", "macau-ferry-terminal-sheung-wan", "hengqin/CN", "a border crossing, and no pier of it is known"),
        ("flight", "lo-wu/CN", "PEK", "a border crossing, and no airport of it is known"),
        ("train", "west-kowloon-station", "shenzhen-bay/CN", "a border crossing, and no station of it is known"),
    ],
)
def test_a_service_at_a_place_of_another_kind_is_asked_about(
    mode: str, origin: str, to: str, why: str, tmp_path: Path
) -> None:
    (found,) = asked(tmp_path, f'{{{mode}: S 1, time: "12:00-14:00", from: {origin}, to: {to}}}')

    assert why in found


@pytest.mark.parametrize(
    ("mode", "origin", "to"),
    [("train", "kowloon-tong-station", "lo-wu/HK"), ("train", "gongbei/CN", "guangzhou-south-station")],
)
def test_a_train_inside_a_side_may_end_at_a_crossing_for_people_on_foot(
    mode: str, origin: str, to: str, tmp_path: Path
) -> None:
    assert asked(tmp_path, f'{{{mode}: S 1, time: "12:00-14:00", from: {origin}, to: {to}}}') == []


@pytest.mark.parametrize(
    ("mode", "origin", "to"),
    [
        ("ferry", "north-point-ferry-pier", "macau-outer-harbour"),
        ("ferry", "macau-outer-harbour", "central-piers"),
        ("train", "kowloon-tong-station", "guangzhou-south-station"),
        ("train", "guangzhou-east-station", "hung-hom-station"),
    ],
)
def test_a_service_over_a_border_from_where_nobody_is_examined_is_asked_about(
    mode: str, origin: str, to: str, tmp_path: Path
) -> None:
    assert len(asked(tmp_path, f'{{{mode}: S 1, time: "12:00-14:00", from: {origin}, to: {to}}}')) == 1


@pytest.mark.parametrize(
    ("mode", "origin", "to"),
    [
        ("ferry", "macau-ferry-terminal-sheung-wan", "macau-outer-harbour"),
        ("helicopter", "macau-ferry-terminal-sheung-wan", "macau-outer-harbour"),
        ("train", "west-kowloon-station", "changsha-south-station"),
        ("train", "kowloon-tong-station", "hung-hom-station"),
        ("train", "london-st-pancras", "paris-gare-du-nord"),
        ("train", "london-st-pancras", "CDG"),
        ("train", "Cologne", "FRA"),
        ("ferry", "tallinn-old-port", "Helsinki"),
        ("flight", "HKG", "ZRH"),
        ("ferry", "central-piers", "north-point-ferry-pier"),
    ],
)
def test_nothing_is_asked_of_a_service_between_places_that_take_it(
    mode: str, origin: str, to: str, tmp_path: Path
) -> None:
    assert asked(tmp_path, f'{{{mode}: S 1, time: "12:00-14:00", from: {origin}, to: {to}}}') == []


def test_a_hall_for_those_who_fly_on_lets_nobody_into_the_city(tmp_path: Path) -> None:
    ferry = '{ferry: F 1, time: "10:00-10:40", from: shekou-cruise-homeport, to: HKG}'
    (found,) = asked(tmp_path, ferry, "{coach: Into town, to: hotel}")

    assert "only those who come by air" in found
    assert asked(tmp_path, ferry, '{flight: CX 1, time: "14:00-18:00", from: HKG, to: BKK}') == []


@pytest.mark.parametrize(
    ("origin", "to"),
    [
        ("macau-outer-harbour", "SZX"),
        ("SZX", "macau-outer-harbour"),
        ("MFM", "CAN"),
        ("MFM", "HKG"),
        ("HKG", "SZX"),
        ("MFM", "hong-kong-airport"),
    ],
)
def test_a_helicopter_leaves_from_an_airport_and_lands_there_as_a_flight_does(
    origin: str, to: str, tmp_path: Path
) -> None:
    """People come by land to where it leaves, and go on by land from where it lands."""
    before = '{meeting: Talks, time: "08:00-09:00", venue: tbc}', f"{{coach: Out, to: {origin}}}"
    flown = f'{{helicopter: HX 1, time: "12:00-12:40", from: {origin}, to: {to}}}'

    assert asked(tmp_path, *before, flown, "{coach: Into town, to: hotel}") == []


def test_no_helicopter_over_a_border_lets_people_into_the_city_from_the_pier_inside_an_airport(tmp_path: Path) -> None:
    flown = '{helicopter: HX 1, time: "12:00-12:40", from: MFM, to: skypier}'
    (found,) = asked(tmp_path, flown, "{coach: Into town, to: hotel}")

    assert "goes to Hong Kong Airport SkyPier, whose border control takes in only those who come by air" in found


TALKS = '{meeting: Talks, time: "08:00-09:00", venue: hotel}'
LANDS = '{flight: CX 1, time: "06:00-09:30", from: BKK, to: HKG}'
FLIES = '{flight: CX 2, time: "14:00-18:00", from: HKG, to: BKK}'
FERRY = '{ferry: F 1, time: "13:00-14:10", from: HKG, to: macau-outer-harbour}'
HELICOPTER = '{helicopter: HX 1, time: "13:00-13:15", from: china-ferry-terminal, to: macau-outer-harbour}'


@pytest.mark.parametrize(
    ("lines", "served"),
    [
        ((TALKS, HELICOPTER), "by ferry"),
        ((TALKS, FERRY), "by air"),
        ((TALKS, "{coach: To the airport, to: HKG}", FERRY), "by air"),
        ((TALKS, '{meal: Lunch, time: "11:00-11:30", venue: HKG}', FERRY), "by air"),
        ((LANDS, '{meal: Lunch, time: "11:00-11:30", venue: hotel}', FERRY), "by air"),
        ((LANDS, FERRY), ""),
        ((LANDS, FERRY.replace("HKG", "skypier")), ""),
        (('{ferry: F 2, time: "08:00-08:40", from: shekou-cruise-homeport, to: skypier}', FLIES), ""),
        ((LANDS, '{meal: Lunch, time: "11:00-11:30", venue: HKG}', FERRY), ""),
        ((LANDS, '{meal: Lunch, time: "11:00-11:30", venue: tbc}', FERRY), ""),
        ((TALKS, HELICOPTER.replace("china-ferry-terminal", "macau-ferry-terminal-sheung-wan")), ""),
        ((TALKS, HELICOPTER.replace("helicopter: HX", "ferry: F")), ""),
        ((TALKS, HELICOPTER.replace("macau-outer-harbour", "macau-ferry-terminal-sheung-wan")), ""),
    ],
)
def test_the_hall_of_a_port_lets_out_by_another_service_nobody_who_comes_by_land(
    lines: tuple[str, ...], served: str, tmp_path: Path
) -> None:
    found = asked(tmp_path, *lines)

    assert len(found) == bool(served)
    assert all(f"lets out only those who go {served}" in each for each in found)


@pytest.mark.parametrize(
    ("mode", "origin", "to", "leaves", "ends"),
    [
        ("ferry", "Sheung Wan", "macau-outer-harbour", "Hong Kong-Macau Ferry Terminal", "Macau Outer Harbour"),
        ("ferry", "Taipa", "Sheung Wan", "Taipa Ferry Terminal", "Hong Kong-Macau Ferry Terminal"),
        ("train", "Futian", "guangzhou-south-station", "Futian Station", "Guangzhou South Station"),
        ("train", "Kowloon", "guangzhou-south-station", "West Kowloon Station", "Guangzhou South Station"),
    ],
)
def test_a_service_from_a_district_leaves_from_the_port_that_is_plainly_its_own(
    mode: str, origin: str, to: str, leaves: str, ends: str, tmp_path: Path
) -> None:
    line = f'{{{mode}: S 1, time: "12:00-14:00", from: {origin}, to: {to}}}'

    assert asked(tmp_path, line) == []
    out = here("plan", str(tmp_path)).out
    assert leaves in out
    assert ends in out


@pytest.mark.parametrize(
    ("line", "field", "names"),
    [
        ('{ferry: F, time: "12:00-13:00", from: Sheung Wan, to: Macau}', "goes to Macau", "2 piers"),
        ('{ferry: F, time: "12:00-13:00", from: Macau, to: Sheung Wan}', "leaves from Macau", "2 piers"),
        ('{ferry: F, time: "12:00-13:00", from: Hong Kong, to: macau-taipa-ferry}', "leaves from Hong Kong", "China F"),
    ],
)
def test_a_ferry_names_the_piers_of_a_city_at_either_end(line: str, field: str, names: str, tmp_path: Path) -> None:
    (found,) = asked(tmp_path, line)

    assert field in found
    assert names in found
    assert "Central" not in found  # from where no ferry goes over a border


def test_a_ferry_inside_a_city_keeps_its_districts(tmp_path: Path) -> None:
    assert asked(tmp_path, '{ferry: Star Ferry, time: "12:00", from: Central, to: Tsim Sha Tsui}') == []


def test_the_two_ports_of_a_city_at_which_nobody_wrote_that_people_land_are_named(tmp_path: Path) -> None:
    assert asked(tmp_path, '{flight: XX 1, time: "12:30-17:30", from: HKG, to: Tokyo}') == []

    said = "“XX 1” on 12 May, at Tokyo Haneda Airport or Narita International Airport"
    assert f"arrivals without a port ({said})" in here("check", str(tmp_path)).err


ALONE = """
trip: Ports
delegation: {{wen: {{name: Wen}}}}
days: {{2026-06-08: [{{train: S 1, time: "12:00-13:30", from: {0}, to: {1}}}]}}
"""


@pytest.mark.parametrize(("airport", "other"), [("MBA", "NBO"), ("OGG", "JHM"), ("TIA", "SKP"), ("CJU", "CJU")])
def test_an_airport_of_the_world_without_a_station_takes_no_train(airport: str, other: str, tmp_path: Path) -> None:
    trip_in(tmp_path, ALONE.format(airport, other))

    assert here("check", str(tmp_path)).out.count("which is an airport, and no station of it is known") == 2


@pytest.mark.parametrize("airport", ["PSA", "KMI", "STR", "AGP", "MUC", "TBS", "PER", "CGK", "GDN"])
def test_an_airport_at_which_trains_stop_takes_one(airport: str, tmp_path: Path) -> None:
    trip_in(tmp_path, ALONE.format(airport, airport))

    assert "station" not in here("check", str(tmp_path)).out
