"""The check `point-far-from-city`."""

from delegate.checking import Findings, check
from delegate.diagnostics import Finding, Severity
from delegate.places.place import AROUND_KM
from delegate.planning.outlying import doubtful_km
from delegate.planning.plan import Plan
from delegate.travel.distance import km
from delegate.values import Point


@check("DLG505", Severity.ERROR)
def point_far_from_city(plan: Plan) -> Findings:
    """A venue's point lies far from the city it is said to be in.

    More than 110 km from the centre, farther than the towns of a prefecture, one of the two is wrong, and every leg to
    the place would be nonsense: ways are reckoned to the centre of the city until it is mended, or accepted on the
    venue. Most often the longitude was written before the latitude. Write the latitude first, or mend the city.
    """
    for name, venue in (plan.trip.venues or {}).items():
        centre = plan.centre(venue)
        far = doubtful_km(venue, centre)
        if not venue.at or not centre or not far:
            continue
        north, east = venue.at.longitude, venue.at.latitude
        swapped = abs(north) <= 90 and km(Point(north, east), centre) <= AROUND_KM
        yield Finding(
            where=venue.where("at"),
            message=f"{venue.name or name} lies {far:,.0f} km from {venue.city.name if venue.city else 'its city'}"
            + (": latitude and longitude look swapped" if swapped else ""),
            help=f'write "{north}, {east}": latitude first' if swapped else "mend `at` or `city`",
        )
