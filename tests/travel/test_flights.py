"""Flights are reckoned from gate to gate: short ones mostly on the ground, long ones with the wind or against it."""

import datetime as dt
import statistics

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import legs
from delegate.clock import instants
from delegate.places.gazetteer import shipped
from delegate.places.place import Place
from delegate.travel.distance import km
from delegate.travel.requests import Minutes, RideOptions, total
from delegate.travel.rides import ride
from delegate.values import Point, Text

FLIGHTS = [row for row in legs.published() if row.kind == "flight"]


def flown(origin: str, destination: str, on: dt.date = dt.date(2026, 6, 10)) -> Minutes:
    one, other = (shipped().hub(code) for code in (origin, destination))
    assert one is not None
    assert other is not None
    leave = instants(on, 12 * 60, one.zone)[0]
    return total(ride(one, other, RideOptions("flight", leave, aboard=True)))


@pytest.mark.parametrize("judged", [True, False], ids=["gathered to judge", "in sight of which it was made"])
def test_nine_of_ten_published_flights_are_within_eight_percent(judged: bool) -> None:
    sizes = sorted(abs(each.off) for each in legs.errors(row for row in FLIGHTS if row.judged == judged))

    assert len(sizes) >= 10
    assert statistics.median(sizes) <= 0.04
    assert sizes[int(0.9 * len(sizes)) - 1] <= 0.08


@every(
    ("origin", "destination", "published"),
    [
        ("FCO", "AMM", (225, 225)),
        ("HKG", "SIN", (240, 240)),
        ("PEK", "SHA", (135, 135)),
        ("HKG", "PEK", (195, 210)),
        ("HKG", "LAX", (745, 815)),
        ("LAX", "HKG", (900, 900)),
    ],
)
def test_a_flight_takes_what_the_timetable_says_within_eight_percent(
    origin: str, destination: str, published: tuple[int, int]
) -> None:
    found = flown(origin, destination)

    assert published[0] * 0.92 <= found.planned <= published[1] * 1.08
    assert found.low <= published[0]
    assert published[1] <= found.high


def test_over_the_pacific_the_way_back_against_the_wind_is_longer() -> None:
    assert flown("LAX", "HKG").planned - flown("HKG", "LAX").planned >= 90


def test_to_the_south_there_is_no_wind() -> None:
    assert abs(flown("HKG", "SIN").planned - flown("SIN", "HKG").planned) <= 5


def test_between_europe_and_hong_kong_the_way_is_longer_since_the_airspace_of_russia_is_shut() -> None:
    before, after = (flown("LHR", "HKG", dt.date(year, 6, 10)).planned for year in (2021, 2023))

    assert after >= 1.05 * before
    assert flown("LHR", "PEK", dt.date(2023, 6, 10)) == flown("LHR", "PEK", dt.date(2021, 6, 10))


airports = st.builds(
    lambda latitude, longitude: Place("x", "venue", Text((("", "x"),)), "AA", "UTC", Point(latitude, longitude)),
    st.floats(-89, 89),
    st.floats(-180, 180),
)


@given(one=airports, other=airports)
def test_no_wind_carries_a_flight_beyond_what_physics_allows(one: Place, other: Place) -> None:
    assert one.point
    assert other.point
    found = total(ride(one, other, RideOptions("flight", 29_511_060, aboard=True)))

    assert found.low >= int(km(one.point, other.point) / 1000 * 60)
    assert found.low <= found.planned <= found.high


def over(origin: tuple[float, float], destination: tuple[float, float]) -> Minutes:
    """The minutes from one latitude and longitude to another."""
    hub = shipped().hub("HKG")
    assert hub is not None
    one, other = (hub._replace(point=Point(*each)) for each in (origin, destination))
    leave = instants(dt.date(2026, 6, 10), 12 * 60, one.zone)[0]
    return total(ride(one, other, RideOptions("flight", leave, aboard=True)))


@pytest.mark.parametrize("turn", [30, 90, 150, -120])
def test_the_wind_is_that_of_the_latitude_wherever_on_it_people_fly(turn: int) -> None:
    assert over((-45, turn), (-45, 120 + turn)) == over((-45, 0), (-45, 120))


def test_who_flies_east_over_the_same_latitudes_in_the_other_order_meets_the_same_wind() -> None:
    assert over((-60, -60), (-30, 0)) == over((-30, 0), (-60, 60))
