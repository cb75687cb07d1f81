"""What the map of the world says of a drive: open sea that no land leads round, or a coast along which a road goes."""

from cProfile import Profile

import pytest
from every import every

from delegate.travel.joined_lands import is_over_wide_sea
from delegate.travel.open_sea import _sea, sea_between
from delegate.values import Point

AT = {
    "Tokyo": (35.68, 139.69),
    "Sapporo": (43.06, 141.35),
    "Hakodate": (41.77, 140.73),
    "Osaka": (34.69, 135.50),
    "Fukuoka": (33.59, 130.40),
    "Takamatsu": (34.34, 134.05),
    "Naha": (26.21, 127.68),
    "Manila": (14.60, 120.98),
    "Cebu": (10.32, 123.90),
    "Jakarta": (-6.20, 106.82),
    "Denpasar": (-8.65, 115.22),
    "Surabaya": (-7.26, 112.75),
    "Surabaya as a city": (-7.2492, 112.7508),
    "Port of Surabaya": (-7.20, 112.73),
    "Sumenep": (-7.02, 113.86),
    "Stockholm": (59.33, 18.07),
    "Gothenburg": (57.70, 11.97),
    "Helsinki": (60.17, 24.94),
    "Saint Petersburg": (59.94, 30.31),
    "Rome": (41.90, 12.50),
    "Genoa": (44.41, 8.93),
    "Athens": (37.98, 23.73),
    "Barcelona": (41.39, 2.17),
    "Palma": (39.57, 2.65),
    "Valencia": (39.47, -0.38),
    "Lisbon": (38.72, -9.14),
    "Porto": (41.15, -8.61),
    "Istanbul": (41.01, 28.98),
    "Izmir": (38.42, 27.14),
    "Hong Kong": (22.30, 114.17),
    "Guangzhou": (23.13, 113.26),
    "Xiamen": (24.48, 118.09),
    "Fuzhou": (26.07, 119.30),
    "Kuala Lumpur": (3.14, 101.69),
    "Singapore": (1.29, 103.85),
    "Doha": (25.29, 51.53),
    "Dubai": (25.20, 55.27),
    "Manama": (26.23, 50.58),
    "Riyadh": (24.71, 46.68),
    "Malé": (4.175, 73.51),
    "Colombo": (6.93, 79.85),
    "Suva": (-18.14, 178.44),
    "Apia": (-13.83, -171.77),
    "Shanghai": (31.23, 121.47),
    "Ningbo": (29.87, 121.55),
    "Miami": (25.76, -80.19),
    "Nassau": (25.05, -77.36),
    "San Juan": (18.47, -66.11),
    "Santo Domingo": (18.49, -69.93),
    "Malaga": (36.72, -4.42),
    "Seville": (37.39, -5.98),
    "Melilla": (35.29, -2.94),
    "Tangier": (35.76, -5.83),
    "Oran": (35.70, -0.64),
}
OVER_SEA = (
    "Tokyo-Sapporo Tokyo-Hakodate Naha-Tokyo Naha-Sapporo Manila-Cebu Jakarta-Denpasar Stockholm-Helsinki Rome-Athens "
    "Barcelona-Palma Colombo-Malé Suva-Apia "
    "Miami-Nassau San_Juan-Santo_Domingo Malaga-Melilla Malaga-Oran Seville-Tangier"
)
BY_ROAD = (
    "Hong_Kong-Guangzhou Hong_Kong-Xiamen Xiamen-Fuzhou Hong_Kong-Fuzhou Kuala_Lumpur-Singapore Genoa-Rome "
    "Osaka-Fukuoka Tokyo-Fukuoka Osaka-Takamatsu Lisbon-Porto Barcelona-Valencia Istanbul-Izmir Jakarta-Surabaya "
    "Jakarta-Surabaya_as_a_city Jakarta-Port_of_Surabaya Jakarta-Sumenep "
    "Stockholm-Gothenburg Helsinki-Saint_Petersburg Doha-Dubai Manama-Riyadh Shanghai-Ningbo "
    "Malaga-Seville Tangier-Melilla Melilla-Oran"
)


def sea(way: str) -> float | None:
    one, other = (Point(*AT[name.replace("_", " ")]) for name in way.split("-"))
    assert sea_between(one, other) == sea_between(other, one)
    return sea_between(one, other)


@every("way", OVER_SEA.split())
def test_open_sea_that_no_land_leads_round_lies_between(way: str) -> None:
    assert (sea(way) or 0) >= 30


@every("way", BY_ROAD.split())
def test_a_road_along_a_coast_over_a_bridge_or_round_a_bay_leads_over_no_sea(way: str) -> None:
    assert sea(way) is None


def test_a_short_way_is_that_of_a_town_and_not_looked_at() -> None:
    assert sea_between(Point(-6.80, 39.28), Point(-6.16, 39.20)) is None  # Dar es Salaam and Zanzibar


def test_an_island_is_known_to_be_one_without_walking_over_the_continent_opposite() -> None:
    """A file of 1,500 bytes in which somebody is driven from Narita to Shenzhen had taken 3 s."""
    followed = cells_followed(Point(22.54, 114.05), Point(34.86, 136.81))

    assert 1000 < followed < 60_000  # 190,000 when the way was looked for from the continent alone


@pytest.mark.parametrize(
    ("one", "other"),
    [(Point(60.17, 24.94), Point(24.47, 54.37)), (Point(40.42, -3.70), Point(-1.29, 36.82))],
    ids=["Helsinki to Abu Dhabi", "Madrid to Nairobi"],
)
def test_a_way_round_by_land_is_found_without_looking_for_the_shortest_one(one: Point, other: Point) -> None:
    """A flight that is deleted leaves such a drive: it was looked for for 8 to 10 s."""
    assert sea_between(one, other) is None
    sea_between.cache_clear()
    _sea.cache_clear()
    assert 500 < cells_followed(one, other) < 300_000  # five to seven million when the shortest was looked for


def cells_followed(one: Point, other: Point) -> int:
    """How often a cell beside another one is asked for, from both ends and in every search."""
    profile = Profile()
    profile.runcall(sea_between, one, other)
    return sum(each.callcount for each in profile.getstats() if getattr(each.code, "co_name", "") == "_beside")


@every(
    ("one", "other", "over"),
    [
        ((5.415, 100.34), (3.14, 101.69), False),  # Penang and Kuala Lumpur
        ((56.66, 16.36), (56.88, 16.66), False),  # Kalmar and Öland
        ((57.48, -4.22), (57.413, -6.194), False),  # Inverness and Skye
        ((31.23, 121.47), (31.62, 121.40), False),  # Shanghai and Chongming
        ((8.08, 98.91), (7.88, 98.39), False),  # Krabi and Phuket
        ((62.01, -6.77), (62.06, -7.28), False),  # Tórshavn and Vágar
        ((34.683, 135.511), (34.435, 135.244), False),  # Osaka and its airport in the bay
        ((34.69, 135.50), (34.633, 135.224), False),  # Osaka and the airport of Kobe
        ((35.17, 136.88), (34.858, 136.805), False),  # Nagoya and its airport
        ((33.59, 130.40), (33.846, 131.035), False),  # Fukuoka and the airport of Kitakyushu
        ((33.16, 129.72), (32.917, 129.914), False),  # Sasebo and the airport of Nagasaki
        ((-4.055, 39.67), (-4.035, 39.50), False),  # Mombasa Island and the mainland
        ((1.249, 103.83), (1.314, 103.988), False),  # Sentosa and the pier of Tanah Merah
        ((26.02, 50.50), (26.27, 50.63), False),  # the mainland of Bahrain and its airport
        ((25.85, -80.20), (24.556, -81.76), False),  # Miami and Key West
        ((40.69, -74.17), (40.68, -73.94), False),  # Newark and Brooklyn
        ((29.56, -95.28), (29.30, -94.80), False),  # Houston and Galveston
        ((-27.64, -48.67), (-27.67, -48.55), False),  # Palhoça and the airport of Florianópolis
        ((62.47, 6.155), (62.562, 6.12), False),  # Ålesund and its airport
        ((68.80, 16.54), (68.49, 16.68), False),  # Harstad and Evenes
        ((29.87, 121.55), (29.934, 122.362), False),  # Ningbo and the airport of Zhoushan, over two bridges
        ((25.25, 55.30), (25.22, 55.165), True),  # Dubai and the islands of the World
        ((62.01, -6.77), (61.55, -6.80), True),  # Tórshavn and Suðuroy
        ((43.51, 16.44), (43.172, 16.44), True),  # Split and Hvar
        ((9.14, 99.33), (9.535, 99.935), True),  # Surat Thani and Samui
        ((41.355, -72.10), (41.15, -72.24), True),  # New London and Orient Point
    ],
)
def test_an_island_with_a_bridge_of_the_tables_is_over_no_wide_sea(
    one: tuple[float, float], other: tuple[float, float], over: bool
) -> None:
    assert is_over_wide_sea(Point(*one), Point(*other)) is over
