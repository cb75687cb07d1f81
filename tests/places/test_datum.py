"""Points from Mainland maps are turned into what GPS measures."""

import eviltransform
import prcoords
import pytest
from baidu import bd09
from every import every
from hypothesis import given
from hypothesis import strategies as st

from delegate.places.datum import gcj02, wgs84
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


REGION = [
    Point(22.5149, 114.0656),
    Point(22.6120, 114.0238),
    Point(22.9916, 113.2641),
    Point(22.2182, 113.5450),
    Point(22.7873, 114.4876),
    Point(23.2161, 112.6576),
    Point(39.9075, 116.3972),
    Point(31.2222, 121.4581),
    Point(43.8256, 87.6168),
]


@every("point", REGION)
def test_both_shifts_agree_with_two_published_libraries_to_ten_centimetres(point):
    for library in (eviltransform.wgs2gcj(*point), tuple(prcoords.wgs_gcj(point))):
        assert km(gcj02(point), Point(*library)) < 0.0001
    for library in (eviltransform.wgs2bd(*point), tuple(prcoords.wgs_bd(point))):
        assert km(bd09(point), Point(*library)) < 0.0001


@every("point", REGION)
def test_a_shift_is_undone_as_their_exact_inverses_undo_it(point):
    """The quick inverses of both libraries are metres off; these are those that approach the answer."""
    for library in (eviltransform.gcj2wgs_exact(*point), tuple(prcoords.gcj_wgs_bored(point))):
        assert km(wgs84(point, "gcj02"), Point(*library)) < 0.001
    assert km(wgs84(point, "bd09"), Point(*tuple(prcoords.bd_wgs_bored(point)))) < 0.001


@pytest.mark.parametrize(
    ("inside", "outside"),
    [
        (Point(0.83, 105.0), Point(0.82, 105.0)),
        (Point(55.82, 105.0), Point(55.83, 105.0)),
        (Point(35.0, 72.01), Point(35.0, 72.0)),
        (Point(35.0, 137.83), Point(35.0, 137.84)),
    ],
)
def test_only_points_around_the_mainland_are_taken_for_shifted(inside, outside):
    assert km(wgs84(inside, "gcj02"), inside) > 0.05
    assert wgs84(outside, "gcj02") == outside
