"""The check `shifted-point`."""

from collections.abc import Iterator
from itertools import islice

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.model import Venue
from delegate.places.datum import wgs84
from delegate.places.place import Place
from delegate.planning.plan import Plan
from delegate.travel.distance import km
from delegate.values import Point

_SHIFTS = ("gcj02", "bd09")
_MAPS = {"gcj02": "Amap or Tencent", "bd09": "Baidu"}
_ON_THE_SPOT_KM = 0.06  # points of stations are good to some ten metres
_OFF_KM = (0.45, 1.35)  # how far the two shifts lead, anywhere on the Mainland


@check("DLG506", Severity.WARNING)
def shifted_point(plan: Plan) -> Findings:
    """A venue's point looks copied from a Mainland map, and nothing says so.

    Mainland maps show every place some 600 m (Amap, Tencent) or 1.2 km (Baidu) from where satellites find it: enough
    to put it across a river. With the shift undone, this point falls on a station that is known; as it stands, it does
    not. If it was copied from such a map, add `datum: gcj02` or `datum: bd09`; if it is right as it is, accept the
    finding on the venue. Nothing is moved unless a datum is written.
    """
    for name, venue in (plan.trip.venues or {}).items():
        for datum, place, off in islice(_suspects(plan, venue), 1):
            yield Finding(
                where=venue.where("at"),
                message=f"the point of {venue.name or name} looks copied from {_MAPS[datum]}: with the shift "
                f"undone it is at {place.names}, as it stands {off * 1000:,.0f} m from it",
                help=f"add `datum: {datum}` if it was copied from such a map",
            )


def _suspects(plan: Plan, venue: Venue) -> Iterator[tuple[str, Place, float]]:
    """The datum, the known place on which a point lies with its shift undone, and how far it is from there as written.

    None where the point as written lies on a known place.
    """
    if not venue.at or venue.datum not in (None, "wgs84") or not venue.city:
        return
    city = plan.world.places.city(venue.city.name)
    if city is None or city.side != "CN":
        return
    marks = plan.world.places.landmarks(venue.at)
    offs = [(place, _distance(venue.at, place)) for place in marks]
    near = [(place, off) for place, off in offs if _OFF_KM[0] <= off <= _OFF_KM[1]]
    if not near or any(off <= _ON_THE_SPOT_KM for _, off in offs):
        return
    for datum in _SHIFTS:
        point = wgs84(venue.at, datum)
        for place, off in near:
            if _distance(point, place) <= _ON_THE_SPOT_KM:
                yield datum, place, off


def _distance(point: Point, place: Place) -> float:
    return km(point, place.point) if place.point else float("inf")
