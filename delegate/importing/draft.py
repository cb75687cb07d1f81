"""Makes the draft of a trip out of a source file: read, understand, name, write; no file is written here."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from delegate.importing.naming import name_rows
from delegate.importing.naming.drafted import DraftedTrip
from delegate.importing.naming.places import open_city
from delegate.importing.readable_draft import readable_draft
from delegate.importing.refusals import SourceRefused
from delegate.importing.rows import Doubt, Sums, Understood
from delegate.importing.sources import read_source
from delegate.importing.understanding import understand
from delegate.tuples import NamedTuple


class ImportRequest(NamedTuple):
    """What is asked of an import: a year for dates without one, the order of dates in numbers ("dmy", "mdy"), the
    languages to look for in the order of the draft, the sheets to read (all that are visible where none is named).
    """

    year: int | None = None
    order: str = ""
    languages: Sequence[str] = ()
    sheets: tuple[str, ...] = ()


class PlacedDoubt(NamedTuple):
    """Something to look at first, with the line of the draft at which it stands; 0 where it stands at none."""

    line: int
    where: str
    message: str


class ImportedDraft(NamedTuple):
    """The text of a draft and what is reported of it. `kept` counts the remarks by their kind, `hidden` the texts that
    the program hides or marks, by theirs. `people` are the rows of tables of members, which `sums` has not.
    """

    text: str
    form: str
    sums: Sums
    lines: int
    days: int
    places: int
    people: int
    tables: int
    texts: int
    doubts: tuple[PlacedDoubt, ...]
    kept: Mapping[str, int]
    hidden: Mapping[str, int]


def draft(source: Path | bytes, name: str, asked: ImportRequest) -> ImportedDraft:
    """The draft of a trip out of a file, or out of the bytes of one; `name` is its name without its folder.

    Raises `SourceRefused` where the file cannot be read or holds no programme, `RequestRefused` where the request does
    not fit the file, and ModuleNotFoundError where an extra is missing.
    """
    document = read_source(source, name, sheets=asked.sheets)
    understood = understand(document, year=asked.year, order=asked.order)
    if not understood.rows:
        looked = f"looked at {_counted(understood.tables, 'table')}, {_counted(understood.texts, 'line')}"
        raise SourceRefused(f"no programme found: {looked}", "a programme has rows with a day and a time")
    trip = name_rows(understood, _stem(name), asked.languages)
    made, trip = readable_draft(trip, understood, name, document.form)
    doubts = tuple(PlacedDoubt(_line_of(each, trip, made.lines), each.where, each.message) for each in trip.doubts)
    return ImportedDraft(
        made.text,
        document.form,
        understood.sums,
        len(trip.lines),
        len({each.day for each in trip.lines}),
        len(trip.venues),
        len(understood.members),
        understood.tables,
        understood.texts,
        tuple(sorted(doubts, key=lambda each: each.line)),
        _kept(understood),
        document.counts,
    )


def _stem(name: str) -> str:
    stem = Path(name).stem.replace("_", " ").strip()
    return stem if stem and stem != "-" else "tbc"


def _kept(understood: Understood) -> Mapping[str, int]:
    """How many remarks of each kind are kept; a line says where it stands, which the others tell by their kind."""
    stands = "programme" if not understood.tables else "table" if understood.tables == 1 else "tables"
    inside = [each for row in understood.rows for each in row.before]
    beside = ((understood.before, "above"), (inside, "inside"), (understood.after, "below"))
    named = ((each.kind if each.kind != "line" else f"line {where}") for remarks, where in beside for each in remarks)
    return Counter(f"{kind} the {stands}" if kind.startswith("line ") else kind for kind in named)


def _line_of(doubt: Doubt, trip: DraftedTrip, lines: Mapping[str, int]) -> int:
    city = next((each for each in trip.cities if f"“{each.name}”" in doubt.message and each.where == doubt.where), None)
    for venue in trip.venues:
        if venue.where == doubt.where and doubt.message == open_city(venue):
            return lines.get(f"venue {venue.id}", 0)
    return lines.get(f"city {city.name}", 0) if city else lines.get(doubt.where, 0)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
