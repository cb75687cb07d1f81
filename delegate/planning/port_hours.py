"""Says when people who are in a port go by a service of which nobody wrote when it leaves: once the port is open."""

from collections.abc import Sequence

from delegate.borders.crossings import Borders
from delegate.borders.opening import opening_at
from delegate.planning.leg_request import LegRequest
from delegate.planning.leg_timing import LegBounds
from delegate.travel.border_answer import LONGEST_WAIT
from delegate.travel.requests import Basis, Segment, total


def boards_at(wanted: LegRequest, borders: Borders, ready: int, until: int, first: Sequence[Segment] = ()) -> int:
    """The instant at which people in a port at `ready` can go: at once, or as it opens, if that is by `until`.

    The wait may take half of a written check-in, which is what they do `first`; of a usual one no more is counted.
    """
    place = wanted.origin
    port = borders.crossing(place.crossing) if wanted.unclocked and wanted.port and place.crossing else None
    opens = opening_at(port, ready, place.zone, place.side).opens if port else None
    if opens is None or not ready < opens <= until:
        return ready
    written = total(each for each in first if each.kind == "check-in" and each.basis is Basis.GIVEN).planned
    return max(ready, opens - written // 2)


def as_the_port_opens(bounds: LegBounds, wanted: LegRequest, borders: Borders, first: Sequence[Segment]) -> LegBounds:
    """The same where people who come to a port a little before it opens wait, and leave then."""
    if bounds.departs is None:
        return bounds
    departs = boards_at(wanted, borders, bounds.departs, bounds.departs + LONGEST_WAIT, first)
    return bounds._replace(departs=departs)
