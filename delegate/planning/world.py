"""Holds what the planner knows beyond the trip: places, borders, travel times, and what physics allows."""

import datetime as dt
from collections.abc import Callable

from delegate.borders.crossings import Borders
from delegate.places.gazetteer import Gazetteer
from delegate.travel.limits import HouseLimits, Limits
from delegate.travel.requests import TravelOption, TravelRequest
from delegate.tuples import NamedTuple


class World(NamedTuple):
    """All the planner knows beyond the trip: places, borders, how long ways take, what physics and the office allow."""

    places: Gazetteer
    borders: Borders
    estimator: Callable[[TravelRequest], tuple[TravelOption, ...]]
    limits: Limits
    today: dt.date | None = None
    house: HouseLimits = HouseLimits()
