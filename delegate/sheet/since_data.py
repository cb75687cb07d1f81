"""Collects the marks of a sheet as plain data: which of its rows are new, others or gone."""

from delegate.sheet.model import ItemRow, LegRow, Row, Sheet, Words
from delegate.tuples import NamedTuple


class ChangeData(NamedTuple):
    """A row that is `new`, `changed` or `gone` on its date: its name, what it is called, its time and place before.

    The name is that of the line, of a way those at its ends; None of a note. The time and the place before are None
    where they are the same, and the message is what a page says of it.
    """

    kind: str
    date: str
    item: str | None
    title: str
    time: str
    time_before: str | None
    place_before: str | None
    message: str


def changes_data(sheet: Sheet) -> tuple[ChangeData, ...]:
    """The marked rows in the order of the sheet."""
    return tuple(
        ChangeData(
            row.was.kind,
            day.date.isoformat(),
            row.key or None,
            _first(_title(row)),
            _first(row.time.joined("-")),
            _first(row.was.time).replace("\N{EN DASH}", "-") or None,
            _first(row.was.place) or None,
            _first(row.was.said).replace("\N{EN DASH}", "-"),
        )
        for day in sheet.days
        for row in day.rows
        if row.was
    )


def _title(row: Row) -> Words:
    if isinstance(row, ItemRow):
        return row.titles
    return row.way if isinstance(row, LegRow) else row.text


def _first(words: Words) -> str:
    return words[0].text if words else ""
