"""Estimates a ride by any mode, on one side of a border or as if there were none.

Every figure comes from `delegate/data`: `rides.json`, `traffic.json`, `waters.json`, `links.json`, `overheads.json`;
docs/estimates.md gives the reasons.
"""

from math import ceil

from delegate.modes import MODES
from delegate.places.place import Place
from delegate.places.shipped import load
from delegate.travel.distance import SAME_PLACE_KM, km
from delegate.travel.requests import NO_TIME, Basis, Minutes, RideEstimate, RideOptions, Segment
from delegate.travel.road import drive
from delegate.travel.waters import barred


def ride(origin: Place, destination: Place, how: RideOptions) -> tuple[Segment, ...]:
    """The parts of a ride from one place to another.

    Empty where no figure can be had: the mode or a point is not known, or no road leads there. Below 150 m it is the
    same place and takes no time.
    """
    if origin.point is None or destination.point is None or how.mode not in MODES:
        return ()
    distance = km(origin.point, destination.point)
    if distance < SAME_PLACE_KM:
        return (Segment("ride", NO_TIME, Basis.ESTIMATE, km=0.0),)
    if MODES[how.mode].ride == "road":
        return drive(origin, destination, how)
    if MODES[how.mode].ride == "foot":
        return () if _wet(origin, destination) else (_walk(distance, how.heads),)
    from delegate.travel.services import journey  # the tables cost 5 ms, and most legs are driven

    return journey(origin, destination, how).segments


def _wet(origin: Place, destination: Place) -> bool:
    """Whether water lies between: nobody walks over a motorway bridge."""
    assert origin.point
    assert destination.point
    return barred(origin.point, destination.point)


def _walk(distance: float, heads: int | None) -> Segment:
    """On foot; a large group walks more slowly."""
    row = load("rides.json")["modes"]["walk"]
    way = distance * row["circuity"]
    speed = row["group_kmh"] if (heads or 0) > row["group_over"] else row["bands"][0][1]
    low, planned, high = (ceil(round(way / speed * 60 * factor, 6)) for factor in row["factors"])
    detail = RideEstimate(way, "walk")
    return Segment("ride", Minutes(low, planned, high), Basis.ESTIMATE, detail, round(way, 1))
