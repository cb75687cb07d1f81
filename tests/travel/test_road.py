"""Drives know the water across the way, the date of each bridge, and the traffic of the hour at both ends."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegate.assessment.basis_words import basis_words
from delegate.clock import instants
from delegate.places.gazetteer import shipped
from delegate.places.place import Place
from delegate.travel.distance import km
from delegate.travel.requests import Minutes, RideOptions, Segment, total
from delegate.travel.rides import ride
from delegate.travel.traffic import traffic
from delegate.values import Point, Text

NIGHT = (dt.date(2026, 6, 10), 3 * 60)


def hub(name: str) -> Place:
    found = shipped().hub(name)
    assert found is not None
    return found


def city(name: str) -> Place:
    found = shipped().city(name)
    assert found is not None
    return Place(found.id, "city", found.names, found.side, found.zone, found.point, found.id)


def at(date: dt.date, minute: int, zone: str = "Asia/Shanghai") -> int:
    return instants(date, minute, zone)[0]


def drive(origin: Place, destination: Place, date: dt.date, minute: int, mode: str = "car") -> tuple[Segment, ...]:
    return ride(origin, destination, RideOptions(mode, at(date, minute, origin.zone), 12))


def minutes(origin: Place, destination: Place, date: dt.date = NIGHT[0], minute: int = NIGHT[1]) -> Minutes:
    return total(drive(origin, destination, date, minute))


def test_the_road_from_shenzhen_to_zhuhai_goes_round_the_estuary_before_the_link_opens() -> None:
    before = minutes(city("Shenzhen"), city("Zhuhai"), dt.date(2023, 2, 24))

    assert before.planned > 100
    assert total(drive(city("Shenzhen"), city("Zhuhai"), dt.date(2024, 7, 1), 18 * 60, "coach")).planned > 100


def test_zhongshan_to_shenzhen_airport_falls_by_nearly_half_on_the_day_the_link_opens() -> None:
    eve, day = (minutes(city("Zhongshan"), hub("SZX"), dt.date(2024, 6, date)).planned for date in (29, 30))

    assert 0.4 <= day / eve <= 0.58


@pytest.mark.parametrize(
    ("origin", "destination", "date", "over"),
    [
        ("SZX", "Zhongshan", dt.date(2024, 6, 29), "Humen Bridge"),
        ("SZX", "Zhongshan", dt.date(2024, 6, 30), "Shenzhen-Zhongshan Link"),
        ("Humen Station", "Nansha", dt.date(2018, 6, 1), "Humen Bridge"),
        ("Central", "Mong Kok", dt.date(2026, 6, 10), "Harbour"),
        ("Central", "HKG", dt.date(2026, 6, 10), "Lantau Link"),
        ("Tuen Mun Station", "HKG", dt.date(2026, 6, 10), "Tuen Mun-Chek Lap Kok"),
        ("Tuen Mun Station", "HKG", dt.date(2020, 12, 26), "Lantau Link"),
    ],
)
def test_a_drive_names_the_bridge_or_tunnel_that_it_takes(
    origin: str, destination: str, date: dt.date, over: str
) -> None:
    ends = [shipped().hub(name) or city(name) for name in (origin, destination)]

    assert over in basis_words(drive(ends[0], ends[1], date, 180)[0])


def test_no_road_leads_over_the_channel_before_the_tunnel() -> None:
    dover, calais = (Place(name, "venue", Text((("", name),)), side, zone, point) for name, side, zone, point in (
        ("Dover", "GB", "Europe/London", Point(51.128, 1.313)),
        ("Calais", "FR", "Europe/Paris", Point(50.951, 1.858)),
    ))  # fmt: skip

    assert "Channel Tunnel" in basis_words(drive(dover, calais, dt.date(2026, 6, 10), 180)[0])


def test_the_bridge_to_zhuhai_serves_nobody_who_stays_on_the_mainland() -> None:
    assert "Macao" not in basis_words(drive(city("Shenzhen"), city("Zhuhai"), dt.date(2023, 6, 10), 180)[0])


def test_between_its_two_ports_the_bridge_takes_the_minutes_of_its_shuttle() -> None:
    segment = drive(hub("hzmb-hong-kong-port"), hub("hzmb-zhuhai-port"), dt.date(2026, 6, 10), 180)[0]

    assert segment.minutes is not None
    assert 40 <= segment.minutes.planned <= 55
    assert segment.km is not None
    assert segment.km > 40


WORKDAYS = [  # 2026-06-10 is a Wednesday
    ("Guangzhou", dt.date(2026, 6, 10), 18 * 60, 1.76, "evening peak", False),
    ("Shenzhen", dt.date(2026, 6, 10), 18 * 60, 1.53, "evening peak", False),
    ("Shenzhen", dt.date(2026, 6, 10), 8 * 60, 1.35, "morning peak", False),
    ("Shenzhen", dt.date(2026, 6, 10), 12 * 60, 1.15, "daytime traffic", False),
    ("Shenzhen", dt.date(2026, 6, 10), 3 * 60, 1.0, "", False),
    ("Hong Kong", dt.date(2026, 6, 10), 18 * 60, 1.45, "evening peak", False),
    ("Freiburg", dt.date(2026, 6, 10), 18 * 60, 1.4, "evening peak", False),
    ("Shenzhen", dt.date(2026, 6, 12), 18 * 60, 1.73, "evening peak", False),  # a Friday
    ("Shenzhen", dt.date(2026, 6, 13), 8 * 60, 1.0, "", False),  # a Saturday
    ("Shenzhen", dt.date(2026, 5, 9), 8 * 60, 1.35, "morning peak", False),  # a Saturday that is worked
    ("Shenzhen", dt.date(2026, 9, 30), 18 * 60, 1.73, "evening peak", True),
    ("Shenzhen", dt.date(2026, 10, 1), 8 * 60, 1.0, "", False),
]


@pytest.mark.parametrize((("name", "date", "minute", "factor", "hour", "eve")), WORKDAYS)
def test_the_traffic_of_an_hour_goes_by_city_day_and_clock(
    name: str, date: dt.date, minute: int, factor: float, hour: str, eve: bool
) -> None:
    place = city(name)

    assert traffic(place, at(date, minute, place.zone)) == (factor, hour, eve)


def test_the_peak_of_the_hour_is_named_in_the_basis() -> None:
    segment = drive(hub("central-government-offices"), hub("Cyberport"), dt.date(2026, 6, 10), 18 * 60)[0]

    assert basis_words(segment).endswith("evening peak x 1.45")


def test_without_traffic_the_roads_are_empty_and_it_says_so() -> None:
    leave = at(dt.date(2026, 6, 10), 18 * 60)
    segment = ride(hub("central-government-offices"), hub("Cyberport"), RideOptions("car", leave, traffic=False))[0]

    assert basis_words(segment).endswith("empty roads")
    assert segment.minutes == minutes(hub("central-government-offices"), hub("Cyberport"))


def test_only_the_city_at_either_end_slows_a_long_drive() -> None:
    """Shenzhen to Guangzhou at 18:00: of 150 minutes only the half hour in town is longer."""
    night = minutes(city("Shenzhen"), city("Guangzhou"))
    peak = minutes(city("Shenzhen"), city("Guangzhou"), dt.date(2026, 6, 10), 18 * 60)

    assert 10 <= peak.planned - night.planned <= 25


places = st.builds(
    lambda latitude, longitude: Place(
        "x", "venue", Text((("", "x"),)), "CN", "Asia/Shanghai", Point(latitude, longitude), "Shenzhen"
    ),
    st.floats(22.0, 23.6),
    st.floats(112.8, 114.6),
)


@given(one=places, other=places, hour=st.integers(0, 7 * 24))
def test_over_water_and_in_traffic_a_drive_never_beats_its_great_circle_at_130(
    one: Place, other: Place, hour: int
) -> None:
    assert one.point
    assert other.point
    found = total(ride(one, other, RideOptions("coach", at(dt.date(2026, 6, 8), 0) + hour * 60, 20)))

    assert found.low <= found.planned <= found.high
    assert found.low >= int(km(one.point, other.point) / 130 * 60) or km(one.point, other.point) < 0.15


@given(one=places, other=places, minute=st.integers(0, 24 * 60 - 1))
def test_a_peak_hour_never_shortens_a_drive(one: Place, other: Place, minute: int) -> None:
    night, day = (total(ride(one, other, RideOptions("car", at(dt.date(2026, 6, 10), each)))) for each in (180, minute))

    assert day.planned >= night.planned
