"""Findings as GitLab's code quality report, which a merge request compares with that of the branch it goes to."""

from typing import Any

from delegate.diagnostics import Finding
from delegate.report import FindingsFormat, Report, fingerprints
from delegate.report.json import document_bytes

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report) -> bytes:
    """One list, also where nothing was found."""
    issues = [_issue(*each) for each in zip(report.findings, fingerprints(report), strict=True)]
    return document_bytes(issues)


def _issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    accepted = finding.accepted is not None
    said = finding.message + (f" (accepted: {finding.accepted})" if accepted else "")
    start, end = finding.where.span
    return {
        "description": f"{said}: {finding.help}" if finding.help and not accepted else said,
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint,
        "severity": "info" if accepted else _SEVERITIES[finding.severity.word],
        "location": {"path": finding.where.path, "lines": {"begin": start.line, "end": end.line}},
    }


FORMAT = FindingsFormat(render, document=True)
