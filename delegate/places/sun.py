"""Reckons sunrise and sunset, dawn and dusk at a point, by the formulas that NOAA publishes: good to two minutes."""

import datetime as dt
import math

from delegate.clock import DAY, local
from delegate.values import Point

# How far the middle of the sun is from straight above when its rim meets the horizon, and at civil twilight; degrees.
_HORIZON, _TWILIGHT = 90.833, 96.0
EVENTS = {"sunrise": (_HORIZON, -1), "sunset": (_HORIZON, 1), "dawn": (_TWILIGHT, -1), "dusk": (_TWILIGHT, 1)}
_EPOCH = dt.date(1970, 1, 1)


def sun_minute(event: str, date: dt.date, point: Point, zone: str) -> int:
    """The minute of a local date at which the sun rises or sets, or civil twilight begins (`dawn`) or ends (`dusk`).

    It may be below 0 or over 1440 where clocks are far from the sun. Where the sun stays up it rises half a day before
    noon and sets half a day after; where it stays down both are at noon, so that nothing lies between.
    """
    below, side = EVENTS[event]
    year = 2 * math.pi / 365 * (date.timetuple().tm_yday - 1)
    latitude, tilt = math.radians(point.latitude), _tilt(year)
    cosine = (math.cos(math.radians(below)) - math.sin(latitude) * math.sin(tilt)) / max(
        math.cos(latitude) * math.cos(tilt), 1e-9
    )
    half = 4 * math.degrees(math.acos(min(1.0, max(-1.0, cosine))))
    noon = (date - _EPOCH).days * DAY + 720 - 4 * point.longitude - _equation_of_time(year)
    noon -= (local(round(noon), zone).date - date).days * DAY
    shown = local(round(noon + side * half), zone)
    return (shown.date - date).days * DAY + shown.minute


def _tilt(year: float) -> float:
    """The sun's declination, in radians; `year` is the part of the year gone by, as an angle."""
    return (
        0.006918
        - 0.399912 * math.cos(year)
        + 0.070257 * math.sin(year)
        - 0.006758 * math.cos(2 * year)
        + 0.000907 * math.sin(2 * year)
        - 0.002697 * math.cos(3 * year)
        + 0.00148 * math.sin(3 * year)
    )


def _equation_of_time(year: float) -> float:
    """How many minutes a sundial is ahead of the clock."""
    return 229.18 * (
        0.000075
        + 0.001868 * math.cos(year)
        - 0.032077 * math.sin(year)
        - 0.014615 * math.cos(2 * year)
        - 0.040849 * math.sin(2 * year)
    )
