"""Writes what is open as data: `delegate-open/1`."""

from typing import Any

from delegate.report.json import document_bytes
from delegate.sheet.checklist_model import Checklist, OpenItem

FORMAT = "delegate-open/1"


def render(found: Checklist) -> bytes:
    """One document, also where nothing is open."""
    return document_bytes(
        {
            "format": FORMAT,
            "trip": {
                "title": found.title,
                "path": found.path,
                "first": found.first.isoformat() if found.first else None,
                "last": found.last.isoformat() if found.last else None,
            },
            "today": found.today.isoformat() if found.today else None,
            "open": [_item(item) for item in found.items],
        }
    )


def _item(item: OpenItem) -> dict[str, Any]:
    start = item.where.span.start if item.where else None
    return {
        "duty": item.duty,
        "people": list(item.people),
        "kind": item.kind,
        "code": item.code or None,
        "path": item.where.path if item.where else None,
        "line": start.line if start else None,
        "column": start.column if start else None,
        "date": item.date.isoformat() if item.date else None,
        "time": item.time or None,
        "message": item.said,
    }
