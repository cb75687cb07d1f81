"""Finds the airport that three capitals mean on a trip that flies there, where they name another place too."""

from itertools import pairwise

from delegate.model import Trip
from delegate.places.gazetteer import Gazetteer
from delegate.places.place import Place


def airport_of_flight(code: str, gazetteer: Gazetteer) -> Place | None:
    """The airport of a code in capitals that means another place by itself, or has to be asked; None of any other.

    CWB is Curitiba's on a flight and on the way to it, and else Causeway Bay; NAG is Nagpur's, and alone may be a town
    in Iran.
    """
    if len(code) != 3 or not (code.isascii() and code.isalpha() and code.isupper()):
        return None
    hub = gazetteer.hub(code)
    if hub.kind != "district" if hub else gazetteer.city(code):  # IEV is the code of all airports of Kyiv
        return None
    from delegate.places.world_names import airport_of_code  # most flights are between airports of no other name

    return airport_of_code(code)


def coded_airports(trip: Trip, gazetteer: Gazetteer) -> dict[tuple[str, object], Place]:
    """The airport of each `from` or `to` whose code does not mean it by itself, by where it stands.

    They are those of flights, and the end of the line right above a flight from there, or the start of the one right
    below a flight to there. The trip's own venues and cities go before.
    """
    items = [item for day in trip.days or () for item in day.items]
    written = [end for item in items if item.kind == "flight" for end in (item.origin, item.destination) if end]
    for above, below in pairwise(items):
        there, here = above.destination, below.origin
        if there and here and there.name == here.name and "flight" in (above.kind, below.kind):
            written += [there, here]
    codes = {end.name for end in written if len(end.name) == 3 and end.name not in (trip.venues or {})}
    airports = {code: found for code in codes if (found := airport_of_flight(code, gazetteer))}
    return {(end.name, end.where): airports[end.name] for end in written if end.name in airports}
