"""Lays known places out in columns: what to write, what it is, its country, its clock and its point."""

from collections.abc import Iterator, Sequence

from delegate.i18n.escape import safe_line
from delegate.i18n.text_width import fold, pad, width
from delegate.queries.known_places import KnownPlace, PlacesAnswer
from delegate.render.schedule.blocks import Line, Piece, paragraph

COLUMNS = 100
_HEADS = ("write", "is", "in", "clock", "point")
_GAP = 2
_LEAST = 18  # below it what a place is would be torn
_TOWN = 100_000  # people, from which it is called a city


def laid_out(answer: PlacesAnswer, word: str, columns: int) -> Iterator[Line]:
    """Every line of the answer."""
    rows = [_columns(each) for each in answer.places]
    if rows:
        yield from _table(rows, columns)
    for sentence in _notes(answer, word):
        yield from paragraph(sentence, columns, "")


def _table(rows: Sequence[tuple[str, ...]], columns: int) -> Iterator[Line]:
    natural = [max(width(row[number]) for row in (_HEADS, *rows)) for number in range(len(_HEADS))]
    natural[0] = min(natural[0], columns // 3)
    beside = sum(natural) - natural[1] + _GAP * (len(_HEADS) - 1)
    if columns - beside >= _LEAST:
        natural[1] = min(natural[1], columns - beside)
        for number, row in enumerate((_HEADS, *rows)):
            yield from _row(row, natural, "" if number else "bold")
        return
    beside = natural[2] + 2 * _GAP
    first = max(natural[0], max(width(word) for row in rows for word in row[0].split(" ")))  # to be copied as it stands
    first = first if columns - first - beside >= _LEAST else natural[0]
    second = columns - first - beside
    for number, (write, what, side, zone, point) in enumerate((_HEADS, *rows)):
        style = "" if number else "bold"
        yield from _row((write, what, side), (first, min(natural[1], second), natural[2]), style)
        for part in fold("  ".join(filter(None, (zone, " ".join(point.split())))), max(2, columns - first - _GAP)):
            yield (Piece(" " * (first + _GAP) + part, style),)


def _row(cells: Sequence[str], widths: Sequence[int], style: str) -> Iterator[Line]:
    """A row of as many lines as its longest cell needs."""
    parts = [fold(cell, cells_wide) for cell, cells_wide in zip(cells, widths, strict=True)]
    for number in range(max(map(len, parts))):
        texts = [part[number] if number < len(part) else "" for part in parts]
        padded = (pad(text, cells_wide) for text, cells_wide in zip(texts, widths, strict=True))
        yield (Piece((" " * _GAP).join(padded).rstrip(), style),)


def _columns(found: KnownPlace) -> tuple[str, ...]:
    point = f"{found.point.latitude:7.3f} {found.point.longitude:8.3f}" if found.point else ""
    what = _what(found) if found.km is None else f"{_what(found)}, {_far(found.km)} away"
    return safe_line(found.write), safe_line(what), found.side, found.zone, point


def _what(found: KnownPlace) -> str:
    """What a place is: a city by its people, anything else by its name."""
    if found.kind == "city":
        other = f"{found.name}, " if found.name not in found.write else ""
        if not found.population:
            return f"{other}town"
        kind = "city" if found.population >= _TOWN else "town"
        return f"{other}{kind}, {_people(found.population)} people"
    if found.kind == "district":
        return f"district of {found.city}"
    return f"{found.name}, crossing" if found.kind == "crossing" else found.name


def _people(number: int) -> str:
    if number >= 9_950_000:
        return f"{number / 1_000_000:.0f} million"
    if number >= 999_500:
        return f"{number / 1_000_000:.1f} million"
    return f"{round(number, -3):,}" if number >= 1000 else f"{number}"


def _far(km: float) -> str:
    return f"{km:.1f} km" if km < 10 else f"{km:.0f} km"


def _notes(answer: PlacesAnswer, word: str) -> Iterator[str]:
    """What the word alone means, and where the rows are from."""
    said = f"“{safe_line(word)}” alone"
    why = {
        "people": ": it has more than twenty times the people of the next",
        "capital": ": it is the capital",
        "listed": ": listed airports, stations and districts go before other cities of the name",
    }
    if answer.meant and len(answer.places) > 1:
        yield f"{said} means `{answer.meant}`{why.get(answer.why, '')}."
    elif answer.asked and answer.places:
        yield f"{said} is asked about: write one of the first column."
    sources = []
    if any(each.number for each in answer.places):
        sources.append("GeoNames (cities)")
    if any(each.kind == "airport" for each in answer.places):
        sources.append("airportsdata (airports)")
    if answer.places:
        named = f"sources: {', '.join(sources)}; " if sources else ""
        yield f"{named}--format json has the source of each"
