"""Distances and coasts are those of the earth, to the metres that are promised."""

import pytest

from delegate.places.coast import decoded
from delegate.travel.distance import halfway, km
from delegate.values import Point


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Point(22.28412, 114.15822), Point(22.54133, 114.05519)),
        (Point(47.99591, 7.85222), Point(48.20849, 16.37208)),
        (Point(-33.86882, 151.20929), Point(-37.84071, 144.94631)),
    ],
)
def test_halfway_is_as_far_from_both_ends_to_the_ten_metres(one: Point, other: Point) -> None:
    middle = halfway(one, other)

    assert abs(km(one, middle) - km(middle, other)) < 0.02
    assert abs(km(one, middle) + km(middle, other) - km(one, other)) < 0.01


def test_a_polyline_gives_the_points_that_its_inventors_give() -> None:
    assert decoded("_p~iF~ps|U_ulLnnqC_mqNvxq`@", 100_000) == [(38.5, -120.2), (40.7, -120.95), (43.252, -126.453)]
