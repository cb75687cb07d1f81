"""Writes known places as data: `delegate-places/1`."""

from typing import Any

from delegate.queries.known_places import KnownPlace, PlacesAnswer
from delegate.report.json import document_bytes

FORMAT = "delegate-places/1"


def render(answer: PlacesAnswer, word: str) -> bytes:
    """One document, also where no place is known."""
    places = [_place(each) for each in answer.places]
    return document_bytes({"format": FORMAT, "word": word or None, "meant": answer.meant, "places": places})


def _place(found: KnownPlace) -> dict[str, Any]:
    return {
        "write": found.write,
        "kind": found.kind,
        "name": found.name,
        "country": found.side,
        "zone": found.zone or None,
        "point": [*found.point] if found.point else None,
        "city": found.city,
        "population": found.population,
        "geoname": int(found.number) if found.number else None,
        "km": None if found.km is None else round(found.km, 1),
        "source": found.source,
    }
