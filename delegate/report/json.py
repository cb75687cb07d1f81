"""Findings as data: `delegate-check/1`."""

import json
from typing import Any

from delegate.assessment.not_judged import NotJudged
from delegate.diagnostics import Finding
from delegate.i18n.escape import safe_json
from delegate.levels import WeakenedCheck
from delegate.report import FindingsFormat, Report, tally
from delegate.source import Position, Span

VERSION = "delegate-check/1"


def render(report: Report) -> bytes:
    """One document, also where there is nothing to say."""
    document = {
        "format": VERSION,
        "findings": [finding_data(finding) for finding in report.findings],
        "not_judged": [not_judged_data(each) for each in report.not_judged],
        "summary": {"files": report.files, **tally(report.findings)._asdict()},
    }
    if report.weakened:
        document["weakened"] = [weakened_data(each) for each in report.weakened]
    return document_bytes(document)


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding with the keys of the contract, in its order."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "path": finding.where.path,
        "message": finding.message,
        "help": finding.help,
        "yaml_path": finding.where.yaml_path,
        "span": _span(finding.where.span),
        "related": [
            {"path": where.path, "span": _span(where.span), "message": message} for where, message in finding.related
        ],
        "minutes": finding.minutes,
        "people": list(finding.people),
        "accepted": finding.accepted,
        "edits": [{"span": _span(edit.span), "text": edit.text} for edit in finding.edits],
    }


def not_judged_data(each: NotJudged) -> dict[str, Any]:
    """A reason for which something was not judged, with the keys of the contract."""
    return {
        "reason": each.reason,
        "path": each.path,
        "dates": [date.isoformat() for date in each.dates],
        "people": list(each.people),
        "message": each.message,
    }


def weakened_data(each: WeakenedCheck) -> dict[str, Any]:
    """A check of errors to which settings did not hold some files; the severity is null where it is off."""
    severity = each.level.word if each.level else None
    return {"code": each.code, "name": each.name, "severity": severity, "paths": list(each.paths)}


def document_bytes(document: dict[str, Any] | list[dict[str, Any]]) -> bytes:
    """A JSON document in UTF-8; whatever a terminal would obey is escaped."""
    text = safe_json(json.dumps(document, ensure_ascii=False, indent=2))
    return (text + "\n").encode("utf-8")


def _span(span: Span) -> dict[str, dict[str, int]]:
    return {"start": _position(span.start), "end": _position(span.end)}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}


FORMAT = FindingsFormat(render, document=True)
