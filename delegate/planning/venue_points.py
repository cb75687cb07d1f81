"""Says which point of a venue its ways are reckoned to, and doubts one that lies far from its city."""

from delegate.model import Venue
from delegate.places.datum import wgs84
from delegate.travel.distance import km
from delegate.values import Point

FAR_KM = 100
NAMES = ("point-far-from-city", "DLG505")  # by which somebody accepts that it lies so far away


def km_from_city(venue: Venue, centre: Point | None) -> float:
    """Kilometres from the centre of its city, where these are so many that one of the two is wrong; else 0."""
    apart = km(venue.at, centre) if venue.at and centre else 0
    return apart if apart > FAR_KM else 0


def point_of(venue: Venue, centre: Point | None) -> Point | None:
    """Where a venue lies as GPS gives it; None where nobody wrote it or where that cannot be.

    What lies far from its city counts where somebody accepted that on the venue. Ways to a mistyped point would be
    days long, and every one of them a second finding.
    """
    if venue.at is None or (km_from_city(venue, centre) and not set(NAMES) & set(venue.accept or ())):
        return None
    return wgs84(venue.at, venue.datum)
