"""Says what to write of a venue of which only the city is known, before any time rests on it."""

from collections.abc import Sequence

from delegate.places.place import Place
from delegate.planning.arrival import LegTaken
from delegate.planning.plan import Plan
from delegate.planning.route_stop import anywhere_in


def said_of_vague(plan: Plan, legs: Sequence[LegTaken]) -> str:
    """What to write for the venues of the trip at the ends of these legs that are reckoned as their whole city."""
    ends = (stop.place for taken in legs for stop in (taken.leg.origin, taken.leg.destination))
    vague = {place.id: place for place in ends if place and place.kind == "venue" and anywhere_in(place)}
    if not vague:
        return ""
    said = [_what_to_write(plan, id_, place) for id_, place in vague.items()]
    known = "only its city is known, so it is" if len(said) == 1 else "only their cities are known, so they are"
    return f"write {' and '.join(said)} ({known} reckoned to the centre)"


def _what_to_write(plan: Plan, id_: str, place: Place) -> str:
    known = _known(plan, place)
    return f"`at` for `{id_}`" + (f", or `{known.id}` instead, a known place of that name," if known else "")


def _known(plan: Plan, place: Place) -> Place | None:
    """The place of our tables that has a name of the venue, in its city."""
    for _, name in place.names.by_language:
        found = plan.world.places.by_exact_name(name, {place.city})
        if isinstance(found, Place) and found.kind != "district" and found.city == place.city:
            return found
    return None
