"""Tells whether a field only writes out what counted anyway: the usual minutes, the vehicle, the place they were at."""

from typing import Any

from delegate.compare.addressees import Readers
from delegate.keys import Key
from delegate.model import Item
from delegate.modes import MODES, SERVICES
from delegate.planning.leg import Leg
from delegate.planning.stop import Line
from delegate.values import Length


def is_what_it_was(readers: Readers, old: Line, new: Line, key: Key, forms: tuple[Any, Any]) -> bool:
    """Whether a field that one draft leaves out says in the other what the first one does by itself."""
    before, after = forms
    if (before is None) == (after is None):
        return False
    silent = old if before is None else new
    plan_line = readers.old if silent is old else readers.new
    said = after if before is None else before
    if key.name == "check-in":
        return bool(said == _usual_check_in(silent.item, plan_line.plan.trip.defaults))
    if key.name == "vehicle":
        used = readers.vehicles(old, None) if silent is old else readers.vehicles(None, new)
        return isinstance(said, tuple) and {(each, None) for each in used} == set(said)
    if key.name == "venue":
        return len(silent.places) == 1 and _same_places(readers, old, new)
    if key.name in ("from", "to"):
        return _same_end(readers, old, new, key.name)
    return False


def _usual_check_in(item: Item, defaults: Any) -> Length | None:
    written = (defaults.check_in or {}).get(item.kind) if defaults else None
    usual = MODES[item.kind].check_in if item.kind in SERVICES else None
    return written or (Length(usual, usual) if usual is not None else None)


def _same_places(readers: Readers, old: Line, new: Line) -> bool:
    before = {readers.names.reference("place", place.id) for place in old.places}
    return before == {place.id for place in new.places}


def _same_end(readers: Readers, old: Line, new: Line, end: str) -> bool:
    """Whether a movement begins, or ends, at the same known place in both plans."""
    places = []
    for leg in (_leg_of(readers, old, is_old=True), _leg_of(readers, new, is_old=False)):
        stop = (leg.origin if end == "from" else leg.destination) if leg else None
        places.append(stop.place.id if stop and stop.place else None)
    return places[0] is not None and readers.names.reference("place", places[0]) == places[1]


def _leg_of(readers: Readers, line: Line, *, is_old: bool) -> Leg | None:
    return next(iter(readers.ways(line, is_old=is_old)), None)
