"""Says when people who are in a port go by a service of which nobody wrote when it leaves: once the port is open."""

from delegate.borders.crossings import Borders
from delegate.borders.opening import opening_at
from delegate.planning.leg_request import LegRequest
from delegate.planning.leg_timing import LegBounds
from delegate.travel.border_answer import LONGEST_WAIT


def boards_at(wanted: LegRequest, borders: Borders, ready: int, until: int) -> int:
    """The instant at which people in a port at `ready` can go: at once, or as it opens, if that is by `until`."""
    place = wanted.origin
    port = borders.crossing(place.crossing) if wanted.unclocked and wanted.port and place.crossing else None
    opens = opening_at(port, ready, place.zone, place.side).opens if port else None
    return opens if opens is not None and ready < opens <= until else ready


def as_the_port_opens(bounds: LegBounds, wanted: LegRequest, borders: Borders) -> LegBounds:
    """The same where people who come to a port a little before it opens wait, and leave then."""
    if bounds.departs is None:
        return bounds
    departs = boards_at(wanted, borders, bounds.departs, bounds.departs + LONGEST_WAIT)
    return bounds._replace(departs=departs)
