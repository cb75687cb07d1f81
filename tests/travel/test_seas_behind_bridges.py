"""Drives over a bridge or a ferry of the tables go over no sea behind it, and round no sea without a word."""

import datetime as dt

import pytest
from every import every

from delegate.places.place import Place
from delegate.travel.road import open_sea
from delegate.travel.waters import Route, road_era, route
from delegate.values import Point, Text

DATE = dt.date(2026, 6, 10)
AT = {
    "Tallinn": (59.438, 24.748),
    "Helsinki": (60.17, 24.94),
    "Stockholm": (59.3275, 18.054),
    "Uppsala": (59.858, 17.64),
    "Malmo": (55.605, 13.0),
    "Copenhagen": (55.676, 12.568),
    "Odense": (55.40, 10.39),
    "Aarhus": (56.16, 10.20),
    "Hamburg": (53.55, 9.99),
    "Kiel": (54.32, 10.13),
    "Gothenburg": (57.71, 11.97),
    "Rostock": (54.09, 12.14),
    "Stralsund": (54.31, 13.09),
    "Berlin": (52.52, 13.40),
    "Gdynia": (54.52, 18.53),
    "Visby": (57.64, 18.29),
    "Oslo": (59.91, 10.75),
    "Moss": (59.434, 10.658),
    "Horten": (59.417, 10.484),
    "Kristiansand": (58.15, 8.0),
    "Hirtshals": (57.59, 9.96),
    "Belfast": (54.597, -5.93),
    "Edinburgh": (55.953, -3.19),
    "Glasgow": (55.861, -4.25),
    "Dublin": (53.35, -6.26),
    "London": (51.507, -0.128),
    "Paris": (48.857, 2.352),
    "Amsterdam": (52.37, 4.90),
    "Newport": (50.70, -1.29),
    "Portsmouth": (50.80, -1.09),
    "Geneva": (46.20, 6.14),
    "Lausanne": (46.52, 6.63),
    "Evian": (46.40, 6.59),
    "Konstanz": (47.66, 9.175),
    "Friedrichshafen": (47.65, 9.48),
    "Messina": (38.19, 15.55),
    "Reggio": (38.11, 15.65),
    "Catania": (37.50, 15.09),
    "Palermo": (38.116, 13.361),
    "Hiroshima": (34.385, 132.455),
    "Okayama": (34.66, 133.93),
    "Fukuoka": (33.59, 130.40),
    "Oita": (33.238, 131.612),
    "Yamaguchi": (34.186, 131.471),
    "Matsuyama": (33.839, 132.766),
    "Takamatsu": (34.34, 134.05),
    "Tokushima": (34.066, 134.555),
    "Kochi": (33.56, 133.53),
    "Wakayama": (34.226, 135.168),
    "Osaka": (34.69, 135.50),
    "Kobe": (34.69, 135.195),
    "Tokyo": (35.68, 139.77),
    "Narita": (35.77, 140.39),
    "Yokohama": (35.44, 139.64),
    "Kisarazu": (35.38, 139.92),
    "Niigata": (37.92, 139.04),
    "Sado": (38.02, 138.37),
    "Buenos Aires": (-34.6, -58.38),
    "Montevideo": (-34.9, -56.17),
    "Milwaukee": (43.04, -87.91),
    "Grand Rapids": (42.96, -85.66),
    "Baku": (40.41, 49.87),
    "Aktau": (43.65, 51.2),
    "Malaga": (36.72, -4.42),
    "Ceuta": (35.889, -5.316),
    "Melilla": (35.29, -2.94),
    "Juneau": (58.302, -134.42),
    "Zanzibar": (-6.16, 39.20),
    "Dar": (-6.80, 39.28),
    "Wellington": (-41.29, 174.78),
    "Picton": (-41.29, 174.0),
    "Auckland": (-36.85, 174.76),
    "Vancouver": (49.28, -123.12),
    "Victoria": (48.43, -123.37),
    "Nanaimo": (49.165, -123.94),
    "Seattle": (47.61, -122.33),
    "Bremerton": (47.567, -122.63),
    "Tacoma": (47.25, -122.44),
    "Toronto": (43.65, -79.38),
    "Niagara": (43.09, -79.08),
    "Hamilton": (43.255, -79.87),
}


BY_ROAD = (
    "Dublin-London Belfast-London London-Paris London-Amsterdam Tallinn-Helsinki Oslo-Copenhagen Stockholm-Copenhagen "
    "Copenhagen-Aarhus Copenhagen-Hamburg Malmo-Hamburg Copenhagen-Berlin Odense-Hamburg Malmo-Rostock Malmo-Stralsund "
    "Berlin-Stockholm Hamburg-Oslo Hamburg-Gothenburg Kiel-Oslo Kiel-Gothenburg Rostock-Stockholm Amsterdam-Oslo "
    "Palermo-Catania Osaka-Fukuoka Osaka-Kochi Auckland-Wellington Seattle-Vancouver"
)
ALONG_THE_SHORE = (
    "Osaka-Wakayama Osaka-Kobe Hiroshima-Okayama Hiroshima-Yamaguchi Fukuoka-Oita Matsuyama-Kochi Takamatsu-Tokushima "
    "Tokyo-Narita Tokyo-Yokohama Catania-Palermo Oslo-Moss Seattle-Vancouver Seattle-Tacoma Victoria-Nanaimo "
    "Toronto-Hamilton"
)


def place(name: str) -> Place:
    return Place(name, "city", Text((("", name),)), "X", "UTC", Point(*AT[name]), name)


def sea(way: str) -> float | None:
    one, other = map(place, way.split("-"))
    return open_sea(one, other, "coach", DATE)


def over(way: str) -> list[str] | None:
    """The bridges and ferries of the tables on a drive; None where there is none."""
    one, other = (Point(*AT[name]) for name in way.split("-"))
    found = route(one, other, "coach", road_era(DATE), frozenset({"X"}), _whole)
    return None if found is None else [each.name for each in found.passages]


def _whole(found: Route) -> float:
    return found.about + found.over + found.delay.planned


@pytest.mark.parametrize(
    "way", ["Tallinn-Stockholm", "Tallinn-Uppsala", "Copenhagen-Gdynia", "Copenhagen-Visby", "Visby-Malmo"]
)
def test_open_sea_behind_a_bridge_or_a_ferry_of_the_tables_is_no_road(way: str) -> None:
    assert (sea(way) or 0) >= 30


@pytest.mark.parametrize("way", ["Belfast-Glasgow", "Edinburgh-Belfast", "Kristiansand-Hirtshals"])
def test_a_ferry_of_the_tables_far_round_is_not_the_way_that_people_take(way: str) -> None:
    assert (sea(way) or 0) >= 30


@every("way", BY_ROAD.split())
def test_a_road_with_the_bridges_and_ferries_of_the_tables_leads_there(way: str) -> None:
    assert sea(way) is None
    assert over(way) is not None


@every(
    ("way", "names"),
    [
        ("Copenhagen-Rostock", ["Rødby-Puttgarden vehicle ferry"]),
        ("Copenhagen-Berlin", ["Rødby-Puttgarden vehicle ferry"]),
        ("Berlin-Stockholm", ["Rødby-Puttgarden vehicle ferry", "Øresund Bridge"]),
        ("Odense-Hamburg", ["the border at Flensburg"]),
        ("Hiroshima-Matsuyama", ["Shimanami bridges"]),
        ("Matsuyama-Yamaguchi", ["Shimanami bridges"]),
        ("Matsuyama-Oita", ["Misaki-Saganoseki vehicle ferry"]),
        ("Kochi-Oita", ["Misaki-Saganoseki vehicle ferry"]),
        ("Okayama-Takamatsu", ["Great Seto Bridge"]),
        ("Osaka-Tokushima", ["Akashi Kaikyo Bridge", "Onaruto Bridge"]),
        ("Hiroshima-Fukuoka", ["Kanmon Bridge"]),
        ("Yokohama-Kisarazu", ["Tokyo Bay Aqua-Line"]),
        ("Portsmouth-Newport", ["Portsmouth-Fishbourne vehicle ferry"]),
        ("Messina-Reggio", ["Strait of Messina vehicle ferry"]),
        ("Horten-Moss", ["Moss-Horten vehicle ferry"]),
        ("Wellington-Picton", ["Wellington-Picton vehicle ferry"]),
        ("Vancouver-Victoria", ["Tsawwassen-Swartz Bay vehicle ferry"]),
        ("Vancouver-Nanaimo", ["Horseshoe Bay-Nanaimo vehicle ferry"]),
        ("Buenos Aires-Montevideo", ["Buenos Aires-Colonia vehicle ferry"]),
        ("Milwaukee-Grand Rapids", ["the south end of the lake at Gary"]),
        ("Baku-Aktau", ["the road from Astrakhan to Atyrau"]),
        ("Malaga-Ceuta", ["Algeciras-Ceuta vehicle ferry"]),
        ("Malaga-Melilla", ["Algeciras-Ceuta vehicle ferry"]),
        ("Toronto-Niagara", ["the head of the lake at Burlington"]),
    ],
)
def test_a_drive_over_an_inland_sea_goes_by_its_bridge_its_ferry_or_its_head(way: str, names: list[str]) -> None:
    assert over(way) == names


@every("way", ["Berlin-Stockholm", "Hamburg-Stockholm", "Rostock-Stockholm"])
def test_a_bridge_is_driven_from_the_shore_on_which_people_are_whichever_end_is_nearer(way: str) -> None:
    """From Rødby the end of the bridge in Malmö is the nearer one: they were to cross the Baltic to it."""
    one, other = (Point(*AT[name]) for name in way.split("-"))
    there, back = (
        route(*ends, "coach", road_era(DATE), frozenset({"X"}), _whole) for ends in ((one, other), (other, one))
    )
    zealand, scania = Point(55.63, 12.67), Point(55.565, 12.905)
    assert there
    assert back
    assert (there.stretches[-2][1], there.stretches[-1][0]) == (zealand, scania)
    assert (back.stretches[0][1], back.stretches[1][0]) == (scania, zealand)


@every("way", ALONG_THE_SHORE.split())
def test_a_drive_along_an_inland_sea_crosses_nothing(way: str) -> None:
    assert over(way) == []


@pytest.mark.parametrize("way", ["Niigata-Sado", "Dar-Zanzibar", "Seattle-Juneau"])
def test_no_road_leads_to_an_island_without_a_bridge_or_a_town_behind_icefields(way: str) -> None:
    assert over(way) is None
    assert sea(way) is None, "it is sure, not only what the map of the world says"
