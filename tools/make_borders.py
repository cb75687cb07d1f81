"""Writes the JSON beside each YAML in `delegate/data/borders`: the rows that are loaded, from those that are reviewed.

    python tools/make_borders.py

`pytest --accept` does the same before anything is loaded.
"""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from delegate.model import AddressBook, Admission, Change, Crossing
from delegate.reading.books import read_book

BORDERS = Path(__file__).parent.parent / "delegate/data/borders"


def rows_of(book: AddressBook) -> str:
    """The JSON of a border, made from the records that the reader makes of its YAML."""
    rows: dict[str, Any] = {"crossings": {id_: _row(each) for id_, each in sorted((book.crossings or {}).items())}}
    if book.admits:
        rows["admits"] = [_row(each) for each in book.admits]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _row(record: Crossing | Change | Admission) -> dict[str, Any]:
    row = {}
    for name, key in record.declared.items():
        value = getattr(record, key.attribute)
        if value is not None:
            row[name] = _plain(name, value)
    return row


def _plain(name: str, value: Any) -> Any:
    if name == "sides":
        return {side: list(point) for side, point in value.items()}
    if name == "changes":
        return [_row(change) for change in value]
    if name in ("name", "note", "closed", "reason", "needs"):
        return dict(value.by_language)
    if isinstance(value, dt.date):
        return value.isoformat()
    if name == "asks":
        return [list(kinds) for kinds in value]
    return list(value) if isinstance(value, tuple) else value


def write() -> None:
    """Write all of them; one that does not read without a finding is left as it was, and a test says so."""
    for path in sorted(BORDERS.glob("*.yaml")):
        book, findings = read_book(path.name, path.read_bytes())
        if book is not None and not findings:
            path.with_suffix(".json").write_text(rows_of(book), "utf-8")


if __name__ == "__main__":
    write()
