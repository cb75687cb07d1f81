"""The sea that no railway crosses, and the tunnels, bridges and train ferries over which one does."""

from choosing import few
from every import every

from delegate.places.gazetteer import shipped
from delegate.places.shipped import load
from delegate.travel.joined_lands import sea_without_railway
from delegate.values import Point

AT = {
    "Fukuoka": (33.59, 130.42),
    "Busan": (35.115, 129.04),
    "Tokyo": (35.68, 139.77),
    "Sapporo": (43.07, 141.35),
    "Okayama": (34.67, 133.92),
    "Takamatsu": (34.35, 134.05),
    "Seoul": (37.56, 126.97),
    "Jeju": (33.51, 126.49),
    "Dar es Salaam": (-6.82, 39.29),
    "Zanzibar": (-6.222, 39.225),
    "Havana": (23.13, -82.36),
    "Miami": (25.79, -80.29),
    "Honolulu": (21.32, -157.92),
    "Kahului": (20.9, -156.43),
    "Wellington": (-41.28, 174.78),
    "Picton": (-41.29, 174.0),
    "Auckland": (-36.85, 174.76),
    "London": (51.53, -0.126),
    "Paris": (48.88, 2.35),
    "Brussels": (50.83, 4.34),
    "Dublin": (53.35, -6.25),
    "Belfast": (54.6, -5.93),
    "Cardiff": (51.48, -3.18),
    "Holyhead": (53.31, -4.63),
    "Copenhagen": (55.67, 12.56),
    "Malmö": (55.61, 13.0),
    "Berlin": (52.525, 13.37),
    "Hamburg": (53.55, 10.0),
    "Frederikshavn": (57.44, 10.54),
    "Rødby": (54.66, 11.35),
    "Westerland": (54.907, 8.31),
    "Palermo": (38.11, 13.37),
    "Rome": (41.9, 12.5),
    "Cagliari": (39.22, 9.11),
    "Guangzhou": (22.99, 113.27),
    "Haikou": (19.98, 110.34),
    "Taipei": (25.05, 121.52),
    "Xiamen": (24.64, 118.07),
    "Dalian": (38.92, 121.63),
    "Shanghai": (31.19, 121.32),
    "Kuala Lumpur": (3.13, 101.69),
    "Singapore": (1.332, 103.74),
    "Istanbul": (41.0, 28.95),
    "Ankara": (39.94, 32.84),
    "Chennai": (13.08, 80.27),
    "Rameswaram": (9.28, 79.3),
    "Colombo": (6.93, 79.85),
    "Athens": (37.98, 23.72),
    "Kalamata": (37.04, 22.11),
    "Heraklion": (35.34, 25.14),
    "Montauk": (41.05, -71.95),
    "Boston": (42.35, -71.06),
    "Suva": (-18.14, 178.44),
    "Apia": (-13.83, -171.77),
}
PARTED = (
    "Fukuoka-Busan Tokyo-Busan Seoul-Jeju Dar_es_Salaam-Zanzibar Havana-Miami Honolulu-Kahului Wellington-Picton "
    "London-Dublin London-Belfast Cagliari-Rome Taipei-Xiamen Chennai-Colombo Athens-Heraklion Suva-Apia"
)
JOINED = (
    "London-Paris London-Brussels Tokyo-Sapporo Tokyo-Fukuoka Okayama-Takamatsu Copenhagen-Malmö Copenhagen-Berlin "
    "Malmö-Berlin Copenhagen-Hamburg Frederikshavn-Copenhagen Rødby-Hamburg Westerland-Hamburg Palermo-Rome "
    "Guangzhou-Haikou Cardiff-Holyhead Dublin-Belfast Dalian-Shanghai Kuala_Lumpur-Singapore Istanbul-Ankara "
    "Chennai-Rameswaram Athens-Kalamata Montauk-Boston Wellington-Auckland"
)


def sea(way: str) -> float | None:
    one, other = (Point(*AT[name.replace("_", " ")]) for name in way.split("-"))
    assert bool(sea_without_railway(one, other)) == bool(sea_without_railway(other, one))
    return sea_without_railway(one, other)


@every("way", PARTED.split())
def test_two_lands_that_no_railway_joins_are_parted_by_their_sea(way: str) -> None:
    assert (sea(way) or 0) > 8


@every("way", JOINED.split())
def test_a_tunnel_a_bridge_a_train_ferry_or_land_far_round_joins_two_places(way: str) -> None:
    assert sea(way) is None


def test_of_a_point_in_the_open_sea_nothing_is_said() -> None:
    assert sea_without_railway(Point(30.0, -40.0), Point(*AT["Paris"])) is None


def test_no_sea_parts_two_shipped_stations_of_one_side() -> None:
    """So that these, the most usual ones, need no look at the map."""
    rows = (row["id"] for row in load("hubs.json")["rows"] if row["kind"] == "station")
    known = [found for row in rows if (found := shipped().hub(row)) and found.point]
    stations = sorted(known, key=lambda each: each.side)
    ways = [
        (one, other)
        for at, one in enumerate(stations)
        for other in few(stations[at + 1 : at + 9], of=stations[at + 1 :])
        if one.side == other.side
    ]

    assert len(ways) > 200
    assert len({each.id for way in ways for each in way}) > 70
    assert not any(sea_without_railway(one.point, other.point) for one, other in ways if one.point and other.point)
