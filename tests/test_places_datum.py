"""Points from Mainland maps are turned into what GPS measures."""

from hypothesis import given
from hypothesis import strategies as st

from delegate.places.datum import bd09, gcj02, wgs84
from delegate.travel.distance import km
from delegate.values import Point

POINTS = st.builds(Point, st.floats(21, 45), st.floats(80, 125))
FUTIAN_PORT = Point(22.5149, 114.0656)


def test_the_shift_around_the_pearl_river_is_as_large_as_measured():
    assert 0.596 <= km(FUTIAN_PORT, gcj02(FUTIAN_PORT)) <= 0.638
    assert 1.211 <= km(FUTIAN_PORT, bd09(FUTIAN_PORT)) <= 1.289


def test_a_known_pair_of_tiananmen_agrees_to_ten_metres():
    assert km(gcj02(Point(39.907375, 116.391349)), Point(39.908776, 116.397592)) < 0.01


@given(POINTS)
def test_a_shifted_point_comes_back_to_a_few_metres(point):
    assert km(wgs84(gcj02(point), "gcj02"), point) < 0.005
    assert km(wgs84(bd09(point), "bd09"), point) < 0.005


def test_a_point_without_a_datum_stays_where_it_is():
    assert wgs84(FUTIAN_PORT, None) == wgs84(FUTIAN_PORT, "wgs84") == FUTIAN_PORT
