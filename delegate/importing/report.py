"""Says what an import made of a file: what was read, what to look at first, what is kept as a comment; or as data."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from delegate.i18n.escape import safe, safe_json
from delegate.importing.draft import ImportedDraft

FORMAT = "delegate-import/1"
_MOST = 20  # doubts that are listed; the draft begins with all of them


def report_lines(made: ImportedDraft, written_to: str, found: Mapping[str, int]) -> list[str]:
    """The report in words; `written_to` is "" for standard output, `found` counts what `check` says by severity."""
    sums = made.sums
    source = _counted(made.tables, "table") if made.tables else _counted(made.texts, "line")
    summary = f"{_counted(made.lines, 'line')} on {_counted(made.days, 'day')}, {_counted(made.places, 'place')}"
    said = [f"wrote {written_to or 'the draft'}: {summary}, from {source}"]
    became = f"{sums.lines} became lines, {_counted(sums.days, 'day')}, {_counted(sums.headers, 'header')}"
    kept = f"{_counted(sums.comments, 'row')} kept as {'a comment' if sums.comments == 1 else 'comments'}"
    said.append(f"read {_counted(sums.read, 'row')}: {became}, {sums.empty} empty; {kept}{_of_people(made.people)}")
    said += _first_looks(made)
    if made.kept:
        said.append(f"kept as comments: {_listed(made.kept)}")
    marked = {kind: number for kind, number in made.hidden.items() if made.kept.get(kind) != number}
    if marked:
        said.append(f"marked or hidden in the source: {_listed(marked)}")
    if any(found.values()):
        said.append(f"check finds {_listed({name: number for name, number in found.items() if number})}")
    if written_to:
        said.append(f"next: delegate check {written_to}")
    return [safe(line) for line in (said if said[-1] else said[:-1])]


def report_json(made: ImportedDraft, written_to: str, found: Mapping[str, int]) -> str:
    """The report as data, one document; a line is null where a doubt stands at none."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "written": written_to,
        "read_as": made.form,
        "lines": made.lines,
        "days": made.days,
        "places": made.places,
        "tables": made.tables,
        "texts": made.texts,
        "rows": {**made.sums._asdict(), "people": made.people},
        "look_at_first": [
            {"line": each.line or None, "where": each.where, "message": each.message} for each in made.doubts
        ],
        "kept_as_comments": dict(made.kept),
        "marked_in_source": dict(made.hidden),
        "findings": dict(found),
    }
    return safe_json(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _of_people(rows: int) -> str:
    """What became of the rows of tables of members, which are not among those read."""
    return f"; {_counted(rows, 'more row')} became people" if rows else ""


def _first_looks(made: ImportedDraft) -> Iterable[str]:
    if not made.doubts:
        return
    listed = made.doubts[:_MOST]
    places = [f"line {each.line}" if each.line else "" for each in listed]
    left, middle = max(map(len, places)), max(len(each.where) for each in listed)
    yield ""
    yield "look at first"
    for place, each in zip(places, listed, strict=True):
        yield f"{place:<{left}}  {each.where:<{middle}}  {each.message}".strip()
    if len(made.doubts) > _MOST:
        yield f"and {len(made.doubts) - _MOST} more: the draft begins with all of them"
    yield ""


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(_counted(number, what) for what, number in counts.items())


def _counted(number: int, what: str) -> str:
    """`2 lines above the table`: the first word is the one that is counted, or the second of two."""
    if number == 1:
        return f"1 {what}"
    noun, *behind = re.split(r"(?= (?:above|below|inside|in|of|on|without)\b)", what, maxsplit=1)
    plural = f"{noun[:-1]}ies" if re.search(r"[^aeou]y$", noun) else noun if noun.endswith("s") else f"{noun}s"
    return f"{number} {plural}{''.join(behind)}"
