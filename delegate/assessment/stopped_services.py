"""Finds the written ferries and trains between two ports whose service is no choice any more on that day."""

from collections.abc import Iterator
from typing import NamedTuple

from delegate.assessment.basis_words import stopped_words
from delegate.assessment.old_figures import begun_on
from delegate.modes import BY_STATIONS
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan
from delegate.travel.network import ServiceLink
from delegate.travel.services import no_more


class StoppedService(NamedTuple):
    """A movement on a service that has ended, or that nobody is known to have seen since a day."""

    leg: Leg
    link: ServiceLink

    @property
    def words(self) -> str:
        """Which service, since when, by whom it is said, and how old its figures are."""
        return stopped_words(self.link)


def stopped(plan: Plan) -> Iterator[StoppedService]:
    """Every written movement between two ports between which no service of its mode is known to run on its day."""
    for leg in plan.legs():
        movement, origin, destination = leg.movement, leg.origin.place, leg.destination.place
        if movement is None or movement.item.kind not in BY_STATIONS or origin is None or destination is None:
            continue
        date = begun_on(leg)
        if date is None or origin.point is None or destination.point is None:
            continue
        links = (link for link in no_more(origin, destination, date) if link.mode == movement.item.kind)
        if link := next(links, None):
            yield StoppedService(leg, link)
