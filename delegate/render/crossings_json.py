"""Writes crossings as data: `delegate-crossings/1`."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from delegate.assessment.basis_words import basis_words
from delegate.clock import hhmm
from delegate.model import Admission, Crossing
from delegate.queries.crossing_status import CrossingQuery, CrossingStatus, DatedChange, Direction
from delegate.queries.stale_rows import StaleRow
from delegate.report.json import document_bytes
from delegate.sheet.crossings import reason_said, why_not
from delegate.sheet.data import minutes_data
from delegate.sheet.desk_papers import papers_said
from delegate.sheet.stale_rows import row_name
from delegate.travel.network import ServiceLink
from delegate.values import Text

FORMAT = "delegate-crossings/1"


def render(found: Iterable[CrossingStatus], question: CrossingQuery) -> bytes:
    """One document, also where no crossing is known."""
    return document_bytes({"format": FORMAT, "crossings": [_status(each, question) for each in found]})


def _status(status: CrossingStatus, question: CrossingQuery) -> dict[str, Any]:
    crossing = status.crossing
    return {
        "id": crossing.id,
        "names": dict(crossing.name.by_language) if crossing.name else {},
        "between": [*(crossing.sides or {})],
        "open": status.open,
        "hours": None if status.hours is None else [f"{hhmm(start)}-{hhmm(end)}" for start, end in status.hours],
        "reason": reason_said(status) or None,
        "modes": None if status.modes is None else [*status.modes],
        "halls": crossing.halls,
        "source": crossing.source,
        "checked": crossing.checked.isoformat() if crossing.checked else None,
        "confidence": crossing.confidence,
        "note": _plain(crossing.note),
        "sides": {side: [*point] for side, point in (crossing.sides or {}).items()},
        "usual_hours": crossing.hours,
        "usable": status.usable,
        "why_not": why_not(status) or None,
        "papers": [_papers(each) for each in status.directions if each.papers] if question.papers else None,
        "minutes": [_minutes(each) for each in status.directions] if question.minute is not None else None,
        "changes": [_change(each) for each in status.changes],
    }


def _way(direction: Direction) -> dict[str, Any]:
    return {"from": direction.left or None, "to": direction.entered}


def _papers(direction: Direction) -> dict[str, Any]:
    """The verdict with the rule that it rests on; null where no rule speaks of such a paper."""
    desk = direction.papers
    assert desk is not None
    verdict, leave = desk.entry, desk.leaving.paper
    rule = verdict.admission
    return {
        **_way(direction),
        "admitted": direction.admitted,
        "state": verdict.state,
        "words": papers_said(direction),
        "leave": leave.kind if leave else None,
        "enter": verdict.paper.kind if verdict.paper and verdict.admits else None,
        "needs": _plain(rule.needs) if rule else None,
        "stay": verdict.stay,
        "judged_on": direction.judged_on.isoformat() if direction.judged_on else None,
        "rule": _rule(verdict.admission),
    }


def _rule(rule: Admission | None) -> dict[str, Any] | None:
    """Where a rule is written; nothing of one that only repeats what the paper itself says."""
    if rule is None or rule.source is None:
        return None
    return {
        "source": rule.source,
        "checked": rule.checked.isoformat() if rule.checked else None,
        "confidence": rule.confidence,
        "until": rule.until.isoformat() if rule.until else None,
        "note": _plain(rule.note),
    }


def _minutes(direction: Direction) -> dict[str, Any]:
    """The minutes to clear, with what they rest on; null where they are not known."""
    clear = direction.clear
    known = (minutes_data(clear.minutes) if clear else None) or dict.fromkeys(("low", "planned", "high"))
    return {**_way(direction), **known, "basis": basis_words(clear) if clear else None}


def _change(dated: DatedChange) -> dict[str, Any]:
    change = dated.change
    return {
        "from": change.start.isoformat() if change.start else None,
        "until": change.until.isoformat() if change.until else None,
        "when": dated.when or None,
        "closed": _plain(change.closed),
        "hours": change.hours,
        "modes": [*change.modes] if change.modes else None,
        "reason": _plain(change.reason),
        "source": change.source,
    }


def _plain(text: Text | None) -> str | None:
    return None if text is None else str(text)


def render_stale(found: Iterable[StaleRow], on: dt.date) -> bytes:
    """The rows to look up again on a date, each with who can settle it."""
    rows = [
        {
            "kind": {Crossing: "crossing", Admission: "rule", ServiceLink: "service"}[type(each.row)],
            "name": row_name(each.row),
            "doubts": [*each.doubts],
            "dated": each.dated or None,
            "source": each.source or None,
            "ask": {
                "office": str(each.office.names),
                "page": each.office.page or None,
                "phone": each.office.phone or None,
            },
        }
        for each in found
    ]
    return document_bytes({"format": FORMAT, "on": on.isoformat(), "stale": rows})
