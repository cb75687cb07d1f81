"""Drives know the water across the way, the date of each bridge, and the traffic of the hour at both ends."""

import datetime as dt

import pytest
from every import every
from hypothesis import assume, given
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


@every(
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
    dover = Place("dover", "venue", Text((("", "Dover"),)), "GB", "Europe/London", Point(51.128, 1.313))
    calais = Place("calais", "venue", Text((("", "Calais"),)), "FR", "Europe/Paris", Point(50.951, 1.858))

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
    ("London", dt.date(2026, 6, 10), 11 * 60, 1.95, "daytime traffic", False),
    ("London", dt.date(2026, 6, 10), 8 * 60 + 30, 2.7, "morning peak", False),
    ("Paris", dt.date(2026, 6, 14), 12 * 60 + 40, 1.36, "daytime traffic", False),  # a Sunday has no peak
    ("Guangzhou", dt.date(2026, 6, 14), 18 * 60, 1.29, "daytime traffic", False),
    ("London", dt.date(2026, 6, 10), 23 * 60, 1.27, "night traffic", False),
    ("Shenzhen", dt.date(2026, 6, 10), 20 * 60 + 29, 1.25, "evening peak", False),
    ("Shenzhen", dt.date(2026, 6, 10), 20 * 60 + 30, 1.24, "night traffic", False),
]


@every((("name", "date", "minute", "factor", "hour", "eve")), WORKDAYS)
def test_the_traffic_of_an_hour_goes_by_city_day_and_clock(
    name: str, date: dt.date, minute: int, factor: float, hour: str, eve: bool
) -> None:
    place = city(name)

    assert traffic(place, at(date, minute, place.zone))[:3] == (factor, hour, eve)


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


PUBLISHED = [  # what people are told in the traffic of these hours, low and high
    ("LHR", Point(51.4995, -0.1248), "London", 8 * 60 + 30, 75, 120),
    ("LHR", Point(51.4995, -0.1248), "London", 11 * 60, 55, 75),
    ("LHR", Point(51.4995, -0.1248), "London", 18 * 60, 75, 120),
    ("CDG", Point(48.8704, 2.3167), "Paris", 8 * 60 + 30, 45, 75),
    ("CDG", Point(48.8704, 2.3167), "Paris", 11 * 60, 45, 75),
    ("CDG", Point(48.8704, 2.3167), "Paris", 18 * 60, 45, 75),
    ("JFK", Point(40.7489, -73.968), "New York", 8 * 60 + 30, 45, 60),
    ("JFK", Point(40.7489, -73.968), "New York", 11 * 60, 45, 60),
    ("JFK", Point(40.7489, -73.968), "New York", 18 * 60, 45, 60),
]


@every(("airport", "point", "name", "minute", "low", "high"), PUBLISHED)
def test_in_a_congested_capital_the_published_times_lie_within_low_and_high(
    airport: str, point: Point, name: str, minute: int, low: int, high: int
) -> None:
    town = city(name)
    found = minutes(hub(airport), town._replace(kind="venue", point=point), dt.date(2026, 6, 10), minute)

    assert found.low <= low
    assert high <= found.high
    assert low <= found.planned <= high or airport == "JFK"  # its figures are those of a good run


TOWNS = (("Shenzhen", Point(22.5431, 114.0579)), ("Zhongshan", Point(22.517, 113.392)))
FUTIAN, NANSHAN = Point(22.5431, 114.0579), Point(22.53, 113.93)


def between_cities(date: dt.date, hour: int) -> Minutes:
    origin, destination = (city(name)._replace(kind="venue", point=point) for name, point in TOWNS)
    return minutes(origin, destination, date, hour * 60)


@every(
    ("date", "hour", "usual"),
    [
        (dt.date(2024, 9, 30), 18, dt.date(2024, 9, 25)),
        (dt.date(2024, 10, 1), 10, dt.date(2024, 9, 25)),
        (dt.date(2024, 10, 7), 16, dt.date(2024, 9, 25)),
        (dt.date(2025, 9, 30), 18, dt.date(2025, 9, 24)),
        (dt.date(2025, 10, 8), 16, dt.date(2025, 9, 24)),
        (dt.date(2026, 4, 30), 18, dt.date(2026, 4, 22)),
    ],
)
def test_between_cities_the_ends_of_a_mainland_holiday_and_its_eve_take_a_third_longer(
    date: dt.date, hour: int, usual: dt.date
) -> None:
    assert between_cities(date, hour).planned >= 1.25 * between_cities(usual, hour).planned
    assert between_cities(date, hour).high >= 1.4 * between_cities(usual, hour).high


def test_in_the_middle_of_a_holiday_and_in_the_night_of_its_first_day_the_roads_are_as_free_as_on_a_weekend() -> None:
    assert between_cities(dt.date(2024, 10, 3), 10) == between_cities(dt.date(2024, 9, 21), 10)
    assert between_cities(dt.date(2024, 10, 1), 22) == between_cities(dt.date(2024, 9, 21), 22)


def test_inside_a_city_a_holiday_shortens_the_drive_and_says_nothing_of_the_roads_between_cities() -> None:
    futian, nanshan = (city("Shenzhen")._replace(kind="venue", point=point) for point in (FUTIAN, NANSHAN))
    holiday, workday = (drive(futian, nanshan, dt.date(2026, *day), 9 * 60) for day in ((10, 1), (9, 23)))

    assert total(holiday).planned < total(workday).planned
    assert "holiday" not in basis_words(holiday[0])


def test_the_link_alone_is_slowed_by_a_holiday_though_it_has_no_city() -> None:
    ends = [
        Place("x", "venue", Text((("", "x"),)), "CN", "Asia/Shanghai", point, town)
        for point, town in ((Point(22.6, 113.82), "Shenzhen"), (Point(22.55, 113.565), "Zhongshan"))
    ]
    usual, first = (drive(*ends, dt.date(2024, *day), 10 * 60)[0] for day in ((9, 25), (10, 1)))

    assert usual.minutes is not None
    assert first.minutes is not None
    assert first.minutes.planned >= 1.4 * usual.minutes.planned
    assert "holiday traffic between cities x 1.8" in basis_words(first)


def test_a_hong_kong_holiday_does_not_fill_the_roads_of_the_mainland() -> None:
    assert between_cities(dt.date(2026, 7, 1), 10) == between_cities(dt.date(2026, 7, 8), 10)


def test_the_cross_harbour_tunnels_have_ten_minutes_of_queue_at_six_and_none_at_night() -> None:
    ends = hub("central-government-offices"), hub("West Kowloon Station")
    evening, night = (drive(*ends, dt.date(2026, 6, 10), hour * 60)[0] for hour in (18, 3))

    assert "10 min in the queue before the tunnel" in basis_words(evening)
    assert "queue" not in basis_words(night)
    assert evening.minutes is not None
    assert night.minutes is not None
    assert evening.minutes.planned - night.minutes.planned >= 10


def test_the_queue_before_a_tunnel_is_that_of_the_minute_at_which_it_is_reached() -> None:
    ends = hub("central-government-offices"), hub("West Kowloon Station")
    early, first = (drive(*ends, dt.date(2026, 6, 10), minute)[0] for minute in (6 * 60 + 40, 7 * 60))

    assert "queue" not in basis_words(early)
    assert "1 min in the queue before the tunnel" in basis_words(first)  # there are none yet when they leave


@pytest.mark.parametrize(
    ("one", "other", "date", "minute", "published"),
    [
        (Point(46.3105, 6.0773), Point(46.233, 6.055), dt.date(2026, 6, 10), 11 * 60, 20),
        (Point(31.7226, 35.9932), Point(31.976, 35.831), dt.date(2026, 6, 10), 11 * 60, 42),
        (Point(48.17, 17.2127), Point(48.144, 17.11), dt.date(2026, 6, 14), 12 * 60 + 40, 20),
    ],
    ids=["CMS to CERN", "Queen Alia to Regina Pacis", "Bratislava airport to the centre on a Sunday"],
)
def test_a_short_coach_ride_takes_what_programmes_say(
    one: Point, other: Point, date: dt.date, minute: int, published: int
) -> None:
    ends = (Place("x", "venue", Text((("", "x"),)), "FR", "Europe/Paris", point) for point in (one, other))
    found = total(drive(*ends, date, minute, "coach"))

    assert abs(found.planned / published - 1) <= 0.2
    assert found.low <= published <= found.high


places = st.builds(
    lambda latitude, longitude: Place(
        "x", "venue", Text((("", "x"),)), "CN", "Asia/Shanghai", Point(latitude, longitude), "Shenzhen"
    ),
    st.floats(22.0, 23.6),
    st.floats(112.8, 114.6),
)


@given(one=places, other=places, hour=st.integers(0, 7 * 24))
def test_over_water_and_in_traffic_no_drive_beats_its_great_circle_at_130(one: Place, other: Place, hour: int) -> None:
    assert one.point
    assert other.point
    assume(segments := ride(one, other, RideOptions("coach", at(dt.date(2026, 6, 8), 0) + hour * 60, 20)))  # no sea
    found = total(segments)

    assert found.low <= found.planned <= found.high
    assert found.low >= int(km(one.point, other.point) / 130 * 60) or km(one.point, other.point) < 0.15


@given(one=places, other=places, minute=st.integers(0, 24 * 60 - 1))
def test_a_peak_hour_never_shortens_a_drive(one: Place, other: Place, minute: int) -> None:
    night, day = (total(ride(one, other, RideOptions("car", at(dt.date(2026, 6, 10), each)))) for each in (180, minute))

    assert day.planned >= night.planned
