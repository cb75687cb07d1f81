"""Findings as annotations of a pull request on GitHub, errors first: it shows about ten of a kind."""

from delegate.diagnostics import Finding
from delegate.i18n.escape import safe
from delegate.report import FindingsFormat, Report, summary

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """One workflow command a finding, and one with the summary."""
    ordered = sorted(report.findings, key=lambda finding: (finding.accepted is not None, -finding.severity))
    lines = [_command(finding) for finding in ordered]
    return "".join(f"{line}\n" for line in (*lines, f"::notice title=delegate::{_data(summary(report))}"))


def _command(finding: Finding) -> str:
    path, (start, end), _ = finding.where
    properties = {"file": path, "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # a column is taken for one of the last line
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"{finding.code} {finding.name}"
    accepted = finding.accepted is not None
    command = "notice" if accepted else _COMMANDS[finding.severity.word]
    message = finding.message + (f" (accepted: {finding.accepted})" if accepted else "")
    message += f"\n{finding.help}" if finding.help else ""
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {said}::{_data(message)}"


def _data(text: str) -> str:
    escaped = "\n".join(safe(line) for line in text.split("\n"))
    return escaped.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = FindingsFormat(render, document=True)
